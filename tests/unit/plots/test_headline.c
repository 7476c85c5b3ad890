/* No claim without its data: each template once where it holds and once where it does not. */
#include <criterion/criterion.h>
#include <string.h>

#include "plots/headline.h"
#include "tests/support/demo_charts.h"
#include "tests/support/language.h"

static void expect(rmg_chart *chart, const char *words, bool claim)
{
    rmg_buffer out = {0};
    cr_expect_eq(rmg_headline(&out, chart), claim, "%s", rmg_buffer_text(&out));
    cr_expect_str_eq(rmg_buffer_text(&out), words);
    rmg_buffer_clear(&out);
    rmg_chart_clear(chart);
}

static void dutch(void)
{
    test_speak("nl");
}

TestSuite(headline, .init = dutch);

Test(headline, cumulative_passes_the_ceiling)
{
    rmg_chart chart = demo_cumulative();
    expect(&chart, "Jeugd gaat naar € 58,4 mln en passeert in december het plafond", true);
}

Test(headline, cumulative_speaks_english)
{
    test_speak("en");
    rmg_chart chart = demo_cumulative();
    expect(&chart, "Jeugd is heading for € 58.4m and passes the ceiling in December", true);
}

Test(headline, cumulative_is_neutral_when_the_chance_is_below_half)
{
    rmg_chart chart = demo_cumulative();
    chart.as.cumulative.chance_above_ceiling = 0.49;
    expect(&chart, "Uitgaven Jeugd 2021, cumulatief", false);
}

Test(headline, cumulative_is_neutral_without_chance_or_ceiling)
{
    rmg_chart chart = demo_cumulative();
    chart.as.cumulative.has_chance = false;
    expect(&chart, "Uitgaven Jeugd 2021, cumulatief", false);
    chart = demo_cumulative();
    chart.as.cumulative.has_ceiling = false;
    expect(&chart, "Uitgaven Jeugd 2021, cumulatief", false);
}

Test(headline, cumulative_is_neutral_when_the_printed_ceiling_is_not_reached)
{
    rmg_chart chart = demo_cumulative();
    chart.as.cumulative.ceiling = demo_money(58361);
    expect(&chart, "Uitgaven Jeugd 2021, cumulatief", false);
}

/* 58,360.4 prints as 58,360, which is reached and not passed: the claim is judged on what is printed. */
Test(headline, cumulative_judges_printed_figures)
{
    rmg_chart chart = demo_cumulative();
    chart.as.cumulative.ceiling = demo_money(58360.4);
    expect(&chart, "Uitgaven Jeugd 2021, cumulatief", false);
    chart = demo_cumulative();
    chart.as.cumulative.ceiling = demo_money(58359.4);
    expect(&chart, "Jeugd gaat naar € 58,4 mln en passeert in december het plafond", true);
}

Test(headline, cumulative_is_neutral_when_the_ceiling_was_passed_in_a_known_month)
{
    rmg_chart chart = demo_cumulative();
    chart.as.cumulative.ceiling = demo_money(14000);
    expect(&chart, "Uitgaven Jeugd 2021, cumulatief", false);
}

Test(headline, the_short_name_is_used_where_there_is_one)
{
    rmg_chart chart = demo_cumulative();
    chart.as.cumulative.frame.name = "Wmo";
    expect(&chart, "Wmo gaat naar € 58,4 mln en passeert in december het plafond", true);
}

/* difference, quantity and price effect, quantities and prices that go with them */
static rmg_chart bridge(double base, double q1, double p1, double quantity, double price)
{
    rmg_chart chart = demo_waterfall();
    rmg_waterfall_chart *w = &chart.as.waterfall;
    w->base = demo_money(base);
    w->term[0].effect = demo_money(quantity);
    w->term[1].effect = demo_money(price);
    w->comparison = demo_money(base + quantity + price);
    w->comparison_qty = demo_qty(q1);
    w->comparison_price = demo_money(p1);
    return chart;
}

Test(headline, bridge_has_a_template_per_pattern_of_signs)
{
    rmg_chart chart = bridge(1155, 475, 2.20, -157.5, 47.5);
    expect(&chart, "EED € 110 onder target: minder cliënten, maar een hogere prijs", true);
    chart = bridge(1155, 475, 2.00, -157.5, -47.5);
    expect(&chart, "EED € 205 onder target: minder cliënten en een lagere prijs", true);
    chart = bridge(1155, 560, 1.90, 21, -112);
    expect(&chart, "EED € 91 onder target: meer cliënten, maar een lagere prijs", true);
    chart = bridge(1155, 475, 2.10, -157.5, 0);
    expect(&chart, "EED € 158 onder target: minder cliënten", true);
    chart = bridge(1155, 550, 2.00, 0, -55);
    expect(&chart, "EED € 55 onder target: een lagere prijs", true);
    chart = bridge(1155, 700, 2.05, 315, -35);
    expect(&chart, "EED € 280 boven target: meer cliënten, maar een lagere prijs", true);
    chart = bridge(1155, 700, 2.20, 315, 70);
    expect(&chart, "EED € 385 boven target: meer cliënten en een hogere prijs", true);
    chart = bridge(1155, 540, 2.50, -21, 216);
    expect(&chart, "EED € 195 boven target: minder cliënten, maar een hogere prijs", true);
    chart = bridge(1155, 700, 2.10, 315, 0);
    expect(&chart, "EED € 315 boven target: meer cliënten", true);
    chart = bridge(1155, 550, 2.50, 0, 220);
    expect(&chart, "EED € 220 boven target: een hogere prijs", true);
}

