#include <math.h>
#include <stdio.h>
#include <string.h>

#include "plots/cumulative_slide_internal.h"

static void draw_titles(rmg_slide *s)
{
    rmg_buffer headline = {0}, subject = {0}, unit = {0}, span = {0}, foot = {0};
    const rmg_chart_frame *frame = &s->chart->frame;
    rmg_headline_cumulative(&headline, s->chart);
    rmg_pen_headline(s->pen, rmg_buffer_text(&headline));

    rmg_buffer whole = {0};
    rmg_words1(&whole, RMG_T("{subject}, cumulative"), "subject", rmg_frame_subject(frame, RMG_T("Amounts")));
    rmg_subtitle_lead(&subject, frame, rmg_buffer_text(&whole), &headline, ", ");
    rmg_buffer_clear(&whole);
    rmg_figures_unit(&unit, &s->panel.figures);
    rmg_buffer_puts(&span, "  ·  ");
    rmg_cumulative_span(&span, s->chart);
    const rmg_run run[] = {{rmg_buffer_text(&subject), RMG_REGULAR},
                           {rmg_buffer_text(&unit), RMG_BOLD},
                           {span.length > strlen("  ·  ") ? rmg_buffer_text(&span) : "", RMG_REGULAR}};
    rmg_pen_subtitle(s->pen, 17, run, 3);

    bool bands = s->panel.has_expected && s->chart->month[s->chart->n - 1].has_bands;
    rmg_buffer own = {0};
    rmg_cumulative_corrections(&own, s->chart);
    if (bands)
        rmg_buffer_printf(&own, "%s%s", own.length > 0 ? ". " : "",
                          RMG_T("Bands hold 50, 80 and 95 of 100 expected outcomes"));
    rmg_foot_text(&foot, frame, rmg_buffer_text(&own));
    rmg_buffer_clear(&own);
    rmg_pen_foot(s->pen, rmg_buffer_text(&foot));
    rmg_buffer_clear(&headline);
    rmg_buffer_clear(&subject);
    rmg_buffer_clear(&unit);
    rmg_buffer_clear(&span);
    rmg_buffer_clear(&foot);
}

/* "realisatie | verwacht" at the top of the panel, or above it when a line runs there. */
static void draw_divider_words(rmg_slide *s)
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
        rmg_pen_text(s->pen, x - 8, y, rmg_style(RMG_TEXT_RIGHT, RMG_REGULAR, 15, RMG_C_MUTED),
                     RMG_T("actual"));
    if (x + 8 + after < RMG_SLIDE_WIDTH)
        rmg_pen_text(s->pen, x + 8, y, rmg_style(RMG_TEXT_LEFT, RMG_REGULAR, 15, RMG_C_MUTED),
                     RMG_T("expected"));
}

static bool is_free(const rmg_slide *s, const rmg_box *box)
{
    for (size_t i = 0; i < s->n_taken; i++)
        if (rmg_boxes_overlap(box, &s->taken[i]))
            return false;
    return rmg_cumulative_free(&s->panel, box);
}

/* Find a free place for a text near (x, y): left above, right below, then further away. */
static bool free_near(rmg_slide *s, double x, double y, double width, double height, bool left_first,
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
static bool to_date_words(const rmg_slide *s, rmg_buffer *out, rmg_colour *colour)
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
    rmg_fill_words(out,
                   s->against_plan ? RMG_T("to {month} {amount} against budget ({percent})")
                                   : RMG_T("to {month} {amount} against last year ({percent})"),
                   slot, 3);
    *colour = rmg_judged(chart->account, units);
    return true;
}

/* The last actual in figures, and its difference, beside the dot. */
static void draw_now(rmg_slide *s)
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
                     rmg_style(RMG_TEXT_RIGHT, RMG_BOLD, 16, RMG_C_INK), value);

    rmg_buffer words = {0};
    rmg_colour colour = RMG_C_TEXT;
    if (to_date_words(s, &words, &colour)) {
        double width = rmg_pen_width(s->pen, rmg_buffer_text(&words), RMG_REGULAR, 15);
        if (free_near(s, x, y, width, 20, false, &box))
            rmg_pen_text(s->pen, box.left, (box.bottom + box.top) / 2,
                         rmg_style(RMG_TEXT_LEFT, RMG_REGULAR, 15, colour), rmg_buffer_text(&words));
    }
    rmg_buffer_clear(&words);
}

/* The sentences under the end labels; returns how many there are. */
static int note_words(const rmg_slide *s, rmg_buffer note[4], rmg_colour colour[4])
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

