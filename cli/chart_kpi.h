/* Charts of indicators from a plain table of their values and lights: one page of lights, or lights by month. */
#ifndef RMG_CLI_CHART_KPI_H
#define RMG_CLI_CHART_KPI_H

#include "cli/chart_plain.h"

#ifdef __cplusplus
extern "C" {
#endif

extern const rmg_plain_kind rmg_plain_bullet, rmg_plain_heat;

#ifdef __cplusplus
}
#endif
#endif
