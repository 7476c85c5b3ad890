/* What is computed and shown for each unit, once the study stands. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/pack/privacy.h"
#include "cli/pack/templates.h"
#include "cli/pack/units.h"
#include "cli/show.h"
#include "core/buffer.h"
#include "core/grow.h"
#include "core/scenario.h"
#include "core/text.h"

const char *rmg_unit_chart_name(size_t chart)
{
    static const char *const names[RMG_UNIT_CHARTS] = {"cumulative", "waterfall"};
    return names[chart];
}

/* ---- split ---- */

static bool has_cells(const rmg_study *study, size_t group, uint8_t scenario, int year)
{
    const rmg_cube *cube = &study->data.cube;
    const rmg_group *g = &study->groups.group[group];
    for (size_t i = g->first_cell; i < g->last_cell; i++) {
        uint32_t cell = study->groups.order[i];
        if (cube->scenario[cell] == scenario && rmg_period_year(cube->month[cell], cube->per_year) == year)
            return true;
    }
    return false;
}

/* Something to compare with: the plan of the run, or without one last year. */
static bool has_base(const rmg_units *units, const rmg_unit *unit)
{
    const rmg_study *study = &units->study;
    bool plan = study->has_plan && has_cells(study, unit->group, study->plan, study->year);
    bool last_year = !study->has_plan && has_cells(study, unit->group, RMG_ACTUAL, study->year - 1);
    return plan || last_year || rmg_settings_has(units->settings, RMG_OPT_AGAINST);
}

static rmg_code split_unit(rmg_units *units, rmg_unit *unit)
{
    if (!has_base(units, unit))
        return RMG_OK;
    rmg_code code = rmg_split_study(&unit->from.split, &unit->from.study, units->settings, &unit->why);
    unit->has_variance = code == RMG_OK;
    if (code == RMG_OK)
        code = rmg_privacy_hide(&unit->from.split.variance, rmg_privacy_limit(&units->settings->config),
                                &unit->why);
    return code == RMG_ENODATA ? RMG_OK : code; /* nothing to compare: the section is left out */
}

/* ---- charts ---- */

/* The headline of a unit's chart speaks of the unit. */
static void name_chart(const rmg_units *units, rmg_unit *unit, rmg_chart_frame *frame)
{
    if (units->study.groups.n_by == 0 || unit->is_total)
        return;
    int length = (int)rmg_cut_length(unit->label, sizeof unit->subject - 16);
    snprintf(unit->subject, sizeof unit->subject, "%.*s %d", length, unit->label, units->study.year);
    frame->name = unit->label;
    frame->subject = unit->subject;
}

static rmg_code make_charts(rmg_units *units, rmg_unit *unit)
{
    rmg_chart *cumulative = &unit->chart[RMG_UNIT_CUMULATIVE], *bridge = &unit->chart[RMG_UNIT_WATERFALL];
    rmg_code code = RMG_OK;
    if (units->study.forecast[unit->group].n_months != 0) {
        cumulative->kind = RMG_CHART_CUMULATIVE;
        code = rmg_chart_fill_cumulative(&cumulative->as.cumulative, &unit->from, unit->group,
                                         units->settings, &unit->why);
        unit->has_chart[RMG_UNIT_CUMULATIVE] = code == RMG_OK;
        name_chart(units, unit, &cumulative->as.cumulative.frame);
    }
    if (code == RMG_OK && unit->has_variance) {
        bridge->kind = RMG_CHART_WATERFALL;
        code = rmg_chart_fill_waterfall(&bridge->as.waterfall, &unit->from, units->settings, &unit->why);
        unit->has_chart[RMG_UNIT_WATERFALL] = code == RMG_OK;
        name_chart(units, unit, &bridge->as.waterfall.frame);
    }
    return code;
}

static size_t list_drawings(rmg_drawing *drawings, rmg_units *units, rmg_picture_format format)
{
    bool svg = format == RMG_PICTURE_SVG;
    size_t n = 0;
    for (size_t i = 0; i < units->n; i++)
        for (size_t c = 0; c < RMG_UNIT_CHARTS; c++)
            if (units->unit[i].code == RMG_OK && units->unit[i].has_chart[c])
                drawings[n++] = (rmg_drawing){.chart = &units->unit[i].chart[c],
                                              .folder = ".",
                                              .name = rmg_unit_chart_name(c),
                                              .format = format,
                                              .picture = svg ? &units->unit[i].picture[c]
                                                             : &units->unit[i].image[c]};
    return n;
}

/* A picture that failed fails its unit only. Returns how many failed. */
static size_t blame_units(rmg_units *units, const rmg_drawing *drawings, const rmg_diag *first)
{
    size_t failed = 0;
    for (size_t k = 0, i = 0; i < units->n; i++) {
        rmg_unit *unit = &units->unit[i];
        rmg_code code = RMG_OK;
        for (size_t c = 0; unit->code == RMG_OK && c < RMG_UNIT_CHARTS; c++) {
            rmg_code drawn = unit->has_chart[c] ? drawings[k++].code : RMG_OK;
            failed += drawn != RMG_OK;
            code = code == RMG_OK ? drawn : code;
        }
        if (code != RMG_OK) {
            unit->code = code;
            unit->why = *first;
        }
    }
    return failed;
}

