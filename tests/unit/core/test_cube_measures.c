#include <criterion/criterion.h>

#include "core/cube.h"

static rmg_cube with_measures(void)
{
    rmg_cube cube = {0};
    size_t m;
    cr_assert_eq(rmg_cube_init(&cube, 12, NULL), RMG_OK);
    cr_assert_eq(rmg_cube_add_measure(&cube, "clients", &m, NULL), RMG_OK);
    cr_assert_eq(rmg_cube_add_measure(&cube, "hours", &m, NULL), RMG_OK);
    cr_assert_eq(m, 1);
    return cube;
}

static rmg_code add(rmg_cube *cube, const rmg_rate *rates, rmg_diag *why)
{
    rmg_fact fact = {.span = 1, .month = rmg_month_of(2021, 3), .booked = {RMG_NO_MONTH}, .n_rows = 1};
    fact.measure = rates;
    return rmg_cube_add(cube, &fact, why);
}

Test(cube_measures, zeros_at_the_end_do_not_make_another_rate)
{
    rmg_rate rate = rmg_rate_make(17500, 4);
    cr_assert_eq(rate.mantissa, 175);
    cr_assert_eq(rate.decimals, 2);
    cr_assert_eq(rmg_rate_make(0, 9).decimals, 0);
    cr_assert_eq(rmg_rate_make(-30, 0).mantissa, -30);
}

Test(cube_measures, rows_of_a_cell_add_up_and_remember_whether_they_agree)
{
    rmg_cube cube = with_measures();
    rmg_rate first[] = {rmg_rate_make(1203, 0), rmg_rate_make(175, 2)};
    rmg_rate second[] = {rmg_rate_make(5, 1), rmg_rate_make(1750, 3)};
    cr_assert_eq(add(&cube, first, NULL), RMG_OK);
    cr_assert_eq(add(&cube, second, NULL), RMG_OK);
    cr_assert_eq(cube.n_cells, 1);
    cr_assert_eq(cube.measure[0].sum[0].mantissa, 12035);
    cr_assert_eq(cube.measure[0].sum[0].decimals, 1);
    cr_assert_eq(cube.measure[0].same[0], 0);
    cr_assert_eq(cube.measure[1].sum[0].mantissa, 35);
    cr_assert_eq(cube.measure[1].same[0], 1, "1.75 and 1.750 are one rate");
    cr_assert_eq(cube.measure[1].value[0].mantissa, 175);
    rmg_cube_clear(&cube);
}

Test(cube_measures, a_row_without_a_value_is_remembered)
{
    rmg_cube cube = with_measures();
    rmg_rate rates[] = {rmg_rate_make(1203, 0), {0, RMG_NO_RATE}};
    cr_assert_eq(add(&cube, NULL, NULL), RMG_OK);
    cr_assert_eq(cube.measure[0].given[0], RMG_GIVEN_NONE);
    cr_assert_eq(add(&cube, rates, NULL), RMG_OK);
    cr_assert_eq(cube.measure[0].given[0], RMG_GIVEN_SOME);
    cr_assert_eq(cube.measure[0].value[0].mantissa, 1203);
    cr_assert_eq(cube.measure[1].given[0], RMG_GIVEN_NONE);
    rmg_cube_clear(&cube);
}

Test(cube_measures, a_sum_that_does_not_fit_changes_nothing)
{
    rmg_cube cube = with_measures();
    rmg_rate rates[] = {rmg_rate_make(INT64_MAX, 0), rmg_rate_make(1, 0)};
    rmg_diag why = {0};
    cr_assert_eq(add(&cube, rates, NULL), RMG_OK);
    cr_assert_eq(add(&cube, rates, &why), RMG_ERANGE);
    cr_assert_eq(cube.measure[1].sum[0].mantissa, 1);
    cr_assert_eq(cube.n_rows[0], 1);
    rmg_cube_clear(&cube);
}

Test(cube_measures, cells_before_the_measure_state_none)
{
    rmg_cube cube = {0};
    size_t m;
    cr_assert_eq(rmg_cube_init(&cube, 12, NULL), RMG_OK);
    cr_assert_eq(add(&cube, NULL, NULL), RMG_OK);
    cr_assert_eq(rmg_cube_add_measure(&cube, "market", &m, NULL), RMG_OK);
    cr_assert_eq(cube.measure[m].given[0], RMG_GIVEN_NONE);
    cr_assert_eq(rmg_cube_find_measure(&cube, "market"), 0);
    cr_assert_eq(rmg_cube_find_measure(&cube, "margin"), 1);
    rmg_cube_clear(&cube);
}
