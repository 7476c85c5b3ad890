/* Work over many lines with threads. Every item writes only its own place, so the result never depends on them. */
#ifndef RMG_ANALYSIS_FORECAST_JOBS_INTERNAL_H
#define RMG_ANALYSIS_FORECAST_JOBS_INTERNAL_H

#include <stddef.h>

#include "core/diag.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef rmg_code rmg_job(void *context, size_t item, rmg_diag *why);

/* Do items 0 .. n-1 on up to `jobs` threads. The failure with the lowest number is the one reported; items after a
 * failure may not have been done.
 * Errors  those of the job */
rmg_code rmg_jobs_run(rmg_job *job, void *context, size_t n, int jobs, rmg_diag *why);

#ifdef __cplusplus
}
#endif
#endif
