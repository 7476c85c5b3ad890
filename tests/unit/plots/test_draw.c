#include <criterion/criterion.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "plots/draw.h"
#include "tests/support/demo_charts.h"
#include "tests/support/files.h"
#include "tests/support/language.h"

static char *folder;

static void start(void)
{
    folder = test_temp_dir();
    cr_assert_not_null(folder);
    test_speak("nl");
}

static void stop(void)
{
    test_temp_dir_remove(folder);
}

TestSuite(draw, .init = start, .fini = stop, .timeout = 120);

/* How many entries the folder has, hidden ones too. */
static size_t n_files(void)
{
    size_t n = 0;
    DIR *dir = opendir(folder);
    for (struct dirent *entry = readdir(dir); entry != NULL; entry = readdir(dir))
        n += strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0;
    closedir(dir);
    return n;
}

static char *read_picture(const char *name, size_t *size)
{
    char *path = test_path(folder, name), *bytes = test_read_file(path, size);
    free(path);
    return bytes;
}

static rmg_code draw_one(const rmg_chart *chart, const char *name, rmg_picture_format format,
                         const rmg_draw_options *options, rmg_diag *why)
{
    rmg_drawing drawing = {.chart = chart, .folder = folder, .name = name, .format = format};
    return rmg_charts_draw(&drawing, 1, options, NULL, why);
}

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

