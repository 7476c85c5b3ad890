/* `level`: a member of the combination that is ours, in the shape of the other models. */
#ifndef RMG_ANALYSIS_FORECAST_LEVEL_INTERNAL_H
#define RMG_ANALYSIS_FORECAST_LEVEL_INTERNAL_H

#include "analysis/forecast/models/model_internal.h"

extern const rmg_model rmg_model_level;

/* A value without the season that a fit of `level` found, and back; t counts from the first value of its input. */
double rmg_level_plain(const rmg_fit *fit, size_t t, double y);
double rmg_level_seasonal(const rmg_fit *fit, size_t t, double plain);

/* Season of period t as a factor; drift per period as a share of the level (0 when there is no level to speak of). */
double rmg_level_ratio(const rmg_fit *fit, size_t t);
double rmg_level_relative_drift(const rmg_fit *fit);

#endif
