#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/grow.h"
#include "plots/scatter_internal.h"

enum { LABELS_MAX = 10, LABELS_TRIED = 25 };

static const rmg_box panel = {120, 135, 1544, 751};

typedef struct plot {
    rmg_pen *pen;
    rmg_cloud cloud;
    rmg_figures months, change;
    rmg_axis x, y;
    double per_root; /* radius of a dot: per_root x sqrt(clients) */
    rmg_box *taken;  /* what labels must keep clear of */
    size_t n_taken, capacity;
    size_t n_unnamed; /* coloured dots without a name */
    rmg_buffer *name; /* of every point, cut, all different */
    int64_t unkeyed;  /* clients of the largest dot where the key of sizes found no place; else 0 */
} plot;

static double radius_of(const plot *p, int64_t n)
{
    return fmax(4, p->per_root * sqrt((double)(n > 0 ? n : 0)));
}

static void take(plot *p, rmg_box box)
{
    if (!rmg_grow(&p->taken, &p->capacity, p->n_taken + 1, sizeof *p->taken)) {
        if (p->pen->code == RMG_OK)
            p->pen->code = rmg_nomem(p->pen->why);
        return;
    }
    p->taken[p->n_taken++] = box;
}

/* Draw a text and keep its place. */
static void take_text(plot *p, double x, double y, rmg_text_style style, const char *text)
{
    rmg_scene *scene = p->pen->scene;
    size_t before = scene->n_texts;
    rmg_pen_text(p->pen, x, y, style, text);
    if (scene->n_texts > before)
        take(p, rmg_scene_text_box(&scene->text[before]));
}

static void set_scales(plot *p)
{
    const rmg_scatter_chart *chart = p->cloud.chart;
    int64_t x0 = INT64_MAX, x1 = INT64_MIN, y0 = -p->cloud.tolerance, y1 = p->cloud.tolerance, n = 0;
    for (size_t i = 0; i < chart->n; i++) {
        const rmg_scatter_point *point = &chart->point[i];
        x0 = point->months.units < x0 ? point->months.units : x0;
        x1 = point->months.units > x1 ? point->months.units : x1;
        y0 = point->change.units < y0 ? point->change.units : y0;
        y1 = point->change.units > y1 ? point->change.units : y1;
        n = point->n > n ? point->n : n;
    }
    p->per_root = fmin(1.42, 26 / sqrt((double)(n > 0 ? n : 1)));
    /* room around the outermost dots for themselves and their names */
    double xr = fmax((double)x1 - (double)x0, 2.0 * RMG_SCALE), yr = (double)y1 - (double)y0;
    double low = fmax(x0 >= 0 ? 0 : -HUGE_VAL, (double)x0 - 0.1 * xr);
    p->x = rmg_axis_make((int64_t)low, (int64_t)((double)x1 + 0.15 * xr), RMG_SCALE, panel.left, panel.right);
    p->y = rmg_axis_make((int64_t)((double)y0 - 0.14 * yr), (int64_t)((double)y1 + 0.15 * yr), 1,
                         panel.bottom, panel.top);
    p->x.low = low;
}

static void draw_titles(plot *p)
{
    const rmg_scatter_chart *chart = p->cloud.chart;
    rmg_buffer headline = {0}, lead = {0}, rest = {0};
    char n[32], year[RMG_PERIOD_NAME_MAX];
    snprintf(n, sizeof n, "%zu", chart->n);
    rmg_year_words(year, chart->last_year);
    rmg_headline_scatter(&headline, chart);
    rmg_pen_headline(p->pen, rmg_buffer_text(&headline));
    const rmg_slot slot[] = {{"n", n}, {"subject", rmg_frame_subject(&chart->frame, "")}, {"year", year}};
    rmg_fill_words(&lead,
                   rmg_text_plural("{n} provider {subject}  ·  median duration in ",
                                   "{n} providers {subject}  ·  median duration in ", chart->n),
                   slot, 3);
    rmg_fill_words(&rest, RMG_T("  ·  change against {year}  ·  area = number of clients"), slot, 3);
    const rmg_run run[] = {{rmg_buffer_text(&lead), RMG_REGULAR},
                           {RMG_T("months"), RMG_BOLD},
                           {rmg_buffer_text(&rest), RMG_REGULAR}};
    rmg_pen_subtitle(p->pen, 17, run, 3);
    rmg_buffer_clear(&headline);
    rmg_buffer_clear(&lead);
    rmg_buffer_clear(&rest);
}

