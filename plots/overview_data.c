#include <stdlib.h>
#include <string.h>

#include "core/display.h"
#include "core/grow.h"
#include "core/wide.h"
#include "plots/overview_internal.h"

/* ---- order --------------------------------------------------------------------------------------- */

static bool has_difference(const rmg_overview_figures *f)
{
    return f->has_plan && f->has_expected;
}

static rmg_wide difference_of(const rmg_overview_figures *f)
{
    return (rmg_wide)f->expected.units - f->plan.units;
}

static const char *name_of(const rmg_overview_row *row)
{
    return row->name != NULL ? row->name : "";
}

static int compare(const void *a, const void *b)
{
    const rmg_overview_row *x = *(const rmg_overview_row *const *)a, *y = *(const rmg_overview_row *const *)b;
    bool has_x = has_difference(&x->figures), has_y = has_difference(&y->figures);
    if (has_x != has_y)
        return has_x ? -1 : 1;
    rmg_wide over_x = has_x ? difference_of(&x->figures) : 0, over_y = has_y ? difference_of(&y->figures) : 0;
    if (over_x != over_y)
        return over_x > over_y ? -1 : 1;
    int names = strcmp(name_of(x), name_of(y));
    return names != 0 ? names : (x > y) - (x < y);
}

rmg_code rmg_overview_order(size_t *order, const rmg_overview_chart *chart, rmg_diag *why)
{
    const rmg_overview_row **row = rmg_zalloc(chart->n, sizeof(void *));
    if (row == NULL)
        return rmg_nomem(why);
    for (size_t i = 0; i < chart->n; i++)
        row[i] = &chart->row[i];
    qsort(row, chart->n, sizeof(void *), compare);
    for (size_t i = 0; i < chart->n; i++)
        order[i] = (size_t)(row[i] - chart->row);
    free(row);
    return RMG_OK;
}

/* ---- pages --------------------------------------------------------------------------------------- */

/* One page holds a few more when all fit on it; the first of several has the strip. */
enum { ONLY_PAGE = 34, FIRST_PAGE = 30, NEXT_PAGE = 37 };

size_t rmg_overview_lines_on(size_t n_lines, size_t page, size_t *first)
{
    *first = 0;
    if (n_lines <= ONLY_PAGE)
        return page == 0 ? n_lines : 0;
    size_t most = FIRST_PAGE;
    for (size_t i = 0; *first < n_lines; i++, most = NEXT_PAGE) {
        size_t left = n_lines - *first;
        size_t n = left < most ? left : left == most + 1 ? most - 1 : most; /* the total is never alone */
        if (i == page)
            return n;
        *first += n;
    }
    return 0;
}

size_t rmg_overview_pages(const rmg_overview_chart *chart)
{
    size_t first, pages = 0;
    while (rmg_overview_lines_on(chart->n + 1, pages, &first) > 0)
        pages++;
    return pages;
}

/* ---- figures ------------------------------------------------------------------------------------- */

static int64_t largest_of(int64_t largest, const rmg_overview_figures *f)
{
    largest = rmg_largest(largest, f->has_plan ? f->plan.units : 0);
    largest = rmg_largest(largest, f->has_actual ? f->actual.units : 0);
    largest = rmg_largest(largest, f->has_ceiling ? f->ceiling.units : 0);
    return rmg_largest(largest, f->has_expected ? f->expected.units : 0);
}

/* The unit of the total, but no millions: in these the units of a large organisation would all be 0,1. */
static rmg_figures choose_figures(const rmg_overview_chart *chart)
{
    int64_t largest = largest_of(0, &chart->total);
    for (size_t i = 0; i < chart->n; i++)
        largest = largest_of(largest, &chart->row[i].figures);
    int64_t below_millions = chart->frame.unit_euro == 1      ? 99000000
                             : chart->frame.unit_euro == 1000 ? 99000
                                                              : INT64_MAX / RMG_SCALE;
    return rmg_figures_for(&chart->frame,
                           largest < below_millions * RMG_SCALE ? largest : below_millions * RMG_SCALE);
}

static rmg_light light_of(const rmg_overview_figures *f)
{
    if (!has_difference(f))
        return RMG_LIGHT_NONE;
    rmg_wide over = difference_of(f), plan = f->plan.units;
    if (over <= 0)
        return RMG_LIGHT_GREEN;
    return over * 100 <= (plan < 0 ? -plan : plan) * RMG_OVERVIEW_TOLERANCE ? RMG_LIGHT_AMBER : RMG_LIGHT_RED;
}

