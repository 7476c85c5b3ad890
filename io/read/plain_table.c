#include "io/read/plain_table.h"

#include <stdlib.h>
#include <string.h>

#include "core/buffer.h"
#include "core/grow.h"
#include "io/read/fold.h"
#include "io/read/records/dialect.h"
#include "io/read/values/number_column.h"
#include "io/read/values/period_text.h"

#define NO_FIELD SIZE_MAX

/* One reading of a file: what is wanted, where it stands, and what its number columns have shown. */
typedef struct plain_reader {
    const rmg_plain_want *want;
    size_t n_want;
    size_t *field; /* of each wanted column in the file; NO_FIELD */
    rmg_number_column *numbers;
    rmg_mark *mark;
    rmg_source source;
    rmg_dialect dialect;
    rmg_records *records;
    size_t rows_capacity, lines_capacity;
} plain_reader;

static bool header_is(const rmg_field *field, const rmg_plain_want *want)
{
    if (rmg_fold_equal(field->text, field->length, want->name, strlen(want->name)))
        return true;
    for (const char *at = want->aliases; at != NULL; at++) {
        size_t length = strcspn(at, "|");
        if (rmg_fold_equal(field->text, field->length, at, length))
            return true;
        at += length;
        if (*at == '\0')
            break;
    }
    return false;
}

static size_t find_field(const rmg_record *record, const rmg_plain_want *want, size_t from)
{
    for (size_t i = from; i < record->n_fields; i++)
        if (header_is(&record->field[i], want))
            return i;
    return NO_FIELD;
}

static bool has_all_required(const rmg_record *record, void *context)
{
    const plain_reader *reader = context;
    for (size_t i = 0; i < reader->n_want; i++)
        if (reader->want[i].required && find_field(record, &reader->want[i], 0) == NO_FIELD)
            return false;
    return true;
}

static rmg_code no_header(const plain_reader *reader, rmg_diag *why)
{
    rmg_buffer names = {0};
    for (size_t i = 0; i < reader->n_want; i++)
        if (reader->want[i].required)
            rmg_buffer_printf(&names, "%s%s", names.length != 0 ? ", " : "", reader->want[i].name);
    rmg_code code = rmg_fail(why, RMG_EINPUT, "no header row with the columns %s", rmg_buffer_text(&names));
    rmg_hint(why, "the first row must name the columns; --sep says what separates them");
    rmg_at(why, reader->source.name, 1, 0);
    rmg_buffer_clear(&names);
    return code;
}

static rmg_code find_columns(plain_reader *reader, const rmg_record *header, rmg_diag *why)
{
    for (size_t i = 0; i < reader->n_want; i++) {
        reader->field[i] = find_field(header, &reader->want[i], 0);
        if (reader->field[i] == NO_FIELD)
            continue;
        size_t again = find_field(header, &reader->want[i], reader->field[i] + 1);
        if (again != NO_FIELD) {
            rmg_code code = rmg_fail(why, RMG_EINPUT, "columns %zu and %zu are both \"%s\"",
                                     reader->field[i] + 1, again + 1, reader->want[i].name);
            rmg_at(why, reader->source.name, header->line, (uint32_t)again + 1);
            return code;
        }
    }
    return RMG_OK;
}

/* ---- passes over the rows below the header ---- */

typedef rmg_code (*row_taker)(plain_reader *reader, rmg_plain_table *out, const rmg_record *record,
                              rmg_diag *why);

static rmg_code check_shape(const plain_reader *reader, const rmg_record *record, rmg_diag *why)
{
    if (record->reason != NULL) {
        rmg_record_explain(why, &reader->source, record);
        return RMG_EINPUT;
    }
    if (record->n_fields == reader->dialect.n_fields)
        return RMG_OK;
    rmg_code code = rmg_fail(why, RMG_EINPUT, "%zu fields where the header has %zu", record->n_fields,
                             reader->dialect.n_fields);
    rmg_at(why, reader->source.name, record->line, 0);
    return code;
}

