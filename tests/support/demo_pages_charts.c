/* Charts of many providers, and of one, of the example set. */
#include <math.h>

#include "tests/support/demo_charts_internal.h"

/* Cumulative months of one provider: actual to n_known, then straight to the expected year-end. */
static void provider_months(rmg_cumulative_month *month, double budget, double expected, int n_known)
{
    for (int k = 0; k < 12; k++) {
        double wave = 1 + 0.02 * sin(k * 1.7 + budget);
        double value = expected * (k + 1) / 12 * (k < 11 ? wave : 1);
        month[k].has_plan = true;
        month[k].plan = demo_money(budget * (k + 1) / 12);
        if (k < n_known) {
            month[k].has_actual = true;
            month[k].actual = demo_money(value);
        } else {
            month[k].has_expected = true;
            month[k].expected = demo_money(value);
        }
    }
}

rmg_chart demo_panels(void)
{
    static const struct {
        const char *name;
        double budget, expected;
    } p[] = {{"Stichting De Vuurtoren", 5200, 5824},
             {"Dyslexiecentrum Zuid", 1650, 1947},
             {"Horizon GGZ", 4300, 4558},
             {"Praktijk Linde", 900, 1098},
             {"Kompas Begeleiding", 2100, 2163},
             {"Noorderlicht Jeugdhulp", 1500, 1515},
             {"Regionale Instelling voor Beschermd Wonen Rivierenland", 3900, 3900},
             {"Gezinshuis De Wilgen", 780, 764.4},
             {"Stichting Maas", 2600, 2522},
             {"Thuis & Nabij", 1300, 1144},
             {"Zorgplein Noord", 3100, 2821},
             {"De Brug", 0, 0}};
    size_t n = sizeof p / sizeof *p;
    rmg_chart chart = {.kind = RMG_CHART_PANELS};
    rmg_panels_chart *c = &chart.as.panels;
    demo_must(rmg_panels_chart_init(c, rmg_month_of(2021, 1), 12, n, NULL));
    c->frame = demo_frame("Uitgaven Jeugd 2021 per aanbieder", "grootboek, 31 augustus 2021");
    for (size_t i = 0; i < n; i++) {
        c->panel[i].name = p[i].name;
        c->panel[i].has_budget = true;
        c->panel[i].budget = demo_money(p[i].budget);
        provider_months(c->panel[i].month, p[i].budget, p[i].expected, 8);
    }
    return chart;
}

static void page_cumulative(rmg_cumulative_chart *c)
{
    static const double actual[] = {494.5, 956.3, 1513.2, 1960.4, 2495.0, 2997.8, 3441.9, 3971.8};
    static const double expected[] = {4411.7, 4927.5, 5373.7, 5824.0};
    static const double z[] = {0.674, 1.282, 1.960};
    demo_must(rmg_cumulative_chart_init(c, rmg_month_of(2021, 1), 12, 12, NULL));
    for (int k = 0; k < 12; k++) {
        rmg_cumulative_month *m = &c->month[k];
        m->has_plan = true;
        m->plan = demo_money(round(52000.0 * (k + 1) / 12) / 10);
        m->has_actual = k < 8;
        m->has_expected = m->has_bands = k >= 8;
        if (k < 8) {
            m->actual = demo_money(actual[k]);
            continue;
        }
        m->expected = demo_money(expected[k - 8]);
        for (int b = 0; b < RMG_CHART_BANDS; b++) {
            double half = round(z[b] * 1300 * sqrt(k - 7)) / 10;
            m->low[b] = demo_money(expected[k - 8] - half);
            m->high[b] = demo_money(expected[k - 8] + half);
        }
    }
    c->has_ceiling = c->has_chance = true;
    c->ceiling = demo_money(5500);
    c->chance_above_ceiling = 0.89;
    rmg_date_make(&c->crossing, 2021, 12, 9);
    rmg_date_make(&c->crossing_early, 2021, 11, 21);
}

