#include "analysis/phasing.h"

#include <criterion/criterion.h>

#include "tests/support/forecasts.h"

/* Cumulated and rounded to whole numbers, as a wide sheet prints it. */
static void check_display(double annual, const int64_t expected[12])
{
    rmg_money month[12];
    int64_t to_date = 0;
    cr_assert_eq(rmg_phase_year(month, rmg_test_money(annual), 2021, 12, NULL, NULL), RMG_OK);
    for (int i = 0; i < 12; i++) {
        to_date += month[i].units;
        cr_expect_eq(rmg_units_round(to_date, 0), expected[i] * RMG_SCALE, "month %d", i + 1);
    }
    cr_assert_eq(to_date, rmg_test_money(annual).units);
}

Test(phasing, even_reproduces_every_cell_of_the_plan_june_included)
{
    check_display(
        57835, (int64_t[]){4820, 9639, 14459, 19278, 24098, 28917, 33737, 38557, 43376, 48196, 53015, 57835});
}

Test(phasing, even_reproduces_every_cell_of_last_year_june_included)
{
    check_display(
        58423, (int64_t[]){4869, 9737, 14606, 19474, 24343, 29211, 34080, 38949, 43817, 48686, 53554, 58423});
}

Test(phasing, even_keeps_cents_and_gives_december_the_rest)
{
    rmg_money month[12];
    cr_assert_eq(rmg_phase_year(month, rmg_test_money(57835), 2021, 12, NULL, NULL), RMG_OK);
    cr_expect_eq(month[0].units, 48195800);
    cr_expect_eq(month[11].units, 48196200);
}

Test(phasing, even_never_turns_the_last_month_against_the_year)
{
    rmg_money month[12];
    cr_assert_eq(rmg_phase_year(month, rmg_test_money(0.06), 2021, 12, NULL, NULL), RMG_OK);
    cr_expect_eq(month[0].units, 0);
    cr_expect_eq(month[11].units, 600);
    cr_assert_eq(rmg_phase_year(month, rmg_test_money(-57835), 2021, 12, NULL, NULL), RMG_OK);
    cr_expect_eq(month[11].units, -48196200);
}

Test(phasing, last_year_shares_add_up_to_the_cent)
{
    const double last[] = {10, 20, 0, -5, 7, 13, 11, 29, 3, 1, 17, 2.37};
    rmg_series actual = rmg_test_series(2020, 1, last, 12);
    rmg_phasing how = {.kind = RMG_PHASING_LAST_YEAR, .actual = &actual};
    rmg_money month[12];
    cr_assert_eq(rmg_phase_year(month, rmg_test_money(1000.0101), 2021, 12, &how, NULL), RMG_OK);
    int64_t sum = 0;
    for (int i = 0; i < 12; i++)
        sum += month[i].units;
    cr_expect_eq(sum, 10000101);
    cr_expect_eq(month[2].units, 0);
    cr_expect_lt(month[3].units, 0);
    for (int i = 0; i < 11; i++)
        cr_expect_eq(month[i].units % 100, 0);
    rmg_series_clear(&actual);
}

Test(phasing, last_year_needs_all_twelve_months)
{
    double last[] = {10, 20, 30, 40, 50, RMG_UNKNOWN_MONTH, 70, 80, 90, 100, 110, 120};
    rmg_series actual = rmg_test_series(2020, 1, last, 12);
    rmg_phasing how = {.kind = RMG_PHASING_LAST_YEAR, .actual = &actual};
    rmg_money month[12];
    rmg_diag why;
    cr_assert_eq(rmg_phase_year(month, rmg_test_money(1200), 2021, 12, &how, &why), RMG_ENODATA);
    cr_expect_str_eq(why.message, "phasing last-year needs all 12 periods of 2020; period 6 is unknown");
    rmg_series_clear(&actual);
}

Test(phasing, workdays_follow_the_calendar_that_is_given)
{
    const int days[] = {20, 20, 23, 20, 19, 22, 22, 22, 22, 21, 22, 23};
    rmg_qty weight[12];
    for (int i = 0; i < 12; i++)
        weight[i].units = (int64_t)days[i] * RMG_SCALE;
    rmg_phasing how = {.kind = RMG_PHASING_WORKDAYS, .weight = weight, .n_weights = 12};
    rmg_money month[12];
    cr_assert_eq(rmg_phase_year(month, rmg_test_money(25600), 2021, 12, &how, NULL), RMG_OK);
    for (int i = 0; i < 12; i++)
        cr_expect_eq(month[i].units, (int64_t)days[i] * 100 * RMG_SCALE);
}

