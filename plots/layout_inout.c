#include <math.h>
#include <stdio.h>

#include "plots/inout_internal.h"

#define LEFT 104.0
#define RIGHT 1400.0
#define WORDS_X 1416.0
#define STOCK_BOTTOM 638.0
#define STOCK_TOP 742.0

static void draw_titles(rmg_pen *pen, const rmg_flow *flow)
{
    const rmg_inout_chart *chart = flow->chart;
    rmg_buffer headline = {0}, lead = {0}, span = {0}, foot = {0};
    bool expected = flow->n_known < chart->n;
    rmg_headline_inout(&headline, chart);
    rmg_pen_headline(pen, rmg_buffer_text(&headline));
    if (chart->frame.organisation != NULL)
        rmg_buffer_printf(&lead, "%s  ·  ", chart->frame.organisation);
    rmg_buffer_printf(&lead, "%s, ", rmg_frame_subject(&chart->frame, RMG_T("In and out")));
    rmg_buffer_puts(&span, "  ·  ");
    rmg_span_words(&span, chart->first, 12, chart->n, flow->n_known, expected);
    if (expected)
        rmg_buffer_printf(&span, " %s", RMG_T("(hatched)"));
    const rmg_run run[] = {{rmg_buffer_text(&lead), RMG_REGULAR},
                           {RMG_T("number"), RMG_BOLD},
                           {rmg_buffer_text(&span), RMG_REGULAR}};
    rmg_pen_subtitle(pen, 17, run, 3);
    rmg_buffer odd = {0};
    if (flow->odd < chart->n) {
        char month[RMG_PERIOD_NAME_MAX];
        rmg_period_full(month, (rmg_month){chart->first.index + (int32_t)flow->odd}, 12);
        rmg_words1(&odd,
                   RMG_T("The given stock of {month} does not follow from the one before it and its flows"),
                   "month", month);
    }
    rmg_foot_text(&foot, &chart->frame, rmg_buffer_text(&odd));
    rmg_buffer_clear(&odd);
    rmg_pen_foot(pen, rmg_buffer_text(&foot));
    rmg_buffer_clear(&headline);
    rmg_buffer_clear(&lead);
    rmg_buffer_clear(&span);
    rmg_buffer_clear(&foot);
}

/* The stock's own axis: it starts at a round figure below the lowest value, and says so. */
static rmg_axis stock_axis(const rmg_flow *flow, int64_t *start)
{
    int64_t low = flow->chart->opening.units, high = low;
    bool any = flow->chart->has_opening;
    for (size_t k = 0; k < flow->chart->n; k++) {
        if (flow->state[k] == RMG_STOCK_UNKNOWN)
            continue;
        if (!any)
            low = high = flow->stock[k];
        any = true;
        low = flow->stock[k] < low ? flow->stock[k] : low;
        high = flow->stock[k] > high ? flow->stock[k] : high;
    }
    double step = RMG_SCALE, span = fmax((double)high - (double)low, 10.0 * RMG_SCALE);
    while (step * 10 < span)
        step *= 10;
    if (step * 5 < span)
        step *= 5;
    *start = (int64_t)(floor(((double)low - span * 0.25) / step) * step);
    rmg_axis axis = {.low = (double)*start, .high = (double)high, .from = STOCK_BOTTOM, .to = STOCK_TOP};
    if (axis.high <= axis.low)
        axis.high = axis.low + RMG_SCALE;
    return axis;
}

typedef struct stock_line {
    rmg_pen *pen;
    const rmg_flow *flow;
    const rmg_flow_panel *panel;
    rmg_axis y;
} stock_line;

static rmg_point stock_point(const stock_line *s, size_t k)
{
    return (rmg_point){rmg_flow_x(s->panel, k), rmg_axis_place(&s->y, (double)s->flow->stock[k])};
}

static bool is_bound(const rmg_flow *flow, size_t k)
{
    return flow->state[k] == RMG_STOCK_AT_LEAST || flow->state[k] == RMG_STOCK_AT_MOST;
}

