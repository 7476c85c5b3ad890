/* ARIMA with unknown periods: Kalman filter over ARMA states and the latest values of the series, which begin
 * diffuse (Harvey 1989, section 3.3; Kohn & Ansley 1986 for what the likelihood leaves out). */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/forecast/models/arima_internal.h"
#include "core/grow.h"

enum { SIDE = RMG_ARIMA_STATES + RMG_ARIMA_DIFFERENCES };
static const double DIFFUSE = 1e6, STILL_DIFFUSE = 1e4;

typedef struct filter {
    size_t r, lost, side;
    double c[RMG_ARIMA_DIFFERENCES]; /* y = w + c[0] y[-1] + ... */
    double a[SIDE];
    double P[SIDE][SIDE];
    double old[SIDE][SIDE];
} filter;

/* Stationary covariance from its first row: P = T P T' + R R' read from the last corner upwards. */
static bool start_arma(filter *f, const rmg_arima_lags *lags)
{
    double row[RMG_ARIMA_STATES];
    size_t r = lags->r;
    if (!rmg_arima_first_row(row, lags))
        return false;
    for (size_t i = r; i-- > 0;) {
        for (size_t j = r; j-- > 0;) {
            double next = i + 1 < r && j + 1 < r ? f->P[i + 1][j + 1] : 0.0;
            double right = j + 1 < r ? row[j + 1] : 0.0, down = i + 1 < r ? row[i + 1] : 0.0;
            double ri = i == 0 ? 1.0 : i <= lags->n_ma ? lags->ma[i - 1] : 0.0;
            double rj = j == 0 ? 1.0 : j <= lags->n_ma ? lags->ma[j - 1] : 0.0;
            f->P[i][j] = lags->ar[i] * lags->ar[j] * row[0] + lags->ar[i] * right + lags->ar[j] * down +
                         next + ri * rj;
        }
    }
    return true;
}

static bool start(filter *f, const rmg_arima_form *form, size_t m, const rmg_arima_lags *lags)
{
    memset(f, 0, sizeof *f);
    f->r = lags->r;
    f->lost = rmg_arima_lost(form, m);
    f->side = f->r + f->lost;
    rmg_arima_undifference(f->c, form, m);
    if (!start_arma(f, lags))
        return false;
    for (size_t i = f->r; i < f->side; i++)
        f->P[i][i] = DIFFUSE;
    return true;
}

/* z' x for the observation y = w + c' last */
static double observe(const filter *f, const double *x)
{
    double sum = x[0];
    for (size_t i = 0; i < f->lost; i++)
        sum += f->c[i] * x[f->r + i];
    return sum;
}

static double gain_of(const filter *f, double *gain)
{
    for (size_t i = 0; i < f->side; i++)
        gain[i] = observe(f, f->P[i]);
    return observe(f, gain);
}

static void update(filter *f, const double *gain, double variance, double error)
{
    for (size_t i = 0; i < f->side; i++) {
        double share = gain[i] / variance;
        f->a[i] += share * error;
        for (size_t j = 0; j < f->side; j++)
            f->P[i][j] -= share * gain[j];
    }
}

/* x = T x */
static void shift(const filter *f, const rmg_arima_lags *lags, double *x)
{
    double y = observe(f, x), first = x[0];
    for (size_t i = 0; i + 1 < f->r; i++)
        x[i] = lags->ar[i] * first + x[i + 1];
    x[f->r - 1] = lags->ar[f->r - 1] * first;
    for (size_t i = f->side; i-- > f->r + 1;)
        x[i] = x[i - 1];
    if (f->lost > 0)
        x[f->r] = y;
}

/* P = T P T' + R R', by rows and, P being symmetric, by rows again. */
static void predict(filter *f, const rmg_arima_lags *lags)
{
    shift(f, lags, f->a);
    for (size_t i = 0; i < f->side; i++)
        shift(f, lags, f->P[i]);
    for (size_t i = 0; i < f->side; i++)
        for (size_t j = 0; j < f->side; j++)
            f->old[i][j] = f->P[j][i];
    for (size_t i = 0; i < f->side; i++)
        shift(f, lags, f->old[i]);
    for (size_t i = 0; i < f->side; i++)
        memcpy(f->P[i], f->old[i], f->side * sizeof f->P[i][0]);
    for (size_t i = 0; i <= lags->n_ma; i++)
        for (size_t j = 0; j <= lags->n_ma; j++)
            f->P[i][j] += (i == 0 ? 1.0 : lags->ma[i - 1]) * (j == 0 ? 1.0 : lags->ma[j - 1]);
}

/* The part of y that the constant explains, so that what is left has differences of mean 0. */
static double line_at(const rmg_arima_form *form, size_t m, double mean, size_t t)
{
    if (form->d + form->D == 0)
        return mean;
    return mean * (double)t / (form->D > 0 ? (double)m : 1.0);
}

bool rmg_arima_filter_gaps(double *e, uint8_t *used, double *mean_log, const rmg_model_input *in,
                           const rmg_arima_form *form, size_t m, const rmg_arima_lags *lags, double *fitted,
                           double *ahead, double *last)
{
    filter *f = malloc(sizeof *f);
    if (f == NULL || !start(f, form, m, lags)) {
        free(f);
        return false;
    }
    double gain[SIDE] = {0}, sum_log = 0.0, n = 0.0;
    for (size_t t = 0; t < in->n; t++) {
        double line = line_at(form, m, lags->mean, t), expected = observe(f, f->a);
        e[t] = 0.0;
        used[t] = 0;
        if (fitted != NULL)
            fitted[t] = expected + line;
        if (rmg_known(in, t)) {
            double variance = gain_of(f, gain), error = in->y[t] - line - expected;
            used[t] = variance < STILL_DIFFUSE;
            e[t] = used[t] ? error / sqrt(variance) : 0.0;
            sum_log += used[t] ? log(variance) : 0.0;
            n += used[t];
            update(f, gain, variance, error);
        }
        predict(f, lags);
    }
    *mean_log = n > 0.0 ? sum_log / n : 0.0;
    if (ahead != NULL)
        memcpy(ahead, f->a, f->r * sizeof *ahead);
    for (size_t i = 0; i < f->lost && last != NULL; i++)
        last[i] = f->a[f->r + i] + line_at(form, m, lags->mean, in->n - 1 - i);
    free(f);
    return isfinite(*mean_log) && n > 0.0;
}
