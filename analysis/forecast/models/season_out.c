#include "analysis/forecast/models/season_out_internal.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "core/text.h"

static bool find_indices(rmg_season_out *out, const double *filled, const rmg_model_input *in)
{
    out->m = (size_t)in->period;
    out->multiplicative = rmg_all_positive(in);
    if (out->multiplicative && rmg_season_indices(out->index, filled, in->n, out->m, true))
        return true;
    /* Ratios near zero or a series that crosses it: differences, unless there are too few years. */
    out->multiplicative = false;
    return rmg_season_indices(out->index, filled, in->n, out->m, false);
}

/* As published, a season is taken out whole when a test finds one, else not at all. Believing a share of what is
 * found, always, forecasts better, weak seasons most of all; the test remains for careful fits. */
static bool is_wanted(const double *filled, const rmg_model_input *in, const rmg_model_wish *wish)
{
    if (wish->form != NULL)
        return strcmp(wish->form, "season") == 0;
    return !wish->careful || rmg_season_is_there(filled, in->n, (size_t)in->period);
}

rmg_code rmg_season_out_find(rmg_season_out *out, double *adjusted, const rmg_model_input *in,
                             const rmg_model_wish *wish, const char *model, rmg_diag *why)
{
    if (wish->form != NULL && strcmp(wish->form, "season") != 0 && strcmp(wish->form, "plain") != 0)
        return rmg_fail(why, RMG_EUSAGE, RMG_T("%s has no form \"%s\""), model, wish->form);
    rmg_interpolate(adjusted, in);
    *out = (rmg_season_out){.m = 1};
    if (!is_wanted(adjusted, in, wish) || !find_indices(out, adjusted, in) ||
        (!wish->careful && !rmg_season_shrink(out->index, adjusted, in->n, out->m, out->multiplicative)))
        out->m = 1;
    for (size_t t = 0; t < in->n && out->m > 1; t++) {
        double s = out->index[t % out->m];
        adjusted[t] = out->multiplicative ? adjusted[t] / s : adjusted[t] - s;
    }
    return RMG_OK;
}

double rmg_season_in(const rmg_season_out *season, size_t t, double plain)
{
    if (season->m < 2)
        return plain;
    double s = season->index[t % season->m];
    return season->multiplicative ? plain * s : plain + s;
}

double rmg_season_factor(const rmg_season_out *season, size_t t)
{
    return season->m > 1 && season->multiplicative ? season->index[t % season->m] : 1.0;
}

const char *rmg_season_out_name(const rmg_season_out *season)
{
    if (season->m < 2)
        return "";
    return season->multiplicative ? ", ratio season" : ", added season";
}

void rmg_season_out_describe(rmg_fit *fit, const rmg_season_out *season)
{
    fit->seasonal = season->m > 1;
    fit->period = (int)season->m;
    for (size_t j = 0; j < season->m && fit->seasonal; j++) {
        rmg_fit_add_numbered(fit, "s", j + 1, season->index[j], !season->multiplicative);
    }
}

void rmg_season_out_residuals(rmg_fit *fit, const rmg_model_input *in, size_t skip,
                              const rmg_season_out *season)
{
    rmg_fit_residuals(fit, in, skip);
    for (size_t t = 0; t < fit->n; t++)
        fit->innovation[t] /= rmg_season_factor(season, t);
}
