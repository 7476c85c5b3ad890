/* Odd months of a line: named in its answer, and unknown to the models once it is clear that they were one-offs. */
#include "analysis/forecast/anomaly_internal.h"
#include "analysis/forecast/line_internal.h"
#include "core/grow.h"

/* The months from the first to the last known one. */
typedef struct known_months {
    size_t from, n;
} known_months;

static known_months find_known(const rmg_view *view)
{
    known_months known = {0, view->n_history};
    while (known.n > 0 && !view->present[known.n - 1])
        known.n--;
    while (known.n > 0 && !view->present[known.from]) {
        known.from++;
        known.n--;
    }
    return known;
}

/* A 0 that nobody booked says that rows are missing, not that a month was odd. */
static bool is_booked(const rmg_line *line, size_t at)
{
    const rmg_series *actual = line->input->actual;
    return at < actual->n && actual->present[at] == RMG_PRESENT;
}

static rmg_code report(rmg_line *line, const rmg_anomalies *found, known_months known, rmg_diag *why)
{
    const rmg_view *view = &line->view;
    size_t n = found->n_outliers + found->n_shifts;
    if (n == 0)
        return RMG_OK;
    line->anomaly = rmg_zalloc(n, sizeof *line->anomaly);
    if (line->anomaly == NULL)
        return rmg_nomem(why);
    for (size_t t = 0; t < known.n; t++) {
        rmg_anomaly a = {.month = {view->history_first.index + (int32_t)(known.from + t)}};
        if (found->kind[t] == 0 || !is_booked(line, known.from + t))
            continue;
        a.kind = (rmg_anomaly_kind)(found->kind[t] - 1);
        if (!rmg_money_from_double(&a.amount, view->history[known.from + t]) ||
            !rmg_round_to_grain(&a.expected.units, found->expected[t], view->grain))
            continue;
        line->anomaly[line->n_anomalies++] = a;
        line->notes |= a.kind == RMG_ANOMALY_OUTLIER ? RMG_NOTE_OUTLIERS : RMG_NOTE_LEVEL_SHIFT;
    }
    return RMG_OK;
}

/* Only once two later months have shown that it was a one-off: the newest odd month may be the first of many. */
static void set_aside(rmg_view *view, const rmg_anomalies *found, known_months known)
{
    for (size_t t = 0; t + 2 < known.n; t++)
        if (found->kind[t] == 1 + RMG_ANOMALY_OUTLIER)
            view->present[known.from + t] = 0;
}

rmg_code rmg_line_find_odd(rmg_line *line, rmg_diag *why)
{
    rmg_view *view = &line->view;
    known_months known = find_known(view);
    rmg_month first = {view->history_first.index + (int32_t)known.from};
    if (known.n == 0)
        return RMG_OK;
    rmg_anomalies found;
    rmg_model_input input = {.y = view->history + known.from,
                             .present = view->present + known.from,
                             .n = known.n,
                             .period = view->per_year,
                             .first = rmg_period_number(first, view->per_year) - 1};
    rmg_code code = rmg_anomalies_find(&found, &input, why);
    if (code != RMG_OK)
        return code;
    code = report(line, &found, known, why);
    if (line->options->outliers == RMG_OUTLIERS_DOWNWEIGHT)
        set_aside(view, &found, known);
    rmg_anomalies_clear(&found);
    return code;
}
