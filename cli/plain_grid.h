/* A plain table seen as names by months: which line and which month each row fills. Every place is filled once. */
#ifndef RMG_CLI_PLAIN_GRID_H
#define RMG_CLI_PLAIN_GRID_H

#include "io/read/plain_table.h"

#ifdef __cplusplus
extern "C" {
#endif

#define RMG_GRID_MONTHS_MAX 600 /* fifty years; more is a slip in a year */

typedef struct rmg_plain_grid {
    rmg_month first;
    size_t n_months, n_names;
    const char **name;   /* in order of first appearance; texts of the table */
    size_t *name_of_row; /* per row of the table */
    size_t *month_of_row;
} rmg_plain_grid;

/* name_column  RMG_NO_NAME: there is one line without a name
 * Errors       RMG_EINPUT two rows for one name and month, or months further apart than RMG_GRID_MONTHS_MAX, with the
 *              place; RMG_ENOMEM */
#define RMG_NO_NAME SIZE_MAX
rmg_code rmg_plain_grid_make(rmg_plain_grid *out, const rmg_plain_table *table, size_t name_column,
                             size_t period_column, rmg_diag *why);

void rmg_plain_grid_clear(rmg_plain_grid *grid);

/* A value of the table that the chart cannot hold: the reason in words, with the row's place. */
rmg_code rmg_plain_refuse(const rmg_plain_table *table, size_t row, const char *what, rmg_diag *why);

#ifdef __cplusplus
}
#endif
#endif
