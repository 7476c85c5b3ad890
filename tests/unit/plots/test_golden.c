/* The scripts of the edge cases, kept under tests/data/charts after they were looked at. RMG_ACCEPT=1 writes them anew:
 * draw and look at each before you keep it. */
#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "plots/script.h"
#include "tests/support/demo_charts.h"
#include "tests/support/files.h"
#include "tests/support/hard_charts.h"
#include "tests/support/language.h"

typedef struct kept {
    char name[40];
} kept;

ParameterizedTestParameters(golden, scripts_of_edge_cases_are_as_kept)
{
    static kept name[] = {{"cumulative-no-plan"},
                          {"cumulative-no-last-year"},
                          {"cumulative-gap"},
                          {"cumulative-correction"},
                          {"cumulative-one-point"},
                          {"cumulative-zero"},
                          {"cumulative-cents"},
                          {"cumulative-billions"},
                          {"cumulative-high-ceiling"},
                          {"cumulative-long-names"},
                          {"waterfall-negative"},
                          {"scatter-sixty"},
                          {"inout-no-opening"},
                          {"lines-twenty"},
                          {"variance-table-sixty"},
                          {"bullet-large"},
                          {"panels-one"},
                          {"page-no-plan"},
                          {"page-bare"},
                          {"heat-three-years"}};
    return cr_make_param_array(kept, name, sizeof name / sizeof *name);
}

static rmg_chart named(const char *name)
{
    for (size_t i = 0; i < hard_charts_count(); i++)
        if (strcmp(hard_chart_name(i), name) == 0)
            return hard_chart(i);
    cr_assert(false, "no chart %s", name);
    abort();
}

static void first_difference(const char *name, const char *is, const char *was)
{
    int line = 1;
    for (; *is != '\0' && *is == *was; is++, was++)
        line += *is == '\n';
    cr_expect(*is == *was, "%s.gp:%d differs: now \"%.60s\", kept \"%.60s\"", name, line, is, was);
}

ParameterizedTest(kept *which, golden, scripts_of_edge_cases_are_as_kept)
{
    rmg_measure *measure;
    rmg_scenes scenes;
    rmg_diag why = {0};
    rmg_buffer script = {0};
    char path[600];
    test_speak("nl");
    cr_assert_eq(rmg_measure_new(&measure, &why), RMG_OK, "%s", why.message);
    if (!rmg_measure_is_first_choice(measure)) { /* other widths, other places */
        rmg_measure_free(measure);
        cr_skip("Open Sans is not installed");
    }
    rmg_chart chart = named(which->name);
    cr_assert_eq(rmg_chart_layout(&scenes, &chart, measure, &why), RMG_OK, "%s", why.message);
    const rmg_script_look look = {.format = RMG_PICTURE_PNG, .scale = 1, .family = "Open Sans"};
    rmg_script_head(&script, &look);
    for (size_t i = 0; i < scenes.n; i++) {
        char output[96];
        snprintf(output, sizeof output, "%s-%zu.png", which->name, i + 1);
        rmg_script_open(&script, &scenes.page[i], &look, output);
        rmg_script_page(&script, &scenes.page[i], &look);
        rmg_script_close(&script);
    }
    snprintf(path, sizeof path, "%s/data/charts/%s.gp", RMG_TEST_DIR, which->name);
    if (getenv("RMG_ACCEPT") != NULL)
        cr_assert_eq(test_write_file(path, script.text, script.length), 0);
    char *was = test_read_file(path, NULL);
    cr_assert_not_null(was, "%s is not there", path);
    first_difference(which->name, rmg_buffer_text(&script), was);
    free(was);
    rmg_buffer_clear(&script);
    rmg_scenes_clear(&scenes);
    rmg_chart_clear(&chart);
    rmg_measure_free(measure);
}
