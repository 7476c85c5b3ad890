/* `regression`: a straight line, months (or only the last quarter) and working days, terms chosen by AICc. What it
 * says about the future carries the uncertainty of its coefficients. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/forecast/models/regress_internal.h"
#include "analysis/forecast/models/rows_internal.h"
#include "core/grow.h"
#include "core/text.h"

typedef enum season_terms { NO_SEASON, LAST_QUARTER, MONTHS, SEASON_CHOICES } season_terms;

typedef struct regression {
    bool trend, days;
    season_terms season;
    size_t m, first, n, n_days;
    double centre, mean_days; /* subtracted from time and from working days */
    double *work_days;        /* n_days of them, or NULL */
    double typical_days[RMG_MODEL_PERIOD_MAX];
    rmg_regression ols;
    double aicc;
} regression;

static void clear(void *state)
{
    regression *r = state;
    free(r->work_days);
    free(r);
}

static double days_at(const regression *r, size_t t)
{
    double days = t < r->n_days ? r->work_days[t] : r->typical_days[(r->first + t) % r->m];
    return days - r->mean_days;
}

/* The row of period t; returns its length. */
static size_t fill_row(const regression *r, size_t t, double *x)
{
    size_t k = 0, place = (r->first + t) % r->m;
    x[k++] = 1.0;
    if (r->trend)
        x[k++] = (double)t - r->centre;
    if (r->days)
        x[k++] = days_at(r, t);
    if (r->season == LAST_QUARTER)
        x[k++] = place >= r->m - r->m / 4 ? 1.0 : 0.0;
    for (size_t j = 1; j < r->m && r->season == MONTHS; j++)
        x[k++] = place == j ? 1.0 : 0.0;
    return k;
}

static rmg_code fit_terms(regression *r, const rmg_model_input *in, double *work, rmg_diag *why)
{
    double *y = work, *x = work + in->n;
    size_t n = 0, k = 0;
    for (size_t t = 0; t < in->n; t++) {
        if (!rmg_known(in, t))
            continue;
        y[n] = in->y[t];
        k = fill_row(r, t, x + n * k);
        n++;
    }
    rmg_code code = rmg_regress(&r->ols, x, y, n, k, why);
    if (code == RMG_OK) {
        double likelihood = -0.5 * (double)n * log(fmax(r->ols.rss, 1e-20 * (double)n));
        r->aicc = rmg_aicc(likelihood, n, k + 1);
    }
    return code;
}

/* Terms that cannot be told apart, or for which there are too few months, are passed over. */
static rmg_code choose_terms(regression *best, const rmg_model_input *in, double *work, rmg_diag *why)
{
    bool found = false;
    size_t known = rmg_count_known(in);
    for (int terms = 0; terms < 4 * SEASON_CHOICES; terms++) {
        regression try = *best;
        try.trend = terms % 2 == 1;
        try.days = terms / 2 % 2 == 1;
        try.season = (season_terms)(terms / 4);
        if ((try.days && try.n_days == 0) || (try.season != NO_SEASON && try.m < 4))
            continue;
        if (try.season == MONTHS && known < 2 * try.m)
            continue;
        rmg_code code = fit_terms(&try, in, work, why);
        if (code == RMG_ENOMEM)
            return code;
        if (code == RMG_OK && (!found || try.aicc < best->aicc)) {
            *best = try;
            found = true;
        }
    }
    return found ? RMG_OK
                 : rmg_fail(why, RMG_ENODATA, RMG_T("%s: the fit gave no usable numbers"), "regression");
}

static bool keep_days(regression *r, const rmg_model_input *in)
{
    if (in->work_days == NULL || in->n_work_days < in->n)
        return true;
    double sum[RMG_MODEL_PERIOD_MAX] = {0}, count[RMG_MODEL_PERIOD_MAX] = {0};
    r->work_days = rmg_zalloc(in->n_work_days, sizeof *r->work_days);
    if (r->work_days == NULL)
        return false;
    r->n_days = in->n_work_days;
    memcpy(r->work_days, in->work_days, r->n_days * sizeof *r->work_days);
    for (size_t t = 0; t < r->n_days; t++) {
        size_t place = (r->first + t) % r->m;
        sum[place] += r->work_days[t];
        count[place] += 1.0;
        r->mean_days += r->work_days[t] / (double)r->n_days;
    }
    for (size_t j = 0; j < r->m; j++)
        r->typical_days[j] = count[j] > 0.0 ? sum[j] / count[j] : r->mean_days;
    return true;
}

static double expect(const regression *r, size_t t)
{
    double x[RMG_REGRESS_COLUMNS], sum = 0.0;
    size_t k = fill_row(r, t, x);
    for (size_t j = 0; j < k; j++)
        sum += x[j] * r->ols.beta[j];
    return sum;
}

static void describe(rmg_fit *fit, const regression *r)
{
    size_t k = 0;
    rmg_fit_add(fit, "mean", r->ols.beta[k++], true);
    if (r->trend)
        rmg_fit_add(fit, "slope", r->ols.beta[k++], true);
    if (r->days)
        rmg_fit_add(fit, "days", r->ols.beta[k++], true);
    if (r->season == LAST_QUARTER)
        rmg_fit_add(fit, "q4", r->ols.beta[k++], true);
    for (size_t j = 1; j < r->m && r->season == MONTHS; j++)
        rmg_fit_add_numbered(fit, "m", j + 1, r->ols.beta[k++], true);
    fit->sigma = r->ols.sigma;
    fit->n_terms = r->ols.n;
    fit->n_free = k + 1;
    fit->log_likelihood = -0.5 * (double)r->ols.n * log(fmax(r->ols.rss, 1e-20 * (double)r->ols.n));
    rmg_fit_count_aicc(fit);
    fit->seasonal = r->season != NO_SEASON;
    fit->period = fit->seasonal ? (int)r->m : 1;
    static const char *const seasons[SEASON_CHOICES] = {"", " + last quarter", " + months"};
    snprintf(fit->form, sizeof fit->form, "mean%s%s%s", r->trend ? " + trend" : "", seasons[r->season],
             r->days ? " + days" : "");
}

