#include <math.h>
#include <stdio.h>
#include <string.h>

#include "core/display.h"
#include "plots/waterfall_internal.h"

static const char *const term_words[RMG_TERMS] = {
    [RMG_TERM_QUANTITY] = RMG_N("Quantity"),
    [RMG_TERM_VOLUME] = RMG_N("Volume"),
    [RMG_TERM_MIX] = RMG_N("Mix"),
    [RMG_TERM_BETWEEN] = RMG_N("Mix between groups"),
    [RMG_TERM_WITHIN] = RMG_N("Mix within groups"),
    [RMG_TERM_PRICE] = RMG_N("Price"),
    [RMG_TERM_JOINT] = RMG_N("Joint"),
    [RMG_TERM_SPENDING] = RMG_N("Spending"),
    [RMG_TERM_PLANNING] = RMG_N("Planning"),
    [RMG_TERM_OPERATIONAL] = RMG_N("Operational"),
    [RMG_TERM_MARKET_SIZE] = RMG_N("Market size"),
    [RMG_TERM_MARKET_SHARE] = RMG_N("Market share"),
    [RMG_TERM_NEW] = RMG_N("New"),
    [RMG_TERM_ENDED] = RMG_N("Ended"),
    [RMG_TERM_UNSPLIT] = RMG_N("Not split"),
    [RMG_TERM_ROUNDING] = RMG_N("Rounding"),
};

const char *rmg_term_words(rmg_term kind)
{
    return term_words[kind] != NULL ? rmg_text(term_words[kind]) : RMG_T("Factor");
}

const char *rmg_bridge_term_name(const rmg_waterfall_term *term)
{
    return term->name != NULL ? term->name : rmg_term_words(term->kind);
}

static bool whole(int64_t units, int decimals)
{
    return rmg_units_round(units, decimals) == units;
}

rmg_figures rmg_quantity_figures(const rmg_waterfall_chart *chart)
{
    int decimals = 0;
    while (decimals < 2 &&
           !(whole(chart->base_qty.units, decimals) && whole(chart->comparison_qty.units, decimals)))
        decimals++;
    return rmg_figures_plain(decimals);
}

rmg_figures rmg_price_figures(const rmg_waterfall_chart *chart)
{
    int64_t a = chart->base_price.units, b = chart->comparison_price.units;
    bool tiny = rmg_largest(rmg_largest(0, a), b) < RMG_SCALE / 10;
    return rmg_figures_plain(whole(a, 0) && whole(b, 0) ? 0 : tiny ? 4 : 2);
}

int64_t rmg_bridge_effect(const rmg_bridge *bridge, rmg_term kind)
{
    for (size_t i = 0; i < bridge->n; i++)
        if (bridge->term[i]->kind == kind)
            return bridge->printed[i];
    return 0;
}

static rmg_code check_closes(const rmg_waterfall_chart *chart, rmg_diag *why)
{
    rmg_money sum = chart->base;
    bool fits = true;
    for (size_t i = 0; i < chart->n_terms; i++)
        fits = fits && rmg_money_add(&sum, sum, chart->term[i].effect);
    if (fits && sum.units == chart->comparison.units)
        return RMG_OK;
    char base[RMG_NUMBER_MAX], end[RMG_NUMBER_MAX], got[RMG_NUMBER_MAX];
    rmg_decimal_print(base, chart->base.units, 2);
    rmg_decimal_print(end, chart->comparison.units, 2);
    rmg_decimal_print(got, sum.units, 2);
    return rmg_fail(why, RMG_EINPUT,
                    RMG_T("the bridge does not close: from %s its terms lead to %s, not to %s"), base, got,
                    end);
}

/* Are both effects the products that their formulas would show? To half a printed step. */
static bool are_products(const rmg_bridge *bridge)
{
    const rmg_waterfall_chart *c = bridge->chart;
    if (!c->has_quantity)
        return false;
    double unit = c->frame.unit_euro > 0 ? (double)c->frame.unit_euro : 1;
    double q0 = (double)c->base_qty.units / RMG_SCALE, q1 = (double)c->comparison_qty.units / RMG_SCALE;
    double p0 = (double)c->base_price.units / unit, p1 = (double)c->comparison_price.units / unit;
    double near = (double)bridge->figures.step / 2 + 1;
    double quantity = 0, price = 0;
    for (size_t i = 0; i < c->n_terms; i++) {
        double effect = (double)c->term[i].effect.units;
        if (c->term[i].kind == RMG_TERM_QUANTITY)
            quantity += effect;
        else if (c->term[i].kind == RMG_TERM_PRICE)
            price += effect;
        else if (c->term[i].effect.units != 0)
            return false;
    }
    return fabs((q1 - q0) * p0 - quantity) <= near && fabs((p1 - p0) * q1 - price) <= near &&
           fabs(q0 * p0 - (double)c->base.units) <= near &&
           fabs(q1 * p1 - (double)c->comparison.units) <= near;
}

