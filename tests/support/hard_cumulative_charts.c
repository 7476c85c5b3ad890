/* Cumulative charts that break layouts. */
#include <math.h>
#include <stdlib.h>

#include "tests/support/demo_charts.h"
#include "tests/support/hard_charts_internal.h"

void hard_scale_month(rmg_cumulative_month *m, double factor)
{
    m->actual.units = llround(m->actual.units * factor);
    m->plan.units = llround(m->plan.units * factor);
    m->last_year.units = llround(m->last_year.units * factor);
    m->expected.units = llround(m->expected.units * factor);
    for (int b = 0; b < RMG_CHART_BANDS; b++) {
        m->low[b].units = llround(m->low[b].units * factor);
        m->high[b].units = llround(m->high[b].units * factor);
    }
}

static rmg_chart scaled(double factor, int64_t unit_euro, int decimals)
{
    rmg_chart chart = demo_cumulative();
    rmg_cumulative_chart *c = &chart.as.cumulative;
    for (size_t k = 0; k < c->n; k++)
        hard_scale_month(&c->month[k], factor);
    c->ceiling.units = llround(c->ceiling.units * factor);
    c->frame.unit_euro = unit_euro;
    c->frame.decimals = decimals;
    return chart;
}

static rmg_chart cumulative_cents(void)
{
    return scaled(0.01 / 57835, 1, 2);
}

static rmg_chart cumulative_euros(void)
{
    return scaled(1, 1, 2);
}

static rmg_chart cumulative_billions(void)
{
    return scaled(1e10 / 57835, 1, 0);
}

static rmg_chart cumulative_no_unit(void)
{
    return scaled(12.345, 0, 2);
}

static rmg_chart cumulative_no_plan(void)
{
    rmg_chart chart = demo_cumulative();
    for (size_t k = 0; k < 12; k++)
        chart.as.cumulative.month[k].has_plan = false;
    return chart;
}

static rmg_chart cumulative_no_last_year(void)
{
    rmg_chart chart = demo_cumulative();
    for (size_t k = 0; k < 12; k++)
        chart.as.cumulative.month[k].has_last_year = false;
    return chart;
}

static rmg_chart cumulative_alone(void)
{
    rmg_chart chart = cumulative_no_plan();
    rmg_cumulative_chart *c = &chart.as.cumulative;
    for (size_t k = 0; k < 12; k++)
        c->month[k].has_last_year = c->month[k].has_bands = false;
    c->has_ceiling = c->has_chance = false;
    return chart;
}

static rmg_chart cumulative_gap(void)
{
    rmg_chart chart = demo_cumulative();
    chart.as.cumulative.month[1].has_actual = false;
    chart.as.cumulative.frame.note = "Februari: nog niet ontvangen";
    return chart;
}

static rmg_chart cumulative_correction(void)
{
    rmg_chart chart = demo_cumulative();
    chart.as.cumulative.month[2].actual = demo_money(7200);
    chart.as.cumulative.month[3].actual = demo_money(-1800);
    return chart;
}

static rmg_chart cumulative_one_month(void)
{
    rmg_chart chart = demo_cumulative();
    rmg_cumulative_chart *c = &chart.as.cumulative;
    for (size_t k = 0; k < 12; k++) {
        c->month[k].has_actual = k == 0;
        c->month[k].has_expected = c->month[k].has_bands = false;
    }
    c->has_chance = false;
    c->no_forecast = "Eén maand bekend: te weinig voor een verwachting";
    return chart;
}

static rmg_chart cumulative_one_point(void)
{
    rmg_chart chart = cumulative_one_month();
    rmg_cumulative_chart *c = &chart.as.cumulative;
    c->n = 1;
    c->month[0].has_plan = c->month[0].has_last_year = c->has_ceiling = false;
    return chart;
}

static rmg_chart cumulative_zero(void)
{
    rmg_chart chart = scaled(0, 1000, 0);
    chart.as.cumulative.has_ceiling = false;
    return chart;
}

static rmg_chart cumulative_nothing(void)
{
    rmg_chart chart = cumulative_zero();
    for (size_t k = 0; k < 12; k++)
        chart.as.cumulative.month[k] = (rmg_cumulative_month){0};
    return chart;
}

static rmg_chart cumulative_whole_year(void)
{
    rmg_chart chart = demo_cumulative();
    for (size_t k = 4; k < 12; k++) {
        rmg_cumulative_month *m = &chart.as.cumulative.month[k];
        m->has_actual = true;
        m->actual = m->expected;
        m->has_expected = m->has_bands = false;
    }
    return chart;
}