Test(phasing, weights_that_cannot_be_used_are_refused)
{
    rmg_qty weight[12] = {{0}};
    rmg_phasing how = {.kind = RMG_PHASING_PROFILE, .weight = weight, .n_weights = 12};
    rmg_money month[12];
    cr_expect_eq(rmg_phase_year(month, rmg_test_money(1), 2021, 12, &how, NULL), RMG_EUSAGE);
    weight[3].units = -1;
    cr_expect_eq(rmg_phase_year(month, rmg_test_money(1), 2021, 12, &how, NULL), RMG_EUSAGE);
    how.n_weights = 11;
    cr_expect_eq(rmg_phase_year(month, rmg_test_money(1), 2021, 12, &how, NULL), RMG_EUSAGE);
}

Test(phasing, a_plan_of_annual_amounts_and_months_counts_every_row_once)
{
    const double months[] = {100, 200, 300};
    rmg_series plan = rmg_test_series(2021, 4, months, 3), out;
    rmg_lump annual = {rmg_month_of(2021, 1), 12, rmg_test_money(1200)};
    plan.lump = calloc(1, sizeof annual);
    plan.lump[0] = annual;
    plan.n_lumps = 1;
    bool phased = false;
    cr_assert_eq(rmg_phase_plan(&out, &plan, NULL, &phased, NULL), RMG_OK);
    rmg_money sum;
    size_t known;
    cr_expect(phased);
    cr_assert(rmg_series_sum(&out, rmg_month_of(2021, 1), 12, &sum, &known));
    cr_expect_eq(known, 12);
    cr_expect_eq(sum.units, 1800 * RMG_SCALE);
    cr_expect_eq(out.amount[3].units, 200 * RMG_SCALE);
    rmg_series_clear(&out);
    rmg_series_clear(&plan);
}

Test(phasing, names_are_found_again)
{
    for (int i = 0; i < RMG_PHASINGS; i++) {
        rmg_phasing_kind kind;
        cr_expect(rmg_phasing_find(&kind, rmg_phasing_name((rmg_phasing_kind)i)) &&
                  kind == (rmg_phasing_kind)i);
    }
    rmg_phasing_kind kind;
    cr_expect_not(rmg_phasing_find(&kind, "evenly"));
}

/* 2021 in the Netherlands: weekdays less New Year's day, Easter Monday and King's day, Ascension and Whit Monday;
 * both days of Christmas fall in a weekend. 256 working days; 57,835 x 20/256 = 4518.359..., and so on. */
Test(phasing, workdays_are_those_of_the_year)
{
    static const int days[12] = {20, 20, 23, 20, 19, 22, 22, 22, 22, 21, 22, 23};
    rmg_money month[12];
    rmg_phasing how = {.kind = RMG_PHASING_WORKDAYS};
    int64_t sum = 0;
    cr_assert_eq(rmg_phase_year(month, rmg_test_money(57835), 2021, 12, &how, NULL), RMG_OK);
    for (int i = 0; i < 12; i++) {
        double exact = 57835.0 * days[i] / 256;
        cr_expect_float_eq((double)month[i].units / RMG_SCALE, exact, 0.01, "month %d", i + 1);
        sum += month[i].units;
    }
    cr_expect_eq(sum, rmg_test_money(57835).units);
}

/* A year that begins in July and is named by its start: its first month is July. */
Test(phasing, workdays_follow_the_fiscal_year)
{
    rmg_money month[12], plain[12];
    rmg_phasing how = {.kind = RMG_PHASING_WORKDAYS, .calendar_shift = 6},
                july = {.kind = RMG_PHASING_WORKDAYS};
    cr_assert_eq(rmg_phase_year(month, rmg_test_money(2570), 2021, 12, &how, NULL), RMG_OK);
    cr_assert_eq(rmg_phase_year(plain, rmg_test_money(2560), 2021, 12, &july, NULL), RMG_OK);
    /* July 2021 has 22 working days of 257 in July 2021 to June 2022, and of 256 in 2021 */
    cr_expect_eq(month[0].units, plain[6].units);
}

Test(phasing, workdays_need_months)
{
    rmg_money period[13];
    rmg_phasing how = {.kind = RMG_PHASING_WORKDAYS};
    cr_expect_eq(rmg_phase_year(period, rmg_test_money(100), 2021, 13, &how, NULL), RMG_ENODATA);
}
