#include <criterion/criterion.h>
#include <math.h>

#include "analysis/forecast/forecast.h"
#include "analysis/numerics.h"
#include "tests/support/forecasts.h"

static double wave(size_t t)
{
    return 1 + 0.3 * sin((double)(t % 12) * 0.5235987755982988);
}

/* total = old + young; young has the same season and only `months` months up to April 2021. */
typedef struct pair {
    rmg_series series[3];
    rmg_forecast forecast[3];
} pair;

static pair run(size_t months, const char *method)
{
    pair p = {0};
    double old[64], young[64], sum[64];
    for (size_t t = 0; t < 64; t++) {
        bool has = t >= 64 - months;
        old[t] = 10000 * wave(t) * (1 + 0.01 * (double)((int)(t * 7919 % 11) - 5) / 5);
        young[t] = has ? 1000 * wave(t) * (1 + 0.01 * (double)((int)(t * 31 % 13) - 6) / 6)
                       : RMG_UNKNOWN_MONTH;
        sum[t] = old[t] + (has ? young[t] : 0);
    }
    const double *value[3] = {sum, old, young};
    rmg_forecast_input input[3] = {{0}};
    for (size_t i = 0; i < 3; i++) {
        p.series[i] = rmg_test_series(2016, 1, value[i], 64);
        input[i].actual = &p.series[i];
    }
    for (size_t t = 0; t < 64; t++) /* the total is the exact sum of the cents */
        p.series[0].amount[t].units = p.series[1].amount[t].units + p.series[2].amount[t].units;
    rmg_forecast_options options = rmg_forecast_defaults(rmg_month_of(2021, 4));
    options.method = method;
    options.paths = 200;
    rmg_numerics_setup();
    cr_assert_eq(rmg_forecast_lines(p.forecast, input, 3, &options, NULL), RMG_OK);
    return p;
}

static void close_pair(pair *p)
{
    rmg_forecasts_clear(p->forecast, 3);
    for (int i = 0; i < 3; i++)
        rmg_series_clear(&p->series[i]);
}

static double young_error(const pair *p)
{
    double truth = 0, year_end = rmg_money_to_double(p->forecast[2].year[0].year_end.amount);
    for (size_t t = 60; t < 72; t++)
        truth += 1000 * wave(t);
    return fabs(year_end - truth) / truth;
}

Test(borrow, four_months_and_the_season_of_the_total_make_a_year)
{
    pair p = run(4, "auto"), alone = run(4, "run-rate");
    char name[RMG_RULE_NAME_MAX];
    rmg_forecast_rule_name(name, &p.forecast[2]);
    cr_expect_str_eq(name, "borrow");
    cr_expect(p.forecast[2].notes & RMG_NOTE_BORROWED);
    cr_expect_eq(p.forecast[2].reason, RMG_REASON_FEW_MONTHS);
    cr_expect_lt(young_error(&p), 0.05, "%f", young_error(&p));
    cr_expect_gt(young_error(&alone), 0.15, "%f", young_error(&alone));
    cr_expect(p.forecast[2].year[0].has_range);
    close_pair(&p);
    close_pair(&alone);
}

Test(borrow, three_months_are_too_few)
{
    pair p = run(3, "auto");
    char note[RMG_FORECAST_NOTE_MAX];
    const rmg_rule_result *borrow = &p.forecast[2].rule[rmg_rule_find("borrow")];
    cr_expect_eq(borrow->state, RMG_RULE_FEW_HISTORY);
    rmg_rule_note(note, borrow);
    cr_expect_str_eq(note, "needs 4 months of history, there are 3");
    cr_expect(p.forecast[2].rule[rmg_rule_find("run-rate")].chosen);
    close_pair(&p);
}

Test(borrow, a_line_alone_has_nobody_to_borrow_from)
{
    rmg_series s = rmg_test_demo_actual();
    rmg_forecast_input input = {.actual = &s};
    rmg_forecast_options options = rmg_forecast_defaults(rmg_month_of(2021, 4));
    rmg_forecast f;
    rmg_numerics_setup();
    cr_assert_eq(rmg_forecast_make(&f, &input, &options, NULL), RMG_OK);
    cr_expect_eq(f.rule[rmg_rule_find("borrow")].state, RMG_RULE_NO_SIBLINGS);
    rmg_forecast_clear(&f);
    rmg_series_clear(&s);
}
