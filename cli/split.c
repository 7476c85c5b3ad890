#include "cli/split.h"

#include <stdlib.h>
#include <string.h>

#include "cli/nearest.h"
#include "core/buffer.h"
#include "core/scenario.h"

static rmg_code unknown_base(const rmg_cube *cube, const char *name, rmg_diag *why)
{
    rmg_code code = rmg_fail(why, RMG_EUSAGE, "there is no \"%s\" to compare with", name);
    rmg_nearest nearest = rmg_nearest_begin(name);
    rmg_nearest_try(&nearest, "last-year");
    for (size_t s = 0; s < cube->n_scenarios; s++)
        if (rmg_scenario_has_cells(cube, (uint8_t)s, 0))
            rmg_nearest_try(&nearest, cube->scenarios[s].name);
    if (nearest.best != NULL)
        rmg_hint(why, "did you mean %s?", nearest.best);
    else
        rmg_hint(why, "plan, target, last-year, given-forecast, or the name of a plan version");
    return code;
}

/* plan, target, ...: the kind's newest version decided in time is what `plan` means. */
static rmg_code find_base(rmg_variance_side *base, const rmg_study *study, const char *name, rmg_diag *why)
{
    const rmg_cube *cube = &study->data.cube;
    *base = (rmg_variance_side){.scenario = study->plan, .year = study->year};
    if (name == NULL && study->has_plan)
        return RMG_OK;
    if (name == NULL || strcmp(name, "last-year") == 0) {
        *base = (rmg_variance_side){.scenario = RMG_ACTUAL, .year = study->year - 1};
        return RMG_OK;
    }
    if (strcmp(name, "forecast") == 0)
        name = rmg_kind_name(RMG_GIVEN_FORECAST);
    bool is_the_plan = study->has_plan && strcmp(name, rmg_kind_name(cube->scenarios[study->plan].kind)) == 0;
    if (!is_the_plan && !rmg_scenario_find(cube, name, &base->scenario))
        return unknown_base(cube, name, why);
    return RMG_OK;
}

static rmg_code find_convention(rmg_convention *out, const char *name, rmg_diag *why)
{
    if (rmg_convention_find(out, name))
        return RMG_OK;
    rmg_code code = rmg_fail(why, RMG_EUSAGE, "there is no convention \"%s\"", name);
    rmg_nearest nearest = rmg_nearest_begin(name);
    for (size_t i = 0; i < RMG_CONVENTIONS; i++)
        rmg_nearest_try(&nearest, rmg_convention_table()[i].name);
    rmg_hint(why, "did you mean %s?", nearest.best != NULL ? nearest.best : "two-way");
    return code;
}

/* The study has settled which dimensions --by means; here they are under the cube's own names. */
static size_t names_of_lines(rmg_split *out, const rmg_study *study)
{
    for (size_t i = 0; i < study->groups.n_by; i++)
        out->by[i] = study->data.cube.dim[study->groups.by[i]].name;
    return study->groups.n_by;
}

rmg_code rmg_split_study(rmg_split *out, const rmg_study *study, const rmg_settings *settings, rmg_diag *why)
{
    *out = (rmg_split){0};
    rmg_variance_options options = {.comparison = {.scenario = RMG_ACTUAL, .year = study->year},
                                    .upto = study->upto,
                                    .keep = &study->filter,
                                    .by = out->by,
                                    .n_by = names_of_lines(out, study),
                                    .mix = rmg_settings_has(settings, RMG_OPT_MIX)};
    if (rmg_settings_is(settings, RMG_OPT_MATCH, "month"))
        options.match = RMG_MATCH_MONTH;
    rmg_code code = find_base(&options.base, study, rmg_settings_text(settings, RMG_OPT_AGAINST), why);
    if (code == RMG_OK)
        code = find_convention(&options.convention, rmg_settings_text(settings, RMG_OPT_CONVENTION), why);
    if (code == RMG_OK)
        code = rmg_variance_split(&out->variance, &study->data.cube, &options, why);
    if (code != RMG_OK)
        rmg_split_clear(out);
    return code;
}

void rmg_split_clear(rmg_split *split)
{
    if (split == NULL)
        return;
    rmg_variance_clear(&split->variance);
    *split = (rmg_split){0};
}
