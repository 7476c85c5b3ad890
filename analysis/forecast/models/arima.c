/* `arima` and `plain-arima`: rows of the table of models. The first finds the season itself, by seasonal lags and
 * differences; the second sees the series after a share of its season was taken out, as theta does. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/forecast/models/arima_internal.h"
#include "analysis/forecast/models/rows_internal.h"
#include "analysis/forecast/models/season_out_internal.h"
#include "core/grow.h"
#include "core/text.h"

typedef struct arima {
    rmg_arima model;
    rmg_season_out season; /* m = 1 for `arima` */
} arima;

/* "p,d,q" or "p,d,q,P,D,Q", then perhaps ",c"; one digit each. */
static bool parse_form(rmg_arima_form *form, const char *text)
{
    int *const orders[] = {&form->p, &form->d, &form->q, &form->P, &form->D, &form->Q};
    static const int most[] = {5, 2, 5, 2, 1, 2};
    size_t n = 0;
    *form = (rmg_arima_form){0};
    for (; text[0] != '\0' && !form->constant; n++) {
        if (n > 0 && *text++ != ',')
            return false;
        if ((n == 3 || n == 6) && text[0] == 'c')
            form->constant = true;
        else if (n > 5 || text[0] < '0' || text[0] > '0' + most[n])
            return false;
        else
            *orders[n] = text[0] - '0';
        text++;
    }
    n -= form->constant ? 1 : 0;
    return text[0] == '\0' && (n == 3 || n == 6) && !(form->constant && form->d + form->D > 1);
}

static rmg_code start_wished(rmg_arima *model, const double *filled, const rmg_model_input *in, double *work,
                             const rmg_model_wish *wish, rmg_diag *why)
{
    rmg_arima_form form;
    if (!parse_form(&form, wish->form))
        return rmg_fail(why, RMG_EUSAGE, RMG_T("%s has no form \"%s\""), "arima", wish->form);
    bool seasonal = form.P + form.D + form.Q > 0;
    size_t m = seasonal ? (size_t)in->period : 1, lost = rmg_arima_lost(&form, m);
    if ((seasonal && m < 2) || in->n < lost + rmg_arima_dim(&form) + 3)
        return rmg_fail(why, RMG_EUSAGE, RMG_T("%s: the form \"%s\" is not defined for this series"), "arima",
                        wish->form);
    *model = (rmg_arima){.form = form, .m = m};
    for (size_t i = 0; i + form.constant < rmg_arima_dim(&form); i++)
        model->x[i] = 0.1;
    rmg_arima_difference(work, filled, in->n, &form, m);
    if (isinf(rmg_arima_fit_quick(model, work, in->n - lost, work + in->n)))
        return rmg_fail(why, RMG_ENODATA, RMG_T("%s: the fit gave no usable numbers"), "arima");
    return RMG_OK;
}

static bool take_over(rmg_arima *model, const rmg_fit *fit, const rmg_model_input *in,
                      const rmg_model_wish *wish)
{
    if (wish->earlier == NULL || wish->earlier->state == NULL || wish->reuse == RMG_REUSE_NOTHING)
        return false;
    const arima *earlier = wish->earlier->state;
    *model = earlier->model;
    size_t dim = rmg_arima_dim(&model->form);
    if (model->form.constant)
        model->x[dim - 1] *= wish->earlier->scale / fit->scale;
    return rmg_arima_lost(&model->form, model->m) + dim + 3 <= in->n;
}

static rmg_code find_model(rmg_arima *model, const rmg_fit *fit, const rmg_model_input *in, double *work,
                           const rmg_model_wish *wish, rmg_diag *why)
{
    double *filled = work + (RMG_ARIMA_DIM + 4) * in->n;
    rmg_code code = RMG_OK;
    if (!take_over(model, fit, in, wish)) {
        rmg_interpolate(filled, in);
        code = wish->form != NULL ? start_wished(model, filled, in, work, wish, why)
                                  : rmg_arima_search(model, filled, in->n, (size_t)in->period, why);
    } else if (wish->reuse == RMG_REUSE_PARAMETERS) {
        return RMG_OK;
    }
    if (code == RMG_OK && !rmg_arima_fit_exact(model, in, work, wish->careful))
        code = rmg_fail(why, RMG_ENODATA, RMG_T("%s: the fit gave no usable numbers"), "arima");
    return code;
}

