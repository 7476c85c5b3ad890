#include "cli/pack/write.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/fail_if.h"
#include "cli/rejects.h"
#include "cli/show.h"
#include "core/grow.h"
#include "core/text.h"
#include "io/write/report/index_document.h"
#include "io/write/write.h"

#define TOLERANCE_PCT 2 /* above the plan by at most so much is amber */

/* In the order in which a page of a unit is looked for: the index links to the first that there is. */
static const struct {
    const char *word;
    rmg_format format; /* RMG_FORMATS: not a document */
} kinds[RMG_PACK_KINDS] = {
    [RMG_PACK_HTML] = {"html", RMG_FORMAT_HTML}, [RMG_PACK_PDF] = {"pdf", RMG_FORMATS},
    [RMG_PACK_MD] = {"md", RMG_FORMAT_MARKDOWN}, [RMG_PACK_XLSX] = {"xlsx", RMG_FORMAT_XLSX},
    [RMG_PACK_JSON] = {"json", RMG_FORMAT_JSON}, [RMG_PACK_CSV] = {"csv", RMG_FORMATS},
    [RMG_PACK_SVG] = {"svg", RMG_FORMATS},       [RMG_PACK_PNG] = {"png", RMG_FORMATS},
};

static bool has_word(const char *words, const char *word)
{
    static const char between[] = " \t,";
    size_t n = strlen(word);
    for (const char *at = words + strspn(words, between); *at != '\0';) {
        size_t length = strcspn(at, between);
        if (length == n && strncmp(at, word, n) == 0)
            return true;
        at += length;
        at += strspn(at, between);
    }
    return false;
}

rmg_pack_formats rmg_pack_formats_of(const rmg_config *config)
{
    rmg_pack_formats out;
    const char *words = rmg_config_text(config, "pack", "formats");
    for (int kind = 0; kind < RMG_PACK_KINDS; kind++)
        out.wanted[kind] = has_word(words != NULL ? words : "html svg csv", kinds[kind].word);
    return out;
}

/* The ending of a unit's page, or NULL when none of the formats is a page. */
static const char *page_ending(const rmg_pack_formats *formats)
{
    for (int kind = RMG_PACK_HTML; kind <= RMG_PACK_JSON; kind++)
        if (formats->wanted[kind])
            return kinds[kind].word;
    return NULL;
}

/* ---- one unit ---- */

static rmg_write_options options_of(const rmg_settings *settings)
{
    rmg_write_options options = {.guard_off = rmg_settings_is(settings, RMG_OPT_CSV_GUARD, "off")};
    rmg_csv_dialect_find(&options.dialect, rmg_settings_text(settings, RMG_OPT_CSV_DIALECT));
    return options;
}

/* "units/aanbieder-a/report.html"; the total's files stand beside the index. */
static void path_of(char *out, size_t size, const rmg_unit *unit, const char *folder, const char *name,
                    const char *ending)
{
    snprintf(out, size, "%s%s%s%s%s.%s", unit->is_total ? "" : "units/", unit->is_total ? "" : unit->folder,
             unit->is_total ? "" : "/", folder, name, ending);
}

static rmg_code put_document(rmg_pack_files *files, const rmg_units *units, rmg_unit *unit, rmg_format format,
                             rmg_diag *why)
{
    char path[256];
    path_of(path, sizeof path, unit, "", unit->is_total ? "total" : "report", rmg_format_name(format));
    rmg_write_options options = options_of(units->settings);
    rmg_buffer bytes = {0};
    rmg_code code = rmg_document_write(&bytes, &unit->document, format, &options, why);
    if (code == RMG_OK)
        code = rmg_pack_files_put(files, path, rmg_buffer_text(&bytes), bytes.length, why);
    rmg_buffer_clear(&bytes);
    return code;
}

static rmg_code put_table(rmg_pack_files *files, const rmg_units *units, const rmg_unit *unit,
                          const rmg_table *table, rmg_diag *why)
{
    char path[256];
    path_of(path, sizeof path, unit, "tables/", table->name, "csv");
    rmg_write_options options = options_of(units->settings);
    rmg_buffer bytes = {0};
    rmg_code code = rmg_table_write_csv(&bytes, table, &options, why);
    if (code == RMG_OK)
        code = rmg_pack_files_put(files, path, rmg_buffer_text(&bytes), bytes.length, why);
    rmg_buffer_clear(&bytes);
    return code;
}

