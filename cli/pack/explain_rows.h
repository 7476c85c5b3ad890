/* The rows of the files behind figures, as one table: which of them, and what each counts for. */
#ifndef RMG_CLI_PACK_EXPLAIN_ROWS_H
#define RMG_CLI_PACK_EXPLAIN_ROWS_H

#include "cli/pack/trace.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct rmg_explain_rows {
    rmg_kept_rows rows;
    rmg_dataset data;
    rmg_filter filter; /* --where of the run */
    rmg_table *table;  /* figure, file, line, kind, period, labels, quantity, amount, counted */
    size_t *order;     /* kept rows by file and line */
    size_t n_dims;
} rmg_explain_rows;

/* What the rows of one kind come to. */
typedef struct rmg_explain_sum {
    uint8_t scenario;
    rmg_row_part part;
    size_t n, n_in_part; /* rows; of these, rows of which only a part counts */
    rmg_wide amount;
} rmg_explain_sum;

enum { RMG_EXPLAIN_SUMS = 16 };

typedef struct rmg_explain_sums {
    rmg_explain_sum kind[RMG_EXPLAIN_SUMS];
    size_t n, first_row, n_rows; /* kinds; the figure's rows in the table */
    rmg_wide counted;            /* plus minus minus */
} rmg_explain_sums;

/* Read the files of a run once more, row by row, and begin the table.
 * Errors  those of reading */
rmg_code rmg_explain_rows_read(rmg_explain_rows *out, rmg_document *document, const rmg_settings *run,
                               rmg_diag *why);

/* Add the rows of a figure to the table. */
void rmg_explain_rows_add(rmg_explain_rows *e, rmg_explain_sums *sums, const rmg_trace *trace,
                          const rmg_units *units);

void rmg_explain_rows_clear(rmg_explain_rows *e);

#ifdef __cplusplus
}
#endif
#endif
