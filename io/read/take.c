/* The second pass: each row once, counted once. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/grow.h"
#include "core/text.h"
#include "io/read/fast_internal.h"
#include "io/read/intake_internal.h"

static rmg_code reject_broken(rmg_intake *intake, const rmg_record *record, rmg_diag *why)
{
    rmg_diag what = {0};
    if (record->reason != NULL) {
        rmg_record_explain(&what, &intake->source, record);
        size_t column = record->fault_field > 0 ? record->fault_field - 1 : RMG_NO_COLUMN;
        return rmg_intake_reject(intake, record, column, record->reason, &what, why);
    }
    rmg_record_explain_ragged(&what, record, intake->dialect.n_fields);
    return rmg_intake_reject(intake, record, RMG_NO_COLUMN, "ragged", &what, why);
}

#define SHOWN 100 /* bytes of a line outside the data that a note shows */

static rmg_code note_footer(rmg_intake *intake, const rmg_record *record, rmg_diag *why)
{
    rmg_text_part text = rmg_trim(record->raw, record->raw_length);
    return rmg_intake_remark(intake, RMG_NOTE, "footer", record->line, RMG_NO_COLUMN, why, NULL,
                             RMG_T("left out, below the data: %.*s"),
                             (int)(text.length < SHOWN ? text.length : SHOWN), text.text);
}

/* A line that says nothing but the title is shown as the title. */
static bool is_title(const rmg_intake *intake, const rmg_record *record)
{
    const char *title = rmg_intake_file(intake)->title;
    bool found = false;
    for (size_t i = 0; i < record->n_fields; i++) {
        rmg_text_part text = rmg_intake_text(record, i);
        if (text.length == 0)
            continue;
        if (found || text.length != strlen(title) || memcmp(text.text, title, text.length) != 0)
            return false;
        found = true;
    }
    return found;
}

static rmg_code note_preamble(rmg_intake *intake, const rmg_record *record, rmg_diag *why)
{
    rmg_text_part text = rmg_trim(record->raw, record->raw_length);
    if (record->blank || is_title(intake, record))
        return RMG_OK;
    return rmg_intake_remark(intake, RMG_NOTE, "preamble", record->line, RMG_NO_COLUMN, why, NULL,
                             RMG_T("no data, above the header: %.*s"),
                             (int)(text.length < SHOWN ? text.length : SHOWN), text.text);
}

/* Facts above the header would be left out in silence, unless the user has said where the header stands. */
static rmg_code take_preamble(rmg_intake *intake, const rmg_record *record, rmg_diag *why)
{
    if (record->reason != NULL || intake->options->header_line != 0 || !rmg_intake_is_fact(intake, record))
        return note_preamble(intake, record, why);
    if (rmg_intake_file(intake)->failed)
        return RMG_OK;
    return rmg_intake_remark(
        intake, RMG_ERROR, "data-above-header", record->line, RMG_NO_COLUMN, why,
        RMG_T("put the header above the rows; --header LINE leaves out what is above it"),
        RMG_T("data above the header, which is line %llu"), (unsigned long long)intake->dialect.header_line);
}

static void read_numbers(rmg_intake *intake, const rmg_record *record)
{
    for (size_t i = 0; i < intake->roles.n; i++) {
        if (!rmg_role_column_is_number(&intake->roles.column[i]))
            continue;
        rmg_numeral_read(&intake->value[i], record->field[i].text, record->field[i].length,
                         &intake->rules[i]);
    }
}

static rmg_code reject_without_unit(rmg_intake *intake, const rmg_record *record, rmg_diag *why)
{
    rmg_diag what = {0};
    rmg_fail(&what, RMG_EINPUT, "%s", RMG_T("the row does not say the unit of its amount"));
    rmg_hint(&what, "%s", RMG_T("fill it, such as € or x € 1.000"));
    return rmg_intake_reject(intake, record, intake->unit_column, "missing-value", &what, why);
}

