/* Rows that are not plain: split by the scan and libcsv, or kept aside for the ordinary code. */
#include "core/grow.h"
#include "io/read/bytes/decode_internal.h"
#include "io/read/fast/part_internal.h"

#define ODD_BYTES ((size_t)8 << 20)

void rmg_fast_keep_odd(rmg_fast_part *part, const char *raw, size_t raw_length)
{
    size_t n = part->n_odd;
    if (n >= RMG_FAST_ODD || part->odd.length + raw_length > ODD_BYTES) {
        part->failed = true;
        return;
    }
    if (!rmg_grow(&part->odd_number, &part->odd_capacity, n + 1, sizeof *part->odd_number) ||
        !rmg_grow(&part->odd_line, &part->odd_line_capacity, n + 1, sizeof *part->odd_line)) {
        rmg_fast_out_of_memory(part);
        return;
    }
    rmg_buffer_add(&part->odd, raw, raw_length);
    rmg_buffer_putc(&part->odd, '\n');
    part->odd_number[n] = part->n_records;
    part->odd_line[n] = part->n_lines;
    part->n_odd++;
    if (part->odd.failed)
        rmg_fast_out_of_memory(part);
}

/* --- one record ----------------------------------------------------------------------------------------------- */

static bool fields_of_scan(rmg_fast_part *part)
{
    rmg_scan *scan = &part->scan;
    if (scan->doubled_quote && !rmg_grow(&part->unquoted, &part->unquoted_capacity, scan->length, 1)) {
        rmg_fast_out_of_memory(part);
        return false;
    }
    size_t used = 0;
    for (size_t i = 0; i < scan->n_fields; i++)
        if (scan->field[i].quoted)
            used += rmg_scan_unquote(&scan->field[i], part->unquoted + used);
    return true;
}

static bool fields_of_libcsv(rmg_fast_part *part, const char *text)
{
    rmg_scan *scan = &part->scan;
    rmg_code code = rmg_csv_split(part->csv, text, scan->length, !scan->literal_quote);
    if (code == RMG_ENOMEM)
        rmg_fast_out_of_memory(part);
    if (code != RMG_OK || rmg_csv_count(part->csv) != scan->n_fields)
        return false;
    const rmg_csv_field *field = rmg_csv_fields(part->csv);
    for (size_t i = 0; i < scan->n_fields; i++)
        scan->field[i] = (rmg_field){rmg_csv_text(part->csv) + field[i].start, field[i].length,
                                     scan->field[i].quoted};
    return true;
}

static bool split(rmg_fast_part *part, const char *text)
{
    const rmg_scan *scan = &part->scan;
    if (scan->has_nul || scan->state == RMG_SCAN_BAD || scan->n_fields != part->plan->n_fields)
        return false;
    if (!scan->has_quote)
        return true;
    return scan->literal_quote || scan->blank_quote ? fields_of_libcsv(part, text) : fields_of_scan(part);
}

size_t rmg_fast_slow_record(rmg_fast_part *part, const char *text, size_t length, bool at_end)
{
    rmg_scan *scan = &part->scan;
    bool bad;
    rmg_scan_forget(scan);
    rmg_scan_start(scan, part->n_lines + 1);
    bool whole = rmg_scan_record(scan, text, length, at_end);
    if (scan->no_memory)
        rmg_fast_out_of_memory(part);
    if (!whole || scan->no_memory) /* an open quote at the end of the file is for the ordinary code to tell */
        part->failed |= scan->length > RMG_RECORD_MAX || (at_end && scan->state == RMG_SCAN_QUOTED);
    if (!whole || part->failed)
        return 0;
    size_t consumed = scan->consumed, raw_length = scan->length;
    uint64_t next_line = scan->next_line;
    part->n_records++;
    part->n_lines++;
    if (rmg_utf8_valid((const unsigned char *)text, raw_length, &bad) != raw_length)
        part->not_utf8 = part->failed = true;
    else if (raw_length > RMG_RECORD_MAX)
        part->failed = true;
    if (part->failed)
        return 0;
    if (split(part, text)) {
        part->row = NULL;
        rmg_fast_row(part, scan->field, text, raw_length);
    } else if (!part->failed) {
        rmg_fast_keep_odd(part, text, raw_length);
    }
    part->n_lines = next_line - 1;
    return consumed;
}
