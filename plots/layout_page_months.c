/* The lower half of a page that has neither flows nor KPIs: the year month by month, its figures those of the
 * picture above. */
#include <math.h>
#include <stdio.h>

#include "core/text.h"
#include "plots/page_internal.h"

#define NAMES 205.0
#define HEAD_Y 398.0
#define RULE_Y 378.0

enum { MONTHS_MAX = 13 };

typedef struct table_row {
    const char *name;
    bool known[MONTHS_MAX + 1]; /* the last is the year */
    int64_t units[MONTHS_MAX + 1];
    bool running;  /* amounts to date: no sum of the year */
    bool variance; /* with a sign, in colour */
    bool muted;
    bool main; /* actual and expected: known months in bold */
} table_row;

typedef struct table {
    rmg_page *page;
    const rmg_cumulative_chart *chart;
    size_t n, n_known;
    double points, width; /* of a month's column */
    rmg_figures figures;
} table;

typedef enum line_of { MAIN, PLAN, LAST_YEAR } line_of;

static bool to_date(const table *t, line_of line, size_t k, int64_t *units)
{
    const rmg_cumulative_month *month = &t->chart->month[k];
    rmg_money value = line == PLAN ? month->plan : month->last_year;
    bool known = line == PLAN ? month->has_plan : month->has_last_year;
    if (line == MAIN)
        known = rmg_cumulative_main(t->chart, t->n_known, k, &value);
    *units = value.units;
    return known;
}

/* Months out of amounts to date as printed: they add up to the year, and their differences to the difference to date.
 * A month beside a gap is not known. */
static void fill_months(const table *t, table_row *row, line_of line)
{
    int64_t before = 0, now = 0;
    bool had = true;
    for (size_t k = 0; k < t->n; k++) {
        bool known = to_date(t, line, k, &now);
        now = rmg_figures_round(&t->figures, now);
        row->known[k] = known && had && !__builtin_sub_overflow(now, before, &row->units[k]);
        had = known;
        before = now;
    }
    row->known[t->n] = had;
    row->units[t->n] = now;
}

/* The same of actual and expected. Behind a gap the sums leave it out: a month there is what was added to the last known
 * sum, the first expected month what the path adds. */
static void fill_main(const table *t, table_row *row)
{
    int64_t sum = 0, before = 0, now = 0;
    bool had = true;
    for (size_t k = 0; k < t->n; k++) {
        const rmg_cumulative_month *month = &t->chart->month[k];
        bool part = k < t->n_known && month->after_gap;
        bool known = to_date(t, MAIN, k, &now);
        int64_t actual = rmg_figures_round(&t->figures, month->actual.units);
        now = rmg_figures_round(&t->figures, now);
        row->known[k] = part ? month->has_actual && !__builtin_sub_overflow(actual, sum, &row->units[k])
                             : known && had && !__builtin_sub_overflow(now, before, &row->units[k]);
        if (k < t->n_known && month->has_actual)
            sum = actual;
        had = known;
        before = now;
    }
    row->known[t->n] = had;
    row->units[t->n] = now;
}

bool rmg_page_variance(const rmg_page *p, size_t k, int64_t *units)
{
    const rmg_cumulative_chart *c = &p->chart->cumulative;
    rmg_money main;
    if (c->month[k].after_gap && k < rmg_cumulative_known(c))
        return false; /* a part against the whole */
    if (!c->month[k].has_plan || !rmg_cumulative_main(c, rmg_cumulative_known(c), k, &main))
        return false;
    return !__builtin_sub_overflow(rmg_figures_round(&p->figures, main.units),
                                   rmg_figures_round(&p->figures, c->month[k].plan.units), units);
}

static void fill_difference(const table *t, table_row *row, const table_row *main, const table_row *other)
{
    for (size_t k = 0; k <= t->n; k++)
        row->known[k] = main->known[k] && other->known[k] &&
                        !__builtin_sub_overflow(main->units[k], other->units[k], &row->units[k]);
}

static void fill_running(const table *t, table_row *row)
{
    for (size_t k = 0; k < t->n; k++)
        row->known[k] = rmg_page_variance(t->page, k, &row->units[k]);
    row->known[t->n] = false;
}

static size_t fill(const table *t, table_row row[5], char year[24])
{
    size_t n = 0;
    table_row *main = &row[n++], *plan = &row[1];
    *main = (table_row){.name = rmg_cumulative_has_expected(t->chart) ? RMG_T("Actual, expected")
                                                                      : RMG_T("Actual"),
                        .main = true};
    fill_main(t, main);
    if (rmg_cumulative_has_plan(t->chart)) {
        row[n] = (table_row){.name = RMG_T("Budget")};
        fill_months(t, &row[n++], PLAN);
        row[n] = (table_row){.name = RMG_T("Difference"), .variance = true};
        fill_difference(t, &row[n++], main, plan);
        row[n] = (table_row){.name = RMG_T("Difference to date"), .variance = true, .running = true};
        fill_running(t, &row[n++]);
    }
    if (rmg_cumulative_has_last_year(t->chart)) {
        int last = t->chart->last_year != 0 ? t->chart->last_year
                                            : rmg_period_year(t->chart->first, t->chart->per_year) - 1;
        snprintf(year, 24, "%d", last);
        row[n] = (table_row){.name = year, .muted = true};
        fill_months(t, &row[n++], LAST_YEAR);
    }
    return n;
}

