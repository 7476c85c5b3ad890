/* Properties (b), (c), (d), (f), (i), (k) and (l), against exact rationals worked out here from the definitions. */
#include <criterion/criterion.h>
#include <math.h>

#include "core/wide.h"
#include "tests/support/draws.h"

#define DRAWS 1500

/* The exact effects of a leaf as numerators over 2 q0 q1 (of either sign). */
typedef struct exact {
    rmg_wide quantity, price, joint, den;
} exact;

static exact exact_of(const draw_leaf *leaf, rmg_convention convention)
{
    rmg_wide q0 = leaf->side[0].quantity, q1 = leaf->side[1].quantity, v0 = leaf->side[0].amount,
             v1 = leaf->side[1].amount, den = q0 * q1;
    rmg_wide a = v0 * q1 * q1, b = v1 * q0 * q0, x = v0 * den, y = v1 * den; /* all over q0 q1 */
    switch ((int)convention) {
    case RMG_TWO_WAY:
        return (exact){2 * (a - x), 2 * (y - a), 0, 2 * den};
    case RMG_MIRRORED:
        return (exact){2 * (y - b), 2 * (b - x), 0, 2 * den};
    case RMG_THREE_WAY:
        return (exact){2 * (a - x), 2 * (b - x), 2 * (y - a - b + x), 2 * den};
    default:
        return (exact){a - x + y - b, b - x + y - a, 0, 2 * den};
    }
}

/* |stored - num/den| < 1 */
static bool within_one(int64_t stored, rmg_wide num, rmg_wide den)
{
    rmg_wide gap = stored * den - num, size = den < 0 ? -den : den;
    return (gap < 0 ? -gap : gap) < size;
}

static const rmg_convention rational[] = {RMG_TWO_WAY, RMG_MIRRORED, RMG_THREE_WAY, RMG_MIDPOINT};

Test(variance_conventions, stored_effects_lie_within_a_unit_of_the_exact_ones)
{
    uint64_t state = 11;
    for (int i = 0; i < DRAWS; i++) {
        draw d;
        draw_fill(&d, &state, DRAW_SIGNED);
        rmg_cube cube = draw_cube(&d, NULL);
        rmg_convention convention = rational[i % 4];
        rmg_variance v = draw_split(&cube, draw_options(convention));
        for (size_t leaf = 0; leaf < d.n; leaf++) {
            size_t line = draw_line(&v, leaf);
            exact e = exact_of(&d.leaf[leaf], convention);
            cr_assert(within_one(draw_effect(&v, line, RMG_TERM_QUANTITY), e.quantity, e.den));
            cr_assert(within_one(draw_effect(&v, line, RMG_TERM_PRICE), e.price, e.den));
            cr_assert(within_one(draw_effect(&v, line, RMG_TERM_JOINT), e.joint, e.den));
        }
        rmg_variance_clear(&v);
        rmg_cube_clear(&cube);
    }
}

/* u d / (u + v) with u, v the quantity and price of three-way. */
Test(variance_conventions, proportional_lies_within_a_unit_of_exact)
{
    uint64_t state = 12;
    for (int i = 0; i < DRAWS; i++) {
        draw d;
        draw_fill(&d, &state, DRAW_POSITIVE);
        for (size_t k = 0; k < d.n; k++)
            for (int s = 0; s < 2; s++) { /* small enough for 128 bits here */
                d.leaf[k].side[s].quantity = d.leaf[k].side[s].quantity % 9973 + 1;
                d.leaf[k].side[s].amount = d.leaf[k].side[s].amount % 999983 + 1;
            }
        rmg_cube cube = draw_cube(&d, NULL);
        rmg_variance v;
        rmg_variance_options options = draw_options(RMG_PROPORTIONAL);
        rmg_code code = rmg_variance_split(&v, &cube, &options, NULL);
        for (size_t leaf = 0; code == RMG_OK && leaf < d.n; leaf++) {
            size_t line = draw_line(&v, leaf);
            exact e = exact_of(&d.leaf[leaf], RMG_THREE_WAY);
            rmg_wide sum = e.quantity + e.price, difference = v.line[line].difference.units;
            if (sum == 0)
                continue;
            cr_assert(within_one(draw_effect(&v, line, RMG_TERM_QUANTITY), e.quantity * difference, sum));
            cr_assert(within_one(draw_effect(&v, line, RMG_TERM_PRICE), e.price * difference, sum));
        }
        if (code == RMG_OK)
            rmg_variance_clear(&v);
        rmg_cube_clear(&cube);
    }
}