/* What the dots are, and which of them are not named or not there. */
static void draw_foot(plot *p)
{
    const rmg_scatter_chart *chart = p->cloud.chart;
    rmg_buffer own = {0}, foot = {0};
    char n[32], median[RMG_NUMBER_MAX], least[32], tolerance[RMG_NUMBER_MAX], unnamed[32];
    snprintf(n, sizeof n, "%zu", chart->n);
    snprintf(least, sizeof least, "%lld", (long long)chart->min_n);
    snprintf(unnamed, sizeof unnamed, "%zu", p->n_unnamed);
    const rmg_slot slot[] = {{"n", n},
                             {"least", least},
                             {"median", rmg_figure(median, &p->months, p->cloud.median)},
                             {"tolerance", rmg_figure(tolerance, &p->months, p->cloud.tolerance)},
                             {"unnamed", unnamed}};
    rmg_fill_words(
        &own,
        RMG_T(
            "Duration: months from start to end of the indication. Median of these {n} providers: {median}."),
        slot, 5);
    if (p->cloud.tolerance == RMG_SCALE)
        rmg_buffer_printf(&own, " %s", RMG_T("Grey = at most 1 month of change."));
    else {
        rmg_buffer_putc(&own, ' ');
        rmg_fill_words(&own, RMG_T("Grey = at most {tolerance} months of change."), slot, 5);
    }
    if (chart->n_left_out > 0) {
        rmg_buffer_putc(&own, ' ');
        rmg_fill_words(&own, RMG_T("Providers with fewer than {least} clients left out."), slot, 5);
    }
    if (p->n_unnamed > 0) {
        rmg_buffer_putc(&own, ' ');
        rmg_fill_words(&own,
                       rmg_text_plural("{unnamed} coloured dot is not named.",
                                       "{unnamed} coloured dots are not named.", p->n_unnamed),
                       slot, 5);
    }
    if (p->unkeyed > 0) {
        rmg_figures plain = rmg_figures_plain(0);
        char clients[RMG_NUMBER_MAX];
        rmg_buffer_putc(&own, ' ');
        rmg_words1(&own, RMG_T("Largest dot: {clients} clients."), "clients",
                   rmg_figure(clients, &plain, p->unkeyed * RMG_SCALE));
    }
    rmg_foot_text(&foot, &chart->frame, rmg_buffer_text(&own));
    rmg_pen_foot(p->pen, rmg_buffer_text(&foot));
    rmg_buffer_clear(&own);
    rmg_buffer_clear(&foot);
}

static void draw_ground(plot *p)
{
    double median = rmg_axis_place(&p->x, (double)p->cloud.median);
    double zero = rmg_axis_place(&p->y, 0);
    double up = rmg_axis_place(&p->y, (double)p->cloud.tolerance),
           down = rmg_axis_place(&p->y, -(double)p->cloud.tolerance);
    rmg_pen_rect(p->pen, median, up, panel.right, panel.top, RMG_C_WASH_BAD);
    rmg_pen_rect(p->pen, panel.left, panel.bottom, median, down, RMG_C_WASH_GOOD);
    rmg_pen_dashed(p->pen, panel.left, up, panel.right, up, RMG_C_RULE, 1, 4, 3);
    rmg_pen_dashed(p->pen, panel.left, down, panel.right, down, RMG_C_RULE, 1, 4, 3);
    rmg_pen_line(p->pen, median, panel.bottom, median, panel.top, RMG_C_MUTED, 1.3);
    rmg_pen_line(p->pen, panel.left, zero, panel.right, zero, RMG_C_MUTED, 1.3);
}

/* Decimals that a tick step needs. */
static rmg_figures tick_figures(const rmg_axis *axis)
{
    int decimals = 0;
    for (size_t i = 0; i < axis->n_ticks; i++)
        while (decimals < 4 && rmg_units_round(axis->tick[i], decimals) != axis->tick[i])
            decimals++;
    return rmg_figures_plain(decimals);
}

