/* The first pass: what a file is, before any of its rows is read. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "core/buffer.h"
#include "core/grow.h"
#include "core/text.h"
#include "io/read/fast_internal.h"
#include "io/read/intake_internal.h"
#include "io/read/values/citizen.h"

/* --- opening ------------------------------------------------------------------------------------------- */

static void add_to_digest(void *context, const void *bytes, size_t length)
{
    rmg_sha256_add(context, bytes, length);
}

static rmg_code make_digest(rmg_intake *intake, rmg_diag *why)
{
    rmg_file *file = rmg_intake_file(intake);
    rmg_sha256_state digest;
    rmg_sha256_begin(&digest);
    rmg_code code = rmg_source_each_block(&intake->source, add_to_digest, &digest, why);
    file->digest = rmg_sha256_end(&digest);
    return code;
}

/* A file alone in its run can be no other's double: its length is enough. */
static rmg_code measure(rmg_intake *intake, rmg_diag *why)
{
    struct stat info;
    if (intake->out->n_files > 1 || intake->source.fd < 0 || fstat(intake->source.fd, &info) != 0)
        return rmg_source_fingerprint(&intake->source, &intake->print, why);
    intake->print = (rmg_fingerprint){.length = (uint64_t)info.st_size};
    return RMG_OK;
}

static rmg_code open_source(rmg_intake *intake, rmg_diag *why)
{
    const rmg_input *input = intake->input;
    const char *path = input->path != NULL ? input->path : input->name;
    rmg_code code = input->bytes != NULL
                        ? rmg_source_memory(&intake->source, input->name, input->bytes, input->length, why)
                        : rmg_source_open(&intake->source, path, why);
    if (code == RMG_OK)
        code = measure(intake, why);
    rmg_intake_file(intake)->n_bytes = intake->print.length;
    if (code == RMG_OK && intake->options->want_digest)
        code = make_digest(intake, why);
    return code;
}

static bool is_header(const rmg_record *record, void *context)
{
    const rmg_intake *intake = context;
    return rmg_roles_is_header(record, intake->options);
}

/* Nothing, or nothing but a byte order mark. */
static rmg_code refuse_empty(rmg_intake *intake, rmg_diag *why)
{
    char head[8];
    size_t n = 0, got = 1;
    rmg_code code = intake->source.rewind(&intake->source, why);
    while (code == RMG_OK && got > 0 && n < sizeof head) {
        code = intake->source.read(&intake->source, head + n, sizeof head - n, &got, why);
        n += code == RMG_OK ? got : 0;
    }
    bool mark = (n == 3 && memcmp(head, "\xEF\xBB\xBF", 3) == 0) ||
                (n == 2 && (memcmp(head, "\xFF\xFE", 2) == 0 || memcmp(head, "\xFE\xFF", 2) == 0));
    if (code != RMG_OK || (n > 0 && !mark))
        return code;
    rmg_fail(why, RMG_EINPUT, "%s", RMG_T("the file is empty"));
    rmg_hint(why, "%s", RMG_T("export it once more"));
    return RMG_EINPUT;
}

static rmg_code decide_dialect(rmg_intake *intake, rmg_diag *why)
{
    rmg_code empty = refuse_empty(intake, why);
    if (empty != RMG_OK)
        return empty;
    const rmg_read_options *options = intake->options;
    rmg_dialect_asked asked = {
        .encoding = options->encoding, .separator = options->separator, .header_line = options->header_line};
    rmg_code code = rmg_dialect_decide(&intake->dialect, &intake->source, &asked, is_header, intake, why);
    if (code != RMG_OK)
        return code;
    if (intake->dialect.header_number == 0) {
        rmg_fail(why, RMG_EINPUT, RMG_T("no header row found in the first %d rows"), RMG_HEADER_ROWS);
        rmg_hint(why, "%s",
                 RMG_T("say where it stands: --header LINE, or name columns: --map \"amount=HEADER\""));
        return RMG_EINPUT;
    }
    rmg_file *file = rmg_intake_file(intake);
    file->separator = intake->dialect.separator;
    file->encoding = intake->dialect.encoding;
    file->header_line = intake->dialect.header_line;
    return RMG_OK;
}

/* --- title lines --------------------------------------------------------------------------------------- */

