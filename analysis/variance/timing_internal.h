/* The gap between matching the whole window and matching month by month. */
#ifndef RMG_ANALYSIS_VARIANCE_TIMING_INTERNAL_H
#define RMG_ANALYSIS_VARIANCE_TIMING_INTERNAL_H

#include "analysis/variance/variance.h"

/* Fill out->timing: per line and term, the effect when matched by month minus the effect in `out`. */
rmg_code rmg_timing_add(rmg_variance *out, const rmg_variance_options *options, rmg_diag *why);

#endif
