/* Theta, drift, seasonal naive, STL, dynamic optimised theta and complex smoothing against R (models.R). */
#include "analysis/forecast/models/stl_internal.h"
#include "tests/reference/forecast/expected.h"

enum { H = 24 };

/* R puts the season back into the mean of theta only, we into the spread too: take it out for comparing. */
static void without_season(const rmg_fit *fit, double *sd)
{
    for (size_t i = 0; i < H && fit->seasonal && strcmp(fit->model->name, "theta") == 0; i++) {
        char name[8];
        snprintf(name, sizeof name, "s%u", (unsigned)((fit->n + i) % (size_t)fit->period % 99) + 1);
        sd[i] /= rmg_fit_param_of(fit, name, 1.0);
    }
}

static void same(const char *model, const char *series, double mean_tolerance, double sd_tolerance)
{
    test_series s;
    rmg_fit fit = {0};
    rmg_model_wish wish = {.careful = true};
    double mean[H], sd[H];
    read_series(&s, series);
    cr_assert_eq(rmg_model_fit(&fit, rmg_model_find(model), &s.in, &wish, NULL), RMG_OK);
    rmg_fit_forecast(&fit, H, mean);
    cr_assert(rmg_fit_spread(&fit, H, sd));
    without_season(&fit, sd);
    cr_expect_eq(agree(series, model, "", "mean", mean, H, mean_tolerance), H);
    cr_expect_eq(agree(series, model, "", "sd", sd, H, sd_tolerance), H);
    rmg_fit_clear(&fit);
}

static void same_theta(const char *series, const char *form)
{
    (void)form;
    same("theta", series, 5e-4, 5e-3);
}

Test(theta_reference, forecasts_and_spread)
{
    cr_assert_gt(for_each_case("theta", "mean", same_theta), 5);
}

static void same_drift(const char *series, const char *form)
{
    (void)form;
    same("drift", series, 1e-10, 1e-10);
}

Test(drift_reference, forecasts_and_spread)
{
    cr_assert_gt(for_each_case("drift", "mean", same_drift), 5);
}

static void same_naive(const char *series, const char *form)
{
    (void)form;
    same("seasonal-naive", series, 1e-12, 1e-10);
}

Test(naive_reference, forecasts_and_spread)
{
    cr_assert_gt(for_each_case("seasonal-naive", "mean", same_naive), 5);
}

static void same_parts(const char *series, const char *form)
{
    test_series s;
    double season[SERIES_LENGTH_MAX], trend[SERIES_LENGTH_MAX];
    read_series(&s, series);
    rmg_stl how = {.period = (size_t)s.in.period, .season_window = (size_t)atoi(form), .passes = 2};
    cr_assert_eq(rmg_stl_decompose(season, trend, s.y, s.in.n, &how, NULL), RMG_OK);
    cr_expect_eq(agree(series, "stl", form, "season", season, s.in.n, 1e-9), s.in.n);
    cr_expect_eq(agree(series, "stl", form, "trend", trend, s.in.n, 1e-9), s.in.n);
}

Test(stl_reference, season_and_trend)
{
    cr_assert_eq(for_each_case("stl", "season", same_parts), 5);
}

/* Sum of squared errors no larger, and forecasts the same, as R's optimiser finds on the recursions written out. */
static void same_plainly(const char *model, const char *series, const char *form)
{
    test_series s;
    rmg_fit fit = {0};
    rmg_model_wish wish = {.form = form, .careful = true};
    double mean[H], sum = 0.0;
    read_series(&s, series);
    cr_assert_eq(rmg_model_fit(&fit, rmg_model_find(model), &s.in, &wish, NULL), RMG_OK);
    for (size_t t = 0; t < s.in.n; t++)
        sum += fit.residual[t] * fit.residual[t];
    double want = find_expected(series, model, form, "sum", 1);
    cr_expect_leq(sum, want * 1.0001, "%s %s: sum %.8g, R found %.8g", series, model, sum, want);
    rmg_fit_forecast(&fit, H, mean);
    cr_expect_eq(agree(series, model, form, "mean", mean, H, 2e-3), H);
    rmg_fit_clear(&fit);
}

static void same_dotm(const char *series, const char *form)
{
    same_plainly("dotm", series, form);
}

Test(dotm_reference, sum_of_squares_and_forecasts)
{
    cr_assert_eq(for_each_case("dotm", "sum", same_dotm), 4);
}

static void same_ces(const char *series, const char *form)
{
    same_plainly("ces", series, form);
}

Test(ces_reference, sum_of_squares_and_forecasts)
{
    cr_assert_eq(for_each_case("ces", "sum", same_ces), 2);
}
