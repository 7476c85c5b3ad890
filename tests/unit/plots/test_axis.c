#include <criterion/criterion.h>
#include <math.h>

#include "plots/axis.h"

/* Step between ticks is 1, 2 or 5 times a power of ten. */
static bool is_nice(double step)
{
    double lead = step / pow(10, floor(log10(step) + 1e-9));
    return fabs(lead - 1) < 1e-6 || fabs(lead - 2) < 1e-6 || fabs(lead - 5) < 1e-6 || fabs(lead - 10) < 1e-6;
}

Test(axis, the_example_has_ticks_of_ten_thousand)
{
    rmg_axis axis = rmg_axis_make(0, 613010000, 10000, 0, 430);
    cr_assert_eq(axis.n_ticks, 7);
    cr_assert_eq(axis.tick[0], 0);
    cr_assert_eq(axis.tick[6], 600000000);
    cr_assert_gt(axis.high, 613010000);
}

Test(axis, any_range_has_at_most_seven_nice_ticks_inside_it)
{
    unsigned long long seed = 42;
    for (int round = 0; round < 20000; round++) {
        seed = seed * 6364136223846793005ULL + 1442695040888963407ULL;
        double exponent = (double)(seed >> 40) / (1 << 24) * 17;
        int64_t low = round % 3 == 0 ? 0 : -(int64_t)pow(10, exponent * 0.9),
                high = (int64_t)pow(10, exponent);
        if (high <= low)
            continue;
        rmg_axis axis = rmg_axis_make(low, high, 1, 0, 400);
        cr_assert_leq(axis.n_ticks, RMG_TICKS_MAX);
        cr_assert(axis.low <= (double)low && axis.high >= (double)high);
        for (size_t i = 0; i < axis.n_ticks; i++)
            cr_assert((double)axis.tick[i] >= axis.low - 1 && (double)axis.tick[i] <= axis.high + 1);
        if (axis.n_ticks > 2 && high > 1000)
            cr_assert(is_nice((double)axis.tick[1] - (double)axis.tick[0]), "%lld..%lld step %lld",
                      (long long)low, (long long)high, (long long)(axis.tick[1] - axis.tick[0]));
    }
}

Test(axis, one_value_gets_room_around_it)
{
    rmg_axis axis = rmg_axis_make(500000, 500000, 1, 0, 100);
    cr_assert_float_eq(axis.low, 450000, 1e-6);
    cr_assert_float_eq(axis.high, 550000, 1e-6);
    axis = rmg_axis_make(0, 0, 1, 0, 100);
    cr_assert_float_eq(axis.low, 0, 1e-9);
    cr_assert_float_eq(axis.high, 10000, 1e-9);
}

Test(axis, places_follow_the_scale)
{
    rmg_axis axis = {.low = -100, .high = 300, .from = 50, .to = 250};
    cr_assert_float_eq(rmg_axis_place(&axis, -100), 50, 1e-9);
    cr_assert_float_eq(rmg_axis_place(&axis, 0), 100, 1e-9);
    cr_assert_float_eq(rmg_axis_place(&axis, 300), 250, 1e-9);
}
