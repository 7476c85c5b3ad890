#include <math.h>
#include <stdio.h>
#include <string.h>

#include "plots/cumulative_internal.h"

/* Places of the slide, in pixels of 1600 x 900. */
#define PANEL_LEFT 104.0
#define PANEL_RIGHT 1144.0
#define PANEL_TOP 760.0
#define NAME_X 1164.0
#define VALUE_X 1448.0
#define DELTA_X 1560.0
#define END_GAP 27.0
#define NOTE_GAP 26.0
#define VARIANCE_BOTTOM 150.0
#define VARIANCE_TOP 273.0
#define MONTHS_Y 112.0
#define ROW_Y 76.0

/* Everything that the parts of the slide hand to each other. */
typedef struct slide {
    rmg_pen *pen;
    const rmg_cumulative_chart *chart;
    rmg_cumulative_panel panel;
    bool variance, against_plan; /* the panel below, and what it compares with */
    rmg_figures bars;            /* figures of the panel below: in thousands where whole ones are too wide */
    double bar_points;           /* and their size; 0: not shown */
    rmg_box taken[3];            /* texts inside the panel */
    size_t n_taken;
} slide;

static rmg_text_style text_style(rmg_text_align align, rmg_weight weight, double points, rmg_colour colour)
{
    return rmg_style(align, weight, points, colour);
}

static void draw_titles(slide *s)
{
    rmg_buffer headline = {0}, subject = {0}, unit = {0}, span = {0}, foot = {0};
    const rmg_chart_frame *frame = &s->chart->frame;
    rmg_headline_cumulative(&headline, s->chart);
    rmg_pen_headline(s->pen, rmg_buffer_text(&headline));

    if (frame->organisation != NULL)
        rmg_buffer_printf(&subject, "%s  ·  ", frame->organisation);
    rmg_words1(&subject, RMG_T("{subject}, cumulative, "), "subject",
               rmg_frame_subject(frame, RMG_T("Amounts")));
    rmg_figures_unit(&unit, &s->panel.figures);
    rmg_buffer_puts(&span, "  ·  ");
    rmg_span_words(&span, s->chart->first, s->chart->per_year, s->chart->n, s->panel.n_known,
                   s->panel.has_expected);
    const rmg_run run[] = {{rmg_buffer_text(&subject), RMG_REGULAR},
                           {rmg_buffer_text(&unit), RMG_BOLD},
                           {span.length > strlen("  ·  ") ? rmg_buffer_text(&span) : "", RMG_REGULAR}};
    rmg_pen_subtitle(s->pen, 17, run, 3);

    bool bands = s->panel.has_expected && s->chart->month[s->chart->n - 1].has_bands;
    rmg_foot_text(&foot, frame, bands ? RMG_T("Bands hold 50, 80 and 95 of 100 expected outcomes") : NULL);
    rmg_pen_foot(s->pen, rmg_buffer_text(&foot));
    rmg_buffer_clear(&headline);
    rmg_buffer_clear(&subject);
    rmg_buffer_clear(&unit);
    rmg_buffer_clear(&span);
    rmg_buffer_clear(&foot);
}

/* "realisatie | verwacht" at the top of the panel, or above it when a line runs there. */
static void draw_divider_words(slide *s)
{
    const rmg_cumulative_panel *panel = &s->panel;
    if (!panel->has_expected || panel->n_known == 0)
        return;
    double x = rmg_cumulative_x(panel, (double)panel->n_known - 1), y = panel->box.top - 15;
    double before = rmg_pen_width(s->pen, RMG_T("actual"), RMG_REGULAR, 15);
    double after = rmg_pen_width(s->pen, RMG_T("expected"), RMG_REGULAR, 15);
    rmg_box place = {x - before - 8, y - 10, x + after + 8, y + 10};
    place.left = fmax(place.left, panel->box.left);
    place.right = fmin(place.right, panel->box.right);
    if (!rmg_cumulative_free(panel, &place))
        y = panel->box.top + 14;
    s->taken[s->n_taken++] = (rmg_box){x - 8 - before, y - 10, x + 8 + after, y + 10};
    if (x - 8 - before > panel->box.left - 8)
        rmg_pen_text(s->pen, x - 8, y, text_style(RMG_TEXT_RIGHT, RMG_REGULAR, 15, RMG_C_MUTED),
                     RMG_T("actual"));
    if (x + 8 + after < RMG_SLIDE_WIDTH)
        rmg_pen_text(s->pen, x + 8, y, text_style(RMG_TEXT_LEFT, RMG_REGULAR, 15, RMG_C_MUTED),
                     RMG_T("expected"));
}

