/* Charts of many providers, and pages of one, that break layouts. */
#include <math.h>
#include <stdlib.h>

#include "tests/support/demo_charts.h"
#include "tests/support/hard_charts_internal.h"

static rmg_chart panels_of(size_t n, const char *name)
{
    rmg_chart chart = {.kind = RMG_CHART_PANELS};
    rmg_panels_chart *c = &chart.as.panels;
    if (rmg_panels_chart_init(c, rmg_month_of(2021, 1), 12, n, NULL) != RMG_OK)
        abort();
    c->frame = (rmg_chart_frame){.subject = "Uitgaven Jeugd 2021 per aanbieder", .unit_euro = 1000};
    for (size_t i = 0; i < n; i++) {
        rmg_panel *panel = &c->panel[i];
        panel->name = hard_name(name, i);
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
        hard_scale_month(&p->cumulative.month[k], 98765.4);
        p->inout.month[k].in.units *= 1000;
        p->inout.month[k].out.units *= 1000;
    }
    p->cumulative.ceiling.units = llround(p->cumulative.ceiling.units * 98765.4);
    p->inout.opening.units *= 1000;
    rmg_waterfall_chart_clear(&p->waterfall);
    return chart;
}

/* n units that differ in everything; every seventh has no plan, every fifth no ceiling. */
static rmg_chart overview_of(size_t n, double scale, const char *name)
{
    rmg_chart chart = {.kind = RMG_CHART_OVERVIEW};
    rmg_overview_chart *c = &chart.as.overview;
    if (rmg_overview_chart_init(c, n, NULL) != RMG_OK)
        abort();
    c->frame = (rmg_chart_frame){
        .subject = "Uitgaven Jeugd 2021", .unit_euro = 1, .year = 2021, .decimals = 2};
    c->account = RMG_ACCOUNT_COST;
    c->first = rmg_month_of(2021, 1);
    c->per_year = 12;
    c->n_months = 12;
    c->n_known = 7;
    rmg_overview_figures *total = &c->total;
    *total = (rmg_overview_figures){.has_plan = true, .has_actual = true, .has_expected = true};
    total->crossing.days = RMG_NO_DATE;
    for (size_t i = 0; i < n; i++) {
        rmg_overview_figures *f = &c->row[i].figures;
        c->row[i].name = hard_name(name, i);
        f->has_plan = i % 7 != 3;
        f->plan = demo_money(scale * (1 + (double)(i * 37 % 50)));
        f->expected = demo_money(scale * (1 + (double)(i * 37 % 50)) * (0.93 + 0.01 * (double)(i * 11 % 17)));
        f->actual = demo_money(scale * (1 + (double)(i * 37 % 50)) * 0.57);
        f->has_expected = f->has_actual = i != 2;
        f->low = demo_money((double)f->expected.units / RMG_SCALE * 0.9);
        f->high = demo_money((double)f->expected.units / RMG_SCALE * 1.1);
        f->has_range = f->has_expected;
        f->has_ceiling = i % 5 != 4;
        f->ceiling = f->plan;
        f->crossing.days = RMG_NO_DATE;
        if (f->has_ceiling && f->expected.units > f->ceiling.units)
            rmg_date_make(&f->crossing, 2021, 9 + (int)(i % 4), 30);
        f->has_chance_ceiling = f->has_ceiling;
        f->chance_above_ceiling = (double)(i % 11) / 10;
        total->plan.units += f->has_plan ? f->plan.units : 0;
        total->expected.units += f->has_expected ? f->expected.units : 0;
        total->actual.units += f->has_actual ? f->actual.units : 0;
    }
    return chart;
}

static rmg_chart overview_sixty(void)
{
    rmg_chart chart = overview_of(60, 54321.09, LONG_NAME);
    chart.as.overview.by = "zorgaanbieder";
    chart.as.overview.units = "aanbieders";
    return chart;
}

static rmg_chart overview_large(void)
{
    rmg_chart chart = overview_of(34, 1e10 / 50, "Zorgbureau");
    chart.as.overview.frame.unit_euro = 0;
    return chart;
}

static rmg_chart overview_no_plan(void)
{
    rmg_chart chart = overview_of(3, 0.01, "Aanbieder");
    rmg_overview_chart *c = &chart.as.overview;
    for (size_t i = 0; i < 3; i++)
        c->row[i].figures.has_plan = c->row[i].figures.has_ceiling = c->row[i].figures.has_chance_ceiling =
            false;
    c->total.has_plan = false;
    return chart;
}

/* The year is over; 36 lines would leave the total alone on a page. */
static rmg_chart overview_complete(void)
{
    rmg_chart chart = overview_of(67, 1234.5, "Stichting voor zeer bijzondere zorg");
    chart.as.overview.n_known = 12;
    return chart;
}

static rmg_chart overview_one(void)
{
    return overview_of(1, 0, "");
}

static rmg_chart page_months_large(void)
{
    rmg_chart chart = page_large();
    rmg_inout_chart_clear(&chart.as.page.inout);
    rmg_bullet_chart_clear(&chart.as.page.bullet);
    return chart;
}

/* Only the amounts, with a month that is not known. */
static rmg_chart page_months_gap(void)
{
    rmg_chart chart = demo_page();
    rmg_page_chart *p = &chart.as.page;
    rmg_inout_chart_clear(&p->inout);
    rmg_bullet_chart_clear(&p->bullet);
    rmg_waterfall_chart_clear(&p->waterfall);
    p->cumulative.month[2].has_actual = false;
    p->cumulative.month[2].has_plan = false;
    p->cumulative.plan_name = "Begroting (" LONG_NAME ")";
    return chart;
}

static const hard_case cases[] = {
    {"panels-sixty", panels_sixty},
    {"panels-long-names", panels_long_names},
    {"panels-one", panels_one},
    {"page-bare", page_bare},
    {"page-no-ceiling", page_no_ceiling},
    {"page-no-plan", page_no_plan},
    {"page-long-names", page_long_names},
    {"page-large", page_large},
    {"page-months-large", page_months_large},
    {"page-months-gap", page_months_gap},
    {"overview-sixty", overview_sixty},
    {"overview-large", overview_large},
    {"overview-no-plan", overview_no_plan},
    {"overview-complete", overview_complete},
    {"overview-one", overview_one},
};

const hard_cases hard_pages = {cases, sizeof cases / sizeof *cases};
