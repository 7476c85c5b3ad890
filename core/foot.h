/* Printed blocks that add up: rows and columns foot after rounding for display.
 *
 * A block is a parent row, its children and the effect columns that explain the difference between two amounts.
 * Stored values are never touched; what comes back is what to print, still in units of 1/10000 but each a whole
 * number of display units. */
#ifndef RMG_CORE_FOOT_H
#define RMG_CORE_FOOT_H

#include <stddef.h>
#include <stdint.h>

#include "core/diag.h"

#ifdef __cplusplus
extern "C" {
#endif

/* One row, all in units of 1/10000: comparison - base = sum of the effects. */
typedef struct rmg_foot_row {
    int64_t base, comparison, difference;
    int64_t *effect; /* n_effects of them */
} rmg_foot_row;

/* Round a block in place.
 * row       row[0] is the parent, row[1..n_children] its children, whose stored values add up to it
 * step      one display unit in units of 1/10000: 100 for cents, 10000 for whole numbers, 10000000 for thousands
 * nested    the parent is a child of another block that has been rounded: it is taken as it stands. When its
 *           effects are already printed they stay; the children follow
 * Result    every row: difference = comparison - base = sum of effects; every column: parent = sum of children
 * Errors    RMG_ENOMEM; RMG_ERANGE a printed value does not fit; on failure nothing has changed */
rmg_code rmg_foot_block(rmg_foot_row *row, size_t n_children, size_t n_effects, int64_t step, int nested,
                        rmg_diag *why);

/* Round parts so that they add up to `total` (a whole number of steps): floors, then the missing steps to the largest
 * remainders, ties to the earlier part; in place.
 * Errors    RMG_ENOMEM; on failure nothing has changed */
rmg_code rmg_foot_parts(int64_t *part, size_t n, int64_t total, int64_t step, rmg_diag *why);

/* Nearest whole number of steps, halves away from zero. The stored value when that does not fit. */
int64_t rmg_foot_round(int64_t units, int64_t step);

#ifdef __cplusplus
}
#endif
#endif
