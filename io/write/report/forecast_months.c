/* The months of a forecast for people: a block per line and year in which months add up to the year as printed,
 * running totals are those of the printed months, and lines add up to the line above them in every month. */
#include <stdlib.h>

#include "core/display.h"
#include "core/grow.h"
#include "core/text.h"
#include "io/write/report/forecast_document_internal.h"

enum { AMOUNT, PLAN, LAST_YEAR, KINDS_OF_MONTH };

/* One kind of figure over the months of a year, as printed. */
typedef struct months {
    int64_t *shown, *running;
    uint8_t *known;
    bool any, all;
    int64_t total; /* as printed, when all are known */
} months;

typedef struct block {
    rmg_document *document;
    rmg_view *view;
    const rmg_forecast_report *report;
    const rmg_forecast *forecast;
    const rmg_forecast_year *year;
    months kind[KINDS_OF_MONTH];
    int decimals;
    bool ranges;
    rmg_table *behind; /* exact values of the figures, one row per month; NULL: figures have no ids */
} block;

static rmg_maybe_money figure_of(const rmg_forecast_month *month, int kind, bool has_forecast)
{
    bool known = month->state == RMG_STATE_ACTUAL || month->state == RMG_STATE_COMPLETED;
    if (kind == AMOUNT)
        return (rmg_maybe_money){known || has_forecast, month->amount};
    return kind == PLAN ? month->plan : month->last_year;
}

/* A known amount, and a 0 that the total leaves, have none. */
static bool has_own_range(const rmg_forecast_month *month)
{
    return month->has_range && month->state != RMG_STATE_ACTUAL && !month->no_rows;
}

static bool make_room(months *m, size_t n)
{
    m->shown = rmg_zalloc(n, sizeof *m->shown);
    m->running = rmg_zalloc(n, sizeof *m->running);
    m->known = rmg_zalloc(n, 1);
    return m->shown != NULL && m->running != NULL && m->known != NULL;
}

static void clear(months *m)
{
    free(m->shown);
    free(m->running);
    free(m->known);
}

static void collect(block *b, int kind)
{
    months *m = &b->kind[kind];
    m->all = true;
    for (size_t i = 0; i < b->year->n_months; i++) {
        rmg_maybe_money value = figure_of(&b->forecast->month[b->year->first_month + i], kind,
                                          b->forecast->has_forecast);
        m->known[i] = value.known;
        m->shown[i] = value.known ? value.amount.units : 0;
        m->any |= value.known;
        m->all &= value.known;
    }
}

/* Running totals of one kind in one year, all lines, as printed. */
typedef struct printed {
    size_t n_lines, n_months;
    int64_t *running; /* running[line * n_months + month] */
} printed;

static const rmg_forecast_month *month_of(const rmg_forecast_report *report, const printed *p, size_t line,
                                          size_t year, size_t i)
{
    const rmg_forecast *forecast = &report->forecast[report->first + line];
    bool has = year < forecast->n_years && forecast->year[year].n_months == p->n_months;
    return has ? &forecast->month[forecast->year[year].first_month + i] : NULL;
}

/* Exact running totals of a line; what is not known adds nothing. */
static bool sum_up(printed *p, const rmg_forecast_report *report, size_t line, size_t year, int kind)
{
    rmg_wide sum = 0;
    for (size_t i = 0; i < p->n_months; i++) {
        const rmg_forecast_month *month = month_of(report, p, line, year, i);
        rmg_maybe_money value = {0};
        if (month != NULL)
            value = figure_of(month, kind, report->forecast[report->first + line].has_forecast);
        sum += value.known ? value.amount.units : 0;
        if (!rmg_wide_to_int64(&p->running[line * p->n_months + i], sum))
            return false;
    }
    return true;
}

/* One running total of every line: the first line to the nearest, the lines below by largest remainder, as in the grid of
 * year totals. */
typedef struct column_of_lines {
    int64_t *stored, *shown;
    uint8_t *known;
    uint32_t *parent;
} column_of_lines;

static bool make_column(column_of_lines *c, const rmg_forecast_report *report, size_t n)
{
    *c = (column_of_lines){.stored = rmg_zalloc(n, sizeof *c->stored),
                           .shown = rmg_zalloc(n, sizeof *c->shown),
                           .known = rmg_zalloc(n, 1),
                           .parent = rmg_zalloc(n, sizeof *c->parent)};
    if (c->stored == NULL || c->shown == NULL || c->known == NULL || c->parent == NULL)
        return false;
    for (size_t line = 0; line < n; line++) {
        size_t parent = report->groups->group[report->first + line].parent;
        bool root = line == 0 || parent < report->first;
        c->parent[line] = (uint32_t)(root ? line : parent - report->first);
    }
    return true;
}

