/* The front page: order, columns that foot, lights, pages, and no claim without its data. */
#include <criterion/criterion.h>
#include <string.h>

#include "plots/headline.h"
#include "plots/overview_internal.h"
#include "tests/support/demo_charts.h"
#include "tests/support/hard_charts.h"
#include "tests/support/language.h"

static rmg_overview o;
static rmg_chart chart;
static rmg_diag why;

static void make(void)
{
    test_speak("nl");
    chart = demo_overview();
    cr_assert_eq(rmg_overview_make(&o, &chart.as.overview, &why), RMG_OK, "%s", why.message);
}

static void clear(void)
{
    rmg_overview_clear(&o);
    rmg_chart_clear(&chart);
}

TestSuite(overview, .init = make, .fini = clear);

Test(overview, the_largest_overrun_stands_first_and_what_has_no_budget_last)
{
    static const char *const name[] = {
        "Stichting De Vuurtoren",        "Pleegzorg Noord",    "Zorggroep Het Anker",    "Thuis & Nabij",
        "De Tweesprong; jeugd en gezin", "Jeugdhulp Zuidrand", "Praktijk \"Het Kompas\""};
    cr_assert_eq(o.n, 7);
    for (size_t i = 0; i < o.n; i++)
        cr_expect_str_eq(o.line[i].name, name[i]);
    cr_expect_null(o.line[7].name);
}

Test(overview, lights_follow_the_tolerance_of_two_percent)
{
    /* 811.4/12840 and 336.2/5275 are above 2 %, 171.6/9120 and 132.3/7320 below it */
    static const rmg_light light[] = {RMG_LIGHT_RED,   RMG_LIGHT_RED,   RMG_LIGHT_AMBER, RMG_LIGHT_AMBER,
                                      RMG_LIGHT_GREEN, RMG_LIGHT_GREEN, RMG_LIGHT_NONE};
    for (size_t i = 0; i < o.n; i++)
        cr_expect_eq(o.line[i].light, light[i], "%s", o.line[i].name);
    cr_expect_eq(o.n_red, 2);
    cr_expect_eq(o.n_judged, 6);
    cr_expect_eq(o.n_crossing, 2); /* the second reaches its ceiling without leaving its budget by 2 % */
}

Test(overview, exactly_two_percent_is_within_the_tolerance)
{
    rmg_overview_figures *f = &chart.as.overview.row[0].figures;
    rmg_overview_clear(&o);
    f->plan = demo_money(12850);
    f->expected = demo_money(13107); /* 12850 x 1.02 */
    cr_assert_eq(rmg_overview_make(&o, &chart.as.overview, &why), RMG_OK);
    cr_expect_eq(o.n_red, 1);
    rmg_overview_clear(&o);
    f->expected.units++;
    cr_assert_eq(rmg_overview_make(&o, &chart.as.overview, &why), RMG_OK);
    cr_expect_eq(o.n_red, 2);
}

Test(overview, printed_columns_foot)
{
    for (int c = 0; c < RMG_OVERVIEW_COLUMNS; c++) {
        int64_t sum = 0;
        for (size_t i = 0; i < o.n; i++)
            sum += o.line[i].known[c] ? o.line[i].printed[c] : 0;
        cr_expect_eq(sum, o.line[o.n].printed[c], "column %d", c);
        cr_expect_eq(sum % o.figures.step, 0);
    }
}

Test(overview, a_large_total_is_printed_in_thousands_not_in_millions)
{
    rmg_overview_clear(&o);
    chart.as.overview.total.expected = demo_money(250000); /* x 1.000 euro */
    cr_assert_eq(rmg_overview_make(&o, &chart.as.overview, &why), RMG_OK);
    cr_expect_eq(o.figures.unit_euro, 1000);
}

Test(overview, nothing_to_list_is_an_error)
{
    rmg_overview_chart empty = {0};
    rmg_overview none;
    cr_assert_eq(rmg_overview_make(&none, &empty, &why), RMG_ENODATA);
}

