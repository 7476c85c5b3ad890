#include <criterion/criterion.h>
#include <stdint.h>
#include <string.h>

#include "core/cube.h"
#include "tests/support/literals.h"

static uint32_t label(rmg_cube *cube, size_t dim, const char *text)
{
    uint32_t code;
    cr_assert_eq(rmg_dict_put(cube->dim[dim].labels, text, strlen(text), &code, NULL), RMG_OK);
    return code;
}

static rmg_fact fact(const char *period, const char *amount, uint32_t code)
{
    return (rmg_fact){.scenario = RMG_ACTUAL,
                      .span = 1,
                      .month = month(period),
                      .booked = {RMG_NO_MONTH},
                      .code = {code},
                      .amount = money(amount),
                      .n_rows = 1};
}

static rmg_cube one_dim_cube(void)
{
    rmg_cube cube = {0};
    size_t dim;
    cr_assert_eq(rmg_cube_init(&cube, 12, NULL), RMG_OK);
    cr_assert_eq(rmg_cube_add_dim(&cube, "provider", "Supplier Name", &dim, NULL), RMG_OK);
    return cube;
}

Test(cube, rows_of_one_key_become_one_cell)
{
    rmg_cube cube = one_dim_cube();
    uint32_t a = label(&cube, 0, "Aanbieder A");
    rmg_fact rows[] = {fact("2021-01", "10.25", a), fact("2021-01", "-3.10", a), fact("2021-02", "5", a)};
    for (size_t i = 0; i < 3; i++)
        cr_assert_eq(rmg_cube_add(&cube, &rows[i], NULL), RMG_OK);
    cr_assert_eq(cube.n_cells, 2);
    cr_assert_eq(cube.amount[0].units, money("7.15").units);
    cr_assert_eq(cube.n_rows[0], 2);
    cr_assert_str_eq(rmg_cube_label(&cube, 0, 0), "Aanbieder A");
    rmg_cube_clear(&cube);
    rmg_cube_clear(&cube);
}

Test(cube, a_dimension_is_found_by_our_name_and_by_its_header)
{
    rmg_cube cube = one_dim_cube();
    cr_assert_eq(rmg_cube_find_dim(&cube, "provider"), 0);
    cr_assert_eq(rmg_cube_find_dim(&cube, "Supplier Name"), 0);
    cr_assert_eq(rmg_cube_find_dim(&cube, "region"), cube.n_dims);
    rmg_cube_clear(&cube);
}

Test(cube, a_late_dimension_is_absent_in_earlier_cells_and_keys_stay_apart)
{
    rmg_cube cube = one_dim_cube();
    rmg_fact row = fact("2021-01", "1", RMG_NO_LABEL);
    cr_assert_eq(rmg_cube_add(&cube, &row, NULL), RMG_OK);
    size_t dim;
    cr_assert_eq(rmg_cube_add_dim(&cube, "region", NULL, &dim, NULL), RMG_OK);
    cr_assert_eq(cube.dim[dim].code[0], RMG_NO_DIM);
    row.code[dim] = label(&cube, dim, "Oost");
    cr_assert_eq(rmg_cube_add(&cube, &row, NULL), RMG_OK);
    row.code[dim] = RMG_NO_DIM;
    cr_assert_eq(rmg_cube_add(&cube, &row, NULL), RMG_OK);
    cr_assert_eq(cube.n_cells, 2);
    cr_assert_eq(cube.amount[0].units, money("2").units);
    rmg_cube_clear(&cube);
}

Test(cube, an_unknown_quantity_makes_the_sum_unknown)
{
    rmg_cube cube = one_dim_cube();
    rmg_fact row = fact("2021-01", "12", 0);
    row.has_quantity = true;
    row.quantity = qty("4");
    cr_assert_eq(rmg_cube_add(&cube, &row, NULL), RMG_OK);
    cr_assert_eq(cube.has_quantity[0], RMG_GIVEN_ALL);
    row.has_quantity = false;
    cr_assert_eq(rmg_cube_add(&cube, &row, NULL), RMG_OK);
    cr_assert_eq(cube.has_quantity[0], RMG_GIVEN_SOME);
    rmg_cube_clear(&cube);
}

