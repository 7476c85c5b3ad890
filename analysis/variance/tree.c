#include "analysis/variance/tree_internal.h"

#include <stdlib.h>
#include <string.h>

#include "core/grow.h"
#include "core/hash.h"
#include "core/text.h"

/* --- Finding the line of a path ---------------------------------------------------------------------------------- */

static size_t slot_of(const rmg_tree *t, uint32_t parent, uint32_t code)
{
    return (size_t)rmg_hash_mix((uint64_t)parent << 32 | code, UINT64_C(0x9E3779B97F4A7C15)) &
           (t->n_slots - 1);
}

static bool grow_slots(rmg_tree *t)
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

static rmg_code open_line(rmg_tree *t, uint32_t *line, uint32_t parent, uint8_t depth,
                          rmg_variance_level level, uint32_t cell, uint32_t code, rmg_diag *why)
{
    size_t n = t->out->n_lines;
    if (n >= UINT32_MAX - 1 || !rmg_grow(&t->out->line, &t->line_capacity, n + 1, sizeof *t->out->line) ||
        !rmg_grow(&t->node, &t->node_capacity, n + 1, sizeof *t->node))
        return rmg_nomem(why);
    t->out->line[n] = (rmg_variance_line){.parent = parent, .depth = depth, .level = (uint8_t)level};
    t->node[n] = (rmg_node){.cell = cell, .code = code};
    t->out->n_lines = n + 1;
    *line = (uint32_t)n;
    return RMG_OK;
}

static rmg_code find_line(rmg_tree *t, uint32_t *line, uint32_t parent, size_t depth, uint32_t cell,
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

static void see_value(rmg_node *n, int side, const rmg_variance_value *value)
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
static bool extend_line(rmg_variance_line *line, rmg_node *n, const rmg_variance_line *leaf, size_t n_terms)
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

static rmg_code add_to_line(rmg_tree *t, uint32_t at, const rmg_variance_line *leaf, rmg_diag *why)
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
    for (unsigned bit = 0; bit < RMG_NOTE_BITS; bit++)
        out->n_noted[bit] += (leaf->note >> bit & 1) != 0;
    out->n_fallback += leaf->n_fallback;
    out->n_leaves++;
}

static bool is_empty(const rmg_variance_line *line)
{
    return line->class_ == RMG_CLASS_SEVERAL; /* what the split leaves when no side has anything */
}

static rmg_code add_formulas(rmg_tree *t, uint32_t at, size_t i, rmg_diag *why)
{
    size_t n = t->out->n_terms, from = t->n_sets * n;
    if (!rmg_grow(&t->text, &t->text_capacity, from + n, sizeof *t->text))
        return rmg_nomem(why);
    for (size_t k = 0; k < n; k++)
        t->text[from + k] = NULL;
    t->node[at].formula = (uint32_t)++t->n_sets;
    return rmg_explain_leaf(t->text + from, t->how, i, &t->out->line[at], why);
}

static rmg_code add_leaf(rmg_tree *t, size_t i, rmg_diag *why)
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

static void finish_line(rmg_variance_line *line, const rmg_node *n, rmg_convention asked)
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

static rmg_code fill_labels(rmg_tree *t, rmg_diag *why)
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
static rmg_code fill_formulas(rmg_tree *t, rmg_diag *why)
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

static void clear_tree(rmg_tree *t)
{
    for (size_t i = 0; i < t->n_sets * t->out->n_terms; i++)
        free(t->text[i]);
    free(t->text);
    free(t->node);
    free(t->slot);
}

rmg_code rmg_tree_build(rmg_variance *out, const rmg_split *how, rmg_diag *why)
{
    rmg_tree t = {.how = how, .out = out};
    uint32_t total;
    rmg_code code = open_line(&t, &total, 0, 0, RMG_LEVEL_TOTAL, 0, RMG_NO_LABEL, why);
    for (size_t i = 0; code == RMG_OK && i < how->leaves->n; i++)
        code = add_leaf(&t, i, why);
    if (code == RMG_OK) {
        out->line[0].level = RMG_LEVEL_TOTAL;
        if (out->n_without_base != 0)
            out->line[0].note |= RMG_NOTE_PART_MONTHS; /* of the comparison as a whole */
        for (size_t i = 0; i < out->n_lines; i++)
            finish_line(&out->line[i], &t.node[i], out->convention);
        code = rmg_tree_order(&t, why);
    }
    if (code == RMG_OK)
        code = fill_labels(&t, why);
    if (code == RMG_OK && how->options->explain)
        code = fill_formulas(&t, why);
    clear_tree(&t);
    return code;
}
