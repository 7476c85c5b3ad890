#include "analysis/variance/tree_internal.h"

#include <stdlib.h>
#include <string.h>

#include "core/grow.h"
#include "core/hash.h"
#include "core/text.h"

/* What a line under construction needs beside its figures. */
typedef struct node {
    uint32_t cell;      /* one cell that carries its labels */
    uint32_t code;      /* label at its own level */
    uint8_t unknown[2]; /* some leaf with rows on that side has no known quantity */
    uint8_t mixed;      /* leaves of several units */
    uint32_t formula;   /* which set of texts + 1, 0: none */
} node;

typedef struct tree {
    const rmg_split *how;
    rmg_variance *out;
    node *node;
    size_t line_capacity, node_capacity;
    uint32_t *slot; /* line + 1, keyed by parent and code */
    size_t n_slots;
    char **text; /* sets of n_terms formulas */
    size_t n_sets, text_capacity;
} tree;

/* --- Finding the line of a path ---------------------------------------------------------------------------------- */

static size_t slot_of(const tree *t, uint32_t parent, uint32_t code)
{
    return (size_t)rmg_hash_mix((uint64_t)parent << 32 | code, UINT64_C(0x9E3779B97F4A7C15)) &
           (t->n_slots - 1);
}

static bool grow_slots(tree *t)
{
    size_t n_slots = t->n_slots != 0 ? t->n_slots * 2 : 256;
    uint32_t *slot = calloc(n_slots, sizeof *slot);
    if (slot == NULL)
        return false;
    free(t->slot);
    t->slot = slot;
    t->n_slots = n_slots;
    for (size_t i = 1; i < t->out->n_lines; i++) {
        if (t->out->line[i].level == RMG_LEVEL_LEAF)
            continue;
        size_t at = slot_of(t, t->out->line[i].parent, t->node[i].code);
        while (slot[at] != 0)
            at = (at + 1) & (n_slots - 1);
        slot[at] = (uint32_t)i + 1;
    }
    return true;
}

static rmg_code open_line(tree *t, uint32_t *line, uint32_t parent, uint8_t depth, rmg_variance_level level,
                          uint32_t cell, uint32_t code, rmg_diag *why)
{
    size_t n = t->out->n_lines;
    if (n >= UINT32_MAX - 1 || !rmg_grow(&t->out->line, &t->line_capacity, n + 1, sizeof *t->out->line) ||
        !rmg_grow(&t->node, &t->node_capacity, n + 1, sizeof *t->node))
        return rmg_nomem(why);
    t->out->line[n] = (rmg_variance_line){.parent = parent, .depth = depth, .level = (uint8_t)level};
    t->node[n] = (node){.cell = cell, .code = code};
    t->out->n_lines = n + 1;
    *line = (uint32_t)n;
    return RMG_OK;
}

static rmg_code find_line(tree *t, uint32_t *line, uint32_t parent, size_t depth, uint32_t cell,
                          rmg_diag *why)
{
    if ((t->out->n_lines + 1) * 2 > t->n_slots && !grow_slots(t))
        return rmg_nomem(why);
    uint32_t code = t->how->leaves->cube->dim[t->out->by[depth - 1]].code[cell];
    size_t at = slot_of(t, parent, code);
    for (; t->slot[at] != 0; at = (at + 1) & (t->n_slots - 1)) {
        *line = t->slot[at] - 1;
        if (t->out->line[*line].parent == parent && t->node[*line].code == code)
            return RMG_OK;
    }
    rmg_variance_level level = depth == t->out->n_by ? RMG_LEVEL_LINE : RMG_LEVEL_SUBTOTAL;
    rmg_code done = open_line(t, line, parent, (uint8_t)depth, level, cell, code, why);
    t->slot[at] = *line + 1;
    return done;
}

/* --- Adding a leaf to the lines above it ---------------------------------------------------------------------------- */

static void see_value(node *n, int side, const rmg_variance_value *value)
{
    if (value->has_rows && !value->has_quantity)
        n->unknown[side] = 1;
}

static bool add_value(rmg_variance_value *into, const rmg_variance_value *value)
{
    into->has_rows = into->has_rows || value->has_rows;
    return rmg_money_add(&into->amount, into->amount, value->amount) &&
           rmg_qty_add(&into->quantity, into->quantity, value->quantity);
}

static void start_line(rmg_variance_line *line, const rmg_variance_line *leaf)
{
    rmg_variance_line fresh = *leaf;
    fresh.parent = line->parent;
    fresh.depth = line->depth;
    fresh.level = line->level;
    fresh.month.index = RMG_NO_MONTH; /* a line of one leaf is no month for that */
    *line = fresh;
}

