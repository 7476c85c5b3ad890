/* Which of the plans in a cube is "the plan". One rule for forecasts, variances and charts. */
#ifndef RMG_CORE_SCENARIO_H
#define RMG_CORE_SCENARIO_H

#include "core/cube.h"

#ifdef __cplusplus
extern "C" {
#endif

/* True when some cell of that scenario has its first period in the year (year 0: in any year). */
bool rmg_scenario_has_cells(const rmg_cube *cube, uint8_t scenario, int year);

/* The plan to compare a year with: of the plan versions with amounts in that year the newest that was decided on
 * or before the last day of `upto`, versions without a date counting as oldest; the plain plan rows count as such a
 * version. Without any plan, the target in the same way.
 * Returns false, *scenario untouched, when the cube has neither for that year */
bool rmg_scenario_pick_plan(const rmg_cube *cube, int year, rmg_month upto, uint8_t *scenario);

/* Scenario by the name the user knows it by: a kind's word or a version's name. False when there is none. */
bool rmg_scenario_find(const rmg_cube *cube, const char *name, uint8_t *scenario);

#ifdef __cplusplus
}
#endif
#endif
