/* Integers of up to 2300 bits, for the few splits whose exact values leave 128 bits. */
#ifndef RMG_ANALYSIS_VARIANCE_BIG_INTERNAL_H
#define RMG_ANALYSIS_VARIANCE_BIG_INTERNAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/wide.h"

#define RMG_BIG_LIMBS 72

/* Zero it for 0. When a result does not fit, `lost` is set and sticks to all that is made of it: compute freely, look
 * once at the end. */
typedef struct rmg_big {
    uint32_t limb[RMG_BIG_LIMBS]; /* least significant first */
    uint16_t n;                   /* limbs in use; 0 for zero */
    bool negative, lost;
} rmg_big;

rmg_big rmg_big_of(rmg_wide value);
rmg_big rmg_big_power_of_ten(unsigned exponent);
rmg_big rmg_big_add(const rmg_big *a, const rmg_big *b);
rmg_big rmg_big_sub(const rmg_big *a, const rmg_big *b);
rmg_big rmg_big_mul(const rmg_big *a, const rmg_big *b);
int rmg_big_compare(const rmg_big *a, const rmg_big *b);
int rmg_big_sign(const rmg_big *a);

/* Largest integer not above a/b, and the rest, 0 <= rest < b. b > 0. */
rmg_big rmg_big_div_floor(const rmg_big *a, const rmg_big *b, rmg_big *rest);

/* False when it is lost or does not fit. */
bool rmg_big_to_int64(int64_t *out, const rmg_big *a);

#endif
