#include "io/read/dataset.h"

#include <stdlib.h>
#include <string.h>

#include "core/buffer.h"
#include "core/grow.h"
#include "core/text.h"
#include "io/read/dataset_internal.h"

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

static rmg_code begin_files(rmg_run *r, const rmg_input *inputs, rmg_diag *why)
{
    rmg_dataset *out = r->out;
    out->files = rmg_zalloc(r->n, sizeof *out->files);
    r->intake = rmg_zalloc(r->n, sizeof *r->intake);
    r->ids = rmg_ids_new();
    r->versions = rmg_versions_new();
    out->title = rmg_copy("");
    out->unit = rmg_copy("");
    if (out->files == NULL || r->intake == NULL || r->ids == NULL || r->versions == NULL ||
        out->title == NULL || out->unit == NULL)
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
        r->intake[i] = (rmg_intake){.options = r->options,
                                    .input = &inputs[i],
                                    .out = out,
                                    .file = i,
                                    .ids = r->ids,
                                    .versions = r->versions};
    }
    return RMG_OK;
}

static rmg_code survey_all(rmg_run *r, rmg_diag *why)
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

static rmg_code take_all(rmg_run *r, rmg_diag *why)
{
    rmg_code code = RMG_OK;
    for (size_t i = 0; code == RMG_OK && i < r->n; i++)
        if (!r->out->files[i].failed)
            code = rmg_take_rows(&r->intake[i], why);
    for (size_t i = 0; code == RMG_OK && i < r->n; i++)
        if (r->intake[i].roles.n > 0)
            code = rmg_run_report_columns(r, i, why);
    return code;
}

static rmg_code verdict(const rmg_run *r, rmg_diag *why)
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

static rmg_code read_all(rmg_run *r, const rmg_input *inputs, rmg_diag *why)
{
    rmg_code code = rmg_check_map_names(r->options, why);
    if (code == RMG_OK)
        code = begin_files(r, inputs, why);
    if (code == RMG_OK)
        code = survey_all(r, why);
    if (code == RMG_OK)
        code = rmg_check_same_files(r, why);
    if (code == RMG_OK)
        code = rmg_check_maps_act(r, why);
    if (code == RMG_OK)
        code = rmg_check_keep(r, why);
    if (code == RMG_OK)
        code = rmg_cube_init(&r->out->cube, rmg_run_calendar(r), why);
    if (code == RMG_OK)
        code = rmg_run_add_columns(r, why);
    if (code == RMG_OK)
        code = take_all(r, why);
    if (code == RMG_OK)
        code = rmg_check_kinds_act(r, why);
    if (code == RMG_OK)
        code = rmg_check_same_rows(r, why);
    if (code == RMG_OK)
        code = rmg_versions_check(r, why);
    return code == RMG_OK ? rmg_conclude(r, why) : code;
}

rmg_code rmg_read(rmg_dataset *out, const rmg_input *inputs, size_t n_inputs, const rmg_read_options *options,
                  rmg_diag *why)
{
    static const rmg_read_options defaults = {0};
    *out = (rmg_dataset){0};
    rmg_run r = {.out = out, .options = options != NULL ? options : &defaults, .n = n_inputs};
    rmg_code code = read_all(&r, inputs, why);
    if (r.options->tell != NULL)
        r.options->tell(r.options->told, 1000);
    for (size_t i = 0; r.intake != NULL && i < r.n; i++)
        rmg_intake_clear(&r.intake[i]);
    free(r.intake);
    rmg_ids_free(r.ids);
    rmg_versions_free(r.versions);
    if (code != RMG_OK) {
        rmg_dataset_clear(out);
        return code;
    }
    code = verdict(&r, why);
    out->accepted = code == RMG_OK;
    return code;
}
