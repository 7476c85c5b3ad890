#include <stdio.h>
#include <string.h>

#include "cli/command.h"
#include "cli/deliver.h"
#include "cli/pack/rerun.h"
#include "cli/pack/trace.h"
#include "cli/reading.h"
#include "core/number.h"
#include "core/text.h"

enum { COLUMN_FILE, COLUMN_LINE, COLUMN_KIND, COLUMN_PERIOD, COLUMN_AMOUNT };

/* ---- the rows behind it ---- */

static rmg_code read_rows(rmg_kept_rows *rows, rmg_dataset *data, const rmg_settings *settings, rmg_diag *why)
{
    rmg_read_request request;
    rmg_code code = rmg_read_request_prepare(&request, settings, 0, RMG_KEEP_KNOWN, why);
    if (code != RMG_OK)
        return code;
    request.options.take_row = rmg_kept_rows_take;
    request.options.taker = rows;
    code = rmg_read(data, request.inputs, request.n_inputs, &request.options, why);
    rmg_read_request_clear(&request);
    return code;
}

static rmg_table *start_table(rmg_document *document)
{
    rmg_table *table = rmg_document_add_table(document, "rows");
    rmg_table_add_column(table, "file", RMG_T("file"), RMG_TYPE_TEXT, 0, false);
    rmg_table_add_column(table, "line", RMG_T("line"), RMG_TYPE_COUNT, 0, false);
    rmg_table_add_column(table, "kind", RMG_T("kind"), RMG_TYPE_TEXT, 0, false);
    rmg_table_add_column(table, "period", RMG_T("period"), RMG_TYPE_TEXT, 0, false);
    rmg_table_add_column(table, "amount", RMG_T("amount"), RMG_TYPE_AMOUNT, 2, false);
    return table;
}

static void add_row(rmg_table *table, const rmg_kept_row *row, const rmg_dataset *data)
{
    char period[RMG_PERIOD_MAX];
    if (!rmg_convert_period(period, row->month, row->span, data->cube.per_year))
        rmg_period_print(period, row->month, data->cube.per_year);
    rmg_table_add_row(table);
    rmg_table_text(table, COLUMN_FILE, data->files[row->file].name);
    rmg_table_number(table, COLUMN_LINE, (int64_t)row->line);
    rmg_table_text(table, COLUMN_KIND, rmg_kind_name(data->cube.scenarios[row->scenario].kind));
    rmg_table_text(table, COLUMN_PERIOD, period);
    rmg_table_number(table, COLUMN_AMOUNT, row->amount.units);
}

static rmg_wide add_rows(rmg_table *table, const rmg_trace *trace, const rmg_units *units,
                         const rmg_kept_rows *rows, const rmg_dataset *data, const rmg_filter *filter)
{
    rmg_wide sum = 0;
    for (size_t i = 0; i < rows->n; i++) {
        const rmg_kept_row *row = &rows->row[i];
        if (!rmg_kept_row_passes(filter, rows, row) || !rmg_trace_has(trace, units, rows, row, &data->cube))
            continue;
        add_row(table, row, data);
        sum += row->amount.units;
    }
    return sum;
}

/* ---- what is said above them ---- */

static const char *value_of(rmg_document *document, const rmg_trace *trace)
{
    const rmg_table *table = trace->figure->table;
    const rmg_cell *cell = &table->cell[trace->figure->row * table->n_columns + trace->figure->column];
    if (cell->kind == RMG_CELL_TEXT)
        return cell->is.text;
    if (cell->kind == RMG_CELL_EMPTY)
        return RMG_T("unknown");
    char text[RMG_NUMBER_MAX];
    rmg_column_type type = table->column[trace->figure->column].type;
    if (type == RMG_TYPE_PERIOD)
        rmg_period_print(text, (rmg_month){(int32_t)cell->is.number}, table->per_year);
    else if (type == RMG_TYPE_DATE)
        rmg_date_print(text, (rmg_date){(int32_t)cell->is.number});
    else if (type == RMG_TYPE_COUNT || type == RMG_TYPE_YEAR)
        snprintf(text, sizeof text, "%lld", (long long)cell->is.number);
    else
        return rmg_say_exact(document, cell->is.number, type == RMG_TYPE_AMOUNT ? 2 : 0);
    return rmg_document_copy(document, text);
}

static void say_figure(rmg_document *document, const rmg_trace *trace)
{
    const rmg_figure_place *figure = trace->figure;
    const rmg_table *table = figure->table;
    rmg_document_add_sentence(document, rmg_document_printf(document, "%s: %s, %s.%s = %s", figure->id,
                                                            trace->unit->label, table->name,
                                                            table->column[figure->column].name,
                                                            value_of(document, trace)));
    rmg_document_add_sentence(document, RMG_T(trace->formula));
}

