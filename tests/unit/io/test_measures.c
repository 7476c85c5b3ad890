/* Numeric columns that a command names as factors: exact to nine decimals, and multiplied when there is no amount. */
#include <criterion/criterion.h>
#include <string.h>

#include "tests/support/literals.h"
#include "tests/support/read.h"

static const char *const factors[] = {"clients", "uren", "price"};
static const rmg_read_options three = {.measures = factors,
                                       .n_measures = 3,
                                       .measures_multiply = true,
                                       .year = 2021,
                                       .amounts = RMG_AMOUNTS_MONTHLY};

static rmg_dataset must_read(const char *text, const rmg_read_options *options)
{
    rmg_dataset data = {0};
    rmg_diag why = {0};
    rmg_code code = read_text(&data, text, options, &why);
    cr_assert_eq(code, RMG_OK, "%s: %s", why.message,
                 data.problems.n > 0 ? data.problems.item[0].message : "");
    cr_assert(rows_add_up(&data));
    return data;
}

static void expect_rate(const rmg_measure *measure, size_t cell, int64_t mantissa, int decimals)
{
    cr_expect_eq(measure->value[cell].mantissa, mantissa, "%s: %lld", measure->name,
                 (long long)measure->value[cell].mantissa);
    cr_expect_eq(measure->value[cell].decimals, decimals, "%s", measure->name);
}

Test(measures, keep_nine_decimals_under_the_mark_of_their_column)
{
    rmg_dataset data = must_read("maand;clients;uren;price;bedrag\n2021-01;1.234;2,123456789;3,5;10\n"
                                 "2021-02;1,5;0,0000000019;1.000,00;1\n",
                                 &three);
    cr_assert_eq(data.cube.n_measures, 3);
    expect_rate(&data.cube.measure[0], 0, 1234, 0);
    expect_rate(&data.cube.measure[1], 0, 2123456789, 9);
    expect_rate(&data.cube.measure[2], 0, 35, 1);
    expect_rate(&data.cube.measure[0], 1, 15, 1);
    expect_rate(&data.cube.measure[1], 1, 2, 9); /* 0.0000000019 rounded to nine decimals */
    expect_rate(&data.cube.measure[2], 1, 1000, 0);
    rmg_dataset_clear(&data);
}

Test(measures, price_is_a_measure_and_the_price_and_hours_are_no_quantity)
{
    rmg_dataset data = must_read("maand;clients;uren;price;bedrag\n2021-01;12;3,5;2,25;94,50\n", &three);
    cr_expect_eq(data.cube.has_price[0], RMG_GIVEN_ALL);
    cr_expect_eq(data.cube.price[0].units, money("2.25").units);
    cr_expect_eq(data.cube.has_quantity[0], RMG_GIVEN_NONE);
    cr_expect_eq(data.cube.n_dims, 0);
    rmg_dataset_clear(&data);
}

Test(measures, without_an_amount_their_product_is_it)
{
    rmg_dataset data = must_read("maand;clients;uren;price\n2021-01;3;0,33335;1,5\n2021-02;-3;0,33335;1,5\n",
                                 &three);
    /* 3 x 0.33335 x 1.5 = 1.500075, halves away from zero: 1.5001 */
    cr_expect_eq(cell_at(&data, RMG_ACTUAL, 2021, 1, 1), money("1.5001").units);
    cr_expect_eq(cell_at(&data, RMG_ACTUAL, 2021, 2, 1), money("-1.5001").units);
    cr_expect_eq(data.files[0].n_computed, 2);
    rmg_dataset_clear(&data);
}

/* A market times a margin is no amount, nor is a driver. */
Test(measures, that_are_no_factors_never_make_an_amount)
{
    rmg_read_options options = three;
    options.measures_multiply = false;
    rmg_dataset data = {0};
    cr_assert_eq(
        read_text(&data, "maand;clients;uren;price\n2021-01;3;0,5;1,5\n2021-02;4;2;1\n", &options, NULL),
        RMG_EINPUT);
    cr_assert_geq(data.problems.n, 1);
    cr_expect_eq(data.problems.item[0].severity, RMG_ERROR);
    cr_expect_eq(data.rows_used, 0);
    rmg_dataset_clear(&data);
}

