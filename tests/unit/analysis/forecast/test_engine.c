#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

#include "analysis/forecast/forecast.h"
#include "analysis/numerics.h"
#include "tests/support/forecasts.h"

/* Five years and `months` more: a trend, a season and a fixed little noise. */
static rmg_series seasonal(size_t n, double level, double noise)
{
    double value[120];
    for (size_t t = 0; t < n; t++) {
        double wave = 1 + 0.2 * sin((double)t * 2 * 3.141592653589793 / 12);
        double e = noise * (double)((int)(t * 7919 % 101) - 50) / 50;
        value[t] = round((level + 0.3 * level / 60 * (double)t) * wave * (1 + e) * 100) / 100;
    }
    return rmg_test_series(2016, 1, value, n);
}

static rmg_forecast run(const rmg_series *actual, rmg_forecast_options options)
{
    rmg_forecast f;
    rmg_diag why = {0};
    rmg_numerics_setup();
    rmg_forecast_input input = {.actual = actual};
    cr_assert_eq(rmg_forecast_make(&f, &input, &options, &why), RMG_OK, "%s", why.message);
    return f;
}

Test(engine, auto_combines_models_that_were_judged_and_names_them)
{
    rmg_series s = seasonal(64, 1000, 0.02);
    rmg_forecast f = run(&s, rmg_forecast_defaults(rmg_month_of(2021, 4)));
    char name[RMG_RULE_NAME_MAX];
    rmg_forecast_rule_name(name, &f);
    cr_expect_eq(f.reason, RMG_REASON_BACKTEST);
    cr_expect(strstr(name, "ets") != NULL && strchr(name, '+') != NULL, "%s", name);
    double sum = 0;
    for (size_t i = 0; i < f.n_rules; i++) {
        sum += f.rule[i].weight;
        cr_expect(!f.rule[i].chosen || f.rule[i].error_pct.known);
    }
    cr_expect_float_eq(sum, 1, 1e-9);
    cr_expect(f.year[0].has_range);
    rmg_forecast_clear(&f);
    rmg_series_clear(&s);
}

Test(engine, a_clear_season_is_found_within_three_percent)
{
    rmg_series s = seasonal(72, 1000, 0.02);
    rmg_forecast f = run(&s, rmg_forecast_defaults(rmg_month_of(2021, 3)));
    rmg_money truth;
    size_t known;
    cr_assert(rmg_series_sum(&s, rmg_month_of(2021, 1), 12, &truth, &known) && known == 12);
    double error = (double)(f.year[0].year_end.amount.units - truth.units) / (double)truth.units;
    cr_expect_lt(fabs(error), 0.03, "%f", error);
    cr_expect(f.year[0].range[RMG_BAND_95].low.units <= truth.units &&
              truth.units <= f.year[0].range[RMG_BAND_95].high.units);
    rmg_forecast_clear(&f);
    rmg_series_clear(&s);
}

Test(engine, months_and_bounds_belong_to_the_same_paths)
{
    rmg_series s = seasonal(64, 1000, 0.05);
    rmg_forecast_options options = rmg_forecast_defaults(rmg_month_of(2021, 4));
    options.keep_paths = true;
    rmg_forecast f = run(&s, options);
    cr_assert_eq(f.paths.n_paths, 1000);
    cr_assert_eq(f.paths.n_months, 12);
    int64_t sum = 0, widths = 0;
    for (size_t i = 0; i < 12; i++) {
        sum += f.month[i].amount.units;
        widths += f.month[i].range[RMG_BAND_80].high.units - f.month[i].range[RMG_BAND_80].low.units;
        cr_expect(f.month[i].range[RMG_BAND_95].low.units <= f.month[i].range[RMG_BAND_80].low.units);
    }
    cr_expect_eq(sum, f.year[0].year_end.amount.units);
    cr_expect_lt(f.year[0].range[RMG_BAND_80].high.units - f.year[0].range[RMG_BAND_80].low.units, widths);
    for (size_t p = 0; p < 1000; p++)
        cr_expect_float_eq(f.paths.value[p * 12], rmg_money_to_double(f.month[0].amount), 1e-6);
    rmg_forecast_clear(&f);
    rmg_series_clear(&s);
}

