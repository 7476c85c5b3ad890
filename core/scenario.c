#include "core/scenario.h"

#include <string.h>

bool rmg_scenario_has_cells(const rmg_cube *cube, uint8_t scenario, int year)
{
    for (size_t cell = 0; cell < cube->n_cells; cell++)
        if (cube->scenario[cell] == scenario &&
            (year == 0 || rmg_period_year(cube->month[cell], cube->per_year) == year))
            return true;
    return false;
}

static bool decided_in_time(const rmg_scenario *scenario, rmg_date last_day)
{
    return scenario->decided.days == RMG_NO_DATE || scenario->decided.days <= last_day.days;
}

static rmg_date last_day_of(const rmg_cube *cube, rmg_month upto)
{
    int year = rmg_period_year(upto, cube->per_year), number = rmg_period_number(upto, cube->per_year);
    return rmg_month_last_day(rmg_month_of(year, number * 12 / cube->per_year));
}

/* RMG_NO_DATE is the smallest number, so a version without a date is the oldest by itself. */
static bool pick_kind(const rmg_cube *cube, rmg_kind kind, int year, rmg_date last_day, uint8_t *scenario)
{
    bool found = false;
    for (size_t s = 0; s < cube->n_scenarios; s++) {
        const rmg_scenario *candidate = &cube->scenarios[s];
        if (candidate->kind != kind || !decided_in_time(candidate, last_day) ||
            !rmg_scenario_has_cells(cube, (uint8_t)s, year))
            continue;
        if (!found || candidate->decided.days >= cube->scenarios[*scenario].decided.days)
            *scenario = (uint8_t)s;
        found = true;
    }
    return found;
}

bool rmg_scenario_pick_plan(const rmg_cube *cube, int year, rmg_month upto, uint8_t *scenario)
{
    rmg_date last_day = last_day_of(cube, upto);
    return pick_kind(cube, RMG_PLAN, year, last_day, scenario) ||
           pick_kind(cube, RMG_TARGET, year, last_day, scenario);
}

bool rmg_scenario_find(const rmg_cube *cube, const char *name, uint8_t *scenario)
{
    for (size_t s = 0; s < cube->n_scenarios; s++)
        if (strcmp(cube->scenarios[s].name, name) == 0) {
            *scenario = (uint8_t)s;
            return true;
        }
    return false;
}
