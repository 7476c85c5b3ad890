/* The cells of a cube added up per kind, period and labels: what `convert` makes tidy and wide tables of. */
#ifndef RMG_CLI_CONVERT_SUMS_INTERNAL_H
#define RMG_CLI_CONVERT_SUMS_INTERNAL_H

#include "cli/convert.h"

/* The cells of one kind (or plan version), period and labels, added up. */
typedef struct rmg_sum {
    rmg_wide amount, quantity;
    uint64_t rows;
    rmg_month month;
    uint32_t cell; /* any of them: it has their scenario and labels */
    uint32_t unit;
    uint8_t span;
    bool has_quantity;
} rmg_sum;

typedef struct rmg_sums {
    const rmg_cube *cube;
    rmg_convert_how how;
    size_t dim[RMG_DIMS_MAX], n_dims; /* that are told apart */
    size_t unit_dim;                  /* n_dims of the cube when there is none */
    bool version, decided;            /* some plan version is named, dated */
    bool quantity;                    /* there is a column of quantities */
    char period[RMG_PERIOD_MAX];      /* of the row being made, when it is longer than one */
    char (*periods)[RMG_PERIOD_MAX];  /* of single periods, from `first` on */
    int32_t first;
    rmg_sum *item;
    size_t n;
} rmg_sums;

/* Cells in the order of a number that each has, below `most`; equal ones stay in the order in which they were. */
typedef struct rmg_sorting {
    uint32_t *cell, *spare; /* the cells, in two arrays in turn */
    uint32_t *begin;        /* most + 1 */
    size_t n, most;
} rmg_sorting;

/* convert_order.c: the order of the rows: kind, labels in byte order (empty first), period. */
bool rmg_sums_sort(rmg_sorting *order, const rmg_sums *s);
bool rmg_sums_same_labels(const rmg_sums *s, size_t a, size_t b);
bool rmg_sums_same_row(const rmg_sums *s, size_t a, size_t b);

/* convert_cells.c */
bool rmg_sum_is_annual(const rmg_sums *s, const rmg_sum *item);
bool rmg_sums_same_year(const rmg_sums *s, const rmg_sum *a, const rmg_sum *b);
void rmg_sums_add_text_columns(rmg_table *table, const rmg_sums *s);

/* convert_tidy.c: the rows are made when they are written; *s is moved into the table. */
rmg_code rmg_sums_fill_tidy(rmg_table *table, rmg_sums *s, rmg_diag *why);

/* convert_wide.c */
rmg_code rmg_sums_fill_wide(rmg_table *table, const rmg_sums *s, rmg_diag *why);

#endif
