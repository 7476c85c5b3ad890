/* Names that a user gives: do they mean anything in the files? */
#include <string.h>

#include "core/nearest.h"
#include "core/text.h"
#include "io/read/dataset_internal.h"

/* The role that a user means by a name: ours, or an alias as in headers. */
rmg_role rmg_meant_role(const char *name)
{
    rmg_role role = rmg_role_of_header(name, strlen(name));
    return rmg_role_is_dimension(role) ? role : RMG_ROLE_NONE;
}

static bool has_header(const rmg_intake *intake, const char *header)
{
    for (size_t i = 0; i < intake->roles.n; i++) {
        const char *own = intake->roles.column[i].header;
        if (rmg_fold_equal(header, strlen(header), own, strlen(own)))
            return true;
    }
    return false;
}

/* The first text column of a sheet, unless another one is headed so. */
static bool means_label(const char *name, const rmg_intake *intake, size_t column)
{
    return column == intake->roles.label && intake->roles.layout == RMG_LAYOUT_WIDE &&
           rmg_fold_equal(name, strlen(name), RMG_LABEL_NAME, strlen(RMG_LABEL_NAME)) &&
           !has_header(intake, RMG_LABEL_NAME);
}

bool rmg_name_means(const char *name, const rmg_intake *intake, size_t i)
{
    const rmg_role_column *column = &intake->roles.column[i];
    rmg_role role = rmg_meant_role(name);
    return (role != RMG_ROLE_NONE && role == column->role) || means_label(name, intake, i) ||
           rmg_fold_equal(name, strlen(name), column->header, strlen(column->header));
}

bool rmg_may_be_dimension(const rmg_intake *intake, size_t i)
{
    const rmg_role_column *column = &intake->roles.column[i];
    if (column->is_period || column->is_total || column->is_measure || column->spacer)
        return false;
    if (i == intake->roles.label && column->role == RMG_ROLE_NONE)
        return intake->label_is_dimension;
    return rmg_role_is_dimension(column->role) ||
           (column->role == RMG_ROLE_NONE && column->header[0] != '\0');
}

bool rmg_any_failed(const rmg_dataset *out)
{
    for (size_t i = 0; i < out->n_files; i++)
        if (out->files[i].failed)
            return true;
    return false;
}

static rmg_code no_column(const rmg_run *r, const char *name, rmg_diag *why)
{
    rmg_fail(why, RMG_EUSAGE, RMG_T("no file has a column \"%s\" that could be a dimension"), name);
    rmg_nearest nearest = rmg_nearest_begin(name);
    for (size_t f = 0; f < r->n; f++)
        for (size_t i = 0; i < r->intake[f].roles.n; i++) {
            const rmg_role_column *column = &r->intake[f].roles.column[i];
            if (!rmg_may_be_dimension(&r->intake[f], i))
                continue;
            rmg_nearest_try(&nearest, rmg_role_name(column->role));
            rmg_nearest_try(&nearest, column->header);
            rmg_nearest_try(&nearest, means_label(RMG_LABEL_NAME, &r->intake[f], i) ? RMG_LABEL_NAME : "");
        }
    if (nearest.best != NULL && nearest.best[0] != '\0')
        rmg_hint(why, RMG_T("did you mean %s?"), nearest.best);
    else
        rmg_hint(why, "%s", RMG_T("raming check FILE -v lists the columns"));
    return RMG_EUSAGE;
}

/* A name that no file has cannot be kept; where a file could not be read it may well be that file's. */
rmg_code rmg_check_keep(const rmg_run *r, rmg_diag *why)
{
    for (size_t k = 0; k < r->options->n_keep && !rmg_any_failed(r->out); k++) {
        const char *name = r->options->keep[k];
        bool found = false;
        for (size_t f = 0; f < r->n && !found; f++)
            for (size_t i = 0; i < r->intake[f].roles.n && !found; i++) {
                found = rmg_may_be_dimension(&r->intake[f], i) && rmg_name_means(name, &r->intake[f], i);
            }
        if (!found)
            return no_column(r, name, why);
    }
    return RMG_OK;
}

rmg_code rmg_check_map_names(const rmg_read_options *options, rmg_diag *why)
{
    for (size_t i = 0; i < options->n_maps; i++) {
        rmg_role role;
        if (!rmg_role_find(&role, options->maps[i].name))
            return rmg_fail(why, RMG_EUSAGE, RMG_T("\"%s\" is not a column name"), options->maps[i].name);
    }
    return RMG_OK;
}

static bool some_has_header(const rmg_run *r, const char *header)
{
    bool found = false;
    for (size_t f = 0; f < r->n && !found; f++)
        found = has_header(&r->intake[f], header);
    return found;
}

rmg_code rmg_check_maps_act(const rmg_run *r, rmg_diag *why)
{
    for (size_t i = 0; i < r->options->n_maps && !rmg_any_failed(r->out); i++)
        if (!some_has_header(r, r->options->maps[i].header))
            return rmg_fail(why, RMG_EUSAGE, RMG_T("no file has a column \"%s\" to map to %s"),
                            r->options->maps[i].header, r->options->maps[i].name);
    return RMG_OK;
}

rmg_code rmg_check_kinds_act(const rmg_run *r, rmg_diag *why)
{
    for (size_t k = 0; k < r->options->n_kinds && k < RMG_KINDS_TRACKED - 1 && !rmg_any_failed(r->out); k++) {
        bool acts = false;
        for (size_t f = 0; f < r->n; f++)
            acts |= r->intake[f].kind_acts[k];
        const char *row = r->options->kinds[k].row;
        if (!acts)
            return rmg_fail(why, RMG_EUSAGE, RMG_T("no row is labelled \"%s\", so its kind cannot be set"),
                            row != NULL ? row : "");
    }
    return RMG_OK;
}