static bool drawn(const rmg_waterfall_term *term)
{
    return term->effect.units != 0 || term->kind == RMG_TERM_QUANTITY || term->kind == RMG_TERM_PRICE;
}

rmg_code rmg_bridge_make(rmg_bridge *out, const rmg_waterfall_chart *chart, rmg_diag *why)
{
    *out = (rmg_bridge){.chart = chart};
    rmg_code code = check_closes(chart, why);
    if (code != RMG_OK)
        return code;
    int64_t largest = rmg_largest(rmg_largest(0, chart->base.units), chart->comparison.units);
    for (size_t i = 0; i < chart->n_terms; i++) {
        largest = rmg_largest(largest, chart->term[i].effect.units);
        if (!drawn(&chart->term[i]))
            continue;
        if (out->n == RMG_BRIDGE_TERMS_MAX)
            return rmg_fail(why, RMG_EINPUT, RMG_T("a bridge takes at most %d terms"), RMG_BRIDGE_TERMS_MAX);
        out->printed[out->n] = chart->term[i].effect.units;
        out->term[out->n++] = &chart->term[i];
    }
    out->figures = rmg_figures_for(&chart->frame, largest);
    out->base = chart->base.units;
    out->comparison = chart->comparison.units;
    rmg_display_block block = {.n_rows = 1,
                               .n_effects = out->n,
                               .step = out->figures.step,
                               .base = &out->base,
                               .comparison = &out->comparison,
                               .difference = &out->difference,
                               .effect = out->printed};
    code = rmg_display_block_round(&block, false, why);
    out->products = are_products(out);
    return code;
}

static void price_words(rmg_buffer *out, const rmg_waterfall_chart *chart, int64_t units, bool sign)
{
    char text[RMG_NUMBER_MAX];
    rmg_figures figures = rmg_price_figures(chart);
    if (!sign)
        rmg_figure(text, &figures, units);
    else
        rmg_figure_signed(text, &figures, units);
    /* the sign stands before the euro: "+€ 0,10", "−€ 0,10" */
    size_t lead = strncmp(text, "\xE2\x88\x92", 3) == 0 ? 3 : text[0] == '+' ? 1 : 0;
    rmg_buffer_add(out, text, lead);
    bool euro = chart->frame.unit_euro > 0;
    rmg_buffer_printf(out, "%s%s%s", euro ? rmg_currency(chart->frame.currency) : "", euro ? " " : "",
                      text + lead);
}

static void times(rmg_buffer *out, const rmg_waterfall_chart *chart, int64_t quantity, bool sign,
                  int64_t price)
{
    char text[RMG_NUMBER_MAX];
    rmg_figures figures = rmg_quantity_figures(chart);
    rmg_buffer_printf(out, "%s × ",
                      sign ? rmg_figure_signed(text, &figures, quantity)
                           : rmg_figure(text, &figures, quantity));
    price_words(out, chart, price, false);
}

void rmg_bridge_formula(rmg_buffer *out, const rmg_bridge *bridge, const rmg_waterfall_term *term,
                        bool comparison)
{
    const rmg_waterfall_chart *c = bridge->chart;
    char text[RMG_NUMBER_MAX];
    if (term != NULL && term->formula != NULL)
        rmg_buffer_puts(out, term->formula);
    else if (!bridge->products)
        return;
    else if (term == NULL && !comparison)
        times(out, c, c->base_qty.units, false, c->base_price.units);
    else if (term == NULL)
        times(out, c, c->comparison_qty.units, false, c->comparison_price.units);
    else if (term->kind == RMG_TERM_QUANTITY)
        times(out, c, c->comparison_qty.units - c->base_qty.units, true, c->base_price.units);
    else if (term->kind == RMG_TERM_PRICE) {
        rmg_figures figures = rmg_quantity_figures(c);
        price_words(out, c, c->comparison_price.units - c->base_price.units, true);
        rmg_buffer_printf(out, " × %s", rmg_figure(text, &figures, c->comparison_qty.units));
    }
}
