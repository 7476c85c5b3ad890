#include "analysis/forecast/cover.h"

#include <criterion/criterion.h>

#include "analysis/forecast/backtest.h"
#include "analysis/numerics.h"
#include "tests/support/forecasts.h"

#define NO RMG_UNKNOWN_MONTH

typedef struct pair {
    rmg_series line, whole;
} pair;

/* A line of some months from a year's month on, in a whole that knows 2020-11 to 2021-06 but not 2021-02. */
static pair cover(int year, int month, const double *value, size_t n, rmg_cover how)
{
    static const double all[] = {9, 8, 7, NO, 6, 5, 4, 3};
    pair p = {rmg_test_series(year, month, value, n), rmg_test_series(2020, 11, all, 8)};
    cr_assert_eq(rmg_cover_line(&p.line, &p.whole, rmg_month_of(2021, 5), how, NULL), RMG_OK);
    return p;
}

static void close_pair(pair *p)
{
    rmg_series_clear(&p->line);
    rmg_series_clear(&p->whole);
}

/* How the line knows a month of 2021; 9 outside of it. */
static int how_known(const pair *p, int month)
{
    int at = rmg_month_of(2021, month).index - p->line.first.index;
    return at < 0 || at >= (int)p->line.n ? 9 : p->line.present[at];
}

Test(cover, a_booked_month_without_invoices_of_a_line_is_zero_and_an_unbooked_one_unknown)
{
    pair p = cover(2021, 1, (double[]){1.5}, 1, RMG_COVER_INVOICES);
    cr_expect_eq(p.line.first.index, rmg_month_of(2021, 1).index); /* not the year before */
    cr_expect_eq(how_known(&p, 1), RMG_PRESENT);
    cr_expect_eq(how_known(&p, 2), RMG_PRESENT_NOT); /* nobody has rows */
    cr_expect_eq(how_known(&p, 3), RMG_PRESENT);
    cr_expect_eq(how_known(&p, 5), RMG_PRESENT);
    cr_expect_eq(how_known(&p, 6), 9); /* nothing after upto */
    close_pair(&p);
}

Test(cover, months_before_the_first_invoice_count_in_sums_and_not_for_models)
{
    pair p = cover(2021, 4, (double[]){2.25, 3}, 2, RMG_COVER_INVOICES);
    cr_expect_eq(how_known(&p, 1), RMG_PRESENT_BEFORE);
    cr_expect_eq(how_known(&p, 2), RMG_PRESENT_NOT);
    cr_expect_eq(how_known(&p, 3), RMG_PRESENT_BEFORE);
    rmg_money sum;
    size_t known = 0;
    cr_assert(rmg_series_sum(&p.line, rmg_month_of(2021, 3), 3, &sum, &known));
    cr_expect(known == 3 && sum.units == 52500);
    close_pair(&p);
}

Test(cover, a_cell_left_empty_inside_a_line_is_zero_for_sums_and_still_unknown)
{
    pair p = cover(2021, 1, (double[]){1.5, NO, NO, 2}, 4, RMG_COVER_CELLS);
    cr_expect_eq(how_known(&p, 2), RMG_PRESENT_NOT);
    cr_expect_eq(how_known(&p, 3), RMG_PRESENT_NO_ROWS);
    cr_expect_eq(how_known(&p, 5), RMG_PRESENT_NO_ROWS);
    close_pair(&p);
}

Test(cover, a_line_with_an_amount_in_every_month_that_stops_is_late)
{
    pair p = cover(2020, 11, (double[]){1.5, 2, 3}, 3, RMG_COVER_CELLS);
    cr_expect_eq(how_known(&p, 3), 9);
    close_pair(&p);
    p = cover(2020, 11, (double[]){1.5, 2, 3}, 3,
              RMG_COVER_INVOICES); /* an invoice that is not there is not there */
    cr_expect_eq(how_known(&p, 3), RMG_PRESENT);
    close_pair(&p);
}

