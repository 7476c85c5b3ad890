/* Charts drawn from a study: cumulative spend, the bridge from base to actual, panels and pages per line. */
#ifndef RMG_CLI_CHART_STUDY_H
#define RMG_CLI_CHART_STUDY_H

#include "cli/split.h"
#include "cli/study.h"
#include "plots/chart.h"

#ifdef __cplusplus
extern "C" {
#endif

/* What a chart was made from; the chart borrows texts from it. Zero it, clear it after the chart. */
typedef struct rmg_chart_study {
    rmg_study study;
    rmg_split split;
    char title[256], plan_name[64], missing[256];
    char comparison[64], rule[256]; /* of the split: the other side's name, the convention in words */
} rmg_chart_study;

/* Read, compute and fill a chart of a kind that is not plain.
 * Errors  those of reading, forecast and variance; RMG_EUSAGE an option that cannot act on this kind */
rmg_code rmg_chart_from_study(rmg_chart *out, rmg_chart_study *from, rmg_chart_kind kind,
                              const rmg_settings *settings, rmg_diag *why);

/* The charts of one line of a study that has its forecasts, or its split; the chart borrows texts from `from`.
 * Errors  RMG_ENOMEM */
rmg_code rmg_chart_fill_cumulative(rmg_cumulative_chart *chart, rmg_chart_study *from, size_t line,
                                   const rmg_settings *settings, rmg_diag *why);
rmg_code rmg_chart_fill_waterfall(rmg_waterfall_chart *chart, rmg_chart_study *from,
                                  const rmg_settings *settings, rmg_diag *why);

void rmg_chart_study_clear(rmg_chart_study *from);

/* What charts of the study say around their data; the texts are borrowed from `from`. */
rmg_chart_frame rmg_chart_study_frame(rmg_chart_study *from, const rmg_settings *settings);

/* Euro per 1.0 of amounts labelled so: 1000 for "x € 1.000"; 0 when the label does not say. */
int64_t rmg_unit_euro(const char *unit);

#ifdef __cplusplus
}
#endif
#endif
