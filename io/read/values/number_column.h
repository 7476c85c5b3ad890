/* A column of numbers: one decimal mark, decided over all its values.
 *
 * First pass: rmg_number_column_add() every value. Then rmg_number_column_decide(). Second pass: rmg_numeral_read() every
 * value with the rules that were decided. All month columns of a wide sheet feed one rmg_number_column. Memory does
 * not grow with the values. */
#ifndef RMG_IO_NUMBER_COLUMN_H
#define RMG_IO_NUMBER_COLUMN_H

#include "core/diag.h"
#include "io/read/values/numeral.h"

#ifdef __cplusplus
extern "C" {
#endif

#define RMG_CURRENCIES 32

/* Where a value stood, for messages. */
typedef struct rmg_place {
    uint64_t line;
    uint32_t field;
    char text[48]; /* the value, cut at a whole character */
} rmg_place;

/* What the readings under one mark have in common. */
typedef struct rmg_reading {
    uint64_t n_fine;          /* values that are numbers under this mark */
    uint64_t n_with_decimals; /* of these: some decimals */
    uint64_t n_three, n_more; /* exactly three decimals; more than three */
    uint8_t most_decimals;    /* the largest number of decimals */
    uint64_t n_rounded;
    int32_t largest_change; /* 1/100000000, without sign */
    rmg_place three;        /* the first with three decimals */
} rmg_reading;

/* Zero it to begin. Nothing to clear. */
typedef struct rmg_number_column {
    uint64_t n_values;  /* not empty */
    uint64_t n_numbers; /* numbers under at least one mark */
    uint64_t n_dashes, n_percent;
    uint64_t n_doubtful, n_point, n_comma;
    rmg_place doubtful, point[3], comma[3]; /* the first ones */
    rmg_reading as_point, as_comma;
    uint64_t n_currency[RMG_CURRENCIES]; /* [0] is unused */
    rmg_place currency[RMG_CURRENCIES];
} rmg_number_column;

/* Take a value into account.
 * rules  dash and percent as they will be when reading; mark and currency are ignored */
void rmg_number_column_add(rmg_number_column *column, const char *text, size_t length,
                           const rmg_numeral_rules *rules, uint64_t line, uint32_t field);

/* The same as if all values of `more` had been added after those of `column`. */
void rmg_number_column_merge(rmg_number_column *column, const rmg_number_column *more);

/* The mark that the values prove. RMG_MARK_NONE when no value has one (whole numbers): read on with that.
 * declared   RMG_MARK_NONE, or what --decimal said: taken as it is
 * neighbour  header of another column whose mark is proven, for the hint; NULL for none
 * Errors  RMG_EINPUT, with line and field: proof both ways; no proof and a value that reads as two numbers */
rmg_code rmg_number_column_decide(rmg_mark *out, const rmg_number_column *column, rmg_mark declared,
                                  const char *neighbour, rmg_mark neighbour_mark, rmg_diag *why);

/* The readings under the decided mark: for "counted as rounded" and the printed number of decimals. */
const rmg_reading *rmg_number_column_reading(const rmg_number_column *column, rmg_mark mark);

/* True when a value has three decimals where nearly all others have at most two: warn with the place. */
bool rmg_number_column_odd_decimals(const rmg_number_column *column, rmg_mark mark, rmg_place *place);

/* The one currency of a file: the columns' counts added up. 0 when none is written; when several are, the
 * most frequent one (values of the others are refused as "currency").
 * Errors  RMG_EINPUT two are equally frequent, naming a line of both */
rmg_code rmg_currency_decide(uint8_t *out, const rmg_number_column *const *columns, size_t n_columns,
                             rmg_diag *why);

#ifdef __cplusplus
}
#endif
#endif
