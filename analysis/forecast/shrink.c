#include "analysis/forecast/shrink_internal.h"

#include <math.h>
#include <stdlib.h>

#include "core/grow.h"

/* ---- correlations ------------------------------------------------------------------------------------------ */

/* Every column divided by its root mean square over the months that it has, 0 in the others. */
static void standardise(double *z, const double *x, size_t n_months, size_t n)
{
    for (size_t j = 0; j < n; j++) {
        double squares = 0, known = 0;
        for (size_t t = 0; t < n_months; t++)
            if (!isnan(x[t * n + j])) {
                squares += x[t * n + j] * x[t * n + j];
                known += 1;
            }
        double size = squares > 0 ? sqrt(squares / known) : 1;
        for (size_t t = 0; t < n_months; t++)
            z[t * n + j] = isnan(x[t * n + j]) ? 0 : x[t * n + j] / size;
    }
}

/* Correlation of two columns, and the variance that it has from so few months. */
static double correlate(double *variance, const double *z, size_t n_months, size_t n, size_t i, size_t j)
{
    double sum = 0, squares = 0, months = (double)n_months;
    for (size_t t = 0; t < n_months; t++) {
        double product = z[t * n + i] * z[t * n + j];
        sum += product;
        squares += product * product;
    }
    *variance = (squares - sum * sum / months) / (months * (months - 1));
    return sum / months;
}

rmg_code rmg_shrink_correlations(double *r, double *lambda, const double *x, size_t n_months, size_t n,
                                 rmg_diag *why)
{
    double *z = rmg_zalloc(n_months * n, sizeof *z), noise = 0, signal = 0, variance = 0;
    if (z == NULL)
        return rmg_nomem(why);
    standardise(z, x, n_months, n);
    for (size_t i = 0; i < n; i++) {
        r[i * n + i] = 1;
        for (size_t j = 0; j < i; j++) {
            double found = n_months > 1 ? correlate(&variance, z, n_months, n, i, j) : 0;
            r[i * n + j] = r[j * n + i] = found;
            noise += variance;
            signal += found * found;
        }
    }
    *lambda = signal > 0 ? fmin(fmax(noise / signal, 0), 1) : 1;
    for (size_t i = 0; i < n * n; i++)
        if (i % (n + 1) != 0)
            r[i] *= 1 - *lambda;
    free(z);
    return RMG_OK;
}

/* ---- the nearest point that adds up --------------------------------------------------------------------- */

void rmg_projection_clear(rmg_projection *projection)
{
    if (projection == NULL)
        return;
    free(projection->row);
    free(projection->pull);
    *projection = (rmg_projection){0};
}

/* C y: what every parent has beside the sum of its children. `step` apart lie the values of y. */
static void differences(double *out, const rmg_projection *p, const double *y, size_t step)
{
    for (size_t k = 0; k < p->n_parents; k++)
        out[k] = 0;
    for (size_t i = 0; i < p->n; i++) {
        if (p->row[i] < p->n_parents)
            out[p->row[i]] += y[i * step];
        if (p->parent[i] != i)
            out[p->row[p->parent[i]]] -= y[i * step];
    }
}

/* a (m x m) becomes its lower root; a little is added to the diagonal where sums have no error of their own. */
static bool take_root(double *a, size_t m)
{
    double largest = 0;
    for (size_t i = 0; i < m; i++)
        largest = fmax(largest, a[i * m + i]);
    if (!(largest > 0))
        return false;
    for (size_t i = 0; i < m; i++) {
        a[i * m + i] += 1e-10 * largest;
        for (size_t j = 0; j <= i; j++) {
            double sum = a[i * m + j];
            for (size_t l = 0; l < j; l++)
                sum -= a[i * m + l] * a[j * m + l];
            if (i == j && !(sum > 0))
                return false;
            a[i * m + j] = i == j ? sqrt(sum) : sum / a[j * m + j];
        }
    }
    return true;
}

static void solve(double *x, const double *root, size_t m)
{
    for (size_t i = 0; i < m; i++) {
        for (size_t j = 0; j < i; j++)
            x[i] -= root[i * m + j] * x[j];
        x[i] /= root[i * m + i];
    }
    for (size_t i = m; i-- > 0;) {
        for (size_t j = i + 1; j < m; j++)
            x[i] -= root[j * m + i] * x[j];
        x[i] /= root[i * m + i];
    }
}

/* pull: first W C', then each of its rows solved against C W C'. */
static rmg_code fill(rmg_projection *p, const double *w, rmg_diag *why)
{
    size_t m = p->n_parents;
    double *root = rmg_zalloc(m * m, sizeof *root), *column = rmg_zalloc(m, sizeof *column);
    if (root == NULL || column == NULL) {
        free(root);
        free(column);
        return rmg_nomem(why);
    }
    for (size_t i = 0; i < p->n; i++)
        differences(p->pull + i * m, p, w + i * p->n, 1);
    for (size_t k = 0; k < m; k++) {
        differences(column, p, p->pull + k, m);
        for (size_t l = 0; l < m; l++)
            root[l * m + k] = column[l];
    }
    bool ok = take_root(root, m);
    for (size_t i = 0; ok && i < p->n; i++)
        solve(p->pull + i * m, root, m);
    free(root);
    free(column);
    return ok ? RMG_OK : rmg_fail(why, RMG_ENODATA, "no line has an error to share out");
}

rmg_code rmg_projection_make(rmg_projection *out, const double *w, const uint32_t *parent,
                             const uint32_t *n_children, size_t n, rmg_diag *why)
{
    *out = (rmg_projection){.n = n, .parent = parent, .row = rmg_zalloc(n, sizeof *out->row)};
    for (size_t i = 0; i < n; i++)
        out->n_parents += n_children[i] > 0;
    for (size_t i = 0, k = 0; out->row != NULL && i < n; i++)
        out->row[i] = (uint32_t)(n_children[i] > 0 ? k++ : out->n_parents);
    out->pull = rmg_zalloc(n * out->n_parents, sizeof *out->pull);
    bool ok = out->row != NULL && out->pull != NULL;
    rmg_code code = ok ? fill(out, w, why) : rmg_nomem(why);
    if (code != RMG_OK)
        rmg_projection_clear(out);
    return code;
}

void rmg_projection_apply(const rmg_projection *projection, double *y, double *missed)
{
    size_t m = projection->n_parents;
    differences(missed, projection, y, 1);
    for (size_t i = 0; i < projection->n; i++)
        for (size_t k = 0; k < m; k++)
            y[i] -= projection->pull[i * m + k] * missed[k];
}
