#include <math.h>

#include "plots/cumulative_internal.h"

/* Lowest and highest amount that the axis must show. */
typedef struct extent {
    int64_t low, high;
    bool any;
} extent;

static void cover(extent *e, int64_t units)
{
    if (!e->any || units > e->high)
        e->high = units;
    if (!e->any || units < e->low)
        e->low = units;
    e->any = true;
}

static void cover_month(extent *e, const rmg_cumulative_month *month, bool ahead)
{
    if (month->has_actual)
        cover(e, month->actual.units);
    if (month->has_plan)
        cover(e, month->plan.units);
    if (month->has_last_year)
        cover(e, month->last_year.units);
    if ((ahead || month->after_gap) && month->has_expected) {
        cover(e, month->expected.units);
        if (month->has_bands) {
            cover(e, month->low[RMG_CHART_BAND_95].units);
            cover(e, month->high[RMG_CHART_BAND_95].units);
        }
    }
}

static void check_bands(rmg_pen *pen, const rmg_cumulative_chart *chart)
{
    for (size_t k = 0; k < chart->n && pen->code == RMG_OK; k++) {
        const rmg_cumulative_month *m = &chart->month[k];
        for (int band = 0; m->has_bands && band < RMG_CHART_BANDS; band++) {
            bool wide = m->low[band].units <= m->high[band].units;
            bool nested = band == 0 || (m->low[band].units <= m->low[band - 1].units &&
                                        m->high[band].units >= m->high[band - 1].units);
            char name[RMG_PERIOD_NAME_MAX];
            if (!wide || !nested) {
                rmg_period_full(name, (rmg_month){chart->first.index + (int32_t)k}, chart->per_year);
                pen->code = rmg_fail(pen->why, RMG_EINPUT,
                                     RMG_T("the ranges of %s do not lie inside each other"), name);
                return;
            }
        }
    }
}

/* A single amount and no line: the axis is around it, not from 0. */
static bool one_point(const rmg_cumulative_panel *panel)
{
    size_t n = panel->has_plan || panel->has_last_year || panel->has_expected ? 2 : 0;
    for (size_t k = 0; k < panel->chart->n; k++)
        n += panel->chart->month[k].has_actual;
    return panel->chart->n == 1 || n == 1;
}

static void set_axis(rmg_cumulative_panel *panel)
{
    const rmg_cumulative_chart *chart = panel->chart;
    extent e = {0};
    for (size_t k = 0; k < chart->n; k++)
        cover_month(&e, &chart->month[k], k >= panel->n_known);
    if (!e.any)
        cover(&e, 0);
    /* a ceiling far above everything would press the lines flat: it is told in words then */
    double others = fmax(fabs((double)e.high), fabs((double)e.low));
    panel->ceiling_drawn = chart->has_ceiling && (double)chart->ceiling.units <= 1.5 * others;
    if (panel->ceiling_drawn)
        cover(&e, chart->ceiling.units);
    if (panel->from_zero || !one_point(panel))
        cover(&e, 0);
    panel->y = rmg_axis_make(e.low, e.high, panel->figures.step, panel->box.bottom, panel->box.top);
}

rmg_cumulative_panel rmg_cumulative_panel_make(rmg_pen *pen, const rmg_cumulative_chart *chart, rmg_box box,
                                               double margin, bool from_zero)
{
    rmg_cumulative_panel panel = {
        .chart = chart, .box = box, .from_zero = from_zero, .line = 1, .points = 15};
    double months = (double)(chart->n > 0 ? chart->n : 1);
    double span = from_zero ? months : months - 1 + 2 * margin;
    panel.figures = rmg_cumulative_figures(chart);
    panel.n_known = rmg_cumulative_known(chart);
    panel.has_expected = rmg_cumulative_has_expected(chart);
    panel.has_plan = rmg_cumulative_has_plan(chart);
    panel.has_last_year = rmg_cumulative_has_last_year(chart);
    panel.month_width = (box.right - box.left) / span;
    panel.first_x = box.left + panel.month_width * (from_zero ? 1 : margin);
    check_bands(pen, chart);
    set_axis(&panel);
    return panel;
}

double rmg_cumulative_x(const rmg_cumulative_panel *panel, double k)
{
    return panel->first_x + panel->month_width * k;
}

typedef enum line_of { ACTUAL, PLAN, LAST_YEAR, EXPECTED } line_of;

