/* Rows side by side: each column of all of them in a loop of its own. */
#include <string.h>

#include "io/read/bytes/decode_internal.h"
#include "io/read/fast/part_internal.h"

/* --- where their fields are ------------------------------------------------------------------------------------ */

static void lay_out(rmg_fast_part *part, const char *text, size_t first)
{
    const rmg_fast_plan *plan = part->plan;
    const rmg_fast_index *index = &part->index;
    rmg_fast_batch *batch = part->batch;
    uint32_t start = (uint32_t)first, behind = 0;
    bool crlf = plan->line_end == '\n';
    batch->text = text;
    batch->n = index->n_rows;
    for (size_t r = 0; r < index->n_rows; r++) {
        uint32_t *last = &index->border[index->behind[r] - 1], end = *last;
        batch->start[r] = start;
        batch->border[r] = index->border + behind;
        batch->whole[r] = index->behind[r] - behind == plan->n_fields;
        *last -= crlf && end > start && text[end - 1] == '\r';
        start = end + 1;
        behind = index->behind[r];
    }
}

static inline rmg_fast_text field_of(const rmg_fast_batch *batch, size_t r, size_t column)
{
    uint32_t begin = column == 0 ? batch->start[r] : batch->border[r][column - 1] + 1;
    return (rmg_fast_text){batch->text + begin, batch->border[r][column] - begin, false};
}

/* A value may stand in quotes, and have blanks around it. */
static inline rmg_fast_text value_of(const rmg_fast_batch *batch, size_t r, size_t column)
{
    rmg_fast_text field = field_of(batch, r, column);
    if (field.length > 1 && field.text[0] == '"') {
        field.text++;
        field.length -= 2;
        return field;
    }
    for (; field.length > 0 && (field.text[0] == ' ' || field.text[0] == '\t'); field.length--)
        field.text++;
    while (field.length > 0 && (field.text[field.length - 1] == ' ' || field.text[field.length - 1] == '\t'))
        field.length--;
    return field;
}

/* --- dates and numbers of all rows: a row whose values are not plain is no longer good ------------------------------ */

static void read_dates(rmg_fast_part *part)
{
    const rmg_fast_plan *plan = part->plan;
    rmg_fast_batch *batch = part->batch;
    const rmg_date_rules rules = plan->date_rules;
    const size_t column = plan->date;
    for (size_t r = 0; r < batch->n; r++) {
        batch->good[r] = false;
        if (!batch->whole[r])
            continue;
        rmg_fast_text field = value_of(batch, r, column);
        batch->good[r] = rmg_fast_date(field.text, field.length, &rules, &batch->month[r]);
    }
}

static inline bool read_number(const rmg_fast_number *number, const rmg_fast_text *field, int64_t *units,
                               unsigned *n_decimals)
{
    return rmg_fast_short_number(field->text, field->length, number->decimal, number->group, units,
                                 n_decimals) ||
           rmg_fast_long_number(field->text, field->length, number->decimal, number->group, units,
                                n_decimals);
}

static void read_numbers(rmg_fast_part *part, size_t k)
{
    const rmg_fast_number number = part->plan->number[k];
    rmg_fast_batch *batch = part->batch;
    const bool may_be_empty = k != part->plan->amount;
    for (size_t r = 0; r < batch->n; r++) {
        unsigned n_decimals = 0;
        int64_t units = 0;
        if (!batch->whole[r])
            continue;
        rmg_fast_text field = value_of(batch, r, number.column);
        bool empty = field.length == 0;
        batch->good[r] &= empty ? may_be_empty : read_number(&number, &field, &units, &n_decimals);
        batch->empty[k][r] = empty;
        batch->units[k][r] = units;
        batch->n_decimals[k][r] = (uint8_t)n_decimals;
    }
}

/* --- good rows, one after the other ----------------------------------------------------------------------------------- */

