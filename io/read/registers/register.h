/* Reading a register: every row typed, every refused row listed with its place, nothing guessed.
 *
 *   code = rmg_register_read(&table, &input, NULL, &options, &problems, &why);
 *   ... rmg_register_at(&table, row, column)->number ...
 *   rmg_register_clear(&table);
 *
 * For every file: rows read = used + excluded + rejected. */
#ifndef RMG_IO_REGISTER_H
#define RMG_IO_REGISTER_H

#include "core/dict.h"
#include "core/problem.h"
#include "io/read/registers/schema.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct rmg_register_cell {
    bool known;       /* false: empty, or the file has no such column */
    bool percent;     /* RATE: a % sign stood with it; number is what stands before the sign */
    uint8_t decimals; /* NUMBER, RATE: as written */
    int64_t number;   /* units, days, index of the month, year; WORD: which of the words */
    uint32_t text;    /* code in `texts`; RMG_NO_LABEL when empty */
} rmg_register_cell;

/* A column of the file, in its order. */
typedef struct rmg_register_column {
    char *header;
    size_t is;        /* index into the schema; schema->n_columns: a further column */
    bool is_text;     /* further column: not all numbers, so it goes along as a label */
    rmg_mark decimal; /* of a number column; RMG_MARK_NONE: whole numbers */
} rmg_register_column;

typedef struct rmg_register {
    const rmg_schema *schema;
    char *name;    /* the file's, as the user gave it */
    bool failed;   /* it could not be used: see the problems */
    bool accepted; /* and no more rows were rejected than allowed */
    char separator;
    rmg_encoding_choice encoding;
    rmg_mark decimal; /* of its numbers; RMG_MARK_NONE: all whole */
    rmg_date_order dates;
    bool has_dates;
    uint64_t header_line;
    uint64_t rows_read, rows_used, rows_excluded, rows_rejected;
    uint64_t n_preamble, n_footer, n_blank, n_repeated_header;
    uint64_t n_percent, n_bare; /* rates with a % sign and without */
    rmg_register_column *column;
    size_t n_columns;
    size_t *field;           /* per column of the schema: index into `column`; RMG_NO_FIELD */
    size_t n_rows, n_cells;  /* cells of a row: one per column of the file */
    rmg_register_cell *cell; /* n_rows x n_columns */
    uint64_t *line;          /* where each row starts */
    rmg_dict *texts;
    size_t cell_capacity, line_capacity;
} rmg_register;

#define RMG_NO_FIELD SIZE_MAX

/* Read one file.
 * schema    NULL: found by its header; RMG_EINPUT when it is none
 * options   separator, encoding, header line, maps, decimal, dates, dash, calendar, max_rejects are heeded
 * problems  gets rejects, errors, warnings and notes in line order
 * out       zeroed or cleared before; stands as far as it came also after RMG_EINPUT
 * Errors    RMG_EINPUT the file cannot be read safely, or more rejects than allowed; RMG_ENOMEM */
rmg_code rmg_register_read(rmg_register *out, const rmg_input *input, const rmg_schema *schema,
                           const rmg_read_options *options, rmg_problems *problems, rmg_diag *why);

/* Cell of a column of the schema; one that is not `known` when the file has no such column. */
const rmg_register_cell *rmg_register_at(const rmg_register *table, size_t row, size_t schema_column);

/* Its text as it stood, "" when empty. */
const char *rmg_register_text(const rmg_register *table, const rmg_register_cell *cell);

void rmg_register_clear(rmg_register *table);

#ifdef __cplusplus
}
#endif
#endif
