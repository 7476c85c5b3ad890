#include "analysis/even_spread.h"

#include <criterion/criterion.h>

#include "tests/support/forecasts.h"

Test(even_spread, both_rows_of_the_sample_pass_with_six_in_june)
{
    rmg_series plan = rmg_test_demo_plan(), actual = rmg_test_demo_actual();
    cr_expect(rmg_even_spread_year(&plan, 2021, 0));
    cr_expect(rmg_even_spread_year(&actual, 2020, 0));
    cr_expect_not(rmg_even_spread_year(&actual, 2021, 0)); /* not a full year */
    rmg_series_clear(&plan);
    rmg_series_clear(&actual);
}

Test(even_spread, one_display_unit_more_in_june_fails)
{
    rmg_series plan = rmg_test_demo_plan();
    plan.amount[5].units -= RMG_SCALE;
    plan.amount[6].units += RMG_SCALE;
    cr_expect_not(rmg_even_spread_year(&plan, 2021, 0));
    rmg_series_clear(&plan);
}

Test(even_spread, the_slack_is_half_of_the_last_printed_digit)
{
    rmg_money month[12];
    for (int i = 0; i < 12; i++)
        month[i] = rmg_test_money(i < 6 ? 100.03 : 99.97);
    cr_expect(rmg_even_spread(month, 12, 0));
    cr_expect_not(rmg_even_spread(month, 12, 2));
}

Test(even_spread, a_total_of_zero_is_not_even)
{
    rmg_money month[12] = {{0}};
    cr_expect_not(rmg_even_spread(month, 12, 0));
}

Test(even_spread, decimals_are_the_fewest_that_write_every_amount)
{
    rmg_series series = rmg_test_series(2021, 1, (double[]){100, 20.5, 3.25}, 3);
    cr_expect_eq(rmg_series_decimals(&series), 2);
    series.present[2] = 0;
    cr_expect_eq(rmg_series_decimals(&series), 1);
    series.amount[0].units = 1;
    cr_expect_eq(rmg_series_decimals(&series), 4);
    rmg_series_clear(&series);
}
