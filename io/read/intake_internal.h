/* One file on its way into the cube. For the sources of io/ that read only.
 *
 * Two passes: survey() looks at all rows and decides marks, dates, columns and where the data end; take_rows()
 * reads them again into facts. What lies between is the cube's calendar and dimensions, which all files share. */
#ifndef RMG_IO_INTAKE_INTERNAL_H
#define RMG_IO_INTAKE_INTERNAL_H

#include "core/buffer.h"
#include "core/number.h"
#include "core/wide.h"
#include "io/read/dataset.h"
#include "io/read/records/dialect.h"
#include "io/read/roles.h"
#include "io/read/values/number_column.h"
#include "io/read/words.h"

#define RMG_PERIODS_MAX 13
#define RMG_EQUAL_ROWS_MAX 1000000 /* rows of a file that are compared with each other */
#define RMG_COLUMNS_MAX 4096
#define RMG_UNIT_COLUMNS 4    /* columns that may say the unit of the amounts */
#define RMG_KINDS_TRACKED 256 /* --kind options that are told when they act nowhere */

/* --- rows and facts ------------------------------------------------------------------------------------ */

/* What becomes of a record. */
typedef enum rmg_row_class {
    RMG_IS_HEADER,
    RMG_IS_PREAMBLE,
    RMG_IS_FOOTER,
    RMG_IS_BLANK,
    RMG_IS_REPEATED_HEADER,
    RMG_IS_BROKEN, /* cannot be split into fields, or ragged */
    RMG_IS_DATA
} rmg_row_class;

/* A period in the calendar of its own file: months, quarters, four weeks or whole years. */
typedef struct rmg_when {
    rmg_month period;
    int per_year;
    rmg_row_time time;
    rmg_date date; /* RMG_NO_DATE unless by date */
} rmg_when;

/* One value of a row, read but not yet in the cube. */
typedef struct rmg_typed {
    uint64_t line;
    uint64_t key; /* hash of all its texts and its kind, not of its period */
    rmg_money amount, price;
    rmg_qty quantity;
    const rmg_rate
        *measure;   /* of the row at hand, as many as the cube has; NULL in held rows and without any */
    const char *id; /* valid while the row is at hand; "" in held rows */
    rmg_when when;
    rmg_kind kind;
    rmg_date booked;
    uint32_t code[RMG_DIMS_MAX];
    uint8_t span; /* in periods of `when` */
    uint8_t scenario;
    bool has_quantity, has_price;
} rmg_typed;

/* --- what a tidy file is held in while its amounts are undecided or cumulative ---------------------------- */

typedef struct rmg_pending {
    rmg_typed *row;
    size_t n, capacity;
    rmg_rate *measure; /* as many per row as the cube has */
    size_t measure_capacity;
    uint64_t *slots; /* hash set of (key, period); 0 is free */
    size_t n_slots;
} rmg_pending;

/* --- a row of a wide sheet, or one year of it -------------------------------------------------------------- */

typedef struct rmg_sheet_row {
    uint64_t line;
    char *label;
    rmg_kind kind;
    uint8_t scenario;
    int year, per_year;
    rmg_amounts words; /* what its label says */
    rmg_money value[RMG_PERIODS_MAX];
    bool present[RMG_PERIODS_MAX];
    bool has_total, has_closing;
    rmg_money total, closing; /* closing: P13 beside twelve months (--p13 december) */
    uint32_t code[RMG_DIMS_MAX];
    rmg_amounts amounts; /* decided */
    rmg_because because;
} rmg_sheet_row;

/* A unit of money where it was found. */
typedef struct rmg_unit_place {
    uint64_t line; /* 0: nowhere */
    int64_t factor;
    uint8_t currency;
    char text[40];
} rmg_unit_place;

/* What the first pass saw in a column that may say the unit of the amounts. */
typedef struct rmg_unit_tally {
    size_t column;
    uint64_t n_empty;
    rmg_unit_place finest, coarsest, currency, second; /* second: another currency */
    rmg_unit_place other;                              /* no unit of money */
} rmg_unit_tally;

/* Sums for totals rows, per column. */
typedef struct rmg_totals_state {
    rmg_wide *sum;   /* n_columns: of all data rows so far */
    rmg_wide *marks; /* n_marks x n_columns: the sums at earlier totals rows */
    size_t n_marks, capacity;
    uint64_t n_rows;           /* data rows so far */
    unsigned long long *label; /* n_columns: folded hash of the row above's texts */
} rmg_totals_state;

struct rmg_ids;
struct rmg_versions;
struct rmg_fast;