/* Solid to a known stock, dotted to one that is only a bound, dashed when expected. */
static void draw_segment(const stock_line *s, rmg_point from, size_t k)
{
    rmg_point to = stock_point(s, k);
    bool bound = is_bound(s->flow, k);
    bool first_bound = bound && (k == 0 || !is_bound(s->flow, k - 1));
    if (first_bound || (bound && k < s->flow->n_known))
        rmg_pen_dashed(s->pen, from.x, from.y, to.x, to.y, RMG_C_INK, 2, 2, 3);
    else if (k >= s->flow->n_known)
        rmg_pen_dashed(s->pen, from.x, from.y, to.x, to.y, RMG_C_INK, 3, 7, 4);
    else
        rmg_pen_line(s->pen, from.x, from.y, to.x, to.y, RMG_C_INK, 3.5);
}

/* A month whose stock nobody knows: words in the gap of the line. */
static void draw_unknown(const stock_line *s, size_t k)
{
    double half = rmg_pen_width(s->pen, rmg_unknown_words(), RMG_ITALIC, 14) / 2;
    rmg_pen_text(s->pen, fmin(rmg_flow_x(s->panel, k), WORDS_X - 8 - half), (STOCK_BOTTOM + STOCK_TOP) / 2,
                 rmg_style(RMG_TEXT_CENTRE, RMG_ITALIC, 14, RMG_C_MUTED), rmg_unknown_words());
}

static void draw_stock_label(const stock_line *s, size_t k, double before_y)
{
    char text[RMG_STOCK_WORDS_MAX];
    const rmg_flow *flow = s->flow;
    rmg_point at = stock_point(s, k);
    bool after = k + 1 < flow->chart->n && flow->state[k + 1] != RMG_STOCK_UNKNOWN;
    double after_y = after ? stock_point(s, k + 1).y : at.y;
    bool known = k < flow->n_known;
    rmg_flow_stock_words(text, flow, k);
    /* lean away from the line where it comes down or goes up steeply */
    double shift = before_y - at.y > 8 ? 0.14 : after_y - at.y > 8 ? -0.14 : 0;
    double half = rmg_pen_width(s->pen, text, RMG_BOLD, 14) / 2;
    double x = fmin(at.x + shift * s->panel->pitch, WORDS_X - 8 - half);
    rmg_pen_text(s->pen, x, at.y + 20,
                 rmg_style(RMG_TEXT_CENTRE, known ? RMG_BOLD : RMG_REGULAR, 14,
                           is_bound(flow, k) && known ? RMG_C_MUTED
                           : known                    ? RMG_C_INK
                                                      : RMG_C_TEXT),
                 text);
}

static void draw_stock_words(const stock_line *s, int64_t start)
{
    char number[RMG_NUMBER_MAX];
    rmg_figures figures = rmg_flow_figures(s->flow->chart);
    rmg_buffer axis = {0};
    size_t last = s->flow->chart->n - 1;
    while (last > 0 && s->flow->state[last] == RMG_STOCK_UNKNOWN)
        last--;
    double y = fmin(STOCK_TOP - 4, fmax(stock_point(s, last).y + 10, STOCK_BOTTOM + 34));
    rmg_words1(&axis, RMG_T("axis from {value}"), "value", rmg_figure(number, &figures, start));
    rmg_pen_text(s->pen, WORDS_X, y, rmg_style(RMG_TEXT_LEFT, RMG_BOLD, 17, RMG_C_INK), RMG_T("Stock"));
    rmg_pen_text(s->pen, WORDS_X, y - 25, rmg_style(RMG_TEXT_LEFT, RMG_REGULAR, 13, RMG_C_MUTED),
                 RMG_T("end of month"));
    rmg_pen_text(s->pen, WORDS_X, y - 48, rmg_style(RMG_TEXT_LEFT, RMG_REGULAR, 13, RMG_C_MUTED),
                 rmg_buffer_text(&axis));
    rmg_buffer_clear(&axis);
}

static void draw_opening(const stock_line *s, rmg_point at)
{
    char number[RMG_NUMBER_MAX];
    rmg_buffer day = {0};
    rmg_figures figures = rmg_flow_figures(s->flow->chart);
    rmg_buffer_printf(&day, "1 %s", rmg_month_short(rmg_month_number(s->flow->chart->first)));
    rmg_pen_text(s->pen, at.x - 6, at.y, rmg_style(RMG_TEXT_RIGHT, RMG_REGULAR, 14, RMG_C_TEXT),
                 rmg_figure(number, &figures, s->flow->chart->opening.units));
    rmg_pen_text(s->pen, at.x - 6, at.y - 23, rmg_style(RMG_TEXT_RIGHT, RMG_REGULAR, 12, RMG_C_MUTED),
                 rmg_buffer_text(&day));
    rmg_buffer_clear(&day);
}