static void expect_same(const char *a, const char *b)
{
    size_t n, m;
    char *x = read_picture(a, &n), *y = read_picture(b, &m);
    cr_assert_not_null(x);
    cr_assert_not_null(y);
    cr_assert_eq(n, m, "%s has %zu bytes, %s %zu", a, n, b, m);
    cr_assert_eq(memcmp(x, y, n), 0, "%s and %s differ", a, b);
    free(x);
    free(y);
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

Test(draw, a_kept_script_draws_the_same_png_by_hand)
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

Test(draw, without_gnuplot_the_message_names_the_package)
{
    rmg_chart chart = demo_waterfall();
    const rmg_draw_options options = {.gnuplot = "gnuplot-that-is-not-there"};
    rmg_diag why = {0};
    cr_assert_eq(draw_one(&chart, "x", RMG_PICTURE_SVG, &options, &why), RMG_EOUTPUT);
    cr_assert_not_null(strstr(why.hint, "gnuplot-nox"), "%s", why.hint);
    cr_assert_eq(n_files(), 0);
    rmg_chart_clear(&chart);
}

/* A program that stands in for gnuplot: a shell script. It passes the question about its version on. */
static char *stand_in(const char *body)
{
    char *path = test_path(folder, "stand-in"), text[2000];
    int n = snprintf(text, sizeof text, "#!/bin/sh\n[ \"$2\" = -e ] && exec gnuplot \"$@\"\n%s\n", body);
    cr_assert_eq(test_write_file(path, text, (size_t)n), 0);
    cr_assert_eq(chmod(path, 0755), 0);
    return path;
}

static void expect_failure(const char *body, const char *words)
{
    rmg_chart chart = demo_waterfall();
    char *program = stand_in(body);
    const rmg_draw_options options = {.gnuplot = program, .timeout_seconds = 1};
    rmg_diag why = {0};
    rmg_drawing drawing = {.chart = &chart, .folder = folder, .name = "x", .format = RMG_PICTURE_SVG};
    cr_assert_eq(rmg_charts_draw(&drawing, 1, &options, NULL, &why), RMG_EOUTPUT);
    cr_assert_eq(drawing.code, RMG_EOUTPUT);
    cr_assert_eq(drawing.pages, 0);
    cr_assert_not_null(strstr(why.message, words), "%s", why.message);
    cr_assert_eq(n_files(), 1, "only the stand-in is left");
    free(program);
    rmg_chart_clear(&chart);
}

Test(draw, a_gnuplot_that_exits_badly_leaves_nothing)
{
    test_speak("en");
    expect_failure("exit 3", "code 3");
}

Test(draw, a_gnuplot_that_crashes_leaves_nothing)
{
    test_speak("en");
    expect_failure("kill -SEGV $$", "signal 11");
}

Test(draw, a_gnuplot_that_is_killed_leaves_nothing)
{
    test_speak("en");
    expect_failure("echo '<?xml' > 1-1.svg; kill -KILL $$", "signal 9");
}

Test(draw, a_gnuplot_that_hangs_is_stopped_with_its_children)
{
    test_speak("en");
    expect_failure("sleep 100 & sleep 100", "1 seconds");
}

Test(draw, a_gnuplot_that_hangs_after_closing_its_streams_is_stopped)
{
    test_speak("en");
    expect_failure("exec 2>&- 1>&-; sleep 100", "1 seconds");
}

Test(draw, a_warning_is_a_failure)
{
    test_speak("en");
    expect_failure("echo 'warning: empty range' >&2", "empty range");
}

Test(draw, a_flood_of_warnings_is_cut_off)
{
    test_speak("en");
    expect_failure("yes 'warning: flood' >&2", "");
}

Test(draw, half_a_picture_is_no_picture)
{
    test_speak("en");
    expect_failure("printf '<?xml version=\"1.0\"?><svg>' > 1-1.svg", "not whole");
    expect_failure(": > 1-1.svg", "empty");
    expect_failure(":", "wrote no picture");
    expect_failure("echo garbage > 1-1.svg", "not whole");
}

Test(draw, an_old_gnuplot_is_told_apart)
{
    test_speak("en");
    rmg_chart chart = demo_waterfall();
    char *program = test_path(folder, "old");
    const char text[] = "#!/bin/sh\necho 'gnuplot 4.6 patchlevel 6'\n", talk[] = "#!/bin/sh\necho hello\n";
    rmg_diag why = {0};
    test_write_file(program, text, sizeof text - 1);
    chmod(program, 0755);
    const rmg_draw_options options = {.gnuplot = program};
    cr_assert_eq(draw_one(&chart, "x", RMG_PICTURE_SVG, &options, &why), RMG_EOUTPUT);
    cr_assert_not_null(strstr(why.message, "4.6"), "%s", why.message);
    test_write_file(program, talk, sizeof talk - 1);
    cr_assert_eq(draw_one(&chart, "x", RMG_PICTURE_SVG, &options, &why), RMG_EOUTPUT);
    cr_assert_not_null(strstr(why.message, "does not answer"), "%s", why.message);
    free(program);
    rmg_chart_clear(&chart);
}

/* Fails when it sees the word of one chart, so that only that one is the culprit. */
Test(draw, the_good_charts_of_a_bad_batch_are_kept_and_the_culprit_is_named)
{
    test_speak("en");
    rmg_chart good = demo_cumulative(), bad = demo_waterfall();
    bad.as.waterfall.frame.name = "CULPRIT";
    char *program = stand_in("grep -q CULPRIT \"$2\" && exit 7; exec gnuplot \"$@\"");
    const rmg_draw_options options = {.gnuplot = program};
    rmg_drawing batch[9];
    char name[9][24];
    for (int i = 0; i < 9; i++) {
        snprintf(name[i], sizeof name[i], "chart-%d", i);
        batch[i] = (rmg_drawing){
            .chart = i == 5 ? &bad : &good, .folder = folder, .name = name[i], .format = RMG_PICTURE_SVG};
    }
    rmg_diag why = {0};
    cr_assert_eq(rmg_charts_draw(batch, 9, &options, NULL, &why), RMG_EOUTPUT);
    cr_assert_not_null(strstr(why.message, "chart-5"), "%s", why.message);
    for (int i = 0; i < 9; i++)
        cr_assert_eq(batch[i].code, i == 5 ? RMG_EOUTPUT : RMG_OK, "%d", i);
    cr_assert_eq(n_files(), 8 + 1);
    free(program);
    rmg_chart_clear(&good);
    rmg_chart_clear(&bad);
}

Test(draw, an_interrupt_stops_the_run)
{
    rmg_chart chart = demo_waterfall();
    bool interrupted = true;
    const rmg_draw_options options = {.interrupted = &interrupted};
    rmg_diag why = {0};
    cr_assert_eq(draw_one(&chart, "x", RMG_PICTURE_SVG, &options, &why), RMG_EINTERRUPTED);
    cr_assert_eq(n_files(), 0);
    rmg_chart_clear(&chart);
}

Test(draw, a_folder_that_is_not_there_is_told)
{
    rmg_chart chart = demo_waterfall();
    rmg_drawing drawing = {
        .chart = &chart, .folder = "/no/such/folder", .name = "x", .format = RMG_PICTURE_SVG};
    const rmg_draw_options options = {0};
    rmg_diag why = {0};
    cr_assert_eq(rmg_charts_draw(&drawing, 1, &options, NULL, &why), RMG_EOUTPUT);
    cr_assert_not_null(strstr(why.message, "/no/such/folder"));
    rmg_chart_clear(&chart);
}

/* /dev/full takes no byte: as a disk that is full. */
Test(draw, a_full_disk_leaves_no_partial_file)
{
    test_speak("en");
    expect_failure(
        "exec gnuplot -d -e \"$(sed \"s#set output '1-1.svg'#set output '/dev/full'#\" \"$2\")\" 2>/dev/null",
        "");
}

Test(draw, an_old_picture_stays_when_the_new_one_fails)
{
    rmg_chart chart = demo_waterfall();
    const rmg_draw_options options = {0};
    rmg_diag why = {0};
    cr_assert_eq(draw_one(&chart, "x", RMG_PICTURE_SVG, &options, &why), RMG_OK, "%s", why.message);
    char *program = stand_in("exit 3");
    const rmg_draw_options broken = {.gnuplot = program};
    cr_assert_eq(draw_one(&chart, "x", RMG_PICTURE_SVG, &broken, &why), RMG_EOUTPUT);
    size_t size;
    char *bytes = read_picture("x.svg", &size);
    cr_assert_not_null(bytes);
    cr_assert_not_null(strstr(bytes, "</svg>"));
    free(bytes);
    free(program);
    rmg_chart_clear(&chart);
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

Test(draw, names_for_files_hold_letters_digits_and_dashes_only)
{
    char name[RMG_PICTURE_NAME_MAX];
    rmg_picture_name(name, "Stichting De Vuurtoren (EED)");
    cr_assert_str_eq(name, "stichting-de-vuurtoren-eed");
    rmg_picture_name(name, "| rm -rf /");
    cr_assert_str_eq(name, "rm-rf");
    rmg_picture_name(name, "../..");
    cr_assert_str_eq(name, "chart");
    rmg_picture_name(name, "ééé");
    cr_assert_str_eq(name, "chart");
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

/* Texts that would run something, break a string, or break XML, if they were not taken literally. */
static const char *const hostile[] = {"`touch OWNED`",
                                      "'`touch OWNED`'",
                                      "'; system('touch OWNED') #",
                                      "\"; system(\"touch OWNED\") #",
                                      "x\n!touch OWNED",
                                      "@macro",
                                      "{/:Bold Thuis} & Nabij^2_3~",
                                      "EOD\n!touch OWNED",
                                      "$rm_1",
                                      "| touch OWNED",
                                      "< touch OWNED",
                                      "eval system(1)",
                                      "]]> <b>&amp;",
                                      "'t Zilveren Hek",
                                      "''t Hek''",
                                      "'",
                                      "a\\nb\\",
                                      "%s%n%d",
                                      "\xEF\xBB\xBF"
                                      "merk",
                                      "naam met \t tab"};

Test(draw, hostile_names_are_shown_and_nothing_runs)
{
    const rmg_draw_options options = {.keep_script = true};
    for (size_t i = 0; i < sizeof hostile / sizeof *hostile; i++) {
        rmg_chart chart = demo_bullet();
        rmg_bullet_chart *bullet = &chart.as.bullet;
        bullet->frame.organisation = bullet->frame.subject = bullet->frame.source = bullet->row[0].name =
            bullet->row[1].unit = hostile[i];
        rmg_diag why = {0};
        cr_assert_eq(draw_one(&chart, "x", RMG_PICTURE_SVG, &options, &why), RMG_OK, "%s: %s", hostile[i],
                     why.message);
        cr_assert_eq(n_files(), 2, "%s left a file", hostile[i]);
        char *svg = read_picture("x.svg", NULL);
        cr_assert_null(strstr(svg, "]]>"));
        cr_assert_null(strstr(svg, "<b>"));
        if (i == 13)
            cr_assert_not_null(strstr(svg, "<text>'t Zilveren Hek</text>"), "the name is not shown");
        free(svg);
        rmg_chart_clear(&chart);
    }
}

Test(draw, bytes_that_are_not_text_are_refused)
{
    rmg_chart chart = demo_bullet();
    chart.as.bullet.row[2].name = "Wachttijd \xff\xfe";
    const rmg_draw_options options = {0};
    rmg_diag why = {0};
    cr_assert_eq(draw_one(&chart, "x", RMG_PICTURE_SVG, &options, &why), RMG_EINPUT);
    cr_assert_not_null(strstr(why.message, "0xFF"), "%s", why.message);
    cr_assert_eq(n_files(), 0);
    rmg_chart_clear(&chart);
}

/* Parsed by an XML parser where one is installed; every kind. */
Test(draw, every_svg_is_xml_with_title_description_and_its_own_ids)
{
    const rmg_draw_options options = {0};
    for (int kind = 0; kind < RMG_CHART_KINDS; kind++) {
        rmg_chart chart = demo_chart((rmg_chart_kind)kind);
        const char *name = rmg_chart_kind_info((rmg_chart_kind)kind)->name;
        char file[64], wanted[128], command[600];
        rmg_diag why = {0};
        cr_assert_eq(draw_one(&chart, name, RMG_PICTURE_SVG, &options, &why), RMG_OK, "%s: %s", name,
                     why.message);
        snprintf(file, sizeof file, "%s.svg", name);
        char *svg = read_picture(file, NULL);
        snprintf(wanted, sizeof wanted, "<svg role=\"img\" aria-labelledby=\"%s-title %s-desc\"", name, name);
        cr_assert_not_null(strstr(svg, wanted));
        cr_assert_null(strstr(svg, "currentColor"));
        cr_assert_null(strstr(svg, "Gnuplot"));
        cr_assert_null(strstr(svg, "gnuplot"));
        for (char *id = strstr(svg, " id=\""); id != NULL; id = strstr(id + 1, " id=\""))
            cr_assert_eq(strncmp(id + 5, name, strlen(name)), 0, "%.40s", id);
        free(svg);
        snprintf(command, sizeof command,
                 "command -v xmllint >/dev/null || exit 0; xmllint --noout '%s/%s' 2>&1", folder, file);
        FILE *run = popen(command, "r");
        cr_assert_eq(fgetc(run), EOF, "%s is no XML", name);
        cr_assert_eq(pclose(run), 0);
        rmg_chart_clear(&chart);
    }
}

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

Test(draw, without_any_font_the_message_names_the_packages)
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

Test(draw, without_open_sans_the_next_font_is_measured_and_said_once)
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
