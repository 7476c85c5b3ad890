#include "core/month.h"

#include <stdio.h>

static int32_t floor_div(int32_t dividend, int32_t divisor)
{
    int32_t quotient = dividend / divisor;
    return dividend % divisor < 0 ? quotient - 1 : quotient;
}

rmg_month rmg_period(int year, int number, int per_year)
{
    return (rmg_month){year * per_year + number - 1};
}

int rmg_period_year(rmg_month period, int per_year)
{
    return floor_div(period.index, per_year);
}

int rmg_period_number(rmg_month period, int per_year)
{
    return period.index - floor_div(period.index, per_year) * per_year + 1;
}

rmg_month rmg_month_of(int year, int month)
{
    return rmg_period(year, month, 12);
}

int rmg_month_year(rmg_month month)
{
    return rmg_period_year(month, 12);
}

int rmg_month_number(rmg_month month)
{
    return rmg_period_number(month, 12);
}

static bool is_leap(int year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int rmg_days_in_month(int year, int month)
{
    static const int days[12] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return month == 2 && is_leap(year) ? 29 : days[(month - 1) % 12];
}

/* Days by counting from 1 March of year 0, so that the leap day is the last of its year
 * (the era method, described by H. Hinnant, "chrono-Compatible Low-Level Date Algorithms"). */
static int32_t days_from_civil(int year, int month, int day)
{
    int y = month <= 2 ? year - 1 : year;
    int32_t era = floor_div(y, 400);
    int32_t year_of_era = y - era * 400;
    int32_t day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    int32_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    return era * 146097 + day_of_era - 719468;
}

bool rmg_date_make(rmg_date *out, int year, int month, int day)
{
    if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > rmg_days_in_month(year, month))
        return false;
    out->days = days_from_civil(year, month, day);
    return true;
}

void rmg_date_parts(rmg_date date, int *year, int *month, int *day)
{
    int32_t shifted = date.days + 719468;
    int32_t era = floor_div(shifted, 146097);
    int32_t day_of_era = shifted - era * 146097;
    int32_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    int32_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int32_t shifted_month = (5 * day_of_year + 2) / 153;
    *day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
    *month = shifted_month < 10 ? shifted_month + 3 : shifted_month - 9;
    *year = year_of_era + era * 400 + (*month <= 2 ? 1 : 0);
}

rmg_month rmg_date_month(rmg_date date)
{
    int year, month, day;
    rmg_date_parts(date, &year, &month, &day);
    return rmg_month_of(year, month);
}

rmg_date rmg_month_last_day(rmg_month month)
{
    int year = rmg_month_year(month), number = rmg_month_number(month);
    return (rmg_date){days_from_civil(year, number, rmg_days_in_month(year, number))};
}

size_t rmg_period_print(char out[RMG_PERIOD_MAX], rmg_month period, int per_year)
{
    int year = rmg_period_year(period, per_year), number = rmg_period_number(period, per_year), n;
    if (per_year == 12)
        n = snprintf(out, RMG_PERIOD_MAX, "%04d-%02d", year, number);
    else if (per_year == 4)
        n = snprintf(out, RMG_PERIOD_MAX, "%04d-Q%d", year, number);
    else if (per_year == 1)
        n = snprintf(out, RMG_PERIOD_MAX, "%04d", year);
    else
        n = snprintf(out, RMG_PERIOD_MAX, "%04d-P%02d", year, number);
    return n > 0 ? (size_t)n : 0;
}

size_t rmg_date_print(char out[RMG_PERIOD_MAX], rmg_date date)
{
    int year, month, day;
    rmg_date_parts(date, &year, &month, &day);
    int n = snprintf(out, RMG_PERIOD_MAX, "%04d-%02d-%02d", year, month, day);
    return n > 0 ? (size_t)n : 0;
}

bool rmg_month_parse(rmg_month *out, const char *text)
{
    static const char shape[] = "dddd-dd";
    for (size_t i = 0; i < sizeof shape - 1; i++)
        if (shape[i] == 'd' ? text[i] < '0' || text[i] > '9' : text[i] != shape[i])
            return false;
    int year = (text[0] - '0') * 1000 + (text[1] - '0') * 100 + (text[2] - '0') * 10 + (text[3] - '0');
    int month = (text[5] - '0') * 10 + (text[6] - '0');
    if (text[7] != '\0' || year == 0 || month < 1 || month > 12)
        return false;
    *out = rmg_month_of(year, month);
    return true;
}
