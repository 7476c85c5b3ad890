/* `level`: what is certain, and no more. The season is the trimmed mean of each month's ratios to the centred mean,
 * shrunk towards none as far as it could be noise (positive-part James-Stein, see Miller & Williams 2003 on shrinking
 * seasonal factors); the level is simple exponential smoothing with the least absolute error; the drift is the
 * mean change, shrunk by its own variance. Medians and absolute errors keep one odd invoice from steering it. */
#include <assert.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/forecast/forecast_internal.h"
#include "analysis/forecast/level_internal.h"
#include "core/grow.h"
#include "core/text.h"

#define SEASON_DOUBT 2.0 /* noise counts twice before a season is believed */
#define TRIM 0.2
#define ALPHA_LOW 0.02
#define ALPHA_HIGH 0.9
#define YEARS_MAX 400

typedef struct level_state {
    size_t m, n;
    bool multiplicative;
    double index[RMG_MODEL_PERIOD_MAX]; /* place t % m, counted from the first value */
    double alpha, level, drift, sigma;
} level_state;

/* ---- season ------------------------------------------------------------------------------------------- */

static double season_out(const level_state *s, size_t t, double y)
{
    assert(s->m > 0);
    return s->multiplicative ? y / s->index[t % s->m] : y - s->index[t % s->m];
}

static double season_in(const level_state *s, size_t t, double plain)
{
    assert(s->m > 0);
    return s->multiplicative ? plain * s->index[t % s->m] : plain + s->index[t % s->m];
}

static void no_season(level_state *s)
{
    s->m = 1;
    s->multiplicative = false;
    s->index[0] = 0;
}

static double trimmed_mean(double *value, size_t n)
{
    rmg_sort_doubles(value, n);
    size_t cut = n < 5 ? (n - 1) / 2 : (size_t)(TRIM * (double)n); /* of few years: the median */
    double sum = 0;
    for (size_t i = cut; i < n - cut; i++)
        sum += value[i];
    return sum / (double)(n - 2 * cut);
}

static double centred_mean(const double *y, size_t t, size_t m)
{
    size_t half = m / 2;
    double sum = 0;
    for (size_t i = t - half; i <= t + half; i++)
        sum += y[i];
    return m % 2 == 0 ? (sum - 0.5 * (y[t - half] + y[t + half])) / (double)m : sum / (double)m;
}

/* Ratio or difference to the centred mean for every period that has one. */
static bool ratios(double *ratio, const level_state *s, const double *y)
{
    size_t half = s->m / 2;
    for (size_t t = half; t + half < s->n; t++) {
        double mean = centred_mean(y, t, s->m);
        if (s->multiplicative && !(mean > 1e-9))
            return false;
        ratio[t] = s->multiplicative ? y[t] / mean : y[t] - mean;
    }
    return true;
}

static bool raw_indices(level_state *s, const double *ratio)
{
    double same[YEARS_MAX], mean = 0;
    size_t half = s->m / 2;
    for (size_t j = 0; j < s->m; j++) {
        size_t count = 0;
        for (size_t t = j; t + half < s->n; t += s->m)
            if (t >= half && count < YEARS_MAX)
                same[count++] = ratio[t];
        if (count == 0)
            return false;
        s->index[j] = trimmed_mean(same, count);
        mean += s->index[j] / (double)s->m;
    }
    if (s->multiplicative && !(mean > 1e-4))
        return false;
    for (size_t j = 0; j < s->m; j++)
        s->index[j] = s->multiplicative ? s->index[j] / mean : s->index[j] - mean;
    return true;
}

static double variance(const double *x, size_t n)
{
    double mean = 0, sum = 0;
    for (size_t i = 0; i < n; i++)
        mean += x[i] / (double)n;
    for (size_t i = 0; i < n; i++)
        sum += (x[i] - mean) * (x[i] - mean);
    return n > 1 ? sum / (double)(n - 1) : 0;
}

