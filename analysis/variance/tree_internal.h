/* From leaves to the lines of a report. */
#ifndef RMG_ANALYSIS_VARIANCE_TREE_INTERNAL_H
#define RMG_ANALYSIS_VARIANCE_TREE_INTERNAL_H

#include "analysis/variance/split_internal.h"

/* Split every leaf and add it up along its path; then put the lines in report order.
 * out   fills line, label, n_lines, n_leaves, n_fallback, n_empty, used
 * Errors  RMG_ERANGE, RMG_ENOMEM, or what a split returned */
rmg_code rmg_tree_build(rmg_variance *out, const rmg_split *how, rmg_diag *why);

/* What a line under construction needs beside its figures. */
typedef struct rmg_node {
    uint32_t cell;      /* one cell that carries its labels */
    uint32_t code;      /* label at its own level */
    uint8_t unknown[2]; /* some leaf with rows on that side has no known quantity */
    uint8_t mixed;      /* leaves of several units */
    uint32_t formula;   /* which set of texts + 1, 0: none */
} rmg_node;

typedef struct rmg_tree {
    const rmg_split *how;
    rmg_variance *out;
    rmg_node *node;
    size_t line_capacity, node_capacity;
    uint32_t *slot; /* line + 1, keyed by parent and code */
    size_t n_slots;
    char **text; /* sets of n_terms formulas */
    size_t n_sets, text_capacity;
} rmg_tree;

/* Sort the lines of a finished tree; indices of parents follow.
 * Errors  RMG_ENOMEM */
rmg_code rmg_tree_order(rmg_tree *t, rmg_diag *why);

#endif
