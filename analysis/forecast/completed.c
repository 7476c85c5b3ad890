/* Months that are booked in part and completed by an estimate: they count as known, and their error goes into the paths, so that the
 * running totals and the year are as unsure as the estimate is. */
#include <math.h>
#include <stdlib.h>

#include "analysis/forecast/line_internal.h"
#include "analysis/forecast/models/model_internal.h"
#include "core/grow.h"
#include "core/hash.h"

double rmg_view_completed_error(const rmg_view *view, size_t i)
{
    const rmg_forecast_input *input = view->input;
    int64_t at = (int64_t)view->start.index + (int64_t)i - input->actual->first.index;
    bool has = input->completed != NULL && input->completed_error != NULL && view->known[i] == RMG_KNOWN &&
               at >= 0 && (size_t)at < input->actual->n && input->completed[at] != 0;
    return has && input->completed_error[at] > 0 && isfinite(input->completed_error[at])
               ? input->completed_error[at]
               : 0;
}

bool rmg_view_is_unsure(const rmg_view *view, size_t i)
{
    return view->known[i] == RMG_UNKNOWN || rmg_view_completed_error(view, i) > 0;
}

static bool any_error(const rmg_view *view)
{
    for (size_t i = 0; i < view->n_closed; i++)
        if (rmg_view_completed_error(view, i) > 0)
            return true;
    return false;
}

/* Estimates of different lines err each by itself: the draw comes from the line's own amounts, not from its place. */
static uint64_t stream_of(const rmg_series *series)
{
    uint64_t hash = (uint64_t)(uint32_t)series->first.index;
    for (size_t i = 0; i < series->n; i++)
        hash = rmg_hash_mix(hash ^ (uint64_t)series->amount[i].units, UINT64_C(0x9FB21C651E98DF25)) + i;
    return hash >> 2;
}

static void add_errors(const rmg_line *line, size_t i, const double *z)
{
    const rmg_spread *spread = &line->spread;
    double error = rmg_view_completed_error(&line->view, i);
    for (size_t p = 0; p < spread->n_paths; p++) {
        double *amount = &spread->value[p * spread->n + i];
        *amount += error * z[p];
        if (line->view.non_negative)
            *amount = fmax(0, *amount);
    }
}

rmg_code rmg_line_add_completed(rmg_line *line, rmg_diag *why)
{
    const rmg_view *view = &line->view;
    const rmg_forecast_options *options = line->options;
    if (!line->has_forecast || !any_error(view))
        return RMG_OK;
    uint64_t stream = stream_of(line->input->actual);
    rmg_code code = rmg_spread_to_paths(&line->spread, view, line->expected, options->paths, options->seed,
                                        stream, why);
    double *z = code == RMG_OK ? rmg_zalloc(options->paths, sizeof *z) : NULL;
    if (code == RMG_OK && z == NULL)
        return rmg_nomem(why);
    for (size_t i = 0; code == RMG_OK && i < view->n_closed; i++)
        if (rmg_view_completed_error(view, i) > 0) {
            rmg_normal_draws(z, options->paths, options->seed, stream, i * options->paths);
            add_errors(line, i, z);
        }
    free(z);
    return code;
}
