/* Polynomials of an ARIMA model: from partial autocorrelations to lags, and differences. */
#include <math.h>
#include <string.h>

#include "analysis/forecast/models/arima_internal.h"

size_t rmg_arima_dim(const rmg_arima_form *form)
{
    return (size_t)form->p + (size_t)form->q + (size_t)form->P + (size_t)form->Q + (form->constant ? 1 : 0);
}

size_t rmg_arima_lost(const rmg_arima_form *form, size_t m)
{
    return (size_t)form->d + (size_t)form->D * m;
}

/* Durbin-Levinson: partial autocorrelations -> coefficients of a stationary autoregression. */
static void from_partials(double *out, const double *partial, size_t n)
{
    double before[RMG_ARIMA_ORDER_MAX];
    for (size_t k = 0; k < n; k++) {
        memcpy(before, out, k * sizeof *out);
        out[k] = partial[k];
        for (size_t j = 0; j < k; j++)
            out[j] = before[j] - partial[k] * before[k - 1 - j];
    }
}

/* out = lags of 1 - (1 - a(B)) (1 - b(B^m)); sign +1 for moving averages written 1 + ... */
static size_t multiply(double *out, const double *a, size_t n_a, const double *b, size_t n_b, size_t m,
                       double sign)
{
    size_t n = n_a + n_b * m;
    memset(out, 0, RMG_ARIMA_STATES * sizeof *out);
    for (size_t i = 0; i < n_a; i++)
        out[i] += a[i];
    for (size_t j = 0; j < n_b; j++) {
        size_t lag = (j + 1) * m;
        out[lag - 1] += b[j];
        for (size_t i = 0; i < n_a; i++)
            out[lag + i] += sign * a[i] * b[j];
    }
    return n;
}

void rmg_arima_expand(rmg_arima_lags *out, const rmg_arima_form *form, size_t m, const double *x)
{
    size_t p = (size_t)form->p, q = (size_t)form->q, P = (size_t)form->P, Q = (size_t)form->Q;
    from_partials(out->short_ar, x, p);
    from_partials(out->short_ma, x + p, q);
    from_partials(out->season_ar, x + p + q, P);
    from_partials(out->season_ma, x + p + q + P, Q);
    /* 1 + theta B has its roots outside the circle when -theta does as an autoregression */
    for (size_t i = 0; i < q; i++)
        out->short_ma[i] = -out->short_ma[i];
    for (size_t i = 0; i < Q; i++)
        out->season_ma[i] = -out->season_ma[i];
    out->n_ar = multiply(out->ar, out->short_ar, p, out->season_ar, P, m, -1.0);
    out->n_ma = multiply(out->ma, out->short_ma, q, out->season_ma, Q, m, 1.0);
    out->r = out->n_ar > out->n_ma + 1 ? out->n_ar : out->n_ma + 1;
    out->mean = form->constant ? x[p + q + P + Q] : 0.0;
}

void rmg_arima_difference(double *out, const double *y, size_t n, const rmg_arima_form *form, size_t m)
{
    memcpy(out, y, n * sizeof *out);
    size_t left = n;
    for (int i = 0; i < form->D; i++) {
        left -= m;
        for (size_t t = 0; t < left; t++)
            out[t] = out[t + m] - out[t];
    }
    for (int i = 0; i < form->d; i++) {
        left--;
        for (size_t t = 0; t < left; t++)
            out[t] = out[t + 1] - out[t];
    }
}

void rmg_arima_undifference(double *c, const rmg_arima_form *form, size_t m)
{
    double poly[RMG_ARIMA_DIFFERENCES + 1] = {1.0};
    size_t degree = 0;
    for (int i = 0; i < form->d + form->D; i++) {
        size_t lag = i < form->D ? m : 1;
        for (size_t k = degree + 1; k-- > 0;)
            poly[k + lag] -= poly[k];
        degree += lag;
    }
    for (size_t k = 0; k < degree; k++)
        c[k] = -poly[k + 1];
}

void rmg_arima_quick_errors(double *e, const double *w, size_t n, const rmg_arima_form *form, size_t m,
                            const double *x)
{
    rmg_arima_lags lags;
    rmg_arima_expand(&lags, form, m, x);
    size_t p = (size_t)form->p, q = (size_t)form->q, P = (size_t)form->P, Q = (size_t)form->Q;
    for (size_t t = 0; t < n; t++)
        e[t] = w[t] - lags.mean;
    for (size_t t = n; t-- > 0;)
        for (size_t i = 0; i < P && t >= (i + 1) * m; i++)
            e[t] -= lags.season_ar[i] * e[t - (i + 1) * m];
    for (size_t t = n; t-- > 0;)
        for (size_t i = 0; i < p && t > i; i++)
            e[t] -= lags.short_ar[i] * e[t - 1 - i];
    for (size_t t = 0; t < n && q > 0; t++)
        for (size_t i = 0; i < q && t > i; i++)
            e[t] -= lags.short_ma[i] * e[t - 1 - i];
    for (size_t t = 0; t < n && Q > 0; t++)
        for (size_t i = 0; i < Q && t >= (i + 1) * m; i++)
            e[t] -= lags.season_ma[i] * e[t - (i + 1) * m];
}