static void add_numbers(rmg_fit *fit, const char *name, const double *x, int n)
{
    for (int i = 0; i < n; i++)
        rmg_fit_add_numbered(fit, name, (size_t)i + 1, x[i], false);
}

static void describe(rmg_fit *fit, const rmg_arima *model)
{
    const rmg_arima_form *f = &model->form;
    rmg_arima_lags lags;
    rmg_arima_expand(&lags, f, model->m, model->x);
    add_numbers(fit, "ar", lags.short_ar, f->p);
    add_numbers(fit, "ma", lags.short_ma, f->q);
    add_numbers(fit, "sar", lags.season_ar, f->P);
    add_numbers(fit, "sma", lags.season_ma, f->Q);
    bool differenced = f->d + f->D > 0;
    if (f->constant)
        rmg_fit_add(fit, differenced ? "drift" : "mean", lags.mean / (f->D > 0 ? (double)model->m : 1.0),
                    true);
    fit->seasonal = f->P + f->D + f->Q > 0;
    fit->period = fit->seasonal ? (int)model->m : 1;
    fit->n_terms = model->n_terms;
    fit->n_free = model->n_free;
    double n = (double)model->n_terms, used = (double)model->n_free - 1.0;
    fit->sigma = sqrt(model->sigma2 * n / fmax(n - used, 1.0));
    fit->log_likelihood = model->log_likelihood;
    rmg_fit_count_aicc(fit);
    int length = snprintf(fit->form, sizeof fit->form, "ARIMA(%d,%d,%d)", f->p, f->d, f->q);
    if (fit->seasonal)
        length += snprintf(fit->form + length, sizeof fit->form - (size_t)length, "(%d,%d,%d)[%zu]", f->P,
                           f->D, f->Q, model->m);
    if (f->constant)
        snprintf(fit->form + length, sizeof fit->form - (size_t)length, " with %s",
                 differenced ? "drift" : "mean");
}

static rmg_code fit_model(rmg_fit *fit, rmg_arima *model, const rmg_model_input *in,
                          const rmg_model_wish *wish, rmg_diag *why)
{
    double *work = rmg_zalloc((RMG_ARIMA_DIM + 5) * in->n, sizeof *work);
    if (work == NULL)
        return rmg_nomem(why);
    rmg_code code = find_model(model, fit, in, work, wish, why);
    if (code == RMG_OK && !rmg_arima_finish(model, in, work, fit->fitted))
        code = rmg_fail(why, RMG_ENODATA, RMG_T("%s: the fit gave no usable numbers"), fit->model->name);
    free(work);
    if (code == RMG_OK)
        describe(fit, model);
    return code;
}

static rmg_code fit_arima(rmg_fit *fit, const rmg_model_input *in, const rmg_model_wish *wish, rmg_diag *why)
{
    arima *state = rmg_zalloc(1, sizeof *state);
    fit->state = state;
    if (state == NULL)
        return rmg_nomem(why);
    state->season.m = 1;
    rmg_code code = fit_model(fit, &state->model, in, wish, why);
    if (code == RMG_OK)
        rmg_fit_residuals(fit, in, rmg_arima_lost(&state->model.form, state->model.m));
    return code;
}

static rmg_code fit_plain(rmg_fit *fit, const rmg_model_input *in, const rmg_model_wish *wish, rmg_diag *why)
{
    arima *state = rmg_zalloc(1, sizeof *state);
    double *adjusted = rmg_zalloc(in->n, sizeof *adjusted);
    fit->state = state;
    rmg_code code = state == NULL || adjusted == NULL ? rmg_nomem(why) : RMG_OK;
    rmg_model_wish season_wish = *wish;
    season_wish.form = NULL;
    if (code == RMG_OK)
        code = rmg_season_out_find(&state->season, adjusted, in, &season_wish, fit->model->name, why);
    rmg_model_input plain = *in;
    plain.y = adjusted;
    plain.period = 1;
    plain.first = 0;
    if (code == RMG_OK)
        code = fit_model(fit, &state->model, &plain, wish, why);
    free(adjusted);
    if (code != RMG_OK)
        return code;
    rmg_season_out_describe(fit, &state->season);
    strncat(fit->form, rmg_season_out_name(&state->season), sizeof fit->form - strlen(fit->form) - 1);
    for (size_t t = 0; t < in->n; t++)
        fit->fitted[t] = rmg_season_in(&state->season, t, fit->fitted[t]);
    rmg_season_out_residuals(fit, in, rmg_arima_lost(&state->model.form, 1), &state->season);
    return RMG_OK;
}

