#include "cli/pack/novelty.h"

#include <stdlib.h>
#include <string.h>

#include "core/grow.h"
#include "io/read/plain_table.h"

enum { CODE, MESSAGE, COLUMNS };

static rmg_code read_warnings(rmg_plain_table *out, const char *path, rmg_diag *why)
{
    static const rmg_plain_want want[COLUMNS] = {{"code", NULL, RMG_PLAIN_TEXT, false},
                                                 {"message", NULL, RMG_PLAIN_TEXT, true}};
    *out = (rmg_plain_table){0};
    rmg_code code = rmg_plain_table_read(out, path, want, COLUMNS, ',', RMG_MARK_POINT, why);
    return code == RMG_ENODATA ? RMG_OK : code;
}

static const char *text_at(const rmg_plain_table *table, size_t row, size_t column)
{
    const char *text = rmg_plain_cell_at(table, row, column)->text;
    return text != NULL ? text : "";
}

static bool is_same(const rmg_plain_table *a, size_t i, const rmg_plain_table *b, size_t k)
{
    return strcmp(text_at(a, i, CODE), text_at(b, k, CODE)) == 0 &&
           strcmp(text_at(a, i, MESSAGE), text_at(b, k, MESSAGE)) == 0;
}

/* Each old warning answers for one new one. */
static size_t count_new(const rmg_plain_table *before, const rmg_plain_table *after, uint8_t *used)
{
    size_t n = 0;
    for (size_t i = 0; i < after->n_rows; i++) {
        size_t k = 0;
        while (k < before->n_rows && (used[k] || !is_same(after, i, before, k)))
            k++;
        if (k < before->n_rows)
            used[k] = 1;
        else
            n++;
    }
    return n;
}

rmg_code rmg_count_new_warnings(size_t *n, const char *before, const char *after, rmg_diag *why)
{
    *n = 0;
    rmg_plain_table old = {0}, now = {0};
    rmg_code code = read_warnings(&old, before, why);
    if (code == RMG_OK)
        code = read_warnings(&now, after, why);
    uint8_t *used = code == RMG_OK ? rmg_zalloc(old.n_rows + 1, 1) : NULL;
    if (code == RMG_OK && used == NULL)
        code = rmg_nomem(why);
    if (code == RMG_OK)
        *n = count_new(&old, &now, used);
    free(used);
    rmg_plain_table_clear(&old);
    rmg_plain_table_clear(&now);
    return code;
}
