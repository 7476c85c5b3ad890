#include "analysis/forecast/models/season_out_internal.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "core/text.h"

static void find_indices(rmg_season_out *out, const double *filled, const rmg_model_input *in)
{
    size_t m = (size_t)in->period;
    out->multiplicative = rmg_all_positive(in);
    out->m = m;
    if (out->multiplicative && rmg_season_indices(out->index, filled, in->n, m, true))
        return;
    /* Ratios near zero or a series that crosses it: differences, unless there are too few years. */
    out->multiplicative = false;
    if (!rmg_season_indices(out->index, filled, in->n, m, false))
        out->m = 1;
}

rmg_code rmg_season_out_find(rmg_season_out *out, double *adjusted, const rmg_model_input *in,
                             const rmg_model_wish *wish, const char *model, rmg_diag *why)
{
    bool asked = wish->form != NULL && strcmp(wish->form, "season") == 0;
    if (wish->form != NULL && !asked && strcmp(wish->form, "plain") != 0)
        return rmg_fail(why, RMG_EUSAGE, RMG_T("%s has no form \"%s\""), model, wish->form);
    rmg_interpolate(adjusted, in);
    *out = (rmg_season_out){.m = 1};
    if (asked || (wish->form == NULL && rmg_season_is_there(adjusted, in->n, (size_t)in->period)))
        find_indices(out, adjusted, in);
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
    return season->multiplicative ? ", season as ratios" : ", season as differences";
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
