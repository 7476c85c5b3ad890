#include <criterion/criterion.h>
#include <math.h>

#include "analysis/forecast/forecast.h"
#include "analysis/numerics.h"
#include "tests/support/forecasts.h"

enum { MONTHS = 40 };

typedef struct partly {
    rmg_series actual;
    uint8_t completed[MONTHS];
    double error[MONTHS];
} partly;

/* `n` months from January 2018; the last one is an estimate with this standard error. */
static void partly_make(partly *p, size_t n, double error)
{
    double value[MONTHS];
    *p = (partly){0};
    for (size_t t = 0; t < n; t++)
        value[t] = 1000 + 17 * (double)((t * 29) % 13);
    p->actual = rmg_test_series(2018, 1, value, n);
    p->completed[n - 1] = 1;
    p->error[n - 1] = error;
}

static rmg_forecast run(const partly *p, const char *method)
{
    rmg_forecast f;
    rmg_diag why = {0};
    rmg_numerics_setup();
    rmg_forecast_options options = rmg_forecast_defaults(
        (rmg_month){p->actual.first.index + (int32_t)p->actual.n - 1});
    options.method = method;
    options.paths = 4000;
    rmg_forecast_input input = {.actual = &p->actual, .completed = p->completed, .completed_error = p->error};
    cr_assert_eq(rmg_forecast_make(&f, &input, &options, &why), RMG_OK, "%s", why.message);
    return f;
}

static double width(const rmg_range *range)
{
    return rmg_money_to_double(range->high) - rmg_money_to_double(range->low);
}

Test(completed, an_estimated_month_has_the_range_of_its_error)
{
    partly p;
    partly_make(&p, 40, 100);
    rmg_forecast f = run(&p, "auto");
    cr_expect_eq(f.month[3].state, RMG_STATE_COMPLETED);
    cr_expect_float_eq(width(&f.month[3].range[RMG_BAND_80]), 2 * 1.2816 * 100, 12);
    cr_expect_float_eq(width(&f.month[3].to_date_range[RMG_BAND_80]), 2 * 1.2816 * 100, 12);
    cr_expect_eq(width(&f.month[2].range[RMG_BAND_80]), 0);
    rmg_forecast_clear(&f);
    rmg_series_clear(&p.actual);
}

Test(completed, its_error_widens_the_year_as_independent_errors_do)
{
    partly sure, unsure;
    partly_make(&sure, 40, 0);
    partly_make(&unsure, 40, 400);
    rmg_forecast a = run(&sure, "auto"), b = run(&unsure, "auto");
    double before = width(&a.year[0].range[RMG_BAND_80]), after = width(&b.year[0].range[RMG_BAND_80]);
    cr_expect_eq(a.year[0].year_end.amount.units, b.year[0].year_end.amount.units);
    cr_expect_float_eq(after, hypot(before, 2 * 1.2816 * 400), 0.06 * after, "%f %f", before, after);
    rmg_forecast_clear(&a);
    rmg_forecast_clear(&b);
    rmg_series_clear(&sure.actual);
    rmg_series_clear(&unsure.actual);
}

Test(completed, a_simple_rule_gets_it_too)
{
    partly p;
    partly_make(&p, 4, 250);
    rmg_forecast f = run(&p, "last-month");
    cr_expect(f.year[0].has_range);
    cr_expect_float_eq(width(&f.year[0].range[RMG_BAND_80]), 2 * 1.2816 * 250, 30);
    rmg_forecast_clear(&f);
    rmg_series_clear(&p.actual);
}

Test(completed, a_year_that_is_closed_by_estimates_is_not_certain)
{
    partly p;
    partly_make(&p, 36, 100);
    rmg_forecast f = run(&p, "auto");
    cr_expect(f.year[0].has_range);
    cr_expect_float_eq(width(&f.year[0].range[RMG_BAND_80]), 2 * 1.2816 * 100, 12);
    rmg_forecast_clear(&f);
    rmg_series_clear(&p.actual);
}

Test(completed, errors_that_are_no_numbers_count_as_none)
{
    partly p;
    partly_make(&p, 40, (double)NAN);
    rmg_forecast f = run(&p, "auto");
    cr_expect_eq(width(&f.month[3].range[RMG_BAND_80]), 0);
    rmg_forecast_clear(&f);
    rmg_series_clear(&p.actual);
}
