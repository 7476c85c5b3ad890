/* One exponential smoothing model: start values, fit, criterion. */
#include <math.h>
#include <string.h>

#include "analysis/forecast/models/ets_internal.h"

/* Bounds as usual: alpha, beta, gamma in (0.0001, 0.9999), phi in (0.8, 0.98). */
static const double LOWEST = 1e-4, HIGHEST = 0.9999, PHI_LOWEST = 0.8, PHI_HIGHEST = 0.98;

double rmg_ets_beta(const rmg_ets *ets)
{
    return ets->form.trend == 'N' ? 0.0 : ets->x[RMG_ETS_BETA_SHARE] * ets->x[RMG_ETS_ALPHA];
}

double rmg_ets_gamma(const rmg_ets *ets)
{
    return ets->form.season == 'N' ? 0.0 : ets->x[RMG_ETS_GAMMA_SHARE] * (1.0 - ets->x[RMG_ETS_ALPHA]);
}

double rmg_ets_phi(const rmg_ets *ets)
{
    return ets->form.damped ? ets->x[RMG_ETS_PHI] : 1.0;
}

static size_t count_free(const rmg_ets *ets)
{
    size_t n = 3; /* alpha, level, sigma */
    n += ets->form.trend != 'N' ? 2 : 0;
    n += ets->form.damped ? 1 : 0;
    n += ets->form.season != 'N' ? ets->m : 0; /* gamma and m - 1 seasons */
    return n;
}

double rmg_ets_aicc(const rmg_ets *ets)
{
    return rmg_aicc(-0.5 * ets->criterion, ets->n_known, ets->n_free);
}

/* The states at a point, ready to step. */
static void load_states(rmg_ets *ets)
{
    ets->level = ets->x[RMG_ETS_LEVEL];
    ets->slope = ets->x[RMG_ETS_SLOPE];
    ets->n = 0;
    if (ets->form.season == 'N')
        return;
    double rest = ets->form.season == 'M' ? (double)ets->m : 0.0;
    for (size_t j = 0; j + 1 < ets->m; j++) {
        ets->season[j] = ets->x[RMG_ETS_SEASON + j];
        rest -= ets->season[j];
    }
    ets->season[ets->m - 1] = rest;
}

static double trend_on(const rmg_ets *ets, double *move)
{
    double phi = rmg_ets_phi(ets);
    *move = 0.0;
    if (ets->form.trend == 'N')
        return ets->level;
    if (ets->form.trend == 'A') {
        *move = phi * ets->slope;
        return ets->level + *move;
    }
    *move = pow(fmax(ets->slope, 1e-10), phi);
    return ets->level * *move;
}

double rmg_ets_step_forecast(const rmg_ets *ets)
{
    double move;
    double q = trend_on(ets, &move);
    double s = ets->season[ets->n % ets->m];
    return ets->form.season == 'N' ? q : ets->form.season == 'A' ? q + s : q * s;
}

void rmg_ets_step(rmg_ets *ets, double y)
{
    double move, *s = &ets->season[ets->n % ets->m];
    double q = trend_on(ets, &move), before = ets->level;
    double seen = y, detrended = 0.0;
    if (ets->form.season == 'A') {
        seen = y - *s;
        detrended = y - q;
    } else if (ets->form.season == 'M') {
        seen = y / fmax(*s, 1e-10);
        detrended = y / (fabs(q) < 1e-10 ? 1e-10 : q);
    }
    ets->level = q + ets->x[RMG_ETS_ALPHA] * (seen - q);
    if (ets->form.trend == 'A')
        ets->slope = move + ets->x[RMG_ETS_BETA_SHARE] * (ets->level - before - move);
    else if (ets->form.trend == 'M')
        ets->slope = move + ets->x[RMG_ETS_BETA_SHARE] * (ets->level / fmax(before, 1e-10) - move);
    if (ets->form.season != 'N')
        *s += rmg_ets_gamma(ets) * (detrended - *s);
    ets->n++;
}

static void step_unknown(rmg_ets *ets)
{
    double move;
    ets->level = trend_on(ets, &move);
    if (ets->form.trend != 'N')
        ets->slope = move;
    ets->n++;
}

bool rmg_ets_filter(rmg_ets *ets, const rmg_ets_data *data, double *fitted)
{
    bool ratios = ets->form.error == 'M';
    double sum = 0.0, sum_log = 0.0, known = 0.0;
    load_states(ets);
    for (size_t t = 0; t < data->n; t++) {
        double f = rmg_ets_step_forecast(ets);
        if (fitted != NULL)
            fitted[t] = f;
        if (data->present != NULL && data->present[t] == 0) {
            step_unknown(ets);
            continue;
        }
        if (ratios && !(f > 1e-10))
            return false;
        double e = ratios ? data->y[t] / f - 1.0 : data->y[t] - f;
        sum += e * e;
        sum_log += ratios ? log(f) : 0.0;
        known += 1.0;
        rmg_ets_step(ets, data->y[t]);
    }
    ets->n_known = (size_t)known;
    ets->n_free = count_free(ets);
    double spare = known - (double)ets->n_free + 1.0;
    ets->sigma = sqrt(sum / fmax(spare, 1.0));
    ets->criterion = known * log(fmax(sum, 1e-20 * known)) + 2.0 * sum_log;
    return isfinite(ets->criterion) && isfinite(ets->level) && isfinite(ets->slope);
}

typedef struct problem {
    const rmg_ets *ets;
    const rmg_ets_data *data;
    const rmg_ets_prior *prior; /* NULL: none */
} problem;

