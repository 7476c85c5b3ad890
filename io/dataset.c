#include "io/dataset.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/buffer.h"
#include "core/grow.h"
#include "core/number.h"
#include "core/text.h"
#include "io/intake_internal.h"
#include "io/labels_internal.h"
#include "io/problem_order_internal.h"

/* --- beginning and end --------------------------------------------------------------------------------- */

static void clear_file(rmg_file *file)
{
    free(file->name);
    free(file->title);
    free(file->unit);
    free(file->currency);
    free(file->amounts_text);
    for (size_t i = 0; i < file->n_columns; i++)
        free(file->columns[i].header);
    free(file->columns);
    for (size_t i = 0; i < file->n_series; i++)
        free(file->series[i].name);
    free(file->series);
}

void rmg_dataset_clear(rmg_dataset *dataset)
{
    if (dataset == NULL)
        return;
    for (size_t i = 0; i < dataset->n_files; i++)
        clear_file(&dataset->files[i]);
    free(dataset->files);
    free(dataset->title);
    free(dataset->unit);
    rmg_problems_clear(&dataset->problems);
    rmg_cube_clear(&dataset->cube);
    *dataset = (rmg_dataset){0};
}

/* Everything that a run holds while it reads. */
typedef struct run {
    rmg_dataset *out;
    const rmg_read_options *options;
    rmg_intake *intake;
    size_t n;
    struct rmg_ids *ids;
} run;

static rmg_code begin_files(run *r, const rmg_input *inputs, rmg_diag *why)
{
    rmg_dataset *out = r->out;
    out->files = rmg_zalloc(r->n, sizeof *out->files);
    r->intake = rmg_zalloc(r->n, sizeof *r->intake);
    r->ids = rmg_ids_new();
    out->title = rmg_copy("");
    out->unit = rmg_copy("");
    if (out->files == NULL || r->intake == NULL || r->ids == NULL || out->title == NULL || out->unit == NULL)
        return rmg_nomem(why);
    out->n_files = r->n;
    for (size_t i = 0; i < r->n; i++) {
        rmg_file *file = &out->files[i];
        file->name = rmg_copy(inputs[i].name);
        file->title = rmg_copy("");
        file->unit = rmg_copy("");
        file->currency = rmg_copy("");
        file->amounts_text = rmg_copy("");
        if (file->name == NULL || file->title == NULL || file->unit == NULL || file->currency == NULL ||
            file->amounts_text == NULL)
            return rmg_nomem(why);
        r->intake[i] = (rmg_intake){
            .options = r->options, .input = &inputs[i], .out = out, .file = i, .ids = r->ids};
    }
    return RMG_OK;
}

/* --- the cube's calendar and dimensions ---------------------------------------------------------------- */

static int calendar_of(const run *r)
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

/* The role that a user means by a name: ours, or an alias as in headers. */
static rmg_role meant_role(const char *name)
{
    rmg_role role = rmg_role_of_header(name, strlen(name));
    return rmg_role_is_dimension(role) ? role : RMG_ROLE_NONE;
}

/* Does the name mean this column: by its header, or by its role under whatever header? */
static bool means(const char *name, const rmg_role_column *column)
{
    rmg_role role = meant_role(name);
    return (role != RMG_ROLE_NONE && role == column->role) ||
           rmg_fold_equal(name, strlen(name), column->header, strlen(column->header));
}

/* The name under which a column was asked for, else NULL. */
static const char *asked_name(const run *r, const rmg_role_column *column)
{
    for (size_t i = 0; i < r->options->n_keep; i++)
        if (means(r->options->keep[i], column))
            return r->options->keep[i];
    return NULL;
}

static bool may_be_dimension(const rmg_intake *intake, size_t i)
{
    const rmg_role_column *column = &intake->roles.column[i];
    if (column->is_period || column->is_total || column->is_measure || column->spacer)
        return false;
    if (i == intake->roles.label && column->role == RMG_ROLE_NONE)
        return intake->label_is_dimension;
    return rmg_role_is_dimension(column->role) ||
           (column->role == RMG_ROLE_NONE && column->header[0] != '\0');
}

