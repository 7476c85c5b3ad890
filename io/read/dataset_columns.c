/* From the columns of all files to the calendar, dimensions and measures of one cube. */
#include <string.h>

#include "core/buffer.h"
#include "core/grow.h"
#include "core/text.h"
#include "io/read/dataset_internal.h"

int rmg_run_calendar(const rmg_run *r)
{
    bool months = false, quarters = false;
    if (r->options->calendar.four_weeks)
        return 13;
    for (size_t i = 0; i < r->n; i++) {
        months |= r->intake[i].has_months;
        quarters |= r->intake[i].has_quarters;
    }
    return quarters && !months ? 4 : 12;
}

/* The name under which a column was asked for, else NULL. */
static const char *asked_name(const rmg_run *r, const rmg_intake *intake, size_t column)
{
    for (size_t i = 0; i < r->options->n_keep; i++)
        if (rmg_name_means(r->options->keep[i], intake, column))
            return r->options->keep[i];
    return NULL;
}

/* Numbers that no role uses are no dimension unless somebody asks for them by name. */
static bool is_kept(const rmg_run *r, const rmg_intake *intake, size_t i)
{
    const rmg_role_column *column = &intake->roles.column[i];
    if (asked_name(r, intake, i) != NULL || column->role == RMG_ROLE_QUANTITY_UNIT)
        return true;
    bool label = i == intake->roles.label && intake->label_is_dimension;
    bool known = rmg_role_is_dimension(column->role) && column->role != RMG_ROLE_CLIENT &&
                 column->role != RMG_ROLE_SOURCE;
    switch (r->options->keep_rule) {
    case RMG_KEEP_KNOWN:
        return known || label;
    case RMG_KEEP_NAMED:
        return false;
    case RMG_KEEP_ALL:
        return rmg_role_is_dimension(column->role) || column->is_text || label;
    }
    return false;
}

bool rmg_keeps_column(const rmg_intake *intake, size_t column)
{
    const rmg_run r = {.options = intake->options};
    return rmg_may_be_dimension(intake, column) && is_kept(&r, intake, column);
}

static size_t find_dim(const rmg_cube *cube, const char *name)
{
    for (size_t d = 0; d < cube->n_dims; d++)
        if (rmg_fold_equal(name, strlen(name), cube->dim[d].name, strlen(cube->dim[d].name)))
            return d;
    return cube->n_dims;
}

size_t rmg_dataset_find_dim(const rmg_dataset *dataset, const char *name)
{
    const rmg_cube *cube = &dataset->cube;
    size_t d = find_dim(cube, name);
    rmg_role role = rmg_meant_role(name);
    if (d == cube->n_dims && role != RMG_ROLE_NONE)
        d = find_dim(cube, rmg_role_name(role));
    for (size_t f = 0; f < dataset->n_files && d == cube->n_dims; f++)
        for (size_t i = 0; i < dataset->files[f].n_columns && d == cube->n_dims; i++) {
            const rmg_file_column *column = &dataset->files[f].columns[i];
            const char *known_as = column->is_label ? RMG_LABEL_NAME : column->header;
            if (column->in_cube &&
                (rmg_fold_equal(name, strlen(name), column->header, strlen(column->header)) ||
                 rmg_fold_equal(name, strlen(name), known_as, strlen(known_as))))
                d = find_dim(cube, column->role[0] != '\0' ? column->role : column->header);
        }
    return d;
}

static rmg_code add_dim(rmg_run *r, rmg_intake *intake, size_t i, rmg_diag *why)
{
    const rmg_role_column *column = &intake->roles.column[i];
    rmg_cube *cube = &r->out->cube;
    const char *name = rmg_role_name(column->role), *asked = asked_name(r, intake, i);
    if (column->role == RMG_ROLE_NONE)
        name = asked != NULL ? asked : column->header[0] != '\0' ? column->header : RMG_LABEL_NAME;
    size_t d = find_dim(cube, name);
    if (d == cube->n_dims) {
        rmg_code code = rmg_cube_add_dim(cube, name, column->header[0] != '\0' ? column->header : name, &d,
                                         why);
        if (code == RMG_ERANGE)
            rmg_hint(why, "%s", RMG_T("name the dimensions that are needed: --by"));
        if (code != RMG_OK)
            return code;
    }
    if (intake->column_of[d] == RMG_NO_COLUMN)
        intake->column_of[d] = i;
    return RMG_OK;
}

