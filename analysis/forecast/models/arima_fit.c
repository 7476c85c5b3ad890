/* One ARIMA model: quick fit for the search, exact fit for the finalist. */
#include <math.h>
#include <string.h>

#include "analysis/forecast/models/arima_internal.h"

static const double LOG_2PI = 1.8378770664093453;

void rmg_arima_bounds(const rmg_arima *model, double *lower, double *upper)
{
    const rmg_arima_form *f = &model->form;
    size_t n_short = (size_t)f->p + (size_t)f->q, n_partials = n_short + (size_t)f->P + (size_t)f->Q;
    for (size_t i = 0; i < n_partials; i++) {
        upper[i] = i < n_short ? 0.98 : 0.9;
        lower[i] = -upper[i];
    }
    if (f->constant) {
        lower[n_partials] = -1e6;
        upper[n_partials] = 1e6;
    }
}

static size_t unknowns(const rmg_arima *model)
{
    return rmg_arima_dim(&model->form) + 1;
}

static double likelihood(double sum, double mean_log, double n)
{
    double variance = fmax(sum / n, 1e-20);
    return -0.5 * n * (log(variance) + mean_log + 1.0 + LOG_2PI);
}

typedef struct quick {
    const rmg_arima *model;
    const double *w;
    size_t n;
} quick;

static bool quick_errors(void *context, const double *x, double *e)
{
    const quick *q = context;
    rmg_arima_quick_errors(e, q->w, q->n, &q->model->form, q->model->m, x);
    for (size_t t = 0; t < q->n; t++)
        if (!(fabs(e[t]) < 1e8))
            return false;
    return true;
}

static double sum_of_squares(const double *e, size_t n)
{
    double sum = 0.0;
    for (size_t t = 0; t < n; t++)
        sum += e[t] * e[t];
    return sum;
}

double rmg_arima_fit_quick(rmg_arima *model, const double *w, size_t n, double *work)
{
    double lower[RMG_ARIMA_DIM], upper[RMG_ARIMA_DIM], sum = 0.0;
    rmg_arima_bounds(model, lower, upper);
    quick context = {model, w, n};
    size_t dim = rmg_arima_dim(&model->form);
    rmg_numeric_ls numeric = {quick_errors, &context, dim, n, lower, upper, work};
    rmg_ls ls = {
        .function = rmg_numeric_squares,
        .context = &numeric,
        .dim = dim,
        .lower = lower,
        .upper = upper,
        .terms = (double)n,
        .tolerance = 0.1,
        .hopeless = HUGE_VAL,
        .max_steps = 12,
    };
    if (dim > 0 && !rmg_least_squares(&ls, model->x, &sum))
        return HUGE_VAL;
    if (dim == 0)
        sum = sum_of_squares(w, n);
    model->n_terms = n;
    model->n_free = unknowns(model);
    model->log_likelihood = likelihood(sum, 0.0, (double)n);
    return rmg_aicc(model->log_likelihood, n, model->n_free);
}

typedef struct exact {
    const rmg_arima *model;
    const rmg_model_input *in;
    bool gaps;
    size_t lost;
    const double *w; /* differences, when there are no gaps */
    uint8_t *used;   /* with gaps */
} exact;

/* Standardised errors and the mean log of their variances. */
static bool exact_parts(const exact *p, const double *x, double *e, double *mean_log)
{
    rmg_arima_lags lags;
    rmg_arima_expand(&lags, &p->model->form, p->model->m, x);
    if (p->gaps)
        return rmg_arima_filter_gaps(e, p->used, mean_log, p->in, &p->model->form, p->model->m, &lags, NULL,
                                     NULL, NULL);
    return rmg_arima_exact_errors(e, mean_log, p->w, p->in->n - p->lost, &lags, NULL);
}

/* n log sum e^2 + sum log F = n log sum (e G)^2, G^2 the geometric mean of the variances. */
static bool exact_errors(void *context, const double *x, double *e)
{
    const exact *p = context;
    double mean_log;
    size_t n = p->gaps ? p->in->n : p->in->n - p->lost;
    if (!exact_parts(p, x, e, &mean_log))
        return false;
    double g = exp(0.5 * mean_log);
    for (size_t t = 0; t < n; t++) {
        e[t] *= g;
        if (!(fabs(e[t]) < 1e8))
            return false;
    }
    return true;
}

