/* `ces`: complex exponential smoothing (Svetunkov, Kourentzes & Ord 2022, Naval Research Logistics 69): a level and
 * an unseen "information potential" that move each other by one complex smoothing parameter, so that level and
 * trend are not told apart. With a season: `simple` looks back a year in place of a month, `partial` adds a season of its own,
 * `full` adds a second complex pair that looks back a year. Those are to be asked for: left alone, a share of the season
 * is taken out first and `none` sees the rest, which forecasts better. Start values by running there and back. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/forecast/models/rows_internal.h"
#include "analysis/forecast/models/season_out_internal.h"
#include "analysis/forecast/models/tools_internal.h"
#include "core/grow.h"
#include "core/text.h"

typedef enum ces_form { CES_NONE, CES_SIMPLE, CES_PARTIAL, CES_FULL, CES_FORMS } ces_form;
static const char *const form_names[CES_FORMS] = {"none", "simple", "partial", "full"};

enum { A0, A1, B0, B1, DIM };

typedef struct states {
    double level, potential;         /* of the pair that looks back one period */
    double sl[RMG_MODEL_PERIOD_MAX]; /* seasonal level for place t % m */
    double sp[RMG_MODEL_PERIOD_MAX]; /* its potential */
} states;

typedef struct ces {
    ces_form form;
    size_t m, n, dim;
    double x[DIM];
    states start, end;
    double sigma, sum, n_known;
    rmg_season_out season; /* taken out before, with the form "none" */
} ces;

typedef struct problem {
    const ces *model;
    const rmg_model_input *in;
} problem;

static double expect(const ces *m, const states *s, size_t place)
{
    switch (m->form) {
    case CES_NONE:
        return s->level;
    case CES_SIMPLE:
        return s->sl[place];
    case CES_PARTIAL:
    case CES_FULL:
        return s->level + s->sl[place];
    case CES_FORMS:
        break;
    }
    return 0.0;
}

static void move_pair(double *level, double *potential, double p0, double p1, double e)
{
    double l = *level, c = *potential;
    *level = l - (1.0 - p1) * c + (p0 - p1) * e;
    *potential = l + (1.0 - p0) * c + (p0 + p1) * e;
}

static void move(const ces *m, states *s, const double *x, size_t place, double e)
{
    if (m->form == CES_SIMPLE) {
        move_pair(&s->sl[place], &s->sp[place], x[A0], x[A1], e);
        return;
    }
    move_pair(&s->level, &s->potential, x[A0], x[A1], e);
    if (m->form == CES_PARTIAL)
        s->sl[place] += x[B0] * e;
    else if (m->form == CES_FULL)
        move_pair(&s->sl[place], &s->sp[place], x[B0], x[B1], e);
}

/* One pass; r[n] the errors (0 where unknown), fitted[n] when not NULL. */
static void pass(const ces *m, states *s, const double *x, const rmg_model_input *in, bool backwards,
                 double *r, double *fitted)
{
    for (size_t i = 0; i < in->n; i++) {
        size_t t = backwards ? in->n - 1 - i : i;
        size_t place = t % m->m;
        double f = expect(m, s, place);
        double e = rmg_known(in, t) ? in->y[t] - f : 0.0;
        if (r != NULL)
            r[t] = e;
        if (fitted != NULL)
            fitted[t] = f;
        move(m, s, x, place, e);
    }
}

/* There, back, and the states in which the last pass begins. */
static states backcast(const ces *m, const double *x, const rmg_model_input *in)
{
    states s = m->start;
    pass(m, &s, x, in, false, NULL, NULL);
    pass(m, &s, x, in, true, NULL, NULL);
    return s;
}

static bool pair_is_stable(double p0, double p1)
{
    double d0 = p0 - 2.5, d1 = p0 - 0.5, d2 = p0 - 1.5;
    return d0 * d0 + p1 * p1 > 1.25 && d1 * d1 + (p1 - 1.0) * (p1 - 1.0) > 0.25 &&
           d2 * d2 + (p1 - 0.5) * (p1 - 0.5) < 1.5;
}

static bool is_stable(const ces *m, const double *x)
{
    return pair_is_stable(x[A0], x[A1]) && (m->form != CES_FULL || pair_is_stable(x[B0], x[B1]));
}

static bool residuals(void *context, const double *x, double *r)
{
    const problem *p = context;
    if (!is_stable(p->model, x))
        return false;
    states s = backcast(p->model, x, p->in);
    pass(p->model, &s, x, p->in, false, r, NULL);
    for (size_t t = 0; t < p->in->n; t++)
        if (!(fabs(r[t]) < 1e6))
            return false;
    return true;
}