static void say_rule(rmg_document *document, const rmg_trace *trace, const rmg_units *units)
{
    const rmg_forecast *forecast = &units->study.forecast[trace->unit->group];
    if ((trace->sets & RMG_ROWS_HISTORY) == 0)
        return;
    rmg_buffer names = {0};
    for (size_t r = 0; r < forecast->n_rules; r++)
        if (forecast->rule[r].chosen)
            rmg_buffer_printf(&names, "%s%s", names.length != 0 ? " + " : "",
                              rmg_rule_at(forecast->rule[r].rule)->name);
    rmg_document_add_sentence(document,
                              rmg_document_printf(document, RMG_T("rule: %s"), rmg_buffer_text(&names)));
    rmg_buffer_clear(&names);
}

static void say_sum(rmg_document *document, const rmg_trace *trace, size_t n_rows, rmg_wide sum)
{
    int64_t units;
    if (!rmg_wide_to_int64(&units, sum))
        return;
    const rmg_table *table = trace->figure->table;
    const rmg_cell *cell = &table->cell[trace->figure->row * table->n_columns + trace->figure->column];
    bool equal = trace->is_sum && cell->kind == RMG_CELL_NUMBER && cell->is.number == units;
    const char *amount = rmg_say_exact(document, units, 2);
    rmg_document_add_sentence(
        document, equal ? rmg_document_printf(document, RMG_T("%zu rows, together %s: the figure itself"),
                                              n_rows, amount)
                        : rmg_document_printf(document, RMG_T("%zu rows, together %s"), n_rows, amount));
}

/* ---- the command ---- */

static rmg_code show(const rmg_trace *trace, const rmg_units *units, const rmg_settings *run,
                     const rmg_settings *settings, rmg_diag *why)
{
    rmg_kept_rows rows = {0};
    rmg_dataset data = {0};
    rmg_filter filter = {0};
    rmg_document document;
    rmg_document_init(&document, "explain", NULL, units->study.data.unit);
    rmg_code code = read_rows(&rows, &data, run, why);
    const rmg_values *where = &run->given[RMG_OPT_WHERE];
    for (size_t i = 0; code == RMG_OK && i < where->n; i++)
        code = rmg_filter_add(&filter, &data.cube, where->text[i], why);
    if (code == RMG_OK) {
        say_figure(&document, trace);
        say_rule(&document, trace, units);
        rmg_table *table = start_table(&document);
        rmg_wide sum = add_rows(table, trace, units, &rows, &data, &filter);
        say_sum(&document, trace, table->n_rows, sum);
        rmg_document_add_grid(&document, table, NULL, 0, RMG_T("rows"));
        code = rmg_deliver(&document, settings, why);
    }
    rmg_document_clear(&document);
    rmg_filter_clear(&filter);
    rmg_kept_rows_clear(&rows);
    rmg_dataset_clear(&data);
    return code;
}

static rmg_code explain(const rmg_settings *settings, const rmg_json *run, const rmg_settings *then,
                        rmg_diag *why)
{
    rmg_units units;
    rmg_trace trace;
    const char *id = settings->files.text[1];
    rmg_code code = rmg_units_make(&units, then, rmg_settings_text(then, RMG_OPT_PER), NULL, false, why);
    if (code == RMG_OK)
        code = rmg_rerun_check(&units.study.data, run, why);
    if (code == RMG_OK)
        code = rmg_units_fill(&units, false, why);
    if (code == RMG_OK)
        code = rmg_units_document(&units, rmg_settings_text(then, RMG_OPT_SECTIONS), NULL, NULL, why);
    if (code == RMG_OK && !rmg_trace_find(&trace, &units, id)) {
        code = rmg_fail(why, RMG_EUSAGE, RMG_T("there is no figure \"%s\" in that run"), id);
        rmg_hint(why, RMG_T("the id of a figure is the end of its link in a page: report.html#f12"));
    }
    if (code == RMG_OK)
        code = show(&trace, &units, then, settings, why);
    rmg_units_clear(&units);
    return code;
}

rmg_code rmg_run_explain(const rmg_settings *settings, bool *condition, rmg_diag *why)
{
    (void)condition;
    if (settings->files.n != 2)
        return rmg_fail(why, RMG_EUSAGE, RMG_T("explain takes the folder of a run and the id of a figure"));
    rmg_json *run = NULL;
    rmg_settings then = {0};
    rmg_code code = rmg_rerun_read(&run, settings->files.text[0], why);
    if (code == RMG_OK)
        code = rmg_rerun_settings(&then, run, why);
    if (code == RMG_OK)
        code = explain(settings, run, &then, why);
    rmg_settings_clear(&then);
    rmg_json_free(run);
    return code;
}