static bool is_free(const slide *s, const rmg_box *box)
{
    for (size_t i = 0; i < s->n_taken; i++)
        if (rmg_boxes_overlap(box, &s->taken[i]))
            return false;
    return rmg_cumulative_free(&s->panel, box);
}

/* Find a free place for a text near (x, y): left above, right below, then further away. */
static bool free_near(slide *s, double x, double y, double width, double height, bool left_first,
                      rmg_box *out)
{
    static const double away[] = {0, 14, 30, 50, 76};
    for (size_t i = 0; i < sizeof away / sizeof *away; i++) {
        double d = away[i];
        const rmg_box left = {x - 11 - width, y + 8 + d, x - 11, y + 8 + d + height};
        const rmg_box right = {x + 11, y - 10 - d - height, x + 11 + width, y - 10 - d};
        const rmg_box order[] = {left_first ? left : right, left_first ? right : left};
        for (int k = 0; k < 2; k++)
            if (is_free(s, &order[k])) {
                *out = s->taken[s->n_taken++] = order[k];
                return true;
            }
    }
    return false;
}

/* "t/m april −278 t.o.v. begroting (−1,4%)" */
static bool to_date_words(const slide *s, rmg_buffer *out, rmg_colour *colour)
{
    const rmg_cumulative_chart *chart = s->chart;
    int64_t units;
    size_t k = s->panel.n_known - 1;
    if (!s->variance ||
        !rmg_cumulative_variance_printed(chart, &s->panel.figures, k, s->against_plan, &units))
        return false;
    char month[RMG_PERIOD_NAME_MAX], amount[RMG_NUMBER_MAX], percent[RMG_NUMBER_MAX];
    const rmg_cumulative_month *m = &chart->month[k];
    int64_t exact = 0, base = s->against_plan ? m->plan.units : m->last_year.units;
    rmg_cumulative_variance(chart, k, s->against_plan, &exact);
    const rmg_slot slot[] = {
        {"month", rmg_period_full(month, (rmg_month){chart->first.index + (int32_t)k}, chart->per_year)},
        {"amount", rmg_figure_signed(amount, &s->panel.figures, units)},
        {"percent", rmg_percent(percent, exact, base, 1, true)}};
    rmg_words(out,
              s->against_plan ? RMG_T("to {month} {amount} against budget ({percent})")
                              : RMG_T("to {month} {amount} against last year ({percent})"),
              slot, 3);
    *colour = rmg_judged(chart->account, units);
    return true;
}

/* The last actual in figures, and its difference, beside the dot. */
static void draw_now(slide *s)
{
    const rmg_cumulative_panel *panel = &s->panel;
    if (panel->n_known == 0)
        return;
    char value[RMG_NUMBER_MAX];
    size_t k = panel->n_known - 1;
    int64_t units = s->chart->month[k].actual.units;
    double x = rmg_cumulative_x(panel, (double)k), y = rmg_axis_place(&panel->y, (double)units);
    rmg_figure(value, &panel->figures, units);
    rmg_box box;
    if (panel->n_known < s->chart->n &&
        free_near(s, x, y, rmg_pen_width(s->pen, value, RMG_BOLD, 16), 22, true, &box))
        rmg_pen_text(s->pen, box.right, (box.bottom + box.top) / 2,
                     text_style(RMG_TEXT_RIGHT, RMG_BOLD, 16, RMG_C_INK), value);

    rmg_buffer words = {0};
    rmg_colour colour = RMG_C_TEXT;
    if (to_date_words(s, &words, &colour)) {
        double width = rmg_pen_width(s->pen, rmg_buffer_text(&words), RMG_REGULAR, 15);
        if (free_near(s, x, y, width, 20, false, &box))
            rmg_pen_text(s->pen, box.left, (box.bottom + box.top) / 2,
                         text_style(RMG_TEXT_LEFT, RMG_REGULAR, 15, colour), rmg_buffer_text(&words));
    }
    rmg_buffer_clear(&words);
}