Test(variance_conventions, nothing_changed_gives_nothing)
{
    uint64_t state = 13;
    for (int i = 0; i < DRAWS; i++) {
        draw d;
        draw_fill(&d, &state, DRAW_WILD);
        for (size_t k = 0; k < d.n; k++)
            d.leaf[k].side[1] = d.leaf[k].side[0];
        rmg_cube cube = draw_cube(&d, NULL);
        rmg_variance v = draw_split(&cube, draw_options((rmg_convention)(i % (RMG_SHAPLEY + 1))));
        for (size_t line = 0; line < v.n_lines; line++)
            for (size_t k = 0; k < v.n_terms; k++)
                cr_assert_eq(v.line[line].effect[k].units, 0);
        rmg_variance_clear(&v);
        rmg_cube_clear(&cube);
    }
}

Test(variance_conventions, an_unchanged_factor_has_no_effect)
{
    uint64_t state = 14;
    for (int i = 0; i < DRAWS; i++) {
        draw d;
        draw_fill(&d, &state, DRAW_SIGNED);
        bool same_quantity = i % 2 == 0;
        for (size_t k = 0; k < d.n; k++) {
            draw_side *base = &d.leaf[k].side[0], *comparison = &d.leaf[k].side[1];
            int64_t grown = draw_between(&state, 2, 50);
            if (same_quantity)
                comparison->quantity = base->quantity;
            else { /* the same price: both times the same number */
                comparison->quantity = base->quantity * grown;
                comparison->amount = base->amount * grown;
            }
        }
        rmg_cube cube = draw_cube(&d, NULL);
        rmg_convention convention = (rmg_convention)((i / 2) % (RMG_SHAPLEY + 1));
        rmg_variance v = draw_split(&cube, draw_options(convention));
        for (size_t line = 0; line < v.n_lines; line++) {
            rmg_term still = same_quantity ? RMG_TERM_QUANTITY : RMG_TERM_PRICE;
            cr_assert_eq(draw_effect(&v, line, still), 0, "convention %d", (int)convention);
            cr_assert_eq(draw_effect(&v, line, RMG_TERM_JOINT), 0);
        }
        rmg_variance_clear(&v);
        rmg_cube_clear(&cube);
    }
}

static void swap_sides(draw *d)
{
    for (size_t k = 0; k < d->n; k++) {
        draw_side swap = d->leaf[k].side[0];
        d->leaf[k].side[0] = d->leaf[k].side[1];
        d->leaf[k].side[1] = swap;
    }
}

static bool near(int64_t a, int64_t b, int64_t by)
{
    return a - b <= by && b - a <= by;
}

Test(variance_conventions, swapping_sides_flips_the_symmetric_ones)
{
    static const rmg_convention symmetric[] = {RMG_MIDPOINT, RMG_LMDI, RMG_SHAPLEY};
    uint64_t state = 15;
    for (int i = 0; i < DRAWS; i++) {
        draw d;
        draw_fill(&d, &state, DRAW_SIGNED);
        rmg_cube cube = draw_cube(&d, NULL);
        swap_sides(&d);
        rmg_cube turned = draw_cube(&d, NULL);
        rmg_variance v = draw_split(&cube, draw_options(symmetric[i % 3]));
        rmg_variance w = draw_split(&turned, draw_options(symmetric[i % 3]));
        rmg_variance two = draw_split(&cube, draw_options(RMG_TWO_WAY));
        rmg_variance mirror = draw_split(&turned, draw_options(RMG_MIRRORED));
        for (size_t leaf = 0; leaf < d.n; leaf++) {
            size_t a = draw_line(&v, leaf), b = draw_line(&w, leaf);
            for (size_t k = 0; k < 2; k++)
                cr_assert(near(v.line[a].effect[k].units, -w.line[b].effect[k].units, 1));
            a = draw_line(&two, leaf);
            b = draw_line(&mirror, leaf);
            cr_assert(
                near(draw_effect(&two, a, RMG_TERM_PRICE), -draw_effect(&mirror, b, RMG_TERM_PRICE), 1));
        }
        rmg_variance_clear(&v);
        rmg_variance_clear(&w);
        rmg_variance_clear(&two);
        rmg_variance_clear(&mirror);
        rmg_cube_clear(&cube);
        rmg_cube_clear(&turned);
    }
}

