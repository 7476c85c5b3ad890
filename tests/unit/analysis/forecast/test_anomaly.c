#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

#include "analysis/forecast/forecast.h"
#include "analysis/numerics.h"
#include "tests/support/forecasts.h"

enum { N = 60 };

static void quiet(double value[N])
{
    for (size_t t = 0; t < N; t++)
        value[t] = (1000 + (double)(t * 7919 % 61) - 30) * (1 + 0.15 * sin((double)t * 0.5235987755982988));
}

static rmg_forecast run(const double value[N], rmg_outliers outliers)
{
    rmg_series s = rmg_test_series(2016, 1, value, N);
    rmg_forecast_options options = rmg_forecast_defaults(rmg_month_of(2020, 12));
    options.outliers = outliers;
    options.horizon = 12;
    options.paths = 200;
    rmg_forecast_input input = {.actual = &s};
    rmg_forecast f;
    rmg_numerics_setup();
    cr_assert_eq(rmg_forecast_make(&f, &input, &options, NULL), RMG_OK);
    rmg_series_clear(&s);
    return f;
}

Test(anomaly, a_quiet_series_has_none)
{
    double value[N];
    quiet(value);
    rmg_forecast f = run(value, RMG_OUTLIERS_DOWNWEIGHT);
    cr_expect_eq(f.n_anomalies, 0);
    rmg_forecast_clear(&f);
}

Test(anomaly, a_month_of_two_and_a_half_times_is_named_and_does_not_steer)
{
    double value[N];
    quiet(value);
    rmg_forecast calm = run(value, RMG_OUTLIERS_DOWNWEIGHT);
    value[50] *= 2.5;
    rmg_forecast odd = run(value, RMG_OUTLIERS_DOWNWEIGHT);
    cr_assert_eq(odd.n_anomalies, 1);
    cr_expect_eq(odd.anomaly[0].month.index, rmg_month_of(2020, 3).index);
    cr_expect_eq(odd.anomaly[0].kind, RMG_ANOMALY_OUTLIER);
    double expected = rmg_money_to_double(odd.anomaly[0].expected);
    cr_expect_lt(fabs(expected - value[50] / 2.5) / expected, 0.15, "%f", expected);
    cr_expect_eq(odd.month[2].amount.units, rmg_test_money(value[50]).units); /* kept in the actuals */
    double a = rmg_money_to_double(calm.year[1].year_end.amount),
           b = rmg_money_to_double(odd.year[1].year_end.amount);
    cr_expect_lt(fabs(a - b) / a, 0.01, "%f %f", a, b);
    char note[RMG_FORECAST_NOTE_MAX];
    rmg_forecast_note(note, &odd, RMG_NOTE_OUTLIERS);
    cr_expect_not_null(strstr(note, "2020-03"));
    rmg_forecast_clear(&calm);
    rmg_forecast_clear(&odd);
}

Test(anomaly, the_newest_odd_month_is_named_too)
{
    double value[N];
    quiet(value);
    value[N - 1] *= 2.5;
    rmg_forecast f = run(value, RMG_OUTLIERS_DOWNWEIGHT);
    cr_assert_eq(f.n_anomalies, 1);
    cr_expect_eq(f.anomaly[0].month.index, rmg_month_of(2020, 12).index);
    rmg_forecast_clear(&f);
}

Test(anomaly, a_step_is_a_level_shift_and_its_months_are_no_outliers)
{
    double value[N];
    quiet(value);
    for (size_t t = 30; t < N; t++)
        value[t] += 800;
    rmg_forecast f = run(value, RMG_OUTLIERS_DOWNWEIGHT);
    cr_assert_eq(f.n_anomalies, 1);
    cr_expect_eq(f.anomaly[0].kind, RMG_ANOMALY_LEVEL_SHIFT);
    cr_expect_leq(abs(f.anomaly[0].month.index - rmg_month_of(2018, 7).index), 1);
    cr_expect(f.notes & RMG_NOTE_LEVEL_SHIFT);
    rmg_forecast_clear(&f);
}

Test(anomaly, a_finished_year_names_its_odd_months_and_takes_no_rule)
{
    double value[N];
    quiet(value);
    value[N - 1] *= 3;
    rmg_series s = rmg_test_series(2016, 1, value, N);
    rmg_forecast_options options = rmg_forecast_defaults(rmg_month_of(2020, 12));
    rmg_forecast_input input = {.actual = &s};
    rmg_forecast f;
    rmg_numerics_setup();
    cr_assert_eq(rmg_forecast_make(&f, &input, &options, NULL), RMG_OK);
    char text[RMG_ANOMALY_TEXT_MAX], rule[RMG_RULE_NAME_MAX];
    cr_assert_eq(f.n_anomalies, 1);
    rmg_anomaly_text(text, &f, &f.anomaly[0]);
    cr_expect(strstr(text, "2020-12 (") == text && strstr(text, " times a usual month)") != NULL, "%s", text);
    rmg_forecast_rule_name(rule, &f);
    cr_expect_str_eq(rule, "");
    cr_expect(f.has_forecast && (f.notes & RMG_NOTE_COMPLETE) && !(f.notes & RMG_NOTE_FEW_MONTHS));
    rmg_money sum;
    size_t known = 0;
    cr_assert(rmg_series_sum(&s, rmg_month_of(2020, 1), 12, &sum, &known));
    cr_expect_eq(f.year[0].year_end.amount.units, sum.units);
    rmg_forecast_clear(&f);
    rmg_series_clear(&s);
}

/* More than a tenth of the months are twofold, so that is how the series is; the one that is seventyfold stands out. */
Test(anomaly, where_many_months_are_odd_the_oddest_is_still_named)
{
    double value[N];
    quiet(value);
    for (size_t t = 0; t < 8; t++)
        value[5 * t] *= 2.2;
    value[37] *= 70;
    rmg_forecast f = run(value, RMG_OUTLIERS_DOWNWEIGHT);
    size_t named = 0;
    for (size_t i = 0; i < f.n_anomalies; i++)
        named += f.anomaly[i].kind == RMG_ANOMALY_OUTLIER;
    cr_expect_eq(named, 1);
    cr_expect_eq(f.anomaly[0].month.index, rmg_month_of(2019, 2).index);
    rmg_forecast_clear(&f);
}
