/* How the user wants annual amounts spread: --phasing and the profiles of raming.conf. */
#ifndef RMG_CLI_PHASING_H
#define RMG_CLI_PHASING_H

#include "analysis/phasing.h"
#include "cli/study.h"

#ifdef __cplusplus
extern "C" {
#endif

#define RMG_WEIGHTS_MAX 13

/* `how` points into it and into the actuals it was given. */
typedef struct rmg_phasing_choice {
    rmg_phasing how;
    rmg_qty weight[RMG_WEIGHTS_MAX];
} rmg_phasing_choice;

/* even, last-year, workdays, weights with commas ("1,1,2,..."), or the name of a profile ([plan] profile.NAME).
 * actual   of the line, for last-year; may be filled later, before it is used
 * Errors   RMG_EUSAGE no such profile, or weights that are not one number per period, or a calendar without months */
rmg_code rmg_phasing_choose(rmg_phasing_choice *out, const rmg_study *study, const rmg_series *actual,
                            const rmg_settings *settings, rmg_diag *why);

#ifdef __cplusplus
}
#endif
#endif
