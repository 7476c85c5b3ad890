/* A closed form as paths: a mean that is not known (one draw per path) and a surprise per period, both stretched by the same
 * factor so that sums follow the t distribution. */
#include <gsl/gsl_cdf.h>
#include <math.h>
#include <stdlib.h>

#include "analysis/forecast/forecast_internal.h"
#include "analysis/forecast/models/model_internal.h"
#include "core/grow.h"

/* sqrt(df / chi-square): what turns a normal into a t. */
static double stretch_of(double u, double df)
{
    double chi = gsl_cdf_chisq_Pinv(u, df);
    return chi > 0 ? sqrt(df / chi) : 1;
}

static void one_path(double *row, const rmg_spread *t, const rmg_view *view, const double *path,
                     const double *z, double factor)
{
    double mean = t->kind == RMG_SPREAD_T ? z[view->n] / sqrt(t->kappa) : 0;
    for (size_t i = 0; i < view->n; i++) {
        row[i] = path[i];
        if (view->known[i] == RMG_UNKNOWN && t->kind == RMG_SPREAD_T)
            row[i] += factor * t->sigma * (mean + z[i]);
    }
}

rmg_code rmg_spread_to_paths(rmg_spread *spread, const rmg_view *view, const double *path, size_t n_paths,
                             uint64_t seed, uint64_t stream, rmg_diag *why)
{
    if (spread->kind == RMG_SPREAD_PATHS)
        return RMG_OK;
    rmg_spread paths = {.kind = RMG_SPREAD_PATHS, .n_paths = n_paths, .n = view->n};
    size_t per_path = view->n + 1;
    double *z = rmg_zalloc(n_paths * per_path, sizeof *z), *u = rmg_zalloc(n_paths, sizeof *u);
    paths.value = rmg_zalloc(n_paths * view->n, sizeof *paths.value);
    paths.scratch = rmg_zalloc(n_paths, sizeof *paths.scratch);
    bool ok = z != NULL && u != NULL && paths.value != NULL && paths.scratch != NULL;
    if (ok) {
        rmg_normal_draws(z, n_paths * per_path, seed, 2 * stream + 100, 0);
        rmg_uniform_draws(u, n_paths, seed, 2 * stream + 101, 0);
    }
    for (size_t p = 0; ok && p < n_paths; p++) {
        double factor = spread->kind == RMG_SPREAD_T ? stretch_of(u[p], spread->df) : 1;
        one_path(paths.value + p * view->n, spread, view, path, z + p * per_path, factor);
    }
    free(z);
    free(u);
    if (!ok) {
        rmg_spread_clear(&paths);
        return rmg_nomem(why);
    }
    rmg_spread_clear(spread);
    *spread = paths;
    return RMG_OK;
}
