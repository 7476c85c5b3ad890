/* Everything about one provider on one A4 page. Figures that occur twice are computed once: the strip's from the
 * cumulative chart, the bridge's checked against it. */
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "plots/page_internal.h"

static void empty_part(rmg_page *p, double x, double y, const char *words)
{
    rmg_pen_text(p->pen, x, y - 60, rmg_style(RMG_TEXT_LEFT, RMG_ITALIC, 15, RMG_C_MUTED), words);
}

static void part_title(rmg_page *p, double x, double y, const char *bold, const char *rest)
{
    const rmg_run run[] = {{bold, RMG_BOLD}, {rest, RMG_REGULAR}};
    rmg_pen_runs(p->pen, x, y, 16, RMG_C_INK, run, 2);
}

static void draw_titles(rmg_page *p)
{
    const rmg_chart_frame *frame = &p->chart->frame;
    const rmg_cumulative_chart *c = &p->chart->cumulative;
    rmg_buffer headline = {0}, lead = {0}, unit = {0}, span = {0};
    rmg_headline_page(&headline, p->chart);
    rmg_pen_headline(p->pen, rmg_buffer_text(&headline));
    rmg_subtitle_lead(&lead, frame, rmg_frame_subject(frame, RMG_T("Amounts")), &headline, ", ");
    rmg_figures_unit(&unit, &p->figures);
    rmg_buffer_puts(&span, "  ·  ");
    if (p->has_cumulative)
        rmg_cumulative_span(&span, c);
    const rmg_run run[] = {{rmg_buffer_text(&lead), RMG_REGULAR},
                           {rmg_buffer_text(&unit), RMG_BOLD},
                           {p->has_cumulative ? rmg_buffer_text(&span) : "", RMG_REGULAR}};
    rmg_pen_subtitle(p->pen, 16, run, 3);
    rmg_buffer_clear(&headline);
    rmg_buffer_clear(&lead);
    rmg_buffer_clear(&unit);
    rmg_buffer_clear(&span);
}

/* Does some figure of the page stand as "n.b."? */
static bool says_unknown(const rmg_scene *scene)
{
    for (size_t i = 0; i < scene->n_texts; i++)
        if (strstr(rmg_scene_words(scene, &scene->text[i]), rmg_unknown_words()) != NULL)
            return true;
    return false;
}

static void draw_foot(rmg_page *p)
{
    const rmg_chart_frame *frame = &p->chart->frame;
    const rmg_cumulative_chart *c = &p->chart->cumulative;
    rmg_buffer foot = {0}, own = {0};
    bool bands = p->has_cumulative && c->month[c->n - 1].has_bands;
    if (p->has_cumulative)
        rmg_cumulative_corrections(&own, c);
    if (own.length > 0)
        rmg_buffer_puts(&own, ". ");
    if (bands)
        rmg_buffer_printf(&own, "%s. ", RMG_T("Bands hold 50, 80 and 95 of 100 expected outcomes"));
    if (says_unknown(p->pen->scene))
        rmg_buffer_puts(&own, RMG_T("unknown = not yet available"));
    rmg_foot_text(&foot, frame, rmg_buffer_text(&own));
    rmg_pen_foot(p->pen, rmg_buffer_text(&foot));
    rmg_pen_page_number(p->pen, (size_t)frame->page, (size_t)frame->pages);
    rmg_buffer_clear(&foot);
    rmg_buffer_clear(&own);
}

/* --- upper left --- */

static void draw_month_letters(rmg_page *p, const rmg_cumulative_panel *panel)
{
    const rmg_cumulative_chart *c = &p->chart->cumulative;
    size_t every = (size_t)ceil(30 / panel->month_width);
    for (size_t k = 0; k<c->n; k += every> 0 ? every : 1) {
        char name[RMG_PERIOD_NAME_MAX];
        rmg_period_short(name, (rmg_month){c->first.index + (int32_t)k}, c->per_year);
        if (c->per_year == 12)
            name[1] = '\0';
        rmg_pen_text(
            p->pen, rmg_cumulative_x(panel, (double)k), 497,
            rmg_style(RMG_TEXT_CENTRE, RMG_REGULAR, 13, k < panel->n_known ? RMG_C_INK : RMG_C_MUTED), name);
    }
}

