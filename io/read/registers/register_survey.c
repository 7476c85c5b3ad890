/* The first pass over a register: header and columns, then marks and orders over all values. */
#include <stdlib.h>
#include <string.h>

#include "core/buffer.h"
#include "core/grow.h"
#include "core/text.h"
#include "io/read/fold.h"
#include "io/read/names.h"
#include "io/read/registers/register_internal.h"
#include "io/read/values/citizen.h"

/* --- header -------------------------------------------------------------------------------------------- */

static bool is_header(const rmg_record *record, void *context)
{
    const rmg_register_reader *reader = context;
    return reader->out->schema != NULL ? rmg_schema_fits(reader->out->schema, record, reader->options)
                                       : rmg_schema_of_header(record, reader->options) != NULL;
}

static rmg_code no_header(rmg_register_reader *reader, rmg_diag *why)
{
    const rmg_schema *schema = reader->out->schema;
    rmg_buffer names = {0};
    for (size_t i = 0; schema != NULL && i < schema->n_columns; i++)
        if (schema->column[i].need != RMG_NEED_NONE)
            rmg_buffer_printf(&names, "%s%s", names.length != 0 ? ", " : "", schema->column[i].name);
    rmg_code code = rmg_fail(why, RMG_EINPUT, RMG_T("no header row with the columns %s"),
                             names.length != 0 ? rmg_buffer_text(&names) : "kpi, contract, product, id");
    rmg_hint(why, RMG_T("name the columns: --map \"%s=HEADER\""),
             schema != NULL ? schema->column[0].name : "id");
    rmg_buffer_clear(&names);
    return code;
}

static rmg_code decide_dialect(rmg_register_reader *reader, rmg_diag *why)
{
    const rmg_read_options *options = reader->options;
    rmg_dialect_asked asked = {
        .encoding = options->encoding, .separator = options->separator, .header_line = options->header_line};
    rmg_code code = rmg_dialect_decide(&reader->dialect, &reader->source, &asked, is_header, reader, why);
    if (code != RMG_OK)
        return code;
    reader->out->separator = reader->dialect.separator;
    reader->out->encoding = reader->dialect.encoding;
    reader->out->header_line = reader->dialect.header_line;
    return reader->dialect.header_number != 0 ? RMG_OK : no_header(reader, why);
}

static rmg_code make_room(rmg_register_reader *reader, size_t n, rmg_diag *why)
{
    rmg_register *out = reader->out;
    out->column = rmg_zalloc(n, sizeof *out->column);
    out->field = rmg_zalloc(out->schema->n_columns, sizeof *out->field);
    reader->number = rmg_zalloc(n, sizeof *reader->number);
    reader->date = rmg_zalloc(n, sizeof *reader->date);
    reader->n_citizen = rmg_zalloc(n, sizeof *reader->n_citizen);
    reader->n_filled = rmg_zalloc(n, sizeof *reader->n_filled);
    reader->numbers = rmg_zalloc(n, sizeof *reader->numbers);
    reader->days = rmg_zalloc(n, sizeof *reader->days);
    if (!out->column || !out->field || !reader->number || !reader->date || !reader->n_citizen ||
        !reader->n_filled || !reader->numbers || !reader->days)
        return rmg_nomem(why);
    out->n_columns = n;
    for (size_t i = 0; i < out->schema->n_columns; i++)
        out->field[i] = RMG_NO_FIELD;
    return RMG_OK;
}

static rmg_code twice(const rmg_register *out, size_t first, size_t second, uint64_t line, rmg_diag *why)
{
    rmg_fail(why, RMG_EINPUT, RMG_T("the headers \"%s\" and \"%s\" both mean %s"), out->column[first].header,
             out->column[second].header, out->schema->column[out->column[first].is].name);
    rmg_hint(why, RMG_T("rename one of them, or say which it is with --map"));
    rmg_at(why, out->name, line, (uint32_t)second + 1);
    return RMG_EINPUT;
}

static rmg_code citizens(const rmg_register *out, size_t column, uint64_t line, rmg_diag *why)
{
    rmg_fail(why, RMG_EINPUT, RMG_T("column \"%s\" holds citizen service numbers"),
             out->column[column].header);
    rmg_hint(why, RMG_T("replace them by a pseudonym before the file leaves its source"));
    rmg_at(why, out->name, line, (uint32_t)column + 1);
    return RMG_EINPUT;
}

static rmg_code take_header(rmg_register_reader *reader, const rmg_record *header, rmg_diag *why)
{
    rmg_register *out = reader->out;
    if (out->schema == NULL)
        out->schema = rmg_schema_of_header(header, reader->options);
    if (out->schema == NULL)
        return no_header(reader, why);
    rmg_code code = make_room(reader, header->n_fields, why);
    for (size_t i = 0; code == RMG_OK && i < header->n_fields; i++) {
        const rmg_field *field = &header->field[i];
        rmg_register_column *column = &out->column[i];
        rmg_text_part text = rmg_trim(field->text, field->length);
        column->header = rmg_copy_n(text.text, text.length);
        column->is = rmg_schema_column_of(out->schema, text.text, text.length, reader->options);
        if (column->header == NULL)
            return rmg_nomem(why);
        if (rmg_role_of_header(text.text, text.length) == RMG_ROLE_BSN)
            return citizens(out, i, header->line, why);
        if (column->is == out->schema->n_columns)
            continue;
        if (out->field[column->is] != RMG_NO_FIELD)
            return twice(out, out->field[column->is], i, header->line, why);
        out->field[column->is] = i;
    }
    return code;
}

