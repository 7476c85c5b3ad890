#include "io/write/report/report.h"

#include <string.h>

#include "core/text.h"
#include "io/write/report/forecast_document_internal.h"
#include "io/write/report/report_internal.h"

/* A new section is a file and a row here. */
static const rmg_section *const sections[] = {
    &section_summary,  &section_forecast, &section_ceilings,
    &section_variance, &section_accuracy, &section_quality,
};

size_t rmg_sections_count(void)
{
    return sizeof sections / sizeof *sections;
}

const rmg_section *rmg_section_at(size_t i)
{
    return sections[i];
}

const rmg_section *rmg_section_find(const char *name)
{
    for (size_t i = 0; i < rmg_sections_count(); i++)
        if (strcmp(sections[i]->name, name) == 0)
            return sections[i];
    return NULL;
}

const rmg_forecast *unit_forecast(const rmg_report_unit *unit)
{
    return unit->forecast != NULL ? &unit->forecast->forecast[unit->forecast->first] : NULL;
}

void open_section(rmg_document *document, const rmg_section *section)
{
    rmg_document_add_section(document, section->name, RMG_T(section->heading));
    for (size_t i = 0; section->charts != NULL && section->charts[i] != NULL; i++)
        rmg_document_add_chart(document, section->charts[i], NULL);
}

static void set_head(rmg_document *out, const rmg_report_unit *unit)
{
    const rmg_forecast *forecast = unit_forecast(unit);
    rmg_presentation show = unit->show;
    if (unit->name != NULL && unit->name[0] != '\0')
        show.title = unit->name;
    rmg_present(out, "report", &show);
    rmg_document_number_figures(out, unit->figure_prefix != NULL ? unit->figure_prefix : "");
    if (forecast != NULL) {
        rmg_forecast_report named = *unit->forecast;
        named.show.title = show.title;
        out->title = forecast_title(out, &named);
        out->per_year = forecast->per_year;
        out->upto = forecast->upto;
        out->year = forecast->n_years != 0 ? forecast->year[0].first
                                           : rmg_period_year(forecast->upto, forecast->per_year);
    } else if (unit->variance != NULL) {
        out->per_year = unit->variance->variance->cube->per_year;
        out->year = unit->variance->variance->comparison.year;
        out->upto = unit->variance->variance->last;
    }
}

static rmg_code add_section(rmg_document *out, const rmg_section *section, const rmg_report_unit *unit,
                            rmg_buffer *left_out, rmg_diag *why)
{
    if (section->has(unit)) {
        open_section(out, section);
        return section->add(out, unit, why);
    }
    if (left_out != NULL) {
        if (left_out->length != 0)
            rmg_buffer_puts(left_out, ", ");
        rmg_buffer_puts(left_out, section->name);
    }
    return RMG_OK;
}

static rmg_code unknown_section(const char *name, rmg_diag *why)
{
    rmg_code code = rmg_fail(why, RMG_EUSAGE, RMG_T("there is no section \"%s\""), name);
    rmg_buffer names = {0};
    for (size_t i = 0; i < rmg_sections_count(); i++)
        rmg_buffer_printf(&names, "%s%s", i != 0 ? ", " : "", sections[i]->name);
    rmg_hint(why, RMG_T("sections are %s"), rmg_buffer_text(&names));
    rmg_buffer_clear(&names);
    return code;
}

rmg_code rmg_report_document(rmg_document *out, const rmg_report_unit *unit, const char *const *names,
                             size_t n_names, rmg_buffer *left_out, rmg_diag *why)
{
    set_head(out, unit);
    size_t n = names != NULL ? n_names : rmg_sections_count();
    rmg_code code = RMG_OK;
    for (size_t i = 0; i < n && code == RMG_OK; i++) {
        const rmg_section *section = names != NULL ? rmg_section_find(names[i]) : sections[i];
        code = section != NULL ? add_section(out, section, unit, left_out, why)
                               : unknown_section(names[i], why);
    }
    if (code == RMG_OK)
        code = rmg_document_check(out, why);
    if (code != RMG_OK)
        rmg_document_clear(out);
    return code;
}