/* The point of a line in month k; the expected line starts at the last actual. */
static bool line_point(const rmg_cumulative_panel *panel, line_of line, size_t k, rmg_point *point)
{
    const rmg_cumulative_month *month = &panel->chart->month[k];
    rmg_money value = month->actual;
    bool known = month->has_actual && !month->after_gap;
    if (line == PLAN) {
        value = month->plan;
        known = month->has_plan;
    } else if (line == LAST_YEAR) {
        value = month->last_year;
        known = month->has_last_year;
    } else if (line == EXPECTED && (k >= panel->n_known || (k + 1 == panel->n_known && month->after_gap))) {
        value = month->expected;
        known = month->has_expected;
    } else if (line == EXPECTED)
        known = k + 1 == panel->n_known && month->has_actual;
    *point = (rmg_point){rmg_cumulative_x(panel, (double)k), rmg_axis_place(&panel->y, (double)value.units)};
    return known;
}

enum { RUN_MAX = 512 };

/* Draw a line in its unbroken runs: a month that is not known is a gap, never bridged. */
static void draw_line(rmg_pen *pen, const rmg_cumulative_panel *panel, line_of line, rmg_shape_style style)
{
    rmg_point run[RUN_MAX];
    size_t n = 0;
    if (panel->from_zero && line != EXPECTED)
        run[n++] = (rmg_point){rmg_cumulative_x(panel, -1), rmg_axis_place(&panel->y, 0)};
    for (size_t k = 0; k <= panel->chart->n && pen->code == RMG_OK; k++) {
        bool known = k < panel->chart->n && n < RUN_MAX && line_point(panel, line, k, &run[n]);
        if (known) {
            n++;
            continue;
        }
        if (n > 1)
            rmg_scene_add(pen->scene, &style, run, n);
        n = 0;
    }
}

static void draw_dots(rmg_pen *pen, const rmg_cumulative_panel *panel, line_of line, double radius,
                      rmg_colour colour)
{
    for (size_t k = 0; k < panel->chart->n; k++) {
        rmg_point at;
        if (line_point(panel, line, k, &at))
            rmg_pen_dot(pen, at.x, at.y, radius, colour);
    }
}

/* Open dots: sums that leave a month out. */
static void draw_partial_dots(rmg_pen *pen, const rmg_cumulative_panel *panel, double radius)
{
    for (size_t k = 0; k < panel->chart->n; k++) {
        const rmg_cumulative_month *month = &panel->chart->month[k];
        if (!month->after_gap || !month->has_actual)
            continue;
        double x = rmg_cumulative_x(panel, (double)k),
               y = rmg_axis_place(&panel->y, (double)month->actual.units);
        rmg_pen_dot(pen, x, y, radius, RMG_C_INK);
        rmg_pen_dot(pen, x, y, radius * 0.6, RMG_C_PAPER);
    }
}

static void draw_band(rmg_pen *pen, const rmg_cumulative_panel *panel, int band, rmg_colour colour,
                      const char *series)
{
    const rmg_cumulative_chart *chart = panel->chart;
    rmg_point edge[2 * RUN_MAX];
    size_t n = 0, first = panel->n_known;
    rmg_point start;
    bool joined = first > 0 && line_point(panel, EXPECTED, first - 1, &start);
    if (joined)
        edge[n++] = start;
    size_t last = first;
    while (last < chart->n && last - first < RUN_MAX - 2 && chart->month[last].has_bands)
        last++;
    for (size_t k = first; k < last; k++)
        edge[n++] = (rmg_point){rmg_cumulative_x(panel, (double)k),
                                rmg_axis_place(&panel->y, (double)chart->month[k].high[band].units)};
    for (size_t k = last; k-- > first;)
        edge[n++] = (rmg_point){rmg_cumulative_x(panel, (double)k),
                                rmg_axis_place(&panel->y, (double)chart->month[k].low[band].units)};
    rmg_shape_style style = {.kind = RMG_SHAPE_AREA, .colour = colour, .series = series};
    if (n >= 3 && pen->code == RMG_OK)
        rmg_scene_add(pen->scene, &style, edge, n);
}

static void draw_ground(rmg_pen *pen, const rmg_cumulative_panel *panel)
{
    const rmg_box *box = &panel->box;
    if (panel->has_expected && panel->n_known > 0)
        rmg_pen_rect(pen, rmg_cumulative_x(panel, (double)panel->n_known - 1), box->bottom, box->right,
                     box->top, RMG_C_SHADE);
    for (size_t i = 0; i < panel->y.n_ticks; i++) {
        double y = rmg_axis_place(&panel->y, (double)panel->y.tick[i]);
        rmg_pen_line(pen, box->left, y, box->right, y, RMG_C_HAIR, 1);
    }
}

double rmg_cumulative_axis_width(rmg_pen *pen, const rmg_cumulative_panel *panel)
{
    char text[RMG_NUMBER_MAX];
    rmg_figures figures = rmg_tick_figures(&panel->figures, panel->y.tick, panel->y.n_ticks);
    double widest = 0;
    for (size_t i = 0; i < panel->y.n_ticks; i++)
        widest = fmax(widest, rmg_pen_width(pen, rmg_figure(text, &figures, panel->y.tick[i]), RMG_REGULAR,
                                            panel->points));
    return widest;
}

