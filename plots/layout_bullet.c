#include <math.h>

#include "plots/bullet_internal.h"

#define LEFT 40.0
#define RIGHT 1560.0
#define HEAD_Y 755.0
#define RULE_Y 735.0
#define BAR_LEFT 815.0
#define BAR_WIDTH 400.0
#define LINE_LEFT 1300.0
#define LINE_WIDTH 242.0
#define SHARE_MAX 1.5 /* of the norm: the end of the bar's ground */

enum { ROWS_PER_PAGE = 12 };

typedef struct page {
    rmg_pen *pen;
    const rmg_bullet_chart *chart;
    size_t first, n;
    double row_height;
    rmg_kpi_columns columns;
} page;

static void draw_titles(page *p, size_t number, size_t n_pages)
{
    const rmg_bullet_chart *chart = p->chart;
    rmg_buffer headline = {0}, lead = {0}, foot = {0};
    rmg_headline_bullet(&headline, chart);
    rmg_pen_headline(p->pen, rmg_buffer_text(&headline));
    if (chart->frame.organisation != NULL)
        rmg_buffer_printf(&lead, "%s  ·  ", chart->frame.organisation);
    rmg_buffer_puts(&lead, rmg_frame_subject(&chart->frame, RMG_T("KPIs")));
    if (chart->period != NULL)
        rmg_buffer_printf(&lead, ", %s", chart->period);
    rmg_buffer_printf(&lead, "  ·  %s", RMG_T("bar = actual, line = norm, ground = margin"));
    rmg_pen_subtitle(p->pen, 17, &(rmg_run){rmg_buffer_text(&lead), RMG_REGULAR}, 1);
    rmg_kpi_legend(&foot, chart);
    rmg_buffer_printf(&foot, ".  %s", RMG_T("Shape and colour say the same."));
    rmg_foot_add_page(&foot, &chart->frame, number, n_pages);
    rmg_pen_foot(p->pen, rmg_buffer_text(&foot));
    rmg_buffer_clear(&headline);
    rmg_buffer_clear(&lead);
    rmg_buffer_clear(&foot);
}

static double share_x(double share)
{
    return BAR_LEFT + BAR_WIDTH * fmin(SHARE_MAX, fmax(0, share)) / SHARE_MAX;
}

/* Ground, margin around the norm, the bar, the norm itself. A bar beyond the ground gets an arrow and its number. */
static void draw_bar(page *p, const rmg_bullet_row *row, double y, bool first)
{
    char text[RMG_NUMBER_MAX];
    if (!row->has_value) {
        rmg_pen_text(p->pen, BAR_LEFT, y, rmg_style(RMG_TEXT_LEFT, RMG_ITALIC, 15, RMG_C_MUTED),
                     RMG_T("no data received"));
        return;
    }
    if (!row->has_norm || row->norm.units <= 0)
        return;
    double norm = (double)row->norm.units, share = (double)row->value.units / norm,
           half = fmin(17, p->row_height * 0.21);
    double tolerance = (double)row->tolerance.units / norm;
    bool beyond = share > SHARE_MAX;
    rmg_colour colour = row->light == RMG_LIGHT_RED ? RMG_C_BAD : RMG_C_INK;
    rmg_pen_rect(p->pen, BAR_LEFT, y - half, BAR_LEFT + BAR_WIDTH, y + half, RMG_C_TRACK);
    if (tolerance > 0)
        rmg_pen_rect(p->pen, share_x(1 - tolerance), y - half, share_x(1 + tolerance), y + half,
                     RMG_C_TOLERANCE);
    double end = share_x(share) - (beyond ? 10 : 0);
    if (end - BAR_LEFT >= 1)
        rmg_pen_rect(p->pen, BAR_LEFT, y - half * 0.41, end, y + half * 0.41, colour);
    if (beyond) {
        const rmg_shape_style head = {.kind = RMG_SHAPE_AREA, .colour = colour};
        if (p->pen->code == RMG_OK)
            rmg_scene_add(p->pen->scene, &head,
                          (rmg_point[]){{end, y - half * 0.9}, {end + 14, y}, {end, y + half * 0.9}}, 3);
    }
    if (beyond || share < 0)
        rmg_pen_text(p->pen, BAR_LEFT + BAR_WIDTH + 8, y, rmg_style(RMG_TEXT_LEFT, RMG_BOLD, 13, RMG_C_INK),
                     rmg_percent(text, row->value.units, row->norm.units, 0, false));
    rmg_pen_line(p->pen, share_x(1), y - half - 3, share_x(1), y + half + 3, RMG_C_INK, 4);
    if (first)
        rmg_pen_text(p->pen, share_x(1), RULE_Y - 13,
                     rmg_style(RMG_TEXT_CENTRE, RMG_REGULAR, 12, RMG_C_MUTED), RMG_T("norm"));
}

