#include "cli/pack/changes.h"

#include <stdlib.h>
#include <string.h>

#include "core/buffer.h"
#include "core/grow.h"

const char *rmg_change_name(rmg_change_cause cause)
{
    static const char *const names[] = {"new", "corrected", "removed", "plan-version", "method"};
    return names[cause];
}

static const char *label_at(const rmg_run_rows *run, const rmg_kept_row *row, size_t dim)
{
    uint32_t code = rmg_kept_row_code(&run->rows, row, dim);
    return code == RMG_NO_DIM ? "" : rmg_dict_label(run->data.cube.dim[dim].labels, code);
}

/* Where a row stands: kind, period, labels by name. Two runs may have their dimensions in another order, but the columns of
 * one file keep theirs. */
static void add_place(rmg_buffer *out, const rmg_run_rows *run, const rmg_kept_row *row)
{
    rmg_buffer_printf(out, "%s|%d|%d", run->data.cube.scenarios[row->scenario].name, row->month.index,
                      row->span);
    for (size_t dim = 0; dim < run->data.cube.n_dims; dim++)
        if (label_at(run, row, dim)[0] != '\0')
            rmg_buffer_printf(out, "|%s=%s", run->data.cube.dim[dim].name, label_at(run, row, dim));
}

static char *key_of(const rmg_run_rows *run, const rmg_kept_row *row)
{
    rmg_buffer key = {0};
    if (row->id != 0)
        rmg_buffer_printf(&key, "id:%s", rmg_buffer_text(&run->rows.ids) + row->id);
    else
        add_place(&key, run, row);
    if (key.failed)
        rmg_buffer_clear(&key);
    return key.text;
}

/* One sort at a time, in one thread: qsort() hands over no context. */
static const rmg_run_rows *sorted;

static int by_key(const void *a, const void *b)
{
    size_t x = *(const size_t *)a, y = *(const size_t *)b;
    int order = strcmp(sorted->key[x], sorted->key[y]);
    if (order != 0)
        return order;
    int64_t p = sorted->rows.row[x].amount.units, q = sorted->rows.row[y].amount.units;
    return p != q ? (p > q) - (p < q) : (x > y) - (x < y);
}

rmg_code rmg_run_rows_read(rmg_run_rows *out, const rmg_settings *settings, rmg_month upto, rmg_diag *why)
{
    *out = (rmg_run_rows){.upto = upto};
    rmg_code code = rmg_kept_rows_read(&out->rows, &out->data, settings, RMG_KEEP_ALL, why);
    out->key = code == RMG_OK ? rmg_zalloc(out->rows.n + 1, sizeof *out->key) : NULL;
    out->order = code == RMG_OK ? rmg_zalloc(out->rows.n + 1, sizeof *out->order) : NULL;
    if (code == RMG_OK && (out->key == NULL || out->order == NULL))
        code = rmg_nomem(why);
    for (size_t i = 0; code == RMG_OK && i < out->rows.n; i++) {
        const rmg_kept_row *row = &out->rows.row[i];
        if (row->scenario != RMG_ACTUAL || row->month.index > upto.index)
            continue;
        out->key[i] = key_of(out, row);
        if (out->key[i] == NULL)
            code = rmg_nomem(why);
        out->order[out->n++] = i;
    }
    if (code == RMG_OK) {
        sorted = out;
        qsort(out->order, out->n, sizeof *out->order, by_key);
    } else
        rmg_run_rows_clear(out);
    return code;
}

void rmg_run_rows_clear(rmg_run_rows *run)
{
    for (size_t i = 0; run->key != NULL && i < run->rows.n; i++)
        free(run->key[i]);
    free(run->key);
    free(run->order);
    rmg_kept_rows_clear(&run->rows);
    rmg_dataset_clear(&run->data);
    *run = (rmg_run_rows){0};
}

const char *rmg_run_row_label(const rmg_run_rows *run, size_t row, const char *dimension)
{
    size_t dim = rmg_cube_find_dim(&run->data.cube, dimension);
    return dim < run->data.cube.n_dims ? label_at(run, &run->rows.row[row], dim) : "";
}

/* ---- comparing ---- */

typedef struct changes {
    rmg_change *item;
    size_t n, capacity;
    rmg_diag *why;
    rmg_code code;
} changes;

