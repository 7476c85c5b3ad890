/* `seasonal-naive` and `drift`: what any model must beat. Variances: Hyndman & Athanasopoulos, Forecasting:
 * Principles and Practice, section on prediction intervals of the simple methods. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "analysis/forecast/models/rows_internal.h"
#include "analysis/forecast/models/tools_internal.h"
#include "core/grow.h"
#include "core/text.h"

typedef struct naive {
    size_t m, n;
    double last[RMG_MODEL_PERIOD_MAX]; /* last known value per place t % m */
    double sigma;
} naive;

/* A place not seen yet is expected at the last value of any place. */
static void run_naive(rmg_fit *fit, naive *state, const rmg_model_input *in, size_t *first_judged)
{
    bool seen[RMG_MODEL_PERIOD_MAX] = {0};
    double any = 0.0;
    *first_judged = in->n;
    for (size_t t = 0; t < in->n && rmg_is_zero(any); t++)
        any = rmg_known(in, t) ? in->y[t] : 0.0;
    for (size_t t = 0; t < in->n; t++) {
        size_t j = t % state->m;
        fit->fitted[t] = seen[j] ? state->last[j] : any;
        if (!rmg_known(in, t))
            continue;
        if (seen[j] && *first_judged == in->n)
            *first_judged = t;
        state->last[j] = any = in->y[t];
        seen[j] = true;
    }
    for (size_t j = 0; j < state->m; j++)
        state->last[j] = seen[j] ? state->last[j] : any;
}

static double root_mean_square(const rmg_fit *fit, size_t lost)
{
    double sum = 0.0, n = 0.0;
    for (size_t t = 0; t < fit->n; t++) {
        sum += fit->residual[t] * fit->residual[t];
        n += fit->usable[t];
    }
    return n > (double)lost ? sqrt(sum / (n - (double)lost)) : 0.0;
}

/* Likelihood of independent normal errors with n log(sum of squares), counted as for ets. */
static void count_likelihood(rmg_fit *fit, size_t n_free)
{
    double sum = 0.0;
    fit->n_terms = 0;
    for (size_t t = 0; t < fit->n; t++) {
        sum += fit->residual[t] * fit->residual[t];
        fit->n_terms += fit->usable[t];
    }
    fit->n_free = n_free;
    fit->log_likelihood = -0.5 * (double)fit->n_terms * log(fmax(sum, 1e-20 * (double)(fit->n_terms + 1)));
    rmg_fit_count_aicc(fit);
}

static rmg_code fit_seasonal_naive(rmg_fit *fit, const rmg_model_input *in, const rmg_model_wish *wish,
                                   rmg_diag *why)
{
    (void)wish;
    naive *state = rmg_zalloc(1, sizeof *state);
    fit->state = state;
    if (state == NULL)
        return rmg_nomem(why);
    size_t m = (size_t)in->period;
    state->m = in->n > m ? m : 1;
    state->n = in->n;
    size_t first_judged;
    run_naive(fit, state, in, &first_judged);
    rmg_fit_residuals(fit, in, first_judged);
    fit->sigma = state->sigma = root_mean_square(fit, 0);
    rmg_fit_residuals(fit, in, first_judged);
    fit->seasonal = state->m > 1;
    fit->period = (int)state->m;
    count_likelihood(fit, 1);
    snprintf(fit->form, sizeof fit->form, "%s", fit->seasonal ? "seasonal naive" : "naive");
    return RMG_OK;
}

static void forecast_naive(const rmg_fit *fit, size_t h, double *point)
{
    const naive *state = fit->state;
    for (size_t i = 0; i < h; i++)
        point[i] = state->last[(state->n + i) % state->m];
}

static bool spread_naive(const rmg_fit *fit, size_t h, double *sd)
{
    const naive *state = fit->state;
    for (size_t i = 0; i < h; i++)
        sd[i] = state->sigma * sqrt(floor((double)i / (double)state->m) + 1.0);
    return true;
}

static void simulate_naive(const rmg_fit *fit, size_t h, const double *z, double *path)
{
    const naive *state = fit->state;
    for (size_t i = 0; i < h; i++) {
        double before = i < state->m ? state->last[(state->n + i) % state->m] : path[i - state->m];
        path[i] = before + state->sigma * z[i];
    }
}

