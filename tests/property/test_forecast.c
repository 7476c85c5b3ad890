/* Whole runs over random awkward lines: whatever comes, lines add up in every month, ranges hold their forecast and lie inside
 * each other, and neither threads nor the order of lines change a byte. */
#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

#include "analysis/forecast/forecast.h"
#include "analysis/forecast/models/model_internal.h"
#include "analysis/numerics.h"
#include "tests/support/forecasts.h"

/* total = a + b + leaf; a and b have two leaves each, one of them with rows of its own beside its leaves. */
enum { NODES = 8, MONTHS = 70, ROUNDS = 60 };
static const uint32_t parents[NODES] = {0, 0, 1, 1, 0, 4, 4, 0};
static const bool is_leaf[NODES] = {false, false, true, true, false, true, true, true};

typedef struct family {
    rmg_series series[NODES];
    rmg_forecast_input input[NODES];
    rmg_forecast forecast[NODES];
    rmg_forecast_options options;
} family;

static double pick(uint64_t round, uint64_t what)
{
    double u;
    rmg_uniform_draws(&u, 1, 2024, round, what);
    return u;
}

static double amount_of(int kind, size_t t, double u)
{
    switch (kind) {
    case 0: /* constant */
        return 17.04;
    case 1: /* nothing but zeros */
        return 0;
    case 2: /* three quarters zero */
        return u < 0.74 ? 0 : 100 * u;
    case 3: /* credits */
        return 500 * u - 250;
    case 4: /* two values */
        return u < 0.5 ? 2.385 : 99.99;
    case 5: /* tiny */
        return 1e-4 * floor(9 * u);
    case 6: /* huge */
        return 1e12 * (1 + u);
    case 7: /* one amount in all */
        return t == 40 ? 333.37 : 0;
    case 8: /* a season and a line */
        return 1000 + 5 * (double)t + 300 * sin((double)t * 0.5235987755982988) + 40 * u;
    default:
        return exp(8 * u - 2);
    }
}

static void fill_leaf(family *f, uint64_t round, size_t node)
{
    double value[MONTHS], gaps = pick(round, 10 + node) < 0.5 ? 0 : pick(round, 20 + node);
    int kind = (int)(10 * pick(round, 30 + node));
    size_t begin = (size_t)(pick(round, 40 + node) < 0.6 ? 0 : MONTHS * pick(round, 50 + node));
    size_t end = (size_t)(pick(round, 60 + node) < 0.7 ? MONTHS : MONTHS * pick(round, 70 + node));
    for (size_t t = 0; t < MONTHS; t++) {
        bool known = t >= begin && t < end && pick(round, 100 + node * MONTHS + t) >= gaps;
        value[t] = known ? amount_of(kind, t, pick(round, 1000 + node * MONTHS + t)) : RMG_UNKNOWN_MONTH;
    }
    f->series[node] = rmg_test_series(2016, 1, value, MONTHS);
}

static void add_to(rmg_series *sum, const rmg_series *part)
{
    for (size_t t = 0; t < MONTHS; t++) {
        sum->amount[t].units += part->amount[t].units;
        sum->present[t] |= part->present[t];
    }
}

static void make(family *f, uint64_t round)
{
    static const char *const methods[] = {"auto", "auto", "auto", "run-rate", "ets", "rest-as-last-year"};
    memset(f, 0, sizeof *f);
    for (size_t node = 0; node < NODES; node++)
        if (is_leaf[node] || node == 4)
            fill_leaf(f, round, node);
        else
            cr_assert_eq(rmg_series_init(&f->series[node], rmg_month_of(2016, 1), 12, MONTHS, NULL), RMG_OK);
    for (size_t node = NODES; node-- > 1;)
        add_to(&f->series[parents[node]], &f->series[node]);
    rmg_month upto = {rmg_month_of(2016, 1).index + 3 + (int)(64 * pick(round, 2))};
    f->options = rmg_forecast_defaults(upto);
    f->options.paths = 60;
    f->options.method = methods[(size_t)(6 * pick(round, 3))];
    f->options.missing = pick(round, 4) < 0.8 ? RMG_MISSING_UNKNOWN : RMG_MISSING_ZERO;
    f->options.outliers = pick(round, 5) < 0.8 ? RMG_OUTLIERS_DOWNWEIGHT : RMG_OUTLIERS_KEEP;
    f->options.reconcile = pick(round, 6) < 0.7 ? RMG_RECONCILE_MINT : RMG_RECONCILE_BOTTOM_UP;
    f->options.horizon = pick(round, 7) < 0.6 ? 0 : 1 + (int)(30 * pick(round, 8));
}

static void run(family *f)
{
    rmg_diag why = {0};
    for (size_t i = 0; i < NODES; i++)
        f->input[i] = (rmg_forecast_input){.actual = &f->series[i],
                                           .parent = parents[i],
                                           .has_ceiling = true,
                                           .ceiling = rmg_test_money(12345.67)};
    cr_assert_eq(rmg_forecast_lines(f->forecast, f->input, NODES, &f->options, &why), RMG_OK, "%s",
                 why.message);
}

static void close_family(family *f)
{
    rmg_forecasts_clear(f->forecast, NODES);
    for (size_t i = 0; i < NODES; i++)
        rmg_series_clear(&f->series[i]);
}