static void add(changes *out, rmg_change_cause cause, const rmg_run_rows *run, size_t row, rmg_money before,
                rmg_money after)
{
    if (out->code != RMG_OK)
        return;
    if (!rmg_grow(&out->item, &out->capacity, out->n + 1, sizeof *out->item)) {
        out->code = rmg_nomem(out->why);
        return;
    }
    out->item[out->n++] = (rmg_change){cause, run, row, before, after};
}

static rmg_money amount_of(const rmg_run_rows *run, size_t row)
{
    return run->rows.row[row].amount;
}

static bool same_place(const rmg_run_rows *a, size_t x, const rmg_run_rows *b, size_t y)
{
    rmg_buffer p = {0}, q = {0};
    add_place(&p, a, &a->rows.row[x]);
    add_place(&q, b, &b->rows.row[y]);
    bool same = strcmp(rmg_buffer_text(&p), rmg_buffer_text(&q)) == 0;
    rmg_buffer_clear(&p);
    rmg_buffer_clear(&q);
    return same;
}

static void compare_pair(changes *out, const rmg_run_rows *a, size_t x, const rmg_run_rows *b, size_t y)
{
    rmg_money nothing = {0}, before = amount_of(a, x), after = amount_of(b, y);
    if (!same_place(a, x, b, y)) {
        add(out, RMG_CHANGE_CORRECTED, a, x, before, nothing);
        add(out, RMG_CHANGE_CORRECTED, b, y, nothing, after);
    } else if (before.units != after.units)
        add(out, RMG_CHANGE_CORRECTED, b, y, before, after);
}

/* Rows [a0, a1) of one run and [b0, b1) of the other have one key and stand by rising amount. */
static void compare_group(changes *out, const rmg_run_rows *a, size_t a0, size_t a1, const rmg_run_rows *b,
                          size_t b0, size_t b1)
{
    size_t left_a[64], left_b[64], n_a = 0, n_b = 0;
    rmg_money nothing = {0};
    while (a0 < a1 || b0 < b1) {
        int64_t x = a0 < a1 ? amount_of(a, a->order[a0]).units : INT64_MAX;
        int64_t y = b0 < b1 ? amount_of(b, b->order[b0]).units : INT64_MAX;
        bool both = a0 < a1 && b0 < b1;
        if (both && x == y) {
            compare_pair(out, a, a->order[a0++], b, b->order[b0++]);
        } else if (a0 < a1 && (x < y || b0 == b1)) {
            if (n_a < 64)
                left_a[n_a++] = a->order[a0];
            else
                add(out, RMG_CHANGE_REMOVED, a, a->order[a0], amount_of(a, a->order[a0]), nothing);
            a0++;
        } else {
            if (n_b < 64)
                left_b[n_b++] = b->order[b0];
            else
                add(out, RMG_CHANGE_NEW, b, b->order[b0], nothing, amount_of(b, b->order[b0]));
            b0++;
        }
    }
    size_t pairs = n_a < n_b ? n_a : n_b;
    for (size_t i = 0; i < pairs; i++)
        compare_pair(out, a, left_a[i], b, left_b[i]);
    for (size_t i = pairs; i < n_a; i++)
        add(out, RMG_CHANGE_REMOVED, a, left_a[i], amount_of(a, left_a[i]), nothing);
    for (size_t i = pairs; i < n_b; i++)
        add(out, RMG_CHANGE_NEW, b, left_b[i], nothing, amount_of(b, left_b[i]));
}

static size_t end_of_group(const rmg_run_rows *run, size_t from)
{
    size_t to = from;
    while (to < run->n && strcmp(run->key[run->order[to]], run->key[run->order[from]]) == 0)
        to++;
    return to;
}

rmg_code rmg_changes_find(rmg_change **out, size_t *n, const rmg_run_rows *a, const rmg_run_rows *b,
                          rmg_diag *why)
{
    changes found = {.why = why};
    for (size_t i = 0, k = 0; i < a->n || k < b->n;) {
        int order = i == a->n ? 1 : k == b->n ? -1 : strcmp(a->key[a->order[i]], b->key[b->order[k]]);
        size_t i_end = order <= 0 ? end_of_group(a, i) : i, k_end = order >= 0 ? end_of_group(b, k) : k;
        compare_group(&found, a, i, i_end, b, k, k_end);
        i = i_end;
        k = k_end;
    }
    if (found.code != RMG_OK) {
        free(found.item);
        return found.code;
    }
    *out = found.item;
    *n = found.n;
    return RMG_OK;
}