/* Quantities of several leaves add up only in one known unit; a sum that does not fit is then not shown. */
static bool extend_line(rmg_variance_line *line, node *n, const rmg_variance_line *leaf, size_t n_terms)
{
    line->class_ = RMG_CLASS_SEVERAL;
    line->month.index = RMG_NO_MONTH;
    line->n_leaves++;
    line->n_fallback += leaf->n_fallback;
    line->n_split += leaf->n_split;
    line->note |= leaf->note;
    if (line->account != leaf->account)
        line->account = RMG_ACCOUNT_NEUTRAL;
    bool counts = leaf->base.has_quantity || leaf->comparison.has_quantity;
    if (counts && (line->unit != leaf->unit || leaf->unit == RMG_NO_LABEL))
        n->mixed = 1;
    rmg_variance_line sum = *line;
    if (!add_value(&sum.base, &leaf->base) || !add_value(&sum.comparison, &leaf->comparison) ||
        !rmg_money_add(&sum.difference, sum.difference, leaf->difference))
        return false;
    for (size_t k = 0; k < n_terms; k++)
        if (!rmg_money_add(&sum.effect[k], sum.effect[k], leaf->effect[k]))
            return false;
    *line = sum;
    return true;
}

static rmg_code add_to_line(tree *t, uint32_t at, const rmg_variance_line *leaf, rmg_diag *why)
{
    rmg_variance_line *line = &t->out->line[at];
    see_value(&t->node[at], 0, &leaf->base);
    see_value(&t->node[at], 1, &leaf->comparison);
    if (line->n_leaves == 0)
        start_line(line, leaf);
    else if (!extend_line(line, &t->node[at], leaf, t->out->n_terms))
        return rmg_fail(why, RMG_ERANGE, RMG_T("the sum of a line does not fit in an amount"));
    return RMG_OK;
}

static void mark_used(rmg_variance *out, const rmg_variance_line *leaf)
{
    for (size_t k = 0; k < out->n_terms; k++)
        out->used[k] = out->used[k] || leaf->effect[k].units != 0;
    out->n_fallback += leaf->n_fallback;
    out->n_leaves++;
}

static bool is_empty(const rmg_variance_line *line)
{
    return line->class_ == RMG_CLASS_SEVERAL; /* what the split leaves when no side has anything */
}

static rmg_code add_formulas(tree *t, uint32_t at, size_t i, rmg_diag *why)
{
    size_t n = t->out->n_terms, from = t->n_sets * n;
    if (!rmg_grow(&t->text, &t->text_capacity, from + n, sizeof *t->text))
        return rmg_nomem(why);
    for (size_t k = 0; k < n; k++)
        t->text[from + k] = NULL;
    t->node[at].formula = (uint32_t)++t->n_sets;
    return rmg_explain_leaf(t->text + from, t->how, i, &t->out->line[at], why);
}

static rmg_code add_leaf(tree *t, size_t i, rmg_diag *why)
{
    const rmg_variance_options *options = t->how->options;
    uint32_t cell = t->how->leaves->leaf[i].cell, at = 0;
    rmg_variance_line leaf;
    rmg_code code = rmg_split_leaf(t->how, i, &leaf, why);
    if (code != RMG_OK)
        return code;
    if (is_empty(&leaf) && !options->timing) {
        t->out->n_empty += leaf.base.has_rows || leaf.comparison.has_rows;
        return RMG_OK;
    }
    if (is_empty(&leaf))
        leaf.class_ = RMG_CLASS_SPLIT;
    mark_used(t->out, &leaf);
    code = add_to_line(t, 0, &leaf, why);
    for (size_t depth = 1; code == RMG_OK && options->n_by != 0 && depth <= t->out->n_by; depth++) {
        code = find_line(t, &at, at, depth, cell, why);
        if (code == RMG_OK)
            code = add_to_line(t, at, &leaf, why);
    }
    if (code != RMG_OK || (options->n_by != 0 && !options->leaves))
        return code;
    rmg_variance_level level = options->n_by != 0 ? RMG_LEVEL_LEAF : RMG_LEVEL_LINE;
    code = open_line(t, &at, at, (uint8_t)t->out->n_by, level, cell, RMG_NO_LABEL, why);
    if (code == RMG_OK)
        code = add_to_line(t, at, &leaf, why);
    t->out->line[at].month = leaf.month;
    return code == RMG_OK && options->explain ? add_formulas(t, at, i, why) : code;
}

static void finish_value(rmg_variance_value *value, bool known)
{
    value->has_quantity = value->has_rows && known;
    if (!value->has_quantity)
        value->quantity.units = 0;
    value->has_price = value->has_quantity && rmg_money_ratio(&value->price, value->amount, value->quantity);
    if (!value->has_price)
        value->price.units = 0;
}

