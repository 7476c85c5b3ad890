#include "cli/chart_plain.h"

#include <stdlib.h>
#include <string.h>

#include "core/grow.h"
#include "io/dialect.h"

typedef rmg_code (*plain_filler)(rmg_chart *out, const rmg_plain_table *table, rmg_diag *why);

static const rmg_plain_cell *at(const rmg_plain_table *table, size_t row, int column)
{
    return rmg_plain_cell_at(table, row, (size_t)column);
}

static rmg_qty qty_at(const rmg_plain_table *table, size_t row, int column)
{
    return (rmg_qty){at(table, row, column)->number};
}

static rmg_code refuse(const rmg_plain_table *table, size_t row, rmg_diag *why, const char *what)
{
    rmg_code code = rmg_fail(why, RMG_EINPUT, "%s", what);
    rmg_at(why, table->name, table->line[row], 0);
    return code;
}

/* First and last month of a period column. */
static void month_extent(const rmg_plain_table *table, int column, rmg_month *first, size_t *n)
{
    int64_t low = INT32_MAX, high = INT32_MIN;
    for (size_t row = 0; row < table->n_rows; row++) {
        int64_t month = at(table, row, column)->number;
        low = month < low ? month : low;
        high = month > high ? month : high;
    }
    first->index = (int32_t)low;
    *n = (size_t)(high - low + 1);
}

static size_t month_place(const rmg_plain_table *table, size_t row, int column, rmg_month first)
{
    return (size_t)(at(table, row, column)->number - first.index);
}

/* Names in order of first appearance; *n_names of them in `names`, place of a row's name as result. */
static size_t name_place(const char **names, size_t *n_names, const char *name)
{
    for (size_t i = 0; i < *n_names; i++)
        if (strcmp(names[i], name) == 0)
            return i;
    names[*n_names] = name;
    return (*n_names)++;
}

/* ---- scatter ---- */

enum { SC_NAME, SC_MEDIAN, SC_CHANGE, SC_N };
static const rmg_plain_want scatter_columns[] = {
    {"provider", "aanbieder|zorgaanbieder|name|naam", RMG_PLAIN_TEXT, true},
    {"median_months", "median|mediaan|mediane doorlooptijd", RMG_PLAIN_NUMBER, true},
    {"change_months", "change|verschil|verandering", RMG_PLAIN_NUMBER, true},
    {"clients", "n|clienten|aantal", RMG_PLAIN_NUMBER, true},
};

static rmg_code fill_scatter(rmg_chart *out, const rmg_plain_table *table, rmg_diag *why)
{
    rmg_scatter_chart *chart = &out->as.scatter;
    rmg_code code = rmg_scatter_chart_init(chart, table->n_rows, why);
    for (size_t row = 0; code == RMG_OK && row < table->n_rows; row++)
        chart->point[row] = (rmg_scatter_point){.name = at(table, row, SC_NAME)->text,
                                                .months = qty_at(table, row, SC_MEDIAN),
                                                .change = qty_at(table, row, SC_CHANGE),
                                                .n = at(table, row, SC_N)->number / RMG_SCALE};
    return code;
}

/* ---- inout ---- */

enum { IO_PERIOD, IO_IN, IO_OUT, IO_RUNNING, IO_COMPLETE };
static const rmg_plain_want inout_columns[] = {
    {"period", "maand|periode|month", RMG_PLAIN_PERIOD, true},
    {"inflow", "instroom|in", RMG_PLAIN_NUMBER, true},
    {"outflow", "uitstroom|out", RMG_PLAIN_NUMBER, true},
    {"running", "lopend|stand|stock", RMG_PLAIN_NUMBER, false},
    {"complete", "volledig", RMG_PLAIN_TEXT, false},
};

static bool says_no(const rmg_plain_cell *cell)
{
    return cell->known && (strcmp(cell->text, "no") == 0 || strcmp(cell->text, "nee") == 0);
}

/* The stock before the first month, from the first month whose stock is known. */
static void find_opening(rmg_inout_chart *chart, const rmg_plain_table *table)
{
    for (size_t row = 0; row < table->n_rows && !chart->has_opening; row++)
        if (month_place(table, row, IO_PERIOD, chart->first) == 0 && at(table, row, IO_RUNNING)->known) {
            chart->opening.units = at(table, row, IO_RUNNING)->number - at(table, row, IO_IN)->number +
                                   at(table, row, IO_OUT)->number;
            chart->has_opening = true;
        }
}

