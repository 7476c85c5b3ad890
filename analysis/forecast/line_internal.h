/* One line on its way to a forecast: what each rule says, which of them count, and the answer. */
#ifndef RMG_ANALYSIS_FORECAST_LINE_INTERNAL_H
#define RMG_ANALYSIS_FORECAST_LINE_INTERNAL_H

#include "analysis/forecast/forecast_internal.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct rmg_line {
    const rmg_forecast_input *input;
    const rmg_forecast_options *options;
    rmg_month closed_from;
    rmg_view view;
    rmg_rule_result *result; /* one per rule */
    double *path;            /* one row of view.n per rule */
    double *expected;        /* view.n: the answer */
    rmg_spread spread;       /* of the answer */
    double
        *missed; /* view.n_history: one-step errors of the fitted answer, NaN where there is none; or NULL */
    size_t chosen; /* rule of the answer; rmg_rules_count() for a combination */
    rmg_rule_reason reason;
    bool has_forecast;
    uint32_t notes;
    size_t n_anomalies;
    rmg_anomaly *anomaly;
} rmg_line;

/* View and all simple rules, with their past errors.
 * Errors  RMG_ENOMEM */
rmg_code rmg_line_make(rmg_line *out, const rmg_forecast_input *input, const rmg_forecast_options *options,
                       rmg_month closed_from, rmg_diag *why);
void rmg_line_clear(rmg_line *line);

double *rmg_line_path(const rmg_line *line, size_t rule);

/* Year-end errors of the simple rules in past years at the same period of the year: error_pct, bias_pct,
 * backtest_n and, from three years on, the range.
 * Errors  RMG_ENOMEM */
rmg_code rmg_line_judge_simple(rmg_line *line, rmg_diag *why);

/* Let one simple rule be the answer, with the range that goes with it. */
void rmg_line_take_simple(rmg_line *line, size_t rule);

/* Run-rate, else the first of the rules that need no months of this year. False when nothing is available. */
bool rmg_line_fall_back(rmg_line *line);

/* Name the odd months of the history, and hide those from the models that were one-offs (unless they shall be kept).
 * Errors  RMG_ENOMEM */
rmg_code rmg_line_find_odd(rmg_line *line, rmg_diag *why);

/* Let the errors of completed periods into the answer's paths.
 * Errors  RMG_ENOMEM */
rmg_code rmg_line_add_completed(rmg_line *line, rmg_diag *why);

#define RMG_NO_RULE SIZE_MAX /* fit for the table only */

/* Let the fitted models answer: one rule, the pool combined for rmg_rules_count(), or none (RMG_NO_RULE). Fills the results of the statistical
 * rules; takes the answer when there is one.
 * took    whether the line now has that answer
 * Errors  RMG_ENOMEM */
rmg_code rmg_line_run_engine(rmg_line *line, size_t rule, bool *took, rmg_diag *why);

/* Season and trend from another line, level and spread from the line's own months; the line takes that answer when it
 * can be had. donor: a line above it with enough history, or NULL. */
void rmg_line_borrow(rmg_line *line, const rmg_line *donor);

/* Fewest known periods from which `auto` believes models of one line. */
#define RMG_YEARS_FOR_AUTO 2

/* Move what was found into the result.
 * Errors  RMG_ERANGE; RMG_ENOMEM */
rmg_code rmg_line_finish(rmg_forecast *out, rmg_line *line, rmg_diag *why);

#ifdef __cplusplus
}
#endif
#endif
