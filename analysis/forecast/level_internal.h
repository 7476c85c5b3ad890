/* `level`: a member of the combination that is ours, in the shape of the other models. */
#ifndef RMG_ANALYSIS_FORECAST_LEVEL_INTERNAL_H
#define RMG_ANALYSIS_FORECAST_LEVEL_INTERNAL_H

#include "analysis/forecast/models/model_internal.h"

extern const rmg_model rmg_model_level;

#endif
