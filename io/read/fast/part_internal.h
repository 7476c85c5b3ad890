/* One thread's part of a file: its rows, read and added up. */
#ifndef RMG_IO_FAST_PART_INTERNAL_H
#define RMG_IO_FAST_PART_INTERNAL_H

#include "core/buffer.h"
#include "io/read/fast_internal.h"
#include "io/read/records/csv_fields_internal.h"
#include "io/read/records/scan_internal.h"

#define RMG_FAST_NUMBERS 8
#define RMG_FAST_YEAR 1800   /* months are counted from January of this year ... */
#define RMG_FAST_MONTHS 4800 /* ... to December 2199 */
#define RMG_FAST_ODD 65536   /* rows that may be kept aside */

/* --- what all parts know -------------------------------------------------------------------------------- */

typedef struct rmg_fast_number {
    size_t column;
    bool has_role; /* amount or quantity; else a free column of numbers */
    rmg_numeral_rules rules;
    char decimal, group; /* NUL when no mark is known */
} rmg_fast_number;

typedef struct rmg_fast_plan {
    rmg_intake *intake;  /* only the first part touches it: for equal rows */
    uint64_t first_line; /* of the rows below the header */
    int fd;
    uint64_t begin, end;      /* bytes of the rows below the header */
    char separator, line_end; /* LF (a CR before it belongs to it), or CR in files without LF */
    size_t n_fields;
    size_t date;
    rmg_date_rules date_rules;
    rmg_fast_number number[RMG_FAST_NUMBERS];
    size_t n_numbers, amount, quantity; /* indices into number; RMG_NO_COLUMN: none */
    size_t dim[RMG_DIMS_MAX];           /* columns */
    size_t n_dims;
    bool *is_label,
        *is_time; /* per column: may its text name a totals row; does a text behind it count too? */
    size_t *used; /* columns whose text every row needs: date, numbers, dimensions, first label */
    size_t n_used;
    bool hash_all; /* every part but the first keeps the hashes of its rows, to be compared afterwards */
} rmg_fast_plan;

/* --- sums ------------------------------------------------------------------------------------------------ */

/* The labels of one dimension: like core/dict.h, with the common case inlined. */
typedef struct rmg_fast_labels {
    struct {
        uint64_t hash; /* 0: free */
        uint32_t code, length;
        const char *text;
    } * slot;
    size_t n_slots;
    rmg_dict *dict; /* code -> text, in order of first appearance */
} rmg_fast_labels;

bool rmg_fast_labels_init(rmg_fast_labels *labels);
/* A text's code, added if it is new. False when memory is out. */
bool rmg_fast_labels_put(rmg_fast_labels *labels, const char *text, size_t length, uint32_t *code);
void rmg_fast_labels_clear(rmg_fast_labels *labels);

/* What one month adds up to for one combination of labels. */
typedef struct rmg_fast_cell {
    int64_t amount, quantity;
    uint64_t n;
} rmg_fast_cell;

#define RMG_FAST_YEARS 64   /* different years in a part */
#define RMG_FAST_WAITING 16 /* rows whose cells are on their way from memory */

/* Cells of a part. A group is one combination of labels and "has a quantity"; its months lie together by
 * year, twelve cells a block, so that a row touches one line of memory that is not in the cache. */
typedef struct rmg_fast_cells {
    size_t n_keys; /* words in a group's key: has quantity, then a code per dimension */
    uint32_t *key; /* n_groups keys */
    size_t n_groups, key_capacity;
    uint64_t *slot; /* upper half of a key's hash, group + 1; a power of two of them */
    size_t n_slots;
    uint32_t *block; /* per group n_years of them: block + 1, or 0 */
    size_t block_capacity, n_years;
    int16_t year[RMG_FAST_YEARS]; /* in order of first appearance */
    size_t n_years_seen;
    rmg_fast_cell *cell; /* 12 a block */
    uint32_t *group_of;  /* per block */
    int16_t *year_of;
    size_t n_blocks, cell_capacity, group_capacity, year_capacity;
    uint32_t *dense; /* block + 1 by key and year, while the labels are few; NULL: they are not */
    unsigned bits[1 + RMG_DIMS_MAX], year_bits;
    uint32_t *order; /* cells in order of first appearance */
    size_t n, order_capacity;
    struct {
        uint32_t cell;
        int64_t amount, quantity;
    } waiting[RMG_FAST_WAITING];
    size_t n_added, n_done; /* rows that came, and those that are in their cells */
    bool no_memory, overflow, too_many_years;
} rmg_fast_cells;