/* --- the columns over all rows ------------------------------------------------------------------------- */

static size_t count_filled(const rmg_record *record)
{
    size_t n = 0;
    for (size_t i = 0; i < record->n_fields; i++)
        n += rmg_trim(record->field[i].text, record->field[i].length).length > 0;
    return n;
}

static void look_at(rmg_register_reader *reader, const rmg_record *record, size_t i)
{
    const rmg_register *out = reader->out;
    rmg_text_part text = rmg_trim(record->field[i].text, record->field[i].length);
    reader->n_filled[i] += text.length > 0;
    reader->n_citizen[i] += rmg_is_citizen_number(text.text, text.length);
    rmg_entry_type type = rmg_register_type(out, i);
    rmg_numeral_rules rules = {.dash = reader->options->dash, .percent = type == RMG_ENTRY_RATE};
    if (type == RMG_ENTRY_DAY)
        rmg_date_column_add(&reader->date[i], text.text, text.length, true, record->line, (uint32_t)i + 1);
    else if (type == RMG_ENTRY_NUMBER || type == RMG_ENTRY_RATE ||
             out->column[i].is == out->schema->n_columns)
        rmg_number_column_add(&reader->number[i], text.text, text.length, &rules, record->line,
                              (uint32_t)i + 1);
}

static rmg_code survey_row(rmg_register_reader *reader, const rmg_record *record, rmg_diag *why)
{
    if (record->number == reader->dialect.header_number)
        return take_header(reader, record, why);
    if (record->number < reader->dialect.header_number || record->blank)
        return RMG_OK;
    if (record->reason != NULL || count_filled(record) > 1)
        reader->last_data = record->number;
    if (record->reason != NULL || record->n_fields != reader->dialect.n_fields)
        return RMG_OK;
    for (size_t i = 0; i < record->n_fields; i++)
        look_at(reader, record, i);
    return RMG_OK;
}

/* --- decisions ----------------------------------------------------------------------------------------- */

static rmg_code listed(rmg_register_reader *reader, rmg_code code, rmg_diag *what, const char *reason,
                       rmg_diag *why)
{
    return code == RMG_OK ? RMG_OK : rmg_register_error(reader, what, reason, why);
}

static rmg_code decide_column(rmg_register_reader *reader, size_t i, rmg_diag *why)
{
    rmg_register *out = reader->out;
    rmg_entry_type type = rmg_register_type(out, i);
    rmg_diag what = {0};
    rmg_code code = RMG_OK;
    if (type == RMG_ENTRY_DAY) {
        rmg_date_order order = RMG_DATES_DMY;
        code = rmg_date_column_decide(&order, &reader->date[i], reader->options->dates, &what);
        reader->days[i] = (rmg_date_rules){
            .order = order, .declared = reader->options->dates != RMG_DATES_AUTO, .serials = true};
        out->has_dates = true;
        out->dates = order;
        return listed(reader, code, &what, "date-order", why);
    }
    bool further = out->column[i].is == out->schema->n_columns;
    out->column[i].is_text = further && reader->number[i].n_numbers < reader->n_filled[i];
    if (type != RMG_ENTRY_NUMBER && type != RMG_ENTRY_RATE)
        return RMG_OK;
    rmg_mark mark = RMG_MARK_NONE;
    code = rmg_number_column_decide(&mark, &reader->number[i], reader->options->decimal, NULL, RMG_MARK_NONE,
                                    &what);
    reader->numbers[i] = (rmg_numeral_rules){
        .mark = mark, .dash = reader->options->dash, .percent = type == RMG_ENTRY_RATE};
    out->column[i].decimal = mark;
    out->decimal = mark != RMG_MARK_NONE ? mark : out->decimal;
    return listed(reader, code, &what, "decimal-mark", why);
}

static rmg_code refuse_citizens(rmg_register_reader *reader, size_t i, rmg_diag *why)
{
    if (reader->n_citizen[i] * 2 <= reader->n_filled[i])
        return RMG_OK;
    rmg_diag what = {0};
    citizens(reader->out, i, reader->dialect.header_line, &what);
    return rmg_register_error(reader, &what, "bsn", why);
}

static rmg_code decide_currency(rmg_register_reader *reader, rmg_diag *why)
{
    rmg_number_column all = {0};
    for (size_t i = 0; i < reader->out->n_columns; i++)
        if (rmg_register_type(reader->out, i) == RMG_ENTRY_NUMBER)
            rmg_number_column_merge(&all, &reader->number[i]);
    const rmg_number_column *const columns[] = {&all};
    uint8_t currency = 0;
    rmg_diag what = {0};
    rmg_code code = rmg_currency_decide(&currency, columns, 1, &what);
    for (size_t i = 0; i < reader->out->n_columns; i++)
        reader->numbers[i].currency = currency;
    return listed(reader, code, &what, "currency", why);
}

rmg_code rmg_register_survey(rmg_register_reader *reader, rmg_diag *why)
{
    rmg_code code = decide_dialect(reader, why);
    if (code == RMG_OK)
        code = rmg_register_each(reader, survey_row, why);
    for (size_t i = 0; code == RMG_OK && i < reader->out->n_columns; i++) {
        code = decide_column(reader, i, why);
        if (code == RMG_OK)
            code = refuse_citizens(reader, i, why);
    }
    return code == RMG_OK ? decide_currency(reader, why) : code;
}
