/* Properties (j) and (n): what volume, mix and price of a group are to its leaves. */
#include <criterion/criterion.h>

#include "core/wide.h"
#include "tests/support/draws.h"

#define DRAWS 1500

static rmg_variance_options mix_options(void)
{
    rmg_variance_options options = draw_options(RMG_TWO_WAY);
    options.mix = true;
    return options;
}

typedef struct sums {
    rmg_wide q0, q1, v0, v1;
} sums;

static sums sums_of(const draw *d)
{
    sums s = {0, 0, 0, 0};
    for (size_t k = 0; k < d->n; k++) {
        s.q0 += d->leaf[k].side[0].quantity;
        s.q1 += d->leaf[k].side[1].quantity;
        s.v0 += d->leaf[k].side[0].amount;
        s.v1 += d->leaf[k].side[1].amount;
    }
    return s;
}

static bool near(rmg_wide a, rmg_wide b, rmg_wide by)
{
    return a - b <= by && b - a <= by;
}

Test(variance_mix, quantity_is_volume_plus_mix_and_the_group_price_is_leaf_prices_plus_mix)
{
    uint64_t state = 21;
    for (int i = 0; i < DRAWS; i++) {
        draw d;
        draw_fill(&d, &state, DRAW_POSITIVE);
        rmg_cube cube = draw_cube(&d, NULL);
        rmg_variance two = draw_split(&cube, draw_options(RMG_TWO_WAY));
        rmg_variance_options options = mix_options();
        options.mix_display = i % 2 == 0 ? RMG_MIX_STANDARD : RMG_MIX_AVERAGE;
        rmg_variance mix = draw_split(&cube, options);
        sums s = sums_of(&d);
        for (size_t leaf = 0; leaf < d.n; leaf++) {
            size_t a = draw_line(&two, leaf), b = draw_line(&mix, leaf);
            cr_assert(
                near(draw_effect(&two, a, RMG_TERM_QUANTITY), draw_effect(&mix, b, RMG_TERM_QUANTITY), 2));
        }
        rmg_wide n = (rmg_wide)d.n, mixed = draw_effect(&mix, 0, RMG_TERM_MIX);
        cr_assert(near(draw_effect(&two, 0, RMG_TERM_QUANTITY), draw_effect(&mix, 0, RMG_TERM_VOLUME) + mixed,
                       2 * n));
        /* volume = (Q1 - Q0) V0/Q0 and the group's price (V1/Q1 - V0/Q0) Q1, over Q0 */
        rmg_wide volume = s.v0 * s.q1 - s.v0 * s.q0, price = s.v1 * s.q0 - s.v0 * s.q1;
        cr_assert(near(draw_effect(&mix, 0, RMG_TERM_VOLUME) * s.q0, volume, n * s.q0));
        cr_assert(near((draw_effect(&two, 0, RMG_TERM_PRICE) + mixed) * s.q0, price, 2 * n * s.q0));
        rmg_variance_clear(&two);
        rmg_variance_clear(&mix);
        rmg_cube_clear(&cube);
    }
}

Test(variance_mix, both_displays_give_the_same_group)
{
    uint64_t state = 22;
    for (int i = 0; i < DRAWS; i++) {
        draw d;
        draw_fill(&d, &state, DRAW_POSITIVE);
        rmg_cube cube = draw_cube(&d, NULL);
        rmg_variance_options options = mix_options();
        rmg_variance standard = draw_split(&cube, options);
        options.mix_display = RMG_MIX_AVERAGE;
        rmg_variance average = draw_split(&cube, options);
        static const rmg_term terms[] = {RMG_TERM_VOLUME, RMG_TERM_MIX, RMG_TERM_PRICE};
        for (size_t k = 0; k < 3; k++)
            cr_assert(near(draw_effect(&standard, 0, terms[k]), draw_effect(&average, 0, terms[k]),
                           2 * (rmg_wide)d.n));
        rmg_variance_clear(&standard);
        rmg_variance_clear(&average);
        rmg_cube_clear(&cube);
    }
}

Test(variance_mix, between_plus_within_is_the_flat_mix)
{
    static const char *const groups[] = {"a", "b", "c"}, *const by[] = {"a", "b", "c"};
    uint64_t state = 23;
    for (int i = 0; i < DRAWS; i++) {
        draw d;
        draw_fill(&d, &state, DRAW_POSITIVE);
        rmg_cube cube = draw_cube(&d, NULL);
        rmg_variance_options options = mix_options();
        options.by = by;
        options.n_by = (size_t)draw_between(&state, 1, 3);
        rmg_variance flat = draw_split(&cube, options);
        options.mix_groups = groups;
        options.n_mix_groups = options.n_by;
        rmg_variance nested = draw_split(&cube, options);
        cr_assert_eq(flat.n_lines, nested.n_lines);
        for (size_t line = 0; line < flat.n_lines; line++) {
            rmg_wide room = 3 * (rmg_wide)flat.line[line].n_leaves;
            cr_assert(
                near(draw_effect(&flat, line, RMG_TERM_MIX), draw_effect(&nested, line, RMG_TERM_MIX), room));
            cr_assert(near(draw_effect(&flat, line, RMG_TERM_VOLUME),
                           draw_effect(&nested, line, RMG_TERM_VOLUME), room));
        }
        rmg_variance_clear(&flat);
        rmg_variance_clear(&nested);
        rmg_cube_clear(&cube);
    }
}

/* Within a group the within-effects of its leaves sum to Q1g (avg price at actual mix - avg price at base mix). */
Test(variance_mix, new_ended_and_unsplit_leaves_stay_out)
{
    uint64_t state = 24;
    for (int i = 0; i < DRAWS; i++) {
        draw d, kept = {.n = 0};
        draw_fill(&d, &state, DRAW_POSITIVE);
        for (size_t k = 0; k < d.n; k++) {
            if (k % 4 == 3)
                d.leaf[k].side[0] = (draw_side){.has_row = false};
            else if (k % 4 == 2)
                d.leaf[k].side[1] = (draw_side){.has_row = false};
            else if (k % 7 == 6)
                d.leaf[k].side[1].has_quantity = false;
            else
                kept.leaf[kept.n++] = d.leaf[k];
        }
        rmg_cube cube = draw_cube(&d, NULL), without = draw_cube(&kept, NULL);
        rmg_variance all = draw_split(&cube, mix_options()), ordinary = draw_split(&without, mix_options());
        static const rmg_term terms[] = {RMG_TERM_VOLUME, RMG_TERM_MIX, RMG_TERM_PRICE};
        for (size_t k = 0; k < 3; k++)
            cr_assert_eq(draw_effect(&all, 0, terms[k]), draw_effect(&ordinary, 0, terms[k]));
        rmg_variance_clear(&all);
        rmg_variance_clear(&ordinary);
        rmg_cube_clear(&cube);
        rmg_cube_clear(&without);
    }
}

Test(variance_mix, wild_data_add_up_in_all_displays)
{
    static const char *const groups[] = {"a", "b"};
    uint64_t state = 25;
    for (int i = 0; i < DRAWS; i++) {
        draw d;
        draw_fill(&d, &state, DRAW_WILD);
        rmg_cube cube = draw_cube(&d, NULL);
        rmg_variance_options options = mix_options();
        if (i % 3 == 1)
            options.mix_display = RMG_MIX_AVERAGE;
        options.mix_groups = groups;
        options.n_mix_groups = i % 3 == 2 ? 2 : 0;
        rmg_variance v = draw_split(&cube, options);
        rmg_variance_clear(&v);
        rmg_cube_clear(&cube);
    }
}