static rmg_code put_chart(rmg_pack_files *files, const rmg_unit *unit, size_t chart,
                          const rmg_buffer *picture, const char *ending, rmg_diag *why)
{
    char path[256];
    path_of(path, sizeof path, unit, "charts/", rmg_unit_chart_name(chart), ending);
    return rmg_pack_files_put(files, path, rmg_buffer_text(picture), picture->length, why);
}

static rmg_code put_charts(rmg_pack_files *files, const rmg_unit *unit, const rmg_pack_formats *formats,
                           rmg_diag *why)
{
    rmg_code code = RMG_OK;
    for (size_t c = 0; code == RMG_OK && c < RMG_UNIT_CHARTS; c++) {
        if (unit->has_chart[c] && formats->wanted[RMG_PACK_SVG])
            code = put_chart(files, unit, c, &unit->picture[c], "svg", why);
        if (code == RMG_OK && unit->has_chart[c] && formats->wanted[RMG_PACK_PNG])
            code = put_chart(files, unit, c, &unit->image[c], "png", why);
    }
    return code;
}

rmg_code rmg_pack_write_unit(rmg_pack_files *files, const rmg_units *units, rmg_unit *unit,
                             const rmg_pack_formats *formats, rmg_diag *why)
{
    rmg_code code = RMG_OK;
    for (int kind = 0; code == RMG_OK && kind < RMG_PACK_KINDS; kind++)
        if (formats->wanted[kind] && kinds[kind].format != RMG_FORMATS)
            code = put_document(files, units, unit, kinds[kind].format, why);
    for (size_t i = 0; code == RMG_OK && formats->wanted[RMG_PACK_CSV] && i < unit->document.n_tables; i++)
        code = put_table(files, units, unit, unit->document.table[i], why);
    return code == RMG_OK ? put_charts(files, unit, formats, why) : code;
}

rmg_code rmg_pack_write_pdf(rmg_pack_files *files, const rmg_unit *unit, const rmg_buffer *pdf, rmg_diag *why)
{
    char path[256];
    path_of(path, sizeof path, unit, "", unit->is_total ? "total" : "report", "pdf");
    return rmg_pack_files_put(files, path, rmg_buffer_text(pdf), pdf->length, why);
}

/* ---- around the units ---- */

static rmg_code put_buffer(rmg_pack_files *files, const char *name, rmg_buffer *bytes, rmg_code made,
                           rmg_diag *why)
{
    rmg_code code = made;
    if (code == RMG_OK)
        code = rmg_pack_files_put(files, name, rmg_buffer_text(bytes), bytes->length, why);
    rmg_buffer_reset(bytes);
    return code;
}

/* The pages as the index names them; hrefs are kept in `paths`. */
static void list_units(rmg_index_unit *out, size_t *n, char (*paths)[128], const rmg_units *units,
                       const char *ending)
{
    for (size_t i = 0; i < units->n; i++) {
        const rmg_unit *unit = &units->unit[i];
        if (unit->is_total)
            continue;
        bool good = unit->code == RMG_OK;
        if (ending != NULL)
            snprintf(paths[*n], sizeof *paths, "units/%s/report.%s", unit->folder, ending);
        out[*n] = (rmg_index_unit){.name = unit->label,
                                   .href = good && ending != NULL ? paths[*n] : NULL,
                                   .domain = unit->domain,
                                   .provider = unit->provider,
                                   .forecast = &units->study.forecast[unit->group],
                                   .failure = good ? NULL : unit->why.message,
                                   .left_out = unit->left_out.length != 0 ? rmg_buffer_text(&unit->left_out)
                                                                          : NULL};
        ++*n;
    }
}

static rmg_code write_summary(rmg_pack_files *files, const rmg_document *document, rmg_format format,
                              const rmg_settings *settings, rmg_diag *why)
{
    char name[32];
    snprintf(name, sizeof name, "summary.%s", rmg_format_name(format));
    rmg_write_options options = options_of(settings);
    rmg_buffer bytes = {0};
    rmg_code code = rmg_document_write(&bytes, document, format, &options, why);
    code = put_buffer(files, name, &bytes, code, why);
    rmg_buffer_clear(&bytes);
    return code;
}

