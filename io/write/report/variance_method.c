/* By which convention a variance was split, and on what its two sides were matched. */
#include <string.h>

#include "core/text.h"
#include "io/write/report/variance_document_internal.h"

/* Dimensions in our words where we have one, else under the names by which --by takes them. */
static const char *dim_name(const rmg_variance *variance, size_t dim)
{
    static const char *const words[] = {RMG_N("domain"),  RMG_N("provider"), RMG_N("category"),
                                        RMG_N("product"), RMG_N("region"),   RMG_N("referrer"),
                                        RMG_N("client")};
    const char *name = variance->cube->dim[dim].name;
    if (dim == variance->unit_dim)
        return RMG_T("unit");
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strcmp(words[i], name) == 0)
            return RMG_T(words[i]);
    return name;
}

const char *variance_dims(rmg_document *document, const rmg_variance *variance, const size_t *dims, size_t n)
{
    const char *text = "";
    for (size_t i = 0; i < n; i++) {
        const char *name = dim_name(variance, dims[i]);
        text = i == 0 ? name
                      : rmg_document_printf(document, i + 1 == n ? RMG_T("%s and %s") : "%s, %s", text, name);
    }
    return text;
}

/* "convention two-way: joint part counted as price; matched on product; plan has no provider" */
void variance_method(rmg_document *d, rmg_view *view, const rmg_variance *v)
{
    const char *text = rmg_document_printf(d, RMG_T("convention %s"),
                                           rmg_convention_table()[v->convention].name);
    text = rmg_document_printf(d, "%s: %s", text, rmg_variance_joint(v, v->convention));
    if (v->n_matched != 0)
        text = rmg_document_printf(d, RMG_T("%s; matched on %s"), text,
                                   variance_dims(d, v, v->matched, v->n_matched));
    if (v->match == RMG_MATCH_MONTH)
        text = rmg_document_printf(d, RMG_T("%s, month by month"), text);
    if (v->n_only_base != 0)
        text = rmg_document_printf(d, RMG_T("%s; %s has no %s"), text, variance_comparison_name(d, v),
                                   variance_dims(d, v, v->only_base, v->n_only_base));
    if (v->n_only_comparison != 0)
        text = rmg_document_printf(d, RMG_T("%s; %s has no %s"), text, variance_base_name(d, v),
                                   variance_dims(d, v, v->only_comparison, v->n_only_comparison));
    if (v->n_partly != 0)
        text = rmg_document_printf(d, RMG_T("%s; not all files have %s"), text,
                                   variance_dims(d, v, v->partly, v->n_partly));
    rmg_view_add_row(view, RMG_VIEW_SENTENCE, 1, 1);
    rmg_view_text(view, 0, text);
}
