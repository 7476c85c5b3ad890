/* Every text of every chart inside its page, and no two on each other: measured boxes, all kinds, both languages,
 * and the figures that break layouts. */
#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <string.h>

#include "plots/scene.h"
#include "tests/support/demo_charts.h"
#include "tests/support/hard_charts.h"
#include "tests/support/language.h"

/* Anti-aliasing and rounding may touch: boxes may share this much. */
#define TOUCH 0.75

static void expect_clear(const rmg_scene *page, const char *what)
{
    const rmg_box sheet = {0, 0, page->width, page->height};
    for (size_t i = 0; i < page->n_texts; i++) {
        rmg_box a = rmg_scene_text_box(&page->text[i]);
        cr_expect(rmg_box_inside(&a, &sheet), "%s: \"%s\" leaves the page: %.0f..%.0f x %.0f..%.0f", what,
                  rmg_scene_words(page, &page->text[i]), a.left, a.right, a.bottom, a.top);
        cr_expect_geq(page->text[i].style.points, 11, "%s: \"%s\" is too small", what,
                      rmg_scene_words(page, &page->text[i]));
        a.left += TOUCH, a.right -= TOUCH, a.bottom += TOUCH, a.top -= TOUCH;
        for (size_t k = i + 1; k < page->n_texts; k++) {
            rmg_box b = rmg_scene_text_box(&page->text[k]);
            cr_expect_not(rmg_boxes_overlap(&a, &b), "%s: \"%s\" (%.0f,%.0f) lies on \"%s\" (%.0f,%.0f)",
                          what, rmg_scene_words(page, &page->text[i]), page->text[i].x, page->text[i].y,
                          rmg_scene_words(page, &page->text[k]), page->text[k].x, page->text[k].y);
        }
    }
}

static void check(rmg_chart *chart, const char *what, const char *language)
{
    rmg_measure *measure;
    rmg_scenes scenes;
    rmg_diag why = {0};
    test_speak(language);
    cr_assert_eq(rmg_measure_new(&measure, &why), RMG_OK, "%s", why.message);
    cr_assert_eq(rmg_chart_layout(&scenes, chart, measure, &why), RMG_OK, "%s: %s", what, why.message);
    cr_expect_gt(scenes.n, 0);
    for (size_t i = 0; i < scenes.n; i++) {
        cr_expect_gt(scenes.page[i].title.length, 0, "%s: no title", what);
        expect_clear(&scenes.page[i], what);
    }
    rmg_scenes_clear(&scenes);
    rmg_measure_free(measure);
    rmg_chart_clear(chart);
}

ParameterizedTestParameters(layout, examples_are_clear)
{
    static int kind[RMG_CHART_KINDS];
    for (int i = 0; i < RMG_CHART_KINDS; i++)
        kind[i] = i;
    return cr_make_param_array(int, kind, RMG_CHART_KINDS);
}

ParameterizedTest(int *kind, layout, examples_are_clear)
{
    static const char *const language[] = {"nl", "en"};
    for (int i = 0; i < 2; i++) {
        rmg_chart chart = demo_chart((rmg_chart_kind)*kind);
        check(&chart, rmg_chart_kind_info(chart.kind)->name, language[i]);
    }
}

ParameterizedTestParameters(layout, hard_cases_are_clear)
{
    static int number[256];
    for (size_t i = 0; i < hard_charts_count(); i++)
        number[i] = (int)i;
    return cr_make_param_array(int, number, hard_charts_count());
}

ParameterizedTest(int *number, layout, hard_cases_are_clear)
{
    static const char *const language[] = {"nl", "en"};
    for (int i = 0; i < 2; i++) {
        rmg_chart chart = hard_chart((size_t)*number);
        check(&chart, hard_chart_name((size_t)*number), language[i]);
    }
}
