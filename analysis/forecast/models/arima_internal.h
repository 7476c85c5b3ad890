/* Seasonal ARIMA: the pieces behind `arima`. Box & Jenkins (1976); Hyndman & Khandakar (2008), Journal of
 * Statistical Software 27(3), for the automatic choice. */
#ifndef RMG_ANALYSIS_FORECAST_MODELS_ARIMA_INTERNAL_H
#define RMG_ANALYSIS_FORECAST_MODELS_ARIMA_INTERNAL_H

#include "analysis/forecast/models/tools_internal.h"

#ifdef __cplusplus
extern "C" {
#endif

enum {
    RMG_ARIMA_ORDER_MAX = 5,  /* p, q */
    RMG_ARIMA_SEASON_MAX = 2, /* P, Q */
    RMG_ARIMA_LAGS = RMG_ARIMA_ORDER_MAX +
                     RMG_ARIMA_SEASON_MAX * RMG_MODEL_PERIOD_MAX, /* of a whole polynomial */
    RMG_ARIMA_STATES = RMG_ARIMA_LAGS + 1,
    RMG_ARIMA_DIFFERENCES = 2 + RMG_MODEL_PERIOD_MAX,
    RMG_ARIMA_DIM = 2 * RMG_ARIMA_ORDER_MAX + 2 * RMG_ARIMA_SEASON_MAX + 1
};

typedef struct rmg_arima_form {
    int p, d, q, P, D, Q; /* D at most 1, d at most 2 */
    bool constant;        /* a mean of the differenced series: mean, or drift when it was differenced once */
} rmg_arima_form;

/* A model with its numbers. Unknowns in x: partial autocorrelations of the four polynomials (p, q, P, Q of them,
 * each in (-1, 1), so that every point is stationary and invertible), then the mean of the differenced series. */
typedef struct rmg_arima {
    rmg_arima_form form;
    size_t m;
    double x[RMG_ARIMA_DIM];
    double log_likelihood, sigma2; /* sigma2 by maximum likelihood */
    size_t n_terms, n_free;
    size_t n;                           /* periods seen */
    double ahead[RMG_ARIMA_STATES];     /* state of the differenced series one step ahead */
    double last[RMG_ARIMA_DIFFERENCES]; /* the latest values of the series, newest first */
} rmg_arima;

/* The polynomials written out: w[t] = ar[0] w[t-1] + ... + e[t] + ma[0] e[t-1] + ... */
typedef struct rmg_arima_lags {
    size_t n_ar, n_ma, r; /* r = max(n_ar, n_ma + 1) */
    double ar[RMG_ARIMA_STATES], ma[RMG_ARIMA_STATES];
    double short_ar[RMG_ARIMA_ORDER_MAX], short_ma[RMG_ARIMA_ORDER_MAX];
    double season_ar[RMG_ARIMA_SEASON_MAX], season_ma[RMG_ARIMA_SEASON_MAX];
    double mean;
} rmg_arima_lags;

size_t rmg_arima_dim(const rmg_arima_form *form);
size_t rmg_arima_lost(const rmg_arima_form *form, size_t m); /* d + D m */
void rmg_arima_expand(rmg_arima_lags *out, const rmg_arima_form *form, size_t m, const double *x);

/* Differences: out[n - lost]. */
void rmg_arima_difference(double *out, const double *y, size_t n, const rmg_arima_form *form, size_t m);
/* c[lost] with y[t] = w[t] + c[0] y[t-1] + ... */
void rmg_arima_undifference(double *c, const rmg_arima_form *form, size_t m);

/* Errors of w[n] when everything before it is taken as its mean: quick, for the search. */
void rmg_arima_quick_errors(double *e, const double *w, size_t n, const rmg_arima_form *form, size_t m,
                            const double *x);

/* Exact: standardised one-step errors of w[n] and the mean log of their variances (sigma = 1), by the recursions
 * of Morf, Sidhu & Kailath for a stationary start (Melard 1984, AS 197). end NULL or the state one step ahead.
 * False when the autocovariances cannot be had. */
bool rmg_arima_exact_errors(double *e, double *mean_log, const double *w, size_t n,
                            const rmg_arima_lags *lags, double *end);

/* Exact with unknown periods: Kalman filter on the series itself, differences as diffuse states. e[n] is 0 and
 * used[n] is 0 where a period is unknown or goes into the start. fitted, ahead, last: NULL or filled. */
bool rmg_arima_filter_gaps(double *e, uint8_t *used, double *mean_log, const rmg_model_input *in,
                           const rmg_arima_form *form, size_t m, const rmg_arima_lags *lags, double *fitted,
                           double *ahead, double *last);

/* First row of the stationary state covariance (sigma = 1): Cov(state i, w). */
bool rmg_arima_first_row(double *row, const rmg_arima_lags *lags);

/* How often to difference: by strength of season (above 0.64) and by KPSS tests at 5 %. y without gaps. */
int rmg_arima_season_differences(const double *y, size_t n, size_t m);
int rmg_arima_differences(const double *y, size_t n, size_t m, int D);

/* Search over orders by AICc on quick errors; the best form with start values in `best`. y without gaps.
 * Errors  RMG_ENOMEM; RMG_ENODATA nothing could be fitted */
rmg_code rmg_arima_search(rmg_arima *best, const double *y, size_t n, size_t m, rmg_diag *why);

/* Maximise the exact likelihood from model->x. work: RMG_ARIMA_DIM + 4 times in->n. */
bool rmg_arima_fit_exact(rmg_arima *model, const rmg_model_input *in, double *work, bool careful);

/* Fit by quick errors from model->x; AICc by them. */
double rmg_arima_fit_quick(rmg_arima *model, const double *w, size_t n, double *work);

/* Likelihood and end state at model->x, fitted[n]. */
bool rmg_arima_finish(rmg_arima *model, const rmg_model_input *in, double *work, double *fitted);

void rmg_arima_bounds(const rmg_arima *model, double *lower, double *upper);

#ifdef __cplusplus
}
#endif
#endif
