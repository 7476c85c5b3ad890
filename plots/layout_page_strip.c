#include <stdio.h>

#include "plots/page_internal.h"

static void draw_box(rmg_page *p, int place, const char *title, const char *value, const char *note,
                     rmg_colour colour)
{
    rmg_pen_strip_box(p->pen, LEFT + 418 * place, 400, title, value, note, colour);
}

static void draw_budget_box(rmg_page *p)
{
    char value[RMG_NUMBER_MAX];
    rmg_buffer note = {0};
    if (p->has_bridge && p->bridge.products && p->bridge.base == p->plan) {
        rmg_figures quantity = rmg_quantity_figures(&p->chart->waterfall),
                    price = rmg_price_figures(&p->chart->waterfall);
        char q[RMG_NUMBER_MAX], v[RMG_NUMBER_MAX];
        rmg_buffer_printf(
            &note, "%s %s × %s %s", rmg_figure(q, &quantity, p->chart->waterfall.base_qty.units),
            p->chart->waterfall.unit_many != NULL ? p->chart->waterfall.unit_many : "",
            rmg_currency(p->figures.currency), rmg_figure(v, &price, p->chart->waterfall.base_price.units));
    }
    draw_box(p, 0, RMG_T("Budget"), p->has_plan ? rmg_figure(value, &p->figures, p->plan) : "–",
             rmg_buffer_text(&note), RMG_C_INK);
    rmg_buffer_clear(&note);
}

static void draw_expected_box(rmg_page *p)
{
    char value[RMG_NUMBER_MAX], a[RMG_NUMBER_MAX], b[RMG_NUMBER_MAX], delta[2 * RMG_NUMBER_MAX + 16];
    rmg_buffer note = {0};
    const rmg_cumulative_chart *c = &p->chart->cumulative;
    const rmg_cumulative_month *end = p->has_cumulative ? &c->month[c->n - 1] : NULL;
    bool ahead = end != NULL && rmg_cumulative_ahead(c);
    if (ahead && end->has_bands)
        rmg_words2(&note, RMG_T("80% range {low} to {high}"), "low",
                   rmg_figure(a, &p->figures, end->low[RMG_CHART_BAND_80].units), "high",
                   rmg_figure(b, &p->figures, end->high[RMG_CHART_BAND_80].units));
    else if (p->has_cumulative && c->no_forecast != NULL)
        rmg_buffer_puts(&note, c->no_forecast);
    draw_box(p, 1, ahead || !p->has_end ? RMG_T("Expected at year-end") : RMG_T("Actual at year-end"),
             p->has_end ? rmg_figure(value, &p->figures, p->end) : rmg_unknown_words(),
             rmg_buffer_text(&note), RMG_C_INK);
    rmg_buffer_clear(&note);
    if (end == NULL || !p->has_end || !p->has_plan)
        return;
    int64_t difference = p->end - p->plan;
    rmg_cumulative_month last = *end;
    int64_t exact = (ahead ? last.expected.units : last.actual.units) - last.plan.units;
    const char *sign = difference > 0 ? "▲" : difference < 0 ? "▼" : "●";
    rmg_figure_signed(a, &p->figures, difference);
    snprintf(delta, sizeof delta, "%s %s (%s)", sign, a, rmg_percent(b, exact, last.plan.units, 1, true));
    double room = 364 - rmg_pen_width(p->pen, value, RMG_BOLD, 27) - 12, points = 15;
    while (points > 11 && rmg_pen_width(p->pen, delta, RMG_BOLD, points) > room)
        points -= 1;
    if (rmg_pen_width(p->pen, delta, RMG_BOLD, points) > room)
        snprintf(delta, sizeof delta, "%s %s", sign, a);
    if (rmg_pen_width(p->pen, delta, RMG_BOLD, points) <= room)
        rmg_pen_text(p->pen, 850, 1038,
                     rmg_style(RMG_TEXT_RIGHT, RMG_BOLD, points, rmg_judged(c->account, difference)), delta);
}

