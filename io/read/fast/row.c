/* One row by itself: values that are not plain are read by the ordinary code, and what that would say something about
 * is kept aside for it. */
#include <string.h>

#include "core/grow.h"
#include "io/read/fast/part_internal.h"

/* --- fields of a plain row ---------------------------------------------------------------------------------------- */

static inline void end_field(rmg_field *field, const char *start, const char *end)
{
    while (start < end && (*start == ' ' || *start == '\t'))
        start++;
    while (end > start && (end[-1] == ' ' || end[-1] == '\t'))
        end--;
    *field = (rmg_field){start, (size_t)(end - start), false};
}

static inline void fill(rmg_fast_part *part, size_t k)
{
    const char *start = k == 0 ? part->row : part->text_0 + part->border[k - 1] + 1;
    rmg_field *field = &part->field[k];
    end_field(field, start, part->text_0 + part->border[k]);
    if (field->length > 1 && field->text[0] == '"') {
        field->quoted = true;
        part->unquoted_used += rmg_scan_unquote(field, part->unquoted + part->unquoted_used);
    }
}

void rmg_fast_row_fill(rmg_fast_part *part)
{
    for (size_t k = 0; part->row != NULL && k < part->plan->n_fields; k++)
        fill(part, k);
    part->row = NULL;
}

void rmg_fast_row_begin(rmg_fast_part *part, const char *text, size_t row, const uint32_t *border)
{
    const rmg_fast_plan *plan = part->plan;
    size_t length = border[plan->n_fields - 1] - row;
    part->border = border;
    part->row = text + row;
    part->text_0 = text;
    part->unquoted_used = 0;
    /* room for the texts of a quoted row, twice: for the used ones and then for all of them */
    if (!rmg_grow(&part->unquoted, &part->unquoted_capacity, 2 * length + 1, 1)) {
        rmg_fast_out_of_memory(part);
        return;
    }
    for (size_t i = 0; i < plan->n_used; i++)
        fill(part, plan->used[i]);
}

/* --- values ----------------------------------------------------------------------------------------------------------- */

static inline rmg_text_part text_of(const rmg_field *field)
{
    return rmg_fast_trimmed(field->text, field->length);
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
        row->plain[i] = rmg_fast_long_number(f->text, f->length, number->decimal, number->group,
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
bool rmg_fast_row_may_be_total(rmg_fast_part *part, const rmg_field *field)
{
    const rmg_fast_plan *plan = part->plan;
    bool first = true;
    for (size_t i = 0; i < plan->n_fields; i++) {
        const rmg_field *f = &field[i];
        if (!plan->is_label[i] || i == plan->date)
            continue;
        if (!first)
            rmg_fast_row_fill(part); /* only the first label is always filled in */
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
    for (size_t i = 0; i < plan->n_units; i++) {
        rmg_text_part text = text_of(&field[plan->unit[i]]);
        if (text.length != 0 && !rmg_fast_labels_put(&part->units[i], text.text, text.length, code))
            return false;
    }
    for (size_t d = 0; d < plan->n_dims; d++) {
        rmg_text_part text = text_of(&field[plan->dim[d]]);
        code[d] = RMG_NO_LABEL;
        if (text.length != 0 && !rmg_fast_labels_put(&part->labels[d], text.text, text.length, &code[d]))
            return false;
    }
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
static bool keep_hash(rmg_fast_part *part, uint64_t hash)
{
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

bool rmg_fast_row_hash(rmg_fast_part *part, const rmg_field *field)
{
    const rmg_fast_plan *plan = part->plan;
    rmg_fast_row_fill(part);
    uint64_t hash = rmg_row_hash(field, plan->n_fields, plan->separator, &part->row_text);
    return !part->row_text.failed && keep_hash(part, hash);
}

/* Is the row as a writer would write its fields: no blanks around them, and in quotes only what has to be? */
static inline bool is_as_written(const rmg_fast_plan *plan, const char *text, size_t row,
                                 const uint32_t *border)
{
    bool other = false;
    size_t begin = row;
    for (size_t k = 0; k < plan->n_fields; k++) {
        size_t end = border[k];
        if (end > begin) {
            unsigned char first = (unsigned char)text[begin], last = (unsigned char)text[end - 1];
            other |= first == ' ' || first == '\t' || last == ' ' || last == '\t';
            if (first == '"')
                other |= memchr(text + begin + 1, plan->separator, end - begin - 2) == NULL &&
                         memchr(text + begin + 1, '"', end - begin - 2) == NULL;
        }
        begin = end + 1;
    }
    return !other;
}

bool rmg_fast_row_hash_plain(rmg_fast_part *part, const char *text, size_t row, const uint32_t *border)
{
    const rmg_fast_plan *plan = part->plan;
    if (is_as_written(plan, text, row, border))
        return keep_hash(part, rmg_row_text_hash(text + row, border[plan->n_fields - 1] - row));
    rmg_fast_row_begin(part, text, row, border);
    return rmg_fast_row_hash(part, part->field);
}

bool rmg_fast_hashes_flush(rmg_fast_part *part)
{
    bool fine = true;
    while (fine && part->n_compared < part->n_hashed)
        fine = compare_waiting(part);
    return fine;
}

static rmg_wide without_sign(int64_t units)
{
    return units < 0 ? -(rmg_wide)units : units;
}

static void take_row(rmg_fast_part *part, const rmg_field *field, const row_values *row)
{
    const rmg_fast_plan *plan = part->plan;
    bool has_quantity = plan->quantity != RMG_NO_COLUMN && !row->empty[plan->quantity];
    uint32_t code[1 + RMG_DIMS_MAX] = {has_quantity};
    const uint32_t *key[1 + RMG_DIMS_MAX];
    int64_t amount = row->units[plan->amount], quantity = has_quantity ? row->units[plan->quantity] : 0;
    bool fine = find_codes(part, field, code + 1) && (!part->hashing || rmg_fast_row_hash(part, field));
    for (size_t k = 0; k <= plan->n_dims; k++)
        key[k] = &code[k];
    rmg_fast_cells_add(&part->cells, key, &row->month, &amount, &quantity, NULL, 1);
    part->absolute_amount += without_sign(amount);
    part->absolute_quantity += without_sign(quantity);
    part->failed |= part->cells.too_many_years;
    if (!fine || part->cells.no_memory)
        rmg_fast_out_of_memory(part);
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
    if (rmg_fast_row_may_be_total(part, field)) {
        part->failed = true;
        return;
    }
    count_values(part, field, &row);
    take_row(part, field, &row);
}
