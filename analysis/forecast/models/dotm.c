/* `dotm`: the dynamic optimised theta model (Fiorucci, Pellegrini, Louzada, Petropoulos & Koehler 2016,
 * International Journal of Forecasting 32). With w = 1 - 1/theta the forecast of period t is
 *     mu = l + w ((1 - alpha)^(t-1) A + (1 - (1 - alpha)^t) / alpha B),    l' = alpha y + (1 - alpha) l,
 * A + B t being the straight line through the periods so far. Given alpha this is linear in the start level and
 * in w, so those two follow from least squares and only alpha is searched. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "analysis/forecast/models/rows_internal.h"
#include "analysis/forecast/models/season_out_internal.h"
#include "core/grow.h"
#include "core/text.h"

static const double ALPHA_LOWEST = 0.1, ALPHA_HIGHEST = 0.99;

typedef struct walk {
    double level, mean, slope; /* l, mean of y so far, B */
    double power;              /* (1 - alpha)^t */
    double t;                  /* periods seen */
} walk;

typedef struct dotm {
    rmg_season_out season;
    double alpha, w, l0, sigma, sum;
    walk end;
} dotm;

/* What w is multiplied by in the forecast of the next period. */
static double line_part(const walk *at, double alpha)
{
    double a = at->mean - at->slope * (at->t + 1.0) / 2.0;
    return at->power * a + (1.0 - at->power * (1.0 - alpha)) / alpha * at->slope;
}

static void see(walk *at, double y, double alpha)
{
    double t = at->t + 1.0;
    at->slope = t < 2.0 ? 0.0 : ((t - 2.0) * at->slope + 6.0 / t * (y - at->mean)) / (t + 1.0);
    at->mean = ((t - 1.0) * at->mean + y) / t;
    at->level = alpha * y + (1.0 - alpha) * at->level;
    at->power *= 1.0 - alpha;
    at->t = t;
}

typedef struct sums {
    double bb, bw, ww, by, wy, yy, n;
} sums;

/* Normal equations for (l0, w); the first period is the start, not an error. */
static sums regress(const double *y, const rmg_model_input *in, double alpha)
{
    sums s = {0};
    walk at = {.power = 1.0};
    for (size_t t = 0; t < in->n; t++) {
        if (t > 0 && rmg_known(in, t)) {
            double b = at.power, w = line_part(&at, alpha), r = y[t] - at.level;
            s.bb += b * b;
            s.bw += b * w;
            s.ww += w * w;
            s.by += b * r;
            s.wy += w * r;
            s.yy += r * r;
            s.n += 1.0;
        }
        see(&at, y[t], alpha);
    }
    return s;
}

/* w in 0..1 (theta from 1 to infinity), then the best l0 for it. */
static void solve(dotm *m, const double *y, const rmg_model_input *in, double alpha)
{
    sums s = regress(y, in, alpha);
    double det = s.bb * s.ww - s.bw * s.bw;
    double w = det > 1e-12 * s.bb * s.ww ? (s.bb * s.wy - s.bw * s.by) / det : 0.0;
    m->w = fmin(fmax(w, 0.0), 1.0 - 1e-10);
    m->l0 = s.bb > 0.0 ? (s.by - m->w * s.bw) / s.bb : y[0];
    m->alpha = alpha;
    m->sum = s.yy - 2.0 * (m->l0 * s.by + m->w * s.wy) + m->l0 * m->l0 * s.bb + 2.0 * m->l0 * m->w * s.bw +
             m->w * m->w * s.ww;
}

/* A coarse look everywhere, then golden section around the best. */
static void optimise(dotm *m, const double *y, const rmg_model_input *in)
{
    enum { LOOKS = 13, CUTS = 18 };
    const double golden = 0.6180339887498949, step = (ALPHA_HIGHEST - ALPHA_LOWEST) / (LOOKS - 1);
    dotm best = *m, left = *m, right = *m;
    for (int i = 0; i < LOOKS; i++) {
        solve(m, y, in, ALPHA_LOWEST + step * i);
        if (i == 0 || m->sum < best.sum)
            best = *m;
    }
    double low = fmax(best.alpha - step, ALPHA_LOWEST), high = fmin(best.alpha + step, ALPHA_HIGHEST);
    solve(&left, y, in, high - golden * (high - low));
    solve(&right, y, in, low + golden * (high - low));
    for (int i = 0; i < CUTS; i++) {
        if (left.sum < right.sum) {
            high = right.alpha;
            right = left;
            solve(&left, y, in, high - golden * (high - low));
        } else {
            low = left.alpha;
            left = right;
            solve(&right, y, in, low + golden * (high - low));
        }
    }
    *m = left.sum < right.sum ? left : right;
    if (best.sum < m->sum)
        *m = best;
}

