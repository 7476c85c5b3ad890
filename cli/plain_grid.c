#include "cli/plain_grid.h"

#include <stdlib.h>
#include <string.h>

#include "core/grow.h"
#include "core/text.h"

rmg_code rmg_plain_refuse(const rmg_plain_table *table, size_t row, const char *what, rmg_diag *why)
{
    rmg_code code = rmg_fail(why, RMG_EINPUT, "%s", what);
    rmg_at(why, table->name, table->line[row], 0);
    return code;
}

static size_t find_name(rmg_plain_grid *out, const char *name)
{
    for (size_t i = 0; i < out->n_names; i++)
        if (strcmp(out->name[i], name) == 0)
            return i;
    out->name[out->n_names] = name;
    return out->n_names++;
}

static void find_months(rmg_plain_grid *out, const rmg_plain_table *table, size_t period_column)
{
    int64_t low = INT32_MAX, high = INT32_MIN;
    for (size_t row = 0; row < table->n_rows; row++) {
        int64_t month = rmg_plain_cell_at(table, row, period_column)->number;
        low = month < low ? month : low;
        high = month > high ? month : high;
    }
    out->first.index = (int32_t)low;
    out->n_months = (size_t)(high - low + 1);
}

static rmg_code place_rows(rmg_plain_grid *out, const rmg_plain_table *table, size_t name_column,
                           size_t period_column, rmg_diag *why)
{
    for (size_t row = 0; row < table->n_rows; row++) {
        const char *name = name_column != RMG_NO_NAME ? rmg_plain_cell_at(table, row, name_column)->text : "";
        out->name_of_row[row] = find_name(out, name);
        out->month_of_row[row] = (size_t)(rmg_plain_cell_at(table, row, period_column)->number -
                                          out->first.index);
    }
    uint8_t *filled = rmg_zalloc(out->n_names * out->n_months, 1);
    if (filled == NULL)
        return rmg_nomem(why);
    rmg_code code = RMG_OK;
    for (size_t row = 0; code == RMG_OK && row < table->n_rows; row++) {
        uint8_t *place = &filled[out->name_of_row[row] * out->n_months + out->month_of_row[row]];
        if (*place)
            code = rmg_plain_refuse(table, row, RMG_T("this month stands in the table twice"), why);
        *place = 1;
    }
    free(filled);
    return code;
}

rmg_code rmg_plain_grid_make(rmg_plain_grid *out, const rmg_plain_table *table, size_t name_column,
                             size_t period_column, rmg_diag *why)
{
    *out = (rmg_plain_grid){0};
    find_months(out, table, period_column);
    if (out->n_months > RMG_GRID_MONTHS_MAX)
        return rmg_plain_refuse(table, 0, RMG_T("the months of the table lie more than fifty years apart"),
                                why);
    out->name = rmg_zalloc(table->n_rows, sizeof *out->name);
    out->name_of_row = rmg_zalloc(table->n_rows, sizeof *out->name_of_row);
    out->month_of_row = rmg_zalloc(table->n_rows, sizeof *out->month_of_row);
    bool whole = out->name != NULL && out->name_of_row != NULL && out->month_of_row != NULL;
    rmg_code code = whole ? place_rows(out, table, name_column, period_column, why) : rmg_nomem(why);
    if (code != RMG_OK)
        rmg_plain_grid_clear(out);
    return code;
}

void rmg_plain_grid_clear(rmg_plain_grid *grid)
{
    free(grid->name);
    free(grid->name_of_row);
    free(grid->month_of_row);
    *grid = (rmg_plain_grid){0};
}