Test(cube, a_stated_price_survives_only_while_all_rows_agree)
{
    rmg_cube cube = one_dim_cube();
    rmg_fact row = fact("2021-01", "12", 0);
    row.has_price = true;
    row.price = money("3");
    cr_assert_eq(rmg_cube_add(&cube, &row, NULL), RMG_OK);
    cr_assert_eq(rmg_cube_add(&cube, &row, NULL), RMG_OK);
    cr_assert_eq(cube.has_price[0], RMG_GIVEN_ALL);
    row.price = money("3.01");
    cr_assert_eq(rmg_cube_add(&cube, &row, NULL), RMG_OK);
    cr_assert_eq(cube.has_price[0], RMG_GIVEN_SOME);
    rmg_cube_clear(&cube);
}

Test(cube, a_sum_that_does_not_fit_changes_nothing)
{
    rmg_cube cube = one_dim_cube();
    rmg_fact row = fact("2021-01", "922337203685477.5807", 0);
    rmg_diag why;
    cr_assert_eq(rmg_cube_add(&cube, &row, NULL), RMG_OK);
    cr_assert_eq(rmg_cube_add(&cube, &row, &why), RMG_ERANGE);
    cr_assert_eq(cube.amount[0].units, INT64_MAX);
    cr_assert_eq(cube.n_rows[0], 1);
    rmg_cube_clear(&cube);
}

Test(cube, the_index_finds_every_one_of_many_cells)
{
    rmg_cube cube = one_dim_cube();
    for (int round = 0; round < 2; round++)
        for (uint32_t i = 0; i < 20000; i++) {
            rmg_fact row = fact("2019-01", "0.01", i);
            row.month.index += (int32_t)(i % 36);
            cr_assert_eq(rmg_cube_add(&cube, &row, NULL), RMG_OK);
        }
    cr_assert_eq(cube.n_cells, 20000);
    for (size_t cell = 0; cell < cube.n_cells; cell++)
        cr_assert_eq(cube.amount[cell].units, money("0.02").units);
    rmg_cube_clear(&cube);
}

Test(cube, a_cell_that_was_appended_is_found_by_the_next_row)
{
    rmg_cube cube = one_dim_cube();
    cr_assert_eq(rmg_cube_reserve(&cube, 3, NULL), RMG_OK);
    cr_assert_geq(cube.capacity, 3);
    for (uint32_t i = 0; i < 500; i++) {
        rmg_fact row = fact("2019-01", "17.04", i);
        cr_assert_eq(rmg_cube_append(&cube, &row, NULL), RMG_OK);
    }
    for (uint32_t i = 0; i < 600; i++) {
        rmg_fact row = fact("2019-01", "-2.05", i);
        cr_assert_eq(rmg_cube_add(&cube, &row, NULL), RMG_OK);
    }
    cr_assert_eq(cube.n_cells, 600);
    for (size_t cell = 0; cell < cube.n_cells; cell++)
        cr_assert_eq(cube.amount[cell].units, money(cell < 500 ? "14.99" : "-2.05").units);
    rmg_cube_clear(&cube);
}

Test(cube, scenarios_of_the_same_name_are_one)
{
    rmg_cube cube = one_dim_cube();
    uint8_t first, second;
    rmg_date none = {RMG_NO_DATE}, day = {18700};
    cr_assert_eq(rmg_cube_add_scenario(&cube, RMG_PLAN, "primitief", none, &first, NULL), RMG_OK);
    cr_assert_eq(rmg_cube_add_scenario(&cube, RMG_PLAN, "primitief", none, &second, NULL), RMG_OK);
    cr_assert_eq(first, RMG_KINDS);
    cr_assert_eq(second, first);
    cr_assert_eq(rmg_cube_add_scenario(&cube, RMG_PLAN, "primitief", day, &second, NULL), RMG_OK);
    cr_assert_neq(second, first);
    rmg_cube_clear(&cube);
}