static void draw_axis_numbers(plot *p)
{
    char text[RMG_NUMBER_MAX], year[RMG_PERIOD_NAME_MAX];
    rmg_figures x_figures = tick_figures(&p->x), y_figures = tick_figures(&p->y);
    for (size_t i = 0; i < p->x.n_ticks; i++)
        rmg_pen_text(p->pen, rmg_axis_place(&p->x, (double)p->x.tick[i]), panel.bottom - 19,
                     rmg_style(RMG_TEXT_CENTRE, RMG_REGULAR, 15, RMG_C_MUTED),
                     rmg_figure(text, &x_figures, p->x.tick[i]));
    for (size_t i = 0; i < p->y.n_ticks; i++)
        rmg_pen_text(p->pen, panel.left - 11, rmg_axis_place(&p->y, (double)p->y.tick[i]),
                     rmg_style(RMG_TEXT_RIGHT, RMG_REGULAR, 15, RMG_C_MUTED),
                     rmg_figure_signed(text, &y_figures, p->y.tick[i]));
    for (int way = -1; way <= 1; way += 2) { /* the tolerance, where no tick is near */
        int64_t value = way * p->cloud.tolerance;
        double y = rmg_axis_place(&p->y, (double)value), nearest = HUGE_VAL;
        for (size_t i = 0; i < p->y.n_ticks; i++)
            nearest = fmin(nearest, fabs(y - rmg_axis_place(&p->y, (double)p->y.tick[i])));
        rmg_figures figures = rmg_figures_plain(rmg_units_round(value, 0) == value ? 0 : 1);
        if (nearest > 20)
            rmg_pen_text(p->pen, panel.left - 11, y, rmg_style(RMG_TEXT_RIGHT, RMG_REGULAR, 13, RMG_C_MUTED),
                         rmg_figure_signed(text, &figures, value));
    }
    rmg_buffer up = {0};
    rmg_year_words(year, p->cloud.chart->last_year);
    rmg_words1(&up, RMG_T("↑ longer than {year} (months)"), "year", year);
    rmg_pen_text(p->pen, 40, panel.top + 22, rmg_style(RMG_TEXT_LEFT, RMG_REGULAR, 15, RMG_C_TEXT),
                 rmg_buffer_text(&up));
    rmg_pen_text(p->pen, panel.right, panel.bottom - 47,
                 rmg_style(RMG_TEXT_RIGHT, RMG_REGULAR, 15, RMG_C_TEXT), RMG_T("median duration (months) →"));
    rmg_buffer_clear(&up);
}

static void draw_quadrants(plot *p)
{
    static const struct {
        const char *name;
        rmg_colour colour;
        bool right, top;
    } corner[RMG_QUADRANTS] = {
        [RMG_LONG_SLOWER] = {RMG_N("Long and slower"), RMG_C_BAD, true, true},
        [RMG_SHORT_FASTER] = {RMG_N("Short and faster"), RMG_C_GOOD, false, false},
        [RMG_SHORT_SLOWER] = {RMG_N("Short, but slower"), RMG_C_MUTED, false, true},
        [RMG_LONG_FASTER] = {RMG_N("Long, but faster"), RMG_C_MUTED, true, false},
    };
    for (int q = 0; q < RMG_QUADRANTS; q++) {
        char text[128];
        bool coloured = corner[q].colour != RMG_C_MUTED;
        snprintf(text, sizeof text, "%s (%zu)", rmg_text(corner[q].name), p->cloud.count[q]);
        take_text(p, corner[q].right ? panel.right - 11 : panel.left + 11,
                  corner[q].top ? panel.top - 19 : panel.bottom + 17,
                  rmg_style(corner[q].right ? RMG_TEXT_RIGHT : RMG_TEXT_LEFT,
                            coloured ? RMG_BOLD : RMG_REGULAR, 16, corner[q].colour),
                  text);
    }
}

static bool is_free(const plot *p, const rmg_box *box)
{
    for (size_t i = 0; i < p->n_taken; i++)
        if (rmg_boxes_overlap(box, &p->taken[i]))
            return false;
    return rmg_box_inside(box, &panel);
}

/* "mediaan 11,7" beside the top of its line, or above the panel. */
static void draw_median(plot *p)
{
    char number[RMG_NUMBER_MAX];
    rmg_buffer text = {0};
    rmg_words1(&text, RMG_T("median {value}"), "value", rmg_figure(number, &p->months, p->cloud.median));
    double x = rmg_axis_place(&p->x, (double)p->cloud.median);
    double width = rmg_pen_width(p->pen, rmg_buffer_text(&text), RMG_REGULAR, 14), y = panel.top - 52;
    const rmg_box left = {x - 9 - width, y - 10, x - 9, y + 10},
                  right = {x + 9, y - 10, x + 9 + width, y + 10};
    rmg_text_style style = rmg_style(RMG_TEXT_CENTRE, RMG_REGULAR, 14, RMG_C_MUTED);
    if (is_free(p, &left))
        style.align = RMG_TEXT_RIGHT, x -= 9;
    else if (is_free(p, &right))
        style.align = RMG_TEXT_LEFT, x += 9;
    else
        y = panel.top + 12;
    take_text(p, x, y, style, rmg_buffer_text(&text));
    rmg_buffer_clear(&text);
}

