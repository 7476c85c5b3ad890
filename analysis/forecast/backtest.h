/* How good were the rules on past years? Each past year is forecast again as if only its first k periods
 * were known, for every k and rule, and compared with what it became. `auto` is the forecast of all lines together, with
 * borrowing and adding up as they would have been then; the rules stand for each line alone. */
#ifndef RMG_ANALYSIS_BACKTEST_H
#define RMG_ANALYSIS_BACKTEST_H

#include "analysis/forecast/forecast.h"

#ifdef __cplusplus
extern "C" {
#endif

#define RMG_RULE_AUTO SIZE_MAX /* the row of `auto` itself */

typedef struct rmg_backtest_row {
    size_t line;      /* index of the input; the number of inputs for "all lines together" */
    size_t rule;      /* for rmg_rule_at(), or RMG_RULE_AUTO */
    int months_known; /* 1 .. per_year - 1 */
    size_t n;         /* year totals compared */
    rmg_maybe_number error_mean_pct, error_median_pct; /* of |forecast - outturn| / |outturn| */
    rmg_maybe_number bias_pct;                         /* mean of (forecast - outturn) / |outturn| */
    rmg_maybe_number inside_range_pct;                 /* share of outturns inside the asked range */
    /* means over all lines together are weighted by |outturn|: sum of errors over sum of outturns */
} rmg_backtest_row;

typedef struct rmg_backtest {
    int range, per_year;
    int first_year, last_year; /* of the years asked for */
    size_t n_together;         /* lines behind the rows of all together: the finest that have an outturn */
    size_t n;
    rmg_backtest_row *row; /* line by line as given, then "all"; rules in their order, auto last; then k */
} rmg_backtest;

/* Replay the years from_year .. (last complete year on or before options->upto) for n lines.
 * from_year  0: every complete year but the one in which the data begin
 * out     rmg_backtest_clear() it
 * Errors  RMG_ENODATA no line has a complete year in that span; RMG_EUSAGE; RMG_ENOMEM */
rmg_code rmg_backtest_run(rmg_backtest *out, const rmg_forecast_input *input, size_t n, int from_year,
                          const rmg_forecast_options *options, rmg_diag *why);

void rmg_backtest_clear(rmg_backtest *backtest);

#ifdef __cplusplus
}
#endif
#endif