static rmg_code write_pages(rmg_pack_files *files, const rmg_index *index, const rmg_settings *settings,
                            const rmg_pack_formats *formats, rmg_diag *why)
{
    const struct {
        rmg_format format;
        bool wanted;
    } summaries[] = {{RMG_FORMAT_CSV, true},
                     {RMG_FORMAT_JSON, true},
                     {RMG_FORMAT_MARKDOWN, formats->wanted[RMG_PACK_MD]},
                     {RMG_FORMAT_XLSX, formats->wanted[RMG_PACK_XLSX]}};
    rmg_buffer bytes = {0};
    rmg_document document = {0};
    rmg_code code = rmg_index_page(&bytes, index, why);
    code = put_buffer(files, "index.html", &bytes, code, why);
    if (code == RMG_OK)
        code = rmg_index_document(&document, index, why);
    for (size_t i = 0; code == RMG_OK && i < sizeof summaries / sizeof *summaries; i++)
        if (summaries[i].wanted)
            code = write_summary(files, &document, summaries[i].format, settings, why);
    rmg_document_clear(&document);
    rmg_buffer_clear(&bytes);
    return code;
}

static rmg_code write_problems(rmg_pack_files *files, const rmg_units *units, rmg_diag *why)
{
    rmg_buffer bytes = {0};
    rmg_problems all = {0};
    rmg_code code = RMG_OK;
    for (size_t i = 0; code == RMG_OK && i < units->study.data.problems.n; i++)
        code = rmg_problems_add(&all, &units->study.data.problems.item[i], why);
    for (size_t i = 0; code == RMG_OK && i < units->n; i++) {
        if (units->unit[i].code == RMG_OK)
            continue;
        char message[700];
        snprintf(message, sizeof message, "%s: %s", units->unit[i].label, units->unit[i].why.message);
        rmg_problem failed = {.severity = RMG_WARNING, .reason = "unit-failed", .message = message};
        code = rmg_problems_add(&all, &failed, why);
    }
    if (code == RMG_OK) {
        code = rmg_warnings_print(&bytes, &all, why);
        code = put_buffer(files, "warnings.csv", &bytes, code, why);
    }
    if (code == RMG_OK) {
        code = rmg_rejects_print(&bytes, &all, why);
        code = put_buffer(files, "rejects.csv", &bytes, code, why);
    }
    rmg_problems_clear(&all);
    rmg_buffer_clear(&bytes);
    return code;
}

/* The index, and what it points to. */
typedef struct index_parts {
    rmg_index index;
    rmg_quality quality;
    rmg_index_unit *list;
    char (*paths)[128];
    char title[RMG_TITLE_MAX], total[32];
} index_parts;

static void clear_index(index_parts *parts)
{
    free(parts->list);
    free(parts->paths);
}

static rmg_code make_index(index_parts *parts, const rmg_units *units, const rmg_pack_formats *formats,
                           rmg_diag *why)
{
    const rmg_study *study = &units->study;
    *parts = (index_parts){.list = rmg_zalloc(units->n, sizeof *parts->list),
                           .paths = rmg_zalloc(units->n, sizeof *parts->paths)};
    if (parts->list == NULL || parts->paths == NULL)
        return rmg_nomem(why);
    const char *ending = page_ending(formats);
    parts->quality = rmg_units_quality(study);
    parts->index = (rmg_index){.unit = parts->list,
                               .total = &study->forecast[0],
                               .plan = study->has_plan ? &study->data.cube.scenarios[study->plan] : NULL,
                               .quality = &parts->quality,
                               .alone = units->alone,
                               .tolerance_pct = TOLERANCE_PCT,
                               .show = rmg_show_of(study, units->settings, parts->title)};
    list_units(parts->list, &parts->index.n_units, parts->paths, units, ending);
    const rmg_unit *last = &units->unit[units->n - 1];
    if (last->is_total && last->code == RMG_OK && ending != NULL) {
        snprintf(parts->total, sizeof parts->total, "total.%s", ending);
        parts->index.total_href = parts->total;
    }
    return RMG_OK;
}

rmg_code rmg_pack_write_index(rmg_pack_files *files, const rmg_units *units, const rmg_pack_formats *formats,
                              rmg_diag *why)
{
    index_parts parts;
    rmg_code code = make_index(&parts, units, formats, why);
    if (code == RMG_OK)
        code = write_pages(files, &parts.index, units->settings, formats, why);
    if (code == RMG_OK)
        code = write_problems(files, units, why);
    clear_index(&parts);
    return code;
}

rmg_code rmg_pack_judge_summary(bool *holds, const rmg_units *units, const rmg_values *conditions,
                                rmg_diag *why)
{
    index_parts parts;
    rmg_document document = {0};
    rmg_pack_formats formats = {{0}};
    rmg_code code = make_index(&parts, units, &formats, why);
    if (code == RMG_OK)
        code = rmg_index_document(&document, &parts.index, why);
    if (code == RMG_OK)
        code = rmg_fail_if(holds, &document, conditions, why);
    rmg_document_clear(&document);
    clear_index(&parts);
    return code;
}
