#include <stdlib.h>
#include <string.h>

#include "core/grow.h"
#include "core/hash.h"
#include "io/fast/part_internal.h"

void rmg_fast_cells_init(rmg_fast_cells *cells, size_t n_keys)
{
    *cells = (rmg_fast_cells){.n_keys = n_keys};
    cells->stride = (sizeof(rmg_fast_cell) + n_keys * sizeof(uint32_t) + 7) / 8 * 8;
}

void rmg_fast_cells_clear(rmg_fast_cells *cells)
{
    free(cells->cell);
    free(cells->slot);
    *cells = (rmg_fast_cells){0};
}

static uint64_t hash_key(const uint32_t *key, size_t n)
{
    uint64_t hash = UINT64_C(0x9E3779B97F4A7C15);
    for (size_t i = 0; i < n; i++)
        hash = rmg_hash_mix(hash ^ key[i], UINT64_C(0xE7037ED1A0B428DB));
    return hash;
}

static bool rehash(rmg_fast_cells *cells, size_t n_slots)
{
    uint64_t *slot = calloc(n_slots, sizeof *slot);
    if (slot == NULL)
        return false;
    for (size_t i = 0; i < cells->n; i++) {
        uint64_t hash = hash_key(rmg_fast_cell_at(cells, i)->key, cells->n_keys);
        size_t at = (size_t)hash & (n_slots - 1);
        while (slot[at] != 0)
            at = (at + 1) & (n_slots - 1);
        slot[at] = (hash & UINT64_C(0xFFFFFFFF00000000)) | (i + 1);
    }
    free(cells->slot);
    cells->slot = slot;
    cells->n_slots = n_slots;
    return true;
}

static rmg_fast_cell *new_cell(rmg_fast_cells *cells, size_t at, uint64_t hash, const uint32_t *key)
{
    if (cells->n >= UINT32_MAX - 1 || !rmg_grow(&cells->cell, &cells->capacity, cells->n + 1, cells->stride))
        return NULL;
    rmg_fast_cell *cell = rmg_fast_cell_at(cells, cells->n);
    *cell = (rmg_fast_cell){0};
    memcpy(cell->key, key, cells->n_keys * sizeof *key);
    cells->slot[at] = (hash & UINT64_C(0xFFFFFFFF00000000)) | ++cells->n;
    return cell;
}

static rmg_fast_cell *find_cell(rmg_fast_cells *cells, const uint32_t *key)
{
    if (cells->n * 2 >= cells->n_slots && !rehash(cells, cells->n_slots != 0 ? cells->n_slots * 2 : 1024))
        return NULL;
    uint64_t hash = hash_key(key, cells->n_keys);
    size_t at = (size_t)hash & (cells->n_slots - 1);
    for (; cells->slot[at] != 0; at = (at + 1) & (cells->n_slots - 1)) {
        if ((cells->slot[at] ^ hash) >> 32 != 0)
            continue;
        rmg_fast_cell *cell = rmg_fast_cell_at(cells, (uint32_t)cells->slot[at] - 1);
        if (memcmp(cell->key, key, cells->n_keys * sizeof *key) == 0)
            return cell;
    }
    return new_cell(cells, at, hash, key);
}

bool rmg_fast_cells_add(rmg_fast_cells *cells, const uint32_t *key, int64_t amount, int64_t quantity,
                        uint64_t n, bool *overflow)
{
    rmg_fast_cell *cell = find_cell(cells, key);
    if (cell == NULL)
        return false;
    *overflow |= __builtin_add_overflow(cell->amount, amount, &cell->amount);
    *overflow |= __builtin_add_overflow(cell->quantity, quantity, &cell->quantity);
    cell->n += n;
    return true;
}