static void clear_column(column_of_lines *c)
{
    free(c->stored);
    free(c->shown);
    free(c->known);
    free(c->parent);
}

static rmg_code round_month(printed *p, column_of_lines *c, const rmg_forecast_report *report, size_t year,
                            int kind, size_t i, rmg_diag *why)
{
    int64_t step = rmg_display_step(report->show.decimals);
    for (size_t line = 0; line < p->n_lines; line++) {
        const rmg_forecast_month *month = month_of(report, p, line, year, i);
        c->known[line] = month != NULL &&
                         figure_of(month, kind, report->forecast[report->first + line].has_forecast).known;
        c->stored[line] = p->running[line * p->n_months + i];
        c->shown[line] = rmg_display_round(c->stored[line], step);
    }
    rmg_code code = rmg_display_column(c->shown, c->stored, c->known, c->parent, p->n_lines, step, why);
    for (size_t line = 0; line < p->n_lines; line++)
        p->running[line * p->n_months + i] = c->shown[line];
    return code;
}

static rmg_code print_kind(printed *p, column_of_lines *c, const rmg_forecast_report *report, size_t year,
                           int kind, rmg_diag *why)
{
    p->n_lines = forecast_n_lines(report);
    p->n_months = report->forecast[report->first].year[year].n_months;
    p->running = rmg_zalloc(p->n_lines * p->n_months, sizeof *p->running);
    if (p->running == NULL)
        return rmg_nomem(why);
    for (size_t line = 0; line < p->n_lines; line++)
        if (!sum_up(p, report, line, year, kind))
            return rmg_fail(why, RMG_ERANGE, RMG_T("the sum of the months does not fit"));
    rmg_code code = RMG_OK;
    for (size_t i = 0; i < p->n_months && code == RMG_OK; i++)
        code = round_month(p, c, report, year, kind, i, why);
    return code;
}

/* A month is what its running total adds, so that months foot to every running total and to the year. */
static rmg_code take_printed(block *b, int kind, const printed *p, size_t line, rmg_diag *why)
{
    months *m = &b->kind[kind];
    int64_t before = 0;
    for (size_t i = 0; i < b->year->n_months && i < p->n_months; i++) {
        m->running[i] = p->running[line * p->n_months + i];
        if (__builtin_sub_overflow(m->running[i], before, &m->shown[i]))
            return rmg_fail(why, RMG_ERANGE, RMG_T("the sum of the months does not fit"));
        before = m->running[i];
    }
    m->total = before;
    return RMG_OK;
}

/* ---- cells --------------------------------------------------------------------------------------- */

static const char *say(const block *b, int64_t units)
{
    return rmg_say_amount(b->document, units, b->decimals, false);
}

static const char *range_text(const block *b, rmg_range range)
{
    return rmg_document_printf(b->document, RMG_T("%s to %s"), say(b, range.low.units),
                               say(b, range.high.units));
}

static const char *state_word(const rmg_forecast_month *month)
{
    static const char *const words[] = {RMG_N("actual"), RMG_N("completed"), RMG_N("expected"),
                                        RMG_N("unknown, estimated")};
    return month->no_rows ? RMG_T("unknown, counted as 0") : RMG_T(words[month->state]);
}

static void add_columns(block *b)
{
    rmg_view_add_column(b->view, RMG_T("month"), RMG_LEFT);
    rmg_view_add_column(b->view, "", RMG_LEFT);
    rmg_view_add_column(b->view, RMG_T("amount"), RMG_RIGHT);
    if (b->ranges)
        rmg_view_add_column(
            b->view, rmg_document_printf(b->document, RMG_T("%d %% range"), b->forecast->range), RMG_RIGHT);
    if (b->kind[PLAN].any)
        rmg_view_add_column(b->view, rmg_say_base(b->document, b->report->plan), RMG_RIGHT);
    if (b->kind[LAST_YEAR].any)
        rmg_view_add_column(b->view, RMG_T("last year"), RMG_RIGHT);
    rmg_view_add_column(b->view, RMG_T("to date"), RMG_RIGHT);
    if (b->ranges)
        rmg_view_add_column(
            b->view, rmg_document_printf(b->document, RMG_T("%d %% range"), b->forecast->range), RMG_RIGHT);
    if (b->kind[PLAN].any)
        rmg_view_add_column(
            b->view,
            rmg_document_printf(b->document, RMG_T("%s to date"), rmg_say_base(b->document, b->report->plan)),
            RMG_RIGHT);
}

