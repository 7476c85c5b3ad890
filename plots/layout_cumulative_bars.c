#include <math.h>
#include <stdio.h>

#include "plots/cumulative_slide_internal.h"

/* Largest differences up and down: the scale of the variance panel. */
static void variance_extent(const rmg_slide *s, int64_t *low, int64_t *high)
{
    *low = *high = 0;
    for (size_t k = 0; k < s->chart->n; k++) {
        int64_t units;
        if (!rmg_cumulative_variance(s->chart, k, s->against_plan, &units))
            continue;
        *low = units < *low ? units : *low;
        *high = units > *high ? units : *high;
    }
}

/* Point size at which the widest figure of the panel and the row fits between two months; 0 when none from 11 on. */
static double figure_points(rmg_slide *s, const rmg_figures *figures)
{
    double widest = 0;
    for (size_t k = 0; k < s->chart->n; k++)
        for (int against_plan = 0; against_plan < 2; against_plan++) {
            char text[RMG_NUMBER_MAX];
            int64_t units;
            if (rmg_cumulative_variance_printed(s->chart, figures, k, against_plan, &units))
                widest = fmax(widest,
                              rmg_pen_width(s->pen, rmg_figure_signed(text, figures, units), RMG_BOLD, 14));
        }
    double room = s->panel.month_width - 6;
    double points = widest <= room ? 14 : floor(14 * room / widest);
    return points >= 11 ? points : 0;
}

void rmg_slide_bar_figures(rmg_slide *s)
{
    s->bars = s->panel.figures;
    s->bar_points = figure_points(s, &s->bars);
    rmg_figures thousands = rmg_figures_thousands(&s->bars);
    if (s->bar_points <= 0 && figure_points(s, &thousands) > 0) {
        s->bars = thousands;
        s->bar_points = figure_points(s, &thousands);
    }
}

static void draw_bar(rmg_slide *s, size_t k, double zero, double units_per_px, double points)
{
    char text[RMG_NUMBER_MAX];
    int64_t exact, printed;
    double x = rmg_cumulative_x(&s->panel, (double)k), half = s->panel.month_width * 0.3;
    if (!rmg_cumulative_variance(s->chart, k, s->against_plan, &exact) ||
        !rmg_cumulative_variance_printed(s->chart, &s->bars, k, s->against_plan, &printed)) {
        if (k < s->panel.n_known)
            rmg_pen_text(s->pen, x, zero + 14, rmg_style(RMG_TEXT_CENTRE, RMG_ITALIC, 13, RMG_C_MUTED),
                         rmg_unknown_words());
        return;
    }
    bool known = k < s->panel.n_known;
    double end = zero + (double)exact / units_per_px;
    rmg_colour colour = rmg_judged(s->chart->account, exact);
    if (fabs(end - zero) >= 1) {
        if (known)
            rmg_pen_rect(s->pen, x - half, zero, x + half, end, colour);
        else
            rmg_pen_hatched(s->pen, x - half, zero, x + half, end, colour, 1.3);
    }
    if (points > 0)
        rmg_pen_text(s->pen, x, end + (exact < 0 ? -14 : 14),
                     rmg_style(RMG_TEXT_CENTRE, known ? RMG_BOLD : RMG_REGULAR, points,
                               known ? RMG_C_INK : RMG_C_TEXT),
                     rmg_figure_signed(text, &s->bars, printed));
}

static void draw_variance_words(rmg_slide *s, double zero)
{
    rmg_buffer unit = {0}, rest = {0};
    bool revenue = s->chart->account == RMG_ACCOUNT_REVENUE;
    rmg_figures_unit(&unit, &s->bars);
    bool stated = s->bars.unit_euro > 0 || s->bars.per_one > 1;
    rmg_words1(&rest, stated ? RMG_T(" cumulative per month ({unit})") : RMG_T(" cumulative per month"),
               "unit", rmg_buffer_text(&unit));
    const rmg_run run[] = {
        {s->against_plan ? RMG_T("Variance against budget,") : RMG_T("Variance against last year,"),
         RMG_BOLD},
        {rmg_buffer_text(&rest), RMG_REGULAR}};
    rmg_pen_runs(s->pen, 40, 294, 16, RMG_C_TEXT, run, 2);
    double up = fmin(zero + 23, VARIANCE_TOP), down = fmax(up - 47, VARIANCE_BOTTOM - 10);
    rmg_pen_text(s->pen, NAME_X, up,
                 rmg_style(RMG_TEXT_LEFT, RMG_REGULAR, 14, revenue ? RMG_C_GOOD : RMG_C_BAD),
                 s->against_plan ? RMG_T("▲ over budget") : RMG_T("▲ over last year"));
    rmg_pen_text(s->pen, NAME_X, down,
                 rmg_style(RMG_TEXT_LEFT, RMG_REGULAR, 14, revenue ? RMG_C_BAD : RMG_C_GOOD),
                 s->against_plan ? RMG_T("▼ under budget") : RMG_T("▼ under last year"));
    rmg_buffer_clear(&unit);
    rmg_buffer_clear(&rest);
}

void rmg_slide_variance(rmg_slide *s)
{
    int64_t low, high;
    variance_extent(s, &low, &high);
    /* a figure stands outside each bar: 22 px on every side that has bars */
    double above = high > 0 || low == 0 ? 22 : 8, below = low < 0 ? 22 : 0;
    double room = VARIANCE_TOP - VARIANCE_BOTTOM - above - below;
    double span = (double)high - (double)low;
    double units_per_px = span > 0 ? span / room : 1;
    /* small differences must not be blown up to fill the panel: one printed step is at most 3 px */
    units_per_px = fmax(units_per_px, (double)s->bars.step / 3);
    double zero = VARIANCE_TOP - above - (double)high / units_per_px;
    if (span / units_per_px < room)
        zero -= (room - span / units_per_px) / 2;
    for (size_t k = 0; k < s->chart->n; k++)
        draw_bar(s, k, zero, units_per_px, s->bar_points);
    rmg_pen_line(s->pen, s->panel.box.left, zero, PANEL_RIGHT, zero, RMG_C_INK, 1.5);
    draw_variance_words(s, zero);
}

/* Differences with last year, as figures under the months. */
void rmg_slide_last_year(rmg_slide *s)
{
    char text[RMG_NUMBER_MAX], year[16];
    double points = s->bar_points;
    if (points <= 0 || !s->variance || !s->against_plan || !s->panel.has_last_year)
        return;
    for (size_t k = 0; k < s->chart->n; k++) {
        int64_t units;
        bool known = rmg_cumulative_variance_printed(s->chart, &s->bars, k, false, &units);
        rmg_colour colour = k < s->panel.n_known ? RMG_C_INK : RMG_C_MUTED;
        rmg_pen_text(s->pen, rmg_cumulative_x(&s->panel, (double)k), ROW_Y,
                     rmg_style(RMG_TEXT_CENTRE, RMG_REGULAR, points, colour),
                     known ? rmg_figure_signed(text, &s->bars, units) : rmg_unknown_words());
    }
    rmg_buffer words = {0};
    int number = s->chart->last_year != 0 ? s->chart->last_year
                                          : rmg_period_year(s->chart->first, s->chart->per_year) - 1;
    snprintf(year, sizeof year, "%d", number);
    rmg_words1(&words, RMG_T("against {year}"), "year", year);
    rmg_pen_text(s->pen, NAME_X, ROW_Y, rmg_style(RMG_TEXT_LEFT, RMG_REGULAR, 14, RMG_C_MUTED),
                 rmg_buffer_text(&words));
    rmg_buffer_clear(&words);
}
