/* What each kind of chart says in a table of characters: the figures that the picture would show. */
#include <stdio.h>

#include "core/text.h"
#include "plots/bullet_internal.h"
#include "plots/inout_internal.h"
#include "plots/lines_internal.h"
#include "plots/overview_internal.h"
#include "plots/panels_internal.h"
#include "plots/scatter_internal.h"
#include "plots/text_internal.h"
#include "plots/variance_table_internal.h"
#include "plots/waterfall_internal.h"

static void put(rmg_buffer *row, size_t column, const char *text)
{
    if (row != NULL && text != NULL)
        rmg_buffer_puts(&row[column], text);
}

static void put_figure(rmg_buffer *row, size_t column, const rmg_figures *figures, int64_t units)
{
    char text[RMG_NUMBER_MAX];
    put(row, column, rmg_figure(text, figures, units));
}

static void put_signed(rmg_buffer *row, size_t column, const rmg_figures *figures, int64_t units)
{
    char text[RMG_NUMBER_MAX];
    put(row, column, rmg_figure_signed(text, figures, units));
}

static void put_percent(rmg_buffer *row, size_t column, int64_t part, int64_t whole)
{
    char text[RMG_NUMBER_MAX];
    put(row, column, rmg_percent(text, part, whole, 1, true));
}

/* "Bedragen: € 1.000." */
static void add_unit(rmg_buffer *out, const rmg_figures *figures)
{
    rmg_buffer unit = {0};
    rmg_figures_unit(&unit, figures);
    rmg_buffer_putc(out, '\n');
    rmg_words1(out, RMG_T("Amounts: {unit}."), "unit", rmg_buffer_text(&unit));
    rmg_buffer_putc(out, '\n');
    rmg_buffer_clear(&unit);
}

static void put_month(rmg_buffer *row, size_t column, rmg_month first, size_t k, int per_year)
{
    char name[RMG_PERIOD_NAME_MAX];
    put(row, column, rmg_period_short(name, (rmg_month){first.index + (int32_t)k}, per_year));
}

static void heads(rmg_text_table *table, const char *const *head)
{
    rmg_buffer *row = rmg_text_table_row(table);
    for (size_t c = 0; c < table->n_columns; c++)
        put(row, c, head[c]);
}

static const char *light_sign(rmg_light light)
{
    static const char *const sign[] = {"●", "▲", "◆", "○", " "};
    return sign[light];
}

/* ---- bridge ---- */

/* The bar of a bridge, lying: '#' from one level to the next. */
static void put_bar(rmg_buffer *row, size_t column, double from, double to, double low, double high)
{
    enum { BAR = 40 };
    double span = high > low ? high - low : 1;
    int a = (int)((from - low) / span * BAR + 0.5), b = (int)((to - low) / span * BAR + 0.5);
    int first = a < b ? a : b, last = a < b ? b : a;
    for (int i = 0; row != NULL && i < last; i++)
        rmg_buffer_putc(&row[column], i < first ? ' ' : '#');
    if (row != NULL && first == last)
        rmg_buffer_putc(&row[column], '|');
}

static void bridge_extent(const rmg_bridge *bridge, double *low, double *high)
{
    double level = (double)bridge->chart->base.units;
    *low = *high = 0;
    for (size_t i = 0; i <= bridge->n; i++) {
        *low = level < *low ? level : *low;
        *high = level > *high ? level : *high;
        if (i < bridge->n)
            level += (double)bridge->term[i]->effect.units;
    }
}

static void waterfall(rmg_buffer *out, const rmg_waterfall_chart *chart, int columns)
{
    rmg_bridge bridge;
    if (rmg_bridge_make(&bridge, chart, NULL) != RMG_OK)
        return;
    rmg_text_table table = rmg_text_table_make(3, 5);
    double low, high, level = (double)chart->base.units;
    bridge_extent(&bridge, &low, &high);
    rmg_buffer *row = rmg_text_table_row(&table);
    put(row, 0, chart->base_name);
    put_figure(row, 1, &bridge.figures, bridge.base);
    put_bar(row, 2, 0, level, low, high);
    for (size_t i = 0; i < bridge.n; i++) {
        double next = level + (double)bridge.term[i]->effect.units;
        row = rmg_text_table_row(&table);
        put(row, 0, rmg_bridge_term_name(bridge.term[i]));
        put_signed(row, 1, &bridge.figures, bridge.printed[i]);
        put_bar(row, 2, level, next, low, high);
        level = next;
    }
    row = rmg_text_table_row(&table);
    put(row, 0, chart->comparison_name);
    put_figure(row, 1, &bridge.figures, bridge.comparison);
    put_bar(row, 2, 0, level, low, high);
    rmg_text_table_print(out, &table, columns);
    add_unit(out, &bridge.figures);
}