static bool squares(void *context, const double *x, double *f, double *c, double *a)
{
    const problem *p = context;
    if (!rmg_ets_squares(p->ets, p->data, x, f, c, a))
        return false;
    if (p->prior != NULL)
        rmg_ets_prior_add(p->prior, (double)p->ets->n_known, x, f, c, a);
    return true;
}

static void set_bounds(const rmg_ets *ets, double *lower, double *upper)
{
    for (size_t i = 0; i < RMG_ETS_DIM; i++)
        lower[i] = upper[i] = ets->x[i];
    lower[RMG_ETS_ALPHA] = LOWEST;
    upper[RMG_ETS_ALPHA] = HIGHEST;
    lower[RMG_ETS_LEVEL] = -1e6;
    upper[RMG_ETS_LEVEL] = 1e6;
    if (ets->form.trend != 'N') {
        lower[RMG_ETS_BETA_SHARE] = LOWEST;
        upper[RMG_ETS_BETA_SHARE] = HIGHEST;
        lower[RMG_ETS_SLOPE] = ets->form.trend == 'M' ? 1e-3 : -1e6;
        upper[RMG_ETS_SLOPE] = 1e6;
    }
    if (ets->form.damped) {
        lower[RMG_ETS_PHI] = PHI_LOWEST;
        upper[RMG_ETS_PHI] = PHI_HIGHEST;
    }
    if (ets->form.season == 'N')
        return;
    lower[RMG_ETS_GAMMA_SHARE] = LOWEST;
    upper[RMG_ETS_GAMMA_SHARE] = HIGHEST;
    for (size_t j = 0; j + 1 < ets->m; j++) {
        lower[RMG_ETS_SEASON + j] = ets->form.season == 'M' ? 1e-3 : -1e6;
        upper[RMG_ETS_SEASON + j] = ets->form.season == 'M' ? (double)ets->m : 1e6;
    }
}

static bool optimise(rmg_ets *ets, const rmg_ets_data *data, double hopeless, bool careful)
{
    double lower[RMG_ETS_DIM], upper[RMG_ETS_DIM], f = 0.0;
    set_bounds(ets, lower, upper);
    rmg_ets_prior prior;
    rmg_ets_prior_set(&prior, ets, data);
    problem context = {ets, data, careful ? NULL : &prior};
    rmg_ls ls = {
        .function = squares,
        .context = &context,
        .dim = ets->form.season == 'N' ? RMG_ETS_SEASON : RMG_ETS_SEASON + ets->m - 1,
        .lower = lower,
        .upper = upper,
        .terms = (double)ets->n_known,
        .tolerance = careful ? 1e-10 : 0.05,
        .hopeless = hopeless,
        .max_steps = careful ? 500 : 30,
    };
    bool fine = rmg_least_squares(&ls, ets->x, &f);
    ets->penalty = careful ? 0.0 : rmg_ets_prior_at(&prior, ets->x);
    return fine;
}

static size_t known_in(const rmg_ets_data *data)
{
    size_t n = 0;
    for (size_t t = 0; t < data->n; t++)
        n += data->present == NULL || data->present[t] != 0;
    return n;
}

/* The smoothing parameters of a coarse grid with which the start states do best: the criterion has several
 * valleys, and a slow and a quick level are often two of them. */
static void choose_start(rmg_ets *ets, const rmg_ets_data *data)
{
    static const double alphas[] = {0.1, 0.4, 0.9}, betas[] = {0.05, 0.6}, gammas[] = {0.05, 0.3};
    size_t n_betas = ets->form.trend == 'N' ? 1 : 2, n_gammas = ets->form.season == 'N' ? 1 : 2;
    rmg_ets best = *ets, try = *ets;
    best.criterion = HUGE_VAL;
    for (size_t k = 0; k < 3 * n_betas * n_gammas; k++) {
        try.x[RMG_ETS_ALPHA] = alphas[k % 3];
        try.x[RMG_ETS_BETA_SHARE] = ets->form.trend == 'N' ? 0.0 : betas[k / 3 % n_betas];
        try.x[RMG_ETS_GAMMA_SHARE] = ets->form.season == 'N' ? 0.0 : gammas[k / 3 / n_betas];
        if (rmg_ets_filter(&try, data, NULL) && try.criterion < best.criterion)
            best = try;
    }
    if (best.criterion < HUGE_VAL)
        *ets = best;
}

/* Begin from the best of the grid; without season, where a fit costs little, from the slow corner too. */
bool rmg_ets_fit_form(rmg_ets *ets, const rmg_ets_data *data, const double *filled, double hopeless,
                      bool careful)
{
    ets->n_known = known_in(data);
    ets->n_free = count_free(ets);
    if (filled == NULL)
        return optimise(ets, data, hopeless, careful) && rmg_ets_filter(ets, data, NULL);
    if (!rmg_ets_start(ets, filled, data->n))
        return false;
    rmg_ets slow = *ets;
    choose_start(ets, data);
    bool quick_fine = optimise(ets, data, hopeless, careful) && rmg_ets_filter(ets, data, NULL);
    if (ets->form.season != 'N' && !careful)
        return quick_fine;
    bool slow_fine = optimise(&slow, data, hopeless, careful) && rmg_ets_filter(&slow, data, NULL);
    if (slow_fine && (!quick_fine || slow.criterion + slow.penalty < ets->criterion + ets->penalty))
        *ets = slow;
    return quick_fine || slow_fine;
}