/* Shrink the indices towards 1 (or 0) by the share of their variance that noise explains. */
static void shrink_indices(level_state *s, double *ratio)
{
    size_t half = s->m / 2, count = s->n - 2 * half;
    for (size_t t = half; t + half < s->n; t++)
        ratio[t] -= s->index[t % s->m];
    double noise = variance(ratio + half, count) * (double)s->m / (double)count;
    double signal = variance(s->index, s->m);
    double keep = 0, m = (double)s->m;
    if (signal > 0)
        keep = fmax(0, 1 - SEASON_DOUBT * noise * (m - 3) / m / signal);
    for (size_t j = 0; j < s->m; j++)
        s->index[j] = s->multiplicative ? 1 + keep * (s->index[j] - 1) : keep * s->index[j];
    for (size_t j = 0; j < s->m; j++)
        if (s->multiplicative && s->index[j] < 1e-3) {
            no_season(s);
            return;
        }
}

static void find_season(level_state *s, const double *y, double *room)
{
    if (s->m < 4 || s->n < 2 * s->m || !ratios(room, s, y) || !raw_indices(s, room)) {
        no_season(s);
        return;
    }
    shrink_indices(s, room);
}

/* ---- level and drift ------------------------------------------------------------------------------------ */

static double first_level(const double *plain, size_t n)
{
    size_t count = n < 12 ? n : 12;
    double sum = 0;
    for (size_t i = 0; i < count; i++)
        sum += plain[i];
    return sum / (double)count;
}

static double absolute_error(const double *plain, size_t n, double alpha)
{
    double level = first_level(plain, n), sum = 0;
    for (size_t t = 0; t < n; t++) {
        double e = plain[t] - level;
        sum += fabs(e);
        level += alpha * e;
    }
    return sum;
}

/* A grid, then thirds around its best point: absolute errors have corners, so no derivative. */
static double find_alpha(const double *plain, size_t n)
{
    enum { STEPS = 11 };
    double best = ALPHA_LOW, least = (double)INFINITY, step = (ALPHA_HIGH - ALPHA_LOW) / STEPS;
    for (int i = 0; i <= STEPS; i++) {
        double alpha = ALPHA_LOW + i * step, sum = absolute_error(plain, n, alpha);
        if (sum < least) {
            least = sum;
            best = alpha;
        }
    }
    double low = fmax(ALPHA_LOW, best - step), high = fmin(ALPHA_HIGH, best + step);
    for (int i = 0; i < 10; i++) {
        double third = (high - low) / 3;
        if (absolute_error(plain, n, low + third) < absolute_error(plain, n, high - third))
            high -= third;
        else
            low += third;
    }
    return (low + high) / 2;
}

static double find_drift(const double *plain, size_t n)
{
    if (n < 3)
        return 0;
    double mean = (plain[n - 1] - plain[0]) / (double)(n - 1), squares = 0;
    for (size_t t = 1; t < n; t++) {
        double d = plain[t] - plain[t - 1] - mean;
        squares += d * d;
    }
    double doubt = squares / (double)(n - 2) / (double)(n - 1);
    return rmg_is_zero(mean) ? 0 : mean * fmax(0, 1 - doubt / (mean * mean));
}

static void smooth(level_state *s, rmg_fit *fit, const double *plain)
{
    double level = first_level(plain, s->n), squares = 0;
    for (size_t t = 0; t < s->n; t++) {
        double expected = level + s->drift, e = plain[t] - expected;
        fit->fitted[t] = season_in(s, t, expected);
        squares += e * e;
        level += s->alpha * (plain[t] - level);
    }
    s->level = level;
    s->sigma = sqrt(squares / (double)s->n);
}

/* ---- the row of the table ------------------------------------------------------------------------------- */

static void describe(rmg_fit *fit, const level_state *s, const rmg_model_input *in)
{
    fit->sigma = s->sigma;
    fit->period = (int)s->m;
    fit->seasonal = s->m > 1;
    snprintf(fit->form, sizeof fit->form, "level%s",
             s->m == 1           ? ""
             : s->multiplicative ? "*season"
                                 : "+season");
    for (size_t t = 0; t < in->n; t++) {
        bool known = in->present == NULL || in->present[t];
        double unit = s->multiplicative ? s->sigma * s->index[t % s->m] : s->sigma;
        fit->usable[t] = known;
        fit->residual[t] = known ? in->y[t] - fit->fitted[t] : 0;
        fit->innovation[t] = known && unit > 0 ? fit->residual[t] / unit : 0;
    }
}

