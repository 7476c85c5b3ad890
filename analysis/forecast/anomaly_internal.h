/* Months that do not belong: one-off amounts and lasting steps. */
#ifndef RMG_ANALYSIS_FORECAST_ANOMALY_INTERNAL_H
#define RMG_ANALYSIS_FORECAST_ANOMALY_INTERNAL_H

#include "analysis/forecast/forecast.h"
#include "analysis/forecast/models/model_internal.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct rmg_anomalies {
    uint8_t *kind;    /* n: 0, or 1 + rmg_anomaly_kind */
    double *expected; /* n: what the months around would have had it */
    size_t n_outliers, n_shifts;
} rmg_anomalies;

/* Look at a series of at least a year and a half; a shorter one has none.
 * Errors  RMG_ENOMEM */
rmg_code rmg_anomalies_find(rmg_anomalies *out, const rmg_model_input *in, rmg_diag *why);
void rmg_anomalies_clear(rmg_anomalies *anomalies);

#ifdef __cplusplus
}
#endif
#endif
