/* Factors as rows state them: what adds up, what is missing, what disagrees with the amount. */
#include <criterion/criterion.h>

#include "analysis/variance/variance.h"
#include "tests/support/literals.h"
#include "tests/support/pairs.h"

#define ROW(...) ((const char *const[]){__VA_ARGS__})

static const char *const dims[] = {"product", NULL};
static const char *const by[] = {"clients", "use", "price"};

static rmg_cube empty(void)
{
    rmg_cube cube = test_pairs(dims);
    size_t m;
    for (int i = 0; i < 3; i++)
        cr_assert_eq(rmg_cube_add_measure(&cube, by[i], &m, NULL), RMG_OK);
    return cube;
}

static rmg_variance_options options(rmg_convention convention)
{
    return (rmg_variance_options){.base = {RMG_PLAN, 2021},
                                  .comparison = {RMG_ACTUAL, 2021},
                                  .convention = convention,
                                  .factors = by,
                                  .n_factors = 3};
}

static rmg_variance split(const rmg_cube *cube, rmg_variance_options how)
{
    rmg_variance v;
    rmg_diag why = {.code = RMG_OK};
    cr_assert_eq(rmg_variance_split(&v, cube, &how, &why), RMG_OK, "%s", why.message);
    return v;
}

static void expect(const rmg_variance *v, size_t k, const char *amount)
{
    cr_assert_eq(v->line[0].effect[k].units, money(amount).units, "term %zu is %s", k,
                 money_text(v->line[0].effect[k]));
    cr_assert_eq(rmg_variance_check(v, 0).units, 0);
}

/* Two rows with the same use and price are one with the clients added up: 500 and 700 make the 1200 of METHODS. */
Test(variance_factors_rows, rows_add_up_in_the_factor_in_which_they_differ)
{
    rmg_cube cube = empty();
    test_pair_add_rates(&cube, "plan", ROW("day care"), ROW("500", "1.5", "36"), "27000");
    test_pair_add_rates(&cube, "plan", ROW("day care"), ROW("700", "1.5", "36"), "37800");
    test_pair_add_rates(&cube, "actual", ROW("day care"), ROW("1300", "1.75", "37"), "84175");
    rmg_variance v = split(&cube, options(RMG_SEQUENTIAL));
    expect(&v, 0, "5400");
    expect(&v, 1, "11700");
    expect(&v, 2, "2275");
    rmg_variance_clear(&v);
    rmg_cube_clear(&cube);
}

Test(variance_factors_rows, rows_that_differ_in_two_factors_are_refused)
{
    rmg_cube cube = empty();
    test_pair_add_rates(&cube, "plan", ROW("day care"), ROW("500", "1.5", "36"), "27000");
    test_pair_add_rates(&cube, "plan", ROW("day care"), ROW("700", "1.6", "36"), "40320");
    test_pair_add_rates(&cube, "actual", ROW("day care"), ROW("1300", "1.75", "37"), "84175");
    rmg_variance_options how = options(RMG_SHAPLEY);
    rmg_variance v;
    rmg_diag why;
    cr_assert_eq(rmg_variance_split(&v, &cube, &how, &why), RMG_EINPUT);
    cr_assert(strstr(why.message, "day care") != NULL);
    rmg_cube_clear(&cube);
}

Test(variance_factors_rows, a_missing_factor_leaves_the_leaf_unsplit)
{
    rmg_cube cube = empty();
    test_pair_add_rates(&cube, "plan", ROW("day care"), ROW("1200", NULL, "36"), "64800");
    test_pair_add_rates(&cube, "actual", ROW("day care"), ROW("1300", "1.75", "37"), "84175");
    rmg_variance v = split(&cube, options(RMG_LMDI));
    cr_assert_eq(v.line[1].class_, RMG_CLASS_UNSPLIT);
    cr_assert(v.line[1].note & RMG_NOTE_NO_FACTOR);
    rmg_variance_clear(&v);
    rmg_cube_clear(&cube);
}

/* 1203 x 1.75 x 36.37 = 76567.9425, booked 76567.94: the last factor is the amount divided by the others. */
Test(variance_factors_rows, the_amount_wins_in_the_last_factor)
{
    rmg_cube cube = empty();
    test_pair_add_rates(&cube, "plan", ROW("day care"), ROW("1203", "1.75", "36.37"), "76567.94");
    test_pair_add_rates(&cube, "actual", ROW("day care"), ROW("1203", "1.75", "37"), "80000");
    rmg_variance v = split(&cube, options(RMG_SEQUENTIAL));
    expect(&v, 0, "0");
    expect(&v, 1, "0");
    expect(&v, 2, "3432.06");
    cr_assert(v.line[1].note & RMG_NOTE_AMOUNT_WINS, "80000 is far from 1203 x 1.75 x 37");
    rmg_variance_clear(&v);
    rmg_cube_clear(&cube);
}

