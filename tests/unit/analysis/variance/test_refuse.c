/* A refused leaf is named in the message, and told apart for a caller that knows where its rows stand. */
#include <criterion/criterion.h>
#include <string.h>

#include "analysis/variance/variance.h"
#include "tests/support/literals.h"
#include "tests/support/pairs.h"

#define ROW(...) ((const char *const[]){__VA_ARGS__})

static const char *const dims[] = {"domain", "product", NULL};

static rmg_variance_options how(rmg_convention convention, rmg_leaf_place *refused)
{
    return (rmg_variance_options){.base = {RMG_PLAN, 2021},
                                  .comparison = {RMG_ACTUAL, 2021},
                                  .convention = convention,
                                  .refused = refused};
}

static const char *label(const rmg_cube *cube, const rmg_leaf_place *place, size_t i)
{
    return rmg_dict_label(cube->dim[place->dim[i]].labels, place->code[i]);
}

static rmg_cube drivers(void)
{
    size_t m;
    rmg_cube cube = test_pairs(dims);
    cr_assert_eq(rmg_cube_add_measure(&cube, "driver", &m, NULL), RMG_OK);
    test_pair_add_rates(&cube, "plan", ROW("Wmo", "meals"), ROW("17"), "204.19");
    test_pair_add_rates(&cube, "actual", ROW("Wmo", "meals"), ROW("19"), "300");
    test_pair_add_rates(&cube, "plan", ROW("Jeugd", "rent"), ROW(NULL), "41");
    test_pair_add_rates(&cube, "actual", ROW("Jeugd", "rent"), ROW("19"), "42");
    return cube;
}

Test(refuse, tells_the_labels_the_side_and_the_column)
{
    rmg_cube cube = drivers();
    rmg_leaf_place place = {.is_set = false};
    rmg_variance_options options = how(RMG_FLEX, &place);
    rmg_variance v;
    rmg_diag why;
    cr_assert_eq(rmg_variance_split(&v, &cube, &options, &why), RMG_EINPUT);
    cr_expect_str_eq(why.message, "domain \"Jeugd\", product \"rent\": no value in column \"driver\"");
    cr_assert(place.is_set);
    cr_assert_eq(place.n_labels, 2);
    cr_expect_str_eq(label(&cube, &place, 0), "Jeugd");
    cr_expect_str_eq(label(&cube, &place, 1), "rent");
    cr_expect_eq(place.sides, RMG_ON_BASE);
    cr_expect_str_eq(place.measure, "driver");
    cr_expect_eq(place.month.index, RMG_NO_MONTH);
    cr_expect_eq(place.comparison.year, 2021);
    rmg_cube_clear(&cube);
}

Test(refuse, is_silent_when_nobody_asks)
{
    rmg_cube cube = drivers();
    rmg_variance_options options = how(RMG_FLEX, NULL);
    rmg_variance v;
    cr_assert_eq(rmg_variance_split(&v, &cube, &options, NULL), RMG_EINPUT);
    cr_expect_eq(v.n_lines, 0);
    rmg_cube_clear(&cube);
}

Test(refuse, says_nothing_about_a_run_that_fails_on_no_leaf)
{
    rmg_cube cube = drivers();
    rmg_leaf_place place = {.is_set = false};
    rmg_variance_options options = how(RMG_MARKET, &place); /* there is no column "market" */
    rmg_variance v;
    cr_assert_eq(rmg_variance_split(&v, &cube, &options, NULL), RMG_ENODATA);
    cr_expect_not(place.is_set);
    rmg_cube_clear(&cube);
}

Test(refuse, names_the_leaf_whose_sum_does_not_fit)
{
    rmg_cube cube = test_pairs(dims);
    test_pair_add(&cube, "plan", ROW("Wmo", "big"), NULL, NULL, "1");
    test_pair_add(&cube, "actual", ROW("Wmo", "big"), NULL, NULL, "922337203685477");
    test_pair_add(&cube, "plan", ROW("Wmo", "small"), NULL, NULL, "-922337203685477");
    test_pair_add(&cube, "actual", ROW("Wmo", "small"), NULL, NULL, "922337203685477");
    rmg_leaf_place place = {.is_set = false};
    rmg_variance_options options = how(RMG_TWO_WAY, &place);
    rmg_variance v;
    cr_assert_eq(rmg_variance_split(&v, &cube, &options, NULL), RMG_ERANGE);
    cr_assert(place.is_set);
    cr_expect_str_eq(label(&cube, &place, 1), "small");
    cr_expect_eq(place.sides, RMG_ON_BASE | RMG_ON_COMPARISON);
    cr_expect_null(place.measure);
    rmg_cube_clear(&cube);
}
