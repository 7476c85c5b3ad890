/* A part of the file from its first row to its last. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/grow.h"
#include "io/read/fast/part_internal.h"

#define BLOCK ((size_t)1 << 18)
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
                rmg_grow(&part->block, &part->capacity, SLACK + BLOCK + SLACK, 1);
    if (fine)
        memset(part->block, 0, SLACK);
    for (size_t d = 0; d < plan->n_dims; d++)
        fine = rmg_fast_labels_init(&part->labels[d]) && fine;
    return fine ? RMG_OK : RMG_ENOMEM;
}

void rmg_fast_part_clear(rmg_fast_part *part)
{
    for (size_t d = 0; d < RMG_DIMS_MAX; d++)
        rmg_fast_labels_clear(&part->labels[d]);
    rmg_fast_cells_clear(&part->cells);
    rmg_fast_index_clear(&part->index);
    rmg_scan_clear(&part->scan);
    rmg_csv_free(part->csv);
    rmg_buffer_clear(&part->odd);
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

/* More text behind what is there; *at_end when the file has no more. */
static bool read_more(rmg_fast_part *part, uint64_t *at, bool *at_end)
{
    if (!rmg_grow(&part->block, &part->capacity, SLACK + part->length + BLOCK + SLACK, 1)) {
        rmg_fast_out_of_memory(part);
        return false;
    }
    char *text = part->block + SLACK;
    size_t wanted = BLOCK < part->plan->end - *at ? BLOCK : (size_t)(part->plan->end - *at);
    ssize_t n;
    do
        n = pread(part->plan->fd, text + part->length, wanted, (off_t)*at);
    while (n < 0 && errno == EINTR);
    if (n < 0 || (n == 0 && wanted > 0)) {
        part->failed = true; /* the ordinary code words it */
        return false;
    }
    part->length += (size_t)n;
    memset(text + part->length, 0, SLACK);
    *at += (uint64_t)n;
    *at_end = *at >= part->plan->end;
    return true;
}

void rmg_fast_part_run(rmg_fast_part *part)
{
    uint64_t at = part->begin, text_at = part->begin;
    bool at_end = part->begin >= part->plan->end;
    while (!part->failed && text_at < part->end) {
        if (!at_end && !read_more(part, &at, &at_end))
            break;
        char *text = part->block + SLACK;
        uint64_t to_go = part->end - text_at;
        size_t limit = to_go < part->length ? (size_t)to_go : part->length;
        size_t taken = rmg_fast_rows(part, text, part->length, limit);
        if (at_end)
            taken = last_rows(part, text, taken, limit);
        part->failed |= part->length - taken > 2 * (size_t)RMG_RECORD_MAX;
        part->length -= taken;
        memmove(text, text + taken, part->length);
        text_at += taken;
        if (at_end)
            break;
    }
    if (!rmg_fast_hashes_flush(part))
        rmg_fast_out_of_memory(part);
    part->failed |= at_end && text_at < part->end && part->length > 0;
    part->stopped_at = text_at;
}