Test(headline, bridge_is_neutral_without_a_difference)
{
    rmg_chart chart = bridge(1155, 475, 2.43, -157.5, 157.5);
    expect(&chart, "Jeugd-GGZ behandeling EED: van target naar realisatie", false);
}

Test(headline, bridge_is_neutral_when_the_quantity_did_not_go_the_way_of_its_effect)
{
    rmg_chart chart = bridge(1155, 600, 2.20, -157.5, 47.5);
    expect(&chart, "Jeugd-GGZ behandeling EED: van target naar realisatie", false);
}

Test(headline, bridge_is_neutral_when_another_term_outweighs_both)
{
    rmg_chart chart = {.kind = RMG_CHART_WATERFALL};
    rmg_waterfall_chart *w = &chart.as.waterfall;
    cr_assert_eq(rmg_waterfall_chart_init(w, 3, NULL), RMG_OK);
    w->frame = (rmg_chart_frame){.subject = "Wmo 2021", .unit_euro = 1};
    w->base_name = "Begroting";
    w->comparison_name = "Realisatie";
    w->base = demo_money(1000);
    w->comparison = demo_money(1400);
    w->term[0] = (rmg_waterfall_term){.kind = RMG_TERM_QUANTITY, .effect = demo_money(50)};
    w->term[1] = (rmg_waterfall_term){.kind = RMG_TERM_PRICE, .effect = demo_money(50)};
    w->term[2] = (rmg_waterfall_term){.kind = RMG_TERM_NEW, .effect = demo_money(300)};
    expect(&chart, "Wmo 2021: van begroting naar realisatie", false);
}

Test(headline, table_says_that_prices_weigh_more)
{
    rmg_chart chart = demo_variance_table();
    expect(&chart, "Overschrijding van € 587 duizend: hogere prijzen wegen zwaarder dan volume", true);
}

Test(headline, table_is_neutral_when_volume_weighs_more)
{
    rmg_chart chart = demo_variance_table();
    rmg_variance_table_chart *c = &chart.as.variance_table;
    c->row[0].effect[0].units += demo_money(400000).units;
    c->row[0].effect[1].units -= demo_money(400000).units;
    expect(&chart, "Realisatie t.o.v. target 2021 per inkoopcategorie", false);
}

Test(headline, flow_names_the_longest_run_of_falling_months)
{
    rmg_chart chart = demo_inout();
    expect(&chart, "Mei–juli: meer uitstroom dan instroom, de stand daalt van 3.400 naar 3.196", true);
}

Test(headline, flow_does_not_count_an_incomplete_month)
{
    rmg_chart chart = demo_inout();
    chart.as.inout.month[5].complete = false; /* June: only May is left, one month is no run */
    expect(&chart, "Januari–april: meer instroom dan uitstroom, de stand stijgt van 3.200 naar 3.400", true);
}

Test(headline, flow_is_neutral_without_a_known_stock)
{
    rmg_chart chart = demo_inout();
    chart.as.inout.has_opening = false;
    expect(&chart, "Lopende voorzieningen Jeugd 2021: in- en uitstroom", false);
}

Test(headline, shares_name_the_part_that_changes_most)
{
    rmg_chart chart = demo_lines();
    expect(&chart, "EED groeit van 8% naar 13% van alle lopende voorzieningen", true);
}

Test(headline, shares_are_neutral_when_both_round_to_the_same)
{
    rmg_chart chart = demo_lines();
    rmg_lines_chart *c = &chart.as.lines;
    for (size_t p = 0; p < c->n_parts; p++)
        for (size_t m = 1; m < c->n_months; m++)
            c->value[p * c->n_months + m] = c->value[p * c->n_months];
    c->value[3 * c->n_months + 11] = demo_qty(8.4);
    c->value[0 * c->n_months + 11] = demo_qty(13.9);
    expect(&chart, "Lopende voorzieningen 2021: aandeel per maand", false);
}

Test(headline, cloud_counts_long_and_slower)
{
    rmg_chart chart = demo_scatter();
    expect(&chart, "Vier aanbieders: langer dan de mediaan en meer dan een maand langzamer dan in 2020",
           true);
}

