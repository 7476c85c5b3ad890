/* Exact effects on their way to whole units: floors, remainders, and the largest remainder rule. */
#ifndef RMG_ANALYSIS_VARIANCE_EXACT_INTERNAL_H
#define RMG_ANALYSIS_VARIANCE_EXACT_INTERNAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "analysis/variance/big_internal.h"
#include "core/wide.h"

/* whole + part/den, 0 <= part < den. */
typedef struct rmg_fraction {
    rmg_wide whole, part, den;
} rmg_fraction;

/* num/den, den not 0; the product of two 64-bit integers fits. */
rmg_fraction rmg_fraction_of(rmg_wide num, rmg_wide den);
rmg_fraction rmg_fraction_whole(int64_t value);

/* An effect as a sum of amounts with signs, all divided by `halves` (1 or 2). */
#define RMG_POINTS_MAX 5
typedef struct rmg_effect {
    int8_t sign[RMG_POINTS_MAX]; /* how often each point counts: -1, 0, 1; before halving also -2, 2 */
} rmg_effect;

/* Round effects that are sums of the same points to whole units so that they add up to `difference`:
 * floors, missing units to the largest remainders, ties to the effect declared first.
 * Returns false when an effect does not fit in 64 bits */
bool rmg_exact_settle(int64_t *out, const rmg_effect *effect, size_t n_effects, const rmg_fraction *point,
                      size_t n_points, int halves, int64_t difference);

/* The same for effects given as numerators over one common denominator > 0. */
bool rmg_exact_settle_big(int64_t *out, const rmg_big *num, size_t n_effects, const rmg_big *den,
                          int64_t difference);

/* The same for doubles, whose sum misses `difference` by what they are inexact. */
bool rmg_exact_settle_double(int64_t *out, const double *value, size_t n_effects, int64_t difference);

#endif
