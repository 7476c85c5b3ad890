#include "core/display.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "core/grow.h"
#include "core/wide.h"

int64_t rmg_display_step(int decimals)
{
    assert(decimals >= -8 && decimals <= 4);
    int64_t step = 1;
    for (int i = decimals; i < 4; i++)
        step *= 10;
    return step;
}

int64_t rmg_display_round(int64_t units, int64_t step)
{
    rmg_wide rounded = rmg_wide_div_round(units, step) * step;
    if (rounded > INT64_MAX)
        rounded -= step;
    else if (rounded < INT64_MIN)
        rounded += step;
    return (int64_t)rounded;
}

/* ---- largest remainder -------------------------------------------------------------------------- */

/* How far a part lies above its floor, 0..step-1. */
static int64_t remainder_of(int64_t part, int64_t step)
{
    return (int64_t)(part - rmg_wide_div_floor(part, step) * step);
}

static rmg_wide missing_steps(const int64_t *parts, size_t n, int64_t total, int64_t step)
{
    rmg_wide missing = total / step;
    for (size_t i = 0; i < n; i++)
        missing -= rmg_wide_div_floor(parts[i], step);
    return missing;
}

typedef struct ranked {
    int64_t remainder;
    size_t part;
} ranked;

static int by_remainder(const void *a, const void *b)
{
    const ranked *x = a, *y = b;
    if (x->remainder != y->remainder)
        return x->remainder < y->remainder ? 1 : -1;
    return x->part < y->part ? -1 : x->part > y->part;
}

static int by_remainder_up(const void *a, const void *b)
{
    const ranked *x = a, *y = b;
    if (x->remainder != y->remainder)
        return x->remainder < y->remainder ? -1 : 1;
    return x->part < y->part ? -1 : x->part > y->part;
}

/* Order of handing out; missing < 0 takes steps back from the smallest remainders. */
static void rank(ranked *order, const int64_t *parts, size_t n, int64_t step, bool up)
{
    for (size_t i = 0; i < n; i++)
        order[i] = (ranked){remainder_of(parts[i], step), i};
    qsort(order, n, sizeof *order, up ? by_remainder : by_remainder_up);
}

rmg_code rmg_display_split(int64_t *out, const int64_t *parts, size_t n, int64_t total, int64_t step,
                           rmg_diag *why)
{
    assert(step > 0 && total % step == 0);
    if (n == 0)
        return RMG_OK;
    ranked few[64], *order = n <= 64 ? few : rmg_zalloc(n, sizeof *order);
    if (order == NULL)
        return rmg_nomem(why);

    rmg_wide missing = missing_steps(parts, n, total, step);
    bool up = missing >= 0;
    rank(order, parts, n, step, up);
    rmg_wide each = (up ? missing : -missing) / (rmg_wide)n, rest = (up ? missing : -missing) % (rmg_wide)n;
    rmg_code code = RMG_OK;
    for (size_t i = 0; i < n && code == RMG_OK; i++) {
        rmg_wide steps = each + ((rmg_wide)i < rest);
        size_t part = order[i].part;
        rmg_wide value = (rmg_wide_div_floor(parts[part], step) + (up ? steps : -steps)) * step;
        if (!rmg_wide_to_int64(&out[part], value))
            code = rmg_fail(why, RMG_ERANGE, "a rounded amount does not fit");
    }
    if (order != few)
        free(order);
    return code;
}

/* ---- blocks ------------------------------------------------------------------------------------- */

/* The printed values while they are being made; same places as in the block. */
typedef struct printed {
    int64_t *base, *comparison, *difference, *effect;
} printed;

static rmg_code subtract(int64_t *out, int64_t a, int64_t b, rmg_diag *why)
{
    return __builtin_sub_overflow(a, b, out) ? rmg_fail(why, RMG_ERANGE, "a rounded difference does not fit")
                                             : RMG_OK;
}

