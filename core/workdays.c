#include "core/workdays.h"

enum { MONTHS = 12, WEEK = 7, SATURDAY = 5, SUNDAY = 6 };

/* 1970-01-01 was a Thursday; Monday is 0. */
static int weekday(rmg_date date)
{
    int day = (date.days + 3) % WEEK;
    return day < 0 ? day + WEEK : day;
}

rmg_date rmg_easter(int year)
{
    int a = year % 19, b = year / 100, c = year % 100;
    int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
    int h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4;
    int l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451;
    int month = (h + l - 7 * m + 114) / 31, day = (h + l - 7 * m + 114) % 31 + 1;
    rmg_date easter = {RMG_NO_DATE};
    rmg_date_make(&easter, year, month, day);
    return easter;
}

typedef struct holiday {
    int from, to, every; /* years in which it is one */
    int month, day;      /* month 0: `day` days after Easter Sunday */
    bool moves;          /* to the Saturday before when it falls on a Sunday */
} holiday;

static const holiday holidays[] = {
    {0, 9999, 1, 1, 1, false},    /* New Year */
    {0, 9999, 1, 0, 1, false},    /* Easter Monday */
    {1949, 2013, 1, 4, 30, true}, /* Queen's day; a Sunday's was held a day earlier, no working day either */
    {2014, 9999, 1, 4, 27, true}, /* King's day */
    {1945, 9999, 5, 5, 5, false}, /* Liberation day */
    {0, 9999, 1, 0, 39, false},   /* Ascension */
    {0, 9999, 1, 0, 50, false},   /* Whit Monday */
    {0, 9999, 1, 12, 25, false},  /* Christmas */
    {0, 9999, 1, 12, 26, false},
};

enum { HOLIDAYS = sizeof holidays / sizeof *holidays };

static rmg_date day_of(const holiday *h, int year, rmg_date easter)
{
    rmg_date day = {RMG_NO_DATE};
    if (year < h->from || year > h->to || year % h->every != 0)
        return day;
    if (h->month == 0)
        day.days = easter.days + h->day;
    else
        rmg_date_make(&day, year, h->month, h->day);
    if (h->moves && weekday(day) == SUNDAY)
        day.days--;
    return day;
}

/* The holidays of a year; one that falls together with another is left out. Returns how many. */
static int list_holidays(rmg_date out[HOLIDAYS], int year)
{
    rmg_date easter = rmg_easter(year);
    int n = 0;
    for (int i = 0; i < HOLIDAYS; i++) {
        rmg_date day = day_of(&holidays[i], year, easter);
        bool counts = day.days != RMG_NO_DATE;
        for (int j = 0; j < n; j++)
            counts = counts && out[j].days != day.days;
        if (counts)
            out[n++] = day;
    }
    return n;
}

bool rmg_is_holiday(rmg_date date)
{
    int year, month, day;
    rmg_date_parts(date, &year, &month, &day);
    rmg_date found[HOLIDAYS];
    int n = list_holidays(found, year);
    for (int i = 0; i < n; i++)
        if (found[i].days == date.days)
            return true;
    return false;
}

int rmg_workdays_of_month(rmg_month month)
{
    int year = rmg_month_year(month), days = rmg_days_in_month(year, rmg_month_number(month)), n = 0;
    rmg_date last = rmg_month_last_day(month), found[HOLIDAYS];
    for (int i = 0; i < days; i++)
        n += weekday((rmg_date){last.days - i}) < SATURDAY;
    int n_found = list_holidays(found, year);
    for (int i = 0; i < n_found; i++)
        n -= found[i].days > last.days - days && found[i].days <= last.days && weekday(found[i]) < SATURDAY;
    return n;
}

int rmg_workdays_of_period(rmg_month period, int per_year, int shift)
{
    if (per_year != MONTHS && per_year != 4 && per_year != 1)
        return 0;
    int n = 0, span = MONTHS / per_year;
    for (int i = 0; i < span; i++)
        n += rmg_workdays_of_month((rmg_month){period.index * span + shift + i});
    return n;
}
