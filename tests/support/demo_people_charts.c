/* Charts of flows, shares, durations and KPIs of the example set. */
#include <math.h>

#include "tests/support/demo_charts_internal.h"

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
    demo_must(rmg_scatter_chart_init(s, n, NULL));
    s->frame = demo_frame("Jeugd 2021", NULL);
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
    demo_must(rmg_inout_chart_init(c, rmg_month_of(2021, 1), 12, NULL));
    c->frame = demo_frame("Lopende voorzieningen Jeugd 2021", "berichtenverkeer (iJw)");
    c->frame.note = "Augustus: twee aanbieders leverden nog geen startberichten; de stand is vanaf dan een "
                    "ondergrens (≥)";
    c->has_opening = true;
    c->opening = demo_qty(3200);
    for (int k = 0; k < 12; k++)
        c->month[k] = (rmg_inout_month){.in = demo_qty(in[k]),
                                        .out = demo_qty(out[k]),
                                        .has_in = k != 7,
                                        .has_out = true,
                                        .complete = true,
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
    demo_must(rmg_lines_chart_init(c, rmg_month_of(2021, 1), 12, 7, NULL));
    c->frame = demo_frame("Lopende voorzieningen 2021", "berichtenverkeer (iJw/iWmo)");
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

static void history(rmg_bullet_row *row, double base, double swing, int shift)
{
    for (int m = 0; m < RMG_BULLET_HISTORY; m++) {
        row->history[m] = demo_qty(round((base + swing * sin(m * 0.55 + shift)) * 100) / 100);
        row->has_history[m] = true;
    }
}

void demo_fill_bullet(rmg_bullet_chart *c)
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
    demo_must(rmg_bullet_chart_init(&chart.as.bullet, 8, NULL));
    chart.as.bullet.frame = demo_frame("Stoplichtrapportage Jeugd", NULL);
    chart.as.bullet.period = "april 2021";
    demo_fill_bullet(&chart.as.bullet);
    return chart;
}

rmg_chart demo_heat(void)
{
    static const char *const name[] = {"Instroom per maand",         "Uitstroom per maand",
                                       "Mediane doorlooptijd",       "Lopende voorzieningen",
                                       "Recidive binnen 12 maanden", "Wachttijd tot start zorg"};
    rmg_chart chart = {.kind = RMG_CHART_HEAT};
    rmg_heat_chart *c = &chart.as.heat;
    demo_must(rmg_heat_chart_init(c, rmg_month_of(2021, 1), 12, 6, NULL));
    c->frame = demo_frame("KPI's Jeugd 2021", "berichtenverkeer (iJw)");
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