static rmg_code round_effects(printed *p, const rmg_display_block *block, size_t row, rmg_diag *why)
{
    size_t k = block->n_effects;
    return rmg_display_split(p->effect + row * k, block->effect + row * k, k, p->difference[row], block->step,
                             why);
}

static rmg_code round_parent(printed *p, const rmg_display_block *block, bool as_printed, rmg_diag *why)
{
    if (as_printed) {
        p->base[0] = block->base[0];
        p->comparison[0] = block->comparison[0];
        p->difference[0] = block->difference[0];
        if (block->n_effects != 0)
            memcpy(p->effect, block->effect, block->n_effects * sizeof *p->effect);
        return RMG_OK;
    }
    p->base[0] = rmg_display_round(block->base[0], block->step);
    p->comparison[0] = rmg_display_round(block->comparison[0], block->step);
    rmg_code code = subtract(&p->difference[0], p->comparison[0], p->base[0], why);
    return code == RMG_OK ? round_effects(p, block, 0, why) : code;
}

static rmg_code round_children(printed *p, const rmg_display_block *block, rmg_diag *why)
{
    size_t n = block->n_rows - 1;
    rmg_code code = rmg_display_split(p->base + 1, block->base + 1, n, p->base[0], block->step, why);
    if (code == RMG_OK)
        code = rmg_display_split(p->comparison + 1, block->comparison + 1, n, p->comparison[0], block->step,
                                 why);
    for (size_t row = 1; row <= n && code == RMG_OK; row++) {
        code = subtract(&p->difference[row], p->comparison[row], p->base[row], why);
        if (code == RMG_OK)
            code = round_effects(p, block, row, why);
    }
    return code;
}

/* Children of a column minus its parent. */
static rmg_wide column_excess(const printed *p, const rmg_display_block *block, size_t column)
{
    rmg_wide excess = -(rmg_wide)p->effect[column];
    for (size_t row = 1; row < block->n_rows; row++)
        excess += p->effect[row * block->n_effects + column];
    return excess;
}

static rmg_wide distance(rmg_wide a, rmg_wide b)
{
    return a > b ? a - b : b - a;
}

/* By how much the absolute errors of a row grow when one step goes from column `high` to column `low`. */
static rmg_wide move_cost(const printed *p, const rmg_display_block *block, size_t row, size_t high,
                          size_t low)
{
    size_t at = row * block->n_effects;
    rmg_wide down = p->effect[at + high], up = p->effect[at + low];
    rmg_wide down_exact = block->effect[at + high], up_exact = block->effect[at + low];
    return distance(down - block->step, down_exact) - distance(down, down_exact) +
           distance(up + block->step, up_exact) - distance(up, up_exact);
}

static size_t cheapest_row(const printed *p, const rmg_display_block *block, size_t high, size_t low)
{
    size_t best = 1;
    rmg_wide least = move_cost(p, block, 1, high, low);
    for (size_t row = 2; row < block->n_rows; row++) {
        rmg_wide cost = move_cost(p, block, row, high, low);
        if (cost < least) {
            least = cost;
            best = row;
        }
    }
    return best;
}

/* Rows foot already, so the excesses of the columns sum to 0: while one is too high another is too low. */
static rmg_code foot_columns(printed *p, const rmg_display_block *block, rmg_diag *why)
{
    size_t k = block->n_effects, high, low;
    for (;;) {
        for (high = 0; high < k && column_excess(p, block, high) <= 0; high++)
            continue;
        for (low = 0; low < k && column_excess(p, block, low) >= 0; low++)
            continue;
        if (high == k || low == k)
            return RMG_OK;
        size_t at = cheapest_row(p, block, high, low) * k;
        if (__builtin_sub_overflow(p->effect[at + high], block->step, &p->effect[at + high]) ||
            __builtin_add_overflow(p->effect[at + low], block->step, &p->effect[at + low]))
            return rmg_fail(why, RMG_ERANGE, "a rounded effect does not fit");
    }
}

