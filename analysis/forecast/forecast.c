#include "analysis/forecast/forecast.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/forecast/line_internal.h"
#include "core/grow.h"

void rmg_forecast_clear(rmg_forecast *forecast)
{
    if (forecast == NULL)
        return;
    free(forecast->month);
    free(forecast->year);
    free(forecast->rule);
    free(forecast->anomaly);
    free(forecast->paths.value);
    *forecast = (rmg_forecast){0};
}

void rmg_forecasts_clear(rmg_forecast *forecasts, size_t n)
{
    for (size_t i = 0; forecasts != NULL && i < n; i++)
        rmg_forecast_clear(&forecasts[i]);
}

static bool is_auto(const rmg_forecast_options *options)
{
    return options->method == NULL || strcmp(options->method, "auto") == 0;
}

/* The simple rule asked for, or none. */
static bool take_asked_simple(rmg_line *line, size_t asked)
{
    bool can = asked < RMG_RULE_SIMPLE_COUNT && line->result[asked].state == RMG_RULE_OK;
    if (can)
        rmg_line_take_simple(line, asked);
    return can;
}

static bool enough_for(const rmg_line *line, size_t rule)
{
    size_t known = line->view.n_history_known;
    if (rule == rmg_rules_count())
        return known >= (size_t)(RMG_YEARS_FOR_AUTO * line->view.per_year);
    return rule >= RMG_RULE_SIMPLE_COUNT && known >= (size_t)rmg_rule_at(rule)->min_history;
}

/* The asked rule, else the fitted models, else the next best and a note that says so. */
static rmg_code answer(rmg_line *line, rmg_diag *why)
{
    bool automatic = is_auto(line->options);
    size_t rule = automatic ? rmg_rules_count() : rmg_rule_find(line->options->method);
    bool took = take_asked_simple(line, rule), fitted = !took && enough_for(line, rule);
    rmg_code code = RMG_OK;
    line->reason = automatic ? RMG_REASON_BACKTEST : RMG_REASON_ASKED;
    if (fitted || line->options->all_rules) {
        bool models_took = false;
        code = rmg_line_run_engine(line, fitted ? rule : RMG_NO_RULE, &models_took, why);
        took = took || models_took;
    }
    if (code != RMG_OK || took)
        return code;
    line->notes |= automatic ? RMG_NOTE_FEW_MONTHS : RMG_NOTE_FELL_BACK;
    line->reason = automatic ? RMG_REASON_FEW_MONTHS : RMG_REASON_ASKED;
    rmg_line_fall_back(line);
    return RMG_OK;
}

/* Where the data of the run begin: before that, absent never means zero. */
static rmg_month find_begin(const rmg_forecast_input *input, size_t n)
{
    rmg_month begin = {INT32_MAX};
    for (size_t i = 0; i < n; i++)
        if (input[i].actual->n > 0 && input[i].actual->first.index < begin.index)
            begin = input[i].actual->first;
    return begin;
}

static rmg_code check(const rmg_forecast_input *input, size_t n, const rmg_forecast_options *options,
                      rmg_diag *why)
{
    for (size_t i = 0; i < n; i++)
        assert(input[i].actual != NULL && input[i].parent < n);
    return rmg_options_check(options, n > 0 ? input[0].actual->per_year : 12, why);
}

rmg_code rmg_forecast_lines(rmg_forecast *out, const rmg_forecast_input *input, size_t n,
                            const rmg_forecast_options *options, rmg_diag *why)
{
    memset(out, 0, n * sizeof *out);
    rmg_code code = check(input, n, options, why);
    rmg_month begin = find_begin(input, n);
    for (size_t i = 0; code == RMG_OK && i < n; i++) {
        rmg_line line;
        code = rmg_line_make(&line, &input[i], options, begin, why);
        if (code == RMG_OK)
            code = answer(&line, why);
        if (code == RMG_OK)
            code = rmg_line_finish(&out[i], &line, why);
        rmg_line_clear(&line);
    }
    if (code != RMG_OK)
        rmg_forecasts_clear(out, n);
    return code;
}

rmg_code rmg_forecast_make(rmg_forecast *out, const rmg_forecast_input *input,
                           const rmg_forecast_options *options, rmg_diag *why)
{
    rmg_forecast_input alone = *input;
    alone.parent = 0;
    return rmg_forecast_lines(out, &alone, 1, options, why);
}
