/* Bridges and tables of effects that break layouts. */
#include <math.h>
#include <stdlib.h>

#include "tests/support/demo_charts.h"
#include "tests/support/hard_charts_internal.h"

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
        c->row[i].label = hard_name(name, i);
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

static const hard_case cases[] = {
    {"waterfall-terms", waterfall_terms},
    {"waterfall-from-zero", waterfall_from_zero},
    {"waterfall-negative", waterfall_negative},
    {"waterfall-nothing", waterfall_nothing},
    {"waterfall-long-names", waterfall_long_names},
    {"waterfall-large", waterfall_large},
    {"variance-table-sixty", table_sixty},
    {"variance-table-four-terms", table_four_terms},
    {"variance-table-long-names", table_long_names},
    {"variance-table-one", table_one},
    {"variance-table-zero", table_zero},
};

const hard_cases hard_variance = {cases, sizeof cases / sizeof *cases};
