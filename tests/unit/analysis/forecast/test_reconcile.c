#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

#include "analysis/forecast/forecast.h"
#include "analysis/numerics.h"
#include "tests/support/forecasts.h"

enum { MONTHS = 64, LEAVES = 6, NODES = 9 };

/* total; a (4 leaves), b (2 leaves): 0 | 1: 2 3 4 5 | 6: 7 8. Leaf j has its own level, season and noise. */
typedef struct family {
    rmg_series series[NODES];
    rmg_forecast_input input[NODES];
    rmg_forecast forecast[NODES];
} family;

static const uint32_t parents[NODES] = {0, 0, 1, 1, 1, 1, 0, 6, 6};
static const bool is_leaf[NODES] = {false, false, true, true, true, true, false, true, true};

static double leaf_amount(size_t node, size_t t)
{
    double level = 100 * (double)(node * node), wave = 1 + 0.1 * sin((double)t * 0.5236 + (double)node);
    double noise = (double)((t * 7919 + node * 104729) % 97) / 97 - 0.5;
    return round(level * wave * (1 + 0.2 * noise) * 100) / 100;
}

static void add_to(rmg_series *sum, const rmg_series *part)
{
    for (size_t t = 0; t < part->n; t++) {
        sum->amount[t].units += part->amount[t].units;
        sum->present[t] |= part->present[t];
    }
}

/* gap: this node has no rows from month `from` on (SIZE_MAX: none). */
static family make_family(size_t gap, size_t from, size_t to)
{
    family f = {0};
    double value[MONTHS], unknown[MONTHS];
    for (size_t t = 0; t < MONTHS; t++)
        unknown[t] = RMG_UNKNOWN_MONTH;
    for (size_t node = 0; node < NODES; node++) {
        for (size_t t = 0; t < MONTHS; t++)
            value[t] = node == gap && t >= from && t < to ? RMG_UNKNOWN_MONTH : leaf_amount(node, t);
        f.series[node] = rmg_test_series(2016, 1, is_leaf[node] ? value : unknown, MONTHS);
    }
    for (size_t node = NODES; node-- > 1;)
        add_to(&f.series[parents[node]], &f.series[node]);
    if (gap < NODES && to == MONTHS)
        f.series[gap].n = from;
    return f;
}

static rmg_forecast_options four_months(void)
{
    rmg_forecast_options options = rmg_forecast_defaults(rmg_month_of(2021, 4));
    options.paths = 200;
    return options;
}

static void run(family *f, const rmg_forecast_options *options)
{
    rmg_diag why = {0};
    rmg_numerics_setup();
    for (size_t i = 0; i < NODES; i++)
        f->input[i] = (rmg_forecast_input){.actual = &f->series[i], .parent = parents[i]};
    cr_assert_eq(rmg_forecast_lines(f->forecast, f->input, NODES, options, &why), RMG_OK, "%s", why.message);
}

static void close_family(family *f)
{
    rmg_forecasts_clear(f->forecast, NODES);
    for (size_t i = 0; i < NODES; i++)
        rmg_series_clear(&f->series[i]);
}

static void expect_sums(const family *f)
{
    for (size_t node = 0; node < NODES; node++) {
        if (is_leaf[node])
            continue;
        for (size_t m = 0; m < 12; m++) {
            int64_t sum = 0;
            for (size_t child = 1; child < NODES; child++)
                if (parents[child] == node && child != node)
                    sum += f->forecast[child].month[m].amount.units;
            cr_expect_eq(f->forecast[node].month[m].amount.units, sum, "node %zu month %zu", node, m + 1);
        }
    }
}

Test(reconcile, every_level_adds_up_to_the_cent_in_every_month)
{
    for (int how = RMG_RECONCILE_MINT; how <= RMG_RECONCILE_BOTTOM_UP; how++) {
        family f = make_family(NODES, 0, 0);
        rmg_forecast_options options = four_months();
        options.reconcile = (rmg_reconcile)how;
        run(&f, &options);
        expect_sums(&f);
        cr_expect(f.forecast[0].notes & RMG_NOTE_RECONCILED);
        close_family(&f);
    }
}

Test(reconcile, paths_add_up_too_so_the_interval_is_that_of_the_sum)
{
    family f = make_family(NODES, 0, 0);
    rmg_forecast_options options = four_months();
    options.keep_paths = true;
    run(&f, &options);
    for (size_t p = 0; p < 200; p++)
        for (size_t m = 4; m < 12; m++) {
            double sum = 0;
            for (size_t leaf = 1; leaf < NODES; leaf++)
                sum += is_leaf[leaf] ? f.forecast[leaf].paths.value[p * 12 + m] : 0;
            cr_expect_float_eq(f.forecast[0].paths.value[p * 12 + m], sum, 1e-6 * sum);
        }
    double parts = 0;
    for (size_t leaf = 1; leaf < NODES; leaf++)
        if (is_leaf[leaf])
            parts += rmg_money_to_double(f.forecast[leaf].year[0].range[RMG_BAND_80].high) -
                     rmg_money_to_double(f.forecast[leaf].year[0].range[RMG_BAND_80].low);
    const rmg_range *total = &f.forecast[0].year[0].range[RMG_BAND_80];
    cr_expect_lt(rmg_money_to_double(total->high) - rmg_money_to_double(total->low), parts);
    close_family(&f);
}