Test(headline, cloud_has_a_singular)
{
    rmg_chart chart = demo_scatter();
    chart.as.scatter.point[17].change = chart.as.scatter.point[18].change =
        chart.as.scatter.point[19].change = demo_qty(1.0);
    expect(&chart, "Eén aanbieder: langer dan de mediaan en meer dan een maand langzamer dan in 2020", true);
}

Test(headline, cloud_is_neutral_when_nobody_is)
{
    rmg_chart chart = demo_scatter();
    for (size_t i = 16; i < 21; i++)
        chart.as.scatter.point[i].change = demo_qty(1.0); /* exactly a month is not more */
    expect(&chart, "Doorlooptijd per aanbieder t.o.v. 2020, Jeugd 2021", false);
}

Test(headline, lights_name_up_to_three_red_ones)
{
    rmg_chart chart = demo_bullet();
    expect(&chart, "Twee van de acht KPI's staan op rood: instroom en wachttijd tot start zorg", true);
}

Test(headline, lights_leave_names_out_when_there_are_four)
{
    rmg_chart chart = demo_bullet();
    chart.as.bullet.row[1].light = chart.as.bullet.row[2].light = RMG_LIGHT_RED;
    expect(&chart, "Vier van de acht KPI's staan op rood", true);
}

Test(headline, lights_do_not_count_monitors)
{
    rmg_chart chart = demo_bullet();
    chart.as.bullet.row[0].light = RMG_LIGHT_MONITOR;
    expect(&chart, "Eén van de zeven KPI's staat op rood: wachttijd tot start zorg", true);
}

Test(headline, lights_are_neutral_without_red)
{
    rmg_chart chart = demo_bullet();
    chart.as.bullet.row[0].light = chart.as.bullet.row[6].light = RMG_LIGHT_AMBER;
    expect(&chart, "Stoplichtrapportage Jeugd, april 2021", false);
}

Test(headline, panels_count_what_ends_more_than_a_tenth_above)
{
    rmg_chart chart = demo_panels();
    expect(&chart, "Drie aanbieders komen naar verwachting meer dan 10% boven budget uit", true);
}

Test(headline, panels_leave_out_exactly_a_tenth_and_zero_budgets)
{
    rmg_chart chart = demo_panels();
    rmg_panels_chart *c = &chart.as.panels;
    for (size_t i = 0; i < c->n; i++)
        c->panel[i].month[11].expected.units = c->panel[i].budget.units / 10 * 11;
    c->panel[11].month[11].expected = demo_money(500); /* no budget */
    expect(&chart, "Uitgaven Jeugd 2021 per aanbieder", false);
}

Test(headline, page_says_what_is_expected_above_budget)
{
    rmg_chart chart = demo_page();
    expect(&chart, "Stichting De Vuurtoren: naar verwachting € 624 duizend boven budget", true);
}

Test(headline, page_is_neutral_at_exactly_the_tolerance)
{
    rmg_chart chart = demo_page();
    chart.as.page.cumulative.month[11].expected = demo_money(5304); /* 2% of 5,200 */
    expect(&chart, "Stichting De Vuurtoren: Jeugd 2021", false);
    chart = demo_page();
    chart.as.page.cumulative.month[11].expected = demo_money(5305);
    expect(&chart, "Stichting De Vuurtoren: naar verwachting € 105 duizend boven budget", true);
}

Test(headline, heat_counts_the_red_ones_of_the_last_month)
{
    rmg_chart chart = demo_heat();
    expect(&chart, "Twee van de zes staan in augustus op rood", true);
}

Test(headline, heat_is_neutral_without_red)
{
    rmg_chart chart = demo_heat();
    for (size_t i = 0; i < 72; i++)
        chart.as.heat.cell[i].light = RMG_LIGHT_GREEN;
    expect(&chart, "KPI's Jeugd 2021: per maand", false);
}

Test(headline, a_name_is_the_subject_without_year_and_spend)
{
    rmg_buffer out = {0};
    const rmg_chart_frame frame = {.subject = "Uitgaven Jeugd 2021 per 1000 inwoners"};
    rmg_frame_name(&out, &frame);
    cr_assert_str_eq(rmg_buffer_text(&out), "Jeugd per inwoners");
    rmg_buffer_clear(&out);
}

Test(headline, scatter_without_a_year_speaks_of_last_year)
{
    rmg_chart chart = demo_scatter();
    chart.as.scatter.last_year = 0;
    expect(&chart, "Vier aanbieders: langer dan de mediaan en meer dan een maand langzamer dan vorig jaar",
           true);
}

Test(headline, page_does_not_say_its_name_twice)
{
    rmg_chart chart = demo_page();
    rmg_page_chart *p = &chart.as.page;
    p->frame.name = "De Vuurtoren";
    p->frame.subject = "De Vuurtoren 2021";
    for (size_t k = 0; k < p->cumulative.n; k++)
        p->cumulative.month[k].has_plan = false;
    expect(&chart, "De Vuurtoren 2021", false);
}
