#include "cli/pack/trace.h"

#include <string.h>

#include "core/text.h"

/* ---- the figure ---- */

static bool is_group(const rmg_study *study, size_t group, const rmg_figure_place *figure)
{
    const rmg_table *table = figure->table;
    for (size_t level = 0; level < study->groups.n_by; level++) {
        const rmg_dim *dim = &study->data.cube.dim[study->groups.by[level]];
        size_t column = rmg_table_find_column(table, dim->name);
        if (column == table->n_columns)
            return true; /* a page of its own unit names no labels */
        const rmg_cell *cell = rmg_table_cell(table, figure->row, column);
        const char *label = rmg_dict_label(dim->labels, rmg_group_label(&study->groups, group, level));
        if (strcmp(cell->kind == RMG_CELL_TEXT ? cell->is.text : "", label) != 0)
            return false;
    }
    return true;
}

/* The line of the page that the figure's row is about: labels, and how many of them count. */
static size_t group_of(const rmg_study *study, const rmg_unit *unit, const rmg_figure_place *figure)
{
    size_t column = rmg_table_find_column(figure->table, "level");
    const char *level = "";
    if (column < figure->table->n_columns &&
        rmg_table_cell(figure->table, figure->row, column)->kind == RMG_CELL_TEXT)
        level = rmg_table_cell(figure->table, figure->row, column)->is.text;
    for (size_t g = unit->group; g < study->groups.group[unit->group].end; g++) {
        size_t depth = study->groups.group[g].depth;
        const char *own = depth == 0 ? "total"
                          : depth == study->groups.n_by
                              ? "line"
                              : study->data.cube.dim[study->groups.by[depth - 1]].name;
        if (strcmp(own, level) == 0 && is_group(study, g, figure))
            return g;
    }
    return unit->group;
}

bool rmg_trace_find(rmg_trace *out, const rmg_units *units, const char *id)
{
    for (size_t i = 0; i < units->n; i++) {
        const rmg_unit *unit = &units->unit[i];
        const rmg_figure_place *figure = unit->code == RMG_OK ? rmg_document_find_figure(&unit->document, id)
                                                              : NULL;
        if (figure == NULL)
            continue;
        *out = (rmg_trace){.unit = unit,
                           .figure = figure,
                           .making = rmg_making_find(figure),
                           .group = group_of(&units->study, unit, figure)};
        return true;
    }
    return false;
}

/* ---- labels ---- */

static const char *label_of(const rmg_kept_rows *rows, const rmg_kept_row *row, const rmg_cube *cube,
                            const char *dimension)
{
    size_t dim = rmg_cube_find_dim(cube, dimension);
    uint32_t code = dim < cube->n_dims ? rmg_kept_row_code(rows, row, dim) : RMG_NO_DIM;
    if (code != RMG_NO_DIM)
        return rmg_dict_label(cube->dim[dim].labels, code);
    return row->scenario == RMG_ACTUAL ? ""
                                       : NULL; /* actuals stand under the empty label, as in core/group.h */
}

static bool has_label(const rmg_kept_rows *rows, const rmg_kept_row *row, const rmg_cube *cube,
                      const char *dimension, const char *wanted)
{
    const char *label = label_of(rows, row, cube, dimension);
    return label != NULL && strcmp(label, wanted) == 0;
}

static bool is_of_group(const rmg_study *study, size_t group, const rmg_kept_rows *rows,
                        const rmg_kept_row *row, const rmg_cube *cube)
{
    for (size_t level = 0; level < study->groups.group[group].depth; level++) {
        const rmg_dim *dim = &study->data.cube.dim[study->groups.by[level]];
        const char *wanted = rmg_dict_label(dim->labels, rmg_group_label(&study->groups, group, level));
        if (!has_label(rows, row, cube, dim->name, wanted))
            return false;
    }
    return true;
}

/* A line of the variance: its labels, and the unit of its quantities. */
static bool is_of_line(const rmg_variance *v, size_t line, const rmg_kept_rows *rows, const rmg_kept_row *row,
                       const rmg_cube *cube)
{
    for (size_t level = 0; level < v->line[line].depth; level++)
        if (!has_label(rows, row, cube, v->cube->dim[v->by[level]].name, rmg_variance_label(v, line, level)))
            return false;
    bool leaf = v->line[line].level >= RMG_LEVEL_LINE && v->line[line].n_leaves == 1;
    if (!leaf || v->unit_dim == SIZE_MAX || v->line[line].unit == RMG_NO_LABEL)
        return true;
    return has_label(rows, row, cube, v->cube->dim[v->unit_dim].name, rmg_variance_unit(v, line));
}

/* ---- months ---- */

