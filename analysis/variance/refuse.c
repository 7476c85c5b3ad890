/* Refusing a leaf: its name in the message, and its labels for a caller that knows the rows. */
#include <stdarg.h>
#include <stdio.h>

#include "analysis/variance/leaf_internal.h"
#include "core/text.h"

static void tell_place(rmg_leaf_place *place, const rmg_variance *out, const rmg_leaf *leaf)
{
    *place = (rmg_leaf_place){.is_set = true,
                              .base = out->base,
                              .comparison = out->comparison,
                              .first = out->first,
                              .last = out->last,
                              .month = leaf->month,
                              .sides = RMG_ON_BASE | RMG_ON_COMPARISON};
    for (size_t i = 0; i < out->n_matched; i++) {
        place->dim[i] = out->matched[i];
        place->code[i] = out->cube->dim[out->matched[i]].code[leaf->cell];
    }
    place->n_labels = out->n_matched;
}

rmg_code rmg_refuse(const rmg_variance *out, const rmg_variance_options *options, const rmg_leaf *leaf,
                    rmg_code code, rmg_diag *why, const char *format, ...)
{
    char name[256], what[256];
    va_list list;
    va_start(list, format);
    vsnprintf(what, sizeof what, format, list);
    va_end(list);
    if (options->refused != NULL)
        tell_place(options->refused, out, leaf);
    return rmg_fail(why, code, "%s: %s", rmg_leaf_name(name, sizeof name, out, leaf), what);
}

rmg_code rmg_refuse_sum(const rmg_variance *out, const rmg_variance_options *options, const rmg_leaf *leaf,
                        rmg_diag *why)
{
    return rmg_refuse(out, options, leaf, RMG_ERANGE, why, "%s", RMG_T("a sum does not fit in an amount"));
}

const char *rmg_leaf_name(char *out, size_t size, const rmg_variance *variance, const rmg_leaf *leaf)
{
    const rmg_cube *cube = variance->cube;
    size_t used = 0;
    out[0] = '\0';
    for (size_t i = 0; i < variance->n_matched && used < size; i++) {
        size_t d = variance->matched[i];
        int n = snprintf(out + used, size - used, "%s%s \"%s\"", used != 0 ? ", " : "", cube->dim[d].name,
                         rmg_cube_label(cube, d, leaf->cell));
        used += n > 0 ? (size_t)n : 0;
    }
    if (leaf->month.index != RMG_NO_MONTH && used < size) {
        char period[RMG_PERIOD_MAX];
        rmg_period_print(period, leaf->month, cube->per_year);
        snprintf(out + used, size - used, "%s%s", used != 0 ? ", " : "", period);
    }
    if (out[0] == '\0')
        snprintf(out, size, "%s", RMG_T("the total"));
    return out;
}
