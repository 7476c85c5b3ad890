/* `theta`: the method of Assimakopoulos & Nikolopoulos (2000) as exponential smoothing with drift (Hyndman &
 * Billah 2003), after taking out a season if the autocorrelation test finds one. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/forecast/models/ets_internal.h"
#include "analysis/forecast/models/rows_internal.h"
#include "analysis/forecast/models/season_out_internal.h"
#include "core/grow.h"
#include "core/text.h"

typedef struct theta {
    rmg_season_out season;
    rmg_ets smooth; /* simple exponential smoothing of the series without season */
    double drift;   /* half the slope of the straight line through it */
} theta;

/* Slope of least squares over the known periods. */
static double slope_of(const rmg_model_input *in)
{
    double n = 0.0, st = 0.0, sy = 0.0, tt = 0.0, ty = 0.0;
    for (size_t t = 0; t < in->n; t++) {
        if (!rmg_known(in, t))
            continue;
        n += 1.0;
        st += (double)t;
        sy += in->y[t];
    }
    for (size_t t = 0; t < in->n; t++) {
        if (!rmg_known(in, t))
            continue;
        double d = (double)t - st / n;
        tt += d * d;
        ty += d * (in->y[t] - sy / n);
    }
    return tt > 0.0 ? ty / tt : 0.0;
}

static rmg_code fit_plain(theta *state, rmg_fit *fit, const rmg_model_input *adjusted,
                          const rmg_model_wish *wish, rmg_diag *why)
{
    rmg_ets_data data = {adjusted->y, adjusted->present, adjusted->n};
    const theta *earlier = wish->earlier != NULL ? wish->earlier->state : NULL;
    bool fine;
    if (earlier != NULL && wish->reuse == RMG_REUSE_PARAMETERS) {
        state->smooth = earlier->smooth;
        state->smooth.x[RMG_ETS_LEVEL] *= wish->earlier->scale / fit->scale;
        fine = rmg_ets_filter(&state->smooth, &data, NULL);
    } else {
        state->smooth = (rmg_ets){.form = {'A', 'N', false, 'N'}, .m = 1};
        fine = rmg_ets_fit_form(&state->smooth, &data, adjusted->y, HUGE_VAL, wish->careful);
    }
    if (!fine || !rmg_ets_filter(&state->smooth, &data, fit->fitted))
        return rmg_fail(why, RMG_ENODATA, RMG_T("%s: the fit gave no usable numbers"), "theta");
    state->drift = 0.5 * slope_of(adjusted);
    return RMG_OK;
}

static void describe(rmg_fit *fit, const theta *state)
{
    const rmg_ets *ets = &state->smooth;
    fit->sigma = ets->sigma;
    fit->log_likelihood = -0.5 * ets->criterion;
    fit->n_terms = ets->n_known;
    fit->n_free = 4;
    rmg_fit_count_aicc(fit);
    rmg_fit_add(fit, "alpha", rmg_ets_alpha(ets), false);
    rmg_fit_add(fit, "l0", ets->x[RMG_ETS_LEVEL], true);
    rmg_fit_add(fit, "drift", state->drift, true);
    rmg_season_out_describe(fit, &state->season);
    snprintf(fit->form, sizeof fit->form, "theta%s", rmg_season_out_name(&state->season));
}

static rmg_code fit_theta(rmg_fit *fit, const rmg_model_input *in, const rmg_model_wish *wish, rmg_diag *why)
{
    theta *state = rmg_zalloc(1, sizeof *state);
    double *adjusted = rmg_zalloc(in->n, sizeof *adjusted);
    fit->state = state;
    if (state == NULL || adjusted == NULL) {
        free(adjusted);
        return rmg_nomem(why);
    }
    rmg_code code = rmg_season_out_find(&state->season, adjusted, in, wish, "theta", why);
    rmg_model_input plain = *in;
    plain.y = adjusted;
    if (code == RMG_OK)
        code = fit_plain(state, fit, &plain, wish, why);
    free(adjusted);
    if (code != RMG_OK)
        return code;
    describe(fit, state);
    for (size_t t = 0; t < in->n; t++)
        fit->fitted[t] = rmg_season_in(&state->season, t, fit->fitted[t]);
    rmg_season_out_residuals(fit, in, 0, &state->season);
    return RMG_OK;
}

static void forecast(const rmg_fit *fit, size_t h, double *point)
{
    const theta *state = fit->state;
    double alpha = fmax(rmg_ets_alpha(&state->smooth), 1e-10);
    double learned = (1.0 - pow(1.0 - alpha, (double)state->smooth.n)) / alpha;
    for (size_t i = 0; i < h; i++) {
        double plain = state->smooth.level + state->drift * ((double)i + learned);
        point[i] = rmg_season_in(&state->season, state->smooth.n + i, plain);
    }
}

static bool spread(const rmg_fit *fit, size_t h, double *sd)
{
    const theta *state = fit->state;
    double alpha = rmg_ets_alpha(&state->smooth);
    for (size_t i = 0; i < h; i++) {
        double plain = state->smooth.sigma * sqrt(1.0 + (double)i * alpha * alpha);
        sd[i] = plain * rmg_season_factor(&state->season, state->smooth.n + i);
    }
    return true;
}

static void simulate(const rmg_fit *fit, size_t h, const double *z, double *path)
{
    const theta *state = fit->state;
    double alpha = fmax(rmg_ets_alpha(&state->smooth), 1e-10), moved = 0.0;
    double learned = (1.0 - pow(1.0 - alpha, (double)state->smooth.n)) / alpha;
    for (size_t i = 0; i < h; i++) {
        double e = state->smooth.sigma * z[i];
        double plain = state->smooth.level + state->drift * ((double)i + learned) + moved + e;
        path[i] = rmg_season_in(&state->season, state->smooth.n + i, plain);
        moved += alpha * e;
    }
}

const rmg_model rmg_model_theta = {
    .name = "theta",
    .summary = RMG_N("exponential smoothing with half the long-run slope, season taken out first"),
    .min_known = 4,
    .min_years = 2,
    .cost = RMG_COST_TINY,
    .fit = fit_theta,
    .forecast = forecast,
    .spread = spread,
    .simulate = simulate,
};