static rmg_code fill_inout(rmg_chart *out, const rmg_plain_table *table, rmg_diag *why)
{
    rmg_inout_chart *chart = &out->as.inout;
    rmg_month first;
    size_t n;
    month_extent(table, IO_PERIOD, &first, &n);
    rmg_code code = rmg_inout_chart_init(chart, first, n, why);
    for (size_t row = 0; code == RMG_OK && row < table->n_rows; row++) {
        rmg_inout_month *month = &chart->month[month_place(table, row, IO_PERIOD, first)];
        if (month->has_in || month->has_out)
            code = refuse(table, row, why, "this month stands in the table twice");
        *month = (rmg_inout_month){.in = qty_at(table, row, IO_IN),
                                   .out = qty_at(table, row, IO_OUT),
                                   .has_in = at(table, row, IO_IN)->known,
                                   .has_out = at(table, row, IO_OUT)->known,
                                   .complete = !says_no(at(table, row, IO_COMPLETE))};
        if (month->in.units < 0 || month->out.units < 0)
            code = refuse(table, row, why, "inflow and outflow count provisions: they cannot be negative");
    }
    if (code == RMG_OK)
        find_opening(chart, table);
    return code;
}

/* ---- lines ---- */

enum { LN_PART, LN_PERIOD, LN_VALUE };
static const rmg_plain_want lines_columns[] = {
    {"category", "inkoopcategorie|categorie|domain|provider|aanbieder|name|naam", RMG_PLAIN_TEXT, true},
    {"period", "maand|periode|month", RMG_PLAIN_PERIOD, true},
    {"running", "share_pct|share|aandeel|aantal|value", RMG_PLAIN_NUMBER, true},
};

static rmg_code fill_lines(rmg_chart *out, const rmg_plain_table *table, rmg_diag *why)
{
    rmg_lines_chart *chart = &out->as.lines;
    const char **names = rmg_zalloc(table->n_rows, sizeof *names);
    if (names == NULL)
        return rmg_nomem(why);
    rmg_month first;
    size_t n_months, n_parts = 0;
    month_extent(table, LN_PERIOD, &first, &n_months);
    for (size_t row = 0; row < table->n_rows; row++)
        name_place(names, &n_parts, at(table, row, LN_PART)->text);
    rmg_code code = rmg_lines_chart_init(chart, first, n_months, n_parts, why);
    for (size_t part = 0; code == RMG_OK && part < n_parts; part++)
        chart->part[part] = names[part];
    for (size_t row = 0; code == RMG_OK && row < table->n_rows; row++) {
        size_t part = name_place(names, &n_parts, at(table, row, LN_PART)->text);
        size_t place = part * n_months + month_place(table, row, LN_PERIOD, first);
        if (chart->present[place])
            code = refuse(table, row, why, "this name stands in this month twice");
        chart->value[place] = qty_at(table, row, LN_VALUE);
        chart->present[place] = at(table, row, LN_VALUE)->known;
    }
    free(names);
    return code;
}

/* ---- bullet and heat: KPIs ---- */

enum { KP_NAME, KP_PERIOD, KP_VALUE, KP_GREEN, KP_AMBER, KP_LIGHT, KP_UNIT, KP_RULE };
static const rmg_plain_want kpi_columns[] = {
    {"name", "kpi|naam", RMG_PLAIN_TEXT, true},
    {"period", "maand|periode|month", RMG_PLAIN_PERIOD, true},
    {"value", "waarde|realisatie|actual", RMG_PLAIN_NUMBER, false},
    {"green", "norm|streefwaarde", RMG_PLAIN_NUMBER, false},
    {"amber", "tolerantie|tolerance", RMG_PLAIN_NUMBER, false},
    {"light", "licht|stoplicht", RMG_PLAIN_TEXT, true},
    {"unit", "eenheid", RMG_PLAIN_TEXT, false},
    {"rule", "regel", RMG_PLAIN_TEXT, false},
};

static bool find_light(rmg_light *out, const char *word)
{
    static const char *const words[] = {
        [RMG_LIGHT_GREEN] = "green",       [RMG_LIGHT_AMBER] = "amber",     [RMG_LIGHT_RED] = "red",
        [RMG_LIGHT_NONE] = "not-measured", [RMG_LIGHT_MONITOR] = "monitor",
    };
    for (int light = 0; light <= RMG_LIGHT_MONITOR; light++)
        if (strcmp(words[light], word) == 0) {
            *out = (rmg_light)light;
            return true;
        }
    return false;
}

static int direction_of(const rmg_plain_cell *rule)
{
    if (strcmp(rule->text != NULL ? rule->text : "", "at-least") == 0)
        return 1;
    return strcmp(rule->text != NULL ? rule->text : "", "at-most") == 0 ? -1 : 0;
}

static void set_bullet(rmg_bullet_row *out, const rmg_plain_table *table, size_t row, rmg_light light)
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

