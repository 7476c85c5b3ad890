/* Headlines that say why an amount differs: the bridge and the variance table. */
#include <string.h>

#include "core/text.h"
#include "plots/headline.h"
#include "plots/variance_table_internal.h"
#include "plots/waterfall_internal.h"

/* One template per pattern of signs of difference, quantity and price effect; zero effects are not named. */
typedef struct pattern {
    int difference, quantity, price;
    const char *words;
} pattern;

static const pattern patterns[] = {
    {-1, -1, 1, RMG_N("{name} {amount} below {base}: fewer {units}, but a higher price")},
    {-1, -1, -1, RMG_N("{name} {amount} below {base}: fewer {units} and a lower price")},
    {-1, 1, -1, RMG_N("{name} {amount} below {base}: more {units}, but a lower price")},
    {-1, -1, 0, RMG_N("{name} {amount} below {base}: fewer {units}")},
    {-1, 0, -1, RMG_N("{name} {amount} below {base}: a lower price")},
    {1, 1, -1, RMG_N("{name} {amount} above {base}: more {units}, but a lower price")},
    {1, 1, 1, RMG_N("{name} {amount} above {base}: more {units} and a higher price")},
    {1, -1, 1, RMG_N("{name} {amount} above {base}: fewer {units}, but a higher price")},
    {1, 1, 0, RMG_N("{name} {amount} above {base}: more {units}")},
    {1, 0, 1, RMG_N("{name} {amount} above {base}: a higher price")},
};

static int sign_of(int64_t units)
{
    return units > 0 ? 1 : units < 0 ? -1 : 0;
}

static const pattern *matching(const rmg_bridge *bridge)
{
    int64_t quantity = rmg_bridge_effect(bridge, RMG_TERM_QUANTITY),
            price = rmg_bridge_effect(bridge, RMG_TERM_PRICE);
    for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++)
        if (patterns[i].difference == sign_of(bridge->difference) &&
            patterns[i].quantity == sign_of(quantity) && patterns[i].price == sign_of(price))
            return &patterns[i];
    return NULL;
}

/* Quantity and price must explain the difference, and go the way that their effects say. */
static bool explains(const rmg_bridge *bridge)
{
    const rmg_waterfall_chart *c = bridge->chart;
    int64_t quantity = rmg_bridge_effect(bridge, RMG_TERM_QUANTITY),
            price = rmg_bridge_effect(bridge, RMG_TERM_PRICE);
    int64_t own = rmg_largest(rmg_largest(0, quantity), price), other = 0;
    for (size_t i = 0; i < bridge->n; i++)
        if (bridge->term[i]->kind != RMG_TERM_QUANTITY && bridge->term[i]->kind != RMG_TERM_PRICE)
            other = rmg_largest(other, bridge->printed[i]);
    if (other > own)
        return false;
    if (!c->has_quantity)
        return true;
    bool quantity_holds = quantity == 0 ||
                          sign_of(c->comparison_qty.units - c->base_qty.units) == sign_of(quantity);
    bool price_holds = price == 0 ||
                       sign_of(c->comparison_price.units - c->base_price.units) == sign_of(price);
    return quantity_holds && price_holds;
}

bool rmg_headline_waterfall(rmg_buffer *out, const rmg_waterfall_chart *chart)
{
    rmg_bridge bridge;
    const pattern *found = NULL;
    if (rmg_bridge_make(&bridge, chart, NULL) == RMG_OK && explains(&bridge))
        found = matching(&bridge);
    rmg_buffer base = {0}, comparison = {0}, name = {0};
    rmg_small(&base, chart->base_name);
    rmg_small(&comparison, chart->comparison_name);
    rmg_frame_name(&name, &chart->frame);
    char amount[RMG_AMOUNT_WORDS_MAX] = "";
    if (found != NULL)
        rmg_amount_words(amount, &bridge.figures, bridge.difference);
    const rmg_slot slot[] = {{"name", rmg_buffer_text(&name)},
                             {"amount", amount},
                             {"base", rmg_buffer_text(&base)},
                             {"comparison", rmg_buffer_text(&comparison)},
                             {"subject", rmg_frame_subject(&chart->frame, RMG_T("Variance"))},
                             {"units", chart->unit_many != NULL ? chart->unit_many : RMG_T("units")}};
    rmg_fill_words(out,
                   found != NULL ? rmg_text(found->words) : RMG_T("{subject}: from {base} to {comparison}"),
                   slot, sizeof slot / sizeof *slot);
    rmg_buffer_clear(&base);
    rmg_buffer_clear(&comparison);
    rmg_buffer_clear(&name);
    return found != NULL;
}

bool rmg_headline_variance_table(rmg_buffer *out, const rmg_variance_table_chart *chart)
{
    rmg_table table;
    bool known = rmg_table_make(&table, chart, NULL) == RMG_OK;
    int64_t quantity = known ? rmg_table_effect(&table, RMG_TERM_QUANTITY) : 0;
    int64_t price = known ? rmg_table_effect(&table, RMG_TERM_PRICE) : 0;
    if (!known || table.total.printed[0] <= 0 || quantity <= 0 || price <= quantity) {
        rmg_buffer_puts(out, rmg_frame_subject(&chart->frame, RMG_T("Variance")));
        return false;
    }
    char amount[RMG_AMOUNT_WORDS_MAX];
    rmg_words1(out, RMG_T("{amount} over: higher prices weigh more than volume"), "amount",
               rmg_amount_words(amount, &table.figures, table.total.printed[0]));
    return true;
}
