#include <math.h>
#include <stdio.h>

#include "plots/waterfall_internal.h"

typedef struct bars {
    rmg_pen *pen;
    const rmg_bridge *bridge;
    const rmg_bridge_look *look;
    rmg_box box;
    rmg_axis y;
} bars;

static double bar_x(const bars *b, size_t i)
{
    return b->box.left + b->look->half + (double)i * b->look->pitch;
}

static double level_y(const bars *b, double units)
{
    return rmg_axis_place(&b->y, units);
}

static void set_axis(bars *b)
{
    const rmg_waterfall_chart *chart = b->bridge->chart;
    int64_t low = 0, high = 0, level = chart->base.units;
    const int64_t ends[] = {chart->base.units, chart->comparison.units};
    for (int i = 0; i < 2; i++) {
        low = ends[i] < low ? ends[i] : low;
        high = ends[i] > high ? ends[i] : high;
    }
    for (size_t i = 0; i < b->bridge->n; i++) {
        level += b->bridge->term[i]->effect.units; /* cannot overflow: the closing check added them up */
        low = level < low ? level : low;
        high = level > high ? level : high;
    }
    /* room for a figure above the highest and below the lowest bar */
    double figure = b->look->value * 4 / 3 + 14;
    b->y = rmg_axis_make(low, high, 1, b->box.bottom + (low < 0 ? figure : 0), b->box.top - figure);
    b->y.low = (double)low;
    b->y.high = low == high ? (double)low + 10000 : (double)high;
}

static void draw_name(const bars *b, size_t i, const char *name, rmg_colour colour,
                      const rmg_waterfall_term *term, bool comparison)
{
    double y = b->box.bottom - b->look->name * 4 / 3 - 2, room = b->look->pitch - 10;
    rmg_buffer formula = {0};
    double points = b->look->name;
    while (points > 11 && rmg_pen_width(b->pen, name, RMG_BOLD, points) > room)
        points -= 1;
    if (term == NULL && rmg_pen_width(b->pen, name, RMG_BOLD, points) > room)
        points = b->look->name; /* the word before the bracket has room */
    rmg_pen_scenario(b->pen, bar_x(b, i), y, rmg_style(RMG_TEXT_CENTRE, RMG_BOLD, points, colour), room,
                     name);
    rmg_bridge_formula(&formula, b->bridge, term, comparison);
    rmg_pen_fitted(b->pen, bar_x(b, i), y - b->look->formula * 4 / 3 - 5,
                   rmg_style(RMG_TEXT_CENTRE, RMG_REGULAR, b->look->formula, RMG_C_MUTED), room,
                   rmg_buffer_text(&formula));
    rmg_buffer_clear(&formula);
}

static void draw_value(const bars *b, size_t i, double y, bool above, int64_t units, bool sign,
                       rmg_colour colour)
{
    char number[RMG_NUMBER_MAX], text[RMG_NUMBER_MAX + 24];
    double shift = b->look->value * 2 / 3 + 8;
    bool euro = !sign && b->look->euro && b->bridge->figures.unit_euro == 1;
    if (sign)
        rmg_figure_signed(number, &b->bridge->figures, units);
    else
        rmg_figure(number, &b->bridge->figures, units);
    snprintf(text, sizeof text, "%.16s%s%s", euro ? rmg_currency(b->bridge->figures.currency) : "",
             euro ? " " : "", number);
    rmg_pen_text(b->pen, bar_x(b, i), y + (above ? shift : -shift),
                 rmg_style(RMG_TEXT_CENTRE, RMG_BOLD, b->look->value, colour), text);
}

static void draw_outer(const bars *b, size_t i, bool comparison)
{
    const rmg_waterfall_chart *chart = b->bridge->chart;
    double x = bar_x(b, i), half = b->look->half, zero = level_y(b, 0);
    int64_t exact = comparison ? chart->comparison.units : chart->base.units;
    double end = level_y(b, (double)exact);
    if (fabs(end - zero) >= 2) {
        if (!comparison) {
            rmg_pen_rect(b->pen, x - half, zero, x + half, end, RMG_C_PAPER);
            rmg_pen_outline(b->pen, x - half, zero, x + half, end, RMG_C_INK, 2.5);
        } else if (chart->expected)
            rmg_pen_hatched(b->pen, x - half, zero, x + half, end, RMG_C_INK, 1.6);
        else
            rmg_pen_rect(b->pen, x - half, zero, x + half, end, RMG_C_INK);
    }
    draw_value(b, i, end, exact >= 0, comparison ? b->bridge->comparison : b->bridge->base, false, RMG_C_INK);
    draw_name(b, i, comparison ? chart->comparison_name : chart->base_name, RMG_C_INK, NULL, comparison);
}

