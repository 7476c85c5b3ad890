/* The exact likelihood of a stationary ARMA process and of an ARIMA process with unknown periods. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/forecast/models/arima_internal.h"
#include "core/grow.h"

/* Gaussian elimination with row pivoting; n at most RMG_ARIMA_STATES. */
static bool solve(double *a, double *b, size_t n)
{
    for (size_t k = 0; k < n; k++) {
        size_t pivot = k;
        for (size_t i = k + 1; i < n; i++)
            pivot = fabs(a[i * n + k]) > fabs(a[pivot * n + k]) ? i : pivot;
        if (!(fabs(a[pivot * n + k]) > 1e-14))
            return false;
        for (size_t j = k; j < n && pivot != k; j++) {
            double swap = a[k * n + j];
            a[k * n + j] = a[pivot * n + j];
            a[pivot * n + j] = swap;
        }
        if (pivot != k) {
            double swap = b[k];
            b[k] = b[pivot];
            b[pivot] = swap;
        }
        for (size_t i = k + 1; i < n; i++) {
            double factor = a[i * n + k] / a[k * n + k];
            for (size_t j = k + 1; j < n && (factor < 0.0 || factor > 0.0); j++)
                a[i * n + j] -= factor * a[k * n + j];
            b[i] -= factor * b[k];
        }
    }
    for (size_t k = n; k-- > 0;) {
        for (size_t j = k + 1; j < n; j++)
            b[k] -= a[k * n + j] * b[j];
        b[k] /= a[k * n + k];
    }
    return true;
}

static double ma_at(const rmg_arima_lags *lags, size_t k)
{
    return k == 0 ? 1.0 : k <= lags->n_ma ? lags->ma[k - 1] : 0.0;
}

/* Weights of past innovations in w: psi[0..n_ma]. */
static void find_psi(double *psi, const rmg_arima_lags *lags)
{
    for (size_t j = 0; j <= lags->n_ma; j++) {
        psi[j] = ma_at(lags, j);
        for (size_t k = 1; k <= j && k <= lags->n_ar; k++)
            psi[j] += lags->ar[k - 1] * psi[j - k];
    }
}

/* gamma[0..n_ar] with sigma = 1 (McLeod 1975). */
static bool autocovariances(double *gamma, const rmg_arima_lags *lags, const double *psi)
{
    size_t p = lags->n_ar, n = p + 1;
    double a[RMG_ARIMA_STATES * RMG_ARIMA_STATES] = {0};
    for (size_t j = 0; j < n; j++) {
        gamma[j] = 0.0;
        for (size_t k = j; k <= lags->n_ma; k++)
            gamma[j] += ma_at(lags, k) * psi[k - j];
        a[j * n + j] += 1.0;
        for (size_t k = 1; k <= p; k++) {
            size_t lag = j > k ? j - k : k - j;
            a[j * n + lag] -= lags->ar[k - 1];
        }
    }
    return solve(a, gamma, n) && gamma[0] > 0.0;
}

bool rmg_arima_first_row(double *row, const rmg_arima_lags *lags)
{
    double psi[RMG_ARIMA_STATES + 1] = {0}, gamma[RMG_ARIMA_STATES + 1] = {0};
    find_psi(psi, lags);
    if (!autocovariances(gamma, lags, psi))
        return false;
    row[0] = gamma[0];
    for (size_t i = 1; i < lags->r; i++) {
        row[i] = 0.0;
        for (size_t k = i; k < lags->n_ar; k++)
            row[i] += lags->ar[k] * gamma[k - i + 1];
        for (size_t k = i; k <= lags->n_ma; k++)
            row[i] += lags->ma[k - 1] * psi[k - i];
    }
    return true;
}

/* state = T state: companion form. */
static void shift(double *state, const rmg_arima_lags *lags)
{
    double first = state[0];
    for (size_t i = 0; i + 1 < lags->r; i++)
        state[i] = lags->ar[i] * first + state[i + 1];
    state[lags->r - 1] = lags->ar[lags->r - 1] * first;
}

/* Gain, its direction of change, the error's variance, and how fast they settle. */
typedef struct fast {
    double gain[RMG_ARIMA_STATES], turn[RMG_ARIMA_STATES], variance, factor;
    bool settled;
} fast;

static bool start_fast(fast *f, const rmg_arima_lags *lags)
{
    memset(f, 0, sizeof *f);
    if (!rmg_arima_first_row(f->gain, lags))
        return false;
    f->variance = f->gain[0];
    shift(f->gain, lags);
    memcpy(f->turn, f->gain, sizeof f->turn);
    f->factor = -1.0 / f->variance;
    return true;
}

static void step_fast(fast *f, const rmg_arima_lags *lags)
{
    if (f->settled)
        return;
    double seen = f->turn[0], before = f->variance, change = f->factor * seen;
    f->variance = before + change * seen;
    shift(f->turn, lags);
    for (size_t i = 0; i < lags->r; i++)
        f->gain[i] += change * f->turn[i];
    double share = seen / f->variance;
    /* the new direction leaves out what the new gain takes; the factor follows (Morf, Sidhu & Kailath 1974) */
    for (size_t i = 0; i < lags->r; i++)
        f->turn[i] -= share * f->gain[i];
    f->factor += change * change / before;
    f->settled = f->variance - 1.0 < 1e-12 && fabs(change * seen) < 1e-14;
}

bool rmg_arima_exact_errors(double *e, double *mean_log, const double *w, size_t n,
                            const rmg_arima_lags *lags, double *end)
{
    fast f;
    double state[RMG_ARIMA_STATES] = {0}, sum_log = 0.0;
    if (!start_fast(&f, lags))
        return false;
    for (size_t t = 0; t < n; t++) {
        double error = w[t] - lags->mean - state[0];
        if (!(f.variance > 1e-10))
            return false;
        sum_log += log(f.variance);
        e[t] = error / sqrt(f.variance);
        double share = error / f.variance;
        shift(state, lags);
        for (size_t i = 0; i < lags->r; i++)
            state[i] += f.gain[i] * share;
        step_fast(&f, lags);
    }
    *mean_log = sum_log / (double)n;
    if (end != NULL)
        memcpy(end, state, lags->r * sizeof *end);
    return isfinite(sum_log);
}