static void draw_ends(rmg_page *p, const rmg_cumulative_panel *panel)
{
    rmg_end_label label[RMG_END_LABELS_MAX];
    double wished[RMG_END_LABELS_MAX], placed[RMG_END_LABELS_MAX];
    char year[16];
    size_t n = rmg_cumulative_ends(panel, label, year);
    for (size_t i = 0; i < n; i++)
        wished[i] = rmg_axis_place(&panel->y, (double)label[i].value);
    rmg_place_end_labels(placed, wished, n, 24, panel->box.bottom + 8, panel->box.top - 8);
    double widest = 0;
    char value[RMG_NUMBER_MAX];
    for (size_t i = 0; i < n; i++)
        widest = fmax(widest,
                      rmg_pen_width(p->pen, rmg_figure(value, &p->figures, label[i].value), RMG_BOLD, 14));
    double value_x = widest > 70 ? 942 : 905; /* wide figures go up to the dividing line */
    for (size_t i = 0; i < n; i++) {
        rmg_figure(value, &p->figures, label[i].value);
        rmg_pen_leader(p->pen, panel->box.right + 4, wished[i], 728, placed[i], label[i].colour);
        rmg_pen_scenario(p->pen, 734, placed[i],
                         rmg_style(RMG_TEXT_LEFT, label[i].weight, 14, label[i].colour),
                         value_x - widest - 10 - 734, label[i].name);
        rmg_pen_text(p->pen, value_x, placed[i],
                     rmg_style(RMG_TEXT_RIGHT, label[i].weight, 14, label[i].colour), value);
    }
}

/* The last actual beside its dot, its difference from plan under it; left out where a line runs. */
static void draw_now(rmg_page *p, const rmg_cumulative_panel *panel)
{
    const rmg_cumulative_chart *c = &p->chart->cumulative;
    char value[RMG_NUMBER_MAX], a[RMG_NUMBER_MAX], b[RMG_NUMBER_MAX], words[2 * RMG_NUMBER_MAX + 16];
    if (panel->n_known == 0 || panel->n_known >= c->n)
        return;
    size_t k = panel->n_known - 1;
    double x = rmg_cumulative_x(panel, (double)k),
           y = rmg_axis_place(&panel->y, (double)c->month[k].actual.units);
    rmg_figure(value, &p->figures, c->month[k].actual.units);
    double width = rmg_pen_width(p->pen, value, RMG_BOLD, 14);
    const rmg_box above = {x - 10 - width, y + 5, x - 10, y + 25};
    if (rmg_cumulative_free(panel, &above))
        rmg_pen_text(p->pen, above.right, y + 15, rmg_style(RMG_TEXT_RIGHT, RMG_BOLD, 14, RMG_C_INK), value);
    int64_t exact, printed;
    if (!rmg_cumulative_variance(c, k, true, &exact) || !rmg_page_variance(p, k, &printed))
        return;
    snprintf(words, sizeof words, "%s %s (%s)",
             printed > 0   ? "▲"
             : printed < 0 ? "▼"
                           : "●",
             rmg_figure_signed(a, &p->figures, printed),
             rmg_percent(b, exact, c->month[k].plan.units, 1, true));
    for (int step = 0; step < 12; step++) {
        double down = 40 + 12.0 * step;
        const rmg_box under = {x + 8, y - down - 34, x + 160, y - down + 10};
        if (!rmg_cumulative_free(panel, &under))
            continue;
        rmg_pen_text(p->pen, x + 8, y - down,
                     rmg_style(RMG_TEXT_LEFT, RMG_REGULAR, 13, rmg_judged(c->account, printed)), words);
        rmg_pen_text(p->pen, x + 8, y - down - 21, rmg_style(RMG_TEXT_LEFT, RMG_REGULAR, 12, RMG_C_MUTED),
                     RMG_T("against budget"));
        return;
    }
}

