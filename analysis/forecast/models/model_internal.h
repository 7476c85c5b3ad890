/* The forecasting models as rows of one table: fit, point forecast, spread, simulated paths.
 *
 * Numbers only: doubles in, doubles out, no files, no printing, no globals, safe in threads. The caller has
 * switched GSL's error handler off. Which model to believe and how to combine them is the business of
 * analysis/forecast. Use the rmg_model_fit / rmg_fit_* functions below, not the table's pointers: they check, scale
 * the series to about 1 (by a power of two, so nothing is rounded) and keep NaN inside. */
#ifndef RMG_ANALYSIS_FORECAST_MODELS_MODEL_INTERNAL_H
#define RMG_ANALYSIS_FORECAST_MODELS_MODEL_INTERNAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/diag.h"

#ifdef __cplusplus
extern "C" {
#endif

#define RMG_MODEL_PERIOD_MAX 13 /* the longest season: thirteen four-week periods */
#define RMG_FORM_MAX 40
#define RMG_FIT_PARAMS_MAX 48

/* A series: n consecutive periods. */
typedef struct rmg_model_input {
    const double *y;         /* n values; not looked at where unknown */
    const uint8_t *present;  /* n flags, 0 = unknown; NULL: all known */
    size_t n;                /* at most 4096 */
    int period;              /* periods in a year: 12, 4, 13; 1 when the series has, or may have, no season */
    int first;               /* place in the year of y[0], 0 .. period - 1 */
    const double *work_days; /* working days of each period from y[0] on, or NULL; `regression` uses them */
    size_t n_work_days;      /* n, plus as many periods ahead as will be forecast */
} rmg_model_input;

typedef struct rmg_fit rmg_fit;

typedef enum rmg_reuse {
    RMG_REUSE_NOTHING, /* choose the form, estimate everything */
    RMG_REUSE_FORM,    /* the earlier fit's form; its parameters as start values */
    RMG_REUSE_PARAMETERS, /* its form and its parameters: only run the filter again; cheap, for rolling origins */
} rmg_reuse;

/* How to fit. All zero: choose automatically. */
typedef struct rmg_model_wish {
    const char *form; /* a fixed form: "AAdM" for ets (error, trend, season), "2,1,1,0,1,1" or with a last
                               ",c" for a constant for arima (p,d,q,P,D,Q), "none|simple|partial|full" for ces, "season|plain" for theta
                               and dotm; NULL chooses */
    const rmg_fit *earlier; /* a fit of the same model to the same series seen from another origin, or NULL */
    rmg_reuse reuse;        /* what to take from it */
    bool careful;           /* optimise to full convergence, for comparison with other software; slower */
} rmg_model_wish;

typedef struct rmg_fit_param {
    char name[8];  /* "alpha", "phi", "l0", "s1", "ar1", "sma1", ... */
    double value;  /* in the units of the series where it has any */
    bool in_units; /* it has: a level, a slope, an additive season */
} rmg_fit_param;

typedef struct rmg_model rmg_model;

/* What was learned. Zero it to begin; rmg_fit_clear() it. Every number in it is finite. */
struct rmg_fit {
    const rmg_model *model;
    char form[RMG_FORM_MAX]; /* "ETS(M,Ad,M)", "ARIMA(2,1,1)(0,1,1)[12]", ... */
    size_t n;                /* as given */
    size_t n_known;
    size_t
        n_unknown_at_end; /* the model was fitted to what lies before; forecasts and paths run through them */
    int period;           /* the season that was used; 1: none */
    bool seasonal;        /* the forecast has a season */
    double scale;         /* the power of two that the model's own numbers are to be multiplied by */
    double *fitted;       /* n: expected one step ahead; defined for unknown periods too */
    double *residual;     /* n: y - fitted; 0 where unknown or used up by start values */
    double *innovation; /* n: residual in units of sigma, the z that simulate would have needed to make it */
    uint8_t *usable;    /* n: 1 where residual and innovation say something */
    double sigma;       /* standard deviation of the innovations; relative when the error multiplies */
    bool relative;      /* the error multiplies the level */
    double
        log_likelihood; /* as R's forecast package counts it, of this model class; compare within a class only */
    double aicc;        /* likewise; +large when there are too few months */
    size_t n_free;      /* estimated numbers, sigma included */
    rmg_fit_param param[RMG_FIT_PARAMS_MAX];
    size_t n_params;
    size_t n_terms; /* terms of the likelihood: known periods, less those that differencing used up */
    bool constant;  /* all known values are the same: every model forecasts that value, with sigma 0 */
    double constant_value;
    void *state; /* the model's own */
};

typedef enum rmg_model_cost {                 /* for a monthly series of 100 months on one core */
                              RMG_COST_TINY,  /* some 10 microseconds */
                              RMG_COST_SMALL, /* some 100 microseconds */
                              RMG_COST_LARGE  /* a millisecond or more */
} rmg_model_cost;

/* A row of the table. The pointers see scaled, checked input; out arrays are allocated. */
struct rmg_model {
    const char *name;    /* as on the command line */
    const char *summary; /* English, marked for translation */
    size_t min_known;    /* fewest known periods */
    size_t min_years;    /* fewest whole years for its season; with fewer it is fitted without */
    bool intermittent;   /* meant for many zeros; not a candidate otherwise */
    rmg_model_cost cost;
    rmg_code (*fit)(rmg_fit *fit, const rmg_model_input *in, const rmg_model_wish *wish, rmg_diag *why);
    void (*forecast)(const rmg_fit *fit, size_t h, double *point);
    bool (*spread)(const rmg_fit *fit, size_t h, double *sd);                      /* NULL: no closed form */
    void (*simulate)(const rmg_fit *fit, size_t h, const double *z, double *path); /* one path */
    /* NULL: path by path; for models that prepare something for all paths */
    void (*simulate_all)(const rmg_fit *fit, size_t n_paths, size_t h, const double *z, double *path);
    void (*clear)(void *state); /* NULL: plain free */
};

/* All models, in the order in which reports list them: n pointers. */
const rmg_model *const *rmg_models(size_t *n);

/* NULL when there is none of that name. */
const rmg_model *rmg_model_find(const char *name);

/* Fit one model. Infinite values or NaN among the known ones are our caller's mistake (assert).
 * Errors  RMG_ENODATA too few known months, said in words; RMG_EUSAGE the form is not one of this model's or not
 *         admissible for this series (a multiplicative form with values <= 0); RMG_ENOMEM */
rmg_code rmg_model_fit(rmg_fit *out, const rmg_model *model, const rmg_model_input *in,
                       const rmg_model_wish *wish, rmg_diag *why);

/* The expected value of each of the next h periods: point[h]. Always finite. */
void rmg_fit_forecast(const rmg_fit *fit, size_t h, double *point);

/* Standard deviation of each of the next h periods: sd[h]. False, sd untouched, when the model has no closed
 * form: take it from paths then. These are the model's own: parameters taken as known. */
bool rmg_fit_spread(const rmg_fit *fit, size_t h, double *sd);

/* Paths that the model thinks possible.
 * z      n_paths x h innovations in units of sigma, row by row: normal draws, or resampled rmg_fit.innovation. The same z for
 *        several series gives joint paths by common random numbers
 * path   n_paths x h */
void rmg_fit_simulate(const rmg_fit *fit, size_t n_paths, size_t h, const double *z, double *path);

void rmg_fit_clear(rmg_fit *fit);

/* Value of a named parameter, or `otherwise`. */
double rmg_fit_param_of(const rmg_fit *fit, const char *name, double otherwise);

/* Independent standard normal draws that depend on (seed, stream, place) only, so that any part can be made by
 * any thread: z[i] is draw number first + i of that stream. */
void rmg_normal_draws(double *z, size_t n, uint64_t seed, uint64_t stream, uint64_t first);

/* The same, uniform in (0, 1). */
void rmg_uniform_draws(double *u, size_t n, uint64_t seed, uint64_t stream, uint64_t first);

#ifdef __cplusplus
}
#endif
#endif
