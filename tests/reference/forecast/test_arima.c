/* ARIMA by exact maximum likelihood against R (models.R). */
#include "analysis/forecast/models/arima_internal.h"
#include "tests/reference/forecast/expected.h"

static rmg_fit fit_case(test_series *s, const char *series, const char *form)
{
    char commas[24];
    rmg_fit fit = {0};
    rmg_model_wish wish = {.form = commas, .careful = true};
    snprintf(commas, sizeof commas, "%s", form);
    for (char *dash = commas; *dash != '\0'; dash++)
        *dash = *dash == '-' ? ',' : *dash;
    read_series(s, series);
    cr_assert_eq(rmg_model_fit(&fit, rmg_model_find("arima"), &s->in, &wish, NULL), RMG_OK);
    return fit;
}

static void same_fit(const char *series, const char *form)
{
    test_series s;
    rmg_fit fit = fit_case(&s, series, form);
    cr_expect_eq(agree(series, "arima", form, "loglik", &fit.log_likelihood, 1, 1e-6), 1);
    cr_expect_eq(agree(series, "arima", form, "aicc", &fit.aicc, 1, 1e-6), 1);
    cr_expect_eq(agree(series, "arima", form, "sigma", &fit.sigma, 1, 1e-4), 1);
    static const char *const names[] = {"ar1", "ar2", "ar3", "ma1", "sar1", "sar2", "sma1", "sma2", "drift"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        double ours = rmg_fit_param_of(&fit, names[i], NAN);
        if (!isnan(ours))
            cr_expect_eq(agree(series, "arima", form, names[i], &ours, 1, 2e-3), 1);
    }
    rmg_fit_clear(&fit);
}

Test(arima_reference, likelihood_and_coefficients)
{
    cr_assert_gt(for_each_case("arima", "loglik", same_fit), 10);
}

static void same_ahead(const char *series, const char *form)
{
    test_series s;
    rmg_fit fit = fit_case(&s, series, form);
    size_t h = 2 * (size_t)(s.in.period > 1 ? s.in.period : 2);
    double mean[2 * RMG_MODEL_PERIOD_MAX], sd[2 * RMG_MODEL_PERIOD_MAX];
    rmg_fit_forecast(&fit, h, mean);
    cr_expect_eq(agree(series, "arima", form, "mean", mean, h, 1e-3), h);
    if (rmg_fit_spread(&fit, h, sd))
        cr_expect_eq(agree(series, "arima", form, "sd", sd, h, 2e-3), h);
    rmg_fit_clear(&fit);
}

Test(arima_reference, forecasts_and_spread)
{
    cr_assert_gt(for_each_case("arima", "mean", same_ahead), 10);
}

static void same_differences(const char *series, const char *form)
{
    test_series s;
    double filled[SERIES_LENGTH_MAX];
    (void)form;
    read_series(&s, series);
    rmg_interpolate(filled, &s.in);
    int D = rmg_arima_season_differences(filled, s.in.n, (size_t)s.in.period);
    int d = rmg_arima_differences(filled, s.in.n, (size_t)s.in.period, D);
    double both[2] = {D, d};
    cr_expect_eq(agree(series, "arima", "", "seasonal-differences", both, 1, 0.0), 1);
    cr_expect_eq(agree(series, "arima", "", "differences", both + 1, 1, 0.0), 1);
}

Test(arima_reference, numbers_of_differences)
{
    cr_assert_gt(for_each_case("arima", "differences", same_differences), 8);
}