/* Level: mean of the first year or ten periods; potential a tenth below it; season: classical indices. */
static bool set_start(ces *m, const double *filled, size_t n)
{
    size_t first = m->m > 1 ? m->m : 10;
    first = first < n ? first : n;
    states *s = &m->start;
    *s = (states){0};
    for (size_t t = 0; t < first; t++)
        s->level += filled[t] / (double)first;
    s->potential = s->level / 1.1;
    if (m->form == CES_NONE)
        return true;
    double index[RMG_MODEL_PERIOD_MAX];
    if (!rmg_season_indices(index, filled, n, m->m, false))
        return false;
    for (size_t j = 0; j < m->m; j++) {
        s->sl[j] = m->form == CES_SIMPLE ? s->level + index[j] : index[j];
        s->sp[j] = s->sl[j] / 1.1;
    }
    return true;
}

static void set_bounds(const ces *m, double *lower, double *upper, double *x)
{
    static const double low[DIM] = {0.01, 0.01, 0.01, 0.01}, high[DIM] = {1.8, 1.9, 1.5, 1.5};
    static const double begin[DIM] = {1.3, 1.0, 1.3, 1.0};
    for (size_t i = 0; i < DIM; i++) {
        bool used = i < m->dim;
        lower[i] = used ? low[i] : 0.0;
        upper[i] = used ? high[i] : 0.0;
        x[i] = used ? begin[i] : 0.0;
    }
    if (m->form == CES_PARTIAL) {
        lower[B0] = 0.0;
        upper[B0] = 1.0;
        x[B0] = 0.1;
    }
}

static bool finish(ces *m, const rmg_model_input *in, double *r, double *fitted)
{
    states s = backcast(m, m->x, in);
    pass(m, &s, m->x, in, false, r, fitted);
    m->end = s;
    m->n = in->n;
    m->sum = 0.0;
    for (size_t t = 0; t < in->n; t++)
        m->sum += r[t] * r[t];
    m->n_known = (double)rmg_count_known(in);
    m->sigma = sqrt(m->sum / fmax(m->n_known - (double)m->dim, 1.0));
    return isfinite(m->sum) && isfinite(s.level) && isfinite(s.potential);
}

static bool fit_form(ces *m, const rmg_model_input *in, const double *filled, double *work, bool careful)
{
    static const size_t dims[CES_FORMS] = {2, 2, 3, 4};
    double lower[DIM], upper[DIM], f;
    m->dim = dims[m->form];
    if (!set_start(m, filled, in->n))
        return false;
    set_bounds(m, lower, upper, m->x);
    problem context = {m, in};
    rmg_numeric_ls numeric = {residuals, &context, m->dim, in->n, lower, upper, work};
    rmg_ls ls = {
        .function = rmg_numeric_squares,
        .context = &numeric,
        .dim = m->dim,
        .lower = lower,
        .upper = upper,
        .terms = (double)in->n,
        .tolerance = careful ? 1e-9 : 0.05,
        .hopeless = HUGE_VAL,
        .max_steps = careful ? 200 : 15,
    };
    return rmg_least_squares(&ls, m->x, &f) && finish(m, in, work, NULL);
}

/* A season started by running back costs about three quarters of m numbers: the count that forecast best when
 * the last months of the training parts of two public sets were hidden. */
static size_t count_free(const ces *m)
{
    return m->dim + 1 + (m->form == CES_NONE ? 0 : m->m * 3 / 4);
}

static double criterion(const ces *m)
{
    double likelihood = -0.5 * m->n_known * log(fmax(m->sum, 1e-20 * m->n_known));
    return rmg_aicc(likelihood, (size_t)m->n_known, count_free(m));
}

static bool choose(ces *best, const rmg_model_input *in, const double *filled, double *work,
                   const rmg_model_wish *wish)
{
    double lowest = HUGE_VAL;
    for (int form = 0; form < CES_FORMS; form++) {
        ces try = {.form = (ces_form)form, .m = form == CES_NONE ? 1 : (size_t)in->period};
        if (wish->form != NULL && strcmp(wish->form, form_names[form]) != 0)
            continue;
        if (form != CES_NONE && (in->period < 2 || in->n < 2 * (size_t)in->period))
            continue;
        if (fit_form(&try, in, filled, work, wish->careful) && (criterion(&try) < lowest || isinf(lowest))) {
            lowest = criterion(&try);
            *best = try;
        }
    }
    return lowest < HUGE_VAL;
}

static void scale_states(states *s, double factor)
{
    s->level *= factor;
    s->potential *= factor;
    for (size_t j = 0; j < RMG_MODEL_PERIOD_MAX; j++) {
        s->sl[j] *= factor;
        s->sp[j] *= factor;
    }
}

static bool find_model(ces *m, const rmg_fit *fit, const rmg_model_input *in, double *filled, double *work,
                       const rmg_model_wish *wish)
{
    const ces *old = wish->earlier != NULL ? wish->earlier->state : NULL;
    if (old == NULL || wish->reuse == RMG_REUSE_NOTHING)
        return choose(m, in, filled, work, wish);
    *m = *old;
    scale_states(&m->start, wish->earlier->scale / fit->scale);
    if (wish->reuse == RMG_REUSE_PARAMETERS)
        return finish(m, in, work, NULL);
    return fit_form(m, in, filled, work, wish->careful);
}

