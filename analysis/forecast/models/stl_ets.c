/* `stl-ets`: season by STL, the rest by exponential smoothing without season, the last year's season put back. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "analysis/forecast/models/ets_internal.h"
#include "analysis/forecast/models/rows_internal.h"
#include "analysis/forecast/models/stl_internal.h"
#include "core/grow.h"
#include "core/text.h"

typedef struct stl_ets {
    rmg_ets rest;
    size_t m;
    double last[RMG_MODEL_PERIOD_MAX]; /* season of the last year, for place t % m */
} stl_ets;

/* Believe a share of the season, as theta does. */
static void shrink(double *season, const double *trend, const double *y, size_t n, size_t m)
{
    double noise = 0.0, size = 0.0;
    for (size_t t = 0; t < n; t++) {
        double rest = y[t] - trend[t] - season[t];
        noise += rest * rest / (double)n;
        size += season[t] * season[t] / (double)n;
    }
    double share = rmg_season_share(noise, size, (double)n / (double)m, m);
    for (size_t t = 0; t < n; t++)
        season[t] *= share;
}

static rmg_code take_season_out(stl_ets *state, double *adjusted, double *season, const rmg_model_input *in,
                                bool careful, rmg_diag *why)
{
    rmg_interpolate(adjusted, in);
    state->m = 1;
    size_t m = (size_t)in->period;
    if (m < 2 || in->n <= 2 * m)
        return RMG_OK;
    rmg_stl how = {.period = m, .season_window = 11, .passes = 2};
    double *trend = rmg_zalloc(in->n, sizeof *trend);
    if (trend == NULL)
        return rmg_nomem(why);
    rmg_code code = rmg_stl_decompose(season, trend, adjusted, in->n, &how, why);
    if (!careful)
        shrink(season, trend, adjusted, in->n, m);
    free(trend);
    state->m = m;
    for (size_t t = 0; t < in->n; t++)
        adjusted[t] -= season[t];
    for (size_t t = in->n - m; t < in->n; t++)
        state->last[t % m] = season[t];
    return code;
}

static bool fit_again(rmg_ets *ets, const rmg_fit *fit, const rmg_ets_data *data, const rmg_model_wish *wish)
{
    if (wish->earlier == NULL || wish->earlier->state == NULL || wish->reuse == RMG_REUSE_NOTHING)
        return false;
    double factor = wish->earlier->scale / fit->scale;
    *ets = ((const stl_ets *)wish->earlier->state)->rest;
    ets->x[RMG_ETS_LEVEL] *= factor;
    ets->x[RMG_ETS_SLOPE] *= factor;
    if (wish->reuse == RMG_REUSE_PARAMETERS)
        return rmg_ets_filter(ets, data, NULL);
    return rmg_ets_fit_form(ets, data, NULL, HUGE_VAL, wish->careful);
}

static bool find_rest(rmg_ets *ets, const rmg_fit *fit, const rmg_ets_data *data, const rmg_model_wish *wish)
{
    return fit_again(ets, fit, data, wish) || rmg_ets_choose(ets, data, data->y, 1, false, wish->careful);
}

static rmg_code fit_parts(rmg_fit *fit, double *adjusted, double *season, const rmg_model_input *in,
                          const rmg_model_wish *wish, rmg_diag *why)
{
    stl_ets *state = fit->state;
    rmg_code code = take_season_out(state, adjusted, season, in, wish->careful, why);
    if (code != RMG_OK)
        return code;
    rmg_ets_data data = {adjusted, in->present, in->n};
    if (!find_rest(&state->rest, fit, &data, wish) || !rmg_ets_filter(&state->rest, &data, fit->fitted))
        return rmg_fail(why, RMG_ENODATA, RMG_T("%s: the fit gave no usable numbers"), "stl-ets");
    rmg_ets_describe(fit, &state->rest);
    rmg_model_input rest = *in;
    rest.y = adjusted;
    rmg_fit_residuals(fit, &rest, 0);
    for (size_t t = 0; t < in->n; t++)
        fit->fitted[t] += season[t];
    return RMG_OK;
}

static rmg_code fit_stl_ets(rmg_fit *fit, const rmg_model_input *in, const rmg_model_wish *wish,
                            rmg_diag *why)
{
    stl_ets *state = rmg_zalloc(1, sizeof *state);
    double *work = rmg_zalloc(2 * in->n, sizeof *work);
    fit->state = state;
    if (state == NULL || work == NULL) {
        free(work);
        return rmg_nomem(why);
    }
    rmg_code code = fit_parts(fit, work, work + in->n, in, wish, why);
    free(work);
    if (code != RMG_OK)
        return code;
    char rest[RMG_FORM_MAX];
    snprintf(rest, sizeof rest, "%s", fit->form);
    snprintf(fit->form, sizeof fit->form, "%s%.24s", state->m > 1 ? "STL + " : "", rest);
    fit->seasonal = state->m > 1;
    fit->period = (int)state->m;
    for (size_t j = 0; j < state->m && fit->seasonal; j++)
        rmg_fit_add_numbered(fit, "s", j + 1, state->last[j], true);
    return RMG_OK;
}

static void add_season(const stl_ets *state, size_t h, double *path)
{
    for (size_t i = 0; i < h && state->m > 1; i++)
        path[i] += state->last[(state->rest.n + i) % state->m];
}

static void forecast(const rmg_fit *fit, size_t h, double *point)
{
    const stl_ets *state = fit->state;
    rmg_ets_forecast(&state->rest, h, point);
    add_season(state, h, point);
}

static bool spread(const rmg_fit *fit, size_t h, double *sd)
{
    const stl_ets *state = fit->state;
    return rmg_ets_spread(&state->rest, h, sd);
}

static void simulate(const rmg_fit *fit, size_t h, const double *z, double *path)
{
    const stl_ets *state = fit->state;
    rmg_ets_simulate(&state->rest, h, z, path);
    add_season(state, h, path);
}

const rmg_model rmg_model_stl_ets = {
    .name = "stl-ets",
    .summary = RMG_N("season by smoothing each month over the years, the rest by exponential smoothing"),
    .min_known = 5,
    .min_years = 2,
    .cost = RMG_COST_SMALL,
    .fit = fit_stl_ets,
    .forecast = forecast,
    .spread = spread,
    .simulate = simulate,
};
