#include "io/read/records/record.h"

#include <stdlib.h>
#include <string.h>

#include "core/grow.h"
#include "core/text.h"
#include "io/read/bytes/decode_internal.h"
#include "io/read/records/csv_fields_internal.h"
#include "io/read/records/record_internal.h"
#include "io/read/records/scan_internal.h"

#define BLOCK (1u << 18)

struct rmg_records {
    rmg_source *source;
    char *text; /* decoded: the next record begins at `position` */
    size_t position, length, capacity;
    bool at_end; /* nothing follows text[length] */
    bool keep_separator_line, libcsv_only;
    uint64_t line, number;
    rmg_scan scan;
    rmg_field *field; /* of a record that libcsv has split */
    char *unquoted;   /* texts of a record in which a doubled quote is one */
    size_t field_capacity, unquoted_capacity;
    rmg_csv *csv;
    rmg_decoder decoder;
};

/* --- opening and closing ---------------------------------------------------------------------------------- */

static bool is_separator(char c)
{
    return c == '\t' || (c > ' ' && c < 0x7F && c != '"');
}

rmg_code rmg_records_open(rmg_records **out, rmg_source *source, const rmg_encoding_choice *encoding,
                          char separator, rmg_diag *why)
{
    *out = NULL;
    if (!is_separator(separator))
        return rmg_fail(why, RMG_EUSAGE, "%s",
                        RMG_T("the separator must be one visible ASCII character or a tab"));
    rmg_records *records = calloc(1, sizeof *records);
    if (records == NULL)
        return rmg_nomem(why);
    records->source = source;
    records->line = 1;
    records->csv = rmg_csv_new(separator);
    rmg_scan_init(&records->scan, separator);
    rmg_code code = records->csv == NULL || !rmg_grow(&records->text, &records->capacity, BLOCK, 1)
                        ? rmg_nomem(why)
                        : rmg_decoder_start(&records->decoder, source, encoding, why);
    if (code == RMG_OK)
        *out = records;
    else
        rmg_records_close(records);
    return code;
}

void rmg_records_close(rmg_records *records)
{
    if (records == NULL)
        return;
    rmg_csv_free(records->csv);
    rmg_scan_clear(&records->scan);
    free(records->field);
    free(records->unquoted);
    free(records->text);
    free(records);
}

void rmg_records_use_libcsv_only(rmg_records *records)
{
    records->libcsv_only = true;
}

void rmg_records_keep_separator_line(rmg_records *records)
{
    records->keep_separator_line = true;
}

/* --- more text -------------------------------------------------------------------------------------------- */

/* Make the unread text longer by at least a byte, or set at_end. A record that has begun moves to the front. */
static rmg_code read_more(rmg_records *records, rmg_diag *why)
{
    size_t left = records->length - records->position, got = 0;
    memmove(records->text, records->text + records->position, left);
    rmg_scan_forget(&records->scan);
    records->position = 0;
    records->length = left;
    if (!rmg_grow(&records->text, &records->capacity, left + BLOCK / 2, 1))
        return rmg_nomem(why);
    rmg_code code = rmg_decode(&records->decoder, records->text + left, records->capacity - left, &got, why);
    records->length += got;
    records->at_end = code == RMG_OK && got == 0;
    return code;
}

/* --- failures --------------------------------------------------------------------------------------------- */

static rmg_code fail_at(const rmg_records *records, uint64_t line, size_t field, rmg_code code, rmg_diag *why)
{
    rmg_at(why, records->source->name, line, (uint32_t)(field + 1));
    return code;
}

static rmg_code fail_too_long(const rmg_records *records, rmg_diag *why)
{
    const rmg_scan *scan = &records->scan;
    if (scan->state != RMG_SCAN_QUOTED) {
        rmg_code code = rmg_fail(why, RMG_EINPUT, "%s", RMG_T("this row is longer than 1 MiB"));
        rmg_hint(why, "%s", RMG_T("is this a CSV file, with line ends?"));
        return fail_at(records, records->line, 0, code, why);
    }
    rmg_code code = rmg_fail(why, RMG_EINPUT, "%s",
                             RMG_T("the quote that opens here is not closed within 1 MiB"));
    rmg_hint(why, "%s", RMG_T("close the quote, or double it if it is part of the text"));
    return fail_at(records, scan->quote_line, scan->n_fields, code, why);
}