/* z NULL: no innovations. */
static void go_on(const rmg_fit *fit, size_t h, const double *z, double *path)
{
    const arima *both = fit->state;
    const rmg_arima *model = &both->model;
    rmg_arima_lags lags;
    double c[RMG_ARIMA_DIFFERENCES] = {0}, state[RMG_ARIMA_STATES], last[RMG_ARIMA_DIFFERENCES];
    size_t lost = rmg_arima_lost(&model->form, model->m);
    rmg_arima_expand(&lags, &model->form, model->m, model->x);
    rmg_arima_undifference(c, &model->form, model->m);
    memcpy(state, model->ahead, sizeof state);
    memcpy(last, model->last, sizeof last);
    double sigma = fit->sigma / fit->scale;
    for (size_t i = 0; i < h; i++) {
        double e = z != NULL ? sigma * z[i] : 0.0;
        double y = state[0] + lags.mean + e, first = state[0] + e;
        for (size_t k = 0; k < lost; k++)
            y += c[k] * last[k];
        for (size_t k = 0; k < lags.r; k++) {
            double next = k + 1 < lags.r ? state[k + 1] + lags.ma[k] * e : 0.0;
            state[k] = lags.ar[k] * first + next;
        }
        for (size_t k = lost; k-- > 1;)
            last[k] = last[k - 1];
        if (lost > 0)
            last[0] = y;
        path[i] = rmg_season_in(&both->season, model->n + i, y);
    }
}

static void forecast(const rmg_fit *fit, size_t h, double *point)
{
    go_on(fit, h, NULL, point);
}

/* Weights of past innovations: run one through an empty past. */
static bool spread(const rmg_fit *fit, size_t h, double *sd)
{
    const arima *both = fit->state;
    const rmg_arima *model = &both->model;
    rmg_arima_lags lags;
    double c[RMG_ARIMA_DIFFERENCES] = {0}, state[RMG_ARIMA_STATES] = {0}, last[RMG_ARIMA_DIFFERENCES] = {0};
    size_t lost = rmg_arima_lost(&model->form, model->m);
    double sum = 0.0, sigma = fit->sigma / fit->scale;
    rmg_arima_expand(&lags, &model->form, model->m, model->x);
    rmg_arima_undifference(c, &model->form, model->m);
    for (size_t i = 0; i < h; i++) {
        double e = i == 0 ? 1.0 : 0.0, first = state[0] + e, psi = first;
        for (size_t k = 0; k < lost; k++)
            psi += c[k] * last[k];
        for (size_t k = 0; k < lags.r; k++) {
            double next = k + 1 < lags.r ? state[k + 1] + lags.ma[k] * e : 0.0;
            state[k] = lags.ar[k] * first + next;
        }
        for (size_t k = lost; k-- > 1;)
            last[k] = last[k - 1];
        if (lost > 0)
            last[0] = psi;
        sum += psi * psi;
        sd[i] = sigma * sqrt(sum) * rmg_season_factor(&both->season, model->n + i);
    }
    return true;
}

const rmg_model rmg_model_arima = {
    .name = "arima",
    .summary = RMG_N("what earlier months and surprises tell about the next, orders chosen by AICc"),
    .min_known = 8,
    .min_years = 2,
    .cost = RMG_COST_LARGE,
    .fit = fit_arima,
    .forecast = forecast,
    .spread = spread,
    .simulate = go_on,
};

const rmg_model rmg_model_plain_arima = {
    .name = "plain-arima",
    .summary = RMG_N("arima without seasonal lags, season taken out first"),
    .min_known = 8,
    .min_years = 2,
    .cost = RMG_COST_SMALL,
    .fit = fit_plain,
    .forecast = forecast,
    .spread = spread,
    .simulate = go_on,
};