/* "C" beside an amount above zero: is it a cost, or does it come off? */
static rmg_code check_book_side(rmg_intake *intake, const rmg_record *record, rmg_diag *why)
{
    static const char *const credit[] = {"c", "cr", "credit", "h", "haben", NULL};
    size_t side = intake->roles.n;
    for (size_t i = 0; i < intake->roles.n; i++) {
        char folded[RMG_FOLD_MAX];
        if (!intake->roles.column[i].is_book_side)
            continue;
        rmg_fold(folded, record->field[i].text, record->field[i].length);
        for (size_t w = 0; credit[w] != NULL; w++)
            side = strcmp(folded, credit[w]) == 0 ? i : side;
    }
    for (size_t i = 0; side < intake->roles.n && i < intake->roles.n; i++) {
        const rmg_numeral *value = &intake->value[i];
        if (intake->roles.column[i].role != RMG_ROLE_AMOUNT || value->reason != NULL || value->units <= 0)
            continue;
        char hint[256];
        snprintf(hint, sizeof hint,
                 RMG_T("export amounts with their sign; if they have it already: --map \"source=%.60s\""),
                 intake->roles.column[side].header);
        return rmg_intake_remark(intake, RMG_ERROR, "debit-credit", record->line, i, why, hint,
                                 RMG_T("a credit by column \"%s\", but the amount is not below zero"),
                                 intake->roles.column[side].header);
    }
    return RMG_OK;
}

static rmg_code take_data(rmg_intake *intake, const rmg_record *record, rmg_diag *why)
{
    rmg_file *file = rmg_intake_file(intake);
    read_numbers(intake, record);
    rmg_unit_apply(intake, record);
    rmg_read_measures(intake, record);
    rmg_total_found total;
    rmg_code code = rmg_totals_check(intake, record, &total, why);
    if (code == RMG_OK && total == RMG_TOTAL_EXCLUDED) {
        file->n_totals++;
        file->rows_excluded++;
        return RMG_OK;
    }
    if (code != RMG_OK || total == RMG_TOTAL_FAILED)
        return code;
    if (rmg_unit_missing(intake, record))
        return reject_without_unit(intake, record, why);
    code = rmg_totals_add(intake, record, why);
    if (code == RMG_OK && !file->failed)
        code = check_book_side(intake, record, why);
    if (code != RMG_OK)
        return code;
    return file->layout == RMG_LAYOUT_WIDE ? rmg_take_sheet_row(intake, record, why)
                                           : rmg_take_tidy(intake, record, why);
}

static rmg_code take_class(rmg_intake *intake, const rmg_record *record, rmg_row_class class, rmg_diag *why)
{
    rmg_file *file = rmg_intake_file(intake);
    switch (class) {
    case RMG_IS_HEADER:
        return RMG_OK;
    case RMG_IS_BROKEN:
        return reject_broken(intake, record, why);
    case RMG_IS_DATA:
        return take_data(intake, record, why);
    case RMG_IS_PREAMBLE:
        file->n_preamble++;
        break;
    case RMG_IS_FOOTER:
        file->n_footer++;
        break;
    case RMG_IS_BLANK:
        file->n_blank++;
        break;
    case RMG_IS_REPEATED_HEADER:
        file->n_repeated_header++;
        break;
    }
    file->rows_excluded++;
    if (class == RMG_IS_PREAMBLE)
        return take_preamble(intake, record, why);
    return class == RMG_IS_FOOTER ? note_footer(intake, record, why) : RMG_OK;
}

/* Each record but the header is read, and used, excluded or rejected. A row for which the file fails counts as
 * rejected: its problem is the error. */
rmg_code rmg_take_record(rmg_intake *intake, const rmg_record *record, rmg_diag *why)
{
    rmg_file *file = rmg_intake_file(intake);
    rmg_row_class class = rmg_intake_class(intake, record);
    if (class == RMG_IS_HEADER)
        return RMG_OK;
    file->rows_read++;
    rmg_code code = take_class(intake, record, class, why);
    if (file->rows_used + file->rows_excluded + file->rows_rejected < file->rows_read)
        rmg_intake_count_rejected(intake, record);
    return code;
}

