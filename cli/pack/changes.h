/* What changed between the rows of two runs. */
#ifndef RMG_CLI_PACK_CHANGES_H
#define RMG_CLI_PACK_CHANGES_H

#include "cli/convert.h"

#ifdef __cplusplus
extern "C" {
#endif

/* The rows of one run, each with a text by which it is known again. */
typedef struct rmg_run_rows {
    rmg_dataset data;
    rmg_kept_rows rows;
    rmg_month upto;
    char **key;    /* "id:F000001", or kind, period and labels for rows without an id */
    size_t *order; /* actual rows up to the closed month, sorted by key */
    size_t n;
} rmg_run_rows;

/* Read the files of a run again.
 * Errors  those of reading */
rmg_code rmg_run_rows_read(rmg_run_rows *out, const rmg_settings *settings, rmg_month upto, rmg_diag *why);
void rmg_run_rows_clear(rmg_run_rows *run);

typedef enum rmg_change_cause {
    RMG_CHANGE_NEW,
    RMG_CHANGE_CORRECTED,
    RMG_CHANGE_REMOVED,
    RMG_CHANGE_PLAN,
    RMG_CHANGE_METHOD
} rmg_change_cause;

/* "new", "corrected", "removed", "plan-version", "method" */
const char *rmg_change_name(rmg_change_cause cause);

/* A row that changed. Its place and its labels are those of `row` in `run`. */
typedef struct rmg_change {
    rmg_change_cause cause;
    const rmg_run_rows *run;
    size_t row;
    rmg_money before, after;
} rmg_change;

/* Rows with the same id are one row, corrected when anything about it differs; a row that moved is taken away at its old
 * place and comes at its new one. Rows without an id are known by kind, period and labels: equal amounts are
 * the same row, what is left is paired in the order of the files.
 * out     *n of them, free() it
 * Errors  RMG_ENOMEM */
rmg_code rmg_changes_find(rmg_change **out, size_t *n, const rmg_run_rows *before, const rmg_run_rows *after,
                          rmg_diag *why);

/* Label of a row in a dimension by name; "" when empty or absent. */
const char *rmg_run_row_label(const rmg_run_rows *run, size_t row, const char *dimension);

#ifdef __cplusplus
}
#endif
#endif