Test(engine, the_same_seed_gives_the_same_bytes_and_another_seed_another_range)
{
    rmg_series s = seasonal(64, 1000, 0.05);
    rmg_forecast_options options = rmg_forecast_defaults(rmg_month_of(2021, 4));
    rmg_forecast a = run(&s, options), b = run(&s, options);
    options.seed = 2;
    rmg_forecast c = run(&s, options);
    cr_expect_eq(memcmp(a.month, b.month, a.n_months * sizeof *a.month), 0);
    cr_expect_eq(a.year[0].year_end.amount.units, c.year[0].year_end.amount.units);
    cr_expect_neq(a.year[0].range[RMG_BAND_80].low.units, c.year[0].range[RMG_BAND_80].low.units);
    rmg_forecast_clear(&a);
    rmg_forecast_clear(&b);
    rmg_forecast_clear(&c);
    rmg_series_clear(&s);
}

Test(engine, a_single_model_can_be_asked_for)
{
    rmg_series s = seasonal(64, 1000, 0.05);
    rmg_forecast_options options = rmg_forecast_defaults(rmg_month_of(2021, 4));
    options.method = "theta";
    rmg_forecast f = run(&s, options);
    char name[RMG_RULE_NAME_MAX];
    rmg_forecast_rule_name(name, &f);
    cr_expect_str_eq(name, "theta");
    cr_expect_eq(f.reason, RMG_REASON_ASKED);
    cr_expect(f.year[0].has_range);
    cr_expect_eq(f.rule[rmg_rule_find("ets")].state, RMG_RULE_NOT_TRIED);
    rmg_forecast_clear(&f);
    options.all_rules = true;
    f = run(&s, options);
    cr_expect_eq(f.rule[rmg_rule_find("ets")].state, RMG_RULE_OK);
    cr_expect_not(f.rule[rmg_rule_find("ets")].chosen);
    cr_expect(f.rule[rmg_rule_find("theta")].chosen);
    rmg_forecast_clear(&f);
    rmg_series_clear(&s);
}

Test(engine, unknown_months_in_the_history_stay_unknown)
{
    rmg_series s = seasonal(64, 1000, 0.02);
    s.present[30] = s.present[31] = s.present[61] = 0; /* the last one is February 2021 */
    rmg_forecast f = run(&s, rmg_forecast_defaults(rmg_month_of(2021, 4)));
    cr_expect_eq(f.reason, RMG_REASON_BACKTEST);
    cr_expect_eq(f.month[1].state, RMG_STATE_UNKNOWN);
    double truth = (double)s.amount[61].units;
    cr_expect_lt(fabs((double)f.month[1].amount.units - truth) / truth, 0.15);
    cr_expect_lt(f.month[1].range[RMG_BAND_80].low.units, f.month[1].range[RMG_BAND_80].high.units);
    cr_expect_lt(f.month[3].to_date_range[RMG_BAND_80].low.units, f.month[3].to_date.units);
    rmg_forecast_clear(&f);
    rmg_series_clear(&s);
}

Test(engine, a_line_that_stops_before_upto_has_unknown_months_at_the_end)
{
    rmg_series s = seasonal(62, 1000, 0.02);
    rmg_forecast f = run(&s, rmg_forecast_defaults(rmg_month_of(2021, 4)));
    cr_expect_eq(f.year[0].months_known, 2);
    cr_expect_eq(f.month[2].state, RMG_STATE_UNKNOWN);
    cr_expect_eq(f.month[4].state, RMG_STATE_FORECAST);
    cr_expect(f.year[0].has_range);
    rmg_forecast_clear(&f);
    rmg_series_clear(&s);
}

Test(engine, any_number_of_months_ahead_works)
{
    rmg_series s = seasonal(64, 1000, 0.02);
    rmg_forecast_options options = rmg_forecast_defaults(rmg_month_of(2021, 4));
    for (int horizon = 1; horizon <= 80; horizon += 13) {
        options.horizon = horizon;
        rmg_forecast f = run(&s, options);
        cr_expect_eq(f.n_months, (size_t)(4 + horizon));
        rmg_forecast_clear(&f);
    }
    rmg_series_clear(&s);
}

/* ---- hard series ------------------------------------------------------------------------------------- */

static rmg_forecast run_values(const double *value, size_t n)
{
    rmg_series s = rmg_test_series(2017, 1, value, n);
    rmg_forecast f = run(&s,
                         rmg_forecast_defaults((rmg_month){rmg_month_of(2017, 1).index + (int32_t)n - 1}));
    rmg_series_clear(&s);
    return f;
}

