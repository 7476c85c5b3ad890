/* Problems in the order in which a person walks through the files. */
#include <stdlib.h>
#include <string.h>

#include "core/grow.h"
#include "io/read/problem_order_internal.h"

typedef struct key {
    size_t file;
    uint64_t line;
    size_t index;
} key;

static int by_place(const void *a, const void *b)
{
    const key *x = a, *y = b;
    if (x->file != y->file)
        return x->file < y->file ? -1 : 1;
    if (x->line != y->line)
        return x->line < y->line ? -1 : 1;
    return (x->index > y->index) - (x->index < y->index);
}

/* What belongs to no file stands behind all files. */
static size_t rank_of(const char *source, const char *const *names, size_t n_names)
{
    size_t i = 0;
    while (i < n_names && strcmp(source, names[i]) != 0)
        i++;
    return i;
}

rmg_code rmg_problems_sort(rmg_problems *list, const char *const *names, size_t n_names, rmg_diag *why)
{
    key *keys = rmg_zalloc(list->n, sizeof *keys);
    rmg_problem *sorted = rmg_zalloc(list->n, sizeof *sorted);
    if (keys == NULL || sorted == NULL) {
        free(keys);
        free(sorted);
        return rmg_nomem(why);
    }
    size_t rank = 0;
    for (size_t i = 0; i < list->n; i++) {
        /* problems come in runs of one file */
        if (rank >= n_names || strcmp(list->item[i].source, names[rank]) != 0)
            rank = rank_of(list->item[i].source, names, n_names);
        keys[i] = (key){rank, list->item[i].line, i};
    }
    if (list->n > 1) {
        qsort(keys, list->n, sizeof *keys, by_place);
        for (size_t i = 0; i < list->n; i++)
            sorted[i] = list->item[keys[i].index];
        memcpy(list->item, sorted, list->n * sizeof *sorted);
    }
    free(keys);
    free(sorted);
    return RMG_OK;
}