Test(measures, that_are_no_factors_leave_an_amount_to_quantity_and_price)
{
    rmg_read_options options = three;
    options.measures_multiply = false;
    rmg_dataset data = must_read("maand;clients;quantity;price\n2021-01;3;7;1,5\n", &options);
    cr_expect_eq(cell_at(&data, RMG_ACTUAL, 2021, 1, 1), money("10.5").units);
    rmg_dataset_clear(&data);
}

Test(measures, a_row_without_one_of_them_has_no_amount)
{
    rmg_dataset data = {0};
    cr_assert_eq(read_text(&data, "maand;clients;uren;price\n2021-01;3;;1,5\n2021-02;1;1;1\n", &three, NULL),
                 RMG_EINPUT);
    const rmg_problem *problem = find_problem(&data, "missing-value");
    cr_assert_not_null(problem);
    cr_expect_eq(problem->line, 2);
    rmg_dataset_clear(&data);
}

Test(measures, an_empty_one_beside_an_amount_is_unknown)
{
    rmg_dataset data = must_read("maand;clients;uren;price;bedrag\n2021-01;3;;1,5;10\n", &three);
    cr_expect_eq(data.cube.measure[1].given[0], RMG_GIVEN_NONE);
    cr_expect_eq(data.cube.measure[0].given[0], RMG_GIVEN_ALL);
    rmg_dataset_clear(&data);
}

Test(measures, a_product_that_does_not_fit_is_rejected)
{
    rmg_dataset data = {0};
    cr_assert_eq(
        read_text(&data, "maand;clients;uren;price\n2021-01;900000000000;900000000000;9000\n2021-02;1;1;1\n",
                  &three, NULL),
        RMG_EINPUT);
    cr_expect_not_null(find_problem(&data, "overflow"));
    cr_expect_eq(data.rows_used, 1);
    rmg_dataset_clear(&data);
}

Test(measures, are_held_with_their_rows_while_amounts_are_undecided)
{
    rmg_read_options options = three;
    options.amounts = RMG_AMOUNTS_AUTO;
    rmg_dataset data = must_read("maand;product;clients;bedrag\n2021-01;A;1;5\n2021-02;A;2;6\n2021-03;A;3;7\n"
                                 "2021-03;A;4;8\n",
                                 &options);
    cr_assert_eq(data.cube.n_measures, 1, "a factor that no file has is no measure");
    cr_assert_eq(data.cube.n_cells, 3);
    expect_rate(&data.cube.measure[0], 0, 1, 0);
    expect_rate(&data.cube.measure[0], 1, 2, 0);
    cr_expect_eq(data.cube.measure[0].sum[2].mantissa, 7);
    rmg_dataset_clear(&data);
}

/* A full year that falls is monthly by evidence, which is known at the end only. */
Test(measures, are_there_when_amounts_are_decided_at_the_end)
{
    rmg_read_options options = three;
    options.amounts = RMG_AMOUNTS_AUTO;
    rmg_dataset data = must_read("maand;product;clients;bedrag\n"
                                 "2021-01;A;1;17\n2021-02;A;2;9\n2021-03;A;3;23\n2021-04;A;4;8\n"
                                 "2021-05;A;5;17\n2021-06;A;6;9\n2021-07;A;7;23\n2021-08;A;8;8\n"
                                 "2021-09;A;9;17\n2021-10;A;10;9\n2021-11;A;11;23\n2021-12;A;12;8\n",
                                 &options);
    cr_assert_eq(data.cube.n_cells, 12);
    for (size_t i = 0; i < 12; i++) {
        cr_expect_eq(data.cube.measure[0].given[i], RMG_GIVEN_ALL);
        cr_expect_eq(data.cube.measure[0].value[i].mantissa, rmg_period_number(data.cube.month[i], 12));
    }
    rmg_dataset_clear(&data);
}
