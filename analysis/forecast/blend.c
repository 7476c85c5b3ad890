/* `blend`: what one to two years of a single line allow. Half the recent level, a quarter the average of the year so far, a quarter
 * last year's months, scaled by most of the growth since. One year shows no season that could be told from chance, so none is learned; on
 * public series cut to 12 .. 23 months each of the three alone is worse (docs/methods/forecast.md). */
#include <math.h>

#include "analysis/forecast/forecast_internal.h"

#define FORGET 0.85       /* weight of a month against the next newer one, by the month */
#define GROWTH_POWER 0.75 /* how much of the growth is believed to last */
#define GROWTH_MOST 3.0
#define SINGLE_SHARE 0.25 /* of the variance of a month around the level: surprises of that month alone */
#define LEVEL_SHARE 0.7   /* error of the level, the same in every month to come */

typedef struct recent {
    double level, variance;
    size_t n;
} recent;

/* Weighted mean and variance of the known months, the newest weighs most. */
static recent find_recent(const rmg_view *view)
{
    recent r = {0};
    double weights = 0, sum = 0, squares = 0, forget = pow(FORGET, 12.0 / view->per_year);
    for (int pass = 0; pass < 2; pass++) {
        double weight = 1;
        for (size_t t = view->n_history; t-- > 0;) {
            if (!view->present[t])
                continue;
            double away = view->history[t] - r.level;
            sum += pass == 0 ? weight * view->history[t] : 0;
            weights += pass == 0 ? weight : 0;
            squares += pass == 1 ? weight * away * away : 0;
            r.n += pass == 0;
            weight *= forget;
        }
        r.level = pass == 0 && r.n > 0 ? sum / weights : r.level;
    }
    if (r.n > 1)
        r.variance = squares / weights * (double)r.n / (double)(r.n - 1);
    return r;
}

/* The months that are known now and a year before, of the last twelve: their sums compared. */
static double growth(const rmg_view *view)
{
    double now = 0, before = 0;
    size_t year = (size_t)view->per_year;
    for (size_t i = 0; i < year && i + year < view->n_history; i++) {
        size_t t = view->n_history - 1 - i;
        if (!view->present[t] || !view->present[t - year])
            continue;
        now += view->history[t];
        before += view->history[t - year];
    }
    double ratio = now > 0 && before > 0 ? now / before : 1;
    return pow(fmin(fmax(ratio, 1 / GROWTH_MOST), GROWTH_MOST), GROWTH_POWER);
}

/* The same month of the newest year that is known. */
static bool last_year(const rmg_view *view, size_t i, double *amount)
{
    int64_t year = view->per_year, first = view->history_first.index;
    int64_t t = (int64_t)view->start.index + (int64_t)i - first;
    for (t -= year; t >= (int64_t)view->n_history; t -= year)
        ;
    if (t < 0 || !view->present[t])
        return false;
    *amount = view->history[t];
    return true;
}

rmg_rule_state rmg_simple_blend(double *path, const rmg_view *view)
{
    recent r = find_recent(view);
    if (r.n < (size_t)view->per_year)
        return RMG_RULE_FEW_HISTORY;
    double grown = growth(view), so_far = r.level;
    if (view->k > 0)
        so_far = (double)view->known_units / RMG_SCALE / (double)view->k;
    for (size_t i = 0; i < view->n; i++) {
        double before = r.level;
        if (last_year(view, i, &before))
            before *= grown;
        path[i] = 0.5 * r.level + 0.25 * so_far + 0.25 * before;
    }
    return RMG_RULE_OK;
}

bool rmg_blend_spread(rmg_spread *spread, const rmg_view *view)
{
    recent r = find_recent(view);
    if (r.n < 2)
        return false;
    *spread = (rmg_spread){.kind = RMG_SPREAD_T,
                           .sigma = sqrt(SINGLE_SHARE * r.variance),
                           .kappa = SINGLE_SHARE / LEVEL_SHARE,
                           .df = (double)r.n - 1};
    return true;
}
