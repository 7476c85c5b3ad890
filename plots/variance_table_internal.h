/* The price and quantity table: rows chosen, sorted and rounded so that rows add up and columns foot. */
#ifndef RMG_PLOTS_VARIANCE_TABLE_INTERNAL_H
#define RMG_PLOTS_VARIANCE_TABLE_INTERNAL_H

#include "plots/layout_internal.h"

enum { RMG_TABLE_ROWS_MAX = 13, RMG_TABLE_TERMS_MAX = 4 };

/* Row 0 is the total, then the rows in order; the last of these may be the rest. */
typedef struct rmg_table_row {
    const char *label;                        /* NULL: the rest */
    int64_t exact[RMG_TABLE_TERMS_MAX + 1];   /* difference, then the effects */
    int64_t base, comparison;                 /* printed */
    int64_t printed[RMG_TABLE_TERMS_MAX + 1]; /* difference, then the effects */
} rmg_table_row;

typedef struct rmg_table {
    const rmg_variance_table_chart *chart;
    rmg_figures figures;
    size_t n;        /* rows without the total */
    size_t n_folded; /* rows in the rest; 0: there is none */
    rmg_table_row total, row[RMG_TABLE_ROWS_MAX];
} rmg_table;

/* Errors  RMG_ENODATA no rows; RMG_EINPUT a row whose effects do not add up, too many terms; RMG_ERANGE; RMG_ENOMEM */
rmg_code rmg_table_make(rmg_table *out, const rmg_variance_table_chart *chart, rmg_diag *why);

/* Printed effect of a kind in the total; 0 when there is no such column. */
int64_t rmg_table_effect(const rmg_table *table, rmg_term kind);

#endif
