/* `sba`, `tsb`, `adida`: small groups in which most months are zero. What is forecast is a rate per month.
 * Syntetos & Boylan (2005), International Journal of Forecasting 21; Teunter, Syntetos & Babai (2011), European
 * Journal of Operational Research 214; Nikolopoulos et al. (2011), Journal of the Operational Research Society 62.
 * Unknown months are left out, as if the months on both sides were neighbours. */
#include <gsl/gsl_cdf.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/forecast/models/rows_internal.h"
#include "analysis/forecast/models/tools_internal.h"
#include "core/grow.h"
#include "core/text.h"

typedef struct intermittent {
    double rate;   /* expected per month */
    double chance; /* of a month that is not zero */
    double sigma;
    size_t n_sizes;
    double size_factor; /* sizes times this and the chance give the rate */
    double sizes[];     /* months that are not zero, sorted */
} intermittent;

/* Smoothing weights of one method; fitted[n] before each of the known values y[n]. Returns the last rate. */
typedef double rate_function(const double *y, size_t n, double alpha, double beta, double *fitted);

static double mean_size(const double *y, size_t n, double *share)
{
    double sum = 0.0, count = 0.0;
    for (size_t t = 0; t < n; t++) {
        sum += y[t];
        count += rmg_is_zero(y[t]) ? 0.0 : 1.0;
    }
    *share = count / (double)n;
    return count > 0.0 ? sum / count : 0.0;
}

/* Croston's size / interval, less half the smoothing weight (Syntetos & Boylan). Starts at the first demand. */
static double rate_sba(const double *y, size_t n, double alpha, double beta, double *fitted)
{
    (void)beta;
    double share, size = mean_size(y, n, &share), interval = 1.0 / share, since = 1.0, rate = size / interval;
    bool started = false;
    for (size_t t = 0; t < n; t++) {
        fitted[t] = rate;
        if (rmg_is_zero(y[t])) {
            since += 1.0;
            continue;
        }
        size = started ? size + alpha * (y[t] - size) : y[t];
        interval = started ? interval + alpha * (since - interval) : interval;
        rate = (1.0 - 0.5 * alpha) * size / interval;
        started = true;
        since = 1.0;
    }
    return rate;
}

/* Chance and size smoothed apart; the chance falls in every empty month, so a group that stops fades out. */
static double rate_tsb(const double *y, size_t n, double alpha, double beta, double *fitted)
{
    double chance, size = mean_size(y, n, &chance);
    for (size_t t = 0; t < n; t++) {
        bool empty = rmg_is_zero(y[t]);
        fitted[t] = chance * size;
        chance += beta * ((empty ? 0.0 : 1.0) - chance);
        if (!empty)
            size += alpha * (y[t] - size);
    }
    return chance * size;
}

/* Buckets as long as the mean interval, smoothed, spread evenly. Buckets end with the last month. */
static double rate_adida(const double *y, size_t n, double alpha, double beta, double *fitted)
{
    (void)beta;
    double share;
    mean_size(y, n, &share);
    size_t length = (size_t)lround(1.0 / share);
    length = length < 1 ? 1 : length > n ? n : length;
    double rate = 0.0, sum = 0.0;
    size_t lead = length > 0 ? n % length : 0;
    for (size_t t = 0; t < n; t++)
        rate += y[t] / (double)n;
    for (size_t t = 0; t < n; t++) {
        fitted[t] = rate;
        if (t < lead)
            continue;
        sum += y[t];
        if ((t - lead + 1) % length == 0) {
            rate += alpha * (sum / (double)length - rate);
            sum = 0.0;
        }
    }
    return rate;
}

static double squared_error(const double *y, size_t n, const double *fitted)
{
    double sum = 0.0;
    for (size_t t = 0; t < n; t++)
        sum += (y[t] - fitted[t]) * (y[t] - fitted[t]);
    return sum;
}

typedef struct weights {
    double alpha, beta;
} weights;

/* The usual range for such series is low; larger weights chase single months. */
static weights choose_weights(rate_function *rate_of, const double *y, size_t n, bool two, double *fitted)
{
    static const double tries[] = {0.02, 0.05, 0.1, 0.15, 0.2, 0.3};
    enum { N = sizeof tries / sizeof *tries };
    weights best = {0.1, 0.1};
    double lowest = HUGE_VAL;
    for (size_t k = 0; k < (two ? N * N : N); k++) {
        rate_of(y, n, tries[k % N], tries[k / N], fitted);
        double sum = squared_error(y, n, fitted);
        if (sum < lowest) {
            lowest = sum;
            best = (weights){tries[k % N], tries[k / N]};
        }
    }
    return best;
}