static void finish_line(rmg_variance_line *line, const node *n, rmg_convention asked)
{
    line->sign = (uint8_t)rmg_judge((rmg_account)line->account, line->difference);
    if (line->n_leaves == 1)
        return;
    line->convention = (uint8_t)asked;
    finish_value(&line->base, !n->unknown[0] && !n->mixed);
    finish_value(&line->comparison, !n->unknown[1] && !n->mixed);
    if (n->mixed)
        line->unit = RMG_NO_LABEL;
}

/* --- Report order ------------------------------------------------------------------------------------------------------ */

/* A line with what most comparisons need, so that sorting does not wander through the lines. */
typedef struct item {
    uint64_t size; /* of the difference */
    uint32_t parent, line;
} item;

static item item_of(const tree *t, size_t line)
{
    int64_t units = t->out->line[line].difference.units;
    return (item){units < 0 ? -(uint64_t)units : (uint64_t)units, t->out->line[line].parent, (uint32_t)line};
}

/* Equal in size: labels in byte order, then months. */
static int compare_labels(const tree *t, uint32_t i, uint32_t k)
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
static bool goes_before(const tree *t, const item *x, const item *y)
{
    if (x->parent != y->parent)
        return x->parent < y->parent;
    return x->size != y->size ? x->size > y->size : compare_labels(t, x->line, y->line) < 0;
}

static void merge_runs(const tree *t, const item *from, item *to, size_t a, size_t b, size_t end)
{
    size_t i = a, k = b;
    for (size_t at = a; at < end; at++)
        to[at] = k == end || (i < b && goes_before(t, &from[i], &from[k])) ? from[i++] : from[k++];
}

/* Merge sort from the bottom up; the sorted list ends in *list. */
static void sort_items(const tree *t, item **list, item **spare, size_t n)
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

static void fill_first(const tree *t, const item *list, uint32_t *first)
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
static void permute(tree *t, uint32_t *place)
{
    for (size_t i = 0; i < t->out->n_lines; i++)
        while (place[i] != i) {
            uint32_t to = place[i];
            rmg_variance_line line = t->out->line[to];
            node n = t->node[to];
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

static rmg_code order_lines(tree *t, rmg_diag *why)
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

static rmg_code fill_labels(tree *t, rmg_diag *why)
{
    rmg_variance *out = t->out;
    out->label = rmg_zalloc(out->n_lines * out->n_by, sizeof *out->label);
    if (out->label == NULL)
        return rmg_nomem(why);
    for (size_t i = 0; i < out->n_lines; i++)
        for (size_t level = 0; level < out->n_by; level++)
            out->label[i * out->n_by + level] =
                level < out->line[i].depth ? t->how->leaves->cube->dim[out->by[level]].code[t->node[i].cell]
                                           : RMG_NO_DIM;
    return RMG_OK;
}

/* Hand the texts over to the lines, now that these have their places. */
static rmg_code fill_formulas(tree *t, rmg_diag *why)
{
    size_t n = t->out->n_terms;
    t->out->formula = rmg_zalloc(t->out->n_lines * n, sizeof *t->out->formula);
    if (t->out->formula == NULL)
        return rmg_nomem(why);
    for (size_t i = 0; i < t->out->n_lines; i++)
        for (size_t k = 0; t->node[i].formula != 0 && k < n; k++) {
            char **text = &t->text[(t->node[i].formula - 1) * n + k];
            t->out->formula[i * n + k] = *text;
            *text = NULL;
        }
    return RMG_OK;
}

static void clear_tree(tree *t)
{
    for (size_t i = 0; i < t->n_sets * t->out->n_terms; i++)
        free(t->text[i]);
    free(t->text);
    free(t->node);
    free(t->slot);
}

rmg_code rmg_tree_build(rmg_variance *out, const rmg_split *how, rmg_diag *why)
{
    tree t = {.how = how, .out = out};
    uint32_t total;
    rmg_code code = open_line(&t, &total, 0, 0, RMG_LEVEL_TOTAL, 0, RMG_NO_LABEL, why);
    for (size_t i = 0; code == RMG_OK && i < how->leaves->n; i++)
        code = add_leaf(&t, i, why);
    if (code == RMG_OK) {
        out->line[0].level = RMG_LEVEL_TOTAL;
        for (size_t i = 0; i < out->n_lines; i++)
            finish_line(&out->line[i], &t.node[i], out->convention);
        code = order_lines(&t, why);
    }
    if (code == RMG_OK)
        code = fill_labels(&t, why);
    if (code == RMG_OK && how->options->explain)
        code = fill_formulas(&t, why);
    clear_tree(&t);
    return code;
}
