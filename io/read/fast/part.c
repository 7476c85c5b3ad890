#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/grow.h"
#include "io/read/bytes/decode_internal.h"
#include "io/read/fast/part_internal.h"

#define BLOCK ((size_t)1 << 18)
#define SLACK 64 /* bytes behind the text that may be looked at */
#define ODD_BYTES ((size_t)8 << 20)

/* --- beginning and end ------------------------------------------------------------------------------------- */

rmg_code rmg_fast_part_init(rmg_fast_part *part, const rmg_fast_plan *plan, uint64_t begin, uint64_t end)
{
    memset(part, 0, sizeof *part);
    part->plan = plan;
    part->begin = begin;
    part->end = end;
    part->stopped_at = begin;
    part->hashing = plan->hash_all || begin == plan->begin;
    rmg_fast_cells_init(&part->cells, 1 + plan->n_dims);
    rmg_scan_init(&part->scan, plan->separator);
    part->csv = rmg_csv_new(plan->separator);
    part->field = rmg_zalloc(plan->n_fields, sizeof *part->field);
    part->border = rmg_zalloc(plan->n_fields, sizeof *part->border);
    bool fine = part->csv != NULL && part->field != NULL && part->border != NULL &&
                rmg_grow(&part->text, &part->capacity, BLOCK + SLACK, 1);
    for (size_t d = 0; d < plan->n_dims; d++)
        fine = rmg_fast_labels_init(&part->labels[d]) && fine;
    return fine ? RMG_OK : RMG_ENOMEM;
}

void rmg_fast_part_clear(rmg_fast_part *part)
{
    for (size_t d = 0; d < RMG_DIMS_MAX; d++)
        rmg_fast_labels_clear(&part->labels[d]);
    rmg_fast_cells_clear(&part->cells);
    rmg_scan_clear(&part->scan);
    rmg_csv_free(part->csv);
    rmg_buffer_clear(&part->odd);
    free(part->month);
    free(part->hashes.hash);
    free(part->hashes.line);
    free(part->odd_number);
    free(part->odd_line);
    free(part->text);
    free(part->field);
    free(part->border);
    free(part->unquoted);
    memset(part, 0, sizeof *part);
}

static void out_of_memory(rmg_fast_part *part)
{
    part->code = RMG_ENOMEM;
    part->failed = true;
}

/* --- rows that are kept aside --------------------------------------------------------------------------------- */

void rmg_fast_keep_odd(rmg_fast_part *part, const char *raw, size_t raw_length)
{
    size_t n = part->n_odd;
    if (n >= RMG_FAST_ODD || part->odd.length + raw_length > ODD_BYTES) {
        part->failed = true;
        return;
    }
    if (!rmg_grow(&part->odd_number, &part->odd_capacity, n + 1, sizeof *part->odd_number) ||
        !rmg_grow(&part->odd_line, &part->odd_line_capacity, n + 1, sizeof *part->odd_line)) {
        out_of_memory(part);
        return;
    }
    rmg_buffer_add(&part->odd, raw, raw_length);
    rmg_buffer_putc(&part->odd, '\n');
    part->odd_number[n] = part->n_records;
    part->odd_line[n] = part->n_lines;
    part->n_odd++;
    if (part->odd.failed)
        out_of_memory(part);
}

/* --- one row ----------------------------------------------------------------------------------------------------- */

/* A field as the ordinary code sees it: also without blanks that are not spaces or tabs. */
static inline rmg_text_part text_of(const rmg_field *field)
{
    rmg_text_part text = {field->text, field->length};
    if (text.length == 0)
        return text;
    unsigned char first = (unsigned char)text.text[0], last = (unsigned char)text.text[text.length - 1];
    if (first > ' ' && first < 0x80 && last > ' ' && last < 0x80)
        return text;
    return rmg_trim(text.text, text.length);
}

