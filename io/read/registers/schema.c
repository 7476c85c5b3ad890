#include "io/read/registers/schema.h"

#include <stdlib.h>
#include <string.h>

#include "io/read/fold.h"
#include "io/read/names.h"
#include "io/read/records/dialect.h"
#include "io/read/roles.h"

#define BEGINNING ((size_t)1 << 18) /* bytes in which a header is looked for */

const rmg_schema *rmg_schema_find(const char *name)
{
    for (size_t i = 0; i < RMG_SCHEMAS; i++)
        if (strcmp(rmg_schemas[i].name, name) == 0)
            return &rmg_schemas[i];
    return NULL;
}

size_t rmg_schema_column_find(const rmg_schema *schema, const char *name)
{
    size_t i = 0;
    while (i < schema->n_columns && strcmp(schema->column[i].name, name) != 0)
        i++;
    return i;
}

static bool is_among(const char *list, const char *text, size_t length)
{
    for (const char *at = list; at != NULL; at += *at == '|') {
        size_t n = strcspn(at, "|");
        if (rmg_fold_equal(text, length, at, n))
            return true;
        at += n;
        if (*at == '\0')
            break;
    }
    return false;
}

static const char *mapped_name(const char *header, size_t length, const rmg_read_options *options)
{
    for (size_t i = 0; i < options->n_maps; i++)
        if (rmg_fold_equal(header, length, options->maps[i].header, strlen(options->maps[i].header)))
            return options->maps[i].name;
    return NULL;
}

size_t rmg_schema_column_of(const rmg_schema *schema, const char *header, size_t length,
                            const rmg_read_options *options)
{
    const char *mapped = mapped_name(header, length, options);
    if (mapped != NULL)
        return rmg_schema_column_find(schema, mapped);
    for (size_t i = 0; i < schema->n_columns; i++)
        if (is_among(schema->column[i].name, header, length) ||
            is_among(schema->column[i].aliases, header, length))
            return i;
    rmg_role role = rmg_role_of_header(header, length);
    return role != RMG_ROLE_NONE ? rmg_schema_column_find(schema, rmg_role_name(role)) : schema->n_columns;
}

static bool has_column(const rmg_schema *schema, size_t column, const rmg_record *header,
                       const rmg_read_options *options)
{
    for (size_t i = 0; i < header->n_fields; i++)
        if (rmg_schema_column_of(schema, header->field[i].text, header->field[i].length, options) == column)
            return true;
    return false;
}

static bool has_one_of(const rmg_schema *schema, const rmg_record *header, const rmg_read_options *options)
{
    for (size_t i = 0; i < schema->n_columns; i++) {
        const char *name = schema->column[i].name;
        if (is_among(schema->one_of, name, strlen(name)) && has_column(schema, i, header, options))
            return true;
    }
    return schema->one_of == NULL;
}

bool rmg_schema_fits(const rmg_schema *schema, const rmg_record *header, const rmg_read_options *options)
{
    for (size_t i = 0; i < schema->n_columns; i++)
        if (schema->column[i].need != RMG_NEED_NONE && !has_column(schema, i, header, options))
            return false;
    return has_one_of(schema, header, options);
}

/* A time and an amount, or a quantity with a price, or three months beside each other: amounts are its subject. */
static bool is_spend(const rmg_record *header, const rmg_read_options *options)
{
    bool has[RMG_ROLES] = {false};
    size_t n_periods = 0;
    for (size_t i = 0; i < header->n_fields; i++) {
        const rmg_field *field = &header->field[i];
        rmg_role role = RMG_ROLE_NONE;
        const char *mapped = mapped_name(field->text, field->length, options);
        if (mapped == NULL || !rmg_role_find(&role, mapped))
            role = rmg_role_of_header(field->text, field->length);
        has[role] = true;
        rmg_period_text period;
        rmg_period_text_read(&period, field->text, field->length);
        n_periods += period.reason == NULL && !period.empty;
    }
    bool time = has[RMG_ROLE_PERIOD] || has[RMG_ROLE_DATE] || has[RMG_ROLE_YEAR] || has[RMG_ROLE_BOOKED];
    bool money = has[RMG_ROLE_AMOUNT] || (has[RMG_ROLE_QUANTITY] && has[RMG_ROLE_PRICE]);
    return n_periods >= 3 || (time && money);
}

