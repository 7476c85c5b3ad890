/* The index of a pack: all units with their lights, the worst first. */
#ifndef RMG_IO_INDEX_DOCUMENT_H
#define RMG_IO_INDEX_DOCUMENT_H

#include "core/buffer.h"
#include "io/write/report/forecast_document.h"
#include "io/write/report/report.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef enum rmg_budget_light {
    RMG_BUDGET_RED,
    RMG_BUDGET_AMBER,
    RMG_BUDGET_GREEN,
    RMG_BUDGET_NONE
} rmg_budget_light;

/* "red", "amber", "green", "not-measured" */
const char *rmg_budget_light_name(rmg_budget_light light);

/* Expected year-end against the plan: up to the plan green, above it by at most tolerance_pct amber, more red; compared
 * exactly. NONE when one of them is not known. */
rmg_budget_light rmg_budget_light_of(const rmg_forecast_year *year, int tolerance_pct);

typedef struct rmg_index_unit {
    const char *name;              /* label as it is */
    const char *href;              /* "units/aanbieder-a/report.html", or NULL when there is no page */
    const char *domain, *provider; /* for the filters; NULL or "" when the unit has none or several */
    const rmg_forecast *forecast;  /* NULL: failed or without data */
    const char *failure;           /* why there is no page, or NULL */
    const char *left_out;          /* sections without data, "variance, kpi", or NULL */
} rmg_index_unit;

typedef struct rmg_index {
    const rmg_index_unit *unit;
    size_t n_units;
    const rmg_forecast *total; /* of the whole run; NULL: none */
    const char *total_href;    /* its page, or NULL */
    rmg_maybe_money alone;     /* year-end of the total forecast without its units; not known: not compared */
    const rmg_scenario *plan;  /* as in rmg_forecast_report */
    const rmg_quality *quality; /* of the files; NULL: not said */
    int tolerance_pct;          /* 2 is usual */
    rmg_presentation show;
} rmg_index;

/* Data: the summary table (summary.csv, summary.json): one row per unit, total first, then by expected overrun. Columns
 * are listed in docs/output.md. People: the same as a grid that adds up.
 * out     empty; rmg_document_clear() it
 * Errors  RMG_ERANGE, RMG_ENOMEM */
rmg_code rmg_index_document(rmg_document *out, const rmg_index *index, rmg_diag *why);

/* index.html: that document as a page with links, filters, sorting and search; complete without script.
 * Errors  RMG_ERANGE, RMG_ENOMEM */
rmg_code rmg_index_page(rmg_buffer *out, const rmg_index *index, rmg_diag *why);

#ifdef __cplusplus
}
#endif
#endif
