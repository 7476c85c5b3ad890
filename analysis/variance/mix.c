#include "analysis/variance/split_internal.h"

#include <assert.h>
#include <stdlib.h>

#include "core/grow.h"
#include "core/hash.h"
#include "core/text.h"

/* Group 0 is all leaves together; with several units allowed, one such group per unit. Nested groups follow. */

typedef struct finder {
    rmg_split *how;
    size_t dim[RMG_DIMS_MAX], n_dims;
    size_t capacity;
    uint32_t *slot; /* group + 1 */
    size_t n_slots;
    uint32_t *cell; /* per group, one cell with its labels */
    size_t cell_capacity;
} finder;

static uint32_t unit_of(const rmg_leaf *leaf)
{
    for (int s = 0; s < 2; s++)
        if ((leaf->side[s].saw & RMG_SAW_UNIT) != 0)
            return leaf->side[s].unit;
    return RMG_NO_LABEL;
}

/* Level 0: the whole (of one unit); level 1: one combination of the nested dimensions in it. */
static bool same_group(const finder *f, size_t group, const rmg_leaf *leaf, uint32_t parent, size_t n_dims)
{
    const rmg_mix_group *known = &f->how->mix[group];
    bool top = parent == UINT32_MAX;
    if (known->parent != (top ? (uint32_t)group : parent) || (!top && group == parent))
        return false;
    if (top && f->how->options->mix_per_unit && known->unit != unit_of(leaf))
        return false;
    for (size_t i = 0; i < n_dims; i++) {
        const uint32_t *code = f->how->leaves->cube->dim[f->dim[i]].code;
        if (code[f->cell[group]] != code[leaf->cell])
            return false;
    }
    return true;
}

static bool grow_slots(finder *f)
{
    size_t n_slots = f->n_slots != 0 ? f->n_slots * 2 : 256;
    uint32_t *slot = calloc(n_slots, sizeof *slot);
    if (slot == NULL)
        return false;
    free(f->slot);
    f->slot = slot;
    f->n_slots = n_slots;
    return true;
}

static uint64_t hash_group(const finder *f, uint32_t cell, uint32_t unit, uint32_t parent, size_t n_dims)
{
    uint64_t hash = rmg_hash_mix(parent, UINT64_C(0x9E3779B97F4A7C15));
    if (parent == UINT32_MAX && f->how->options->mix_per_unit)
        hash = rmg_hash_mix(hash ^ unit, UINT64_C(0xE7037ED1A0B428DB));
    for (size_t i = 0; i < n_dims; i++)
        hash = rmg_hash_mix(hash ^ f->how->leaves->cube->dim[f->dim[i]].code[cell],
                            UINT64_C(0x8EBC6AF09C88C6E3));
    return hash;
}

static void refill_slots(finder *f)
{
    assert(f->how->n_mix == 0 || f->cell != NULL);
    for (size_t g = 0; g < f->how->n_mix; g++) {
        const rmg_mix_group *group = &f->how->mix[g];
        bool top = group->parent == g;
        size_t at = (size_t)hash_group(f, f->cell[g], group->unit, top ? UINT32_MAX : group->parent,
                                       top ? 0 : f->n_dims) &
                    (f->n_slots - 1);
        while (f->slot[at] != 0)
            at = (at + 1) & (f->n_slots - 1);
        f->slot[at] = (uint32_t)g + 1;
    }
}

static rmg_code find_group(uint32_t *group, finder *f, const rmg_leaf *leaf, uint32_t parent, size_t n_dims,
                           rmg_diag *why)
{
    size_t n = f->how->n_mix;
    if ((n + 1) * 2 > f->n_slots) {
        if (!grow_slots(f))
            return rmg_nomem(why);
        refill_slots(f);
    }
    assert(f->slot != NULL);
    size_t at = (size_t)hash_group(f, leaf->cell, unit_of(leaf), parent, n_dims) & (f->n_slots - 1);
    for (; f->slot[at] != 0; at = (at + 1) & (f->n_slots - 1))
        if (same_group(f, f->slot[at] - 1, leaf, parent, n_dims)) {
            *group = f->slot[at] - 1;
            return RMG_OK;
        }
    if (n >= UINT32_MAX - 1 || !rmg_grow(&f->how->mix, &f->capacity, n + 1, sizeof *f->how->mix) ||
        !rmg_grow(&f->cell, &f->cell_capacity, n + 1, sizeof *f->cell))
        return rmg_nomem(why);
    f->how->mix[n] = (rmg_mix_group){.parent = parent == UINT32_MAX ? (uint32_t)n : parent,
                                     .unit = unit_of(leaf)};
    f->cell[n] = leaf->cell;
    f->slot[at] = (uint32_t)n + 1;
    f->how->n_mix++;
    *group = (uint32_t)n;
    return RMG_OK;
}