Test(reconcile, any_number_of_jobs_gives_the_same_bytes)
{
    family one = make_family(NODES, 0, 0), four = make_family(NODES, 0, 0);
    rmg_forecast_options options = four_months();
    run(&one, &options);
    options.jobs = 4;
    run(&four, &options);
    for (size_t i = 0; i < NODES; i++) {
        cr_expect_eq(memcmp(one.forecast[i].month, four.forecast[i].month, 12 * sizeof(rmg_forecast_month)),
                     0);
        cr_expect_eq(memcmp(one.forecast[i].rule, four.forecast[i].rule,
                            one.forecast[i].n_rules * sizeof(rmg_rule_result)),
                     0);
    }
    close_family(&one);
    close_family(&four);
}

Test(reconcile, without_it_lines_are_what_they_are_alone)
{
    family f = make_family(NODES, 0, 0);
    rmg_forecast_options options = four_months();
    options.reconcile = RMG_RECONCILE_NONE;
    run(&f, &options);
    rmg_forecast alone;
    f.input[4].parent = 0;
    cr_assert_eq(rmg_forecast_make(&alone, &f.input[4], &options, NULL), RMG_OK);
    cr_expect_eq(memcmp(alone.month, f.forecast[4].month, 12 * sizeof(rmg_forecast_month)), 0);
    rmg_forecast_clear(&alone);
    close_family(&f);
}

Test(reconcile, a_late_line_keeps_unknown_months_and_its_total_says_so)
{
    family f = make_family(5, 62, MONTHS); /* leaf 5 stops after February 2021 */
    rmg_forecast_options options = four_months();
    run(&f, &options);
    cr_expect_eq(f.forecast[5].month[3].state, RMG_STATE_UNKNOWN);
    cr_expect_gt(f.forecast[5].month[3].amount.units, 0);
    cr_expect_eq(f.forecast[0].month[3].state, RMG_STATE_UNKNOWN);
    cr_expect_eq(f.forecast[0].year[0].months_known, 4);
    rmg_money booked;
    size_t known;
    cr_assert(rmg_series_sum(&f.series[0], rmg_month_of(2021, 1), 4, &booked, &known));
    cr_expect_eq(f.forecast[0].year[0].actual_to_date.amount.units, booked.units);
    expect_sums(&f);
    close_family(&f);
}

Test(reconcile, a_month_without_rows_inside_a_line_is_nought_when_its_total_is_known)
{
    family f = make_family(3, 61, 62); /* leaf 3 has no rows in February 2021 */
    rmg_forecast_options options = four_months();
    run(&f, &options);
    cr_expect_eq(f.forecast[3].month[1].state, RMG_STATE_UNKNOWN);
    cr_expect_eq(f.forecast[3].month[1].amount.units, 0);
    cr_expect_eq(f.forecast[0].month[1].state, RMG_STATE_ACTUAL);
    expect_sums(&f);
    close_family(&f);
}

Test(reconcile, rows_that_only_the_total_has_are_a_hidden_line)
{
    family f = make_family(NODES, 0, 0);
    for (size_t t = 0; t < MONTHS; t++) { /* rows of the total alone, whose source lacks the dimension */
        f.series[0].amount[t].units += 5000000;
    }
    rmg_forecast_options options = four_months();
    run(&f, &options);
    int64_t parts = f.forecast[1].month[7].amount.units + f.forecast[6].month[7].amount.units;
    cr_expect_eq(f.forecast[0].month[7].amount.units, parts + 5000000);
    close_family(&f);
}

Test(reconcile, an_asked_simple_rule_adds_up_as_well)
{
    family f = make_family(5, 62, MONTHS);
    rmg_forecast_options options = four_months();
    options.method = "trend";
    run(&f, &options);
    expect_sums(&f);
    close_family(&f);
}

Test(reconcile, the_order_of_lines_changes_nothing)
{
    family f = make_family(NODES, 0, 0), g = make_family(NODES, 0, 0);
    rmg_series swap = g.series[3];
    g.series[3] = g.series[5];
    g.series[5] = swap;
    rmg_forecast_options options = four_months();
    run(&f, &options);
    run(&g, &options);
    cr_expect_eq(f.forecast[3].year[0].year_end.amount.units, g.forecast[5].year[0].year_end.amount.units);
    int64_t a = f.forecast[0].year[0].range[RMG_BAND_80].low.units,
            b = g.forecast[0].year[0].range[RMG_BAND_80].low.units;
    cr_expect_leq(llabs(a - b), 100, "%ld %ld", (long)a, (long)b);
    close_family(&f);
    close_family(&g);
}
