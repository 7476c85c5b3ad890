#include "analysis/forecast/models/model_internal.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

#include "analysis/numerics.h"

enum { N = 48, H = 12 };

static const double days[12] = {21, 20, 23, 20, 21, 22, 22, 21, 22, 23, 20, 22};

static void make(double *y, double *work_days, double per_day)
{
    for (size_t t = 0; t < N + H; t++)
        work_days[t] = days[(t * 5 + t / 7) % 12];
    rmg_normal_draws(y, N, 81, 0, 0);
    for (size_t t = 0; t < N; t++)
        y[t] = 400.0 + 2.0 * (double)t + per_day * work_days[t] + 0.5 * y[t] + (t % 12 == 11 ? 60.0 : 0.0);
}

static rmg_fit fit_of(const double *y, const double *work_days)
{
    rmg_fit fit = {0};
    rmg_model_input in = {.y = y, .n = N, .period = 12, .work_days = work_days, .n_work_days = N + H};
    rmg_numerics_setup();
    cr_assert_eq(rmg_model_fit(&fit, rmg_model_find("regression"), &in, NULL, NULL), RMG_OK);
    return fit;
}

Test(regression, finds_line_months_and_working_days)
{
    double y[N], work_days[N + H], point[H];
    make(y, work_days, 11.5);
    rmg_fit fit = fit_of(y, work_days);
    cr_expect_str_eq(fit.form, "mean + trend + months + days");
    cr_expect_float_eq(rmg_fit_param_of(&fit, "days", 0.0), 11.5, 0.5);
    cr_expect_float_eq(rmg_fit_param_of(&fit, "slope", 0.0), 2.0, 0.05);
    rmg_fit_forecast(&fit, H, point);
    for (size_t i = 0; i < H; i++) {
        double want = 400.0 + 2.0 * (double)(N + i) + 11.5 * work_days[N + i] + (i == 11 ? 60.0 : 0.0);
        cr_expect_float_eq(point[i], want, 4.0, "%zu: %g, %g", i, point[i], want);
    }
    rmg_fit_clear(&fit);
}

Test(regression, leaves_out_what_explains_nothing)
{
    double y[N], work_days[N + H];
    make(y, work_days, 0.0);
    rmg_normal_draws(y, N, 82, 0, 0);
    for (size_t t = 0; t < N; t++)
        y[t] += 100.0;
    rmg_fit fit = fit_of(y, work_days);
    cr_expect_null(strstr(fit.form, "months"));
    rmg_fit_clear(&fit);
}

/* Beyond the days that were given the usual number of that month is taken. */
Test(regression, runs_beyond_the_known_calendar)
{
    double y[N], work_days[N + H], point[3 * H];
    make(y, work_days, 11.5);
    rmg_fit fit = fit_of(y, work_days);
    rmg_fit_forecast(&fit, 3 * H, point);
    for (size_t i = 0; i < 3 * H; i++)
        cr_expect(isfinite(point[i]));
    rmg_fit_clear(&fit);
}