static void describe(rmg_fit *fit, const ces *m)
{
    static const char *const names[DIM] = {"a0", "a1", "b0", "b1"};
    for (size_t i = 0; i < m->dim; i++)
        rmg_fit_add(fit, names[i], m->x[i], false);
    fit->sigma = m->sigma;
    fit->n_terms = (size_t)m->n_known;
    fit->n_free = count_free(m);
    fit->log_likelihood = -0.5 * m->n_known * log(fmax(m->sum, 1e-20 * m->n_known));
    fit->seasonal = m->form != CES_NONE;
    fit->period = (int)m->m;
    rmg_fit_count_aicc(fit);
    snprintf(fit->form, sizeof fit->form, "CES(%s)", form_names[m->form]);
}

static bool is_form(const char *text)
{
    for (size_t i = 0; i < CES_FORMS; i++)
        if (strcmp(text, form_names[i]) == 0)
            return true;
    return false;
}

/* The series that the model sees: as it is when a form is asked for, else without its season. */
static rmg_code prepare(rmg_model_input *seen, rmg_season_out *season, double *adjusted,
                        const rmg_model_input *in, const rmg_model_wish *wish, rmg_diag *why)
{
    *seen = *in;
    *season = (rmg_season_out){.m = 1};
    if (wish->form != NULL || wish->careful) {
        rmg_interpolate(adjusted, in);
        return RMG_OK;
    }
    seen->y = adjusted;
    seen->period = 1;
    seen->first = 0;
    return rmg_season_out_find(season, adjusted, in, wish, "ces", why);
}

static rmg_code fit_both(rmg_fit *fit, const rmg_model_input *in, double *work, const rmg_model_wish *wish,
                         rmg_diag *why)
{
    ces *m = fit->state;
    double *filled = work + (DIM + 1) * in->n;
    rmg_model_input seen;
    rmg_season_out season;
    rmg_code code = prepare(&seen, &season, filled, in, wish, why);
    if (code != RMG_OK)
        return code;
    if (!find_model(m, fit, &seen, filled, work, wish) || !finish(m, &seen, work, fit->fitted))
        return rmg_fail(why, RMG_ENODATA, RMG_T("%s: the fit gave no usable numbers"), "ces");
    m->season = season;
    describe(fit, m);
    if (season.m > 1) {
        rmg_season_out_describe(fit, &season);
        strncat(fit->form, rmg_season_out_name(&season), sizeof fit->form - strlen(fit->form) - 1);
    }
    for (size_t t = 0; t < in->n; t++)
        fit->fitted[t] = rmg_season_in(&season, t, fit->fitted[t]);
    rmg_season_out_residuals(fit, in, 0, &season);
    return RMG_OK;
}

static rmg_code fit_ces(rmg_fit *fit, const rmg_model_input *in, const rmg_model_wish *wish, rmg_diag *why)
{
    if (wish->form != NULL && !is_form(wish->form))
        return rmg_fail(why, RMG_EUSAGE, RMG_T("%s has no form \"%s\""), "ces", wish->form);
    ces *m = rmg_zalloc(1, sizeof *m);
    double *work = rmg_zalloc((DIM + 2) * in->n, sizeof *work);
    fit->state = m;
    rmg_code code = m == NULL || work == NULL ? rmg_nomem(why) : fit_both(fit, in, work, wish, why);
    free(work);
    return code;
}

/* z NULL: no innovations. */
static void go_on(const rmg_fit *fit, size_t h, const double *z, double *path)
{
    const ces *m = fit->state;
    states s = m->end;
    for (size_t i = 0; i < h; i++) {
        size_t place = (m->n + i) % m->m;
        double e = z != NULL ? m->sigma * z[i] : 0.0;
        path[i] = rmg_season_in(&m->season, m->n + i, expect(m, &s, place) + e);
        move(m, &s, m->x, place, e);
    }
}

static void forecast(const rmg_fit *fit, size_t h, double *point)
{
    go_on(fit, h, NULL, point);
}

/* The model is linear: run one unit innovation through empty states and add up the squares of its effects. */
static bool spread(const rmg_fit *fit, size_t h, double *sd)
{
    const ces *m = fit->state;
    states s = {0};
    double sum = 0.0;
    for (size_t i = 0; i < h; i++) {
        size_t place = (m->n + i) % m->m;
        double effect = i == 0 ? 1.0 : expect(m, &s, place);
        sum += effect * effect;
        sd[i] = m->sigma * sqrt(sum) * rmg_season_factor(&m->season, m->n + i);
        move(m, &s, m->x, place, i == 0 ? 1.0 : 0.0);
    }
    return true;
}

const rmg_model rmg_model_ces = {
    .name = "ces",
    .summary = RMG_N("complex exponential smoothing: level and trend as one moving whole"),
    .min_known = 8,
    .min_years = 2,
    .cost = RMG_COST_SMALL,
    .fit = fit_ces,
    .forecast = forecast,
    .spread = spread,
    .simulate = go_on,
};