/* Numbers that no role uses are no dimension unless somebody asks for them by name. */
static bool is_kept(const run *r, const rmg_intake *intake, size_t i)
{
    const rmg_role_column *column = &intake->roles.column[i];
    if (asked_name(r, column) != NULL || column->role == RMG_ROLE_QUANTITY_UNIT)
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
    const run r = {.options = intake->options};
    return may_be_dimension(intake, column) && is_kept(&r, intake, column);
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
    rmg_role role = meant_role(name);
    if (d == cube->n_dims && role != RMG_ROLE_NONE)
        d = find_dim(cube, rmg_role_name(role));
    for (size_t f = 0; f < dataset->n_files && d == cube->n_dims; f++)
        for (size_t i = 0; i < dataset->files[f].n_columns && d == cube->n_dims; i++) {
            const rmg_file_column *column = &dataset->files[f].columns[i];
            if (column->in_cube && rmg_fold_equal(name, strlen(name), column->header, strlen(column->header)))
                d = find_dim(cube, column->role[0] != '\0' ? column->role : column->header);
        }
    return d;
}

static rmg_code add_dim(run *r, rmg_intake *intake, size_t i, rmg_diag *why)
{
    const rmg_role_column *column = &intake->roles.column[i];
    rmg_cube *cube = &r->out->cube;
    const char *name = rmg_role_name(column->role), *asked = asked_name(r, column);
    if (column->role == RMG_ROLE_NONE)
        name = asked != NULL ? asked : column->header[0] != '\0' ? column->header : "label";
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

static rmg_code add_dims(run *r, rmg_diag *why)
{
    rmg_code code = RMG_OK;
    for (size_t f = 0; code == RMG_OK && f < r->n; f++) {
        rmg_intake *intake = &r->intake[f];
        for (size_t d = 0; d < RMG_DIMS_MAX; d++)
            intake->column_of[d] = RMG_NO_COLUMN;
        for (size_t i = 0; code == RMG_OK && !r->out->files[f].failed && i < intake->roles.n; i++)
            if (may_be_dimension(intake, i) && is_kept(r, intake, i))
                code = add_dim(r, intake, i, why);
    }
    return code;
}

/* The name under which a measure's column was asked for. */
static const char *measure_name(const run *r, const char *header)
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

static rmg_code add_measures(run *r, rmg_diag *why)
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

static bool any_failed(const rmg_dataset *out)
{
    for (size_t i = 0; i < out->n_files; i++)
        if (out->files[i].failed)
            return true;
    return false;
}

/* A name that no file has cannot be kept; where a file could not be read it may well be that file's. */
static rmg_code check_keep(const run *r, rmg_diag *why)
{
    for (size_t k = 0; k < r->options->n_keep && !any_failed(r->out); k++) {
        const char *name = r->options->keep[k];
        bool found = false;
        for (size_t f = 0; f < r->n && !found; f++)
            for (size_t i = 0; i < r->intake[f].roles.n && !found; i++) {
                found = may_be_dimension(&r->intake[f], i) && means(name, &r->intake[f].roles.column[i]);
            }
        if (!found)
            return rmg_fail(why, RMG_EUSAGE, RMG_T("no file has a column \"%s\" that could be a dimension"),
                            name);
    }
    return RMG_OK;
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

static rmg_code report_columns(run *r, size_t f, rmg_diag *why)
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
        column->decimal = intake->rules != NULL ? intake->rules[i].mark : RMG_MARK_NONE;
        for (size_t d = 0; d < r->out->cube.n_dims; d++)
            column->in_cube |= intake->column_of[d] == i;
    }
    return RMG_OK;
}

/* --- over all files ------------------------------------------------------------------------------------ */

static rmg_code add_problem(run *r, rmg_severity severity, const char *reason, const char *source,
                            const char *hint, const char *message, rmg_diag *why)
{
    char text[512], more[256], name[256];
    snprintf(text, sizeof text, "%s", message);
    snprintf(more, sizeof more, "%s", hint);
    snprintf(name, sizeof name, "%s", source);
    rmg_problem problem = {.severity = severity,
                           .code = severity == RMG_ERROR ? RMG_EINPUT : RMG_OK,
                           .reason = reason,
                           .source = name,
                           .message = text,
                           .hint = more};
    return rmg_problems_add(&r->out->problems, &problem, why);
}

