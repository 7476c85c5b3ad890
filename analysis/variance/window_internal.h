/* Which cells take part: sides, months, and the dimensions that both sides have. */
#ifndef RMG_ANALYSIS_VARIANCE_WINDOW_INTERNAL_H
#define RMG_ANALYSIS_VARIANCE_WINDOW_INTERNAL_H

#include "analysis/variance/variance.h"

/* 0 base, 1 comparison, -1 neither. */
int rmg_side_of(const rmg_cube *cube, const rmg_variance_options *options, size_t cell);

/* The periods of its year that a cell covers, bit 0 for the first. */
uint32_t rmg_cell_months(const rmg_cube *cube, size_t cell);

/* Find the window and the dimensions: fills matched, only_base, only_comparison, unit_dim, first, last, left_out.
 * window    periods known on the comparison side, as bits
 * Errors    RMG_ENODATA a side has no cells */
rmg_code rmg_window_find(uint32_t *window, rmg_variance *out, const rmg_cube *cube,
                         const rmg_variance_options *options, rmg_diag *why);

#endif
