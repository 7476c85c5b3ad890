/* One register being read: two passes over its rows, as with spend tables. */
#ifndef RMG_IO_REGISTER_INTERNAL_H
#define RMG_IO_REGISTER_INTERNAL_H

#include "io/read/records/dialect.h"
#include "io/read/registers/register.h"
#include "io/read/values/number_column.h"

typedef struct rmg_register_reader {
    rmg_register *out;
    const rmg_input *input;
    const rmg_read_options *options;
    rmg_problems *problems;
    rmg_source source;
    rmg_dialect dialect;

    /* found by the first pass, one per column of the file */
    rmg_number_column *number;
    rmg_date_column *date;
    uint64_t *n_citizen, *n_filled; /* values that look like citizen numbers; values at all */
    uint64_t last_data;             /* number of the last record that is no footer */

    /* decided */
    rmg_numeral_rules *numbers;
    rmg_date_rules *days;

    /* second pass */
    rmg_dict *keys;
    uint64_t *key_line;
    size_t key_capacity;
    uint64_t n_errors;
} rmg_register_reader;

typedef enum rmg_register_class {
    RMG_REGISTER_HEADER,
    RMG_REGISTER_PREAMBLE,
    RMG_REGISTER_REPEATED,
    RMG_REGISTER_BLANK,
    RMG_REGISTER_FOOTER,
    RMG_REGISTER_BROKEN,
    RMG_REGISTER_DATA
} rmg_register_class;

rmg_register_class rmg_register_classify(const rmg_register_reader *reader, const rmg_record *record);

typedef rmg_code (*rmg_register_taker)(rmg_register_reader *reader, const rmg_record *record, rmg_diag *why);
rmg_code rmg_register_each(rmg_register_reader *reader, rmg_register_taker take, rmg_diag *why);

/* The type of a column of the file; further columns are RMG_ENTRY_TEXT. */
rmg_entry_type rmg_register_type(const rmg_register *table, size_t column);
/* Our name of a column, else its header. */
const char *rmg_register_column_name(const rmg_register *table, size_t column);

/* register_problems.c: as rmg_intake_reject(), _error() and _remark(). */
rmg_code rmg_register_reject(rmg_register_reader *reader, const rmg_record *record, size_t column,
                             const char *reason, const rmg_diag *what, rmg_diag *why);
rmg_code rmg_register_error(rmg_register_reader *reader, const rmg_diag *what, const char *reason,
                            rmg_diag *why);
rmg_code rmg_register_warn(rmg_register_reader *reader, uint64_t line, size_t column, const char *reason,
                           const rmg_diag *what, rmg_diag *why);
rmg_code rmg_register_note(rmg_register_reader *reader, uint64_t line, const char *reason, rmg_diag *why,
                           const char *format, ...) RMG_PRINTF(5, 6);

/* register_survey.c: header, columns, marks, orders; problems of the file go to the list. */
rmg_code rmg_register_survey(rmg_register_reader *reader, rmg_diag *why);

/* register_rows.c: all rows as typed cells. */
rmg_code rmg_register_take(rmg_register_reader *reader, const rmg_record *record, rmg_diag *why);

#endif