Test(cover, what_is_known_only_in_a_sum_is_not_zero)
{
    double value[] = {1.5, NO, NO, 2};
    pair p = {.line = rmg_test_series(2021, 1, value, 4),
              .whole = rmg_test_series(2021, 1, (double[]){5, 6, 7, 8, 9}, 5)};
    p.line.lump = calloc(1, sizeof *p.line.lump);
    p.line.lump[0] = (rmg_lump){rmg_month_of(2021, 2), 2, rmg_test_money(11)};
    p.line.n_lumps = 1;
    for (int how = 0; how < 2; how++) {
        cr_assert_eq(rmg_cover_line(&p.line, &p.whole, rmg_month_of(2021, 5), (rmg_cover)how, NULL), RMG_OK);
        cr_expect(how_known(&p, 2) == RMG_PRESENT_NOT && how_known(&p, 3) == RMG_PRESENT_NOT);
        cr_expect_neq(how_known(&p, 5), RMG_PRESENT_NOT);
    }
    close_pair(&p);
}

Test(cover, twice_is_once_and_nothing_known_stays_so)
{
    for (int how = 0; how < 2; how++) {
        pair p = cover(2021, 1, (double[]){1.5, NO, 2}, 3, (rmg_cover)how);
        rmg_series once = rmg_test_series(2021, 1, (double[]){1.5, NO, 2}, 3);
        cr_assert_eq(rmg_cover_line(&once, &p.whole, rmg_month_of(2021, 5), (rmg_cover)how, NULL), RMG_OK);
        cr_assert_eq(rmg_cover_line(&p.line, &p.whole, rmg_month_of(2021, 5), (rmg_cover)how, NULL), RMG_OK);
        cr_assert_eq(once.n, p.line.n);
        cr_expect_arr_eq(once.present, p.line.present, once.n);
        rmg_series_clear(&once);
        close_pair(&p);
        p = cover(2021, 1, (double[]){NO, NO}, 2, (rmg_cover)how);
        cr_expect_eq(how_known(&p, 1), RMG_PRESENT_NOT);
        close_pair(&p);
    }
}

/* Three lines of invoices, one of which begins and one of which ends inside the year: known months add up. */
Test(cover, lines_add_up_to_their_total_in_every_month)
{
    enum { N = 41 };
    double value[4][N];
    rmg_series series[4];
    rmg_forecast_input input[4] = {{0}};
    rmg_forecast forecast[4];
    for (size_t t = 0; t < N; t++) {
        value[1][t] = 100 + (double)(t * 7919 % 23);
        value[2][t] = t >= 38 ? 40 + (double)t : NO;
        value[3][t] = t < 37 ? 70 + (double)(t * 31 % 17) : NO;
        value[0][t] = value[1][t] + (t >= 38 ? value[2][t] : 0) + (t < 37 ? value[3][t] : 0);
    }
    rmg_forecast_options options = rmg_forecast_defaults(rmg_month_of(2021, 5));
    options.paths = 50;
    rmg_numerics_setup();
    for (size_t i = 0; i < 4; i++) {
        series[i] = rmg_test_series(2018, 1, value[i], N);
        if (i > 0)
            cr_assert_eq(rmg_cover_line(&series[i], &series[0], options.upto, RMG_COVER_INVOICES, NULL),
                         RMG_OK);
        input[i].actual = &series[i];
    }
    cr_assert_eq(rmg_forecast_lines(forecast, input, 4, &options, NULL), RMG_OK);
    for (size_t m = 0; m < 12; m++) {
        int64_t sum = 0;
        for (size_t i = 1; i < 4; i++)
            sum += forecast[i].month[m].amount.units;
        cr_expect_eq(sum, forecast[0].month[m].amount.units, "month %zu", m + 1);
        cr_expect_eq(forecast[3].month[m].state, m < 5 ? RMG_STATE_ACTUAL : RMG_STATE_FORECAST);
    }
    cr_expect_eq(forecast[2].history, 3); /* not the two months before it began */
    rmg_forecasts_clear(forecast, 4);
    for (size_t i = 0; i < 4; i++)
        rmg_series_clear(&series[i]);
}
