#include <assert.h>
#include <math.h>
#include <stdlib.h>

#include "analysis/even_spread.h"
#include "analysis/forecast/forecast_internal.h"
#include "core/grow.h"

#define UNITS_PER_CENT 100

bool rmg_round_to_grain(int64_t *units, double money, int64_t grain)
{
    double scaled = money * RMG_SCALE / (double)grain;
    if (!isfinite(scaled) || fabs(scaled) > 9.2e18 / (double)grain)
        return false;
    *units = (int64_t)(scaled < 0 ? ceil(scaled - 0.5) : floor(scaled + 0.5)) * grain;
    return true;
}

/* ---- the year of upto ------------------------------------------------------------------------------- */

static void set_known(rmg_view *view, size_t i, int64_t units, rmg_known how)
{
    view->known[i] = (uint8_t)how;
    view->units[i] = units;
    view->value[i] = (double)units / RMG_SCALE;
}

/* A sum over periods that are not known singly: usable when all of them are closed and in this view. */
static bool lump_is_usable(const rmg_view *view, const rmg_lump *lump)
{
    int64_t from = (int64_t)lump->first.index - view->start.index, to = from + lump->span;
    if (from < 0 || to > (int64_t)view->n_closed)
        return false;
    for (int64_t i = from; i < to; i++)
        if (view->known[i] != RMG_UNKNOWN)
            return false;
    return true;
}

static void take_lump(rmg_view *view, const rmg_lump *lump)
{
    if (!lump_is_usable(view, lump))
        return;
    size_t from = (size_t)(lump->first.index - view->start.index);
    int64_t left = lump->amount.units;
    for (int i = 0; i < lump->span; i++) {
        int64_t part = (int64_t)rmg_wide_div_round(left, lump->span - i);
        left -= part;
        set_known(view, from + (size_t)i, part, RMG_KNOWN_IN_SUM);
    }
}

/* An absent period is zero only when the user said so, and only where the data have begun. */
static bool means_zero(const rmg_view *view, rmg_month month)
{
    return view->missing == RMG_MISSING_ZERO && month.index >= view->closed_from.index;
}

static void look_at_year(rmg_view *view, const rmg_series *actual)
{
    rmg_money amount;
    for (size_t i = 0; i < view->n_closed; i++) {
        rmg_month month = {view->start.index + (int32_t)i};
        if (!rmg_series_at(actual, month, &amount))
            continue;
        bool no_rows = actual->present[month.index - actual->first.index] == RMG_PRESENT_NO_ROWS &&
                       !means_zero(view, month);
        set_known(view, i, amount.units, no_rows ? RMG_KNOWN_NO_ROWS : RMG_KNOWN);
    }
    for (size_t i = 0; i < actual->n_lumps; i++)
        take_lump(view, &actual->lump[i]);
    for (size_t i = 0; i < view->n_closed; i++)
        if (view->known[i] == RMG_UNKNOWN && means_zero(view, (rmg_month){view->start.index + (int32_t)i}))
            set_known(view, i, 0, RMG_KNOWN);
    for (size_t i = 0; i < (size_t)view->per_year; i++) {
        bool known = view->known[i] != RMG_UNKNOWN;
        view->booked[i] = view->known[i];
        view->k += known;
        view->h += !known;
        view->known_units += known ? view->units[i] : 0;
    }
}

/* ---- everything before ------------------------------------------------------------------------------ */

static void find_even_years(rmg_view *view, const rmg_series *actual)
{
    int first = rmg_period_year(view->history_first, view->per_year);
    for (int year = first; year <= view->year; year++) {
        if (rmg_period(year, view->per_year, view->per_year).index > view->upto.index ||
            !rmg_even_spread_year(actual, year, view->decimals))
            continue;
        view->any_even = true;
        if (year == view->year - 1)
            view->even_last_year = true;
        for (int i = 1; i <= view->per_year; i++) {
            int64_t at = (int64_t)rmg_period(year, i, view->per_year).index - view->history_first.index;
            if (at >= 0 && at < (int64_t)view->n_history)
                view->present[at] = 0;
        }
    }
}

static void look_at_history(rmg_view *view, const rmg_series *actual)
{
    for (size_t i = 0; i < view->n_history; i++) {
        rmg_month month = {view->history_first.index + (int32_t)i};
        rmg_money amount = {0};
        bool known = rmg_series_at(actual, month, &amount);
        bool begun = !known || actual->present[i] != RMG_PRESENT_BEFORE;
        view->present[i] = (known && begun) || means_zero(view, month);
        view->history[i] = rmg_money_to_double(amount);
        if (known && amount.units < 0)
            view->non_negative = false;
        if (known && amount.units % UNITS_PER_CENT != 0)
            view->grain = 1;
    }
    find_even_years(view, actual);
    for (size_t i = 0; i < view->n_history; i++)
        view->n_history_known += view->present[i];
}