static rmg_code each_row(plain_reader *reader, rmg_plain_table *out, row_taker take, rmg_diag *why)
{
    rmg_code code = rmg_records_open(&reader->records, &reader->source, &reader->dialect.encoding,
                                     reader->dialect.separator, why);
    rmg_record record;
    bool more = code == RMG_OK;
    while (more) {
        code = rmg_records_next(reader->records, &record, &more, why);
        if (code != RMG_OK || !more)
            break;
        if (record.number == reader->dialect.header_number)
            code = find_columns(reader, &record, why);
        else if (record.number > reader->dialect.header_number && !record.blank) {
            code = check_shape(reader, &record, why);
            if (code == RMG_OK)
                code = take(reader, out, &record, why);
        }
        more = code == RMG_OK;
    }
    rmg_records_close(reader->records);
    reader->records = NULL;
    return code;
}

static rmg_code survey_row(plain_reader *reader, rmg_plain_table *out, const rmg_record *record,
                           rmg_diag *why)
{
    (void)out;
    (void)why;
    rmg_numeral_rules rules = {.percent = true};
    for (size_t i = 0; i < reader->n_want; i++)
        if (reader->want[i].type == RMG_PLAIN_NUMBER && reader->field[i] != NO_FIELD) {
            const rmg_field *field = &record->field[reader->field[i]];
            rmg_number_column_add(&reader->numbers[i], field->text, field->length, &rules, record->line,
                                  (uint32_t)reader->field[i] + 1);
        }
    return RMG_OK;
}

static rmg_code decide_marks(plain_reader *reader, rmg_mark declared, rmg_diag *why)
{
    rmg_code code = RMG_OK;
    for (size_t i = 0; code == RMG_OK && i < reader->n_want; i++)
        if (reader->want[i].type == RMG_PLAIN_NUMBER && reader->field[i] != NO_FIELD)
            code = rmg_number_column_decide(&reader->mark[i], &reader->numbers[i], declared, NULL,
                                            RMG_MARK_NONE, why);
    if (code != RMG_OK)
        rmg_at(why, reader->source.name, why->line, why->field);
    return code;
}

static rmg_code read_number(rmg_plain_cell *cell, const rmg_field *field, rmg_mark mark, rmg_diag *why)
{
    rmg_numeral_rules rules = {.mark = mark, .percent = true};
    rmg_numeral numeral;
    rmg_numeral_read(&numeral, field->text, field->length, &rules);
    if (numeral.reason != NULL) {
        rmg_numeral_explain(why, &numeral, field->text, field->length, &rules);
        return RMG_EINPUT;
    }
    cell->known = !numeral.empty;
    cell->number = numeral.units;
    cell->decimals = numeral.decimals;
    return RMG_OK;
}

static rmg_code read_period(rmg_plain_cell *cell, const rmg_field *field, rmg_diag *why)
{
    rmg_period_text text;
    rmg_period_text_read(&text, field->text, field->length);
    if (text.reason != NULL) {
        rmg_period_explain(why, &text, field->text, field->length);
        return RMG_EINPUT;
    }
    rmg_calendar calendar = {0};
    rmg_month month;
    int per_year;
    rmg_code code = rmg_period_resolve(&month, &per_year, &text, 0, &calendar, why);
    if (code == RMG_OK && per_year != 12)
        code = rmg_fail(why, RMG_EINPUT, "\"%.*s\" is not a month", (int)field->length, field->text);
    cell->known = code == RMG_OK;
    cell->number = month.index;
    return code;
}

static rmg_code read_cell(rmg_plain_cell *cell, const plain_reader *reader, size_t i, const rmg_field *field,
                          rmg_diag *why)
{
    cell->text = rmg_copy_n(field->text, field->length);
    if (cell->text == NULL)
        return rmg_nomem(why);
    if (field->length == 0)
        return reader->want[i].required ? rmg_fail(why, RMG_EINPUT, "%s is empty", reader->want[i].name)
                                        : RMG_OK;
    switch (reader->want[i].type) {
    case RMG_PLAIN_NUMBER:
        return read_number(cell, field, reader->mark[i], why);
    case RMG_PLAIN_PERIOD:
        return read_period(cell, field, why);
    case RMG_PLAIN_TEXT:
        break;
    }
    cell->known = true;
    return RMG_OK;
}

