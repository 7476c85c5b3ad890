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

static rmg_chart_frame frame(const char *subject, const char *source)
{
    return (rmg_chart_frame){.organisation = "Gemeente Voorbeeld",
                             .subject = subject,
                             .source = source,
                             .unit_euro = 1000,
                             .year = 2021};
}

static void must(rmg_code code)
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
    must(rmg_cumulative_chart_init(c, rmg_month_of(2021, 1), 12, 12, NULL));
    c->frame = frame("Uitgaven Jeugd 2021", "grootboek, stand 5 mei 2021");
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
    must(rmg_waterfall_chart_init(w, 2, NULL));
    w->frame = frame("Jeugd-GGZ behandeling EED", NULL);
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

rmg_chart demo_scatter(void)
{
    static const struct {
        const char *name;
        double months, change;
        int n;
    } p[] = {{"Groei & Co", 6.2, -0.4, 64},
             {"De Linde", 7.1, 0.3, 120},
             {"Maasoever", 8.4, 0.6, 210},
             {"Stapsteen", 8.9, -0.2, 88},
             {"Het Anker", 9.3, -0.8, 150},
             {"Veerhuis", 9.6, 0.9, 60},
             {"De Brug", 10.1, 0.1, 320},
             {"Zonnehof", 10.8, 0.5, 180},
             {"Overkant", 11.2, -0.5, 95},
             {"Rivierzorg", 11.9, -0.1, 240},
             {"Kleurrijk", 12.3, -0.9, 130},
             {"Sterrenbos", 12.6, 0.7, 70},
             {"Waterlelie", 13.1, 0.2, 160},
             {"De Poort", 14.2, 1.0, 50},
             {"Bosrand", 14.8, -0.6, 110},
             {"Duinzicht", 15.6, 0.4, 65},
             {"De Vuurtoren", 19.8, 3.4, 185},
             {"Stichting Maas", 17.2, 2.3, 95},
             {"Praktijk Linde", 16.4, 2.9, 40},
             {"Horizon GGZ", 21.6, 1.1, 140},
             {"De Wilgen", 11.5, 1.2, 55},
             {"Zorgplein Noord", 18.3, -3.1, 120},
             {"Noorderlicht", 8.1, -2.6, 60},
             {"Thuis & Nabij", 10.4, -1.6, 75},
             {"Dyslexiecentrum Zuid", 13.4, -1.3, 85},
             {"Kompas", 7.8, -1.1, 45}};
    size_t n = sizeof p / sizeof *p;
    rmg_chart chart = {.kind = RMG_CHART_SCATTER};
    rmg_scatter_chart *s = &chart.as.scatter;
    must(rmg_scatter_chart_init(s, n, NULL));
    s->frame = frame("Jeugd 2021", NULL);
    s->frame.decimals = 1;
    s->last_year = 2020;
    s->min_n = 30;
    s->n_left_out = 3;
    for (size_t i = 0; i < n; i++)
        s->point[i] = (rmg_scatter_point){p[i].name, demo_qty(p[i].months), demo_qty(p[i].change), p[i].n};
    return chart;
}

rmg_chart demo_inout(void)
{
    static const int in[] = {412, 388, 431, 405, 396, 377, 298, 0, 420, 402, 385, 340};
    static const int out[] = {355, 362, 348, 371, 402, 418, 455, 120, 390, 395, 400, 410};
    rmg_chart chart = {.kind = RMG_CHART_INOUT};
    rmg_inout_chart *c = &chart.as.inout;
    must(rmg_inout_chart_init(c, rmg_month_of(2021, 1), 12, NULL));
    c->frame = frame("Lopende voorzieningen Jeugd 2021", "berichtenverkeer (iJw)");
    c->frame.note = "Augustus: twee aanbieders leverden nog geen startberichten; de stand is vanaf dan een "
                    "ondergrens (≥)";
    c->has_opening = true;
    c->opening = demo_qty(3200);
    for (int k = 0; k < 12; k++)
        c->month[k] = (rmg_inout_month){.in = demo_qty(in[k]),
                                        .out = demo_qty(out[k]),
                                        .has_in = k != 7,
                                        .has_out = true,
                                        .complete = k != 7,
                                        .expected = k > 7};
    return chart;
}