/* The sentences under the end labels; returns how many there are. */
static int note_words(const slide *s, rmg_buffer note[4], rmg_colour colour[4])
{
    const rmg_cumulative_chart *chart = s->chart;
    const rmg_cumulative_month *end = &chart->month[chart->n - 1];
    const rmg_figures *figures = &s->panel.figures;
    char a[RMG_NUMBER_MAX], b[RMG_NUMBER_MAX];
    rmg_money main;
    int n = 0;
    bool known = rmg_cumulative_main(chart, s->panel.n_known, chart->n - 1, &main);
    if (known && chart->has_ceiling) {
        int64_t over = rmg_figures_round(figures, main.units) -
                       rmg_figures_round(figures, chart->ceiling.units);
        rmg_figure(a, figures, over < 0 ? -over : over);
        rmg_percent(b, main.units - chart->ceiling.units, chart->ceiling.units, 1, true);
        rmg_words2(&note[n],
                   over > 0   ? RMG_T("▲ {amount} above the ceiling ({percent})")
                   : over < 0 ? RMG_T("▼ {amount} below the ceiling ({percent})")
                              : RMG_T("● on the ceiling"),
                   "amount", a, "percent", b);
        colour[n++] = over > 0 ? RMG_C_BAD : RMG_C_GOOD;
    }
    if (chart->has_ceiling && !s->panel.ceiling_drawn) {
        rmg_words1(&note[n], RMG_T("Ceiling {amount}: outside the picture"), "amount",
                   rmg_figure(a, figures, chart->ceiling.units));
        colour[n++] = RMG_C_TEXT;
    }
    if (chart->has_ceiling && chart->has_chance) {
        rmg_words1(&note[n], RMG_T("{chance} chance of passing the ceiling"), "chance",
                   rmg_chance(a, chart->chance_above_ceiling));
        colour[n++] = RMG_C_TEXT;
    }
    if (s->panel.has_expected && end->has_bands) {
        rmg_figure(a, figures, end->low[RMG_CHART_BAND_80].units);
        rmg_figure(b, figures, end->high[RMG_CHART_BAND_80].units);
        rmg_words2(&note[n], RMG_T("80% range {low} to {high}"), "low", a, "high", b);
        colour[n++] = RMG_C_TEXT;
    }
    if (n == 0 && chart->no_forecast != NULL) {
        rmg_buffer_puts(&note[n], chart->no_forecast);
        colour[n++] = RMG_C_MUTED;
    }
    return n;
}

static void draw_notes(slide *s, double y, rmg_buffer *note, const rmg_colour *colour, int n)
{
    double room = RMG_SLIDE_WIDTH - 24 - NAME_X;
    for (int i = 0; i < n; i++) {
        int lines = rmg_pen_wrapped(s->pen, NAME_X, y, text_style(RMG_TEXT_LEFT, RMG_REGULAR, 14, colour[i]),
                                    room, NOTE_GAP - 3, 3, rmg_buffer_text(&note[i]));
        y -= NOTE_GAP + (NOTE_GAP - 3) * (lines - 1);
    }
}

static void draw_end_header(slide *s, const rmg_end_label *label, size_t n)
{
    char month[RMG_PERIOD_NAME_MAX];
    bool delta = false;
    rmg_text_style head = text_style(RMG_TEXT_RIGHT, RMG_BOLD, 14, RMG_C_MUTED);
    for (size_t i = 0; i < n; i++)
        delta = delta || label[i].has_delta;
    rmg_period_short(month, (rmg_month){s->chart->first.index + (int32_t)s->chart->n - 1},
                     s->chart->per_year);
    rmg_pen_text(s->pen, VALUE_X, PANEL_TOP + 27, head, month);
    if (delta)
        rmg_pen_text(s->pen, DELTA_X + 19, PANEL_TOP + 27, head,
                     s->panel.has_expected ? RMG_T("Δ expected") : RMG_T("Δ actual"));
}

static void draw_end_label(slide *s, const rmg_end_label *label, double y)
{
    char value[RMG_NUMBER_MAX], delta[RMG_NUMBER_MAX];
    rmg_pen *pen = s->pen;
    rmg_figure(value, &s->panel.figures, label->value);
    double true_y = rmg_axis_place(&s->panel.y, (double)label->value);
    double width = rmg_pen_width(pen, value, label->weight, 15);
    rmg_pen_leader(pen, rmg_cumulative_x(&s->panel, (double)s->chart->n - 1) + 7, true_y, NAME_X - 6, y,
                   label->colour);
    rmg_pen_fitted(pen, NAME_X, y, text_style(RMG_TEXT_LEFT, label->weight, 15, label->colour),
                   VALUE_X - width - 12 - NAME_X, label->name);
    rmg_pen_text(pen, VALUE_X, y, text_style(RMG_TEXT_RIGHT, label->weight, 15, label->colour), value);
    if (label->has_delta)
        rmg_pen_text(pen, DELTA_X + 19, y, text_style(RMG_TEXT_RIGHT, label->weight, 15, label->delta_colour),
                     rmg_figure_signed(delta, &s->panel.figures, label->delta));
}

