#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/grow.h"
#include "plots/panels_internal.h"

enum { COLUMNS = 4, ROWS = 3, PER_PAGE = COLUMNS * ROWS, RUN_MAX = 64 };

#define WIDTH 312.0
#define HEIGHT 153.0
#define PERCENT_MAX 200.0 /* what lies above is drawn at the edge; its label has the figure */

typedef struct sheet {
    rmg_pen *pen;
    rmg_panels panels;
    double low, high; /* percent at the bottom and top of every panel */
    bool cut;         /* some line leaves the panel */
    rmg_buffer *name; /* fitted names, all different */
} sheet;

static rmg_box box_of(size_t place)
{
    size_t row = place / COLUMNS, column = place % COLUMNS;
    double left = 40 + 389.6 * (double)column, bottom = 567 - 236 * (double)row;
    return (rmg_box){left, bottom, left + WIDTH, bottom + HEIGHT};
}

static double percent_of(const rmg_panel_data *data, int64_t units)
{
    return 100.0 * (double)units / (double)data->panel->budget.units;
}

/* One scale for all panels of all pages. */
static void set_scale(sheet *s)
{
    size_t n_months = s->panels.chart->n_months;
    s->high = 100;
    for (size_t i = 0; i < s->panels.n; i++) {
        const rmg_panel_data *data = &s->panels.data[i];
        int64_t units;
        for (size_t k = 0; data->class_ == RMG_PANEL_BUDGET && k < n_months; k++) {
            const rmg_cumulative_month *month = &data->panel->month[k];
            if (rmg_panel_value(data, n_months, k, &units)) {
                s->high = fmax(s->high, percent_of(data, units));
                s->low = fmin(s->low, percent_of(data, units));
            }
            if (month->has_plan)
                s->high = fmax(s->high, percent_of(data, month->plan.units));
        }
    }
    s->high *= 1.03;
    s->cut = s->high > PERCENT_MAX || s->low < -PERCENT_MAX / 4;
    s->high = fmin(s->high, PERCENT_MAX);
    s->low = fmax(s->low, -PERCENT_MAX / 4);
}

static double percent_y(const sheet *s, const rmg_box *box, double percent)
{
    double share = (percent - s->low) / (s->high - s->low);
    return box->bottom + (box->top - box->bottom) * fmin(1, fmax(0, share));
}

static double month_x(const sheet *s, const rmg_box *box, size_t k)
{
    return box->left + (box->right - box->left) * (double)(k + 1) / (double)s->panels.chart->n_months;
}

static bool any_of(const sheet *s, rmg_panel_class class_)
{
    for (size_t i = 0; i < s->panels.n; i++)
        if (s->panels.data[i].class_ == class_)
            return true;
    return false;
}

/* Without any budget every panel shows amounts, on a scale of its own. */
static bool in_amounts(const sheet *s)
{
    return any_of(s, RMG_PANEL_NO_BUDGET) && !any_of(s, RMG_PANEL_BUDGET);
}

/* What the lines are; with `amounts` there is no budget among them. */
static const char *legend(const sheet *s, bool amounts)
{
    if (amounts)
        return s->panels.expected ? RMG_T(", cumulative  ·  thick = actual to {month}, dashed = expected")
                                  : RMG_T(", cumulative  ·  thick = actual to {month}");
    return s->panels.expected
               ? RMG_T(", cumulative  ·  thick = actual to {month}, dashed = expected, thin = budget, "
                       "area = difference")
               : RMG_T(", cumulative  ·  thick = actual to {month}, thin = budget, area = difference");
}

