#include <criterion/criterion.h>
#include <string.h>

#include "analysis/variance/chain.h"
#include "tests/support/literals.h"
#include "tests/support/pairs.h"

#define ROW(...) ((const char *const[]){__VA_ARGS__})

static const char *const dims[] = {"product", NULL};

static const rmg_variance_side sides[] = {{RMG_PLAN, 2021}, {RMG_GIVEN_FORECAST, 2021}, {RMG_ACTUAL, 2021}};

/* Plan 10 x 8 = 80, forecast 12 x 9 = 108, actual 11 x 10 = 110. */
static rmg_cube three_scenarios(void)
{
    rmg_cube cube = test_pairs(dims);
    test_pair_add(&cube, "plan", ROW("bed"), "10", "8", NULL);
    test_pair_add(&cube, "given-forecast", ROW("bed"), "12", "9", NULL);
    test_pair_add(&cube, "actual", ROW("bed"), "11", "10", NULL);
    return cube;
}

static int64_t effect(const rmg_variance *v, size_t line, rmg_term term)
{
    rmg_money out = {0};
    rmg_variance_effect(v, line, term, &out);
    return out.units;
}

Test(variance_chain, links_add_up_in_total_and_effects_do_not)
{
    rmg_cube cube = three_scenarios();
    rmg_variance_options how = {.convention = RMG_TWO_WAY};
    rmg_variance_chain chain;
    rmg_diag why = {.code = RMG_OK};
    cr_assert_eq(rmg_variance_chain_make(&chain, &cube, sides, 3, &how, &why), RMG_OK, "%s", why.message);
    cr_assert_eq(chain.n_links, 2);
    cr_assert_eq(chain.line[0].difference.units, money("30").units);
    cr_assert_eq(chain.direct.line[0].difference.units, money("30").units);
    cr_assert_eq(effect(&chain.direct, 0, RMG_TERM_QUANTITY), money("8").units);
    cr_assert_eq(effect(&chain.link[0], 0, RMG_TERM_QUANTITY), money("16").units);
    cr_assert_eq(effect(&chain.link[1], 0, RMG_TERM_QUANTITY), money("-9").units);
    cr_assert_eq(chain.line[0].effect[0].units, money("7").units, "chained, beside 8 direct");
    cr_assert_eq(chain.n_lines, 2);
    rmg_variance_chain_clear(&chain);
    rmg_cube_clear(&cube);
}

Test(variance_chain, a_product_that_only_the_forecast_has_is_a_line_of_the_links)
{
    rmg_cube cube = three_scenarios();
    test_pair_add(&cube, "given-forecast", ROW("idea"), "1", "5", NULL);
    rmg_variance_options how = {.convention = RMG_MIDPOINT};
    rmg_variance_chain chain;
    cr_assert_eq(rmg_variance_chain_make(&chain, &cube, sides, 3, &how, NULL), RMG_OK);
    cr_assert_eq(chain.n_lines, 3);
    const rmg_chain_line *idea = &chain.line[2];
    cr_assert_eq(idea->direct, RMG_NO_LINE);
    cr_assert_neq(idea->link[0], RMG_NO_LINE);
    cr_assert_neq(idea->link[1], RMG_NO_LINE);
    cr_assert_eq(idea->difference.units, 0);
    cr_assert_eq(chain.line[0].difference.units, money("30").units);
    rmg_variance_chain_clear(&chain);
    rmg_cube_clear(&cube);
}

/* Only January is known of the actuals: all links look at January, and a plan by the year is phased to it. */
Test(variance_chain, all_links_look_at_the_months_that_all_know)
{
    rmg_cube cube = test_pairs(dims);
    test_pair_add(&cube, "plan", ROW("bed"), NULL, NULL, "1200");
    test_pair_add(&cube, "given-forecast", ROW("bed"), NULL, NULL, "1320");
    test_pair_add_month(&cube, "actual", 1, ROW("bed"), NULL, NULL, "97.50");
    rmg_variance_options how = {.convention = RMG_TWO_WAY};
    rmg_variance_chain chain;
    rmg_diag why = {.code = RMG_OK};
    cr_assert_eq(rmg_variance_chain_make(&chain, &cube, sides, 3, &how, &why), RMG_OK, "%s", why.message);
    cr_assert_eq(chain.link[0].line[0].difference.units, money("10").units);
    cr_assert_eq(chain.link[1].line[0].difference.units, money("-12.50").units);
    cr_assert_eq(chain.direct.line[0].difference.units, money("-2.50").units);
    rmg_variance_chain_clear(&chain);
    rmg_cube_clear(&cube);
}

Test(variance_chain, all_links_are_matched_on_the_same_dimensions)
{
    static const char *const two[] = {"product", "provider", NULL};
    rmg_cube cube = test_pairs(two);
    test_pair_add(&cube, "plan", ROW("bed", NULL), "10", "8", NULL);
    test_pair_add(&cube, "given-forecast", ROW("bed", "A"), "12", "9", NULL);
    test_pair_add(&cube, "actual", ROW("bed", "B"), "11", "10", NULL);
    rmg_variance_options how = {.convention = RMG_TWO_WAY};
    rmg_variance_chain chain;
    cr_assert_eq(rmg_variance_chain_make(&chain, &cube, sides, 3, &how, NULL), RMG_OK);
    cr_assert_eq(chain.link[1].n_matched, 1,
                 "the plan has no provider, so the others are not told apart by it");
    cr_assert_eq(effect(&chain.link[1], 0, RMG_TERM_NEW), 0);
    rmg_variance_chain_clear(&chain);
    rmg_cube_clear(&cube);
}

