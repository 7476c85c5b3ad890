/* Seasons taken out the classical way, the test whether there is one, and gaps filled. */
#include <math.h>

#include "analysis/forecast/models/tools_internal.h"

/* Mean of m periods around t; for even m the outermost two count half. */
static double centred_mean(const double *y, size_t t, size_t m)
{
    size_t half = m / 2;
    double sum = 0.0;
    for (size_t i = t - half; i <= t + half; i++)
        sum += y[i];
    if (m % 2 == 0)
        sum -= 0.5 * (y[t - half] + y[t + half]);
    return sum / (double)m;
}

static bool centre_indices(double *index, size_t m, bool multiplicative)
{
    double mean = 0.0;
    for (size_t j = 0; j < m; j++)
        mean += index[j] / (double)m;
    if (multiplicative && mean < 1e-4)
        return false;
    for (size_t j = 0; j < m; j++)
        index[j] = multiplicative ? index[j] / mean : index[j] - mean;
    return true;
}

bool rmg_season_indices(double *index, const double *y, size_t n, size_t m, bool multiplicative)
{
    if (m < 2 || n < 2 * m)
        return false;
    double sum[RMG_MODEL_PERIOD_MAX] = {0}, count[RMG_MODEL_PERIOD_MAX] = {0};
    for (size_t t = m / 2; t + m / 2 < n; t++) {
        double trend = centred_mean(y, t, m);
        if (multiplicative && trend <= 1e-9)
            return false;
        sum[t % m] += multiplicative ? y[t] / trend : y[t] - trend;
        count[t % m] += 1.0;
    }
    for (size_t j = 0; j < m; j++) {
        if (count[j] < 1.0)
            return false;
        index[j] = sum[j] / count[j];
    }
    if (!centre_indices(index, m, multiplicative))
        return false;
    for (size_t j = 0; j < m; j++)
        if (multiplicative && index[j] < 1e-4)
            return false;
    return true;
}

double rmg_season_share(double noise, double size, double years, size_t m)
{
    /* Twice the textbook's doubt: chosen on hidden months of training parts, where the optimum is flat. */
    const double doubt = 2.0;
    if (!(size > 0.0) || m < 4)
        return 1.0;
    double share = 1.0 - doubt * noise / years * ((double)m - 3.0) / ((double)m - 1.0) / size;
    return fmax(share, 0.0);
}

bool rmg_season_shrink(double *index, const double *y, size_t n, size_t m, bool multiplicative)
{
    if (m < 2)
        return false;
    double none = multiplicative ? 1.0 : 0.0, noise = 0.0, size = 0.0, count = 0.0;
    for (size_t j = 0; j < m; j++)
        size += (index[j] - none) * (index[j] - none) / (double)m;
    for (size_t t = m / 2; t + m / 2 < n; t++) {
        double trend = centred_mean(y, t, m);
        double off = (multiplicative ? y[t] / trend : y[t] - trend) - index[t % m];
        noise += off * off;
        count += 1.0;
    }
    noise /= fmax(count - (double)m, 1.0);
    double share = rmg_season_share(noise, size, count / (double)m, m);
    for (size_t j = 0; j < m; j++)
        index[j] = none + share * (index[j] - none);
    return share > 0.0;
}

bool rmg_season_is_there(const double *y, size_t n, size_t m)
{
    if (m < 2 || n <= 2 * m || n == 0)
        return false;
    double mean = 0.0, c0 = 0.0, squares = 0.0, last = 0.0;
    for (size_t t = 0; t < n; t++)
        mean += y[t] / (double)n;
    for (size_t t = 0; t < n; t++)
        c0 += (y[t] - mean) * (y[t] - mean);
    if (!(c0 > 0.0))
        return false;
    for (size_t lag = 1; lag <= m; lag++) {
        double c = 0.0;
        for (size_t t = lag; t < n; t++)
            c += (y[t] - mean) * (y[t - lag] - mean);
        last = c / c0;
        if (lag < m)
            squares += last * last;
    }
    const double z90 = 1.6448536269514722;
    return fabs(last) > z90 * sqrt((1.0 + 2.0 * squares) / (double)n);
}

/* Straight lines between known neighbours, level beyond the ends. */
static void fill_straight(double *out, const rmg_model_input *in)
{
    size_t before = in->n;
    for (size_t t = 0; t < in->n; t++) {
        if (!rmg_known(in, t))
            continue;
        size_t from = before == in->n ? 0 : before + 1;
        for (size_t i = from; i < t; i++) {
            double share = before == in->n ? 1.0 : (double)(i - before) / (double)(t - before);
            double left = before == in->n ? out[t] : out[before];
            out[i] = left + share * (out[t] - left);
        }
        before = t;
    }
    for (size_t i = before == in->n ? in->n : before + 1; i < in->n; i++)
        out[i] = out[before];
}

void rmg_interpolate(double *out, const rmg_model_input *in)
{
    size_t m = (size_t)in->period;
    for (size_t t = 0; t < in->n; t++)
        out[t] = rmg_known(in, t) ? in->y[t] : 0.0;
    if (rmg_count_known(in) == in->n)
        return;
    fill_straight(out, in);
    double index[RMG_MODEL_PERIOD_MAX];
    for (int pass = 0; pass < 3; pass++) {
        if (!rmg_season_indices(index, out, in->n, m, false))
            return;
        for (size_t t = 0; t < in->n; t++)
            out[t] = (rmg_known(in, t) ? in->y[t] : 0.0) - index[t % m];
        fill_straight(out, in);
        for (size_t t = 0; t < in->n; t++)
            out[t] = rmg_known(in, t) ? in->y[t] : out[t] + index[t % m];
    }
}