static void draw_dots(plot *p)
{
    const rmg_scatter_chart *chart = p->cloud.chart;
    static const rmg_colour colour[] = {RMG_C_GOOD, RMG_C_NEUTRAL, RMG_C_BAD};
    for (int judged = 0; judged <= 2; judged++) { /* grey first, so that coloured dots lie on top */
        int way = judged == 0 ? 0 : judged == 1 ? -1 : 1;
        for (size_t i = 0; i < chart->n; i++) {
            const rmg_scatter_point *point = &chart->point[i];
            if (rmg_cloud_judge(&p->cloud, point) != way)
                continue;
            double x = rmg_axis_place(&p->x, (double)point->months.units),
                   y = rmg_axis_place(&p->y, (double)point->change.units);
            double r = radius_of(p, point->n);
            rmg_pen_dot(p->pen, x, y, r + 1.5, RMG_C_PAPER);
            rmg_pen_dot(p->pen, x, y, r, colour[way + 1]);
            take(p, (rmg_box){x - r, y - r, x + r, y + r});
        }
    }
}

/* 1, 2, 3 or 5 times a power of ten, at most `most`. */
static int64_t round_count(int64_t most)
{
    int64_t power = 1;
    while (power <= most / 10)
        power *= 10;
    static const int64_t steps[] = {5, 3, 2, 1};
    for (size_t i = 0; i < 4; i++)
        if (steps[i] * power <= most)
            return steps[i] * power;
    return 1;
}

static void draw_size_key(plot *p)
{
    int64_t most = 0;
    char text[64], number[RMG_NUMBER_MAX];
    for (size_t i = 0; i < p->cloud.chart->n; i++)
        most = p->cloud.chart->point[i].n > most ? p->cloud.chart->point[i].n : most;
    int64_t large = round_count(most), small = round_count(most / 5 > 0 ? most / 5 : 1);
    rmg_figures plain = rmg_figures_plain(0);
    snprintf(text, sizeof text, "%s %s", rmg_figure(number, &plain, large * RMG_SCALE), RMG_T("clients"));
    double big = radius_of(p, large), little = radius_of(p, small);
    double words = rmg_pen_width(p->pen, text, RMG_REGULAR, 13),
           width = fmax(90, little * 2 + 24 + fmax(words, 2 * big)) + 20;
    double height = big * 2 + 30;
    const double xs[] = {panel.right - width - 60, panel.left + 30, (panel.left + panel.right - width) / 2};
    for (int row = 0; row < 2; row++)
        for (int column = 0; column < 3; column++) {
            double x = xs[column], y = row == 0 ? panel.bottom + 90 : panel.top - 90 - height;
            const rmg_box box = {x, y, x + width, y + height};
            if (!is_free(p, &box))
                continue;
            double cx = x + width - fmax(words, 2 * big) / 2 - 6, cy = y + height - big;
            rmg_pen_ring(p->pen, cx, cy, big, RMG_C_MUTED);
            take_text(p, cx, y + 12, rmg_style(RMG_TEXT_CENTRE, RMG_REGULAR, 13, RMG_C_MUTED), text);
            if (small < large) {
                double sx = cx - fmax(words / 2, big) - little - 22;
                rmg_pen_ring(p->pen, sx, cy, little, RMG_C_MUTED);
                rmg_figure(number, &plain, small * RMG_SCALE);
                take_text(p, sx, cy - little - 16, rmg_style(RMG_TEXT_CENTRE, RMG_REGULAR, 13, RMG_C_MUTED),
                          number);
            }
            take(p, box);
            return;
        }
    p->unkeyed = most;
}

/* Does point i come before point k: the larger change first, then the order of the input. */
static bool before(const rmg_scatter_chart *chart, size_t i, size_t k)
{
    int64_t x = rmg_largest(0, chart->point[i].change.units),
            y = rmg_largest(0, chart->point[k].change.units);
    return x != y ? x > y : i < k;
}

/* The coloured point that follows `last` in that order; chart->n when there is none. */
static size_t next_coloured(const plot *p, size_t last)
{
    const rmg_scatter_chart *chart = p->cloud.chart;
    size_t best = chart->n;
    for (size_t i = 0; i < chart->n; i++) {
        bool follows = last == chart->n || (i != last && before(chart, last, i));
        if (follows && rmg_cloud_judge(&p->cloud, &chart->point[i]) != 0 &&
            (best == chart->n || before(chart, i, best)))
            best = i;
    }
    return best;
}

/* The first places of `taken` are lines: dashed ones, then the median and zero. A label may cross them when no other
 * place is left. */
enum { DASHED_LINES = 2, LINES = 4 };

