/* Ordinary least squares by Householder QR (GSL). */
#ifndef RMG_ANALYSIS_FORECAST_MODELS_REGRESS_INTERNAL_H
#define RMG_ANALYSIS_FORECAST_MODELS_REGRESS_INTERNAL_H

#include "analysis/forecast/models/tools_internal.h"

#ifdef __cplusplus
extern "C" {
#endif

enum { RMG_REGRESS_COLUMNS = 20 };

typedef struct rmg_regression {
    size_t n, k;
    double beta[RMG_REGRESS_COLUMNS];
    double se[RMG_REGRESS_COLUMNS];
    double inverse[RMG_REGRESS_COLUMNS][RMG_REGRESS_COLUMNS]; /* (X'X)^-1 */
    double rss;                                               /* residual sum of squares */
    double sigma;                                             /* sqrt(rss / (n - k)) */
} rmg_regression;

/* y[n] on x (n rows of k, row by row; give the column of ones yourself).
 * Columns are scaled to length 1 before, so that sizes of different orders cost no digits.
 * Errors  RMG_ENODATA n <= k, or the columns depend on each other; RMG_ENOMEM */
rmg_code rmg_regress(rmg_regression *out, const double *x, const double *y, size_t n, size_t k,
                     rmg_diag *why);

#ifdef __cplusplus
}
#endif
#endif