static void draw_cumulative_part(rmg_page *p)
{
    bool plan = rmg_cumulative_has_plan(&p->chart->cumulative), ceiling = p->chart->cumulative.has_ceiling;
    part_title(p, LEFT, UPPER_TITLE, RMG_T("Spend, cumulative"),
               plan && ceiling ? RMG_T(" against budget and ceiling")
               : ceiling       ? RMG_T(" against the ceiling")
               : plan          ? RMG_T(" against budget")
                               : "");
    if (!p->has_cumulative) {
        empty_part(p, LEFT, UPPER_TITLE, RMG_T("no amounts"));
        return;
    }
    rmg_box box = {120, 515, 700, 912};
    rmg_cumulative_panel panel = rmg_cumulative_panel_make(p->pen, &p->chart->cumulative, box, 0, true);
    panel.points = 13;
    double left = LEFT + rmg_cumulative_axis_width(p->pen, &panel) + 10;
    if (left > box.left) {
        box.left = left;
        panel = rmg_cumulative_panel_make(p->pen, &p->chart->cumulative, box, 0, true);
        panel.points = 13;
    }
    panel.figures = p->figures;
    panel.line = 0.9;
    rmg_cumulative_draw(p->pen, &panel);
    if (panel.has_expected && panel.n_known > 0) {
        double x = rmg_cumulative_x(&panel, (double)panel.n_known - 1);
        double before = rmg_pen_width(p->pen, RMG_T("actual"), RMG_REGULAR, 13),
               after = rmg_pen_width(p->pen, RMG_T("expected"), RMG_REGULAR, 13);
        const rmg_box place = {fmax(box.left, x - before - 8), box.top - 24, fmin(box.right, x + after + 8),
                               box.top - 4};
        double y = rmg_cumulative_free(&panel, &place) ? box.top - 14 : box.bottom + 14;
        if (x - before - 8 > box.left - 6)
            rmg_pen_text(p->pen, x - 6, y, rmg_style(RMG_TEXT_RIGHT, RMG_REGULAR, 13, RMG_C_MUTED),
                         RMG_T("actual"));
        if (x + after + 8 < 722)
            rmg_pen_text(p->pen, x + 6, y, rmg_style(RMG_TEXT_LEFT, RMG_REGULAR, 13, RMG_C_MUTED),
                         RMG_T("expected"));
    }
    draw_now(p, &panel);
    draw_ends(p, &panel);
    draw_month_letters(p, &panel);
}

/* --- upper right --- */

/* ", whole 2021" for a bridge to the year-end, ", to August" for one to the last actual. */
static void bridge_span(const rmg_page *p, rmg_buffer *out, bool brief)
{
    const rmg_cumulative_chart *c = &p->chart->cumulative;
    size_t n_known = p->has_cumulative ? rmg_cumulative_known(c) : 0;
    char words[RMG_PERIOD_NAME_MAX];
    if (p->has_end && p->bridge.comparison == p->end) {
        snprintf(words, sizeof words, "%d", rmg_period_year(c->first, c->per_year));
        rmg_words1(out, RMG_T(", whole {year}"), "year", words);
    } else if (n_known > 0 &&
               p->bridge.comparison == rmg_figures_round(&p->figures, c->month[n_known - 1].actual.units)) {
        rmg_buffer last = {0};
        if (brief)
            rmg_buffer_puts(&last, rmg_period_full(words, (rmg_month){c->first.index + (int32_t)n_known - 1},
                                                   c->per_year));
        else
            rmg_cumulative_last_words(&last, c);
        rmg_words1(out, RMG_T(", to {month}"), "month", rmg_buffer_text(&last));
        rmg_buffer_clear(&last);
    }
}

/* A scenario within a sentence; `cut` leaves out what stands in brackets behind it. */
static void scenario_word(rmg_buffer *out, const char *name, bool cut)
{
    rmg_buffer word = {0};
    const char *bracket = cut ? strstr(name, " (") : NULL;
    rmg_buffer_add(&word, name, bracket != NULL ? (size_t)(bracket - name) : strlen(name));
    rmg_small(out, rmg_buffer_text(&word));
    rmg_buffer_clear(&word);
}

/* " van begroting (bijgesteld) naar realisatie, t/m augustus", shorter where there is no room for it. */
static void bridge_words(rmg_page *p, rmg_buffer *out)
{
    const rmg_waterfall_chart *w = &p->chart->waterfall;
    for (int cut = 0; cut < 3; cut++) {
        rmg_buffer base = {0}, comparison = {0};
        rmg_buffer_reset(out);
        scenario_word(&base, w->base_name, cut > 0);
        scenario_word(&comparison, w->comparison_name, cut > 0);
        rmg_words2(out, RMG_T(" from {base} to {comparison}"), "base", rmg_buffer_text(&base), "comparison",
                   rmg_buffer_text(&comparison));
        bridge_span(p, out, cut == 2);
        rmg_buffer_clear(&base);
        rmg_buffer_clear(&comparison);
        const rmg_run run[] = {{RMG_T("Price and quantity:"), RMG_BOLD}, {rmg_buffer_text(out), RMG_REGULAR}};
        if (rmg_pen_runs_width(p->pen, 16, run, 2) <= RIGHT - RIGHT_PART)
            return;
    }
}