static void draw_chance_box(rmg_page *p)
{
    char chance[RMG_NUMBER_MAX], amount[RMG_NUMBER_MAX];
    const rmg_cumulative_chart *c = &p->chart->cumulative;
    rmg_buffer title = {0}, note = {0};
    rmg_words1(&title, RMG_T("Chance above the ceiling of {amount}"), "amount",
               rmg_figure(amount, &p->figures, c->ceiling.units));
    if (p->has_end) {
        int64_t over = p->end - rmg_figures_round(&p->figures, c->ceiling.units);
        rmg_words1(&note,
                   over >= 0 ? RMG_T("expected {amount} above it") : RMG_T("expected {amount} below it"),
                   "amount", rmg_figure(amount, &p->figures, over < 0 ? -over : over));
    }
    draw_box(p, 2, rmg_buffer_text(&title),
             c->has_chance ? rmg_chance(chance, c->chance_above_ceiling) : rmg_unknown_words(),
             rmg_buffer_text(&note), c->has_chance && c->chance_above_ceiling >= 0.5 ? RMG_C_BAD : RMG_C_INK);
    rmg_buffer_clear(&title);
    rmg_buffer_clear(&note);
}

static void draw_crossing_box(rmg_page *p)
{
    const rmg_cumulative_chart *c = &p->chart->cumulative;
    char day[RMG_PERIOD_NAME_MAX], year[24];
    rmg_buffer never = {0}, note = {0};
    snprintf(year, sizeof year, "%d",
             p->chart->frame.year != 0 ? p->chart->frame.year : rmg_period_year(c->first, c->per_year));
    rmg_words1(&never, RMG_T("not in {year}"), "year", year);
    if (c->crossing_early.days != RMG_NO_DATE && c->crossing_early.days != 0)
        rmg_words1(&note, RMG_T("1 in 10: on or before {day}"), "day", rmg_day_words(day, c->crossing_early));
    bool crosses = c->crossing.days != RMG_NO_DATE && c->crossing.days != 0;
    draw_box(p, 3, RMG_T("Ceiling reached"),
             crosses ? rmg_day_words(year, c->crossing) : rmg_buffer_text(&never), rmg_buffer_text(&note),
             crosses ? RMG_C_BAD : RMG_C_INK);
    rmg_buffer_clear(&never);
    rmg_buffer_clear(&note);
}

/* "begroot 3.467: +505", or the same against last year's months. */
static void to_date_note(const rmg_page *p, size_t k, rmg_buffer *note)
{
    char plan[RMG_NUMBER_MAX], over[RMG_NUMBER_MAX];
    int64_t difference;
    if (!rmg_page_variance(p, k, &difference))
        return;
    rmg_figure(plan, &p->figures, p->chart->cumulative.month[k].plan.units);
    rmg_words2(note, RMG_T("budgeted {plan}: {difference}"), "plan", plan, "difference",
               rmg_figure_signed(over, &p->figures, difference));
}

/* Without a ceiling: what was spent so far, and last year. A box without figures is not drawn. */
static void draw_past_boxes(rmg_page *p)
{
    const rmg_cumulative_chart *c = &p->chart->cumulative;
    char value[RMG_NUMBER_MAX], words[RMG_PERIOD_NAME_MAX];
    size_t n_known = p->has_cumulative ? rmg_cumulative_known(c) : 0;
    rmg_buffer title = {0}, note = {0};
    if (n_known > 0 && n_known < c->n) {
        rmg_buffer last = {0};
        rmg_cumulative_last_words(&last, c);
        rmg_words1(&title, RMG_T("Actual to {month}"), "month", rmg_buffer_text(&last));
        rmg_buffer_clear(&last);
        to_date_note(p, n_known - 1, &note);
        draw_box(p, 2, rmg_buffer_text(&title),
                 rmg_figure(value, &p->figures, c->month[n_known - 1].actual.units), rmg_buffer_text(&note),
                 RMG_C_INK);
    }
    if (p->has_cumulative && c->month[c->n - 1].has_last_year) {
        int year = c->last_year != 0 ? c->last_year : rmg_period_year(c->first, c->per_year) - 1;
        snprintf(words, sizeof words, "%d", year);
        draw_box(p, 3, words, rmg_figure(value, &p->figures, c->month[c->n - 1].last_year.units), "",
                 RMG_C_INK);
    }
    rmg_buffer_clear(&title);
    rmg_buffer_clear(&note);
}

void rmg_page_strip(rmg_page *p)
{
    draw_budget_box(p);
    draw_expected_box(p);
    if (p->has_cumulative && p->chart->cumulative.has_ceiling) {
        draw_chance_box(p);
        draw_crossing_box(p);
    } else
        draw_past_boxes(p);
}
