#include <criterion/criterion.h>
#include <string.h>

#include "plots/script.h"
#include "tests/support/demo_charts.h"
#include "tests/support/language.h"

static void expect_quoted(const char *text, const char *quoted)
{
    rmg_buffer out = {0};
    rmg_script_quote(&out, text);
    cr_assert_str_eq(rmg_buffer_text(&out), quoted);
    rmg_buffer_clear(&out);
}

/* Single quotes are the only strings in which gnuplot runs nothing; an apostrophe is a constant beside them. */
Test(script, user_text_stands_in_single_quotes_only)
{
    expect_quoted("`touch x`", "'`touch x`'");
    expect_quoted("'; system('touch x'); '", "\"'\".'; system('.\"'\".'touch x'.\"'\".'); '.\"'\"");
    expect_quoted("a\n!touch x", "'a !touch x'");
    expect_quoted("@macro {/:Bold x} a_b^c & ~", "'@macro {/:Bold x} a_b^c & ~'");
    expect_quoted("\x01\x1f\x7f", "'   '");
    expect_quoted("", "''");
    expect_quoted("'t Zilveren Hek", "\"'\".'t Zilveren Hek'");
    expect_quoted("KPI's", "'KPI'.\"'\".'s'");
    expect_quoted("''", "\"'\".\"'\"");
    expect_quoted("a''", "'a'.\"'\".\"'\"");
}

static char *script_of(const rmg_chart *chart, rmg_picture_format format)
{
    rmg_measure *measure;
    rmg_scenes scenes;
    rmg_buffer out = {0};
    rmg_diag why = {0};
    cr_assert_eq(rmg_measure_new(&measure, &why), RMG_OK, "%s", why.message);
    cr_assert_eq(rmg_chart_layout(&scenes, chart, measure, &why), RMG_OK, "%s", why.message);
    const rmg_script_look look = {.format = format, .scale = 1, .family = "Open Sans"};
    rmg_script_head(&out, &look);
    rmg_script_open(&out, &scenes.page[0], &look, "picture.svg");
    rmg_script_page(&out, &scenes.page[0], &look);
    rmg_script_close(&out);
    cr_assert_not(out.failed);
    rmg_scenes_clear(&scenes);
    rmg_measure_free(measure);
    return out.text;
}

Test(script, the_same_chart_gives_the_same_script)
{
    test_speak("nl");
    rmg_chart chart = demo_cumulative();
    char *one = script_of(&chart, RMG_PICTURE_SVG), *two = script_of(&chart, RMG_PICTURE_SVG);
    cr_assert_str_eq(one, two);
    free(one);
    free(two);
    rmg_chart_clear(&chart);
}

/* Every line of a script is one of few kinds; none holds a formula, a double quote or a file name of users. */
static bool allowed(const char *line)
{
    static const char *const start[] = {"set terminal ",
                                        "set output '",
                                        "reset session",
                                        "set encoding utf8",
                                        "set samples 2",
                                        "unset ",
                                        "set border 0",
                                        "set lmargin at screen ",
                                        "set bmargin at screen ",
                                        "set xrange [0:",
                                        "set label ",
                                        "$rm_",
                                        "EOD",
                                        "plot $rm_",
                                        "     $rm_"};
    if (*line == '\0' || strspn(line, "0123456789.- ") == strlen(line))
        return true;
    for (size_t i = 0; i < sizeof start / sizeof *start; i++)
        if (strncmp(line, start[i], strlen(start[i])) == 0)
            return true;
    return false;
}

Test(script, a_script_holds_constants_labels_and_data_only)
{
    test_speak("en");
    rmg_chart chart = demo_scatter();
    chart.as.scatter.point[16].name = "'; system('touch /tmp/raming-x'); `id` @x {/:Bold y}";
    char *script = script_of(&chart, RMG_PICTURE_PNG), *rest = script;
    /* a double quote is only ever part of the constant apostrophe */
    for (char *quote = strchr(script, '"'); quote != NULL; quote = strchr(quote + 3, '"'))
        cr_assert_eq(strncmp(quote, "\"'\"", 3), 0, "%.40s", quote);
    for (char *line = strtok_r(rest, "\n", &rest); line != NULL; line = strtok_r(rest, "\n", &rest))
        cr_assert(allowed(line), "%s", line);
    free(script);
    rmg_chart_clear(&chart);
}

Test(script, numbers_never_have_an_exponent)
{
    rmg_scene page = {.width = 1600, .height = 900};
    const rmg_shape_style style = {.kind = RMG_SHAPE_LINE, .colour = RMG_C_INK, .width = 1};
    rmg_scene_add(&page, &style, (rmg_point[]){{1e7, -0.001}, {0.005, 123456.789}}, 2);
    const rmg_script_look look = {.format = RMG_PICTURE_SVG, .scale = 1, .family = "Open Sans"};
    rmg_buffer out = {0};
    rmg_script_page(&out, &page, &look);
    cr_assert_not_null(strstr(rmg_buffer_text(&out), "10000000 0\n0.01 123456.79\n"));
    rmg_buffer_clear(&out);
    rmg_scene_clear(&page);
}

Test(script, neighbours_of_one_style_share_a_data_block)
{
    rmg_scene page = {.width = 1600, .height = 900};
    rmg_shape_style style = {.kind = RMG_SHAPE_LINE, .colour = RMG_C_INK, .width = 1};
    rmg_scene_add(&page, &style, (rmg_point[]){{1, 2}, {3, 4}}, 2);
    rmg_scene_add(&page, &style, (rmg_point[]){{5, 6}, {7, 8}}, 2);
    style.width = 2;
    rmg_scene_add(&page, &style, (rmg_point[]){{5, 6}, {7, 8}}, 2);
    const rmg_script_look look = {.format = RMG_PICTURE_SVG, .scale = 1, .family = "Open Sans"};
    rmg_buffer out = {0};
    rmg_script_page(&out, &page, &look);
    cr_assert_not_null(
        strstr(rmg_buffer_text(&out), "$rm_1 << EOD\n1 2\n3 4\n\n5 6\n7 8\nEOD\n$rm_2 << EOD\n"));
    rmg_buffer_clear(&out);
    rmg_scene_clear(&page);
}