static bool add_file_sums(rmg_dataset *out)
{
    bool fits = true;
    for (size_t i = 0; i < out->n_files; i++) {
        const rmg_file *file = &out->files[i];
        out->rows_read += file->rows_read;
        out->rows_used += file->rows_used;
        out->rows_excluded += file->rows_excluded;
        out->rows_rejected += file->rows_rejected;
        out->rejected_unread += file->rejected_unread;
        out->n_values += file->n_values;
        out->n_rounded += file->n_rounded;
        out->decimals = file->decimals > out->decimals ? file->decimals : out->decimals;
        fits &= rmg_money_add(&out->rejected_sum, out->rejected_sum, file->rejected_sum);
    }
    out->decimals = out->decimals < 2 ? out->decimals : 2;
    return fits;
}

static rmg_code choose_title(run *r, rmg_diag *why)
{
    for (size_t i = 0; i < r->n; i++) {
        const rmg_file *file = &r->out->files[i];
        const rmg_words *words = &r->intake[i].title;
        if (r->out->title[0] == '\0' && file->title[0] != '\0') {
            free(r->out->title);
            r->out->title = rmg_copy(file->title);
            if (r->out->title == NULL)
                return rmg_nomem(why);
        }
        if (r->out->year == 0 && words->second_year == 0)
            r->out->year = words->year;
    }
    if (r->options->year != 0)
        r->out->year = r->options->year;
    return RMG_OK;
}

static rmg_code choose_unit(run *r, rmg_diag *why)
{
    const rmg_file *first = NULL;
    for (size_t i = 0; i < r->n; i++) {
        const rmg_file *file = &r->out->files[i];
        const char *unit = file->unit[0] != '\0' ? file->unit : file->currency;
        if (unit[0] == '\0')
            continue;
        if (first == NULL) {
            first = file;
            free(r->out->unit);
            r->out->unit = rmg_copy(unit);
            if (r->out->unit == NULL)
                return rmg_nomem(why);
        } else if (!rmg_fold_equal(unit, strlen(unit), r->out->unit, strlen(r->out->unit))) {
            char text[512];
            snprintf(text, sizeof text, RMG_T("its amounts are in \"%.60s\", those of %.200s in \"%.60s\""),
                     unit, first->name, r->out->unit);
            rmg_code code = add_problem(r, RMG_ERROR, "unit", file->name,
                                        RMG_T("bring all files to one unit; amounts are never rescaled"),
                                        text, why);
            if (code != RMG_OK)
                return code;
            r->out->files[i].failed = true;
        }
    }
    return RMG_OK;
}

static void find_upto(rmg_dataset *out)
{
    const rmg_cube *cube = &out->cube;
    out->upto = (rmg_month){RMG_NO_MONTH};
    for (size_t cell = 0; cell < cube->n_cells; cell++) {
        if (cube->scenario[cell] != RMG_ACTUAL)
            continue;
        rmg_month last = {cube->month[cell].index + cube->span[cell] - 1};
        if (out->upto.index == RMG_NO_MONTH || last.index > out->upto.index)
            out->upto = last;
    }
}

static rmg_code check_control(run *r, bool plan, bool asked, rmg_money wanted, rmg_diag *why)
{
    rmg_money found = plan ? r->out->plan_total : r->out->actual_total;
    if (!asked || found.units == wanted.units)
        return RMG_OK;
    char text[512], said[RMG_NUMBER_MAX], is[RMG_NUMBER_MAX];
    rmg_decimal_print(said, wanted.units, 2);
    rmg_decimal_print(is, found.units, 2);
    snprintf(text, sizeof text, RMG_T("the rows add up to %s, not to the control total %s"), is, said);
    return add_problem(r, RMG_ERROR, "control-total", "",
                       RMG_T("find the missing or double rows, or correct control-total"), text, why);
}

