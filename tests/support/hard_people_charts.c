/* Charts of flows, shares, durations and KPIs that break layouts. */
#include <math.h>
#include <stdlib.h>

#include "tests/support/demo_charts.h"
#include "tests/support/hard_charts_internal.h"

static rmg_chart scatter_of(size_t n, const char *name)
{
    rmg_chart chart = {.kind = RMG_CHART_SCATTER};
    rmg_scatter_chart *s = &chart.as.scatter;
    if (rmg_scatter_chart_init(s, n, NULL) != RMG_OK)
        abort();
    s->frame = (rmg_chart_frame){.subject = "Jeugd 2021", .decimals = 1};
    s->last_year = 2020;
    for (size_t i = 0; i < n; i++)
        s->point[i] = (rmg_scatter_point){name, demo_qty(6 + 14 * fabs(sin(i * 1.7))),
                                          demo_qty(4.2 * sin(i * 2.3)),
                                          (int64_t)(20 + 300 * fabs(cos(i * 0.9)))};
    return chart;
}

static rmg_chart scatter_sixty(void)
{
    return scatter_of(60, "Zorgaanbieder De Linde");
}

static rmg_chart scatter_one(void)
{
    return scatter_of(1, "Enige");
}

static rmg_chart scatter_long_names(void)
{
    return scatter_of(26, LONG_NAME);
}

static rmg_chart scatter_same(void)
{
    rmg_chart chart = scatter_of(12, "Dubbel");
    for (size_t i = 0; i < 12; i++)
        chart.as.scatter.point[i] = (rmg_scatter_point){"Dubbel", demo_qty(9), demo_qty(2.5), 40};
    return chart;
}

static rmg_chart scatter_far(void)
{
    rmg_chart chart = scatter_of(26, "Ver weg");
    chart.as.scatter.point[3].months = demo_qty(400);
    chart.as.scatter.point[4].change = demo_qty(-300);
    chart.as.scatter.point[5].n = 1000000;
    return chart;
}

static rmg_chart inout_no_opening(void)
{
    rmg_chart chart = demo_inout();
    chart.as.inout.has_opening = false;
    return chart;
}

/* A month with a part on both sides, then a given stock, then an outflow that is not there. */
static rmg_chart inout_unknown(void)
{
    rmg_chart chart = demo_inout();
    rmg_inout_chart *c = &chart.as.inout;
    c->month[1].complete = false;
    c->month[7].complete = false;
    c->month[3].has_stock = true;
    c->month[3].stock = demo_qty(3300);
    c->month[5].has_out = false;
    return chart;
}

static rmg_chart inout_zero(void)
{
    rmg_chart chart = demo_inout();
    for (size_t k = 0; k < 12; k++)
        chart.as.inout.month[k] = (rmg_inout_month){.has_in = true, .has_out = true, .complete = true};
    return chart;
}

static rmg_chart inout_large(void)
{
    rmg_chart chart = demo_inout();
    for (size_t k = 0; k < 12; k++) {
        chart.as.inout.month[k].in.units *= 4321;
        chart.as.inout.month[k].out.units *= 4321;
    }
    chart.as.inout.opening.units *= 4321;
    return chart;
}

static rmg_chart inout_months(size_t n)
{
    rmg_chart chart = {.kind = RMG_CHART_INOUT};
    rmg_inout_chart *c = &chart.as.inout;
    if (rmg_inout_chart_init(c, rmg_month_of(2021, 1), n, NULL) != RMG_OK)
        abort();
    c->frame.subject = "Lopende voorzieningen";
    c->has_opening = true;
    c->opening = demo_qty(12000);
    for (size_t k = 0; k < n; k++)
        c->month[k] = (rmg_inout_month){.in = demo_qty(1200 + 90 * (k % 5)),
                                        .out = demo_qty(1150 + 110 * (k % 4)),
                                        .has_in = k != 20,
                                        .has_out = true,
                                        .complete = k != 20,
                                        .expected = k > 40};
    return chart;
}

static rmg_chart inout_one_month(void)
{
    return inout_months(1);
}

static rmg_chart inout_four_years(void)
{
    return inout_months(48);
}

static rmg_chart lines_of(size_t n_parts, size_t n_months, const char *name)
{
    rmg_chart chart = {.kind = RMG_CHART_LINES};
    rmg_lines_chart *c = &chart.as.lines;
    if (rmg_lines_chart_init(c, rmg_month_of(2021, 1), n_months, n_parts, NULL) != RMG_OK)
        abort();
    c->frame.subject = "Lopende voorzieningen";
    for (size_t p = 0; p < n_parts; p++) {
        c->part[p] = name;
        for (size_t m = 0; m < n_months; m++) {
            c->value[p * n_months + m] = demo_qty(10 + p * 3 + (p == 2 ? m * 4.0 : 0));
            c->present[p * n_months + m] = m != 5;
        }
    }
    return chart;
}

