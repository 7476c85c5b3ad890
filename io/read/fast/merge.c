/* All parts into the first, in the order of the file. */
#include <stdlib.h>
#include <string.h>

#include "core/grow.h"
#include "io/read/fast/steps_internal.h"

/* The first part's codes for the labels of another. */
static bool translate(rmg_fast_part *first, const rmg_fast_part *part, uint32_t **code)
{
    for (size_t d = 0; d < part->plan->n_dims; d++) {
        const rmg_fast_labels *labels = &part->labels[d];
        code[d] = rmg_zalloc(labels->n, sizeof **code);
        if (code[d] == NULL)
            return false;
        for (size_t i = 0; i < labels->n; i++)
            if (!rmg_fast_labels_put(&first->labels[d], labels->label[i].text, labels->label[i].length,
                                     &code[d][i]))
                return false;
    }
    return true;
}

/* Some cells as rows, each of which stands for as many as the cell has. */
typedef struct some_cells {
    uint32_t key[1 + RMG_DIMS_MAX][RMG_FAST_AT_ONCE];
    const uint32_t *column[1 + RMG_DIMS_MAX];
    int32_t month[RMG_FAST_AT_ONCE];
    int64_t amount[RMG_FAST_AT_ONCE], quantity[RMG_FAST_AT_ONCE];
    uint64_t n_rows[RMG_FAST_AT_ONCE];
    size_t n;
} some_cells;

static void put_cell(some_cells *some, const rmg_fast_part *part, size_t i, uint32_t *const *code)
{
    const uint32_t *key;
    uint32_t month;
    size_t at = some->n++;
    const rmg_fast_cell *cell = rmg_fast_cells_at(&part->cells, i, &key, &month);
    some->key[0][at] = key[0];
    for (size_t d = 0; d < part->plan->n_dims; d++)
        some->key[1 + d][at] = key[1 + d] == RMG_NO_LABEL ? RMG_NO_LABEL : code[d][key[1 + d]];
    some->month[at] = (int32_t)month;
    some->amount[at] = (int64_t)cell->amount;
    some->quantity[at] = (int64_t)cell->quantity;
    some->n_rows[at] = cell->n;
}

static bool merge_cells(rmg_fast_part *first, const rmg_fast_part *part, uint32_t *const *code,
                        some_cells *some)
{
    rmg_fast_cells *cells = &first->cells;
    for (size_t i = 0; i < part->cells.n && !cells->no_memory && !cells->too_many_years;) {
        some->n = 0;
        while (some->n < RMG_FAST_AT_ONCE && i < part->cells.n)
            put_cell(some, part, i++, code);
        rmg_fast_cells_add(cells, some->column, some->month, some->amount, some->quantity, some->n_rows,
                           some->n);
    }
    return !cells->no_memory;
}

static rmg_code merge_part(rmg_fast_part *first, rmg_fast_part *part, some_cells *some)
{
    uint32_t *code[RMG_DIMS_MAX] = {NULL};
    bool fine = translate(first, part, code) && merge_cells(first, part, code, some);
    for (size_t d = 0; d < RMG_DIMS_MAX; d++) {
        free(code[d]);
        rmg_fast_labels_clear(&part->labels[d]);
    }
    rmg_fast_cells_clear(&part->cells);
    return fine ? RMG_OK : RMG_ENOMEM;
}

rmg_code rmg_fast_merge(struct rmg_fast *fast, bool *fits)
{
    some_cells *some = fast->n > 1 ? malloc(sizeof *some) : NULL;
    rmg_code code = fast->n > 1 && some == NULL ? RMG_ENOMEM : RMG_OK;
    for (size_t k = 0; some != NULL && k <= RMG_DIMS_MAX; k++)
        some->column[k] = some->key[k];
    for (size_t p = 1; code == RMG_OK && p < fast->n; p++)
        code = merge_part(&fast->part[0], &fast->part[p], some);
    *fits &= !fast->part[0].cells.too_many_years;
    free(some);
    return code;
}
