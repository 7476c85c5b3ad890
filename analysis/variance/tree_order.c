/* Lines in report order: a parent before its children, siblings by the size of their difference. */
#include <stdlib.h>
#include <string.h>

#include "analysis/variance/tree_internal.h"
#include "core/grow.h"

/* A line with what most comparisons need, so that sorting does not wander through the lines. */
typedef struct item {
    uint64_t size; /* of the difference */
    uint32_t parent, line;
} item;

static item item_of(const rmg_tree *t, size_t line)
{
    int64_t units = t->out->line[line].difference.units;
    return (item){units < 0 ? -(uint64_t)units : (uint64_t)units, t->out->line[line].parent, (uint32_t)line};
}

/* Equal in size: labels in byte order, then months. */
static int compare_labels(const rmg_tree *t, uint32_t i, uint32_t k)
{
    const rmg_cube *cube = t->how->leaves->cube;
    for (size_t level = 0; level < t->out->n_by; level++) {
        int order = strcmp(rmg_cube_label(cube, t->out->by[level], t->node[i].cell),
                           rmg_cube_label(cube, t->out->by[level], t->node[k].cell));
        if (order != 0)
            return order;
    }
    int32_t first = t->out->line[i].month.index, second = t->out->line[k].month.index;
    if (first != second)
        return first < second ? -1 : 1;
    return i < k ? -1 : 1;
}

/* Children by parent; among siblings the largest difference first. */
static bool goes_before(const rmg_tree *t, const item *x, const item *y)
{
    if (x->parent != y->parent)
        return x->parent < y->parent;
    return x->size != y->size ? x->size > y->size : compare_labels(t, x->line, y->line) < 0;
}

static void merge_runs(const rmg_tree *t, const item *from, item *to, size_t a, size_t b, size_t end)
{
    size_t i = a, k = b;
    for (size_t at = a; at < end; at++)
        to[at] = k == end || (i < b && goes_before(t, &from[i], &from[k])) ? from[i++] : from[k++];
}

/* Merge sort from the bottom up; the sorted list ends in *list. */
static void sort_items(const rmg_tree *t, item **list, item **spare, size_t n)
{
    for (size_t width = 1; width < n; width *= 2) {
        for (size_t a = 0; a < n; a += 2 * width) {
            size_t b = a + width < n ? a + width : n, end = b + width < n ? b + width : n;
            merge_runs(t, *list, *spare, a, b, end);
        }
        item *swap = *list;
        *list = *spare;
        *spare = swap;
    }
}

/* Depth first over the sorted children, list[first[p] .. first[p + 1]) for p. The stack is as deep as there are levels. */
static void walk(const item *list, const uint32_t *first, uint32_t *place)
{
    uint32_t next[RMG_DIMS_MAX + 2], line[RMG_DIMS_MAX + 2], n_placed = 0;
    size_t depth = 0;
    line[0] = 0;
    next[0] = first[0];
    place[0] = n_placed++;
    for (;;) {
        if (next[depth] < first[line[depth] + 1]) {
            uint32_t child = list[next[depth]++].line;
            place[child] = n_placed++;
            depth++;
            line[depth] = child;
            next[depth] = first[child];
        } else if (depth-- == 0)
            return;
    }
}

static void fill_first(const rmg_tree *t, const item *list, uint32_t *first)
{
    size_t n = t->out->n_lines, i = 0;
    for (size_t parent = 0; parent < n; parent++) {
        first[parent] = (uint32_t)i;
        while (i < n - 1 && list[i].parent == parent)
            i++;
    }
    first[n] = (uint32_t)i;
}

/* Move every line to its place, cycle by cycle, so that no second table is needed. */
static void permute(rmg_tree *t, uint32_t *place)
{
    for (size_t i = 0; i < t->out->n_lines; i++)
        while (place[i] != i) {
            uint32_t to = place[i];
            rmg_variance_line line = t->out->line[to];
            rmg_node n = t->node[to];
            t->out->line[to] = t->out->line[i];
            t->node[to] = t->node[i];
            t->out->line[i] = line;
            t->node[i] = n;
            place[i] = place[to];
            place[to] = to;
        }
}

static void set_ends(rmg_variance *out)
{
    for (size_t i = 0; i < out->n_lines; i++)
        out->line[i].end = (uint32_t)i + 1;
    for (size_t i = out->n_lines; i-- > 1;) {
        rmg_variance_line *parent = &out->line[out->line[i].parent];
        if (parent->end < out->line[i].end)
            parent->end = out->line[i].end;
    }
}

rmg_code rmg_tree_order(rmg_tree *t, rmg_diag *why)
{
    size_t n = t->out->n_lines;
    item *list = rmg_zalloc(n, sizeof *list), *spare = rmg_zalloc(n, sizeof *spare);
    uint32_t *first = rmg_zalloc(n + 1, sizeof *first), *place = rmg_zalloc(n, sizeof *place);
    bool whole = list != NULL && spare != NULL && first != NULL && place != NULL;
    if (whole) {
        for (size_t i = 1; i < n; i++)
            list[i - 1] = item_of(t, i);
        sort_items(t, &list, &spare, n - 1);
        fill_first(t, list, first);
        walk(list, first, place);
        for (size_t i = 0; i < n; i++)
            t->out->line[i].parent = place[t->out->line[i].parent];
        permute(t, place);
        set_ends(t->out);
    }
    free(list);
    free(spare);
    free(first);
    free(place);
    return whole ? RMG_OK : rmg_nomem(why);
}