/* The run fails when none of its pictures could be made. */
static rmg_code draw_all(rmg_units *units, rmg_picture_format format, rmg_diag *why)
{
    rmg_drawing *drawings = rmg_zalloc(units->n * RMG_UNIT_CHARTS, sizeof *drawings);
    if (drawings == NULL)
        return rmg_nomem(why);
    size_t n = list_drawings(drawings, units, format);
    rmg_forecast_options forecast = rmg_study_options(&units->study, units->settings);
    rmg_draw_options options = {.jobs = forecast.jobs};
    rmg_diag first = {0};
    rmg_code code = n != 0 ? rmg_charts_draw(drawings, n, &options, NULL, &first) : RMG_OK;
    bool some = code == RMG_OK || (blame_units(units, drawings, &first) < n && code != RMG_EINTERRUPTED);
    free(drawings);
    if (some)
        return RMG_OK;
    *why = first;
    return code;
}

rmg_code rmg_units_fill(rmg_units *units, bool pictures, rmg_diag *why)
{
    for (size_t i = 0; i < units->n; i++) {
        rmg_unit *unit = &units->unit[i];
        unit->code = split_unit(units, unit);
        if (unit->code == RMG_OK)
            unit->code = make_charts(units, unit);
        if (unit->code == RMG_ENOMEM)
            return rmg_nomem(why);
    }
    return pictures ? draw_all(units, RMG_PICTURE_SVG, why) : RMG_OK;
}

rmg_code rmg_units_draw_images(rmg_units *units, rmg_diag *why)
{
    return draw_all(units, RMG_PICTURE_PNG, why);
}

/* ---- the page ---- */

rmg_quality rmg_units_quality(const rmg_study *study)
{
    const rmg_dataset *data = &study->data;
    return (rmg_quality){.problems = &data->problems,
                         .rows_read = data->rows_read,
                         .rows_used = data->rows_used,
                         .rows_excluded = data->rows_excluded,
                         .rows_rejected = data->rows_rejected,
                         .rows_after_upto = study->rows_after_upto,
                         .has_rejected_sum = data->rows_rejected != data->rejected_unread,
                         .rejected_sum = data->rejected_sum};
}

/* Words of "summary, forecast variance" as a list; the texts are in `words`. */
static size_t split_words(char *words, const char **list, size_t most)
{
    size_t n = 0;
    for (char *word = strtok(words, " \t,"); word != NULL && n < most; word = strtok(NULL, " \t,"))
        list[n++] = word;
    return n;
}

/* Sections of parts that raming does not make yet are known words of the file, but no sections. */
static size_t keep_known(const char **list, size_t n)
{
    size_t kept = 0;
    for (size_t i = 0; i < n; i++)
        if (rmg_section_find(list[i]) != NULL ||
            (strcmp(list[i], "flow") != 0 && strcmp(list[i], "kpi") != 0 && strcmp(list[i], "settle") != 0))
            list[kept++] = list[i];
    return kept;
}

static rmg_code document_of(rmg_units *units, rmg_unit *unit, const char *const *sections, size_t n_sections,
                            rmg_past_finder past, void *context)
{
    const rmg_study *study = &units->study;
    rmg_presentation show = rmg_show_of(study, units->settings, units->title);
    show.problems = NULL; /* a remark about a row may hold the name of another unit */
    const rmg_group *group = &study->groups.group[unit->group];
    rmg_forecast_report forecast = {.forecast = study->forecast,
                                    .groups = &study->groups,
                                    .first = unit->group,
                                    .n = group->end - unit->group,
                                    .cube = &study->data.cube,
                                    .plan = study->has_plan ? &study->data.cube.scenarios[study->plan] : NULL,
                                    .show = show};
    rmg_variance_report variance = {.variance = &unit->from.split.variance, .top = 10, .show = show};
    rmg_quality quality = rmg_units_quality(study);
    bool whole = study->groups.n_by == 0 || unit->is_total;
    char prefix[112];
    strcat(strcpy(prefix, unit->folder), "-");
    rmg_report_unit report = {.name = whole ? "" : unit->label,
                              .figure_prefix = study->groups.n_by == 0 ? "" : prefix,
                              .forecast = &forecast,
                              .variance = unit->has_variance ? &variance : NULL,
                              .quality = &quality,
                              .show = show};
    if (unit->is_total)
        report.alone = units->alone;
    if (past != NULL)
        report.past = past(context, unit, &report.n_past);
    rmg_code code = rmg_report_document(&unit->document, &report, sections, n_sections, &unit->left_out,
                                        &unit->why);
    for (size_t c = 0; code == RMG_OK && c < RMG_UNIT_CHARTS; c++)
        if (unit->picture[c].length != 0)
            rmg_document_fill_chart(&unit->document, rmg_unit_chart_name(c),
                                    rmg_buffer_text(&unit->picture[c]), unit->picture[c].length);
    return code;
}

/* The unit's page, with the sections of its template. */
static rmg_code make_document(rmg_units *units, rmg_unit *unit, rmg_past_finder past, void *context)
{
    char words[512] = "";
    const char *list[32], *sections = rmg_template_sections(units, unit);
    if (sections != NULL)
        strncpy(words, sections, sizeof words - 1);
    size_t n = keep_known(list, split_words(words, list, sizeof list / sizeof *list));
    return document_of(units, unit, sections != NULL ? list : NULL, n, past, context);
}

rmg_code rmg_units_document(rmg_units *units, rmg_past_finder past, void *context, rmg_diag *why)
{
    for (size_t i = 0; i < units->n; i++) {
        rmg_unit *unit = &units->unit[i];
        if (unit->code == RMG_OK)
            unit->code = make_document(units, unit, past, context);
        if (unit->code == RMG_EUSAGE || unit->code == RMG_ENOMEM) {
            *why = unit->why;
            return unit->code;
        }
    }
    return RMG_OK;
}
