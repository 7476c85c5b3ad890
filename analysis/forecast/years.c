/* The rows of `--table year`: each year that the horizon touches, and their sum. */
#include <math.h>
#include <stdlib.h>

#include "analysis/ceiling.h"
#include "analysis/forecast/forecast_internal.h"
#include "core/grow.h"

static rmg_code no_room(rmg_diag *why)
{
    return rmg_fail(why, RMG_ERANGE, "a year total does not fit: more than 922337203685477.5807");
}

static bool minus(rmg_maybe_money *out, const rmg_maybe_money *a, const rmg_maybe_money *b)
{
    out->known = a->known && b->known;
    return !out->known || rmg_money_sub(&out->amount, a->amount, b->amount);
}

/* ---- so far ------------------------------------------------------------------------------------------- */

static bool to_date(rmg_forecast_year *year, const rmg_view *view)
{
    if (view->k == 0)
        return true;
    year->actual_to_date.known = true;
    if (!rmg_wide_to_int64(&year->actual_to_date.amount.units, view->known_units))
        return false;
    year->plan_to_date.known = rmg_view_sum_known(view, view->input->plan, 0, &year->plan_to_date.amount);
    year->last_year_to_date.known = rmg_view_sum_known(view, view->input->actual, -1,
                                                       &year->last_year_to_date.amount);
    return minus(&year->difference_to_date, &year->actual_to_date, &year->plan_to_date) &&
           minus(&year->difference_last_year, &year->actual_to_date, &year->last_year_to_date);
}

/* ---- the end ------------------------------------------------------------------------------------------ */

static rmg_maybe_number chance(const rmg_sum *sum, const rmg_maybe_money *limit, bool has_range)
{
    rmg_maybe_number out = {.known = limit->known && has_range};
    if (out.known)
        out.value = rmg_sum_chance_above(sum, rmg_money_to_double(limit->amount));
    return out;
}

static void flat(rmg_range range[RMG_BANDS], rmg_money amount)
{
    for (int band = 0; band < RMG_BANDS; band++)
        range[band] = (rmg_range){amount, amount};
}

/* Year-end, its range and the chances, over the months [from, to) that the row covers. */
static bool year_end(rmg_forecast_year *year, const rmg_forecast *out, const rmg_view *view,
                     const double *path, const rmg_spread *spread)
{
    rmg_wide sum_units = 0;
    size_t from = year->first_month, to = from + year->n_months, unsure = 0;
    for (size_t i = from; i < to; i++) {
        sum_units += out->month[i].amount.units;
        unsure += rmg_view_is_unsure(view, i);
    }
    year->year_end.known = true;
    if (!rmg_wide_to_int64(&year->year_end.amount.units, sum_units))
        return false;
    flat(year->range, year->year_end.amount);
    year->has_range = unsure == 0 || spread->kind != RMG_SPREAD_NONE;
    if (unsure == 0) { /* nothing left to guess: exact comparisons */
        rmg_maybe_money limits[2] = {year->plan, year->last_year};
        rmg_maybe_number *chances[2] = {&year->chance_above_plan, &year->chance_above_last_year};
        for (int i = 0; i < 2; i++)
            if (limits[i].known)
                *chances[i] = (rmg_maybe_number){true, sum_units > limits[i].amount.units ? 1.0 : 0.0};
    } else if (year->has_range) {
        rmg_sum sum = rmg_spread_sum(spread, view, path, from, to);
        if (!rmg_sum_bands(year->range, &sum, year->year_end.amount, out->range, view->grain))
            return false;
        year->chance_above_plan = chance(&sum, &year->plan, true);
        year->chance_above_last_year = chance(&sum, &year->last_year, true);
    }
    return minus(&year->difference, &year->year_end, &year->plan);
}

/* What the periods to go may cost to end on `limit`: unknown closed periods count with their estimate. */
static bool per_month(rmg_maybe_money *out, const rmg_maybe_money *limit, const rmg_forecast *forecast,
                      const rmg_forecast_year *year)
{
    if (!limit->known || year->months_to_go == 0)
        return true;
    rmg_wide left = limit->amount.units;
    for (size_t i = 0; i < year->n_months - (size_t)year->months_to_go; i++)
        left -= forecast->month[year->first_month + i].amount.units;
    out->known = true;
    return rmg_wide_to_int64(&out->amount.units, rmg_wide_div_round(left, year->months_to_go));
}

/* ---- the ceiling --------------------------------------------------------------------------------------- */

/* Dates are of the calendar, also when the first month of the year is not January. */
static rmg_month calendar_start(const rmg_view *view)
{
    return (rmg_month){view->start.index + (view->per_year == 12 ? view->calendar_shift : 0)};
}

