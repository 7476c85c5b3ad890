/* What can go wrong with gnuplot, the disk and the run: nothing partial is ever left. */
#include <sys/stat.h>
#include <unistd.h>

#include "tests/unit/plots/draw_folder.h"

TestSuite(draw_faults, .init = start, .fini = stop, .timeout = 120);

Test(draw_faults, without_gnuplot_the_message_names_the_package)
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

Test(draw_faults, a_gnuplot_that_exits_badly_leaves_nothing)
{
    test_speak("en");
    expect_failure("exit 3", "code 3");
}

Test(draw_faults, a_gnuplot_that_crashes_leaves_nothing)
{
    test_speak("en");
    expect_failure("kill -SEGV $$", "signal 11");
}

Test(draw_faults, a_gnuplot_that_is_killed_leaves_nothing)
{
    test_speak("en");
    expect_failure("echo '<?xml' > 1-1.svg; kill -KILL $$", "signal 9");
}

Test(draw_faults, a_gnuplot_that_hangs_is_stopped_with_its_children)
{
    test_speak("en");
    expect_failure("sleep 100 & sleep 100", "1 seconds");
}

Test(draw_faults, a_gnuplot_that_hangs_after_closing_its_streams_is_stopped)
{
    test_speak("en");
    expect_failure("exec 2>&- 1>&-; sleep 100", "1 seconds");
}

Test(draw_faults, a_warning_is_a_failure)
{
    test_speak("en");
    expect_failure("echo 'warning: empty range' >&2", "empty range");
}

Test(draw_faults, a_flood_of_warnings_is_cut_off)
{
    test_speak("en");
    expect_failure("yes 'warning: flood' >&2", "");
}

Test(draw_faults, half_a_picture_is_no_picture)
{
    test_speak("en");
    expect_failure("printf '<?xml version=\"1.0\"?><svg>' > 1-1.svg", "not whole");
    expect_failure(": > 1-1.svg", "empty");
    expect_failure(":", "wrote no picture");
    expect_failure("echo garbage > 1-1.svg", "not whole");
}

Test(draw_faults, an_old_gnuplot_is_told_apart)
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
Test(draw_faults, the_good_charts_of_a_bad_batch_are_kept_and_the_culprit_is_named)
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

Test(draw_faults, an_interrupt_stops_the_run)
{
    rmg_chart chart = demo_waterfall();
    bool interrupted = true;
    const rmg_draw_options options = {.interrupted = &interrupted};
    rmg_diag why = {0};
    cr_assert_eq(draw_one(&chart, "x", RMG_PICTURE_SVG, &options, &why), RMG_EINTERRUPTED);
    cr_assert_eq(n_files(), 0);
    rmg_chart_clear(&chart);
}

Test(draw_faults, a_folder_that_is_not_there_is_told)
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
Test(draw_faults, a_full_disk_leaves_no_partial_file)
{
    test_speak("en");
    expect_failure(
        "exec gnuplot -d -e \"$(sed \"s#set output '1-1.svg'#set output '/dev/full'#\" \"$2\")\" 2>/dev/null",
        "");
}

Test(draw_faults, an_old_picture_stays_when_the_new_one_fails)
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