static void merge_title(rmg_words *all, const rmg_words *more)
{
    all->cumulative |= more->cumulative;
    all->month |= more->month;
    if (more->year != 0 && all->year == 0)
        all->year = more->year;
    else if (more->year != 0 && more->year != all->year)
        all->second_year = more->year;
    if (more->second_year != 0)
        all->second_year = more->second_year;
}

static rmg_code take_preamble(rmg_intake *intake, const rmg_record *record, rmg_diag *why)
{
    rmg_code code = RMG_OK;
    rmg_file *file = rmg_intake_file(intake);
    for (size_t i = 0; code == RMG_OK && i < record->n_fields; i++) {
        rmg_text_part text = rmg_intake_text(record, i);
        if (text.length == 0)
            continue;
        rmg_words words;
        rmg_words_find(&words, text.text, text.length);
        merge_title(&intake->title, &words);
        rmg_text_part unit = rmg_unit_in(text.text, text.length);
        if (unit.length > 0)
            code = rmg_keep_text(&file->unit, unit.text, unit.length, why);
        if (code == RMG_OK && unit.length < text.length)
            code = rmg_keep_text(&file->title, text.text, text.length, why);
    }
    return code;
}

/* --- the columns over all rows ------------------------------------------------------------------------- */

/* Is this column of numbers, or might it be? */
static rmg_number_column *numbers_of(rmg_intake *intake, size_t i)
{
    const rmg_role_column *column = &intake->roles.column[i];
    if (column->is_period || column->is_total)
        return &intake->months;
    if (rmg_role_column_is_number(column) || (column->role == RMG_ROLE_NONE && !column->is_text))
        return &intake->number[i];
    return NULL;
}

void rmg_note_calendar(rmg_intake *intake, const rmg_period_text *period)
{
    intake->has_quarters |= period->per_year == 4;
    intake->has_months |= period->per_year == 12 || period->per_year == 13;
}

static void look_at_client(rmg_intake *intake, rmg_text_part text)
{
    if (text.length == 0)
        return;
    unsigned long long hash = rmg_fold_hash(text.text, text.length);
    intake->one_client = intake->n_client == 0 || (intake->one_client && hash == intake->client_hash);
    intake->client_hash = hash;
    intake->n_client++;
    intake->n_client_bsn += rmg_is_citizen_number(text.text, text.length);
}

static void look_at_text(rmg_intake *intake, const rmg_record *record, size_t i, rmg_text_part text)
{
    const rmg_role_column *column = &intake->roles.column[i];
    if (rmg_role_is_day(column->role)) {
        rmg_date_column_add(&intake->date[i], text.text, text.length, true, record->line, (uint32_t)i + 1);
    } else if (column->role == RMG_ROLE_PERIOD && text.length > 0) {
        rmg_period_text period;
        rmg_intake_period(intake, record, &period);
        if (period.reason == NULL)
            rmg_note_calendar(intake, &period);
    } else if (column->role == RMG_ROLE_CLIENT) {
        look_at_client(intake, text);
    }
}

static bool names_series(rmg_intake *intake, const rmg_record *record)
{
    if (intake->roles.layout != RMG_LAYOUT_WIDE || intake->roles.label == RMG_NO_COLUMN)
        return false;
    rmg_text_part label = rmg_intake_text(record, intake->roles.label);
    rmg_words words;
    rmg_words_find(&words, label.text, label.length);
    intake->label_is_dimension |= words.rest[0] != '\0' || !words.has_kind;
    return words.has_kind;
}

static void look_at_row(rmg_intake *intake, const rmg_record *record)
{
    bool number = false;
    for (size_t i = 0; i < intake->roles.n; i++) {
        rmg_text_part text = rmg_intake_text(record, i);
        rmg_number_column *numbers = numbers_of(intake, i);
        intake->roles.column[i].spacer &= text.length == 0;
        intake->has_block_totals |= rmg_total_of(text.text, text.length).length > 0;
        if (numbers == NULL) {
            look_at_text(intake, record, i, text);
            continue;
        }
        uint64_t before = numbers->n_numbers;
        rmg_numeral_rules rules = {.dash = intake->options->dash};
        rmg_number_column_add(numbers, text.text, text.length, &rules, record->line, (uint32_t)i + 1);
        if (!rmg_role_column_is_number(&intake->roles.column[i]))
            intake->roles.column[i].is_text = numbers->n_numbers < numbers->n_values;
        else
            number |= numbers->n_numbers > before;
    }
    rmg_unit_look(intake, record);
    bool named = names_series(intake, record);
    if (number || named || rmg_intake_has_time(intake, record))
        intake->data_end = record->number;
}

