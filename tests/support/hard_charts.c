#include "tests/support/hard_charts.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "tests/support/demo_charts.h"

#define LONG_NAME "Gemeenschappelijke Regeling Jeugdhulp en Maatschappelijke Ondersteuning Rijnmond-Zuid"

static void scale_month(rmg_cumulative_month *m, double factor)
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
        scale_month(&c->month[k], factor);
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

static rmg_chart waterfall_terms(void)
{
    static const rmg_term kind[] = {RMG_TERM_VOLUME, RMG_TERM_MIX,   RMG_TERM_PRICE,
                                    RMG_TERM_NEW,    RMG_TERM_ENDED, RMG_TERM_UNSPLIT};
    static const double effect[] = {1204.5, -433.25, 2210, 890.1, -1377.85, 61.5};
    rmg_chart chart = {.kind = RMG_CHART_WATERFALL};
    rmg_waterfall_chart *w = &chart.as.waterfall;
    if (rmg_waterfall_chart_init(w, 6, NULL) != RMG_OK)
        abort();
    w->frame = (rmg_chart_frame){
        .organisation = "Gemeente Voorbeeld", .subject = "Wmo 2021", .unit_euro = 1000, .decimals = 2};
    w->base_name = "Begroting";
    w->comparison_name = "Verwacht";
    w->expected = true;
    w->base = w->comparison = demo_money(48200);
    for (int i = 0; i < 6; i++) {
        w->term[i] = (rmg_waterfall_term){.kind = kind[i], .effect = demo_money(effect[i])};
        w->comparison.units += w->term[i].effect.units;
    }
    return chart;
}

static rmg_chart waterfall_from_zero(void)
{
    rmg_chart chart = demo_waterfall();
    rmg_waterfall_chart *w = &chart.as.waterfall;
    w->base = w->base_price = demo_money(0);
    w->base_qty = demo_qty(0);
    w->comparison = demo_money(1045);
    w->term[0].effect = demo_money(0);
    w->term[1].effect = demo_money(1045);
    return chart;
}

static rmg_chart waterfall_negative(void)
{
    rmg_chart chart = demo_waterfall();
    rmg_waterfall_chart *w = &chart.as.waterfall;
    w->has_quantity = false;
    w->base = demo_money(120);
    w->comparison = demo_money(-85.5);
    w->term[0].effect = demo_money(-310);
    w->term[1].effect = demo_money(104.5);
    return chart;
}

static rmg_chart waterfall_nothing(void)
{
    rmg_chart chart = demo_waterfall();
    rmg_waterfall_chart *w = &chart.as.waterfall;
    w->has_quantity = false;
    w->base = w->comparison = w->term[0].effect = w->term[1].effect = demo_money(0);
    return chart;
}

static rmg_chart waterfall_long_names(void)
{
    rmg_chart chart = demo_waterfall();
    rmg_waterfall_chart *w = &chart.as.waterfall;
    w->base_name = "Vastgestelde begroting na wijziging";
    w->comparison_name = "Verwachte realisatie einde jaar";
    w->unit_one = "afgeronde behandeltraject jeugd-ggz";
    w->unit_many = "afgeronde behandeltrajecten jeugd-ggz";
    w->frame.name = NULL;
    w->frame.subject = LONG_NAME;
    return chart;
}

static rmg_chart waterfall_large(void)
{
    rmg_chart chart = demo_waterfall();
    rmg_waterfall_chart *w = &chart.as.waterfall;
    w->base = demo_money(1e10);
    w->comparison = demo_money(1.02e10);
    w->term[0].effect = demo_money(1.5e8);
    w->term[1].effect = demo_money(0.5e8);
    w->base_qty = demo_qty(12345678);
    w->comparison_qty = demo_qty(12530863);
    w->base_price = demo_money(810.00);
    w->comparison_price = demo_money(814.01);
    return chart;
}

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

static rmg_chart cumulative_municipal(void)
{
    return scaled(1600.37, 0, 2);
}

