/* Exponential smoothing in state-space form: the pieces that ets, theta and stl-ets share. */
#ifndef RMG_ANALYSIS_FORECAST_MODELS_ETS_INTERNAL_H
#define RMG_ANALYSIS_FORECAST_MODELS_ETS_INTERNAL_H

#include "analysis/forecast/models/tools_internal.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Places in the vector of unknowns. beta and gamma are given as shares of what they may be: beta = share x
 * alpha, gamma = share x (1 - alpha), so that the bounds are a box. The last season follows from the others. */
enum {
    RMG_ETS_ALPHA,
    RMG_ETS_BETA_SHARE,
    RMG_ETS_GAMMA_SHARE,
    RMG_ETS_PHI,
    RMG_ETS_LEVEL,
    RMG_ETS_SLOPE,
    RMG_ETS_SEASON,
    RMG_ETS_DIM = RMG_ETS_SEASON + RMG_MODEL_PERIOD_MAX - 1
};

typedef struct rmg_ets_form {
    char error;  /* 'A' or 'M' */
    char trend;  /* 'N', 'A', 'M' */
    bool damped; /* with a trend only */
    char season; /* 'N', 'A', 'M' */
} rmg_ets_form;

/* A model with its numbers; levels in the (scaled) units of the series. */
typedef struct rmg_ets {
    rmg_ets_form form;
    size_t m;              /* period; 1 without season */
    double x[RMG_ETS_DIM]; /* unknowns at the start */
    double criterion;      /* n log(sum of squares) + 2 sum log |forecast|, that is -2 log likelihood */
    double penalty;        /* of the prior at x; 0 for a careful fit, which has none */
    size_t n_known, n_free;
    double sigma; /* square root of sum of squares / (n - unknowns), sigma itself not counted among them */
    double level, slope, season[RMG_MODEL_PERIOD_MAX]; /* after the last period; season[j] for t % m == j */
    size_t n;                                          /* periods seen, so the next place is n % m */
} rmg_ets;

/* The series as the filter takes it. */
typedef struct rmg_ets_data {
    const double *y;
    const uint8_t *present; /* NULL: all */
    size_t n;
} rmg_ets_data;

static inline double rmg_ets_alpha(const rmg_ets *ets)
{
    return ets->x[RMG_ETS_ALPHA];
}
double rmg_ets_beta(const rmg_ets *ets);
double rmg_ets_gamma(const rmg_ets *ets);
double rmg_ets_phi(const rmg_ets *ets); /* 1 when not damped */

/* One pass with sensitivities: see rmg_ls_function. The sum of squares is multiplied by the square of the
 * geometric mean of the forecasts for multiplicative errors, so that n log f is the criterion for both. */
bool rmg_ets_squares(const rmg_ets *ets, const rmg_ets_data *data, const double *x, double *f, double *c,
                     double *a);

/* One plain pass from ets->x: fills criterion and the end state; fitted[n] when not NULL. False when a
 * multiplicative part leaves the positive numbers. */
bool rmg_ets_filter(rmg_ets *ets, const rmg_ets_data *data, double *fitted);

/* Forecast and next state from an innovation: y = forecast + error. */
double rmg_ets_step_forecast(const rmg_ets *ets);
void rmg_ets_step(rmg_ets *ets, double y);

/* The prior: see ets_prior.c. */
typedef struct rmg_ets_prior {
    double constant, slope_weight, season_weight, index_weight;
    double index[RMG_MODEL_PERIOD_MAX - 1];
    size_t n_index;
} rmg_ets_prior;

void rmg_ets_prior_set(rmg_ets_prior *prior, const rmg_ets *start, const rmg_ets_data *data);
double rmg_ets_prior_at(const rmg_ets_prior *prior, const double *x);
void rmg_ets_prior_add(const rmg_ets_prior *prior, double n, const double *x, double *f, double *c,
                       double *a);

/* Start values; y[n] without gaps. False when the form is not defined for these values. */
bool rmg_ets_start(rmg_ets *ets, const double *y, size_t n);

/* Fit one form; `hopeless` is a criterion above which the caller has no use for it. filled[n]: y without gaps. */
bool rmg_ets_fit_form(rmg_ets *ets, const rmg_ets_data *data, const double *filled, double hopeless,
                      bool careful);

double rmg_ets_aicc(const rmg_ets *ets);

/* Try the admissible forms and keep the best by AICc plus the prior's penalty. seasonal: forms with a season may be tried. */
bool rmg_ets_choose(rmg_ets *best, const rmg_ets_data *data, const double *filled, size_t m, bool seasonal,
                    bool careful);

/* Mean, spread, and one path of the next h periods; as in rmg_model. */
void rmg_ets_forecast(const rmg_ets *ets, size_t h, double *point);
bool rmg_ets_spread(const rmg_ets *ets, size_t h, double *sd);
void rmg_ets_simulate(const rmg_ets *ets, size_t h, const double *z, double *path);

/* "ETS(M,Ad,M)"; parameters and likelihood into a fit. */
void rmg_ets_describe(rmg_fit *fit, const rmg_ets *ets);

#ifdef __cplusplus
}
#endif
#endif
