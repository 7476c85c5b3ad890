#include <criterion/criterion.h>

#include "core/month.h"

Test(month, a_year_has_its_months_and_back)
{
    rmg_month april = rmg_month_of(2021, 4);
    cr_assert_eq(april.index, 2021 * 12 + 3);
    cr_assert_eq(rmg_month_year(april), 2021);
    cr_assert_eq(rmg_month_number(april), 4);
    cr_assert_eq(rmg_period_year((rmg_month){-1}, 12), -1);
    cr_assert_eq(rmg_period_number((rmg_month){-1}, 12), 12);
}

Test(month, days_and_dates_agree_for_four_centuries)
{
    rmg_date date;
    cr_assert(rmg_date_make(&date, 1800, 1, 1));
    for (int y = 1800, m = 1, d = 1; y < 2200; date.days++) {
        int year, month, day;
        rmg_date_parts(date, &year, &month, &day);
        cr_assert(year == y && month == m && day == d, "%d-%d-%d", year, month, day);
        if (++d > rmg_days_in_month(y, m))
            d = 1, m++;
        if (m > 12)
            m = 1, y++;
    }
}

Test(month, the_epoch_and_a_spreadsheet_day_are_where_they_should_be)
{
    rmg_date date;
    cr_assert(rmg_date_make(&date, 1970, 1, 1));
    cr_assert_eq(date.days, 0);
    cr_assert(rmg_date_make(&date, 2021, 3, 31));
    cr_assert_eq(date.days + 25569, 44286); /* serial day of the 1900 system */
}

Test(month, days_that_do_not_exist_are_refused)
{
    rmg_date date;
    cr_assert_not(rmg_date_make(&date, 2021, 2, 29));
    cr_assert(rmg_date_make(&date, 2000, 2, 29));
    cr_assert_not(rmg_date_make(&date, 1900, 2, 29));
    cr_assert_not(rmg_date_make(&date, 2021, 13, 1));
    cr_assert_not(rmg_date_make(&date, 2021, 0, 1));
}

Test(month, periods_print_in_the_form_of_their_calendar)
{
    char out[RMG_PERIOD_MAX];
    rmg_period_print(out, rmg_period(2021, 4, 12), 12);
    cr_assert_str_eq(out, "2021-04");
    rmg_period_print(out, rmg_period(2021, 2, 4), 4);
    cr_assert_str_eq(out, "2021-Q2");
    rmg_period_print(out, rmg_period(2021, 13, 13), 13);
    cr_assert_str_eq(out, "2021-P13");
    rmg_date_print(out, rmg_month_last_day(rmg_month_of(2024, 2)));
    cr_assert_str_eq(out, "2024-02-29");
}

Test(month, only_the_stable_form_is_read)
{
    rmg_month month;
    cr_assert(rmg_month_parse(&month, "2021-04"));
    cr_assert_eq(month.index, rmg_month_of(2021, 4).index);
    cr_assert_not(rmg_month_parse(&month, "2021-4"));
    cr_assert_not(rmg_month_parse(&month, "2021-13"));
    cr_assert_not(rmg_month_parse(&month, "2021-04-30"));
    cr_assert_not(rmg_month_parse(&month, ""));
}
