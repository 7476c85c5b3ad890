#include "cli/pack/trace.h"

#include <string.h>

#include "core/text.h"

/* How the columns of our tables are made. "*": any table; the first row that fits counts. */
static const struct {
    const char *table, *column;
    unsigned sets;
    bool is_sum;
    const char *formula;
} makings[] = {
    {"variance", "base_amount", RMG_ROWS_BASE, true, RMG_N("sum of the amounts to compare with, to date")},
    {"variance", "base_", RMG_ROWS_BASE, false, RMG_N("from the rows to compare with, to date")},
    {"variance", "actual_amount", RMG_ROWS_ACTUAL, true, RMG_N("sum of the actual amounts to date")},
    {"variance", "actual_", RMG_ROWS_ACTUAL, false, RMG_N("from the actual rows to date")},
    {"variance", "", RMG_ROWS_ACTUAL | RMG_ROWS_BASE, false,
     RMG_N("part of actual minus what it is compared with, by the convention of the run")},
    {"*", "actual_to_date", RMG_ROWS_ACTUAL, true, RMG_N("sum of the actual amounts to date")},
    {"*", "plan_to_date", RMG_ROWS_PLAN_TO_DATE, true, RMG_N("sum of the plan amounts to date")},
    {"*", "last_year_to_date", RMG_ROWS_LAST_YEAR_TO_DATE, true,
     RMG_N("sum of last year's actual amounts over the same months")},
    {"*", "difference_to_date", RMG_ROWS_ACTUAL | RMG_ROWS_PLAN_TO_DATE, false,
     RMG_N("actual minus plan, both to date")},
    {"*", "difference", RMG_ROWS_HISTORY | RMG_ROWS_PLAN, false, RMG_N("expected year-end minus plan")},
    {"*", "plan", RMG_ROWS_PLAN, true, RMG_N("sum of the plan amounts")},
    {"*", "last_year", RMG_ROWS_LAST_YEAR, true, RMG_N("sum of last year's actual amounts")},
    {"*", "ceiling_per_month", RMG_ROWS_CEILING | RMG_ROWS_ACTUAL, false,
     RMG_N("ceiling minus actual to date, over the months to go")},
    {"*", "ceiling", RMG_ROWS_CEILING, true, RMG_N("sum of the ceilings of the year")},
    {"*", "amount_above_ceiling", RMG_ROWS_HISTORY | RMG_ROWS_CEILING, false,
     RMG_N("expected year-end minus the ceiling, not below 0")},
    {"*", "chance_above_ceiling", RMG_ROWS_HISTORY | RMG_ROWS_CEILING, false,
     RMG_N("share of the simulated years that end above the ceiling")},
    {"*", "chance_above_plan", RMG_ROWS_HISTORY | RMG_ROWS_PLAN, false,
     RMG_N("share of the outcomes that end above the plan")},
    {"*", "needed_per_month", RMG_ROWS_PLAN | RMG_ROWS_ACTUAL, false,
     RMG_N("plan minus actual to date, over the months to go")},
    {"*", "year_end_", RMG_ROWS_HISTORY, false,
     RMG_N("range of the year's sum, from the errors of the rule")},
    {"*", "year_end", RMG_ROWS_HISTORY, false,
     RMG_N("the known months, plus the estimate of the others by the rule of the run")},
    {"*", "", RMG_ROWS_HISTORY, false, RMG_N("from the actual amounts to date, by the rule of the run")},
};

static void describe(rmg_trace *out)
{
    const char *table = out->figure->table->name;
    const char *column = out->figure->table->column[out->figure->column].name;
    size_t i = 0;
    while (strncmp(column, makings[i].column, strlen(makings[i].column)) != 0 ||
           (strcmp(makings[i].table, "*") != 0 && strcmp(makings[i].table, table) != 0))
        i++; /* the last row fits all */
    out->sets = makings[i].sets;
    out->is_sum = makings[i].is_sum;
    out->formula = makings[i].formula;
}

bool rmg_trace_find(rmg_trace *out, const rmg_units *units, const char *id)
{
    for (size_t i = 0; i < units->n; i++) {
        const rmg_figure_place *figure = units->unit[i].code == RMG_OK
                                             ? rmg_document_find_figure(&units->unit[i].document, id)
                                             : NULL;
        if (figure == NULL)
            continue;
        *out = (rmg_trace){.unit = &units->unit[i], .figure = figure};
        describe(out);
        return true;
    }
    return false;
}

/* ---- rows ---- */

static const char *label_of(const rmg_kept_rows *rows, const rmg_kept_row *row, const rmg_cube *cube,
                            size_t dim)
{
    uint32_t code = dim < cube->n_dims ? rmg_kept_row_code(rows, row, dim) : RMG_NO_DIM;
    return code == RMG_NO_DIM ? NULL : rmg_dict_label(cube->dim[dim].labels, code);
}