static void draw_bridge_part(rmg_page *p)
{
    rmg_buffer rest = {0};
    if (!p->has_bridge) {
        part_title(p, RIGHT_PART, UPPER_TITLE, RMG_T("Price and quantity"), "");
        empty_part(p, RIGHT_PART, UPPER_TITLE, RMG_T("no base with quantities to compare with"));
        return;
    }
    bridge_words(p, &rest);
    part_title(p, RIGHT_PART, UPPER_TITLE, RMG_T("Price and quantity:"), rmg_buffer_text(&rest));
    char difference[RMG_NUMBER_MAX];
    /* arrow and difference stand behind the last bar */
    double words = 50 + rmg_pen_width(p->pen,
                                      rmg_figure_signed(difference, &p->bridge.figures, p->bridge.difference),
                                      RMG_BOLD, 16);
    double pitch = fmin(
        153, fmin(560 / ((double)p->bridge.n + 1.3), (RIGHT - 1012 - words) / ((double)p->bridge.n + 1.62)));
    rmg_bridge_look look = {
        .value = 16, .name = 14, .formula = 12, .pitch = pitch, .half = pitch * 0.31, .euro = false};
    if (pitch < 120)
        look.value = 13, look.name = 12, look.formula = 11;
    if (pitch < 85)
        look.value = 11, look.name = 11, look.formula = 11;
    rmg_bridge_draw(p->pen, &p->bridge, (rmg_box){1012, 560, RIGHT, 906}, &look);
    rmg_buffer_clear(&rest);
}

/* --- lower left --- */

static void draw_stock_row(rmg_page *p, const rmg_flow_panel *panel, double y)
{
    char text[RMG_STOCK_WORDS_MAX];
    size_t n = p->flow.chart->n;
    double widest = 0;
    for (size_t k = 0; k < n; k++)
        widest = fmax(widest, rmg_pen_width(p->pen, rmg_flow_stock_words(text, &p->flow, k), RMG_BOLD, 14));
    size_t every = rmg_flow_every(panel, widest);
    for (size_t k = 0; k < n; k += every) {
        bool known = k < p->flow.n_known;
        rmg_pen_text(
            p->pen, rmg_flow_x(panel, k), y,
            rmg_style(RMG_TEXT_CENTRE, known ? RMG_BOLD : RMG_REGULAR, 14, known ? RMG_C_INK : RMG_C_MUTED),
            rmg_flow_stock_words(text, &p->flow, k));
    }
}

static void draw_flow_part(rmg_page *p)
{
    part_title(p, LEFT, LOWER_TITLE, RMG_T("In and out,"), RMG_T(" number of clients"));
    if (!p->has_flow) {
        empty_part(p, LEFT, LOWER_TITLE, RMG_T("no flows given"));
        return;
    }
    rmg_flow_panel panel = rmg_flow_panel_make(&p->flow, (rmg_box){LEFT, 166, 830, 418}, 12);
    rmg_text_style side = rmg_style(RMG_TEXT_LEFT, RMG_BOLD, 14, RMG_C_INFLOW_TEXT);
    rmg_flow_bars(p->pen, &p->flow, &panel);
    rmg_flow_months(p->pen, &p->flow, &panel, 148, 13);
    rmg_pen_line(p->pen, LEFT, 131, 830, 131, RMG_C_HAIR, 1);
    rmg_flow_balances(p->pen, &p->flow, &panel, 113, 14);
    rmg_pen_text(p->pen, 839, fmax((panel.zero + panel.box.top) / 2, panel.zero + 12), side, RMG_T("Inflow"));
    side.colour = RMG_C_INK;
    rmg_pen_text(p->pen, 839, fmin((panel.zero + panel.box.bottom) / 2, panel.zero - 12), side,
                 RMG_T("Outflow"));
    rmg_pen_text(p->pen, 839, 113, side, RMG_T("Balance"));
    if (p->flow.has_stock) {
        draw_stock_row(p, &panel, 82);
        rmg_pen_text(p->pen, 839, 82, side, RMG_T("Stock"));
    }
}

/* --- lower right --- */

