#include "tests/support/demo_charts.h"

#include <math.h>
#include <stdlib.h>

rmg_money demo_money(double amount)
{
    return (rmg_money){llround(amount * RMG_SCALE)};
}

rmg_qty demo_qty(double quantity)
{
    return (rmg_qty){llround(quantity * RMG_SCALE)};
}

rmg_chart_frame demo_frame(const char *subject, const char *source)
{
    return (rmg_chart_frame){.organisation = "Gemeente Voorbeeld",
                             .subject = subject,
                             .source = source,
                             .unit_euro = 1000,
                             .year = 2021};
}

void demo_must(rmg_code code)
{
    if (code != RMG_OK)
        abort();
}

rmg_chart demo_cumulative(void)
{
    static const double actual[] = {4500, 9500, 14300, 19000};
    static const double expected[] = {23900, 28810, 33700, 38640, 43560, 48500, 53430, 58360};
    rmg_chart chart = {.kind = RMG_CHART_CUMULATIVE};
    rmg_cumulative_chart *c = &chart.as.cumulative;
    demo_must(rmg_cumulative_chart_init(c, rmg_month_of(2021, 1), 12, 12, NULL));
    c->frame = demo_frame("Uitgaven Jeugd 2021", "grootboek, stand 5 mei 2021");
    c->frame.note = "Begroting en 2020: een twaalfde van het jaartotaal per maand";
    c->plan_name = "Begroting (prognose)";
    for (int k = 0; k < 12; k++) {
        rmg_cumulative_month *m = &c->month[k];
        m->has_plan = m->has_last_year = true;
        m->plan = demo_money(57835.0 * (k + 1) / 12);
        m->last_year = demo_money(58423.0 * (k + 1) / 12);
        if (k < 4) {
            m->has_actual = true;
            m->actual = demo_money(actual[k]);
            continue;
        }
        m->has_expected = m->has_bands = true;
        m->expected = demo_money(expected[k - 4]);
        static const double z[] = {0.674, 1.282, 1.960};
        for (int b = 0; b < RMG_CHART_BANDS; b++) {
            double half = z[b] * 530.6 * sqrt(k - 3);
            m->low[b] = demo_money(round(expected[k - 4] - half));
            m->high[b] = demo_money(round(expected[k - 4] + half));
        }
    }
    c->has_ceiling = c->has_chance = true;
    c->ceiling = demo_money(57000);
    c->chance_above_ceiling = 0.82;
    return chart;
}

rmg_chart demo_waterfall(void)
{
    rmg_chart chart = {.kind = RMG_CHART_WATERFALL};
    rmg_waterfall_chart *w = &chart.as.waterfall;
    demo_must(rmg_waterfall_chart_init(w, 2, NULL));
    w->frame = demo_frame("Jeugd-GGZ behandeling EED", NULL);
    w->frame.name = "EED";
    w->frame.unit_euro = 1;
    w->frame.decimals = 2;
    w->base_name = "Target";
    w->comparison_name = "Realisatie";
    w->base = demo_money(1155);
    w->comparison = demo_money(1045);
    w->term[0] = (rmg_waterfall_term){.kind = RMG_TERM_QUANTITY, .effect = demo_money(-157.50)};
    w->term[1] = (rmg_waterfall_term){.kind = RMG_TERM_PRICE, .effect = demo_money(47.50)};
    w->has_quantity = true;
    w->base_qty = demo_qty(550);
    w->comparison_qty = demo_qty(475);
    w->base_price = demo_money(2.10);
    w->comparison_price = demo_money(2.20);
    w->unit_one = "cliënt";
    w->unit_many = "cliënten";
    return chart;
}

rmg_chart demo_variance_table(void)
{
    static const struct {
        const char *label;
        double base, quantity, price;
    } r[] = {{"Jeugd- en opvoedhulp met verblijf", 9240000, 424310, 149650},
             {"Jeugd-GGZ behandeling", 5250000, 252400, 117700},
             {"Begeleiding Wmo", 5220200, 101100, -55240},
             {"Begeleiding jeugd", 5565000, -106300, 144200},
             {"Ernstige enkelvoudige dyslexie (EED)", 1155000, -157500, 47500},
             {"Hulp bij het huishouden", 9455300, -244100, 90900},
             {"Beschermd wonen", 5039600, -84100, -93800}};
    size_t n = sizeof r / sizeof *r;
    rmg_chart chart = {.kind = RMG_CHART_VARIANCE_TABLE};
    rmg_variance_table_chart *c = &chart.as.variance_table;
    demo_must(rmg_variance_table_chart_init(c, n, 2, NULL));
    c->frame = demo_frame("Realisatie t.o.v. target 2021 per inkoopcategorie", NULL);
    c->frame.unit_euro = 1;
    c->base_name = "Target";
    c->comparison_name = "Realisatie";
    c->by = "Categorie";
    c->term[0] = RMG_TERM_QUANTITY;
    c->term[1] = RMG_TERM_PRICE;
    for (size_t i = 0; i < n; i++) {
        c->row[i].label = r[i].label;
        c->row[i].base = demo_money(r[i].base);
        c->row[i].comparison = demo_money(r[i].base + r[i].quantity + r[i].price);
        c->row[i].effect[0] = demo_money(r[i].quantity);
        c->row[i].effect[1] = demo_money(r[i].price);
    }
    return chart;
}

rmg_chart demo_chart(rmg_chart_kind kind)
{
    static rmg_chart (*const make[RMG_CHART_KINDS])(void) = {[RMG_CHART_CUMULATIVE] = demo_cumulative,
                                                             [RMG_CHART_INOUT] = demo_inout,
                                                             [RMG_CHART_LINES] = demo_lines,
                                                             [RMG_CHART_WATERFALL] = demo_waterfall,
                                                             [RMG_CHART_VARIANCE_TABLE] = demo_variance_table,
                                                             [RMG_CHART_SCATTER] = demo_scatter,
                                                             [RMG_CHART_BULLET] = demo_bullet,
                                                             [RMG_CHART_PANELS] = demo_panels,
                                                             [RMG_CHART_PAGE] = demo_page,
                                                             [RMG_CHART_HEAT] = demo_heat,
                                                             [RMG_CHART_OVERVIEW] = demo_overview};
    return make[kind]();
}
