/* Small multiples: providers sorted by what they end above or below their budget. */
#ifndef RMG_PLOTS_PANELS_INTERNAL_H
#define RMG_PLOTS_PANELS_INTERNAL_H

#include "plots/layout_internal.h"

typedef enum rmg_panel_class {
    RMG_PANEL_BUDGET,    /* drawn in percent of its budget */
    RMG_PANEL_NO_BUDGET, /* budget not known: drawn in euro on its own scale */
    RMG_PANEL_ZERO       /* budget is zero: words only */
} rmg_panel_class;

typedef struct rmg_panel_data {
    const rmg_panel *panel;
    rmg_panel_class class_;
    size_t n_known;
    bool has_end;       /* a value at the end of the year is known or expected */
    int64_t end;        /* it */
    int64_t difference; /* end - budget */
    int judged;         /* +1 above the tolerance, -1 below, 0 within (at exactly the tolerance too) */
} rmg_panel_data;

typedef struct rmg_panels {
    const rmg_panels_chart *chart;
    rmg_figures figures;
    size_t n, n_known; /* n_known: the largest of all */
    bool expected;     /* some panel has an expected line */
    rmg_panel_data *data;
} rmg_panels;

/* Errors  RMG_ENODATA no panels; RMG_EINPUT too many months; RMG_ENOMEM */
rmg_code rmg_panels_make(rmg_panels *out, const rmg_panels_chart *chart, rmg_diag *why);
void rmg_panels_clear(rmg_panels *panels);

/* Value of the main line in month k. */
bool rmg_panel_value(const rmg_panel_data *data, size_t n_months, size_t k, int64_t *units);

/* How many end more than a tenth above their budget. */
size_t rmg_panels_far_above(const rmg_panels *panels);

#endif
