/* `backtest`: how good each rule was on past years. */
#ifndef RMG_IO_BACKTEST_DOCUMENT_H
#define RMG_IO_BACKTEST_DOCUMENT_H

#include "analysis/forecast/backtest.h"
#include "io/write/presentation.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct rmg_backtest_report {
    const rmg_backtest *backtest;
    const rmg_groups *groups; /* its inputs, one per group */
    const rmg_cube *cube;
    rmg_presentation show;
} rmg_backtest_report;

/* Data: one row per group, rule and number of known periods (docs/output.md); with several groups the rows of level
 * "all" take all of them together. People: mean errors of the whole, rules below each other, known periods side by side.
 * out     empty; rmg_document_clear() it
 * Errors  RMG_ENOMEM */
rmg_code rmg_backtest_document(rmg_document *out, const rmg_backtest_report *report, rmg_diag *why);

#ifdef __cplusplus
}
#endif
#endif
