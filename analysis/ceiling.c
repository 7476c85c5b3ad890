#include "analysis/ceiling.h"

#include <assert.h>

#include "core/number.h"

static rmg_code no_room(rmg_diag *why)
{
    return rmg_fail(why, RMG_ERANGE, "ceiling minus spend does not fit: more than 922337203685477.5807");
}

rmg_code rmg_ceiling_use_of(rmg_ceiling_use *out, rmg_money ceiling, rmg_money known, int periods_to_go,
                            rmg_diag *why)
{
    *out = (rmg_ceiling_use){0};
    if (!rmg_money_sub(&out->remaining, ceiling, known))
        return no_room(why);
    out->has_used = rmg_percent_tenths(&out->used_tenths, known.units, ceiling.units);
    if (periods_to_go > 0) {
        out->has_rate = true;
        out->rate.units = (int64_t)rmg_wide_div_round(out->remaining.units, periods_to_go);
    }
    return RMG_OK;
}

/* First day and number of days of a period; calendars other than months cut the year's days evenly. */
static void period_days(rmg_month period, int per_year, rmg_date *first, int *n_days)
{
    int year = rmg_period_year(period, per_year), number = rmg_period_number(period, per_year);
    rmg_date new_year, next_year;
    rmg_date_make(&new_year, year, 1, 1);
    rmg_date_make(&next_year, year + 1, 1, 1);
    if (12 % per_year == 0) {
        int months = 12 / per_year;
        rmg_date end = next_year;
        rmg_date_make(first, year, (number - 1) * months + 1, 1);
        if (number < per_year)
            rmg_date_make(&end, year, number * months + 1, 1);
        *n_days = end.days - first->days;
        return;
    }
    int days = next_year.days - new_year.days;
    int from = (number - 1) * days / per_year, to = number * days / per_year;
    first->days = new_year.days + from;
    *n_days = to - from;
}

/* day = max(1, ceil(missing / amount x days)), in whole numbers. */
static rmg_date day_within(rmg_month period, int per_year, rmg_wide missing, rmg_wide amount)
{
    rmg_date first = {0};
    int n_days = 0;
    period_days(period, per_year, &first, &n_days);
    rmg_wide day = missing <= 0 ? 1 : -rmg_wide_div_floor(-missing * n_days, amount);
    return (rmg_date){first.days + (int32_t)(day < 1 ? 1 : day) - 1};
}

bool rmg_crossing(rmg_date *out, const rmg_money *month, size_t n, rmg_month first, int per_year,
                  rmg_money ceiling)
{
    assert(per_year >= 1);
    rmg_wide to_date = 0;
    for (size_t i = 0; i < n; i++) {
        rmg_wide missing = (rmg_wide)ceiling.units - to_date;
        to_date += month[i].units;
        if (to_date < ceiling.units)
            continue;
        *out = day_within((rmg_month){first.index + (int32_t)i}, per_year, missing, month[i].units);
        return true;
    }
    return false;
}
