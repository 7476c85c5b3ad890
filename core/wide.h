/* 128-bit integers for products and sums on their way to one rounding. Not for storage. */
#ifndef RMG_CORE_WIDE_H
#define RMG_CORE_WIDE_H

#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

__extension__ typedef __int128 rmg_wide;

/* Quotient rounded to the nearest integer, halves away from zero. Divisor not 0. */
rmg_wide rmg_wide_div_round(rmg_wide dividend, rmg_wide divisor);

/* Quotient rounded to the nearest integer, halves to even. Divisor not 0. */
rmg_wide rmg_wide_div_even(rmg_wide dividend, rmg_wide divisor);

/* Largest integer not above the quotient. Divisor not 0. */
rmg_wide rmg_wide_div_floor(rmg_wide dividend, rmg_wide divisor);

/* False, and *out untouched, when the value does not fit. */
bool rmg_wide_to_int64(int64_t *out, rmg_wide value);

#ifdef __cplusplus
}
#endif
#endif
