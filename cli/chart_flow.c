#include "cli/chart_flow.h"

#include <string.h>

#include "cli/plain_grid.h"
#include "core/text.h"

static const rmg_plain_cell *at(const rmg_plain_table *table, size_t row, int column)
{
    return rmg_plain_cell_at(table, row, (size_t)column);
}

static rmg_qty qty_at(const rmg_plain_table *table, size_t row, int column)
{
    return (rmg_qty){at(table, row, column)->number};
}

/* ---- scatter: one row per provider ---- */

enum { SC_NAME, SC_MEDIAN, SC_CHANGE, SC_CLIENTS };
static const rmg_plain_want scatter_columns[] = {
    [SC_NAME] = {"provider", "aanbieder|zorgaanbieder|name|naam", RMG_PLAIN_TEXT, true},
    [SC_MEDIAN] = {"median_months", "median|mediaan|mediane doorlooptijd", RMG_PLAIN_NUMBER, true},
    [SC_CHANGE] = {"change_months", "change|verschil|verandering", RMG_PLAIN_NUMBER, true},
    [SC_CLIENTS] = {"clients", "n|clienten|aantal", RMG_PLAIN_NUMBER, true},
};

static rmg_code fill_scatter(rmg_chart *out, const rmg_plain_table *table, rmg_diag *why)
{
    rmg_scatter_chart *chart = &out->as.scatter;
    rmg_code code = rmg_scatter_chart_init(chart, table->n_rows, why);
    for (size_t row = 0; code == RMG_OK && row < table->n_rows; row++)
        chart->point[row] = (rmg_scatter_point){.name = at(table, row, SC_NAME)->text,
                                                .months = qty_at(table, row, SC_MEDIAN),
                                                .change = qty_at(table, row, SC_CHANGE),
                                                .n = at(table, row, SC_CLIENTS)->number / RMG_SCALE};
    return code;
}

const rmg_plain_kind rmg_plain_scatter = {RMG_CHART_SCATTER, RMG_PLAIN_COLUMNS(scatter_columns),
                                          fill_scatter};

/* ---- inout: one row per month ---- */

enum { IO_PERIOD, IO_IN, IO_OUT, IO_RUNNING, IO_COMPLETE };
static const rmg_plain_want inout_columns[] = {
    [IO_PERIOD] = {"period", "maand|periode|month", RMG_PLAIN_PERIOD, true},
    [IO_IN] = {"inflow", "instroom|in", RMG_PLAIN_NUMBER, RMG_PLAIN_COLUMN},
    [IO_OUT] = {"outflow", "uitstroom|out", RMG_PLAIN_NUMBER, RMG_PLAIN_COLUMN},
    [IO_RUNNING] = {"running", "lopend|stand|stock", RMG_PLAIN_NUMBER, false},
    [IO_COMPLETE] = {"complete", "volledig", RMG_PLAIN_TEXT, false},
};

static bool says_no(const rmg_plain_cell *cell)
{
    return cell->known && (strcmp(cell->text, "no") == 0 || strcmp(cell->text, "nee") == 0);
}

/* The stock before the first month, if that follows from its stock and both its flows. */
static void find_opening(rmg_inout_chart *chart)
{
    const rmg_inout_month *first = &chart->month[0];
    rmg_qty before;
    if (first->has_stock && first->has_in && first->has_out && first->complete &&
        rmg_qty_sub(&before, first->stock, first->in) && rmg_qty_add(&before, before, first->out)) {
        chart->opening = before;
        chart->has_opening = true;
    }
}

static rmg_code fill_months(rmg_inout_chart *chart, const rmg_plain_table *table, const rmg_plain_grid *grid,
                            rmg_diag *why)
{
    for (size_t row = 0; row < table->n_rows; row++) {
        rmg_inout_month *month = &chart->month[grid->month_of_row[row]];
        *month = (rmg_inout_month){.in = qty_at(table, row, IO_IN),
                                   .out = qty_at(table, row, IO_OUT),
                                   .has_in = at(table, row, IO_IN)->known,
                                   .has_out = at(table, row, IO_OUT)->known,
                                   .complete = !says_no(at(table, row, IO_COMPLETE)),
                                   .stock = qty_at(table, row, IO_RUNNING),
                                   .has_stock = at(table, row, IO_RUNNING)->known};
        if (month->in.units < 0 || month->out.units < 0)
            return rmg_plain_refuse(
                table, row, RMG_T("inflow and outflow count provisions: they cannot be negative"), why);
    }
    find_opening(chart);
    return RMG_OK;
}

static rmg_code fill_inout(rmg_chart *out, const rmg_plain_table *table, rmg_diag *why)
{
    rmg_plain_grid grid;
    rmg_code code = rmg_plain_grid_make(&grid, table, RMG_NO_NAME, IO_PERIOD, why);
    if (code != RMG_OK)
        return code;
    code = rmg_inout_chart_init(&out->as.inout, grid.first, grid.n_months, why);
    if (code == RMG_OK)
        code = fill_months(&out->as.inout, table, &grid, why);
    rmg_plain_grid_clear(&grid);
    return code;
}

const rmg_plain_kind rmg_plain_inout = {RMG_CHART_INOUT, RMG_PLAIN_COLUMNS(inout_columns), fill_inout};

/* ---- lines: one row per part and month ---- */

enum { LN_PART, LN_PERIOD, LN_VALUE };
static const rmg_plain_want lines_columns[] = {
    [LN_PART] = {"category", "inkoopcategorie|categorie|domain|provider|aanbieder|name|naam", RMG_PLAIN_TEXT,
                 true},
    [LN_PERIOD] = {"period", "maand|periode|month", RMG_PLAIN_PERIOD, true},
    [LN_VALUE] = {"running", "share_pct|share|aandeel|aantal|value", RMG_PLAIN_NUMBER, true},
};

static rmg_code fill_lines(rmg_chart *out, const rmg_plain_table *table, rmg_diag *why)
{
    rmg_lines_chart *chart = &out->as.lines;
    rmg_plain_grid grid;
    rmg_code code = rmg_plain_grid_make(&grid, table, LN_PART, LN_PERIOD, why);
    if (code != RMG_OK)
        return code;
    code = rmg_lines_chart_init(chart, grid.first, grid.n_months, grid.n_names, why);
    for (size_t part = 0; code == RMG_OK && part < grid.n_names; part++)
        chart->part[part] = grid.name[part];
    for (size_t row = 0; code == RMG_OK && row < table->n_rows; row++) {
        size_t place = grid.name_of_row[row] * grid.n_months + grid.month_of_row[row];
        chart->value[place] = qty_at(table, row, LN_VALUE);
        chart->present[place] = at(table, row, LN_VALUE)->known;
    }
    rmg_plain_grid_clear(&grid);
    return code;
}

const rmg_plain_kind rmg_plain_lines = {RMG_CHART_LINES, RMG_PLAIN_COLUMNS(lines_columns), fill_lines};
