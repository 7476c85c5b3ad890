/* A script that is kept draws its picture again: by hand with gnuplot, and to the byte with raming. */
#include <errno.h>
#include <sys/stat.h>

#include "plots/kept.h"
#include "tests/unit/plots/draw_folder.h"

TestSuite(kept, .init = start, .fini = stop, .timeout = 120);

Test(kept, a_kept_script_draws_the_same_png_by_hand)
{
    rmg_chart chart = demo_waterfall();
    const rmg_draw_options options = {.keep_script = true};
    rmg_diag why = {0};
    cr_assert_eq(draw_one(&chart, "brug", RMG_PICTURE_PNG, &options, &why), RMG_OK, "%s", why.message);
    char command[600];
    snprintf(command, sizeof command, "cd '%s' && mv brug.png was.png && gnuplot -d brug.gp 2>&1", folder);
    FILE *run = popen(command, "r");
    cr_assert_eq(fgetc(run), EOF, "gnuplot said something");
    cr_assert_eq(pclose(run), 0);
    expect_same("brug.png", "was.png");
    rmg_chart_clear(&chart);
}

/* The picture, moved away and drawn again from its script. */
static void check_again(const rmg_chart *chart, rmg_picture_format format, const char *ending)
{
    const rmg_draw_options options = {.keep_script = true,
                                      .as_of = rmg_month_last_day(rmg_month_of(2021, 8))};
    rmg_diag why = {0};
    char was[32], is[64];
    int pages;
    cr_assert_eq(draw_one(chart, "blad", format, &options, &why), RMG_OK, "%s", why.message);
    char *script = test_path(folder, "blad.gp"), *sub = test_path(folder, "opnieuw");
    cr_assert(mkdir(sub, 0755) == 0 || errno == EEXIST);
    cr_assert_eq(rmg_kept_draw(script, sub, "blad", &options, &pages, &why), RMG_OK, "%s", why.message);
    for (int page = 1; page <= pages; page++) {
        if (page == 1)
            snprintf(was, sizeof was, "blad.%s", ending);
        else
            snprintf(was, sizeof was, "blad-%d.%s", page, ending);
        snprintf(is, sizeof is, "opnieuw/%s", was);
        expect_same(was, is);
    }
    free(script);
    free(sub);
}

Test(kept, a_kept_script_draws_the_same_bytes_again)
{
    rmg_chart chart = demo_panels(), table = demo_variance_table();
    check_again(&chart, RMG_PICTURE_SVG, "svg");
    check_again(&chart, RMG_PICTURE_PDF, "pdf");
    check_again(&table, RMG_PICTURE_PNG, "png");
    rmg_chart_clear(&chart);
    rmg_chart_clear(&table);
}

Test(kept, so_do_several_pages_and_odd_words)
{
    rmg_chart chart = demo_overview();
    rmg_overview_chart *c = &chart.as.overview;
    c->frame.subject = "100% \"<Jeugd>\"\n%0A#: id x";
    c->frame.note = "tab\there";
    rmg_overview_row *row = realloc(c->row, 60 * sizeof *row);
    cr_assert_not_null(row);
    for (size_t i = c->n; i < 60; i++)
        row[i] = row[i % c->n];
    c->row = row;
    c->n = 60;
    check_again(&chart, RMG_PICTURE_SVG, "svg");
    check_again(&chart, RMG_PICTURE_PDF, "pdf");
    rmg_chart_clear(&chart);
}

static void expect_refused(const char *text)
{
    const rmg_draw_options options = {0};
    rmg_diag why = {0};
    int pages;
    char *path = test_path(folder, "x.gp");
    test_write_file(path, text, strlen(text));
    cr_expect_eq(rmg_kept_draw(path, folder, "x", &options, &pages, &why), RMG_EINPUT, "%s", text);
    cr_expect_eq(pages, 0);
    cr_expect_eq(n_files(), 1);
    free(path);
}

Test(kept, what_is_no_kept_script_is_refused)
{
    expect_refused("");
    expect_refused("set output 'x.svg'\nplot x\n");
    expect_refused("#: format svg\n");
    expect_refused("#: format txt\n#: page x.svg\n");
    expect_refused("#: format svg\n#: page ../x.svg\n");
    expect_refused("#: format svg\n#: page .x.svg\n");
    expect_refused("#: format svg\n#: title before its page\n");
    expect_refused("#: format pdf\n#: date 2021-02-30\n#: page x.pdf\n");
    expect_refused("#: format svg\n#: page x.svg\n#: more\n");
}

Test(kept, a_script_that_draws_nothing_leaves_nothing)
{
    static const char text[] = "#: format svg\n#: page x.svg\nset output\n";
    const rmg_draw_options options = {0};
    rmg_diag why = {0};
    int pages;
    char *path = test_path(folder, "x.gp");
    test_write_file(path, text, sizeof text - 1);
    cr_expect_eq(rmg_kept_draw(path, folder, "x", &options, &pages, &why), RMG_EOUTPUT, "%s", why.message);
    cr_expect_eq(n_files(), 1);
    free(path);
}
