/* Rounding for the eye: printed rows add up to their printed difference, printed columns to their printed
 * total. Stored values are never touched. Tables, charts and sentences take their figures from here, so
 * that the same figure is the same everywhere.
 *
 * All values are in units of 1/10000 and so is `step`, one display unit: 100 for cents, 10000 for whole
 * numbers, 10000000 for thousands. Results are multiples of step. */
#ifndef RMG_CORE_DISPLAY_H
#define RMG_CORE_DISPLAY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/diag.h"

#ifdef __cplusplus
extern "C" {
#endif

/* The display unit of that many decimals: 4..-8 (-3: thousands). */
int64_t rmg_display_step(int decimals);

/* Nearest multiple of step, halves away from zero. Saturates at the last multiple that fits. */
int64_t rmg_display_round(int64_t units, int64_t step);

/* Round n parts so that they sum to `total` (a multiple of step): floor each, then hand the missing steps
 * to the largest remainders, ties to the part declared first; steps beyond one per part go round again.
 * out may be parts itself. n = 0 does nothing.
 * Errors  RMG_ENOMEM (more than 64 parts need scratch memory); RMG_ERANGE */
rmg_code rmg_display_split(int64_t *out, const int64_t *parts, size_t n, int64_t total, int64_t step,
                           rmg_diag *why);

/* A printed block: row 0 is the parent, rows 1..n_rows-1 its children (none is fine: then one row alone).
 * base, comparison  n_rows of each
 * effect            n_rows x n_effects, row after row; may be NULL when n_effects is 0
 * The children's stored values should sum to the parent's. */
typedef struct rmg_display_block {
    size_t n_rows, n_effects;
    int64_t step;
    int64_t *base, *comparison, *difference; /* difference is filled */
    int64_t *effect;
} rmg_display_block;

/* Replace the stored values of a block by the printed ones.
 *   row 0     base and comparison to the nearest step, difference between them as printed, effects split
 *             to that difference; with parent_printed row 0 is taken as it stands (a nested block)
 *   children  base and comparison split to the parent's, difference as printed, effects split within the
 *             row; then single steps move between effect columns, where it hurts least, until they foot
 * Afterwards, exactly: every row's effects sum to its difference, every column's children to its parent.
 * The time of the last step grows with rows x moves: meant for what people read, not for a million lines.
 * Errors  RMG_ERANGE a sum leaves 64 bits; RMG_ENOMEM. The block is unchanged then.
 * Source  largest remainder (Hamilton) apportionment; the moves are described in docs/methods/rounding.md */
rmg_code rmg_display_block_round(rmg_display_block *block, bool parent_printed, rmg_diag *why);

/* Round one column of a tree of lines: a parent's direct children are split to its printed value, top down.
 * Where the stored children do not sum to their parent (a plan that stands only on the total, a line that is
 * not known) there is nothing to foot, and each is rounded by itself.
 * parent  index of each line's parent, smaller than its own; a line that is its own parent is a root
 * known   flags, or NULL for all; the values of unknown lines are left as they are
 * Errors  RMG_ERANGE, RMG_ENOMEM */
rmg_code rmg_display_column(int64_t *out, const int64_t *stored, const uint8_t *known, const uint32_t *parent,
                            size_t n, int64_t step, rmg_diag *why);

#ifdef __cplusplus
}
#endif
#endif
