#include "io/read/values/period_text.h"

#include "core/text.h"

#define FOUR_WEEKS 28

/* --- fiscal years of months --------------------------------------------------------------------------------------------- */

static int first_month(const rmg_calendar *calendar)
{
    return calendar->fiscal_start >= 2 && calendar->fiscal_start <= 12 ? calendar->fiscal_start : 1;
}

int rmg_fiscal_year(rmg_month month, const rmg_calendar *calendar, int *number)
{
    int first = first_month(calendar), year = rmg_month_year(month), n = rmg_month_number(month) - first + 1;
    if (n < 1) {
        n += 12;
        year--;
    }
    if (number != NULL)
        *number = n;
    return first != 1 && calendar->named_by_end ? year + 1 : year;
}

static rmg_month fiscal(rmg_month month, const rmg_calendar *calendar)
{
    int number;
    int year = rmg_fiscal_year(month, calendar, &number);
    return rmg_month_of(year, number);
}

/* A month name without a year of its own stands in the fiscal year: JAN of a year that began in July. */
static rmg_month named_month(int number, int year, const rmg_calendar *calendar)
{
    return rmg_month_of(year, (number - first_month(calendar) + 12) % 12 + 1);
}

/* --- four-week years ---------------------------------------------------------------------------------------------------- */

/* The year's P01 begins on the weekday of first_day, on the day nearest to the anniversary of it. So years
 * have 52 or 53 weeks, as that day asks. */
static bool year_begins(rmg_date *out, int year, const rmg_calendar *calendar)
{
    int y, month, day;
    rmg_date anniversary;
    rmg_date_parts(calendar->first_day, &y, &month, &day);
    if (month == 2 && day == 29)
        day = 28;
    if (!rmg_date_make(&anniversary, y + (year - calendar->first_year), month, day))
        return false;
    int off = (anniversary.days - calendar->first_day.days) % 7;
    off = off < 0 ? off + 7 : off;
    out->days = anniversary.days - off + (off > 3 ? 7 : 0);
    return true;
}

rmg_code rmg_period_of_date(rmg_month *out, int *per_year, rmg_date date, const rmg_calendar *calendar,
                            rmg_diag *why)
{
    if (!calendar->four_weeks) {
        *out = fiscal(rmg_date_month(date), calendar);
        *per_year = 12;
        return RMG_OK;
    }
    if (calendar->first_day.days == RMG_NO_DATE) {
        rmg_code code = rmg_fail(why, RMG_EINPUT, "%s",
                                 RMG_T("dates need the first day of a four-week calendar"));
        rmg_hint(why, "%s", RMG_T("say it in raming.conf: [calendar] first-day = 2021-01-04"));
        return code;
    }
    int year = calendar->first_year + (date.days - calendar->first_day.days) / 365;
    rmg_date begin = {0};
    bool known = year_begins(&begin, year, calendar);
    while (known && begin.days > date.days)
        known = year_begins(&begin, --year, calendar);
    for (rmg_date next; known && year_begins(&next, year + 1, calendar) && next.days <= date.days; year++)
        begin = next;
    if (!known)
        return rmg_fail(why, RMG_EINPUT, "%s", RMG_T("this date is too far from the calendar's first day"));
    int number = (date.days - begin.days) / FOUR_WEEKS + 1;
    *out = rmg_period(year, number > 13 ? 13 : number, 13);
    *per_year = 13;
    return RMG_OK;
}

/* --- putting a period into the calendar ------------------------------------------------------------------------------------ */

static rmg_code refuse(rmg_diag *why, const char *message, const char *hint)
{
    rmg_code code = rmg_fail(why, RMG_EINPUT, "%s", rmg_text(message));
    rmg_hint(why, "%s", rmg_text(hint));
    return code;
}

static rmg_code resolve_numbered(rmg_month *out, int *per_year, int number, int year,
                                 const rmg_calendar *calendar, rmg_diag *why)
{
    if (calendar->four_weeks) {
        *out = rmg_period(year, number, 13);
        return RMG_OK;
    }
    if (!calendar->p13_is_december)
        return refuse(
            why,
            number == 13 ? RMG_N("P13 has no place in a calendar of months")
                         : RMG_N("P01 to P13 can be four-week periods or months with a closing entry"),
            RMG_N(
                "four weeks: [calendar] calendar = 4-weeks; a closing entry after month 12: --p13 december"));
    *per_year = 12;
    *out = rmg_month_of(year, number > 12 ? 12 : number);
    return RMG_OK;
}

static rmg_code resolve_month(rmg_month *out, const rmg_period_text *period, int year,
                              const rmg_calendar *calendar, rmg_diag *why)
{
    if (calendar->four_weeks)
        return refuse(why, RMG_N("a month does not fit a calendar of four-week periods"),
                      RMG_N("write P01 to P13, or use dates"));
    if (period->ordinal)
        *out = rmg_month_of(year, period->number);
    else if (period->year != 0)
        *out = fiscal(rmg_month_of(year, period->number), calendar);
    else
        *out = named_month(period->number, year, calendar);
    return RMG_OK;
}

rmg_code rmg_period_resolve(rmg_month *out, int *per_year, const rmg_period_text *period, int year,
                            const rmg_calendar *calendar, rmg_diag *why)
{
    *per_year = period->per_year;
    if (period->year != 0)
        year = period->year;
    if (year == 0)
        return refuse(why, RMG_N("this period has no year"),
                      RMG_N("name the year in the title, in a column, or with --year"));
    if (period->per_year == 12)
        return resolve_month(out, period, year, calendar, why);
    if (period->per_year == 13)
        return resolve_numbered(out, per_year, period->number, year, calendar, why);
    *out = rmg_period(year, period->number, period->per_year);
    return RMG_OK;
}