typedef struct rmg_intake {
    const rmg_read_options *options;
    const rmg_input *input;
    rmg_dataset *out;
    size_t file; /* index into out->files */
    struct rmg_ids *ids;
    struct rmg_versions *versions; /* labels of plan versions, of all files */
    struct rmg_fast *fast;         /* what the fast way has added up; NULL: this file goes the ordinary way */
    rmg_source source;
    rmg_fingerprint print; /* of its bytes as they lie */
    rmg_dialect dialect;
    rmg_roles roles;

    /* found by the survey */
    rmg_number_column *number; /* per column */
    rmg_number_column months;  /* all period columns and the total column of a sheet */
    rmg_date_column *date;     /* per column */
    uint64_t last_data;        /* number of the last record that is data; all may be while surveying */
    uint64_t data_end;         /* the same, being found */
    uint64_t n_client, n_client_bsn;
    bool one_client; /* its client column has one value throughout */
    unsigned long long client_hash;
    bool has_months, has_quarters; /* calendars that occur */
    bool has_block_totals; /* some text begins with a total word: labels above it must be remembered */
    bool booked_is_date;   /* it has no other time than its booked column */
    rmg_words title;       /* of all title lines together */
    rmg_unit_tally unit[RMG_UNIT_COLUMNS];
    size_t n_units;

    /* decided */
    rmg_numeral_rules *rules; /* per column */
    rmg_date_rules *dates;    /* per column */
    size_t unit_column;  /* says by row in which unit amounts stand; RMG_NO_COLUMN: none, or all the same */
    int64_t unit_factor; /* of the file's unit, the finest */
    bool label_is_dimension; /* sheet: something is left of a label besides kind, year and reading */
    size_t measure_of
        [RMG_MEASURES_MAX]; /* column per measure of the cube; RMG_NO_COLUMN where this file lacks it */
    size_t column_of[RMG_DIMS_MAX]; /* per dimension of the cube; RMG_NO_COLUMN where this file lacks it */

    /* second pass */
    rmg_rate measure[RMG_MEASURES_MAX]; /* of the row at hand */
    rmg_numeral *value;                 /* per column, of the row at hand */
    rmg_totals_state totals;
    rmg_pending pending;
    bool transactions;   /* several rows for one key and period were found */
    rmg_buffer row_text; /* of the row at hand, for its hash */
    uint64_t *row_slots; /* hashes of rows seen, for equal rows */
    size_t n_row_slots, n_row_hashes;
    uint64_t row_sum, n_in_sum; /* sum of the hashes of used rows without an id, and how many */
    rmg_sheet_row *sheet;
    size_t n_sheet, sheet_capacity;
    rmg_money *series_sum; /* n_series x RMG_PERIODS_MAX: tidy rows per period */
    bool *series_has;
    int *series_per_year;
    size_t *series_slots; /* index into the file's series + 1; 0 is free */
    size_t n_series_slots;
    size_t series_capacity, sum_capacity, has_capacity, per_year_capacity;
    uint64_t n_prognosis_noted;
    bool kind_acts[RMG_KINDS_TRACKED]; /* which --kind options have decided a row */
} rmg_intake;

/* intake.c */
rmg_file *rmg_intake_file(const rmg_intake *intake);
void rmg_intake_clear(rmg_intake *intake);
rmg_row_class rmg_intake_class(const rmg_intake *intake, const rmg_record *record);

/* A row whose period or date can be read is data, even when its amount cannot or is cut off. */
bool rmg_intake_has_time(const rmg_intake *intake, const rmg_record *record);
/* As many fields as the header, with a time and a number where it has them. */
bool rmg_intake_is_fact(const rmg_intake *intake, const rmg_record *record);

/* Texts of a record by column; outer blanks gone. */
rmg_text_part rmg_intake_text(const rmg_record *record, size_t column);

/* The period of a record, by what its column is headed. */
void rmg_intake_period(const rmg_intake *intake, const rmg_record *record, rmg_period_text *out);

/* Problems. `why` says what was wrong (message, hint, line and field if known).
 * A reject takes the row out and counts it, with the amounts that can be read in it; an error fails the file. */
rmg_code rmg_intake_reject(rmg_intake *intake, const rmg_record *record, size_t column, const char *reason,
                           const rmg_diag *what, rmg_diag *why);
void rmg_intake_count_rejected(rmg_intake *intake, const rmg_record *record);
rmg_code rmg_intake_error(rmg_intake *intake, const rmg_diag *what, const char *reason, rmg_diag *why);
rmg_code rmg_intake_remark(rmg_intake *intake, rmg_severity severity, const char *reason, uint64_t line,
                           size_t column, rmg_diag *why, const char *hint, const char *format, ...)
    RMG_PRINTF(8, 9);

/* progress.c: tell how far this file is. A pass is 0 or 1; every so many records say so yourself. */
#define RMG_PROGRESS_RECORDS 8192
void rmg_tell_pass(const rmg_intake *intake, unsigned pass);
/* The same by bytes, for both passes at once. */
void rmg_tell_bytes(const rmg_intake *intake, uint64_t done, uint64_t of);