static void draw_notes(rmg_slide *s, double y, rmg_buffer *note, const rmg_colour *colour, int n)
{
    double room = RMG_SLIDE_WIDTH - 24 - NAME_X;
    for (int i = 0; i < n; i++) {
        int lines = rmg_pen_wrapped(s->pen, NAME_X, y, rmg_style(RMG_TEXT_LEFT, RMG_REGULAR, 14, colour[i]),
                                    room, NOTE_GAP - 3, 3, rmg_buffer_text(&note[i]));
        y -= NOTE_GAP + (NOTE_GAP - 3) * (lines - 1);
    }
}

static void draw_end_header(rmg_slide *s, const rmg_end_label *label, size_t n)
{
    char month[RMG_PERIOD_NAME_MAX];
    bool delta = false;
    rmg_text_style head = rmg_style(RMG_TEXT_RIGHT, RMG_BOLD, 14, RMG_C_MUTED);
    for (size_t i = 0; i < n; i++)
        delta = delta || label[i].has_delta;
    rmg_period_short(month, (rmg_month){s->chart->first.index + (int32_t)s->chart->n - 1},
                     s->chart->per_year);
    rmg_pen_text(s->pen, VALUE_X, PANEL_TOP + 27, head, month);
    if (delta)
        rmg_pen_text(s->pen, DELTA_X + 19, PANEL_TOP + 27, head,
                     s->panel.has_expected ? RMG_T("Δ expected") : RMG_T("Δ actual"));
}

static void draw_end_label(rmg_slide *s, const rmg_end_label *label, double y)
{
    char value[RMG_NUMBER_MAX], delta[RMG_NUMBER_MAX];
    rmg_pen *pen = s->pen;
    rmg_figure(value, &s->panel.figures, label->value);
    double true_y = rmg_axis_place(&s->panel.y, (double)label->value);
    double width = rmg_pen_width(pen, value, label->weight, 15);
    rmg_pen_leader(pen, rmg_cumulative_x(&s->panel, (double)s->chart->n - 1) + 7, true_y, NAME_X - 6, y,
                   label->colour);
    rmg_pen_scenario(pen, NAME_X, y, rmg_style(RMG_TEXT_LEFT, label->weight, 15, label->colour),
                     VALUE_X - width - 12 - NAME_X, label->name);
    rmg_pen_text(pen, VALUE_X, y, rmg_style(RMG_TEXT_RIGHT, label->weight, 15, label->colour), value);
    if (label->has_delta)
        rmg_pen_text(pen, DELTA_X + 19, y, rmg_style(RMG_TEXT_RIGHT, label->weight, 15, label->delta_colour),
                     rmg_figure_signed(delta, &s->panel.figures, label->delta));
}

static void draw_ends(rmg_slide *s)
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

static void draw_months(rmg_slide *s)
{
    double widest = rmg_pen_width(s->pen, "mmm", RMG_REGULAR, 15) + 8;
    size_t every = (size_t)ceil(widest / s->panel.month_width);
    for (size_t k = 0; k<s->chart->n; k += every> 0 ? every : 1) {
        char name[RMG_PERIOD_NAME_MAX];
        rmg_pen_text(
            s->pen, rmg_cumulative_x(&s->panel, (double)k), MONTHS_Y,
            rmg_style(RMG_TEXT_CENTRE, RMG_REGULAR, 15, k < s->panel.n_known ? RMG_C_INK : RMG_C_MUTED),
            rmg_period_short(name, (rmg_month){s->chart->first.index + (int32_t)k}, s->chart->per_year));
    }
}

static bool any_variance(const rmg_cumulative_chart *chart, bool against_plan)
{
    int64_t units;
    for (size_t k = 0; k < chart->n; k++)
        if (rmg_cumulative_variance(chart, k, against_plan, &units))
            return true;
    return false;
}

static void draw_empty(rmg_slide *s)
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
                     rmg_style(RMG_TEXT_CENTRE, RMG_ITALIC, 16, RMG_C_MUTED), RMG_T("no amounts"));
}

void rmg_layout_cumulative(rmg_pen *pen, const rmg_cumulative_chart *chart)
{
    rmg_slide s = {.pen = pen, .chart = chart};
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
    rmg_slide_bar_figures(&s);
    draw_titles(&s);
    rmg_cumulative_draw(pen, &s.panel);
    draw_divider_words(&s);
    draw_now(&s);
    draw_ends(&s);
    draw_months(&s);
    if (s.variance)
        rmg_slide_variance(&s);
    rmg_slide_last_year(&s);
    draw_empty(&s);
}
