#include "analysis/forecast/tree_internal.h"

#include <stdlib.h>
#include <string.h>

#include "analysis/forecast/cover.h"
#include "analysis/forecast/forecast_internal.h"
#include "core/grow.h"

void rmg_tree_clear(rmg_tree *tree)
{
    if (tree == NULL)
        return;
    for (size_t i = 0; tree->own != NULL && i < tree->n; i++)
        rmg_series_clear(&tree->own[i]);
    free(tree->input);
    free(tree->own);
    free(tree->parent);
    free(tree->n_children);
    *tree = (rmg_tree){0};
}

static rmg_code allocate(rmg_tree *tree, size_t n, rmg_diag *why)
{
    size_t room = 2 * n;
    tree->input = rmg_zalloc(room, sizeof *tree->input);
    tree->own = rmg_zalloc(room, sizeof *tree->own);
    tree->parent = rmg_zalloc(room, sizeof *tree->parent);
    tree->n_children = rmg_zalloc(room, sizeof *tree->n_children);
    bool ok = tree->input != NULL && tree->own != NULL && tree->parent != NULL && tree->n_children != NULL;
    return ok ? RMG_OK : rmg_nomem(why);
}

static size_t root_of(const rmg_tree *tree, size_t node)
{
    while (tree->parent[node] != node)
        node = tree->parent[node];
    return node;
}

/* ---- what a parent has beside its children ------------------------------------------------------------ */

static rmg_code subtract(rmg_series *rest, const rmg_series *child, rmg_diag *why)
{
    for (size_t i = 0; i < child->n; i++) {
        int64_t at = (int64_t)child->first.index + (int64_t)i - rest->first.index;
        if (!child->present[i] || at < 0 || (size_t)at >= rest->n)
            continue;
        if (!rmg_money_sub(&rest->amount[at], rest->amount[at], child->amount[i]))
            return rmg_fail(why, RMG_ERANGE, "a sum of lines does not fit: more than 922337203685477.5807");
    }
    return RMG_OK;
}

static bool anything_left(const rmg_series *rest)
{
    for (size_t i = 0; i < rest->n; i++)
        if (rest->amount[i].units != 0)
            return true;
    return false;
}

static rmg_code copy_series(rmg_series *out, const rmg_series *from, size_t n, rmg_diag *why)
{
    rmg_code code = rmg_series_init(out, from->first, from->per_year, n, why);
    if (code != RMG_OK)
        return code;
    memcpy(out->amount, from->amount, from->n * sizeof *out->amount);
    memcpy(out->present, from->present, from->n * sizeof *out->present);
    if (from->n_lumps > 0) {
        out->lump = rmg_zalloc(from->n_lumps, sizeof *out->lump);
        if (out->lump == NULL) {
            rmg_series_clear(out);
            return rmg_nomem(why);
        }
        memcpy(out->lump, from->lump, from->n_lumps * sizeof *out->lump);
        out->n_lumps = from->n_lumps;
    }
    return RMG_OK;
}

/* A hidden leaf with what is left of the parent, if anything is. */
static rmg_code add_rest(rmg_tree *tree, size_t parent, rmg_diag *why)
{
    rmg_series rest;
    const rmg_series *whole = tree->input[parent].actual;
    rmg_code code = copy_series(&rest, whole, whole->n, why);
    for (size_t i = 0; code == RMG_OK && i < tree->n_given; i++)
        if (tree->parent[i] == parent && i != parent)
            code = subtract(&rest, tree->input[i].actual, why);
    if (code != RMG_OK || !anything_left(&rest)) {
        rmg_series_clear(&rest);
        return code;
    }
    free(rest.lump);
    rest.lump = NULL;
    rest.n_lumps = 0;
    size_t leaf = tree->n++;
    tree->own[leaf] = rest;
    tree->input[leaf] = (rmg_forecast_input){.actual = &tree->own[leaf], .parent = (uint32_t)parent};
    tree->parent[leaf] = (uint32_t)parent;
    tree->n_children[parent]++;
    return RMG_OK;
}

/* ---- months without rows ------------------------------------------------------------------------------- */

static rmg_code cover(rmg_tree *tree, size_t node, rmg_month upto, rmg_diag *why)
{
    const rmg_series *line = tree->input[node].actual, *root = tree->input[root_of(tree, node)].actual;
    rmg_series done;
    rmg_code code = copy_series(&done, line, line->n, why);
    if (code == RMG_OK)
        code = rmg_cover_line(&done, root, upto, RMG_COVER_CELLS, why);
    if (code != RMG_OK) {
        rmg_series_clear(&done);
        return code;
    }
    rmg_series_clear(&tree->own[node]);
    tree->own[node] = done;
    tree->input[node].actual = &tree->own[node];
    return RMG_OK;
}

rmg_code rmg_tree_make(rmg_tree *out, const rmg_forecast_input *input, size_t n, rmg_month upto,
                       bool complete, rmg_diag *why)
{
    *out = (rmg_tree){.n = n, .n_given = n};
    rmg_code code = allocate(out, n, why);
    for (size_t i = 0; code == RMG_OK && i < n; i++) {
        out->input[i] = input[i];
        out->parent[i] = input[i].parent;
        out->n_children[input[i].parent] += input[i].parent != i;
    }
    for (size_t i = 0; code == RMG_OK && i < n; i++)
        if (out->n_children[i] > 0)
            code = add_rest(out, i, why);
    for (size_t i = 0; code == RMG_OK && complete && i < out->n; i++)
        if (out->parent[i] != i)
            code = cover(out, i, upto, why);
    if (code != RMG_OK)
        rmg_tree_clear(out);
    return code;
}