static exact describe(const rmg_arima *model, const rmg_model_input *in, double *work)
{
    exact p = {.model = model, .in = in, .gaps = rmg_count_known(in) < in->n};
    p.lost = rmg_arima_lost(&model->form, model->m);
    if (!p.gaps)
        rmg_arima_difference(work, in->y, in->n, &model->form, model->m);
    p.w = work;
    p.used = (uint8_t *)(work + in->n);
    return p;
}

bool rmg_arima_fit_exact(rmg_arima *model, const rmg_model_input *in, double *work, bool careful)
{
    double lower[RMG_ARIMA_DIM] = {0}, upper[RMG_ARIMA_DIM] = {0}, sum = 0.0;
    exact context = describe(model, in, work);
    size_t dim = rmg_arima_dim(&model->form);
    rmg_arima_bounds(model, lower, upper);
    for (size_t i = 0; i < dim && careful; i++) {
        lower[i] = fmin(lower[i], -0.9999);
        upper[i] = fmax(upper[i], 0.9999);
    }
    rmg_numeric_ls numeric = {
        exact_errors, &context,        dim, context.gaps ? in->n : in->n - context.lost, lower,
        upper,        work + 2 * in->n};
    rmg_ls ls = {
        .function = rmg_numeric_squares,
        .context = &numeric,
        .dim = dim,
        .lower = lower,
        .upper = upper,
        .terms = (double)(in->n - context.lost),
        .tolerance = careful ? 1e-9 : 0.1,
        .hopeless = HUGE_VAL,
        .max_steps = careful ? 300 : 6,
    };
    return dim == 0 || rmg_least_squares(&ls, model->x, &sum);
}

static bool finish_gaps(rmg_arima *model, const rmg_model_input *in, const rmg_arima_lags *lags, double *work,
                        double *fitted, double *sum, double *mean_log)
{
    uint8_t *used = (uint8_t *)(work + in->n);
    if (!rmg_arima_filter_gaps(work, used, mean_log, in, &model->form, model->m, lags, fitted, model->ahead,
                               model->last))
        return false;
    *sum = 0.0;
    model->n_terms = 0;
    for (size_t t = 0; t < in->n; t++) {
        *sum += work[t] * work[t];
        model->n_terms += used[t];
    }
    return true;
}

/* The first `lost` periods have no forecast: they are shown as themselves. */
static bool finish_whole(rmg_arima *model, const rmg_model_input *in, const rmg_arima_lags *lags,
                         double *work, double *fitted, double *sum, double *mean_log)
{
    size_t lost = rmg_arima_lost(&model->form, model->m), n = in->n - lost;
    double *w = work, *e = work + in->n, state[RMG_ARIMA_STATES] = {0};
    rmg_arima_difference(w, in->y, in->n, &model->form, model->m);
    if (!rmg_arima_exact_errors(e, mean_log, w, n, lags, state))
        return false;
    memcpy(model->ahead, state, sizeof model->ahead);
    *sum = sum_of_squares(e, n);
    model->n_terms = n;
    for (size_t t = 0; t < in->n; t++)
        fitted[t] = in->y[t] - (t < lost ? 0.0 : e[t - lost]);
    for (size_t i = 0; i < lost; i++)
        model->last[i] = in->y[in->n - 1 - i];
    return true;
}

bool rmg_arima_finish(rmg_arima *model, const rmg_model_input *in, double *work, double *fitted)
{
    rmg_arima_lags lags;
    double sum, mean_log;
    bool gaps = rmg_count_known(in) < in->n;
    rmg_arima_expand(&lags, &model->form, model->m, model->x);
    bool fine = gaps ? finish_gaps(model, in, &lags, work, fitted, &sum, &mean_log)
                     : finish_whole(model, in, &lags, work, fitted, &sum, &mean_log);
    if (!fine)
        return false;
    double n = (double)model->n_terms;
    model->n = in->n;
    model->n_free = unknowns(model);
    model->sigma2 = sum / n;
    model->log_likelihood = likelihood(sum, mean_log, n);
    return isfinite(model->log_likelihood);
}
