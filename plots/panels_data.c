#include <stdlib.h>

#include "core/grow.h"
#include "core/wide.h"
#include "plots/panels_internal.h"

enum { MONTHS_MAX = 60, TOLERANCE_PERCENT = 2 };

bool rmg_panel_value(const rmg_panel_data *data, size_t n_months, size_t k, int64_t *units)
{
    if (k >= n_months)
        return false;
    const rmg_cumulative_month *month = &data->panel->month[k];
    if (k < data->n_known &&
        month->after_gap) { /* a sum that leaves a month out: only the path goes on from it */
        *units = month->expected.units;
        return k + 1 == data->n_known && month->has_expected;
    }
    *units = k < data->n_known ? month->actual.units : month->expected.units;
    return k < data->n_known ? month->has_actual : month->has_expected;
}

static int judge(int64_t difference, int64_t budget)
{
    rmg_wide over = (rmg_wide)difference * 100, limit = (rmg_wide)budget * TOLERANCE_PERCENT;
    if (limit < 0)
        limit = -limit;
    return over > limit ? 1 : over < -limit ? -1 : 0;
}

static void fill(rmg_panel_data *data, const rmg_panel *panel, size_t n_months)
{
    rmg_money difference;
    *data = (rmg_panel_data){.panel = panel, .n_known = n_months};
    while (data->n_known > 0 && !panel->month[data->n_known - 1].has_actual)
        data->n_known--;
    data->class_ = !panel->has_budget         ? RMG_PANEL_NO_BUDGET
                   : panel->budget.units == 0 ? RMG_PANEL_ZERO
                                              : RMG_PANEL_BUDGET;
    data->has_end = rmg_panel_value(data, n_months, n_months - 1, &data->end);
    if (data->has_end && panel->has_budget &&
        rmg_money_sub(&difference, (rmg_money){data->end}, panel->budget)) {
        data->difference = difference.units;
        data->judged = judge(data->difference, panel->budget.units);
    }
}

/* Order: those with a budget by difference, largest first; then without budget, then zero budgets by what was spent. */
static bool comes_before(const rmg_panel_data *a, const rmg_panel_data *b)
{
    if (a->class_ != b->class_)
        return a->class_ < b->class_;
    if (a->has_end != b->has_end)
        return a->has_end;
    int64_t x = a->class_ == RMG_PANEL_BUDGET ? a->difference : a->end,
            y = b->class_ == RMG_PANEL_BUDGET ? b->difference : b->end;
    return x > y;
}

static void sort(rmg_panel_data *data, size_t n)
{
    for (size_t i = 1; i < n; i++) {
        rmg_panel_data at = data[i];
        size_t k = i;
        for (; k > 0 && comes_before(&at, &data[k - 1]); k--)
            data[k] = data[k - 1];
        data[k] = at;
    }
}

rmg_code rmg_panels_make(rmg_panels *out, const rmg_panels_chart *chart, rmg_diag *why)
{
    *out = (rmg_panels){.chart = chart, .n = chart->n};
    if (chart->n == 0)
        return rmg_fail(why, RMG_ENODATA, "%s", RMG_T("there are no providers to show"));
    if (chart->n_months == 0 || chart->n_months > MONTHS_MAX || chart->n > 10000)
        return rmg_fail(why, RMG_EINPUT,
                        RMG_T("small panels take 1 to %d months and at most 10000 providers"), MONTHS_MAX);
    out->data = rmg_zalloc(chart->n, sizeof *out->data);
    if (out->data == NULL)
        return rmg_nomem(why);
    int64_t largest = 0;
    for (size_t i = 0; i < chart->n; i++) {
        rmg_panel_data *data = &out->data[i];
        fill(data, &chart->panel[i], chart->n_months);
        largest = rmg_largest(rmg_largest(largest, data->end), chart->panel[i].budget.units);
        out->n_known = data->n_known > out->n_known ? data->n_known : out->n_known;
        out->expected = out->expected || (data->has_end && data->n_known < chart->n_months);
    }
    sort(out->data, out->n);
    out->figures = rmg_figures_for(&chart->frame, largest);
    return RMG_OK;
}

void rmg_panels_clear(rmg_panels *panels)
{
    free(panels->data);
    *panels = (rmg_panels){0};
}

size_t rmg_panels_far_above(const rmg_panels *panels)
{
    size_t n = 0;
    for (size_t i = 0; i < panels->n; i++) {
        const rmg_panel_data *data = &panels->data[i];
        n += data->class_ == RMG_PANEL_BUDGET && data->has_end && data->panel->budget.units > 0 &&
             (rmg_wide)data->end * 10 > (rmg_wide)data->panel->budget.units * 11;
    }
    return n;
}
