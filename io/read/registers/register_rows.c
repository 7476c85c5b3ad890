/* The second pass over a register: each row once, counted once, as typed cells. */
#include <string.h>

#include "core/buffer.h"
#include "core/grow.h"
#include "core/text.h"
#include "io/read/fold.h"
#include "io/read/registers/register_internal.h"

/* What was wrong with a cell; reason NULL: nothing. */
typedef struct cell_fault {
    const char *reason;
    bool is_error; /* no reject: the file cannot mean this */
    rmg_diag what;
} cell_fault;

static void read_number(rmg_register_cell *cell, rmg_text_part text, const rmg_numeral_rules *rules,
                        cell_fault *fault)
{
    rmg_numeral numeral;
    rmg_numeral_read(&numeral, text.text, text.length, rules);
    fault->reason = numeral.reason;
    if (numeral.reason != NULL)
        rmg_numeral_explain(&fault->what, &numeral, text.text, text.length, rules);
    if (numeral.reason != NULL && numeral.percent && !rules->percent)
        rmg_hint(&fault->what, RMG_T("a %% sign belongs in a column of rates"));
    cell->known = numeral.reason == NULL && !numeral.empty;
    cell->percent = numeral.percent;
    cell->decimals = numeral.decimals;
    cell->number = numeral.units;
}

static void read_day(rmg_register_cell *cell, rmg_text_part text, const rmg_date_rules *rules,
                     cell_fault *fault)
{
    rmg_date_text day;
    rmg_date_read(&day, text.text, text.length, rules);
    fault->reason = day.reason;
    if (day.reason != NULL)
        rmg_date_explain(&fault->what, text.text, text.length);
    cell->known = day.reason == NULL && !day.empty;
    cell->number = day.date.days;
}

static void read_period(rmg_register_cell *cell, rmg_text_part text, const rmg_read_options *options,
                        cell_fault *fault)
{
    rmg_period_text period;
    rmg_month month = {0};
    int per_year = 0;
    rmg_period_text_read(&period, text.text, text.length);
    rmg_code code = RMG_OK;
    if (period.reason != NULL)
        rmg_period_explain(&fault->what, &period, text.text, text.length);
    else
        code = rmg_period_resolve(&month, &per_year, &period, options->year, &options->calendar,
                                  &fault->what);
    if (period.reason == NULL && code == RMG_OK && per_year != 12)
        code = rmg_fail(&fault->what, RMG_EINPUT, RMG_T("\"%.*s\" is not a month"), (int)text.length,
                        text.text);
    fault->reason = period.reason != NULL || code != RMG_OK ? "bad-period" : NULL;
    cell->known = fault->reason == NULL;
    cell->number = month.index;
}

static void read_year(rmg_register_cell *cell, rmg_text_part text, cell_fault *fault)
{
    int year = 0;
    cell->known = rmg_year_read(&year, text.text, text.length, &fault->what);
    cell->number = year;
    if (cell->known)
        return;
    fault->reason = "bad-period";
    rmg_hint(&fault->what, RMG_T("write it with four digits: 2021"));
}

/* One of the words of the column; the cell then has it as we write it. */
static rmg_code read_word(rmg_register *out, rmg_register_cell *cell, const rmg_schema_column *column,
                          rmg_text_part text, cell_fault *fault, rmg_diag *why)
{
    int64_t number = 0;
    for (const char *at = column->words; *at != '\0'; at += *at == '|', number++) {
        size_t n = strcspn(at, "|");
        if (rmg_fold_equal(text.text, text.length, at, n)) {
            cell->known = true;
            cell->number = number;
            return rmg_dict_put(out->texts, at, n, &cell->text, why);
        }
        at += n;
    }
    rmg_buffer words = {0};
    for (const char *at = column->words; *at != '\0'; at++)
        *at == '|' ? rmg_buffer_puts(&words, ", ") : rmg_buffer_putc(&words, *at);
    fault->reason = "unknown-word";
    fault->is_error = true;
    rmg_fail(&fault->what, RMG_EINPUT, RMG_T("%s \"%.*s\" is not known"), column->name, (int)text.length,
             text.text);
    rmg_hint(&fault->what, RMG_T("it is one of: %s"), rmg_buffer_text(&words));
    rmg_buffer_clear(&words);
    return RMG_OK;
}

