#include <gsl/gsl_cdf.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/forecast/forecast_internal.h"

void rmg_spread_clear(rmg_spread *spread)
{
    if (spread == NULL)
        return;
    free(spread->value);
    free(spread->scratch);
    *spread = (rmg_spread){0};
}

double rmg_band_level(rmg_band band, int asked)
{
    static const double fixed[RMG_BANDS] = {0, 0.5, 0.8, 0.95};
    return band == RMG_BAND_ASKED ? asked / 100.0 : fixed[band];
}

/* ---- sorting ----------------------------------------------------------------------------------------- */

static void insert_sort(double *value, size_t n)
{
    for (size_t i = 1; i < n; i++) {
        double moving = value[i];
        size_t at = i;
        for (; at > 0 && value[at - 1] > moving; at--)
            value[at] = value[at - 1];
        value[at] = moving;
    }
}

static double middle_of_three(const double *value, size_t n)
{
    double a = value[0], b = value[n / 2], c = value[n - 1];
    return a < b ? (b < c ? b : a < c ? c : a) : (a < c ? a : b < c ? c : b);
}

typedef struct stretch {
    double *value;
    size_t n;
} stretch;

/* Split around a pivot: nothing left of the returned place is larger than anything from it on. */
static size_t split(double *value, size_t n)
{
    double pivot = middle_of_three(value, n);
    size_t low = 0, high = n - 1;
    for (;;) {
        while (value[low] < pivot)
            low++;
        while (value[high] > pivot)
            high--;
        if (low >= high)
            return high + 1;
        double swap = value[low];
        value[low++] = value[high];
        value[high--] = swap;
    }
}

/* Quicksort without the calls of qsort(): a year of quantiles sorts some thirty thousand numbers. The larger part waits, so the
 * waiting parts halve in size and 64 places are enough for any n. */
void rmg_sort_doubles(double *value, size_t n)
{
    enum { FEW = 24, PLACES = 64 };
    stretch waiting[PLACES];
    size_t n_waiting = 0;
    for (;;) {
        while (n > FEW) {
            size_t left = split(value, n), right = n - left;
            bool left_is_smaller = left < right;
            waiting[n_waiting++] = left_is_smaller ? (stretch){value + left, right} : (stretch){value, left};
            value = left_is_smaller ? value : value + left;
            n = left_is_smaller ? left : right;
        }
        insert_sort(value, n);
        if (n_waiting == 0)
            return;
        value = waiting[--n_waiting].value;
        n = waiting[n_waiting].n;
    }
}

/* ---- one sum ------------------------------------------------------------------------------------------ */

static double sum_of_path(const rmg_spread *spread, size_t path, size_t from, size_t to)
{
    const double *row = spread->value + path * spread->n;
    double sum = 0;
    for (size_t i = from; i < to; i++)
        sum += row[i];
    return sum;
}

static void sort_sums(rmg_sum *sum, const rmg_spread *spread, size_t from, size_t to)
{
    for (size_t p = 0; p < spread->n_paths; p++)
        spread->scratch[p] = sum_of_path(spread, p, from, to);
    rmg_sort_doubles(spread->scratch, spread->n_paths);
    sum->sorted = spread->scratch;
}

rmg_sum rmg_spread_sum(const rmg_spread *spread, const rmg_view *view, const double *path, size_t from,
                       size_t to)
{
    rmg_sum sum = {.spread = spread};
    size_t n_unknown = 0, n_unsure = 0;
    for (size_t i = from; i < to; i++) {
        sum.center += path[i];
        n_unknown += view->known[i] == RMG_UNKNOWN;
        n_unsure += rmg_view_is_unsure(view, i);
    }
    if (n_unsure == 0)
        return sum;
    double unknown = (double)n_unknown;
    if (spread->kind == RMG_SPREAD_T)
        sum.error = spread->sigma * sqrt(unknown + unknown * unknown / spread->kappa);
    if (spread->kind == RMG_SPREAD_PATHS)
        sort_sums(&sum, spread, from, to);
    return sum;
}

double rmg_sum_quantile(const rmg_sum *sum, double p)
{
    if (sum->sorted != NULL) {
        double at = p * (double)(sum->spread->n_paths - 1);
        size_t below = (size_t)at;
        size_t above = below + 1 < sum->spread->n_paths ? below + 1 : below;
        return sum->sorted[below] + (at - (double)below) * (sum->sorted[above] - sum->sorted[below]);
    }
    return sum->error > 0 ? sum->center + sum->error * gsl_cdf_tdist_Pinv(p, sum->spread->df) : sum->center;
}

/* Share of sorted sums that are > limit, or >= limit. */
static double share_beyond(const rmg_sum *sum, double limit, bool equal_counts)
{
    size_t low = 0, high = sum->spread->n_paths;
    while (low < high) {
        size_t mid = low + (high - low) / 2;
        bool beyond = equal_counts ? sum->sorted[mid] >= limit : sum->sorted[mid] > limit;
        if (beyond)
            high = mid;
        else
            low = mid + 1;
    }
    return (double)(sum->spread->n_paths - low) / (double)sum->spread->n_paths;
}

double rmg_sum_chance_above(const rmg_sum *sum, double limit)
{
    if (sum->sorted != NULL)
        return share_beyond(sum, limit, false);
    return sum->error > 0 ? gsl_cdf_tdist_Q((limit - sum->center) / sum->error, sum->spread->df)
                          : (sum->center > limit ? 1.0 : 0.0);
}

double rmg_sum_chance_reach(const rmg_sum *sum, double limit)
{
    if (sum->sorted != NULL)
        return share_beyond(sum, limit, true);
    return sum->error > 0 ? rmg_sum_chance_above(sum, limit) : (sum->center >= limit ? 1.0 : 0.0);
}

static bool one_band(rmg_range *range, const rmg_sum *sum, rmg_money expected, double level, int64_t grain)
{
    bool fits = rmg_round_to_grain(&range->low.units, rmg_sum_quantile(sum, (1 - level) / 2), grain) &&
                rmg_round_to_grain(&range->high.units, rmg_sum_quantile(sum, (1 + level) / 2), grain);
    if (range->low.units > expected.units)
        range->low = expected;
    if (range->high.units < expected.units)
        range->high = expected;
    return fits;
}

bool rmg_sum_bands(rmg_range range[RMG_BANDS], const rmg_sum *sum, rmg_money expected, int asked,
                   int64_t grain)
{
    bool ok = true;
    for (int band = 0; ok && band < RMG_BANDS; band++)
        ok = one_band(&range[band], sum, expected, rmg_band_level((rmg_band)band, asked), grain);
    return ok;
}
