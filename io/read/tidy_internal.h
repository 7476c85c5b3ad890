/* One row of a tidy or paired table being read. */
#ifndef RMG_IO_TIDY_INTERNAL_H
#define RMG_IO_TIDY_INTERNAL_H

#include "io/read/intake_internal.h"

/* A row being read. `ok` turns false when it has been rejected (or the file has failed). */
typedef struct rmg_tidy_row {
    rmg_intake *intake;
    const rmg_record *record;
    bool ok;
    rmg_typed typed; /* what all its values share */
} rmg_tidy_row;

static inline size_t column_of(const rmg_tidy_row *row, rmg_role role)
{
    return row->intake->roles.of[role];
}

static inline rmg_text_part text_of(const rmg_tidy_row *row, rmg_role role)
{
    return rmg_intake_text(row->record, column_of(row, role));
}

rmg_code rmg_tidy_reject(rmg_tidy_row *row, size_t column, const char *reason, const rmg_diag *what,
                         rmg_diag *why);
rmg_code rmg_tidy_reject_empty(rmg_tidy_row *row, size_t column, rmg_role role, rmg_diag *why);

/* tidy_when.c: period, date or year of the row, and when it was booked. */
rmg_code rmg_tidy_when(rmg_tidy_row *row, rmg_diag *why);

#endif
