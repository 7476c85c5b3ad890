/* The sum of squared one-step errors of an exponential smoothing model, with first derivatives with respect to
 * every unknown, by carrying the derivatives of the states along (Hyndman, Koehler, Ord & Snyder 2008, ch. 5 for
 * the likelihood; the derivatives are ours).
 *
 * The error form does not enter the recursions: with alpha, beta, gamma in smoothing form the states are the
 * same functions of y for additive and multiplicative errors. It enters the criterion only. */
#include <math.h>
#include <string.h>

#include "analysis/forecast/models/ets_internal.h"

enum { WIDTH_PLAIN = RMG_ETS_SEASON, WIDTH_SHORT = RMG_ETS_SEASON + 4, WIDTH_FULL = RMG_ETS_DIM };

/* A number and its derivatives. */
typedef struct dual {
    double v, d[RMG_ETS_DIM];
} dual;

typedef struct carried {
    dual level, slope, season[RMG_MODEL_PERIOD_MAX];
    dual q;                   /* level one step ahead, without season */
    dual move;                /* what the trend adds (or multiplies) */
    double e_de[RMG_ETS_DIM]; /* sum e de */
    double dlog[RMG_ETS_DIM]; /* sum d log f */
    double sum, sum_log;      /* sum e^2, sum log f */
    double a[RMG_ETS_DIM][RMG_ETS_DIM];
} carried;

static void start_states(carried *c, const rmg_ets *ets, const double *x)
{
    memset(c, 0, sizeof *c);
    c->level.v = x[RMG_ETS_LEVEL];
    c->level.d[RMG_ETS_LEVEL] = 1.0;
    c->slope.v = x[RMG_ETS_SLOPE];
    c->slope.d[RMG_ETS_SLOPE] = 1.0;
    if (ets->form.season == 'N')
        return;
    size_t last = ets->m - 1;
    c->season[last].v = ets->form.season == 'M' ? (double)ets->m : 0.0;
    for (size_t j = 0; j < last; j++) {
        c->season[j].v = x[RMG_ETS_SEASON + j];
        c->season[j].d[RMG_ETS_SEASON + j] = 1.0;
        c->season[last].v -= x[RMG_ETS_SEASON + j];
        c->season[last].d[RMG_ETS_SEASON + j] = -1.0;
    }
}

/* q and its derivatives from level, slope and phi. */
static inline bool look_ahead(carried *c, char trend, double phi, size_t width)
{
    if (trend == 'N') {
        c->q = c->level;
        return true;
    }
    if (trend == 'A') {
        c->move.v = phi * c->slope.v;
        c->q.v = c->level.v + c->move.v;
        for (size_t k = 0; k < width; k++)
            c->move.d[k] = phi * c->slope.d[k];
        c->move.d[RMG_ETS_PHI] += c->slope.v;
        for (size_t k = 0; k < width; k++)
            c->q.d[k] = c->level.d[k] + c->move.d[k];
        return true;
    }
    if (!(c->slope.v > 0.0) || !(c->level.v > 0.0))
        return false;
    c->move.v = pow(c->slope.v, phi);
    double slope_part = phi * c->move.v / c->slope.v;
    c->q.v = c->level.v * c->move.v;
    for (size_t k = 0; k < width; k++)
        c->move.d[k] = slope_part * c->slope.d[k];
    c->move.d[RMG_ETS_PHI] += c->move.v * log(c->slope.v);
    for (size_t k = 0; k < width; k++)
        c->q.d[k] = c->level.d[k] * c->move.v + c->level.v * c->move.d[k];
    return true;
}

/* The forecast's error and its derivatives go into the sums. */
static inline bool count_error(carried *c, const rmg_ets_form *form, const dual *f, double y, bool with_a,
                               size_t width)
{
    double e = y - f->v, factor = -1.0;
    if (form->error == 'M') {
        if (!(f->v > 1e-10))
            return false;
        e /= f->v;
        factor = -y / (f->v * f->v);
        double inverse = 1.0 / f->v;
        c->sum_log += log(f->v);
        for (size_t k = 0; k < width; k++)
            c->dlog[k] += inverse * f->d[k];
    }
    c->sum += e * e;
    if (!with_a)
        return true;
    double de[RMG_ETS_DIM];
    for (size_t k = 0; k < width; k++)
        de[k] = factor * f->d[k];
    for (size_t k = 0; k < width; k++)
        c->e_de[k] += e * de[k];
    /* the lower triangle, in whole pairs */
    for (size_t j = 0; j < width; j++)
        for (size_t k = 0; k < ((j + 2) & ~(size_t)1); k++)
            c->a[j][k] += de[j] * de[k];
    return true;
}

