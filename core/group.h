/* The lines of a `--by a,b` report: a tree of groups over the cells of a cube.
 *
 * Groups stand in report order: the total first, a parent before its children, siblings by label in byte
 * order (the empty label first). So a group and all below it are one run of groups, and since the cells are
 * sorted by group too, also one run of cells. */
#ifndef RMG_CORE_GROUP_H
#define RMG_CORE_GROUP_H

#include "core/cube.h"
#include "core/filter.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct rmg_group {
    uint32_t parent;   /* index of the parent; 0 for the total itself */
    uint32_t end;      /* one past the last group below this one */
    uint32_t depth;    /* 0 total, n_by the finest line */
    uint32_t label;    /* code in dimension by[depth - 1]; RMG_NO_LABEL where the field was empty */
    size_t first_cell; /* own cells and those below: order[first_cell .. last_cell) */
    size_t last_cell;
} rmg_group;

typedef struct rmg_groups {
    size_t n, n_by;
    size_t by[RMG_DIMS_MAX];
    rmg_group *group;
    uint32_t *order; /* cell numbers, sorted by group */
    size_t n_cells;  /* cells kept by the filter */
} rmg_groups;

/* Group the cells that `keep` keeps (NULL: all) by the dimensions in `by` (n_by may be 0: only the total).
 * An empty field is a label. A cell whose source lacks a dimension belongs to the finest level that it has (a plan per
 * category beside spend per provider); actuals stand under the empty label then, so that lines add up to totals. A
 * ceiling with an empty field likewise belongs to the level above: it is one of all labels together.
 * Errors  RMG_ENODATA no cell is kept; RMG_ENOMEM */
rmg_code rmg_groups_make(rmg_groups *out, const rmg_cube *cube, const size_t *by, size_t n_by,
                         const rmg_filter *keep, rmg_diag *why);

/* The group's label in dimension by[level] for level < depth; RMG_NO_LABEL beyond its depth. */
uint32_t rmg_group_label(const rmg_groups *groups, size_t group, size_t level);

void rmg_groups_clear(rmg_groups *groups);

#ifdef __cplusplus
}
#endif
#endif