static void draw_ends(slide *s)
{
    char year[16];
    rmg_end_label label[RMG_END_LABELS_MAX];
    double wished[RMG_END_LABELS_MAX], placed[RMG_END_LABELS_MAX];
    rmg_buffer note[4] = {0};
    rmg_colour colour[4];
    size_t n = rmg_cumulative_ends(&s->panel, label, year);
    int n_notes = note_words(s, note, colour);
    double notes_height = n_notes > 0 ? NOTE_GAP * n_notes + 24 : 0;
    for (size_t i = 0; i < n; i++)
        wished[i] = rmg_axis_place(&s->panel.y, (double)label[i].value);
    double low = s->panel.box.bottom + 8 + notes_height;
    rmg_place_end_labels(placed, wished, n, END_GAP, low, PANEL_TOP - 2);
    double lowest = n > 0 ? placed[0] : PANEL_TOP;
    for (size_t i = 0; i < n; i++) {
        draw_end_label(s, &label[i], placed[i]);
        lowest = fmin(lowest, placed[i]);
    }
    if (n > 0)
        draw_end_header(s, label, n);
    draw_notes(s, lowest - 49, note, colour, n_notes);
    for (int i = 0; i < 4; i++)
        rmg_buffer_clear(&note[i]);
}

static void draw_months(slide *s)
{
    double widest = rmg_pen_width(s->pen, "mmm", RMG_REGULAR, 15) + 8;
    size_t every = (size_t)ceil(widest / s->panel.month_width);
    for (size_t k = 0; k<s->chart->n; k += every> 0 ? every : 1) {
        char name[RMG_PERIOD_NAME_MAX];
        rmg_pen_text(
            s->pen, rmg_cumulative_x(&s->panel, (double)k), MONTHS_Y,
            text_style(RMG_TEXT_CENTRE, RMG_REGULAR, 15, k < s->panel.n_known ? RMG_C_INK : RMG_C_MUTED),
            rmg_period_short(name, (rmg_month){s->chart->first.index + (int32_t)k}, s->chart->per_year));
    }
}

/* Largest differences up and down: the scale of the variance panel. */
static void variance_extent(const slide *s, int64_t *low, int64_t *high)
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
static double figure_points(slide *s, const rmg_figures *figures)
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

static void choose_bar_figures(slide *s)
{
    s->bars = s->panel.figures;
    s->bar_points = figure_points(s, &s->bars);
    rmg_figures thousands = rmg_figures_thousands(&s->bars);
    if (s->bar_points <= 0 && figure_points(s, &thousands) > 0) {
        s->bars = thousands;
        s->bar_points = figure_points(s, &thousands);
    }
}