static rmg_chart lines_twenty(void)
{
    return lines_of(20, 12, "Begeleiding");
}

static rmg_chart lines_one(void)
{
    return lines_of(1, 12, "Alles");
}

static rmg_chart lines_one_month(void)
{
    return lines_of(5, 1, "Begeleiding");
}

static rmg_chart lines_long_names(void)
{
    return lines_of(7, 36, LONG_NAME);
}

static rmg_chart bullet_hard(void)
{
    rmg_chart chart = {.kind = RMG_CHART_BULLET};
    rmg_bullet_chart *c = &chart.as.bullet;
    if (rmg_bullet_chart_init(c, 30, NULL) != RMG_OK)
        abort();
    c->frame.subject = "KPI's";
    for (size_t i = 0; i < 30; i++) {
        rmg_bullet_row *row = &c->row[i];
        *row = (rmg_bullet_row){.name = i % 3 ? "Wachttijd" : LONG_NAME,
                                .unit = i % 2 ? "weken" : NULL,
                                .light = (rmg_light)(i % 5),
                                .has_norm = i % 7 != 6,
                                .has_value = i % 5 != 3,
                                .norm = demo_qty(i % 11 == 10 ? 0 : 100.5),
                                .value = demo_qty(i % 4 == 0   ? 260
                                                  : i % 4 == 1 ? -20
                                                               : 97.25),
                                .decimals = 2,
                                .tolerance = demo_qty(i)};
        row->history[3] = row->value;
        row->has_history[3] = true;
    }
    return chart;
}

static rmg_chart bullet_large(void)
{
    rmg_chart chart = demo_bullet();
    for (size_t i = 0; i < 8; i++) {
        chart.as.bullet.row[i].norm.units *= 12345;
        chart.as.bullet.row[i].value.units *= 12345;
    }
    return chart;
}

static rmg_chart heat_money(void)
{
    rmg_chart chart = {.kind = RMG_CHART_HEAT};
    rmg_heat_chart *c = &chart.as.heat;
    if (rmg_heat_chart_init(c, rmg_month_of(2021, 1), 12, 40, NULL) != RMG_OK)
        abort();
    c->frame = (rmg_chart_frame){
        .subject = "Uitgaven Jeugd 2021 per aanbieder", .unit_euro = 1, .decimals = 2};
    c->money = true;
    for (size_t r = 0; r < 40; r++) {
        c->row[r] = r % 4 ? "Stichting De Vuurtoren" : LONG_NAME;
        for (size_t m = 0; m < 12; m++) {
            double value = 40000 * sin(r * 1.1 + m * 0.4);
            c->cell[r * 12 + m] = (rmg_heat_cell){m > 8           ? RMG_LIGHT_NONE
                                                  : value > 9000  ? RMG_LIGHT_RED
                                                  : value < -9000 ? RMG_LIGHT_AMBER
                                                                  : RMG_LIGHT_GREEN,
                                                  m <= 8, demo_qty(value)};
        }
    }
    return chart;
}

static rmg_chart heat_three_years(void)
{
    rmg_chart chart = {.kind = RMG_CHART_HEAT};
    rmg_heat_chart *c = &chart.as.heat;
    if (rmg_heat_chart_init(c, rmg_month_of(2021, 1), 36, 3, NULL) != RMG_OK)
        abort();
    c->frame.subject = "KPI's";
    for (size_t r = 0; r < 3; r++) {
        c->row[r] = LONG_NAME;
        for (size_t m = 0; m < 36; m++)
            c->cell[r * 36 + m] = (rmg_heat_cell){(rmg_light)((r + m) % 5), true, demo_qty(1e9 + m)};
    }
    return chart;
}

static const hard_case cases[] = {
    {"scatter-sixty", scatter_sixty},
    {"scatter-one", scatter_one},
    {"scatter-long-names", scatter_long_names},
    {"scatter-same", scatter_same},
    {"scatter-far", scatter_far},
    {"inout-no-opening", inout_no_opening},
    {"inout-unknown", inout_unknown},
    {"inout-zero", inout_zero},
    {"inout-large", inout_large},
    {"inout-one-month", inout_one_month},
    {"inout-four-years", inout_four_years},
    {"lines-twenty", lines_twenty},
    {"lines-one", lines_one},
    {"lines-one-month", lines_one_month},
    {"lines-long-names", lines_long_names},
    {"bullet-hard", bullet_hard},
    {"bullet-large", bullet_large},
    {"heat-money", heat_money},
    {"heat-three-years", heat_three_years},
};

const hard_cases hard_people = {cases, sizeof cases / sizeof *cases};