/* First and last period of a set of rows. */
typedef struct window {
    int32_t from, to;
} window;

/* The month of the figure's line, when it has one. */
static bool line_period(const rmg_trace *trace, rmg_month *period)
{
    const rmg_table *table = trace->figure->table;
    size_t column = rmg_table_find_column(table, "period");
    if (column == table->n_columns ||
        rmg_table_cell(table, trace->figure->row, column)->kind != RMG_CELL_NUMBER)
        return false;
    *period = (rmg_month){(int32_t)rmg_table_cell(table, trace->figure->row, column)->is.number};
    return true;
}

static window window_of(const rmg_trace *trace, const rmg_study *study, int year, bool to_date)
{
    int per_year = study->data.cube.per_year;
    int32_t first = rmg_period(year, 1, per_year).index, last = first + per_year - 1;
    int32_t closed = study->upto.index - (study->year - year) * per_year;
    last = to_date && closed < last ? closed : last;
    rmg_month period;
    if (!line_period(trace, &period))
        return (window){first, last};
    int32_t own = period.index - (study->year - year) * per_year;
    bool running = strstr(trace->figure->table->column[trace->figure->column].name, "to_date") != NULL;
    return (window){running ? first : own, own < last ? own : last};
}

static bool lies_in(const rmg_kept_row *row, window w)
{
    return row->month.index <= w.to && row->month.index + row->span - 1 >= w.from;
}

/* The months of one side of the variance. */
static window side_window(const rmg_trace *trace, const rmg_study *study, const rmg_variance_side *side)
{
    const rmg_variance *v = &trace->unit->from.split.variance;
    int shift = (v->comparison.year - side->year) * study->data.cube.per_year;
    window w = {v->first.index - shift, v->last.index - shift};
    rmg_month period;
    if (line_period(trace, &period))
        w = (window){period.index - shift, period.index - shift};
    return w;
}

/* The set that a row belongs to, if it is one of `sets`; and the months that count. */
static bool find_set(unsigned *set, window *w, unsigned sets, const rmg_trace *trace, const rmg_study *study,
                     const rmg_kept_row *row)
{
    const rmg_variance *v = &trace->unit->from.split.variance;
    int year = study->year;
    bool actual = row->scenario == RMG_ACTUAL, plan = study->has_plan && row->scenario == study->plan;
    const struct {
        unsigned set;
        bool is_kind;
        window w;
    } all[] = {
        {RMG_ROWS_ACTUAL, actual, window_of(trace, study, year, true)},
        {RMG_ROWS_PLAN, plan, window_of(trace, study, year, false)},
        {RMG_ROWS_PLAN_TO_DATE, plan, window_of(trace, study, year, true)},
        {RMG_ROWS_LAST_YEAR, actual, window_of(trace, study, year - 1, false)},
        {RMG_ROWS_LAST_YEAR_TO_DATE, actual, window_of(trace, study, year - 1, true)},
        {RMG_ROWS_CEILING, row->scenario == RMG_CEILING, window_of(trace, study, year, false)},
        {RMG_ROWS_BASE, row->scenario == v->base.scenario, side_window(trace, study, &v->base)},
        {RMG_ROWS_COMPARISON, row->scenario == v->comparison.scenario,
         side_window(trace, study, &v->comparison)},
        {RMG_ROWS_HISTORY, actual, {INT32_MIN, study->upto.index}},
        {RMG_ROWS_LATER, actual, {study->upto.index + 1, INT32_MAX}},
    };
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        if ((sets & all[i].set) != 0 && all[i].is_kind && lies_in(row, all[i].w)) {
            *set = all[i].set;
            *w = all[i].w;
            return true;
        }
    return false;
}

rmg_row_part rmg_trace_part(const rmg_trace *trace, const rmg_units *units, const rmg_kept_rows *rows,
                            const rmg_kept_row *row, const rmg_cube *cube, bool *whole)
{
    const rmg_making *making = trace->making;
    unsigned set;
    window w;
    if (!find_set(&set, &w, making->plus | making->minus | making->beside, trace, &units->study, row))
        return RMG_ROW_NONE;
    bool variance = strcmp(trace->figure->table->name, "variance") == 0;
    if (!is_of_group(&units->study, trace->group, rows, row, cube) ||
        (variance && !is_of_line(&trace->unit->from.split.variance, trace->figure->row, rows, row, cube)))
        return RMG_ROW_NONE;
    *whole = row->month.index >= w.from && (int64_t)row->month.index + row->span - 1 <= w.to;
    return (set & making->plus) != 0    ? RMG_ROW_PLUS
           : (set & making->minus) != 0 ? RMG_ROW_MINUS
                                        : RMG_ROW_BESIDE;
}