rmg_chart demo_page(void)
{
    static const int in[] = {14, 12, 16, 13, 15, 11, 10, 14, 12, 12, 11, 10};
    static const int out[] = {11, 12, 10, 12, 11, 13, 12, 9, 11, 11, 11, 11};
    rmg_chart chart = {.kind = RMG_CHART_PAGE};
    rmg_page_chart *p = &chart.as.page;
    p->frame = demo_frame("Jeugd 2021", "grootboek en berichtenverkeer, stand 31 augustus 2021");
    p->frame.name = "Stichting De Vuurtoren";
    p->frame.decimals = 1;
    p->frame.page = 1;
    p->frame.pages = 12;
    page_cumulative(&p->cumulative);
    p->cumulative.frame = p->frame;

    demo_must(rmg_waterfall_chart_init(&p->waterfall, 2, NULL));
    p->waterfall.frame = p->frame;
    p->waterfall.base_name = "Begroting";
    p->waterfall.comparison_name = "Verwacht";
    p->waterfall.expected = true;
    p->waterfall.base = demo_money(5200);
    p->waterfall.comparison = demo_money(5824);
    p->waterfall.term[0] = (rmg_waterfall_term){.kind = RMG_TERM_QUANTITY, .effect = demo_money(208)};
    p->waterfall.term[1] = (rmg_waterfall_term){.kind = RMG_TERM_PRICE, .effect = demo_money(416)};
    p->waterfall.has_quantity = true;
    p->waterfall.base_qty = demo_qty(2000);
    p->waterfall.comparison_qty = demo_qty(2080);
    p->waterfall.base_price = demo_money(2600);
    p->waterfall.comparison_price = demo_money(2800);
    p->waterfall.unit_one = "maand";
    p->waterfall.unit_many = "maanden";

    demo_must(rmg_inout_chart_init(&p->inout, rmg_month_of(2021, 1), 12, NULL));
    p->inout.has_opening = true;
    p->inout.opening = demo_qty(165);
    for (int k = 0; k < 12; k++)
        p->inout.month[k] = (rmg_inout_month){.in = demo_qty(in[k]),
                                              .out = demo_qty(out[k]),
                                              .has_in = true,
                                              .has_out = true,
                                              .complete = true,
                                              .expected = k > 7};

    demo_must(rmg_bullet_chart_init(&p->bullet, 8, NULL));
    demo_fill_bullet(&p->bullet);
    p->bullet.n = 5;
    p->bullet.row[4] = p->bullet.row[5];
    p->bullet.period = "januari–augustus 2021";
    return chart;
}

/* budget, so far, expected, ceiling (0: none); the last has no budget */
static const struct {
    const char *name;
    double plan, actual, expected, ceiling;
} overview_rows[] = {{"Stichting De Vuurtoren", 12840, 4410.2, 13651.4, 13500},
                     {"Zorggroep Het Anker", 9120, 3106.8, 9291.6, 9600},
                     {"Jeugdhulp Zuidrand", 8455, 2702.1, 8167.9, 0},
                     {"Thuis & Nabij", 7320, 2460, 7452.3, 7400},
                     {"De Tweesprong; jeugd en gezin", 6110, 2033.4, 6104.7, 0},
                     {"Pleegzorg Noord", 5275, 1871.5, 5611.2, 5900},
                     {"Praktijk \"Het Kompas\"", 0, 611.3, 1834.9, 0}};

static void fill_overview(rmg_overview_figures *f, double plan, double actual, double expected,
                          double ceiling)
{
    *f = (rmg_overview_figures){.plan = demo_money(plan),
                                .has_plan = plan > 0,
                                .plan_to_date = demo_money(plan * 0.34),
                                .has_plan_to_date = plan > 0,
                                .actual = demo_money(actual),
                                .has_actual = true,
                                .expected = demo_money(expected),
                                .has_expected = true,
                                .low = demo_money(expected * 0.97),
                                .high = demo_money(expected * 1.035),
                                .has_range = true,
                                .ceiling = demo_money(ceiling),
                                .has_ceiling = ceiling > 0,
                                .chance_above_plan = expected > plan ? 0.83 : 0.21,
                                .has_chance_plan = plan > 0,
                                .chance_above_ceiling = expected > ceiling ? 0.61 : 0.07,
                                .has_chance_ceiling = ceiling > 0,
                                .crossing = {RMG_NO_DATE}};
    if (ceiling > 0 && expected > ceiling)
        rmg_date_make(&f->crossing, 2021, 12, 19);
}

rmg_chart demo_overview(void)
{
    const size_t n = sizeof overview_rows / sizeof *overview_rows;
    rmg_chart chart = {.kind = RMG_CHART_OVERVIEW};
    rmg_overview_chart *c = &chart.as.overview;
    double plan = 0, actual = 0, expected = 0;
    demo_must(rmg_overview_chart_init(c, n, NULL));
    c->frame = demo_frame("Uitgaven Jeugd 2021", "grootboek, stand 5 mei 2021");
    c->account = RMG_ACCOUNT_COST;
    c->first = rmg_month_of(2021, 1);
    c->per_year = 12;
    c->n_months = 12;
    c->n_known = 4;
    c->by = "Aanbieder";
    c->units = "aanbieders";
    c->quality = "1.204 regels gelezen, 3 geweigerd; 12 waarschuwingen";
    c->total_page = 2;
    for (size_t i = 0; i < n; i++) {
        c->row[i].name = overview_rows[i].name;
        c->row[i].page = (int)i + 3;
        fill_overview(&c->row[i].figures, overview_rows[i].plan, overview_rows[i].actual,
                      overview_rows[i].expected, overview_rows[i].ceiling);
        plan += overview_rows[i].plan;
        actual += overview_rows[i].actual;
        expected += overview_rows[i].expected;
    }
    fill_overview(&c->total, plan, actual, expected, 51500);
    return chart;
}