static void draw_titles(sheet *s, size_t page, size_t n_pages)
{
    const rmg_panels_chart *chart = s->panels.chart;
    rmg_buffer headline = {0}, lead = {0}, rest = {0}, unit = {0}, own = {0}, foot = {0};
    char month[RMG_PERIOD_NAME_MAX] = "", a[24], b[24];
    rmg_headline_panels(&headline, chart);
    rmg_pen_headline(s->pen, rmg_buffer_text(&headline));
    if (chart->frame.organisation != NULL && s->panels.n_known == 0)
        rmg_buffer_printf(&lead, "%s  ·  ", chart->frame.organisation);
    rmg_buffer_printf(&lead, "%s, ", rmg_frame_subject(&chart->frame, RMG_T("Providers")));
    if (s->panels.n_known > 0)
        rmg_period_full(month, (rmg_month){chart->first.index + (int32_t)s->panels.n_known - 1}, 12);
    bool amounts = in_amounts(s);
    rmg_figures_unit(&unit, &s->panels.figures);
    rmg_words1(&rest, legend(s, amounts), "month", month);
    const rmg_run run[] = {{rmg_buffer_text(&lead), RMG_REGULAR},
                           {amounts ? rmg_buffer_text(&unit) : RMG_T("% of the year's budget"), RMG_BOLD},
                           {rmg_buffer_text(&rest), RMG_REGULAR}};
    rmg_pen_subtitle(s->pen, 16, run, 3);
    rmg_words1(
        &own,
        amounts
            ? RMG_T("Order: largest amount first; every panel on a scale of its own; amounts: {unit}.")
            : RMG_T("▲ > 2% above budget   ● within 2%   ▼ > 2% below.  Order: difference in amounts; all "
                    "panels on one scale; amounts: {unit}."),
        "unit", rmg_buffer_text(&unit));
    if (s->cut)
        rmg_buffer_printf(&own, " %s", RMG_T("Lines above 200% are drawn at the edge."));
    rmg_foot_text(&foot, &chart->frame, NULL);
    rmg_buffer_printf(&own, " %s", rmg_buffer_text(&foot));
    if (n_pages > 1) {
        snprintf(a, sizeof a, "%zu", page);
        snprintf(b, sizeof b, "%zu", n_pages);
        rmg_buffer_putc(&own, ' ');
        rmg_words2(&own, RMG_T("Page {page} of {pages}."), "page", a, "pages", b);
    }
    rmg_pen_foot(s->pen, rmg_buffer_text(&own));
    rmg_buffer_clear(&headline);
    rmg_buffer_clear(&lead);
    rmg_buffer_clear(&rest);
    rmg_buffer_clear(&unit);
    rmg_buffer_clear(&own);
    rmg_buffer_clear(&foot);
}

/* Points of a line from the origin through the months first..last; stops at an unknown one. */
static size_t line_points(const sheet *s, const rmg_panel_data *data, const rmg_box *box, bool plan,
                          size_t first, size_t last, rmg_point run[RUN_MAX])
{
    size_t n = 0, n_months = s->panels.chart->n_months;
    if (first == 0)
        run[n++] = (rmg_point){box->left, percent_y(s, box, 0)};
    for (size_t k = first > 0 ? first - 1 : 0; k < last; k++) {
        int64_t units = data->panel->month[k].plan.units;
        bool known = plan ? data->panel->month[k].has_plan : rmg_panel_value(data, n_months, k, &units);
        if (!known)
            break;
        run[n++] = (rmg_point){month_x(s, box, k), percent_y(s, box, percent_of(data, units))};
    }
    return n;
}

/* The area between plan and line where the year's difference is beyond the tolerance. */
static void draw_tint(sheet *s, const rmg_panel_data *data, const rmg_box *box)
{
    rmg_point edge[2 * RUN_MAX], under[RUN_MAX];
    size_t n_months = s->panels.chart->n_months;
    if (data->judged == 0)
        return;
    size_t n = line_points(s, data, box, false, 0, n_months, edge),
           m = line_points(s, data, box, true, 0, n_months, under);
    size_t both = n < m ? n : m;
    for (size_t i = 0; i < both; i++)
        edge[both + i] = under[both - 1 - i];
    bool bad = (data->judged > 0) == (s->panels.chart->account != RMG_ACCOUNT_REVENUE);
    const rmg_shape_style style = {.kind = RMG_SHAPE_AREA, .colour = bad ? RMG_C_TINT_BAD : RMG_C_TINT_GOOD};
    if (both > 1 && s->pen->code == RMG_OK)
        rmg_scene_add(s->pen->scene, &style, edge, 2 * both);
}

