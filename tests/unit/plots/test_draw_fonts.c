/* Fonts that are not there. */
#include <unistd.h>

#include "tests/unit/plots/draw_folder.h"

TestSuite(draw_fonts, .init = start, .fini = stop, .timeout = 120);

/* A machine with only those fonts: fontconfig is told to look nowhere else. */
static void only_fonts_in(const char *fonts)
{
    char *path = test_path(folder, "fonts.conf"), text[400];
    int n = snprintf(text, sizeof text,
                     "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM "
                     "\"fonts.dtd\"><fontconfig><dir>%s</dir></fontconfig>",
                     fonts);
    cr_assert_eq(test_write_file(path, text, (size_t)n), 0);
    setenv("FONTCONFIG_FILE", path, 1);
    free(path);
}

Test(draw_fonts, without_any_font_the_message_names_the_packages)
{
    test_speak("en");
    only_fonts_in("/no/such/folder");
    rmg_chart chart = demo_waterfall();
    const rmg_draw_options options = {0};
    rmg_diag why = {0};
    cr_assert_eq(draw_one(&chart, "x", RMG_PICTURE_SVG, &options, &why), RMG_EOUTPUT);
    cr_assert_not_null(strstr(why.hint, "fonts-open-sans"), "%s", why.hint);
    cr_assert_eq(n_files(), 1);
    rmg_chart_clear(&chart);
}

Test(draw_fonts, without_open_sans_the_next_font_is_measured_and_said_once)
{
    test_speak("en");
    if (access("/usr/share/fonts/truetype/dejavu", R_OK) != 0)
        cr_skip("DejaVu is not installed here");
    only_fonts_in("/usr/share/fonts/truetype/dejavu");
    rmg_chart chart = demo_waterfall();
    rmg_problems notices = {0};
    const rmg_draw_options options = {0};
    rmg_diag why = {0};
    rmg_drawing batch[] = {{.chart = &chart, .folder = folder, .name = "x", .format = RMG_PICTURE_SVG},
                           {.chart = &chart, .folder = folder, .name = "y", .format = RMG_PICTURE_SVG}};
    cr_assert_eq(rmg_charts_draw(batch, 2, &options, &notices, &why), RMG_OK, "%s", why.message);
    cr_assert_eq(notices.n, 1);
    cr_assert_not_null(strstr(notices.item[0].message, "DejaVu Sans"));
    char *svg = read_picture("x.svg", NULL);
    cr_assert_not_null(strstr(svg, "font-family=\"DejaVu Sans, Open Sans"));
    free(svg);
    rmg_problems_clear(&notices);
    rmg_chart_clear(&chart);
}