Test(variance_conventions, all_prices_times_c_is_all_effects_times_c)
{
    uint64_t state = 16;
    for (int i = 0; i < DRAWS; i++) {
        draw d;
        int64_t c = draw_between(&state, 2, 40), grown = draw_between(&state, 2, 30);
        draw_fill(&d, &state, DRAW_SIGNED);
        rmg_cube cube = draw_cube(&d, NULL);
        for (size_t k = 0; k < d.n; k++)
            for (int s = 0; s < 2; s++) {
                d.leaf[k].side[s].amount *= c;
                d.leaf[k].side[s].quantity *= grown; /* prices over `grown`: no change of its own */
            }
        rmg_cube scaled = draw_cube(&d, NULL);
        rmg_convention convention = rational[i % 4];
        rmg_variance v = draw_split(&cube, draw_options(convention));
        rmg_variance w = draw_split(&scaled, draw_options(convention));
        for (size_t leaf = 0; leaf < d.n; leaf++) {
            size_t a = draw_line(&v, leaf), b = draw_line(&w, leaf);
            for (size_t k = 0; k < v.n_terms; k++) /* each within a unit of exact, the first times c */
                cr_assert(near(v.line[a].effect[k].units * c, w.line[b].effect[k].units, c));
        }
        rmg_variance_clear(&v);
        rmg_variance_clear(&w);
        rmg_cube_clear(&cube);
        rmg_cube_clear(&scaled);
    }
}

/* On exact values: 2 midpoint = two-way + mirrored = 2 three-way + joint. */
Test(variance_conventions, midpoint_is_the_mean_of_two_way_and_mirrored)
{
    uint64_t state = 17;
    for (int i = 0; i < DRAWS; i++) {
        draw d;
        draw_fill(&d, &state, DRAW_SIGNED);
        rmg_cube cube = draw_cube(&d, NULL);
        rmg_variance mid = draw_split(&cube, draw_options(RMG_MIDPOINT));
        rmg_variance shapley = draw_split(&cube, draw_options(RMG_SHAPLEY));
        rmg_variance two = draw_split(&cube, draw_options(RMG_TWO_WAY));
        rmg_variance mirror = draw_split(&cube, draw_options(RMG_MIRRORED));
        rmg_variance three = draw_split(&cube, draw_options(RMG_THREE_WAY));
        for (size_t leaf = 0; leaf < d.n; leaf++) {
            size_t m = draw_line(&mid, leaf), a = draw_line(&two, leaf), b = draw_line(&mirror, leaf),
                   c = draw_line(&three, leaf);
            static const rmg_term terms[] = {RMG_TERM_QUANTITY, RMG_TERM_PRICE};
            for (size_t k = 0; k < 2; k++) {
                int64_t twice = 2 * draw_effect(&mid, m, terms[k]);
                cr_assert(near(twice, draw_effect(&two, a, terms[k]) + draw_effect(&mirror, b, terms[k]), 3));
                cr_assert(near(
                    twice, 2 * draw_effect(&three, c, terms[k]) + draw_effect(&three, c, RMG_TERM_JOINT), 4));
                cr_assert_eq(mid.line[m].effect[k].units,
                             shapley.line[draw_line(&shapley, leaf)].effect[k].units);
            }
        }
        rmg_variance_clear(&mid);
        rmg_variance_clear(&shapley);
        rmg_variance_clear(&two);
        rmg_variance_clear(&mirror);
        rmg_variance_clear(&three);
        rmg_cube_clear(&cube);
    }
}

/* (i): parts with the same p0 and p1; for lmdi only with the same proportions on both sides. */
static void split_leaf(draw *parts, const draw_leaf *whole, uint64_t *state, bool same_proportions)
{
    int64_t share[2];
    parts->n = 2;
    for (int s = 0; s < 2; s++) {
        share[s] = s == 1 && same_proportions ? share[0] : draw_between(state, 1, 9);
        for (size_t k = 0; k < 2; k++) {
            int64_t part = k == 0 ? share[s] : 10 - share[s];
            parts->leaf[k] = k == 0 && s == 0 ? *whole : parts->leaf[k];
            if (s == 0)
                parts->leaf[k] = *whole;
            parts->leaf[k].label[DRAW_LEVELS - 1] = (uint8_t)k;
            parts->leaf[k].side[s].quantity = whole->side[s].quantity / 10 * part;
            parts->leaf[k].side[s].amount = whole->side[s].amount / 10 * part;
        }
    }
}

