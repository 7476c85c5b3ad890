#include "analysis/forecast/forecast.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

#include "tests/support/forecasts.h"

typedef struct demo {
    rmg_series actual, plan;
    rmg_forecast_input input;
    rmg_forecast_options options;
    rmg_forecast forecast;
} demo;

static demo open_demo(void)
{
    demo d = {.actual = rmg_test_demo_actual(), .plan = rmg_test_demo_plan()};
    d.options = rmg_forecast_defaults(rmg_month_of(2021, 4));
    return d;
}

static rmg_forecast *run(demo *d)
{
    rmg_diag why = {0};
    d->input.actual = &d->actual;
    d->input.plan = &d->plan;
    rmg_forecast_clear(&d->forecast);
    cr_assert_eq(rmg_forecast_make(&d->forecast, &d->input, &d->options, &why), RMG_OK, "%s", why.message);
    return &d->forecast;
}

static void close_demo(demo *d)
{
    rmg_forecast_clear(&d->forecast);
    rmg_series_clear(&d->actual);
    rmg_series_clear(&d->plan);
}

static double cents(rmg_money amount)
{
    return (double)rmg_units_round(amount.units, 2) / RMG_SCALE;
}

static const rmg_rule_result *rule(const rmg_forecast *f, const char *name)
{
    return &f->rule[rmg_rule_find(name)];
}

Test(forecast, every_simple_rule_says_what_the_manual_says)
{
    static const struct {
        const char *name;
        double year_end;
    } expected[] = {{"last-month", 56600},         {"run-rate", 57000},
                    {"last-year-shape", 57000.98}, {"plan-shape", 57000.99},
                    {"rest-as-planned", 57557},    {"mean-3", 57666.67},
                    {"cumulative-line", 57710},    {"given", 57835},
                    {"rest-as-last-year", 57949},  {"trend", 58920}};
    demo d = open_demo();
    rmg_forecast *f = run(&d);
    for (size_t i = 0; i < sizeof expected / sizeof expected[0]; i++) {
        const rmg_rule_result *r = rule(f, expected[i].name);
        cr_expect_eq(r->state, RMG_RULE_OK, "%s", expected[i].name);
        cr_expect_float_eq(cents(r->year_end), expected[i].year_end, 1e-9, "%s %f", expected[i].name,
                           cents(r->year_end));
    }
    cr_expect_eq(rule(f, "shape-3")->state, RMG_RULE_NO_THREE_YEARS);
    close_demo(&d);
}

Test(forecast, auto_takes_run_rate_and_says_so_when_the_history_is_short)
{
    demo d = open_demo();
    rmg_forecast *f = run(&d);
    char name[RMG_RULE_NAME_MAX], note[RMG_FORECAST_NOTE_MAX];
    rmg_forecast_rule_name(name, f);
    cr_expect_str_eq(name, "run-rate");
    cr_expect_str_eq(rmg_rule_reason_name(f->reason), "few-months");
    cr_expect(f->notes & RMG_NOTE_FEW_MONTHS);
    rmg_forecast_note(note, f, RMG_NOTE_FEW_MONTHS);
    cr_expect_str_eq(note, "Based on 4 months; the range is wide.");
    cr_expect(f->notes & RMG_NOTE_EVEN_ACTUAL);
    cr_expect(f->notes & RMG_NOTE_EVEN_PLAN);
    cr_expect_eq(cents(f->mean_known), 4750);
    cr_expect_float_eq(cents(f->spread.amount), 208.17, 1e-9);
    close_demo(&d);
}

Test(forecast, the_year_has_the_range_of_an_unknown_mean)
{
    demo d = open_demo();
    rmg_forecast *f = run(&d);
    rmg_forecast_year *y = &f->year[0];
    cr_expect_eq(f->n_years, 1);
    cr_expect_eq(cents(y->actual_to_date.amount), 19000);
    cr_expect_eq(cents(y->plan_to_date.amount), 19278);
    cr_expect_eq(cents(y->difference_to_date.amount), -278);
    cr_expect_eq(cents(y->difference_last_year.amount), -474);
    cr_expect_eq(cents(y->year_end.amount), 57000);
    cr_expect_float_eq(cents(y->range[RMG_BAND_80].low), 55329.82, 1e-9, "%f",
                       cents(y->range[RMG_BAND_80].low));
    cr_expect_float_eq(cents(y->range[RMG_BAND_80].high), 58670.18, 1e-9);
    cr_expect_float_eq(cents(y->range[RMG_BAND_95].low), 53754.53, 1e-9, "%f",
                       cents(y->range[RMG_BAND_95].low));
    cr_expect_float_eq(cents(y->range[RMG_BAND_95].high), 60245.47, 1e-9);
    cr_expect_float_eq(y->chance_above_plan.value, 0.236, 0.0005);
    cr_expect_eq(y->needed_per_month.amount.units, 48543750);
    cr_expect_eq(cents(y->difference.amount), -835);
    close_demo(&d);
}