/* Twelve periods, each row on its own scale; an unknown period is a gap. */
static void draw_history(page *p, const rmg_bullet_row *row, double y)
{
    double low = HUGE_VAL, high = -HUGE_VAL, half = fmin(16, p->row_height * 0.2);
    for (int m = 0; m < RMG_BULLET_HISTORY; m++)
        if (row->has_history[m]) {
            low = fmin(low, (double)row->history[m].units);
            high = fmax(high, (double)row->history[m].units);
        }
    rmg_point run[RMG_BULLET_HISTORY];
    const rmg_shape_style style = {.kind = RMG_SHAPE_LINE, .colour = RMG_C_LAST_YEAR, .width = 2.2};
    size_t n = 0;
    for (int m = 0; m <= RMG_BULLET_HISTORY; m++) {
        if (m < RMG_BULLET_HISTORY && row->has_history[m]) {
            double share = high > low ? ((double)row->history[m].units - low) / (high - low) : 0.5;
            run[n++] = (rmg_point){LINE_LEFT + LINE_WIDTH * m / (RMG_BULLET_HISTORY - 1),
                                   y + half * (2 * share - 1)};
            continue;
        }
        if (n > 1 && p->pen->code == RMG_OK)
            rmg_scene_add(p->pen->scene, &style, run, n);
        if (n > 0 && m == RMG_BULLET_HISTORY)
            rmg_pen_dot(p->pen, run[n - 1].x, run[n - 1].y, 4, RMG_C_INK);
        n = 0;
    }
}

static void draw_heads(page *p)
{
    rmg_text_style left = rmg_style(RMG_TEXT_LEFT, RMG_BOLD, 15, RMG_C_MUTED);
    rmg_kpi_heads(p->pen, &p->columns, HEAD_Y, 15);
    rmg_pen_text(p->pen, p->columns.name, HEAD_Y, left, RMG_T("KPI"));
    rmg_pen_text(p->pen, BAR_LEFT, HEAD_Y, left, RMG_T("Actual as % of the norm"));
    rmg_pen_text(p->pen, LINE_LEFT, HEAD_Y, left, RMG_T("Last 12 months"));
    rmg_pen_line(p->pen, LEFT, RULE_Y, RIGHT, RULE_Y, RMG_C_INK, 1.5);
}

static void draw_page(page *p)
{
    bool labelled = false;
    draw_heads(p);
    for (size_t i = 0; i < p->n; i++) {
        const rmg_bullet_row *row = &p->chart->row[p->first + i];
        double y = RULE_Y - 5 - p->row_height * ((double)i + 0.5);
        bool has_bar = row->has_value && row->has_norm && row->norm.units > 0;
        rmg_kpi_row(p->pen, row, &p->columns, y);
        draw_bar(p, row, y, has_bar && !labelled && i == 0);
        labelled = labelled || has_bar;
        if (row->has_value)
            draw_history(p, row, y);
        rmg_pen_line(p->pen, LEFT, y - p->row_height / 2, RIGHT, y - p->row_height / 2, RMG_C_HAIR, 1);
    }
}

void rmg_layout_bullet(rmg_pen *pen, const rmg_bullet_chart *chart)
{
    if (chart->n == 0) {
        pen->code = rmg_fail(pen->why, RMG_ENODATA, "%s", RMG_T("there are no KPIs to show"));
        return;
    }
    size_t n_pages = (chart->n + ROWS_PER_PAGE - 1) / ROWS_PER_PAGE;
    for (size_t i = 0; i < n_pages && pen->code == RMG_OK; i++) {
        page p = {.pen = pen, .chart = chart, .first = i * ROWS_PER_PAGE};
        p.n = chart->n - p.first < ROWS_PER_PAGE ? chart->n - p.first : ROWS_PER_PAGE;
        size_t most = chart->n < ROWS_PER_PAGE ? chart->n : ROWS_PER_PAGE; /* the same height on all pages */
        p.row_height = fmin(80, (RULE_Y - 5 - 62) / (double)most);
        bool roomy = p.row_height >= 70;
        p.columns = (rmg_kpi_columns){.sign = 66,
                                      .name = 100,
                                      .norm = 550,
                                      .value = 665,
                                      .change = 772,
                                      .points = roomy ? 18 : 15,
                                      .small_points = roomy ? 13 : 11,
                                      .sign_size = roomy ? 14 : 11};
        rmg_pen_page(pen, RMG_SLIDE_WIDTH, RMG_SLIDE_HEIGHT);
        rmg_kpi_fit(pen, &p.columns, chart);
        draw_titles(&p, i + 1, n_pages);
        draw_page(&p);
    }
}
