#include "analysis/forecast/line_internal.h"

#include <gsl/gsl_cdf.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/even_spread.h"
#include "core/grow.h"

double *rmg_line_path(const rmg_line *line, size_t rule)
{
    return line->path + rule * line->view.n;
}

void rmg_line_clear(rmg_line *line)
{
    if (line == NULL)
        return;
    rmg_view_clear(&line->view);
    rmg_spread_clear(&line->spread);
    free(line->result);
    free(line->path);
    free(line->expected);
    free(line->missed);
    free(line->anomaly);
    *line = (rmg_line){0};
}

static rmg_code allocate(rmg_line *line, rmg_diag *why)
{
    size_t n_rules = rmg_rules_count();
    line->result = rmg_zalloc(n_rules, sizeof *line->result);
    line->path = rmg_zalloc(n_rules * line->view.n, sizeof *line->path);
    line->expected = rmg_zalloc(line->view.n, sizeof *line->expected);
    if (line->result == NULL || line->path == NULL || line->expected == NULL)
        return rmg_nomem(why);
    for (size_t rule = 0; rule < n_rules; rule++)
        line->result[rule] = (rmg_rule_result){.rule = rule, .state = RMG_RULE_NOT_TRIED};
    return RMG_OK;
}

/* Run-rate has a range of its own from two months on: t with unknown mean. */
static void range_of_run_rate(rmg_line *line)
{
    rmg_rule_result *result = &line->result[RMG_RULE_RUN_RATE];
    double mean, sd, year_end = rmg_money_to_double(result->year_end);
    const rmg_view *view = &line->view;
    if (result->state != RMG_RULE_OK || !rmg_run_rate_moments(view, &mean, &sd))
        return;
    double h = (double)view->h, k = (double)view->k, level = line->options->range / 100.0;
    double half = sd * sqrt(h + h * h / k) * gsl_cdf_tdist_Pinv((1 + level) / 2, k - 1);
    result->has_range = rmg_round_to_grain(&result->range.low.units, year_end - half, view->grain) &&
                        rmg_round_to_grain(&result->range.high.units, year_end + half, view->grain);
}

/* As if the line ended on it: `blend` knows its own errors too. */
static void range_of_blend(rmg_line *line)
{
    rmg_rule_result *result = &line->result[RMG_RULE_BLEND];
    const rmg_view *view = &line->view;
    rmg_spread spread;
    if (result->state != RMG_RULE_OK || !rmg_blend_spread(&spread, view))
        return;
    double h = (double)view->h, level = line->options->range / 100.0;
    double half = spread.sigma * sqrt(h + h * h / spread.kappa) *
                  gsl_cdf_tdist_Pinv((1 + level) / 2, spread.df);
    double year_end = rmg_money_to_double(result->year_end);
    result->has_range = rmg_round_to_grain(&result->range.low.units, year_end - half, view->grain) &&
                        rmg_round_to_grain(&result->range.high.units, year_end + half, view->grain);
}

static bool all_equal(const rmg_view *view, bool zero)
{
    double first = 0;
    bool seen = false;
    for (size_t i = 0; i < view->n_history; i++) {
        if (!view->present[i])
            continue;
        if (!seen)
            first = view->history[i];
        seen = true;
        if (!rmg_is_zero(view->history[i] - first) || (zero && !rmg_is_zero(first)))
            return false;
    }
    return seen;
}

/* One annual amount in equal periods: as the exact shares, or in equal cents with what is left in the last period (the
 * phasing of an annual amount; a total has that of all its lines). */
static bool is_even_plan(const rmg_view *view)
{
    const rmg_series *plan = view->input->plan;
    if (plan == NULL || rmg_even_spread_year(plan, view->year, view->decimals))
        return plan != NULL;
    rmg_money first, month = {0};
    for (int i = 1; i <= view->per_year; i++) {
        if (!rmg_series_at(plan, rmg_period(view->year, i, view->per_year), i == 1 ? &first : &month))
            return false;
        if (i > 1 && i < view->per_year && month.units != first.units)
            return false;
    }
    int64_t size = first.units < 0 ? -first.units : first.units;
    rmg_wide rest = (rmg_wide)month.units - first.units;
    return view->per_year > 2 && size > 0 && (rest < 0 ? -rest : rest) <= size / 1000;
}

static uint32_t notes_of(const rmg_view *view)
{
    uint32_t notes = 0;
    for (size_t i = 0; i < view->n_closed; i++)
        if (view->known[i] != RMG_KNOWN)
            notes |= view->known[i] == RMG_KNOWN_NO_ROWS ? RMG_NOTE_NO_ROWS : RMG_NOTE_UNKNOWN_MONTHS;
    if (view->any_even)
        notes |= RMG_NOTE_EVEN_ACTUAL;
    if (is_even_plan(view))
        notes |= RMG_NOTE_EVEN_PLAN;
    if (view->n_history_known > 1 && all_equal(view, true))
        notes |= RMG_NOTE_ALL_ZERO;
    else if (view->n_history_known > 1 && all_equal(view, false))
        notes |= RMG_NOTE_CONSTANT;
    return notes;
}

