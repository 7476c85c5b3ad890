/* What the files of this folder share: one line seen from one origin, and how far a sum may lie off. */
#ifndef RMG_ANALYSIS_FORECAST_INTERNAL_H
#define RMG_ANALYSIS_FORECAST_INTERNAL_H

#include "analysis/forecast/cover.h"
#include "analysis/forecast/forecast.h"

#ifdef __cplusplus
extern "C" {
#endif

#define RMG_PER_YEAR_MAX 13

/* Exactly zero, as amounts that are not there are. */
static inline bool rmg_is_zero(double value)
{
    return !(value < 0 || value > 0);
}

typedef enum rmg_known {
    RMG_UNKNOWN = 0,
    RMG_KNOWN = 1,
    RMG_KNOWN_IN_SUM = 2, /* only a sum over several periods is known; cut into equal parts */
    RMG_KNOWN_NO_ROWS =
        3 /* the total has rows in this period and the line has none: nothing was booked on it */
} rmg_known;

/* One line as it looked at the end of `upto`. Periods count from the start of the year of upto. */
typedef struct rmg_view {
    const rmg_forecast_input *input;
    int per_year, year;
    rmg_month start, upto, closed_from; /* closed_from: from here on a period without rows may mean zero */
    rmg_missing missing;
    int decimals, calendar_shift;
    size_t n;        /* periods seen: to the end of the year, or to the horizon if that is later */
    size_t n_closed; /* of them on or before upto */
    uint8_t *known;  /* n: rmg_known */
    uint8_t *booked; /* n: the same as the source has it; in a total more than `known` when a line is late */
    int64_t *units;  /* n: exact amount where known; a lump is cut into equal parts */
    double *value;   /* n: the same as money */
    size_t k, h;     /* known and unknown periods of the year of upto */
    rmg_wide known_units; /* their sum */
    /* All closed periods, the year itself included. */
    size_t n_history, n_history_known;
    rmg_month history_first;
    double *history;     /* n_history */
    uint8_t *present;    /* n_history; 0 also in years that are one amount spread evenly */
    bool even_last_year; /* last year is one amount spread evenly */
    bool any_even;
    bool non_negative; /* every known period >= 0 */
    const int64_t
        *fixed;    /* n, borrowed: amounts of the unknown periods when they are the sum of other lines */
    int64_t grain; /* units: what expected amounts are rounded to */
} rmg_view;

/* upto may be any period: the same function serves the present and every past origin.
 * n_ahead  periods after upto that must be seen; at least to the end of the year are
 * Errors  RMG_ENOMEM; RMG_ERANGE */
rmg_code rmg_view_make(rmg_view *out, const rmg_forecast_input *input, const rmg_forecast_options *options,
                       rmg_month upto, rmg_month closed_from, size_t n_ahead, rmg_diag *why);
void rmg_view_clear(rmg_view *view);

/* Sum of a series over the periods of the view's year that are known in the view, shifted by `years` years.
 * False when one of them is not known there. */
bool rmg_view_sum_known(const rmg_view *view, const rmg_series *series, int years, rmg_money *sum);
/* Sum over a whole year. False when it is not complete. */
bool rmg_view_sum_year(const rmg_view *view, const rmg_series *series, int year, rmg_money *sum);

/* Known sum plus the expected amounts of the unknown periods of the year, rounded once to the grain.
 * False when it does not fit. */
bool rmg_view_year_end(const rmg_view *view, const double *path, rmg_money *year_end);

/* The unknown periods rounded so that every running total within a year is the nearest to the exact one; 0 elsewhere.
 * False when one does not fit. */
bool rmg_view_round(int64_t *units, const rmg_view *view, const double *path);

/* Standard error of a period that is booked in part and completed by an estimate; 0 for all others. */
double rmg_view_completed_error(const rmg_view *view, size_t i);
/* Not known, or known only by such an estimate. */
bool rmg_view_is_unsure(const rmg_view *view, size_t i);

/* Round to a multiple of grain units. False when it does not fit. */
bool rmg_round_to_grain(int64_t *units, double money, int64_t grain);

/* ---- rules ------------------------------------------------------------------------------------------ */

/* Fill path[n] for the unknown periods. May set result->need and have. */
typedef rmg_rule_state (*rmg_simple_rule)(double *path, const rmg_view *view);

typedef struct rmg_rule_row {
    rmg_rule rule;
    rmg_simple_rule simple; /* NULL for a fitted model */
    const char *model;      /* name in the table of models, NULL for a simple rule */
} rmg_rule_row;

extern const rmg_rule_row rmg_rule_rows[];

enum {
    RMG_RULE_LAST_MONTH,
    RMG_RULE_RUN_RATE,
    RMG_RULE_MEAN_3,
    RMG_RULE_REST_AS_PLANNED,
    RMG_RULE_PLAN_SHAPE,
    RMG_RULE_REST_AS_LAST_YEAR,
    RMG_RULE_LAST_YEAR_SHAPE,
    RMG_RULE_SHAPE_3,
    RMG_RULE_CUMULATIVE_LINE,
    RMG_RULE_TREND,
    RMG_RULE_BLEND,
    RMG_RULE_GIVEN,
    RMG_RULE_SIMPLE_COUNT
};

rmg_rule_state rmg_simple_last_month(double *path, const rmg_view *view);
rmg_rule_state rmg_simple_run_rate(double *path, const rmg_view *view);
rmg_rule_state rmg_simple_mean_3(double *path, const rmg_view *view);
rmg_rule_state rmg_simple_rest_as_planned(double *path, const rmg_view *view);
rmg_rule_state rmg_simple_plan_shape(double *path, const rmg_view *view);
rmg_rule_state rmg_simple_rest_as_last_year(double *path, const rmg_view *view);
rmg_rule_state rmg_simple_last_year_shape(double *path, const rmg_view *view);
rmg_rule_state rmg_simple_shape_3(double *path, const rmg_view *view);
rmg_rule_state rmg_simple_cumulative_line(double *path, const rmg_view *view);
rmg_rule_state rmg_simple_trend(double *path, const rmg_view *view);
rmg_rule_state rmg_simple_blend(double *path, const rmg_view *view);
rmg_rule_state rmg_simple_given(double *path, const rmg_view *view);

/* Run a simple rule with its checks: fewest months, clipping at zero, finite.
 * result gets state, need, have and, when it worked, year_end. */
void rmg_simple_run(double *path, const rmg_view *view, size_t rule, rmg_rule_result *result);

/* Mean and sample standard deviation of the known periods of the year; false with fewer than two single ones. */
bool rmg_run_rate_moments(const rmg_view *view, double *mean, double *sd);

/* ---- how far off ------------------------------------------------------------------------------------ */

typedef enum rmg_spread_kind { RMG_SPREAD_NONE, RMG_SPREAD_T, RMG_SPREAD_PATHS } rmg_spread_kind;

/* T: the sum of u unknown periods has standard error sigma sqrt(u + u^2/kappa), t with df degrees of freedom.
 * PATHS: n_paths rows of n values, known periods constant. */
typedef struct rmg_spread {
    rmg_spread_kind kind;
    double sigma, kappa, df;
    double *value;   /* owned by the spread */
    double *scratch; /* n_paths */
    size_t n_paths, n;
} rmg_spread;

void rmg_spread_clear(rmg_spread *spread);

/* How far off `blend` is. False with fewer than two known periods in all. */
bool rmg_blend_spread(rmg_spread *spread, const rmg_view *view);

/* Turn a closed form (or none) into paths around `path`, with the same spread of every sum.
 * stream  keeps the surprises of different lines apart
 * Errors  RMG_ENOMEM */
rmg_code rmg_spread_to_paths(rmg_spread *spread, const rmg_view *view, const double *path, size_t n_paths,
                             uint64_t seed, uint64_t stream, rmg_diag *why);

/* The distribution of one sum of consecutive periods. Valid until the next call for the same spread. */
typedef struct rmg_sum {
    const rmg_spread *spread;
    double center, error;
    const double *sorted;
} rmg_sum;

/* Sum over the periods [from, to) of the view with expected amounts `path`. */
rmg_sum rmg_spread_sum(const rmg_spread *spread, const rmg_view *view, const double *path, size_t from,
                       size_t to);
double rmg_sum_quantile(const rmg_sum *sum, double p);
double rmg_sum_chance_above(const rmg_sum *sum, double limit); /* > limit */
double rmg_sum_chance_reach(const rmg_sum *sum, double limit); /* >= limit */

/* All bands of a sum, rounded; each holds the expected amount, also where the distribution is very lopsided.
 * False when one does not fit. */
bool rmg_sum_bands(rmg_range range[RMG_BANDS], const rmg_sum *sum, rmg_money expected, int asked,
                   int64_t grain);

/* Two-sided level of a band: 0.8 for 80 %. */
double rmg_band_level(rmg_band band, int asked);

/* Ascending. */
void rmg_sort_doubles(double *value, size_t n);

/* ---- putting the answer together -------------------------------------------------------------------- */

/* month[] of the result from the expected path and the spread; then year[].
 * Errors  RMG_ERANGE; RMG_ENOMEM */
rmg_code rmg_forecast_fill(rmg_forecast *out, const rmg_view *view, const double *path,
                           const rmg_spread *spread, const rmg_forecast_options *options, rmg_diag *why);
rmg_code rmg_forecast_fill_years(rmg_forecast *out, const rmg_view *view, const double *path,
                                 const rmg_spread *spread, rmg_diag *why);

/* Periods after upto that the options ask for. */
size_t rmg_options_ahead(const rmg_forecast_options *options, int per_year);
/* Errors  RMG_EUSAGE */
rmg_code rmg_options_check(const rmg_forecast_options *options, int per_year, rmg_diag *why);

#ifdef __cplusplus
}
#endif
#endif
