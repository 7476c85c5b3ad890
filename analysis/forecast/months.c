/* From expected amounts as doubles to the months of the report: rounded once, bounds from the same spread. */
#include <stdlib.h>

#include "analysis/forecast/forecast_internal.h"
#include "core/grow.h"

typedef struct running {
    rmg_wide to_date;
    size_t year_from; /* first period of this year */
    bool plan, last_year;
    rmg_wide plan_sum, last_year_sum;
} running;

static rmg_code no_room(rmg_diag *why)
{
    return rmg_fail(why, RMG_ERANGE, "a forecast amount does not fit: more than 922337203685477.5807");
}

static rmg_maybe_money amount_of(const rmg_series *series, rmg_month month)
{
    rmg_maybe_money found = {0};
    found.known = series != NULL && rmg_series_at(series, month, &found.amount);
    return found;
}

static bool add_up(rmg_maybe_money *to_date, rmg_wide *sum, bool *complete, const rmg_maybe_money *month)
{
    *complete = *complete && month->known;
    *sum += month->known ? month->amount.units : 0;
    to_date->known = *complete;
    return !*complete || rmg_wide_to_int64(&to_date->amount.units, *sum);
}

static rmg_period_state state_of(const rmg_view *view, size_t i)
{
    const rmg_forecast_input *input = view->input;
    if (view->known[i] != RMG_KNOWN)
        return i < view->n_closed ? RMG_STATE_UNKNOWN : RMG_STATE_FORECAST;
    int64_t at = (int64_t)view->start.index + (int64_t)i - input->actual->first.index;
    bool completed = input->completed != NULL && at >= 0 && (size_t)at < input->actual->n &&
                     input->completed[at];
    return completed ? RMG_STATE_COMPLETED : RMG_STATE_ACTUAL;
}

/* Amount and running total; the year is the sum of its months. */
static bool step(rmg_forecast_month *month, running *sum, const rmg_view *view, const int64_t *units,
                 size_t i)
{
    month->amount.units = view->known[i] == RMG_UNKNOWN ? units[i] : view->units[i];
    sum->to_date += month->amount.units;
    return rmg_wide_to_int64(&month->to_date.units, sum->to_date);
}

static void flat(rmg_range range[RMG_BANDS], rmg_money amount)
{
    for (int band = 0; band < RMG_BANDS; band++)
        range[band] = (rmg_range){amount, amount};
}

static bool any_unsure(const rmg_view *view, size_t from, size_t to)
{
    bool unsure = false;
    for (size_t i = from; i < to; i++)
        unsure = unsure || rmg_view_is_unsure(view, i);
    return unsure;
}

static void month_chances(rmg_forecast_month *month, const rmg_sum *to_date, const rmg_view *view, size_t i)
{
    if (month->plan_to_date.known)
        month->chance_above_plan = (rmg_maybe_number){
            true, rmg_sum_chance_above(to_date, rmg_money_to_double(month->plan_to_date.amount))};
    if (view->input->has_ceiling && i < (size_t)view->per_year)
        month->chance_above_ceiling = (rmg_maybe_number){
            true, rmg_sum_chance_above(to_date, rmg_money_to_double(view->input->ceiling))};
}

static bool add_ranges(rmg_forecast_month *month, const rmg_view *view, const double *path,
                       const rmg_spread *spread, const rmg_forecast *out, size_t year_from, size_t i)
{
    flat(month->range, month->amount);
    flat(month->to_date_range, month->to_date);
    bool unsure = any_unsure(view, year_from, i + 1);
    month->has_range = !unsure || spread->kind != RMG_SPREAD_NONE;
    if (!unsure || spread->kind == RMG_SPREAD_NONE)
        return true;
    bool ok = true;
    if (rmg_view_is_unsure(view, i)) {
        rmg_sum one = rmg_spread_sum(spread, view, path, i, i + 1);
        ok = rmg_sum_bands(month->range, &one, month->amount, out->range, view->grain);
    }
    rmg_sum to_date = rmg_spread_sum(spread, view, path, year_from, i + 1);
    ok = ok && rmg_sum_bands(month->to_date_range, &to_date, month->to_date, out->range, view->grain);
    month_chances(month, &to_date, view, i);
    return ok;
}

static bool fill_month(rmg_forecast *out, running *sum, const rmg_view *view, const double *path,
                       const int64_t *units, const rmg_spread *spread, size_t i)
{
    rmg_forecast_month *month = &out->month[i];
    month->month.index = view->start.index + (int32_t)i;
    month->state = state_of(view, i);
    month->no_rows = view->known[i] == RMG_KNOWN_NO_ROWS;
    if (i % (size_t)view->per_year == 0)
        *sum = (running){.year_from = i, .plan = true, .last_year = true};
    month->plan = amount_of(view->input->plan, month->month);
    month->last_year = amount_of(view->input->actual, (rmg_month){month->month.index - view->per_year});
    if (month->month.index - view->per_year > view->upto.index)
        month->last_year.known = false;
    return add_up(&month->plan_to_date, &sum->plan_sum, &sum->plan, &month->plan) &&
           add_up(&month->last_year_to_date, &sum->last_year_sum, &sum->last_year, &month->last_year) &&
           step(month, sum, view, units, i) && add_ranges(month, view, path, spread, out, sum->year_from, i);
}

rmg_code rmg_forecast_fill(rmg_forecast *out, const rmg_view *view, const double *path,
                           const rmg_spread *spread, const rmg_forecast_options *options, rmg_diag *why)
{
    size_t ahead = rmg_options_ahead(options, view->per_year);
    out->n_months = view->n_closed + ahead;
    out->month = rmg_zalloc(out->n_months, sizeof *out->month);
    if (out->month == NULL)
        return rmg_nomem(why);
    int64_t *units = rmg_zalloc(view->n, sizeof *units);
    if (units == NULL)
        return rmg_nomem(why);
    running sum = {0};
    bool ok = view->fixed != NULL || rmg_view_round(units, view, path);
    for (size_t i = 0; ok && i < out->n_months; i++)
        ok = fill_month(out, &sum, view, path, view->fixed != NULL ? view->fixed : units, spread, i);
    free(units);
    return ok ? rmg_forecast_fill_years(out, view, path, spread, why) : no_room(why);
}
