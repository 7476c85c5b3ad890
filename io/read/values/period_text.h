/* Months, quarters, four-week periods and years as people write them. */
#ifndef RMG_IO_PERIOD_TEXT_H
#define RMG_IO_PERIOD_TEXT_H

#include <stdbool.h>
#include <stddef.h>

#include "core/diag.h"
#include "core/month.h"

#ifdef __cplusplus
extern "C" {
#endif

/* 1..12 for a month name of Dutch, English, German or French, short or full, any case, with or without
 * accents and a trailing point; 0 when it is none. */
int rmg_month_name(const char *text, size_t length);

/* A period as written, before any calendar is applied to it. */
typedef struct rmg_period_text {
    const char *reason; /* NULL or "bad-period" */
    bool empty;
    int per_year;        /* 12 month, 4 quarter, 13 period P01..P13, 1 year */
    int number;          /* 1..per_year; for P01..P13 up to 13 */
    int year;            /* 0 when the text has none */
    bool ordinal;        /* a bare 1..12: the n-th month of the (fiscal) year, not that calendar month */
    bool two_digit_year; /* with reason: jan-21 is refused for its year */
} rmg_period_text;

/* JAN, mrt., Maerz, 2021-04, 2021-4, 202104, 2021M04, 04-2021, 004.2021, maart 2021, 1..12, K1, Q1, 2021-Q2,
 * Q2 2021, 1e kwartaal 2021, P07, 2021-P07, 2021; 2021-13 and 202113 are P13. */
void rmg_period_text_read(rmg_period_text *out, const char *text, size_t length);

/* How the years of a run are made up. Zero it for calendar years of months. */
typedef struct rmg_calendar {
    bool four_weeks;      /* calendar = 4-weeks */
    rmg_date first_day;   /* with four_weeks: first day of P01 of `first_year`; RMG_NO_DATE when not given */
    int first_year;       /* the year whose P01 that is */
    int fiscal_start;     /* 0 or 1: calendar year; 7: July is month 1 */
    bool named_by_end;    /* fiscal-name = end: year 2021 ends in 2021 */
    bool p13_is_december; /* --p13 december: P01..P12 are months, P13 a closing entry of the last one */
} rmg_calendar;

/* Put a period into the calendar. In a fiscal year the result counts fiscal periods: year * 12 + number - 1
 * with the year and number of the fiscal calendar, as the cube wants it.
 * year      the year to use when the text has none; 0 when there is none either
 * per_year  of the result: 12, 4, 13 or 1
 * Errors  RMG_EINPUT no year; P01..P13 without a four-week calendar or --p13; a month in a four-week
 *         calendar */
rmg_code rmg_period_resolve(rmg_month *out, int *per_year, const rmg_period_text *period, int year,
                            const rmg_calendar *calendar, rmg_diag *why);

/* The period in which a day lies: its month, or in a four-week calendar its four weeks (a 53rd week belongs
 * to P13: years start on the weekday of first_day, nearest to its date).
 * Errors  RMG_EINPUT a four-week calendar without first day */
rmg_code rmg_period_of_date(rmg_month *out, int *per_year, rmg_date date, const rmg_calendar *calendar,
                            rmg_diag *why);

/* The (fiscal) year that a calendar month belongs to, and its number in that year, 1..12. */
int rmg_fiscal_year(rmg_month month, const rmg_calendar *calendar, int *number);

/* The year that a cell of a year column names; with `what`, false and the words (the caller adds the hint and the
 * place) when it is none. */
bool rmg_year_read(int *year, const char *text, size_t length, rmg_diag *what);

/* Words for a text that is no period, as rmg_numeral_explain(). */
void rmg_period_explain(rmg_diag *why, const rmg_period_text *period, const char *text, size_t length);

#ifdef __cplusplus
}
#endif
#endif
