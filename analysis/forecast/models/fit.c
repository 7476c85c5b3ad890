/* The doors of the models: check, scale, fit, scale back, and let no NaN out. */
#include <assert.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/forecast/models/tools_internal.h"
#include "core/grow.h"
#include "core/text.h"

size_t rmg_count_known(const rmg_model_input *in)
{
    size_t n = 0;
    for (size_t t = 0; t < in->n; t++)
        n += rmg_known(in, t);
    return n;
}

bool rmg_all_positive(const rmg_model_input *in)
{
    for (size_t t = 0; t < in->n; t++)
        if (rmg_known(in, t) && in->y[t] <= 0.0)
            return false;
    return true;
}

void rmg_fit_add(rmg_fit *fit, const char *name, double value, bool in_units)
{
    if (fit->n_params == RMG_FIT_PARAMS_MAX)
        return;
    rmg_fit_param *param = &fit->param[fit->n_params++];
    snprintf(param->name, sizeof param->name, "%s", name);
    param->value = value;
    param->in_units = in_units;
}

void rmg_fit_add_numbered(rmg_fit *fit, const char *name, size_t number, double value, bool in_units)
{
    char text[sizeof fit->param[0].name];
    snprintf(text, sizeof text, "%.5s%u", name, (unsigned)(number % 100));
    rmg_fit_add(fit, text, value, in_units);
}

double rmg_fit_param_of(const rmg_fit *fit, const char *name, double otherwise)
{
    for (size_t i = 0; i < fit->n_params; i++)
        if (strcmp(fit->param[i].name, name) == 0)
            return fit->param[i].value;
    return otherwise;
}

void rmg_fit_residuals(rmg_fit *fit, const rmg_model_input *in, size_t skip)
{
    for (size_t t = 0; t < in->n; t++) {
        bool used = t >= skip && rmg_known(in, t);
        double unit = fit->relative ? fit->sigma * fabs(fit->fitted[t]) : fit->sigma;
        fit->usable[t] = used;
        fit->residual[t] = used ? in->y[t] - fit->fitted[t] : 0.0;
        fit->innovation[t] = used && unit > 0.0 ? fit->residual[t] / unit : 0.0;
    }
}

double rmg_aicc(double log_likelihood, size_t n_terms, size_t n_free)
{
    double n = (double)n_terms, k = (double)n_free;
    if (n - k - 1.0 <= 0.0)
        return 1e100;
    return -2.0 * log_likelihood + 2.0 * k + 2.0 * k * (k + 1.0) / (n - k - 1.0);
}

void rmg_fit_count_aicc(rmg_fit *fit)
{
    fit->aicc = rmg_aicc(fit->log_likelihood, fit->n_terms, fit->n_free);
}

/* The power of two at or below the mean size, so that dividing by it rounds nothing. */
static double find_scale(const rmg_model_input *in)
{
    double largest = 0.0, sum = 0.0;
    for (size_t t = 0; t < in->n; t++)
        if (rmg_known(in, t))
            largest = fmax(largest, fabs(in->y[t]));
    if (rmg_is_zero(largest))
        return 1.0;
    for (size_t t = 0; t < in->n; t++)
        if (rmg_known(in, t))
            sum += fabs(in->y[t]) / largest;
    int exponent = 0;
    frexp(largest * (sum / (double)rmg_count_known(in)), &exponent);
    return ldexp(1.0, exponent - 1);
}

static bool is_constant(const rmg_model_input *in)
{
    const double *first = NULL;
    for (size_t t = 0; t < in->n; t++) {
        if (!rmg_known(in, t))
            continue;
        if (first == NULL)
            first = &in->y[t];
        else if (in->y[t] < *first || in->y[t] > *first)
            return false;
    }
    return first != NULL;
}

static void fit_constant(rmg_fit *fit, const rmg_model_input *in)
{
    for (size_t t = 0; t < in->n; t++)
        if (rmg_known(in, t))
            fit->constant_value = in->y[t];
    fit->constant = true;
    fit->n_terms = fit->n_known;
    fit->n_free = 1;
    fit->period = 1;
    fit->aicc = -1e100;
    snprintf(fit->form, sizeof fit->form, "%s", "constant");
    for (size_t t = 0; t < in->n; t++)
        fit->fitted[t] = fit->constant_value;
    rmg_fit_residuals(fit, in, 0);
}

static bool alloc_arrays(rmg_fit *fit, size_t n)
{
    fit->fitted = rmg_zalloc(n, sizeof(double));
    fit->residual = rmg_zalloc(n, sizeof(double));
    fit->innovation = rmg_zalloc(n, sizeof(double));
    fit->usable = rmg_zalloc(n, 1);
    return fit->fitted != NULL && fit->residual != NULL && fit->innovation != NULL && fit->usable != NULL;
}

