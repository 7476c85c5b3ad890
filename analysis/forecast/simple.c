/* The rules that controllers know. Each fills the unknown periods of one view. */
#include <math.h>
#include <string.h>

#include "analysis/forecast/forecast_internal.h"

static double money(rmg_money amount)
{
    return (double)amount.units / RMG_SCALE;
}

static double known_sum(const rmg_view *view)
{
    return (double)view->known_units / RMG_SCALE;
}

/* Known one by one, so that its distance to the mean says something. */
static bool is_single(const rmg_view *view, size_t i)
{
    return view->known[i] == RMG_KNOWN || view->known[i] == RMG_KNOWN_NO_ROWS;
}

static void repeat(double *path, const rmg_view *view, double amount)
{
    for (size_t i = 0; i < view->n; i++)
        path[i] = amount;
}

/* Mean of the last `count` known periods of the year. */
static double mean_of_last(const rmg_view *view, int count)
{
    double sum = 0;
    int left = count;
    for (size_t i = view->n_closed; i-- > 0 && left > 0;)
        if (view->known[i] != RMG_UNKNOWN) {
            sum += view->value[i];
            left--;
        }
    return sum / (count - left);
}

rmg_rule_state rmg_simple_last_month(double *path, const rmg_view *view)
{
    repeat(path, view, mean_of_last(view, 1));
    return RMG_RULE_OK;
}

rmg_rule_state rmg_simple_run_rate(double *path, const rmg_view *view)
{
    repeat(path, view, known_sum(view) / (double)view->k);
    return RMG_RULE_OK;
}

rmg_rule_state rmg_simple_mean_3(double *path, const rmg_view *view)
{
    repeat(path, view, mean_of_last(view, 3));
    return RMG_RULE_OK;
}

/* The amount that a series has for period i of the view, `years` away. */
static bool amount_at(const rmg_view *view, const rmg_series *series, size_t i, int years, double *amount)
{
    rmg_money found;
    rmg_month month = {view->start.index + (int32_t)i + years * view->per_year};
    if (series == NULL || !rmg_series_at(series, month, &found))
        return false;
    *amount = money(found);
    return true;
}

rmg_rule_state rmg_simple_rest_as_planned(double *path, const rmg_view *view)
{
    for (size_t i = 0; i < view->n; i++)
        if (view->known[i] == RMG_UNKNOWN && !amount_at(view, view->input->plan, i, 0, &path[i]))
            return RMG_RULE_NO_PLAN;
    return RMG_RULE_OK;
}

rmg_rule_state rmg_simple_plan_shape(double *path, const rmg_view *view)
{
    rmg_money to_date;
    rmg_rule_state state = rmg_simple_rest_as_planned(path, view);
    if (state != RMG_RULE_OK || !rmg_view_sum_known(view, view->input->plan, 0, &to_date))
        return RMG_RULE_NO_PLAN;
    if (to_date.units == 0)
        return RMG_RULE_ZERO_BASE;
    for (size_t i = 0; i < view->n; i++)
        path[i] *= known_sum(view) / money(to_date);
    return RMG_RULE_OK;
}

/* Periods beyond the year repeat the same months of last year. */
rmg_rule_state rmg_simple_rest_as_last_year(double *path, const rmg_view *view)
{
    for (size_t i = 0; i < view->n; i++)
        if (view->known[i] == RMG_UNKNOWN &&
            !amount_at(view, view->input->actual, i % (size_t)view->per_year, -1, &path[i]))
            return RMG_RULE_NO_LAST_YEAR;
    return RMG_RULE_OK;
}

rmg_rule_state rmg_simple_last_year_shape(double *path, const rmg_view *view)
{
    rmg_money to_date;
    rmg_rule_state state = rmg_simple_rest_as_last_year(path, view);
    if (state != RMG_RULE_OK || !rmg_view_sum_known(view, view->input->actual, -1, &to_date))
        return RMG_RULE_NO_LAST_YEAR;
    if (to_date.units == 0)
        return RMG_RULE_ZERO_BASE;
    for (size_t i = 0; i < view->n; i++)
        path[i] *= known_sum(view) / money(to_date);
    return RMG_RULE_OK;
}

/* share[i] += share of period i in that year's total. */
static rmg_rule_state add_shares(double *share, const rmg_view *view, int years)
{
    rmg_money total;
    if (!rmg_view_sum_year(view, view->input->actual, view->year + years, &total))
        return RMG_RULE_NO_THREE_YEARS;
    if (total.units == 0)
        return RMG_RULE_ZERO_BASE;
    for (size_t i = 0; i < (size_t)view->per_year; i++) {
        double amount;
        if (!amount_at(view, view->input->actual, i, years, &amount))
            return RMG_RULE_NO_THREE_YEARS;
        share[i] += amount / money(total) / 3;
    }
    return RMG_RULE_OK;
}

rmg_rule_state rmg_simple_shape_3(double *path, const rmg_view *view)
{
    double share[RMG_PER_YEAR_MAX] = {0}, to_date = 0;
    for (int years = -3; years < 0; years++) {
        rmg_rule_state state = add_shares(share, view, years);
        if (state != RMG_RULE_OK)
            return state;
    }
    for (size_t i = 0; i < (size_t)view->per_year; i++)
        to_date += view->known[i] != RMG_UNKNOWN ? share[i] : 0;
    if (rmg_is_zero(to_date))
        return RMG_RULE_ZERO_BASE;
    for (size_t i = 0; i < view->n; i++)
        path[i] = known_sum(view) / to_date * share[i % (size_t)view->per_year];
    return RMG_RULE_OK;
}

/* ---- straight lines ---------------------------------------------------------------------------------- */