static rmg_code fail_unclosed(const rmg_records *records, rmg_diag *why)
{
    rmg_code code = rmg_fail(why, RMG_EINPUT, "%s", RMG_T("the quote that opens here is never closed"));
    rmg_hint(why, "%s", RMG_T("close the quote, or double it if it is part of the text"));
    return fail_at(records, records->scan.quote_line, records->scan.n_fields, code, why);
}

static rmg_code fail_undefined(const rmg_records *records, rmg_diag *why)
{
    const rmg_decoder *decoder = &records->decoder;
    char bytes[16] = "";
    static const char digits[] = "0123456789ABCDEF";
    size_t n = 0;
    for (size_t i = 0; i < decoder->n_bad; i++) {
        memcpy(bytes + n, i == 0 ? "0x" : " 0x", i == 0 ? 2 : 3);
        n += i == 0 ? 2 : 3;
        bytes[n++] = digits[decoder->bad[i] >> 4];
        bytes[n++] = digits[decoder->bad[i] & 15];
    }
    rmg_code code = rmg_fail(why, RMG_EINPUT, RMG_T("byte %s stands for nothing in %s"), bytes,
                             rmg_encoding_name(decoder->encoding));
    rmg_hint(why, "%s",
             RMG_T("say in which encoding the file was written: --encoding utf-8, windows-1252, utf-16le"));
    return fail_at(records, records->scan.line, records->scan.n_fields, code, why);
}

/* --- one record ------------------------------------------------------------------------------------------- */

/* Scan until the record is whole. *more is false when nothing is left. */
static rmg_code find_end(rmg_records *records, bool *more, rmg_diag *why)
{
    rmg_scan *scan = &records->scan;
    *more = true;
    for (;;) {
        rmg_scan_start(scan, records->line);
        bool whole = rmg_scan_record(scan, records->text + records->position,
                                     records->length - records->position,
                                     records->at_end && !records->decoder.stopped);
        if (scan->no_memory)
            return rmg_nomem(why);
        if (scan->length > RMG_RECORD_MAX)
            return fail_too_long(records, why);
        if (whole)
            return RMG_OK;
        if (records->at_end) {
            *more = records->position < records->length;
            if (records->decoder.stopped)
                return fail_undefined(records, why);
            return scan->state == RMG_SCAN_QUOTED ? fail_unclosed(records, why) : RMG_OK;
        }
        rmg_code code = read_more(records, why);
        if (code != RMG_OK)
            return code;
    }
}

/* libcsv says what the fields are; the scan knows which of them were quoted. When they do not agree on where
 * the fields are, nobody knows, and the row is refused. */
static rmg_code fields_from_libcsv(rmg_records *records, rmg_record *out, rmg_diag *why)
{
    const rmg_scan *scan = &records->scan;
    rmg_code code = rmg_csv_split(records->csv, out->raw, out->raw_length, !scan->literal_quote);
    if (code == RMG_ENOMEM)
        return rmg_nomem(why);
    if (code != RMG_OK || rmg_csv_count(records->csv) != scan->n_fields) {
        out->reason = "bad-quote";
        return RMG_OK;
    }
    if (!rmg_grow(&records->field, &records->field_capacity, scan->n_fields, sizeof *records->field))
        return rmg_nomem(why);
    const rmg_csv_field *field = rmg_csv_fields(records->csv);
    for (size_t i = 0; i < scan->n_fields; i++)
        records->field[i] = (rmg_field){rmg_csv_text(records->csv) + field[i].start, field[i].length,
                                        scan->field[i].quoted};
    return RMG_OK;
}

static bool all_empty(const rmg_field *field, size_t n)
{
    for (size_t i = 0; i < n; i++)
        for (size_t k = 0; k < field[i].length; k++)
            if (field[i].text[k] != ' ' && field[i].text[k] != '\t')
                return false;
    return true;
}