static void put(const block *b, size_t *column, const char *text)
{
    rmg_view_text(b->view, (*column)++, text);
}

/* ---- exact values behind them -------------------------------------------------------------------- */

enum {
    BEHIND_PERIOD,
    BEHIND_STATE,
    BEHIND_AMOUNT,
    BEHIND_PLAN,
    BEHIND_LAST_YEAR,
    BEHIND_TO_DATE,
    BEHIND_PLAN_TO_DATE,
    BEHIND_COLUMNS
};

static rmg_table *add_behind(rmg_document *document)
{
    static const char *const names[BEHIND_COLUMNS] = {"period",    "state",   "amount",      "plan",
                                                      "last_year", "to_date", "plan_to_date"};
    if (document->figure_prefix == NULL)
        return NULL;
    rmg_table *table = rmg_document_add_inner_table(document, "months");
    for (size_t i = 0; i < BEHIND_COLUMNS; i++)
        rmg_table_add_column(table, names[i], NULL,
                             i == BEHIND_PERIOD  ? RMG_TYPE_PERIOD
                             : i == BEHIND_STATE ? RMG_TYPE_TEXT
                                                 : RMG_TYPE_AMOUNT,
                             2, false);
    return table;
}

static void put_behind(const block *b, size_t column, rmg_maybe_money value)
{
    if (value.known)
        rmg_table_number(b->behind, column, value.amount.units);
}

static void fill_behind(const block *b, const rmg_forecast_month *month)
{
    if (b->behind == NULL)
        return;
    rmg_maybe_money amount = figure_of(month, AMOUNT, b->forecast->has_forecast);
    rmg_table_add_row(b->behind);
    rmg_table_number(b->behind, BEHIND_PERIOD, month->month.index);
    rmg_table_text(b->behind, BEHIND_STATE, rmg_period_state_name(month->state));
    put_behind(b, BEHIND_AMOUNT, amount);
    put_behind(b, BEHIND_PLAN, month->plan);
    put_behind(b, BEHIND_LAST_YEAR, month->last_year);
    put_behind(b, BEHIND_TO_DATE, (rmg_maybe_money){amount.known, month->to_date});
    put_behind(b, BEHIND_PLAN_TO_DATE, month->plan_to_date);
}

/* A cell that shows that column of the month. */
static void put_figure(const block *b, size_t *column, const char *text, size_t shown)
{
    if (b->behind != NULL && b->behind->n_rows != 0 &&
        rmg_table_cell(b->behind, b->behind->n_rows - 1, shown)->kind == RMG_CELL_NUMBER)
        rmg_view_figure(b->view, *column, b->behind, b->behind->n_rows - 1, shown);
    put(b, column, text);
}

static void add_month(const block *b, size_t i)
{
    const rmg_forecast_month *month = &b->forecast->month[b->year->first_month + i];
    const months *amount = &b->kind[AMOUNT], *plan = &b->kind[PLAN], *last = &b->kind[LAST_YEAR];
    bool ranged = has_own_range(month);
    size_t column = 0;
    rmg_view_add_row(b->view, RMG_VIEW_CELLS, 1, 0);
    fill_behind(b, month);
    put(b, &column,
        rmg_say_period(b->document, month->month, b->forecast->per_year, b->report->show.fiscal_start));
    put(b, &column, state_word(month));
    put_figure(b, &column, amount->known[i] ? say(b, amount->shown[i]) : RMG_T("unknown"), BEHIND_AMOUNT);
    if (b->ranges)
        put(b, &column, ranged ? range_text(b, month->range[RMG_BAND_ASKED]) : "");
    if (plan->any)
        put_figure(b, &column, plan->known[i] ? say(b, plan->shown[i]) : "", BEHIND_PLAN);
    if (last->any)
        put_figure(b, &column, last->known[i] ? say(b, last->shown[i]) : "", BEHIND_LAST_YEAR);
    put_figure(b, &column, amount->known[i] ? say(b, amount->running[i]) : RMG_T("unknown"), BEHIND_TO_DATE);
    if (b->ranges)
        put(b, &column, ranged ? range_text(b, month->to_date_range[RMG_BAND_ASKED]) : "");
    if (plan->any)
        put_figure(b, &column, plan->all ? say(b, plan->running[i]) : "", BEHIND_PLAN_TO_DATE);
}