static void draw_axis_numbers(rmg_pen *pen, const rmg_cumulative_panel *panel)
{
    char text[RMG_NUMBER_MAX];
    rmg_figures figures = rmg_tick_figures(&panel->figures, panel->y.tick, panel->y.n_ticks);
    for (size_t i = 0; i < panel->y.n_ticks; i++)
        rmg_pen_text(pen, panel->box.left - 8, rmg_axis_place(&panel->y, (double)panel->y.tick[i]),
                     rmg_style(RMG_TEXT_RIGHT, RMG_REGULAR, panel->points, RMG_C_MUTED),
                     rmg_figure(text, &figures, panel->y.tick[i]));
}

void rmg_cumulative_draw(rmg_pen *pen, const rmg_cumulative_panel *panel)
{
    double w = panel->line;
    draw_ground(pen, panel);
    draw_band(pen, panel, RMG_CHART_BAND_95, RMG_C_BAND95, "band95_");
    draw_band(pen, panel, RMG_CHART_BAND_80, RMG_C_BAND80, "band80_");
    draw_band(pen, panel, RMG_CHART_BAND_50, RMG_C_BAND50, "band50_");
    draw_line(
        pen, panel, LAST_YEAR,
        (rmg_shape_style){
            .kind = RMG_SHAPE_LINE, .colour = RMG_C_LAST_YEAR, .width = 2.4 * w, .series = "last_year_"});
    draw_line(
        pen, panel, PLAN,
        (rmg_shape_style){.kind = RMG_SHAPE_LINE, .colour = RMG_C_INK, .width = 1.1 * w, .series = "plan_"});
    draw_line(pen, panel, EXPECTED,
              (rmg_shape_style){.kind = RMG_SHAPE_LINE,
                                .colour = RMG_C_INK,
                                .width = 3 * w,
                                .dash_on = 7 * w,
                                .dash_off = 4 * w,
                                .series = "expected_"});
    draw_line(pen, panel, ACTUAL,
              (rmg_shape_style){
                  .kind = RMG_SHAPE_LINE, .colour = RMG_C_INK, .width = 4.5 * w, .series = "actual_"});
    draw_dots(pen, panel, PLAN, 3.8 * w, RMG_C_INK);
    draw_dots(pen, panel, PLAN, 2.7 * w, RMG_C_PAPER);
    draw_dots(pen, panel, ACTUAL, 4.9 * w, RMG_C_INK);
    draw_partial_dots(pen, panel, 4.9 * w);
    if (panel->has_expected && panel->n_known > 0) {
        double x = rmg_cumulative_x(panel, (double)panel->n_known - 1);
        rmg_pen_dashed(pen, x, panel->box.bottom, x, panel->box.top, RMG_C_RULE, 1, 4, 3);
    }
    if (panel->ceiling_drawn) {
        double y = rmg_axis_place(&panel->y, (double)panel->chart->ceiling.units);
        rmg_pen_line(pen, panel->box.left, y, rmg_cumulative_x(panel, (double)panel->chart->n - 1) + 5, y,
                     RMG_C_BAD, 2.5 * w);
    }
    draw_axis_numbers(pen, panel);
}

/* Does the segment from a to b cross the box? Clipping by parameter (Liang and Barsky). */
static bool crosses(rmg_point a, rmg_point b, const rmg_box *box)
{
    double from = 0, to = 1, dx = b.x - a.x, dy = b.y - a.y;
    const double p[] = {-dx, dx, -dy, dy};
    const double q[] = {a.x - box->left, box->right - a.x, a.y - box->bottom, box->top - a.y};
    for (int i = 0; i < 4; i++) {
        if (fabs(p[i]) < 1e-12) {
            if (q[i] < 0)
                return false;
        } else if (p[i] < 0)
            from = fmax(from, q[i] / p[i]);
        else
            to = fmin(to, q[i] / p[i]);
    }
    return from <= to;
}

bool rmg_cumulative_free(const rmg_cumulative_panel *panel, const rmg_box *box)
{
    if (!rmg_box_inside(box, &panel->box))
        return false;
    for (int line = ACTUAL; line <= EXPECTED; line++)
        for (size_t k = 1; k < panel->chart->n; k++) {
            rmg_point a, b;
            if (line_point(panel, (line_of)line, k - 1, &a) && line_point(panel, (line_of)line, k, &b) &&
                crosses(a, b, box))
                return false;
        }
    if (!panel->ceiling_drawn)
        return true;
    double y = rmg_axis_place(&panel->y, (double)panel->chart->ceiling.units);
    return !crosses((rmg_point){panel->box.left, y}, (rmg_point){panel->box.right, y}, box);
}
