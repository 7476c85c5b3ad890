/* Amounts and quantities: exact integers of 1/10000, in types that the compiler keeps apart.
 * Range +-922337203685477.5807. Nothing here wraps or turns into a double. */
#ifndef RMG_CORE_MONEY_H
#define RMG_CORE_MONEY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/wide.h"

#ifdef __cplusplus
extern "C" {
#endif

#define RMG_SCALE 10000 /* units in 1.0 */

typedef struct rmg_money {
    int64_t units;
} rmg_money;

typedef struct rmg_qty {
    int64_t units;
} rmg_qty;

/* Sum and difference. False, and *out untouched, when the result does not fit. */
bool rmg_money_add(rmg_money *out, rmg_money a, rmg_money b);
bool rmg_money_sub(rmg_money *out, rmg_money a, rmg_money b);
bool rmg_qty_add(rmg_qty *out, rmg_qty a, rmg_qty b);
bool rmg_qty_sub(rmg_qty *out, rmg_qty a, rmg_qty b);

/* quantity x price, rounded once to a unit, halves away from zero. False when it does not fit. */
bool rmg_money_product(rmg_money *out, rmg_qty quantity, rmg_money price);

/* amount / quantity, rounded once, halves away from zero. False when the quantity is 0 or it does not fit.
 * For showing a price only: computations keep the exact ratio. */
bool rmg_money_ratio(rmg_money *out, rmg_money amount, rmg_qty quantity);

/* Sum of n amounts; the order does not matter, also where partial sums would not fit. */
bool rmg_money_sum(rmg_money *out, const rmg_money *amounts, size_t n);

/* Nearest amount to a double, halves away from zero. False when not finite or out of range. */
bool rmg_money_from_double(rmg_money *out, double value);
double rmg_money_to_double(rmg_money amount);

/* Rounded to `decimals` (0..4), halves away from zero; the result is still in units. */
int64_t rmg_units_round(int64_t units, int decimals);

#ifdef __cplusplus
}
#endif
#endif