static void draw_term(const bars *b, size_t i, double from, double to)
{
    const rmg_waterfall_term *term = b->bridge->term[i];
    double x = bar_x(b, i + 1), half = b->look->half;
    int64_t printed = b->bridge->printed[i];
    rmg_colour colour = rmg_judged(b->bridge->chart->account, term->effect.units);
    if (fabs(to - from) >= 2)
        rmg_pen_rect(b->pen, x - half, from, x + half, to, colour);
    else
        rmg_pen_line(b->pen, x - half, to, x + half, to, colour, 2);
    bool above = term->effect.units >= 0;
    draw_value(b, i + 1, above ? fmax(from, to) : fmin(from, to), above, printed, true, colour);
    draw_name(b, i + 1, rmg_bridge_term_name(term), colour, term, false);
}

static void connect(const bars *b, size_t i, double y)
{
    rmg_pen_line(b->pen, bar_x(b, i) + b->look->half, y, bar_x(b, i + 1) - b->look->half, y, RMG_C_MUTED,
                 1.2);
}

/* Dashed lines from both outer bars, an arrow between them, and the difference in figures. */
static void draw_difference(const bars *b)
{
    const rmg_bridge *bridge = b->bridge;
    const rmg_waterfall_chart *chart = bridge->chart;
    char text[RMG_NUMBER_MAX], percent[RMG_NUMBER_MAX];
    double last = bar_x(b, bridge->n + 1) + b->look->half;
    double from = level_y(b, (double)chart->base.units), to = level_y(b, (double)chart->comparison.units);
    double arrow = last + 28, words = arrow + 18, middle = (from + to) / 2;
    rmg_colour colour = rmg_judged(chart->account, chart->comparison.units - chart->base.units);
    rmg_pen_dashed(b->pen, bar_x(b, 0) + b->look->half, from, arrow + 10, from, RMG_C_HAIR, 1, 4, 3);
    rmg_pen_dashed(b->pen, last, to, arrow + 10, to, RMG_C_RULE, 1, 4, 3);
    if (fabs(to - from) > 8)
        rmg_pen_arrow(b->pen, arrow, from + (to > from ? 2 : -2), to, colour, 3);
    double line = b->look->value * 4 / 3;
    middle = fmin(middle, b->box.top - line);
    rmg_pen_text(b->pen, words, middle + line * 0.5,
                 rmg_style(RMG_TEXT_LEFT, RMG_BOLD, b->look->value, colour),
                 rmg_figure_signed(text, &bridge->figures, bridge->difference));
    rmg_money difference;
    if (rmg_money_sub(&difference, chart->comparison, chart->base))
        rmg_pen_text(b->pen, words, middle - line * 0.5,
                     rmg_style(RMG_TEXT_LEFT, RMG_REGULAR, b->look->value - 4, colour),
                     rmg_percent(percent, difference.units, chart->base.units, 1, true));
}

void rmg_bridge_draw(rmg_pen *pen, const rmg_bridge *bridge, rmg_box box, const rmg_bridge_look *look)
{
    bars b = {.pen = pen, .bridge = bridge, .look = look, .box = box};
    set_axis(&b);
    double level = (double)bridge->chart->base.units;
    draw_difference(&b);
    draw_outer(&b, 0, false);
    connect(&b, 0, level_y(&b, level));
    for (size_t i = 0; i < bridge->n; i++) {
        double next = level + (double)bridge->term[i]->effect.units;
        draw_term(&b, i, level_y(&b, level), level_y(&b, next));
        connect(&b, i + 1, level_y(&b, next));
        level = next;
    }
    draw_outer(&b, bridge->n + 1, true);
    double right = bar_x(&b, bridge->n + 1) + look->half + 10;
    rmg_pen_line(pen, box.left - 10, level_y(&b, 0), right, level_y(&b, 0), RMG_C_INK, 1.5);
}