static inline bool read_date(rmg_fast_part *part, const rmg_field *field, int32_t *month, bool *plain)
{
    const rmg_fast_plan *plan = part->plan;
    *plain = rmg_fast_date(field->text, field->length, &plan->date_rules, month);
    if (*plain)
        return true;
    rmg_date_text date;
    rmg_text_part text = text_of(field);
    rmg_date_read(&date, text.text, text.length, &plan->date_rules);
    if (date.empty || date.reason != NULL)
        return false;
    *month = rmg_date_month(date.date).index - RMG_FAST_YEAR * 12;
    if (*month >= 0 && *month < RMG_FAST_MONTHS)
        return true;
    part->failed = true; /* a good date, but not of our time: its cell could not stand in order */
    return false;
}

/* What a row holds, before any of it is counted. */
typedef struct row_values {
    int32_t month;
    bool plain_date;
    int64_t units[RMG_FAST_NUMBERS];
    bool empty[RMG_FAST_NUMBERS], plain[RMG_FAST_NUMBERS];
    unsigned n_decimals[RMG_FAST_NUMBERS];
} row_values;

/* False when the ordinary code must look at this row. */
static bool read_numbers(rmg_fast_part *part, const rmg_field *field, row_values *row)
{
    const rmg_fast_plan *plan = part->plan;
    for (size_t i = 0; i < plan->n_numbers; i++) {
        const rmg_fast_number *number = &plan->number[i];
        const rmg_field *f = &field[number->column];
        row->empty[i] = false;
        row->plain[i] = rmg_fast_number_read(f->text, f->length, number->decimal, number->group,
                                             &row->units[i], &row->n_decimals[i]);
        if (row->plain[i] || !number->has_role)
            continue;
        rmg_numeral read;
        rmg_numeral_read(&read, f->text, f->length, &number->rules);
        if (read.reason != NULL)
            return false;
        row->units[i] = read.units;
        row->empty[i] = read.empty;
    }
    return !row->empty[plan->amount];
}

static void count_values(rmg_fast_part *part, const rmg_field *field, const row_values *row)
{
    const rmg_fast_plan *plan = part->plan;
    for (size_t i = 0; i < plan->n_numbers; i++) {
        rmg_fast_stats *stats = &part->stats[i];
        if (row->plain[i]) {
            stats->n++;
            stats->n_decimals += row->n_decimals[i] > 0;
            stats->most = row->n_decimals[i] > stats->most ? row->n_decimals[i] : stats->most;
        } else {
            rmg_text_part text = text_of(&field[plan->number[i].column]);
            rmg_number_column_add(&stats->odd, text.text, text.length, &plan->number[i].rules, part->n_lines,
                                  (uint32_t)plan->number[i].column + 1);
        }
    }
    part->n_dates++;
    if (row->plain_date)
        return;
    rmg_text_part text = text_of(&field[plan->date]);
    rmg_date_column_add(&part->dates, text.text, text.length, true, part->n_lines, (uint32_t)plan->date + 1);
}

/* A row whose label may name a total is none of ours: see names_total() in io/read/totals.c. */
static bool may_be_total(rmg_fast_part *part, const rmg_field *field)
{
    const rmg_fast_plan *plan = part->plan;
    bool first = true;
    for (size_t i = 0; i < plan->n_fields; i++) {
        const rmg_field *f = &field[i];
        if (!plan->is_label[i] || i == plan->date)
            continue;
        if (!first)
            rmg_fast_fill(part); /* only the first label is always filled in */
        first = false;
        rmg_text_part text = text_of(f);
        if (text.length == 0)
            continue;
        if (rmg_fast_maybe_total(text.text, text.length) &&
            (rmg_is_total_word(text.text, text.length) || rmg_total_of(text.text, text.length).length > 0))
            return true;
        if (!plan->is_time[i])
            return false;
    }
    return false;
}

static bool find_codes(rmg_fast_part *part, const rmg_field *field, uint32_t *code)
{
    const rmg_fast_plan *plan = part->plan;
    for (size_t d = 0; d < plan->n_dims; d++) {
        rmg_text_part text = text_of(&field[plan->dim[d]]);
        code[d] = RMG_NO_LABEL;
        if (text.length != 0 && !rmg_fast_labels_put(&part->labels[d], text.text, text.length, &code[d]))
            return false;
    }
    return true;
}

