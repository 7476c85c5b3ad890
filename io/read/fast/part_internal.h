/* One thread's part of a file: its rows, read and added up. */
#ifndef RMG_IO_FAST_PART_INTERNAL_H
#define RMG_IO_FAST_PART_INTERNAL_H

#include "core/buffer.h"
#include "io/read/fast/cells_internal.h"
#include "io/read/fast/feed_internal.h"
#include "io/read/fast/index_internal.h"
#include "io/read/fast/labels_internal.h"
#include "io/read/fast/values_internal.h"
#include "io/read/fast_internal.h"
#include "io/read/records/csv_fields_internal.h"
#include "io/read/records/scan_internal.h"

#define RMG_FAST_NUMBERS 8
#define RMG_FAST_BATCH (RMG_FAST_ROWS + 64)
#define RMG_FAST_ODD 65536  /* rows that may be kept aside */
#define RMG_FAST_WAITING 16 /* hashes whose place in the set is on its way from memory */

/* --- what all parts know -------------------------------------------------------------------------------- */

typedef struct rmg_fast_number {
    size_t column;
    bool has_role; /* amount or quantity; else a free column of numbers */
    rmg_numeral_rules rules;
    char decimal, group; /* NUL when no mark is known */
} rmg_fast_number;

typedef struct rmg_fast_plan {
    rmg_intake *intake;      /* only the first part touches it: for equal rows */
    uint64_t first_line;     /* of the rows below the header */
    int fd;                  /* of a plain file; else -1 ... */
    rmg_fast_stream *stream; /* ... and the one part reads this */
    rmg_encoding encoding;
    uint64_t begin, end;      /* bytes of the rows below the header; a stream has no end: UINT64_MAX */
    char separator, line_end; /* LF (a CR before it belongs to it), or CR in files without LF */
    size_t n_fields;
    size_t date;
    rmg_date_rules date_rules;
    rmg_fast_number number[RMG_FAST_NUMBERS];
    size_t n_numbers, amount, quantity; /* indices into number; RMG_NO_COLUMN: none */
    size_t dim[RMG_DIMS_MAX];           /* columns */
    size_t n_dims;
    size_t unit[RMG_UNIT_COLUMNS]; /* columns whose header says unit, but whose texts are none of money */
    size_t n_units;
    bool *is_label,
        *is_time; /* per column: may its text name a totals row; does a text behind it count too? */
    size_t *used; /* columns whose text every row needs: date, numbers, dimensions, first label */
    size_t n_used;
    size_t first_label; /* column of the first text that may name a total; RMG_NO_COLUMN: none */
    uint64_t extra;     /* bytes that take as long as looking for equal rows */
    bool hash_all;      /* every part but the first keeps the hashes of its rows, to be compared afterwards */
} rmg_fast_plan;

/* --- equal rows ------------------------------------------------------------------------------------------- */

/* Hashes of rows in file order. */
typedef struct rmg_fast_hashes {
    uint64_t *hash;
    uint64_t *line; /* counted from the part's first */
    size_t n, capacity, line_capacity;
} rmg_fast_hashes;

/* --- many rows side by side -------------------------------------------------------------------------------- */

/* The rows of one index, column by column. */
typedef struct rmg_fast_batch {
    const char *text; /* what all places count from */
    size_t n;
    uint32_t start[RMG_FAST_BATCH];
    uint32_t *border[RMG_FAST_BATCH]; /* where the fields of a row end */
    bool whole[RMG_FAST_BATCH];       /* it has as many fields as the header */
    bool good[RMG_FAST_BATCH];        /* its values are plain */
    int32_t month[RMG_FAST_BATCH];
    int64_t units[RMG_FAST_NUMBERS][RMG_FAST_BATCH];
    uint8_t n_decimals[RMG_FAST_NUMBERS][RMG_FAST_BATCH];
    bool empty[RMG_FAST_NUMBERS][RMG_FAST_BATCH];
    rmg_fast_text label[RMG_FAST_BATCH]; /* of the dimension at hand */
    uint32_t key[1 + RMG_DIMS_MAX][RMG_FAST_BATCH];
} rmg_fast_batch;

/* --- a part ------------------------------------------------------------------------------------------------ */

/* What a number column showed in the part. */
typedef struct rmg_fast_stats {
    uint64_t n, n_decimals; /* plain values, and those of one or two decimals */
    unsigned most;
    rmg_number_column odd; /* all others */
} rmg_fast_stats;