/* The labels that make the unit. */
static bool is_of_unit(const rmg_trace *trace, const rmg_units *units, const rmg_kept_rows *rows,
                       const rmg_kept_row *row, const rmg_cube *cube)
{
    const rmg_study *study = &units->study;
    for (size_t level = 0; level < study->groups.group[trace->unit->group].depth; level++) {
        const rmg_dim *dim = &study->data.cube.dim[study->groups.by[level]];
        const char *wanted = rmg_dict_label(dim->labels,
                                            rmg_group_label(&study->groups, trace->unit->group, level));
        const char *label = label_of(rows, row, cube, rmg_cube_find_dim(cube, dim->name));
        if (label == NULL || strcmp(label, wanted) != 0)
            return false;
    }
    return true;
}

/* The labels that stand in the figure's own line. */
static bool is_of_line(const rmg_trace *trace, const rmg_kept_rows *rows, const rmg_kept_row *row,
                       const rmg_cube *cube)
{
    const rmg_table *table = trace->figure->table;
    for (size_t c = 0; c < table->n_columns; c++) {
        size_t dim = rmg_cube_find_dim(cube, table->column[c].name);
        const rmg_cell *cell = &table->cell[trace->figure->row * table->n_columns + c];
        if (dim == cube->n_dims || cell->kind != RMG_CELL_TEXT)
            continue;
        const char *label = label_of(rows, row, cube, dim);
        if (label == NULL || strcmp(label, cell->is.text) != 0)
            return false;
    }
    return true;
}

/* The month of the figure's line, when it has one. */
static bool line_period(const rmg_trace *trace, rmg_month *period)
{
    const rmg_table *table = trace->figure->table;
    for (size_t c = 0; c < table->n_columns; c++) {
        const rmg_cell *cell = &table->cell[trace->figure->row * table->n_columns + c];
        if (strcmp(table->column[c].name, "period") != 0 || cell->kind != RMG_CELL_NUMBER)
            continue;
        *period = (rmg_month){(int32_t)cell->is.number};
        return true;
    }
    return false;
}

/* First and last period of a set of rows. */
typedef struct window {
    int32_t from, to;
} window;

static window window_of(const rmg_trace *trace, const rmg_study *study, int year, bool to_date)
{
    int per_year = study->data.cube.per_year;
    int32_t first = rmg_period(year, 1, per_year).index, last = first + per_year - 1;
    int32_t closed = study->upto.index - (study->year - year) * per_year;
    rmg_month period;
    if (line_period(trace, &period)) {
        const char *column = trace->figure->table->column[trace->figure->column].name;
        int32_t own = period.index - (study->year - year) * per_year;
        return (window){strstr(column, "to_date") != NULL ? first : own, own};
    }
    return (window){first, to_date && closed < last ? closed : last};
}

static bool lies_in(const rmg_kept_row *row, window w)
{
    return row->month.index <= w.to && row->month.index + row->span - 1 >= w.from;
}

static bool is_in_sets(const rmg_trace *trace, const rmg_study *study, const rmg_kept_row *row)
{
    unsigned sets = trace->sets;
    int year = study->year;
    bool actual = row->scenario == RMG_ACTUAL, plan = study->has_plan && row->scenario == study->plan;
    if ((sets & RMG_ROWS_BASE) != 0) {
        const rmg_variance_side *base = &trace->unit->from.split.variance.base;
        if (row->scenario == base->scenario && lies_in(row, window_of(trace, study, base->year, true)))
            return true;
    }
    return ((sets & RMG_ROWS_ACTUAL) != 0 && actual && lies_in(row, window_of(trace, study, year, true))) ||
           ((sets & RMG_ROWS_HISTORY) != 0 && actual && row->month.index <= study->upto.index) ||
           ((sets & RMG_ROWS_PLAN) != 0 && plan && lies_in(row, window_of(trace, study, year, false))) ||
           ((sets & RMG_ROWS_PLAN_TO_DATE) != 0 && plan &&
            lies_in(row, window_of(trace, study, year, true))) ||
           ((sets & RMG_ROWS_LAST_YEAR) != 0 && actual &&
            lies_in(row, window_of(trace, study, year - 1, false))) ||
           ((sets & RMG_ROWS_LAST_YEAR_TO_DATE) != 0 && actual &&
            lies_in(row, window_of(trace, study, year - 1, true))) ||
           ((sets & RMG_ROWS_CEILING) != 0 && row->scenario == RMG_CEILING &&
            lies_in(row, window_of(trace, study, year, false)));
}

bool rmg_trace_has(const rmg_trace *trace, const rmg_units *units, const rmg_kept_rows *rows,
                   const rmg_kept_row *row, const rmg_cube *cube)
{
    return is_in_sets(trace, &units->study, row) && is_of_unit(trace, units, rows, row, cube) &&
           is_of_line(trace, rows, row, cube);
}