static int by_value(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static void keep_sizes(intermittent *state, const double *y, size_t n)
{
    double sum = 0.0;
    for (size_t t = 0; t < n; t++) {
        if (rmg_is_zero(y[t]))
            continue;
        state->sizes[state->n_sizes++] = y[t];
        sum += y[t];
    }
    qsort(state->sizes, state->n_sizes, sizeof *state->sizes, by_value);
    state->chance = (double)state->n_sizes / (double)n;
    double mean = sum / (double)state->n_sizes;
    state->size_factor = fabs(mean) > 1e-12 ? state->rate / (state->chance * mean) : 1.0;
}

/* The z that would draw this value: the middle of its share of (0, 1). */
static double score_of(const intermittent *state, double y)
{
    double empty = 1.0 - state->chance, below = 0.0, same = 0.0;
    if (rmg_is_zero(y))
        return gsl_cdf_ugaussian_Pinv(fmin(fmax(0.5 * empty, 1e-6), 1.0 - 1e-6));
    for (size_t i = 0; i < state->n_sizes; i++) {
        below += state->sizes[i] < y ? 1.0 : 0.0;
        same += state->sizes[i] < y || state->sizes[i] > y ? 0.0 : 1.0;
    }
    double u = empty + state->chance * (below + 0.5 * same) / (double)state->n_sizes;
    return gsl_cdf_ugaussian_Pinv(fmin(fmax(u, 1e-6), 1.0 - 1e-6));
}

static void describe(rmg_fit *fit, const intermittent *state, weights w, bool two, double sum, size_t n)
{
    fit->period = 1;
    fit->sigma = state->sigma;
    fit->n_terms = n;
    fit->n_free = two ? 3 : 2;
    fit->log_likelihood = -0.5 * (double)n * log(fmax(sum, 1e-20 * (double)n));
    rmg_fit_count_aicc(fit);
    rmg_fit_add(fit, "alpha", w.alpha, false);
    if (two)
        rmg_fit_add(fit, "beta", w.beta, false);
    rmg_fit_add(fit, "rate", state->rate, true);
    rmg_fit_add(fit, "chance", state->chance, false);
    snprintf(fit->form, sizeof fit->form, "%s", fit->model->name);
}

/* fitted per known month back to all periods; an unknown one takes what was expected next. */
static void spread_out(rmg_fit *fit, const rmg_model_input *in, const intermittent *state,
                       const double *fitted, size_t n)
{
    size_t k = 0;
    for (size_t t = 0; t < in->n; t++) {
        fit->fitted[t] = k < n ? fitted[k] : state->rate;
        k += rmg_known(in, t);
    }
    rmg_fit_residuals(fit, in, 0);
    for (size_t t = 0; t < in->n; t++)
        fit->innovation[t] = rmg_known(in, t) ? score_of(state, in->y[t]) : 0.0;
}

static rmg_code fit_with(rmg_fit *fit, const rmg_model_input *in, rate_function *rate_of, bool two,
                         const rmg_model_wish *wish, rmg_diag *why)
{
    intermittent *state = rmg_zalloc(1, sizeof *state + in->n * sizeof(double));
    double *work = rmg_zalloc(2 * in->n, sizeof *work), *y = work, *fitted = work + in->n;
    fit->state = state;
    if (state == NULL || work == NULL) {
        free(work);
        return rmg_nomem(why);
    }
    size_t n = 0;
    for (size_t t = 0; t < in->n; t++)
        if (rmg_known(in, t))
            y[n++] = in->y[t];
    weights w;
    if (wish->earlier != NULL && wish->reuse == RMG_REUSE_PARAMETERS)
        w = (weights){rmg_fit_param_of(wish->earlier, "alpha", 0.1),
                      rmg_fit_param_of(wish->earlier, "beta", 0.1)};
    else
        w = choose_weights(rate_of, y, n, two, fitted);
    state->rate = rate_of(y, n, w.alpha, w.beta, fitted);
    double sum = squared_error(y, n, fitted);
    state->sigma = sqrt(sum / (double)(n > 1 ? n - 1 : 1));
    keep_sizes(state, y, n);
    describe(fit, state, w, two, sum, n);
    spread_out(fit, in, state, fitted, n);
    free(work);
    return RMG_OK;
}

static rmg_code fit_sba(rmg_fit *fit, const rmg_model_input *in, const rmg_model_wish *wish, rmg_diag *why)
{
    return fit_with(fit, in, rate_sba, false, wish, why);
}

static rmg_code fit_tsb(rmg_fit *fit, const rmg_model_input *in, const rmg_model_wish *wish, rmg_diag *why)
{
    return fit_with(fit, in, rate_tsb, true, wish, why);
}

static rmg_code fit_adida(rmg_fit *fit, const rmg_model_input *in, const rmg_model_wish *wish, rmg_diag *why)
{
    return fit_with(fit, in, rate_adida, false, wish, why);
}

static void forecast(const rmg_fit *fit, size_t h, double *point)
{
    const intermittent *state = fit->state;
    for (size_t i = 0; i < h; i++)
        point[i] = state->rate;
}

/* Months are independent: empty, or one of the sizes seen, scaled so that the mean is the rate. */
static void simulate(const rmg_fit *fit, size_t h, const double *z, double *path)
{
    const intermittent *state = fit->state;
    for (size_t i = 0; i < h; i++) {
        double u = gsl_cdf_ugaussian_P(z[i]), over = u - (1.0 - state->chance);
        double place = fmin(fmax(over / state->chance, 0.0), 1.0) * (double)state->n_sizes;
        size_t k = (size_t)place < state->n_sizes ? (size_t)place : state->n_sizes - 1;
        path[i] = over < 0.0 ? 0.0 : state->sizes[k] * state->size_factor;
    }
}

const rmg_model rmg_model_sba = {
    .name = "sba",
    .summary = RMG_N("size and interval of payments smoothed apart, bias taken off"),
    .min_known = 4,
    .intermittent = true,
    .cost = RMG_COST_TINY,
    .fit = fit_sba,
    .forecast = forecast,
    .simulate = simulate,
};

const rmg_model rmg_model_tsb = {
    .name = "tsb",
    .summary = RMG_N("chance and size of a payment smoothed apart; fades out when payments stop"),
    .min_known = 4,
    .intermittent = true,
    .cost = RMG_COST_TINY,
    .fit = fit_tsb,
    .forecast = forecast,
    .simulate = simulate,
};

const rmg_model rmg_model_adida = {
    .name = "adida",
    .summary = RMG_N("months added up until none is empty, smoothed, spread out again"),
    .min_known = 4,
    .intermittent = true,
    .cost = RMG_COST_TINY,
    .fit = fit_adida,
    .forecast = forecast,
    .simulate = simulate,
};
