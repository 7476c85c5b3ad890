/* How often a series is to be differenced. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/forecast/models/arima_internal.h"
#include "analysis/forecast/models/stl_internal.h"
#include "core/grow.h"

static double variance(const double *x, size_t n)
{
    double mean = 0.0, sum = 0.0;
    for (size_t t = 0; t < n; t++)
        mean += x[t] / (double)n;
    for (size_t t = 0; t < n; t++)
        sum += (x[t] - mean) * (x[t] - mean);
    return sum / (double)n;
}

/* One seasonal difference when the season explains most of what is not trend (Wang, Smith & Hyndman 2006):
 * 1 - Var(rest) / Var(season + rest) above 0.64. */
int rmg_arima_season_differences(const double *y, size_t n, size_t m)
{
    if (m < 2 || n <= 2 * m)
        return 0;
    double *work = rmg_zalloc(2 * n, sizeof *work);
    if (work == NULL)
        return 0;
    double *season = work, *trend = work + n;
    rmg_stl how = {.period = m, .season_window = 11, .passes = 2};
    int D = 0;
    if (rmg_stl_decompose(season, trend, y, n, &how, NULL) == RMG_OK) {
        for (size_t t = 0; t < n; t++) {
            trend[t] = y[t] - trend[t];
            season[t] = trend[t] - season[t];
        }
        double both = variance(trend, n), rest = variance(season, n);
        D = both > 1e-16 && 1.0 - rest / both > 0.64;
    }
    free(work);
    return D;
}

/* Kwiatkowski, Phillips, Schmidt & Shin (1992), level stationarity, Bartlett weights; 0.463 is the 5 % point. */
static bool is_not_level(const double *x, size_t n)
{
    const double critical = 0.463;
    double mean = 0.0, sum = 0.0, walked = 0.0;
    for (size_t t = 0; t < n; t++)
        mean += x[t] / (double)n;
    for (size_t t = 0; t < n; t++) {
        sum += x[t] - mean;
        walked += sum * sum;
    }
    size_t lags = (size_t)(3.0 * sqrt((double)n) / 13.0);
    double longrun = 0.0;
    for (size_t lag = 0; lag <= lags && lag < n; lag++) {
        double c = 0.0;
        for (size_t t = lag; t < n; t++)
            c += (x[t] - mean) * (x[t - lag] - mean);
        longrun += (lag == 0 ? 1.0 : 2.0 * (1.0 - (double)lag / ((double)lags + 1.0))) * c / (double)n;
    }
    return longrun > 1e-16 && walked / ((double)n * (double)n * longrun) > critical;
}

int rmg_arima_differences(const double *y, size_t n, size_t m, int D)
{
    double *w = rmg_zalloc(n, sizeof *w);
    int d = 0;
    rmg_arima_form form = {.D = D};
    for (; w != NULL && d < 2; d++) {
        form.d = d;
        size_t lost = rmg_arima_lost(&form, m);
        if (n < lost + 5)
            break;
        rmg_arima_difference(w, y, n, &form, m);
        if (!is_not_level(w, n - lost))
            break;
    }
    free(w);
    return d;
}
