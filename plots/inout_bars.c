#include <math.h>
#include <stdio.h>
#include <string.h>

#include "plots/inout_internal.h"

static rmg_code check(const rmg_inout_chart *chart, rmg_diag *why)
{
    char name[RMG_PERIOD_NAME_MAX];
    if (chart->n == 0 || chart->n > RMG_FLOW_MONTHS_MAX)
        return rmg_fail(why, RMG_EINPUT, RMG_T("a flow chart takes 1 to %d months, not %zu"),
                        RMG_FLOW_MONTHS_MAX, chart->n);
    for (size_t k = 0; k < chart->n; k++) {
        const rmg_inout_month *m = &chart->month[k];
        if ((m->has_in && m->in.units < 0) || (m->has_out && m->out.units < 0)) {
            rmg_period_full(name, (rmg_month){chart->first.index + (int32_t)k}, 12);
            return rmg_fail(why, RMG_EINPUT,
                            RMG_T("the flow of %s is negative: people come or go, they are not corrected"),
                            name);
        }
    }
    return RMG_OK;
}

/* The stock of a month after the one before it; what may still come on one side leaves a bound. */
static rmg_stock_state next_state(rmg_stock_state before, const rmg_inout_month *m)
{
    bool in_open = !m->has_in || !m->complete, out_open = !m->has_out || !m->complete;
    bool least = before == RMG_STOCK_AT_LEAST || before == RMG_STOCK_UNKNOWN || in_open;
    bool most = before == RMG_STOCK_AT_MOST || before == RMG_STOCK_UNKNOWN || out_open;
    return least && most ? RMG_STOCK_UNKNOWN
           : least       ? RMG_STOCK_AT_LEAST
           : most        ? RMG_STOCK_AT_MOST
                         : RMG_STOCK_EXACT;
}

/* A given stock stays as it is given. That it does not follow from the flows is remembered, not mended. */
static void take_given(rmg_flow *flow, size_t k)
{
    const rmg_inout_month *m = &flow->chart->month[k];
    if (!m->has_stock)
        return;
    bool differs = flow->state[k] == RMG_STOCK_EXACT && flow->stock[k] != m->stock.units;
    bool below = flow->state[k] == RMG_STOCK_AT_LEAST && m->stock.units < flow->stock[k];
    bool above = flow->state[k] == RMG_STOCK_AT_MOST && m->stock.units > flow->stock[k];
    if ((differs || below || above) && flow->odd == flow->chart->n)
        flow->odd = k;
    flow->stock[k] = m->stock.units;
    flow->state[k] = RMG_STOCK_EXACT;
}

rmg_code rmg_flow_make(rmg_flow *out, const rmg_inout_chart *chart, rmg_diag *why)
{
    *out = (rmg_flow){.chart = chart, .odd = chart->n};
    rmg_code code = check(chart, why);
    if (code != RMG_OK)
        return code;
    rmg_qty stock = chart->opening;
    rmg_stock_state state = chart->has_opening ? RMG_STOCK_EXACT : RMG_STOCK_UNKNOWN;
    for (size_t k = 0; k < chart->n; k++) {
        const rmg_inout_month *m = &chart->month[k];
        if (!m->expected)
            out->n_known = k + 1;
        if ((m->has_in && !rmg_qty_add(&stock, stock, m->in)) ||
            (m->has_out && !rmg_qty_sub(&stock, stock, m->out)))
            return rmg_fail(why, RMG_ERANGE, "%s", RMG_T("the stock does not fit"));
        out->stock[k] = stock.units;
        out->state[k] = next_state(state, m);
        take_given(out, k);
        stock.units = out->stock[k];
        state = out->state[k];
        out->has_stock |= state != RMG_STOCK_UNKNOWN;
    }
    return RMG_OK;
}

const char *rmg_flow_stock_words(char out[RMG_STOCK_WORDS_MAX], const rmg_flow *flow, size_t k)
{
    static const char *const sign[] = {"", "≥ ", "≤ ", ""};
    char number[RMG_NUMBER_MAX];
    rmg_figures figures = rmg_flow_figures(flow->chart);
    if (flow->state[k] == RMG_STOCK_UNKNOWN)
        snprintf(out, RMG_STOCK_WORDS_MAX, "%s", rmg_unknown_words());
    else
        snprintf(out, RMG_STOCK_WORDS_MAX, "%s%s", sign[flow->state[k]],
                 rmg_figure(number, &figures, flow->stock[k]));
    return out;
}

