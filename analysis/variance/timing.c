#include "analysis/variance/timing_internal.h"

#include <stdlib.h>

#include "core/grow.h"
#include "core/hash.h"
#include "core/text.h"

/* Lines of two results that stand for the same labels. */
typedef struct line_index {
    const rmg_variance *of;
    uint32_t *slot; /* line + 1 */
    size_t n_slots;
} line_index;

static uint64_t hash_line(const rmg_variance *v, size_t line)
{
    uint64_t hash = rmg_hash_mix(v->line[line].depth, UINT64_C(0x9E3779B97F4A7C15));
    for (size_t level = 0; level < v->line[line].depth; level++)
        hash = rmg_hash_mix(hash ^ v->label[line * v->n_by + level], UINT64_C(0x8EBC6AF09C88C6E3));
    return hash;
}

static bool same_labels(const rmg_variance *a, size_t i, const rmg_variance *b, size_t k)
{
    if (a->line[i].depth != b->line[k].depth)
        return false;
    for (size_t level = 0; level < a->line[i].depth; level++)
        if (a->label[i * a->n_by + level] != b->label[k * b->n_by + level])
            return false;
    return true;
}

static rmg_code index_lines(line_index *out, const rmg_variance *of, rmg_diag *why)
{
    *out = (line_index){.of = of, .n_slots = 64};
    while (out->n_slots < of->n_lines * 2)
        out->n_slots *= 2;
    out->slot = rmg_zalloc(out->n_slots, sizeof *out->slot);
    if (out->slot == NULL)
        return rmg_nomem(why);
    for (size_t i = 0; i < of->n_lines; i++) {
        size_t at = (size_t)hash_line(of, i) & (out->n_slots - 1);
        while (out->slot[at] != 0)
            at = (at + 1) & (out->n_slots - 1);
        out->slot[at] = (uint32_t)i + 1;
    }
    return RMG_OK;
}

/* The line with these labels; it is handed out once, so that lines alike but for the unit do not count it twice. */
static bool take_line(line_index *in, const rmg_variance *v, size_t line, uint8_t *taken, size_t *found)
{
    size_t at = (size_t)hash_line(v, line) & (in->n_slots - 1);
    for (; in->slot[at] != 0; at = (at + 1) & (in->n_slots - 1)) {
        *found = in->slot[at] - 1;
        if (!same_labels(in->of, *found, v, line))
            continue;
        bool first = taken[*found] == 0;
        taken[*found] = 1;
        return first;
    }
    return false;
}

static rmg_code compare(rmg_variance *out, const rmg_variance *monthly, rmg_diag *why)
{
    line_index lines = {NULL, NULL, 0};
    uint8_t *taken = rmg_zalloc(monthly->n_lines, sizeof *taken);
    out->timing = rmg_zalloc(out->n_lines * out->n_terms, sizeof *out->timing);
    rmg_code code = taken != NULL && out->timing != NULL ? index_lines(&lines, monthly, why) : rmg_nomem(why);
    for (size_t i = 0; code == RMG_OK && i < out->n_lines; i++) {
        size_t match = 0;
        if (out->line[i].level == RMG_LEVEL_LEAF)
            continue;
        bool found = take_line(&lines, out, i, taken, &match);
        for (size_t k = 0; code == RMG_OK && k < out->n_terms; k++) {
            rmg_money by_month = found ? monthly->line[match].effect[k] : (rmg_money){0};
            if (!rmg_money_sub(&out->timing[i * out->n_terms + k], by_month, out->line[i].effect[k]))
                code = rmg_fail(why, RMG_ERANGE, RMG_T("the timing of a line does not fit in an amount"));
        }
    }
    free(taken);
    free(lines.slot);
    return code;
}

rmg_code rmg_timing_add(rmg_variance *out, const rmg_variance_options *options, rmg_diag *why)
{
    const char *by[RMG_DIMS_MAX];
    for (size_t i = 0; i < out->n_by; i++)
        by[i] = out->cube->dim[out->by[i]].name;
    rmg_variance_options monthly = *options;
    monthly.match = RMG_MATCH_MONTH;
    monthly.timing = monthly.leaves = false;
    monthly.by = by;
    monthly.n_by = out->n_by;
    rmg_variance split = {.n_lines = 0};
    rmg_code code = rmg_variance_split(&split, out->cube, &monthly, why);
    if (code == RMG_OK)
        code = compare(out, &split, why);
    rmg_variance_clear(&split);
    return code;
}