/* survey.c: open the file, decide its dialect and columns, look at all rows.
 * Problems of the file go to the list; only what ends the run is returned. */
rmg_code rmg_survey(rmg_intake *intake, rmg_diag *why);
/* Parts of it, for the fast way: the dialect; header and all rows, but no decision. */
rmg_code rmg_survey_dialect(rmg_intake *intake, rmg_diag *why);
rmg_code rmg_survey_look(rmg_intake *intake, rmg_diag *why);
/* Room for what is found out about the columns. */
rmg_code rmg_survey_columns(rmg_intake *intake, rmg_diag *why);
/* Take one data row into account. */
void rmg_survey_row(rmg_intake *intake, const rmg_record *record);

/* dataset.c: will this column be a dimension of the cube? */
bool rmg_keeps_column(const rmg_intake *intake, size_t column);

/* Fill a text of the report, unless it is filled. */
rmg_code rmg_keep_text(char **place, const char *text, size_t length, rmg_diag *why);
/* A calendar of months or quarters occurs. */
void rmg_note_calendar(rmg_intake *intake, const rmg_period_text *period);
/* survey_decide.c */
rmg_code rmg_survey_decide(rmg_intake *intake, rmg_diag *why);

/* unit_column.c: a column for the unit of the amounts. */
void rmg_unit_begin(rmg_intake *intake);
void rmg_unit_look(rmg_intake *intake, const rmg_record *record);
rmg_code rmg_unit_decide(rmg_intake *intake, rmg_diag *why);
/* What amounts of a row are multiplied by to be in the unit of the file; do so with those of the row at hand. */
int64_t rmg_unit_ratio(const rmg_intake *intake, const rmg_record *record);
void rmg_unit_apply(rmg_intake *intake, const rmg_record *record);
/* The row does not say its unit, where it must. */
bool rmg_unit_missing(const rmg_intake *intake, const rmg_record *record);

/* citizens.c: refuse the file when the first rows of a column are citizen service numbers under another header. */
rmg_code rmg_check_citizens(rmg_intake *intake, rmg_diag *why);

/* take.c: the second pass. */
rmg_code rmg_take_rows(rmg_intake *intake, rmg_diag *why);
rmg_code rmg_take_record(rmg_intake *intake, const rmg_record *record, rmg_diag *why);
/* Only the rows above the header. */
rmg_code rmg_take_preamble(rmg_intake *intake, rmg_diag *why);

/* tidy.c */
rmg_code rmg_take_tidy(rmg_intake *intake, const rmg_record *record, rmg_diag *why);
/* Hash of all fields of a row: of the text that a writer would make of them, in `room`, with quotes only where they are
 * needed; and the hash of such a text. A set of these hashes counts rows equal to an earlier one. */
uint64_t rmg_row_hash(const rmg_field *field, size_t n, char separator, rmg_buffer *room);
uint64_t rmg_row_text_hash(const char *text, size_t length);
rmg_code rmg_equal_rows_reserve(rmg_intake *intake, uint64_t n_rows, rmg_diag *why);
rmg_code rmg_equal_rows_add(rmg_intake *intake, uint64_t hash, uint64_t line, rmg_diag *why);

/* sheet.c */
rmg_code rmg_take_sheet_row(rmg_intake *intake, const rmg_record *record, rmg_diag *why);
rmg_code rmg_finish_sheet(rmg_intake *intake, rmg_diag *why);

/* totals.c: is this a totals row, and does it agree with the rows that it closes? */
typedef enum rmg_total_found { RMG_TOTAL_NONE, RMG_TOTAL_EXCLUDED, RMG_TOTAL_FAILED } rmg_total_found;
rmg_code rmg_totals_check(rmg_intake *intake, const rmg_record *record, rmg_total_found *found,
                          rmg_diag *why);
/* Count a data row for the totals that follow. */
rmg_code rmg_totals_add(rmg_intake *intake, const rmg_record *record, rmg_diag *why);

/* pending.c: tidy rows whose amounts may be cumulative. */
rmg_code rmg_pending_add(rmg_intake *intake, const rmg_typed *row, rmg_diag *why);
rmg_code rmg_pending_finish(rmg_intake *intake, rmg_diag *why);

