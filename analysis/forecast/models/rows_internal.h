/* The rows of the table of models, each defined in its own file. */
#ifndef RMG_ANALYSIS_FORECAST_MODELS_ROWS_INTERNAL_H
#define RMG_ANALYSIS_FORECAST_MODELS_ROWS_INTERNAL_H

#include "analysis/forecast/models/model_internal.h"

extern const rmg_model rmg_model_seasonal_naive, rmg_model_drift;
extern const rmg_model rmg_model_ets, rmg_model_theta, rmg_model_dotm, rmg_model_stl_ets;
extern const rmg_model rmg_model_arima, rmg_model_plain_arima, rmg_model_ces, rmg_model_regression;
extern const rmg_model rmg_model_sba, rmg_model_tsb, rmg_model_adida;

#endif
