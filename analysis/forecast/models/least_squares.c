/* Levenberg-Marquardt within a box. Variables that press against their bound are held there. */
#include <math.h>
#include <string.h>

#include "analysis/forecast/models/tools_internal.h"

typedef struct point {
    double x[RMG_LS_MAX], c[RMG_LS_MAX], a[RMG_LS_MAX * RMG_LS_MAX], f;
} point;

static bool evaluate(const rmg_ls *p, point *at)
{
    return p->function(p->context, at->x, &at->f, at->c, at->a) && isfinite(at->f);
}

/* The variables that may move: not frozen, and not at a bound that the descent direction would cross. */
static size_t find_free(const rmg_ls *p, const point *at, size_t *free_at)
{
    size_t n = 0;
    for (size_t i = 0; i < p->dim; i++) {
        bool at_lower = at->x[i] <= p->lower[i] && at->c[i] >= 0.0;
        bool at_upper = at->x[i] >= p->upper[i] && at->c[i] <= 0.0;
        if (p->lower[i] < p->upper[i] && !at_lower && !at_upper)
            free_at[n++] = i;
    }
    return n;
}

/* Cholesky in place of the lower triangle, then solve; false when not positive definite. */
static bool solve(double *m, double *b, size_t n)
{
    for (size_t j = 0; j < n; j++) {
        double *row = m + j * RMG_LS_MAX;
        for (size_t k = 0; k < j; k++) {
            const double *other = m + k * RMG_LS_MAX;
            double sum = row[k];
            for (size_t i = 0; i < k; i++)
                sum -= row[i] * other[i];
            row[k] = sum / other[k];
        }
        double sum = row[j];
        for (size_t i = 0; i < j; i++)
            sum -= row[i] * row[i];
        if (!(sum > 0.0))
            return false;
        row[j] = sqrt(sum);
        for (size_t i = 0; i < j; i++)
            b[j] -= row[i] * b[i];
        b[j] /= row[j];
    }
    for (size_t j = n; j-- > 0;) {
        b[j] /= m[j * RMG_LS_MAX + j];
        for (size_t i = 0; i < j; i++)
            b[i] -= m[j * RMG_LS_MAX + i] * b[j];
    }
    return true;
}

/* x of `to` = x of `from` plus the damped Gauss-Newton step, kept inside the box. */
static bool take_step(const rmg_ls *p, const point *from, point *to, double damping)
{
    size_t free_at[RMG_LS_MAX];
    size_t n = find_free(p, from, free_at);
    double m[RMG_LS_MAX * RMG_LS_MAX], step[RMG_LS_MAX];
    for (size_t j = 0; j < n; j++) {
        for (size_t k = 0; k <= j; k++)
            m[j * RMG_LS_MAX + k] = from->a[free_at[j] * RMG_LS_MAX + free_at[k]];
        double *diagonal = &m[j * RMG_LS_MAX + j];
        *diagonal += damping * *diagonal + 1e-12 * from->f;
        step[j] = -from->c[free_at[j]];
    }
    if (n == 0 || !solve(m, step, n))
        return false;
    memcpy(to->x, from->x, p->dim * sizeof to->x[0]);
    for (size_t j = 0; j < n; j++) {
        size_t i = free_at[j];
        to->x[i] = fmin(fmax(from->x[i] + step[j], p->lower[i]), p->upper[i]);
    }
    return true;
}

bool rmg_least_squares(const rmg_ls *p, double *x, double *f)
{
    point points[2], *now = &points[0], *next = &points[1];
    for (size_t i = 0; i < p->dim; i++)
        now->x[i] = fmin(fmax(x[i], p->lower[i]), p->upper[i]);
    if (!evaluate(p, now))
        return false;

    double damping = 1e-2;
    int small_steps = 0;
    for (int step = 0; step < p->max_steps && now->f > 0.0 && damping < 1e8; step++) {
        if (!take_step(p, now, next, damping)) {
            damping *= 10.0;
            continue;
        }
        if (!evaluate(p, next) || next->f >= now->f) {
            damping *= 6.0;
            continue;
        }
        double gain = p->terms * log(now->f / next->f);
        point *swap = now;
        now = next;
        next = swap;
        damping = fmax(damping / 6.0, 1e-7);
        small_steps = gain < p->tolerance ? small_steps + 1 : 0;
        if (small_steps >= 1 && now->f <= 0.0)
            break;
        if (small_steps >= 2 || (small_steps == 1 && damping <= 1e-3))
            break;
        if (step >= 4 && p->terms * log(now->f) - 8.0 * gain > p->hopeless)
            break;
    }
    memcpy(x, now->x, p->dim * sizeof *x);
    *f = now->f;
    return true;
}

/* One column of the Jacobian: forward, or backward where forward would leave the box or the admissible set. */
static bool differences(const rmg_numeric_ls *p, const double *x, size_t j, const double *r, double *column)
{
    double moved[RMG_LS_MAX], size = 1e-6 * fmax(fabs(x[j]), 0.1);
    memcpy(moved, x, p->dim * sizeof *moved);
    for (int side = 0; side < 2; side++) {
        double step = (x[j] + size > p->upper[j]) == (side == 0) ? -size : size;
        moved[j] = x[j] + step;
        if (moved[j] < p->lower[j] || moved[j] > p->upper[j] || !p->function(p->context, moved, column))
            continue;
        for (size_t i = 0; i < p->n; i++)
            column[i] = (column[i] - r[i]) / step;
        return true;
    }
    return false;
}

bool rmg_numeric_squares(void *numeric, const double *x, double *f, double *c, double *a)
{
    const rmg_numeric_ls *p = numeric;
    double *r = p->work;
    if (!p->function(p->context, x, r))
        return false;
    *f = 0.0;
    for (size_t i = 0; i < p->n; i++)
        *f += r[i] * r[i];
    for (size_t j = 0; j < p->dim; j++) {
        double *column = p->work + (j + 1) * p->n;
        if (!(p->lower[j] < p->upper[j]) || !differences(p, x, j, r, column))
            memset(column, 0, p->n * sizeof *column);
        c[j] = 0.0;
        for (size_t i = 0; i < p->n; i++)
            c[j] += r[i] * column[i];
        for (size_t k = 0; k <= j; k++) {
            const double *other = p->work + (k + 1) * p->n;
            double sum = 0.0;
            for (size_t i = 0; i < p->n; i++)
                sum += column[i] * other[i];
            a[j * RMG_LS_MAX + k] = sum;
        }
    }
    return true;
}
