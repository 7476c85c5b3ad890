#include "analysis/forecast/forecast.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/forecast/jobs_internal.h"
#include "analysis/forecast/line_internal.h"
#include "analysis/forecast/reconcile_internal.h"
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

/* Every month of the year is known and none beyond it is asked for: the answer is what was booked. */
static void take_actuals(rmg_line *line)
{
    memcpy(line->expected, line->view.value, line->view.n * sizeof *line->expected);
    line->has_forecast = true;
}

/* The asked rule, else the fitted models, else the next best and a note that says so. */
static rmg_code answer(rmg_line *line, rmg_diag *why)
{
    bool automatic = is_auto(line->options),
         finished = line->view.h == 0 && line->view.n == line->view.n_closed;
    size_t rule = automatic ? rmg_rules_count() : rmg_rule_find(line->options->method);
    rmg_code code = rmg_line_find_odd(line, why);
    if (finished)
        take_actuals(line);
    bool took = finished || take_asked_simple(line, rule), fitted = !took && enough_for(line, rule);
    line->reason = automatic ? RMG_REASON_BACKTEST : RMG_REASON_ASKED;
    if (code == RMG_OK && (fitted || line->options->all_rules)) {
        bool models_took = false;
        code = rmg_line_run_engine(line, fitted ? rule : RMG_NO_RULE, &models_took, why);
        took = took || models_took;
    }
    if (code != RMG_OK || took)
        return code;
    line->notes |= automatic ? RMG_NOTE_FEW_MONTHS : RMG_NOTE_FELL_BACK;
    line->reason = automatic ? RMG_REASON_FEW_MONTHS : RMG_REASON_FALLBACK;
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
        assert(input[i].actual != NULL && input[i].parent <= i);
    return rmg_options_check(options, n > 0 ? input[0].actual->per_year : 12, why);
}

/* ---- all lines of a run --------------------------------------------------------------------------------- */

typedef struct run_of_lines {
    const rmg_forecast_options *options;
    rmg_month begin;
    rmg_tree tree;
    rmg_line *line;    /* one per node of the tree */
    int64_t *units;    /* whole amounts of the unknown periods, node by node */
    rmg_forecast *out; /* one per line that was given */
} run_of_lines;

static rmg_code make_line(void *context, size_t i, rmg_diag *why)
{
    run_of_lines *run = context;
    rmg_code code = rmg_line_make(&run->line[i], &run->tree.input[i], run->options, run->begin, why);
    return code == RMG_OK ? answer(&run->line[i], why) : code;
}

/* The nearest line above with two years of its own. */
static const rmg_line *find_donor(const run_of_lines *run, size_t node)
{
    while (run->tree.parent[node] != node) {
        node = run->tree.parent[node];
        const rmg_view *view = &run->line[node].view;
        if (view->n_history_known >= (size_t)(RMG_YEARS_FOR_AUTO * view->per_year))
            return &run->line[node];
    }
    return NULL;
}

/* Lines too short for models: donors are read and never short themselves, so the order does not matter. Then nothing moves the
 * answer of a line any more, and the errors of completed months go in. */
static rmg_code borrow_line(void *context, size_t i, rmg_diag *why)
{
    run_of_lines *run = context;
    rmg_line *line = &run->line[i];
    const char *method = run->options->method;
    bool asked = method != NULL && strcmp(method, "borrow") == 0;
    if (asked || (is_auto(run->options) && line->reason == RMG_REASON_FEW_MONTHS))
        rmg_line_borrow(line, find_donor(run, i));
    return rmg_line_add_completed(line, why);
}

static rmg_code finish_line(void *context, size_t i, rmg_diag *why)
{
    run_of_lines *run = context;
    rmg_code code = rmg_line_finish(&run->out[i], &run->line[i], why);
    rmg_line_clear(&run->line[i]);
    return code;
}

static rmg_code add_up(run_of_lines *run, rmg_diag *why)
{
    size_t n = run->tree.n * run->line[0].view.n;
    rmg_code code = rmg_reconcile_lines(run->line, &run->tree, run->options, why);
    if (code != RMG_OK)
        return code;
    run->units = rmg_zalloc(n, sizeof *run->units);
    return run->units != NULL ? rmg_reconcile_round(run->units, run->line, &run->tree, why) : rmg_nomem(why);
}

static rmg_code run_all(run_of_lines *run, const rmg_forecast_input *input, size_t n, rmg_diag *why)
{
    bool together = n > 1 && run->options->reconcile != RMG_RECONCILE_NONE;
    rmg_code code = rmg_tree_make(&run->tree, input, n, run->options->upto, together, why);
    if (code != RMG_OK)
        return code;
    run->line = rmg_zalloc(run->tree.n, sizeof *run->line);
    if (run->line == NULL)
        return rmg_nomem(why);
    code = rmg_jobs_run(make_line, run, together ? run->tree.n : n, run->options->jobs, why);
    if (code == RMG_OK)
        code = rmg_jobs_run(borrow_line, run, together ? run->tree.n : n, run->options->jobs, why);
    if (code == RMG_OK && together)
        code = add_up(run, why);
    if (code == RMG_OK)
        code = rmg_jobs_run(finish_line, run, n, run->options->jobs, why);
    return code;
}

rmg_code rmg_forecast_lines(rmg_forecast *out, const rmg_forecast_input *input, size_t n,
                            const rmg_forecast_options *options, rmg_diag *why)
{
    memset(out, 0, n * sizeof *out);
    rmg_code code = check(input, n, options, why);
    if (code != RMG_OK || n == 0)
        return code;
    run_of_lines run = {.options = options, .begin = find_begin(input, n), .out = out};
    code = run_all(&run, input, n, why);
    for (size_t i = 0; run.line != NULL && i < run.tree.n; i++)
        rmg_line_clear(&run.line[i]);
    free(run.line);
    free(run.units);
    rmg_tree_clear(&run.tree);
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
