#include "core/workdays.h"

#include <criterion/criterion.h>

static rmg_date date(int year, int month, int day)
{
    rmg_date d;
    cr_assert(rmg_date_make(&d, year, month, day));
    return d;
}

/* Dates of Easter as published: the earliest and the latest that can be, and leap years. */
Test(workdays, easter_is_when_the_church_says)
{
    static const int easter[][3] = {{1818, 3, 22}, {1943, 4, 25}, {1961, 4, 2},  {2000, 4, 23},
                                    {2008, 3, 23}, {2011, 4, 24}, {2016, 3, 27}, {2019, 4, 21},
                                    {2020, 4, 12}, {2021, 4, 4},  {2024, 3, 31}, {2025, 4, 20},
                                    {2026, 4, 5},  {2038, 4, 25}, {2285, 3, 22}};
    for (size_t i = 0; i < sizeof easter / sizeof *easter; i++)
        cr_expect_eq(rmg_easter(easter[i][0]).days, date(easter[i][0], easter[i][1], easter[i][2]).days, "%d",
                     easter[i][0]);
}

Test(workdays, holidays_of_2025_are_these_and_no_others)
{
    static const int days[][2] = {{1, 1}, {4, 21}, {4, 26}, /* King's day: the 27th is a Sunday */
                                  {5, 5}, {5, 29}, {6, 9},  {12, 25}, {12, 26}};
    int n = 0;
    for (int day = date(2025, 1, 1).days; day <= date(2025, 12, 31).days; day++)
        n += rmg_is_holiday((rmg_date){day});
    cr_expect_eq(n, 8);
    for (size_t i = 0; i < sizeof days / sizeof *days; i++)
        cr_expect(rmg_is_holiday(date(2025, days[i][0], days[i][1])), "%d-%d", days[i][0], days[i][1]);
}

Test(workdays, kings_day_was_queens_day_and_liberation_day_comes_every_five_years)
{
    cr_expect(rmg_is_holiday(date(2013, 4, 30)) && !rmg_is_holiday(date(2013, 4, 27)));
    cr_expect(rmg_is_holiday(date(2014, 4, 26)) &&
              !rmg_is_holiday(date(2014, 4, 30))); /* the 27th was a Sunday */
    cr_expect(rmg_is_holiday(date(2020, 5, 5)) && !rmg_is_holiday(date(2021, 5, 5)));
}

/* 5 May 2005 was Ascension and Liberation day in one: a Thursday lost once. 22 weekdays, Whit Monday too. */
Test(workdays, two_holidays_on_one_day_cost_one_day)
{
    cr_expect_eq(rmg_easter(2005).days + 39, date(2005, 5, 5).days);
    cr_expect_eq(rmg_workdays_of_month(rmg_month_of(2005, 5)), 20);
}

/* Counted on a calendar of 2021: 261 weekdays, of which Easter Monday, King's day, Ascension, Whit Monday and New Year are free;
 * Christmas fell in a weekend. */
Test(workdays, months_of_2021)
{
    static const int expected[12] = {20, 20, 23, 20, 19, 22, 22, 22, 22, 21, 22, 23};
    int sum = 0;
    for (int month = 1; month <= 12; month++) {
        int n = rmg_workdays_of_month(rmg_month_of(2021, month));
        cr_expect_eq(n, expected[month - 1], "month %d: %d", month, n);
        sum += n;
    }
    cr_expect_eq(sum, 256);
    cr_expect_eq(rmg_workdays_of_period(rmg_period(2021, 1, 1), 1, 0), 256);
}

Test(workdays, quarters_and_broken_years_are_their_months)
{
    cr_expect_eq(rmg_workdays_of_period(rmg_period(2021, 2, 4), 4, 0), 20 + 19 + 22);
    cr_expect_eq(rmg_workdays_of_period(rmg_period(2021, 1, 12), 12, 6), 22); /* a year from July on */
    cr_expect_eq(rmg_workdays_of_period(rmg_period(2021, 5, 13), 13, 0), 0);
    for (int year = 1583; year < 2600; year++)
        for (int month = 1; month <= 12; month++) {
            int n = rmg_workdays_of_month(rmg_month_of(year, month));
            cr_assert(n >= 17 && n <= 23, "%d-%d: %d", year, month, n);
        }
}
