/* Properties (a) and (l) for flex, planning and market: sums on every line and drill path, and each effect within a unit of
 * the exact one, over random cubes of six levels with a driver, a revised price and a market. */
#include <criterion/criterion.h>

#include "core/wide.h"
#include "tests/support/draws.h"

#define DRAWS 1000

static const char *const path[] = {"a", "b", "c", "d", "e", "f"};

/* One figure per cell, of `decimals` decimals; a price-like one is the same on both sides of a leaf. */
static void add_measure(rmg_cube *cube, const char *name, int decimals, bool per_leaf, uint64_t *state)
{
    size_t m;
    int64_t of_leaf[DRAW_LEAVES] = {0};
    cr_assert_eq(rmg_cube_add_measure(cube, name, &m, NULL), RMG_OK);
    for (size_t cell = 0; cell < cube->n_cells; cell++) {
        int64_t *mantissa = &of_leaf[cube->dim[DRAW_LEVELS - 1].code[cell]];
        if (*mantissa == 0 || !per_leaf)
            *mantissa = draw_between(state, 1, 99999);
        rmg_rate rate = rmg_rate_make(*mantissa, decimals);
        cube->measure[m].value[cell] = cube->measure[m].sum[cell] = rate;
        cube->measure[m].given[cell] = RMG_GIVEN_ALL;
        cube->measure[m].same[cell] = 1;
    }
}

/* The measure on a side of a leaf, in units of 1/10000. */
static int64_t figure(const rmg_cube *cube, size_t m, size_t leaf, uint8_t scenario)
{
    for (size_t cell = 0; cell < cube->n_cells; cell++)
        if (cube->dim[DRAW_LEVELS - 1].code[cell] == leaf && cube->scenario[cell] == scenario) {
            rmg_rate rate = cube->measure[m].value[cell];
            for (; rate.decimals < 4; rate.decimals++)
                rate.mantissa *= 10;
            return rate.mantissa;
        }
    cr_assert_fail("no cell of leaf %zu", leaf);
    return 0;
}

/* |stored - num/den| < 1, den above 0 */
static bool within_one(int64_t stored, rmg_wide num, rmg_wide den)
{
    rmg_wide gap = stored * den - num;
    return (gap < 0 ? -gap : gap) < den;
}

static rmg_variance split_down(const rmg_cube *cube, rmg_convention convention, uint64_t *state)
{
    rmg_variance_options options = draw_options(convention);
    rmg_variance flat = draw_split(cube, options);
    options.by = path;
    options.n_by = (size_t)draw_between(state, 1, 6);
    options.leaves = draw_between(state, 0, 1) == 1;
    rmg_variance down = draw_split(cube, options); /* asserts that lines add up */
    for (size_t k = 0; k < flat.n_terms; k++)
        cr_assert_eq(flat.line[0].effect[k].units, down.line[0].effect[k].units);
    rmg_variance_clear(&down);
    return flat;
}

Test(variance_standards, a_flexed_budget_is_the_budget_times_the_drivers)
{
    uint64_t state = 41;
    for (int i = 0; i < DRAWS; i++) {
        draw d;
        draw_fill(&d, &state, DRAW_SIGNED);
        rmg_cube cube = draw_cube(&d, NULL);
        add_measure(&cube, "driver", i % 3, false, &state);
        rmg_variance v = split_down(&cube, RMG_FLEX, &state);
        for (size_t leaf = 0; leaf < d.n; leaf++) {
            size_t line = draw_line(&v, leaf);
            rmg_wide v0 = d.leaf[leaf].side[0].amount, v1 = d.leaf[leaf].side[1].amount,
                     d0 = figure(&cube, 0, leaf, RMG_PLAN), d1 = figure(&cube, 0, leaf, RMG_ACTUAL);
            cr_assert(within_one(draw_effect(&v, line, RMG_TERM_VOLUME), v0 * d1 - v0 * d0, d0));
            cr_assert(within_one(draw_effect(&v, line, RMG_TERM_SPENDING), v1 * d0 - v0 * d1, d0));
        }
        rmg_variance_clear(&v);
        rmg_cube_clear(&cube);
    }
}

Test(variance_standards, planning_and_operational_part_at_the_revised_price)
{
    uint64_t state = 42;
    for (int i = 0; i < DRAWS; i++) {
        draw d;
        draw_fill(&d, &state, DRAW_POSITIVE);
        rmg_cube cube = draw_cube(&d, NULL);
        add_measure(&cube, "revised_price", i % 4, true, &state);
        rmg_variance v = split_down(&cube, RMG_PLANNING, &state);
        for (size_t leaf = 0; leaf < d.n; leaf++) {
            size_t line = draw_line(&v, leaf);
            rmg_wide v0 = d.leaf[leaf].side[0].amount, v1 = d.leaf[leaf].side[1].amount,
                     q0 = d.leaf[leaf].side[0].quantity, q1 = d.leaf[leaf].side[1].quantity,
                     revised = figure(&cube, 0, leaf, RMG_PLAN) * q1; /* over 10000 */
            cr_assert(within_one(draw_effect(&v, line, RMG_TERM_QUANTITY), v0 * q1 - v0 * q0, q0));
            cr_assert(within_one(draw_effect(&v, line, RMG_TERM_PLANNING), revised * q0 - v0 * q1 * RMG_SCALE,
                                 q0 * RMG_SCALE));
            cr_assert(
                within_one(draw_effect(&v, line, RMG_TERM_OPERATIONAL), v1 * RMG_SCALE - revised, RMG_SCALE));
        }
        rmg_variance_clear(&v);
        rmg_cube_clear(&cube);
    }
}

Test(variance_standards, market_size_and_share_make_the_quantity_of_two_way)
{
    uint64_t state = 43;
    for (int i = 0; i < DRAWS; i++) {
        draw d;
        draw_fill(&d, &state, DRAW_POSITIVE);
        rmg_cube cube = draw_cube(&d, NULL);
        add_measure(&cube, "market", i % 3, false, &state);
        rmg_variance v = split_down(&cube, RMG_MARKET, &state),
                     two = draw_split(&cube, draw_options(RMG_TWO_WAY));
        for (size_t leaf = 0; leaf < d.n; leaf++) {
            size_t line = draw_line(&v, leaf), other = draw_line(&two, leaf);
            rmg_wide v0 = d.leaf[leaf].side[0].amount, m0 = figure(&cube, 0, leaf, RMG_PLAN),
                     m1 = figure(&cube, 0, leaf, RMG_ACTUAL);
            int64_t size = draw_effect(&v, line, RMG_TERM_MARKET_SIZE),
                    share = draw_effect(&v, line, RMG_TERM_MARKET_SHARE),
                    gap = size + share - draw_effect(&two, other, RMG_TERM_QUANTITY);
            cr_assert(within_one(size, v0 * m1 - v0 * m0, m0));
            cr_assert(gap >= -2 && gap <= 2); /* each of the three within a unit of exact */
        }
        rmg_variance_clear(&v);
        rmg_variance_clear(&two);
        rmg_cube_clear(&cube);
    }
}
