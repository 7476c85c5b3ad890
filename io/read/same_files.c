/* The same file given twice would count twice. */
#include <stdlib.h>
#include <string.h>

#include "core/grow.h"
#include "core/text.h"
#include "io/read/dataset_internal.h"

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

static rmg_code same_file(rmg_run *r, size_t i, size_t earlier, rmg_diag *why)
{
    return rmg_intake_remark(&r->intake[i], RMG_ERROR, "same-file", 0, RMG_NO_COLUMN, why,
                             RMG_T("give it once"), RMG_T("the same file as %s: its rows would count twice"),
                             r->out->files[earlier].name);
}

static rmg_code check_twice(rmg_run *r, rmg_diag *why)
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
static rmg_code check_packed_twice(rmg_run *r, rmg_diag *why)
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

rmg_code rmg_check_same_files(rmg_run *r, rmg_diag *why)
{
    rmg_code code = check_twice(r, why);
    return code == RMG_OK ? check_packed_twice(r, why) : code;
}

/* --- the same rows --------------------------------------------------------------------------------------- */

static bool same_columns(const rmg_roles *a, const rmg_roles *b)
{
    bool same = a->n == b->n;
    for (size_t i = 0; same && i < a->n; i++)
        same = strcmp(a->column[i].header, b->column[i].header) == 0;
    return same;
}

/* The title of a sheet may say what its rows are, so it must be the same too. */
static bool same_rows(const rmg_run *r, size_t i, size_t k)
{
    const rmg_intake *a = &r->intake[i], *b = &r->intake[k];
    const rmg_file *one = &r->out->files[i], *two = &r->out->files[k];
    bool all_known = !one->failed && !two->failed && a->n_row_hashes < RMG_EQUAL_ROWS_MAX &&
                     a->n_in_sum == one->rows_used && b->n_in_sum == two->rows_used && one->rows_used > 0;
    return all_known && a->n_in_sum == b->n_in_sum && a->row_sum == b->row_sum &&
           a->input->is_plan == b->input->is_plan &&
           (a->input->scenario == NULL) == (b->input->scenario == NULL) &&
           strcmp(one->title, two->title) == 0 && same_columns(&a->roles, &b->roles);
}

rmg_code rmg_check_same_rows(rmg_run *r, rmg_diag *why)
{
    rmg_code code = RMG_OK;
    for (size_t i = 0; code == RMG_OK && i < r->n; i++)
        for (size_t k = 0; code == RMG_OK && k < i; k++)
            if (same_rows(r, i, k)) {
                code = rmg_intake_remark(
                    &r->intake[i], RMG_WARNING, "same-rows", 0, RMG_NO_COLUMN, why, RMG_T("give it once"),
                    RMG_T("the same rows as %s: they are used and count twice"), r->out->files[k].name);
                break;
            }
    return code;
}
