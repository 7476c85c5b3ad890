#include "analysis/forecast/backtest.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

#include "analysis/numerics.h"
#include "tests/support/forecasts.h"

static const rmg_backtest_row *find(const rmg_backtest *b, size_t line, size_t rule, int k)
{
    for (size_t i = 0; i < b->n; i++)
        if (b->row[i].line == line && b->row[i].rule == rule && b->row[i].months_known == k)
            return &b->row[i];
    return NULL;
}

static rmg_forecast_options options_for(int year)
{
    rmg_forecast_options options = rmg_forecast_defaults(rmg_month_of(year, 12));
    options.paths = 100;
    rmg_numerics_setup();
    return options;
}

/* Two years, the second a tenth higher in every month: last-year-shape is exact, rest-as-last-year too low. */
Test(backtest, errors_are_those_of_the_year_total_at_each_k)
{
    double value[24];
    for (size_t t = 0; t < 24; t++)
        value[t] = (100 + 10 * (double)(t % 12)) * (t < 12 ? 1 : 1.1);
    rmg_series s = rmg_test_series(2019, 1, value, 24);
    rmg_forecast_input input = {.actual = &s};
    rmg_forecast_options options = options_for(2020);
    rmg_backtest b;
    cr_assert_eq(rmg_backtest_run(&b, &input, 1, 0, &options, NULL), RMG_OK);
    cr_expect_eq(b.first_year, 2020);
    cr_expect_eq(b.last_year, 2020);
    for (int k = 1; k <= 11; k++) {
        const rmg_backtest_row *shape = find(&b, 0, rmg_rule_find("last-year-shape"), k);
        cr_assert_not_null(shape);
        cr_expect_float_eq(shape->error_mean_pct.value, 0, 1e-6);
        const rmg_backtest_row *rest = find(&b, 0, rmg_rule_find("rest-as-last-year"), k);
        double missed = 0, total = 0;
        for (int i = 0; i < 12; i++) {
            total += value[12 + i];
            missed += i >= k ? value[12 + i] - value[i] : 0;
        }
        cr_expect_float_eq(rest->error_mean_pct.value, 100 * missed / total, 1e-3);
        cr_expect_float_eq(rest->bias_pct.value, -100 * missed / total, 1e-3);
    }
    cr_expect_null(find(&b, 0, rmg_rule_find("trend"), 2));
    cr_expect_not_null(find(&b, 0, RMG_RULE_AUTO, 6));
    cr_expect_null(find(&b, 1, RMG_RULE_AUTO, 6)); /* one line: no row for all */
    rmg_backtest_clear(&b);
    rmg_series_clear(&s);
}

Test(backtest, all_lines_together_counts_leaves_once_and_jobs_change_nothing)
{
    double one[36], two[36], sum[36];
    for (size_t t = 0; t < 36; t++) {
        one[t] = 100 + (double)(t * 31 % 17);
        two[t] = 300 + (double)(t * 57 % 29);
        sum[t] = one[t] + two[t];
    }
    rmg_series s[3] = {rmg_test_series(2018, 1, sum, 36), rmg_test_series(2018, 1, one, 36),
                       rmg_test_series(2018, 1, two, 36)};
    rmg_forecast_input input[3] = {{.actual = &s[0]}, {.actual = &s[1]}, {.actual = &s[2]}};
    rmg_forecast_options options = options_for(2020);
    rmg_backtest a, b;
    cr_assert_eq(rmg_backtest_run(&a, input, 3, 2019, &options, NULL), RMG_OK);
    options.jobs = 2;
    cr_assert_eq(rmg_backtest_run(&b, input, 3, 2019, &options, NULL), RMG_OK);
    cr_expect_eq(find(&a, 3, rmg_rule_find("run-rate"), 6)->n, 4);
    cr_assert_eq(a.n, b.n);
    cr_expect_eq(memcmp(a.row, b.row, a.n * sizeof *a.row), 0);
    rmg_backtest_clear(&a);
    rmg_backtest_clear(&b);
    for (int i = 0; i < 3; i++)
        rmg_series_clear(&s[i]);
}

Test(backtest, without_a_complete_year_there_is_nothing_to_compare)
{
    rmg_series s = rmg_test_series(2020, 1, (double[]){1, 2, 3}, 3);
    rmg_forecast_input input = {.actual = &s};
    rmg_forecast_options options = rmg_forecast_defaults(rmg_month_of(2020, 3));
    rmg_backtest b;
    rmg_diag why;
    cr_expect_eq(rmg_backtest_run(&b, &input, 1, 0, &options, &why), RMG_ENODATA);
    rmg_series_clear(&s);
}

/* A line of 1 that is always wrong by half beside one of 999 that is exact: together half a thousandth. */
Test(backtest, all_lines_together_are_weighed_by_size)
{
    double small[36], large[36], sum[36];
    for (size_t t = 0; t < 36; t++) {
        small[t] = t < 24 ? 1 : 2;
        large[t] = 999;
        sum[t] = small[t] + large[t];
    }
    rmg_series s[3] = {rmg_test_series(2018, 1, sum, 36), rmg_test_series(2018, 1, small, 36),
                       rmg_test_series(2018, 1, large, 36)};
    rmg_forecast_input input[3] = {{.actual = &s[0]}, {.actual = &s[1]}, {.actual = &s[2]}};
    rmg_forecast_options options = options_for(2020);
    rmg_backtest b;
    cr_assert_eq(rmg_backtest_run(&b, input, 3, 2020, &options, NULL), RMG_OK);
    size_t rule = rmg_rule_find("rest-as-last-year");
    cr_expect_float_eq(find(&b, 1, rule, 6)->error_mean_pct.value, 25, 1e-9);
    cr_expect_float_eq(find(&b, 3, rule, 6)->error_mean_pct.value, 100 * 6.0 / (12 * 1001), 1e-9);
    cr_expect_float_eq(find(&b, 3, rule, 6)->bias_pct.value, -100 * 6.0 / (12 * 1001), 1e-9);
    cr_expect_float_eq(find(&b, 3, rule, 6)->error_median_pct.value, 12.5, 1e-9);
    rmg_backtest_clear(&b);
    options.upto = rmg_month_of(2020, 12);
    cr_expect_eq(rmg_backtest_run(&b, input, 3, -2147483647, &options, NULL),
                 RMG_OK); /* no further than the data */
    cr_expect_eq(b.first_year, 2018);
    rmg_backtest_clear(&b);
    for (int i = 0; i < 3; i++)
        rmg_series_clear(&s[i]);
}
