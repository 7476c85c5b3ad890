/* How good earlier forecasts of this unit were, from the forecast log. */
#include "core/text.h"
#include "core/wide.h"
#include "io/write/report/report_internal.h"

static bool has_accuracy(const rmg_report_unit *unit)
{
    return unit->n_past != 0;
}

static const char *amount(rmg_document *document, const rmg_report_unit *unit, rmg_maybe_money value)
{
    return value.known ? rmg_say_amount(document, value.amount.units, unit->show.decimals, false)
                       : RMG_T("unknown");
}

static const char *range(rmg_document *document, const rmg_report_unit *unit, const rmg_past_forecast *past)
{
    if (!past->low.known || !past->high.known)
        return "";
    return rmg_document_printf(document, RMG_T("%s to %s"), amount(document, unit, past->low),
                               amount(document, unit, past->high));
}

static bool is_inside(const rmg_past_forecast *past)
{
    return past->low.known && past->high.known && past->outcome.amount.units >= past->low.amount.units &&
           past->outcome.amount.units <= past->high.amount.units;
}

/* Error is expected minus outcome, in percent of the outcome. */
static const char *error(rmg_document *document, const rmg_past_forecast *past)
{
    rmg_money difference;
    if (!past->outcome.known || !past->year_end.known ||
        !rmg_money_sub(&difference, past->year_end.amount, past->outcome.amount))
        return "";
    return rmg_say_percent(document, difference.units, past->outcome.amount.units, false);
}

/* ---- the figures behind the cells ---------------------------------------------------------------- */

enum { UPTO, YEAR, RULE, YEAR_END, LOW, HIGH, OUTCOME, ERROR_PCT, LINE, COLUMNS };

static rmg_table *add_table(rmg_document *document)
{
    static const struct {
        const char *name;
        rmg_column_type type;
    } columns[COLUMNS] = {
        [UPTO] = {"period", RMG_TYPE_PERIOD},      [YEAR] = {"year", RMG_TYPE_YEAR},
        [RULE] = {"rule", RMG_TYPE_TEXT},          [YEAR_END] = {"year_end", RMG_TYPE_AMOUNT},
        [LOW] = {"year_end_low", RMG_TYPE_AMOUNT}, [HIGH] = {"year_end_high", RMG_TYPE_AMOUNT},
        [OUTCOME] = {"outcome", RMG_TYPE_AMOUNT},  [ERROR_PCT] = {"error_pct", RMG_TYPE_PERCENT},
        [LINE] = {"line", RMG_TYPE_COUNT},
    };
    rmg_table *table = rmg_document_add_inner_table(document, "accuracy");
    for (size_t i = 0; i < COLUMNS; i++)
        rmg_table_add_column(table, columns[i].name, NULL, columns[i].type, 2, false);
    return table;
}

static void put_money(rmg_table *table, size_t column, rmg_maybe_money value)
{
    if (value.known)
        rmg_table_number(table, column, value.amount.units);
}

static void put_past(rmg_table *table, const rmg_past_forecast *past)
{
    rmg_money difference;
    int64_t pct;
    rmg_table_add_row(table);
    rmg_table_number(table, UPTO, past->upto.index);
    rmg_table_number(table, YEAR, past->year);
    rmg_table_text(table, RULE, past->rule);
    put_money(table, YEAR_END, past->year_end);
    put_money(table, LOW, past->low);
    put_money(table, HIGH, past->high);
    put_money(table, OUTCOME, past->outcome);
    rmg_table_number(table, LINE, (int64_t)past->line);
    if (!past->outcome.known || !past->year_end.known || past->outcome.amount.units == 0 ||
        !rmg_money_sub(&difference, past->year_end.amount, past->outcome.amount))
        return;
    rmg_wide size = past->outcome.amount.units < 0 ? -(rmg_wide)past->outcome.amount.units
                                                   : past->outcome.amount.units;
    if (rmg_wide_to_int64(&pct, rmg_wide_div_round((rmg_wide)difference.units * 100 * RMG_SCALE, size)))
        rmg_table_number(table, ERROR_PCT, pct);
}

/* ---- the view ------------------------------------------------------------------------------------ */

typedef struct lines {
    rmg_document *document;
    rmg_view *view;
    const rmg_report_unit *unit;
    rmg_table *table;
    size_t row;
} lines;

/* A cell, and the column that it shows when there is a figure in it. */
static void put(const lines *l, size_t cell, const char *text, size_t column)
{
    rmg_view_text(l->view, cell, text);
    if (column < COLUMNS && rmg_table_cell(l->table, l->row, column)->kind == RMG_CELL_NUMBER)
        rmg_view_figure(l->view, cell, l->table, l->row, column);
}

static void add_past(const lines *l, const rmg_past_forecast *past)
{
    rmg_document *document = l->document;
    const char *month = rmg_say_period(document, past->upto, document->per_year, l->unit->show.fiscal_start);
    size_t cell = 0;
    put_past(l->table, past);
    rmg_view_add_row(l->view, RMG_VIEW_CELLS, 1, 0);
    put(l, cell++,
        rmg_document_printf(document, "%s %d", month, rmg_period_year(past->upto, document->per_year)),
        COLUMNS);
    put(l, cell++, rmg_document_printf(document, "%d", past->year), COLUMNS);
    put(l, cell++, past->rule != NULL ? past->rule : "", COLUMNS);
    put(l, cell++, amount(document, l->unit, past->year_end), YEAR_END);
    put(l, cell++, range(document, l->unit, past), LOW);
    put(l, cell++, past->outcome.known ? amount(document, l->unit, past->outcome) : "", OUTCOME);
    put(l, cell++, error(document, past), ERROR_PCT);
    if (past->outcome.known && past->low.known)
        put(l, cell, is_inside(past) ? RMG_T("inside") : RMG_T("outside"), COLUMNS);
}

static rmg_code add_accuracy(rmg_document *document, const rmg_report_unit *unit, rmg_diag *why)
{
    (void)why;
    rmg_view *view = rmg_document_add_view(document, RMG_T("Earlier forecasts"));
    rmg_view_add_column(view, RMG_T("known up to"), RMG_LEFT);
    rmg_view_add_column(view, RMG_T("year"), RMG_RIGHT);
    rmg_view_add_column(view, RMG_T("rule"), RMG_LEFT);
    rmg_view_add_column(view, RMG_T("expected"), RMG_RIGHT);
    rmg_view_add_column(view, RMG_T("range"), RMG_RIGHT);
    rmg_view_add_column(view, RMG_T("outcome"), RMG_RIGHT);
    rmg_view_add_column(view, RMG_T("error"), RMG_RIGHT);
    rmg_view_add_column(view, "", RMG_LEFT);
    lines l = {.document = document, .view = view, .unit = unit, .table = add_table(document)};
    rmg_document_letter_figures(document, 'l'); /* the log may have gone when the page is made once more */
    for (; l.row < unit->n_past; l.row++)
        add_past(&l, &unit->past[l.row]);
    rmg_document_letter_figures(document, '\0');
    return RMG_OK;
}

const rmg_section section_accuracy = {
    .name = "accuracy", .heading = RMG_N("Earlier forecasts"), .has = has_accuracy, .add = add_accuracy};
