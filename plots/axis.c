#include "plots/axis.h"

#include <math.h>

/* Smallest of 1, 2, 5 times a power of ten that is at least `need`. */
static double nice_step(double need)
{
    double power = pow(10, floor(log10(need)));
    static const double steps[] = {1, 2, 5, 10};
    for (size_t i = 0; i < 4; i++)
        if (steps[i] * power >= need * (1 - 1e-9))
            return steps[i] * power;
    return 10 * power;
}

static void set_ticks(rmg_axis *axis, double step)
{
    double first = ceil(axis->low / step - 1e-9);
    axis->n_ticks = 0;
    for (double k = first; axis->n_ticks < RMG_TICKS_MAX && k * step <= axis->high * (1 + 1e-12) + 1e-9; k++)
        axis->tick[axis->n_ticks++] = (int64_t)llround(k * step);
}

rmg_axis rmg_axis_make(int64_t low, int64_t high, int64_t least_step, double from, double to)
{
    rmg_axis axis = {.low = (double)low, .high = (double)high, .from = from, .to = to};
    if (low == high) {
        double room = low == 0 ? 10000 : fabs((double)low) / 10;
        axis.low = low == 0 ? 0 : axis.low - room;
        axis.high += room;
    } else {
        double room = (axis.high - axis.low) * 0.028;
        if (high > 0)
            axis.high += room;
        if (low < 0)
            axis.low -= room;
    }
    double step = nice_step((axis.high - axis.low) / RMG_TICKS_MAX);
    while (floor(axis.high / step) - ceil(axis.low / step) + 1 > RMG_TICKS_MAX)
        step = nice_step(step * 1.5);
    if (step < (double)least_step)
        step = nice_step((double)least_step);
    set_ticks(&axis, step);
    return axis;
}

double rmg_axis_place(const rmg_axis *axis, double units)
{
    return axis->from + (axis->to - axis->from) * (units - axis->low) / (axis->high - axis->low);
}