static rmg_code add_dims(rmg_run *r, rmg_diag *why)
{
    rmg_code code = RMG_OK;
    for (size_t f = 0; code == RMG_OK && f < r->n; f++) {
        rmg_intake *intake = &r->intake[f];
        for (size_t d = 0; d < RMG_DIMS_MAX; d++)
            intake->column_of[d] = RMG_NO_COLUMN;
        for (size_t i = 0; code == RMG_OK && !r->out->files[f].failed && i < intake->roles.n; i++)
            if (rmg_may_be_dimension(intake, i) && is_kept(r, intake, i))
                code = add_dim(r, intake, i, why);
    }
    return code;
}

/* The name under which a measure's column was asked for. */
static const char *measure_name(const rmg_run *r, const char *header)
{
    for (size_t i = 0; i < r->options->n_measures; i++)
        if (rmg_fold_equal(header, strlen(header), r->options->measures[i], strlen(r->options->measures[i])))
            return r->options->measures[i];
    for (size_t i = 0; i < r->options->n_measures; i++) {
        rmg_role role;
        if (rmg_role_find(&role, r->options->measures[i]) &&
            rmg_role_of_header(header, strlen(header)) == role)
            return r->options->measures[i];
    }
    return NULL;
}

static rmg_code add_measures(rmg_run *r, rmg_diag *why)
{
    rmg_code code = RMG_OK;
    for (size_t f = 0; code == RMG_OK && f < r->n; f++) {
        rmg_intake *intake = &r->intake[f];
        for (size_t m = 0; m < RMG_MEASURES_MAX; m++)
            intake->measure_of[m] = RMG_NO_COLUMN;
        for (size_t i = 0; code == RMG_OK && !r->out->files[f].failed && i < intake->roles.n; i++) {
            const char *name = measure_name(r, intake->roles.column[i].header);
            size_t m;
            if (!intake->roles.column[i].is_measure || name == NULL)
                continue;
            code = rmg_cube_add_measure(&r->out->cube, name, &m, why);
            if (code == RMG_OK)
                intake->measure_of[m] = i;
        }
    }
    return code;
}

rmg_code rmg_run_add_columns(rmg_run *r, rmg_diag *why)
{
    rmg_code code = add_dims(r, why);
    return code == RMG_OK ? add_measures(r, why) : code;
}

/* --- columns for the report ---------------------------------------------------------------------------- */

static rmg_column_use use_of(const rmg_intake *intake, size_t i)
{
    const rmg_role_column *column = &intake->roles.column[i];
    if (column->is_period)
        return RMG_COLUMN_PERIOD;
    if (column->spacer)
        return RMG_COLUMN_SPACER;
    if (rmg_role_is_dimension(column->role))
        return RMG_COLUMN_DIMENSION;
    if (column->role != RMG_ROLE_NONE || column->is_total || column->is_measure || i == intake->roles.label)
        return RMG_COLUMN_ROLE;
    return column->is_text && column->header[0] != '\0' ? RMG_COLUMN_DIMENSION : RMG_COLUMN_NOT_USED;
}

rmg_code rmg_run_report_columns(rmg_run *r, size_t f, rmg_diag *why)
{
    const rmg_intake *intake = &r->intake[f];
    rmg_file *file = &r->out->files[f];
    file->columns = rmg_zalloc(intake->roles.n, sizeof *file->columns);
    if (file->columns == NULL)
        return rmg_nomem(why);
    for (size_t i = 0; i < intake->roles.n; i++) {
        rmg_file_column *column = &file->columns[i];
        column->header = rmg_copy(intake->roles.column[i].header);
        if (column->header == NULL)
            return rmg_nomem(why);
        file->n_columns++;
        column->role = rmg_role_name(intake->roles.column[i].role);
        column->use = use_of(intake, i);
        column->is_label = intake->roles.layout == RMG_LAYOUT_WIDE && i == intake->roles.label;
        column->is_total = intake->roles.column[i].is_total;
        column->decimal = intake->rules != NULL ? intake->rules[i].mark : RMG_MARK_NONE;
        for (size_t d = 0; d < r->out->cube.n_dims; d++)
            column->in_cube |= intake->column_of[d] == i;
    }
    return RMG_OK;
}