Test(variance_factors_rows, one_zero_factor_takes_all_in_lmdi_and_two_make_it_new)
{
    rmg_cube cube = empty();
    test_pair_add_rates(&cube, "plan", ROW("day care"), ROW("1200", "0", "36"), "0");
    test_pair_add_rates(&cube, "actual", ROW("day care"), ROW("1300", "1.75", "37"), "84175");
    rmg_variance v = split(&cube, options(RMG_LMDI));
    expect(&v, 1, "84175");
    rmg_variance_clear(&v);
    rmg_cube_clear(&cube);
    cube = empty();
    test_pair_add_rates(&cube, "plan", ROW("day care"), ROW("0", "0", "36"), "0");
    test_pair_add_rates(&cube, "actual", ROW("day care"), ROW("1300", "1.75", "37"), "84175");
    v = split(&cube, options(RMG_LMDI));
    cr_assert_eq(v.line[1].class_, RMG_CLASS_NEW);
    rmg_variance_clear(&v);
    rmg_cube_clear(&cube);
}

/* -4 x 2 x 3 to 5 x 2 x 3: lmdi has no logarithm of -24, so shapley: only clients changed. */
Test(variance_factors_rows, lmdi_falls_back_to_shapley_on_negative_factors)
{
    rmg_cube cube = empty();
    test_pair_add_rates(&cube, "plan", ROW("day care"), ROW("-4", "2", "3"), "-24");
    test_pair_add_rates(&cube, "actual", ROW("day care"), ROW("5", "2", "3"), "30");
    rmg_variance v = split(&cube, options(RMG_LMDI));
    expect(&v, 0, "54");
    cr_assert_eq(v.line[1].convention, RMG_SHAPLEY);
    cr_assert_eq(v.n_fallback, 1);
    rmg_variance_clear(&v);
    rmg_cube_clear(&cube);
}

Test(variance_factors_rows, a_factor_without_a_column_is_no_data)
{
    static const char *const unknown[] = {"clients", "weight"};
    rmg_cube cube = empty();
    test_pair_add_rates(&cube, "plan", ROW("day care"), ROW("1", "1", "1"), "1");
    test_pair_add_rates(&cube, "actual", ROW("day care"), ROW("1", "1", "1"), "1");
    rmg_variance_options how = options(RMG_LMDI);
    how.factors = unknown;
    how.n_factors = 2;
    rmg_variance v;
    rmg_diag why;
    cr_assert_eq(rmg_variance_split(&v, &cube, &how, &why), RMG_ENODATA);
    cr_assert(strstr(why.message, "weight") != NULL);
    rmg_cube_clear(&cube);
}

/* Eight factors of nine digits: exact in wide integers, no step to floating point. */
Test(variance_factors_rows, eight_long_factors_stay_exact)
{
    static const char *const eight[] = {"f1", "f2", "f3", "f4", "f5", "f6", "f7", "f8"};
    rmg_cube cube = test_pairs(dims);
    size_t m;
    for (int i = 0; i < 8; i++)
        cr_assert_eq(rmg_cube_add_measure(&cube, eight[i], &m, NULL), RMG_OK);
    static const char *const base[] = {"123456789",   "0.000000011", "9.87654321",  "0.123456789",
                                       "3.141592653", "0.318309886", "7.000000001", "0.142857143"};
    static const char *const after[] = {"123456789",   "0.000000011", "9.87654321",  "0.123456789",
                                        "3.141592653", "0.318309886", "7.000000001", "0.285714286"};
    /* the products are 1.655875 and 3.311750; only the last factor moves */
    test_pair_add_rates(&cube, "plan", ROW("x"), base, "1.6559");
    test_pair_add_rates(&cube, "actual", ROW("x"), after, "3.3118");
    rmg_variance_options how = options(RMG_SHAPLEY);
    how.factors = eight;
    how.n_factors = 8;
    rmg_variance v = split(&cube, how);
    for (size_t k = 0; k < 7; k++)
        expect(&v, k, "0");
    expect(&v, 7, "1.6559");
    rmg_variance_clear(&v);
    rmg_cube_clear(&cube);
}
