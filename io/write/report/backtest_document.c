#include "io/write/report/backtest_document.h"

#include "core/text.h"

/* ---- data ---- */

enum { RULE, MONTHS_KNOWN, N, ERROR_MEAN, ERROR_MEDIAN, BIAS, INSIDE, RANGE };

static void add_columns(rmg_table *table)
{
    static const struct {
        const char *name, *heading;
        rmg_column_type type;
    } columns[] = {
        [RULE] = {"rule", RMG_N("rule"), RMG_TYPE_TEXT},
        [MONTHS_KNOWN] = {"months_known", RMG_N("months known"), RMG_TYPE_COUNT},
        [N] = {"n", RMG_N("years"), RMG_TYPE_COUNT},
        [ERROR_MEAN] = {"error_mean_pct", RMG_N("mean error"), RMG_TYPE_PERCENT},
        [ERROR_MEDIAN] = {"error_median_pct", RMG_N("median error"), RMG_TYPE_PERCENT},
        [BIAS] = {"bias_pct", RMG_N("bias"), RMG_TYPE_PERCENT},
        [INSIDE] = {"inside_range_pct", RMG_N("inside the range"), RMG_TYPE_PERCENT},
        [RANGE] = {"range_pct", RMG_N("range"), RMG_TYPE_COUNT},
    };
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
        rmg_table_add_column(table, columns[i].name, RMG_T(columns[i].heading), columns[i].type, 2,
                             i == BIAS);
}

static const char *rule_name(const rmg_backtest_row *row)
{
    return row->rule == RMG_RULE_AUTO ? "auto" : rmg_rule_at(row->rule)->name;
}

static void put(rmg_table *table, size_t column, rmg_maybe_number value)
{
    rmg_money units;
    if (value.known && rmg_money_from_double(&units, value.value))
        rmg_table_number(table, column, rmg_units_round(units.units, 2));
}

static void add_row(rmg_table *table, const rmg_backtest_report *report, const rmg_backtest_row *row)
{
    size_t first = 1 + report->groups->n_by;
    rmg_table_add_row(table);
    if (row->line < report->groups->n)
        rmg_table_set_group(table, report->cube, report->groups, row->line);
    else
        rmg_table_text(table, 0, "all");
    rmg_table_text(table, first + RULE, rule_name(row));
    rmg_table_number(table, first + MONTHS_KNOWN, row->months_known);
    rmg_table_number(table, first + N, (int64_t)row->n);
    put(table, first + ERROR_MEAN, row->error_mean_pct);
    put(table, first + ERROR_MEDIAN, row->error_median_pct);
    put(table, first + BIAS, row->bias_pct);
    put(table, first + INSIDE, row->inside_range_pct);
    rmg_table_number(table, first + RANGE, report->backtest->range);
}

/* One line alone would stand in the table twice: as itself and as "all". */
static bool is_wanted(const rmg_backtest_report *report, const rmg_backtest_row *row)
{
    return row->line < report->groups->n || report->groups->n > 1;
}

static void add_data(rmg_document *out, const rmg_backtest_report *report)
{
    rmg_table *table = rmg_document_add_table(out, "backtest");
    rmg_table_add_group_columns(table, report->cube, report->groups);
    add_columns(table);
    for (size_t i = 0; i < report->backtest->n; i++)
        if (is_wanted(report, &report->backtest->row[i]))
            add_row(table, report, &report->backtest->row[i]);
}

/* ---- people: a matrix of rules and known periods ---- */

static const char *percent(rmg_document *out, rmg_maybe_number value)
{
    rmg_money units;
    if (!value.known || !rmg_money_from_double(&units, value.value))
        return "";
    return rmg_say_amount(out, units.units, 1, false);
}

static rmg_view *add_matrix(rmg_document *out, const rmg_backtest *backtest, const char *caption)
{
    rmg_view *view = rmg_document_add_view(out, caption);
    rmg_view_add_column(view, RMG_T("months known"), RMG_LEFT);
    for (int k = 1; k < backtest->per_year; k++) {
        size_t column = rmg_view_add_column(view, rmg_document_printf(out, "%d", k), RMG_RIGHT);
        view->column[column].gap = 2;
    }
    return view;
}

typedef rmg_maybe_number (*figure)(const rmg_backtest_row *row);

static rmg_maybe_number mean_error(const rmg_backtest_row *row)
{
    return row->error_mean_pct;
}

static rmg_maybe_number inside(const rmg_backtest_row *row)
{
    return row->inside_range_pct;
}

/* Rows of one line of the backtest stand together, rule by rule, each with its known periods in order. */
static void fill_matrix(rmg_document *out, rmg_view *view, const rmg_backtest *backtest, size_t line,
                        figure which)
{
    for (size_t i = 0; i < backtest->n;) {
        size_t next = i;
        bool any = false;
        for (; next < backtest->n && backtest->row[next].line == backtest->row[i].line &&
               backtest->row[next].rule == backtest->row[i].rule;
             next++)
            any |= which(&backtest->row[next]).known;
        if (any && backtest->row[i].line == line) {
            bool is_auto = backtest->row[i].rule == RMG_RULE_AUTO;
            rmg_view_add_row(view, is_auto ? RMG_VIEW_TOTAL : RMG_VIEW_CELLS, 0, 0);
            rmg_view_text(view, 0, rule_name(&backtest->row[i]));
            for (size_t k = i; k < next; k++)
                rmg_view_text(view, (size_t)backtest->row[k].months_known,
                              percent(out, which(&backtest->row[k])));
        }
        i = next;
    }
}

static void add_page(rmg_document *out, const rmg_backtest_report *report)
{
    const rmg_backtest *backtest = report->backtest;
    size_t line = report->groups->n > 1 ? report->groups->n : 0;
    const char *caption = rmg_document_printf(out,
                                              RMG_T("Mean error of the year total in %%, years %d to %d"),
                                              backtest->first_year, backtest->last_year);
    rmg_document_add_section(out, "error", caption);
    fill_matrix(out, add_matrix(out, backtest, caption), backtest, line, mean_error);
    caption = rmg_document_printf(out, RMG_T("Outturns inside the %d %% range, in %%"), backtest->range);
    rmg_document_add_section(out, "range", caption);
    fill_matrix(out, add_matrix(out, backtest, caption), backtest, line, inside);
    if (backtest->n_together > 0)
        rmg_document_add_note(
            out, rmg_document_printf(
                     out,
                     rmg_text_plural(
                         "error of the %zu finest line with a complete year; --format csv has each line",
                         "errors of the %zu finest lines with a complete year together, each as heavy as "
                         "its amount; --format csv has each line",
                         (unsigned long)backtest->n_together),
                     backtest->n_together));
}

rmg_code rmg_backtest_document(rmg_document *out, const rmg_backtest_report *report, rmg_diag *why)
{
    rmg_present(out, "backtest", &report->show);
    add_data(out, report);
    add_page(out, report);
    rmg_code code = rmg_document_check(out, why);
    if (code != RMG_OK)
        rmg_document_clear(out);
    return code;
}