static size_t periods_before(const rmg_series *actual, rmg_month upto)
{
    return actual->n > 0 && actual->first.index <= upto.index
               ? (size_t)((int64_t)upto.index - actual->first.index + 1)
               : 0;
}

static rmg_code allocate(rmg_view *view, rmg_diag *why)
{
    view->known = rmg_zalloc(view->n, sizeof *view->known);
    view->booked = rmg_zalloc(view->n, sizeof *view->booked);
    view->units = rmg_zalloc(view->n, sizeof *view->units);
    view->value = rmg_zalloc(view->n, sizeof *view->value);
    view->history = rmg_zalloc(view->n_history, sizeof *view->history);
    view->present = rmg_zalloc(view->n_history, sizeof *view->present);
    if (view->known != NULL && view->booked != NULL && view->units != NULL && view->value != NULL &&
        view->history != NULL && view->present != NULL)
        return RMG_OK;
    rmg_view_clear(view);
    return rmg_nomem(why);
}

rmg_code rmg_view_make(rmg_view *out, const rmg_forecast_input *input, const rmg_forecast_options *options,
                       rmg_month upto, rmg_month closed_from, size_t n_ahead, rmg_diag *why)
{
    const rmg_series *actual = input->actual;
    int per_year = actual->per_year;
    assert(per_year >= 1 && per_year <= RMG_PER_YEAR_MAX);
    *out = (rmg_view){.input = input,
                      .per_year = per_year,
                      .year = rmg_period_year(upto, per_year),
                      .upto = upto,
                      .closed_from = closed_from,
                      .missing = options->missing,
                      .calendar_shift = options->calendar_shift,
                      .non_negative = true,
                      .grain = UNITS_PER_CENT};
    out->start = rmg_period(out->year, 1, per_year);
    out->decimals = options->decimals >= 0 ? options->decimals : rmg_series_decimals(actual);
    out->n_closed = (size_t)((int64_t)upto.index - out->start.index + 1);
    out->n = out->n_closed + n_ahead > (size_t)per_year ? out->n_closed + n_ahead : (size_t)per_year;
    out->n_history = periods_before(actual, upto);
    out->history_first = actual->first;
    rmg_code code = allocate(out, why);
    if (code != RMG_OK)
        return code;
    look_at_year(out, actual);
    look_at_history(out, actual);
    return RMG_OK;
}

void rmg_view_clear(rmg_view *view)
{
    if (view == NULL)
        return;
    free(view->known);
    free(view->booked);
    free(view->units);
    free(view->value);
    free(view->history);
    free(view->present);
    *view = (rmg_view){0};
}

/* ---- sums that go with it --------------------------------------------------------------------------- */

bool rmg_view_sum_known(const rmg_view *view, const rmg_series *series, int years, rmg_money *sum)
{
    rmg_wide total = 0;
    for (size_t i = 0; i < (size_t)view->per_year;) {
        size_t run = 0;
        while (i + run < (size_t)view->per_year && view->booked[i + run] != RMG_UNKNOWN)
            run++;
        if (run > 0) {
            rmg_money part;
            size_t n_known = 0;
            rmg_month first = {view->start.index + (int32_t)i + years * view->per_year};
            if (series == NULL || !rmg_series_sum(series, first, run, &part, &n_known) || n_known != run)
                return false;
            total += part.units;
        }
        i += run + 1;
    }
    return rmg_wide_to_int64(&sum->units, total);
}

bool rmg_view_sum_year(const rmg_view *view, const rmg_series *series, int year, rmg_money *sum)
{
    size_t n_known = 0;
    return series != NULL &&
           rmg_series_sum(series, rmg_period(year, 1, view->per_year), (size_t)view->per_year, sum,
                          &n_known) &&
           n_known == (size_t)view->per_year;
}

bool rmg_view_year_end(const rmg_view *view, const double *path, rmg_money *year_end)
{
    double rest = 0;
    int64_t rounded = 0;
    for (size_t i = 0; i < (size_t)view->per_year; i++)
        rest += view->known[i] == RMG_UNKNOWN ? path[i] : 0;
    return rmg_round_to_grain(&rounded, rest, view->grain) &&
           rmg_wide_to_int64(&year_end->units, view->known_units + rounded);
}

bool rmg_view_round(int64_t *units, const rmg_view *view, const double *path)
{
    double to_date = 0;
    int64_t rounded = 0, before = 0;
    for (size_t i = 0; i < view->n; i++) {
        units[i] = 0;
        if (i % (size_t)view->per_year == 0) {
            to_date = 0;
            rounded = 0;
        }
        if (view->known[i] != RMG_UNKNOWN)
            continue;
        before = rounded;
        to_date += path[i];
        if (!rmg_round_to_grain(&rounded, to_date, view->grain))
            return false;
        units[i] = rounded - before;
    }
    return true;
}