static rmg_code read_row(plain_reader *reader, rmg_plain_table *out, const rmg_record *record, rmg_diag *why)
{
    size_t n = out->n_columns;
    if (!rmg_grow(&out->cell, &reader->rows_capacity, (out->n_rows + 1) * n, sizeof *out->cell) ||
        !rmg_grow(&out->line, &reader->lines_capacity, out->n_rows + 1, sizeof *out->line))
        return rmg_nomem(why);
    rmg_plain_cell *row = out->cell + out->n_rows * n;
    memset(row, 0, n * sizeof *row);
    out->line[out->n_rows++] = record->line;
    rmg_code code = RMG_OK;
    for (size_t i = 0; code == RMG_OK && i < n; i++) {
        if (reader->field[i] == NO_FIELD)
            continue;
        code = read_cell(&row[i], reader, i, &record->field[reader->field[i]], why);
        if (code != RMG_OK)
            rmg_at(why, reader->source.name, record->line, (uint32_t)reader->field[i] + 1);
    }
    return code;
}

static rmg_code read_table(rmg_plain_table *out, plain_reader *reader, char separator, rmg_mark decimal,
                           rmg_diag *why)
{
    rmg_dialect_asked asked = {.separator = separator};
    rmg_code code = rmg_dialect_decide(&reader->dialect, &reader->source, &asked, has_all_required, reader,
                                       why);
    if (code == RMG_OK && reader->dialect.header_number == 0)
        code = no_header(reader, why);
    if (code == RMG_OK)
        code = each_row(reader, out, survey_row, why);
    if (code == RMG_OK)
        code = decide_marks(reader, decimal, why);
    if (code == RMG_OK)
        code = each_row(reader, out, read_row, why);
    for (size_t i = 0; i < reader->n_want; i++)
        out->has_column[i] = reader->field[i] != NO_FIELD;
    if (code == RMG_OK && out->n_rows == 0) {
        code = rmg_fail(why, RMG_ENODATA, "the table has a header but no rows");
        rmg_at(why, reader->source.name, reader->dialect.header_line, 0);
    }
    return code;
}

rmg_code rmg_plain_table_read(rmg_plain_table *out, const char *path, const rmg_plain_want *want,
                              size_t n_want, char separator, rmg_mark decimal, rmg_diag *why)
{
    *out = (rmg_plain_table){.n_columns = n_want};
    plain_reader reader = {.want = want, .n_want = n_want};
    reader.field = rmg_zalloc(n_want, sizeof *reader.field);
    reader.numbers = rmg_zalloc(n_want, sizeof *reader.numbers);
    reader.mark = rmg_zalloc(n_want, sizeof *reader.mark);
    out->has_column = rmg_zalloc(n_want, sizeof *out->has_column);
    out->name = rmg_copy(path);
    bool whole = reader.field && reader.numbers && reader.mark && out->has_column && out->name;
    rmg_code code = whole ? rmg_source_open(&reader.source, path, why) : rmg_nomem(why);
    if (code == RMG_OK) {
        code = read_table(out, &reader, separator, decimal, why);
        rmg_source_close(&reader.source);
    }
    free(reader.field);
    free(reader.numbers);
    free(reader.mark);
    if (code != RMG_OK)
        rmg_plain_table_clear(out);
    return code;
}

const rmg_plain_cell *rmg_plain_cell_at(const rmg_plain_table *table, size_t row, size_t column)
{
    return &table->cell[row * table->n_columns + column];
}

void rmg_plain_table_clear(rmg_plain_table *table)
{
    if (table == NULL)
        return;
    for (size_t i = 0; table->cell != NULL && i < table->n_rows * table->n_columns; i++)
        free(table->cell[i].text);
    free(table->cell);
    free(table->line);
    free(table->has_column);
    free(table->name);
    *table = (rmg_plain_table){0};
}
