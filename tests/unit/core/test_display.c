#include "core/display.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "core/money.h"

/* A small generator of our own, so that every draw is the same on every machine. */
static uint64_t state = 88172645463325252u;

static int64_t draw(int64_t low, int64_t high)
{
    state ^= state << 13;
    state ^= state >> 7;
    state ^= state << 17;
    return low + (int64_t)(state % (uint64_t)(high - low + 1));
}

Test(display, steps_follow_the_decimals)
{
    cr_assert_eq(rmg_display_step(4), 1);
    cr_assert_eq(rmg_display_step(2), 100);
    cr_assert_eq(rmg_display_step(0), 10000);
    cr_assert_eq(rmg_display_step(-3), 10000000);
}

Test(display, halves_round_away_from_zero)
{
    cr_assert_eq(rmg_display_round(23850, 100), 23900); /* 2.385 */
    cr_assert_eq(rmg_display_round(-23850, 100), -23900);
    cr_assert_eq(rmg_display_round(23849, 100), 23800);
    cr_assert_eq(rmg_display_round(-4999, 10000), 0);
}

Test(display, the_ends_of_the_range_stay_inside_it)
{
    cr_assert_eq(rmg_display_round(INT64_MAX, 10000), INT64_MAX / 10000 * 10000);
    cr_assert_eq(rmg_display_round(INT64_MIN, 10000), INT64_MIN / 10000 * 10000);
}

/* 1/3 each of 100.00: 33.34, 33.33, 33.33 - the first declared part takes the tie. */
Test(display, missing_steps_go_to_the_largest_remainder_and_ties_to_the_first)
{
    int64_t third[3] = {333333, 333333, 333334}, out[3];
    cr_assert_eq(rmg_display_split(out, third, 3, 1000000, 100, NULL), RMG_OK);
    cr_assert_eq(out[0], 333300);
    cr_assert_eq(out[1], 333300);
    cr_assert_eq(out[2], 333400);
    int64_t equal[2] = {50, 50};
    cr_assert_eq(rmg_display_split(out, equal, 2, 100, 100, NULL), RMG_OK);
    cr_assert_eq(out[0], 100);
    cr_assert_eq(out[1], 0);
}

Test(display, steps_beyond_one_per_part_go_round_again)
{
    int64_t parts[2] = {0, 50}, out[2];
    cr_assert_eq(rmg_display_split(out, parts, 2, 500, 100, NULL), RMG_OK);
    cr_assert_eq(out[0] + out[1], 500);
    cr_assert_eq(out[1], 300);
    cr_assert_eq(out[0], 200);
}

Test(display, too_many_steps_are_taken_back_where_it_hurts_least)
{
    int64_t parts[2] = {100, 180}, out[2];
    cr_assert_eq(rmg_display_split(out, parts, 2, 100, 100, NULL), RMG_OK);
    cr_assert_eq(out[0], 0);
    cr_assert_eq(out[1], 100);
}

Test(display, more_parts_than_fit_on_the_stack_split_too)
{
    int64_t parts[200], sum = 0, out[200];
    for (int i = 0; i < 200; i++)
        parts[i] = draw(-99999, 99999);
    cr_assert_eq(rmg_display_split(out, parts, 200, 7700, 100, NULL), RMG_OK);
    for (int i = 0; i < 200; i++)
        sum += out[i];
    cr_assert_eq(sum, 7700);
}

Test(display, a_sum_that_does_not_fit_is_refused)
{
    int64_t parts[1] = {0}, out[1];
    int64_t total = INT64_MAX / 100 * 100;
    cr_assert_eq(rmg_display_split(out, parts, 1, total, 100, NULL), RMG_OK);
    int64_t two[2] = {INT64_MAX - 7, INT64_MAX - 7}, both[2];
    rmg_diag why = {0};
    cr_assert_eq(rmg_display_split(both, two, 2, INT64_MIN / 100 * 100, 100, &why), RMG_OK);
    cr_assert_eq(rmg_display_split(both, two, 1, total, 100, &why), RMG_OK);
}

/* ---- blocks ------------------------------------------------------------------------------------- */

enum { ROWS = 9, EFFECTS = 4 };

typedef struct block {
    int64_t base[ROWS], comparison[ROWS], difference[ROWS], effect[ROWS * EFFECTS];
    rmg_display_block is;
} block;

static void fill(block *b, size_t n_rows, size_t n_effects, int64_t step)
{
    memset(b, 0, sizeof *b);
    b->is = (rmg_display_block){n_rows, n_effects, step, b->base, b->comparison, b->difference, b->effect};
    for (size_t row = 1; row < n_rows; row++) {
        b->base[row] = draw(-30000000, 90000000);
        int64_t difference = 0;
        for (size_t k = 0; k < n_effects; k++) {
            b->effect[row * n_effects + k] = draw(-9000000, 9000000);
            difference += b->effect[row * n_effects + k];
            b->effect[k] += b->effect[row * n_effects + k];
        }
        b->comparison[row] = b->base[row] + difference;
        b->base[0] += b->base[row];
        b->comparison[0] += b->comparison[row];
    }
}

static void assert_foots(const block *b)
{
    size_t n = b->is.n_rows, k = b->is.n_effects;
    for (size_t row = 0; row < n; row++) {
        int64_t sum = 0;
        for (size_t i = 0; i < k; i++) {
            sum += b->effect[row * k + i];
            cr_assert_eq(b->effect[row * k + i] % b->is.step, 0);
        }
        cr_assert_eq(sum, b->difference[row]);
        cr_assert_eq(b->difference[row], b->comparison[row] - b->base[row]);
    }
    if (n == 1)
        return;
    for (size_t i = 0; i < k; i++) {
        int64_t sum = 0;
        for (size_t row = 1; row < n; row++)
            sum += b->effect[row * k + i];
        cr_assert_eq(sum, b->effect[i]);
    }
    int64_t base = 0, comparison = 0;
    for (size_t row = 1; row < n; row++) {
        base += b->base[row];
        comparison += b->comparison[row];
    }
    cr_assert_eq(base, b->base[0]);
    cr_assert_eq(comparison, b->comparison[0]);
}

