#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/buffer.h"
#include "core/grow.h"
#include "core/text.h"
#include "io/read/fast_internal.h"
#include "io/read/intake_internal.h"

rmg_file *rmg_intake_file(const rmg_intake *intake)
{
    return &intake->out->files[intake->file];
}

static void clear_sheet(rmg_intake *intake)
{
    for (size_t i = 0; i < intake->n_sheet; i++) {
        free(intake->sheet[i].label);
    }
    free(intake->sheet);
}

void rmg_intake_clear(rmg_intake *intake)
{
    rmg_source_close(&intake->source);
    rmg_fast_clear(intake->fast);
    rmg_roles_clear(&intake->roles);
    free(intake->number);
    free(intake->date);
    free(intake->value);
    free(intake->series_per_year);
    free(intake->rules);
    free(intake->dates);
    free(intake->totals.sum);
    free(intake->totals.marks);
    free(intake->totals.label);
    free(intake->pending.row);
    free(intake->pending.slots);
    free(intake->pending.measure);
    free(intake->row_slots);
    rmg_buffer_clear(&intake->row_text);
    clear_sheet(intake);
    free(intake->series_sum);
    free(intake->series_has);
    free(intake->series_slots);
    *intake = (rmg_intake){0};
}

rmg_text_part rmg_intake_text(const rmg_record *record, size_t column)
{
    if (column >= record->n_fields)
        return (rmg_text_part){"", 0};
    return rmg_trim(record->field[column].text, record->field[column].length);
}

void rmg_intake_period(const rmg_intake *intake, const rmg_record *record, rmg_period_text *out)
{
    size_t column = intake->roles.of[RMG_ROLE_PERIOD];
    rmg_text_part text = rmg_intake_text(record, column);
    rmg_period_text_read(out, text.text, text.length);
    if (intake->options->calendar.p13_is_december && text.length == 2 && memcmp(text.text, "13", 2) == 0)
        *out = (rmg_period_text){.per_year = 13, .number = 13};
    if (column == RMG_NO_COLUMN || !intake->roles.column[column].is_quarter || out->reason != NULL ||
        out->empty)
        return;
    if (out->ordinal && out->number <= 4) {
        out->per_year = 4;
        out->ordinal = false;
    } else if (out->per_year != 4) {
        out->reason = "bad-period";
    }
}

/* --- what kind of row ---------------------------------------------------------------------------------- */

static bool repeats_header(const rmg_intake *intake, const rmg_record *record)
{
    for (size_t i = 0; i < intake->roles.n; i++) {
        const char *header = intake->roles.column[i].header;
        if (!rmg_fold_equal(record->field[i].text, record->field[i].length, header, strlen(header)))
            return false;
    }
    return true;
}

static bool is_number(rmg_text_part text)
{
    rmg_numeral number;
    rmg_numeral_rules rules = {.mark = RMG_MARK_COMMA};
    rmg_numeral_read(&number, text.text, text.length, &rules);
    if (number.reason == NULL && !number.empty)
        return true;
    rules.mark = RMG_MARK_POINT;
    rmg_numeral_read(&number, text.text, text.length, &rules);
    return number.reason == NULL && !number.empty;
}

static bool has_number(const rmg_intake *intake, const rmg_record *record)
{
    for (size_t i = 0; i < intake->roles.n && i < record->n_fields; i++)
        if (rmg_role_column_is_number(&intake->roles.column[i]) && is_number(rmg_intake_text(record, i)))
            return true;
    return false;
}

static bool is_day(rmg_text_part text)
{
    static const rmg_date_order orders[] = {RMG_DATES_DMY, RMG_DATES_MDY};
    for (size_t i = 0; i < sizeof orders / sizeof *orders; i++) {
        rmg_date_text read;
        rmg_date_rules rules = {.order = orders[i]};
        rmg_date_read(&read, text.text, text.length, &rules);
        if (read.reason == NULL && !read.empty)
            return true;
    }
    return false;
}

