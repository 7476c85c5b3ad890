/* The picture in words, from the same figures: for those who cannot see it, and for search. */
#include <stdio.h>

#include "plots/bullet_internal.h"
#include "plots/cumulative_internal.h"
#include "plots/inout_internal.h"
#include "plots/lines_internal.h"
#include "plots/overview_internal.h"
#include "plots/panels_internal.h"
#include "plots/scatter_internal.h"
#include "plots/variance_table_internal.h"
#include "plots/waterfall_internal.h"

/* Append a sentence; the first word follows a blank. */
static void say(rmg_buffer *out, const char *template_text, const rmg_slot *slot, size_t n)
{
    rmg_buffer_putc(out, ' ');
    rmg_fill_words(out, template_text, slot, n);
}

static void say1(rmg_buffer *out, const char *template_text, const char *name, const char *text)
{
    say(out, template_text, &(rmg_slot){name, text}, 1);
}

static void say_unit(rmg_buffer *out, const rmg_figures *figures)
{
    rmg_buffer unit = {0};
    rmg_figures_unit(&unit, figures);
    say1(out, RMG_T("Amounts: {unit}."), "unit", rmg_buffer_text(&unit));
    rmg_buffer_clear(&unit);
}

static void month_name(char out[RMG_PERIOD_NAME_MAX], const rmg_cumulative_chart *c, size_t k)
{
    rmg_period_full(out, (rmg_month){c->first.index + (int32_t)k}, c->per_year);
}

static void say_gaps(rmg_buffer *out, const rmg_cumulative_chart *c, size_t n_known)
{
    for (size_t k = 0; k < n_known; k++) {
        char month[RMG_PERIOD_NAME_MAX];
        if (c->month[k].has_actual)
            continue;
        month_name(month, c, k);
        say1(out, RMG_T("{month} is unknown."), "month", month);
    }
}

/* The month with the largest difference from plan. */
static void say_largest(rmg_buffer *out, const rmg_cumulative_chart *c, const rmg_figures *figures)
{
    size_t best = c->n;
    int64_t most = 0, units = 0;
    for (size_t k = 0; k < c->n; k++)
        if (rmg_cumulative_variance(c, k, true, &units) && rmg_largest(0, units) > rmg_largest(0, most)) {
            most = units;
            best = k;
        }
    char month[RMG_PERIOD_NAME_MAX], amount[RMG_NUMBER_MAX];
    if (best == c->n || !rmg_cumulative_variance_printed(c, figures, best, true, &units))
        return;
    month_name(month, c, best);
    const rmg_slot slot[] = {{"month", month}, {"amount", rmg_figure_signed(amount, figures, units)}};
    say(out, RMG_T("Largest difference from budget: {amount}, to {month}."), slot, 2);
}

static void say_expected(rmg_buffer *out, const rmg_cumulative_chart *c, const rmg_figures *figures)
{
    char a[RMG_NUMBER_MAX], low[RMG_NUMBER_MAX], high[RMG_NUMBER_MAX], month[RMG_PERIOD_NAME_MAX];
    const rmg_cumulative_month *end = &c->month[c->n - 1];
    if (!rmg_cumulative_ahead(c) || !end->has_expected)
        return;
    month_name(month, c, c->n - 1);
    rmg_figure(a, figures, end->expected.units);
    rmg_figure(low, figures, end->low[RMG_CHART_BAND_80].units);
    rmg_figure(high, figures, end->high[RMG_CHART_BAND_80].units);
    const rmg_slot slot[] = {{"month", month}, {"amount", a}, {"low", low}, {"high", high}};
    say(out,
        end->has_bands ? RMG_T("Expected to {month}: {amount}, 80% range {low} to {high}.")
                       : RMG_T("Expected to {month}: {amount}."),
        slot, 4);
}

static void say_cumulative(rmg_buffer *out, const rmg_cumulative_chart *c)
{
    rmg_figures figures = rmg_cumulative_figures(c);
    char a[RMG_NUMBER_MAX];
    size_t n_known = rmg_cumulative_known(c);
    if (c->n == 0)
        return;
    say_unit(out, &figures);
    if (n_known > 0) {
        rmg_buffer last = {0};
        rmg_cumulative_last_words(&last, c);
        const rmg_slot slot[] = {{"month", rmg_buffer_text(&last)},
                                 {"amount", rmg_figure(a, &figures, c->month[n_known - 1].actual.units)}};
        say(out, RMG_T("Actual to {month}: {amount}."), slot, 2);
        rmg_buffer_clear(&last);
    }
    say_expected(out, c, &figures);
    if (c->no_forecast != NULL)
        say1(out, "{why}.", "why", c->no_forecast);
    if (c->month[c->n - 1].has_plan)
        say1(out, RMG_T("Budget of the year: {amount}."), "amount",
             rmg_figure(a, &figures, c->month[c->n - 1].plan.units));
    if (c->has_ceiling) {
        say1(out, RMG_T("Ceiling: {amount}."), "amount", rmg_figure(a, &figures, c->ceiling.units));
        if (c->has_chance)
            say1(out, RMG_T("Chance of passing it: {chance}."), "chance",
                 rmg_chance(a, c->chance_above_ceiling));
    }
    say_largest(out, c, &figures);
    say_gaps(out, c, n_known);
}