static rmg_code fit_regression(rmg_fit *fit, const rmg_model_input *in, const rmg_model_wish *wish,
                               rmg_diag *why)
{
    regression *r = rmg_zalloc(1, sizeof *r);
    double *work = rmg_zalloc((RMG_REGRESS_COLUMNS + 1) * in->n, sizeof *work);
    fit->state = r;
    if (r == NULL || work == NULL) {
        free(work);
        return rmg_nomem(why);
    }
    *r = (regression){.m = (size_t)in->period, .first = (size_t)in->first, .n = in->n};
    r->centre = 0.5 * ((double)in->n - 1.0);
    rmg_code code = keep_days(r, in) ? RMG_OK : rmg_nomem(why);
    const regression *old = wish->earlier != NULL ? wish->earlier->state : NULL;
    if (code == RMG_OK && old != NULL && wish->reuse != RMG_REUSE_NOTHING) {
        r->trend = old->trend;
        r->season = old->season;
        r->days = old->days && r->n_days > 0;
        code = fit_terms(r, in, work, why);
    }
    if (code == RMG_ENODATA || (code == RMG_OK && r->ols.k == 0))
        code = choose_terms(r, in, work, why);
    free(work);
    if (code != RMG_OK)
        return code;
    for (size_t t = 0; t < in->n; t++)
        fit->fitted[t] = expect(r, t);
    describe(fit, r);
    rmg_fit_residuals(fit, in, 0);
    return RMG_OK;
}

static void forecast(const rmg_fit *fit, size_t h, double *point)
{
    const regression *r = fit->state;
    for (size_t i = 0; i < h; i++)
        point[i] = expect(r, r->n + i);
}

/* x' (X'X)^-1 x */
static double leverage(const regression *r, const double *x, size_t k)
{
    double sum = 0.0;
    for (size_t i = 0; i < k; i++)
        for (size_t j = 0; j < k; j++)
            sum += x[i] * r->ols.inverse[i][j] * x[j];
    return sum;
}

static bool spread(const rmg_fit *fit, size_t h, double *sd)
{
    const regression *r = fit->state;
    for (size_t i = 0; i < h; i++) {
        double x[RMG_REGRESS_COLUMNS];
        size_t k = fill_row(r, r->n + i, x);
        sd[i] = r->ols.sigma * sqrt(1.0 + leverage(r, x, k));
    }
    return true;
}

/* C with C C' = (X'X)^-1: the errors of the coefficients, shared by all periods of a path, are sigma C g. They
 * must not depend on the path's own innovations, so g is drawn here, the same for every fit. */
static bool find_root(double c[RMG_REGRESS_COLUMNS][RMG_REGRESS_COLUMNS], const rmg_regression *ols)
{
    for (size_t i = 0; i < ols->k; i++) {
        for (size_t j = 0; j <= i; j++) {
            double sum = ols->inverse[i][j];
            for (size_t l = 0; l < j; l++)
                sum -= c[i][l] * c[j][l];
            if (i == j && !(sum > 0.0))
                return false;
            c[i][j] = i == j ? sqrt(sum) : sum / c[j][j];
        }
    }
    return true;
}

static void simulate_all(const rmg_fit *fit, size_t n_paths, size_t h, const double *z, double *path)
{
    const uint64_t seed = 20203; /* fixed: paths depend on z and on their number alone */
    const regression *r = fit->state;
    double c[RMG_REGRESS_COLUMNS][RMG_REGRESS_COLUMNS] = {{0}}, g[RMG_REGRESS_COLUMNS],
           x[RMG_REGRESS_COLUMNS];
    bool uncertain = find_root(c, &r->ols);
    for (size_t p = 0; p < n_paths; p++) {
        double beta[RMG_REGRESS_COLUMNS] = {0};
        rmg_normal_draws(g, r->ols.k, seed, p, 0);
        for (size_t i = 0; i < r->ols.k; i++) {
            beta[i] = r->ols.beta[i];
            for (size_t j = 0; j <= i && uncertain; j++)
                beta[i] += r->ols.sigma * c[i][j] * g[j];
        }
        for (size_t i = 0; i < h; i++) {
            size_t k = fill_row(r, r->n + i, x);
            double y = r->ols.sigma * z[p * h + i];
            for (size_t j = 0; j < k; j++)
                y += x[j] * beta[j];
            path[p * h + i] = y;
        }
    }
}

static void simulate(const rmg_fit *fit, size_t h, const double *z, double *path)
{
    simulate_all(fit, 1, h, z, path);
}

const rmg_model rmg_model_regression = {
    .name = "regression",
    .summary = RMG_N("a straight line, months and working days"),
    .min_known = 6,
    .min_years = 2,
    .cost = RMG_COST_SMALL,
    .fit = fit_regression,
    .forecast = forecast,
    .spread = spread,
    .simulate = simulate,
    .simulate_all = simulate_all,
    .clear = clear,
};
