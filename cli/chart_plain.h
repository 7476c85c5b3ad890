/* Charts drawn from a plain table of their figures: flow, durations, indicators. The columns are those that the
 * analyses write (docs/output.md), so an export of ours or anybody's table of that shape will do. */
#ifndef RMG_CLI_CHART_PLAIN_H
#define RMG_CLI_CHART_PLAIN_H

#include "cli/settings.h"
#include "io/read/plain_table.h"
#include "plots/chart.h"

#ifdef __cplusplus
extern "C" {
#endif

/* A kind of chart with the columns it needs, and how its data are filled from them. The chart is zeroed before; what it
 * holds after a failure is cleared by the caller. Texts of the chart are borrowed from the table. */
typedef struct rmg_plain_kind {
    rmg_chart_kind kind;
    const rmg_plain_want *want;
    size_t n_want;
    rmg_code (*fill)(rmg_chart *out, const rmg_plain_table *table, rmg_diag *why);
} rmg_plain_kind;

#define RMG_PLAIN_COLUMNS(list) (list), sizeof(list) / sizeof *(list)

/* True when that kind is drawn from a plain table. */
bool rmg_chart_is_plain(rmg_chart_kind kind);

/* Read the table and fill the chart; the table must outlive it.
 * Errors  those of rmg_plain_table_read(); RMG_EINPUT a value that the chart cannot hold, with its place */
rmg_code rmg_chart_from_plain(rmg_chart *out, rmg_plain_table *table, rmg_chart_kind kind, const char *path,
                              const rmg_settings *settings, rmg_diag *why);

#ifdef __cplusplus
}
#endif
#endif