/* The line from month to month; where a stock is not known it breaks, and begins again at the next one given. */
static void draw_stock_line(const stock_line *s, size_t every)
{
    const rmg_flow *flow = s->flow;
    rmg_point from = {s->panel->box.left, rmg_axis_place(&s->y, (double)flow->chart->opening.units)};
    bool joined = flow->chart->has_opening;
    if (joined)
        draw_opening(s, from);
    for (size_t k = 0; k < flow->chart->n; k++) {
        bool labelled = (flow->chart->n - 1 - k) % every == 0;
        if (flow->state[k] == RMG_STOCK_UNKNOWN) {
            if (labelled)
                draw_unknown(s, k);
            joined = false;
            continue;
        }
        if (joined)
            draw_segment(s, from, k);
        if (labelled)
            draw_stock_label(s, k, joined ? from.y : stock_point(s, k).y);
        from = stock_point(s, k);
        joined = true;
    }
}

static void draw_stock(rmg_pen *pen, const rmg_flow *flow, const rmg_flow_panel *panel)
{
    int64_t start;
    char text[RMG_STOCK_WORDS_MAX];
    stock_line s = {pen, flow, panel, stock_axis(flow, &start)};
    double widest = 0;
    for (size_t k = 0; k < flow->chart->n; k++)
        widest = fmax(widest, rmg_pen_width(pen, rmg_flow_stock_words(text, flow, k), RMG_BOLD, 14));
    draw_stock_line(&s, rmg_flow_every(panel, widest + 14)); /* labels lean away from the line */
    for (size_t k = 0; k < flow->n_known; k++) {
        rmg_point at = stock_point(&s, k);
        if (flow->state[k] == RMG_STOCK_UNKNOWN)
            continue;
        rmg_pen_dot(pen, at.x, at.y, is_bound(flow, k) ? 4.9 : 4, RMG_C_INK);
        if (is_bound(flow, k))
            rmg_pen_dot(pen, at.x, at.y, 3.2, RMG_C_PAPER);
    }
    draw_stock_words(&s, start);
}

static void draw_words(rmg_pen *pen, const rmg_flow_panel *panel)
{
    double up = (panel->zero + panel->box.top) / 2, down = (panel->zero + panel->box.bottom) / 2;
    up = fmax(up, panel->zero + 14);
    down = fmin(down, panel->zero - 14);
    rmg_pen_text(pen, WORDS_X, up, rmg_style(RMG_TEXT_LEFT, RMG_BOLD, 17, RMG_C_INFLOW_TEXT),
                 RMG_T("Inflow"));
    rmg_pen_text(pen, WORDS_X, down, rmg_style(RMG_TEXT_LEFT, RMG_BOLD, 17, RMG_C_INK), RMG_T("Outflow"));
    rmg_pen_text(pen, WORDS_X, 88, rmg_style(RMG_TEXT_LEFT, RMG_BOLD, 17, RMG_C_INK), RMG_T("Balance"));
    rmg_pen_text(pen, WORDS_X, 65, rmg_style(RMG_TEXT_LEFT, RMG_REGULAR, 12, RMG_C_BAD),
                 RMG_T("▲ stock rises"));
    rmg_pen_text(pen, WORDS_X, 47, rmg_style(RMG_TEXT_LEFT, RMG_REGULAR, 12, RMG_C_GOOD),
                 RMG_T("▼ stock falls"));
}

void rmg_layout_inout(rmg_pen *pen, const rmg_inout_chart *chart)
{
    rmg_flow flow;
    pen->code = rmg_flow_make(&flow, chart, pen->why);
    if (pen->code != RMG_OK)
        return;
    rmg_pen_page(pen, RMG_SLIDE_WIDTH, RMG_SLIDE_HEIGHT);
    rmg_box box = {LEFT, 152, RIGHT, flow.has_stock ? 616 : 740};
    rmg_flow_panel panel = rmg_flow_panel_make(&flow, box, 14);
    draw_titles(pen, &flow);
    if (flow.has_stock)
        draw_stock(pen, &flow, &panel);
    rmg_flow_bars(pen, &flow, &panel);
    rmg_flow_months(pen, &flow, &panel, 126, 15);
    rmg_pen_line(pen, LEFT, 103, RIGHT, 103, RMG_C_HAIR, 1);
    rmg_flow_balances(pen, &flow, &panel, 76, 17);
    draw_words(pen, &panel);
}
