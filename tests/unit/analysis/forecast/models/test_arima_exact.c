#include "analysis/forecast/models/arima_internal.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

enum { N = 40 };

static const rmg_arima_form forms[] = {
    {.p = 1},         {.q = 1},         {.p = 2, .q = 1, .constant = true},
    {.p = 1, .P = 1}, {.q = 2, .Q = 1}, {.p = 3, .q = 2, .P = 1, .Q = 1},
};

static rmg_arima_lags some_lags(const rmg_arima_form *form)
{
    static const double partials[RMG_ARIMA_DIM] = {0.6, -0.35, 0.2, 0.45, -0.3, 0.25, 0.5, 0.1};
    rmg_arima_lags lags;
    rmg_arima_expand(&lags, form, 4, partials);
    return lags;
}

/* Autocovariances from a long moving average, then the textbook's density of n correlated normal numbers. */
static double brute_force(const double *w, const rmg_arima_lags *lags)
{
    enum { LONG = 4000 };
    static double psi[LONG];
    double gamma[N], c[N][N], x[N], log_det = 0.0, square = 0.0;
    for (size_t j = 0; j < LONG; j++) {
        psi[j] = j == 0 ? 1.0 : j <= lags->n_ma ? lags->ma[j - 1] : 0.0;
        for (size_t k = 1; k <= j && k <= lags->n_ar; k++)
            psi[j] += lags->ar[k - 1] * psi[j - k];
    }
    for (size_t lag = 0; lag < N; lag++) {
        gamma[lag] = 0.0;
        for (size_t j = 0; j + lag < LONG; j++)
            gamma[lag] += psi[j] * psi[j + lag];
    }
    for (size_t i = 0; i < N; i++) {
        for (size_t j = 0; j <= i; j++) {
            double sum = gamma[i - j];
            for (size_t k = 0; k < j; k++)
                sum -= c[i][k] * c[j][k];
            c[i][j] = i == j ? sqrt(sum) : sum / c[j][j];
        }
        x[i] = w[i] - lags->mean;
        for (size_t k = 0; k < i; k++)
            x[i] -= c[i][k] * x[k];
        x[i] /= c[i][i];
        square += x[i] * x[i];
        log_det += 2.0 * log(c[i][i]);
    }
    return square + log_det;
}

Test(arima_exact, likelihood_is_that_of_correlated_normal_numbers)
{
    double w[N], e[N], mean_log;
    rmg_normal_draws(w, N, 51, 0, 0);
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        rmg_arima_lags lags = some_lags(&forms[i]);
        double sum = 0.0;
        cr_assert(rmg_arima_exact_errors(e, &mean_log, w, N, &lags, NULL));
        for (size_t t = 0; t < N; t++)
            sum += e[t] * e[t];
        cr_expect_float_eq(sum + N * mean_log, brute_force(w, &lags), 1e-8, "form %zu", i);
    }
}

/* Without gaps and without differences the Kalman filter says the same, error by error. */
Test(arima_gaps, filter_agrees_with_the_fast_recursions)
{
    double w[N], e[N], other[N], mean_log, other_log;
    uint8_t used[N];
    rmg_normal_draws(w, N, 52, 0, 0);
    rmg_model_input in = {.y = w, .n = N, .period = 4};
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        rmg_arima_lags lags = some_lags(&forms[i]);
        cr_assert(rmg_arima_exact_errors(e, &mean_log, w, N, &lags, NULL));
        cr_assert(rmg_arima_filter_gaps(other, used, &other_log, &in, &forms[i], 4, &lags, NULL, NULL, NULL));
        cr_expect_float_eq(mean_log, other_log, 1e-10);
        for (size_t t = 0; t < N; t++)
            cr_expect_float_eq(e[t], other[t], 1e-9, "form %zu at %zu", i, t);
    }
}

Test(arima_lags, differences_can_be_undone)
{
    double y[N], w[N], c[RMG_ARIMA_DIFFERENCES] = {0};
    const rmg_arima_form form = {.d = 1, .D = 1};
    size_t lost = rmg_arima_lost(&form, 4);
    rmg_normal_draws(y, N, 53, 0, 0);
    rmg_arima_difference(w, y, N, &form, 4);
    rmg_arima_undifference(c, &form, 4);
    cr_assert_eq(lost, 5);
    for (size_t t = lost; t < N; t++) {
        double back = w[t - lost];
        for (size_t k = 0; k < lost; k++)
            back += c[k] * y[t - 1 - k];
        cr_expect_float_eq(back, y[t], 1e-12);
    }
}

/* Partial autocorrelations near one still give a stationary polynomial: its weights die out. */
Test(arima_lags, every_point_of_the_box_is_stationary)
{
    const rmg_arima_form form = {.p = 5, .P = 2};
    double x[RMG_ARIMA_DIM] = {0.97, -0.9, 0.95, 0.9, -0.97, 0.85, 0.8};
    rmg_arima_lags lags;
    double row[RMG_ARIMA_STATES];
    rmg_arima_expand(&lags, &form, 13, x);
    cr_assert_eq(lags.n_ar, 31);
    cr_assert(rmg_arima_first_row(row, &lags));
    cr_expect_gt(row[0], 1.0);
}

/* Errors with an empty past, of (1 - 0.5 B) w = (1 + 0.4 B) e, by hand. */
Test(arima_lags, quick_errors_by_hand)
{
    const rmg_arima_form form = {.p = 1, .q = 1};
    const double w[4] = {1.0, -2.0, 0.5, 3.0}, x[2] = {0.5, -0.4};
    double e[4], want[4];
    rmg_arima_quick_errors(e, w, 4, &form, 1, x);
    want[0] = 1.0;
    want[1] = -2.0 - 0.5 * 1.0 - 0.4 * want[0];
    want[2] = 0.5 - 0.5 * -2.0 - 0.4 * want[1];
    want[3] = 3.0 - 0.5 * 0.5 - 0.4 * want[2];
    for (size_t t = 0; t < 4; t++)
        cr_expect_float_eq(e[t], want[t], 1e-15);
}
