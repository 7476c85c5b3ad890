/* The bridge: what the slide and the page of one provider share. */
#ifndef RMG_PLOTS_WATERFALL_INTERNAL_H
#define RMG_PLOTS_WATERFALL_INTERNAL_H

#include "plots/layout_internal.h"

enum { RMG_BRIDGE_TERMS_MAX = 20 };

/* A waterfall chart with its printed figures: they add up as they stand. */
typedef struct rmg_bridge {
    const rmg_waterfall_chart *chart;
    rmg_figures figures;
    int64_t base, comparison, difference; /* printed */
    size_t n; /* terms that are drawn: those that are not zero, quantity and price always */
    const rmg_waterfall_term *term[RMG_BRIDGE_TERMS_MAX];
    int64_t printed[RMG_BRIDGE_TERMS_MAX];
    bool products; /* quantity and price effects are the plain products: their formulas may be shown */
} rmg_bridge;

/* Errors  RMG_EINPUT the terms do not add up to the difference, or there are too many; RMG_ENOMEM */
rmg_code rmg_bridge_make(rmg_bridge *out, const rmg_waterfall_chart *chart, rmg_diag *why);

/* Printed effect of a kind, 0 when there is none; *exact too. */
int64_t rmg_bridge_effect(const rmg_bridge *bridge, rmg_term kind);

const char *rmg_term_words(rmg_term kind);
const char *rmg_bridge_term_name(const rmg_waterfall_term *term);

/* Sizes of a bridge in points and pixels. */
typedef struct rmg_bridge_look {
    double value, name, formula; /* points */
    double pitch, half;          /* pixels from bar to bar, half a bar */
    double arrow_room;           /* from the last bar to the end of the difference's words */
    bool euro;                   /* "€ 1.155,00" on the outer bars where the unit is the euro */
} rmg_bridge_look;

/* Bars, connectors, figures, names and the difference, inside the box; names stand below its bottom. */
void rmg_bridge_draw(rmg_pen *pen, const rmg_bridge *bridge, rmg_box box, const rmg_bridge_look *look);

/* "550 × € 2,10", "−75 × € 2,10", "+€ 0,10 × 475"; empty when it does not hold. */
void rmg_bridge_formula(rmg_buffer *out, const rmg_bridge *bridge, const rmg_waterfall_term *term,
                        bool comparison);

/* Figures for quantities and prices: no more decimals than they have. */
rmg_figures rmg_quantity_figures(const rmg_waterfall_chart *chart);
rmg_figures rmg_price_figures(const rmg_waterfall_chart *chart);

#endif
