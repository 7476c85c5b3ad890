/* Forecasts of several lines, or of several years, as a grid that adds up. */
#include <stdlib.h>

#include "core/display.h"
#include "core/grow.h"
#include "core/text.h"
#include "io/write/report/forecast_document_internal.h"

/* A figure per line: stored, known, and as printed. */
typedef struct figures {
    int64_t *stored, *shown;
    uint8_t *known;
} figures;

enum { TO_DATE, BASE_TO_DATE, YEAR_END, BASE_YEAR, CEILING, KINDS_OF_FIGURE };

typedef struct grid {
    rmg_document *document;
    rmg_view *view;
    const rmg_forecast_report *report;
    const rmg_table *table; /* where the exact figures stand */
    size_t n, year;         /* lines from report->first on */
    size_t *row;            /* of each line in that table */
    uint32_t *parent;
    figures figure[KINDS_OF_FIGURE];
    bool any[KINDS_OF_FIGURE];
    bool any_ceiling_chance;
} grid;

static bool figures_make(figures *f, size_t n)
{
    f->stored = rmg_zalloc(n, sizeof *f->stored);
    f->shown = rmg_zalloc(n, sizeof *f->shown);
    f->known = rmg_zalloc(n, 1);
    return f->stored != NULL && f->shown != NULL && f->known != NULL;
}

static void figures_clear(figures *f)
{
    free(f->stored);
    free(f->shown);
    free(f->known);
}

static void set(grid *g, int kind, size_t line, bool known, rmg_money value)
{
    g->figure[kind].known[line] = known;
    g->figure[kind].stored[line] = known ? value.units : 0;
    g->any[kind] |= known;
}

static void collect(grid *g)
{
    size_t row = 0;
    for (size_t line = 0; line < g->n; line++) {
        g->row[line] = row + g->year;
        row += g->report->forecast[g->report->first + line].n_years;
        size_t first = g->report->first, parent = g->report->groups->group[first + line].parent;
        g->parent[line] = parent >= first && line != 0 ? (uint32_t)(parent - first) : (uint32_t)line;
        const rmg_forecast *forecast = &g->report->forecast[first + line];
        if (g->year >= forecast->n_years)
            continue;
        const rmg_forecast_year *year = &forecast->year[g->year];
        forecast_base base = forecast_base_of(g->document, g->report, year);
        set(g, TO_DATE, line, year->actual_to_date.known, year->actual_to_date.amount);
        set(g, BASE_TO_DATE, line, base.has_to_date, base.to_date);
        set(g, YEAR_END, line, year->year_end.known, year->year_end.amount);
        set(g, BASE_YEAR, line, base.has_year, base.year);
        set(g, CEILING, line, year->ceiling.known, year->ceiling.amount);
        g->any_ceiling_chance |= year->chance_above_ceiling.known && !forecast_is_known(year);
    }
}

static rmg_code round_all(grid *g, rmg_diag *why)
{
    int64_t step = rmg_display_step(g->report->show.decimals);
    rmg_code code = RMG_OK;
    for (int kind = 0; kind < KINDS_OF_FIGURE && code == RMG_OK; kind++) {
        figures *f = &g->figure[kind];
        code = rmg_display_column(f->shown, f->stored, f->known, g->parent, g->n, step, why);
    }
    return code;
}

/* ---- cells --------------------------------------------------------------------------------------- */

/* The cell shows that column of the data table. */
static void link_figure(grid *g, size_t cell, size_t line, const char *name)
{
    size_t column = name != NULL ? rmg_table_find_column(g->table, name) : g->table->n_columns;
    if (column < g->table->n_columns)
        rmg_view_figure(g->view, cell, g->table, g->row[line], column);
}

static const char *column_of(const grid *g, int kind)
{
    static const char *const names[KINDS_OF_FIGURE] = {"actual_to_date", "plan_to_date", "year_end",
                                                       "plan_year", "ceiling"};
    bool base = kind == BASE_TO_DATE || kind == BASE_YEAR;
    return base && g->report->plan == NULL ? NULL : names[kind];
}

static void put_figure(grid *g, size_t *column, int kind, size_t line)
{
    const figures *f = &g->figure[kind];
    if (f->known[line]) {
        rmg_view_text(g->view, *column,
                      rmg_say_amount(g->document, f->shown[line], g->report->show.decimals, false));
        link_figure(g, *column, line, column_of(g, kind));
    } else if (kind == TO_DATE || kind == YEAR_END)
        rmg_view_text(g->view, *column, RMG_T("unknown"));
    ++*column;
}

