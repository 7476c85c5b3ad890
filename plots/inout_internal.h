/* In and out: the stock that follows from the flows, and the bars that the slide and the page share. */
#ifndef RMG_PLOTS_INOUT_INTERNAL_H
#define RMG_PLOTS_INOUT_INTERNAL_H

#include "plots/layout_internal.h"

enum { RMG_FLOW_MONTHS_MAX = 60 };

/* What is known about a stock: inflow that may still come makes it a lower bound, outflow an upper one, both
 * together prove nothing. */
typedef enum rmg_stock_state {
    RMG_STOCK_EXACT,
    RMG_STOCK_AT_LEAST,
    RMG_STOCK_AT_MOST,
    RMG_STOCK_UNKNOWN
} rmg_stock_state;

typedef struct rmg_flow {
    const rmg_inout_chart *chart;
    size_t n_known;                     /* months that are not expected */
    bool has_stock;                     /* of some month */
    int64_t stock[RMG_FLOW_MONTHS_MAX]; /* units, end of each month */
    rmg_stock_state state[RMG_FLOW_MONTHS_MAX];
    size_t
        odd; /* first month whose given stock does not follow from the one before it and its flows; n: none */
} rmg_flow;

/* Errors  RMG_EINPUT a negative flow, too many months, expected months before known ones; RMG_ERANGE */
rmg_code rmg_flow_make(rmg_flow *out, const rmg_inout_chart *chart, rmg_diag *why);

/* "2.310", "≥ 2.310", "≤ 2.310" or the words for unknown. */
#define RMG_STOCK_WORDS_MAX (RMG_NUMBER_MAX + 8)
const char *rmg_flow_stock_words(char out[RMG_STOCK_WORDS_MAX], const rmg_flow *flow, size_t k);

/* Inflow minus outflow of a complete month. */
bool rmg_flow_balance(const rmg_flow *flow, size_t k, int64_t *units);

/* The flows have no decimals when they are whole, else one. */
rmg_figures rmg_flow_figures(const rmg_inout_chart *chart);

typedef struct rmg_flow_panel {
    rmg_box box;
    double pitch, half, zero, units_per_px;
    double points; /* of the figures at the bars */
} rmg_flow_panel;

rmg_flow_panel rmg_flow_panel_make(const rmg_flow *flow, rmg_box box, double points);
double rmg_flow_x(const rmg_flow_panel *panel, size_t k);
void rmg_flow_bars(rmg_pen *pen, const rmg_flow *flow, const rmg_flow_panel *panel);

/* Rows under the bars: months and balances; `every` thins them out. */
void rmg_flow_months(rmg_pen *pen, const rmg_flow *flow, const rmg_flow_panel *panel, double y,
                     double points);
void rmg_flow_balances(rmg_pen *pen, const rmg_flow *flow, const rmg_flow_panel *panel, double y,
                       double points);

/* Every how many months there is room for a text of that width, counted back from the last month. */
size_t rmg_flow_every(const rmg_flow_panel *panel, double width);

#endif