Test(variance_chain, too_few_scenarios_or_one_twice_are_refused)
{
    static const rmg_variance_side twice[] = {{RMG_PLAN, 2021}, {RMG_PLAN, 2021}, {RMG_ACTUAL, 2021}};
    rmg_cube cube = three_scenarios();
    rmg_variance_options how = {.convention = RMG_TWO_WAY};
    rmg_variance_chain chain;
    cr_assert_eq(rmg_variance_chain_make(&chain, &cube, sides, 2, &how, NULL), RMG_EUSAGE);
    cr_assert_eq(rmg_variance_chain_make(&chain, &cube, twice, 3, &how, NULL), RMG_EUSAGE);
    cr_assert_eq(chain.n_lines, 0);
    rmg_cube_clear(&cube);
}

static const char *label_at(const rmg_variance_chain *chain, size_t line, size_t level)
{
    const rmg_chain_line *is = &chain->line[line];
    return is->direct != RMG_NO_LINE ? rmg_variance_label(&chain->direct, is->direct, level)
                                     : rmg_variance_label(&chain->link[0], is->link[0], level);
}

/* A line that only the links have comes to its parent, not to the end of the list. */
Test(variance_chain, lines_stand_under_their_parents)
{
    static const char *const two[] = {"domain", "product", NULL}, *const by[] = {"domain", "product"};
    rmg_cube cube = test_pairs(two);
    test_pair_add(&cube, "plan", ROW("Wmo", "bed"), "10", "8", NULL);
    test_pair_add(&cube, "given-forecast", ROW("Wmo", "bed"), "12", "9", NULL);
    test_pair_add(&cube, "given-forecast", ROW("Wmo", "idea"), "1", "5", NULL);
    test_pair_add(&cube, "actual", ROW("Wmo", "bed"), "11", "10", NULL);
    test_pair_add(&cube, "plan", ROW("Jeugd", "ggz"), "1", "3", NULL);
    test_pair_add(&cube, "actual", ROW("Jeugd", "ggz"), "1", "4.17", NULL);
    rmg_variance_options how = {.convention = RMG_TWO_WAY, .by = by, .n_by = 2};
    rmg_variance_chain chain;
    cr_assert_eq(rmg_variance_chain_make(&chain, &cube, sides, 3, &how, NULL), RMG_OK);
    static const char *const expected[] = {NULL, NULL, "bed", "idea", NULL, "ggz"};
    static const uint32_t parent[] = {0, 0, 1, 1, 0, 4}, end[] = {6, 4, 3, 4, 6, 6};
    cr_assert_eq(chain.n_lines, 6);
    for (size_t i = 0; i < 6; i++) {
        const char *label = label_at(&chain, i, 1);
        cr_expect(expected[i] == NULL ? label == NULL : label != NULL && strcmp(label, expected[i]) == 0);
        cr_expect_eq(chain.line[i].parent, parent[i], "line %zu", i);
        cr_expect_eq(chain.line[i].end, end[i], "line %zu", i);
    }
    rmg_variance_chain_clear(&chain);
    rmg_cube_clear(&cube);
}

Test(variance_chain, without_by_each_combination_lies_straight_below_the_total_the_largest_first)
{
    static const char *const two[] = {"domain", "product", NULL};
    rmg_cube cube = test_pairs(two);
    test_pair_add(&cube, "plan", ROW("Wmo", "bed"), "10", "8", NULL);
    test_pair_add(&cube, "given-forecast", ROW("Wmo", "bed"), "12", "9", NULL);
    test_pair_add(&cube, "actual", ROW("Wmo", "bed"), "11", "7.5", NULL);
    test_pair_add(&cube, "plan", ROW("Jeugd", "ggz"), "1", "3", NULL);
    test_pair_add(&cube, "given-forecast", ROW("Jeugd", "ggz"), "1", "3", NULL);
    test_pair_add(&cube, "actual", ROW("Jeugd", "ggz"), "1", "40", NULL);
    rmg_variance_options how = {.convention = RMG_TWO_WAY};
    rmg_variance_chain chain;
    cr_assert_eq(rmg_variance_chain_make(&chain, &cube, sides, 3, &how, NULL), RMG_OK);
    cr_assert_eq(chain.n_lines, 3);
    cr_expect_str_eq(label_at(&chain, 1, 0), "Jeugd");
    cr_expect_eq(chain.line[1].parent, 0);
    cr_expect_eq(chain.line[1].end, 2);
    cr_expect_str_eq(label_at(&chain, 2, 0), "Wmo");
    rmg_variance_chain_clear(&chain);
    rmg_cube_clear(&cube);
}