static void say_waterfall(rmg_buffer *out, const rmg_waterfall_chart *w)
{
    rmg_bridge bridge;
    char a[RMG_NUMBER_MAX], b[RMG_NUMBER_MAX];
    if (rmg_bridge_make(&bridge, w, NULL) != RMG_OK)
        return;
    say_unit(out, &bridge.figures);
    const rmg_slot slot[] = {{"base", w->base_name},
                             {"comparison", w->comparison_name},
                             {"from", rmg_figure(a, &bridge.figures, bridge.base)},
                             {"to", rmg_figure(b, &bridge.figures, bridge.comparison)}};
    say(out, RMG_T("{base} {from}, {comparison} {to}."), slot, 4);
    for (size_t i = 0; i < bridge.n; i++)
        rmg_buffer_printf(out, "%s%s %s", i == 0 ? " " : ", ", rmg_bridge_term_name(bridge.term[i]),
                          rmg_figure_signed(a, &bridge.figures, bridge.printed[i]));
    rmg_buffer_putc(out, '.');
}

static void say_table(rmg_buffer *out, const rmg_variance_table_chart *chart)
{
    rmg_table table;
    char a[RMG_NUMBER_MAX];
    if (rmg_table_make(&table, chart, NULL) != RMG_OK)
        return;
    say_unit(out, &table.figures);
    for (size_t i = 0; i <= table.n; i++) {
        const rmg_table_row *row = i < table.n ? &table.row[i] : &table.total;
        const char *label = i == table.n ? RMG_T("Total") : row->label != NULL ? row->label : RMG_T("Other");
        rmg_buffer_printf(out, "%s%s %s", i == 0 ? " " : ", ", label,
                          rmg_figure_signed(a, &table.figures, row->printed[0]));
    }
    rmg_buffer_putc(out, '.');
}

static void say_inout(rmg_buffer *out, const rmg_inout_chart *chart)
{
    rmg_flow flow;
    if (rmg_flow_make(&flow, chart, NULL) != RMG_OK)
        return;
    rmg_figures figures = rmg_flow_figures(chart);
    for (size_t k = 0; k < flow.n_known; k++) {
        const rmg_inout_month *m = &chart->month[k];
        char month[RMG_PERIOD_NAME_MAX], in[RMG_NUMBER_MAX], leaving[RMG_NUMBER_MAX],
            stock[RMG_STOCK_WORDS_MAX];
        const rmg_slot slot[] = {
            {"month", rmg_period_full(month, (rmg_month){chart->first.index + (int32_t)k}, 12)},
            {"in", m->has_in ? rmg_figure(in, &figures, m->in.units) : rmg_unknown_words()},
            {"out", m->has_out ? rmg_figure(leaving, &figures, m->out.units) : rmg_unknown_words()},
            {"stock", rmg_flow_stock_words(stock, &flow, k)}};
        say(out,
            flow.has_stock ? RMG_T("{month}: in {in}, out {out}, stock {stock}.")
                           : RMG_T("{month}: in {in}, out {out}."),
            slot, 4);
    }
}

static void say_lines(rmg_buffer *out, const rmg_lines_chart *chart)
{
    rmg_shares shares;
    rmg_figures figures = rmg_figures_plain(1);
    if (rmg_shares_make(&shares, chart, NULL) != RMG_OK)
        return;
    for (size_t i = 0; i < shares.n; i++) {
        char value[RMG_NUMBER_MAX], change[RMG_NUMBER_MAX];
        const rmg_slot slot[] = {
            {"name", rmg_shares_name(&shares, i)},
            {"value", rmg_figure(value, &figures,
                                 shares.tenths[i * shares.n_months + shares.last] * (RMG_SCALE / 10))},
            {"change",
             rmg_figure_signed(change, &figures, rmg_shares_change(&shares, i) * (RMG_SCALE / 10))}};
        say(out, RMG_T("{name}: {value}%, change {change} points."), slot, 3);
    }
    rmg_shares_clear(&shares);
}

static void say_scatter(rmg_buffer *out, const rmg_scatter_chart *chart)
{
    rmg_cloud cloud;
    rmg_figures figures = rmg_figures_plain(1);
    char n[32], median[RMG_NUMBER_MAX], months[RMG_NUMBER_MAX], change[RMG_NUMBER_MAX];
    if (rmg_cloud_make(&cloud, chart, NULL) != RMG_OK)
        return;
    snprintf(n, sizeof n, "%zu", chart->n);
    const rmg_slot slot[] = {{"n", n}, {"median", rmg_figure(median, &figures, cloud.median)}};
    say(out, RMG_T("{n} providers, median {median} months."), slot, 2);
    for (size_t i = 0; i < chart->n; i++) {
        const rmg_scatter_point *point = &chart->point[i];
        if (rmg_cloud_judge(&cloud, point) == 0)
            continue;
        const rmg_slot its[] = {{"name", point->name},
                                {"months", rmg_figure(months, &figures, point->months.units)},
                                {"change", rmg_figure_signed(change, &figures, point->change.units)}};
        say(out, RMG_T("{name}: {months} months, change {change}."), its, 3);
    }
}

