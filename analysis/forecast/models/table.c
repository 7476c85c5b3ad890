/* The table of models. A new model is a file, a row here and a reference test. */
#include <string.h>

#include "analysis/forecast/models/rows_internal.h"

enum { N_ROWS = 13 };

static const rmg_model *const rows[N_ROWS] = {
    &rmg_model_seasonal_naive, &rmg_model_drift,       &rmg_model_ets,
    &rmg_model_theta,          &rmg_model_dotm,        &rmg_model_stl_ets,
    &rmg_model_arima,          &rmg_model_plain_arima, &rmg_model_ces,
    &rmg_model_regression,     &rmg_model_sba,         &rmg_model_tsb,
    &rmg_model_adida,
};

const rmg_model *const *rmg_models(size_t *n)
{
    *n = N_ROWS;
    return rows;
}

const rmg_model *rmg_model_find(const char *name)
{
    for (size_t i = 0; i < N_ROWS; i++)
        if (strcmp(rows[i]->name, name) == 0)
            return rows[i];
    return NULL;
}
