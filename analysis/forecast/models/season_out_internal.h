/* A fixed season taken out before fitting and put back after: theta and dotm use it. */
#ifndef RMG_ANALYSIS_FORECAST_MODELS_SEASON_OUT_INTERNAL_H
#define RMG_ANALYSIS_FORECAST_MODELS_SEASON_OUT_INTERNAL_H

#include "analysis/forecast/models/tools_internal.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct rmg_season_out {
    size_t m; /* 1: none */
    bool multiplicative;
    double index[RMG_MODEL_PERIOD_MAX]; /* for place t % m */
} rmg_season_out;

/* Look for a season (or take wish->form "season" / "plain") and write the series without it, unknown periods
 * filled, to adjusted[n].
 * Errors  RMG_EUSAGE the form is neither */
rmg_code rmg_season_out_find(rmg_season_out *out, double *adjusted, const rmg_model_input *in,
                             const rmg_model_wish *wish, const char *model, rmg_diag *why);

/* A value without season -> with it. */
double rmg_season_in(const rmg_season_out *season, size_t t, double plain);

/* What a spread is multiplied by. */
double rmg_season_factor(const rmg_season_out *season, size_t t);

const char *rmg_season_out_name(const rmg_season_out *season);
void rmg_season_out_describe(rmg_fit *fit, const rmg_season_out *season);

/* rmg_fit_residuals with innovations on the footing of the series without season. */
void rmg_season_out_residuals(rmg_fit *fit, const rmg_model_input *in, size_t skip,
                              const rmg_season_out *season);

#ifdef __cplusplus
}
#endif
#endif
