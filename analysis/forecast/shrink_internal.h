/* Correlations between the errors of many lines from few months, and what follows from them for lines that must add up. */
#ifndef RMG_ANALYSIS_FORECAST_SHRINK_INTERNAL_H
#define RMG_ANALYSIS_FORECAST_SHRINK_INTERNAL_H

#include <stddef.h>
#include <stdint.h>

#include "core/diag.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Correlations of n columns around 0, shrunk towards none by the share that sampling alone explains.
 * r       n x n
 * lambda  that share, 0..1
 * x       n_months rows of n errors; NaN where one is not known, which shrinks the correlations of its column further
 * Errors  RMG_ENOMEM
 * Source  Schaefer & Strimmer (2005), Statistical Applications in Genetics and Molecular Biology 4:32, target D, around 0 as in
 *         Wickramasinghe, Athanasopoulos & Hyndman (2019) */
rmg_code rmg_shrink_correlations(double *r, double *lambda, const double *x, size_t n_months, size_t n,
                                 rmg_diag *why);

/* y - W C' (C W C')^-1 C y: the nearest point to y, in the measure of the errors' covariance W, at which every parent is the
 * sum of its children. It equals S (S' W^-1 S)^-1 S' W^-1 y, without the inverse of W. */
typedef struct rmg_projection {
    size_t n, n_parents;
    const uint32_t *parent; /* n; a root is its own. Borrowed */
    uint32_t *row;          /* n: number of its sum, n_parents where a node has no children */
    double *pull;           /* n x n_parents: W C' (C W C')^-1 */
} rmg_projection;

/* w: n x n, symmetric, not negative definite.
 * Errors  RMG_ENODATA no sum has any error to share out; RMG_ENOMEM */
rmg_code rmg_projection_make(rmg_projection *out, const double *w, const uint32_t *parent,
                             const uint32_t *n_children, size_t n, rmg_diag *why);
/* missed: room for n_parents */
void rmg_projection_apply(const rmg_projection *projection, double *y, double *missed);
void rmg_projection_clear(rmg_projection *projection);

#ifdef __cplusplus
}
#endif
#endif