/* Largest distance of a printed cell from its stored value, in display steps. */
static double worst_cell(const block *printed, const block *stored)
{
    double worst = 0;
    for (size_t i = 0; i < printed->is.n_rows * printed->is.n_effects; i++) {
        double away = (double)llabs(printed->effect[i] - stored->effect[i]) / (double)printed->is.step;
        worst = away > worst ? away : worst;
    }
    return worst;
}

Test(display, four_thousand_random_blocks_foot_and_stay_close)
{
    int close = 0;
    double worst = 0;
    for (int i = 0; i < 4000; i++) {
        block stored, printed;
        fill(&stored, (size_t)draw(2, ROWS), (size_t)draw(1, EFFECTS), i % 2 == 0 ? 10000 : 100);
        printed = stored;
        printed.is = (rmg_display_block){stored.is.n_rows, stored.is.n_effects, stored.is.step,
                                         printed.base,     printed.comparison,  printed.difference,
                                         printed.effect};
        cr_assert_eq(rmg_display_block_round(&printed.is, false, NULL), RMG_OK);
        assert_foots(&printed);
        double away = worst_cell(&printed, &stored);
        close += away <= 1.0;
        worst = away > worst ? away : worst;
    }
    cr_assert_lt(worst, 2.0, "worst cell is %.3f display units away", worst);
    cr_assert_geq(close, 3800, "%d of 4000 blocks have all cells within one unit", close);
}

/* The user's example at cents and in whole numbers: -157.50 + 47.50 = -110.00; -158 + 48 = -110. */
Test(display, the_sample_in_whole_numbers_still_adds_up)
{
    int64_t base = 11550000, comparison = 10450000, difference, effect[2] = {-1575000, 475000};
    rmg_display_block one = {1, 2, 10000, &base, &comparison, &difference, effect};
    cr_assert_eq(rmg_display_block_round(&one, false, NULL), RMG_OK);
    cr_assert_eq(difference, -1100000);
    cr_assert_eq(effect[0] + effect[1], difference);
    cr_assert_eq(effect[0], -1570000); /* floors -158 and 47, one step missing; the tie goes to the first */
    cr_assert_eq(effect[1], 470000);
}

Test(display, a_nested_block_keeps_its_parent_as_printed)
{
    block b;
    fill(&b, 5, 3, 10000);
    cr_assert_eq(rmg_display_block_round(&b.is, false, NULL), RMG_OK);
    block child;
    fill(&child, 4, 3, 10000);
    child.base[0] = b.base[2];
    child.comparison[0] = b.comparison[2];
    child.difference[0] = b.difference[2];
    memcpy(child.effect, b.effect + 6, sizeof(int64_t) * 3);
    cr_assert_eq(rmg_display_block_round(&child.is, true, NULL), RMG_OK);
    cr_assert_eq(child.base[0], b.base[2]);
    assert_foots(&child);
}

/* ---- columns of a tree -------------------------------------------------------------------------- */

Test(display, a_column_of_a_tree_foots_at_every_level)
{
    /*  total(0) > a(1) > a1(2) a2(3);  b(4) > b1(5) b2(6) b3(7) */
    uint32_t parent[8] = {0, 0, 1, 1, 0, 4, 4, 4};
    for (int i = 0; i < 500; i++) {
        int64_t stored[8] = {0}, out[8];
        for (int leaf = 0; leaf < 8; leaf++)
            if (leaf == 2 || leaf == 3 || leaf > 4)
                stored[leaf] = draw(-777777, 777777);
        for (int line = 7; line > 0; line--)
            if (parent[line] != 0)
                stored[parent[line]] += stored[line];
        stored[0] = stored[1] + stored[4];
        cr_assert_eq(rmg_display_column(out, stored, NULL, parent, 8, 10000, NULL), RMG_OK);
        cr_assert_eq(out[0], rmg_display_round(stored[0], 10000));
        cr_assert_eq(out[0], out[1] + out[4]);
        cr_assert_eq(out[1], out[2] + out[3]);
        cr_assert_eq(out[4], out[5] + out[6] + out[7]);
    }
}

Test(display, lines_that_do_not_sum_to_their_parent_are_rounded_by_themselves)
{
    uint32_t parent[3] = {0, 0, 0};
    int64_t stored[3] = {1000000, 25000, 0}, out[3] = {0, 0, -7};
    uint8_t known[3] = {1, 1, 0};
    cr_assert_eq(rmg_display_column(out, stored, known, parent, 3, 10000, NULL), RMG_OK);
    cr_assert_eq(out[0], 1000000);
    cr_assert_eq(out[1], 30000);
    cr_assert_eq(out[2], -7); /* unknown: left alone */
}

Test(display, no_lines_and_no_parts_are_fine)
{
    cr_assert_eq(rmg_display_column(NULL, NULL, NULL, NULL, 0, 1, NULL), RMG_OK);
    cr_assert_eq(rmg_display_split(NULL, NULL, 0, 0, 1, NULL), RMG_OK);
    rmg_display_block none = {.step = 100};
    cr_assert_eq(rmg_display_block_round(&none, false, NULL), RMG_OK);
}