typedef struct points {
    double n, sum_x, sum_y, sum_xx, sum_xy;
} points;

static void add_point(points *p, double x, double y)
{
    p->n += 1;
    p->sum_x += x;
    p->sum_y += y;
    p->sum_xx += x * x;
    p->sum_xy += x * y;
}

static void fit_line(const points *p, double *at_zero, double *slope)
{
    double mean_x = p->sum_x / p->n, mean_y = p->sum_y / p->n;
    *slope = (p->sum_xy - p->n * mean_x * mean_y) / (p->sum_xx - p->n * mean_x * mean_x);
    *at_zero = mean_y - *slope * mean_x;
}

/* Running totals are points only while everything before is known. The step from the last known total onto the
 * line is part of the first unknown period. */
rmg_rule_state rmg_simple_cumulative_line(double *path, const rmg_view *view)
{
    points p = {0};
    double to_date = 0, at_zero, slope;
    for (size_t i = 0; i < view->n_closed && view->known[i] != RMG_UNKNOWN; i++) {
        to_date += view->value[i];
        bool inside_lump = view->known[i] == RMG_KNOWN_IN_SUM && i + 1 < view->n_closed &&
                           view->known[i + 1] == RMG_KNOWN_IN_SUM;
        if (!inside_lump)
            add_point(&p, (double)(i + 1), to_date);
    }
    if (p.n < 2)
        return RMG_RULE_FEW_KNOWN;
    fit_line(&p, &at_zero, &slope);
    repeat(path, view, slope);

    double at_end = at_zero + slope * view->per_year, expected = known_sum(view) + slope * (double)view->h;
    for (size_t i = 0; i < (size_t)view->per_year; i++)
        if (view->known[i] == RMG_UNKNOWN) {
            path[i] += at_end - expected;
            break;
        }
    return RMG_RULE_OK;
}

rmg_rule_state rmg_simple_trend(double *path, const rmg_view *view)
{
    points p = {0};
    double at_zero, slope;
    for (size_t i = 0; i < view->n_closed; i++)
        if (is_single(view, i))
            add_point(&p, (double)(i + 1), view->value[i]);
    if (p.n < 3)
        return RMG_RULE_FEW_KNOWN;
    fit_line(&p, &at_zero, &slope);
    for (size_t i = 0; i < view->n; i++)
        path[i] = at_zero + slope * (double)(i + 1);
    return RMG_RULE_OK;
}

/* The year total is the given one; what is left of it is spread over the unknown periods as given there. */
static rmg_rule_state keep_total(double *path, const rmg_view *view, const rmg_series *given)
{
    rmg_money total;
    double rest = 0;
    if (!rmg_view_sum_year(view, given, view->year, &total))
        return RMG_RULE_NO_GIVEN;
    for (size_t i = 0; i < view->n; i++) {
        if (view->known[i] == RMG_UNKNOWN && !amount_at(view, given, i, 0, &path[i]))
            return RMG_RULE_NO_GIVEN;
        rest += view->known[i] == RMG_UNKNOWN && i < (size_t)view->per_year ? path[i] : 0;
    }
    double left = money(total) - known_sum(view);
    for (size_t i = 0; i < (size_t)view->per_year; i++)
        path[i] = !rmg_is_zero(rest) ? path[i] * (left / rest) : left / (double)view->h;
    return RMG_RULE_OK;
}

rmg_rule_state rmg_simple_given(double *path, const rmg_view *view)
{
    rmg_rule_state state = keep_total(path, view, view->input->given);
    return state == RMG_RULE_OK ? state : keep_total(path, view, view->input->plan);
}

/* ---- one way in -------------------------------------------------------------------------------------- */

static bool enough(const rmg_view *view, const rmg_rule *rule, rmg_rule_result *result)
{
    if (view->k >= (size_t)rule->min_known)
        return true;
    result->state = RMG_RULE_FEW_KNOWN;
    result->need = rule->min_known;
    result->have = (int)view->k;
    return false;
}

void rmg_simple_run(double *path, const rmg_view *view, size_t rule, rmg_rule_result *result)
{
    const rmg_rule_row *row = &rmg_rule_rows[rule];
    *result = (rmg_rule_result){.rule = rule};
    memset(path, 0, view->n * sizeof *path);
    if (!enough(view, &row->rule, result))
        return;
    result->state = row->simple(path, view);
    if (result->state == RMG_RULE_FEW_KNOWN) {
        result->need = row->rule.min_known;
        result->have = (int)view->k;
    }
    if (result->state == RMG_RULE_FEW_HISTORY) {
        result->need = view->per_year;
        result->have = (int)view->n_history_known;
    }
    if (result->state != RMG_RULE_OK)
        return;
    bool from_data = rule != RMG_RULE_GIVEN && rule != RMG_RULE_REST_AS_PLANNED;
    for (size_t i = 0; i < view->n; i++) {
        if (view->known[i] != RMG_UNKNOWN)
            path[i] = view->value[i];
        else if (from_data && view->non_negative && path[i] < 0)
            path[i] = 0;
    }
    if (!rmg_view_year_end(view, path, &result->year_end))
        result->state = RMG_RULE_OUT_OF_RANGE;
}

bool rmg_run_rate_moments(const rmg_view *view, double *mean, double *sd)
{
    double sum = 0, squares = 0, n = 0;
    for (size_t i = 0; i < view->n_closed; i++)
        if (is_single(view, i)) {
            sum += view->value[i];
            n += 1;
        }
    if (n < 2)
        return false;
    *mean = sum / n;
    for (size_t i = 0; i < view->n_closed; i++)
        if (is_single(view, i))
            squares += (view->value[i] - *mean) * (view->value[i] - *mean);
    *sd = sqrt(squares / (n - 1));
    return true;
}
