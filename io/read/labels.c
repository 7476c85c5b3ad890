/* Labels that differ only in case, accents or blanks: kept apart, but the user should know. */
#include <stdlib.h>
#include <string.h>

#include "core/grow.h"
#include "core/text.h"
#include "io/read/fold.h"
#include "io/read/labels_internal.h"

typedef struct folded {
    unsigned long long hash;
    uint32_t code;
} folded;

static int by_hash(const void *a, const void *b)
{
    const folded *x = a, *y = b;
    if (x->hash != y->hash)
        return x->hash < y->hash ? -1 : 1;
    return (x->code > y->code) - (x->code < y->code);
}

static folded *fold_all(const rmg_dim *dim, size_t n)
{
    folded *out = rmg_zalloc(n, sizeof *out);
    for (size_t i = 0; out != NULL && i < n; i++) {
        uint32_t code = (uint32_t)i;
        out[i] = (folded){
            rmg_fold_hash(rmg_dict_label(dim->labels, code), rmg_dict_label_length(dim->labels, code)), code};
    }
    if (out != NULL && n > 1)
        qsort(out, n, sizeof *out, by_hash);
    return out;
}

static rmg_code warn(rmg_problems *problems, const rmg_dim *dim, const char *a, const char *b, size_t n,
                     rmg_diag *why)
{
    char message[512];
    snprintf(message, sizeof message,
             rmg_text_plural(
                 "%s: \"%.60s\" and \"%.60s\" differ only in case, accents or blanks; they are kept apart",
                 "%s: \"%.60s\" and \"%.60s\" differ only in case, accents or blanks, the first of %zu "
                 "such pairs; they are kept apart",
                 (unsigned long)n),
             dim->name, a, b, n);
    rmg_problem problem = {.severity = RMG_WARNING, .reason = "similar-labels", .message = message};
    return rmg_problems_add(problems, &problem, why);
}

static rmg_code check_dim(rmg_problems *problems, const rmg_dim *dim, rmg_diag *why)
{
    size_t n = rmg_dict_count(dim->labels), similar = 0;
    folded *all = fold_all(dim, n);
    if (all == NULL)
        return rmg_nomem(why);
    uint32_t first = 0, second = 0;
    for (size_t i = 1; i < n; i++)
        if (all[i].hash == all[i - 1].hash) {
            if (similar++ == 0 || all[i - 1].code < first) {
                first = all[i - 1].code;
                second = all[i].code;
            }
        }
    free(all);
    if (similar == 0)
        return RMG_OK;
    return warn(problems, dim, rmg_dict_label(dim->labels, first), rmg_dict_label(dim->labels, second),
                similar, why);
}

rmg_code rmg_warn_similar_labels(rmg_problems *problems, const rmg_cube *cube, rmg_diag *why)
{
    rmg_code code = RMG_OK;
    for (size_t d = 0; code == RMG_OK && d < cube->n_dims; d++)
        code = check_dim(problems, &cube->dim[d], why);
    return code;
}
