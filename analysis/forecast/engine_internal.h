/* The statistical answer for one line, in doubles: fit the candidates, judge them on the sum that is still to
 * come, combine, simulate joint paths and scale them to what past forecasts missed. */
#ifndef RMG_ANALYSIS_FORECAST_ENGINE_INTERNAL_H
#define RMG_ANALYSIS_FORECAST_ENGINE_INTERNAL_H

#include "analysis/forecast/models/model_internal.h"

#ifdef __cplusplus
extern "C" {
#endif

#define RMG_MEMBERS_MAX 24

/* What is tuned, by cross-validation over several public sets; see docs/methods/forecast.md. */
typedef struct rmg_tuning {
    const char *const *pool; /* candidates of `auto`, NULL at the end */
    double reach;   /* distance from the middle, in usual ones, at which a member keeps half its say */
    size_t origins; /* most origins that are judged */
    double widen, widen_month, widen_split,
        widen_short;     /* squared factor of the paths: a constant, times months to go, times how
                                                            the members differ, divided by the years of history */
    double widen_period; /* factor of single periods at most; the rest is an error of the level */
    double split_most;   /* how far members differ at most, in standard deviations of the paths */
    double tail;         /* degrees of freedom: how unsure the size of the surprises itself is */
} rmg_tuning;

extern const rmg_tuning rmg_tuning_shipped;

typedef struct rmg_engine_input {
    const double *y; /* n values up to and including the last known one */
    const uint8_t *present;
    size_t n;
    int period;   /* 1: no season may be learned */
    int first;    /* place in the year of y[0] */
    size_t ahead; /* periods to forecast */
    size_t rest;  /* how many of them are the sum that counts (the rest of the year) */
    bool non_negative;
    size_t n_paths; /* 0: no paths */
    uint64_t seed;
    const double *work_days;
    size_t n_work_days;
} rmg_engine_input;

typedef struct rmg_member {
    size_t rule;
    const rmg_model *model;
    bool tried, fitted, judged, pool;
    rmg_fit fit;
    double *point;              /* ahead */
    double *sum_error;          /* per origin: forecast minus outcome of the sum */
    double error_pct, bias_pct; /* of the year total that the origin stands for */
    double weight;
} rmg_member;

typedef struct rmg_engine {
    size_t n_members;
    rmg_member member[RMG_MEMBERS_MAX];
    size_t n_planned, n_origins; /* origins looked at; of them with every period known */
    double *outcome;             /* per origin: the sum that came */
    double *base;                /* per origin: what a year total is compared with */
    double *point;               /* ahead: the combination */
    double *paths;               /* n_paths x ahead */
    double *gap;                 /* n: expected values, for unknown periods in between */
    double sd;                   /* standard deviation of the sum that counts on the paths before widening */
    double scale;                /* what the paths were widened by */
    double error_pct, bias_pct;  /* of the combination */
} rmg_engine;

/* Periods ahead whose sum is judged, weighed and calibrated. */
static inline size_t rmg_engine_rest(const rmg_engine_input *in)
{
    return in->rest > 0 && in->rest < in->ahead ? in->rest : in->ahead;
}

/* The model behind a rule, NULL when it is not a fitted one or does not exist here. */
const rmg_model *rmg_rule_model(size_t rule);

/* rule  rmg_rules_count(): the pool, combined; else that rule alone
 * all   also fit and judge the rules that the answer does not need
 * False when nothing could be fitted; then the engine is empty. Errors are memory only. */
rmg_code rmg_engine_run(rmg_engine *out, const rmg_engine_input *in, size_t rule, bool all,
                        const rmg_tuning *tuning, rmg_diag *why);
bool rmg_engine_has_answer(const rmg_engine *engine);
void rmg_engine_clear(rmg_engine *engine);

/* Zeros are part of the pattern: other candidates, judged on sums. */
bool rmg_engine_many_zeros(const rmg_engine_input *in);

rmg_model_input rmg_engine_model_input(const rmg_engine_input *in, size_t n);

/* Steps of the above, in their own files. */
rmg_code rmg_engine_judge(rmg_engine *engine, const rmg_engine_input *in, const rmg_tuning *tuning,
                          rmg_diag *why);
void rmg_engine_weigh(rmg_engine *engine, const rmg_engine_input *in, const rmg_tuning *tuning);
rmg_code rmg_engine_simulate(rmg_engine *engine, const rmg_engine_input *in, const rmg_tuning *tuning,
                             rmg_diag *why);

#ifdef __cplusplus
}
#endif
#endif
