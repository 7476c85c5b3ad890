/* Where the fields and rows of a block of text end, found 64 bytes at a time. */
#ifndef RMG_IO_FAST_INDEX_INTERNAL_H
#define RMG_IO_FAST_INDEX_INTERNAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define RMG_FAST_ROWS 192 /* rows of one index, at most */

/* Rows that are plain: all their quotes as RFC 4180 wants them, no NUL, one line each. */
typedef struct rmg_fast_index {
    uint32_t *border;                    /* where fields end, in bytes from the text */
    size_t capacity;                     /* of border */
    uint32_t behind[RMG_FAST_ROWS + 64]; /* per row: the number of borders up to and with its last */
    size_t n_rows;
    size_t next; /* where the row behind them starts */
    bool high;   /* bytes outside ASCII occur */
    bool odd;    /* the row at `next` is not plain: a scan must find its end */
} rmg_fast_index;

/* At least n_fields + 64 of them. */
bool rmg_fast_index_init(rmg_fast_index *index, size_t n_fields);
void rmg_fast_index_clear(rmg_fast_index *index);

/* Index rows from text[from] on. The text may be looked at up to 64 bytes behind `length`, where zeros stand.
 * line_end  LF (a CR before it belongs to it), or CR in files without LF */
typedef void (*rmg_fast_indexer)(rmg_fast_index *index, const char *text, size_t from, size_t length,
                                 char separator, char line_end);
rmg_fast_indexer rmg_fast_indexer_best(void);
/* "avx512", "avx2", "sse2", "plain": for tests; NULL when this machine has it not. */
rmg_fast_indexer rmg_fast_indexer_named(const char *name);
/* Use this one from here on (tests); NULL: the best. */
void rmg_fast_indexer_use(rmg_fast_indexer indexer);

#endif