/* Every line on one page, in order, and the total never alone on the last. */
Test(overview, lines_fill_pages_without_a_gap)
{
    for (size_t n = 1; n < 300; n++) {
        size_t seen = 0, first, last = 0;
        for (size_t page = 0, here; (here = rmg_overview_lines_on(n, page, &first)) > 0; page++) {
            cr_assert_eq(first, seen, "%zu lines", n);
            seen += last = here;
        }
        cr_assert_eq(seen, n);
        cr_assert(n == 1 || last > 1, "%zu lines end in a page of one", n);
    }
}

/* ---- headlines ---- */

static void expect(const char *words, bool claim)
{
    rmg_buffer out = {0};
    cr_expect_eq(rmg_headline(&out, &chart), claim, "%s", rmg_buffer_text(&out));
    cr_expect_str_eq(rmg_buffer_text(&out), words);
    rmg_buffer_clear(&out);
}

static void end_at_plan(void)
{
    rmg_overview_chart *c = &chart.as.overview;
    for (size_t i = 0; i < c->n; i++)
        c->row[i].figures.expected = c->row[i].figures.plan;
}

Test(overview, headline_counts_who_leaves_the_budget)
{
    expect("Twee van de zeven aanbieders komen naar verwachting meer dan 2% boven begroting uit", true);
    chart.as.overview.n_known = 12;
    expect("Twee van de zeven aanbieders kwamen meer dan 2% boven begroting uit", true);
    test_speak("en");
    expect("Two of the seven aanbieders ended more than 2% above budget", true);
}

Test(overview, headline_speaks_of_ceilings_when_no_budget_is_left)
{
    end_at_plan();
    expect("Twee van de zeven aanbieders bereiken naar verwachting hun plafond in 2021", true);
}

Test(overview, headline_says_none_only_when_all_are_judged)
{
    end_at_plan();
    rmg_overview_chart *c = &chart.as.overview;
    for (size_t i = 0; i < c->n; i++)
        c->row[i].figures.has_ceiling = false;
    expect("Uitgaven Jeugd 2021 per aanbieder", false); /* one has no budget */
    c->n--;
    expect("Geen van de zes aanbieders komt naar verwachting meer dan 2% boven begroting uit", true);
    c->n_known = 12;
    expect("Geen van de zes aanbieders kwam meer dan 2% boven begroting uit", true);
    c->n = 1;
    expect("Uitgaven Jeugd 2021 per aanbieder", false);
    c->n = 7;
}

/* ---- names ---- */

Test(overview, names_that_become_equal_are_numbered)
{
    rmg_measure *measure;
    rmg_scenes scenes = {0};
    rmg_pen pen = {.scenes = &scenes, .why = &why};
    static const char *const name[] = {"Stichting Buitengewoon Bijzondere Zorg Noord",
                                       "Stichting Buitengewoon Bijzondere Zorg Zuid", "Kort", "Kort",
                                       "Stichting Buitengewoon Bijzondere Zorg Oost"};
    rmg_buffer out[5] = {{0}};
    cr_assert_eq(rmg_measure_new(&measure, &why), RMG_OK);
    pen.measure = measure;
    rmg_pen_names(&pen, out, name, 5, RMG_REGULAR, 13, 250);
    cr_assert_eq(pen.code, RMG_OK);
    cr_expect(strstr(rmg_buffer_text(&out[1]), "… (2)") != NULL, "%s", rmg_buffer_text(&out[1]));
    cr_expect(strstr(rmg_buffer_text(&out[4]), "… (3)") != NULL, "%s", rmg_buffer_text(&out[4]));
    cr_expect_str_eq(rmg_buffer_text(&out[3]), "Kort");
    for (int i = 0; i < 5; i++) {
        cr_expect_leq(rmg_measure_width(measure, rmg_buffer_text(&out[i]), RMG_REGULAR, 13), 250.5);
        rmg_buffer_clear(&out[i]);
    }
    cr_expect(scenes.names_cut);
    rmg_measure_free(measure);
}
