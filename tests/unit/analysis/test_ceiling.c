#include "analysis/ceiling.h"

#include <criterion/criterion.h>

#include "tests/support/forecasts.h"

static bool crossing(double ceiling, char day[RMG_PERIOD_MAX])
{
    rmg_money month[12] = {rmg_test_money(4500), rmg_test_money(5000), rmg_test_money(4800),
                           rmg_test_money(4700)};
    for (int i = 4; i < 12; i++)
        month[i] = rmg_test_money(4750);
    rmg_date date;
    bool reached = rmg_crossing(&date, month, 12, rmg_month_of(2021, 1), 12, rmg_test_money(ceiling));
    if (reached)
        rmg_date_print(day, date);
    return reached;
}

Test(ceiling, fifty_five_thousand_is_reached_on_18_december)
{
    char day[RMG_PERIOD_MAX];
    cr_assert(crossing(55000, day));
    cr_expect_str_eq(day, "2021-12-18");
}

Test(ceiling, one_above_the_year_is_not_reached)
{
    char day[RMG_PERIOD_MAX];
    cr_expect_not(crossing(57835, day));
    cr_assert(crossing(57000, day)); /* equal is reached, on the last day */
    cr_expect_str_eq(day, "2021-12-31");
}

Test(ceiling, the_first_day_is_the_earliest)
{
    char day[RMG_PERIOD_MAX];
    cr_assert(crossing(4500.01, day));
    cr_expect_str_eq(day, "2021-02-01");
    cr_assert(crossing(0, day));
    cr_expect_str_eq(day, "2021-01-01");
    cr_assert(crossing(4500, day));
    cr_expect_str_eq(day, "2021-01-31");
}

Test(ceiling, a_total_that_falls_back_has_still_reached_it)
{
    rmg_money month[3] = {rmg_test_money(900), rmg_test_money(200), rmg_test_money(-500)};
    rmg_date date;
    cr_assert(rmg_crossing(&date, month, 3, rmg_month_of(2020, 1), 12, rmg_test_money(1000)));
    cr_expect_eq(date.days, (rmg_month_last_day(rmg_month_of(2020, 1)).days + 15)); /* ceil(0.5 x 29) */
}

Test(ceiling, the_year_of_four_week_periods_is_cut_evenly)
{
    rmg_money month[13];
    for (int i = 0; i < 13; i++)
        month[i] = rmg_test_money(100);
    rmg_date date, last;
    cr_assert(rmg_crossing(&date, month, 13, rmg_period(2021, 1, 13), 13, rmg_test_money(1300)));
    rmg_date_make(&last, 2021, 12, 31);
    cr_expect_eq(date.days, last.days);
}

Test(ceiling, what_is_left_is_exact)
{
    rmg_ceiling_use use;
    cr_assert_eq(rmg_ceiling_use_of(&use, rmg_test_money(57835), rmg_test_money(19000), 8, NULL), RMG_OK);
    cr_expect_eq(use.rate.units, 48543750);
    cr_expect_eq(use.remaining.units, rmg_test_money(38835).units);
    cr_expect_eq(use.used_tenths, 329);
    cr_assert_eq(rmg_ceiling_use_of(&use, rmg_test_money(55000), rmg_test_money(19000), 8, NULL), RMG_OK);
    cr_expect_eq(use.rate.units, 45000000);
    cr_assert_eq(rmg_ceiling_use_of(&use, rmg_test_money(0), rmg_test_money(1), 0, NULL), RMG_OK);
    cr_expect_not(use.has_rate);
    cr_expect_not(use.has_used);
}

Test(ceiling, a_difference_that_does_not_fit_is_an_error)
{
    rmg_ceiling_use use;
    cr_expect_eq(rmg_ceiling_use_of(&use, (rmg_money){INT64_MAX}, (rmg_money){-1}, 3, NULL), RMG_ERANGE);
}
