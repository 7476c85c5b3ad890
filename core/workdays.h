/* Working days of a month in the Netherlands: Monday to Friday without the public holidays. Computed, for any year, so
 * that a forecast of twenty years ahead needs no table. */
#ifndef RMG_CORE_WORKDAYS_H
#define RMG_CORE_WORKDAYS_H

#include "core/month.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Easter Sunday of the Gregorian calendar.
 * Source  Meeus/Jones/Butcher, as in Meeus, Astronomical Algorithms (1991), ch. 8 */
rmg_date rmg_easter(int year);

/* Whether that day is a public holiday: New Year, Easter Monday, King's day (Queen's day before 2014), Liberation day in
 * years divisible by five (as most collective agreements have it), Ascension, Whit Monday, both days of Christmas. */
bool rmg_is_holiday(rmg_date date);

/* Working days of a calendar month. */
int rmg_workdays_of_month(rmg_month month);

/* Working days of period `period` of a year with 12, 4 or 1 periods, whose first period begins `shift` months after
 * January of its index's year; 0 for other calendars, whose periods have no months. */
int rmg_workdays_of_period(rmg_month period, int per_year, int shift);

#ifdef __cplusplus
}
#endif
#endif
