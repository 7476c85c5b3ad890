/* Properties (a), (e: rows) and (m): whatever the data, lines add up, in every drill path and in any order of rows. */
#include <criterion/criterion.h>
#include <string.h>

#include "tests/support/draws.h"

#define DRAWS 1500

static const rmg_convention simple[] = {RMG_TWO_WAY,  RMG_MIRRORED, RMG_THREE_WAY,
                                        RMG_MIDPOINT, RMG_LMDI,     RMG_SHAPLEY};
#define N_SIMPLE (sizeof simple / sizeof *simple)

Test(variance_sums, every_convention_adds_up_on_every_line_and_drill_path)
{
    static const char *const path[] = {"a", "b", "c", "d", "e", "f"};
    static const char *const back[] = {"f", "e", "d", "c", "b", "a"};
    uint64_t state = 1;
    for (int i = 0; i < DRAWS; i++) {
        draw d;
        draw_fill(&d, &state, DRAW_WILD);
        rmg_cube cube = draw_cube(&d, NULL);
        rmg_variance_options options = draw_options(simple[i % N_SIMPLE]);
        rmg_variance flat = draw_split(&cube, options);
        options.n_by = (size_t)draw_between(&state, 1, 6);
        options.by = path;
        options.leaves = i % 2 == 0;
        rmg_variance down = draw_split(&cube, options);
        options.by = back;
        rmg_variance up = draw_split(&cube, options);
        for (size_t k = 0; k < flat.n_terms; k++) {
            cr_assert_eq(flat.line[0].effect[k].units, down.line[0].effect[k].units);
            cr_assert_eq(flat.line[0].effect[k].units, up.line[0].effect[k].units);
        }
        rmg_variance_clear(&flat);
        rmg_variance_clear(&down);
        rmg_variance_clear(&up);
        rmg_cube_clear(&cube);
    }
}

static void shuffle(uint8_t *order, size_t n, uint64_t *state)
{
    for (size_t i = 0; i < n; i++)
        order[i] = (uint8_t)i;
    for (size_t i = n; i-- > 1;) {
        size_t k = (size_t)draw_between(state, 0, (int64_t)i);
        uint8_t swap = order[i];
        order[i] = order[k];
        order[k] = swap;
    }
}

Test(variance_sums, the_order_of_rows_changes_nothing)
{
    uint64_t state = 2;
    for (int i = 0; i < DRAWS; i++) {
        draw d;
        uint8_t order[DRAW_LEAVES];
        draw_fill(&d, &state, DRAW_WILD);
        shuffle(order, d.n, &state);
        rmg_cube cube = draw_cube(&d, NULL), other = draw_cube(&d, order);
        rmg_variance_options options = draw_options(simple[i % N_SIMPLE]);
        rmg_variance v = draw_split(&cube, options), w = draw_split(&other, options);
        cr_assert_eq(v.n_lines, w.n_lines);
        for (size_t line = 0; line < v.n_lines; line++) {
            cr_assert_arr_eq(v.line[line].effect, w.line[line].effect, sizeof v.line[line].effect);
            cr_assert_eq(v.label[line * 6 + 5], w.label[line * 6 + 5], "lines stand in the same order");
            cr_assert_eq(v.line[line].note, w.line[line].note);
        }
        rmg_variance_clear(&v);
        rmg_variance_clear(&w);
        rmg_cube_clear(&cube);
        rmg_cube_clear(&other);
    }
}

Test(variance_sums, classes_folded_back_give_the_same_quantity_as_booking_them_there)
{
    uint64_t state = 3;
    for (int i = 0; i < DRAWS; i++) {
        draw d;
        draw_fill(&d, &state, DRAW_WILD);
        rmg_cube cube = draw_cube(&d, NULL);
        rmg_variance_options options = draw_options(simple[i % N_SIMPLE]);
        options.strict_new = i % 3 == 0;
        rmg_variance v = draw_split(&cube, options);
        options.fold_classes = true;
        rmg_variance folded = draw_split(&cube, options);
        cr_assert_eq(v.n_lines, folded.n_lines);
        for (size_t line = 0; line < v.n_lines; line++) {
            int64_t quantity = draw_effect(&v, line, RMG_TERM_QUANTITY) +
                               draw_effect(&v, line, RMG_TERM_NEW) + draw_effect(&v, line, RMG_TERM_ENDED);
            cr_assert_eq(draw_effect(&folded, line, RMG_TERM_QUANTITY), quantity);
            cr_assert_eq(draw_effect(&folded, line, RMG_TERM_PRICE), draw_effect(&v, line, RMG_TERM_PRICE));
            cr_assert_eq(draw_effect(&folded, line, RMG_TERM_NEW), 0);
        }
        rmg_variance_clear(&v);
        rmg_variance_clear(&folded);
        rmg_cube_clear(&cube);
    }
}

/* (m): a new item with p0 = p1 is an ordinary leaf whose whole amount is quantity; two-way gives just that. */
Test(variance_sums, a_folded_new_leaf_is_two_way_at_its_own_price)
{
    uint64_t state = 4;
    for (int i = 0; i < DRAWS; i++) {
        draw d, priced;
        draw_fill(&d, &state, DRAW_POSITIVE);
        priced = d;
        for (size_t k = 1; k < d.n; k += 2) { /* every second leaf is new, or has that price before */
            int64_t price = draw_between(&state, 1, 500000), quantity = draw_between(&state, 1, 500) * 10000;
            d.leaf[k].side[0] = (draw_side){.has_row = false};
            d.leaf[k].side[1] = (draw_side){true, true, true, quantity, price, quantity / 10000 * price};
            priced.leaf[k] = d.leaf[k];
            priced.leaf[k].side[0] = (draw_side){true, true, true, 0, price, 0};
        }
        rmg_cube cube = draw_cube(&d, NULL), with_price = draw_cube(&priced, NULL);
        rmg_variance_options options = draw_options(RMG_TWO_WAY);
        rmg_variance plain = draw_split(&with_price, options);
        options.strict_new = true;
        rmg_variance strict = draw_split(&with_price, options);
        options.strict_new = false;
        options.fold_classes = true;
        rmg_variance folded = draw_split(&cube, options);
        for (size_t k = 0; k < d.n; k++) {
            size_t a = draw_line(&plain, k), b = draw_line(&folded, k), c = draw_line(&strict, k);
            cr_assert_eq(draw_effect(&plain, a, RMG_TERM_QUANTITY),
                         draw_effect(&folded, b, RMG_TERM_QUANTITY));
            cr_assert_eq(draw_effect(&plain, a, RMG_TERM_PRICE), draw_effect(&folded, b, RMG_TERM_PRICE));
            if (k % 2 == 1)
                cr_assert_eq(draw_effect(&strict, c, RMG_TERM_NEW), plain.line[a].difference.units);
        }
        rmg_variance_clear(&plain);
        rmg_variance_clear(&strict);
        rmg_variance_clear(&folded);
        rmg_cube_clear(&cube);
        rmg_cube_clear(&with_price);
    }
}