static void draw_run(sheet *s, const rmg_point *run, size_t n, double width, double on, double off)
{
    const rmg_shape_style style = {
        .kind = RMG_SHAPE_LINE, .colour = RMG_C_INK, .width = width, .dash_on = on, .dash_off = off};
    if (n > 1 && s->pen->code == RMG_OK)
        rmg_scene_add(s->pen->scene, &style, run, n);
}

/* The main line from month `first` to `last` in its unbroken runs: an unknown month is a gap. */
static void draw_main(sheet *s, const rmg_panel_data *data, const rmg_box *box, size_t first, size_t last,
                      double width, double on, double off)
{
    rmg_point run[RUN_MAX];
    size_t n = 0;
    if (first == 0)
        run[n++] = (rmg_point){box->left, percent_y(s, box, 0)};
    for (size_t k = first > 0 ? first - 1 : 0; k <= last; k++) {
        int64_t units;
        if (k < last && rmg_panel_value(data, s->panels.chart->n_months, k, &units)) {
            run[n++] = (rmg_point){month_x(s, box, k), percent_y(s, box, percent_of(data, units))};
            continue;
        }
        draw_run(s, run, n, width, on, off);
        n = 0;
    }
}

static void draw_lines(sheet *s, const rmg_panel_data *data, const rmg_box *box)
{
    rmg_point run[RUN_MAX];
    int64_t units;
    size_t n_months = s->panels.chart->n_months;
    draw_run(s, run, line_points(s, data, box, true, 0, n_months, run), 1.1, 0, 0);
    draw_main(s, data, box, data->n_known, n_months, 2.4, 4, 3);
    draw_main(s, data, box, 0, data->n_known, 3.6, 0, 0);
    if (data->n_known > 0 && !data->panel->month[data->n_known - 1].after_gap &&
        rmg_panel_value(data, n_months, data->n_known - 1, &units))
        rmg_pen_dot(s->pen, month_x(s, box, data->n_known - 1), percent_y(s, box, percent_of(data, units)),
                    3.6, RMG_C_INK);
}

static void draw_months(sheet *s, const rmg_panel_data *data, const rmg_box *box)
{
    const rmg_panels_chart *chart = s->panels.chart;
    char name[RMG_PERIOD_NAME_MAX];
    size_t n = chart->n_months;
    double y = box->bottom - 16, x = data->n_known > 0 ? month_x(s, box, data->n_known - 1) : 0;
    rmg_text_style style = rmg_style(RMG_TEXT_LEFT, RMG_REGULAR, 12, RMG_C_MUTED);
    rmg_pen_text(s->pen, box->left, y, style, rmg_period_short(name, chart->first, 12));
    style.align = RMG_TEXT_RIGHT;
    rmg_pen_text(s->pen, box->right, y, style,
                 rmg_period_short(name, (rmg_month){chart->first.index + (int32_t)n - 1}, 12));
    style.align = RMG_TEXT_CENTRE;
    if (data->n_known > 0 && x > box->left + 48 && x < box->right - 48)
        rmg_pen_text(
            s->pen, x, y, style,
            rmg_period_short(name, (rmg_month){chart->first.index + (int32_t)data->n_known - 1}, 12));
}

static rmg_colour judged_colour(const sheet *s, const rmg_panel_data *data)
{
    return data->judged == 0 ? RMG_C_TEXT : rmg_judged(s->panels.chart->account, data->difference);
}

