#include "analysis/phasing.h"

#include <assert.h>
#include <string.h>

#include "core/grow.h"
#include "core/text.h"
#include "core/workdays.h"

#define UNITS_PER_CENT 100
#define PERIODS_MAX 13

static const char *const names[RMG_PHASINGS] = {"even", "last-year", "workdays", "profile"};

const char *rmg_phasing_name(rmg_phasing_kind kind)
{
    return names[kind];
}

bool rmg_phasing_find(rmg_phasing_kind *out, const char *name)
{
    for (int i = 0; i < RMG_PHASINGS; i++)
        if (strcmp(names[i], name) == 0) {
            *out = (rmg_phasing_kind)i;
            return true;
        }
    return false;
}

const char *rmg_phasing_words(rmg_phasing_kind kind)
{
    static const char *const words[RMG_PHASINGS] = {RMG_N("evenly"), RMG_N("as the months of last year"),
                                                    RMG_N("by working days"), RMG_N("by given weights")};
    return RMG_T(words[kind]);
}

/* Equal cents, the last period makes the sum exact: 57835 / 12 = 4819.58, December 4819.62. Rounding could make
 * the last one change sign (0.06 over twelve months); then the equal part is cut instead. */
static void phase_even(rmg_money *out, rmg_money annual, int n)
{
    int64_t share = (int64_t)rmg_wide_div_round(annual.units, (rmg_wide)n * UNITS_PER_CENT) * UNITS_PER_CENT;
    rmg_wide last = (rmg_wide)annual.units - (rmg_wide)share * (n - 1);
    if ((last < 0) != (annual.units < 0) && last != 0) {
        share = annual.units / n / UNITS_PER_CENT * UNITS_PER_CENT;
        last = (rmg_wide)annual.units - (rmg_wide)share * (n - 1);
    }
    for (int i = 0; i < n - 1; i++)
        out[i].units = share;
    out[n - 1].units = (int64_t)last;
}

/* One more cent to the largest remainders, the first of equals first. */
static void hand_out(rmg_wide *cents, rmg_wide *remainder, int n, rmg_wide missing)
{
    for (; missing > 0; missing--) {
        int best = 0;
        for (int i = 1; i < n; i++)
            if (remainder[i] > remainder[best])
                best = i;
        cents[best]++;
        remainder[best] = -1;
    }
}

static void phase_by_weights(rmg_money *out, rmg_money annual, const int64_t *weight, int n)
{
    rmg_wide sum = 0, cents[PERIODS_MAX], remainder[PERIODS_MAX];
    for (int i = 0; i < n; i++)
        sum += weight[i];
    rmg_wide sign = sum < 0 ? -1 : 1;
    rmg_wide whole = rmg_wide_div_floor(annual.units, UNITS_PER_CENT), missing = whole;
    for (int i = 0; i < n; i++) {
        rmg_wide product = whole * weight[i] * sign;
        cents[i] = rmg_wide_div_floor(product, sum * sign);
        remainder[i] = product - cents[i] * sum * sign;
        missing -= cents[i];
    }
    hand_out(cents, remainder, n, missing);
    for (int i = 0; i < n; i++)
        out[i].units = (int64_t)(cents[i] * UNITS_PER_CENT);
    out[n - 1].units += annual.units - (int64_t)(whole * UNITS_PER_CENT);
}

static rmg_code last_year_weights(int64_t *weight, const rmg_series *actual, int year, int n, rmg_diag *why)
{
    rmg_wide sum = 0;
    for (int i = 0; i < n; i++) {
        rmg_money amount = {0};
        if (actual == NULL || !rmg_series_at(actual, rmg_period(year - 1, i + 1, n), &amount))
            return rmg_fail(why, RMG_ENODATA,
                            RMG_T("phasing last-year needs all %d periods of %d; period %d is unknown"), n,
                            year - 1, i + 1);
        weight[i] = amount.units;
        sum += amount.units;
    }
    if (sum == 0)
        return rmg_fail(why, RMG_ENODATA, RMG_T("phasing last-year: the amounts of %d add up to 0"),
                        year - 1);
    return RMG_OK;
}

static rmg_code workday_weights(int64_t *weight, const rmg_phasing *how, int year, int n, rmg_diag *why)
{
    for (int i = 0; i < n; i++) {
        weight[i] = rmg_workdays_of_period(rmg_period(year, i + 1, n), n, how->calendar_shift);
        if (weight[i] == 0)
            return rmg_fail(why, RMG_ENODATA, "%s", RMG_T("phasing workdays needs periods of whole months"));
    }
    return RMG_OK;
}