rmg_chart demo_lines(void)
{
    static const char *const name[] = {"Jeugd- en opvoedhulp",
                                       "Begeleiding jeugd",
                                       "Jeugd-GGZ behandeling",
                                       "Ernstige enkelvoudige dyslexie (EED)",
                                       "Begeleiding Wmo",
                                       "Beschermd wonen",
                                       "Hulp bij het huishouden (HbH)"};
    static const double share[12][7] = {
        {14.1, 22.6, 19.4, 8.2, 17.3, 4.8, 13.6},  {14.2, 22.4, 19.3, 8.5, 17.2, 4.8, 13.6},
        {14.0, 22.3, 19.2, 8.9, 17.3, 4.8, 13.5},  {14.1, 22.1, 19.1, 9.4, 17.2, 4.7, 13.4},
        {14.0, 21.9, 19.0, 9.9, 17.3, 4.7, 13.2},  {13.9, 21.8, 18.8, 10.4, 17.4, 4.7, 13.0},
        {13.8, 21.6, 18.7, 10.9, 17.5, 4.6, 12.9}, {13.8, 21.4, 18.7, 11.3, 17.5, 4.6, 12.7},
        {13.7, 21.2, 18.6, 11.8, 17.6, 4.6, 12.5}, {13.7, 21.1, 18.5, 12.2, 17.6, 4.6, 12.3},
        {13.6, 20.9, 18.4, 12.7, 17.7, 4.6, 12.1}, {13.6, 20.7, 18.4, 13.1, 17.7, 4.6, 11.9}};
    rmg_chart chart = {.kind = RMG_CHART_LINES};
    rmg_lines_chart *c = &chart.as.lines;
    must(rmg_lines_chart_init(c, rmg_month_of(2021, 1), 12, 7, NULL));
    c->frame = frame("Lopende voorzieningen 2021", "berichtenverkeer (iJw/iWmo)");
    c->unit_many = "lopende voorzieningen";
    c->by = "inkoopcategorie";
    c->short_name[3] = "EED";
    for (int p = 0; p < 7; p++) {
        c->part[p] = name[p];
        for (int m = 0; m < 12; m++) {
            c->value[p * 12 + m] = demo_qty(share[m][p]);
            c->present[p * 12 + m] = 1;
        }
    }
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
    must(rmg_variance_table_chart_init(c, n, 2, NULL));
    c->frame = frame("Realisatie t.o.v. target 2021 per inkoopcategorie", NULL);
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

static void history(rmg_bullet_row *row, double base, double swing, int shift)
{
    for (int m = 0; m < RMG_BULLET_HISTORY; m++) {
        row->history[m] = demo_qty(round((base + swing * sin(m * 0.55 + shift)) * 100) / 100);
        row->has_history[m] = true;
    }
}

static void fill_bullet(rmg_bullet_chart *c)
{
    static const struct {
        const char *name, *short_name, *unit;
        int better;
        rmg_light light;
        double norm, value;
        int decimals;
    } r[] = {{"Instroom per maand", "instroom", "aantal", -1, RMG_LIGHT_RED, 380, 405, 0},
             {"Uitstroom per maand", NULL, "aantal", 1, RMG_LIGHT_GREEN, 370, 371, 0},
             {"Mediane doorlooptijd", NULL, "maanden", -1, RMG_LIGHT_AMBER, 11.5, 11.9, 1},
             {"Lopende voorzieningen", NULL, "aantal", -1, RMG_LIGHT_AMBER, 3300, 3400, 0},
             {"Afschaling naar lichtere hulp", NULL, "% van uitstroom", 1, RMG_LIGHT_GREEN, 20, 21.4, 1},
             {"Recidive binnen 12 maanden", NULL, "% van uitstroom", -1, RMG_LIGHT_NONE, 8, -1, 1},
             {"Wachttijd tot start zorg", NULL, "weken", -1, RMG_LIGHT_RED, 6, 8.2, 1},
             {"Gemiddelde prijs per cliënt EED", NULL, "€", -1, RMG_LIGHT_AMBER, 2.10, 2.20, 2}};
    for (int i = 0; i < 8; i++) {
        rmg_bullet_row *row = &c->row[i];
        *row = (rmg_bullet_row){.name = r[i].name,
                                .short_name = r[i].short_name,
                                .unit = r[i].unit,
                                .more_is_better = r[i].better,
                                .light = r[i].light,
                                .has_norm = true,
                                .has_value = r[i].value >= 0,
                                .norm = demo_qty(r[i].norm),
                                .value = demo_qty(r[i].value),
                                .tolerance = demo_qty(r[i].norm * 0.05),
                                .decimals = r[i].decimals};
        if (row->has_value) {
            history(row, r[i].value, r[i].value * 0.04, i);
            row->history[RMG_BULLET_HISTORY - 1] = row->value;
        } else
            row->value = demo_qty(0);
    }
}

rmg_chart demo_bullet(void)
{
    rmg_chart chart = {.kind = RMG_CHART_BULLET};
    must(rmg_bullet_chart_init(&chart.as.bullet, 8, NULL));
    chart.as.bullet.frame = frame("Stoplichtrapportage Jeugd", NULL);
    chart.as.bullet.period = "april 2021";
    fill_bullet(&chart.as.bullet);
    return chart;
}

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
             {"Gezinshuis De Wilgen", 780, 764},
             {"Stichting Maas", 2600, 2522},
             {"Thuis & Nabij", 1300, 1144},
             {"Zorgplein Noord", 3100, 2821},
             {"De Brug", 0, 0}};
    size_t n = sizeof p / sizeof *p;
    rmg_chart chart = {.kind = RMG_CHART_PANELS};
    rmg_panels_chart *c = &chart.as.panels;
    must(rmg_panels_chart_init(c, rmg_month_of(2021, 1), 12, n, NULL));
    c->frame = frame("Uitgaven Jeugd 2021 per aanbieder", "grootboek, 31 augustus 2021");
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
    must(rmg_cumulative_chart_init(c, rmg_month_of(2021, 1), 12, 12, NULL));
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
    p->frame = frame("Jeugd 2021", "grootboek en berichtenverkeer, stand 31 augustus 2021");
    p->frame.name = "Stichting De Vuurtoren";
    p->frame.decimals = 1;
    p->frame.page = 1;
    p->frame.pages = 12;
    page_cumulative(&p->cumulative);
    p->cumulative.frame = p->frame;

    must(rmg_waterfall_chart_init(&p->waterfall, 2, NULL));
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

    must(rmg_inout_chart_init(&p->inout, rmg_month_of(2021, 1), 12, NULL));
    p->inout.has_opening = true;
    p->inout.opening = demo_qty(165);
    for (int k = 0; k < 12; k++)
        p->inout.month[k] = (rmg_inout_month){.in = demo_qty(in[k]),
                                              .out = demo_qty(out[k]),
                                              .has_in = true,
                                              .has_out = true,
                                              .complete = true,
                                              .expected = k > 7};

    must(rmg_bullet_chart_init(&p->bullet, 8, NULL));
    fill_bullet(&p->bullet);
    p->bullet.n = 5;
    p->bullet.row[4] = p->bullet.row[5];
    p->bullet.period = "januari–augustus 2021";
    return chart;
}