static void check_ranges(const rmg_range range[RMG_BANDS], rmg_money amount, uint64_t round)
{
    cr_assert(range[RMG_BAND_80].low.units <= range[RMG_BAND_50].low.units &&
                  range[RMG_BAND_95].low.units <= range[RMG_BAND_80].low.units &&
                  range[RMG_BAND_80].high.units >= range[RMG_BAND_50].high.units &&
                  range[RMG_BAND_95].high.units >= range[RMG_BAND_80].high.units,
              "round %llu", (unsigned long long)round);
    cr_assert(range[RMG_BAND_50].low.units <= amount.units && amount.units <= range[RMG_BAND_50].high.units,
              "round %llu", (unsigned long long)round);
}

static void check_line(const rmg_forecast *f, uint64_t round)
{
    int64_t to_date = 0;
    for (size_t m = 0; m < f->n_months; m++) {
        const rmg_forecast_month *month = &f->month[m];
        to_date = (m % 12 == 0 ? 0 : to_date) + month->amount.units;
        cr_assert_eq(month->to_date.units, to_date, "round %llu", (unsigned long long)round);
        if (month->has_range) {
            check_ranges(month->range, month->amount, round);
            check_ranges(month->to_date_range, month->to_date, round);
        }
    }
    for (size_t y = 0; y < f->n_years; y++) {
        const rmg_maybe_number *chance[] = {&f->year[y].chance_above_plan, &f->year[y].chance_above_ceiling,
                                            &f->year[y].chance_never, &f->year[y].chance_above_last_year};
        for (size_t i = 0; i < 4; i++)
            cr_assert(!chance[i]->known || (chance[i]->value >= 0 && chance[i]->value <= 1));
    }
}

/* A parent with rows of its own beside its children may have more than their sum; the others have just that. */
static void check_sums(const family *f, uint64_t round)
{
    for (size_t m = 0; m < f->forecast[0].n_months; m++)
        for (size_t parent = 0; parent < 2; parent++) {
            int64_t sum = 0;
            for (size_t i = 1; i < NODES; i++)
                sum += parents[i] == parent && i != parent ? f->forecast[i].month[m].amount.units : 0;
            cr_assert_eq(f->forecast[parent].month[m].amount.units, sum, "round %llu, line %zu, month %zu",
                         (unsigned long long)round, parent, m);
        }
}

static bool same(const rmg_forecast *a, const rmg_forecast *b)
{
    bool equal = a->n_months == b->n_months && a->notes == b->notes;
    for (size_t m = 0; equal && m < a->n_months; m++)
        equal = a->month[m].amount.units == b->month[m].amount.units &&
                a->month[m].to_date_range[RMG_BAND_95].low.units ==
                    b->month[m].to_date_range[RMG_BAND_95].low.units &&
                a->month[m].to_date_range[RMG_BAND_95].high.units ==
                    b->month[m].to_date_range[RMG_BAND_95].high.units;
    return equal;
}

Test(forecast_property, random_awkward_lines_add_up_and_hold_together)
{
    rmg_numerics_setup();
    for (uint64_t round = 0; round < ROUNDS; round++) {
        family f, threads;
        make(&f, round);
        make(&threads, round);
        threads.options.jobs = 3;
        run(&f);
        run(&threads);
        check_sums(&f, round);
        for (size_t i = 0; i < NODES; i++) {
            check_line(&f.forecast[i], round);
            cr_assert(same(&f.forecast[i], &threads.forecast[i]), "round %llu, line %zu",
                      (unsigned long long)round, i);
        }
        close_family(&f);
        close_family(&threads);
    }
}

/* One line alone, a thousand times as large, is forecast a thousand times as large (to the cent that it is rounded to). */
Test(forecast_property, size_changes_nothing_but_size)
{
    rmg_numerics_setup();
    for (uint64_t round = 0; round < ROUNDS; round++) {
        family f;
        rmg_forecast large;
        make(&f, round);
        f.options.horizon = 0;
        cr_assert_eq(rmg_forecast_make(&f.forecast[7], &(rmg_forecast_input){.actual = &f.series[7]},
                                       &f.options, NULL),
                     RMG_OK);
        int64_t largest = 0;
        for (size_t t = 0; t < MONTHS; t++) {
            int64_t size = f.series[7].amount[t].units;
            largest = size > largest ? size : -size > largest ? -size : largest;
            f.series[7].amount[t].units = size < INT64_MAX / 100000 ? 1024 * size : size;
        }
        bool scales = largest < INT64_MAX / 100000;
        cr_assert_eq(
            rmg_forecast_make(&large, &(rmg_forecast_input){.actual = &f.series[7]}, &f.options, NULL),
            RMG_OK);
        for (size_t m = 0; scales && m < large.n_months; m++) {
            double a = 1024 * (double)f.forecast[7].month[m].amount.units,
                   b = (double)large.month[m].amount.units;
            cr_assert_leq(fabs(a - b), 1024 * 101 + 1e-6 * fabs(a), "round %llu, month %zu: %g, %g",
                          (unsigned long long)round, m, a, b);
        }
        rmg_forecast_clear(&large);
        close_family(&f);
    }
}
