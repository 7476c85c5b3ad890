#include "cli/study.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/reading.h"
#include "cli/registers.h"
#include "cli/rejects.h"
#include "cli/selection.h"
#include "cli/talk.h"
#include "cli/without_column.h"
#include "core/number.h"
#include "core/scenario.h"
#include "core/text.h"

/* The page that check writes for people holds notes and warnings. Elsewhere warnings are said, and with -v also what was
 * decided while reading. */
static rmg_severity mildest_to_say(const rmg_settings *settings)
{
    const char *format = rmg_settings_text(settings, RMG_OPT_FORMAT);
    bool page = format == NULL ? !rmg_settings_has(settings, RMG_OPT_OUTPUT)
                               : strcmp(format, "csv") != 0 && strcmp(format, "json") != 0;
    if (settings->command == RMG_CMD_CHECK)
        return page ? RMG_REJECT : RMG_NOTE;
    return rmg_settings_has(settings, RMG_OPT_VERBOSE) ? RMG_NOTE : RMG_WARNING;
}

/* Read once more, by all known dimensions; what there is to say was said the first time. */
static rmg_code read_finer(rmg_study *study, rmg_read_request *reading, rmg_diag *why)
{
    rmg_dataset finer;
    reading->options.keep_rule = RMG_KEEP_KNOWN;
    rmg_code code = rmg_read(&finer, reading->inputs, reading->n_inputs, &reading->options, why);
    rmg_dataset *worse = code == RMG_OK ? &study->data : &finer;
    rmg_dataset_clear(worse);
    if (code == RMG_OK)
        study->data = finer;
    return code;
}

rmg_code rmg_study_read(rmg_study *out, const rmg_settings *settings, size_t first_file, rmg_keep grain,
                        rmg_diag *why)
{
    *out = (rmg_study){0};
    rmg_read_request reading;
    rmg_code code = rmg_read_request_prepare(&reading, settings, first_file, grain, why);
    if (code != RMG_OK)
        return code;
    out->calendar = reading.options.calendar;
    code = rmg_read(&out->data, reading.inputs, reading.n_inputs, &reading.options, why);
    rmg_talk_problems(&out->data.problems, mildest_to_say(settings));
    if (code == RMG_EINPUT)
        rmg_registers_explain(settings);
    const char *rejects = rmg_settings_text(settings, RMG_OPT_REJECTS);
    if (rejects != NULL && (code == RMG_OK || code == RMG_EINPUT)) {
        rmg_diag unwritten;
        rmg_code written = rmg_rejects_write(rejects, &out->data.problems, &unwritten);
        if (code == RMG_OK && written != RMG_OK) {
            *why = unwritten;
            code = written;
        }
    }
    if (code == RMG_OK && grain == RMG_KEEP_NAMED && rmg_study_ceilings_are_finer(&out->data))
        code = read_finer(out, &reading, why);
    rmg_read_request_clear(&reading);
    return code;
}

/* ---- year and last closed month ---- */

static bool is_actual_month(const rmg_cube *cube, size_t cell)
{
    return cube->scenario[cell] == RMG_ACTUAL && cube->span[cell] == 1;
}

/* The last month with actuals, in that year if one is named; RMG_NO_MONTH when there is none. */
static rmg_month last_actual(const rmg_cube *cube, int year)
{
    rmg_month last = {RMG_NO_MONTH};
    for (size_t cell = 0; cell < cube->n_cells; cell++) {
        bool counts = is_actual_month(cube, cell) &&
                      (year == 0 || rmg_period_year(cube->month[cell], cube->per_year) <= year);
        if (counts && cube->month[cell].index > last.index)
            last = cube->month[cell];
    }
    return last;
}

/* The last year with actuals of any kind, annual amounts included; 0 when there are none. */
static int last_actual_year(const rmg_cube *cube)
{
    int last = 0;
    for (size_t cell = 0; cell < cube->n_cells; cell++) {
        int year = rmg_period_year(cube->month[cell], cube->per_year);
        if (cube->scenario[cell] == RMG_ACTUAL && year > last)
            last = year;
    }
    return last;
}

