#include "analysis/forecast/models/regress_internal.h"

#include <gsl/gsl_blas.h>
#include <gsl/gsl_linalg.h>
#include <gsl/gsl_matrix.h>
#include <math.h>

#include "core/text.h"

typedef struct work {
    gsl_matrix *qr;
    gsl_vector *tau, *beta, *rest;
    double length[RMG_REGRESS_COLUMNS];
} work;

static void free_work(work *w)
{
    gsl_matrix_free(w->qr);
    gsl_vector_free(w->tau);
    gsl_vector_free(w->beta);
    gsl_vector_free(w->rest);
}

static bool alloc_work(work *w, size_t n, size_t k)
{
    w->qr = gsl_matrix_alloc(n, k);
    w->tau = gsl_vector_alloc(k);
    w->beta = gsl_vector_alloc(k);
    w->rest = gsl_vector_alloc(n);
    return w->qr != NULL && w->tau != NULL && w->beta != NULL && w->rest != NULL;
}

static bool load_columns(work *w, const double *x, size_t n, size_t k)
{
    for (size_t j = 0; j < k; j++) {
        double sum = 0.0;
        for (size_t t = 0; t < n; t++)
            sum = hypot(sum, x[t * k + j]);
        w->length[j] = sum;
        if (!(sum > 0.0))
            return false;
        for (size_t t = 0; t < n; t++)
            gsl_matrix_set(w->qr, t, j, x[t * k + j] / sum);
    }
    return true;
}

/* With columns of length 1 the diagonal of R is the part of each that the earlier ones do not explain. */
static bool has_full_rank(const work *w, size_t k)
{
    for (size_t j = 0; j < k; j++)
        if (!(fabs(gsl_matrix_get(w->qr, j, j)) > 1e-13))
            return false;
    return true;
}

/* (X'X)^-1 = R^-1 R^-T, back in the columns' own sizes. */
static void find_inverse(rmg_regression *out, const work *w, size_t k)
{
    double inv[RMG_REGRESS_COLUMNS][RMG_REGRESS_COLUMNS] = {{0}};
    for (size_t j = 0; j < k; j++) {
        inv[j][j] = 1.0 / gsl_matrix_get(w->qr, j, j);
        for (size_t i = j; i-- > 0;) {
            double sum = 0.0;
            for (size_t l = i + 1; l <= j; l++)
                sum -= gsl_matrix_get(w->qr, i, l) * inv[l][j];
            inv[i][j] = sum / gsl_matrix_get(w->qr, i, i);
        }
    }
    for (size_t i = 0; i < k; i++)
        for (size_t j = 0; j < k; j++) {
            double sum = 0.0;
            for (size_t l = i > j ? i : j; l < k; l++)
                sum += inv[i][l] * inv[j][l];
            out->inverse[i][j] = sum / (w->length[i] * w->length[j]);
        }
}

static bool solve(rmg_regression *out, work *w, const double *x, const double *y, size_t n, size_t k)
{
    if (!load_columns(w, x, n, k) || gsl_linalg_QR_decomp(w->qr, w->tau) != 0 || !has_full_rank(w, k))
        return false;
    gsl_vector_const_view target = gsl_vector_const_view_array(y, n);
    if (gsl_linalg_QR_lssolve(w->qr, w->tau, &target.vector, w->beta, w->rest) != 0)
        return false;
    out->rss = 0.0;
    for (size_t t = 0; t < n; t++)
        out->rss += gsl_vector_get(w->rest, t) * gsl_vector_get(w->rest, t);
    out->sigma = sqrt(out->rss / (double)(n - k));
    find_inverse(out, w, k);
    for (size_t j = 0; j < k; j++) {
        out->beta[j] = gsl_vector_get(w->beta, j) / w->length[j];
        out->se[j] = out->sigma * sqrt(out->inverse[j][j]);
    }
    return true;
}

rmg_code rmg_regress(rmg_regression *out, const double *x, const double *y, size_t n, size_t k, rmg_diag *why)
{
    work w = {0};
    rmg_code code = RMG_OK;
    *out = (rmg_regression){.n = n, .k = k};
    if (k == 0 || k > RMG_REGRESS_COLUMNS || n <= k)
        return rmg_fail(why, RMG_ENODATA,
                        RMG_T("a regression on %zu columns needs more than %zu values, there are %zu"), k, k,
                        n);
    if (!alloc_work(&w, n, k))
        code = rmg_nomem(why);
    else if (!solve(out, &w, x, y, n, k))
        code = rmg_fail(why, RMG_ENODATA, RMG_T("the columns of the regression depend on each other"));
    free_work(&w);
    return code;
}
