/* The outlook as a scenario: the year to date plus our own forecast of the rest, so that a variance can be made of it. */
#ifndef RMG_CLI_OUTLOOK_H
#define RMG_CLI_OUTLOOK_H

#include "cli/study.h"

#ifdef __cplusplus
extern "C" {
#endif

/* The name under which --scenario, --against and --chain know it. */
#define RMG_OUTLOOK "outlook"

/* Does the user ask for it? */
bool rmg_outlook_wanted(const rmg_settings *settings);

/* Forecast every line of the study and add the months of its year to the cube as scenario "outlook". Amounts only: a
 * forecast has no quantities. Call it after rmg_study_scope().
 * study    gets the scenario, and in `unmatched` the dimensions that its cells carry only to pass --where
 * Errors   those of rmg_study_forecast(), rmg_cube_add() */
rmg_code rmg_outlook_add(rmg_study *study, const rmg_settings *settings, rmg_diag *why);

#ifdef __cplusplus
}
#endif
#endif