/* Quotes exactly as in RFC 4180: the scan has seen them all, so the fields are its fields without them. */
static rmg_code fields_without_quotes(rmg_records *records, const rmg_record *out, rmg_diag *why)
{
    const rmg_scan *scan = &records->scan;
    if (scan->doubled_quote && !rmg_grow(&records->unquoted, &records->unquoted_capacity, out->raw_length, 1))
        return rmg_nomem(why);
    char *room = records->unquoted; /* NULL when no quote is doubled: nothing is written then */
    for (size_t i = 0; i < scan->n_fields; i++) {
        size_t used = scan->field[i].quoted ? rmg_scan_unquote(&scan->field[i], room) : 0;
        if (used > 0)
            room += used;
    }
    return RMG_OK;
}

/* The fields of a record without quotes are those of the scan. */
static rmg_code find_fields(rmg_records *records, rmg_record *out, rmg_diag *why)
{
    if (out->reason != NULL)
        return RMG_OK;
    const rmg_scan *scan = &records->scan;
    if (!scan->literal_quote && !scan->blank_quote && !records->libcsv_only) {
        out->field = scan->field;
        return scan->has_quote ? fields_without_quotes(records, out, why) : RMG_OK;
    }
    rmg_code code = fields_from_libcsv(records, out, why);
    out->field = records->field;
    return code;
}

static rmg_code fill_record(rmg_records *records, rmg_record *out, rmg_diag *why)
{
    const rmg_scan *scan = &records->scan;
    *out = (rmg_record){.number = ++records->number,
                        .line = records->line,
                        .line_end = scan->line,
                        .raw = records->text + records->position,
                        .raw_length = scan->length};
    out->reason = scan->has_nul ? "nul" : scan->state == RMG_SCAN_BAD ? "bad-quote" : NULL;
    out->fault_field = (uint32_t)((scan->has_nul ? scan->nul_field : scan->n_fields) + 1);
    rmg_code code = find_fields(records, out, why);
    if (code == RMG_OK && out->reason == NULL) {
        out->fault_field = 0;
        out->n_fields = scan->n_fields;
        out->blank = all_empty(out->field, out->n_fields);
    }
    return code;
}

/* The first line `sep=;`, as Excel writes and reads it; also in quotes. */
char rmg_record_separator_line(const rmg_record *record)
{
    const char *raw = record->raw;
    size_t n = record->raw_length;
    if (n == 7 && raw[0] == '"' && raw[6] == '"') {
        raw++;
        n = 5;
    }
    if (n != 5 || memcmp(raw, "sep=", 4) != 0 || !is_separator(raw[4]))
        return '\0';
    return raw[4];
}

static rmg_code next_record(rmg_records *records, rmg_record *out, bool *more, rmg_diag *why)
{
    *out = (rmg_record){.raw = ""};
    rmg_code code = find_end(records, more, why);
    if (code == RMG_OK && *more) {
        code = fill_record(records, out, why);
        records->position += records->scan.consumed;
        records->line = records->scan.next_line;
    }
    *more = *more && code == RMG_OK;
    return code;
}

rmg_code rmg_records_next(rmg_records *records, rmg_record *out, bool *more, rmg_diag *why)
{
    rmg_code code = next_record(records, out, more, why);
    if (!*more || records->keep_separator_line)
        return code;
    records->keep_separator_line = true; /* only a first record can be one */
    if (rmg_record_separator_line(out) == '\0')
        return code;
    records->number = 0;
    return next_record(records, out, more, why);
}

void rmg_record_explain(rmg_diag *why, const rmg_source *source, const rmg_record *record)
{
    if (strcmp(record->reason, "nul") == 0) {
        rmg_fail(why, RMG_EINPUT, "%s", RMG_T("there is a zero byte in this row"));
        rmg_hint(why, "%s",
                 RMG_T("export the file again; if all of it is like this, say --encoding utf-16le"));
    } else {
        rmg_fail(why, RMG_EINPUT, "%s", RMG_T("there is text after the closing quote"));
        rmg_hint(why, "%s", RMG_T("double a quote that is part of the text"));
    }
    rmg_at(why, source->name, record->line, record->fault_field);
}

void rmg_record_explain_ragged(rmg_diag *why, const rmg_record *record, size_t expected)
{
    rmg_fail(why, RMG_EINPUT, RMG_T("%zu fields found, %zu expected"), record->n_fields, expected);
    rmg_hint(why, "%s",
             record->n_fields > expected
                 ? RMG_T("put texts that hold the separator between quotes")
                 : RMG_T("is the row broken off? a row has as many fields as the header"));
}
