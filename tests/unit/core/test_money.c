#include <criterion/criterion.h>
#include <math.h>
#include <stdint.h>

#include "core/money.h"
#include "tests/support/literals.h"

Test(money, sums_and_differences_are_exact)
{
    rmg_money out;
    cr_assert(rmg_money_add(&out, money("0.1"), money("0.2")));
    cr_assert_eq(out.units, money("0.3").units);
    cr_assert(rmg_money_sub(&out, money("-17.04"), money("2.385")));
    cr_assert_eq(out.units, money("-19.425").units);
}

Test(money, a_sum_that_does_not_fit_is_refused_and_leaves_the_result_alone)
{
    rmg_money out = {42};
    cr_assert_not(rmg_money_add(&out, (rmg_money){INT64_MAX}, (rmg_money){1}));
    cr_assert_not(rmg_money_sub(&out, (rmg_money){INT64_MIN}, (rmg_money){1}));
    cr_assert_eq(out.units, 42);
}

Test(money, a_product_is_rounded_once_and_away_from_zero)
{
    rmg_money out;
    cr_assert(rmg_money_product(&out, qty("475"), money("2.20")));
    cr_assert_eq(out.units, money("1045").units);
    /* 0.0333 x 0.0015 = 0.00004995 and 0.5 x 0.0001 = 0.00005 */
    cr_assert(rmg_money_product(&out, qty("0.0333"), money("0.0015")));
    cr_assert_eq(out.units, 0);
    cr_assert(rmg_money_product(&out, qty("0.5"), money("0.0001")));
    cr_assert_eq(out.units, 1);
    cr_assert(rmg_money_product(&out, qty("-0.5"), money("0.0001")));
    cr_assert_eq(out.units, -1);
    cr_assert_not(rmg_money_product(&out, qty("100000000"), money("100000000")));
}

Test(money, a_ratio_needs_a_quantity)
{
    rmg_money out;
    cr_assert(rmg_money_ratio(&out, money("1045"), qty("475")));
    cr_assert_eq(out.units, money("2.2").units);
    cr_assert_not(rmg_money_ratio(&out, money("1"), qty("0")));
}

Test(money, the_total_does_not_depend_on_order_even_when_a_part_sum_would_not_fit)
{
    rmg_money list[] = {{INT64_MAX}, {INT64_MAX}, {-INT64_MAX}, {-7}};
    rmg_money out;
    cr_assert(rmg_money_sum(&out, list, 4));
    cr_assert_eq(out.units, INT64_MAX - 7);
    cr_assert_not(rmg_money_sum(&out, list, 2));
}

Test(money, doubles_that_are_no_amount_are_refused)
{
    rmg_money out;
    cr_assert(rmg_money_from_double(&out, -208.16666));
    cr_assert_eq(out.units, -2081667);
    cr_assert_not(rmg_money_from_double(&out, NAN));
    cr_assert_not(rmg_money_from_double(&out, INFINITY));
    cr_assert_not(rmg_money_from_double(&out, 9.3e14));
}

Test(money, display_rounding_goes_away_from_zero_at_the_half)
{
    cr_assert_eq(rmg_units_round(289175000, 0), 289180000);
    cr_assert_eq(rmg_units_round(289174800, 0), 289170000);
    cr_assert_eq(rmg_units_round(-1050, 2), -1100);
    cr_assert_eq(rmg_units_round(INT64_MAX, 0), INT64_MAX);
}

Test(wide, division_rounds_as_its_name_says)
{
    cr_assert(rmg_wide_div_round(5, 2) == 3);
    cr_assert(rmg_wide_div_round(-5, 2) == -3);
    cr_assert(rmg_wide_div_even(5, 2) == 2);
    cr_assert(rmg_wide_div_even(7, 2) == 4);
    cr_assert(rmg_wide_div_even(-5, 2) == -2);
    cr_assert(rmg_wide_div_floor(-5, 2) == -3);
    cr_assert(rmg_wide_div_floor(5, -2) == -3);
    cr_assert(rmg_wide_div_floor(-6, 2) == -3);
}
