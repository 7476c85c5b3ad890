#include <stdlib.h>
#include <string.h>

#include "core/grow.h"
#include "core/hash.h"
#include "io/read/fast/cells_internal.h"

#define MONTHS 12
#define DENSE_BITS 20      /* 4 MiB of block numbers at most */
#define MANY_BLOCKS 262144 /* 72 MiB of cells: time to see whether they are used */

void rmg_fast_cells_init(rmg_fast_cells *cells, size_t n_keys)
{
    *cells = (rmg_fast_cells){.n_keys = n_keys, .n_years = 4, .year_bits = 2};
    unsigned total = cells->year_bits;
    for (size_t i = 0; i < n_keys; i++) {
        cells->bits[i] = i == 0 ? 2 : 4;
        total += cells->bits[i];
    }
    if (total <= DENSE_BITS)
        cells->dense = calloc((size_t)1 << total, sizeof *cells->dense);
}

void rmg_fast_cells_clear(rmg_fast_cells *cells)
{
    free(cells->key);
    free(cells->slot);
    free(cells->block);
    free(cells->cell);
    free(cells->group_of);
    free(cells->year_of);
    free(cells->order);
    free(cells->dense);
    *cells = (rmg_fast_cells){0};
}

/* --- groups ------------------------------------------------------------------------------------------------- */

/* Two words at a time. */
static inline uint64_t hash_key(const uint32_t *key, size_t n)
{
    uint64_t hash = n;
    for (size_t i = 0; i < n; i += 2) {
        uint64_t two = i + 1 < n ? (uint64_t)key[i] << 32 | key[i + 1] : key[i];
        hash = rmg_hash_mix(hash ^ two ^ UINT64_C(0x9E3779B97F4A7C15), UINT64_C(0xE7037ED1A0B428DB));
    }
    return hash;
}