bool rmg_intake_has_time(const rmg_intake *intake, const rmg_record *record)
{
    size_t period = intake->roles.of[RMG_ROLE_PERIOD], date = intake->roles.of[RMG_ROLE_DATE];
    if (date == RMG_NO_COLUMN)
        date = intake->roles.of[RMG_ROLE_BOOKED];
    if (period != RMG_NO_COLUMN) {
        rmg_period_text read;
        rmg_intake_period(intake, record, &read);
        if (read.reason == NULL && !read.empty)
            return true;
    }
    return date != RMG_NO_COLUMN && is_day(rmg_intake_text(record, date));
}

/* A time and an amount where the header has them. */
bool rmg_intake_is_fact(const rmg_intake *intake, const rmg_record *record)
{
    return record->n_fields == intake->dialect.n_fields && rmg_intake_has_time(intake, record) &&
           has_number(intake, record);
}

rmg_row_class rmg_intake_class(const rmg_intake *intake, const rmg_record *record)
{
    if (record->number < intake->dialect.header_number)
        return RMG_IS_PREAMBLE;
    if (record->number == intake->dialect.header_number)
        return RMG_IS_HEADER;
    if (record->blank)
        return RMG_IS_BLANK;
    if (record->reason != NULL)
        return RMG_IS_BROKEN;
    bool behind = record->number > intake->last_data;
    if (record->n_fields != intake->dialect.n_fields)
        return behind && !has_number(intake, record) && !rmg_intake_has_time(intake, record) ? RMG_IS_FOOTER
                                                                                             : RMG_IS_BROKEN;
    if (repeats_header(intake, record))
        return RMG_IS_REPEATED_HEADER;
    return behind ? RMG_IS_FOOTER : RMG_IS_DATA;
}

/* --- problems ------------------------------------------------------------------------------------------ */

static const char *header_of(const rmg_intake *intake, size_t column)
{
    return column < intake->roles.n ? intake->roles.column[column].header : "";
}

/* Our name for a column, to put before a refused value. */
static const char *role_of(const rmg_intake *intake, size_t column)
{
    if (column >= intake->roles.n)
        return "";
    const rmg_role_column *found = &intake->roles.column[column];
    return rmg_role_name(found->is_period || found->is_total ? RMG_ROLE_AMOUNT : found->role);
}

static bool holds_amount(const rmg_role_column *column)
{
    return column->role == RMG_ROLE_AMOUNT || column->is_period;
}

void rmg_intake_count_rejected(rmg_intake *intake, const rmg_record *record)
{
    rmg_file *file = rmg_intake_file(intake);
    rmg_money sum = file->rejected_sum;
    bool any = false, readable = record->n_fields == intake->roles.n && !rmg_unit_missing(intake, record);
    int64_t ratio = rmg_unit_ratio(intake, record);
    file->rows_rejected++;
    for (size_t i = 0; readable && i < intake->roles.n; i++) {
        if (!holds_amount(&intake->roles.column[i]))
            continue;
        rmg_text_part text = rmg_intake_text(record, i);
        rmg_numeral number;
        rmg_numeral_read(&number, text.text, text.length, &intake->rules[i]);
        rmg_money amount;
        bool fits = !__builtin_mul_overflow(number.units, ratio, &amount.units);
        if (number.reason == NULL && !number.empty && fits && rmg_money_add(&sum, sum, amount))
            any = true;
    }
    file->rejected_sum = sum;
    file->rejected_unread += !any;
}

/* As a text that keeps all its bytes: a zero byte is written out. NULL: no memory. */
static char *copy_visibly(rmg_text_part part)
{
    if (part.length == 0 || memchr(part.text, '\0', part.length) == NULL)
        return rmg_copy_n(part.text, part.length);
    rmg_buffer text = {0};
    for (size_t i = 0; i < part.length; i++) {
        if (part.text[i] == '\0')
            rmg_buffer_puts(&text, "\\x00");
        else
            rmg_buffer_putc(&text, part.text[i]);
    }
    if (text.failed)
        rmg_buffer_clear(&text);
    return text.text;
}

