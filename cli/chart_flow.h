/* Charts of provisions from plain tables: how long and whether longer, in and out, which part grows. */
#ifndef RMG_CLI_CHART_FLOW_H
#define RMG_CLI_CHART_FLOW_H

#include "cli/chart_plain.h"

#ifdef __cplusplus
extern "C" {
#endif

extern const rmg_plain_kind rmg_plain_scatter, rmg_plain_inout, rmg_plain_lines;

#ifdef __cplusplus
}
#endif
#endif