const rmg_model rmg_model_seasonal_naive = {
    .name = "seasonal-naive",
    .summary = RMG_N("the same month of last year"),
    .min_known = 1,
    .min_years = 1,
    .cost = RMG_COST_TINY,
    .fit = fit_seasonal_naive,
    .forecast = forecast_naive,
    .spread = spread_naive,
    .simulate = simulate_naive,
};

typedef struct drift {
    double last, slope, sigma;
    size_t steps; /* periods from the first known value to the last */
    size_t since; /* periods without a value after it */
} drift;

static void ends(const rmg_model_input *in, size_t *first, size_t *last)
{
    *first = in->n;
    for (size_t t = 0; t < in->n; t++) {
        if (!rmg_known(in, t))
            continue;
        *first = *first == in->n ? t : *first;
        *last = t;
    }
}

/* A gap of k periods makes an error k times as variable; residuals are put on one period's footing. */
static void run_drift(rmg_fit *fit, drift *state, const rmg_model_input *in, size_t first)
{
    double before = in->y[first], sum = 0.0, n = 0.0;
    size_t at = first;
    for (size_t t = 0; t < in->n; t++) {
        double gap = t > at ? (double)(t - at) : 1.0;
        fit->fitted[t] = before + (t > at ? gap * state->slope : 0.0);
        if (!rmg_known(in, t) || t <= first)
            continue;
        double e = in->y[t] - fit->fitted[t];
        sum += e * e / gap;
        n += 1.0;
        before = in->y[t];
        at = t;
    }
    state->sigma = n > 1.0 ? sqrt(sum / (n - 1.0)) : 0.0;
}

static rmg_code fit_drift(rmg_fit *fit, const rmg_model_input *in, const rmg_model_wish *wish, rmg_diag *why)
{
    (void)wish;
    drift *state = rmg_zalloc(1, sizeof *state);
    fit->state = state;
    if (state == NULL)
        return rmg_nomem(why);
    size_t first = 0, last = 0;
    ends(in, &first, &last);
    state->steps = last - first;
    state->since = in->n - 1 - last;
    state->last = in->y[last];
    state->slope = (in->y[last] - in->y[first]) / (double)state->steps;
    run_drift(fit, state, in, first);
    fit->sigma = state->sigma;
    fit->period = 1;
    rmg_fit_residuals(fit, in, first + 1);
    count_likelihood(fit, 2);
    rmg_fit_add(fit, "slope", state->slope, true);
    snprintf(fit->form, sizeof fit->form, "%s", "random walk with drift");
    return RMG_OK;
}

static void forecast_drift(const rmg_fit *fit, size_t h, double *point)
{
    const drift *state = fit->state;
    for (size_t i = 0; i < h; i++)
        point[i] = state->last + state->slope * (double)(i + 1 + state->since);
}

static bool spread_drift(const rmg_fit *fit, size_t h, double *sd)
{
    const drift *state = fit->state;
    for (size_t i = 0; i < h; i++) {
        double k = (double)(i + 1 + state->since);
        sd[i] = state->sigma * sqrt(k + k * k / (double)state->steps);
    }
    return true;
}

/* The slope is uncertain too: variance sigma^2 / steps per period. Adding to each step the share
 * sqrt(1 + h / steps) - 1 of the path's mean innovation gives exactly the spread above, with no further draw. */
static void simulate_drift(const rmg_fit *fit, size_t h, const double *z, double *path)
{
    const drift *state = fit->state;
    double mean = 0.0, sum = 0.0, since = (double)state->since;
    for (size_t i = 0; i < h; i++)
        mean += z[i] / (double)h;
    double slope_error = mean * (sqrt(1.0 + (double)h / (double)state->steps) - 1.0);
    for (size_t i = 0; i < h; i++) {
        sum += (z[i] + slope_error) * (i == 0 ? sqrt(1.0 + since) : 1.0);
        path[i] = state->last + state->slope * ((double)(i + 1) + since) + state->sigma * sum;
    }
}

const rmg_model rmg_model_drift = {
    .name = "drift",
    .summary = RMG_N("the last month, moved on by the mean change"),
    .min_known = 3,
    .min_years = 0,
    .cost = RMG_COST_TINY,
    .fit = fit_drift,
    .forecast = forecast_drift,
    .spread = spread_drift,
    .simulate = simulate_drift,
};