static void variance_table(rmg_buffer *out, const rmg_variance_table_chart *chart, int columns)
{
    rmg_table made;
    if (rmg_table_make(&made, chart, NULL) != RMG_OK)
        return;
    size_t n = chart->n_terms + 4;
    const char *head[RMG_TABLE_TERMS_MAX + 4] = {chart->by != NULL ? chart->by : RMG_T("Category"),
                                                 chart->base_name, chart->comparison_name, RMG_T("Δ total")};
    for (size_t t = 0; t < chart->n_terms; t++)
        head[t + 4] = rmg_term_words(chart->term[t]);
    rmg_text_table table = rmg_text_table_make(n, 1);
    heads(&table, head);
    for (size_t i = 0; i <= made.n; i++) {
        const rmg_table_row *from = i < made.n ? &made.row[i] : &made.total;
        rmg_buffer *row = rmg_text_table_row(&table);
        put(row, 0, i == made.n ? RMG_T("Total") : from->label != NULL ? from->label : RMG_T("Other"));
        put_figure(row, 1, &made.figures, from->base);
        put_figure(row, 2, &made.figures, from->comparison);
        for (size_t c = 0; c <= chart->n_terms; c++)
            put_signed(row, c + 3, &made.figures, from->printed[c]);
    }
    rmg_text_table_print(out, &table, columns);
    add_unit(out, &made.figures);
}

/* ---- people ---- */

static void inout(rmg_buffer *out, const rmg_inout_chart *chart, int columns)
{
    rmg_flow flow;
    char stock[RMG_STOCK_WORDS_MAX];
    if (rmg_flow_make(&flow, chart, NULL) != RMG_OK)
        return;
    rmg_figures figures = rmg_flow_figures(chart);
    const char *const head[] = {"", RMG_T("Inflow"), RMG_T("Outflow"), RMG_T("Balance"), RMG_T("Stock")};
    rmg_text_table table = rmg_text_table_make(flow.has_stock ? 5 : 4, 1);
    heads(&table, head);
    for (size_t k = 0; k < chart->n; k++) {
        const rmg_inout_month *m = &chart->month[k];
        int64_t balance;
        rmg_buffer *row = rmg_text_table_row(&table);
        put_month(row, 0, chart->first, k, 12);
        if (m->has_in)
            put_figure(row, 1, &figures, m->in.units);
        else
            put(row, 1, rmg_unknown_words());
        if (m->has_out)
            put_figure(row, 2, &figures, m->out.units);
        else
            put(row, 2, rmg_unknown_words());
        if (rmg_flow_balance(&flow, k, &balance))
            put_signed(row, 3, &figures, balance);
        else
            put(row, 3, rmg_unknown_words());
        if (flow.has_stock)
            put(row, 4, rmg_flow_stock_words(stock, &flow, k));
    }
    rmg_text_table_print(out, &table, columns);
}

static void lines(rmg_buffer *out, const rmg_lines_chart *chart, int columns)
{
    rmg_shares shares;
    char first[RMG_PERIOD_NAME_MAX], last[RMG_PERIOD_NAME_MAX];
    if (rmg_shares_make(&shares, chart, NULL) != RMG_OK)
        return;
    rmg_figures figures = rmg_figures_plain(1);
    rmg_period_short(first, (rmg_month){chart->first.index + (int32_t)shares.first}, 12);
    rmg_period_short(last, (rmg_month){chart->first.index + (int32_t)shares.last}, 12);
    const char *const head[] = {RMG_T("% of the total"), first, last, "Δ"};
    rmg_text_table table = rmg_text_table_make(4, 1);
    heads(&table, head);
    for (size_t i = 0; i < shares.n; i++) {
        size_t from = i * shares.n_months;
        rmg_buffer *row = rmg_text_table_row(&table);
        put(row, 0, rmg_shares_name(&shares, i));
        put_figure(row, 1, &figures, shares.tenths[from + shares.first] * (RMG_SCALE / 10));
        put_figure(row, 2, &figures, shares.tenths[from + shares.last] * (RMG_SCALE / 10));
        put_signed(row, 3, &figures, rmg_shares_change(&shares, i) * (RMG_SCALE / 10));
    }
    rmg_text_table_print(out, &table, columns);
    rmg_shares_clear(&shares);
}