static bool all_finite(const double *x, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (!isfinite(x[i]))
            return false;
    return true;
}

static bool is_usable(const rmg_fit *fit)
{
    for (size_t i = 0; i < fit->n_params; i++)
        if (!isfinite(fit->param[i].value))
            return false;
    return all_finite(fit->fitted, fit->n) && all_finite(fit->residual, fit->n) &&
           all_finite(fit->innovation, fit->n) && isfinite(fit->sigma) && isfinite(fit->log_likelihood) &&
           isfinite(fit->aicc);
}

/* The model's own numbers stay scaled in `state`; what readers see gets its units back. */
static void unscale(rmg_fit *fit)
{
    double scale = fit->scale;
    for (size_t t = 0; t < fit->n; t++) {
        fit->fitted[t] *= scale;
        fit->residual[t] *= scale;
    }
    if (!fit->relative)
        fit->sigma *= scale;
    for (size_t i = 0; i < fit->n_params; i++)
        if (fit->param[i].in_units)
            fit->param[i].value *= scale;
    double shift = (double)fit->n_terms * log(scale);
    fit->log_likelihood -= shift;
    if (fit->aicc < 1e99)
        fit->aicc += 2.0 * shift;
}

/* The model's own forecast of the periods after its last known one, scaled. */
static void look_ahead(const rmg_fit *fit, size_t h, double *point)
{
    if (!fit->constant) {
        fit->model->forecast(fit, h, point);
        return;
    }
    for (size_t i = 0; i < h; i++)
        point[i] = fit->constant_value;
}

/* Fit what is left between the unknown periods at both ends, through a view of the arrays from `skip` on. */
static rmg_code fit_view(rmg_fit *fit, const rmg_model_input *in, size_t skip, const rmg_model_wish *wish,
                         rmg_diag *why)
{
    rmg_model_input rest = *in;
    rest.y += skip;
    rest.present = in->present == NULL ? NULL : in->present + skip;
    rest.n -= skip + fit->n_unknown_at_end;
    rest.first = (in->first + (int)(skip % (size_t)in->period)) % in->period;
    if (in->work_days != NULL) {
        rest.work_days += skip;
        rest.n_work_days -= skip;
    }
    rmg_fit whole = *fit;
    fit->n = rest.n;
    fit->fitted += skip;
    fit->residual += skip;
    fit->innovation += skip;
    fit->usable += skip;
    rmg_code code = RMG_OK;
    if (is_constant(&rest))
        fit_constant(fit, &rest);
    else
        code = fit->model->fit(fit, &rest, wish, why);
    fit->n = whole.n;
    fit->fitted = whole.fitted;
    fit->residual = whole.residual;
    fit->innovation = whole.innovation;
    fit->usable = whole.usable;
    for (size_t t = 0; t < skip; t++)
        fit->fitted[t] = fit->fitted[skip];
    if (code == RMG_OK && fit->n_unknown_at_end > 0)
        look_ahead(fit, fit->n_unknown_at_end, fit->fitted + fit->n - fit->n_unknown_at_end);
    return code;
}

static rmg_code fit_scaled(rmg_fit *fit, const rmg_model_input *in, const rmg_model_wish *wish, rmg_diag *why)
{
    double *y = rmg_zalloc(in->n, sizeof *y);
    if (y == NULL || !alloc_arrays(fit, in->n)) {
        free(y);
        return rmg_nomem(why);
    }
    size_t skip = 0;
    while (skip < in->n && !rmg_known(in, skip))
        skip++;
    for (size_t t = 0; t < in->n; t++)
        y[t] = rmg_known(in, t) ? in->y[t] / fit->scale : 0.0;
    rmg_model_input scaled = *in;
    scaled.y = y;
    rmg_code code = fit_view(fit, &scaled, skip, wish, why);
    free(y);
    if (code != RMG_OK)
        return code;
    unscale(fit);
    if (!is_usable(fit))
        return rmg_fail(why, RMG_ENODATA, RMG_T("%s: the fit gave no usable numbers"), fit->model->name);
    return RMG_OK;
}

static size_t unknown_at_end(const rmg_model_input *in)
{
    size_t n = 0;
    while (n < in->n && !rmg_known(in, in->n - 1 - n))
        n++;
    return n;
}

static void check_input(const rmg_model_input *in)
{
    assert(in->period >= 1 && in->period <= RMG_MODEL_PERIOD_MAX && in->n <= 4096);
    assert(in->first >= 0 && in->first < in->period);
    for (size_t t = 0; t < in->n; t++)
        assert(!rmg_known(in, t) || isfinite(in->y[t]));
    (void)in;
}

