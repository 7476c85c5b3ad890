#include "analysis/forecast/models/stl_internal.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "core/grow.h"

/* A loess smoother: window in points, degree 0 or 1, evaluated at every jump-th point. */
typedef struct smoother {
    size_t window, jump;
    int degree;
} smoother;

/* Tricube weights of the points first..last (1-based) around x, adding up to 1. False when all vanish. */
static bool weigh(double *w, size_t n, size_t window, double x, size_t first, size_t last)
{
    double h = fmax(x - (double)first, (double)last - x), sum = 0.0;
    if (window > n)
        h += floor(0.5 * (double)(window - n));
    for (size_t j = first; j <= last; j++) {
        double r = fabs((double)j - x);
        double share = h > 0.0 ? r / h : 0.0;
        double c = 1.0 - share * share * share;
        w[j] = r > 0.999 * h ? 0.0 : r <= 0.001 * h ? 1.0 : c * c * c;
        sum += w[j];
    }
    if (!(sum > 0.0))
        return false;
    for (size_t j = first; j <= last; j++)
        w[j] /= sum;
    return h > 0.0;
}

/* Turn weights of a local mean into weights of a local line at x. */
static void tilt(double *w, size_t n, double x, size_t first, size_t last)
{
    double centre = 0.0, spread = 0.0;
    for (size_t j = first; j <= last; j++)
        centre += w[j] * (double)j;
    for (size_t j = first; j <= last; j++)
        spread += w[j] * ((double)j - centre) * ((double)j - centre);
    if (sqrt(spread) <= 0.001 * ((double)n - 1.0))
        return;
    double slope = (x - centre) / spread;
    for (size_t j = first; j <= last; j++)
        w[j] *= slope * ((double)j - centre) + 1.0;
}

/* Loess of y[0..n-1], standing at 1..n, at x from the points first..last. */
static double loess_at(const double *y, size_t n, const smoother *how, double x, size_t first, size_t last,
                       double *w, double otherwise)
{
    bool fine = weigh(w, n, how->window, x, first, last);
    if (!fine && first != last)
        return otherwise;
    if (fine && how->degree > 0)
        tilt(w, n, x, first, last);
    double value = 0.0;
    for (size_t j = first; j <= last; j++)
        value += w[j] * y[j - 1];
    return value;
}

/* Window of `length` points around i, shifted inwards at the ends. */
static void place_window(size_t i, size_t n, size_t length, size_t *first, size_t *last)
{
    size_t half = (length + 1) / 2;
    if (length >= n) {
        *first = 1;
        *last = n;
    } else if (i < half) {
        *first = 1;
        *last = length;
    } else if (i + half >= n + 1) {
        *first = n - length + 1;
        *last = n;
    } else {
        *first = i - half + 1;
        *last = length + i - half;
    }
}

static void join(double *out, size_t from, size_t to)
{
    double step = (out[to - 1] - out[from - 1]) / (double)(to - from);
    for (size_t j = from + 1; j < to; j++)
        out[j - 1] = out[from - 1] + step * (double)(j - from);
}

/* Loess at every jump-th point and at the last, straight lines between. */
static void smooth(double *out, const double *y, size_t n, const smoother *how, double *w)
{
    if (n < 2) {
        out[0] = y[0];
        return;
    }
    size_t jump = how->jump < n - 1 ? how->jump : n - 1, before = 0, first = 1, last = n;
    for (size_t i = 1; i <= n; i += jump) {
        place_window(i, n, how->window, &first, &last);
        out[i - 1] = loess_at(y, n, how, (double)i, first, last, w, y[i - 1]);
        if (before > 0)
            join(out, before, i);
        before = i;
    }
    if (before == n)
        return;
    out[n - 1] = loess_at(y, n, how, (double)n, first, last, w, y[n - 1]);
    join(out, before, n);
}

/* Smooth the values of each month over the years, one year further at both ends: out[n + 2 period]. */
static void smooth_seasons(double *out, const double *y, size_t n, size_t period, const smoother *how,
                           double *column, double *smoothed, double *w)
{
    for (size_t j = 0; j < period; j++) {
        size_t k = (n - 1 - j) / period + 1;
        for (size_t i = 0; i < k; i++)
            column[i] = y[i * period + j];
        smooth(smoothed + 1, column, k, how, w);
        size_t right = how->window < k ? how->window : k;
        size_t left = k > how->window ? k - how->window + 1 : 1;
        smoothed[0] = loess_at(column, k, how, 0.0, 1, right, w, smoothed[1]);
        smoothed[k + 1] = loess_at(column, k, how, (double)(k + 1), left, k, w, smoothed[k]);
        for (size_t i = 0; i < k + 2; i++)
            out[i * period + j] = smoothed[i];
    }
}

/* Running means of `length` points; n - length + 1 of them. May work in place. */
static void running_mean(double *out, const double *x, size_t n, size_t length)
{
    double sum = 0.0;
    for (size_t i = 0; i < length; i++)
        sum += x[i];
    for (size_t i = 0; i + length <= n; i++) {
        double leaves = x[i];
        out[i] = sum / (double)length;
        if (i + length < n)
            sum += x[i + length] - leaves;
    }
}

typedef struct scratch {
    double *w, *cycle, *low, *rest, *column, *smoothed;
} scratch;

static void one_pass(double *season, double *trend, const double *y, size_t n, size_t period,
                     const smoother *seasonal, const smoother *low_pass, const smoother *trending, scratch *s)
{
    size_t longer = n + 2 * period;
    for (size_t i = 0; i < n; i++)
        s->rest[i] = y[i] - trend[i];
    smooth_seasons(s->cycle, s->rest, n, period, seasonal, s->column, s->smoothed, s->w);
    running_mean(s->low, s->cycle, longer, period);
    running_mean(s->low, s->low, longer - period + 1, period);
    running_mean(s->low, s->low, longer - 2 * period + 2, 3);
    smooth(s->rest, s->low, n, low_pass, s->w);
    for (size_t i = 0; i < n; i++)
        season[i] = s->cycle[period + i] - s->rest[i];
    for (size_t i = 0; i < n; i++)
        s->rest[i] = y[i] - season[i];
    smooth(trend, s->rest, n, trending, s->w);
}

static size_t next_odd(double x)
{
    size_t whole = (size_t)ceil(x);
    return whole % 2 == 0 ? whole + 1 : whole;
}

static size_t usual_jump(size_t window)
{
    return (window + 9) / 10;
}

rmg_code rmg_stl_decompose(double *season, double *trend, const double *y, size_t n, const rmg_stl *how,
                           rmg_diag *why)
{
    size_t m = how->period, longer = n + 2 * m + 4;
    double *block = rmg_zalloc(6 * longer, sizeof *block);
    if (block == NULL)
        return rmg_nomem(why);
    scratch s = {block,
                 block + longer,
                 block + 2 * longer,
                 block + 3 * longer,
                 block + 4 * longer,
                 block + 5 * longer};
    size_t trend_window = how->trend_window;
    if (trend_window == 0)
        trend_window = next_odd(1.5 * (double)m / (1.0 - 1.5 / (double)how->season_window));
    size_t low_window = next_odd((double)m);
    smoother seasonal = {how->season_window, usual_jump(how->season_window), 0};
    smoother low_pass = {low_window, usual_jump(low_window), 1};
    smoother trending = {trend_window, usual_jump(trend_window), 1};
    memset(trend, 0, n * sizeof *trend);
    for (int pass = 0; pass < how->passes; pass++)
        one_pass(season, trend, y, n, m, &seasonal, &low_pass, &trending, &s);
    free(block);
    return RMG_OK;
}