/* Names of the evenly spread series, for one warning: "A and B", "A, B and 3 more". */
static size_t list_even(const rmg_dataset *out, rmg_buffer *names)
{
    size_t n = 0, total = 0;
    for (size_t f = 0; f < out->n_files; f++)
        for (size_t i = 0; i < out->files[f].n_series; i++)
            total += out->files[f].series[i].even_spread;
    for (size_t f = 0; f < out->n_files; f++)
        for (size_t i = 0; i < out->files[f].n_series; i++) {
            const rmg_file_series *series = &out->files[f].series[i];
            if (!series->even_spread || n++ >= 3)
                continue;
            if (n > 1)
                rmg_buffer_puts(names, n == total ? RMG_T(" and ") : ", ");
            rmg_buffer_puts(names, series->name);
            if (out->files[f].layout != RMG_LAYOUT_WIDE)
                rmg_buffer_printf(names, " %d", series->year);
        }
    if (total > 3)
        rmg_buffer_printf(names, RMG_T(" and %zu more"), total - 3);
    return total;
}

static int even_decimals(const rmg_dataset *out)
{
    int decimals = 0;
    for (size_t f = 0; f < out->n_files; f++)
        for (size_t i = 0; i < out->files[f].n_series; i++)
            if (out->files[f].series[i].even_spread && out->files[f].series[i].decimals > decimals)
                decimals = out->files[f].series[i].decimals;
    return decimals;
}

static bool is_history(const rmg_file_series *series, int per_year)
{
    return series->kind == RMG_ACTUAL && !series->annual && series->n_empty == 0 && per_year > 1;
}

static rmg_code warn_even(run *r, rmg_diag *why)
{
    rmg_dataset *out = r->out;
    bool any = false, uneven = false;
    for (size_t f = 0; f < out->n_files; f++)
        for (size_t i = 0; i < out->files[f].n_series; i++) {
            const rmg_file_series *series = &out->files[f].series[i];
            any |= is_history(series, out->cube.per_year);
            uneven |= is_history(series, out->cube.per_year) && !series->even_spread;
        }
    out->seasonal = uneven || !any;
    rmg_buffer names = {0};
    size_t n = list_even(out, &names);
    char text[512], half[RMG_NUMBER_MAX];
    int64_t unit = RMG_SCALE / 2;
    int decimals = even_decimals(out);
    for (int i = 0; i < decimals; i++)
        unit /= 10;
    rmg_number_style style = rmg_number_style_of(rmg_text_language(), decimals < 3 ? decimals + 1 : 4);
    rmg_number_format(half, unit, &style);
    const char *end = uneven ? RMG_T("they carry no seasonal pattern and are left out of seasonal rules")
                             : RMG_T("they carry no seasonal pattern, so seasonal rules are off");
    if (n == 1)
        end = uneven ? RMG_T("it carries no seasonal pattern and is left out of seasonal rules")
                     : RMG_T("it carries no seasonal pattern, so seasonal rules are off");
    snprintf(text, sizeof text,
             rmg_text_plural("%.250s is one annual amount spread evenly (within %s): %s",
                             "%.250s are one annual amount spread evenly (within %s): %s", (unsigned long)n),
             rmg_buffer_text(&names), half, end);
    rmg_code code = rmg_buffer_check(&names, why);
    if (code == RMG_OK && n > 0)
        code = add_problem(r, RMG_WARNING, "even-spread", "", "", text, why);
    rmg_buffer_clear(&names);
    return code;
}

/* --- maps and kinds that act nowhere ------------------------------------------------------------------- */

static rmg_code check_maps(const rmg_read_options *options, rmg_diag *why)
{
    for (size_t i = 0; i < options->n_maps; i++) {
        rmg_role role;
        if (!rmg_role_find(&role, options->maps[i].name))
            return rmg_fail(why, RMG_EUSAGE, RMG_T("\"%s\" is not a column name"), options->maps[i].name);
    }
    return RMG_OK;
}

static bool has_header(const run *r, const char *header)
{
    for (size_t f = 0; f < r->n; f++)
        for (size_t i = 0; i < r->intake[f].roles.n; i++) {
            const char *own = r->intake[f].roles.column[i].header;
            if (rmg_fold_equal(header, strlen(header), own, strlen(own)))
                return true;
        }
    return false;
}