rmg_code rmg_model_fit(rmg_fit *out, const rmg_model *model, const rmg_model_input *in,
                       const rmg_model_wish *wish, rmg_diag *why)
{
    static const rmg_model_wish no_wish = {0};
    check_input(in);
    *out = (rmg_fit){.model = model, .n = in->n, .n_known = rmg_count_known(in), .period = in->period};
    if (out->n_known < model->min_known || out->n_known == 0) {
        *out = (rmg_fit){0};
        return rmg_fail(why, RMG_ENODATA, RMG_T("%s needs %zu known months, there are %zu"), model->name,
                        model->min_known, rmg_count_known(in));
    }
    out->scale = find_scale(in);
    out->n_unknown_at_end = unknown_at_end(in);
    if (wish == NULL || (wish->earlier != NULL && wish->earlier->model != model))
        wish = &no_wish;
    rmg_code code = fit_scaled(out, in, wish, why);
    if (code != RMG_OK)
        rmg_fit_clear(out);
    return code;
}

/* A path that ran away is cut at a size that still adds up without overflow. */
static double settle(double x, double scale)
{
    double value = x * scale;
    if (isnan(value))
        return 0.0;
    return fmin(fmax(value, -1e250), 1e250);
}

/* Whatever cannot be said is said by the last value that was fitted. */
static void say_last(const rmg_fit *fit, size_t h, double *point)
{
    assert(point != NULL);
    for (size_t i = 0; i < h; i++)
        point[i] = fit->fitted[fit->n - 1];
}

void rmg_fit_forecast(const rmg_fit *fit, size_t h, double *point)
{
    size_t gap = fit->n_unknown_at_end;
    double *ahead = gap == 0 ? point : rmg_zalloc(h + gap, sizeof *ahead);
    if (ahead == NULL) {
        say_last(fit, h, point);
        return;
    }
    look_ahead(fit, h + gap, ahead);
    for (size_t i = 0; i < h; i++)
        point[i] = settle(ahead[gap + i], fit->scale);
    if (gap > 0)
        free(ahead);
}

bool rmg_fit_spread(const rmg_fit *fit, size_t h, double *sd)
{
    size_t gap = fit->n_unknown_at_end;
    if (fit->constant) {
        for (size_t i = 0; i < h; i++)
            sd[i] = 0.0;
        return true;
    }
    if (fit->model->spread == NULL)
        return false;
    double *ahead = gap == 0 ? sd : rmg_zalloc(h + gap, sizeof *ahead);
    if (ahead == NULL || !fit->model->spread(fit, h + gap, ahead)) {
        if (gap > 0)
            free(ahead);
        return false;
    }
    for (size_t i = 0; i < h; i++)
        sd[i] = settle(ahead[gap + i], fit->scale);
    if (gap > 0)
        free(ahead);
    return true;
}

static void run_paths(const rmg_fit *fit, size_t n_paths, size_t h, const double *z, double *path)
{
    if (fit->model->simulate_all != NULL) {
        fit->model->simulate_all(fit, n_paths, h, z, path);
        return;
    }
    for (size_t p = 0; p < n_paths; p++)
        fit->model->simulate(fit, h, z + p * h, path + p * h);
}

/* Paths through an unknown end: its innovations are drawn here, the same for every model. */
static bool run_through_gap(const rmg_fit *fit, size_t n_paths, size_t h, const double *z, double *path)
{
    const uint64_t seed = 20201; /* any; fixed, so that paths depend on z alone */
    size_t gap = fit->n_unknown_at_end, length = h + gap;
    double *longer = rmg_zalloc(2 * n_paths, length * sizeof *longer), *whole = longer + n_paths * length;
    if (longer == NULL)
        return false;
    for (size_t p = 0; p < n_paths; p++) {
        rmg_normal_draws(longer + p * length, gap, seed, p, 0);
        memcpy(longer + p * length + gap, z + p * h, h * sizeof *z);
    }
    run_paths(fit, n_paths, length, longer, whole);
    for (size_t p = 0; p < n_paths; p++)
        memcpy(path + p * h, whole + p * length + gap, h * sizeof *path);
    free(longer);
    return true;
}

void rmg_fit_simulate(const rmg_fit *fit, size_t n_paths, size_t h, const double *z, double *path)
{
    bool fine = !fit->constant;
    if (fine && fit->n_unknown_at_end > 0)
        fine = run_through_gap(fit, n_paths, h, z, path);
    else if (fine)
        run_paths(fit, n_paths, h, z, path);
    for (size_t i = 0; i < n_paths * h; i++)
        path[i] = fine ? settle(path[i], fit->scale) : fit->fitted[fit->n - 1];
}

void rmg_fit_clear(rmg_fit *fit)
{
    if (fit == NULL)
        return;
    if (fit->state != NULL && fit->model->clear != NULL)
        fit->model->clear(fit->state);
    else
        free(fit->state);
    free(fit->fitted);
    free(fit->residual);
    free(fit->innovation);
    free(fit->usable);
    *fit = (rmg_fit){0};
}