Test(engine, hard_series_give_defined_results)
{
    double value[52];
    for (int kind = 0; kind < 9; kind++) {
        for (size_t t = 0; t < 52; t++) {
            double wave = (double)((t * 37) % 11);
            value[t] = kind == 0   ? 333.33                                        /* constant */
                       : kind == 1 ? 0                                             /* nothing at all */
                       : kind == 2 ? (t % 4 == 3 ? 100 + wave : 0)                 /* three quarters zero */
                       : kind == 3 ? wave - 6                                      /* around zero */
                       : kind == 4 ? 1e-4 * (wave + 1)                             /* the smallest amounts */
                       : kind == 5 ? 1e12 * (1 + 0.01 * wave)                      /* large ones */
                       : kind == 6 ? (t == 17 ? 1e6 : 100 + wave)                  /* one monster */
                       : kind == 7 ? (t < 40 ? 500 + wave : 0)                     /* stopped */
                                   : (t % 5 == 0 ? RMG_UNKNOWN_MONTH : 50 + wave); /* holes */
        }
        for (size_t n = 1; n <= 52; n += n < 3 ? 1 : 7) {
            rmg_forecast f = run_values(value, n);
            bool any = f.history > 0;
            cr_expect(f.has_forecast || !any || f.year[0].months_known == 0, "kind %d n %zu", kind, n);
            if (f.has_forecast && f.year[0].has_range)
                cr_expect(f.year[0].range[RMG_BAND_95].low.units <= f.year[0].range[RMG_BAND_95].high.units);
            if (kind == 0 && f.has_forecast)
                cr_expect_eq(f.year[0].year_end.amount.units, 39999600, "n %zu", n);
            if (kind == 1 && f.has_forecast)
                cr_expect_eq(f.year[0].year_end.amount.units, 0);
            if (kind == 7 && n == 52 && f.has_forecast)
                cr_expect(f.year[0].year_end.amount.units >= 0);
            rmg_forecast_clear(&f);
        }
    }
}

/* ---- properties --------------------------------------------------------------------------------------- */

Test(engine, a_thousand_times_the_amounts_is_a_thousand_times_the_forecast)
{
    rmg_series s = seasonal(64, 1000, 0.05), big = seasonal(64, 1000, 0.05);
    for (size_t i = 0; i < big.n; i++)
        big.amount[i].units *= 1024;
    rmg_forecast a = run(&s, rmg_forecast_defaults(rmg_month_of(2021, 4)));
    rmg_forecast b = run(&big, rmg_forecast_defaults(rmg_month_of(2021, 4)));
    double x = (double)a.year[0].year_end.amount.units, y = (double)b.year[0].year_end.amount.units;
    cr_expect_lt(fabs(y / x / 1024 - 1), 1e-5, "%.10f", y / x);
    x = (double)a.year[0].range[RMG_BAND_80].low.units;
    y = (double)b.year[0].range[RMG_BAND_80].low.units;
    cr_expect_lt(fabs(y / x / 1024 - 1), 1e-4, "%.10f", y / x);
    rmg_forecast_clear(&a);
    rmg_forecast_clear(&b);
    rmg_series_clear(&s);
    rmg_series_clear(&big);
}

/* Rules that are linear in the months move with them; models with ratios need not. */
Test(engine, a_fixed_amount_more_in_every_month_moves_linear_rules_by_twelve_of_it)
{
    static const char *const linear[] = {"last-month", "run-rate",        "mean-3",
                                         "trend",      "cumulative-line", "rest-as-last-year"};
    rmg_series s = seasonal(64, 1000, 0.05), more = seasonal(64, 1000, 0.05);
    for (size_t i = 0; i < more.n; i++)
        more.amount[i].units += 1234500;
    rmg_forecast a = run(&s, rmg_forecast_defaults(rmg_month_of(2021, 4)));
    rmg_forecast b = run(&more, rmg_forecast_defaults(rmg_month_of(2021, 4)));
    for (size_t i = 0; i < sizeof linear / sizeof linear[0]; i++) {
        size_t r = rmg_rule_find(linear[i]);
        int64_t moved = b.rule[r].year_end.units - a.rule[r].year_end.units;
        cr_expect_leq(llabs(moved - 12 * 1234500), 100, "%s %ld", linear[i], (long)moved);
    }
    rmg_forecast_clear(&a);
    rmg_forecast_clear(&b);
    rmg_series_clear(&s);
    rmg_series_clear(&more);
}