static void keep(rmg_display_block *block, const printed *p)
{
    size_t bytes = block->n_rows * sizeof(int64_t);
    memcpy(block->base, p->base, bytes);
    memcpy(block->comparison, p->comparison, bytes);
    memcpy(block->difference, p->difference, bytes);
    if (block->n_effects != 0)
        memcpy(block->effect, p->effect, bytes * block->n_effects);
}

rmg_code rmg_display_block_round(rmg_display_block *block, bool parent_printed, rmg_diag *why)
{
    assert(block->step > 0);
    if (block->n_rows == 0)
        return RMG_OK;
    size_t n = block->n_rows;
    int64_t *room = rmg_zalloc(n * (3 + block->n_effects), sizeof *room);
    if (room == NULL)
        return rmg_nomem(why);
    printed p = {room, room + n, room + 2 * n, room + 3 * n};

    rmg_code code = round_parent(&p, block, parent_printed, why);
    if (code == RMG_OK && n > 1)
        code = round_children(&p, block, why);
    if (code == RMG_OK && n > 1)
        code = foot_columns(&p, block, why);
    if (code == RMG_OK)
        keep(block, &p);
    free(room);
    return code;
}

/* ---- columns of a tree -------------------------------------------------------------------------- */

/* Direct children of every line, one list behind the other: child[first[i] .. first[i + 1]). */
typedef struct family {
    size_t *first;
    uint32_t *child;
    int64_t *scratch;
} family;

static bool family_make(family *f, const uint8_t *known, const uint32_t *parent, size_t n)
{
    f->first = rmg_zalloc(n + 2, sizeof *f->first);
    f->child = rmg_zalloc(n, sizeof *f->child);
    f->scratch = rmg_zalloc(n, sizeof *f->scratch);
    if (f->first == NULL || f->child == NULL || f->scratch == NULL)
        return false;
    for (size_t i = 0; i < n; i++)
        if (parent[i] != i && (known == NULL || known[i]))
            f->first[parent[i] + 2]++;
    for (size_t i = 2; i < n + 2; i++)
        f->first[i] += f->first[i - 1];
    for (size_t i = 0; i < n; i++)
        if (parent[i] != i && (known == NULL || known[i]))
            f->child[f->first[parent[i] + 1]++] = (uint32_t)i;
    return true;
}

static rmg_code round_family(int64_t *out, const int64_t *stored, const family *f, size_t line, int64_t step,
                             rmg_diag *why)
{
    size_t start = f->first[line], n = f->first[line + 1] - start;
    rmg_wide sum = 0;
    for (size_t k = 0; k < n; k++) {
        f->scratch[k] = stored[f->child[start + k]];
        sum += f->scratch[k];
    }
    rmg_code code = RMG_OK;
    if (sum == stored[line])
        code = rmg_display_split(f->scratch, f->scratch, n, out[line], step, why);
    else
        for (size_t k = 0; k < n; k++)
            f->scratch[k] = rmg_display_round(f->scratch[k], step);
    for (size_t k = 0; k < n && code == RMG_OK; k++)
        out[f->child[start + k]] = f->scratch[k];
    return code;
}

rmg_code rmg_display_column(int64_t *out, const int64_t *stored, const uint8_t *known, const uint32_t *parent,
                            size_t n, int64_t step, rmg_diag *why)
{
    assert(step > 0);
    family f = {0};
    rmg_code code = family_make(&f, known, parent, n) ? RMG_OK : rmg_nomem(why);
    /* Whatever no known parent hands down is rounded by itself. */
    for (size_t i = 0; i < n && code == RMG_OK; i++)
        if (known == NULL || known[i])
            out[i] = rmg_display_round(stored[i], step);
    for (size_t i = 0; i < n && code == RMG_OK; i++)
        if (known == NULL || known[i])
            code = round_family(out, stored, &f, i, step, why);
    free(f.first);
    free(f.child);
    free(f.scratch);
    return code;
}