/* Numbers in free columns are only counted: any text may stand there. */
static void read_free_numbers(rmg_fast_part *part, size_t k, size_t from, size_t to)
{
    const rmg_fast_number *number = &part->plan->number[k];
    rmg_fast_batch *batch = part->batch;
    for (size_t r = from; r < to; r++) {
        unsigned n_decimals = 0;
        rmg_fast_text field = value_of(batch, r, number->column);
        bool plain = read_number(number, &field, &batch->units[k][r], &n_decimals);
        batch->empty[k][r] = !plain;
        batch->n_decimals[k][r] = (uint8_t)n_decimals;
        if (plain || field.length == 0)
            continue;
        rmg_fast_row_begin(part, batch->text, batch->start[r], batch->border[r]);
        rmg_fast_row_fill(part);
        const rmg_field *whole = &part->field[number->column];
        rmg_text_part text = rmg_fast_trimmed(whole->text, whole->length);
        rmg_number_column_add(&part->stats[k].odd, text.text, text.length, &number->rules,
                              part->n_lines + 1 + (r - from), (uint32_t)number->column + 1);
    }
}

static void count_numbers(rmg_fast_part *part, size_t k, size_t from, size_t to)
{
    const rmg_fast_batch *batch = part->batch;
    rmg_fast_stats *stats = &part->stats[k];
    unsigned n_empty = 0, n_decimals = 0, most = stats->most;
    for (size_t r = from; r < to; r++) {
        unsigned decimals = batch->n_decimals[k][r];
        n_empty += batch->empty[k][r];
        n_decimals += decimals > 0;
        most = decimals > most ? decimals : most;
    }
    stats->n += to - from - n_empty;
    stats->n_decimals += n_decimals;
    stats->most = most;
}

static void add_absolute(rmg_wide *sum, const int64_t *units, size_t from, size_t to)
{
    uint64_t more = 0; /* plain values have 14 characters at most: these sums fit */
    for (size_t r = from; r < to; r++)
        more += units[r] < 0 ? 0 - (uint64_t)units[r] : (uint64_t)units[r];
    *sum += more;
}

/* Does some row name a total in its first text, or may it? */
static bool any_total(rmg_fast_part *part, size_t from, size_t to)
{
    const rmg_fast_plan *plan = part->plan;
    const rmg_fast_batch *batch = part->batch;
    for (size_t r = from; r < to; r++) {
        rmg_fast_text field = {0};
        if (plan->first_label != RMG_NO_COLUMN)
            field = field_of(batch, r, plan->first_label);
        size_t quote = field.length > 2 && field.text[0] == '"';
        if (field.length > quote && !plan->is_time[plan->first_label] &&
            rmg_fast_cannot_be_total(field.text[quote]))
            continue;
        rmg_fast_row_begin(part, batch->text, batch->start[r], batch->border[r]);
        if (rmg_fast_row_may_be_total(part, part->field))
            return true;
    }
    return false;
}

static bool find_labels(rmg_fast_part *part, rmg_fast_labels *labels, size_t column, size_t from, size_t to,
                        uint32_t *code)
{
    rmg_fast_batch *batch = part->batch;
    for (size_t r = from; r < to; r++) {
        rmg_fast_text field = field_of(batch, r, column);
        field.quoted = field.length > 0 && field.text[0] == '"';
        batch->label[r] = field;
    }
    return rmg_fast_labels_put_all(labels, batch->label + from, to - from, code);
}

static bool find_all_labels(rmg_fast_part *part, size_t from, size_t to)
{
    const rmg_fast_plan *plan = part->plan;
    rmg_fast_batch *batch = part->batch;
    bool fine = true;
    for (size_t i = 0; fine && i < plan->n_units; i++)
        fine = find_labels(part, &part->units[i], plan->unit[i], from, to, batch->key[0] + from);
    for (size_t d = 0; fine && d < plan->n_dims; d++)
        fine = find_labels(part, &part->labels[d], plan->dim[d], from, to, batch->key[1 + d] + from);
    return fine;
}

