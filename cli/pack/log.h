/* The forecast log: one row per run month and unit, so that next year's reader sees how good the forecasts were. A rerun
 * replaces its own rows; the outcome is filled in by the first later run that knows it. */
#ifndef RMG_CLI_PACK_LOG_H
#define RMG_CLI_PACK_LOG_H

#include "cli/pack/units.h"
#include "io/write/output.h"

#ifdef __cplusplus
extern "C" {
#endif

/* A row as text, column by column. */
typedef struct rmg_log_row {
    char **cell;
    uint64_t line; /* where it was read; 0: a row of this run */
} rmg_log_row;

typedef struct rmg_log {
    rmg_log_row *row;
    size_t n, capacity;
    size_t n_by, n_columns;
    const char *by[RMG_DIMS_MAX]; /* borrowed from the study */
    rmg_past_forecast past[64];   /* what rmg_log_past() gave last */
} rmg_log;

/* Where the log of a run is; free() it. NULL: no memory. */
char *rmg_log_place(const rmg_units *units);

/* Read a log; one that is not there is an empty log.
 * Errors  RMG_EOUTPUT it has other columns than this run's units; those of rmg_plain_table_read() */
rmg_code rmg_log_read(rmg_log *out, const char *path, const rmg_study *study, rmg_diag *why);

/* Forecasts of earlier months for a unit, newest last: for rmg_units_document(). */
const rmg_past_forecast *rmg_log_past(void *log, const rmg_unit *unit, size_t *n);

/* Put in the rows of this run, and the outcomes that it knows. */
rmg_code rmg_log_add(rmg_log *log, const rmg_units *units, rmg_diag *why);

/* Write the log beside its place; rmg_output_commit() puts it there. Folders on the way are made.
 * out     zeroed; rmg_output_abandon() it
 * Errors  RMG_EOUTPUT, RMG_ENOMEM */
rmg_code rmg_log_write(rmg_output *out, const rmg_log *log, const char *path, rmg_diag *why);

void rmg_log_clear(rmg_log *log);

#ifdef __cplusplus
}
#endif
#endif