rmg_code rmg_line_make(rmg_line *out, const rmg_forecast_input *input, const rmg_forecast_options *options,
                       rmg_month closed_from, rmg_diag *why)
{
    *out = (rmg_line){
        .input = input, .options = options, .closed_from = closed_from, .chosen = rmg_rules_count()};
    size_t ahead = rmg_options_ahead(options, input->actual->per_year);
    rmg_code code = rmg_view_make(&out->view, input, options, options->upto, closed_from, ahead, why);
    if (code == RMG_OK)
        code = allocate(out, why);
    for (size_t rule = 0; code == RMG_OK && rule < RMG_RULE_SIMPLE_COUNT; rule++)
        rmg_simple_run(rmg_line_path(out, rule), &out->view, rule, &out->result[rule]);
    if (code == RMG_OK)
        code = rmg_line_judge_simple(out, why);
    if (code == RMG_OK) {
        range_of_run_rate(out);
        range_of_blend(out);
        out->notes = notes_of(&out->view);
    } else {
        rmg_line_clear(out);
    }
    return code;
}

/* ---- a simple rule as the answer ---------------------------------------------------------------------- */

static void spread_of_run_rate(rmg_line *line)
{
    double mean, sd;
    if (!rmg_run_rate_moments(&line->view, &mean, &sd))
        return;
    double k = (double)line->view.k;
    line->spread = (rmg_spread){.kind = RMG_SPREAD_T, .sigma = sd, .kappa = k, .df = k - 1};
}

/* The error of the year is known from the backtest; running totals grow towards it as for a mean. */
static void spread_of_backtest(rmg_line *line, const rmg_rule_result *result)
{
    const rmg_view *view = &line->view;
    if (!result->has_range || view->h == 0)
        return;
    double h = (double)view->h, kappa = view->k > 0 ? (double)view->k : 1;
    double error = result->root_mean_square * fabs(rmg_money_to_double(result->year_end));
    line->spread = (rmg_spread){.kind = RMG_SPREAD_T,
                                .sigma = error / sqrt(h + h * h / kappa),
                                .kappa = kappa,
                                .df = (double)result->backtest_n};
}

void rmg_line_take_simple(rmg_line *line, size_t rule)
{
    rmg_rule_result *result = &line->result[rule];
    memcpy(line->expected, rmg_line_path(line, rule), line->view.n * sizeof *line->expected);
    rmg_spread_clear(&line->spread);
    if (rule == RMG_RULE_RUN_RATE)
        spread_of_run_rate(line);
    else if (rule == RMG_RULE_BLEND)
        rmg_blend_spread(&line->spread, &line->view);
    else
        spread_of_backtest(line, result);
    for (size_t i = 0; i < rmg_rules_count(); i++) {
        line->result[i].chosen = i == rule;
        line->result[i].weight = i == rule ? 1 : 0;
    }
    line->chosen = rule;
    line->has_forecast = true;
}

bool rmg_line_fall_back(rmg_line *line)
{
    static const size_t order[] = {RMG_RULE_BLEND, RMG_RULE_RUN_RATE, RMG_RULE_REST_AS_LAST_YEAR,
                                   RMG_RULE_REST_AS_PLANNED, RMG_RULE_GIVEN};
    for (size_t i = 0; i < sizeof order / sizeof order[0]; i++)
        if (line->result[order[i]].state == RMG_RULE_OK) {
            rmg_line_take_simple(line, order[i]);
            return true;
        }
    line->notes |= RMG_NOTE_NO_DATA;
    return false;
}

/* ---- out ------------------------------------------------------------------------------------------------ */

static rmg_code copy_paths(rmg_forecast *out, const rmg_line *line, rmg_diag *why)
{
    const rmg_spread *spread = &line->spread;
    if (!line->options->keep_paths || spread->kind != RMG_SPREAD_PATHS)
        return RMG_OK;
    size_t n = spread->n_paths * spread->n;
    out->paths = (rmg_paths){.first = line->view.start, .n_months = spread->n, .n_paths = spread->n_paths};
    out->paths.value = rmg_zalloc(n, sizeof *out->paths.value);
    if (out->paths.value == NULL)
        return rmg_nomem(why);
    memcpy(out->paths.value, spread->value, n * sizeof *out->paths.value);
    return RMG_OK;
}

static void moments(rmg_forecast *out, const rmg_view *view)
{
    double mean, sd;
    if (view->k > 0)
        out->mean_known.units = (int64_t)rmg_wide_div_round(view->known_units, (rmg_wide)view->k);
    out->spread.known = rmg_run_rate_moments(view, &mean, &sd) &&
                        rmg_money_from_double(&out->spread.amount, sd);
}

rmg_code rmg_line_finish(rmg_forecast *out, rmg_line *line, rmg_diag *why)
{
    const rmg_view *view = &line->view;
    *out = (rmg_forecast){.upto = view->upto,
                          .per_year = (uint8_t)view->per_year,
                          .range = line->options->range,
                          .n_rules = rmg_rules_count(),
                          .reason = line->reason,
                          .has_forecast = line->has_forecast,
                          .history = (int)view->n_history_known,
                          .notes = line->notes,
                          .even_last_year = view->even_last_year,
                          .even_plan = (line->notes & RMG_NOTE_EVEN_PLAN) != 0};
    moments(out, view);
    if (line->has_forecast && line->spread.kind == RMG_SPREAD_NONE && view->h > 0)
        out->notes |= RMG_NOTE_NO_RANGE;
    if (line->has_forecast && view->h == 0 && view->n == view->n_closed)
        out->notes |= RMG_NOTE_COMPLETE;
    rmg_code code = rmg_forecast_fill(out, view, line->expected, &line->spread, line->options, why);
    if (code == RMG_OK)
        code = copy_paths(out, line, why);
    if (code != RMG_OK) {
        rmg_forecast_clear(out);
        return code;
    }
    out->rule = line->result;
    line->result = NULL;
    out->anomaly = line->anomaly;
    out->n_anomalies = line->n_anomalies;
    line->anomaly = NULL;
    return RMG_OK;
}
