/* Leaves that differ only in the unit of their quantities. */
#include <stdlib.h>

#include "analysis/variance/leaf_internal.h"
#include "core/grow.h"

static bool one_sided(const rmg_leaf *leaf)
{
    return rmg_side_has_rows(&leaf->side[0]) != rmg_side_has_rows(&leaf->side[1]);
}

static bool merge_sides(rmg_leaf *into, const rmg_leaf *from)
{
    bool fits = true;
    for (int s = 0; s < 2; s++) {
        const rmg_leaf_side *side = &from->side[s];
        if (!rmg_side_has_rows(side))
            continue;
        if (rmg_side_has_rows(&into->side[s]))
            into->side[s].saw |= RMG_MIXED_UNITS;
        fits = fits && !__builtin_add_overflow(into->side[s].amount, side->amount, &into->side[s].amount) &&
               !__builtin_add_overflow(into->side[s].quantity, side->quantity, &into->side[s].quantity);
        into->side[s].n_rows += side->n_rows;
        into->side[s].saw |= side->saw;
        into->side[s].unit = side->unit;
        into->side[s].price = side->price;
    }
    into->note |= from->note;
    return fits;
}

/* Two leaves that lie on one side each and are the same but for the unit are one leaf, whose quantities cannot be
 * compared. Later leaves of the kind join the first of the other side; the table of keys is made anew for it. */
rmg_code rmg_leaves_join_units(rmg_leaves *leaves, rmg_variance *out, rmg_diag *why)
{
    rmg_leaves plain = {.cube = leaves->cube, .options = leaves->options};
    rmg_variance without = {.n_matched = 0};
    for (size_t i = 0; i < out->n_matched; i++)
        if (out->matched[i] != out->unit_dim)
            without.matched[without.n_matched++] = out->matched[i];
    if (without.n_matched == out->n_matched)
        return RMG_OK;
    uint8_t *sides = rmg_zalloc(leaves->n, sizeof *sides);
    uint32_t *key = rmg_zalloc(leaves->n, sizeof *key), *first = rmg_zalloc(leaves->n, sizeof *first);
    rmg_code code = sides != NULL && key != NULL && first != NULL ? RMG_OK : rmg_nomem(why);
    for (size_t i = 0; code == RMG_OK && i < leaves->n; i++) {
        size_t k = 0;
        if (!one_sided(&leaves->leaf[i]))
            continue;
        code = rmg_leaf_find(&k, &plain, &without, leaves->leaf[i].cell, leaves->leaf[i].month, why);
        key[i] = (uint32_t)k + 1;
        if (code == RMG_OK)
            sides[k] |= rmg_side_has_rows(&leaves->leaf[i].side[0]) ? 1 : 2;
    }
    for (size_t i = 0; code == RMG_OK && i < leaves->n; i++) {
        if (key[i] == 0 || sides[key[i] - 1] != 3)
            continue;
        uint32_t *into = &first[key[i] - 1];
        if (*into == 0) {
            *into = (uint32_t)i + 1;
            continue;
        }
        if (!merge_sides(&leaves->leaf[*into - 1], &leaves->leaf[i]))
            code = rmg_refuse_sum(out, leaves->options, &leaves->leaf[i], why);
        leaves->leaf[i].side[0] = leaves->leaf[i].side[1] = (rmg_leaf_side){.unit = RMG_NO_LABEL};
    }
    free(sides);
    free(key);
    free(first);
    rmg_leaves_clear(&plain);
    return code;
}
