/* Charts for a terminal: a panel of characters for running totals, a table of the same figures for the others. */
#ifndef RMG_PLOTS_TEXT_INTERNAL_H
#define RMG_PLOTS_TEXT_INTERNAL_H

#include "core/buffer.h"
#include "plots/chart.h"

/* Rows of cells that are lined up when all are known. The first column is for names, unless told otherwise. */
typedef struct rmg_text_table {
    size_t n_columns, n_rows, capacity;
    rmg_buffer *cell; /* n_rows x n_columns */
    uint32_t left;    /* bit per column that is aligned to the left */
    bool failed;
} rmg_text_table;

rmg_text_table rmg_text_table_make(size_t n_columns, uint32_t left);

/* A new row of empty cells; NULL when memory is out. */
rmg_buffer *rmg_text_table_row(rmg_text_table *table);

/* Append the lined-up table and clear it. */
void rmg_text_table_print(rmg_buffer *out, rmg_text_table *table, int columns);

/* The figures of a chart as a table; nothing for kinds that have none. */
void rmg_text_figures(rmg_buffer *out, const rmg_chart *chart, int columns);

#endif
