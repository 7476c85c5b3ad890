/* The cells of one part: sums by labels and month. */
#ifndef RMG_IO_FAST_CELLS_INTERNAL_H
#define RMG_IO_FAST_CELLS_INTERNAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/cube.h"
#include "io/read/fast/index_internal.h"
#include "io/read/fast/values_internal.h"

#define RMG_FAST_YEARS 64 /* different years in a part */
#define RMG_FAST_AT_ONCE (RMG_FAST_ROWS + 64)

/* What one month adds up to for one combination of labels. The sums wrap: whoever adds watches the sum of all values
 * without their signs, which no sum of some of them exceeds. */
typedef struct rmg_fast_cell {
    uint64_t amount, quantity, n;
} rmg_fast_cell;

/* A group is one combination of labels and "has a quantity"; its months lie together by year, twelve cells a block,
 * so that a row touches one line of memory that is not in the cache. */
typedef struct rmg_fast_cells {
    size_t n_keys; /* words in a group's key: has quantity, a code per dimension, and when flat the month */
    uint32_t *key; /* n_groups keys */
    size_t n_groups, key_capacity;
    uint64_t *slot; /* upper half of a key's hash, group + 1; a power of two of them */
    size_t n_slots;
    uint32_t *block; /* per group n_years of them: block + 1, or 0 */
    size_t block_capacity, n_years;
    int16_t year[RMG_FAST_YEARS]; /* in order of first appearance */
    size_t n_years_seen;
    uint8_t place_of[RMG_FAST_MONTHS / 12]; /* of a year among them, + 1 */
    rmg_fast_cell *cell;                    /* 12 a block */
    uint32_t *group_of;                     /* per block */
    int16_t *year_of;
    size_t n_blocks, cell_capacity, group_capacity, year_capacity;
    uint32_t *dense; /* block + 1 by key and year, while the labels are few; NULL: they are not */
    unsigned bits[1 + RMG_DIMS_MAX], year_bits;
    uint32_t *order; /* cells in order of first appearance */
    size_t n, order_capacity;
    /* Where most blocks would hold one cell or two, a group is one cell: the month is the last word of its key. Groups
     * are then in order of first appearance, and blocks, years and the order are not used. */
    bool flat;
    bool no_memory, too_many_years;
} rmg_fast_cells;

void rmg_fast_cells_init(rmg_fast_cells *cells, size_t n_keys);
void rmg_fast_cells_clear(rmg_fast_cells *cells);

/* Add n rows (at most RMG_FAST_AT_ONCE) in this order. See no_memory and too_many_years afterwards.
 * key       n_keys columns
 * quantity  NULL: none
 * n_rows    how many each stands for; NULL: itself */
void rmg_fast_cells_add(rmg_fast_cells *cells, const uint32_t *const *key, const int32_t *month,
                        const int64_t *amount, const int64_t *quantity, const uint64_t *n_rows, size_t n);

/* The i-th cell by first appearance: its key and month. */
const rmg_fast_cell *rmg_fast_cells_at(const rmg_fast_cells *cells, size_t i, const uint32_t **key,
                                       uint32_t *month);

#endif
