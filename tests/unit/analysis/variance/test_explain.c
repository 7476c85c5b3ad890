#include <criterion/criterion.h>

#include "analysis/variance/variance.h"
#include "core/text.h"
#include "tests/support/literals.h"
#include "tests/support/pairs.h"

#define ROW(...) ((const char *const[]){__VA_ARGS__})

static const char *const dims[] = {"product", NULL};

static rmg_cube example(void)
{
    rmg_cube cube = test_pairs(dims);
    test_pair_add(&cube, "target", ROW("EED"), "550", "2.10", NULL);
    test_pair_add(&cube, "actual", ROW("EED"), "475", "2.20", NULL);
    return cube;
}

static rmg_variance split(const rmg_cube *cube, rmg_convention convention, bool mix)
{
    rmg_variance_options how = {.base = {RMG_TARGET, 2021},
                                .comparison = {RMG_ACTUAL, 2021},
                                .convention = convention,
                                .mix = mix,
                                .explain = true};
    rmg_variance v;
    cr_assert_eq(rmg_variance_split(&v, cube, &how, NULL), RMG_OK);
    return v;
}

Test(variance_explain, formulas_carry_the_numbers_of_the_leaf)
{
    static const struct {
        rmg_convention convention;
        const char *text[3];
    } rows[] = {
        {RMG_TWO_WAY, {"(475 - 550) x 2.10", "(2.20 - 2.10) x 475"}},
        {RMG_MIRRORED, {"(475 - 550) x 2.20", "(2.20 - 2.10) x 550"}},
        {RMG_THREE_WAY, {"(475 - 550) x 2.10", "(2.20 - 2.10) x 550", "(475 - 550) x (2.20 - 2.10)"}},
        {RMG_MIDPOINT, {"(475 - 550) x (2.10 + 2.20) / 2", "(2.20 - 2.10) x (550 + 475) / 2"}},
        {RMG_LMDI,
         {"(1,045.00 - 1,155.00) / ln(1,045.00 / 1,155.00) x ln(475 / 550)",
          "(1,045.00 - 1,155.00) / ln(1,045.00 / 1,155.00) x ln(2.20 / 2.10)"}},
    };
    rmg_cube cube = example();
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        rmg_variance v = split(&cube, rows[i].convention, false);
        for (size_t k = 0; k < 3 && rows[i].text[k] != NULL; k++)
            cr_assert_str_eq(rmg_variance_formula(&v, 1, k), rows[i].text[k]);
        cr_assert_str_eq(rmg_variance_formula(&v, 0, 0), "");
        rmg_variance_clear(&v);
    }
    rmg_cube_clear(&cube);
}

Test(variance_explain, a_mix_names_the_sums_of_its_group)
{
    rmg_cube cube = example();
    test_pair_add(&cube, "target", ROW("second"), "200", "3.00", NULL);
    test_pair_add(&cube, "actual", ROW("second"), "240", "2.90", NULL);
    rmg_variance v = split(&cube, RMG_TWO_WAY, true);
    cr_assert_str_eq(rmg_variance_formula(&v, 1, 0), "(715 x 550 / 750 - 550) x 2.10");
    cr_assert_str_eq(rmg_variance_formula(&v, 1, 1), "(475 - 715 x 550 / 750) x 2.10");
    cr_assert_str_eq(rmg_variance_formula(&v, 1, 2), "(2.20 - 2.10) x 475");
    rmg_variance_clear(&v);
    rmg_cube_clear(&cube);
}

Test(variance_explain, a_price_that_is_no_decimal_stands_as_a_quotient)
{
    rmg_cube cube = test_pairs(dims);
    test_pair_add(&cube, "target", ROW("EED"), "3", NULL, "1000");
    test_pair_add(&cube, "actual", ROW("EED"), "4", NULL, "1300");
    rmg_variance v = split(&cube, RMG_TWO_WAY, false);
    cr_assert_str_eq(rmg_variance_formula(&v, 1, 0), "(4 - 3) x 1,000.00 / 3");
    cr_assert_str_eq(rmg_variance_formula(&v, 1, 1), "(325.00 - 1,000.00 / 3) x 4");
    rmg_variance_clear(&v);
    rmg_cube_clear(&cube);
}

Test(variance_explain, classes_have_no_formula)
{
    rmg_cube cube = example();
    test_pair_add(&cube, "actual", ROW("new one"), "4", NULL, "1300");
    rmg_variance v = split(&cube, RMG_TWO_WAY, false);
    cr_assert_eq(v.line[1].class_, RMG_CLASS_NEW);
    for (size_t k = 0; k < v.n_terms; k++)
        cr_assert_str_eq(rmg_variance_formula(&v, 1, k), "");
    cr_assert_str_eq(rmg_variance_formula(&v, 2, 0), "(475 - 550) x 2.10");
    rmg_variance_clear(&v);
    rmg_cube_clear(&cube);
}

Test(variance_explain, factors_stand_in_the_order_they_are_replaced)
{
    static const char *const by[] = {"clients", "use", "price"};
    rmg_cube cube = test_pairs(dims);
    size_t m;
    for (int i = 0; i < 3; i++)
        cr_assert_eq(rmg_cube_add_measure(&cube, by[i], &m, NULL), RMG_OK);
    test_pair_add_rates(&cube, "target", ROW("day care"), ROW("1200", "1.5", "36"), "64800");
    test_pair_add_rates(&cube, "actual", ROW("day care"), ROW("1300", "1.75", "37"), "84175");
    rmg_variance_options how = {.base = {RMG_TARGET, 2021},
                                .comparison = {RMG_ACTUAL, 2021},
                                .convention = RMG_SEQUENTIAL,
                                .factors = by,
                                .n_factors = 3,
                                .explain = true};
    rmg_variance v;
    cr_assert_eq(rmg_variance_split(&v, &cube, &how, NULL), RMG_OK);
    cr_assert_str_eq(rmg_variance_formula(&v, 1, 0), "(1,300 - 1,200) x 1.5 x 36");
    cr_assert_str_eq(rmg_variance_formula(&v, 1, 1), "1,300 x (1.75 - 1.5) x 36");
    cr_assert_str_eq(rmg_variance_formula(&v, 1, 2), "1,300 x 1.75 x (37 - 36)");
    rmg_variance_clear(&v);
    rmg_cube_clear(&cube);
}
