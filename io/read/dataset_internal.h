/* One run of reading: all its files on their way into one cube. */
#ifndef RMG_IO_DATASET_INTERNAL_H
#define RMG_IO_DATASET_INTERNAL_H

#include "io/read/intake_internal.h"

typedef struct rmg_run {
    rmg_dataset *out;
    const rmg_read_options *options;
    rmg_intake *intake;
    size_t n;
    struct rmg_ids *ids;
    struct rmg_versions *versions;
} rmg_run;

/* Has a file failed? Then a name that no other file has may well be that file's. */
bool rmg_any_failed(const rmg_dataset *out);

/* dataset_columns.c: from the columns of all files to the cube's calendar, dimensions and measures. */
int rmg_run_calendar(const rmg_run *run);
rmg_code rmg_run_add_columns(rmg_run *run, rmg_diag *why);
rmg_code rmg_run_report_columns(rmg_run *run, size_t file, rmg_diag *why);

/* dataset_names.c: what the user named must be there.
 * Errors  RMG_EUSAGE it is not */
rmg_code rmg_check_map_names(const rmg_read_options *options, rmg_diag *why);
rmg_code rmg_check_maps_act(const rmg_run *run, rmg_diag *why);
rmg_code rmg_check_kinds_act(const rmg_run *run, rmg_diag *why);
rmg_code rmg_check_keep(const rmg_run *run, rmg_diag *why);
/* The role that a user means by a name: ours, or an alias as in headers. Only of dimensions. */
rmg_role rmg_meant_role(const char *name);
/* Does a name mean this column: by its header, by its role under whatever header, or as RMG_LABEL_NAME? */
bool rmg_name_means(const char *name, const rmg_intake *intake, size_t column);
bool rmg_may_be_dimension(const rmg_intake *intake, size_t column);

/* same_files.c: the same file twice fails the second one. */
rmg_code rmg_check_same_files(rmg_run *run, rmg_diag *why);
/* The same rows in other bytes are used, with a warning: after all rows were taken. */
rmg_code rmg_check_same_rows(rmg_run *run, rmg_diag *why);

/* versions.c: warn when the newest version of a plan lacks labels that an earlier one has. */
rmg_code rmg_versions_check(rmg_run *run, rmg_diag *why);

/* conclude.c: what is said of all files together: sums, title, unit, even spread, control totals. */
rmg_code rmg_conclude(rmg_run *run, rmg_diag *why);

#endif
