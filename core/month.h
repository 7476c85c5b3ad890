/* Months, other periods and days as plain integers. No clock and no time zone anywhere. */
#ifndef RMG_CORE_MONTH_H
#define RMG_CORE_MONTH_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* A period of a calendar with `per_year` periods: index = year * per_year + (number - 1).
 * per_year is 12 for months, 4 quarters, 13 four-week periods, 1 years; one calendar in a cube. */
typedef struct rmg_month {
    int32_t index;
} rmg_month;

typedef struct rmg_date {
    int32_t days; /* since 1970-01-01, Gregorian */
} rmg_date;

#define RMG_NO_MONTH INT32_MIN
#define RMG_NO_DATE INT32_MIN

rmg_month rmg_period(int year, int number, int per_year);
int rmg_period_year(rmg_month period, int per_year);
int rmg_period_number(rmg_month period, int per_year); /* 1..per_year */

/* The same for calendar months. */
rmg_month rmg_month_of(int year, int month);
int rmg_month_year(rmg_month month);
int rmg_month_number(rmg_month month);

/* False when there is no such day. */
bool rmg_date_make(rmg_date *out, int year, int month, int day);
void rmg_date_parts(rmg_date date, int *year, int *month, int *day);
rmg_month rmg_date_month(rmg_date date);
int rmg_days_in_month(int year, int month);
rmg_date rmg_month_last_day(rmg_month month);

#define RMG_PERIOD_MAX 16

/* "2021-04", "2021-Q2", "2021-P07", "2021": the stable form in files. Returns the length. */
size_t rmg_period_print(char out[RMG_PERIOD_MAX], rmg_month period, int per_year);
/* "2021-04-30" */
size_t rmg_date_print(char out[RMG_PERIOD_MAX], rmg_date date);

/* "2021-04" only (options and configuration). False when it is not that. */
bool rmg_month_parse(rmg_month *out, const char *text);

#ifdef __cplusplus
}
#endif
#endif
