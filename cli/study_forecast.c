/* The part of a study that turns each group's cells into series and these into forecasts. */
#include <stdlib.h>
#include <unistd.h>

#include "analysis/forecast/cover.h"
#include "cli/phasing.h"
#include "cli/study.h"
#include "core/grow.h"
#include "core/scenario.h"

typedef struct cells {
    const uint32_t *cell;
    size_t n;
} cells;

static cells cells_of(const rmg_study *study, size_t group)
{
    const rmg_group *g = &study->groups.group[group];
    return (cells){study->groups.order + g->first_cell, g->last_cell - g->first_cell};
}

/* The series of a scenario; an empty one when the group has no such amounts, which is no failure. */
static rmg_code series_of(rmg_series *out, const rmg_study *study, size_t group, uint8_t scenario,
                          rmg_diag *why)
{
    cells c = cells_of(study, group);
    rmg_code code = rmg_series_from_cells(out, &study->data.cube, c.cell, c.n, scenario, why);
    if (code != RMG_ENODATA)
        return code;
    return rmg_series_init(out, study->upto, study->data.cube.per_year, 0, why);
}

static rmg_code phase(rmg_study *study, size_t group, const rmg_settings *settings, rmg_diag *why)
{
    rmg_series given = {0};
    rmg_code code = series_of(&given, study, group, study->plan, why);
    if (code != RMG_OK)
        return code;
    rmg_phasing_choice choice;
    bool phased = false;
    code = rmg_phasing_choose(&choice, study, &study->actual[group], settings, why);
    if (code == RMG_OK && given.n == 0 && given.n_lumps == 0)
        code = rmg_series_init(&study->plan_series[group], study->upto, study->data.cube.per_year, 0, why);
    else if (code == RMG_OK)
        code = rmg_phase_plan(&study->plan_series[group], &given, &choice.how, &phased, why);
    study->phased |= phased;
    rmg_series_clear(&given);
    return code;
}

/* In a run of invoices a month with rows is booked for all lines: one without rows in it spent nothing. Series of
 * amounts per month are different: there an empty month has not been filled in. */
static bool lines_are_invoices(const rmg_dataset *data)
{
    bool invoices = false;
    for (size_t f = 0; f < data->n_files; f++)
        for (size_t s = 0; s < data->files[f].n_series; s++) {
            const rmg_file_series *series = &data->files[f].series[s];
            if (series->kind != RMG_ACTUAL || series->annual)
                continue;
            if (series->amounts != RMG_AMOUNTS_TRANSACTIONS)
                return false;
            invoices = true;
        }
    return invoices;
}

static rmg_code fill_input(rmg_study *study, size_t group, const rmg_settings *settings, rmg_diag *why)
{
    rmg_forecast_input *input = &study->input[group];
    rmg_code code = series_of(&study->actual[group], study, group, RMG_ACTUAL, why);
    if (code == RMG_OK && group != 0 && rmg_settings_is(settings, RMG_OPT_MISSING, "auto") &&
        lines_are_invoices(&study->data))
        code = rmg_cover_line(&study->actual[group], &study->actual[0], study->upto, RMG_COVER_INVOICES, why);
    if (code == RMG_OK)
        code = series_of(&study->given[group], study, group, RMG_GIVEN_FORECAST, why);
    if (code == RMG_OK && study->has_plan)
        code = phase(study, group, settings, why);
    if (code != RMG_OK)
        return code;

    *input = (rmg_forecast_input){.actual = &study->actual[group],
                                  .parent = study->groups.group[group].parent};
    if (study->given[group].n + study->given[group].n_lumps != 0)
        input->given = &study->given[group];
    if (study->has_plan && study->plan_series[group].n != 0)
        input->plan = &study->plan_series[group];
    input->has_ceiling = study->ceiling[group].known;
    input->ceiling = study->ceiling[group].amount;
    if (group == 0 && rmg_settings_money(settings, RMG_OPT_CEILING, &input->ceiling))
        input->has_ceiling = true;
    return RMG_OK;
}

static int jobs_of(const rmg_settings *settings)
{
    long cores = sysconf(_SC_NPROCESSORS_ONLN);
    return (int)rmg_settings_whole(settings, RMG_OPT_JOBS, cores > 0 ? cores : 1);
}

/* Period 1 of a fiscal year is its first calendar month, a year earlier when the year is named by its end. */
static int months_to_calendar(const rmg_calendar *calendar)
{
    if (calendar->fiscal_start <= 1)
        return 0;
    return calendar->fiscal_start - 1 - (calendar->named_by_end ? 12 : 0);
}

rmg_forecast_options rmg_study_options(const rmg_study *study, const rmg_settings *settings)
{
    rmg_forecast_options options = rmg_forecast_defaults(study->upto);
    options.method = rmg_settings_text(settings, RMG_OPT_METHOD);
    options.range = (int)rmg_settings_whole(settings, RMG_OPT_RANGE, options.range);
    options.seed = (uint64_t)rmg_settings_whole(settings, RMG_OPT_SEED, 1);
    options.paths = (size_t)rmg_settings_whole(settings, RMG_OPT_PATHS, (long)options.paths);
    options.horizon = (int)rmg_settings_whole(settings, RMG_OPT_HORIZON, 0);
    options.year = options.horizon != 0 ? 0 : study->year;
    options.decimals = study->data.decimals;
    options.jobs = jobs_of(settings);
    options.calendar_shift = months_to_calendar(&study->calendar);
    options.all_rules = settings->command == RMG_CMD_FORECAST &&
                        rmg_settings_is(settings, RMG_OPT_TABLE, "rules");
    rmg_missing_find(&options.missing, rmg_settings_text(settings, RMG_OPT_MISSING));
    rmg_outliers_find(&options.outliers, rmg_settings_text(settings, RMG_OPT_OUTLIERS));
    rmg_reconcile_find(&options.reconcile, rmg_settings_text(settings, RMG_OPT_RECONCILE));
    return options;
}

static rmg_code allocate(rmg_study *study, rmg_diag *why)
{
    size_t n = study->groups.n;
    study->actual = rmg_zalloc(n, sizeof *study->actual);
    study->plan_series = rmg_zalloc(n, sizeof *study->plan_series);
    study->given = rmg_zalloc(n, sizeof *study->given);
    study->ceiling = rmg_zalloc(n, sizeof *study->ceiling);
    study->input = rmg_zalloc(n, sizeof *study->input);
    study->forecast = rmg_zalloc(n, sizeof *study->forecast);
    bool whole = study->actual && study->plan_series && study->given && study->ceiling && study->input &&
                 study->forecast;
    return whole ? RMG_OK : rmg_nomem(why);
}

rmg_code rmg_study_series(rmg_study *study, const rmg_settings *settings, rmg_diag *why)
{
    rmg_code code = allocate(study, why);
    if (code == RMG_OK)
        code = rmg_study_ceilings(study, why);
    for (size_t group = 0; code == RMG_OK && group < study->groups.n; group++)
        code = fill_input(study, group, settings, why);
    return code;
}

rmg_code rmg_study_forecast(rmg_study *study, const rmg_settings *settings, rmg_diag *why)
{
    rmg_code code = rmg_study_series(study, settings, why);
    if (code != RMG_OK)
        return code;
    rmg_forecast_options options = rmg_study_options(study, settings);
    return rmg_forecast_lines(study->forecast, study->input, study->groups.n, &options, why);
}
