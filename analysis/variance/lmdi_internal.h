/* The logarithmic mean of two amounts and changes of factors as logarithms, without losing close values. */
#ifndef RMG_ANALYSIS_VARIANCE_LMDI_INTERNAL_H
#define RMG_ANALYSIS_VARIANCE_LMDI_INTERNAL_H

#include <stdint.h>

#include "core/wide.h"

/* (a - b) / ln(a/b), and a when they are equal; a, b > 0. */
double rmg_log_mean(int64_t a, int64_t b);

/* ln(a/b), a, b > 0: through the exact difference, so close values keep all digits. */
double rmg_log_ratio(rmg_wide a, rmg_wide b);

#endif