/* amounts.c: how amounts count. */
typedef enum rmg_vote { RMG_VOTE_NONE, RMG_VOTE_CUMULATIVE, RMG_VOTE_MONTHLY } rmg_vote;
/* What n values of a series, one per period, look like. */
rmg_vote rmg_amounts_vote(const rmg_money *value, size_t n);
/* What the user declared for a kind, else RMG_AMOUNTS_AUTO. */
rmg_amounts rmg_declared_amounts(const rmg_read_options *options, rmg_kind kind);
/* What title and headers say, else RMG_AMOUNTS_AUTO. */
rmg_amounts rmg_amounts_by_words(const rmg_intake *intake);
/* The votes of a file. */
typedef struct rmg_ballot {
    size_t n_cumulative, n_monthly;
    bool full_year; /* some series has all periods of its year */
    bool has_ratio;
    int64_t ratio_low, ratio_high; /* last / first value of the full years that voted, in tenths */
} rmg_ballot;
void rmg_ballot_add(rmg_ballot *ballot, const rmg_money *value, size_t n, int per_year, bool votes);
/* The reading that all votes support, or RMG_AMOUNTS_AUTO; `text` gets the reason in words. */
rmg_amounts rmg_ballot_result(const rmg_ballot *ballot, int per_year, char *text, size_t size);
/* Do the values speak against a word like "t/m", which may only say how far a list goes? */
bool rmg_ballot_denies_cumulative(const rmg_ballot *ballot);
/* Is it the same, cumulative or monthly? So it is while only the first period of the year has a value. */
bool rmg_amounts_agree(const int *number, size_t n);
rmg_code rmg_amounts_say_agree(rmg_intake *intake, rmg_diag *why);
/* Fail the file: both readings of a series, the first n of its periods. */
rmg_code rmg_amounts_refuse(rmg_intake *intake, uint64_t line, const rmg_money *value, const int *number,
                            size_t n, int per_year, rmg_diag *why);
rmg_code rmg_set_amounts_text(rmg_intake *intake, const char *text, rmg_diag *why);

/* said.c: numbers in messages, with at least so many decimals and as many as they need: 1,234.50 in English,
 * 1.234,50 in Dutch. */
void rmg_say_sum(char out[RMG_NUMBER_MAX], rmg_wide units, int least);
/* The same without groups. */
void rmg_say_plain(char out[RMG_NUMBER_MAX], rmg_money amount, int least);

/* emit.c: a fact into the cube, and to whoever takes rows. */
rmg_code rmg_emit(rmg_intake *intake, const rmg_typed *row, rmg_diag *why);
/* Count a tidy row in the file's series. */
rmg_code rmg_count_in_series(rmg_intake *intake, const rmg_typed *row, rmg_amounts amounts,
                             rmg_because because, rmg_diag *why);
/* Fill in what needs all rows of the series: last values, even spread. */
rmg_code rmg_finish_series(rmg_intake *intake, rmg_diag *why);
/* Fewest decimals (0..4) with which all of n amounts can be written. */
uint8_t rmg_decimals_needed(const rmg_money *amount, size_t n);
/* A new series at the end of the file's list. */
rmg_code rmg_add_series(rmg_intake *intake, const rmg_file_series *series, const char *name, rmg_diag *why);
/* Codes of the texts of a row in the cube's dimensions; `label` stands for the text of a sheet's label column. */
rmg_code rmg_row_codes(rmg_intake *intake, const rmg_record *record, const char *label, uint32_t *code,
                       rmg_diag *why);
/* The scenario of a kind with the row's version. *valid is false when the row was rejected. */
rmg_code rmg_row_scenario(rmg_intake *intake, const rmg_record *record, rmg_kind kind, uint8_t *scenario,
                          bool *valid, rmg_diag *why);

/* kinds.c: the kind of a row; *known is false when nothing says it, and then the file has failed.
 * words   of a sheet's label, else NULL */
rmg_code rmg_row_kind_of(rmg_intake *intake, const rmg_record *record, const rmg_words *words, rmg_kind *kind,
                         bool *known, rmg_diag *why);

/* measures.c: the measures of a row into intake->measure. */
void rmg_read_measures(rmg_intake *intake, const rmg_record *record);
/* Product of the row's measures, rounded once, halves away from zero. *given is false when one is missing; false
 * is returned when it does not fit. */
bool rmg_measure_product(const rmg_intake *intake, rmg_money *out, bool *given);

/* versions.c: remember which labels a version of a plan has. Files without a version column are not looked at, and only
 * those of provider to region. */
struct rmg_versions *rmg_versions_new(void);
void rmg_versions_free(struct rmg_versions *versions);
rmg_code rmg_versions_note(rmg_intake *intake, const rmg_record *record, rmg_kind kind, uint8_t scenario,
                           int year, rmg_diag *why);

/* ids.c */
struct rmg_ids *rmg_ids_new(void);
void rmg_ids_free(struct rmg_ids *ids);
/* Remember an id. *is_new is false when it stood before: *first_file and *first_line say where. */
rmg_code rmg_ids_add(struct rmg_ids *ids, bool actual, rmg_text_part id, size_t file, uint64_t line,
                     bool *is_new, size_t *first_file, uint64_t *first_line, rmg_diag *why);

#endif