static void put_percent(grid *g, size_t *column, int actual, int base, size_t line)
{
    const figures *a = &g->figure[actual], *b = &g->figure[base];
    int64_t stored;
    if (a->known[line] && b->known[line] &&
        !__builtin_sub_overflow(a->stored[line], b->stored[line], &stored)) {
        rmg_view_text(g->view, *column, rmg_say_percent(g->document, stored, b->stored[line], false));
        rmg_view_text(g->view, *column + 1, rmg_say_letter(stored<0, stored> 0));
        rmg_view_tone(g->view, *column + 1,
                      stored < 0   ? RMG_TONE_GOOD
                      : stored > 0 ? RMG_TONE_BAD
                                   : RMG_TONE_NONE);
    }
    *column += 2;
}

/* Difference of the printed figures; percent and letter are of the stored ones. */
static void put_difference(grid *g, size_t *column, int actual, int base, size_t line)
{
    const figures *a = &g->figure[actual], *b = &g->figure[base];
    int64_t shown;
    if (a->known[line] && b->known[line] && !__builtin_sub_overflow(a->shown[line], b->shown[line], &shown))
        rmg_view_text(g->view, *column, rmg_say_amount(g->document, shown, g->report->show.decimals, true));
    ++*column;
    put_percent(g, column, actual, base, line);
}

static const char *range_text(const grid *g, const rmg_forecast_year *year)
{
    if (!year->has_range || !year->year_end.known)
        return "";
    int decimals = g->report->show.decimals;
    return rmg_document_printf(
        g->document, RMG_T("%s to %s"),
        rmg_say_amount(g->document, year->range[RMG_BAND_ASKED].low.units, decimals, false),
        rmg_say_amount(g->document, year->range[RMG_BAND_ASKED].high.units, decimals, false));
}

static void put_ceiling(grid *g, size_t *column, size_t line, const rmg_forecast_year *year)
{
    put_figure(g, column, CEILING, line);
    if (g->figure[CEILING].known[line])
        rmg_view_text(g->view, *column,
                      year->crossing.known ? rmg_say_day(g->document, year->crossing.date)
                      : year->complete     ? RMG_T("not this year")
                                           : RMG_T("not within the horizon"));
    ++*column;
    if (g->any_ceiling_chance && year->chance_above_ceiling.known && !forecast_is_known(year))
        rmg_view_text(g->view, *column, rmg_say_chance(g->document, year->chance_above_ceiling.value));
    *column += g->any_ceiling_chance;
}

static void put_line(grid *g, size_t line)
{
    size_t first = g->report->first;
    const rmg_group *group = g->report->groups->group;
    const rmg_forecast *forecast = &g->report->forecast[first + line];
    size_t column = 0;
    bool is_known = g->year < forecast->n_years && forecast_is_known(&forecast->year[g->year]);
    int depth = (int)(group[first + line].depth - group[first].depth);
    rmg_view_add_row(g->view, depth == 0 ? RMG_VIEW_TOTAL : RMG_VIEW_CELLS, 1 + depth, 0);
    rmg_view_text(g->view, column++, forecast_line_label(g->report, first + line));
    put_figure(g, &column, TO_DATE, line);
    if (g->any[BASE_TO_DATE])
        put_percent(g, &column, TO_DATE, BASE_TO_DATE, line);
    put_figure(g, &column, YEAR_END, line);
    if (g->year < forecast->n_years)
        rmg_view_text(g->view, column, is_known ? "" : range_text(g, &forecast->year[g->year]));
    column++;
    if (g->any[BASE_YEAR]) {
        put_figure(g, &column, BASE_YEAR, line);
        put_difference(g, &column, YEAR_END, BASE_YEAR, line);
        const rmg_forecast_year *year = g->year < forecast->n_years ? &forecast->year[g->year] : NULL;
        rmg_maybe_number chance = {0};
        if (year != NULL)
            chance = g->report->plan != NULL ? year->chance_above_plan : year->chance_above_last_year;
        if (chance.known && !is_known)
            rmg_view_text(g->view, column, rmg_say_chance(g->document, chance.value));
        column++;
    }
    if (g->any[CEILING] && g->year < forecast->n_years)
        put_ceiling(g, &column, line, &forecast->year[g->year]);
    else if (g->any[CEILING])
        column += 2 + g->any_ceiling_chance;
    char rule[RMG_RULE_NAME_MAX] = "";
    if (forecast->has_forecast && !is_known)
        rmg_forecast_rule_name(rule, forecast);
    rmg_view_text(g->view, column, rule);
}

