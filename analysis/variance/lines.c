#include "analysis/variance/lines_internal.h"

#include <stdlib.h>

#include "core/grow.h"
#include "core/hash.h"

static uint64_t hash_line(const rmg_variance *v, size_t line)
{
    uint64_t hash = rmg_hash_mix(v->line[line].depth, UINT64_C(0x9E3779B97F4A7C15));
    for (size_t level = 0; level < v->line[line].depth; level++)
        hash = rmg_hash_mix(hash ^ v->label[line * v->n_by + level], UINT64_C(0x8EBC6AF09C88C6E3));
    return hash;
}

static bool same_labels(const rmg_variance *a, size_t i, const rmg_variance *b, size_t k)
{
    if (a->line[i].depth != b->line[k].depth ||
        (a->line[i].level == RMG_LEVEL_TOTAL) != (b->line[k].level == RMG_LEVEL_TOTAL))
        return false;
    for (size_t level = 0; level < a->line[i].depth; level++)
        if (a->label[i * a->n_by + level] != b->label[k * b->n_by + level])
            return false;
    return true;
}

rmg_code rmg_line_index_make(rmg_line_index *out, const rmg_variance *of, rmg_diag *why)
{
    *out = (rmg_line_index){.of = of, .n_slots = 64};
    while (out->n_slots < of->n_lines * 2)
        out->n_slots *= 2;
    out->slot = rmg_zalloc(out->n_slots, sizeof *out->slot);
    if (out->slot == NULL)
        return rmg_nomem(why);
    for (size_t i = 0; i < of->n_lines; i++) {
        if (of->line[i].level == RMG_LEVEL_LEAF)
            continue;
        size_t at = (size_t)hash_line(of, i) & (out->n_slots - 1);
        while (out->slot[at] != 0)
            at = (at + 1) & (out->n_slots - 1);
        out->slot[at] = (uint32_t)i + 1;
    }
    return RMG_OK;
}

void rmg_line_index_clear(rmg_line_index *lines)
{
    free(lines->slot);
    *lines = (rmg_line_index){.of = NULL};
}

size_t rmg_line_index_find(const rmg_line_index *lines, const rmg_variance *v, size_t line)
{
    size_t at = (size_t)hash_line(v, line) & (lines->n_slots - 1);
    for (; lines->slot[at] != 0; at = (at + 1) & (lines->n_slots - 1))
        if (same_labels(lines->of, lines->slot[at] - 1, v, line))
            return lines->slot[at] - 1;
    return SIZE_MAX;
}
