#include "cli/split.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "cli/leaf_rows.h"
#include "cli/talk.h"
#include "core/buffer.h"
#include "core/nearest.h"
#include "core/scenario.h"
#include "core/text.h"

static rmg_code unknown_base(const rmg_cube *cube, const char *name, rmg_diag *why)
{
    rmg_code code = rmg_fail(why, RMG_EUSAGE, RMG_T("there is no \"%s\" to compare with"), name);
    rmg_nearest nearest = rmg_nearest_begin(name);
    rmg_nearest_try(&nearest, "last-year");
    for (size_t s = 0; s < cube->n_scenarios; s++)
        if (rmg_scenario_has_cells(cube, (uint8_t)s, 0))
            rmg_nearest_try(&nearest, cube->scenarios[s].name);
    if (nearest.best != NULL)
        rmg_hint(why, RMG_T("did you mean %s?"), nearest.best);
    else
        rmg_hint(why,
                 RMG_T("plan, target, last-year, given-forecast, the name of a plan version, or a file"));
    return code;
}

/* By name; a file's rows are one scenario per kind, of which its plan counts first. */
static bool find_named(const rmg_cube *cube, const char *name, uint8_t *scenario)
{
    bool found = rmg_scenario_find(cube, name, scenario);
    for (size_t s = 0; found && s < cube->n_scenarios; s++)
        if (cube->scenarios[s].kind == RMG_PLAN && strcmp(cube->scenarios[s].name, name) == 0)
            *scenario = (uint8_t)s;
    return found;
}

/* The year of a named scenario that lies nearest to the study's, an earlier one before a later one: a file of last
 * year's rows is paired with this year month by month. What a kind's own word means is always this year's. */
static int nearest_year(const rmg_cube *cube, uint8_t scenario, int year)
{
    if (strcmp(cube->scenarios[scenario].name, rmg_kind_name(cube->scenarios[scenario].kind)) == 0)
        return year;
    int before = INT_MIN, after = INT_MAX;
    for (size_t cell = 0; cell < cube->n_cells; cell++) {
        int own = rmg_period_year(cube->month[cell], cube->per_year);
        if (cube->scenario[cell] != scenario)
            continue;
        if (own <= year && own > before)
            before = own;
        if (own > year && own < after)
            after = own;
    }
    return before != INT_MIN ? before : after != INT_MAX ? after : year;
}

/* plan, target, ...: the kind's newest version decided in time is what `plan` means. */
static rmg_code find_side(rmg_variance_side *base, const rmg_study *study, const char *name, rmg_diag *why)
{
    const rmg_cube *cube = &study->data.cube;
    *base = (rmg_variance_side){.scenario = study->plan, .year = study->year};
    if (name == NULL && study->has_plan)
        return RMG_OK;
    if (name == NULL || strcmp(name, "last-year") == 0) {
        *base = (rmg_variance_side){.scenario = RMG_ACTUAL, .year = study->year - 1};
        return RMG_OK;
    }
    if (strcmp(name, "forecast") == 0) /* the line that the files give, not one of ours */
        name = rmg_kind_name(RMG_GIVEN_FORECAST);
    bool is_the_plan = study->has_plan && strcmp(name, rmg_kind_name(cube->scenarios[study->plan].kind)) == 0;
    if (!is_the_plan && !find_named(cube, name, &base->scenario))
        return unknown_base(cube, name, why);
    if (!is_the_plan)
        base->year = nearest_year(cube, base->scenario, study->year);
    return RMG_OK;
}

static rmg_code find_convention(rmg_convention *out, const char *name, rmg_diag *why)
{
    if (rmg_convention_find(out, name))
        return RMG_OK;
    rmg_code code = rmg_fail(why, RMG_EUSAGE, RMG_T("there is no convention \"%s\""), name);
    rmg_nearest nearest = rmg_nearest_begin(name);
    for (size_t i = 0; i < RMG_CONVENTIONS; i++)
        rmg_nearest_try(&nearest, rmg_convention_table()[i].name);
    if (nearest.best != NULL)
        rmg_hint(why, RMG_T("did you mean %s?"), nearest.best);
    else
        rmg_hint(why, RMG_T("the default is two-way; raming help variance says more"));
    return code;
}

/* The study has settled which dimensions --by means; here they are under the cube's own names. */
static size_t names_of_lines(rmg_split *out, const rmg_study *study)
{
    for (size_t i = 0; i < study->groups.n_by; i++)
        out->by[i] = study->data.cube.dim[study->groups.by[i]].name;
    return study->groups.n_by;
}

