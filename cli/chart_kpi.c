#include "cli/chart_kpi.h"

#include <stdlib.h>
#include <string.h>

#include "cli/plain_grid.h"
#include "core/text.h"

enum { KP_NAME, KP_PERIOD, KP_VALUE, KP_GREEN, KP_AMBER, KP_LIGHT, KP_UNIT, KP_RULE };
static const rmg_plain_want columns[] = {
    [KP_NAME] = {"name", "kpi|naam", RMG_PLAIN_TEXT, true},
    [KP_PERIOD] = {"period", "maand|periode|month", RMG_PLAIN_PERIOD, true},
    [KP_VALUE] = {"value", "waarde|realisatie|actual", RMG_PLAIN_NUMBER, false},
    [KP_GREEN] = {"green", "norm|streefwaarde", RMG_PLAIN_NUMBER, false},
    [KP_AMBER] = {"amber", "tolerantie|tolerance", RMG_PLAIN_NUMBER, false},
    [KP_LIGHT] = {"light", "licht|stoplicht", RMG_PLAIN_TEXT, true},
    [KP_UNIT] = {"unit", "eenheid", RMG_PLAIN_TEXT, false},
    [KP_RULE] = {"rule", "regel", RMG_PLAIN_TEXT, false},
};

static const rmg_plain_cell *at(const rmg_plain_table *table, size_t row, int column)
{
    return rmg_plain_cell_at(table, row, (size_t)column);
}

/* The words of the kpi table's column `light`. */
static rmg_code read_light(rmg_light *out, const rmg_plain_table *table, size_t row, rmg_diag *why)
{
    static const char *const words[] = {
        [RMG_LIGHT_GREEN] = "green",       [RMG_LIGHT_AMBER] = "amber",     [RMG_LIGHT_RED] = "red",
        [RMG_LIGHT_NONE] = "not-measured", [RMG_LIGHT_MONITOR] = "monitor",
    };
    for (int light = 0; light <= RMG_LIGHT_MONITOR; light++)
        if (strcmp(words[light], at(table, row, KP_LIGHT)->text) == 0) {
            *out = (rmg_light)light;
            return RMG_OK;
        }
    return rmg_plain_refuse(table, row, RMG_T("light is green, amber, red, not-measured or monitor"), why);
}

/* ---- bullet: the last month is the chart's, the months before it are each indicator's history ---- */

static int direction_of(const rmg_plain_cell *rule)
{
    if (!rule->known)
        return 0;
    return strcmp(rule->text, "at-least") == 0 ? 1 : strcmp(rule->text, "at-most") == 0 ? -1 : 0;
}

static void set_current(rmg_bullet_row *out, const rmg_plain_table *table, size_t row, rmg_light light)
{
    const rmg_plain_cell *green = at(table, row, KP_GREEN), *amber = at(table, row, KP_AMBER);
    const rmg_plain_cell *value = at(table, row, KP_VALUE), *unit = at(table, row, KP_UNIT);
    out->unit = unit->known ? unit->text : NULL;
    out->more_is_better = direction_of(at(table, row, KP_RULE));
    out->light = light;
    out->has_norm = green->known;
    out->has_value = value->known;
    out->norm.units = green->number;
    out->value.units = value->number;
    out->tolerance.units = green->known && amber->known ? llabs(green->number - amber->number) : 0;
    out->decimals = value->decimals > green->decimals ? value->decimals : green->decimals;
}

static rmg_code set_bullet(rmg_bullet_chart *chart, const rmg_plain_table *table, const rmg_plain_grid *grid,
                           size_t row, rmg_diag *why)
{
    rmg_bullet_row *kpi = &chart->row[grid->name_of_row[row]];
    size_t ago = grid->n_months - 1 - grid->month_of_row[row];
    rmg_light light;
    rmg_code code = read_light(&light, table, row, why);
    if (code != RMG_OK)
        return code;
    if (ago < RMG_BULLET_HISTORY) {
        kpi->history[RMG_BULLET_HISTORY - 1 - ago].units = at(table, row, KP_VALUE)->number;
        kpi->has_history[RMG_BULLET_HISTORY - 1 - ago] = at(table, row, KP_VALUE)->known;
    }
    if (ago == 0)
        set_current(kpi, table, row, light);
    return RMG_OK;
}

static rmg_code fill_bullet(rmg_chart *out, const rmg_plain_table *table, rmg_diag *why)
{
    rmg_bullet_chart *chart = &out->as.bullet;
    rmg_plain_grid grid;
    rmg_code code = rmg_plain_grid_make(&grid, table, KP_NAME, KP_PERIOD, why);
    if (code != RMG_OK)
        return code;
    code = rmg_bullet_chart_init(chart, grid.n_names, why);
    for (size_t i = 0; code == RMG_OK && i < grid.n_names; i++)
        chart->row[i] = (rmg_bullet_row){.name = grid.name[i], .light = RMG_LIGHT_NONE};
    for (size_t row = 0; code == RMG_OK && row < table->n_rows; row++)
        code = set_bullet(chart, table, &grid, row, why);
    rmg_plain_grid_clear(&grid);
    return code;
}

const rmg_plain_kind rmg_plain_bullet = {RMG_CHART_BULLET, RMG_PLAIN_COLUMNS(columns), fill_bullet};

/* ---- heat: all months side by side ---- */

static rmg_code set_heat(rmg_heat_chart *chart, const rmg_plain_table *table, const rmg_plain_grid *grid,
                         size_t row, rmg_diag *why)
{
    size_t kpi = grid->name_of_row[row];
    const rmg_plain_cell *value = at(table, row, KP_VALUE);
    rmg_heat_cell *cell = &chart->cell[kpi * grid->n_months + grid->month_of_row[row]];
    cell->has_value = value->known;
    cell->value.units = value->number;
    if (value->decimals > chart->decimals[kpi])
        chart->decimals[kpi] = value->decimals;
    return read_light(&cell->light, table, row, why);
}

static rmg_code fill_heat(rmg_chart *out, const rmg_plain_table *table, rmg_diag *why)
{
    rmg_heat_chart *chart = &out->as.heat;
    rmg_plain_grid grid;
    rmg_code code = rmg_plain_grid_make(&grid, table, KP_NAME, KP_PERIOD, why);
    if (code != RMG_OK)
        return code;
    code = rmg_heat_chart_init(chart, grid.first, grid.n_months, grid.n_names, why);
    for (size_t i = 0; code == RMG_OK && i < grid.n_names * grid.n_months; i++)
        chart->cell[i].light = RMG_LIGHT_NONE;
    for (size_t i = 0; code == RMG_OK && i < grid.n_names; i++)
        chart->row[i] = grid.name[i];
    for (size_t row = 0; code == RMG_OK && row < table->n_rows; row++)
        code = set_heat(chart, table, &grid, row, why);
    rmg_plain_grid_clear(&grid);
    return code;
}

const rmg_plain_kind rmg_plain_heat = {RMG_CHART_HEAT, RMG_PLAIN_COLUMNS(columns), fill_heat};