static void draw_bar(slide *s, size_t k, double zero, double units_per_px, double points)
{
    char text[RMG_NUMBER_MAX];
    int64_t exact, printed;
    double x = rmg_cumulative_x(&s->panel, (double)k), half = s->panel.month_width * 0.3;
    if (!rmg_cumulative_variance(s->chart, k, s->against_plan, &exact) ||
        !rmg_cumulative_variance_printed(s->chart, &s->bars, k, s->against_plan, &printed)) {
        if (k < s->panel.n_known)
            rmg_pen_text(s->pen, x, zero + 14, text_style(RMG_TEXT_CENTRE, RMG_ITALIC, 13, RMG_C_MUTED),
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
                     text_style(RMG_TEXT_CENTRE, known ? RMG_BOLD : RMG_REGULAR, points,
                                known ? RMG_C_INK : RMG_C_TEXT),
                     rmg_figure_signed(text, &s->bars, printed));
}

static void draw_variance_words(slide *s, double zero)
{
    rmg_buffer unit = {0}, rest = {0};
    bool revenue = s->chart->account == RMG_ACCOUNT_REVENUE;
    rmg_figures_unit(&unit, &s->bars);
    rmg_words1(&rest, RMG_T(" cumulative per month ({unit})"), "unit", rmg_buffer_text(&unit));
    const rmg_run run[] = {
        {s->against_plan ? RMG_T("Variance against budget,") : RMG_T("Variance against last year,"),
         RMG_BOLD},
        {rmg_buffer_text(&rest), RMG_REGULAR}};
    rmg_pen_runs(s->pen, 40, 294, 16, RMG_C_TEXT, run, 2);
    double up = fmin(zero + 23, VARIANCE_TOP), down = fmax(up - 47, VARIANCE_BOTTOM - 10);
    rmg_pen_text(s->pen, NAME_X, up,
                 text_style(RMG_TEXT_LEFT, RMG_REGULAR, 14, revenue ? RMG_C_GOOD : RMG_C_BAD),
                 s->against_plan ? RMG_T("▲ over budget") : RMG_T("▲ over last year"));
    rmg_pen_text(s->pen, NAME_X, down,
                 text_style(RMG_TEXT_LEFT, RMG_REGULAR, 14, revenue ? RMG_C_BAD : RMG_C_GOOD),
                 s->against_plan ? RMG_T("▼ under budget") : RMG_T("▼ under last year"));
    rmg_buffer_clear(&unit);
    rmg_buffer_clear(&rest);
}

static void draw_variance_panel(slide *s)
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
static void draw_last_year_row(slide *s)
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
                     text_style(RMG_TEXT_CENTRE, RMG_REGULAR, points, colour),
                     known ? rmg_figure_signed(text, &s->bars, units) : rmg_unknown_words());
    }
    rmg_buffer words = {0};
    int number = s->chart->last_year != 0 ? s->chart->last_year
                                          : rmg_period_year(s->chart->first, s->chart->per_year) - 1;
    snprintf(year, sizeof year, "%d", number);
    rmg_words1(&words, RMG_T("against {year}"), "year", year);
    rmg_pen_text(s->pen, NAME_X, ROW_Y, text_style(RMG_TEXT_LEFT, RMG_REGULAR, 14, RMG_C_MUTED),
                 rmg_buffer_text(&words));
    rmg_buffer_clear(&words);
}

static bool any_variance(const rmg_cumulative_chart *chart, bool against_plan)
{
    int64_t units;
    for (size_t k = 0; k < chart->n; k++)
        if (rmg_cumulative_variance(chart, k, against_plan, &units))
            return true;
    return false;
}

static void draw_empty(slide *s)
{
    int64_t largest = 0;
    for (size_t k = 0; k < s->chart->n; k++) {
        const rmg_cumulative_month *m = &s->chart->month[k];
        largest = rmg_largest(largest, m->actual.units);
        largest = rmg_largest(largest, m->plan.units);
        largest = rmg_largest(largest, m->last_year.units);
        largest = rmg_largest(largest, m->expected.units);
    }
    if (largest == 0)
        rmg_pen_text(s->pen, (PANEL_LEFT + PANEL_RIGHT) / 2, (s->panel.box.bottom + PANEL_TOP) / 2,
                     text_style(RMG_TEXT_CENTRE, RMG_ITALIC, 16, RMG_C_MUTED), RMG_T("no amounts"));
}

void rmg_layout_cumulative(rmg_pen *pen, const rmg_cumulative_chart *chart)
{
    slide s = {.pen = pen, .chart = chart};
    if (chart->n == 0 || chart->n > 400) {
        pen->code = rmg_fail(pen->why, RMG_EINPUT,
                             RMG_T("a cumulative chart takes 1 to 400 periods, not %zu"), chart->n);
        return;
    }
    rmg_pen_page(pen, RMG_SLIDE_WIDTH, RMG_SLIDE_HEIGHT);
    s.against_plan = any_variance(chart, true);
    s.variance = s.against_plan || any_variance(chart, false);
    rmg_box box = {PANEL_LEFT, s.variance ? 333 : 150, PANEL_RIGHT, PANEL_TOP};
    s.panel = rmg_cumulative_panel_make(pen, chart, box, 0.4, false);
    double left = rmg_cumulative_axis_width(pen, &s.panel) + 30;
    if (left > box.left) { /* wide numbers push the panel to the right */
        box.left = left;
        s.panel = rmg_cumulative_panel_make(pen, chart, box, 0.4, false);
    }
    if (pen->code != RMG_OK)
        return;
    choose_bar_figures(&s);
    draw_titles(&s);
    rmg_cumulative_draw(pen, &s.panel);
    draw_divider_words(&s);
    draw_now(&s);
    draw_ends(&s);
    draw_months(&s);
    if (s.variance)
        draw_variance_panel(&s);
    draw_last_year_row(&s);
    draw_empty(&s);
}