/* "▲ +624  (+12%)" and "budget 5.200" */
static void draw_figures(sheet *s, const rmg_panel_data *data, const rmg_box *box)
{
    char number[RMG_NUMBER_MAX], percent[RMG_NUMBER_MAX], bold[RMG_NUMBER_MAX + 8], rest[RMG_NUMBER_MAX + 8];
    rmg_buffer budget = {0};
    const char *sign = data->judged > 0 ? "▲" : data->judged < 0 ? "▼" : "●";
    snprintf(bold, sizeof bold, "%s %s", sign,
             rmg_figure_signed(number, &s->panels.figures, data->difference));
    snprintf(rest, sizeof rest, "  (%s)",
             rmg_percent(percent, data->difference, data->panel->budget.units, 0, true));
    const rmg_run run[] = {{bold, RMG_BOLD}, {rest, RMG_REGULAR}};
    if (data->has_end)
        rmg_pen_runs(s->pen, box->left, box->top + 14, 14, judged_colour(s, data), run, 2);
    else
        rmg_pen_text(s->pen, box->left, box->top + 14, rmg_style(RMG_TEXT_LEFT, RMG_ITALIC, 13, RMG_C_MUTED),
                     RMG_T("no expectation"));
    rmg_words1(&budget, RMG_T("budget {amount}"), "amount",
               rmg_figure(number, &s->panels.figures, data->panel->budget.units));
    rmg_pen_text(s->pen, box->right, box->top + 14, rmg_style(RMG_TEXT_RIGHT, RMG_REGULAR, 13, RMG_C_MUTED),
                 rmg_buffer_text(&budget));
    rmg_buffer_clear(&budget);
}

static void draw_budget_panel(sheet *s, const rmg_panel_data *data, const rmg_box *box)
{
    char percent[RMG_NUMBER_MAX];
    draw_figures(s, data, box);
    draw_tint(s, data, box);
    double hundred = percent_y(s, box, 100), zero = percent_y(s, box, 0);
    rmg_pen_line(s->pen, box->left, hundred, box->right, hundred, RMG_C_HAIR, 1);
    draw_lines(s, data, box);
    rmg_pen_line(s->pen, box->left, zero, box->right, zero, RMG_C_INK, 1.2);
    if (data->has_end)
        rmg_pen_text(s->pen, box->right + 9, percent_y(s, box, percent_of(data, data->end)),
                     rmg_style(RMG_TEXT_LEFT, RMG_BOLD, 13, judged_colour(s, data)),
                     rmg_percent(percent, data->end, data->panel->budget.units, 0, false));
    draw_months(s, data, box);
}

/* Budget not known: the line in amounts, on a scale of its own, and that is said. */
static void draw_own_scale(sheet *s, const rmg_panel_data *data, const rmg_box *box)
{
    char number[RMG_NUMBER_MAX];
    sheet own = *s;
    rmg_panel in_percent = *data->panel;
    rmg_panel_data scaled = *data;
    int64_t units, most = 1;
    for (size_t k = 0; k < s->panels.chart->n_months; k++)
        if (rmg_panel_value(data, s->panels.chart->n_months, k, &units))
            most = units > most ? units : most;
    in_percent.budget.units = most;
    scaled.panel = &in_percent;
    own.low = 0;
    own.high = 110;
    rmg_pen_text(s->pen, box->left, box->top + 14, rmg_style(RMG_TEXT_LEFT, RMG_ITALIC, 13, RMG_C_MUTED),
                 RMG_T("no budget: own scale"));
    draw_lines(&own, &scaled, box);
    s->pen->code = own.pen->code;
    rmg_pen_line(s->pen, box->left, box->bottom, box->right, box->bottom, RMG_C_INK, 1.2);
    if (data->has_end)
        rmg_pen_text(s->pen, box->right + 9, percent_y(&own, box, percent_of(&scaled, data->end)),
                     rmg_style(RMG_TEXT_LEFT, RMG_BOLD, 13, RMG_C_TEXT),
                     rmg_figure(number, &s->panels.figures, data->end));
    draw_months(s, data, box);
}