bool rmg_flow_balance(const rmg_flow *flow, size_t k, int64_t *units)
{
    const rmg_inout_month *m = &flow->chart->month[k];
    rmg_qty balance;
    if (!m->complete || !m->has_in || !m->has_out || !rmg_qty_sub(&balance, m->in, m->out))
        return false;
    *units = balance.units;
    return true;
}

rmg_figures rmg_flow_figures(const rmg_inout_chart *chart)
{
    int decimals = 0;
    for (size_t k = 0; k < chart->n; k++)
        if (rmg_units_round(chart->month[k].stock.units, 0) != chart->month[k].stock.units ||
            rmg_units_round(chart->month[k].in.units, 0) != chart->month[k].in.units ||
            rmg_units_round(chart->month[k].out.units, 0) != chart->month[k].out.units)
            decimals = 1;
    return rmg_figures_plain(decimals);
}

rmg_flow_panel rmg_flow_panel_make(const rmg_flow *flow, rmg_box box, double points)
{
    rmg_flow_panel panel = {.box = box, .points = points};
    int64_t in = 0, out = 0;
    for (size_t k = 0; k < flow->chart->n; k++) {
        in = rmg_largest(in, flow->chart->month[k].has_in ? flow->chart->month[k].in.units : 0);
        out = rmg_largest(out, flow->chart->month[k].has_out ? flow->chart->month[k].out.units : 0);
    }
    double figure = points * 4 / 3 + 12, room = box.top - box.bottom - 2 * figure;
    double all = (double)in + (double)out;
    panel.units_per_px = all > 0 ? all / room : 1;
    panel.zero = all > 0 ? box.bottom + figure + (double)out / panel.units_per_px
                         : (box.bottom + box.top) / 2;
    panel.pitch = (box.right - box.left) / (double)flow->chart->n;
    panel.half = fmin(panel.pitch * 0.31, 60);
    return panel;
}

double rmg_flow_x(const rmg_flow_panel *panel, size_t k)
{
    return panel->box.left + panel->pitch * ((double)k + 0.5);
}

size_t rmg_flow_every(const rmg_flow_panel *panel, double width)
{
    double every = ceil((width + 6) / panel->pitch);
    return every > 1 ? (size_t)every : 1;
}

static void draw_bar(rmg_pen *pen, const rmg_flow_panel *panel, size_t k, double end, bool expected,
                     rmg_colour colour)
{
    double x = rmg_flow_x(panel, k);
    if (fabs(end - panel->zero) < 1)
        return;
    if (expected)
        rmg_pen_hatched(pen, x - panel->half, panel->zero, x + panel->half, end, colour, 1.4);
    else
        rmg_pen_rect(pen, x - panel->half, panel->zero, x + panel->half, end, colour);
}

/* "instroom nog / niet ontvangen" where a bar is missing, "onvolledig" at one that is a part. */
static void draw_gap(rmg_pen *pen, const rmg_flow *flow, const rmg_flow_panel *panel, size_t k,
                     double figure_y, bool in)
{
    const rmg_inout_month *m = &flow->chart->month[k];
    bool has = in ? m->has_in : m->has_out;
    rmg_text_style style = rmg_style(RMG_TEXT_CENTRE, RMG_ITALIC, fmin(13, panel->points), RMG_C_MUTED);
    double x = rmg_flow_x(panel, k), way = in ? 1 : -1, line = style.points * 4 / 3 + 5;
    const char *cause = flow->chart->gap_note != NULL ? flow->chart->gap_note
                        : in                          ? RMG_T("inflow not yet received")
                                                      : RMG_T("outflow not yet received");
    if (!has && panel->pitch > 60)
        rmg_pen_wrapped(pen, x, in ? panel->zero + 14 + 2 * line : panel->zero - 14, style, panel->pitch + 8,
                        line, 3, cause);
    else if (!has)
        rmg_pen_text(pen, x, panel->zero + way * 14, style, "?");
    else if (!m->complete && panel->pitch > 60)
        rmg_pen_fitted(pen, x, figure_y + way * line, style, panel->pitch + 8, RMG_T("incomplete"));
}