static const char *unit_name(const rmg_split *how, uint32_t unit)
{
    if (unit == RMG_NO_LABEL || how->out->unit_dim == SIZE_MAX)
        return RMG_T("no unit");
    return rmg_dict_label(how->leaves->cube->dim[how->out->unit_dim].labels, unit);
}

static rmg_code fail_units(const rmg_split *how, const rmg_mix_group *group, const rmg_leaf *leaf,
                           rmg_diag *why)
{
    rmg_code code = rmg_refuse(
        how->out, how->options, leaf, RMG_EINPUT, why,
        RMG_T("its quantities are in \"%s\", those before it in \"%s\": a mix needs one unit"),
        unit_name(how, unit_of(leaf)), unit_name(how, group->unit));
    rmg_hint(why, "%s", RMG_T("--mix-per unit splits each unit alone; --where keeps one unit"));
    return code;
}

/* Base amounts without a quantity are price and stay out of the averages, as in the split of the leaf. */
static void add_sums(rmg_mix_group *group, const rmg_leaf *leaf)
{
    const rmg_leaf_side *base = &leaf->side[0], *comparison = &leaf->side[1];
    int64_t q0 = rmg_side_knows_quantity(base) ? base->quantity : 0;
    group->amount0 += q0 != 0 ? base->amount : 0;
    group->quantity0 += q0;
    group->quantity1 += rmg_side_knows_quantity(comparison) ? comparison->quantity : 0;
    group->has_leaf = true;
}

static rmg_code add_leaf(finder *f, rmg_leaf *leaf, rmg_diag *why)
{
    rmg_split *how = f->how;
    uint32_t top, own;
    rmg_code code = find_group(&top, f, leaf, UINT32_MAX, 0, why);
    if (code != RMG_OK)
        return code;
    if (how->mix[top].unit != unit_of(leaf))
        return fail_units(how, &how->mix[top], leaf, why);
    own = top;
    if (f->n_dims != 0)
        code = find_group(&own, f, leaf, top, f->n_dims, why);
    if (code != RMG_OK)
        return code;
    add_sums(&how->mix[top], leaf);
    if (own != top)
        add_sums(&how->mix[own], leaf);
    leaf->mix = own;
    if (unit_of(leaf) == RMG_NO_LABEL)
        leaf->note |= RMG_NOTE_UNIT_ASSUMED;
    return RMG_OK;
}

static rmg_code find_dims(finder *f, rmg_diag *why)
{
    const rmg_variance_options *options = f->how->options;
    for (size_t i = 0; i < options->n_mix_groups; i++) {
        size_t dim = rmg_cube_find_dim(f->how->leaves->cube, options->mix_groups[i]), m = 0;
        while (m < f->how->out->n_matched && f->how->out->matched[m] != dim)
            m++;
        if (m == f->how->out->n_matched)
            return rmg_fail(why, RMG_ENODATA, RMG_T("the mix has no groups by \"%s\": both sides need it"),
                            options->mix_groups[i]);
        f->dim[f->n_dims++] = dim;
    }
    return RMG_OK;
}

/* A nested group without any base quantity is new as a whole, and like a new leaf it takes no part in the mix. */
static void take_out_new_groups(rmg_split *how)
{
    for (size_t g = 0; g < how->n_mix; g++) {
        const rmg_mix_group *group = &how->mix[g];
        rmg_mix_group *top = &how->mix[group->parent];
        if (group->parent == g || group->quantity0 != 0)
            continue;
        top->amount0 -= group->amount0;
        top->quantity1 -= group->quantity1;
    }
}

rmg_code rmg_mix_prepare(rmg_split *how, rmg_leaves *leaves, rmg_diag *why)
{
    finder f = {.how = how};
    rmg_code code = find_dims(&f, why);
    for (size_t i = 0; code == RMG_OK && i < leaves->n; i++)
        if (rmg_leaf_is_ordinary(how, &leaves->leaf[i]))
            code = add_leaf(&f, &leaves->leaf[i], why);
    take_out_new_groups(how);
    for (size_t g = 0; code == RMG_OK && g < how->n_mix; g++) {
        int64_t fits;
        if (!rmg_wide_to_int64(&fits, how->mix[g].amount0) ||
            !rmg_wide_to_int64(&fits, how->mix[g].quantity0) ||
            !rmg_wide_to_int64(&fits, how->mix[g].quantity1))
            code = rmg_fail(why, RMG_ERANGE, RMG_T("the sums of a mix do not fit"));
    }
    free(f.slot);
    free(f.cell);
    return code;
}

/* --- One leaf ------------------------------------------------------------------------------------------------- */

/* The base amount if its quantity had grown as the group's did. */
static rmg_fraction scaled(int64_t amount, const rmg_mix_group *group)
{
    return rmg_fraction_of((rmg_wide)amount * group->quantity1, group->quantity0);
}