static void scatter(rmg_buffer *out, const rmg_scatter_chart *chart, int columns)
{
    rmg_cloud cloud;
    static const char *const sign[] = {"▼", "●", "▲"};
    if (rmg_cloud_make(&cloud, chart, NULL) != RMG_OK)
        return;
    rmg_figures figures = rmg_figures_plain(1), whole = rmg_figures_plain(0);
    const char *const head[] = {"", "", RMG_T("months"), "Δ", RMG_T("clients")};
    rmg_text_table table = rmg_text_table_make(5, 3);
    heads(&table, head);
    for (size_t i = 0; i < chart->n; i++) {
        const rmg_scatter_point *point = &chart->point[i];
        rmg_buffer *row = rmg_text_table_row(&table);
        put(row, 0, sign[rmg_cloud_judge(&cloud, point) + 1]);
        put(row, 1, point->name);
        put_figure(row, 2, &figures, point->months.units);
        put_signed(row, 3, &figures, point->change.units);
        put_figure(row, 4, &whole, point->n < INT64_MAX / RMG_SCALE ? point->n * RMG_SCALE : INT64_MAX);
    }
    rmg_text_table_print(out, &table, columns);
}

static void bullet(rmg_buffer *out, const rmg_bullet_chart *chart, int columns)
{
    const char *const head[] = {"", "", "", RMG_T("Norm"), RMG_T("Actual"), "Δ"};
    rmg_text_table table = rmg_text_table_make(6, 7);
    heads(&table, head);
    for (size_t i = 0; i < chart->n; i++) {
        const rmg_bullet_row *from = &chart->row[i];
        rmg_figures figures = rmg_figures_plain(from->decimals);
        rmg_qty difference;
        rmg_buffer *row = rmg_text_table_row(&table);
        put(row, 0, light_sign(from->light));
        put(row, 1, from->name);
        put(row, 2, from->unit);
        if (from->has_norm)
            put_figure(row, 3, &figures, from->norm.units);
        else
            put(row, 3, "–");
        if (from->has_value)
            put_figure(row, 4, &figures, from->value.units);
        else
            put(row, 4, rmg_unknown_words());
        if (from->has_norm && from->has_value && rmg_qty_sub(&difference, from->value, from->norm))
            put_percent(row, 5, difference.units, from->norm.units);
    }
    rmg_text_table_print(out, &table, columns);
    rmg_buffer_putc(out, '\n');
    rmg_kpi_legend(out, chart);
    rmg_buffer_putc(out, '\n');
}

/* ---- many providers ---- */

static void panels(rmg_buffer *out, const rmg_panels_chart *chart, int columns)
{
    rmg_panels made;
    static const char *const sign[] = {"▼", "●", "▲"};
    if (rmg_panels_make(&made, chart, NULL) != RMG_OK)
        return;
    const char *const head[] = {"",  "", RMG_T("Budget"), made.expected ? RMG_T("Expected") : RMG_T("Actual"),
                                "Δ", "%"};
    rmg_text_table table = rmg_text_table_make(6, 3);
    heads(&table, head);
    for (size_t i = 0; i < made.n; i++) {
        const rmg_panel_data *data = &made.data[i];
        bool compared = data->has_end && data->panel->has_budget;
        rmg_buffer *row = rmg_text_table_row(&table);
        put(row, 0, compared ? sign[data->judged + 1] : "○");
        put(row, 1, data->panel->name);
        if (data->panel->has_budget)
            put_figure(row, 2, &made.figures, data->panel->budget.units);
        else
            put(row, 2, "–");
        if (data->has_end)
            put_figure(row, 3, &made.figures, data->end);
        else
            put(row, 3, rmg_unknown_words());
        if (compared) {
            put_signed(row, 4, &made.figures, data->difference);
            put_percent(row, 5, data->difference, data->panel->budget.units);
        }
    }
    rmg_text_table_print(out, &table, columns);
    add_unit(out, &made.figures);
    rmg_panels_clear(&made);
}