static rmg_code copy_and_add(rmg_intake *intake, rmg_problem *problem, rmg_text_part value, rmg_text_part raw,
                             rmg_diag *why)
{
    problem->value = copy_visibly(value);
    problem->raw = copy_visibly(raw);
    rmg_code code = problem->value != NULL && problem->raw != NULL
                        ? rmg_problems_add(&intake->out->problems, problem, why)
                        : rmg_nomem(why);
    free(problem->value);
    free(problem->raw);
    return code;
}

rmg_code rmg_intake_reject(rmg_intake *intake, const rmg_record *record, size_t column, const char *reason,
                           const rmg_diag *what, rmg_diag *why)
{
    char message[sizeof what->message], hint[sizeof what->hint], name[256];
    snprintf(message, sizeof message, "%s%s%.480s", what->message[0] == '"' ? role_of(intake, column) : "",
             what->message[0] == '"' && role_of(intake, column)[0] != '\0' ? " " : "", what->message);
    snprintf(hint, sizeof hint, "%s", what->hint);
    snprintf(name, sizeof name, "%s", header_of(intake, column));
    rmg_problem problem = {.severity = RMG_REJECT,
                           .code = RMG_EINPUT,
                           .reason = reason,
                           .source = rmg_intake_file(intake)->name,
                           .line = record->line,
                           .line_end = record->line_end,
                           .field = column < RMG_NO_COLUMN ? (uint32_t)column + 1 : 0,
                           .field_name = name,
                           .message = message,
                           .hint = hint};
    rmg_text_part value = {"", 0}, raw = {record->raw, record->raw_length};
    if (column != RMG_NO_COLUMN)
        value = rmg_intake_text(record, column);
    rmg_intake_count_rejected(intake, record);
    return copy_and_add(intake, &problem, value, raw, why);
}

rmg_code rmg_intake_error(rmg_intake *intake, const rmg_diag *what, const char *reason, rmg_diag *why)
{
    if (what->code == RMG_ENOMEM || what->code == RMG_EINTERRUPTED) {
        if (why != NULL && why != what)
            *why = *what;
        return what->code;
    }
    char message[sizeof what->message], hint[sizeof what->hint], name[256];
    snprintf(message, sizeof message, "%s", what->message);
    snprintf(hint, sizeof hint, "%s", what->hint);
    snprintf(name, sizeof name, "%s", what->field > 0 ? header_of(intake, what->field - 1) : "");
    rmg_problem problem = {.severity = RMG_ERROR,
                           .code = RMG_EINPUT,
                           .reason = reason,
                           .source = rmg_intake_file(intake)->name,
                           .line = what->line,
                           .line_end = what->line,
                           .field = what->field,
                           .field_name = name,
                           .message = message,
                           .hint = hint};
    rmg_intake_file(intake)->failed = true;
    return rmg_problems_add(&intake->out->problems, &problem, why);
}

rmg_code rmg_intake_remark(rmg_intake *intake, rmg_severity severity, const char *reason, uint64_t line,
                           size_t column, rmg_diag *why, const char *hint, const char *format, ...)
{
    char message[512], hint_copy[256], name[256];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    snprintf(hint_copy, sizeof hint_copy, "%s", hint != NULL ? hint : "");
    snprintf(name, sizeof name, "%s", header_of(intake, column));
    rmg_problem problem = {.severity = severity,
                           .code = severity == RMG_ERROR ? RMG_EINPUT : RMG_OK,
                           .reason = reason,
                           .source = rmg_intake_file(intake)->name,
                           .line = line,
                           .line_end = line,
                           .field = column != RMG_NO_COLUMN ? (uint32_t)column + 1 : 0,
                           .field_name = name,
                           .message = message,
                           .hint = hint_copy};
    rmg_intake_file(intake)->failed |= severity == RMG_ERROR;
    return rmg_problems_add(&intake->out->problems, &problem, why);
}

rmg_code rmg_keep_text(char **place, const char *text, size_t length, rmg_diag *why)
{
    if (*place != NULL && **place != '\0')
        return RMG_OK;
    free(*place);
    *place = rmg_copy_n(text, length);
    return *place != NULL ? RMG_OK : rmg_nomem(why);
}
