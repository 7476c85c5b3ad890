#include <criterion/criterion.h>
#include <math.h>

#include "plots/label_layout.h"

Test(label_layout, labels_that_are_far_apart_stay_where_they_belong)
{
    const double y[] = {300.5, 100.25, 200};
    double placed[3];
    cr_assert(rmg_place_end_labels(placed, y, 3, 27, 0, 400));
    for (int i = 0; i < 3; i++)
        cr_assert_float_eq(placed[i], y[i], 1e-9);
}

Test(label_layout, a_pool_is_centred_on_the_mean_of_its_true_heights)
{
    const double y[] = {200, 204, 199};
    double placed[3];
    cr_assert(rmg_place_end_labels(placed, y, 3, 27, 0, 400));
    cr_assert_float_eq((placed[0] + placed[1] + placed[2]) / 3, 201, 1e-9);
    cr_assert_float_eq(placed[0] - placed[2], 27, 1e-9);
    cr_assert_float_eq(placed[1] - placed[0], 27, 1e-9);
}

Test(label_layout, a_pool_at_the_top_is_shifted_into_the_panel)
{
    const double y[] = {395, 396, 397, 398};
    double placed[4];
    cr_assert(rmg_place_end_labels(placed, y, 4, 27, 0, 400));
    cr_assert_float_eq(placed[3], 400, 1e-9);
    cr_assert_float_eq(placed[0], 400 - 3 * 27, 1e-9);
}

/* Whatever the heights: order kept, gaps kept, bounds kept. */
Test(label_layout, any_heights_keep_order_gap_and_bounds)
{
    unsigned seed = 20210131;
    for (int round = 0; round < 5000; round++) {
        double y[12], placed[12];
        size_t n = 1 + round % 12;
        for (size_t i = 0; i < n; i++) {
            seed = seed * 1664525u + 1013904223u;
            y[i] = (double)(seed >> 8) / (1 << 24) * 500 - 50;
            if (round % 3 == 0)
                y[i] = floor(y[i] / 100) * 100; /* ties */
        }
        cr_assert(rmg_place_end_labels(placed, y, n, 27, 10, 420));
        for (size_t i = 0; i < n; i++) {
            cr_assert(placed[i] >= 10 - 1e-9 && placed[i] <= 420 + 1e-9, "%zu at %g", i, placed[i]);
            for (size_t k = 0; k < n; k++)
                if (k != i) {
                    cr_assert(fabs(placed[i] - placed[k]) >= 27 - 1e-6);
                    cr_assert(y[i] >= y[k] || placed[i] < placed[k], "order of %g and %g", y[i], y[k]);
                }
        }
    }
}

Test(label_layout, too_many_labels_are_told)
{
    double y[20] = {0}, placed[20];
    cr_assert_not(rmg_place_end_labels(placed, y, 20, 27, 0, 100));
    cr_assert_float_eq(placed[19], 100, 1e-9);
}

Test(label_layout, a_point_label_stands_right_then_left_then_above_then_below)
{
    const rmg_box panel = {0, 0, 400, 400};
    rmg_box taken[3] = {{212, 195, 300, 205}, {100, 195, 190, 205}, {180, 212, 220, 240}}, box;
    cr_assert(rmg_place_point_label(&box, 200, 200, 5, 60, 20, taken, 0, &panel));
    cr_assert_gt(box.left, 205);
    cr_assert(rmg_place_point_label(&box, 200, 200, 5, 60, 20, taken, 1, &panel));
    cr_assert_lt(box.right, 195);
    cr_assert(rmg_place_point_label(&box, 200, 200, 5, 60, 20, taken, 2, &panel));
    cr_assert_gt(box.bottom, 205);
    cr_assert(rmg_place_point_label(&box, 200, 200, 5, 60, 20, taken, 3, &panel));
    cr_assert_lt(box.top, 195);
}

Test(label_layout, a_point_label_never_leaves_the_panel)
{
    const rmg_box panel = {0, 0, 50, 15};
    rmg_box box;
    cr_assert_not(rmg_place_point_label(&box, 25, 7, 5, 60, 20, NULL, 0, &panel));
}