static void overview(rmg_buffer *out, const rmg_overview_chart *chart, int columns)
{
    rmg_overview o;
    if (rmg_overview_make(&o, chart, NULL) != RMG_OK)
        return;
    const char *const head[] = {"", chart->by, RMG_T("Budget"), RMG_T("Actual"), RMG_T("Expected"), "Δ", "%"};
    rmg_text_table table = rmg_text_table_make(o.any_plan ? 7 : 5, 3);
    heads(&table, head);
    for (size_t i = 0; i <= o.n; i++) {
        const rmg_overview_line *line = &o.line[i];
        rmg_buffer *row = rmg_text_table_row(&table);
        put(row, 0, light_sign(line->light));
        put(row, 1, line->name != NULL ? line->name : RMG_T("Total"));
        for (size_t c = 0; c < RMG_OVERVIEW_COLUMNS; c++)
            if (line->known[c])
                put_figure(row, c + 2, &o.figures, line->printed[c]);
            else
                put(row, c + 2, c == RMG_OVERVIEW_PLAN ? "–" : rmg_unknown_words());
        if (line->has_difference) {
            put_signed(row, 5, &o.figures, line->difference);
            put_percent(row, 6, line->exact->expected.units - line->exact->plan.units,
                        line->exact->plan.units);
        }
    }
    rmg_text_table_print(out, &table, columns);
    add_unit(out, &o.figures);
    rmg_overview_clear(&o);
}

/* A sign per month: the figures would not fit. */
static void heat(rmg_buffer *out, const rmg_heat_chart *chart, int columns)
{
    enum { MONTHS_MAX = 31 };
    size_t first = chart->n_months > MONTHS_MAX ? chart->n_months - MONTHS_MAX : 0;
    rmg_text_table table = rmg_text_table_make(chart->n_months - first + 1, 1);
    rmg_buffer *row = rmg_text_table_row(&table);
    for (size_t m = first; m < chart->n_months; m++)
        put_month(row, m - first + 1, chart->first, m, 12);
    for (size_t r = 0; r < chart->n_rows; r++) {
        row = rmg_text_table_row(&table);
        put(row, 0, chart->row[r]);
        for (size_t m = first; m < chart->n_months; m++) {
            const rmg_heat_cell *cell = &chart->cell[r * chart->n_months + m];
            bool judged = chart->money && cell->light != RMG_LIGHT_NONE;
            put(row, m - first + 1,
                !judged                          ? light_sign(cell->light)
                : cell->light == RMG_LIGHT_GREEN ? "●"
                : cell->value.units > 0          ? "▲"
                                                 : "▼");
        }
    }
    rmg_text_table_print(out, &table, columns);
}

static void page(rmg_buffer *out, const rmg_page_chart *chart, int columns)
{
    if (chart->waterfall.n_terms > 0) {
        rmg_buffer_putc(out, '\n');
        waterfall(out, &chart->waterfall, columns);
    }
    if (chart->inout.n > 0) {
        rmg_buffer_putc(out, '\n');
        inout(out, &chart->inout, columns);
    }
    if (chart->bullet.n > 0) {
        rmg_buffer_putc(out, '\n');
        bullet(out, &chart->bullet, columns);
    }
}

void rmg_text_figures(rmg_buffer *out, const rmg_chart *chart, int columns)
{
    switch (chart->kind) {
    case RMG_CHART_WATERFALL:
        waterfall(out, &chart->as.waterfall, columns);
        break;
    case RMG_CHART_VARIANCE_TABLE:
        variance_table(out, &chart->as.variance_table, columns);
        break;
    case RMG_CHART_INOUT:
        inout(out, &chart->as.inout, columns);
        break;
    case RMG_CHART_LINES:
        lines(out, &chart->as.lines, columns);
        break;
    case RMG_CHART_SCATTER:
        scatter(out, &chart->as.scatter, columns);
        break;
    case RMG_CHART_BULLET:
        bullet(out, &chart->as.bullet, columns);
        break;
    case RMG_CHART_PANELS:
        panels(out, &chart->as.panels, columns);
        break;
    case RMG_CHART_OVERVIEW:
        overview(out, &chart->as.overview, columns);
        break;
    case RMG_CHART_HEAT:
        heat(out, &chart->as.heat, columns);
        break;
    case RMG_CHART_PAGE:
        page(out, &chart->as.page, columns);
        break;
    case RMG_CHART_CUMULATIVE:
    case RMG_CHART_KINDS:
        break;
    }
}
