/* How fast a month's pack is drawn: 500 cumulative charts per format in one run, and 60 provider pages.
 * The figures to reach stand beside the result; they are meant for two idle cores.
 *
 *   bench-charts FOLDER [N]      pictures go into FOLDER, which is emptied by the caller */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

#include "plots/draw.h"
#include "plots/scene.h"
#include "tests/support/demo_charts.h"
#include "tests/support/language.h"

static double wall(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static double seconds(struct timeval t)
{
    return (double)t.tv_sec + (double)t.tv_usec / 1e6;
}

/* CPU of this process and of the ended children. */
static double cpu(void)
{
    struct rusage own, children;
    getrusage(RUSAGE_SELF, &own);
    getrusage(RUSAGE_CHILDREN, &children);
    return seconds(own.ru_utime) + seconds(own.ru_stime) + seconds(children.ru_utime) +
           seconds(children.ru_stime);
}

static int draw(const char *what, const rmg_chart *chart, rmg_picture_format format, int n, int width,
                const char *folder, double goal)
{
    rmg_drawing *batch = calloc((size_t)n, sizeof *batch);
    char(*name)[24] = calloc((size_t)n, sizeof *name);
    if (batch == NULL || name == NULL)
        return 1;
    for (int i = 0; i < n; i++) {
        snprintf(name[i], sizeof name[i], "%d", i + 1);
        batch[i] = (rmg_drawing){.chart = chart, .folder = folder, .name = name[i], .format = format};
    }
    const rmg_draw_options options = {.width = width};
    rmg_diag why = {0};
    double w = wall(), c = cpu();
    rmg_code code = rmg_charts_draw(batch, (size_t)n, &options, NULL, &why);
    w = wall() - w;
    c = cpu() - c;
    printf("%-28s %4d  wall %6.2f s  cpu %6.2f s  %6.2f ms cpu a chart", what, n, w, c, c * 1000 / n);
    if (goal > 0)
        printf("  goal %.1f s wall on two idle cores", goal);
    printf("%s%s\n", code == RMG_OK ? "" : "  FAILED: ", code == RMG_OK ? "" : why.message);
    free(batch);
    free(name);
    return code != RMG_OK;
}

/* What is ours of it: layout and script without gnuplot. */
static int own_share(const rmg_chart *chart, int n)
{
    rmg_measure *measure;
    rmg_diag why = {0};
    if (rmg_measure_new(&measure, &why) != RMG_OK)
        return 1;
    double c = cpu();
    for (int i = 0; i < n; i++) {
        rmg_scenes scenes;
        if (rmg_chart_layout(&scenes, chart, measure, &why) != RMG_OK)
            return 1;
        rmg_scenes_clear(&scenes);
    }
    c = cpu() - c;
    printf("%-28s %4d  cpu %.3f ms a chart  goal 0.5 ms\n", "layout alone", n, c * 1000 / n);
    rmg_measure_free(measure);
    return 0;
}

int main(int argc, char **argv)
{
    if (argc < 2)
        return 2;
    int n = argc > 2 ? atoi(argv[2]) : 500, failed = 0;
    double share = n / 500.0;
    test_speak("nl");
    rmg_chart chart = demo_cumulative(), page = demo_page();
    failed |= own_share(&chart, n);
    failed |= draw("cumulative svg", &chart, RMG_PICTURE_SVG, n, 0, argv[1], 1.0 * share);
    failed |= draw("cumulative pdf", &chart, RMG_PICTURE_PDF, n, 0, argv[1], 1.5 * share);
    failed |= draw("cumulative png, 1000 wide", &chart, RMG_PICTURE_PNG, n, 1000, argv[1], 6.0 * share);
    failed |= draw("cumulative png, 1600 wide", &chart, RMG_PICTURE_PNG, n / 5, 0, argv[1], 0);
    failed |= draw("provider page svg", &page, RMG_PICTURE_SVG, 60, 0, argv[1], 1.0);
    rmg_chart_clear(&chart);
    rmg_chart_clear(&page);
    return failed;
}
