#include <stdio.h>

#include "plots/cumulative_internal.h"

size_t rmg_cumulative_known(const rmg_cumulative_chart *chart)
{
    size_t n = chart->n;
    while (n > 0 && !chart->month[n - 1].has_actual)
        n--;
    return n;
}

bool rmg_cumulative_has_expected(const rmg_cumulative_chart *chart)
{
    for (size_t k = rmg_cumulative_known(chart); k < chart->n; k++)
        if (chart->month[k].has_expected)
            return true;
    return false;
}

bool rmg_cumulative_has_plan(const rmg_cumulative_chart *chart)
{
    for (size_t k = 0; k < chart->n; k++)
        if (chart->month[k].has_plan)
            return true;
    return false;
}

bool rmg_cumulative_has_last_year(const rmg_cumulative_chart *chart)
{
    for (size_t k = 0; k < chart->n; k++)
        if (chart->month[k].has_last_year)
            return true;
    return false;
}

bool rmg_cumulative_main(const rmg_cumulative_chart *chart, size_t n_known, size_t k, rmg_money *value)
{
    if (k >= chart->n)
        return false;
    const rmg_cumulative_month *month = &chart->month[k];
    if (k < n_known && !(month->after_gap && k + 1 == n_known)) {
        *value = month->actual;
        return month->has_actual && !month->after_gap;
    }
    *value = month->expected;
    return month->has_expected;
}

bool rmg_cumulative_ahead(const rmg_cumulative_chart *chart)
{
    const rmg_cumulative_month *end = chart->n > 0 ? &chart->month[chart->n - 1] : NULL;
    return end != NULL && (!end->has_actual || end->after_gap);
}

/* Months without actual that later sums leave out: "april, mei"; nothing when there are none. */
static void missing_months(rmg_buffer *out, const rmg_cumulative_chart *chart)
{
    size_t n_known = rmg_cumulative_known(chart);
    char name[RMG_PERIOD_NAME_MAX];
    bool partial = n_known > 0 && chart->month[n_known - 1].after_gap;
    for (size_t k = 0; partial && k < n_known; k++)
        if (!chart->month[k].has_actual)
            rmg_buffer_printf(
                out, "%s%s", out->length > 0 ? ", " : "",
                rmg_period_full(name, (rmg_month){chart->first.index + (int32_t)k}, chart->per_year));
}

void rmg_cumulative_last_words(rmg_buffer *out, const rmg_cumulative_chart *chart)
{
    rmg_buffer months = {0};
    char name[RMG_PERIOD_NAME_MAX];
    int32_t last = (int32_t)rmg_cumulative_known(chart) - 1;
    missing_months(&months, chart);
    rmg_period_full(name, (rmg_month){chart->first.index + last}, chart->per_year);
    if (months.length > 0)
        rmg_words2(out, RMG_T("{month}, without {missing}"), "month", name, "missing",
                   rmg_buffer_text(&months));
    else
        rmg_buffer_puts(out, name);
    rmg_buffer_clear(&months);
}

void rmg_cumulative_span(rmg_buffer *out, const rmg_cumulative_chart *chart)
{
    size_t n_known = rmg_cumulative_known(chart);
    rmg_buffer months = {0}, actual = {0}, whole = {0}, last = {0};
    missing_months(&months, chart);
    rmg_span_words(&whole, chart->first, chart->per_year, chart->n, n_known,
                   rmg_cumulative_has_expected(chart));
    rmg_span_words(&actual, chart->first, chart->per_year, chart->n, n_known, false);
    if (months.length > 0) {
        rmg_cumulative_last_words(&last, chart);
        rmg_words1(out, RMG_T("actual to {month}"), "month", rmg_buffer_text(&last));
        rmg_buffer_puts(out, rmg_buffer_text(&whole) + actual.length);
    } else
        rmg_buffer_puts(out, rmg_buffer_text(&whole));
    rmg_buffer_clear(&months);
    rmg_buffer_clear(&actual);
    rmg_buffer_clear(&whole);
    rmg_buffer_clear(&last);
}

rmg_figures rmg_cumulative_figures(const rmg_cumulative_chart *chart)
{
    int64_t largest = chart->has_ceiling ? rmg_largest(0, chart->ceiling.units) : 0;
    for (size_t k = 0; k < chart->n; k++) {
        const rmg_cumulative_month *month = &chart->month[k];
        if (month->has_actual)
            largest = rmg_largest(largest, month->actual.units);
        if (month->has_plan)
            largest = rmg_largest(largest, month->plan.units);
        if (month->has_last_year)
            largest = rmg_largest(largest, month->last_year.units);
        if (month->has_expected)
            largest = rmg_largest(largest, month->expected.units);
    }
    return rmg_figures_for(&chart->frame, largest);
}

/* Main line and the line it is compared with; false when one is unknown. */
static bool pair(const rmg_cumulative_chart *chart, size_t k, bool against_plan, rmg_money *main,
                 rmg_money *other)
{
    const rmg_cumulative_month *month = &chart->month[k];
    *other = against_plan ? month->plan : month->last_year;
    if (month->after_gap && k < rmg_cumulative_known(chart))
        return false; /* a part against the whole */
    return (against_plan ? month->has_plan : month->has_last_year) &&
           rmg_cumulative_main(chart, rmg_cumulative_known(chart), k, main);
}