rmg_chart demo_heat(void)
{
    static const char *const name[] = {"Instroom per maand",         "Uitstroom per maand",
                                       "Mediane doorlooptijd",       "Lopende voorzieningen",
                                       "Recidive binnen 12 maanden", "Wachttijd tot start zorg"};
    rmg_chart chart = {.kind = RMG_CHART_HEAT};
    rmg_heat_chart *c = &chart.as.heat;
    must(rmg_heat_chart_init(c, rmg_month_of(2021, 1), 12, 6, NULL));
    c->frame = frame("KPI's Jeugd 2021", "berichtenverkeer (iJw)");
    for (int r = 0; r < 6; r++) {
        c->row[r] = name[r];
        c->decimals[r] = r == 2 || r == 5;
        for (int m = 0; m < 12; m++) {
            rmg_heat_cell *cell = &c->cell[r * 12 + m];
            cell->light = (rmg_light)((r * 5 + m * (r + 2) / 3) % 3);
            cell->has_value = m < 8 && r != 4;
            if (!cell->has_value)
                cell->light = RMG_LIGHT_NONE;
            cell->value = demo_qty(r == 3 ? 3200 + 31 * m : r == 2 || r == 5 ? 6.3 + 0.3 * m : 380 + 7 * m);
        }
    }
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
    must(rmg_overview_chart_init(c, n, NULL));
    c->frame = frame("Uitgaven Jeugd 2021", "grootboek, stand 5 mei 2021");
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