static void add_total(const block *b)
{
    size_t column = 0;
    if (!b->kind[AMOUNT].all || b->year->n_months != b->forecast->per_year)
        return;
    rmg_view_add_row(b->view, RMG_VIEW_TOTAL, 1, 0);
    put(b, &column, rmg_document_printf(b->document, "%d", b->year->first));
    put(b, &column, "");
    put(b, &column, say(b, b->kind[AMOUNT].total));
    if (b->ranges)
        put(b, &column, b->year->has_range ? range_text(b, b->year->range[RMG_BAND_ASKED]) : "");
    if (b->kind[PLAN].any)
        put(b, &column, b->kind[PLAN].all ? say(b, b->kind[PLAN].total) : "");
    if (b->kind[LAST_YEAR].any)
        put(b, &column, b->kind[LAST_YEAR].all ? say(b, b->kind[LAST_YEAR].total) : "");
}

/* ---- a line, a year ------------------------------------------------------------------------------- */

static rmg_code add_year(block *b, const char *caption, const printed *figures, size_t line, rmg_diag *why)
{
    rmg_code code = RMG_OK;
    for (int kind = 0; kind < KINDS_OF_MONTH && code == RMG_OK; kind++) {
        if (!make_room(&b->kind[kind], b->year->n_months))
            return rmg_nomem(why);
        collect(b, kind);
        code = take_printed(b, kind, &figures[kind], line - b->report->first, why);
    }
    if (code != RMG_OK)
        return code;
    for (size_t i = 0; i < b->year->n_months; i++) {
        const rmg_forecast_month *month = &b->forecast->month[b->year->first_month + i];
        b->ranges |= has_own_range(month);
    }
    b->view = rmg_document_add_view(b->document, caption);
    b->behind = add_behind(b->document);
    add_columns(b);
    for (size_t i = 0; i < b->year->n_months; i++)
        add_month(b, i);
    add_total(b);
    return RMG_OK;
}

static const char *line_name(rmg_document *document, const rmg_forecast_report *report, size_t line)
{
    const rmg_groups *groups = report->groups;
    const char *text = RMG_T("total");
    for (size_t i = 0; i < groups->group[line].depth; i++) {
        const char *label = rmg_say_label(
            rmg_dict_label(report->cube->dim[groups->by[i]].labels, rmg_group_label(groups, line, i)));
        text = i == 0 ? label : rmg_document_printf(document, "%s / %s", text, label);
    }
    return text;
}

static rmg_code add_line(rmg_document *document, const rmg_forecast_report *report, size_t line,
                         const printed *figures, rmg_diag *why)
{
    const rmg_forecast *forecast = &report->forecast[line];
    const char *name = line_name(document, report, line);
    rmg_code code = RMG_OK;
    if (forecast_n_lines(report) > 1)
        rmg_document_add_section(document, rmg_document_printf(document, "months-%zu", line), name);
    size_t n_years = report->forecast[report->first].n_years; /* the same for every line */
    for (size_t i = 0; i < forecast->n_years && i < n_years && code == RMG_OK; i++) {
        if (forecast->year[i].first != forecast->year[i].last)
            continue; /* the sum of several years has no months of its own */
        block b = {.document = document,
                   .report = report,
                   .forecast = forecast,
                   .year = &forecast->year[i],
                   .decimals = report->show.decimals};
        code = add_year(&b, rmg_document_printf(document, "%s %d", name, b.year->first),
                        &figures[i * KINDS_OF_MONTH], line, why);
        for (int kind = 0; kind < KINDS_OF_MONTH; kind++)
            clear(&b.kind[kind]);
    }
    return code;
}

static rmg_code print_all(printed *figures, const rmg_forecast_report *report, rmg_diag *why)
{
    const rmg_forecast *total = &report->forecast[report->first];
    column_of_lines column;
    rmg_code code = make_column(&column, report, forecast_n_lines(report)) ? RMG_OK : rmg_nomem(why);
    for (size_t year = 0; year < total->n_years; year++)
        for (int kind = 0; kind < KINDS_OF_MONTH && code == RMG_OK; kind++)
            if (total->year[year].first == total->year[year].last)
                code = print_kind(&figures[year * KINDS_OF_MONTH + (size_t)kind], &column, report, year, kind,
                                  why);
    clear_column(&column);
    return code;
}

rmg_code forecast_months_view(rmg_document *document, const rmg_forecast_report *report, rmg_diag *why)
{
    size_t n = report->forecast[report->first].n_years * KINDS_OF_MONTH;
    printed *figures = rmg_zalloc(n, sizeof *figures);
    if (figures == NULL)
        return rmg_nomem(why);
    rmg_code code = print_all(figures, report, why);
    for (size_t line = report->first; line < forecast_end(report) && code == RMG_OK; line++)
        code = add_line(document, report, line, figures, why);
    for (size_t i = 0; i < n; i++)
        free(figures[i].running);
    free(figures);
    return code;
}
