/* The lines of a run as a tree whose leaves add up to everything. */
#ifndef RMG_ANALYSIS_FORECAST_TREE_INTERNAL_H
#define RMG_ANALYSIS_FORECAST_TREE_INTERNAL_H

#include "analysis/forecast/forecast.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Nodes 0 .. n_given-1 are the lines as given; behind them stands one hidden leaf for each line whose own rows are
 * more than those of its children. */
typedef struct rmg_tree {
    size_t n, n_given;
    rmg_forecast_input *input; /* n; series borrowed from the caller or owned below */
    rmg_series *own;           /* n; empty where borrowed */
    uint32_t *parent;          /* n; a root is its own */
    uint32_t *n_children;
} rmg_tree;

/* complete   close the gaps of lines that the root denies (rmg_cover_line, for cells)
 * Errors  RMG_ERANGE; RMG_ENOMEM */
rmg_code rmg_tree_make(rmg_tree *out, const rmg_forecast_input *input, size_t n, rmg_month upto,
                       bool complete, rmg_diag *why);
void rmg_tree_clear(rmg_tree *tree);

#ifdef __cplusplus
}
#endif
#endif
