/* Charts drawn from a plain table of their figures: flow, durations, KPIs. The columns are those that the
 * analyses write (docs/output.md), so an export of ours or anybody's table of that shape will do. */
#ifndef RMG_CLI_CHART_PLAIN_H
#define RMG_CLI_CHART_PLAIN_H

#include "cli/settings.h"
#include "io/plain_table.h"
#include "plots/chart.h"

#ifdef __cplusplus
extern "C" {
#endif

/* True when that kind is drawn from a plain table. */
bool rmg_chart_is_plain(rmg_chart_kind kind);

/* Read the table and fill the chart; texts of the chart are borrowed from the table.
 * Errors  those of rmg_plain_table_read(); RMG_EINPUT a value that the chart cannot hold, with its place */
rmg_code rmg_chart_from_plain(rmg_chart *out, rmg_plain_table *table, rmg_chart_kind kind, const char *path,
                              const rmg_settings *settings, rmg_diag *why);

#ifdef __cplusplus
}
#endif
#endif