static bool count_month(rmg_fast_part *part, uint32_t month, int64_t amount)
{
    if (part->month_n[month]++ == 0) {
        if (!rmg_grow(&part->month, &part->month_capacity, part->n_months + 1, sizeof *part->month))
            return false;
        part->month[part->n_months++] = month;
    }
    part->failed |= __builtin_add_overflow(part->month_sum[month], amount, &part->month_sum[month]);
    part->absolute += amount < 0 ? -(rmg_wide)amount : amount;
    return true;
}

/* The oldest waiting row against all before it. */
static bool compare_waiting(rmg_fast_part *part)
{
    size_t i = part->n_compared++ % RMG_FAST_WAITING;
    return rmg_equal_rows_add(part->plan->intake, part->waiting[i].hash, part->waiting[i].line, NULL) ==
           RMG_OK;
}

/* The first part looks for equal rows at once: ask for the memory now, look at it some rows later. */
static bool compare_soon(rmg_fast_part *part, uint64_t hash)
{
    const rmg_intake *intake = part->plan->intake;
    bool fine = part->n_hashed - part->n_compared < RMG_FAST_WAITING || compare_waiting(part);
    size_t i = part->n_hashed++ % RMG_FAST_WAITING;
    part->waiting[i].hash = hash;
    part->waiting[i].line = part->plan->first_line + part->n_lines - 1;
    if (intake->n_row_slots != 0)
        __builtin_prefetch(&intake->row_slots[hash & (intake->n_row_slots - 1)], 1);
    part->hashing = intake->n_row_hashes < RMG_EQUAL_ROWS_MAX;
    return fine;
}

/* Equal rows are looked for in the first part at once; the others remember theirs for later. */
static bool keep_hash(rmg_fast_part *part, const rmg_field *field)
{
    rmg_fast_fill(part);
    uint64_t hash = rmg_row_hash(field, part->plan->n_fields);
    rmg_fast_hashes *hashes = &part->hashes;
    if (part->begin == part->plan->begin)
        return compare_soon(part, hash);
    if (!rmg_grow(&hashes->hash, &hashes->capacity, hashes->n + 1, sizeof *hashes->hash) ||
        !rmg_grow(&hashes->line, &hashes->line_capacity, hashes->n + 1, sizeof *hashes->line))
        return false;
    hashes->hash[hashes->n] = hash;
    hashes->line[hashes->n++] = part->n_lines;
    part->hashing = hashes->n < RMG_EQUAL_ROWS_MAX;
    return true;
}

static void take_row(rmg_fast_part *part, const rmg_field *field, const row_values *row)
{
    const rmg_fast_plan *plan = part->plan;
    bool has_quantity = plan->quantity != RMG_NO_COLUMN && !row->empty[plan->quantity];
    uint32_t key[1 + RMG_DIMS_MAX];
    key[0] = has_quantity;
    int64_t amount = row->units[plan->amount];
    bool fine = find_codes(part, field, key + 1) && count_month(part, (uint32_t)row->month, amount) &&
                (!part->hashing || keep_hash(part, field));
    rmg_fast_cells_add(&part->cells, key, (uint32_t)row->month, amount,
                       has_quantity ? row->units[plan->quantity] : 0);
    part->failed |= part->cells.overflow || part->cells.too_many_years;
    if (!fine || part->cells.no_memory)
        out_of_memory(part);
    part->n_taken++;
    part->last_taken = part->n_records;
}

void rmg_fast_row(rmg_fast_part *part, const rmg_field *field, const char *raw, size_t raw_length)
{
    row_values row;
    if (!read_date(part, &field[part->plan->date], &row.month, &row.plain_date) ||
        !read_numbers(part, field, &row)) {
        if (part->failed)
            return;
        rmg_fast_keep_odd(part, raw, raw_length);
        return;
    }
    if (may_be_total(part, field)) {
        part->failed = true;
        return;
    }
    count_values(part, field, &row);
    take_row(part, field, &row);
}

