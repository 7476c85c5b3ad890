/* Lines with some months but not two years: too few to learn a season from, so take season and trend from the line that they are
 * part of. The season is believed as far as the line's own months go along with it. */
#include <gsl/gsl_cdf.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/forecast/level_internal.h"
#include "analysis/forecast/line_internal.h"

#define OWN_MONTHS 4
#define FORGET 0.85      /* weight of a month against the next newer one */
#define DRIFT_SHARE 0.5  /* of the donor's relative trend */
#define SEASON_STEPS 4   /* shares of the season that are tried: 0, 1/4, .. 1 */
#define SEASON_LEAN 0.05 /* how much worse the full season may fit and still be taken over none */

typedef struct borrowed {
    double index[RMG_PER_YEAR_MAX]; /* by place in the year, mean 1 */
    double drift;                   /* per period, as a share of the level */
} borrowed;

typedef struct own_level {
    double level, sd, kappa, squares;
    size_t n;
} own_level;

static bool learn(borrowed *from, const rmg_view *donor)
{
    rmg_fit fit = {0};
    rmg_model_wish wish = {0};
    int first = rmg_period_number(donor->history_first, donor->per_year) - 1;
    rmg_model_input in = {.y = donor->history,
                          .present = donor->present,
                          .n = donor->n_history,
                          .period = donor->per_year,
                          .first = first};
    bool ok = rmg_model_fit(&fit, &rmg_model_level, &in, &wish, NULL) == RMG_OK && !fit.constant;
    if (ok) {
        for (int j = 0; j < donor->per_year; j++)
            from->index[(first + j) % donor->per_year] = rmg_level_ratio(&fit, (size_t)j);
        from->drift = DRIFT_SHARE * rmg_level_relative_drift(&fit);
    }
    rmg_fit_clear(&fit);
    return ok;
}

static double season(const borrowed *from, const rmg_view *view, rmg_month month, double share)
{
    return 1 + share * (from->index[rmg_period_number(month, view->per_year) - 1] - 1);
}

/* Weighted mean and spread of the line's own months, newest first, season taken out. */
static own_level find_level(const borrowed *from, const rmg_view *view, double share)
{
    own_level own = {0};
    double weights = 0, squared = 0, sum = 0, weight = 1;
    for (int pass = 0; pass < 2; pass++) {
        weight = 1;
        for (size_t t = view->n_history; t-- > 0;) {
            rmg_month month = {view->history_first.index + (int32_t)t};
            if (!view->present[t])
                continue;
            double plain = view->history[t] / season(from, view, month, share);
            if (pass == 0) {
                sum += weight * plain;
                weights += weight;
                squared += weight * weight;
                own.n++;
            } else {
                own.squares += weight * (plain - own.level) * (plain - own.level) / weights;
            }
            weight *= FORGET;
        }
        own.level = sum / weights;
    }
    own.kappa = weights * weights / squared;
    own.sd = sqrt(own.squares * (double)own.n / (double)(own.n - 1));
    return own;
}

static own_level best_share(const borrowed *from, const rmg_view *view, double *share)
{
    own_level best = {0};
    double least = (double)INFINITY;
    for (int i = 0; i <= SEASON_STEPS; i++) {
        double tried = (double)i / SEASON_STEPS;
        own_level own = find_level(from, view, tried);
        double cost = own.squares * (1 + SEASON_LEAN * (1 - tried));
        if (cost <= least) {
            least = cost;
            best = own;
            *share = tried;
        }
    }
    return best;
}

static void take(rmg_line *line, const own_level *own, size_t rule)
{
    rmg_rule_result *result = &line->result[rule];
    memcpy(line->expected, rmg_line_path(line, rule), line->view.n * sizeof *line->expected);
    rmg_spread_clear(&line->spread);
    line->spread = (rmg_spread){
        .kind = RMG_SPREAD_T, .sigma = own->sd, .kappa = own->kappa, .df = (double)own->n - 1};
    for (size_t r = 0; r < rmg_rules_count(); r++) {
        line->result[r].chosen = r == rule;
        line->result[r].weight = r == rule ? 1 : 0;
    }
    double h = (double)line->view.h, level = line->options->range / 100.0;
    double half = own->sd * sqrt(h + h * h / own->kappa) *
                  gsl_cdf_tdist_Pinv((1 + level) / 2, (double)own->n - 1);
    double year_end = rmg_money_to_double(result->year_end);
    result->has_range = rmg_round_to_grain(&result->range.low.units, year_end - half, line->view.grain) &&
                        rmg_round_to_grain(&result->range.high.units, year_end + half, line->view.grain);
    line->chosen = rule;
    line->has_forecast = true;
    line->notes |= RMG_NOTE_BORROWED;
    line->notes &= ~(uint32_t)(RMG_NOTE_NO_DATA | RMG_NOTE_FELL_BACK);
    if (line->reason == RMG_REASON_FALLBACK)
        line->reason = RMG_REASON_ASKED;
}

static void fill(double *path, const rmg_view *view, const borrowed *from, const own_level *own, double share)
{
    for (size_t i = 0; i < view->n; i++) {
        rmg_month month = {view->start.index + (int32_t)i};
        double ahead = i < view->n_closed ? 0 : (double)(i + 1 - view->n_closed);
        path[i] = own->level * fmax(0, 1 + from->drift * ahead) * season(from, view, month, share);
        if (view->non_negative)
            path[i] = fmax(0, path[i]);
        if (view->known[i] != RMG_UNKNOWN)
            path[i] = view->value[i];
    }
}

void rmg_line_borrow(rmg_line *line, const rmg_line *donor)
{
    size_t rule = rmg_rule_find("borrow");
    rmg_view *view = &line->view;
    rmg_rule_result *result = &line->result[rule];
    borrowed from = {0};
    double share = 1;
    if (view->n_history_known < OWN_MONTHS) {
        *result = (rmg_rule_result){rule, RMG_RULE_FEW_HISTORY, OWN_MONTHS, (int)view->n_history_known,
                                    .year_end = {0}};
        return;
    }
    result->state = RMG_RULE_NO_SIBLINGS;
    if (donor == NULL || !learn(&from, &donor->view))
        return;
    own_level own = best_share(&from, view, &share);
    fill(rmg_line_path(line, rule), view, &from, &own, share);
    result->state = rmg_view_year_end(view, rmg_line_path(line, rule), &result->year_end)
                        ? RMG_RULE_OK
                        : RMG_RULE_OUT_OF_RANGE;
    if (result->state == RMG_RULE_OK)
        take(line, &own, rule);
}
