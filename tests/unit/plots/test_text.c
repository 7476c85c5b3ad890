/* Charts as text: every kind says its figures, nothing in them moves a cursor, columns line up. */
#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

#include "plots/draw.h"
#include "plots/text_internal.h"
#include "tests/support/demo_charts.h"
#include "tests/support/hard_charts.h"
#include "tests/support/language.h"

static const rmg_draw_options options = {0};
static rmg_diag why;

static void dutch(void)
{
    test_speak("nl");
}

TestSuite(text, .init = dutch, .timeout = 120);

static void draw(rmg_buffer *out, rmg_chart *chart, int columns)
{
    cr_assert_eq(rmg_chart_text(out, chart, columns, 30, &options, &why), RMG_OK, "%s", why.message);
    rmg_chart_clear(chart);
}

static void expect_plain(const rmg_buffer *out, const char *what)
{
    for (const char *c = rmg_buffer_text(out); *c != '\0'; c++)
        cr_assert((unsigned char)*c >= 0x20 || *c == '\n', "%s: byte %02x", what, (unsigned)*c);
    cr_expect_eq(strstr(rmg_buffer_text(out), " \n"), NULL, "%s: blanks at the end of a line", what);
}

static void expect_line(const rmg_buffer *out, const char *line)
{
    cr_expect_not_null(strstr(rmg_buffer_text(out), line), "no \"%s\" in\n%s", line, rmg_buffer_text(out));
}

Test(text, a_bridge_lies_on_its_side)
{
    rmg_buffer out = {0};
    rmg_chart chart = demo_waterfall();
    draw(&out, &chart, 100);
    expect_line(&out, "EED € 110 onder target: minder cliënten, maar een hogere prijs\n\n");
    expect_line(&out, "Target       1.155,00  ########################################\n");
    /* 997,50 of 1.155 is column 35 of 40 */
    expect_line(&out, "Hoeveelheid   −157,50                                     #####\n");
    expect_line(&out, "Bedragen: €.\n");
    rmg_buffer_clear(&out);
}

Test(text, a_running_total_has_a_panel_and_its_figures)
{
    rmg_buffer out = {0};
    rmg_chart chart = demo_cumulative();
    draw(&out, &chart, 100);
    expect_line(&out, "A Realisatie   e Verwacht   . Begroting   - Plafond\n\n");
    expect_line(&out, "     Realisatie  Verwacht  Begroting\njan       4.500                4.820\n");
    expect_line(&out, "dec                58.360     57.835\n");
    rmg_buffer_clear(&out);
}

Test(text, a_flow_says_what_is_not_known)
{
    rmg_buffer out = {0};
    rmg_chart chart = demo_inout();
    draw(&out, &chart, 100);
    expect_line(&out, "jul       298        455   −157    3.196\n");
    expect_line(&out, "aug      n.b.        120   n.b.  ≥ 3.076\n");
    rmg_buffer_clear(&out);
}

Test(text, an_overview_foots)
{
    rmg_buffer out = {0};
    rmg_chart chart = demo_overview();
    draw(&out, &chart, 100);
    expect_line(&out, "◆  Totaal                            49.120      17.195    52.114  +2.994  +6,1%\n");
    rmg_buffer_clear(&out);
}

Test(text, every_kind_is_plain)
{
    for (int kind = 0; kind < RMG_CHART_KINDS; kind++) {
        rmg_buffer out = {0};
        rmg_chart chart = demo_chart((rmg_chart_kind)kind);
        draw(&out, &chart, 80);
        expect_plain(&out, rmg_chart_kind_info((rmg_chart_kind)kind)->name);
        rmg_buffer_clear(&out);
    }
}

Test(text, hard_cases_are_plain)
{
    for (size_t i = 0; i < hard_charts_count(); i++) {
        rmg_buffer out = {0};
        rmg_chart chart = hard_chart(i);
        draw(&out, &chart, 40);
        expect_plain(&out, hard_chart_name(i));
        rmg_buffer_clear(&out);
    }
}

Test(text, a_name_cannot_speak_to_the_terminal)
{
    rmg_buffer out = {0};
    rmg_chart chart = demo_bullet();
    chart.as.bullet.row[0].name = chart.as.bullet.row[0].short_name = "\x1b[2J\x1b]0;x\a Instroom\n\tx";
    chart.as.bullet.frame.source = "\x1b[31m bron";
    draw(&out, &chart, 100);
    expect_plain(&out, "hostile");
    rmg_buffer_clear(&out);
}

Test(text, a_long_name_gives_way_to_the_figures)
{
    rmg_text_table table = rmg_text_table_make(2, 1);
    rmg_buffer out = {0}, *row = rmg_text_table_row(&table);
    rmg_buffer_puts(&row[0], "Coöperatie Zörg voor héél Nederland");
    rmg_buffer_puts(&row[1], "1.234.567,89");
    row = rmg_text_table_row(&table);
    rmg_buffer_puts(&row[0], "Kort");
    rmg_buffer_puts(&row[1], "2");
    rmg_text_table_print(&out, &table, 32);
    cr_expect_str_eq(rmg_buffer_text(&out), "Coöperatie Zörg v…  1.234.567,89\n"
                                            "Kort                           2\n");
    rmg_buffer_clear(&out);
}
