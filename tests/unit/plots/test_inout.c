/* What a stock proves when a flow is missing or a part. */
#include <criterion/criterion.h>
#include <string.h>

#include "plots/inout_internal.h"
#include "tests/support/demo_charts.h"
#include "tests/support/language.h"

static rmg_inout_chart chart;
static rmg_flow flow;
static rmg_diag why;

/* Four months of 10 in and 7 out after a stock of 100. */
static void make(void)
{
    test_speak("nl");
    cr_assert_eq(rmg_inout_chart_init(&chart, rmg_month_of(2021, 1), 4, &why), RMG_OK);
    chart.has_opening = true;
    chart.opening = demo_qty(100);
    for (size_t k = 0; k < 4; k++)
        chart.month[k] = (rmg_inout_month){
            .in = demo_qty(10), .out = demo_qty(7), .has_in = true, .has_out = true, .complete = true};
}

static void clear(void)
{
    rmg_inout_chart_clear(&chart);
}

TestSuite(inout, .init = make, .fini = clear);

static void expect(const char *stocks)
{
    rmg_buffer all = {0};
    char words[RMG_STOCK_WORDS_MAX];
    cr_assert_eq(rmg_flow_make(&flow, &chart, &why), RMG_OK, "%s", why.message);
    for (size_t k = 0; k < 4; k++)
        rmg_buffer_printf(&all, "%s%s", k > 0 ? ", " : "", rmg_flow_stock_words(words, &flow, k));
    cr_expect_str_eq(rmg_buffer_text(&all), stocks);
    rmg_buffer_clear(&all);
}

Test(inout, complete_flows_give_the_stock)
{
    expect("103, 106, 109, 112");
    cr_expect_eq(flow.odd, 4);
}

Test(inout, inflow_to_come_leaves_a_lower_bound)
{
    chart.month[1].has_in = false;
    expect("103, ≥ 96, ≥ 99, ≥ 102");
    chart.month[1].complete = false; /* the outflow that is there is a part: it may grow as well */
    expect("103, n.b., n.b., n.b.");
}

Test(inout, outflow_to_come_leaves_an_upper_bound)
{
    chart.month[2].has_out = false;
    expect("103, 106, ≤ 116, ≤ 119");
}

Test(inout, a_part_on_both_sides_proves_nothing)
{
    chart.month[1].complete = false;
    expect("103, n.b., n.b., n.b.");
    clear();
    make();
    chart.month[1].has_in = chart.month[2].has_out = false;
    expect("103, ≥ 96, n.b., n.b.");
}

Test(inout, a_given_stock_stays_the_given_figure)
{
    chart.month[1].complete = false;
    chart.month[2].has_stock = true;
    chart.month[2].stock = demo_qty(117);
    expect("103, n.b., 117, 120");
    cr_expect_eq(flow.odd, 4);
    chart.month[1].complete = true;
    expect("103, 106, 117, 120");
    cr_expect_eq(flow.odd, 2); /* 106 + 10 - 7 is not 117 */
}

Test(inout, a_given_stock_below_its_lower_bound_is_odd)
{
    chart.month[1].has_in = false;
    chart.month[1].has_stock = true;
    chart.month[1].stock = demo_qty(95);
    expect("103, 95, 98, 101");
    cr_expect_eq(flow.odd, 1);
}

Test(inout, without_opening_the_stock_begins_where_it_is_given)
{
    chart.has_opening = false;
    expect("n.b., n.b., n.b., n.b.");
    cr_expect_not(flow.has_stock);
    chart.month[2].has_stock = true;
    chart.month[2].stock = demo_qty(50);
    expect("n.b., n.b., 50, 53");
    cr_expect(flow.has_stock);
}
