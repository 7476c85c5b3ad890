/* Reading: all files of a run become one cube, with a report of what was understood, what was left out and
 * what was wrong. This is the only door from files to figures.
 *
 * A dataset is a value: fill in options and inputs, call rmg_read(), look at `problems` and `files`, compute
 * on `cube`, clear it. For every file: rows read = used + excluded + rejected. */
#ifndef RMG_IO_DATASET_H
#define RMG_IO_DATASET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/cube.h"
#include "core/problem.h"
#include "core/sha256.h"
#include "io/read/bytes/encoding.h"
#include "io/read/values/date_text.h"
#include "io/read/values/numeral.h"
#include "io/read/values/period_text.h"

#ifdef __cplusplus
extern "C" {
#endif

/* --- What the user may say beforehand. All zero is the safe default. ----------------------------------- */

/* What --by and --where call the first text column of a wide sheet, whatever its header. */
#define RMG_LABEL_NAME "label"

/* How an amount column counts. */
typedef enum rmg_amounts {
    RMG_AMOUNTS_AUTO,         /* words, then evidence, else refuse */
    RMG_AMOUNTS_CUMULATIVE,   /* each value is the year so far */
    RMG_AMOUNTS_MONTHLY,      /* each value is one period */
    RMG_AMOUNTS_TRANSACTIONS, /* rows add up */
    RMG_AMOUNTS_READINGS
} rmg_amounts;

/* "auto", "cumulative", "monthly", "transactions": the words of --amounts and of check. */
const char *rmg_amounts_name(rmg_amounts amounts);
bool rmg_amounts_find(rmg_amounts *out, const char *name);

/* Why a series is read as it is. */
typedef enum rmg_because {
    RMG_BECAUSE_NONE, /* nothing to decide: an annual amount, or nothing but first periods */
    RMG_BECAUSE_DECLARED,
    RMG_BECAUSE_WORDS,
    RMG_BECAUSE_EVIDENCE
} rmg_because;

/* "", "declared", "words", "evidence". */
const char *rmg_because_name(rmg_because because);

typedef enum rmg_totals_rows { RMG_TOTALS_VERIFY, RMG_TOTALS_KEEP, RMG_TOTALS_DROP } rmg_totals_rows;

/* Which dimensions the cube is to have. Free text columns can have nearly as many labels as rows, and the cube
 * grows with them, so they enter only when named. */
typedef enum rmg_keep {
    RMG_KEEP_KNOWN, /* provider, domain, category, product, region, referrer, quantity_unit, line_kind, step,
                       account_kind, and those of `keep` (client and free columns only so) */
    RMG_KEEP_NAMED, /* those of `keep` and quantity_unit only: the grain that a command asks for */
    RMG_KEEP_ALL    /* every text column but `id` */
} rmg_keep;

/* --map NAME=HEADER: this header is that column. */
typedef struct rmg_header_map {
    const char *name;   /* one of our column names */
    const char *header; /* compared without case, blanks, accents, `_`, `-` and trailing `.` */
} rmg_header_map;

/* --kind ROW=KIND: rows with that label are of that kind. */
typedef struct rmg_row_kind {
    const char
        *row; /* label in the first text column, compared like a header; NULL: every row without a kind */
    rmg_kind kind;
} rmg_row_kind;

typedef struct rmg_input {
    const char *name;  /* as the user gave it; "-" is stdin */
    const char *bytes; /* content in memory, or NULL: opened by name */
    size_t length;
    const char *path;     /* where it lies, when that is not `name` */
    bool is_plan;         /* --plan FILE, [plan] file: rows are plan where they do not name a kind */
    const char *scenario; /* --against FILE: rows go into scenarios of this name, one per kind; NULL: none */
} rmg_input;

typedef struct rmg_row rmg_row;

/* Is told now and then how much of the reading is done, in thousandths; 1000 at the end, whatever the end is. Called in
 * the thread of rmg_read(). */
typedef void (*rmg_progress_teller)(void *context, unsigned thousandths);

/* Takes each used row in file order; for `convert` and `explain`. Anything but RMG_OK stops the reading. */
typedef rmg_code (*rmg_row_taker)(void *context, const rmg_cube *cube, const rmg_row *row, rmg_diag *why);

/* Strings are borrowed for the length of the call. How an annual plan is phased and what a month without rows
 * means are choices of the analyses: the cube holds what the files say, an annual amount as one cell. */
typedef struct rmg_read_options {
    rmg_amounts amounts;                    /* for all kinds */
    rmg_amounts amounts_of_kind[RMG_KINDS]; /* --amounts plan=cumulative; AUTO: as `amounts` */
    rmg_mark decimal;                       /* --decimal; RMG_MARK_NONE: proven per column */
    rmg_date_order dates;
    char separator;        /* 0: found */
    rmg_encoding encoding; /* RMG_ENCODING_AUTO: found */
    uint32_t header_line;  /* 1-based physical line; 0: found */
    const rmg_header_map *maps;
    size_t n_maps;
    const rmg_row_kind *kinds;
    size_t n_kinds;
    rmg_dash dash;
    rmg_totals_rows totals;
    rmg_calendar
        calendar;   /* four-week periods, broken fiscal years, --p13. With a fiscal year the cube counts
                              its periods: index = fiscal year * 12 + number in it - 1 */
    int year;       /* of series that name none; 0: not said */
    bool unit_said; /* the user has said the unit: files need not state it */
    uint64_t max_rejects;
    bool strict; /* warnings count as rejects */
    rmg_keep keep_rule;
    const char *const *keep; /* names as in --by and --where: ours or a header's */
    size_t n_keep;
    const char *const *measures; /* numeric columns by name or header that become measures of the cube */
    size_t n_measures;
    bool measures_multiply; /* they are factors: without an amount column their product is the amount */
    unsigned jobs;          /* threads at most; 0: one per core. Nothing in the outcome depends on it */
    bool ordinary_only;     /* never the fast way: for comparing both */
    bool want_digest;       /* fill rmg_file.digest: reads every file once more */
    bool keep_booked;       /* cells are split by booked month: `complete` and as-of runs */
    bool has_control_total, has_plan_control_total;
    rmg_money control_total;      /* what the actual rows of the inputs that are not plan add up to */
    rmg_money plan_control_total; /* the same for rows of plan inputs */
    const char *control_source; /* where both were said, for messages: a file and its lines; NULL: nowhere */
    uint64_t control_line, plan_control_line;
    rmg_row_taker take_row; /* NULL: nobody */
    void *taker;
    rmg_progress_teller tell; /* NULL: nobody; never changes the outcome */
    void *told;
} rmg_read_options;

/* --- What comes back ----------------------------------------------------------------------------------- */

typedef enum rmg_row_time { RMG_BY_PERIOD, RMG_BY_DATE, RMG_BY_YEAR } rmg_row_time;

/* One used row as handed to the taker; wide and paired rows come as one per value. Valid during the call. */
struct rmg_row {
    size_t file;   /* index into files */
    uint64_t line; /* where its record starts */
    rmg_fact fact; /* as it enters the cube */
    rmg_row_time time;
    rmg_date date, booked; /* RMG_NO_DATE when the row has none */
    const char *id;        /* "" when the row has none */
};

typedef enum rmg_layout { RMG_LAYOUT_NONE, RMG_LAYOUT_TIDY, RMG_LAYOUT_WIDE, RMG_LAYOUT_PAIRED } rmg_layout;

typedef enum rmg_column_use {
    RMG_COLUMN_NOT_USED,  /* numeric and nobody's, or without header */
    RMG_COLUMN_ROLE,      /* period, amount, price, ...: `role` says which */
    RMG_COLUMN_DIMENSION, /* known (`role`) or free */
    RMG_COLUMN_PERIOD,    /* a month of a wide sheet */
    RMG_COLUMN_SPACER     /* empty header and only empty cells */
} rmg_column_use;

typedef struct rmg_file_column {
    char *header;
    const char *role; /* our name, static storage; "" if none */
    rmg_column_use use;
    bool in_cube;     /* a dimension that the cube kept */
    bool is_label;    /* the text column of a wide sheet that names its rows: RMG_LABEL_NAME too */
    bool is_total;    /* of a wide sheet: the sum of its periods, compared and left out */
    rmg_mark decimal; /* of a number column; RMG_MARK_NONE when its values are whole */
} rmg_file_column;

/* One line of `check`: a row of a wide sheet, or all rows of one kind (or plan version) and year of a file. */
typedef struct rmg_file_series {
    char *name; /* label of the row; in a tidy file the kind's or version's name */
    rmg_kind kind;
    uint8_t scenario;
    int year;
    bool annual;           /* one amount for the year; first and last are then the year's ends */
    rmg_month first, last; /* first and last period with a value */
    uint64_t n_values;     /* filled cells; in a tidy file rows */
    uint64_t n_empty;      /* periods of the year without a value */
    rmg_money last_value;  /* as the file means it: cumulative the year so far, else the last period */
    rmg_money total;       /* of the amounts as they are used: cumulative the last value, else their sum */
    rmg_amounts amounts;
    rmg_because because;
    bool even_spread; /* one annual amount spread evenly: carries no seasonal pattern */
    uint8_t
        decimals; /* fewest with which its amounts can be written; even_spread is within half of the last */
} rmg_file_series;

typedef struct rmg_file {
    char *name;        /* as the user gave it */
    rmg_sha256 digest; /* of the bytes as they lie; only with options.want_digest */
    uint64_t n_bytes;
    bool failed; /* the file could not be used: see problems */
    rmg_layout layout;
    char separator;
    rmg_encoding_choice encoding;
    rmg_mark decimal;       /* of the amounts; RMG_MARK_NONE when all are whole */
    uint8_t decimals;       /* most decimals of an amount, at most 4 */
    rmg_date_order dates;   /* AUTO: no column of dates, or none with a doubtful order */
    bool has_dates;         /* its time is a date column */
    uint64_t header_line;   /* where the header stands */
    char *title;            /* first title line, or "" */
    char *unit;             /* "x € 1.000", "€", or "" when not stated */
    char *currency;         /* "€", "EUR", ... as its amounts carry it, or "" */
    char *amounts_text;     /* why the amounts are read so, in words, or "" */
    uint64_t rows_read;     /* records but the header and what `sep=` took */
    uint64_t rows_used;     /* made at least one fact, or a plan row that named nothing but empties */
    uint64_t rows_excluded; /* preamble, footer, blank, repeated header, verified total */
    uint64_t rows_rejected; /* listed in problems */
    uint64_t n_preamble, n_footer, n_blank, n_repeated_header, n_totals;
    uint64_t n_values;         /* amounts used */
    uint64_t n_empty;          /* empty cells of a wide sheet's periods */
    uint64_t n_computed;       /* amounts computed as quantity x price */
    uint64_t n_equal_rows;     /* rows equal to an earlier one, without an id, among the first million */
    uint64_t first_equal_line; /* where the first of them stands */
    rmg_money rejected_sum;    /* of the amounts that could be read in rejected rows */
    uint64_t rejected_unread;  /* rejected rows whose amount could not be read */
    uint64_t n_rounded;        /* values with more than 4 decimals */
    rmg_file_column *columns;
    size_t n_columns;
    rmg_file_series *series;
    size_t n_series;
} rmg_file;

typedef struct rmg_dataset {
    bool accepted; /* rmg_read() was RMG_OK: figures may be taken from it */
    rmg_cube cube;
    rmg_problems problems; /* of all files, in file and line order; notes and warnings among them */
    rmg_file *files;
    size_t n_files;
    char *title;      /* first title line found, or "" */
    int year;         /* of the title or options; 0: none */
    char *unit;       /* the one unit of all files, or "" */
    uint8_t decimals; /* most decimals of an amount in any file, at most 2: for printing */
    uint64_t rows_read, rows_used, rows_excluded, rows_rejected;
    rmg_money rejected_sum;   /* of the amounts that could be read in rejected rows */
    uint64_t rejected_unread; /* rejected rows whose amount could not be read */
    uint64_t n_values;        /* amounts used */
    rmg_money actual_total;   /* of the used actual rows of inputs that are not plan */
    rmg_money plan_total;     /* of the used rows of plan inputs */
    uint64_t n_rounded;
    int64_t largest_change; /* by that rounding, in units of 10^-8 */
    rmg_month upto;         /* last month with actuals; RMG_NO_MONTH when there are none */
    bool seasonal;          /* false when every series that could teach a season is evenly spread */
    bool has_booked;        /* some file has a booked column */
    bool has_client;        /* some file has the client role */
} rmg_dataset;

/* Read all inputs into one cube.
 * out     zeroed or cleared before. Complete as far as the reading came also after RMG_EINPUT, so that `check` can
 *         show it; figures may then not be taken from it. After any other failure it is empty.
 * Errors  RMG_EINPUT a file could not be read safely, more rejects than max_rejects, a control total differs: the
 *         causes stand in out->problems and `why` sums them up; RMG_EUSAGE a map or kind that fits no file, a name
 *         in `keep` that no file has; RMG_ENOMEM; what the taker returned */
rmg_code rmg_read(rmg_dataset *out, const rmg_input *inputs, size_t n_inputs, const rmg_read_options *options,
                  rmg_diag *why);

void rmg_dataset_clear(rmg_dataset *dataset);

/* The cube's dimension that a user means: our name or the header of any file, compared without case, blanks,
 * accents, `_` and `-`. cube.n_dims when there is none. */
size_t rmg_dataset_find_dim(const rmg_dataset *dataset, const char *name);

#ifdef __cplusplus
}
#endif
#endif