static void say_bullet(rmg_buffer *out, const rmg_bullet_chart *chart)
{
    static const char *const light[] = {RMG_N("on norm"), RMG_N("within the margin"),
                                        RMG_N("beyond the margin"), RMG_N("no data"), RMG_N("not judged")};
    for (size_t i = 0; i < chart->n; i++) {
        const rmg_bullet_row *row = &chart->row[i];
        rmg_figures figures = rmg_figures_plain(row->decimals);
        char norm[RMG_NUMBER_MAX], value[RMG_NUMBER_MAX];
        const rmg_slot slot[] = {
            {"name", row->name},
            {"value", row->has_value ? rmg_figure(value, &figures, row->value.units) : rmg_unknown_words()},
            {"norm", row->has_norm ? rmg_figure(norm, &figures, row->norm.units) : "–"},
            {"light", rmg_text(light[row->light])}};
        say(out, RMG_T("{name}: {value}, norm {norm}, {light}."), slot, 4);
    }
}

static void say_panels(rmg_buffer *out, const rmg_panels_chart *chart)
{
    rmg_panels panels;
    char a[RMG_NUMBER_MAX], b[RMG_NUMBER_MAX];
    if (rmg_panels_make(&panels, chart, NULL) != RMG_OK)
        return;
    say_unit(out, &panels.figures);
    for (size_t i = 0; i < panels.n; i++) {
        const rmg_panel_data *data = &panels.data[i];
        if (data->class_ != RMG_PANEL_BUDGET || !data->has_end)
            continue;
        const rmg_slot slot[] = {{"name", data->panel->name},
                                 {"amount", rmg_figure_signed(a, &panels.figures, data->difference)},
                                 {"budget", rmg_figure(b, &panels.figures, data->panel->budget.units)}};
        say(out, RMG_T("{name}: {amount} against a budget of {budget}."), slot, 3);
    }
    rmg_panels_clear(&panels);
}

/* The total, then the units that leave their budget. */
static void say_overview(rmg_buffer *out, const rmg_overview_chart *chart)
{
    rmg_overview o;
    char a[RMG_NUMBER_MAX], b[RMG_NUMBER_MAX];
    if (rmg_overview_make(&o, chart, NULL) != RMG_OK)
        return;
    say_unit(out, &o.figures);
    for (size_t i = 0; i <= o.n; i++) {
        const rmg_overview_line *line = &o.line[i == 0 ? o.n : i - 1];
        if (!line->has_difference || (line->name != NULL && line->light != RMG_LIGHT_RED))
            continue;
        const rmg_slot slot[] = {{"name", line->name != NULL ? line->name : RMG_T("Total")},
                                 {"amount", rmg_figure_signed(a, &o.figures, line->difference)},
                                 {"budget", rmg_figure(b, &o.figures, line->printed[RMG_OVERVIEW_PLAN])}};
        say(out, RMG_T("{name}: {amount} against a budget of {budget}."), slot, 3);
    }
    rmg_overview_clear(&o);
}

rmg_code rmg_chart_alternative(rmg_buffer *out, const rmg_chart *chart, rmg_diag *why)
{
    rmg_headline(out, chart);
    rmg_buffer_putc(out, '.');
    switch (chart->kind) {
    case RMG_CHART_CUMULATIVE:
        say_cumulative(out, &chart->as.cumulative);
        break;
    case RMG_CHART_INOUT:
        say_inout(out, &chart->as.inout);
        break;
    case RMG_CHART_LINES:
        say_lines(out, &chart->as.lines);
        break;
    case RMG_CHART_WATERFALL:
        say_waterfall(out, &chart->as.waterfall);
        break;
    case RMG_CHART_VARIANCE_TABLE:
        say_table(out, &chart->as.variance_table);
        break;
    case RMG_CHART_SCATTER:
        say_scatter(out, &chart->as.scatter);
        break;
    case RMG_CHART_BULLET:
        say_bullet(out, &chart->as.bullet);
        break;
    case RMG_CHART_PANELS:
        say_panels(out, &chart->as.panels);
        break;
    case RMG_CHART_PAGE:
        say_cumulative(out, &chart->as.page.cumulative);
        say_bullet(out, &chart->as.page.bullet);
        break;
    case RMG_CHART_OVERVIEW:
        say_overview(out, &chart->as.overview);
        break;
    case RMG_CHART_HEAT:
    case RMG_CHART_KINDS:
        break;
    }
    const rmg_chart_frame *frame = rmg_chart_frame_of(chart);
    if (frame->note != NULL && frame->note[0] != '\0')
        rmg_buffer_printf(out, " %s.", frame->note);
    return rmg_buffer_check(out, why);
}
