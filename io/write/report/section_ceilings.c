/* Which ceilings break, and when. The figures are those of the forecast's table. */
#include <string.h>

#include "core/text.h"
#include "io/write/report/forecast_document_internal.h"
#include "io/write/report/report_internal.h"

typedef struct ceilings {
    rmg_document *document;
    rmg_view *view;
    const rmg_forecast_report *report;
    const rmg_table *table; /* "forecast", when that section came before; else NULL */
    int decimals;
} ceilings;

static const rmg_forecast_year *year_of(const rmg_forecast *forecast)
{
    return forecast->n_years != 0 && forecast->year[0].ceiling.known ? &forecast->year[0] : NULL;
}

static bool has_ceilings(const rmg_report_unit *unit)
{
    if (unit->forecast == NULL)
        return false;
    for (size_t i = unit->forecast->first; i < forecast_end(unit->forecast); i++)
        if (year_of(&unit->forecast->forecast[i]) != NULL)
            return true;
    return false;
}

static const rmg_table *find_table(const rmg_document *document, const char *name)
{
    for (size_t i = 0; i < document->n_tables; i++)
        if (strcmp(document->table[i]->name, name) == 0)
            return document->table[i];
    return NULL;
}

static void put(const ceilings *c, size_t *cell, size_t line, const char *text, const char *column)
{
    rmg_view_text(c->view, *cell, text);
    size_t i = c->table != NULL && column != NULL ? rmg_table_find_column(c->table, column) : 0;
    if (c->table != NULL && column != NULL && i < c->table->n_columns)
        rmg_view_figure(c->view, *cell, c->table, forecast_year_row(c->report, line, 0), i);
    ++*cell;
}

static const char *amount(const ceilings *c, rmg_maybe_money value)
{
    return value.known ? rmg_say_amount(c->document, value.amount.units, c->decimals, false)
                       : RMG_T("unknown");
}

static const char *day(const ceilings *c, rmg_maybe_date date)
{
    return date.known ? rmg_say_day(c->document, date.date) : RMG_T("not this year");
}

static const char *label(const ceilings *c, size_t line)
{
    const rmg_groups *groups = c->report->groups;
    size_t depth = groups->group[line].depth;
    if (depth == 0)
        return RMG_T("total");
    return rmg_say_label(rmg_dict_label(c->report->cube->dim[groups->by[depth - 1]].labels,
                                        rmg_group_label(groups, line, depth - 1)));
}

static void add_line(const ceilings *c, size_t line, const rmg_forecast_year *year)
{
    size_t cell = 0;
    rmg_maybe_money to_date = year->actual_to_date;
    rmg_view_add_row(c->view, RMG_VIEW_CELLS, 1, 0);
    put(c, &cell, line, label(c, line), NULL);
    put(c, &cell, line, amount(c, year->ceiling), "ceiling");
    put(c, &cell, line, amount(c, to_date), to_date.known ? "actual_to_date" : NULL);
    put(c, &cell, line,
        to_date.known ? rmg_say_percent(c->document, to_date.amount.units, year->ceiling.amount.units, true)
                      : "",
        NULL);
    put(c, &cell, line, amount(c, year->year_end), year->year_end.known ? "year_end" : NULL);
    put(c, &cell, line, amount(c, year->amount_above_ceiling),
        year->amount_above_ceiling.known ? "amount_above_ceiling" : NULL);
    put(c, &cell, line, day(c, year->crossing), year->crossing.known ? "crossing_date" : NULL);
    put(c, &cell, line, year->crossing_low.known ? day(c, year->crossing_low) : "",
        year->crossing_low.known ? "crossing_low" : NULL);
    put(c, &cell, line,
        year->chance_above_ceiling.known ? rmg_say_chance(c->document, year->chance_above_ceiling.value) : "",
        year->chance_above_ceiling.known ? "chance_above_ceiling" : NULL);
}

static void add_columns(const ceilings *c)
{
    static const struct {
        const char *heading;
        rmg_align align;
    } columns[] = {
        {RMG_N("ceiling"), RMG_RIGHT},        {RMG_N("to date"), RMG_RIGHT},
        {RMG_N("used"), RMG_RIGHT},           {RMG_N("year-end"), RMG_RIGHT},
        {RMG_N("above it"), RMG_RIGHT},       {RMG_N("reached"), RMG_LEFT},
        {RMG_N("at the earliest"), RMG_LEFT}, {RMG_N("chance above"), RMG_RIGHT},
    };
    rmg_view_add_column(c->view, "", RMG_LEFT);
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
        rmg_view_add_column(c->view, RMG_T(columns[i].heading), columns[i].align);
}

static rmg_code add_ceilings(rmg_document *document, const rmg_report_unit *unit, rmg_diag *why)
{
    (void)why;
    ceilings c = {.document = document,
                  .report = unit->forecast,
                  .table = find_table(document, "forecast"),
                  .decimals = unit->forecast->show.decimals};
    c.view = rmg_document_add_view(document, RMG_T("Ceilings"));
    add_columns(&c);
    for (size_t line = unit->forecast->first; line < forecast_end(unit->forecast); line++) {
        const rmg_forecast_year *year = year_of(&unit->forecast->forecast[line]);
        if (year != NULL)
            add_line(&c, line, year);
    }
    return RMG_OK;
}

const rmg_section section_ceilings = {
    .name = "ceilings", .heading = RMG_N("Ceilings"), .has = has_ceilings, .add = add_ceilings};