typedef struct rmg_fast_part {
    const rmg_fast_plan *plan;
    uint64_t begin, end; /* rows that start in [begin, end) */
    uint64_t stopped_at; /* one past its last row */
    uint64_t n_records, n_lines;
    uint64_t n_taken, last_taken; /* rows added up; the number of the last of them within the part */
    bool not_utf8;                /* it failed because of a byte that is not UTF-8 */
    bool failed;                  /* a hypothesis does not hold: read the file the ordinary way */
    rmg_code code;                /* RMG_ENOMEM, or RMG_EINPUT when it cannot be read */
    rmg_fast_labels labels[RMG_DIMS_MAX];
    rmg_fast_labels units[RMG_UNIT_COLUMNS]; /* what stands in those columns */
    rmg_fast_cells cells;
    rmg_wide absolute_amount, absolute_quantity; /* sums without signs: no sum of some of them is larger */
    rmg_fast_stats stats[RMG_FAST_NUMBERS];
    rmg_date_column dates; /* of dates that are not plain */
    uint64_t n_dates;
    rmg_fast_hashes hashes;
    struct {
        uint64_t hash, line;
    } waiting[RMG_FAST_WAITING]; /* first part: rows whose place in the set is on its way from memory */
    size_t n_hashed, n_compared;
    bool hashing;
    /* odd rows as they stood, a line end behind each; their numbers and lines within the part */
    rmg_buffer odd;
    uint64_t *odd_number, *odd_line;
    size_t n_odd, odd_capacity, odd_line_capacity;
    /* the reading itself */
    rmg_fast_feed feed;
    char *block; /* room for text, with space in front of it and behind it that may be looked at */
    size_t length, capacity;
    rmg_fast_index index;
    rmg_fast_batch *batch;
    rmg_scan scan;
    rmg_csv *csv;
    rmg_field *field;       /* n_fields; of a plain row only the used ones are filled in */
    const char *row;        /* the plain row at hand, NULL when all of `field` is filled in */
    const char *text_0;     /* what border counts from */
    const uint32_t *border; /* where its fields end */
    rmg_buffer row_text;    /* for its hash */
    char *unquoted;
    size_t unquoted_capacity, unquoted_used;
} rmg_fast_part;

/* Errors  RMG_ENOMEM */
rmg_code rmg_fast_part_init(rmg_fast_part *part, const rmg_fast_plan *plan, uint64_t begin, uint64_t end);
/* Read all its rows; see `failed` and `code` afterwards. */
void rmg_fast_part_run(rmg_fast_part *part);
void rmg_fast_part_clear(rmg_fast_part *part);

/* --- its rows ------------------------------------------------------------------------------------------------ */

/* All rows of a text that start before `limit`; returns the bytes taken. */
size_t rmg_fast_rows(rmg_fast_part *part, const char *text, size_t length, size_t limit);

/* The indexed rows, which begin at text[first]: those with plain values column by column, the others one by one. */
void rmg_fast_batch_take(rmg_fast_part *part, const char *text, size_t first);

/* The used fields of a plain row, which ends at text[end]. */
void rmg_fast_row_begin(rmg_fast_part *part, const char *text, size_t row, const uint32_t *border);
/* Fill in all fields of the row at hand. */
void rmg_fast_row_fill(rmg_fast_part *part);
/* One record, split: add it up or keep it aside. It has been counted. */
void rmg_fast_row(rmg_fast_part *part, const rmg_field *field, const char *raw, size_t raw_length);
/* May a label of the row at hand name a total? */
bool rmg_fast_row_may_be_total(rmg_fast_part *part, const rmg_field *field);
/* The hash of the row at hand, for equal rows. False when memory is out. */
bool rmg_fast_row_hash(rmg_fast_part *part, const rmg_field *field);
/* The same for a plain row that has not begun. */
bool rmg_fast_row_hash_plain(rmg_fast_part *part, const char *text, size_t row, const uint32_t *border);
/* Compare the hashes that still wait. */
bool rmg_fast_hashes_flush(rmg_fast_part *part);

/* Keep a record aside. */
void rmg_fast_keep_odd(rmg_fast_part *part, const char *raw, size_t raw_length);
/* A record that is not plain, from text[0]: by the scan and libcsv. Returns the bytes it took, 0 when it is
 * not whole. */
size_t rmg_fast_slow_record(rmg_fast_part *part, const char *text, size_t length, bool at_end);

/* The part cannot go on. */
void rmg_fast_out_of_memory(rmg_fast_part *part);

/* A field as the ordinary code sees it: also without blanks that are not spaces or tabs. */
static inline rmg_text_part rmg_fast_trimmed(const char *text, size_t length)
{
    if (length == 0)
        return (rmg_text_part){text, 0};
    unsigned char first = (unsigned char)text[0], last = (unsigned char)text[length - 1];
    if (first > ' ' && first < 0x80 && last > ' ' && last < 0x80)
        return (rmg_text_part){text, length};
    return rmg_trim(text, length);
}

#endif