/* --- rows that are not plain -------------------------------------------------------------------------------------- */

static bool fields_of_scan(rmg_fast_part *part)
{
    rmg_scan *scan = &part->scan;
    if (scan->doubled_quote && !rmg_grow(&part->unquoted, &part->unquoted_capacity, scan->length, 1)) {
        out_of_memory(part);
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
        out_of_memory(part);
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
        out_of_memory(part);
    if (!whole || scan->no_memory) /* an open quote at the end of the file is for the ordinary code to tell */
        part->failed |= scan->length > RMG_RECORD_MAX || (at_end && scan->state == RMG_SCAN_QUOTED);
    if (!whole || part->failed)
        return 0;
    size_t consumed = scan->consumed, raw_length = scan->length;
    uint64_t next_line = scan->next_line;
    part->n_records++;
    part->n_lines++;
    if (raw_length > RMG_RECORD_MAX ||
        rmg_utf8_valid((const unsigned char *)text, raw_length, &bad) != raw_length) {
        part->failed = true;
    } else if (split(part, text)) {
        part->row = NULL;
        rmg_fast_row(part, scan->field, text, raw_length);
    } else if (!part->failed) {
        rmg_fast_keep_odd(part, text, raw_length);
    }
    part->n_lines = next_line - 1;
    return consumed;
}

/* --- all rows -------------------------------------------------------------------------------------------------------- */

/* More text behind what is there; *at_end when the file has no more. */
static bool read_more(rmg_fast_part *part, uint64_t *at, bool *at_end)
{
    if (!rmg_grow(&part->text, &part->capacity, part->length + BLOCK + SLACK, 1)) {
        out_of_memory(part);
        return false;
    }
    size_t wanted = BLOCK < part->plan->end - *at ? BLOCK : (size_t)(part->plan->end - *at);
    ssize_t n;
    do
        n = pread(part->plan->fd, part->text + part->length, wanted, (off_t)*at);
    while (n < 0 && errno == EINTR);
    if (n < 0 || (n == 0 && wanted > 0)) {
        part->failed = true; /* the ordinary code words it */
        return false;
    }
    part->length += (size_t)n;
    memset(part->text + part->length, 0, SLACK);
    *at += (uint64_t)n;
    *at_end = *at >= part->plan->end;
    return true;
}

/* Rows at the end of the text that no block of 64 bytes holds; only whole ones unless the file ends. */
static size_t last_rows(rmg_fast_part *part, size_t from, size_t limit, bool at_end)
{
    while (from < limit && from < part->length && !part->failed) {
        size_t taken = rmg_fast_slow_record(part, part->text + from, part->length - from, at_end);
        if (taken == 0)
            break;
        from += taken;
    }
    return from;
}

void rmg_fast_part_run(rmg_fast_part *part)
{
    rmg_fast_rows rows = rmg_fast_rows_best();
    uint64_t at = part->begin, text_at = part->begin;
    bool at_end = part->begin >= part->plan->end;
    while (!part->failed && text_at < part->end) {
        if (!at_end && !read_more(part, &at, &at_end))
            break;
        uint64_t to_go = part->end - text_at;
        size_t limit = to_go < part->length ? (size_t)to_go : part->length;
        size_t taken = rows(part, part->text, part->length, limit);
        if (at_end)
            taken = last_rows(part, taken, limit, true);
        part->failed |= part->length - taken > 2 * (size_t)RMG_RECORD_MAX;
        part->length -= taken;
        memmove(part->text, part->text + taken, part->length);
        text_at += taken;
        if (at_end)
            break;
    }
    rmg_fast_cells_flush(&part->cells);
    while (part->n_compared < part->n_hashed)
        if (!compare_waiting(part))
            out_of_memory(part);
    part->failed |= (at_end && text_at < part->end && part->length > 0) || part->cells.overflow;
    if (part->cells.no_memory)
        out_of_memory(part);
    part->stopped_at = text_at;
}
