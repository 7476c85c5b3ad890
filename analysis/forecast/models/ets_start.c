/* Where the fit of an exponential smoothing model begins: seasons by classical decomposition, level and slope by
 * a straight line through the first periods (Hyndman, Koehler, Ord & Snyder 2008, section 2.6). */
#include <math.h>

#include "analysis/forecast/models/ets_internal.h"

/* Least squares line through y[0..n-1] at 1..n: value at 0 and slope. */
static void line(const double *y, size_t n, double *at_zero, double *slope)
{
    double mean_t = ((double)n + 1.0) / 2.0, mean = 0.0, ty = 0.0, tt = 0.0;
    for (size_t t = 0; t < n; t++)
        mean += y[t] / (double)n;
    for (size_t t = 0; t < n; t++) {
        double d = (double)(t + 1) - mean_t;
        ty += d * (y[t] - mean);
        tt += d * d;
    }
    *slope = n > 1 ? ty / tt : 0.0;
    *at_zero = mean - *slope * mean_t;
}

/* One year and something: the season is what is left around a straight line, averaged. */
static bool short_indices(double *index, const double *y, size_t n, size_t m, bool ratios)
{
    if (m < 2)
        return false;
    double at_zero, slope, count[RMG_MODEL_PERIOD_MAX] = {0}, mean = 0.0;
    line(y, n, &at_zero, &slope);
    for (size_t j = 0; j < m; j++)
        index[j] = 0.0;
    for (size_t t = 0; t < n; t++) {
        double trend = at_zero + slope * (double)(t + 1);
        if (ratios && trend <= 1e-9)
            return false;
        index[t % m] += ratios ? y[t] / trend : y[t] - trend;
        count[t % m] += 1.0;
    }
    for (size_t j = 0; j < m; j++) {
        if (count[j] < 1.0)
            return false;
        index[j] /= count[j];
        mean += index[j] / (double)m;
    }
    for (size_t j = 0; j < m; j++)
        index[j] = ratios ? index[j] / mean : index[j] - mean;
    return true;
}

static bool start_season(rmg_ets *ets, double *index, const double *y, size_t n)
{
    bool ratios = ets->form.season == 'M';
    size_t m = ets->m;
    if (!rmg_season_indices(index, y, n, m, ratios) && !short_indices(index, y, n, m, ratios))
        return false;
    double sum = 0.0;
    for (size_t j = 0; j < m; j++) {
        index[j] = ratios ? fmax(index[j], 0.01) : index[j];
        sum += index[j];
    }
    for (size_t j = 0; j < m; j++)
        index[j] = ratios ? index[j] * (double)m / sum : index[j];
    for (size_t j = 0; j + 1 < m; j++)
        ets->x[RMG_ETS_SEASON + j] = index[j];
    return true;
}

static bool start_level(rmg_ets *ets, const double *adjusted, size_t n)
{
    double at_zero, slope;
    if (ets->form.trend == 'N') {
        double mean = 0.0;
        for (size_t t = 0; t < n; t++)
            mean += adjusted[t] / (double)n;
        ets->x[RMG_ETS_LEVEL] = mean;
        return true;
    }
    line(adjusted, n, &at_zero, &slope);
    ets->x[RMG_ETS_LEVEL] = at_zero;
    ets->x[RMG_ETS_SLOPE] = slope;
    if (ets->form.trend == 'M') {
        double first = at_zero + slope;
        if (first <= 1e-6)
            return false;
        double ratio = fmin(fmax((first + slope) / first, 0.5), 2.0);
        ets->x[RMG_ETS_SLOPE] = ratio;
        ets->x[RMG_ETS_LEVEL] = first / ratio;
    }
    return true;
}

bool rmg_ets_start(rmg_ets *ets, const double *y, size_t n)
{
    double index[RMG_MODEL_PERIOD_MAX] = {0}, adjusted[2 * RMG_MODEL_PERIOD_MAX];
    bool seasonal = ets->form.season != 'N';
    double m = (double)ets->m;
    for (size_t i = 0; i < RMG_ETS_DIM; i++)
        ets->x[i] = 0.0;
    ets->x[RMG_ETS_ALPHA] = 0.2;
    ets->x[RMG_ETS_BETA_SHARE] = ets->form.trend == 'N' ? 0.0 : 0.1;
    ets->x[RMG_ETS_GAMMA_SHARE] = seasonal ? 0.05 : 0.0;
    ets->x[RMG_ETS_PHI] = 0.95;
    if (seasonal && !start_season(ets, index, y, n))
        return false;
    size_t first = seasonal ? 2 * ets->m : 10;
    first = first < 10 ? 10 : first;
    first = first > n ? n : first;
    for (size_t t = 0; t < first; t++) {
        double s = seasonal ? index[t % (size_t)m] : 0.0;
        adjusted[t] = ets->form.season == 'M' ? y[t] / s : y[t] - s;
    }
    return start_level(ets, adjusted, first);
}