/* Equal rows, as long as they are looked for. */
static bool hash_rows(rmg_fast_part *part, size_t from, size_t to)
{
    rmg_fast_batch *batch = part->batch;
    uint64_t lines = part->n_lines;
    bool fine = true;
    for (size_t r = from; fine && part->hashing && r < to; r++) {
        part->n_lines = lines + 1 + (r - from);
        fine = rmg_fast_row_hash_plain(part, batch->text, batch->start[r], batch->border[r]);
    }
    part->n_lines = lines;
    return fine;
}

static void add_to_cells(rmg_fast_part *part, size_t from, size_t to)
{
    const rmg_fast_plan *plan = part->plan;
    rmg_fast_batch *batch = part->batch;
    const uint32_t *key[1 + RMG_DIMS_MAX];
    bool has_quantity = plan->quantity != RMG_NO_COLUMN;
    for (size_t r = from; r < to; r++)
        batch->key[0][r] = has_quantity && !batch->empty[plan->quantity][r];
    for (size_t k = 0; k <= plan->n_dims; k++)
        key[k] = batch->key[k] + from;
    rmg_fast_cells_add(&part->cells, key, batch->month + from, batch->units[plan->amount] + from,
                       has_quantity ? batch->units[plan->quantity] + from : NULL, NULL, to - from);
    part->failed |= part->cells.too_many_years;
    if (part->cells.no_memory)
        rmg_fast_out_of_memory(part);
}

static void take_good(rmg_fast_part *part, size_t from, size_t to)
{
    const rmg_fast_plan *plan = part->plan;
    if (any_total(part, from, to)) {
        part->failed = true;
        return;
    }
    for (size_t k = 0; k < plan->n_numbers; k++) {
        if (!plan->number[k].has_role)
            read_free_numbers(part, k, from, to);
        count_numbers(part, k, from, to);
    }
    if (!find_all_labels(part, from, to) || !hash_rows(part, from, to)) {
        rmg_fast_out_of_memory(part);
        return;
    }
    add_to_cells(part, from, to);
    add_absolute(&part->absolute_amount, part->batch->units[plan->amount], from, to);
    if (plan->quantity != RMG_NO_COLUMN)
        add_absolute(&part->absolute_quantity, part->batch->units[plan->quantity], from, to);
    part->n_dates += to - from;
    part->n_lines += to - from;
    part->n_records += to - from;
    part->n_taken += to - from;
    part->last_taken = part->n_records;
}

/* --- all rows ------------------------------------------------------------------------------------------------------------ */

static void take_one(rmg_fast_part *part, size_t r)
{
    const rmg_fast_batch *batch = part->batch;
    const char *row = batch->text + batch->start[r];
    size_t n = part->index.behind[r] - (r > 0 ? part->index.behind[r - 1] : 0);
    size_t length = batch->border[r][n - 1] - batch->start[r];
    part->n_records++;
    part->n_lines++;
    if (!batch->whole[r]) {
        rmg_fast_keep_odd(part, row, length);
        return;
    }
    rmg_fast_row_begin(part, batch->text, batch->start[r], batch->border[r]);
    rmg_fast_row(part, part->field, row, length);
}

void rmg_fast_batch_take(rmg_fast_part *part, const char *text, size_t first)
{
    const rmg_fast_index *index = &part->index;
    rmg_fast_batch *batch = part->batch;
    size_t length = index->next - first;
    bool bad;
    if (index->high && rmg_utf8_valid((const unsigned char *)text + first, length, &bad) != length) {
        part->not_utf8 = part->failed = true;
        return;
    }
    lay_out(part, text, first);
    read_dates(part);
    for (size_t k = 0; k < part->plan->n_numbers; k++)
        if (part->plan->number[k].has_role)
            read_numbers(part, k);
    for (size_t r = 0; r < batch->n && !part->failed;) {
        size_t to = r;
        while (to < batch->n && batch->good[to])
            to++;
        if (to > r)
            take_good(part, r, to);
        else
            take_one(part, to++);
        r = to;
    }
}
