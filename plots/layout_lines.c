#include <math.h>
#include <stdio.h>

#include "plots/lines_internal.h"

static const rmg_box panel = {96, 104, 1008, 760};

#define VALUE_X 1080.0
#define CHANGE_X 1146.0
#define NAME_X 1165.0
#define NAME_RIGHT 1560.0
#define GAP 36.0

typedef struct picture {
    rmg_pen *pen;
    rmg_shares shares;
    double top_percent;
    rmg_buffer name[RMG_SHARES_MAX]; /* cut to their column, all different */
} picture;

static double month_x(const picture *p, size_t month)
{
    size_t n = p->shares.n_months;
    return n > 1 ? panel.left + (panel.right - panel.left) * (double)month / (double)(n - 1)
                 : (panel.left + panel.right) / 2;
}

static double percent_y(const picture *p, double percent)
{
    return panel.bottom + (panel.top - panel.bottom) * percent / p->top_percent;
}

static const char *short_month(const picture *p, char name[RMG_PERIOD_NAME_MAX], size_t month)
{
    return rmg_period_short(name, (rmg_month){p->shares.chart->first.index + (int32_t)month}, 12);
}

static void draw_titles(picture *p)
{
    const rmg_lines_chart *chart = p->shares.chart;
    char first[RMG_PERIOD_NAME_MAX], last[RMG_PERIOD_NAME_MAX], name[RMG_PERIOD_NAME_MAX];
    rmg_buffer headline = {0}, lead = {0}, own = {0}, foot = {0};
    rmg_headline_lines(&headline, chart);
    rmg_pen_headline(p->pen, rmg_buffer_text(&headline));
    if (chart->frame.organisation != NULL)
        rmg_buffer_printf(&lead, "%s  ·  ", chart->frame.organisation);
    const char *named = chart->by != NULL ? RMG_T("{subject} per {by}, ") : RMG_T("{subject}, ");
    rmg_buffer subject = {0};
    if (chart->frame.subject == NULL)
        rmg_buffer_printf(&lead, "%s, ", RMG_T("Shares"));
    else {
        if (named[0] == '{') /* it begins the sentence */
            rmg_buffer_puts(&subject, chart->frame.subject);
        else
            rmg_small(&subject, chart->frame.subject);
        rmg_words2(&lead, named, "subject", rmg_buffer_text(&subject), "by",
                   chart->by != NULL ? chart->by : "");
    }
    rmg_buffer_clear(&subject);
    const rmg_run run[] = {{rmg_buffer_text(&lead), RMG_REGULAR},
                           {RMG_T("% of the total"), RMG_BOLD},
                           {RMG_T(" per month (sum = 100%)"), RMG_REGULAR}};
    rmg_pen_subtitle(p->pen, 17, run, 3);
    rmg_period_full(first, (rmg_month){chart->first.index + (int32_t)p->shares.first}, 12);
    rmg_period_full(last, (rmg_month){chart->first.index + (int32_t)p->shares.last}, 12);
    const rmg_slot slot[] = {
        {"month", short_month(p, name, p->shares.first)}, {"first", first}, {"last", last}};
    rmg_fill_words(
        &own,
        RMG_T("Δ {month} = change in percentage points, {last} against {first}. Black = the line of "
              "the headline; "
              "the colours for better and worse are not used here"),
        slot, 3);
    rmg_foot_text(&foot, &chart->frame, rmg_buffer_text(&own));
    rmg_pen_foot(p->pen, rmg_buffer_text(&foot));
    rmg_buffer_clear(&headline);
    rmg_buffer_clear(&lead);
    rmg_buffer_clear(&own);
    rmg_buffer_clear(&foot);
}

static void set_scale(picture *p)
{
    double most = 0;
    for (size_t i = 0; i < p->shares.n * p->shares.n_months; i++)
        most = fmax(most, p->shares.share[i]);
    static const double step[] = {1, 2, 5, 10, 20, 50};
    size_t i = 0;
    while (i < 5 && ceil(most / step[i]) > 6)
        i++;
    p->top_percent = fmax(1, ceil(most / step[i])) * step[i];
    for (double percent = 0; percent <= p->top_percent + 1e-9; percent += step[i]) {
        char text[16];
        double y = percent_y(p, percent);
        rmg_pen_line(p->pen, panel.left, y, panel.right, y, RMG_C_HAIR, 1);
        snprintf(text, sizeof text, "%.0f%%", percent);
        rmg_pen_text(p->pen, panel.left - 11, y, rmg_style(RMG_TEXT_RIGHT, RMG_REGULAR, 15, RMG_C_MUTED),
                     text);
    }
}

static void draw_months(picture *p)
{
    double room = p->shares.n_months > 1 ? (panel.right - panel.left) / (double)(p->shares.n_months - 1)
                                         : 100;
    size_t every = (size_t)fmax(1, ceil((rmg_pen_width(p->pen, "mmm", RMG_REGULAR, 15) + 8) / room));
    for (size_t m = 0; m < p->shares.n_months; m += every) {
        char name[RMG_PERIOD_NAME_MAX];
        rmg_pen_text(p->pen, month_x(p, m), panel.bottom - 27,
                     rmg_style(RMG_TEXT_CENTRE, RMG_REGULAR, 15, RMG_C_TEXT), short_month(p, name, m));
    }
}