void rmg_fast_cells_init(rmg_fast_cells *cells, size_t n_keys);
/* Add a row. See no_memory, overflow and too_many_years now and then. */
void rmg_fast_cells_add(rmg_fast_cells *cells, const uint32_t *key, uint32_t month, int64_t amount,
                        int64_t quantity);
/* Put in the rows that still wait. */
void rmg_fast_cells_flush(rmg_fast_cells *cells);
/* The i-th cell by first appearance: its key and month. */
const rmg_fast_cell *rmg_fast_cells_at(const rmg_fast_cells *cells, size_t i, const uint32_t **key,
                                       uint32_t *month);
void rmg_fast_cells_clear(rmg_fast_cells *cells);

/* --- equal rows ------------------------------------------------------------------------------------------- */

/* Hashes of rows in file order. */
typedef struct rmg_fast_hashes {
    uint64_t *hash;
    uint64_t *line; /* counted from the part's first */
    size_t n, capacity, line_capacity;
} rmg_fast_hashes;

/* --- quick readings: false when the text is not of the plain kind --------------------------------------------- */

bool rmg_fast_date(const char *text, size_t length, const rmg_date_rules *rules, int32_t *month);
bool rmg_fast_number_read(const char *text, size_t length, char decimal, char group, int64_t *units,
                          unsigned *n_decimals);
/* May this text be a word for a total, or begin with one? */
bool rmg_fast_maybe_total(const char *text, size_t length);

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
    bool failed;                  /* a hypothesis does not hold: read the file the ordinary way */
    rmg_code code;                /* RMG_ENOMEM, or RMG_EINPUT when it cannot be read */
    rmg_fast_labels labels[RMG_DIMS_MAX];
    rmg_fast_cells cells;
    int64_t month_sum[RMG_FAST_MONTHS];
    uint64_t month_n[RMG_FAST_MONTHS];
    uint32_t *month; /* in order of first appearance */
    size_t n_months, month_capacity;
    rmg_wide absolute; /* of all amounts */
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
    char *text;
    size_t length, capacity;
    rmg_scan scan;
    rmg_csv *csv;
    rmg_field *field;   /* n_fields; of a plain row only the used ones are filled in */
    const char *row;    /* the plain row at hand, NULL when all of `field` is filled in */
    const char *text_0; /* what border counts from */
    size_t *border;     /* where its fields end */
    bool row_quoted;    /* some of its fields are in quotes */
    char *unquoted;
    size_t unquoted_capacity, unquoted_used;
} rmg_fast_part;

/* Errors  RMG_ENOMEM */
rmg_code rmg_fast_part_init(rmg_fast_part *part, const rmg_fast_plan *plan, uint64_t begin, uint64_t end);
/* Read all its rows; see `failed` and `code` afterwards. */
void rmg_fast_part_run(rmg_fast_part *part);
void rmg_fast_part_clear(rmg_fast_part *part);

/* One record, split: add it up or keep it aside. */
void rmg_fast_row(rmg_fast_part *part, const rmg_field *field, const char *raw, size_t raw_length);
/* Fill in all fields of the row at hand. */
void rmg_fast_fill(rmg_fast_part *part);
/* Keep a record aside. */
void rmg_fast_keep_odd(rmg_fast_part *part, const char *raw, size_t raw_length);
/* A record that is not plain, from text[0]: by the scan and libcsv. Returns the bytes it took, 0 when it is
 * not whole. */
size_t rmg_fast_slow_record(rmg_fast_part *part, const char *text, size_t length, bool at_end);

/* All rows of a block of text that start before `limit`; returns the bytes taken. By instruction set. */
typedef size_t (*rmg_fast_rows)(rmg_fast_part *part, const char *text, size_t length, size_t limit);
rmg_fast_rows rmg_fast_rows_best(void);
/* "avx2", "sse2", "plain": for tests; NULL when this machine has it not. */
rmg_fast_rows rmg_fast_rows_named(const char *name);
/* Use these rows from here on (tests); NULL: the best. */
void rmg_fast_use(rmg_fast_rows rows);

#endif