/* Periods in which a crossing can be found: those of the year that are forecast. */
static size_t within(const rmg_forecast_year *year, const rmg_view *view)
{
    return year->n_months < (size_t)view->per_year ? year->n_months : (size_t)view->per_year;
}

/* Day of crossing when the running totals are those of one bound of the asked band. */
static bool crossing_of_bound(rmg_date *out, const rmg_forecast *forecast, const rmg_view *view, size_t n,
                              bool high)
{
    rmg_money month[RMG_PER_YEAR_MAX];
    int64_t before = 0;
    for (size_t i = 0; i < n; i++) {
        const rmg_range *range = &forecast->month[i].to_date_range[RMG_BAND_ASKED];
        int64_t now = high ? range->high.units : range->low.units;
        month[i].units = now - before;
        before = now;
    }
    return rmg_crossing(out, month, n, calendar_start(view), view->per_year, view->input->ceiling);
}

/* Day of crossing of one path, as a number that sorts; later than any day when it is never. */
static double path_crossing(const double *row, const rmg_view *view, size_t n)
{
    rmg_money month[RMG_PER_YEAR_MAX];
    rmg_date date;
    for (size_t i = 0; i < n; i++)
        if (!rmg_money_from_double(&month[i], row[i]))
            return 1e9;
    return rmg_crossing(&date, month, n, calendar_start(view), view->per_year, view->input->ceiling)
               ? (double)date.days
               : 1e9;
}

static void crossing_of_paths(rmg_forecast_year *year, const rmg_view *view, const rmg_spread *spread,
                              int asked)
{
    double level = asked / 100.0;
    for (size_t p = 0; p < spread->n_paths; p++)
        spread->scratch[p] = path_crossing(spread->value + p * spread->n, view, within(year, view));
    rmg_sort_doubles(spread->scratch, spread->n_paths);
    double n = (double)(spread->n_paths - 1);
    double low = spread->scratch[(size_t)(n * (1 - level) / 2)];
    double high = spread->scratch[(size_t)ceil(n * (1 + level) / 2)];
    size_t never = 0;
    while (never < spread->n_paths && spread->scratch[spread->n_paths - 1 - never] >= 1e9)
        never++;
    year->crossing_low = (rmg_maybe_date){low < 1e9, {low < 1e9 ? (int32_t)low : 0}};
    year->crossing_high = (rmg_maybe_date){high < 1e9, {high < 1e9 ? (int32_t)high : 0}};
    year->chance_never = (rmg_maybe_number){true, (double)never / (double)spread->n_paths};
}

/* The date is that of the expected path; when it is less likely than not to be reached there is none. It is a fact when the
 * periods up to it are known. */
static void crossing(rmg_forecast_year *year, const rmg_forecast *out, const rmg_view *view)
{
    rmg_money month[RMG_PER_YEAR_MAX];
    size_t n = within(year, view), n_sure = 0;
    for (size_t i = 0; i < n; i++)
        month[i] = out->month[i].amount;
    while (n_sure < n && !rmg_view_is_unsure(view, n_sure))
        n_sure++;
    year->crossing.known = rmg_crossing(&year->crossing.date, month, n, calendar_start(view), view->per_year,
                                        view->input->ceiling);
    rmg_date day;
    year->has_crossed = rmg_crossing(&day, month, n_sure, calendar_start(view), view->per_year,
                                     view->input->ceiling);
    if (year->chance_never.known && year->chance_never.value > 0.5 && !year->has_crossed)
        year->crossing.known = false;
}

static void ceiling_chances(rmg_forecast_year *year, const rmg_forecast *out, const rmg_view *view,
                            const double *path, const rmg_spread *spread)
{
    double limit = rmg_money_to_double(view->input->ceiling);
    size_t n = within(year, view), n_unknown = 0;
    for (size_t i = 0; i < n; i++)
        n_unknown += view->known[i] == RMG_UNKNOWN;
    if (n_unknown == 0) {
        int64_t end = out->month[n - 1].to_date.units;
        year->chance_above_ceiling = (rmg_maybe_number){year->complete,
                                                        end > view->input->ceiling.units ? 1.0 : 0.0};
        year->chance_never = (rmg_maybe_number){true, end >= view->input->ceiling.units ? 0.0 : 1.0};
        return;
    }
    if (spread->kind == RMG_SPREAD_NONE)
        return;
    rmg_sum sum = rmg_spread_sum(spread, view, path, 0, n);
    year->chance_above_ceiling = (rmg_maybe_number){year->complete, rmg_sum_chance_above(&sum, limit)};
    year->chance_never = (rmg_maybe_number){true, 1 - rmg_sum_chance_reach(&sum, limit)};
    if (spread->kind == RMG_SPREAD_PATHS) {
        crossing_of_paths(year, view, spread, out->range);
        return;
    }
    year->crossing_low.known = crossing_of_bound(&year->crossing_low.date, out, view, n, true);
    year->crossing_high.known = crossing_of_bound(&year->crossing_high.date, out, view, n, false);
}

