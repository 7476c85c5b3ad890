#include "core/group.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "core/grow.h"

/* Sorting compares small ranks, not texts: rank 0 "no such dimension", 1 the empty label, then labels in byte order. */
typedef struct ranking {
    uint32_t *rank[RMG_DIMS_MAX]; /* per by-level, one rank per label code */
} ranking;

typedef struct sortable {
    const char *text;
    size_t length;
    uint32_t code;
} sortable;

typedef struct row {
    uint32_t cell;
    uint32_t rank[RMG_DIMS_MAX];
} row;

static int by_bytes(const void *a, const void *b)
{
    const sortable *x = a, *y = b;
    size_t common = x->length < y->length ? x->length : y->length;
    int order = memcmp(x->text, y->text, common);
    return order != 0 ? order : (x->length > y->length) - (x->length < y->length);
}

static uint32_t *rank_labels(const rmg_dict *labels)
{
    size_t n = rmg_dict_count(labels);
    sortable *list = rmg_zalloc(n, sizeof *list);
    uint32_t *rank = rmg_zalloc(n, sizeof *rank);
    if (list == NULL || rank == NULL) {
        free(list);
        free(rank);
        return NULL;
    }
    for (uint32_t code = 0; code < n; code++)
        list[code] = (sortable){rmg_dict_label(labels, code), rmg_dict_label_length(labels, code), code};
    qsort(list, n, sizeof *list, by_bytes);
    for (uint32_t i = 0; i < n; i++)
        rank[list[i].code] = i + 2;
    free(list);
    return rank;
}

static void clear_ranking(ranking *r, size_t n_by)
{
    for (size_t level = 0; level < n_by; level++)
        free(r->rank[level]);
}

/* Actuals always have a line: without their own the lines would not add up to the total. A ceiling whose field is empty
 * is one of all labels together. */
static uint32_t label_of(const rmg_cube *cube, size_t dim, uint32_t cell)
{
    uint32_t code = cube->dim[dim].code[cell];
    if (code == RMG_NO_LABEL && cube->scenario[cell] == RMG_CEILING)
        return RMG_NO_DIM;
    return code == RMG_NO_DIM && cube->scenario[cell] == RMG_ACTUAL ? RMG_NO_LABEL : code;
}

static uint32_t rank_of(const uint32_t *rank, uint32_t code)
{
    return code == RMG_NO_DIM ? 0 : code == RMG_NO_LABEL ? 1 : rank[code];
}

/* After the first level that a cell lacks it has no deeper place either. */
static void fill_row(row *out, const rmg_cube *cube, const rmg_groups *groups, const ranking *r,
                     uint32_t cell)
{
    *out = (row){.cell = cell};
    for (size_t level = 0; level < groups->n_by; level++) {
        out->rank[level] = rank_of(r->rank[level], label_of(cube, groups->by[level], cell));
        if (out->rank[level] == 0)
            break;
    }
}

static int by_rank(const void *a, const void *b)
{
    const row *x = a, *y = b;
    for (size_t level = 0; level < RMG_DIMS_MAX; level++)
        if (x->rank[level] != y->rank[level])
            return x->rank[level] < y->rank[level] ? -1 : 1;
    return (x->cell > y->cell) - (x->cell < y->cell);
}

static rmg_code collect_rows(row **rows, rmg_groups *groups, const rmg_cube *cube, const rmg_filter *keep,
                             const ranking *r, rmg_diag *why)
{
    *rows = rmg_zalloc(cube->n_cells, sizeof **rows);
    if (*rows == NULL)
        return rmg_nomem(why);
    for (uint32_t cell = 0; cell < cube->n_cells; cell++)
        if (rmg_filter_keeps(keep, cube, cell))
            fill_row(&(*rows)[groups->n_cells++], cube, groups, r, cell);
    if (groups->n_cells == 0)
        return rmg_fail(why, RMG_ENODATA, "no rows match the selection");
    qsort(*rows, groups->n_cells, sizeof **rows, by_rank);
    return RMG_OK;
}

static rmg_code open_group(rmg_groups *out, size_t *capacity, uint32_t parent, uint32_t depth, uint32_t label,
                           size_t first_cell, rmg_diag *why)
{
    if (out->n >= UINT32_MAX || !rmg_grow(&out->group, capacity, out->n + 1, sizeof *out->group))
        return rmg_nomem(why);
    out->group[out->n++] = (rmg_group){
        .parent = parent, .depth = depth, .label = label, .first_cell = first_cell};
    return RMG_OK;
}

static void close_groups(rmg_groups *out, const uint32_t *path, size_t from, size_t upto, size_t cell)
{
    for (size_t depth = from; depth <= upto; depth++) {
        out->group[path[depth]].end = (uint32_t)out->n;
        out->group[path[depth]].last_cell = cell;
    }
}

/* One walk over the sorted rows: where the label of a level changes, groups close and new ones open. */
static rmg_code build_tree(rmg_groups *out, const rmg_cube *cube, const row *rows, rmg_diag *why)
{
    uint32_t path[RMG_DIMS_MAX + 1] = {0};
    size_t capacity = 0, depth = 0;
    rmg_code code = open_group(out, &capacity, 0, 0, RMG_NO_LABEL, 0, why);
    for (size_t i = 0; code == RMG_OK && i < out->n_cells; i++) {
        size_t common = 0;
        while (i > 0 && common < depth && rows[i].rank[common] == rows[i - 1].rank[common])
            common++;
        close_groups(out, path, common + 1, depth, i);
        for (depth = common; code == RMG_OK && depth < out->n_by && rows[i].rank[depth] != 0; depth++) {
            uint32_t label = label_of(cube, out->by[depth], rows[i].cell);
            code = open_group(out, &capacity, path[depth], (uint32_t)depth + 1, label, i, why);
            path[depth + 1] = (uint32_t)out->n - 1;
        }
        out->order[i] = rows[i].cell;
    }
    if (code == RMG_OK)
        close_groups(out, path, 0, depth, out->n_cells);
    return code;
}

rmg_code rmg_groups_make(rmg_groups *out, const rmg_cube *cube, const size_t *by, size_t n_by,
                         const rmg_filter *keep, rmg_diag *why)
{
    assert(n_by <= RMG_DIMS_MAX);
    *out = (rmg_groups){.n_by = n_by};
    ranking r = {{NULL}};
    row *rows = NULL;
    rmg_code code = RMG_OK;
    for (size_t level = 0; code == RMG_OK && level < n_by; level++) {
        out->by[level] = by[level];
        r.rank[level] = rank_labels(cube->dim[by[level]].labels);
        code = r.rank[level] != NULL ? RMG_OK : rmg_nomem(why);
    }
    if (code == RMG_OK)
        code = collect_rows(&rows, out, cube, keep, &r, why);
    if (code == RMG_OK && (out->order = rmg_zalloc(out->n_cells, sizeof *out->order)) == NULL)
        code = rmg_nomem(why);
    if (code == RMG_OK)
        code = build_tree(out, cube, rows, why);
    free(rows);
    clear_ranking(&r, n_by);
    if (code != RMG_OK)
        rmg_groups_clear(out);
    return code;
}

uint32_t rmg_group_label(const rmg_groups *groups, size_t group, size_t level)
{
    const rmg_group *g = &groups->group[group];
    if (level >= g->depth)
        return RMG_NO_LABEL;
    while (g->depth > level + 1)
        g = &groups->group[g->parent];
    return g->label;
}

void rmg_groups_clear(rmg_groups *groups)
{
    if (groups == NULL)
        return;
    free(groups->group);
    free(groups->order);
    *groups = (rmg_groups){0};
}