static bool rehash(rmg_fast_cells *cells, size_t n_slots)
{
    uint64_t *slot = calloc(n_slots, sizeof *slot);
    if (slot == NULL)
        return false;
    for (size_t i = 0; i < cells->n_groups; i++) {
        uint64_t hash = hash_key(cells->key + i * cells->n_keys, cells->n_keys);
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

static inline bool same_key(const uint32_t *a, const uint32_t *b, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (a[i] != b[i])
            return false;
    return true;
}

static bool new_group(rmg_fast_cells *cells, const uint32_t *key)
{
    size_t n = cells->n_groups;
    if (n >= UINT32_MAX - 1 ||
        !rmg_grow(&cells->key, &cells->key_capacity, (n + 1) * cells->n_keys, sizeof *key))
        return false;
    memcpy(cells->key + n * cells->n_keys, key, cells->n_keys * sizeof *key);
    if (cells->flat) {
        if (!rmg_grow(&cells->cell, &cells->cell_capacity, n + 1, sizeof *cells->cell))
            return false;
        cells->cell[n] = (rmg_fast_cell){0, 0, 0};
    } else {
        if (!rmg_grow(&cells->block, &cells->block_capacity, (n + 1) * cells->n_years, sizeof *cells->block))
            return false;
        memset(cells->block + n * cells->n_years, 0, cells->n_years * sizeof *cells->block);
    }
    cells->n_groups++;
    return true;
}

static inline bool find_group(rmg_fast_cells *cells, const uint32_t *key, size_t *group)
{
    if (cells->n_groups * 2 >= cells->n_slots &&
        !rehash(cells, cells->n_slots != 0 ? cells->n_slots * 2 : 1024))
        return false;
    uint64_t hash = hash_key(key, cells->n_keys);
    size_t at = (size_t)hash & (cells->n_slots - 1);
    for (; cells->slot[at] != 0; at = (at + 1) & (cells->n_slots - 1)) {
        *group = (uint32_t)cells->slot[at] - 1;
        if ((cells->slot[at] ^ hash) >> 32 == 0 &&
            same_key(cells->key + *group * cells->n_keys, key, cells->n_keys))
            return true;
    }
    *group = cells->n_groups;
    if (!new_group(cells, key))
        return false;
    cells->slot[at] = (hash & UINT64_C(0xFFFFFFFF00000000)) | cells->n_groups;
    return true;
}

/* --- years and blocks ------------------------------------------------------------------------------------------ */

/* Room for more years a group: the table of blocks is laid out anew. */
static bool widen(rmg_fast_cells *cells)
{
    size_t n_years = cells->n_years * 2, capacity = 0;
    uint32_t *wider = NULL;
    if (!rmg_grow(&wider, &capacity, cells->n_groups * n_years + 1, sizeof *wider))
        return false;
    memset(wider, 0, cells->n_groups * n_years * sizeof *wider);
    for (size_t g = 0; g < cells->n_groups; g++)
        memcpy(wider + g * n_years, cells->block + g * cells->n_years, cells->n_years * sizeof *wider);
    free(cells->block);
    cells->block = wider;
    cells->block_capacity = capacity;
    cells->n_years = n_years;
    return true;
}

/* A year's place among those seen; false when there are too many. */
static bool add_year(rmg_fast_cells *cells, size_t year)
{
    if (cells->n_years_seen == RMG_FAST_YEARS) {
        cells->too_many_years = true;
        return false;
    }
    if (cells->n_years_seen == cells->n_years && !widen(cells)) {
        cells->no_memory = true;
        return false;
    }
    cells->year[cells->n_years_seen++] = (int16_t)year;
    cells->place_of[year] = (uint8_t)cells->n_years_seen;
    return true;
}

static inline bool find_year(rmg_fast_cells *cells, size_t year, size_t *place)
{
    if (cells->place_of[year] == 0 && !add_year(cells, year))
        return false;
    *place = cells->place_of[year] - 1u;
    return true;
}

static bool new_block(rmg_fast_cells *cells, size_t group, int16_t year)
{
    size_t n = cells->n_blocks;
    if (n >= UINT32_MAX / MONTHS ||
        !rmg_grow(&cells->cell, &cells->cell_capacity, (n + 1) * MONTHS, sizeof *cells->cell) ||
        !rmg_grow(&cells->group_of, &cells->group_capacity, n + 1, sizeof *cells->group_of) ||
        !rmg_grow(&cells->year_of, &cells->year_capacity, n + 1, sizeof *cells->year_of))
        return false;
    memset(cells->cell + n * MONTHS, 0, MONTHS * sizeof *cells->cell);
    cells->group_of[n] = (uint32_t)group;
    cells->year_of[n] = year;
    cells->n_blocks++;
    return true;
}

/* --- blocks by number: one look instead of three, as long as the table of all of them is small ------------------ */

/* Where the block of a key and a year stands; false when a code is too large for the table. The missing label
 * is 0. */
static inline bool dense_place(const rmg_fast_cells *cells, const uint32_t *key, size_t year, size_t *place)
{
    size_t at = 0;
    uint32_t beyond = 0;
    for (size_t i = 0; i < cells->n_keys; i++) {
        uint32_t code = key[i] + 1;
        beyond |= code >> cells->bits[i];
        at = at << cells->bits[i] | code;
    }
    *place = at << cells->year_bits | year;
    return beyond == 0 && year >> cells->year_bits == 0;
}

/* Make the table large enough for a key and a year, or give it up. */
static void enlarge(rmg_fast_cells *cells, const uint32_t *key, size_t year)
{
    unsigned total = 0;
    for (size_t i = 0; i < cells->n_keys; i++) {
        while ((key[i] + 1) >> cells->bits[i] != 0)
            cells->bits[i]++;
        total += cells->bits[i];
    }
    while (year >> cells->year_bits != 0)
        cells->year_bits++;
    total += cells->year_bits;
    free(cells->dense);
    cells->dense = total <= DENSE_BITS ? calloc((size_t)1 << total, sizeof *cells->dense) : NULL;
    for (size_t b = 0; cells->dense != NULL && b < cells->n_blocks; b++) {
        size_t place;
        if (dense_place(cells, cells->key + (size_t)cells->group_of[b] * cells->n_keys,
                        cells->place_of[cells->year_of[b]] - 1u, &place))
            cells->dense[place] = (uint32_t)b + 1;
    }
}

/* The block of a key and a year, made if it is new; 0 when that fails. */
static uint32_t find_block(rmg_fast_cells *cells, const uint32_t *key, size_t year, size_t place)
{
    size_t group;
    if (!find_group(cells, key, &group))
        return 0;
    uint32_t *block = &cells->block[group * cells->n_years + place];
    if (*block == 0 && new_block(cells, group, (int16_t)year))
        *block = (uint32_t)cells->n_blocks;
    return *block;
}

/* --- rows -------------------------------------------------------------------------------------------------------- */

typedef struct rows {
    const uint32_t *const *key;
    const int32_t *month;
    size_t n;
    uint32_t place[RMG_FAST_AT_ONCE]; /* in the table of blocks, then the cell */
} rows;

static void key_of(const rmg_fast_cells *cells, const rows *r, size_t i, uint32_t *key)
{
    for (size_t k = 0; k < cells->n_keys; k++)
        key[k] = r->key[k][i];
}

/* Column by column; false when a code or a year of one of them is beyond the table. */
static bool find_places(const rmg_fast_cells *cells, rows *r)
{
    uint32_t beyond = 0, unknown = 0;
    memset(r->place, 0, r->n * sizeof *r->place);
    for (size_t k = 0; k < cells->n_keys; k++) {
        const uint32_t *code = r->key[k];
        const unsigned bits = cells->bits[k];
        for (size_t i = 0; i < r->n; i++) {
            beyond |= (code[i] + 1) >> bits;
            r->place[i] = r->place[i] << bits | (code[i] + 1);
        }
    }
    for (size_t i = 0; i < r->n; i++) {
        uint32_t place = cells->place_of[(uint32_t)r->month[i] / MONTHS];
        unknown |= place == 0;
        beyond |= (place - 1) >> cells->year_bits;
        r->place[i] = r->place[i] << cells->year_bits | (place - 1);
    }
    return beyond == 0 && unknown == 0;
}

/* The cell of a row the long way; it is made if it is new. */
static bool find_cell(rmg_fast_cells *cells, const rows *r, size_t i, uint32_t *cell)
{
    uint32_t key[1 + RMG_DIMS_MAX], block = 0;
    size_t year = (uint32_t)r->month[i] / MONTHS, place, at = 0;
    key_of(cells, r, i, key);
    if (!find_year(cells, year, &place))
        return false;
    if (cells->dense != NULL && !dense_place(cells, key, place, &at)) {
        enlarge(cells, key, place);
        if (cells->dense != NULL)
            dense_place(cells, key, place, &at);
    }
    if (cells->dense != NULL)
        block = cells->dense[at];
    if (block == 0)
        block = find_block(cells, key, year, place);
    if (block == 0) {
        cells->no_memory = true;
        return false;
    }
    if (cells->dense != NULL)
        cells->dense[at] = block;
    *cell = (block - 1) * MONTHS + (uint32_t)r->month[i] % MONTHS;
    return true;
}

/* Ask for what the long way will look at: slots first, then the keys and blocks of the groups in them. */
static void fetch_groups(const rmg_fast_cells *cells, const rows *r)
{
    size_t slot[RMG_FAST_AT_ONCE];
    for (size_t i = 0; i < r->n; i++) {
        uint32_t key[1 + RMG_DIMS_MAX];
        key_of(cells, r, i, key);
        slot[i] = (size_t)hash_key(key, cells->n_keys) & (cells->n_slots - 1);
        __builtin_prefetch(&cells->slot[slot[i]]);
    }
    for (size_t i = 0; i < r->n; i++) {
        size_t group = (uint32_t)cells->slot[slot[i]];
        group -= group != 0;
        __builtin_prefetch(&cells->key[group * cells->n_keys]);
        __builtin_prefetch(&cells->block[group * cells->n_years]);
    }
}

/* place becomes the cell; all cells are asked for from memory. */
static bool find_cells(rmg_fast_cells *cells, rows *r)
{
    bool dense = cells->dense != NULL && find_places(cells, r);
    if (!dense && cells->dense == NULL && cells->n_slots != 0 && r->n > 1)
        fetch_groups(cells, r);
    for (size_t i = 0; i < r->n; i++) {
        uint32_t block = dense && cells->dense != NULL ? cells->dense[r->place[i]] : 0;
        if (block != 0)
            r->place[i] = (block - 1) * MONTHS + (uint32_t)r->month[i] % MONTHS;
        else if (!find_cell(cells, r, i, &r->place[i]))
            return false;
        __builtin_prefetch(&cells->cell[r->place[i]], 1);
    }
    return true;
}

static inline void add_to_cell(rmg_fast_cell *cell, int64_t amount, int64_t quantity, uint64_t n_rows)
{
    cell->amount += (uint64_t)amount;
    cell->quantity += (uint64_t)quantity;
    cell->n += n_rows;
}

/* --- flat cells ---------------------------------------------------------------------------------------------------- */

/* One cell a group from here on. */
static bool flatten(rmg_fast_cells *cells)
{
    rmg_fast_cells flat = {.n_keys = cells->n_keys + 1, .flat = true};
    bool fine = true;
    for (size_t i = 0; fine && i < cells->n; i++) {
        uint32_t key[2 + RMG_DIMS_MAX];
        const uint32_t *labels;
        size_t group;
        const rmg_fast_cell *cell = rmg_fast_cells_at(cells, i, &labels, &key[cells->n_keys]);
        memcpy(key, labels, cells->n_keys * sizeof *key);
        fine = find_group(&flat, key, &group);
        if (fine)
            flat.cell[group] = *cell;
    }
    flat.n = flat.n_groups;
    rmg_fast_cells_clear(fine ? cells : &flat);
    if (fine)
        *cells = flat;
    return fine;
}

/* Their memory is asked for before it is looked at. */
static void add_flat(rmg_fast_cells *cells, const rows *r, const int64_t *amount, const int64_t *quantity,
                     const uint64_t *n_rows)
{
    uint32_t key[RMG_FAST_AT_ONCE][2 + RMG_DIMS_MAX];
    const size_t n_labels = cells->n_keys - 1;
    for (size_t i = 0; i < r->n; i++) {
        for (size_t k = 0; k < n_labels; k++)
            key[i][k] = r->key[k][i];
        key[i][n_labels] = (uint32_t)r->month[i];
        __builtin_prefetch(&cells->slot[(size_t)hash_key(key[i], cells->n_keys) & (cells->n_slots - 1)]);
    }
    for (size_t i = 0; i < r->n; i++) {
        size_t group;
        if (!find_group(cells, key[i], &group)) {
            cells->no_memory = true;
            return;
        }
        add_to_cell(&cells->cell[group], amount[i], quantity != NULL ? quantity[i] : 0,
                    n_rows != NULL ? n_rows[i] : 1);
    }
    cells->n = cells->n_groups;
}

void rmg_fast_cells_add(rmg_fast_cells *cells, const uint32_t *const *key, const int32_t *month,
                        const int64_t *amount, const int64_t *quantity, const uint64_t *n_rows, size_t n)
{
    rows r = {.key = key, .month = month, .n = n};
    if (!cells->flat && cells->n_blocks >= MANY_BLOCKS && cells->n < 3 * cells->n_blocks)
        cells->no_memory |= !flatten(cells);
    if (cells->flat) {
        add_flat(cells, &r, amount, quantity, n_rows);
        return;
    }
    if (!find_cells(cells, &r))
        return;
    if (!rmg_grow(&cells->order, &cells->order_capacity, cells->n + n, sizeof *cells->order)) {
        cells->no_memory = true;
        return;
    }
    for (size_t i = 0; i < n; i++) {
        rmg_fast_cell *cell = &cells->cell[r.place[i]];
        cells->order[cells->n] = r.place[i];
        cells->n += cell->n == 0;
        add_to_cell(cell, amount[i], quantity != NULL ? quantity[i] : 0, n_rows != NULL ? n_rows[i] : 1);
    }
}

const rmg_fast_cell *rmg_fast_cells_at(const rmg_fast_cells *cells, size_t i, const uint32_t **key,
                                       uint32_t *month)
{
    if (cells->flat) {
        *key = cells->key + i * cells->n_keys;
        *month = (*key)[cells->n_keys - 1];
        return &cells->cell[i];
    }
    uint32_t at = cells->order[i], block = at / MONTHS;
    *key = cells->key + (size_t)cells->group_of[block] * cells->n_keys;
    *month = (uint32_t)cells->year_of[block] * MONTHS + at % MONTHS;
    return &cells->cell[at];
}