Test(forecast, months_add_up_and_bands_are_nested)
{
    demo d = open_demo();
    rmg_forecast *f = run(&d);
    int64_t sum = 0;
    cr_assert_eq(f->n_months, 12);
    for (size_t i = 0; i < 12; i++) {
        rmg_forecast_month *m = &f->month[i];
        sum += m->amount.units;
        cr_expect_eq(m->to_date.units, sum);
        cr_expect_eq(m->state, i < 4 ? RMG_STATE_ACTUAL : RMG_STATE_FORECAST);
        const rmg_range *r = m->to_date_range;
        cr_expect(r[RMG_BAND_95].low.units <= r[RMG_BAND_80].low.units);
        cr_expect(r[RMG_BAND_80].low.units <= r[RMG_BAND_50].low.units);
        cr_expect(r[RMG_BAND_50].low.units <= sum && sum <= r[RMG_BAND_50].high.units);
        cr_expect(r[RMG_BAND_50].high.units <= r[RMG_BAND_80].high.units);
        cr_expect(r[RMG_BAND_80].high.units <= r[RMG_BAND_95].high.units);
    }
    cr_expect_eq(sum, f->year[0].year_end.amount.units);
    cr_expect_eq(f->month[11].to_date_range[RMG_BAND_80].low.units, f->year[0].range[RMG_BAND_80].low.units);
    cr_expect(f->month[5].plan_to_date.known && cents(f->month[5].plan_to_date.amount) == 28917);
    close_demo(&d);
}

Test(forecast, a_ceiling_of_55000_is_reached_on_18_december)
{
    demo d = open_demo();
    d.input.has_ceiling = true;
    d.input.ceiling = rmg_test_money(55000);
    rmg_forecast_year *y = &run(&d)->year[0];
    char day[RMG_PERIOD_MAX];
    rmg_date_print(day, y->crossing.date);
    cr_expect(y->crossing.known);
    cr_expect_str_eq(day, "2021-12-18");
    cr_expect(y->crossing_low.known && y->crossing_low.date.days < y->crossing.date.days);
    cr_expect_not(y->crossing_high.known && y->crossing_high.date.days < y->crossing.date.days);
    cr_expect_eq(y->ceiling_per_month.amount.units, 45000000);
    cr_expect_eq(cents(y->amount_above_ceiling.amount), 2000);
    cr_expect_float_eq(y->chance_above_ceiling.value + y->chance_never.value, 1, 1e-12);
    close_demo(&d);
}

Test(forecast, a_ceiling_that_is_less_likely_than_not_has_no_date)
{
    demo d = open_demo();
    d.input.has_ceiling = true;
    d.input.ceiling = rmg_test_money(57835);
    rmg_forecast_year *y = &run(&d)->year[0];
    cr_expect_not(y->crossing.known);
    cr_expect(y->crossing_low.known); /* 1 in 10 would reach it */
    cr_expect_not(y->crossing_high.known);
    cr_expect_float_eq(y->chance_never.value, 0.764, 0.0005);
    cr_expect_eq(y->ceiling_per_month.amount.units, 48543750);
    cr_expect_eq(y->amount_above_ceiling.amount.units, 0);
    close_demo(&d);
}

/* 19,000 known, 4,750 a month to come: 21,375 is half of May, 28,500 the last day of June. */
Test(forecast, a_ceiling_is_looked_for_within_the_horizon)
{
    static const struct {
        int ceiling;
        const char *day;
        bool has_crossed;
    } expected[] = {{14300, "2021-03-31", true},
                    {21375, "2021-05-16", false},
                    {28500, "2021-06-30", false},
                    {28501, "", false}};
    demo d = open_demo();
    d.input.has_ceiling = true;
    d.options.horizon = 2;
    d.options.year = 0;
    for (size_t i = 0; i < 4; i++) {
        d.input.ceiling = rmg_test_money(expected[i].ceiling);
        rmg_forecast_year *y = &run(&d)->year[0];
        char day[RMG_PERIOD_MAX] = "";
        if (y->crossing.known)
            rmg_date_print(day, y->crossing.date);
        cr_expect_str_eq(day, expected[i].day, "ceiling %d: %s", expected[i].ceiling, day);
        cr_expect_eq(y->has_crossed, expected[i].has_crossed, "ceiling %d", expected[i].ceiling);
        cr_expect_not(y->complete || y->chance_above_ceiling.known || y->amount_above_ceiling.known);
    }
    close_demo(&d);
}

