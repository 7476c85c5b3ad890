/* The overview chart out of a study: totals, and a row per unit. */
#ifndef RMG_CLI_CHART_OVERVIEW_H
#define RMG_CLI_CHART_OVERVIEW_H

#include "cli/chart_study.h"

#ifdef __cplusplus
extern "C" {
#endif

/* A chart of n rows that are still empty, with everything around them.
 * total   the line that the rows add up to
 * Errors  RMG_ENOMEM */
rmg_code rmg_chart_begin_overview(rmg_overview_chart *out, rmg_chart_study *from, const rmg_forecast *total,
                                  size_t n, const rmg_settings *settings, rmg_diag *why);

/* Where a line stands at the last closed month of its first year. */
rmg_overview_figures rmg_chart_overview_figures(const rmg_forecast *forecast);

/* All units of --by.
 * Errors  RMG_EUSAGE no --by; those of the forecast */
rmg_code rmg_chart_make_overview(rmg_chart *out, rmg_chart_study *from, const rmg_settings *settings,
                                 rmg_diag *why);

#ifdef __cplusplus
}
#endif
#endif