const rmg_schema *rmg_schema_of_header(const rmg_record *header, const rmg_read_options *options)
{
    bool spend = is_spend(header, options);
    for (size_t i = 0; i < RMG_SCHEMAS; i++)
        if (!(spend && rmg_schemas[i].yields) && rmg_schema_fits(&rmg_schemas[i], header, options))
            return &rmg_schemas[i];
    return NULL;
}

/* --- the schema of a file ------------------------------------------------------------------------------ */

typedef struct header_search {
    const rmg_read_options *options;
    const rmg_schema *found;
} header_search;

static bool is_any_header(const rmg_record *record, void *context)
{
    header_search *search = context;
    return rmg_schema_of_header(record, search->options) != NULL ||
           rmg_roles_is_header(record, search->options);
}

static rmg_code find_header(header_search *search, rmg_source *source, const rmg_dialect *dialect,
                            rmg_diag *why)
{
    rmg_records *records = NULL;
    rmg_code code = rmg_records_open(&records, source, &dialect->encoding, dialect->separator, why);
    rmg_record record;
    bool more = code == RMG_OK;
    while (more) {
        code = rmg_records_next(records, &record, &more, why);
        if (code != RMG_OK || !more || record.number < dialect->header_number)
            more = more && code == RMG_OK;
        else {
            search->found = record.reason == NULL ? rmg_schema_of_header(&record, search->options) : NULL;
            more = false;
        }
    }
    rmg_records_close(records);
    return code;
}

static size_t cut(const char *bytes, size_t n)
{
    size_t end = n;
    while (end > 0 && bytes[end - 1] != '\n' && bytes[end - 1] != '\r')
        end--;
    return end > 0 ? end : n;
}

/* The beginning of a file, up to a line end: the header stands in it, and the rest may be long. */
static rmg_code read_beginning(char **bytes, size_t *n, const rmg_input *input, rmg_diag *why)
{
    rmg_source source = {0};
    const char *path = input->path != NULL ? input->path : input->name;
    size_t got = 1;
    *n = 0;
    *bytes = malloc(BEGINNING);
    rmg_code code = *bytes == NULL ? rmg_nomem(why)
                    : input->bytes != NULL
                        ? rmg_source_memory(&source, input->name, input->bytes, input->length, why)
                        : rmg_source_open(&source, path, why);
    while (code == RMG_OK && got > 0 && *n < BEGINNING) {
        code = source.read(&source, *bytes + *n, BEGINNING - *n, &got, why);
        *n += code == RMG_OK ? got : 0;
    }
    if (*n == BEGINNING)
        *n = cut(*bytes, *n);
    rmg_source_close(&source);
    return code;
}

rmg_code rmg_schema_of_input(const rmg_schema **out, const rmg_input *input, const rmg_read_options *options,
                             rmg_diag *why)
{
    *out = NULL;
    char *bytes;
    size_t n;
    rmg_source source = {0};
    header_search search = {options, NULL};
    rmg_dialect_asked asked = {
        .encoding = options->encoding, .separator = options->separator, .header_line = options->header_line};
    rmg_dialect dialect = {0};
    rmg_code code = read_beginning(&bytes, &n, input, why);
    if (code == RMG_OK)
        code = rmg_source_memory(&source, input->name, bytes, n, why);
    if (code == RMG_OK)
        code = rmg_dialect_decide(&dialect, &source, &asked, is_any_header, &search, why);
    if (code == RMG_OK && dialect.header_number != 0)
        code = find_header(&search, &source, &dialect, why);
    rmg_source_close(&source);
    free(bytes);
    *out = code == RMG_OK ? search.found : NULL;
    return code == RMG_ENOMEM ? code : RMG_OK;
}