static rmg_code refuse_what_cannot_act(const rmg_settings *settings, rmg_diag *why)
{
    static const rmg_option_id needs_mix[] = {RMG_OPT_MIX_DISPLAY, RMG_OPT_MIX_GROUPS, RMG_OPT_MIX_PER};
    for (size_t i = 0; i < sizeof needs_mix / sizeof *needs_mix; i++)
        if (rmg_settings_has(settings, needs_mix[i]) && !rmg_settings_has(settings, RMG_OPT_MIX))
            return rmg_fail(why, RMG_EUSAGE, RMG_T("--%s has no effect without --mix"),
                            rmg_options[needs_mix[i]].name);
    if (rmg_settings_said(settings, RMG_OPT_TOP) && rmg_settings_whole(settings, RMG_OPT_TOP, 0) < 1)
        return rmg_fail(why, RMG_EUSAGE, RMG_T("--top takes a number from 1 on"));
    static const rmg_option_id against_chain[] = {RMG_OPT_AGAINST, RMG_OPT_SCENARIO, RMG_OPT_TIMING,
                                                  RMG_OPT_EXPLAIN, RMG_OPT_MIN_AMOUNT};
    for (size_t i = 0; i < sizeof against_chain / sizeof *against_chain; i++)
        if (rmg_settings_has(settings, RMG_OPT_CHAIN) && rmg_settings_said(settings, against_chain[i]))
            return rmg_fail(why, RMG_EUSAGE, RMG_T("--%s has no effect beside --chain"),
                            rmg_options[against_chain[i]].name);
    return RMG_OK;
}

static void fill_flags(rmg_variance_options *options, const rmg_settings *settings)
{
    options->match = rmg_settings_is(settings, RMG_OPT_MATCH, "month") ? RMG_MATCH_MONTH : RMG_MATCH_ALL;
    options->mix = rmg_settings_has(settings, RMG_OPT_MIX);
    options->mix_display = rmg_settings_is(settings, RMG_OPT_MIX_DISPLAY, "average") ? RMG_MIX_AVERAGE
                                                                                     : RMG_MIX_STANDARD;
    options->mix_per_unit = rmg_settings_has(settings, RMG_OPT_MIX_PER);
    options->strict_new = rmg_settings_has(settings, RMG_OPT_STRICT_NEW);
    options->fold_classes = rmg_settings_has(settings, RMG_OPT_FOLD_CLASSES);
    options->rounding_class = rmg_settings_has(settings, RMG_OPT_ROUNDING_CLASS);
    options->timing = rmg_settings_has(settings, RMG_OPT_TIMING);
}

static rmg_code fill_lists(rmg_variance_options *options, rmg_split *out, const rmg_settings *settings,
                           rmg_diag *why)
{
    rmg_code code = rmg_names_split(&out->factors, "factors", rmg_settings_text(settings, RMG_OPT_FACTORS),
                                    why);
    if (code == RMG_OK)
        code = rmg_names_split(&out->mix_groups, "mix-groups",
                               rmg_settings_text(settings, RMG_OPT_MIX_GROUPS), why);
    options->factors = out->factors.name;
    options->n_factors = out->factors.n;
    options->mix_groups = out->mix_groups.name;
    options->n_mix_groups = out->mix_groups.n;
    return code;
}

/* Actuals stop at upto; a plan or forecast is compared over the whole of its year. */
static rmg_code fill_sides(rmg_variance_options *options, const rmg_study *study,
                           const rmg_settings *settings, rmg_diag *why)
{
    const char *scenario = rmg_settings_text(settings, RMG_OPT_SCENARIO);
    rmg_code code = find_side(&options->base, study, rmg_settings_text(settings, RMG_OPT_AGAINST), why);
    if (code == RMG_OK && strcmp(scenario, rmg_kind_name(RMG_ACTUAL)) != 0)
        return find_side(&options->comparison, study, scenario, why);
    options->comparison = (rmg_variance_side){.scenario = RMG_ACTUAL, .year = study->year};
    options->upto = study->upto;
    return code;
}

/* How an annual base is phased to the months of the comparison. */
static rmg_code fill_phasing(rmg_variance_options *options, rmg_split *out, const rmg_study *study,
                             const rmg_settings *settings, rmg_diag *why)
{
    const rmg_group *total = &study->groups.group[0];
    rmg_code code = rmg_phasing_choose(&out->phasing, study, &out->actual, settings, why);
    options->phasing = &out->phasing.how;
    if (code != RMG_OK || out->phasing.how.kind != RMG_PHASING_LAST_YEAR)
        return code;
    return rmg_series_from_cells(&out->actual, &study->data.cube, study->groups.order + total->first_cell,
                                 total->last_cell - total->first_cell, RMG_ACTUAL, why);
}

/* Every leaf, whatever lines the report has. */
static rmg_code split_leaves(rmg_variance *leaves, const rmg_split *split, const rmg_study *study,
                             bool explain, rmg_diag *why)
{
    rmg_variance_options options = split->options;
    options.n_by = 0;
    options.timing = false;
    options.explain = explain;
    return rmg_variance_split(leaves, &study->data.cube, &options, why);
}

static rmg_code explain(rmg_split *out, const rmg_study *study, const rmg_settings *settings, rmg_diag *why)
{
    if (!rmg_settings_has(settings, RMG_OPT_EXPLAIN))
        return RMG_OK;
    rmg_code code = split_leaves(&out->explained, out, study, true, why);
    out->has_explained = code == RMG_OK;
    return code;
}

/* Months in which everything is difference because the base says nothing: easily an oversight. Their list stands
 * below the table; here for who takes the CSV. */