static void run(dotm *m, const double *y, const rmg_model_input *in, double *fitted)
{
    walk at = {.power = 1.0, .level = m->l0};
    double sum = 0.0, n = 0.0;
    for (size_t t = 0; t < in->n; t++) {
        fitted[t] = t == 0 ? y[0] : at.level + m->w * line_part(&at, m->alpha);
        if (t > 0 && rmg_known(in, t)) {
            sum += (y[t] - fitted[t]) * (y[t] - fitted[t]);
            n += 1.0;
        }
        see(&at, y[t], m->alpha);
    }
    m->sum = sum;
    m->sigma = sqrt(sum / fmax(n - 3.0, 1.0));
    m->end = at;
}

static void describe(rmg_fit *fit, const dotm *m)
{
    size_t known = fit->n_known - 1;
    fit->sigma = m->sigma;
    fit->n_terms = known;
    fit->n_free = 4;
    fit->log_likelihood = -0.5 * (double)known * log(fmax(m->sum, 1e-20 * (double)known));
    rmg_fit_count_aicc(fit);
    rmg_fit_add(fit, "alpha", m->alpha, false);
    rmg_fit_add(fit, "theta", 1.0 / (1.0 - m->w), false);
    rmg_fit_add(fit, "l0", m->l0, true);
    rmg_season_out_describe(fit, &m->season);
    snprintf(fit->form, sizeof fit->form, "DOTM%s", rmg_season_out_name(&m->season));
}

static void find_numbers(dotm *m, const rmg_fit *fit, const double *adjusted, const rmg_model_input *in,
                         const rmg_model_wish *wish)
{
    const dotm *old = wish->earlier != NULL ? wish->earlier->state : NULL;
    if (old == NULL || wish->reuse != RMG_REUSE_PARAMETERS) {
        optimise(m, adjusted, in);
        return;
    }
    m->alpha = old->alpha;
    m->w = old->w;
    m->l0 = old->l0 * wish->earlier->scale / fit->scale;
}

static rmg_code fit_dotm(rmg_fit *fit, const rmg_model_input *in, const rmg_model_wish *wish, rmg_diag *why)
{
    dotm *m = rmg_zalloc(1, sizeof *m);
    double *adjusted = rmg_zalloc(in->n, sizeof *adjusted);
    fit->state = m;
    if (m == NULL || adjusted == NULL) {
        free(adjusted);
        return rmg_nomem(why);
    }
    rmg_code code = rmg_season_out_find(&m->season, adjusted, in, wish, "dotm", why);
    if (code == RMG_OK) {
        find_numbers(m, fit, adjusted, in, wish);
        run(m, adjusted, in, fit->fitted);
        describe(fit, m);
        for (size_t t = 0; t < in->n; t++)
            fit->fitted[t] = rmg_season_in(&m->season, t, fit->fitted[t]);
        rmg_season_out_residuals(fit, in, 1, &m->season);
    }
    free(adjusted);
    return code;
}

/* z NULL: the point forecast, each period taken as it was expected. */
static void go_on(const rmg_fit *fit, size_t h, const double *z, double *path)
{
    const dotm *m = fit->state;
    walk at = m->end;
    for (size_t i = 0; i < h; i++) {
        double y = at.level + m->w * line_part(&at, m->alpha);
        if (z != NULL)
            y += m->sigma * z[i];
        size_t place = (size_t)at.t;
        see(&at, y, m->alpha);
        path[i] = rmg_season_in(&m->season, place, y);
    }
}

static void forecast(const rmg_fit *fit, size_t h, double *point)
{
    go_on(fit, h, NULL, point);
}

const rmg_model rmg_model_dotm = {
    .name = "dotm",
    .summary = RMG_N("theta with the share of the long-run line estimated and kept up to date"),
    .min_known = 5,
    .min_years = 2,
    .cost = RMG_COST_TINY,
    .fit = fit_dotm,
    .forecast = forecast,
    .simulate = go_on,
};