static rmg_code read_cell(rmg_register_reader *reader, rmg_register_cell *cell, size_t i, rmg_text_part text,
                          cell_fault *fault, rmg_diag *why)
{
    rmg_register *out = reader->out;
    cell->text = RMG_NO_LABEL;
    if (text.length == 0)
        return RMG_OK;
    rmg_code code = rmg_dict_put(out->texts, text.text, text.length, &cell->text, why);
    if (code != RMG_OK)
        return code;
    switch (rmg_register_type(out, i)) {
    case RMG_ENTRY_NUMBER:
    case RMG_ENTRY_RATE:
        read_number(cell, text, &reader->numbers[i], fault);
        break;
    case RMG_ENTRY_DAY:
        read_day(cell, text, &reader->days[i], fault);
        break;
    case RMG_ENTRY_PERIOD:
        read_period(cell, text, reader->options, fault);
        break;
    case RMG_ENTRY_YEAR:
        read_year(cell, text, fault);
        break;
    case RMG_ENTRY_WORD:
        return read_word(out, cell, &out->schema->column[out->column[i].is], text, fault, why);
    case RMG_ENTRY_TEXT:
        cell->known = true;
        break;
    }
    return RMG_OK;
}

static void check_filled(const rmg_register *out, const rmg_register_cell *cell, size_t i, cell_fault *fault)
{
    size_t is = out->column[i].is;
    if (fault->reason != NULL || cell->known || is == out->schema->n_columns ||
        out->schema->column[is].need != RMG_NEED_CELL)
        return;
    fault->reason = "missing-value";
    rmg_fail(&fault->what, RMG_EINPUT, RMG_T("%s is empty"), out->schema->column[is].name);
    rmg_hint(&fault->what, RMG_T("fill it, or leave the row out"));
}

static rmg_code refuse(rmg_register_reader *reader, const rmg_record *record, size_t column,
                       cell_fault *fault, rmg_diag *why)
{
    if (!fault->is_error)
        return rmg_register_reject(reader, record, column, fault->reason, &fault->what, why);
    rmg_at(&fault->what, reader->out->name, record->line, (uint32_t)column + 1);
    reader->out->rows_rejected++;
    return rmg_register_error(reader, &fault->what, fault->reason, why);
}

/* --- keys ---------------------------------------------------------------------------------------------- */

static rmg_code check_key(rmg_register_reader *reader, size_t row, uint64_t line, cell_fault *fault,
                          size_t *column, rmg_diag *why)
{
    const rmg_register *out = reader->out;
    rmg_buffer key = {0};
    *column = RMG_NO_FIELD;
    if (out->schema->key == NULL)
        return RMG_OK;
    for (const char *at = out->schema->key; *at != '\0'; at += *at == '|') {
        char name[32] = "";
        size_t n = strcspn(at, "|");
        memcpy(name, at, n < sizeof name ? n : sizeof name - 1);
        size_t is = rmg_schema_column_find(out->schema, name);
        if (*column == RMG_NO_FIELD)
            *column = out->field[is];
        rmg_buffer_printf(&key, "%s\x1f", rmg_register_text(out, rmg_register_at(out, row, is)));
        at += n;
    }
    uint32_t code_of = 0;
    size_t known = rmg_dict_count(reader->keys);
    rmg_code code = key.failed ? rmg_nomem(why)
                               : rmg_dict_put(reader->keys, rmg_buffer_text(&key), key.length, &code_of, why);
    rmg_buffer_clear(&key);
    if (code != RMG_OK || code_of == known) {
        if (code == RMG_OK &&
            !rmg_grow(&reader->key_line, &reader->key_capacity, known + 1, sizeof(uint64_t)))
            code = rmg_nomem(why);
        if (code == RMG_OK)
            reader->key_line[known] = line;
        return code;
    }
    fault->reason = "duplicate-id";
    rmg_fail(&fault->what, RMG_EINPUT, RMG_T("this row stands at line %llu already"),
             (unsigned long long)reader->key_line[code_of]);
    rmg_hint(&fault->what, RMG_T("leave one of the two out"));
    return RMG_OK;
}

/* --- rows ---------------------------------------------------------------------------------------------- */