/* A rule without a range: what is to come is expected, what is known is a fact. */
Test(forecast, a_ceiling_is_reached_only_in_known_months)
{
    demo d = open_demo();
    d.input.has_ceiling = true;
    d.options.method = "mean-3";
    d.input.ceiling = rmg_test_money(55000);
    rmg_forecast_year *y = &run(&d)->year[0];
    cr_expect(y->crossing.known && !y->crossing_low.known && !y->has_crossed);
    d.input.ceiling = rmg_test_money(14000);
    y = &run(&d)->year[0];
    cr_expect(y->crossing.known && y->has_crossed);
    close_demo(&d);
}

Test(forecast, an_asked_rule_is_taken_and_months_follow_it)
{
    demo d = open_demo();
    d.options.method = "trend";
    rmg_forecast *f = run(&d);
    cr_expect_eq(cents(f->year[0].year_end.amount), 58920);
    cr_expect_str_eq(rmg_rule_reason_name(f->reason), "asked");
    cr_expect_eq(cents(f->month[4].amount), 4850);
    cr_expect_not(f->year[0].has_range); /* no past year to learn an error from */
    cr_expect(f->notes & RMG_NOTE_NO_RANGE);
    close_demo(&d);
}

Test(forecast, rounding_happens_once_so_thirds_do_not_drift)
{
    demo d = open_demo();
    d.options.method = "mean-3";
    rmg_forecast *f = run(&d);
    cr_expect_eq(f->year[0].year_end.amount.units, 576666700);
    for (size_t i = 4; i < 12; i++)
        cr_expect(llabs(f->month[i].amount.units - 48333333) <= 100);
    close_demo(&d);
}

Test(forecast, an_unknown_closed_month_is_estimated_and_never_zero)
{
    demo d = open_demo();
    d.actual.present[13] = 0; /* February 2021 */
    rmg_forecast *f = run(&d);
    cr_expect_eq(f->year[0].months_known, 3);
    cr_expect_eq(f->month[1].state, RMG_STATE_UNKNOWN);
    cr_expect_eq(cents(f->year[0].actual_to_date.amount), 14000);
    cr_expect_eq(cents(f->year[0].year_end.amount), 56000);
    cr_expect(f->notes & RMG_NOTE_UNKNOWN_MONTHS);
    cr_expect_eq(rule(f, "cumulative-line")->state, RMG_RULE_FEW_KNOWN);
    cr_expect(f->month[1].has_range && f->month[1].range[RMG_BAND_80].low.units < f->month[1].amount.units);
    close_demo(&d);
}

Test(forecast, missing_zero_makes_it_a_known_zero)
{
    demo d = open_demo();
    d.actual.present[13] = 0;
    d.actual.amount[13].units = 0;
    d.options.missing = RMG_MISSING_ZERO;
    rmg_forecast *f = run(&d);
    cr_expect_eq(f->year[0].months_known, 4);
    cr_expect_eq(cents(f->year[0].year_end.amount), 42000);
    cr_expect_eq(f->month[1].state, RMG_STATE_ACTUAL);
    close_demo(&d);
}

Test(forecast, an_amount_over_two_months_counts_in_sums_and_leaves_the_months_unknown)
{
    demo d = open_demo();
    rmg_lump gap = {rmg_month_of(2021, 2), 2, rmg_test_money(9800)};
    d.actual.present[13] = d.actual.present[14] = 0;
    d.actual.lump = calloc(1, sizeof gap);
    d.actual.lump[0] = gap;
    d.actual.n_lumps = 1;
    rmg_forecast *f = run(&d);
    cr_expect_eq(f->year[0].months_known, 4);
    cr_expect_eq(cents(f->year[0].actual_to_date.amount), 19000);
    cr_expect_eq(f->month[1].state, RMG_STATE_UNKNOWN);
    cr_expect_eq(cents(f->month[1].amount), 4900);
    cr_expect_eq(f->month[3].to_date_range[RMG_BAND_95].low.units, rmg_test_money(19000).units);
    close_demo(&d);
}

Test(forecast, one_month_has_no_range)
{
    demo d = open_demo();
    d.options.upto = rmg_month_of(2021, 1);
    rmg_forecast *f = run(&d);
    cr_expect_eq(cents(f->year[0].year_end.amount), 54000);
    cr_expect_not(f->year[0].has_range);
    cr_expect_not(f->year[0].chance_above_plan.known);
    cr_expect_eq(rule(f, "trend")->state, RMG_RULE_FEW_KNOWN);
    cr_expect_eq(rule(f, "trend")->need, 3);
    char note[RMG_FORECAST_NOTE_MAX];
    rmg_rule_note(note, rule(f, "mean-3"));
    cr_expect_str_eq(note, "needs 3 known months this year, there are 1");
    close_demo(&d);
}

