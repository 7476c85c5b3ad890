/* Formulas with their numbers. Those of the same row of the table are exact, as the page's CSV has them. */
#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "cli/pack/trace.h"
#include "core/text.h"

static const char *cell_text(rmg_document *document, const rmg_table *table, size_t row, size_t column)
{
    char text[RMG_NUMBER_MAX];
    const rmg_cell *cell = rmg_table_cell(table, row, column);
    rmg_column_type type = table->column[column].type;
    if (cell->kind == RMG_CELL_TEXT)
        return cell->is.text;
    if (cell->kind == RMG_CELL_EMPTY)
        return RMG_T("unknown");
    if (type == RMG_TYPE_PERIOD)
        rmg_period_print(text, (rmg_month){(int32_t)cell->is.number}, table->per_year);
    else if (type == RMG_TYPE_DATE)
        rmg_date_print(text, (rmg_date){(int32_t)cell->is.number});
    else if (type == RMG_TYPE_COUNT || type == RMG_TYPE_YEAR)
        snprintf(text, sizeof text, "%" PRId64, cell->is.number);
    else if (type == RMG_TYPE_PERCENT)
        return rmg_document_printf(
            document, "%s %%",
            rmg_say_amount(document, cell->is.number, table->column[column].decimals, false));
    else
        return rmg_say_exact(document, cell->is.number, type == RMG_TYPE_AMOUNT ? 2 : 0);
    return rmg_document_copy(document, text);
}

const char *rmg_trace_value(rmg_document *document, const rmg_trace *trace)
{
    return cell_text(document, trace->figure->table, trace->figure->row, trace->figure->column);
}

/* ---- numbers that no column has ---- */

static const rmg_forecast_year *year_of(const rmg_trace *trace, const rmg_units *units)
{
    const rmg_forecast *forecast = &units->study.forecast[trace->group];
    return forecast->n_years != 0 ? &forecast->year[0] : NULL;
}

/* What is known of the figure's months; unknown when nothing is. */
static bool known_part(int64_t *out, const rmg_trace *trace, const rmg_units *units)
{
    const rmg_forecast *forecast = &units->study.forecast[trace->group];
    const rmg_table *table = trace->figure->table;
    size_t column = rmg_table_find_column(table, "period");
    bool month = column < table->n_columns;
    int64_t last = month ? rmg_table_cell(table, trace->figure->row, column)->is.number : INT64_MAX;
    rmg_wide sum = 0;
    bool any = false;
    for (size_t i = 0; i < forecast->n_months; i++) {
        const rmg_forecast_month *m = &forecast->month[i];
        if (m->state != RMG_STATE_ACTUAL || m->month.index > last || m->month.index > forecast->upto.index ||
            rmg_period_year(m->month, forecast->per_year) != units->study.year)
            continue;
        sum += m->amount.units;
        any = true;
    }
    return rmg_wide_to_int64(out, sum) && any;
}

static const char *pseudo(rmg_document *document, const char *name, const rmg_trace *trace,
                          const rmg_units *units)
{
    const rmg_forecast_year *year = year_of(trace, units);
    int64_t known = 0, whole = 0;
    bool any = known_part(&known, trace, units);
    if (year != NULL && strcmp(name, "months_to_go") == 0)
        return rmg_document_printf(document, "%d", year->months_to_go);
    if (strcmp(name, "known") == 0)
        return any ? rmg_say_exact(document, known, 2) : "0";
    if (strcmp(name, "estimate") != 0)
        return RMG_T("unknown");
    bool month = strcmp(trace->figure->table->name, "months") == 0;
    const rmg_table *table = trace->figure->table;
    const rmg_cell *cell = rmg_table_cell(table, trace->figure->row, trace->figure->column);
    if (month && cell->kind == RMG_CELL_NUMBER)
        whole = cell->is.number;
    else if (year != NULL && year->year_end.known)
        whole = year->year_end.amount.units;
    else
        return RMG_T("unknown");
    return __builtin_sub_overflow(whole, known, &whole) ? RMG_T("unknown")
                                                        : rmg_say_exact(document, whole, 2);
}

/* ---- the formula ---- */

static const char *number_named(rmg_document *document, const char *name, const rmg_trace *trace,
                                const rmg_units *units)
{
    const rmg_table *table = trace->figure->table;
    size_t column = rmg_table_find_column(table, name);
    return column < table->n_columns ? cell_text(document, table, trace->figure->row, column)
                                     : pseudo(document, name, trace, units);
}

const char *rmg_trace_formula(rmg_document *document, const rmg_trace *trace, const rmg_units *units)
{
    const char *at = trace->making->formula;
    if (at == NULL)
        return "";
    rmg_buffer text = {0};
    while (*at != '\0') {
        const char *end = *at == '{' ? strchr(at, '}') : NULL;
        char name[48];
        if (end == NULL) {
            rmg_buffer_putc(&text, *at++);
            continue;
        }
        snprintf(name, sizeof name, "%.*s", (int)(end - at - 1), at + 1);
        rmg_buffer_puts(&text, number_named(document, name, trace, units));
        at = end + 1;
    }
    const char *out = rmg_document_copy(document, rmg_buffer_text(&text));
    rmg_buffer_clear(&text);
    return out;
}