static void take_lines(plot *p)
{
    double median = rmg_axis_place(&p->x, (double)p->cloud.median), zero = rmg_axis_place(&p->y, 0);
    for (int way = -1; way <= 1; way += 2) {
        double y = rmg_axis_place(&p->y, way * (double)p->cloud.tolerance);
        take(p, (rmg_box){panel.left, y - 1, panel.right, y + 1});
    }
    take(p, (rmg_box){median - 2, panel.bottom, median + 2, panel.top});
    take(p, (rmg_box){panel.left, zero - 2, panel.right, zero + 2});
}

static bool find_place(const plot *p, double x, double y, double radius, double width, rmg_box *box)
{
    static const size_t ignored[] = {0, DASHED_LINES, LINES};
    for (size_t i = 0; i < 3 && ignored[i] <= p->n_taken; i++)
        if (rmg_place_point_label(box, x, y, radius, width, 22, p->taken + ignored[i],
                                  p->n_taken - ignored[i], &panel))
            return true;
    return false;
}

static bool fit_names(plot *p)
{
    const rmg_scatter_chart *chart = p->cloud.chart;
    const char **whole = rmg_zalloc(chart->n, sizeof *whole);
    p->name = rmg_zalloc(chart->n, sizeof *p->name);
    if (whole == NULL || p->name == NULL) {
        free(whole);
        p->pen->code = rmg_nomem(p->pen->why);
        return false;
    }
    for (size_t i = 0; i < chart->n; i++)
        whole[i] = chart->point[i].name;
    rmg_pen_names(p->pen, p->name, whole, chart->n, RMG_BOLD, 15, 300);
    free(whole);
    return p->pen->code == RMG_OK;
}

static bool draw_label(plot *p, size_t i)
{
    const rmg_scatter_point *point = &p->cloud.chart->point[i];
    char months[RMG_NUMBER_MAX], change[RMG_NUMBER_MAX];
    rmg_buffer value = {0};
    rmg_words2(&value, RMG_T(" {months} mo, {change}"), "months",
               rmg_figure(months, &p->months, point->months.units), "change",
               rmg_figure_signed(change, &p->change, point->change.units));
    const rmg_run run[] = {{rmg_buffer_text(&p->name[i]), RMG_BOLD}, {rmg_buffer_text(&value), RMG_REGULAR}};
    double x = rmg_axis_place(&p->x, (double)point->months.units),
           y = rmg_axis_place(&p->y, (double)point->change.units);
    double width = rmg_pen_runs_width(p->pen, 15, run, 2) + 4;
    rmg_box box;
    bool placed = find_place(p, x, y, radius_of(p, point->n), width, &box);
    if (placed) {
        rmg_pen_runs(p->pen, box.left, (box.bottom + box.top) / 2, 15, RMG_C_INK, run, 2);
        take(p, box);
    }
    rmg_buffer_clear(&value);
    return placed;
}

/* Names of coloured points, the largest change first, until ten stand. */
static void draw_labels(plot *p)
{
    size_t n = p->cloud.chart->n, at = next_coloured(p, n);
    size_t shown = 0;
    for (int tried = 0; at < n && shown < LABELS_MAX && tried < LABELS_TRIED; tried++) {
        shown += draw_label(p, at);
        at = next_coloured(p, at);
    }
    for (size_t i = 0; i < n; i++)
        p->n_unnamed += rmg_cloud_judge(&p->cloud, &p->cloud.chart->point[i]) != 0;
    p->n_unnamed -= shown;
}

void rmg_layout_scatter(rmg_pen *pen, const rmg_scatter_chart *chart)
{
    plot p = {.pen = pen};
    int decimals = chart->frame.decimals > 0 ? chart->frame.decimals : 1;
    pen->code = rmg_cloud_make(&p.cloud, chart, pen->why);
    if (pen->code != RMG_OK)
        return;
    p.months = p.change = rmg_figures_plain(decimals > 1 ? 1 : decimals);
    rmg_pen_page(pen, RMG_SLIDE_WIDTH, RMG_SLIDE_HEIGHT);
    if (pen->code != RMG_OK)
        return;
    set_scales(&p);
    draw_titles(&p);
    take_lines(&p);
    draw_ground(&p);
    draw_axis_numbers(&p);
    draw_quadrants(&p);
    draw_dots(&p);
    draw_median(&p);
    draw_size_key(&p);
    if (fit_names(&p))
        draw_labels(&p);
    draw_foot(&p);
    for (size_t i = 0; p.name != NULL && i < chart->n; i++)
        rmg_buffer_clear(&p.name[i]);
    free(p.name);
    free(p.taken);
}
