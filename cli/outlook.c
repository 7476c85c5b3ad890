#include "cli/outlook.h"

#include <stdlib.h>
#include <string.h>

#include "cli/names.h"
#include "core/grow.h"
#include "core/text.h"

/* Dimensions of --where that are not lines: a cell needs a label there to be kept, but is not matched on it. */
static bool is_filtered(const rmg_study *study, size_t dim)
{
    for (size_t i = 0; i < study->filter.n; i++)
        if (study->filter.clause[i].dim == dim)
            return true;
    return false;
}

static size_t level_of(const rmg_study *study, size_t dim)
{
    size_t level = 0;
    while (level < study->groups.n_by && study->groups.by[level] != dim)
        level++;
    return level;
}

/* The labels of a group; below its depth, and in dimensions that are no lines, there is no such dimension. */
static void set_labels(rmg_fact *fact, rmg_study *study, size_t group)
{
    const rmg_cube *cube = &study->data.cube;
    const rmg_group *g = &study->groups.group[group];
    uint32_t first = study->groups.order[g->first_cell];
    for (size_t d = 0; d < cube->n_dims; d++) {
        size_t level = level_of(study, d);
        fact->code[d] = level < g->depth ? rmg_group_label(&study->groups, group, level) : RMG_NO_DIM;
        if (level == study->groups.n_by && is_filtered(study, d)) {
            fact->code[d] = cube->dim[d].code[first];
            study->unmatched |= UINT32_C(1) << d;
        }
    }
}

/* What a group has in a month beyond the groups below it. */
static rmg_code own_amounts(int64_t *own, const rmg_study *study, rmg_diag *why)
{
    const rmg_cube *cube = &study->data.cube;
    for (size_t g = 0; g < study->groups.n; g++) {
        const rmg_forecast *f = &study->forecast[g];
        size_t parent = study->groups.group[g].parent;
        for (size_t i = 0; i < f->n_months; i++) {
            if (rmg_period_year(f->month[i].month, cube->per_year) != study->year)
                continue;
            size_t period = (size_t)rmg_period_number(f->month[i].month, cube->per_year) - 1;
            int64_t amount = f->month[i].amount.units;
            if (__builtin_add_overflow(own[g * cube->per_year + period], amount,
                                       &own[g * cube->per_year + period]) ||
                (g != 0 && __builtin_sub_overflow(own[parent * cube->per_year + period], amount,
                                                  &own[parent * cube->per_year + period])))
                return rmg_fail(why, RMG_ERANGE, RMG_T("the outlook of a line does not fit in an amount"));
        }
    }
    return RMG_OK;
}

static bool has_children(const rmg_study *study, size_t group)
{
    return study->groups.group[group].end > group + 1;
}

static rmg_code add_cells(rmg_study *study, const int64_t *own, uint8_t scenario, rmg_diag *why)
{
    rmg_cube *cube = &study->data.cube;
    rmg_code code = RMG_OK;
    for (size_t g = 0; g < study->groups.n && code == RMG_OK; g++) {
        rmg_fact fact = {.scenario = scenario, .span = 1, .booked = {RMG_NO_MONTH}, .n_rows = 1};
        set_labels(&fact, study, g);
        for (int period = 1; period <= cube->per_year && code == RMG_OK; period++) {
            fact.month = rmg_period(study->year, period, cube->per_year);
            fact.amount.units = own[g * cube->per_year + (size_t)period - 1];
            if (fact.amount.units != 0 || !has_children(study, g))
                code = rmg_cube_add(cube, &fact, why);
        }
    }
    return code;
}

static bool names_it(const rmg_settings *settings, rmg_option_id option)
{
    rmg_names names = {.n = 0};
    bool found = false;
    if (rmg_settings_has(settings, option) &&
        rmg_names_split(&names, "", rmg_settings_text(settings, option), NULL) == RMG_OK)
        for (size_t i = 0; i < names.n; i++)
            found = found || strcmp(names.name[i], RMG_OUTLOOK) == 0;
    rmg_names_clear(&names);
    return found;
}

bool rmg_outlook_wanted(const rmg_settings *settings)
{
    return names_it(settings, RMG_OPT_SCENARIO) || names_it(settings, RMG_OPT_AGAINST) ||
           names_it(settings, RMG_OPT_CHAIN);
}

rmg_code rmg_outlook_add(rmg_study *study, const rmg_settings *settings, rmg_diag *why)
{
    uint8_t scenario = 0;
    rmg_code code = rmg_study_forecast(study, settings, why);
    int64_t *own = rmg_zalloc(study->groups.n * study->data.cube.per_year, sizeof *own);
    if (code == RMG_OK && own == NULL)
        code = rmg_nomem(why);
    if (code == RMG_OK && !study->forecast[0].has_forecast)
        code = rmg_fail(why, RMG_ENODATA, RMG_T("nothing is known from which an outlook could be made"));
    if (code == RMG_OK)
        code = rmg_cube_add_scenario(&study->data.cube, RMG_GIVEN_FORECAST, RMG_OUTLOOK,
                                     (rmg_date){RMG_NO_DATE}, &scenario, why);
    if (code == RMG_OK)
        code = own_amounts(own, study, why);
    if (code == RMG_OK)
        code = add_cells(study, own, scenario, why);
    free(own);
    return code;
}
