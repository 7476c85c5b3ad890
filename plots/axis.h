/* A scale with its ticks: steps of 1, 2 or 5, at most seven of them, always explicit. */
#ifndef RMG_PLOTS_AXIS_H
#define RMG_PLOTS_AXIS_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

enum { RMG_TICKS_MAX = 7 };

/* Values in units of 1/10000, drawn from pixel `from` (low) to `to` (high). */
typedef struct rmg_axis {
    double low, high;
    double from, to;
    size_t n_ticks;
    int64_t tick[RMG_TICKS_MAX];
} rmg_axis;

/* An axis that covers low..high (units) with a little room at the ends that are not zero.
 * least_step  no tick step is finer than this (the printed step)
 * low == high: one value, plus and minus a tenth, or 0..1 at zero */
rmg_axis rmg_axis_make(int64_t low, int64_t high, int64_t least_step, double from, double to);

double rmg_axis_place(const rmg_axis *axis, double units);

#ifdef __cplusplus
}
#endif
#endif