static rmg_code given_weights(int64_t *weight, const rmg_phasing *how, int n, rmg_diag *why)
{
    rmg_wide sum = 0;
    if (how->n_weights != (size_t)n || how->weight == NULL)
        return rmg_fail(why, RMG_EUSAGE, RMG_T("phasing %s has %zu weights, expected %d"), names[how->kind],
                        how->n_weights, n);
    for (int i = 0; i < n; i++) {
        weight[i] = how->weight[i].units;
        if (weight[i] < 0)
            return rmg_fail(why, RMG_EUSAGE, RMG_T("phasing %s: weight %d is below 0"), names[how->kind],
                            i + 1);
        sum += weight[i];
    }
    if (sum == 0)
        return rmg_fail(why, RMG_EUSAGE, RMG_T("phasing %s: all weights are 0"), names[how->kind]);
    return RMG_OK;
}

rmg_code rmg_phase_year(rmg_money *out, rmg_money annual, int year, int per_year, const rmg_phasing *how,
                        rmg_diag *why)
{
    assert(per_year >= 1 && per_year <= PERIODS_MAX);
    rmg_phasing_kind kind = how != NULL ? how->kind : RMG_PHASING_EVEN;
    if (kind == RMG_PHASING_EVEN) {
        phase_even(out, annual, per_year);
        return RMG_OK;
    }
    int64_t weight[PERIODS_MAX];
    bool workdays = kind == RMG_PHASING_WORKDAYS && how->weight == NULL;
    rmg_code code = kind == RMG_PHASING_LAST_YEAR
                        ? last_year_weights(weight, how->actual, year, per_year, why)
                    : workdays ? workday_weights(weight, how, year, per_year, why)
                               : given_weights(weight, how, per_year, why);
    if (code == RMG_OK)
        phase_by_weights(out, annual, weight, per_year);
    return code;
}

/* ---- a whole plan ----------------------------------------------------------------------------------- */

typedef struct span_of_years {
    int first, last;
} span_of_years;

static span_of_years find_years(const rmg_series *plan)
{
    span_of_years years = {INT32_MAX, INT32_MIN};
    int per_year = plan->per_year;
    for (size_t i = 0; i < plan->n + plan->n_lumps; i++) {
        int32_t from = plan->first.index + (int32_t)i, to = from;
        if (i >= plan->n) {
            from = plan->lump[i - plan->n].first.index;
            to = from + plan->lump[i - plan->n].span - 1;
        }
        int first = rmg_period_year((rmg_month){from}, per_year);
        int last = rmg_period_year((rmg_month){to}, per_year);
        years.first = first < years.first ? first : years.first;
        years.last = last > years.last ? last : years.last;
    }
    return years;
}

static rmg_code add_part(rmg_series *out, rmg_month month, rmg_money part, rmg_diag *why)
{
    size_t at = (size_t)(month.index - out->first.index);
    if (!rmg_money_add(&out->amount[at], out->amount[at], part))
        return rmg_fail(why, RMG_ERANGE,
                        RMG_T("a month of the plan does not fit: more than 922337203685477.5807"));
    out->present[at] = 1;
    return RMG_OK;
}

static rmg_code add_lump(rmg_series *out, const rmg_lump *lump, const rmg_phasing *how, rmg_diag *why)
{
    rmg_money part[UINT8_MAX];
    bool annual = lump->span == out->per_year && rmg_period_number(lump->first, out->per_year) == 1;
    rmg_code code = RMG_OK;
    if (annual)
        code = rmg_phase_year(part, lump->amount, rmg_period_year(lump->first, out->per_year), out->per_year,
                              how, why);
    else
        phase_even(part, lump->amount, lump->span);
    for (int i = 0; code == RMG_OK && i < lump->span; i++)
        code = add_part(out, (rmg_month){lump->first.index + i}, part[i], why);
    return code;
}

rmg_code rmg_phase_plan(rmg_series *out, const rmg_series *plan, const rmg_phasing *how, bool *phased,
                        rmg_diag *why)
{
    *out = (rmg_series){0};
    if (phased != NULL)
        *phased = plan->n_lumps != 0;
    if (plan->n + plan->n_lumps == 0)
        return rmg_fail(why, RMG_ENODATA, RMG_T("the plan holds no amounts"));

    span_of_years years = find_years(plan);
    size_t n = (size_t)(years.last - years.first + 1) * plan->per_year;
    rmg_code code = rmg_series_init(out, rmg_period(years.first, 1, plan->per_year), plan->per_year, n, why);
    for (size_t i = 0; code == RMG_OK && i < plan->n; i++)
        if (plan->present[i])
            code = add_part(out, (rmg_month){plan->first.index + (int32_t)i}, plan->amount[i], why);
    for (size_t i = 0; code == RMG_OK && i < plan->n_lumps; i++)
        code = add_lump(out, &plan->lump[i], how, why);
    if (code != RMG_OK)
        rmg_series_clear(out);
    return code;
}
