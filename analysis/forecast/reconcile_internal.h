/* Making lines add up. */
#ifndef RMG_ANALYSIS_FORECAST_RECONCILE_INTERNAL_H
#define RMG_ANALYSIS_FORECAST_RECONCILE_INTERNAL_H

#include "analysis/forecast/line_internal.h"
#include "analysis/forecast/tree_internal.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Move the expected amounts and the paths of all nodes so that every parent is the sum of its children in every
 * period and on every path.
 * line  tree->n of them, all seen from the same upto with the same number of periods
 * Errors  RMG_ENOMEM */
rmg_code rmg_reconcile_lines(rmg_line *line, const rmg_tree *tree, const rmg_forecast_options *options,
                             rmg_diag *why);

/* Whole units of every node: leaves rounded, parents their sum. units[node * n + period]. Sets view.fixed.
 * Errors  RMG_ERANGE */
rmg_code rmg_reconcile_round(int64_t *units, rmg_line *line, const rmg_tree *tree, rmg_diag *why);

#ifdef __cplusplus
}
#endif
#endif
