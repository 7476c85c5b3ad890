#include "analysis/variance/timing_internal.h"

#include <stdlib.h>

#include "analysis/variance/lines_internal.h"
#include "core/grow.h"
#include "core/text.h"

/* Lines alike but for the unit share one line of the monthly result: the first takes it, each gives up its own. */
static rmg_code compare_line(rmg_variance *out, size_t line, const rmg_variance *monthly, size_t match,
                             uint8_t *taken, rmg_diag *why)
{
    bool counts = match != SIZE_MAX && taken[match] == 0;
    if (counts)
        taken[match] = 1;
    for (size_t k = 0; k < out->n_terms; k++) {
        rmg_money by_month = counts ? monthly->line[match].effect[k] : (rmg_money){0};
        if (!rmg_money_sub(&out->timing[line * out->n_terms + k], by_month, out->line[line].effect[k]))
            return rmg_fail(why, RMG_ERANGE, RMG_T("the timing of a line does not fit in an amount"));
    }
    return RMG_OK;
}

static rmg_code compare(rmg_variance *out, const rmg_variance *monthly, rmg_diag *why)
{
    rmg_line_index lines = {.of = NULL};
    uint8_t *taken = rmg_zalloc(monthly->n_lines, sizeof *taken);
    out->timing = rmg_zalloc(out->n_lines * out->n_terms, sizeof *out->timing);
    rmg_code code = taken != NULL && out->timing != NULL ? rmg_line_index_make(&lines, monthly, why)
                                                         : rmg_nomem(why);
    for (size_t i = 0; code == RMG_OK && i < out->n_lines; i++)
        if (out->line[i].level != RMG_LEVEL_LEAF)
            code = compare_line(out, i, monthly, rmg_line_index_find(&lines, out, i), taken, why);
    free(taken);
    rmg_line_index_clear(&lines);
    return code;
}

rmg_code rmg_timing_add(rmg_variance *out, const rmg_variance_options *options, rmg_diag *why)
{
    const char *by[RMG_DIMS_MAX];
    for (size_t i = 0; i < out->n_by; i++)
        by[i] = out->cube->dim[out->by[i]].name;
    rmg_variance_options monthly = *options;
    monthly.match = RMG_MATCH_MONTH;
    monthly.timing = monthly.leaves = monthly.explain = false;
    monthly.by = by;
    monthly.n_by = out->n_by;
    rmg_variance split = {.n_lines = 0};
    rmg_code code = rmg_variance_split(&split, out->cube, &monthly, why);
    if (code == RMG_OK)
        code = compare(out, &split, why);
    rmg_variance_clear(&split);
    return code;
}