Test(forecast, a_closed_year_has_nothing_left_to_guess)
{
    demo d = open_demo();
    d.options.upto = rmg_month_of(2020, 12);
    d.input.has_ceiling = true;
    d.input.ceiling = rmg_test_money(58423);
    rmg_forecast_year *y = &run(&d)->year[0];
    cr_expect_eq(cents(y->year_end.amount), 58423);
    cr_expect(y->has_range);
    cr_expect_eq(y->range[RMG_BAND_95].low.units, y->year_end.amount.units);
    cr_expect_eq(y->chance_above_ceiling.value, 0); /* equality is not above */
    cr_expect_eq(y->chance_never.value, 0);         /* but it was reached */
    cr_expect(y->has_crossed);
    cr_expect_not(y->needed_per_month.known);
    cr_expect_not(y->ceiling_per_month.known);
    close_demo(&d);
}

Test(forecast, several_years_have_a_row_each_and_one_for_their_sum)
{
    demo d = open_demo();
    d.options.year = 2023;
    rmg_forecast *f = run(&d);
    cr_assert_eq(f->n_years, 4);
    cr_expect_eq(f->year[3].first, 2021);
    cr_expect_eq(f->year[3].last, 2023);
    cr_expect_eq(f->year[0].year_end.amount.units + f->year[1].year_end.amount.units +
                     f->year[2].year_end.amount.units,
                 f->year[3].year_end.amount.units);
    int64_t parts = 0;
    for (int y = 0; y < 3; y++)
        parts += f->year[y].year_end.amount.units - f->year[y].range[RMG_BAND_80].low.units;
    cr_expect_lt(f->year[3].year_end.amount.units - f->year[3].range[RMG_BAND_80].low.units, parts);
    close_demo(&d);
}

Test(forecast, a_horizon_that_stops_inside_a_year_gives_it_no_year_end)
{
    demo d = open_demo();
    d.options.horizon = 10;
    rmg_forecast *f = run(&d);
    cr_assert_eq(f->n_years, 2);
    cr_expect(f->year[0].year_end.known);
    cr_expect_not(f->year[1].year_end.known);
    cr_expect(f->notes & RMG_NOTE_YEAR_OPEN);
    cr_expect_eq(f->n_months, 14);
    close_demo(&d);
}

Test(forecast, an_unavailable_rule_falls_back_and_says_so)
{
    demo d = open_demo();
    d.options.method = "shape-3";
    rmg_forecast *f = run(&d);
    cr_expect(f->notes & RMG_NOTE_FELL_BACK);
    cr_expect(rule(f, "run-rate")->chosen);
    close_demo(&d);
}

Test(forecast, options_that_make_no_sense_are_refused)
{
    demo d = open_demo();
    rmg_diag why;
    d.input.actual = &d.actual;
    d.options.method = "runrate";
    cr_expect_eq(rmg_forecast_make(&d.forecast, &d.input, &d.options, &why), RMG_EUSAGE);
    cr_expect_str_eq(why.message, "unknown method \"runrate\"");
    d.options = rmg_forecast_defaults(rmg_month_of(2021, 4));
    d.options.range = 100;
    cr_expect_eq(rmg_forecast_make(&d.forecast, &d.input, &d.options, &why), RMG_EUSAGE);
    d.options.range = 80;
    d.options.horizon = 3;
    d.options.year = 2022;
    cr_expect_eq(rmg_forecast_make(&d.forecast, &d.input, &d.options, &why), RMG_EUSAGE);
    d.options.horizon = 0;
    d.options.year = 2020;
    cr_expect_eq(rmg_forecast_make(&d.forecast, &d.input, &d.options, &why), RMG_EUSAGE);
    close_demo(&d);
}

Test(forecast, a_broken_fiscal_year_crosses_on_its_own_calendar)
{
    demo d = open_demo();
    d.input.has_ceiling = true;
    d.input.ceiling = rmg_test_money(55000);
    d.options.calendar_shift = 6; /* month 12 of the year is June 2022 */
    rmg_forecast_year *y = &run(&d)->year[0];
    char day[RMG_PERIOD_MAX];
    rmg_date_print(day, y->crossing.date);
    cr_expect_str_eq(day, "2022-06-18"); /* 0.579 of 30 days */
    close_demo(&d);
}
