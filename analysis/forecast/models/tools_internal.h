/* What the models share: filling in a fit, cleaning a series, least squares within bounds. */
#ifndef RMG_ANALYSIS_FORECAST_MODELS_TOOLS_INTERNAL_H
#define RMG_ANALYSIS_FORECAST_MODELS_TOOLS_INTERNAL_H

#include "analysis/forecast/models/model_internal.h"

#ifdef __cplusplus
extern "C" {
#endif

/* --- fits (fit.c) --- */

/* True when y[t] is known. */
static inline bool rmg_known(const rmg_model_input *in, size_t t)
{
    return in->present == NULL || in->present[t] != 0;
}

/* Exactly zero: said once here, since comparing doubles for equality is otherwise a mistake. */
static inline bool rmg_is_zero(double x)
{
    return !(x < 0.0) && !(x > 0.0);
}

size_t rmg_count_known(const rmg_model_input *in);
bool rmg_all_positive(const rmg_model_input *in);

/* Append a named parameter; beyond the room it is dropped. */
void rmg_fit_add(rmg_fit *fit, const char *name, double value, bool in_units);
/* The same with a number behind the name, 1..99. */
void rmg_fit_add_numbered(rmg_fit *fit, const char *name, size_t number, double value, bool in_units);

/* Residuals and innovations from `fitted` and `sigma` for the known periods from `skip` on. When the errors
 * multiply, `relative` must be set before. */
void rmg_fit_residuals(rmg_fit *fit, const rmg_model_input *in, size_t skip);

/* aicc from log_likelihood, n_terms and n_free. */
void rmg_fit_count_aicc(rmg_fit *fit);
double rmg_aicc(double log_likelihood, size_t n_terms, size_t n_free);

/* --- seasons (season.c) --- */

/* The series with unknown periods filled: by straight lines between neighbours, after taking out an additive season
 * when there are two years. All out[n]. */
void rmg_interpolate(double *out, const rmg_model_input *in);

/* Classical decomposition: index[j] for place t % m == j, adding up to 0 (or averaging 1). Needs n >= 2 m.
 * False when it is not defined (a trend <= 0 for ratios, an index near 0). */
bool rmg_season_indices(double *index, const double *y, size_t n, size_t m, bool multiplicative);

/* The share of a season that is believed, 0 to 1 (James & Stein; Miller & Williams 2003, International Journal of
 * Forecasting 19): noise is the variance of a month around its season, size the mean square of the season's
 * indices, years how many values each index is the mean of. */
double rmg_season_share(double noise, double size, double years, size_t m);

/* Draw the indices of rmg_season_indices towards none (0, or 1 for ratios) by that share; false when nothing is left. */
bool rmg_season_shrink(double *index, const double *y, size_t n, size_t m, bool multiplicative);

/* True when the autocorrelation at lag m is significant at 90 % given those at shorter lags. */
bool rmg_season_is_there(const double *y, size_t n, size_t m);

/* --- least squares (least_squares.c) --- */

#define RMG_LS_MAX 32

/* f = sum of squares at x; with c and a also gradient/2 = J'r (c[dim]) and J'J (a, row stride RMG_LS_MAX, lower
 * triangle). False when x is not admissible. */
typedef bool rmg_ls_function(void *context, const double *x, double *f, double *c, double *a);

typedef struct rmg_ls {
    rmg_ls_function *function;
    void *context;
    size_t dim;
    const double *lower, *upper; /* dim each; equal bounds freeze a variable */
    double terms;                /* n: the objective is n log f */
    double tolerance;            /* stop when a step lowers n log f by less than this */
    double hopeless;             /* stop when n log f is above this and falls too slowly to get below */
    int max_steps;
} rmg_ls;

/* Levenberg-Marquardt from x, which must be admissible; the best point in x, its sum in *f. False when the start
 * is not admissible. */
bool rmg_least_squares(const rmg_ls *problem, double *x, double *f);

/* Residuals r[n] at x, for problems whose derivatives are taken by small differences. False when x is not
 * admissible. */
typedef bool rmg_residual_function(void *context, const double *x, double *r);

typedef struct rmg_numeric_ls {
    rmg_residual_function *function;
    void *context;
    size_t dim, n;
    const double *lower, *upper; /* of the box: the differences stay inside */
    double *work;                /* (dim + 1) x n, the caller's */
} rmg_numeric_ls;

/* An rmg_ls_function whose context is an rmg_numeric_ls. */
bool rmg_numeric_squares(void *numeric, const double *x, double *f, double *c, double *a);

#ifdef __cplusplus
}
#endif
#endif
