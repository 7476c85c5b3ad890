#include "analysis/forecast/models/model_internal.h"

#include <criterion/criterion.h>
#include <math.h>

#include "analysis/numerics.h"

enum { N = 40, MANY = 20000 };

static rmg_fit fit_of(const char *model, const double *y, size_t n)
{
    rmg_fit fit = {0};
    rmg_model_input in = {.y = y, .n = n, .period = 12};
    rmg_numerics_setup();
    cr_assert_eq(rmg_model_fit(&fit, rmg_model_find(model), &in, NULL, NULL), RMG_OK);
    return fit;
}

static double rate_of(const rmg_fit *fit)
{
    double point[3];
    rmg_fit_forecast(fit, 3, point);
    cr_expect_float_eq(point[0], point[2], 1e-12);
    return point[0];
}

/* 6.4 every fourth month is 1.6 a month, by all three; sba less half its weight. */
Test(intermittent, a_steady_rhythm_gives_its_rate)
{
    double y[N] = {0};
    for (size_t t = 3; t < N; t += 4)
        y[t] = t % 8 == 3 ? 6.4 : 6.4000001;
    rmg_fit sba = fit_of("sba", y, N), tsb = fit_of("tsb", y, N), adida = fit_of("adida", y, N);
    double alpha = rmg_fit_param_of(&sba, "alpha", 0.0);
    cr_expect_float_eq(rate_of(&sba), 1.6 * (1.0 - 0.5 * alpha), 1e-5);
    cr_expect_float_eq(rate_of(&adida), 1.6, 1e-5);
    cr_expect_float_eq(rate_of(&tsb), 1.6, 0.25);
    rmg_fit_clear(&sba);
    rmg_fit_clear(&tsb);
    rmg_fit_clear(&adida);
}

Test(intermittent, only_tsb_fades_when_payments_stop)
{
    double y[N] = {0};
    for (size_t t = 0; t < 20; t += 2)
        y[t] = 10.0 + 0.5 * (double)t;
    rmg_fit sba = fit_of("sba", y, N), tsb = fit_of("tsb", y, N);
    cr_expect_lt(rate_of(&tsb), 0.6 * rate_of(&sba));
    rmg_fit_clear(&sba);
    rmg_fit_clear(&tsb);
}

Test(intermittent, paths_have_the_share_of_empty_months_and_the_mean_of_the_forecast)
{
    static double z[MANY], path[MANY];
    double y[N] = {0}, mean = 0.0, empty = 0.0;
    for (size_t t = 0; t < N; t++)
        y[t] = t % 4 == 1 ? 2.385 + (double)(t % 5) : 0.0;
    rmg_fit fit = fit_of("sba", y, N);
    rmg_normal_draws(z, MANY, 71, 0, 0);
    rmg_fit_simulate(&fit, MANY, 1, z, path);
    for (size_t i = 0; i < MANY; i++) {
        mean += path[i] / MANY;
        empty += path[i] > 0.0 ? 0.0 : 1.0 / MANY;
    }
    cr_expect_float_eq(empty, 0.75, 0.01);
    cr_expect_float_eq(mean, rate_of(&fit), 0.04 * mean);
    rmg_fit_clear(&fit);
}
