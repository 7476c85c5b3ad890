/* Seasonal-trend decomposition by loess (Cleveland, Cleveland, McRae & Terpenning 1990, Journal of Official
 * Statistics 6), without robustness weights. */
#ifndef RMG_ANALYSIS_FORECAST_MODELS_STL_INTERNAL_H
#define RMG_ANALYSIS_FORECAST_MODELS_STL_INTERNAL_H

#include "analysis/forecast/models/tools_internal.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct rmg_stl {
    size_t period;
    size_t season_window; /* years over which a month's season is smoothed, odd */
    size_t trend_window;  /* periods, odd; 0: the usual choice for this season window */
    int passes;           /* 2 as usual */
} rmg_stl;

/* season[n] and trend[n] of y[n], no gaps, n > 2 periods.
 * Errors  RMG_ENOMEM */
rmg_code rmg_stl_decompose(double *season, double *trend, const double *y, size_t n, const rmg_stl *how,
                           rmg_diag *why);

#ifdef __cplusplus
}
#endif
#endif