static void draw_side(rmg_pen *pen, const rmg_flow *flow, const rmg_flow_panel *panel, bool in)
{
    rmg_figures figures = rmg_flow_figures(flow->chart);
    char text[RMG_NUMBER_MAX];
    double way = in ? 1 : -1, widest = 0;
    for (size_t k = 0; k < flow->chart->n; k++) {
        const rmg_inout_month *m = &flow->chart->month[k];
        widest = fmax(widest, rmg_pen_width(pen, rmg_figure(text, &figures, in ? m->in.units : m->out.units),
                                            RMG_REGULAR, panel->points));
    }
    size_t every = rmg_flow_every(panel, widest);
    for (size_t k = 0; k < flow->chart->n; k++) {
        const rmg_inout_month *m = &flow->chart->month[k];
        int64_t units = in ? m->in.units : m->out.units;
        double end = panel->zero + way * (double)units / panel->units_per_px;
        double figure_y = end + way * (panel->points * 2 / 3 + 5);
        if (in ? m->has_in : m->has_out) {
            draw_bar(pen, panel, k, end, m->expected, in ? RMG_C_INFLOW : RMG_C_INK);
            if ((flow->chart->n - 1 - k) % every == 0)
                rmg_pen_text(pen, rmg_flow_x(panel, k), figure_y,
                             rmg_style(RMG_TEXT_CENTRE, RMG_REGULAR, panel->points,
                                       m->expected ? RMG_C_MUTED : RMG_C_TEXT),
                             rmg_figure(text, &figures, units));
        }
        draw_gap(pen, flow, panel, k, figure_y, in);
    }
}

void rmg_flow_bars(rmg_pen *pen, const rmg_flow *flow, const rmg_flow_panel *panel)
{
    draw_side(pen, flow, panel, true);
    draw_side(pen, flow, panel, false);
    rmg_pen_line(pen, panel->box.left, panel->zero, panel->box.right, panel->zero, RMG_C_INK, 1.5);
}

void rmg_flow_months(rmg_pen *pen, const rmg_flow *flow, const rmg_flow_panel *panel, double y, double points)
{
    size_t every = rmg_flow_every(panel, rmg_pen_width(pen, "mmm", RMG_REGULAR, points));
    for (size_t k = 0; k < flow->chart->n; k++) {
        char name[RMG_PERIOD_NAME_MAX];
        if (k % every == 0)
            rmg_pen_text(
                pen, rmg_flow_x(panel, k), y,
                rmg_style(RMG_TEXT_CENTRE, RMG_REGULAR, points, k < flow->n_known ? RMG_C_INK : RMG_C_MUTED),
                rmg_period_short(name, (rmg_month){flow->chart->first.index + (int32_t)k}, 12));
    }
}

/* The words for unknown, small enough not to reach their neighbours. */
static void draw_unknown(rmg_pen *pen, const rmg_flow_panel *panel, size_t k, double y, double points)
{
    while (points > 11 && rmg_pen_width(pen, rmg_unknown_words(), RMG_REGULAR, points) > panel->pitch - 6)
        points -= 1;
    rmg_pen_text(pen, rmg_flow_x(panel, k), y, rmg_style(RMG_TEXT_CENTRE, RMG_REGULAR, points, RMG_C_MUTED),
                 rmg_unknown_words());
}

/* A rising stock is the bad side here: more people in care than before. */
void rmg_flow_balances(rmg_pen *pen, const rmg_flow *flow, const rmg_flow_panel *panel, double y,
                       double points)
{
    rmg_figures figures = rmg_flow_figures(flow->chart);
    double widest = 0;
    char text[RMG_NUMBER_MAX];
    int64_t units = 0;
    for (size_t k = 0; k < flow->chart->n; k++)
        widest = fmax(widest,
                      rmg_flow_balance(flow, k, &units)
                          ? rmg_pen_width(pen, rmg_figure_signed(text, &figures, units), RMG_BOLD, points)
                          : rmg_pen_width(pen, rmg_unknown_words(), RMG_REGULAR, 11));
    size_t every = rmg_flow_every(panel, widest);
    for (size_t k = 0; k < flow->chart->n; k++) {
        if (k % every != 0)
            continue;
        if (!rmg_flow_balance(flow, k, &units))
            draw_unknown(pen, panel, k, y, points);
        else
            rmg_pen_text(pen, rmg_flow_x(panel, k), y,
                         rmg_style(RMG_TEXT_CENTRE, k < flow->n_known ? RMG_BOLD : RMG_REGULAR, points,
                                   rmg_judged(RMG_ACCOUNT_COST, units)),
                         rmg_figure_signed(text, &figures, units));
    }
}
