#include <math.h>

#include "plots/layout_internal.h"

static void add(rmg_pen *pen, rmg_shape_kind kind, rmg_colour colour, double width, const rmg_point *point,
                size_t n)
{
    rmg_shape_style style = {.kind = kind, .colour = colour, .width = width};
    if (pen->code == RMG_OK)
        rmg_scene_add(pen->scene, &style, point, n);
}

void rmg_pen_line(rmg_pen *pen, double x1, double y1, double x2, double y2, rmg_colour colour, double width)
{
    add(pen, RMG_SHAPE_LINE, colour, width, (rmg_point[]){{x1, y1}, {x2, y2}}, 2);
}

void rmg_pen_dashed(rmg_pen *pen, double x1, double y1, double x2, double y2, rmg_colour colour, double width,
                    double on, double off)
{
    rmg_shape_style style = {
        .kind = RMG_SHAPE_LINE, .colour = colour, .width = width, .dash_on = on, .dash_off = off};
    if (pen->code == RMG_OK)
        rmg_scene_add(pen->scene, &style, (rmg_point[]){{x1, y1}, {x2, y2}}, 2);
}

void rmg_pen_rect(rmg_pen *pen, double x1, double y1, double x2, double y2, rmg_colour colour)
{
    add(pen, RMG_SHAPE_AREA, colour, 0, (rmg_point[]){{x1, y1}, {x2, y1}, {x2, y2}, {x1, y2}}, 4);
}

void rmg_pen_outline(rmg_pen *pen, double x1, double y1, double x2, double y2, rmg_colour colour,
                     double width)
{
    /* the last corner is drawn past the first, so that it is as sharp as the others */
    double past = x2 > x1 ? width / 2 : -width / 2;
    add(pen, RMG_SHAPE_LINE, colour, width,
        (rmg_point[]){{x1 + past, y1}, {x1, y1}, {x1, y2}, {x2, y2}, {x2, y1}, {x1, y1}}, 6);
}

#define HATCH_GAP 12.0

/* Lines x + y = c inside the rectangle, from its upper left to its lower right. */
void rmg_pen_hatched(rmg_pen *pen, double x1, double y1, double x2, double y2, rmg_colour colour,
                     double width)
{
    double left = fmin(x1, x2), right = fmax(x1, x2), low = fmin(y1, y2), high = fmax(y1, y2);
    rmg_pen_rect(pen, left, low, right, high, RMG_C_PAPER);
    for (double c = left + low + HATCH_GAP / 2; c < right + high; c += HATCH_GAP) {
        double top = fmin(high, c - left), bottom = fmax(low, c - right);
        if (top - bottom > 0.5)
            rmg_pen_line(pen, c - top, top, c - bottom, bottom, colour, width);
    }
    rmg_pen_outline(pen, left, low, right, high, colour, width);
}

void rmg_pen_dot(rmg_pen *pen, double x, double y, double radius, rmg_colour colour)
{
    add(pen, RMG_SHAPE_DOT, colour, radius, &(rmg_point){x, y}, 1);
}

void rmg_pen_ring(rmg_pen *pen, double x, double y, double radius, rmg_colour colour)
{
    add(pen, RMG_SHAPE_RING, colour, radius, &(rmg_point){x, y}, 1);
}

void rmg_pen_triangle(rmg_pen *pen, double x, double y, double size, bool up, rmg_colour colour)
{
    double s = up ? size : -size;
    add(pen, RMG_SHAPE_AREA, colour, 0,
        (rmg_point[]){{x - size, y - s * 0.9}, {x + size, y - s * 0.9}, {x, y + s * 0.9}}, 3);
}

void rmg_pen_diamond(rmg_pen *pen, double x, double y, double size, rmg_colour colour)
{
    add(pen, RMG_SHAPE_AREA, colour, 0,
        (rmg_point[]){{x - size, y}, {x, y - size}, {x + size, y}, {x, y + size}}, 4);
}

void rmg_pen_light(rmg_pen *pen, double x, double y, double size, rmg_light light)
{
    switch (light) {
    case RMG_LIGHT_GREEN:
        rmg_pen_dot(pen, x, y, size * 0.95, RMG_C_GOOD);
        break;
    case RMG_LIGHT_AMBER:
        rmg_pen_triangle(pen, x, y, size, true, RMG_C_WARN);
        break;
    case RMG_LIGHT_RED:
        rmg_pen_diamond(pen, x, y, size * 1.1, RMG_C_BAD);
        break;
    case RMG_LIGHT_NONE:
        rmg_pen_ring(pen, x, y, size * 0.85, RMG_C_MUTED);
        break;
    case RMG_LIGHT_MONITOR:
        break;
    }
}

void rmg_pen_arrow(rmg_pen *pen, double x, double from, double to, rmg_colour colour, double width)
{
    double length = fabs(to - from), head = fmin(12, length), way = to > from ? 1 : -1;
    if (length < 1)
        return;
    if (length > head)
        rmg_pen_line(pen, x, from, x, to - way * head * 0.9, colour, width);
    add(pen, RMG_SHAPE_AREA, colour, 0,
        (rmg_point[]){{x - head * 0.42, to - way * head}, {x + head * 0.42, to - way * head}, {x, to}}, 3);
}

void rmg_pen_leader(rmg_pen *pen, double x, double y, double label_x, double label_y, rmg_colour colour)
{
    double stub = 12;
    add(pen, RMG_SHAPE_LINE, colour, 1.2,
        (rmg_point[]){{x, y}, {label_x - stub, label_y}, {label_x, label_y}}, 3);
}