static rmg_code take_data(rmg_register_reader *reader, const rmg_record *record, rmg_diag *why)
{
    rmg_register *out = reader->out;
    size_t n = out->n_columns, row = out->n_rows;
    if (!rmg_grow(&out->cell, &out->cell_capacity, (row + 1) * n, sizeof *out->cell) ||
        !rmg_grow(&out->line, &out->line_capacity, row + 1, sizeof *out->line))
        return rmg_nomem(why);
    memset(out->cell + row * n, 0, n * sizeof *out->cell);
    out->line[row] = record->line;
    for (size_t i = 0; i < n; i++) {
        cell_fault fault = {0};
        rmg_register_cell *cell = &out->cell[row * n + i];
        rmg_text_part text = rmg_trim(record->field[i].text, record->field[i].length);
        rmg_code code = read_cell(reader, cell, i, text, &fault, why);
        if (code != RMG_OK)
            return code;
        check_filled(out, cell, i, &fault);
        if (fault.reason != NULL)
            return refuse(reader, record, i, &fault, why);
        if (cell->known && rmg_register_type(out, i) == RMG_ENTRY_RATE)
            *(cell->percent ? &out->n_percent : &out->n_bare) += 1;
    }
    cell_fault fault = {0};
    size_t column = RMG_NO_FIELD, is = 0;
    rmg_code code = check_key(reader, row, record->line, &fault, &column, why);
    if (code == RMG_OK && fault.reason == NULL && out->schema->rule != NULL &&
        !out->schema->rule(out, row, &is, &fault.reason, &fault.what))
        column = is < out->schema->n_columns ? out->field[is] : RMG_NO_FIELD;
    if (code != RMG_OK || fault.reason != NULL)
        return code != RMG_OK ? code : refuse(reader, record, column, &fault, why);
    out->n_rows++;
    out->rows_used++;
    if (out->schema->doubt == NULL || out->schema->doubt(out, row, &is, &fault.reason, &fault.what))
        return RMG_OK;
    return rmg_register_warn(reader, record->line, out->field[is], fault.reason, &fault.what, why);
}

static rmg_code take_broken(rmg_register_reader *reader, const rmg_record *record, rmg_diag *why)
{
    rmg_diag what = {0};
    if (record->reason != NULL) {
        rmg_record_explain(&what, &reader->source, record);
        size_t column = record->fault_field > 0 ? record->fault_field - 1 : RMG_NO_FIELD;
        return rmg_register_reject(reader, record, column, record->reason, &what, why);
    }
    rmg_record_explain_ragged(&what, record, reader->dialect.n_fields);
    return rmg_register_reject(reader, record, RMG_NO_FIELD, "ragged", &what, why);
}

static rmg_code leave_out(rmg_register_reader *reader, const rmg_record *record, uint64_t *count,
                          const char *reason, rmg_diag *why)
{
    ++*count;
    reader->out->rows_excluded++;
    if (reason == NULL)
        return RMG_OK;
    rmg_text_part text = rmg_trim(record->raw, record->raw_length);
    return rmg_register_note(reader, record->line, reason, why, RMG_T("left out, no row of the table: %.*s"),
                             (int)(text.length < 100 ? text.length : 100), text.text);
}

rmg_code rmg_register_take(rmg_register_reader *reader, const rmg_record *record, rmg_diag *why)
{
    rmg_register *out = reader->out;
    rmg_register_class class = rmg_register_classify(reader, record);
    out->rows_read += class != RMG_REGISTER_HEADER;
    switch (class) {
    case RMG_REGISTER_HEADER:
        return RMG_OK;
    case RMG_REGISTER_PREAMBLE:
        return leave_out(reader, record, &out->n_preamble, "preamble", why);
    case RMG_REGISTER_REPEATED:
        return leave_out(reader, record, &out->n_repeated_header, NULL, why);
    case RMG_REGISTER_BLANK:
        return leave_out(reader, record, &out->n_blank, NULL, why);
    case RMG_REGISTER_FOOTER:
        return leave_out(reader, record, &out->n_footer, "footer", why);
    case RMG_REGISTER_BROKEN:
        return take_broken(reader, record, why);
    case RMG_REGISTER_DATA:
        break;
    }
    return take_data(reader, record, why);
}