static void fill_gaps(double *y, const rmg_model_input *in)
{
    double last = 0;
    size_t m = (size_t)in->period;
    for (size_t t = in->n; t-- > 0;) /* the first known value, for gaps at the start */
        if (in->present == NULL || in->present[t])
            last = in->y[t];
    for (size_t t = 0; t < in->n; t++) {
        bool known = in->present == NULL || in->present[t];
        y[t] = known ? in->y[t] : t >= m ? y[t - m] : last;
        last = y[t];
    }
}

static bool all_positive(const rmg_model_input *in)
{
    for (size_t t = 0; t < in->n; t++)
        if ((in->present == NULL || in->present[t]) && in->y[t] <= 0)
            return false;
    return true;
}

static rmg_code fit_level(rmg_fit *fit, const rmg_model_input *in, const rmg_model_wish *wish, rmg_diag *why)
{
    level_state *s = rmg_zalloc(1, sizeof *s);
    double *y = rmg_zalloc(2 * in->n + 1, sizeof *y);
    fit->state = s;
    if (s == NULL || y == NULL) {
        free(y);
        return rmg_nomem(why);
    }
    *s = (level_state){.m = (size_t)in->period, .n = in->n, .multiplicative = all_positive(in)};
    fill_gaps(y, in);
    find_season(s, y, y + in->n);
    for (size_t t = 0; t < in->n; t++)
        y[t] = season_out(s, t, y[t]);
    const level_state *earlier = wish->earlier != NULL ? wish->earlier->state : NULL;
    bool reuse = earlier != NULL && wish->reuse != RMG_REUSE_NOTHING;
    s->alpha = reuse ? earlier->alpha : find_alpha(y, in->n);
    s->drift = find_drift(y, in->n);
    smooth(s, fit, y);
    free(y);
    describe(fit, s, in);
    return RMG_OK;
}

static void forecast(const rmg_fit *fit, size_t h, double *point)
{
    const level_state *s = fit->state;
    for (size_t i = 0; i < h; i++)
        point[i] = season_in(s, s->n + i, s->level + s->drift * (double)(i + 1));
}

static void simulate(const rmg_fit *fit, size_t h, const double *z, double *path)
{
    const level_state *s = fit->state;
    double level = s->level;
    for (size_t i = 0; i < h; i++) {
        double e = s->sigma * z[i];
        level += s->drift;
        path[i] = season_in(s, s->n + i, level + e);
        level += s->alpha * e;
    }
}

/* The state is scaled and begins at the first known value. */
static size_t skipped(const rmg_fit *fit, const level_state *s)
{
    return fit->n - s->n;
}

double rmg_level_plain(const rmg_fit *fit, size_t t, double y)
{
    const level_state *s = fit->state;
    size_t at = t + s->m - skipped(fit, s) % s->m;
    return season_out(s, at, y / fit->scale) * fit->scale;
}

double rmg_level_seasonal(const rmg_fit *fit, size_t t, double plain)
{
    const level_state *s = fit->state;
    size_t at = t + s->m - skipped(fit, s) % s->m;
    return season_in(s, at, plain / fit->scale) * fit->scale;
}

double rmg_level_ratio(const rmg_fit *fit, size_t t)
{
    const level_state *s = fit->state;
    size_t at = t + s->m - skipped(fit, s) % s->m;
    return s->multiplicative ? s->index[at % s->m] : 1;
}

double rmg_level_relative_drift(const rmg_fit *fit)
{
    const level_state *s = fit->state;
    return s->level > 0 && fabs(s->drift) < s->level ? s->drift / s->level : 0;
}

const rmg_model rmg_model_level = {
    .name = "level",
    .summary = RMG_N("smoothed level with a shrunk season and a shrunk drift"),
    .min_known = 3,
    .min_years = 2,
    .cost = RMG_COST_TINY,
    .fit = fit_level,
    .forecast = forecast,
    .simulate = simulate,
};
