#include "plots/layout_internal.h"

static void draw(rmg_pen *pen, const rmg_chart *chart)
{
    switch (chart->kind) {
    case RMG_CHART_CUMULATIVE:
        rmg_layout_cumulative(pen, &chart->as.cumulative);
        break;
    case RMG_CHART_INOUT:
        rmg_layout_inout(pen, &chart->as.inout);
        break;
    case RMG_CHART_LINES:
        rmg_layout_lines(pen, &chart->as.lines);
        break;
    case RMG_CHART_WATERFALL:
        rmg_layout_waterfall(pen, &chart->as.waterfall);
        break;
    case RMG_CHART_VARIANCE_TABLE:
        rmg_layout_variance_table(pen, &chart->as.variance_table);
        break;
    case RMG_CHART_SCATTER:
        rmg_layout_scatter(pen, &chart->as.scatter);
        break;
    case RMG_CHART_BULLET:
        rmg_layout_bullet(pen, &chart->as.bullet);
        break;
    case RMG_CHART_PANELS:
        rmg_layout_panels(pen, &chart->as.panels);
        break;
    case RMG_CHART_PAGE:
        rmg_layout_page(pen, &chart->as.page);
        break;
    case RMG_CHART_HEAT:
        rmg_layout_heat(pen, &chart->as.heat);
        break;
    case RMG_CHART_OVERVIEW:
        rmg_layout_overview(pen, &chart->as.overview);
        break;
    case RMG_CHART_KINDS:
        break;
    }
}

rmg_code rmg_chart_layout(rmg_scenes *out, const rmg_chart *chart, rmg_measure *measure, rmg_diag *why)
{
    *out = (rmg_scenes){0};
    rmg_pen pen = {.scenes = out, .measure = measure, .why = why};
    draw(&pen, chart);
    for (size_t i = 0; i < out->n && pen.code == RMG_OK; i++)
        pen.code = rmg_scene_check(&out->page[i], why);
    if (pen.code != RMG_OK)
        rmg_scenes_clear(out);
    return pen.code;
}