static bool add_ceiling(rmg_forecast_year *year, const rmg_forecast *out, const rmg_view *view,
                        const double *path, const rmg_spread *spread)
{
    rmg_ceiling_use use;
    year->ceiling = (rmg_maybe_money){true, view->input->ceiling};
    rmg_money known = year->actual_to_date.known ? year->actual_to_date.amount : (rmg_money){0};
    if (rmg_ceiling_use_of(&use, view->input->ceiling, known, year->months_to_go, NULL) != RMG_OK)
        return false;
    year->ceiling_used_pct = (rmg_maybe_number){use.has_used, (double)use.used_tenths / 10};
    ceiling_chances(year, out, view, path, spread);
    crossing(year, out, view);
    if (!year->complete)
        return true;
    year->amount_above_ceiling.known = true;
    if (!rmg_money_sub(&year->amount_above_ceiling.amount, year->year_end.amount, view->input->ceiling))
        return false;
    if (year->amount_above_ceiling.amount.units < 0)
        year->amount_above_ceiling.amount.units = 0;
    return per_month(&year->ceiling_per_month, &year->ceiling, out, year);
}

/* ---- rows ---------------------------------------------------------------------------------------------- */

static bool plan_sums(rmg_forecast_year *year, const rmg_view *view)
{
    rmg_wide plan = 0, last = 0;
    bool has_plan = true, has_last = true;
    rmg_money sum;
    for (int y = year->first; y <= year->last; y++) {
        has_plan = has_plan && rmg_view_sum_year(view, view->input->plan, y, &sum);
        plan += has_plan ? sum.units : 0;
        has_last = has_last && y - 1 < view->year &&
                   rmg_view_sum_year(view, view->input->actual, y - 1, &sum);
        last += has_last ? sum.units : 0;
    }
    year->plan.known = has_plan;
    year->last_year.known = has_last;
    return rmg_wide_to_int64(&year->plan.amount.units, has_plan ? plan : 0) &&
           rmg_wide_to_int64(&year->last_year.amount.units, has_last ? last : 0);
}

static bool fill_year(rmg_forecast_year *year, const rmg_forecast *out, const rmg_view *view,
                      const double *path, const rmg_spread *spread)
{
    bool current = year->first == view->year;
    year->months_known = current ? (int)view->k : 0;
    int closed = current ? (int)view->n_closed : 0;
    year->months_to_go = (year->last - year->first + 1) * view->per_year - closed;
    if (!plan_sums(year, view) || (current && !to_date(year, view)))
        return false;
    if (year->complete && out->has_forecast &&
        (!year_end(year, out, view, path, spread) ||
         !per_month(&year->needed_per_month, &year->plan, out, year)))
        return false;
    return !(current && year->first == year->last && view->input->has_ceiling && out->has_forecast) ||
           add_ceiling(year, out, view, path, spread);
}

rmg_code rmg_forecast_fill_years(rmg_forecast *out, const rmg_view *view, const double *path,
                                 const rmg_spread *spread, rmg_diag *why)
{
    size_t per_year = (size_t)view->per_year;
    size_t n_years = (out->n_months + per_year - 1) / per_year, n_complete = out->n_months / per_year;
    out->n_years = n_years + (n_complete > 1);
    out->year = rmg_zalloc(out->n_years, sizeof *out->year);
    if (out->year == NULL)
        return rmg_nomem(why);
    for (size_t y = 0; y < n_years; y++) {
        size_t from = y * per_year, to = from + per_year < out->n_months ? from + per_year : out->n_months;
        out->year[y] = (rmg_forecast_year){.first = view->year + (int)y,
                                           .last = view->year + (int)y,
                                           .first_month = from,
                                           .n_months = to - from,
                                           .complete = to - from == per_year};
    }
    if (n_complete > 1)
        out->year[n_years] = (rmg_forecast_year){.first = view->year,
                                                 .last = view->year + (int)n_complete - 1,
                                                 .n_months = n_complete * per_year,
                                                 .complete = true};
    if (n_complete < n_years)
        out->notes |= RMG_NOTE_YEAR_OPEN;
    for (size_t y = 0; y < out->n_years; y++)
        if (!fill_year(&out->year[y], out, view, path, spread))
            return no_room(why);
    return RMG_OK;
}