static rmg_code check_maps_act(const run *r, rmg_diag *why)
{
    for (size_t i = 0; i < r->options->n_maps && !any_failed(r->out); i++)
        if (!has_header(r, r->options->maps[i].header))
            return rmg_fail(why, RMG_EUSAGE, RMG_T("no file has a column \"%s\" to map to %s"),
                            r->options->maps[i].header, r->options->maps[i].name);
    return RMG_OK;
}

static rmg_code check_kinds_act(const run *r, rmg_diag *why)
{
    for (size_t k = 0; k < r->options->n_kinds && k < RMG_KINDS_TRACKED - 1 && !any_failed(r->out); k++) {
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

/* --- all of it ----------------------------------------------------------------------------------------- */

/* Digest of what is in a source, unpacked. */
static rmg_code digest_content(rmg_source *source, rmg_sha256 *out, rmg_diag *why)
{
    *out = (rmg_sha256){0};
    char block[16384];
    size_t got = 1;
    rmg_sha256_state state;
    rmg_sha256_begin(&state);
    rmg_code code = source->rewind(source, why);
    while (code == RMG_OK && got > 0) {
        code = source->read(source, block, sizeof block, &got, why);
        if (code == RMG_OK)
            rmg_sha256_add(&state, block, got);
    }
    *out = rmg_sha256_end(&state);
    return code;
}

static rmg_code same_file(run *r, size_t i, size_t earlier, rmg_diag *why)
{
    return rmg_intake_remark(&r->intake[i], RMG_ERROR, "same-file", 0, RMG_NO_COLUMN, why,
                             RMG_T("give it once"), RMG_T("the same file as %s: its rows would count twice"),
                             r->out->files[earlier].name);
}

static rmg_code check_twice(run *r, rmg_diag *why)
{
    rmg_code code = RMG_OK;
    for (size_t i = 0; code == RMG_OK && i < r->n; i++)
        for (size_t k = 0; code == RMG_OK && k < i && !r->out->files[i].failed; k++) {
            rmg_fingerprint a = r->intake[i].print, b = r->intake[k].print;
            if (a.length == b.length && a.hash == b.hash && a.length > 0)
                code = same_file(r, i, k, why);
        }
    return code;
}

static bool is_packed(const rmg_intake *intake)
{
    return intake->source.read != NULL && intake->source.fd < 0 && intake->input->bytes == NULL;
}

/* The same rows once plain and once packed: their bytes differ, what is in them does not. */
static rmg_code check_packed_twice(run *r, rmg_diag *why)
{
    size_t n_packed = 0;
    for (size_t i = 0; i < r->n; i++)
        n_packed += is_packed(&r->intake[i]);
    if (n_packed == 0 || r->n < 2)
        return RMG_OK;
    rmg_sha256 *content = rmg_zalloc(r->n, sizeof *content);
    if (content == NULL)
        return rmg_nomem(why);
    rmg_code code = RMG_OK;
    for (size_t i = 0; code == RMG_OK && i < r->n; i++) {
        if (r->out->files[i].failed)
            continue;
        code = digest_content(&r->intake[i].source, &content[i], why);
        for (size_t k = 0; code == RMG_OK && k < i && !r->out->files[i].failed; k++)
            if (!r->out->files[k].failed && memcmp(&content[k], &content[i], sizeof *content) == 0)
                code = same_file(r, i, k, why);
    }
    free(content);
    return code;
}

static rmg_code survey_all(run *r, rmg_diag *why)
{
    rmg_code code = RMG_OK;
    for (size_t i = 0; code == RMG_OK && i < r->n; i++) {
        code = rmg_survey(&r->intake[i], why);
        r->out->has_booked |= r->intake[i].roles.n > 0 &&
                              r->intake[i].roles.of[RMG_ROLE_BOOKED] != RMG_NO_COLUMN;
        r->out->has_client |= r->intake[i].roles.n > 0 &&
                              r->intake[i].roles.of[RMG_ROLE_CLIENT] != RMG_NO_COLUMN;
    }
    return code;
}

static rmg_code take_all(run *r, rmg_diag *why)
{
    rmg_code code = RMG_OK;
    for (size_t i = 0; code == RMG_OK && i < r->n; i++)
        if (!r->out->files[i].failed)
            code = rmg_take_rows(&r->intake[i], why);
    for (size_t i = 0; code == RMG_OK && i < r->n; i++)
        if (r->intake[i].roles.n > 0)
            code = report_columns(r, i, why);
    return code;
}

static rmg_code sort_problems(run *r, rmg_diag *why)
{
    const char **names = rmg_zalloc(r->n, sizeof *names);
    if (names == NULL)
        return rmg_nomem(why);
    for (size_t i = 0; i < r->n; i++)
        names[i] = r->out->files[i].name;
    rmg_code code = rmg_problems_sort(&r->out->problems, names, r->n, why);
    free(names);
    return code;
}

static rmg_code conclude(run *r, rmg_diag *why)
{
    const rmg_read_options *options = r->options;
    rmg_dataset *out = r->out;
    if (!add_file_sums(out))
        out->rejected_sum = (rmg_money){0};
    find_upto(out);
    rmg_code code = choose_title(r, why);
    if (code == RMG_OK)
        code = choose_unit(r, why);
    if (code == RMG_OK)
        code = warn_even(r, why);
    if (code == RMG_OK)
        code = rmg_warn_similar_labels(&out->problems, &out->cube, why);
    if (code == RMG_OK)
        code = check_control(r, false, options->has_control_total, options->control_total, why);
    if (code == RMG_OK)
        code = check_control(r, true, options->has_plan_control_total, options->plan_control_total, why);
    return code == RMG_OK ? sort_problems(r, why) : code;
}

static rmg_code verdict(const run *r, rmg_diag *why)
{
    const rmg_dataset *out = r->out;
    size_t errors = rmg_problems_count(&out->problems, RMG_ERROR);
    size_t warnings = rmg_problems_count(&out->problems, RMG_WARNING);
    if (errors > 0)
        return rmg_fail(why, RMG_EINPUT,
                        rmg_text_plural("%zu problem stops the reading", "%zu problems stop the reading",
                                        (unsigned long)errors),
                        errors);
    uint64_t rejects = out->rows_rejected + (r->options->strict ? warnings : 0);
    if (rejects <= r->options->max_rejects)
        return RMG_OK;
    rmg_fail(why, RMG_EINPUT,
             rmg_text_plural("%llu row rejected, at most %llu allowed",
                             "%llu rows rejected, at most %llu allowed", (unsigned long)rejects),
             (unsigned long long)rejects, (unsigned long long)r->options->max_rejects);
    rmg_hint(why, "%s", RMG_T("correct the rows, or allow them: --max-rejects N"));
    return RMG_EINPUT;
}

static rmg_code read_all(run *r, const rmg_input *inputs, rmg_diag *why)
{
    rmg_code code = check_maps(r->options, why);
    if (code == RMG_OK)
        code = begin_files(r, inputs, why);
    if (code == RMG_OK)
        code = survey_all(r, why);
    if (code == RMG_OK)
        code = check_twice(r, why);
    if (code == RMG_OK)
        code = check_packed_twice(r, why);
    if (code == RMG_OK)
        code = check_maps_act(r, why);
    if (code == RMG_OK)
        code = check_keep(r, why);
    if (code == RMG_OK)
        code = rmg_cube_init(&r->out->cube, calendar_of(r), why);
    if (code == RMG_OK)
        code = add_dims(r, why);
    if (code == RMG_OK)
        code = add_measures(r, why);
    if (code == RMG_OK)
        code = take_all(r, why);
    if (code == RMG_OK)
        code = check_kinds_act(r, why);
    return code == RMG_OK ? conclude(r, why) : code;
}

rmg_code rmg_read(rmg_dataset *out, const rmg_input *inputs, size_t n_inputs, const rmg_read_options *options,
                  rmg_diag *why)
{
    static const rmg_read_options defaults = {0};
    *out = (rmg_dataset){0};
    run r = {.out = out, .options = options != NULL ? options : &defaults, .n = n_inputs};
    rmg_code code = read_all(&r, inputs, why);
    for (size_t i = 0; r.intake != NULL && i < r.n; i++)
        rmg_intake_clear(&r.intake[i]);
    free(r.intake);
    rmg_ids_free(r.ids);
    if (code != RMG_OK) {
        rmg_dataset_clear(out);
        return code;
    }
    return verdict(&r, why);
}