/* Each remark once, with how many lines it is about: under the first year, but that of an open year under that one. */
static void add_remarks(grid *g)
{
    uint32_t elsewhere = RMG_NOTE_CALIBRATED | RMG_NOTE_RECONCILED | RMG_NOTE_OUTLIERS | RMG_NOTE_LEVEL_SHIFT;
    elsewhere = g->year == 0 ? elsewhere : ~(uint32_t)RMG_NOTE_YEAR_OPEN;
    if (g->report->forecast[g->report->first].year[g->year].complete)
        elsewhere |= RMG_NOTE_YEAR_OPEN;
    for (uint32_t bit = 1; bit != 0 && bit <= RMG_NOTE_LAST; bit <<= 1) {
        char text[RMG_FORECAST_NOTE_MAX] = "";
        size_t n = 0;
        for (size_t line = 0; line < g->n; line++)
            if (g->report->forecast[g->report->first + line].notes & bit && n++ == 0)
                rmg_forecast_note(text, &g->report->forecast[g->report->first + line], bit);
        if (text[0] == '\0' || (bit & elsewhere))
            continue;
        rmg_view_add_row(g->view, RMG_VIEW_SENTENCE, 1, 1);
        rmg_view_text(
            g->view, 0,
            rmg_document_printf(
                g->document, rmg_text_plural("%s (%zu line)", "%s (%zu lines)", (unsigned long)n), text, n));
    }
}

static void add_difference_columns(rmg_view *view)
{
    rmg_view_add_column(view, RMG_T("difference"), RMG_RIGHT);
    rmg_view_add_column(view, "", RMG_RIGHT);
    rmg_view_add_column(view, "", RMG_LEFT);
}

static void add_columns(grid *g, const rmg_forecast *total)
{
    forecast_base base = forecast_base_of(g->document, g->report, &total->year[g->year]);
    rmg_view_add_column(g->view, "", RMG_LEFT);
    rmg_view_add_column(g->view, RMG_T("to date"), RMG_RIGHT);
    if (g->any[BASE_TO_DATE]) { /* against the base; the amounts behind it are in the data */
        rmg_view_add_column(g->view, "", RMG_RIGHT);
        rmg_view_add_column(g->view, "", RMG_LEFT);
    }
    rmg_view_add_column(g->view, RMG_T("year-end"), RMG_RIGHT);
    rmg_view_add_column(g->view, rmg_document_printf(g->document, RMG_T("%d %% range"), total->range),
                        RMG_RIGHT);
    if (g->any[BASE_YEAR]) {
        rmg_view_add_column(g->view, base.heading, RMG_RIGHT);
        add_difference_columns(g->view);
        rmg_view_add_column(g->view, rmg_document_printf(g->document, RMG_T("chance above %s"), base.heading),
                            RMG_RIGHT);
    }
    if (g->any[CEILING]) {
        rmg_view_add_column(g->view, RMG_T("ceiling"), RMG_RIGHT);
        rmg_view_add_column(g->view, RMG_T("reached"), RMG_LEFT);
        if (g->any_ceiling_chance)
            rmg_view_add_column(g->view, RMG_T("chance above ceiling"), RMG_RIGHT);
    }
    rmg_view_add_column(g->view, RMG_T("rule"), RMG_LEFT);
}

static const char *caption_of(const grid *g, const rmg_forecast_year *year)
{
    if (year->first == year->last)
        return rmg_document_printf(g->document, "%d", year->first);
    return rmg_document_printf(g->document, "%d-%d", year->first, year->last);
}

static rmg_code one_year(grid *g, bool several, rmg_diag *why)
{
    const rmg_forecast *total = &g->report->forecast[g->report->first];
    collect(g);
    rmg_code code = round_all(g, why);
    if (code != RMG_OK)
        return code;
    const char *caption = caption_of(g, &total->year[g->year]);
    if (several)
        rmg_document_add_section(g->document, rmg_document_printf(g->document, "year-%s", caption), caption);
    g->view = rmg_document_add_view(g->document, caption);
    add_columns(g, total);
    for (size_t line = 0; line < g->n; line++)
        put_line(g, line);
    add_remarks(g);
    return g->year == 0 ? forecast_odd_months(g->view, g->report, why) : RMG_OK;
}

rmg_code forecast_grid(rmg_document *document, const rmg_forecast_report *report, const rmg_table *table,
                       rmg_diag *why)
{
    size_t n_years = report->forecast[report->first].n_years;
    rmg_code code = RMG_OK;
    for (size_t year = 0; year < n_years && code == RMG_OK; year++) {
        grid g = {.document = document,
                  .report = report,
                  .table = table,
                  .n = forecast_n_lines(report),
                  .year = year};
        g.parent = rmg_zalloc(g.n, sizeof *g.parent);
        g.row = rmg_zalloc(g.n, sizeof *g.row);
        bool made = g.parent != NULL && g.row != NULL;
        for (int kind = 0; kind < KINDS_OF_FIGURE; kind++)
            made &= figures_make(&g.figure[kind], g.n);
        code = made ? one_year(&g, n_years > 1, why) : rmg_nomem(why);
        for (int kind = 0; kind < KINDS_OF_FIGURE; kind++)
            figures_clear(&g.figure[kind]);
        free(g.parent);
        free(g.row);
    }
    return code;
}
