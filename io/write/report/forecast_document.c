#include "io/write/report/forecast_document.h"

#include <stdio.h>
#include <string.h>

#include "core/text.h"
#include "io/write/report/forecast_document_internal.h"

static const char *const table_names[] = {"year", "rules", "months"};

bool rmg_forecast_table_find(rmg_forecast_table *out, const char *name)
{
    for (int i = 0; i < 3; i++)
        if (strcmp(table_names[i], name) == 0) {
            *out = (rmg_forecast_table)i;
            return true;
        }
    return false;
}

forecast_base forecast_base_of(rmg_document *document, const rmg_forecast_report *report,
                               const rmg_forecast_year *year)
{
    bool plan = report->plan != NULL;
    rmg_maybe_money to_date = plan ? year->plan_to_date : year->last_year_to_date;
    rmg_maybe_money whole = plan ? year->plan : year->last_year;
    const char *name = rmg_say_base(document, report->plan);
    bool any = to_date.known || whole.known;
    return (forecast_base){.name = name,
                           .heading = any ? name : "",
                           .has_to_date = to_date.known,
                           .to_date = to_date.amount,
                           .has_year = whole.known,
                           .year = whole.amount};
}

int forecast_rests_on(const rmg_forecast *forecast, const rmg_forecast_year *year)
{
    char name[RMG_RULE_NAME_MAX] = "";
    if (forecast->has_forecast)
        rmg_forecast_rule_name(name, forecast);
    return strcmp(name, "run-rate") == 0 || forecast->history == 0 ? year->months_known : forecast->history;
}

const char *forecast_notes(rmg_document *document, const rmg_forecast *forecast, uint32_t without)
{
    const char *all = "";
    for (uint32_t bit = 1; bit != 0 && bit <= forecast->notes; bit <<= 1) {
        char text[RMG_FORECAST_NOTE_MAX] = "";
        if (!(forecast->notes & bit & ~without))
            continue;
        rmg_forecast_note(text, forecast, bit);
        if (text[0] != '\0')
            all = all[0] == '\0' ? rmg_document_copy(document, text)
                                 : rmg_document_printf(document, "%s %s", all, text);
    }
    return all;
}

static bool names_year(const char *title, int year)
{
    char digits[16];
    snprintf(digits, sizeof digits, "%d", year);
    return strstr(title, digits) != NULL;
}

/* The title says the year already, or another one of those that are shown. */
static bool names_a_year(const char *title, const rmg_forecast *forecast, int year)
{
    int last = forecast->n_years != 0 ? forecast->year[forecast->n_years - 1].last : year;
    for (int y = year; y <= last; y++)
        if (names_year(title, y))
            return true;
    return false;
}

/* "Uitgaven Jeugd 2021, known up to and including April" */
const char *forecast_title(rmg_document *document, const rmg_forecast_report *report)
{
    const rmg_forecast *total = &report->forecast[report->first];
    const rmg_presentation *show = &report->show;
    int year = rmg_period_year(total->upto, total->per_year);
    const char *name = show->title != NULL && show->title[0] != '\0' ? show->title : RMG_T("Forecast");
    if (!names_a_year(name, total, year))
        name = rmg_document_printf(document, "%s %d", name,
                                   total->n_years != 0 ? total->year[0].first : year);
    const char *upto = rmg_say_period(document, total->upto, total->per_year, show->fiscal_start);
    if (!names_year(name, year))
        upto = rmg_document_printf(document, "%s %d", upto, year);
    return rmg_document_printf(document, RMG_T("%s, known up to and including %s"), name, upto);
}

/* Which columns of a data table people see: the level and columns without any value are left out. */
static void add_filled_grid(rmg_document *document, const rmg_table *table, const char *caption)
{
    size_t shown[64], n = 0;
    for (size_t column = 1; column < table->n_columns && n < 64; column++) {
        bool filled = false;
        for (size_t row = 0; row < table->n_rows && !filled; row++)
            filled = rmg_table_cell(table, row, column)->kind != RMG_CELL_EMPTY;
        if (filled)
            shown[n++] = column;
    }
    rmg_document_add_grid(document, table, shown, n, caption);
}

rmg_code rmg_forecast_add(rmg_document *document, const rmg_forecast_report *report, rmg_forecast_table table,
                          rmg_diag *why)
{
    const rmg_forecast *total = &report->forecast[report->first];
    rmg_code code = RMG_OK;
    if (table == RMG_TABLE_RULES)
        add_filled_grid(document, forecast_rules_table(document, report), RMG_T("All rules"));
    else if (table == RMG_TABLE_MONTHS) {
        forecast_months_table(document, report);
        code = forecast_months_view(document, report, why);
    } else {
        const rmg_table *year = forecast_year_table(document, report);
        bool sheet = forecast_n_lines(report) == 1 && total->n_years == 1;
        if (total->n_years != 0)
            code = sheet ? forecast_sheet(document, report, year, report->first, why)
                         : forecast_grid(document, report, year, why);
    }
    return code == RMG_OK ? rmg_document_check(document, why) : code;
}

rmg_code rmg_forecast_document(rmg_document *out, const rmg_forecast_report *report, rmg_forecast_table table,
                               rmg_diag *why)
{
    const rmg_forecast *total = &report->forecast[report->first];
    rmg_present(out, "forecast", &report->show);
    out->title = forecast_title(out, report);
    out->per_year = total->per_year;
    out->upto = total->upto;
    out->year = total->n_years != 0 ? total->year[0].first : rmg_period_year(total->upto, total->per_year);
    rmg_code code = rmg_forecast_add(out, report, table, why);
    if (code != RMG_OK)
        rmg_document_clear(out);
    return code;
}
