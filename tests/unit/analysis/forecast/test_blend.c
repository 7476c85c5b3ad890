#include <criterion/criterion.h>
#include <math.h>

#include "analysis/forecast/forecast.h"
#include "analysis/numerics.h"
#include "tests/support/forecasts.h"

static const double months[] = {90, 110, 97.5, 102.5, 140, 60, 88, 112, 95, 105, 101, 99, 99, 121, 104.04};

static rmg_forecast run(const rmg_series *series, const char *method, rmg_month upto)
{
    rmg_forecast f;
    rmg_diag why = {0};
    rmg_numerics_setup();
    rmg_forecast_options options = rmg_forecast_defaults(upto);
    options.method = method;
    rmg_forecast_input input = {.actual = series};
    cr_assert_eq(rmg_forecast_make(&f, &input, &options, &why), RMG_OK, "%s", why.message);
    return f;
}

static double money(rmg_money amount)
{
    return rmg_money_to_double(amount);
}

/* By hand: level 103.42514, so far 324.04 / 3, growth (324.04 / 297.5)^0.75 = 1.066188; April is
 * 0.5 level + 0.25 so far + 0.25 * 1.066188 * 102.5, and so on. */
Test(blend, half_the_level_a_quarter_so_far_a_quarter_last_year)
{
    rmg_series s = rmg_test_series(2020, 1, months, 15);
    rmg_forecast f = run(&s, "auto", rmg_month_of(2021, 3));
    char name[RMG_RULE_NAME_MAX];
    rmg_forecast_rule_name(name, &f);
    cr_expect_str_eq(name, "blend");
    cr_expect(f.notes & RMG_NOTE_FEW_MONTHS);
    cr_expect_float_eq(money(f.month[3].amount), 106.04, 1e-9);
    cr_expect_float_eq(money(f.year[0].year_end.amount), 1273.04, 1e-9);
    rmg_forecast_clear(&f);
    rmg_series_clear(&s);
}

/* Variance around the level 200.304, of which 0.25 in each month and 0.7 in the level: sqrt(200.304 (0.25 * 9 + 0.7 * 81)) = 108.664;
 * t of 80 % with 14 degrees of freedom is 1.34503. */
Test(blend, the_range_is_mostly_an_error_of_the_level)
{
    rmg_series s = rmg_test_series(2020, 1, months, 15);
    rmg_forecast f = run(&s, "blend", rmg_month_of(2021, 3));
    cr_assert(f.year[0].has_range);
    cr_expect_float_eq(money(f.year[0].range[RMG_BAND_80].low), 1273.0418 - 1.34503 * 108.66426, 0.01);
    cr_expect_float_eq(money(f.year[0].range[RMG_BAND_80].high), 1273.0418 + 1.34503 * 108.66426, 0.01);
    rmg_forecast_clear(&f);
    rmg_series_clear(&s);
}

Test(blend, eleven_months_are_too_few_and_twelve_are_enough)
{
    size_t blend = rmg_rule_find("blend");
    for (size_t n = 11; n <= 12; n++) {
        rmg_series s = rmg_test_series(2020, 3, months, n);
        rmg_forecast f = run(&s, "auto", (rmg_month){rmg_month_of(2020, 3).index + (int32_t)n - 1});
        cr_expect_eq(f.rule[blend].state, n == 11 ? RMG_RULE_FEW_HISTORY : RMG_RULE_OK);
        cr_expect_eq(f.rule[blend].chosen, n == 12);
        rmg_forecast_clear(&f);
        rmg_series_clear(&s);
    }
}

Test(blend, unknown_months_are_no_zeros)
{
    double value[15];
    for (size_t t = 0; t < 15; t++)
        value[t] = t == 5 || t == 13 ? RMG_UNKNOWN_MONTH : months[t];
    rmg_series s = rmg_test_series(2020, 1, value, 15);
    rmg_forecast f = run(&s, "blend", rmg_month_of(2021, 3));
    cr_expect(f.has_forecast && money(f.year[0].year_end.amount) > 1150);
    rmg_forecast_clear(&f);
    rmg_series_clear(&s);
}

Test(blend, credit_notes_and_a_year_without_a_sum_are_defined)
{
    double value[15];
    for (size_t t = 0; t < 15; t++)
        value[t] = t % 2 == 0 ? -17.04 : 17.04;
    rmg_series s = rmg_test_series(2020, 1, value, 15);
    rmg_forecast f = run(&s, "blend", rmg_month_of(2021, 3));
    cr_expect(f.has_forecast && fabs(money(f.year[0].year_end.amount)) < 500);
    rmg_forecast_clear(&f);
    rmg_series_clear(&s);
}
