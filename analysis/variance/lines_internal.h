/* Lines of different results that stand for the same labels. */
#ifndef RMG_ANALYSIS_VARIANCE_LINES_INTERNAL_H
#define RMG_ANALYSIS_VARIANCE_LINES_INTERNAL_H

#include "analysis/variance/variance.h"

typedef struct rmg_line_index {
    const rmg_variance *of;
    uint32_t *slot; /* line + 1 */
    size_t n_slots;
} rmg_line_index;

/* Errors  RMG_ENOMEM */
rmg_code rmg_line_index_make(rmg_line_index *out, const rmg_variance *of, rmg_diag *why);
void rmg_line_index_clear(rmg_line_index *lines);

/* The first line with the labels and depth of that line of `v`, leaf lines left out; SIZE_MAX when there is none. */
size_t rmg_line_index_find(const rmg_line_index *lines, const rmg_variance *v, size_t line);

#endif