/* The last month is the chart's; the months before it are each KPI's history. */
static rmg_code fill_bullet(rmg_chart *out, const rmg_plain_table *table, rmg_diag *why)
{
    rmg_bullet_chart *chart = &out->as.bullet;
    const char **names = rmg_zalloc(table->n_rows, sizeof *names);
    if (names == NULL)
        return rmg_nomem(why);
    rmg_month first;
    size_t n_months, n = 0;
    month_extent(table, KP_PERIOD, &first, &n_months);
    for (size_t row = 0; row < table->n_rows; row++)
        name_place(names, &n, at(table, row, KP_NAME)->text);
    rmg_code code = rmg_bullet_chart_init(chart, n, why);
    for (size_t i = 0; code == RMG_OK && i < n; i++)
        chart->row[i] = (rmg_bullet_row){.name = names[i], .light = RMG_LIGHT_NONE};
    for (size_t row = 0; code == RMG_OK && row < table->n_rows; row++) {
        rmg_bullet_row *kpi = &chart->row[name_place(names, &n, at(table, row, KP_NAME)->text)];
        size_t ago = n_months - 1 - month_place(table, row, KP_PERIOD, first);
        rmg_light light;
        if (!find_light(&light, at(table, row, KP_LIGHT)->text)) {
            code = refuse(table, row, why, "light is green, amber, red, not-measured or monitor");
            break;
        }
        if (ago < RMG_BULLET_HISTORY) {
            kpi->history[RMG_BULLET_HISTORY - 1 - ago] = qty_at(table, row, KP_VALUE);
            kpi->has_history[RMG_BULLET_HISTORY - 1 - ago] = at(table, row, KP_VALUE)->known;
        }
        if (ago == 0)
            set_bullet(kpi, table, row, light);
    }
    free(names);
    return code;
}

static rmg_code fill_heat(rmg_chart *out, const rmg_plain_table *table, rmg_diag *why)
{
    rmg_heat_chart *chart = &out->as.heat;
    const char **names = rmg_zalloc(table->n_rows, sizeof *names);
    if (names == NULL)
        return rmg_nomem(why);
    rmg_month first;
    size_t n_months, n = 0;
    month_extent(table, KP_PERIOD, &first, &n_months);
    for (size_t row = 0; row < table->n_rows; row++)
        name_place(names, &n, at(table, row, KP_NAME)->text);
    rmg_code code = rmg_heat_chart_init(chart, first, n_months, n, why);
    for (size_t i = 0; code == RMG_OK && i < n * n_months; i++)
        chart->cell[i].light = RMG_LIGHT_NONE;
    for (size_t i = 0; code == RMG_OK && i < n; i++)
        chart->row[i] = names[i];
    for (size_t row = 0; code == RMG_OK && row < table->n_rows; row++) {
        size_t kpi = name_place(names, &n, at(table, row, KP_NAME)->text);
        rmg_heat_cell *cell = &chart->cell[kpi * n_months + month_place(table, row, KP_PERIOD, first)];
        if (!find_light(&cell->light, at(table, row, KP_LIGHT)->text))
            code = refuse(table, row, why, "light is green, amber, red, not-measured or monitor");
        cell->has_value = at(table, row, KP_VALUE)->known;
        cell->value = qty_at(table, row, KP_VALUE);
        if (at(table, row, KP_VALUE)->decimals > chart->decimals[kpi])
            chart->decimals[kpi] = at(table, row, KP_VALUE)->decimals;
    }
    free(names);
    return code;
}

/* ---- the kinds ---- */

typedef struct plain_kind {
    rmg_chart_kind kind;
    const rmg_plain_want *want;
    size_t n_want;
    plain_filler fill;
} plain_kind;

#define COLUMNS(list) list, sizeof list / sizeof *list

static const plain_kind kinds[] = {
    {RMG_CHART_SCATTER, COLUMNS(scatter_columns), fill_scatter},
    {RMG_CHART_INOUT, COLUMNS(inout_columns), fill_inout},
    {RMG_CHART_LINES, COLUMNS(lines_columns), fill_lines},
    {RMG_CHART_BULLET, COLUMNS(kpi_columns), fill_bullet},
    {RMG_CHART_HEAT, COLUMNS(kpi_columns), fill_heat},
};

static const plain_kind *find_kind(rmg_chart_kind kind)
{
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (kinds[i].kind == kind)
            return &kinds[i];
    return NULL;
}

bool rmg_chart_is_plain(rmg_chart_kind kind)
{
    return find_kind(kind) != NULL;
}

static char separator_of(const rmg_settings *settings)
{
    char separator = 0;
    if (rmg_settings_has(settings, RMG_OPT_SEP))
        rmg_separator_find(&separator, rmg_settings_text(settings, RMG_OPT_SEP));
    return separator;
}

rmg_code rmg_chart_from_plain(rmg_chart *out, rmg_plain_table *table, rmg_chart_kind kind, const char *path,
                              const rmg_settings *settings, rmg_diag *why)
{
    const plain_kind *row = find_kind(kind);
    rmg_mark decimal = rmg_settings_is(settings, RMG_OPT_DECIMAL, "comma")   ? RMG_MARK_COMMA
                       : rmg_settings_is(settings, RMG_OPT_DECIMAL, "point") ? RMG_MARK_POINT
                                                                             : RMG_MARK_NONE;
    *out = (rmg_chart){.kind = kind};
    rmg_code code = rmg_plain_table_read(table, path, row->want, row->n_want, separator_of(settings), decimal,
                                         why);
    if (code == RMG_OK)
        code = row->fill(out, table, why);
    if (code != RMG_OK)
        rmg_chart_clear(out);
    return code;
}
