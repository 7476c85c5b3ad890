/* Pictures as files: whole, in their place, and the same wherever they stand in a batch. */
#include <sys/stat.h>

#include "tests/unit/plots/draw_folder.h"

TestSuite(draw, .init = start, .fini = stop, .timeout = 120);

Test(draw, every_format_gives_a_whole_file_and_nothing_else)
{
    static const rmg_picture_format format[] = {RMG_PICTURE_SVG, RMG_PICTURE_PNG, RMG_PICTURE_PDF};
    static const char *const name[] = {"jeugd.svg", "jeugd.png", "jeugd.pdf"};
    rmg_chart chart = demo_cumulative();
    const rmg_draw_options options = {0};
    for (size_t i = 0; i < 3; i++) {
        rmg_diag why = {0};
        size_t size = 0;
        cr_assert_eq(draw_one(&chart, "jeugd", format[i], &options, &why), RMG_OK, "%s", why.message);
        char *bytes = read_picture(name[i], &size);
        cr_assert_not_null(bytes);
        cr_assert_gt(size, 1000);
        cr_assert_eq(n_files(), i + 1);
        free(bytes);
    }
    rmg_chart_clear(&chart);
}

/* A picture's bytes do not depend on its place: first, middle, last, alone, or drawn again. */
static void check_places(rmg_picture_format format, const char *ending)
{
    rmg_chart chart = demo_cumulative(), other = demo_scatter(), third = demo_waterfall();
    const rmg_draw_options one_process = {.jobs = 1}, options = {0};
    char a[32], b[32];
    char *sub = test_path(folder, "alone");
    cr_assert_eq(mkdir(sub, 0755), 0);
    rmg_diag why = {0};
    rmg_drawing batch[] = {{.chart = &chart, .folder = folder, .name = "x", .format = format},
                           {.chart = &other, .folder = folder, .name = "y", .format = format},
                           {.chart = &third, .folder = folder, .name = "z", .format = format},
                           {.chart = &other, .folder = folder, .name = "w", .format = format}};
    cr_assert_eq(rmg_charts_draw(batch, 4, &one_process, NULL, &why), RMG_OK, "%s", why.message);
    for (size_t i = 0; i < 4; i++) {
        rmg_drawing alone = batch[i];
        alone.folder = sub;
        cr_assert_eq(rmg_charts_draw(&alone, 1, &options, NULL, &why), RMG_OK, "%s", why.message);
        snprintf(a, sizeof a, "%s.%s", batch[i].name, ending);
        snprintf(b, sizeof b, "alone/%s.%s", batch[i].name, ending);
        expect_same(a, b);
    }
    free(sub);
    rmg_chart_clear(&chart);
    rmg_chart_clear(&other);
    rmg_chart_clear(&third);
}

Test(draw, an_svg_does_not_depend_on_its_place_in_the_batch)
{
    check_places(RMG_PICTURE_SVG, "svg");
}

Test(draw, a_png_does_not_depend_on_its_place_in_the_batch)
{
    check_places(RMG_PICTURE_PNG, "png");
}

Test(draw, a_pdf_does_not_depend_on_its_place_in_the_batch)
{
    check_places(RMG_PICTURE_PDF, "pdf");
}

Test(draw, a_name_that_the_user_chose_is_kept)
{
    rmg_chart chart = demo_waterfall();
    const rmg_draw_options options = {0};
    rmg_diag why = {0};
    cr_assert_eq(draw_one(&chart, "| Mijn 'grafiek' ; é", RMG_PICTURE_SVG, &options, &why), RMG_OK, "%s",
                 why.message);
    size_t size;
    char *bytes = read_picture("| Mijn 'grafiek' ; é.svg", &size);
    cr_assert_not_null(bytes);
    cr_assert_not_null(strstr(bytes, "id=\"mijn-grafiek-title\""));
    free(bytes);
    cr_assert_eq(draw_one(&chart, "a/b", RMG_PICTURE_SVG, &options, &why), RMG_EUSAGE);
    rmg_chart_clear(&chart);
}

Test(draw, a_picture_can_go_into_memory)
{
    rmg_chart chart = demo_scatter();
    rmg_buffer out = {0};
    const rmg_draw_options options = {0};
    rmg_diag why = {0};
    cr_assert_eq(rmg_chart_picture(&out, &chart, "r1-scatter", RMG_PICTURE_SVG, &options, NULL, &why), RMG_OK,
                 "%s", why.message);
    cr_assert_not_null(strstr(rmg_buffer_text(&out), "aria-labelledby=\"r1-scatter-title r1-scatter-desc\""));
    rmg_buffer_clear(&out);
    rmg_chart_clear(&chart);
}

Test(draw, sixty_pages_stand_in_one_pdf)
{
    rmg_chart chart = demo_page();
    const rmg_chart *more[59];
    for (size_t i = 0; i < 59; i++)
        more[i] = &chart;
    rmg_drawing drawing = {.chart = &chart,
                           .more = more,
                           .n_more = 59,
                           .folder = folder,
                           .name = "bladen",
                           .format = RMG_PICTURE_PDF};
    const rmg_draw_options options = {0};
    rmg_diag why = {0};
    cr_assert_eq(rmg_charts_draw(&drawing, 1, &options, NULL, &why), RMG_OK, "%s", why.message);
    cr_assert_eq(drawing.pages, 60);
    cr_assert_eq(n_files(), 1);
    size_t size, found = 0;
    char *pdf = read_picture("bladen.pdf", &size);
    for (size_t i = 0; i + 12 < size; i++)
        found += memcmp(pdf + i, "/Type /Page\n", 12) == 0 || memcmp(pdf + i, "/Type /Page ", 12) == 0;
    if (found > 0) /* cairo may pack its objects */
        cr_assert_eq(found, 60);
    free(pdf);
    rmg_chart_clear(&chart);
}

Test(draw, widths_out_of_bounds_are_refused)
{
    rmg_chart chart = demo_scatter();
    rmg_diag why = {0};
    const rmg_draw_options narrow = {.width = 399}, wide = {.width = 4001};
    cr_assert_eq(draw_one(&chart, "x", RMG_PICTURE_SVG, &narrow, &why), RMG_EUSAGE);
    cr_assert_eq(draw_one(&chart, "x", RMG_PICTURE_SVG, &wide, &why), RMG_EUSAGE);
    rmg_chart_clear(&chart);
}
