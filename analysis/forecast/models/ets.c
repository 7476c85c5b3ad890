/* `ets`: the admissible forms fitted and compared by AICc; a row of the table of models. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/forecast/models/ets_internal.h"
#include "analysis/forecast/models/rows_internal.h"
#include "core/grow.h"
#include "core/text.h"

static void name_form(char out[RMG_FORM_MAX], const rmg_ets_form *form)
{
    snprintf(out, RMG_FORM_MAX, "ETS(%c,%c%s,%c)", form->error, form->trend, form->damped ? "d" : "",
             form->season);
}

void rmg_ets_describe(rmg_fit *fit, const rmg_ets *ets)
{
    name_form(fit->form, &ets->form);
    fit->seasonal = ets->form.season != 'N';
    fit->period = fit->seasonal ? (int)ets->m : 1;
    fit->relative = ets->form.error == 'M';
    fit->sigma = ets->sigma;
    fit->log_likelihood = -0.5 * ets->criterion;
    fit->n_terms = ets->n_known;
    fit->n_free = ets->n_free;
    rmg_fit_count_aicc(fit);
    rmg_fit_add(fit, "alpha", rmg_ets_alpha(ets), false);
    if (ets->form.trend != 'N')
        rmg_fit_add(fit, "beta", rmg_ets_beta(ets), false);
    if (fit->seasonal)
        rmg_fit_add(fit, "gamma", rmg_ets_gamma(ets), false);
    if (ets->form.damped)
        rmg_fit_add(fit, "phi", rmg_ets_phi(ets), false);
    rmg_fit_add(fit, "l0", ets->x[RMG_ETS_LEVEL], true);
    if (ets->form.trend != 'N')
        rmg_fit_add(fit, "b0", ets->x[RMG_ETS_SLOPE], ets->form.trend == 'A');
    if (!fit->seasonal)
        return;
    double rest = ets->form.season == 'M' ? (double)ets->m : 0.0;
    for (size_t j = 0; j < ets->m; j++) {
        double s = j + 1 < ets->m ? ets->x[RMG_ETS_SEASON + j] : rest;
        rest -= s;
        rmg_fit_add_numbered(fit, "s", j + 1, s, ets->form.season == 'A');
    }
}

/* Error forms share their recursions, so A and M of one trend and season stand together and the second starts
 * where the first ended. Multiplicative trends are fitted on request only: their forecasts run away. */
static const rmg_ets_form candidates[] = {
    {'A', 'N', false, 'N'}, {'M', 'N', false, 'N'}, {'A', 'A', true, 'N'},  {'M', 'A', true, 'N'},
    {'A', 'A', false, 'N'}, {'M', 'A', false, 'N'}, {'A', 'N', false, 'A'}, {'M', 'N', false, 'A'},
    {'A', 'A', true, 'A'},  {'M', 'A', true, 'A'},  {'A', 'A', false, 'A'}, {'M', 'A', false, 'A'},
    {'M', 'N', false, 'M'}, {'M', 'A', true, 'M'},  {'M', 'A', false, 'M'},
};

static size_t unknowns_of(const rmg_ets_form *form, size_t m)
{
    return 3U + (form->trend != 'N' ? 2U : 0U) + (form->damped ? 1U : 0U) + (form->season != 'N' ? m : 0U);
}

static bool needs_positive(const rmg_ets_form *form)
{
    return form->error == 'M' || form->trend == 'M' || form->season == 'M';
}

static bool all_above_zero(const rmg_ets_data *data)
{
    for (size_t t = 0; t < data->n; t++)
        if ((data->present == NULL || data->present[t] != 0) && data->y[t] <= 0.0)
            return false;
    return true;
}

bool rmg_ets_choose(rmg_ets *best, const rmg_ets_data *data, const double *filled, size_t m, bool seasonal,
                    bool careful)
{
    bool positive = all_above_zero(data), found = false;
    double best_aicc = HUGE_VAL;
    size_t n_known = 0;
    for (size_t t = 0; t < data->n; t++)
        n_known += data->present == NULL || data->present[t] != 0;
    for (size_t i = 0; i < sizeof candidates / sizeof *candidates; i++) {
        const rmg_ets_form *form = &candidates[i];
        if ((form->season != 'N' && !seasonal) || (needs_positive(form) && !positive))
            continue;
        if (n_known <= unknowns_of(form, m) + 1)
            continue;
        rmg_ets try = {.form = *form, .m = form->season == 'N' ? 1 : m};
        double penalty = rmg_aicc(0.0, n_known, unknowns_of(form, m));
        if (!rmg_ets_fit_form(&try, data, filled, best_aicc - penalty, careful))
            continue;
        double aicc = rmg_ets_aicc(&try) + try.penalty;
        if (aicc < best_aicc) {
            best_aicc = aicc;
            *best = try;
            found = true;
        }
    }
    return found;
}