static void fill(rmg_overview *o, rmg_overview_line *line, const rmg_overview_figures *f)
{
    line->exact = f;
    line->known[RMG_OVERVIEW_PLAN] = f->has_plan;
    line->known[RMG_OVERVIEW_ACTUAL] = f->has_actual;
    line->known[RMG_OVERVIEW_EXPECTED] = f->has_expected;
    line->light = light_of(f);
    o->any_plan |= f->has_plan;
    o->any_range |= f->has_range;
    o->any_ceiling |= f->has_ceiling;
    o->any_chance |= f->has_chance_plan;
}

static int64_t exact_of(const rmg_overview_figures *f, rmg_overview_column column)
{
    return column == RMG_OVERVIEW_PLAN     ? f->plan.units
           : column == RMG_OVERVIEW_ACTUAL ? f->actual.units
                                           : f->expected.units;
}

/* The total is the parent of all; its place in the block is the first. */
static rmg_code round_column(rmg_overview *o, rmg_overview_column column, rmg_diag *why)
{
    size_t n = o->n + 1;
    int64_t *stored = rmg_zalloc(2 * n, sizeof *stored);
    uint32_t *parent = rmg_zalloc(n, sizeof *parent);
    uint8_t *known = rmg_zalloc(n, 1);
    rmg_code code = stored != NULL && parent != NULL && known != NULL ? RMG_OK : rmg_nomem(why);
    for (size_t i = 0; i < n && code == RMG_OK; i++) {
        const rmg_overview_line *line = &o->line[i == 0 ? o->n : i - 1];
        known[i] = line->known[column];
        stored[i] = known[i] ? exact_of(line->exact, column) : 0;
    }
    if (code == RMG_OK)
        code = rmg_display_column(stored + n, stored, known, parent, n, o->figures.step, why);
    for (size_t i = 0; i < n && code == RMG_OK; i++)
        o->line[i == 0 ? o->n : i - 1].printed[column] = stored[n + i];
    free(stored);
    free(parent);
    free(known);
    return code;
}

bool rmg_overview_crosses(const rmg_overview_figures *f)
{
    return f->has_ceiling && f->crossing.days != RMG_NO_DATE && f->crossing.days != 0;
}

static void judge(rmg_overview *o)
{
    for (size_t i = 0; i <= o->n; i++) {
        rmg_overview_line *line = &o->line[i];
        line->has_difference = has_difference(line->exact);
        line->difference = line->printed[RMG_OVERVIEW_EXPECTED] - line->printed[RMG_OVERVIEW_PLAN];
        o->n_crossing += i < o->n && rmg_overview_crosses(line->exact);
        if (i < o->n && line->light != RMG_LIGHT_NONE) {
            o->n_judged++;
            o->n_red += line->light == RMG_LIGHT_RED;
        }
    }
}

static rmg_code list(rmg_overview *o, rmg_diag *why)
{
    const rmg_overview_chart *chart = o->chart;
    size_t *order = rmg_zalloc(chart->n, sizeof *order);
    o->line = rmg_zalloc(chart->n + 1, sizeof *o->line);
    rmg_code code = order != NULL && o->line != NULL ? rmg_overview_order(order, chart, why) : rmg_nomem(why);
    for (size_t i = 0; i < chart->n && code == RMG_OK; i++) {
        const rmg_overview_row *row = &chart->row[order[i]];
        o->line[i].name = name_of(row);
        o->line[i].page = row->page;
        o->any_page |= row->page > 0;
        fill(o, &o->line[i], &row->figures);
    }
    if (code == RMG_OK)
        fill(o, &o->line[chart->n], &chart->total);
    if (code == RMG_OK)
        o->line[chart->n].page = chart->total_page;
    free(order);
    return code;
}

rmg_code rmg_overview_make(rmg_overview *out, const rmg_overview_chart *chart, rmg_diag *why)
{
    *out = (rmg_overview){.chart = chart,
                          .n = chart->n,
                          .figures = choose_figures(chart),
                          .ahead = chart->n_known < chart->n_months};
    if (chart->n == 0)
        return rmg_fail(why, RMG_ENODATA, "%s", RMG_T("there are no units to list"));
    rmg_code code = list(out, why);
    for (int column = 0; column < RMG_OVERVIEW_COLUMNS && code == RMG_OK; column++)
        code = round_column(out, (rmg_overview_column)column, why);
    if (code == RMG_OK)
        judge(out);
    else
        rmg_overview_clear(out);
    return code;
}

void rmg_overview_clear(rmg_overview *overview)
{
    if (overview == NULL)
        return;
    free(overview->line);
    *overview = (rmg_overview){0};
}