/* Up to and including the header: title lines, then the roles. */
static rmg_code read_header(rmg_intake *intake, rmg_records *records, rmg_diag *why)
{
    rmg_record record;
    bool more = true;
    rmg_code code = RMG_OK;
    while (code == RMG_OK) {
        code = rmg_records_next(records, &record, &more, why);
        if (code != RMG_OK || !more)
            break;
        if (record.number == intake->dialect.header_number)
            return rmg_roles_decide(&intake->roles, &record, intake->options, why);
        if (record.reason == NULL && !record.blank)
            code = take_preamble(intake, &record, why);
    }
    return code;
}

static rmg_code make_columns(rmg_intake *intake, rmg_diag *why)
{
    size_t n = intake->roles.n;
    if (n > RMG_COLUMNS_MAX)
        return rmg_fail(why, RMG_EINPUT, RMG_T("the header has %zu columns; at most %d can be read"), n,
                        RMG_COLUMNS_MAX);
    intake->number = rmg_zalloc(n, sizeof *intake->number);
    intake->date = rmg_zalloc(n, sizeof *intake->date);
    intake->rules = rmg_zalloc(n, sizeof *intake->rules);
    intake->dates = rmg_zalloc(n, sizeof *intake->dates);
    if (intake->number == NULL || intake->date == NULL || intake->rules == NULL || intake->dates == NULL)
        return rmg_nomem(why);
    for (size_t i = 0; i < n; i++)
        intake->roles.column[i].spacer = intake->roles.column[i].header[0] == '\0' &&
                                         i != intake->roles.label;
    intake->last_data = UINT64_MAX;
    rmg_unit_begin(intake);
    return RMG_OK;
}

static rmg_code look_at_rows(rmg_intake *intake, rmg_records *records, rmg_diag *why)
{
    rmg_record record;
    bool more = true;
    for (;;) {
        rmg_code code = rmg_records_next(records, &record, &more, why);
        if (code != RMG_OK || !more)
            return code;
        if (record.number % RMG_PROGRESS_RECORDS == 0)
            rmg_tell_pass(intake, 0);
        if (rmg_intake_class(intake, &record) == RMG_IS_DATA)
            look_at_row(intake, &record);
    }
}

static rmg_code look_at_all(rmg_intake *intake, rmg_diag *why)
{
    rmg_records *records = NULL;
    rmg_code code = rmg_records_open(&records, &intake->source, &intake->dialect.encoding,
                                     intake->dialect.separator, why);
    if (code == RMG_OK)
        code = read_header(intake, records, why);
    if (code == RMG_OK)
        code = make_columns(intake, why);
    if (code == RMG_OK)
        code = look_at_rows(intake, records, why);
    rmg_records_close(records);
    intake->last_data = intake->data_end;
    return code;
}

rmg_code rmg_survey_dialect(rmg_intake *intake, rmg_diag *why)
{
    return decide_dialect(intake, why);
}

rmg_code rmg_survey_look(rmg_intake *intake, rmg_diag *why)
{
    return look_at_all(intake, why);
}

rmg_code rmg_survey_columns(rmg_intake *intake, rmg_diag *why)
{
    return make_columns(intake, why);
}

void rmg_survey_row(rmg_intake *intake, const rmg_record *record)
{
    look_at_row(intake, record);
}

rmg_code rmg_survey(rmg_intake *intake, rmg_diag *why)
{
    rmg_diag what = {0};
    const char *reason = "file";
    bool done = false;
    rmg_code code = open_source(intake, &what);
    if (code == RMG_OK)
        code = rmg_fast_survey(intake, &done, &what);
    if (code == RMG_OK && done)
        return rmg_survey_decide(intake, why);
    if (code == RMG_OK)
        code = decide_dialect(intake, &what);
    if (code == RMG_OK) {
        code = look_at_all(intake, &what);
        reason = intake->roles.n == 0 ? "columns" : "record";
    }
    if (code != RMG_OK) {
        if (what.line == 0 && what.field != 0)
            what.line = intake->dialect.header_line;
        return rmg_intake_error(intake, &what, reason, why);
    }
    return rmg_survey_decide(intake, why);
}