/* "AAdM" -> form; false when it is not one. */
static bool parse_form(rmg_ets_form *form, const char *text)
{
    size_t length = strlen(text);
    if (length != 3 && !(length == 4 && text[2] == 'd'))
        return false;
    *form = (rmg_ets_form){text[0], text[1], length == 4, text[length - 1]};
    return strchr("AM", form->error) != NULL && strchr("NAM", form->trend) != NULL &&
           strchr("NAM", form->season) != NULL && !(form->damped && form->trend == 'N');
}

static rmg_code fit_wished(rmg_ets *ets, const rmg_ets_data *data, const double *filled, size_t m,
                           const rmg_model_wish *wish, rmg_diag *why)
{
    rmg_ets_form form;
    if (!parse_form(&form, wish->form))
        return rmg_fail(why, RMG_EUSAGE, RMG_T("%s has no form \"%s\""), "ets", wish->form);
    if ((form.season != 'N' && (m < 2 || data->n < m)) || (needs_positive(&form) && !all_above_zero(data)))
        return rmg_fail(why, RMG_EUSAGE, RMG_T("%s: the form \"%s\" is not defined for this series"), "ets",
                        wish->form);
    *ets = (rmg_ets){.form = form, .m = form.season == 'N' ? 1 : m};
    if (!rmg_ets_fit_form(ets, data, filled, HUGE_VAL, wish->careful))
        return rmg_fail(why, RMG_ENODATA, RMG_T("%s: the fit gave no usable numbers"), "ets");
    return RMG_OK;
}

/* The earlier fit's numbers in the units of this one. */
static void take_over(rmg_ets *ets, const rmg_fit *earlier, double scale)
{
    const rmg_ets *old = earlier->state;
    double factor = earlier->scale / scale;
    *ets = *old;
    ets->x[RMG_ETS_LEVEL] *= factor;
    if (ets->form.trend == 'A')
        ets->x[RMG_ETS_SLOPE] *= factor;
    if (ets->form.season == 'A')
        for (size_t j = 0; j + 1 < ets->m; j++)
            ets->x[RMG_ETS_SEASON + j] *= factor;
}

static bool fit_again(rmg_ets *ets, const rmg_ets_data *data, const rmg_model_wish *wish, double scale)
{
    if (wish->reuse == RMG_REUSE_NOTHING || wish->earlier == NULL || wish->earlier->state == NULL)
        return false;
    take_over(ets, wish->earlier, scale);
    if (needs_positive(&ets->form) && !all_above_zero(data))
        return false;
    if (wish->reuse == RMG_REUSE_PARAMETERS)
        return rmg_ets_filter(ets, data, NULL);
    return rmg_ets_fit_form(ets, data, NULL, HUGE_VAL, wish->careful);
}

static rmg_code find_model(rmg_ets *ets, const rmg_fit *fit, const rmg_model_input *in, const double *filled,
                           const rmg_model_wish *wish, rmg_diag *why)
{
    rmg_ets_data data = {in->y, in->present, in->n};
    size_t m = (size_t)in->period;
    if (fit_again(ets, &data, wish, fit->scale))
        return RMG_OK;
    if (wish->form != NULL)
        return fit_wished(ets, &data, filled, m, wish, why);
    if (!rmg_ets_choose(ets, &data, filled, m, m > 1 && fit->n_known > m + 5, wish->careful))
        return rmg_fail(why, RMG_ENODATA, RMG_T("%s: the fit gave no usable numbers"), "ets");
    return RMG_OK;
}

static rmg_code fit_ets(rmg_fit *fit, const rmg_model_input *in, const rmg_model_wish *wish, rmg_diag *why)
{
    rmg_ets *ets = rmg_zalloc(1, sizeof *ets);
    double *filled = rmg_zalloc(in->n, sizeof *filled);
    fit->state = ets;
    if (ets == NULL || filled == NULL) {
        free(filled);
        return rmg_nomem(why);
    }
    rmg_interpolate(filled, in);
    rmg_code code = find_model(ets, fit, in, filled, wish, why);
    free(filled);
    if (code != RMG_OK)
        return code;
    rmg_ets_data data = {in->y, in->present, in->n};
    rmg_ets_filter(ets, &data, fit->fitted);
    rmg_ets_describe(fit, ets);
    rmg_fit_residuals(fit, in, 0);
    return RMG_OK;
}

static void forecast(const rmg_fit *fit, size_t h, double *point)
{
    rmg_ets_forecast(fit->state, h, point);
}

static bool spread(const rmg_fit *fit, size_t h, double *sd)
{
    return rmg_ets_spread(fit->state, h, sd);
}

static void simulate(const rmg_fit *fit, size_t h, const double *z, double *path)
{
    rmg_ets_simulate(fit->state, h, z, path);
}

const rmg_model rmg_model_ets = {
    .name = "ets",
    .summary = RMG_N("exponential smoothing: level, trend and season that adapt, form chosen by AICc"),
    .min_known = 5,
    .min_years = 2,
    .cost = RMG_COST_LARGE,
    .fit = fit_ets,
    .forecast = forecast,
    .spread = spread,
    .simulate = simulate,
};