/* All records, or those before record number `end`. */
static rmg_code take_until(rmg_intake *intake, rmg_records *records, uint64_t end, rmg_diag *why)
{
    rmg_record record;
    bool more = true;
    for (uint64_t number = 1; number < end; number++) {
        rmg_diag what = {0};
        rmg_code code = rmg_records_next(records, &record, &more, &what);
        if (code != RMG_OK)
            return rmg_intake_error(intake, &what, "record", why);
        if (!more)
            return RMG_OK;
        code = rmg_take_record(intake, &record, why);
        if (code != RMG_OK)
            return code;
        if (number % RMG_PROGRESS_RECORDS == 0)
            rmg_tell_pass(intake, 1);
    }
    return RMG_OK;
}

static rmg_code take_part(rmg_intake *intake, uint64_t end, rmg_diag *why)
{
    rmg_records *records = NULL;
    rmg_code code = rmg_records_open(&records, &intake->source, &intake->dialect.encoding,
                                     intake->dialect.separator, why);
    if (code == RMG_OK)
        code = take_until(intake, records, end, why);
    rmg_records_close(records);
    return code;
}

rmg_code rmg_take_preamble(rmg_intake *intake, rmg_diag *why)
{
    uint64_t header = intake->dialect.header_number;
    return header > 1 ? take_part(intake, header, why) : RMG_OK;
}

static rmg_code take_file(rmg_intake *intake, rmg_diag *why)
{
    return intake->fast != NULL ? rmg_fast_take(intake, why) : take_part(intake, UINT64_MAX, why);
}

static rmg_code warn_equal(rmg_intake *intake, rmg_diag *why)
{
    const rmg_file *file = rmg_intake_file(intake);
    rmg_code code = RMG_OK;
    if (intake->n_row_hashes >= RMG_EQUAL_ROWS_MAX)
        code = rmg_intake_remark(intake, RMG_NOTE, "equal-rows-limit", 0, RMG_NO_COLUMN, why, NULL,
                                 RMG_T("only the first %d different rows were compared to find equal ones"),
                                 RMG_EQUAL_ROWS_MAX);
    if (code != RMG_OK || file->n_equal_rows == 0)
        return code;
    return rmg_intake_remark(
        intake, RMG_WARNING, "equal-rows", file->first_equal_line, RMG_NO_COLUMN, why, NULL,
        rmg_text_plural("%llu row is equal to an earlier one and has no id; it is used",
                        "%llu rows are equal to an earlier one and have no id; they are used",
                        (unsigned long)file->n_equal_rows),
        (unsigned long long)file->n_equal_rows);
}

static rmg_code warn_no_rows(rmg_intake *intake, rmg_diag *why)
{
    const rmg_file *file = rmg_intake_file(intake);
    if (file->failed || file->rows_used + file->rows_rejected > 0)
        return RMG_OK;
    return rmg_intake_remark(intake, RMG_WARNING, "no-rows", 0, RMG_NO_COLUMN, why, NULL, "%s",
                             RMG_T("no rows of data below the header"));
}

rmg_code rmg_take_rows(rmg_intake *intake, rmg_diag *why)
{
    intake->value = rmg_zalloc(intake->roles.n, sizeof *intake->value);
    if (intake->value == NULL)
        return rmg_nomem(why);
    for (size_t i = 0; i < intake->roles.n; i++)
        intake->value[i].empty = true;
    rmg_code code = take_file(intake, why);
    if (code == RMG_OK)
        code = intake->roles.layout == RMG_LAYOUT_WIDE ? rmg_finish_sheet(intake, why)
                                                       : rmg_pending_finish(intake, why);
    if (code == RMG_OK)
        code = rmg_finish_series(intake, why);
    if (code == RMG_OK)
        code = warn_no_rows(intake, why);
    return code == RMG_OK ? warn_equal(intake, why) : code;
}