static void warn_without_base(const rmg_variance *variance)
{
    const rmg_cube *cube = variance->cube;
    rmg_buffer months = {0};
    rmg_problems list = {0};
    for (size_t i = 0; i < variance->n_without_base; i++) {
        char period[RMG_PERIOD_MAX];
        rmg_period_print(period, variance->without_base[i], cube->per_year);
        rmg_buffer_printf(&months, "%s%s", i == 0 ? "" : ", ", period);
    }
    rmg_buffer text = {0};
    rmg_buffer_printf(&text, RMG_T("nothing of \"%s\" to compare with in %s"),
                      cube->scenarios[variance->base.scenario].name, rmg_buffer_text(&months));
    rmg_problem problem = {.severity = RMG_WARNING, .reason = "no-base", .message = text.text};
    if (variance->n_without_base != 0 && rmg_buffer_check(&text, NULL) == RMG_OK &&
        rmg_problems_add(&list, &problem, NULL) == RMG_OK)
        rmg_talk_problems(&list, RMG_WARNING);
    rmg_problems_clear(&list);
    rmg_buffer_clear(&text);
    rmg_buffer_clear(&months);
}

rmg_code rmg_split_warn(const rmg_split *split, const rmg_study *study, const rmg_settings *settings,
                        rmg_diag *why)
{
    if (!split->has_chain)
        warn_without_base(&split->variance);
    if (split->has_chain || (split->variance.line[0].note & rmg_leaf_rows_remarks(settings)) == 0)
        return RMG_OK;
    rmg_variance leaves = {0};
    rmg_code code = split_leaves(&leaves, split, study, false, why);
    if (code == RMG_OK)
        rmg_leaf_rows_warn(&leaves, study, settings);
    rmg_variance_clear(&leaves);
    return code;
}

/* The scenarios of --chain in order. Actuals stop at upto, and with them all links. */
static rmg_code make_chain(rmg_split *out, const rmg_study *study, const rmg_settings *settings,
                           rmg_variance_options *options, rmg_diag *why)
{
    rmg_variance_side sides[RMG_DIMS_MAX];
    rmg_code code = rmg_names_split(&out->links, "chain", rmg_settings_text(settings, RMG_OPT_CHAIN), why);
    for (size_t i = 0; code == RMG_OK && i < out->links.n; i++) {
        bool actual = strcmp(out->links.name[i], rmg_kind_name(RMG_ACTUAL)) == 0;
        sides[i] = (rmg_variance_side){RMG_ACTUAL, study->year};
        if (actual)
            options->months = (UINT32_C(1) << rmg_period_number(study->upto, study->data.cube.per_year)) - 1;
        else
            code = find_side(&sides[i], study, out->links.name[i], why);
    }
    if (code == RMG_OK)
        code = rmg_variance_chain_make(&out->chain, &study->data.cube, sides, out->links.n, options, why);
    out->has_chain = code == RMG_OK;
    return code;
}

static rmg_code keep_options(rmg_split *out, const rmg_variance_options *options, const rmg_study *study,
                             const rmg_settings *settings, rmg_diag *why)
{
    out->options = *options;
    out->options.refused = NULL;
    return explain(out, study, settings, why);
}

rmg_code rmg_split_study(rmg_split *out, const rmg_study *study, const rmg_settings *settings, rmg_diag *why)
{
    *out = (rmg_split){0};
    rmg_leaf_place refused = {.is_set = false};
    rmg_variance_options options = {.keep = &study->filter,
                                    .ignored = study->unmatched,
                                    .by = out->by,
                                    .n_by = names_of_lines(out, study),
                                    .refused = &refused};
    fill_flags(&options, settings);
    bool chain = rmg_settings_has(settings, RMG_OPT_CHAIN);
    rmg_code code = refuse_what_cannot_act(settings, why);
    if (code == RMG_OK && !chain)
        code = fill_sides(&options, study, settings, why);
    if (code == RMG_OK)
        code = fill_phasing(&options, out, study, settings, why);
    if (code == RMG_OK)
        code = find_convention(&options.convention, rmg_settings_text(settings, RMG_OPT_CONVENTION), why);
    if (code == RMG_OK)
        code = fill_lists(&options, out, settings, why);
    if (code == RMG_OK)
        code = chain ? make_chain(out, study, settings, &options, why)
                     : rmg_variance_split(&out->variance, &study->data.cube, &options, why);
    if (code == RMG_OK && !chain)
        code = keep_options(out, &options, study, settings, why);
    if (code != RMG_OK) {
        if (settings->command !=
            RMG_CMD_PACK) /* a pack names the leaf; reading again for each unit takes too long */
            rmg_leaf_rows_tell(why, &refused, study, settings);
        rmg_split_clear(out);
    }
    return code;
}

void rmg_split_clear(rmg_split *split)
{
    if (split == NULL)
        return;
    rmg_variance_clear(&split->variance);
    rmg_variance_clear(&split->explained);
    rmg_variance_chain_clear(&split->chain);
    rmg_names_clear(&split->links);
    rmg_series_clear(&split->actual);
    rmg_names_clear(&split->factors);
    rmg_names_clear(&split->mix_groups);
    *split = (rmg_split){0};
}