enum { RUN_MAX = 120 };

static void draw_line(picture *p, size_t line)
{
    bool focus = line == p->shares.focus;
    const rmg_shape_style style = {.kind = RMG_SHAPE_LINE,
                                   .colour = focus ? RMG_C_INK : RMG_C_LAST_YEAR,
                                   .width = focus ? 5 : 2.2,
                                   .series = focus ? "focus_" : NULL};
    rmg_point run[RUN_MAX];
    size_t n = 0;
    for (size_t m = 0; m <= p->shares.n_months; m++) {
        if (m < p->shares.n_months && p->shares.known[m]) {
            run[n++] = (rmg_point){month_x(p, m),
                                   percent_y(p, p->shares.share[line * p->shares.n_months + m])};
            continue;
        }
        if (n == 1)
            rmg_pen_dot(p->pen, run[0].x, run[0].y, focus ? 5 : 3.5, style.colour);
        else if (n > 1 && p->pen->code == RMG_OK)
            rmg_scene_add(p->pen->scene, &style, run, n);
        n = 0;
    }
}

static void draw_end(picture *p, size_t line, double y)
{
    char value[RMG_NUMBER_MAX], change[RMG_NUMBER_MAX];
    const rmg_shares *s = &p->shares;
    rmg_figures figures = rmg_figures_plain(1);
    bool focus = line == s->focus;
    rmg_weight weight = focus ? RMG_BOLD : RMG_REGULAR;
    rmg_colour colour = focus ? RMG_C_INK : RMG_C_INFLOW_TEXT;
    double true_y = percent_y(p, s->share[line * s->n_months + s->last]);
    rmg_pen_leader(p->pen, month_x(p, s->last) + 4, true_y, 1034, y, focus ? RMG_C_INK : RMG_C_LAST_YEAR);
    rmg_pen_text(p->pen, VALUE_X, y, rmg_style(RMG_TEXT_RIGHT, weight, 16, colour),
                 rmg_figure(value, &figures, s->tenths[line * s->n_months + s->last] * (RMG_SCALE / 10)));
    rmg_pen_text(p->pen, CHANGE_X, y, rmg_style(RMG_TEXT_RIGHT, weight, 16, colour),
                 rmg_figure_signed(change, &figures, rmg_shares_change(s, line) * (RMG_SCALE / 10)));
    rmg_pen_text(p->pen, NAME_X, y, rmg_style(RMG_TEXT_LEFT, weight, 16, colour),
                 rmg_buffer_text(&p->name[line]));
}

/* The line of the headline stands in bold: its name takes more room. */
static void fit_names(picture *p)
{
    const char *name[RMG_SHARES_MAX];
    for (size_t i = 0; i < p->shares.n; i++)
        name[i] = rmg_shares_name(&p->shares, i);
    rmg_pen_names(p->pen, p->name, name, p->shares.n, RMG_BOLD, 16, NAME_RIGHT - NAME_X);
}

static void draw_ends(picture *p)
{
    double wished[RMG_SHARES_MAX], placed[RMG_SHARES_MAX];
    char month[RMG_PERIOD_NAME_MAX];
    rmg_buffer change = {0};
    rmg_text_style head = rmg_style(RMG_TEXT_RIGHT, RMG_BOLD, 14, RMG_C_MUTED);
    for (size_t i = 0; i < p->shares.n; i++)
        wished[i] = percent_y(p, p->shares.share[i * p->shares.n_months + p->shares.last]);
    rmg_place_end_labels(placed, wished, p->shares.n, GAP, panel.bottom, panel.top - 32);
    for (size_t i = 0; i < p->shares.n; i++)
        draw_end(p, i, placed[i]);
    rmg_pen_text(p->pen, VALUE_X, panel.top, head, short_month(p, month, p->shares.last));
    rmg_buffer_printf(&change, "Δ %s", short_month(p, month, p->shares.first));
    rmg_pen_text(p->pen, CHANGE_X, panel.top, head, rmg_buffer_text(&change));
    rmg_buffer_clear(&change);
}

void rmg_layout_lines(rmg_pen *pen, const rmg_lines_chart *chart)
{
    picture p = {.pen = pen};
    pen->code = rmg_shares_make(&p.shares, chart, pen->why);
    if (pen->code != RMG_OK)
        return;
    rmg_pen_page(pen, RMG_SLIDE_WIDTH, RMG_SLIDE_HEIGHT);
    if (pen->code == RMG_OK) {
        draw_titles(&p);
        set_scale(&p);
        draw_months(&p);
        for (size_t i = 0; i < p.shares.n; i++)
            if (i != p.shares.focus)
                draw_line(&p, i);
        draw_line(&p, p.shares.focus);
        fit_names(&p);
        draw_ends(&p);
    }
    for (size_t i = 0; i < RMG_SHARES_MAX; i++)
        rmg_buffer_clear(&p.name[i]);
    rmg_shares_clear(&p.shares);
}
