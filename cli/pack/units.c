#include "cli/pack/units.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/pack/templates.h"
#include "core/buffer.h"
#include "core/grow.h"
#include "core/nearest.h"
#include "core/text.h"

/* ---- labels and folders ---- */

static const char *label_at(const rmg_study *study, size_t group, size_t level)
{
    uint32_t code = rmg_group_label(&study->groups, group, level);
    return rmg_dict_label(study->data.cube.dim[study->groups.by[level]].labels, code);
}

/* "Jeugd / Aanbieder A" for several dimensions. */
static char *label_of(const rmg_study *study, size_t group)
{
    rmg_buffer label = {0};
    for (size_t level = 0; level < study->groups.group[group].depth; level++)
        rmg_buffer_printf(&label, "%s%s", level != 0 ? " / " : "",
                          rmg_say_label(label_at(study, group, level)));
    if (study->groups.group[group].depth == 0)
        rmg_buffer_puts(&label, study->groups.n_by == 0 ? "all" : RMG_T("total"));
    if (label.failed)
        rmg_buffer_clear(&label);
    return label.text;
}

/* Names that no folder may have on some systems. */
static bool is_reserved(const char *name)
{
    static const char *const names[] = {"con", "prn", "aux", "nul"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (strcmp(name, names[i]) == 0)
            return true;
    return (strncmp(name, "com", 3) == 0 || strncmp(name, "lpt", 3) == 0) && name[3] >= '0' &&
           name[3] <= '9' && name[4] == '\0';
}

static bool is_taken(const rmg_units *units, size_t n, const char *folder)
{
    for (size_t i = 0; i < n; i++)
        if (strcmp(units->unit[i].folder, folder) == 0)
            return true;
    return false;
}

/* Letters of western Europe without their accents: U+00C0 to U+00FF, two bytes each. */
static void without_accents(char *out, size_t size, const char *text)
{
    static const char plain[] = "AAAAAAACEEEEIIIIDNOOOOO OUUUUYTsaaaaaaaceeeeiiiidnooooo ouuuuyty";
    size_t n = 0;
    for (const unsigned char *c = (const unsigned char *)text; *c != '\0' && n + 1 < size; c++) {
        bool accented = c[0] == 0xC3 && c[1] >= 0x80 && c[1] <= 0xBF;
        out[n++] = accented ? plain[c[1] - 0x80] : (char)*c;
        c += accented;
    }
    out[n] = '\0';
}

/* A label of signs only, "]]>", has no name of its own. */
static bool has_letter_or_digit(const char *text)
{
    for (const char *c = text; *c != '\0'; c++)
        if ((*c >= '0' && *c <= '9') || (*c >= 'a' && *c <= 'z') || (*c >= 'A' && *c <= 'Z'))
            return true;
    return false;
}

/* Of two equal names the later gets -2, the next -3. */
static void name_folder(rmg_units *units, size_t n)
{
    rmg_unit *unit = &units->unit[n];
    char name[RMG_PICTURE_NAME_MAX], plain[256];
    /* the total's ids and folder do not depend on the language of the run */
    without_accents(plain, sizeof plain,
                    unit->is_total && units->study.groups.n_by != 0 ? "total" : unit->label);
    rmg_picture_name(name, has_letter_or_digit(plain) ? plain : "unit");
    snprintf(unit->folder, sizeof unit->folder, "%s%s", name, is_reserved(name) ? "-1" : "");
    for (int number = 2; is_taken(units, n, unit->folder); number++)
        snprintf(unit->folder, sizeof unit->folder, "%s-%d", name, number);
}

/* The label that all cells of a unit share in a dimension; "" when there is none or several. */
static char *only_label(const rmg_study *study, size_t group, const char *dimension)
{
    const rmg_cube *cube = &study->data.cube;
    const rmg_group *g = &study->groups.group[group];
    size_t dim = rmg_cube_find_dim(cube, dimension);
    uint32_t found = RMG_NO_LABEL;
    for (size_t i = g->first_cell; dim < cube->n_dims && i < g->last_cell; i++) {
        uint32_t code = cube->dim[dim].code[study->groups.order[i]];
        if (code == RMG_NO_LABEL || code == RMG_NO_DIM || code == found)
            continue;
        if (found != RMG_NO_LABEL)
            return rmg_copy("");
        found = code;
    }
    return rmg_copy(found != RMG_NO_LABEL ? rmg_dict_label(cube->dim[dim].labels, found) : "");
}

/* ---- the unit's view of the study ---- */

/* One clause per dimension: only cells with the unit's labels. The study's own clauses stay in force. */
static rmg_code narrow(rmg_filter *out, const rmg_study *study, size_t group, rmg_diag *why)
{
    size_t n = study->filter.n + study->groups.n_by;
    out->clause = rmg_zalloc(n, sizeof *out->clause);
    if (out->clause == NULL)
        return rmg_nomem(why);
    out->capacity = n;
    for (size_t i = 0; i < study->filter.n; i++) {
        out->clause[out->n] = study->filter.clause[i];
        out->clause[out->n].keep = rmg_zalloc(study->filter.clause[i].n_labels, 1);
        if (out->clause[out->n++].keep == NULL)
            return rmg_nomem(why);
        memcpy(out->clause[i].keep, study->filter.clause[i].keep, study->filter.clause[i].n_labels);
    }
    for (size_t level = 0; level < study->groups.group[group].depth; level++) {
        size_t dim = study->groups.by[level];
        uint32_t code = rmg_group_label(&study->groups, group, level);
        rmg_clause *clause = &out->clause[out->n++];
        *clause = (rmg_clause){.dim = dim,
                               .n_labels = rmg_dict_count(study->data.cube.dim[dim].labels),
                               .keep_empty = code == RMG_NO_LABEL};
        clause->keep = rmg_zalloc(clause->n_labels, 1);
        if (clause->keep == NULL)
            return rmg_nomem(why);
        if (code != RMG_NO_LABEL)
            clause->keep[code] = 1;
    }
    return RMG_OK;
}

static rmg_code add_unit(rmg_units *units, size_t group, bool is_total, rmg_diag *why)
{
    rmg_study *study = &units->study;
    rmg_unit *unit = &units->unit[units->n];
    const char *segment = rmg_config_text(&units->settings->config, "pack", "segment");
    *unit = (rmg_unit){.group = group,
                       .is_total = is_total,
                       .label = label_of(study, group),
                       .domain = only_label(study, group, "domain"),
                       .provider = only_label(study, group, "provider"),
                       .segment = only_label(study, group, segment != NULL ? segment : "")};
    units->n++;
    if (unit->label == NULL || unit->domain == NULL || unit->provider == NULL || unit->segment == NULL)
        return rmg_nomem(why);
    name_folder(units, units->n - 1);
    unit->from.study = *study; /* borrowed, but for the filter */
    unit->from.study.filter = (rmg_filter){0};
    unit->from.study.groups.n_by = 0;
    return narrow(&unit->from.study.filter, study, group, why);
}

static rmg_code no_such_unit(const rmg_study *study, const char *only, rmg_diag *why)
{
    rmg_code code = rmg_fail(why, RMG_EUSAGE, RMG_T("there is no unit \"%s\""), only);
    rmg_nearest nearest = rmg_nearest_begin(only);
    for (size_t g = 0; g < study->groups.n; g++)
        for (size_t level = 0; level < study->groups.group[g].depth; level++)
            rmg_nearest_try(&nearest, label_at(study, g, level));
    if (nearest.best != NULL)
        rmg_hint(why, RMG_T("did you mean %s?"), nearest.best);
    return code;
}

static bool is_wanted(const rmg_study *study, size_t group, const char *only)
{
    if (study->groups.group[group].depth != study->groups.n_by)
        return false;
    if (only == NULL)
        return true;
    char *label = label_of(study, group);
    bool same = label != NULL && strcmp(label, only) == 0;
    free(label);
    return same;
}

static rmg_code list_units(rmg_units *units, const char *only, bool total_only, rmg_diag *why)
{
    const rmg_study *study = &units->study;
    units->unit = rmg_zalloc(study->groups.n + 1, sizeof *units->unit);
    if (units->unit == NULL)
        return rmg_nomem(why);
    rmg_code code = RMG_OK;
    for (size_t g = 0; code == RMG_OK && !total_only && g < study->groups.n; g++)
        if (is_wanted(study, g, only))
            code = add_unit(units, g, false, why);
    if (code == RMG_OK && (total_only || (units->n != 0 && only == NULL && study->groups.n_by != 0)))
        code = add_unit(units, 0, true, why);
    if (code == RMG_OK && units->n == 0)
        code = only != NULL ? no_such_unit(study, only, why)
                            : rmg_fail(why, RMG_ENODATA, RMG_T("no row has all the columns of the units"));
    return code;
}

/* The total is the sum of its units; what it would be by itself is said beside it. */
static rmg_code forecast_alone(rmg_units *out, rmg_diag *why)
{
    const rmg_study *study = &out->study;
    if (study->groups.n < 2 || study->forecast[0].n_years == 0)
        return RMG_OK;
    rmg_forecast alone = {0};
    rmg_forecast_options options = rmg_study_options(study, &out->narrowed);
    rmg_code code = rmg_forecast_make(&alone, &study->input[0], &options, why);
    if (code == RMG_OK && alone.n_years != 0)
        out->alone = alone.year[0].year_end;
    rmg_forecast_clear(&alone);
    return code == RMG_ENODATA ? RMG_OK : code;
}

rmg_code rmg_units_make(rmg_units *out, const rmg_settings *settings, const char *per, const char *only,
                        bool total_only, rmg_diag *why)
{
    *out = (rmg_units){.settings = settings, .narrowed = *settings};
    rmg_code code = rmg_templates_check(&settings->config, why);
    if (code == RMG_OK && per != NULL)
        code = rmg_values_add(&out->by, per, NULL, why);
    if (code == RMG_OK) {
        out->narrowed.given[RMG_OPT_BY] = out->by;
        code = rmg_study_read(&out->study, &out->narrowed, 0, RMG_KEEP_KNOWN, why);
    }
    if (code == RMG_OK)
        code = rmg_study_scope(&out->study, &out->narrowed, why);
    if (code == RMG_OK)
        code = rmg_study_forecast(&out->study, &out->narrowed, why);
    if (code == RMG_OK)
        code = list_units(out, only, total_only, why);
    if (code == RMG_OK && only == NULL)
        code = forecast_alone(out, why);
    return code;
}

char *rmg_units_place_of(const rmg_units *units, const char *key, const char *fallback, rmg_month month)
{
    const rmg_config *config = &units->settings->config;
    const char *pattern = rmg_config_text(config, "run", key);
    char upto[RMG_PERIOD_MAX];
    rmg_period_print(upto, month, units->study.data.cube.per_year);
    if (pattern == NULL)
        pattern = fallback;
    const char *hole = strstr(pattern, "{upto}");
    rmg_buffer name = {0};
    if (hole == NULL)
        rmg_buffer_puts(&name, pattern);
    else
        rmg_buffer_printf(&name, "%.*s%s%s", (int)(hole - pattern), pattern, upto, hole + 6);
    char *path = name.failed ? NULL : rmg_config_path(config, rmg_buffer_text(&name));
    rmg_buffer_clear(&name);
    return path;
}

char *rmg_units_place(const rmg_units *units, const char *key, const char *fallback)
{
    return rmg_units_place_of(units, key, fallback, units->study.upto);
}

static void clear_unit(rmg_unit *unit)
{
    free(unit->label);
    free(unit->domain);
    free(unit->provider);
    free(unit->segment);
    rmg_split_clear(&unit->from.split);
    rmg_filter_clear(&unit->from.study.filter);
    for (size_t c = 0; c < RMG_UNIT_CHARTS; c++) {
        if (unit->has_chart[c])
            rmg_chart_clear(&unit->chart[c]);
        rmg_buffer_clear(&unit->picture[c]);
        rmg_buffer_clear(&unit->image[c]);
    }
    rmg_document_clear(&unit->document);
    rmg_buffer_clear(&unit->left_out);
}

void rmg_units_clear(rmg_units *units)
{
    if (units == NULL)
        return;
    for (size_t i = 0; i < units->n; i++)
        clear_unit(&units->unit[i]);
    free(units->unit);
    rmg_values_clear(&units->by);
    rmg_study_clear(&units->study);
    *units = (rmg_units){0};
}
