/* A part of the file from its first row to its last. */
#include <stdlib.h>
#include <string.h>

#include "core/grow.h"
#include "io/read/fast/part_internal.h"

#define SLACK 64 /* bytes before and behind the text that may be looked at */

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
    part->batch = malloc(sizeof *part->batch);
    bool fine = part->csv != NULL && part->field != NULL && part->batch != NULL &&
                rmg_fast_index_init(&part->index, plan->n_fields) &&
                rmg_fast_feed_init(&part->feed, plan->fd, plan->stream, plan->encoding,
                                   plan->stream != NULL ? 0 : begin, plan->end) == RMG_OK &&
                rmg_grow(&part->block, &part->capacity, SLACK + rmg_fast_feed_most(&part->feed) + SLACK, 1);
    if (fine)
        memset(part->block, 0, SLACK);
    for (size_t d = 0; d < plan->n_dims; d++)
        fine = rmg_fast_labels_init(&part->labels[d]) && fine;
    for (size_t i = 0; i < plan->n_units; i++)
        fine = rmg_fast_labels_init(&part->units[i]) && fine;
    return fine ? RMG_OK : RMG_ENOMEM;
}

void rmg_fast_part_clear(rmg_fast_part *part)
{
    for (size_t d = 0; d < RMG_DIMS_MAX; d++)
        rmg_fast_labels_clear(&part->labels[d]);
    for (size_t i = 0; i < RMG_UNIT_COLUMNS; i++)
        rmg_fast_labels_clear(&part->units[i]);
    rmg_fast_cells_clear(&part->cells);
    rmg_fast_index_clear(&part->index);
    rmg_fast_feed_clear(&part->feed);
    rmg_scan_clear(&part->scan);
    rmg_csv_free(part->csv);
    rmg_buffer_clear(&part->odd);
    rmg_buffer_clear(&part->row_text);
    free(part->hashes.hash);
    free(part->hashes.line);
    free(part->odd_number);
    free(part->odd_line);
    free(part->block);
    free(part->field);
    free(part->batch);
    free(part->unquoted);
    memset(part, 0, sizeof *part);
}

void rmg_fast_out_of_memory(rmg_fast_part *part)
{
    part->code = RMG_ENOMEM;
    part->failed = true;
}

/* --- rows of a text ------------------------------------------------------------------------------------------- */

/* Rows that start at or behind `limit` are for the next part. */
static void leave_behind(rmg_fast_index *index, size_t limit)
{
    while (index->n_rows > 0) {
        size_t before = index->n_rows > 1 ? index->border[index->behind[index->n_rows - 2] - 1] + 1u : 0;
        if (before < limit)
            return;
        index->n_rows--;
        index->next = before;
    }
}

size_t rmg_fast_rows(rmg_fast_part *part, const char *text, size_t length, size_t limit)
{
    const rmg_fast_plan *plan = part->plan;
    rmg_fast_indexer make_index = rmg_fast_indexer_best();
    rmg_fast_index *index = &part->index;
    size_t row = 0;
    while (row < limit && !part->failed) {
        make_index(index, text, row, length, plan->separator, plan->line_end);
        if (index->next > limit)
            leave_behind(index, limit);
        rmg_fast_batch_take(part, text, row);
        if (!index->odd && index->next == row)
            break;
        row = index->next;
        if (!index->odd || row >= limit || part->failed)
            continue;
        size_t taken = rmg_fast_slow_record(part, text + row, length - row, false);
        if (taken == 0)
            break;
        row += taken;
    }
    return row;
}

/* Rows at the end of the text that no block of 64 bytes holds; only whole ones unless the file ends. */
static size_t last_rows(rmg_fast_part *part, const char *text, size_t from, size_t limit)
{
    while (from < limit && from < part->length && !part->failed) {
        size_t taken = rmg_fast_slow_record(part, text + from, part->length - from, true);
        if (taken == 0)
            break;
        from += taken;
    }
    return from;
}

/* --- all of it -------------------------------------------------------------------------------------------------- */

/* More text behind what is there. */
static bool read_more(rmg_fast_part *part)
{
    size_t n = 0;
    if (!rmg_grow(&part->block, &part->capacity,
                  SLACK + part->length + rmg_fast_feed_most(&part->feed) + SLACK, 1)) {
        rmg_fast_out_of_memory(part);
        return false;
    }
    char *text = part->block + SLACK;
    if (!rmg_fast_feed_read(&part->feed, text + part->length, &n, part->end)) {
        part->failed = true; /* the ordinary code words it */
        return false;
    }
    part->length += n;
    memset(text + part->length, 0, SLACK);
    return true;
}

static void drop(rmg_fast_part *part, size_t n)
{
    char *text = part->block + SLACK;
    part->length -= n;
    memmove(text, text + n, part->length);
}

/* A stream begins with what the plan has seen already. */
static void skip_header(rmg_fast_part *part)
{
    uint64_t left = part->plan->stream != NULL ? part->plan->begin : 0;
    char unused[4096];
    while (left > 0 && !part->failed) {
        size_t n = 0;
        if (!rmg_fast_stream_read(part->plan->stream, unused,
                                  left < sizeof unused ? (size_t)left : sizeof unused, &n) ||
            n == 0)
            part->failed = true;
        left -= n;
    }
}

/* The rows that begin before the part's end, which lies at `border` in the text once all of it is there. Returns false
 * when there are no more. */
static bool take_text(rmg_fast_part *part, size_t *border, bool *known)
{
    const char *text = part->block + SLACK;
    if (!*known && part->feed.at >= part->end)
        *border = part->length;
    *known |= part->feed.at >= part->end || part->feed.at_end;
    if (part->feed.at_end && part->feed.at < part->end)
        *border = part->length;
    size_t limit = *known ? *border : part->length, taken = rmg_fast_rows(part, text, part->length, limit);
    if (part->feed.at_end)
        taken = last_rows(part, text, taken, limit);
    part->failed |= part->length - taken > 2 * (size_t)RMG_RECORD_MAX;
    bool done = *known && taken >= *border;
    if (done)
        part->stopped_at = part->end +
                           rmg_fast_raw_length(part->plan->encoding, text + *border, taken - *border);
    *border -= *known && !done ? taken : 0;
    drop(part, taken);
    return !done && !part->failed;
}

/* The first part speaks for all: it runs in the thread that reads. */
static void tell(const rmg_fast_part *part)
{
    const rmg_fast_plan *plan = part->plan;
    if (plan->stream != NULL)
        rmg_tell_bytes(plan->intake, rmg_fast_stream_position(plan->stream), plan->intake->print.length);
    else
        rmg_tell_bytes(plan->intake, part->feed.at - part->begin, part->end - part->begin);
}

void rmg_fast_part_run(rmg_fast_part *part)
{
    size_t border = 0;
    bool known = false, more = part->begin < part->end;
    skip_header(part);
    while (more && !part->failed) {
        if (part->feed.at_end) {
            part->failed = true; /* a record that does not end */
            break;
        }
        more = read_more(part) && take_text(part, &border, &known);
        if (part->begin == part->plan->begin)
            tell(part);
    }
    if (!rmg_fast_hashes_flush(part))
        rmg_fast_out_of_memory(part);
}
