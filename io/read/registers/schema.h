/* The tables that list things rather than amounts: provisions, products, indicators, contracts. What columns
 * each has, what may stand in them, and how a file is known to be one.
 *
 * A new kind of register is a row in schemas.c; reader, check and convert follow from it. */
#ifndef RMG_IO_SCHEMA_H
#define RMG_IO_SCHEMA_H

#include <stdbool.h>
#include <stddef.h>

#include "io/read/dataset.h"
#include "io/read/records/record.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef enum rmg_entry_type {
    RMG_ENTRY_TEXT,
    RMG_ENTRY_WORD,   /* one of the column's words */
    RMG_ENTRY_NUMBER, /* units of 1/10000 */
    RMG_ENTRY_RATE,   /* the same; a % sign is welcome and remembered */
    RMG_ENTRY_DAY,    /* days of a rmg_date */
    RMG_ENTRY_PERIOD, /* index of a rmg_month */
    RMG_ENTRY_YEAR
} rmg_entry_type;

typedef enum rmg_need {
    RMG_NEED_NONE,
    RMG_NEED_COLUMN, /* the column must be there, its cells may be empty */
    RMG_NEED_CELL    /* and every cell must be filled */
} rmg_need;

typedef struct rmg_schema_column {
    const char *name;
    rmg_entry_type type;
    rmg_need need;
    const char
        *aliases; /* "begindatum|ingangsdatum", or NULL. Names that spend tables know too (provider, product,
                            client, ...) also have the aliases that they have there */
    const char *words; /* "week|month|total" of a WORD; NULL otherwise */
} rmg_schema_column;

struct rmg_register;

/* What must hold between the cells of a row. True when it does, else reason (a fixed word of rejects), the
 * column at fault (an index into the schema) and words for the user are filled in. */
typedef bool (*rmg_row_rule)(const struct rmg_register *table, size_t row, size_t *column,
                             const char **reason, rmg_diag *what);

typedef struct rmg_schema {
    const char *name;       /* "provisions", "products", "kpi", "kpi-values", "contracts" */
    const char *one, *many; /* "provision", "provisions": what a row is, marked for translation */
    const rmg_schema_column *column;
    size_t n_columns;
    const char *key;    /* names joined by '|': no two rows may have the same texts there; NULL: no key */
    const char *one_of; /* names joined by '|': at least one of these columns must be there; NULL: none */
    bool yields;        /* a file that also has a time and an amount is a spend table */
    rmg_row_rule rule;  /* a row that breaks it is rejected; NULL: none */
    rmg_row_rule doubt; /* a row that breaks it is used and warned about; NULL: none */
} rmg_schema;

#define RMG_SCHEMAS 5
extern const rmg_schema rmg_schemas[RMG_SCHEMAS];

/* By name; NULL when there is none of that name. */
const rmg_schema *rmg_schema_find(const char *name);

/* Index of a column by our name; n_columns when the schema has none. */
size_t rmg_schema_column_find(const rmg_schema *schema, const char *name);

/* The column of the schema that a header means, --map first; n_columns when it means none. */
size_t rmg_schema_column_of(const rmg_schema *schema, const char *header, size_t length,
                            const rmg_read_options *options);

/* Does this header row have what the schema cannot do without? */
bool rmg_schema_fits(const rmg_schema *schema, const rmg_record *header, const rmg_read_options *options);

/* The schema of a header row; NULL when it is that of a spend or plan table, or of nothing known. */
const rmg_schema *rmg_schema_of_header(const rmg_record *header, const rmg_read_options *options);

/* The schema of a file, by its first header row; *out is NULL when it is no register, or cannot be read far enough to
 * say (the reader of spend tables then words what is wrong).
 * Errors  RMG_ENOMEM */
rmg_code rmg_schema_of_input(const rmg_schema **out, const rmg_input *input, const rmg_read_options *options,
                             rmg_diag *why);

#ifdef __cplusplus
}
#endif
#endif
