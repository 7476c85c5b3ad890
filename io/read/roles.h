/* From a header row to what each column is: role, side, period of a wide sheet, free text. */
#ifndef RMG_IO_ROLES_H
#define RMG_IO_ROLES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "io/read/dataset.h"
#include "io/read/names.h"
#include "io/read/records/record.h"

#ifdef __cplusplus
extern "C" {
#endif

#define RMG_NO_COLUMN SIZE_MAX

typedef struct rmg_role_column {
    char *header;         /* trimmed, as it stood */
    rmg_role role;        /* RMG_ROLE_NONE: free */
    rmg_side side;        /* of a paired table's number column */
    bool is_mapped;       /* by the user, not by its header */
    bool is_period;       /* of a wide sheet */
    rmg_period_text when; /* with is_period */
    bool is_measure;      /* asked for as a measure; may have a role of that name too */
    bool may_be_unit;     /* of the amounts, if its values are; or it is mapped to be */
    bool is_quarter;      /* its numbers are quarters, not months */
    bool is_book_side;    /* says debit or credit */
    bool is_total;        /* of a wide sheet: checked against the periods, then left out */
    bool spacer;          /* found while surveying: no header and nothing in it */
    bool is_text;         /* found while surveying: not all numbers, or a dimension that was asked for */
} rmg_role_column;

typedef struct rmg_roles {
    rmg_layout layout;
    rmg_role_column *column;
    size_t n;
    size_t of[RMG_ROLES]; /* column of a role without a side, or RMG_NO_COLUMN */
    size_t label;         /* wide: the column that names the series, or RMG_NO_COLUMN */
    size_t total;         /* wide: the total column, or RMG_NO_COLUMN */
    size_t n_periods;
    bool cumulative, month; /* words in the headers of amounts */
    bool pairs;             /* has side columns */
} rmg_roles;

/* A column whose values are read as numbers. */
bool rmg_role_column_is_number(const rmg_role_column *column);

/* Is this row a header? Two known names (those of maps and measures count), or three periods of one calendar. */
bool rmg_roles_is_header(const rmg_record *record, const rmg_read_options *options);

/* What the columns of a header are.
 * Errors  RMG_EINPUT two headers with one name, a bsn column, no time column, no amount; RMG_ENOMEM */
rmg_code rmg_roles_decide(rmg_roles *out, const rmg_record *header, const rmg_read_options *options,
                          rmg_diag *why);

void rmg_roles_clear(rmg_roles *roles);

#ifdef __cplusplus
}
#endif
#endif