static void cell_text(char out[RMG_NUMBER_MAX], const table *t, const table_row *row, size_t k)
{
    if (!row->known[k])
        snprintf(out, RMG_NUMBER_MAX, "%s", rmg_unknown_words());
    else if (row->variance)
        rmg_figure_signed(out, &t->figures, row->units[k]);
    else
        rmg_figure(out, &t->figures, row->units[k]);
}

static double column_x(const table *t, size_t k)
{
    return LEFT + NAMES + t->width * (double)(k + 1);
}

static double widest_cell(const table *t, const table_row *row, size_t n)
{
    char text[RMG_NUMBER_MAX];
    double widest = 0;
    for (size_t r = 0; r < n; r++)
        for (size_t k = 0; k <= t->n; k++) {
            cell_text(text, t, &row[r], k);
            widest = fmax(widest, rmg_pen_width(t->page->pen, text, RMG_BOLD, t->points));
        }
    return widest;
}

/* The largest size at which every figure fits its column. */
static void set_size(table *t, const table_row *row, size_t n)
{
    t->width = (RIGHT - LEFT - NAMES) / ((double)t->n + 1);
    t->points = 14;
    while (t->points > 11 && widest_cell(t, row, n) + 12 > t->width)
        t->points -= 1;
}

static void draw_head(const table *t)
{
    rmg_pen *pen = t->page->pen;
    char name[RMG_PERIOD_NAME_MAX];
    rmg_text_style style = rmg_style(RMG_TEXT_RIGHT, RMG_BOLD, t->points, RMG_C_MUTED);
    for (size_t k = 0; k < t->n; k++)
        rmg_pen_text(
            pen, column_x(t, k), HEAD_Y, style,
            rmg_period_short(name, (rmg_month){t->chart->first.index + (int32_t)k}, t->chart->per_year));
    rmg_pen_text(pen, column_x(t, t->n), HEAD_Y, style, RMG_T("Year"));
    rmg_pen_line(pen, LEFT, RULE_Y, RIGHT, RULE_Y, RMG_C_INK, 1.4);
}

static void draw_cell(const table *t, const table_row *row, size_t k, double y)
{
    char text[RMG_NUMBER_MAX];
    bool year = k == t->n, actual = !year && k < t->n_known;
    if (year && row->running)
        return;
    cell_text(text, t, row, k);
    rmg_colour colour = !row->known[k] || row->muted ? RMG_C_MUTED
                        : row->variance              ? rmg_judged(t->chart->account, row->units[k])
                                                     : RMG_C_INK;
    bool bold = !row->muted && (year || (actual && row->main));
    rmg_pen_text(t->page->pen, column_x(t, k), y,
                 rmg_style(RMG_TEXT_RIGHT, bold ? RMG_BOLD : RMG_REGULAR, t->points, colour), text);
}

bool rmg_page_months(rmg_page *p)
{
    table t = {.page = p, .chart = &p->chart->cumulative, .figures = p->figures};
    table_row row[5];
    char year[24];
    if (!p->has_cumulative || t.chart->n > MONTHS_MAX)
        return false;
    t.n = t.chart->n;
    t.n_known = rmg_cumulative_known(t.chart);
    size_t n = fill(&t, row, year);
    set_size(&t, row, n);
    double height = 46, bottom = RULE_Y - height * (double)n;
    if (t.n_known < t.n && t.n_known > 0) /* the months to come on the ground that they have above */
        rmg_pen_rect(p->pen, column_x(&t, t.n_known - 1) + 8, bottom, column_x(&t, t.n - 1) + 8, RULE_Y,
                     RMG_C_SHADE);
    draw_head(&t);
    for (size_t r = 0; r < n; r++) {
        double y = RULE_Y - height * ((double)r + 0.5), under = RULE_Y - height * (double)(r + 1);
        rmg_pen_fitted(p->pen, LEFT, y,
                       rmg_style(RMG_TEXT_LEFT, row[r].main ? RMG_BOLD : RMG_REGULAR, 14,
                                 row[r].muted ? RMG_C_MUTED : RMG_C_INK),
                       NAMES - 5, row[r].name);
        for (size_t k = 0; k <= t.n; k++)
            draw_cell(&t, &row[r], k, y);
        rmg_pen_line(p->pen, LEFT, under, RIGHT, under, RMG_C_HAIR, 1);
    }
    return true;
}
