/* Days as people write them, and the order of day and month in a column that has slashes. */
#ifndef RMG_IO_DATE_TEXT_H
#define RMG_IO_DATE_TEXT_H

#include <stdbool.h>
#include <stddef.h>

#include "core/diag.h"
#include "core/month.h"
#include "io/read/values/number_column.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef enum rmg_date_order { RMG_DATES_AUTO, RMG_DATES_DMY, RMG_DATES_MDY } rmg_date_order;

/* "dmy", "mdy"; "" for RMG_DATES_AUTO. */
const char *rmg_date_order_name(rmg_date_order order);

typedef struct rmg_date_rules {
    rmg_date_order order; /* of 03/04/2021; RMG_DATES_AUTO refuses one that could be either */
    bool declared; /* the order is what --dates said: it also holds for 03-04-2021 and 03.04.2021, which
                             otherwise have the day first */
    bool serials;  /* 36526..73050 is a day number of Excel (columns mapped to a date only) */
} rmg_date_rules;

typedef struct rmg_date_text {
    rmg_date date;      /* RMG_NO_DATE when empty or refused */
    const char *reason; /* NULL or "bad-date" */
    bool empty;
    bool serial;   /* was a day number of Excel */
    bool midnight; /* had a time of 00:00:00, which was left out */
} rmg_date_text;

void rmg_date_read(rmg_date_text *out, const char *text, size_t length, const rmg_date_rules *rules);

/* Words for a refused value, as rmg_numeral_explain(). */
void rmg_date_explain(rmg_diag *why, const char *text, size_t length);

/* First pass over a column; zero it to begin, nothing to clear. */
typedef struct rmg_date_column {
    uint64_t n_values, n_dates; /* not empty; readable in some way */
    uint64_t n_serials, n_midnight;
    uint64_t n_slash_either; /* 03/04/2021 */
    uint64_t n_slash_dmy, n_slash_mdy;
    uint64_t n_not_day_first; /* 04-30-2021, with - or . */
    rmg_place slash_either, slash_dmy[3], slash_mdy[3], not_day_first;
} rmg_date_column;

void rmg_date_column_add(rmg_date_column *column, const char *text, size_t length, bool serials,
                         uint64_t line, uint32_t field);
void rmg_date_column_merge(rmg_date_column *column, const rmg_date_column *more);

/* The order of the column. RMG_DATES_AUTO is never returned; a column without any such date is day first.
 * Errors  RMG_EINPUT, with line and field: slashes that could be either way; proof both ways; a value with
 *         - or . that cannot be day first */
rmg_code rmg_date_column_decide(rmg_date_order *out, const rmg_date_column *column, rmg_date_order declared,
                                rmg_diag *why);

#ifdef __cplusplus
}
#endif
#endif