Test(variance_conventions, splitting_a_leaf_at_the_same_prices_changes_no_sum)
{
    static const rmg_convention kept[] = {RMG_TWO_WAY, RMG_MIRRORED, RMG_THREE_WAY, RMG_MIDPOINT, RMG_LMDI};
    uint64_t state = 18;
    for (int i = 0; i < DRAWS; i++) {
        draw d, parts;
        draw_fill(&d, &state, i % 5 == 4 ? DRAW_POSITIVE : DRAW_SIGNED);
        d.n = 1;
        for (int s = 0; s < 2; s++) {
            d.leaf[0].side[s].quantity *= 10;
            d.leaf[0].side[s].amount *= 10;
        }
        split_leaf(&parts, &d.leaf[0], &state, kept[i % 5] == RMG_LMDI);
        rmg_cube cube = draw_cube(&d, NULL), finer = draw_cube(&parts, NULL);
        rmg_variance v = draw_split(&cube, draw_options(kept[i % 5]));
        rmg_variance w = draw_split(&finer, draw_options(kept[i % 5]));
        cr_assert_eq(v.line[0].difference.units, w.line[0].difference.units);
        for (size_t k = 0; k < v.n_terms; k++)
            cr_assert(near(v.line[0].effect[k].units, w.line[0].effect[k].units, 2));
        rmg_variance_clear(&v);
        rmg_variance_clear(&w);
        rmg_cube_clear(&cube);
        rmg_cube_clear(&finer);
    }
}

Test(variance_conventions, the_lmdi_price_effect_lies_between_two_way_and_mirrored)
{
    uint64_t state = 19;
    for (int i = 0; i < DRAWS; i++) {
        draw d;
        draw_fill(&d, &state, DRAW_POSITIVE);
        rmg_cube cube = draw_cube(&d, NULL);
        rmg_variance lmdi = draw_split(&cube, draw_options(RMG_LMDI));
        cr_assert_eq(lmdi.n_fallback, 0);
        for (size_t leaf = 0; leaf < d.n; leaf++) {
            size_t line = draw_line(&lmdi, leaf);
            exact two = exact_of(&d.leaf[leaf], RMG_TWO_WAY), mirror = exact_of(&d.leaf[leaf], RMG_MIRRORED);
            rmg_wide stored = draw_effect(&lmdi, line, RMG_TERM_PRICE), den = two.den;
            rmg_wide low = two.price < mirror.price ? two.price : mirror.price,
                     high = two.price < mirror.price ? mirror.price : two.price;
            cr_assert((stored + 1) * den >= low && (stored - 1) * den <= high);
            if (stored > 1 || stored < -1)
                cr_assert_eq(stored > 0, two.price > 0, "the sign is that of p1 - p0");
        }
        rmg_variance_clear(&lmdi);
        rmg_cube_clear(&cube);
    }
}

/* The same formula in long double, written as the textbook has it. */
Test(variance_conventions, stored_lmdi_effects_lie_within_a_unit_of_exact)
{
    uint64_t state = 20;
    for (int i = 0; i < DRAWS; i++) {
        draw d;
        draw_fill(&d, &state, DRAW_POSITIVE);
        rmg_cube cube = draw_cube(&d, NULL);
        rmg_variance v = draw_split(&cube, draw_options(RMG_LMDI));
        for (size_t leaf = 0; leaf < d.n; leaf++) {
            const draw_side *base = &d.leaf[leaf].side[0], *comparison = &d.leaf[leaf].side[1];
            long double v0 = (long double)base->amount, v1 = (long double)comparison->amount;
            long double mean = base->amount == comparison->amount ? v0 : (v1 - v0) / logl(v1 / v0);
            long double q = mean * logl((long double)comparison->quantity / (long double)base->quantity);
            size_t line = draw_line(&v, leaf);
            cr_assert(fabsl((long double)draw_effect(&v, line, RMG_TERM_QUANTITY) - q) < 1.001L);
            cr_assert(fabsl((long double)draw_effect(&v, line, RMG_TERM_PRICE) - (v1 - v0 - q)) < 1.001L);
        }
        rmg_variance_clear(&v);
        rmg_cube_clear(&cube);
    }
}