static rmg_chart cumulative_to_november(void)
{
    rmg_chart chart = cumulative_whole_year();
    rmg_cumulative_month *m = &chart.as.cumulative.month[11];
    m->has_actual = false;
    m->has_expected = m->has_bands = true;
    return chart;
}

static rmg_chart cumulative_high_ceiling(void)
{
    rmg_chart chart = demo_cumulative();
    chart.as.cumulative.ceiling = demo_money(250000);
    chart.as.cumulative.chance_above_ceiling = 0.001;
    return chart;
}

static rmg_chart cumulative_low_ceiling(void)
{
    rmg_chart chart = demo_cumulative();
    chart.as.cumulative.ceiling = demo_money(2000);
    chart.as.cumulative.chance_above_ceiling = 1;
    return chart;
}

static rmg_chart cumulative_long_names(void)
{
    rmg_chart chart = demo_cumulative();
    rmg_cumulative_chart *c = &chart.as.cumulative;
    c->frame.organisation = LONG_NAME;
    c->frame.name = LONG_NAME " " LONG_NAME;
    c->frame.subject = "Uitgaven " LONG_NAME " 2021";
    c->frame.source = LONG_NAME ", " LONG_NAME ", " LONG_NAME;
    c->plan_name = "Vastgestelde meerjarenbegroting na de tweede begrotingswijziging";
    return chart;
}

static rmg_chart cumulative_three_years(void)
{
    rmg_chart chart = {.kind = RMG_CHART_CUMULATIVE};
    rmg_cumulative_chart *c = &chart.as.cumulative;
    if (rmg_cumulative_chart_init(c, rmg_month_of(2021, 1), 12, 36, NULL) != RMG_OK)
        abort();
    c->frame = (rmg_chart_frame){.subject = "Uitgaven Jeugd 2021–2023", .unit_euro = 1000};
    for (int k = 0; k < 36; k++) {
        c->month[k].has_plan = true;
        c->month[k].plan = demo_money(4800.0 * (k + 1));
        c->month[k].has_actual = k < 14;
        c->month[k].has_expected = k >= 14;
        c->month[k].actual = c->month[k].expected = demo_money(4950.0 * (k + 1));
    }
    return chart;
}

static rmg_chart cumulative_four_weeks(void)
{
    rmg_chart chart = {.kind = RMG_CHART_CUMULATIVE};
    rmg_cumulative_chart *c = &chart.as.cumulative;
    if (rmg_cumulative_chart_init(c, rmg_period(2021, 1, 13), 13, 13, NULL) != RMG_OK)
        abort();
    c->frame = (rmg_chart_frame){.subject = "Zorgkosten 2021", .unit_euro = 1, .decimals = 2};
    for (int k = 0; k < 13; k++) {
        c->month[k].has_plan = true;
        c->month[k].plan = demo_money(101.37 * (k + 1));
        c->month[k].has_actual = k < 6;
        c->month[k].actual = demo_money(99.03 * (k + 1));
    }
    return chart;
}

static rmg_chart cumulative_revenue(void)
{
    rmg_chart chart = demo_cumulative();
    chart.as.cumulative.account = RMG_ACCOUNT_REVENUE;
    return chart;
}

static rmg_chart cumulative_municipal(void)
{
    return scaled(1600.37, 0, 2);
}

static const hard_case cases[] = {
    {"cumulative-cents", cumulative_cents},
    {"cumulative-euros", cumulative_euros},
    {"cumulative-billions", cumulative_billions},
    {"cumulative-no-unit", cumulative_no_unit},
    {"cumulative-no-plan", cumulative_no_plan},
    {"cumulative-no-last-year", cumulative_no_last_year},
    {"cumulative-alone", cumulative_alone},
    {"cumulative-gap", cumulative_gap},
    {"cumulative-correction", cumulative_correction},
    {"cumulative-one-month", cumulative_one_month},
    {"cumulative-one-point", cumulative_one_point},
    {"cumulative-zero", cumulative_zero},
    {"cumulative-nothing", cumulative_nothing},
    {"cumulative-whole-year", cumulative_whole_year},
    {"cumulative-to-november", cumulative_to_november},
    {"cumulative-high-ceiling", cumulative_high_ceiling},
    {"cumulative-low-ceiling", cumulative_low_ceiling},
    {"cumulative-long-names", cumulative_long_names},
    {"cumulative-three-years", cumulative_three_years},
    {"cumulative-four-weeks", cumulative_four_weeks},
    {"cumulative-revenue", cumulative_revenue},
    {"cumulative-municipal", cumulative_municipal},
};

const hard_cases hard_cumulative = {cases, sizeof cases / sizeof *cases};
