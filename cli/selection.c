#include "cli/selection.h"

#include <string.h>

#include "core/buffer.h"
#include "core/nearest.h"
#include "core/text.h"

static rmg_code no_dimension(const rmg_dataset *data, const char *name, rmg_diag *why)
{
    rmg_code code = rmg_fail(why, RMG_EUSAGE, RMG_T("the input has no dimension \"%s\""), name);
    rmg_nearest nearest = rmg_nearest_begin(name);
    for (size_t d = 0; d < data->cube.n_dims; d++) {
        rmg_nearest_try(&nearest, data->cube.dim[d].name);
        rmg_nearest_try(&nearest, data->cube.dim[d].header);
    }
    if (nearest.best != NULL)
        rmg_hint(why, RMG_T("did you mean %s?"), nearest.best);
    else
        rmg_hint(why, RMG_T("raming check FILE -v lists the columns"));
    return code;
}

rmg_code rmg_select_by(size_t dims[RMG_DIMS_MAX], size_t *n, const rmg_dataset *data, const char *by,
                       rmg_diag *why)
{
    *n = 0;
    for (const char *at = by; at != NULL; at++) {
        char name[256];
        size_t length = strcspn(at, ",");
        if (length >= sizeof name || *n == RMG_DIMS_MAX)
            return rmg_fail(why, RMG_EUSAGE, RMG_T("--by %s is too long"), by);
        memcpy(name, at, length);
        name[length] = '\0';
        size_t dim = rmg_dataset_find_dim(data, name);
        if (dim == data->cube.n_dims)
            return no_dimension(data, name, why);
        dims[(*n)++] = dim;
        at += length;
        if (*at == '\0')
            break;
    }
    return RMG_OK;
}

/* The condition under the cube's own name of the dimension: the user may have written any file's header. */
rmg_code rmg_select_where(rmg_filter *filter, const rmg_dataset *data, const char *condition, rmg_diag *why)
{
    size_t length = strcspn(condition, "=!~");
    char name[256] = "";
    if (condition[length] == '\0') /* no condition at all: the filter says so */
        return rmg_filter_add(filter, &data->cube, condition, why);
    if (length < sizeof name)
        memcpy(name, condition, length);
    size_t dim = rmg_dataset_find_dim(data, name);
    if (dim == data->cube.n_dims)
        return no_dimension(data, name, why);
    rmg_buffer own = {0};
    rmg_buffer_printf(&own, "%s%s", data->cube.dim[dim].name, condition + length);
    rmg_code code = rmg_buffer_check(&own, why);
    if (code == RMG_OK)
        code = rmg_filter_add(filter, &data->cube, rmg_buffer_text(&own), why);
    rmg_buffer_clear(&own);
    return code;
}
