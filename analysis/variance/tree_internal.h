/* From leaves to the lines of a report. */
#ifndef RMG_ANALYSIS_VARIANCE_TREE_INTERNAL_H
#define RMG_ANALYSIS_VARIANCE_TREE_INTERNAL_H

#include "analysis/variance/split_internal.h"

/* Split every leaf and add it up along its path; then put the lines in report order.
 * out   fills line, label, n_lines, n_leaves, n_fallback, n_empty, used
 * Errors  RMG_ERANGE, RMG_ENOMEM, or what a split returned */
rmg_code rmg_tree_build(rmg_variance *out, const rmg_split *how, rmg_diag *why);

#endif