bool rmg_cumulative_variance(const rmg_cumulative_chart *chart, size_t k, bool against_plan, int64_t *units)
{
    rmg_money main, other, difference;
    if (!pair(chart, k, against_plan, &main, &other) || !rmg_money_sub(&difference, main, other))
        return false;
    *units = difference.units;
    return true;
}

bool rmg_cumulative_variance_printed(const rmg_cumulative_chart *chart, const rmg_figures *figures, size_t k,
                                     bool against_plan, int64_t *units)
{
    rmg_money main, other, difference;
    if (!pair(chart, k, against_plan, &main, &other))
        return false;
    bool beside = k + 1 == chart->n || figures->per_one == 1;
    if (beside) {
        main.units = rmg_figures_round(figures, main.units);
        other.units = rmg_figures_round(figures, other.units);
    }
    if (!rmg_money_sub(&difference, main, other))
        return false;
    *units = rmg_figures_round(figures, difference.units);
    return true;
}

/* Less at the end of the month than before it; a month beside a gap says nothing. */
static bool falls(const rmg_cumulative_chart *chart, size_t k)
{
    const rmg_cumulative_month *now = &chart->month[k];
    int64_t before = k > 0 ? chart->month[k - 1].actual.units : 0;
    return now->has_actual && (k == 0 || chart->month[k - 1].has_actual) && now->actual.units < before;
}

void rmg_cumulative_corrections(rmg_buffer *out, const rmg_cumulative_chart *chart)
{
    rmg_buffer months = {0};
    char name[RMG_PERIOD_NAME_MAX];
    for (size_t k = 0; k < chart->n; k++)
        if (falls(chart, k))
            rmg_buffer_printf(
                &months, "%s%s", months.length > 0 ? ", " : "",
                rmg_period_full(name, (rmg_month){chart->first.index + (int32_t)k}, chart->per_year));
    if (months.length > 0)
        rmg_words1(out, RMG_T("Negative on balance: {months}"), "months", rmg_buffer_text(&months));
    rmg_buffer_reset(&months);
    missing_months(&months, chart);
    if (months.length > 0) {
        rmg_buffer_puts(out, out->length > 0 ? ". " : "");
        rmg_words1(out, RMG_T("Not received: {months}; left out of the actual, estimated in the expectation"),
                   "months", rmg_buffer_text(&months));
    }
    rmg_buffer_clear(&months);
}

static void end_label(rmg_end_label *out, size_t *n, const rmg_cumulative_panel *panel, rmg_end_label label,
                      bool has_main, int64_t main)
{
    const rmg_figures *figures = &panel->figures;
    if (has_main && label.has_delta) {
        label.delta = rmg_figures_round(figures, main) - rmg_figures_round(figures, label.value);
        label.delta_colour = rmg_judged(panel->chart->account, label.delta);
    }
    label.has_delta = label.has_delta && has_main;
    out[(*n)++] = label;
}

size_t rmg_cumulative_ends(const rmg_cumulative_panel *panel, rmg_end_label out[RMG_END_LABELS_MAX],
                           char last_year_name[16])
{
    const rmg_cumulative_chart *chart = panel->chart;
    size_t n = 0;
    if (chart->n == 0)
        return 0;
    const rmg_cumulative_month *end = &chart->month[chart->n - 1];
    rmg_money main = {0};
    bool has_main = rmg_cumulative_main(chart, panel->n_known, chart->n - 1, &main);
    if (end->has_last_year) {
        int year = chart->last_year != 0 ? chart->last_year
                                         : rmg_period_year(chart->first, chart->per_year) - 1;
        snprintf(last_year_name, 16, "%d", year);
        end_label(out, &n, panel,
                  (rmg_end_label){.name = last_year_name,
                                  .value = end->last_year.units,
                                  .has_delta = true,
                                  .colour = RMG_C_MUTED,
                                  .weight = RMG_REGULAR},
                  has_main, main.units);
    }
    if (has_main)
        end_label(out, &n, panel,
                  (rmg_end_label){.name = rmg_cumulative_ahead(chart) ? RMG_T("Expected") : RMG_T("Actual"),
                                  .value = main.units,
                                  .colour = RMG_C_INK,
                                  .weight = RMG_BOLD},
                  true, main.units);
    if (end->has_plan)
        end_label(out, &n, panel,
                  (rmg_end_label){.name = chart->plan_name != NULL ? chart->plan_name : RMG_T("Budget"),
                                  .value = end->plan.units,
                                  .has_delta = true,
                                  .colour = RMG_C_TEXT,
                                  .weight = RMG_REGULAR},
                  has_main, main.units);
    if (panel->ceiling_drawn)
        end_label(out, &n, panel,
                  (rmg_end_label){.name = RMG_T("Ceiling"),
                                  .value = chart->ceiling.units,
                                  .has_delta = true,
                                  .colour = RMG_C_BAD,
                                  .weight = RMG_BOLD},
                  has_main, main.units);
    return n;
}
