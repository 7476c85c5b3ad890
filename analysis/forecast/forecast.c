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

/* A rule asked for by name that this line cannot have: the next best, and say so. */
static void answer(rmg_line *line)
{
    size_t asked = is_auto(line->options) ? rmg_rules_count() : rmg_rule_find(line->options->method);
    line->reason = is_auto(line->options) ? RMG_REASON_FEW_MONTHS : RMG_REASON_ASKED;
    if (asked < RMG_RULE_SIMPLE_COUNT && line->result[asked].state == RMG_RULE_OK) {
        rmg_line_take_simple(line, asked);
        return;
    }
    if (asked < rmg_rules_count())
        line->notes |= RMG_NOTE_FELL_BACK;
    else
        line->notes |= RMG_NOTE_FEW_MONTHS;
    rmg_line_fall_back(line);
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
        if (code == RMG_OK) {
            answer(&line);
            code = rmg_line_finish(&out[i], &line, why);
            rmg_line_clear(&line);
        }
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