/* A group that had nothing before: all of it is new, all that was there has ended. */
static rmg_code put_new_group(const rmg_split *how, const rmg_pairing *pair, rmg_variance_line *line)
{
    line->class_ = RMG_CLASS_NEW;
    line->note |= RMG_NOTE_NO_BASE;
    rmg_set_effect(how, line, RMG_TERM_NEW, pair->v1);
    rmg_set_effect(how, line, RMG_TERM_ENDED, -pair->v0);
    return RMG_OK;
}

/* volume = w - v0 + x, mix = a - w - x, with w = V0 Q1/Q0 and x = q1 avg0 - q0 Q1/Q0 avg0: the leaf's quantity
 * measured at the group's average price instead of its own. Over the common denominator Q0^2 den(a). */
static rmg_code split_average(const rmg_split *how, const rmg_pairing *pair, rmg_variance_line *line,
                              const rmg_mix_group *group, rmg_diag *why)
{
    static const rmg_term terms[3] = {RMG_TERM_VOLUME, RMG_TERM_MIX, RMG_TERM_PRICE};
    rmg_big big_q0 = rmg_big_of(group->quantity0), big_q1 = rmg_big_of(group->quantity1),
            amount = rmg_big_of(group->amount0), q0 = rmg_big_of(pair->q0), q1 = rmg_big_of(pair->q1),
            v0 = rmg_big_of(pair->v0), d = rmg_big_of(pair->difference);
    rmg_big den = rmg_big_mul(&big_q0, &big_q0);
    rmg_big w = rmg_big_mul(&v0, &big_q1), x = rmg_big_mul(&q1, &big_q0), y = rmg_big_mul(&q0, &big_q1);
    w = rmg_big_mul(&w, &big_q0); /* over Q0^2 */
    x = rmg_big_sub(&x, &y);
    x = rmg_big_mul(&x, &amount); /* over Q0^2 */
    y = rmg_big_mul(&v0, &den);
    rmg_big num[3] = {rmg_big_add(&w, &x)};
    rmg_big a = rmg_big_of(pair->a.whole), part = rmg_big_of(pair->a.part), own = rmg_big_of(pair->a.den);
    num[0] = rmg_big_sub(&num[0], &y);
    num[0] = rmg_big_mul(&num[0], &own);
    a = rmg_big_mul(&a, &own);
    a = rmg_big_add(&a, &part);
    a = rmg_big_mul(&a, &den); /* over Q0^2 den(a) */
    y = rmg_big_mul(&y, &own);
    num[1] = rmg_big_sub(&a, &y); /* the quantity effect a - v0 ... */
    num[1] = rmg_big_sub(&num[1], &num[0]);
    den = rmg_big_mul(&den, &own);
    d = rmg_big_mul(&d, &den);
    num[2] = rmg_big_sub(&d, &num[0]);
    num[2] = rmg_big_sub(&num[2], &num[1]);
    int64_t units[3];
    if (!rmg_exact_settle_big(units, num, 3, &den, pair->difference))
        return rmg_fail_leaf(how, pair->leaf, RMG_ERANGE, RMG_T("an effect does not fit in an amount"), why);
    for (size_t k = 0; k < 3; k++)
        rmg_set_effect(how, line, terms[k], units[k]);
    return RMG_OK;
}

rmg_code rmg_split_mix(const rmg_split *how, const rmg_pairing *pair, rmg_variance_line *line, rmg_diag *why)
{
    static const rmg_term flat[] = {RMG_TERM_VOLUME, RMG_TERM_MIX, RMG_TERM_PRICE};
    static const rmg_term nested[] = {RMG_TERM_VOLUME, RMG_TERM_BETWEEN, RMG_TERM_WITHIN, RMG_TERM_PRICE};
    static const rmg_effect flat_steps[] = {{{-1, 1, 0, 0, 0}}, {{0, -1, 1, 0, 0}}, {{0, 0, -1, 1, 0}}};
    static const rmg_effect nested_steps[] = {
        {{-1, 1, 0, 0, 0}}, {{0, -1, 1, 0, 0}}, {{0, 0, -1, 1, 0}}, {{0, 0, 0, -1, 1}}};
    const rmg_mix_group *own = &how->mix[pair->leaf->mix], *top = &how->mix[own->parent];
    if (top->quantity0 == 0)
        return put_new_group(how, pair, line);
    if (own == top && how->options->mix_display == RMG_MIX_AVERAGE)
        return split_average(how, pair, line, top, why);
    rmg_fraction whole = scaled(pair->v0, top);
    if (how->options->n_mix_groups == 0) {
        rmg_fraction point[] = {pair->p0, whole, pair->a, pair->p1};
        return rmg_settle_terms(how, pair, line, flat, flat_steps, 3, point, 4, 1, why);
    }
    if (own->quantity0 == 0)
        return put_new_group(how, pair, line);
    rmg_fraction point[] = {pair->p0, whole, scaled(pair->v0, own), pair->a, pair->p1};
    return rmg_settle_terms(how, pair, line, nested, nested_steps, 4, point, 5, 1, why);
}