static uint64_t count_after(const rmg_cube *cube, rmg_month upto)
{
    uint64_t rows = 0;
    for (size_t cell = 0; cell < cube->n_cells; cell++)
        if (is_actual_month(cube, cell) && cube->month[cell].index > upto.index)
            rows += cube->n_rows[cell];
    return rows;
}

static rmg_code settle_time(rmg_study *study, const rmg_settings *settings, rmg_diag *why)
{
    const rmg_cube *cube = &study->data.cube;
    int asked = (int)rmg_settings_whole(settings, RMG_OPT_YEAR, 0);
    study->upto = last_actual(cube, asked);
    rmg_month said;
    if (rmg_settings_month(settings, RMG_OPT_UPTO, &said))
        study->upto = said;
    int annual = study->upto.index == RMG_NO_MONTH && settings->command != RMG_CMD_FORECAST
                     ? last_actual_year(cube)
                     : 0;
    if (annual != 0) { /* annual amounts can be compared, though not forecast */
        study->year = asked != 0 ? asked : annual;
        study->upto = rmg_period(study->year, cube->per_year, cube->per_year);
        return RMG_OK;
    }
    if (study->upto.index == RMG_NO_MONTH) {
        rmg_code code = rmg_fail(why, RMG_ENODATA,
                                 RMG_T("no actual amounts by month: nothing says which months are known"));
        rmg_hint(why, RMG_T("say --upto YEAR-MONTH, or give a file with a period or date column"));
        return code;
    }
    int year = rmg_period_year(study->upto, cube->per_year);
    study->year = asked != 0 ? asked : year;
    if (study->year < year)
        return rmg_fail(why, RMG_EUSAGE, RMG_T("--upto lies after the year %d"), study->year);
    study->rows_after_upto = count_after(cube, study->upto);
    if (study->rows_after_upto != 0)
        rmg_talk_note(RMG_T("note: %" PRIu64 " rows with actuals after the last closed month are left out"),
                      study->rows_after_upto);
    return RMG_OK;
}

/* ---- which lines ---- */

static rmg_code settle_lines(rmg_study *study, const rmg_settings *settings, rmg_diag *why)
{
    const rmg_cube *cube = &study->data.cube;
    const rmg_values *where = &settings->given[RMG_OPT_WHERE];
    rmg_code code = RMG_OK;
    for (size_t i = 0; code == RMG_OK && i < where->n; i++)
        code = rmg_select_where(&study->filter, &study->data, where->text[i], why);
    size_t dims[RMG_DIMS_MAX], n_by = 0;
    if (code == RMG_OK)
        code = rmg_select_by(dims, &n_by, &study->data, rmg_settings_text(settings, RMG_OPT_BY), why);
    for (size_t level = 0; code == RMG_OK && level < n_by; level++)
        rmg_warn_without_column(&study->data, dims[level]);
    if (code == RMG_OK)
        code = rmg_groups_make(&study->groups, cube, dims, n_by, &study->filter, why);
    return code;
}

rmg_code rmg_study_scope(rmg_study *study, const rmg_settings *settings, rmg_diag *why)
{
    rmg_code code = settle_time(study, settings, why);
    if (code == RMG_OK)
        code = settle_lines(study, settings, why);
    if (code == RMG_OK)
        study->has_plan = rmg_scenario_pick_plan(&study->data.cube, study->year, study->upto, &study->plan);
    return code;
}

static void clear_series(rmg_series *series, size_t n)
{
    for (size_t i = 0; series != NULL && i < n; i++)
        rmg_series_clear(&series[i]);
    free(series);
}

void rmg_study_clear(rmg_study *study)
{
    if (study == NULL)
        return;
    if (study->forecast != NULL)
        rmg_forecasts_clear(study->forecast, study->groups.n);
    free(study->forecast);
    free(study->input);
    free(study->ceiling);
    clear_series(study->actual, study->groups.n);
    clear_series(study->plan_series, study->groups.n);
    clear_series(study->given, study->groups.n);
    rmg_groups_clear(&study->groups);
    rmg_filter_clear(&study->filter);
    rmg_dataset_clear(&study->data);
    *study = (rmg_study){0};
}