/* level, slope and the season of this place after seeing y. */
static inline void learn(carried *c, const rmg_ets_form *form, dual *s, double y, const double *x,
                         size_t width)
{
    double alpha = x[RMG_ETS_ALPHA], share = x[RMG_ETS_BETA_SHARE];
    double gamma = x[RMG_ETS_GAMMA_SHARE] * (1.0 - alpha);
    dual seen, before = c->level;
    double season_part = 0.0;
    seen.v = y;
    if (form->season == 'A') {
        seen.v = y - s->v;
        season_part = -1.0;
    } else if (form->season == 'M') {
        seen.v = y / s->v;
        season_part = -seen.v / s->v;
    }
    double error = seen.v - c->q.v;
    c->level.v = c->q.v + alpha * error;
    for (size_t k = 0; k < width; k++)
        c->level.d[k] = c->q.d[k] + alpha * (season_part * s->d[k] - c->q.d[k]);
    c->level.d[RMG_ETS_ALPHA] += error;

    if (form->trend == 'A') {
        double surprise = c->level.v - before.v - c->move.v;
        c->slope.v = c->move.v + share * surprise;
        for (size_t k = 0; k < width; k++)
            c->slope.d[k] = c->move.d[k] + share * (c->level.d[k] - before.d[k] - c->move.d[k]);
        c->slope.d[RMG_ETS_BETA_SHARE] += surprise;
    } else if (form->trend == 'M') {
        double ratio = c->level.v / before.v, inverse = 1.0 / before.v;
        double surprise = ratio - c->move.v;
        c->slope.v = c->move.v + share * surprise;
        for (size_t k = 0; k < width; k++)
            c->slope.d[k] = c->move.d[k] +
                            share * ((c->level.d[k] - ratio * before.d[k]) * inverse - c->move.d[k]);
        c->slope.d[RMG_ETS_BETA_SHARE] += surprise;
    }

    if (form->season == 'N')
        return;
    double detrended, q_part;
    if (form->season == 'A') {
        detrended = y - c->q.v;
        q_part = -1.0;
    } else {
        detrended = y / c->q.v;
        q_part = -detrended / c->q.v;
    }
    double surprise = detrended - s->v;
    s->v += gamma * surprise;
    for (size_t k = 0; k < width; k++)
        s->d[k] += gamma * (q_part * c->q.d[k] - s->d[k]);
    s->d[RMG_ETS_ALPHA] -= x[RMG_ETS_GAMMA_SHARE] * surprise;
    s->d[RMG_ETS_GAMMA_SHARE] += (1.0 - alpha) * surprise;
}

static inline bool season_on(dual *f, const carried *c, char season, const dual *s, size_t width)
{
    if (season == 'N') {
        *f = c->q;
        return true;
    }
    if (season == 'A') {
        f->v = c->q.v + s->v;
        for (size_t k = 0; k < width; k++)
            f->d[k] = c->q.d[k] + s->d[k];
        return true;
    }
    if (!(s->v > 1e-10) || !(c->q.v > 1e-10))
        return false;
    f->v = c->q.v * s->v;
    for (size_t k = 0; k < width; k++)
        f->d[k] = c->q.d[k] * s->v + c->q.v * s->d[k];
    return true;
}

static inline bool run(carried *c, const rmg_ets *ets, const rmg_ets_data *data, const double *x, bool with_a,
                       size_t width)
{
    double phi = ets->form.damped ? x[RMG_ETS_PHI] : 1.0;
    dual f;
    size_t place = 0;
    for (size_t t = 0; t < data->n; t++) {
        dual *s = &c->season[place];
        if (!look_ahead(c, ets->form.trend, phi, width) || !season_on(&f, c, ets->form.season, s, width))
            return false;
        if (data->present != NULL && data->present[t] == 0) {
            c->level = c->q;
            if (ets->form.trend != 'N')
                c->slope = c->move;
        } else {
            if (!count_error(c, &ets->form, &f, data->y[t], with_a, width))
                return false;
            learn(c, &ets->form, s, data->y[t], x, width);
        }
        place = place + 1 == ets->m ? 0 : place + 1;
    }
    return true;
}

/* With f = G^2 S, S = sum e^2 and G the geometric mean of the forecasts, the residuals are G e and their
 * derivatives G (de + e dlog G). */
static void finish(const carried *c, double n_known, bool multiplicative, double *f, double *gradient,
                   double *a)
{
    double g2 = multiplicative ? exp(2.0 * c->sum_log / n_known) : 1.0;
    *f = g2 * c->sum;
    if (a == NULL)
        return;
    for (size_t j = 0; j < RMG_ETS_DIM; j++) {
        double gj = multiplicative ? c->dlog[j] / n_known : 0.0;
        gradient[j] = g2 * (c->e_de[j] + c->sum * gj);
        for (size_t k = 0; k <= j; k++) {
            double gk = multiplicative ? c->dlog[k] / n_known : 0.0;
            a[j * RMG_LS_MAX + k] = g2 * (c->a[j][k] + c->e_de[j] * gk + c->e_de[k] * gj + c->sum * gj * gk);
        }
    }
}

bool rmg_ets_squares(const rmg_ets *ets, const rmg_ets_data *data, const double *x, double *f,
                     double *gradient, double *a)
{
    carried c;
    start_states(&c, ets, x);
    bool with_a = a != NULL;
    bool fine;
    if (ets->form.season == 'N')
        fine = run(&c, ets, data, x, with_a, WIDTH_PLAIN);
    else if (ets->m <= 5)
        fine = run(&c, ets, data, x, with_a, WIDTH_SHORT);
    else
        fine = run(&c, ets, data, x, with_a, WIDTH_FULL);
    if (!fine)
        return false;
    finish(&c, (double)ets->n_known, ets->form.error == 'M', f, gradient, a);
    return isfinite(*f);
}
