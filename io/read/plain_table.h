/* Small tables of figures with known columns: what a chart is drawn from when no analysis of ours made them.
 *
 * Strict: every row below the header is used or the table is refused with the place; nothing is guessed. Title lines
 * above and a line of text below the rows are left out, as everywhere. */
#ifndef RMG_IO_PLAIN_TABLE_H
#define RMG_IO_PLAIN_TABLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/diag.h"
#include "core/month.h"
#include "io/read/values/numeral.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef enum rmg_plain_type {
    RMG_PLAIN_TEXT,
    RMG_PLAIN_NUMBER, /* units of 1/10000; a % sign is allowed and dropped */
    RMG_PLAIN_PERIOD  /* a month with its year: 2021-04, 202104, "apr 2021" */
} rmg_plain_type;

/* false, true, or in between: the column must be there, its cells may be empty. */
typedef enum rmg_plain_need { RMG_PLAIN_OPTIONAL, RMG_PLAIN_FILLED, RMG_PLAIN_COLUMN } rmg_plain_need;

/* A column that the reader of the table knows. Order in the file is free; others are ignored. */
typedef struct rmg_plain_want {
    const char *name; /* ours */
    const char
        *aliases; /* "aantal|clients": other headers, or NULL. Case, blanks, accents, _ and - do not matter */
    rmg_plain_type type;
    rmg_plain_need required; /* true: RMG_PLAIN_FILLED */
} rmg_plain_want;

typedef struct rmg_plain_cell {
    bool known;       /* false: the cell is empty or the column absent */
    int64_t number;   /* NUMBER: units; PERIOD: index of the month */
    uint8_t decimals; /* NUMBER: as written */
    char *text;       /* as it stood, "" when empty */
} rmg_plain_cell;

typedef struct rmg_plain_table {
    char *name;               /* the file's */
    size_t n_rows, n_columns; /* n_columns: as many as were wanted, in that order */
    rmg_plain_cell *cell;     /* n_rows x n_columns */
    uint64_t *line;           /* of each row */
    bool *has_column;         /* which wanted columns the file has */
} rmg_plain_table;

/* Read one table. A header row is one that has all required columns.
 * separator  0: found; decimal  RMG_MARK_NONE: proven by the values
 * Errors     RMG_EINPUT with source, line and field: no header with the required columns (their names are listed),
 *            two columns of one name, ragged row, a number or period that is none, a required cell empty;
 *            RMG_ENODATA no rows; RMG_ENOMEM */
rmg_code rmg_plain_table_read(rmg_plain_table *out, const char *path, const rmg_plain_want *want,
                              size_t n_want, char separator, rmg_mark decimal, rmg_diag *why);

const rmg_plain_cell *rmg_plain_cell_at(const rmg_plain_table *table, size_t row, size_t column);

void rmg_plain_table_clear(rmg_plain_table *table);

#ifdef __cplusplus
}
#endif
#endif