static void draw_words_panel(sheet *s, const rmg_panel_data *data, const rmg_box *box)
{
    char number[RMG_NUMBER_MAX], year[24], month[RMG_PERIOD_NAME_MAX] = "";
    rmg_buffer words = {0};
    const rmg_panels_chart *chart = s->panels.chart;
    size_t n_known = s->panels.n_known;
    snprintf(year, sizeof year, "%d",
             chart->frame.year != 0 ? chart->frame.year : rmg_month_year(chart->first));
    if (n_known > 0)
        rmg_period_full(month, (rmg_month){chart->first.index + (int32_t)n_known - 1}, 12);
    bool part = n_known > 0 && n_known < chart->n_months, ahead = data->has_end && part;
    int64_t amount = data->has_end       ? data->end
                     : data->n_known > 0 ? data->panel->month[data->n_known - 1].actual.units
                                         : 0;
    bool spent = rmg_figures_round(&s->panels.figures, amount) != 0;
    const rmg_slot slot[] = {
        {"amount", rmg_figure(number, &s->panels.figures, amount)}, {"year", year}, {"month", month}};
    rmg_fill_words(&words,
                   spent && ahead ? RMG_T("no budget, expected {amount}")
                   : spent        ? RMG_T("no budget, spent {amount}")
                   : part         ? RMG_T("no budget and no spend to {month}")
                                  : RMG_T("no budget and no spend in {year}"),
                   slot, 3);
    rmg_pen_fitted(s->pen, box->left, box->top + 14, rmg_style(RMG_TEXT_LEFT, RMG_ITALIC, 13, RMG_C_MUTED),
                   WIDTH, rmg_buffer_text(&words));
    rmg_pen_line(s->pen, box->left, box->bottom, box->right, box->bottom, RMG_C_LAST_YEAR, 1.2);
    rmg_buffer_clear(&words);
}

/* Names cut to the panel's width; two that become equal get a number. */
static rmg_code fit_names(sheet *s)
{
    const char **whole = rmg_zalloc(s->panels.n, sizeof *whole);
    s->name = rmg_zalloc(s->panels.n, sizeof *s->name);
    if (whole == NULL || s->name == NULL) {
        free(whole);
        return rmg_nomem(s->pen->why);
    }
    for (size_t i = 0; i < s->panels.n; i++)
        whole[i] = s->panels.data[i].panel->name;
    rmg_pen_names(s->pen, s->name, whole, s->panels.n, RMG_BOLD, 16, WIDTH);
    free(whole);
    return s->pen->code;
}

static void draw_panel(sheet *s, size_t i, const rmg_box *box)
{
    const rmg_panel_data *data = &s->panels.data[i];
    rmg_pen_text(s->pen, box->left, box->top + 40, rmg_style(RMG_TEXT_LEFT, RMG_BOLD, 16, RMG_C_INK),
                 rmg_buffer_text(&s->name[i]));
    switch (data->class_) {
    case RMG_PANEL_BUDGET:
        draw_budget_panel(s, data, box);
        break;
    case RMG_PANEL_NO_BUDGET:
        draw_own_scale(s, data, box);
        break;
    case RMG_PANEL_ZERO:
        draw_words_panel(s, data, box);
        break;
    }
}

void rmg_layout_panels(rmg_pen *pen, const rmg_panels_chart *chart)
{
    sheet s = {.pen = pen};
    pen->code = rmg_panels_make(&s.panels, chart, pen->why);
    if (pen->code != RMG_OK)
        return;
    size_t n_pages = (s.panels.n + PER_PAGE - 1) / PER_PAGE;
    set_scale(&s);
    pen->code = fit_names(&s);
    for (size_t page = 0; page < n_pages && pen->code == RMG_OK; page++) {
        rmg_pen_page(pen, RMG_SLIDE_WIDTH, RMG_SLIDE_HEIGHT);
        draw_titles(&s, page + 1, n_pages);
        for (size_t place = 0; place < PER_PAGE && page * PER_PAGE + place < s.panels.n; place++) {
            rmg_box box = box_of(place);
            draw_panel(&s, page * PER_PAGE + place, &box);
        }
    }
    for (size_t i = 0; s.name != NULL && i < s.panels.n; i++)
        rmg_buffer_clear(&s.name[i]);
    free(s.name);
    rmg_panels_clear(&s.panels);
}