static rmg_chart inout_no_opening(void)
{
    rmg_chart chart = demo_inout();
    chart.as.inout.has_opening = false;
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

static rmg_chart table_of(size_t n, size_t n_terms, double scale, const char *name)
{
    static const rmg_term term[] = {RMG_TERM_VOLUME, RMG_TERM_MIX, RMG_TERM_PRICE, RMG_TERM_NEW};
    rmg_chart chart = {.kind = RMG_CHART_VARIANCE_TABLE};
    rmg_variance_table_chart *c = &chart.as.variance_table;
    if (rmg_variance_table_chart_init(c, n, n_terms, NULL) != RMG_OK)
        abort();
    c->frame = (rmg_chart_frame){
        .subject = "Realisatie t.o.v. begroting 2021 per aanbieder", .unit_euro = 1, .decimals = 2};
    c->base_name = "Begroting na wijziging";
    c->comparison_name = "Realisatie";
    for (size_t t = 0; t < n_terms; t++)
        c->term[t] = term[t];
    for (size_t i = 0; i < n; i++) {
        c->row[i].label = name;
        c->row[i].base = c->row[i].comparison = demo_money(scale * (1 + fabs(sin(i * 1.3))));
        for (size_t t = 0; t < n_terms; t++) {
            c->row[i].effect[t] = demo_money(scale * 0.13 * sin(i * 2.1 + t * 0.7));
            c->row[i].comparison.units += c->row[i].effect[t].units;
        }
    }
    return chart;
}

static rmg_chart table_sixty(void)
{
    return table_of(60, 2, 240000, "Zorgaanbieder De Linde");
}

static rmg_chart table_four_terms(void)
{
    return table_of(8, 4, 1234567, "Begeleiding");
}

static rmg_chart table_long_names(void)
{
    return table_of(13, 2, 98765432, LONG_NAME);
}

static rmg_chart table_one(void)
{
    return table_of(1, 2, 0.02, "Enige");
}

static rmg_chart table_zero(void)
{
    return table_of(3, 2, 0, "Niets");
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

static rmg_chart panels_of(size_t n, const char *name)
{
    rmg_chart chart = {.kind = RMG_CHART_PANELS};
    rmg_panels_chart *c = &chart.as.panels;
    if (rmg_panels_chart_init(c, rmg_month_of(2021, 1), 12, n, NULL) != RMG_OK)
        abort();
    c->frame = (rmg_chart_frame){.subject = "Uitgaven Jeugd 2021 per aanbieder", .unit_euro = 1000};
    for (size_t i = 0; i < n; i++) {
        rmg_panel *panel = &c->panel[i];
        panel->name = name;
        panel->has_budget = i % 9 != 8;
        panel->budget = demo_money(i % 7 == 6 ? 0 : 1000 + 137 * (double)i);
        for (int k = 0; k < 12; k++) {
            double share = (i % 11 == 10 ? 5.4 : 0.8 + 0.05 * (double)(i % 10)) * (k + 1) / 12;
            rmg_money value = demo_money((1000 + 137 * (double)i) * share * (i % 13 == 12 ? -1 : 1));
            panel->month[k].has_plan = panel->has_budget;
            panel->month[k].plan = demo_money((double)panel->budget.units / RMG_SCALE * (k + 1) / 12);
            panel->month[k].has_actual = k < 5 && !(i % 10 == 9 && k == 2);
            panel->month[k].has_expected = k >= 5 && i % 8 != 7;
            panel->month[k].actual = panel->month[k].expected = value;
        }
    }
    return chart;
}

static rmg_chart panels_sixty(void)
{
    return panels_of(60, "Zorgaanbieder De Linde");
}

static rmg_chart panels_long_names(void)
{
    return panels_of(12, LONG_NAME);
}

static rmg_chart panels_one(void)
{
    return panels_of(1, "Enige");
}

static rmg_chart page_bare(void)
{
    rmg_chart chart = {.kind = RMG_CHART_PAGE};
    chart.as.page.frame = (rmg_chart_frame){.name = LONG_NAME, .subject = "Jeugd 2021", .year = 2021};
    return chart;
}

static rmg_chart page_no_ceiling(void)
{
    rmg_chart chart = demo_page();
    rmg_cumulative_chart *c = &chart.as.page.cumulative;
    c->has_ceiling = c->has_chance = false;
    c->crossing = c->crossing_early = (rmg_date){RMG_NO_DATE};
    return chart;
}

static rmg_chart page_no_plan(void)
{
    rmg_chart chart = demo_page();
    for (size_t k = 0; k < 12; k++)
        chart.as.page.cumulative.month[k].has_plan = false;
    rmg_waterfall_chart_clear(&chart.as.page.waterfall);
    return chart;
}

static rmg_chart page_long_names(void)
{
    rmg_chart chart = demo_page();
    rmg_page_chart *p = &chart.as.page;
    p->frame.name = p->frame.organisation = LONG_NAME;
    p->frame.source = LONG_NAME ", " LONG_NAME ", " LONG_NAME;
    p->cumulative.plan_name = "Vastgestelde meerjarenbegroting";
    for (size_t i = 0; i < p->bullet.n; i++)
        p->bullet.row[i].name = LONG_NAME;
    return chart;
}

static rmg_chart page_large(void)
{
    rmg_chart chart = demo_page();
    rmg_page_chart *p = &chart.as.page;
    for (size_t k = 0; k < 12; k++) {
        scale_month(&p->cumulative.month[k], 98765.4);
        p->inout.month[k].in.units *= 1000;
        p->inout.month[k].out.units *= 1000;
    }
    p->cumulative.ceiling.units = llround(p->cumulative.ceiling.units * 98765.4);
    p->inout.opening.units *= 1000;
    rmg_waterfall_chart_clear(&p->waterfall);
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

static const struct {
    const char *name;
    rmg_chart (*make)(void);
} cases[] = {
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
    {"waterfall-terms", waterfall_terms},
    {"waterfall-from-zero", waterfall_from_zero},
    {"waterfall-negative", waterfall_negative},
    {"waterfall-nothing", waterfall_nothing},
    {"waterfall-long-names", waterfall_long_names},
    {"waterfall-large", waterfall_large},
    {"scatter-sixty", scatter_sixty},
    {"scatter-one", scatter_one},
    {"scatter-long-names", scatter_long_names},
    {"scatter-same", scatter_same},
    {"scatter-far", scatter_far},
    {"cumulative-municipal", cumulative_municipal},
    {"inout-no-opening", inout_no_opening},
    {"inout-zero", inout_zero},
    {"inout-large", inout_large},
    {"inout-one-month", inout_one_month},
    {"inout-four-years", inout_four_years},
    {"lines-twenty", lines_twenty},
    {"lines-one", lines_one},
    {"lines-one-month", lines_one_month},
    {"lines-long-names", lines_long_names},
    {"variance-table-sixty", table_sixty},
    {"variance-table-four-terms", table_four_terms},
    {"variance-table-long-names", table_long_names},
    {"variance-table-one", table_one},
    {"variance-table-zero", table_zero},
    {"bullet-hard", bullet_hard},
    {"bullet-large", bullet_large},
    {"panels-sixty", panels_sixty},
    {"panels-long-names", panels_long_names},
    {"panels-one", panels_one},
    {"page-bare", page_bare},
    {"page-no-ceiling", page_no_ceiling},
    {"page-no-plan", page_no_plan},
    {"page-long-names", page_long_names},
    {"page-large", page_large},
    {"heat-money", heat_money},
    {"heat-three-years", heat_three_years},
};

size_t hard_charts_count(void)
{
    return sizeof cases / sizeof *cases;
}

const char *hard_chart_name(size_t i)
{
    return cases[i].name;
}

rmg_chart hard_chart(size_t i)
{
    return cases[i].make();
}