static void draw_lights_part(rmg_page *p)
{
    const rmg_bullet_chart *b = &p->chart->bullet;
    rmg_buffer rest = {0}, legend = {0};
    if (b->period != NULL)
        rmg_buffer_printf(&rest, " %s", b->period);
    part_title(p, RIGHT_PART, LOWER_TITLE,
               b->period != NULL ? RMG_T("Traffic lights,") : RMG_T("Traffic lights"),
               rmg_buffer_text(&rest));
    rmg_buffer_clear(&rest);
    if (b->n == 0) {
        empty_part(p, RIGHT_PART, LOWER_TITLE, RMG_T("no KPIs given"));
        return;
    }
    enum { ROWS = 5 };
    size_t n = b->n < ROWS ? b->n : ROWS;
    const rmg_kpi_columns columns = {.sign = 1018,
                                     .name = 1050,
                                     .norm = 1455,
                                     .value = 1575,
                                     .change = RIGHT,
                                     .points = 15,
                                     .small_points = 11,
                                     .sign_size = 11.5};
    rmg_kpi_heads(p->pen, &columns, 402, 13);
    rmg_pen_line(p->pen, RIGHT_PART, 386, RIGHT, 386, RMG_C_INK, 1.4);
    for (size_t i = 0; i < n; i++) {
        double y = 354 - 58 * (double)i;
        rmg_kpi_row(p->pen, &b->row[i], &columns, y);
        rmg_pen_line(p->pen, RIGHT_PART, y - 29, RIGHT, y - 29, RMG_C_HAIR, 1);
    }
    rmg_kpi_legend(&legend, b);
    if (b->n > ROWS)
        rmg_buffer_printf(&legend, "   + %zu", b->n - ROWS);
    rmg_pen_fitted(p->pen, RIGHT_PART, 70, rmg_style(RMG_TEXT_LEFT, RMG_REGULAR, 11, RMG_C_MUTED),
                   RIGHT - RIGHT_PART, rmg_buffer_text(&legend));
    rmg_buffer_clear(&legend);
}

/* A bridge to the expected year-end must start at the budget and end at the expected figure of the strip. */
static rmg_code check_same(rmg_page *p)
{
    bool checked = p->has_bridge && p->chart->waterfall.expected && p->has_plan && p->has_end;
    if (!checked || (p->bridge.base == p->plan && p->bridge.comparison == p->end))
        return RMG_OK;
    return rmg_fail(
        p->pen->why, RMG_EINPUT, "%s",
        RMG_T("the bridge and the cumulative chart of the page do not show the same budget and expectation"));
}

static void collect(rmg_page *p)
{
    const rmg_cumulative_chart *c = &p->chart->cumulative;
    p->has_cumulative = c->n > 0 && c->n <= 400;
    p->has_bridge = p->chart->waterfall.n_terms > 0;
    p->has_flow = p->chart->inout.n > 0;
    p->figures = p->has_cumulative ? rmg_cumulative_figures(c) : rmg_figures_for(&p->chart->frame, 0);
    if (p->has_cumulative) {
        rmg_money end;
        p->has_plan = c->month[c->n - 1].has_plan;
        p->plan = rmg_figures_round(&p->figures, c->month[c->n - 1].plan.units);
        p->has_end = rmg_cumulative_main(c, rmg_cumulative_known(c), c->n - 1, &end);
        p->end = rmg_figures_round(&p->figures, end.units);
    }
    if (p->has_bridge)
        p->pen->code = rmg_bridge_make(&p->bridge, &p->chart->waterfall, p->pen->why);
    if (p->pen->code == RMG_OK && p->has_flow)
        p->pen->code = rmg_flow_make(&p->flow, &p->chart->inout, p->pen->why);
    if (p->pen->code == RMG_OK)
        p->pen->code = check_same(p);
}

void rmg_layout_page(rmg_pen *pen, const rmg_page_chart *chart)
{
    rmg_page p = {.pen = pen, .chart = chart};
    collect(&p);
    if (pen->code != RMG_OK)
        return;
    rmg_pen_page(pen, RMG_PAGE_WIDTH, RMG_PAGE_HEIGHT);
    draw_titles(&p);
    rmg_page_strip(&p);
    rmg_pen_line(pen, LEFT, 464, RIGHT, 464, RMG_C_HAIR, 1);
    draw_cumulative_part(&p);
    draw_bridge_part(&p);
    bool months = !p.has_flow && chart->bullet.n == 0 && rmg_page_months(&p);
    rmg_pen_line(pen, MIDDLE, 960, MIDDLE, months ? 480 : 70, RMG_C_HAIR, 1);
    if (months) {
        part_title(&p, LEFT, LOWER_TITLE, RMG_T("Month by month"), "");
    } else {
        draw_flow_part(&p);
        draw_lights_part(&p);
    }
    draw_foot(&p);
}
