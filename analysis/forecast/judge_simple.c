/* What the simple rules would have said in past years at this point of the year. */
#include <gsl/gsl_cdf.h>
#include <math.h>
#include <stdlib.h>

#include "analysis/forecast/line_internal.h"
#include "core/grow.h"

#define YEARS_FOR_A_RANGE 3

typedef struct tally {
    double absolute, signed_sum, squares;
    size_t n;
} tally;

static void count_error(tally *t, double forecast, double outturn)
{
    if (rmg_is_zero(outturn))
        return;
    double error = (forecast - outturn) / fabs(outturn);
    t->absolute += fabs(error);
    t->signed_sum += error;
    t->squares += error * error;
    t->n++;
}

static rmg_code replay_year(tally *tallies, const rmg_line *line, int year, double outturn, double *path,
                            rmg_diag *why)
{
    const rmg_view *now = &line->view;
    rmg_month upto = rmg_period(year, rmg_period_number(now->upto, now->per_year), now->per_year);
    rmg_view then;
    rmg_code code = rmg_view_make(&then, line->input, line->options, upto, line->closed_from, 0, why);
    if (code != RMG_OK)
        return code;
    for (size_t rule = 0; rule < RMG_RULE_SIMPLE_COUNT; rule++) {
        rmg_rule_result result;
        rmg_simple_run(path, &then, rule, &result);
        if (result.state == RMG_RULE_OK && then.h > 0)
            count_error(&tallies[rule], rmg_money_to_double(result.year_end), outturn);
    }
    rmg_view_clear(&then);
    return RMG_OK;
}

/* A year is an outturn when all its months are known one by one and they are not one amount cut in twelve. */
static bool is_outturn(const rmg_view *view, int year, double *total)
{
    rmg_money sum;
    int64_t from = (int64_t)rmg_period(year, 1, view->per_year).index - view->history_first.index;
    if (from < 0 || from + view->per_year > (int64_t)view->n_history)
        return false;
    for (int i = 0; i < view->per_year; i++)
        if (!view->present[from + i])
            return false;
    bool complete = rmg_view_sum_year(view, view->input->actual, year, &sum);
    *total = complete ? rmg_money_to_double(sum) : 0;
    return complete;
}

static void set_range(rmg_rule_result *result, const tally *t, const rmg_view *view, int asked)
{
    double level = asked / 100.0, year_end = rmg_money_to_double(result->year_end);
    double half = sqrt(t->squares / (double)t->n) * fabs(year_end) *
                  gsl_cdf_tdist_Pinv((1 + level) / 2, (double)t->n);
    result->has_range = rmg_round_to_grain(&result->range.low.units, year_end - half, view->grain) &&
                        rmg_round_to_grain(&result->range.high.units, year_end + half, view->grain);
}

static bool has_range_of_its_own(size_t rule)
{
    return rule == RMG_RULE_RUN_RATE || rule == RMG_RULE_BLEND;
}

static void set_judgement(rmg_rule_result *result, const tally *t, const rmg_view *view, int asked)
{
    if (t->n == 0 || result->state != RMG_RULE_OK)
        return;
    result->backtest_n = t->n;
    result->error_pct = (rmg_maybe_number){true, 100 * t->absolute / (double)t->n};
    result->bias_pct = (rmg_maybe_number){true, 100 * t->signed_sum / (double)t->n};
    result->root_mean_square = sqrt(t->squares / (double)t->n);
    if (t->n >= YEARS_FOR_A_RANGE && !has_range_of_its_own(result->rule))
        set_range(result, t, view, asked);
}

rmg_code rmg_line_judge_simple(rmg_line *line, rmg_diag *why)
{
    const rmg_view *view = &line->view;
    tally tallies[RMG_RULE_SIMPLE_COUNT] = {0};
    double *path = rmg_zalloc(view->n + RMG_PER_YEAR_MAX, sizeof *path);
    if (path == NULL)
        return rmg_nomem(why);
    rmg_code code = RMG_OK;
    double outturn;
    int first = rmg_period_year(view->history_first, view->per_year);
    for (int year = first; code == RMG_OK && view->n_history > 0 && year < view->year; year++)
        if (is_outturn(view, year, &outturn))
            code = replay_year(tallies, line, year, outturn, path, why);
    free(path);
    for (size_t rule = 0; rule < RMG_RULE_SIMPLE_COUNT; rule++)
        set_judgement(&line->result[rule], &tallies[rule], view, line->options->range);
    return code;
}
