/* Cells in the order of their rows, sorted as cards are: least significant first. */
#include "cli/convert_sums_internal.h"

#include <stdlib.h>
#include <string.h>

#include "core/grow.h"

bool rmg_sums_same_labels(const rmg_sums *s, size_t a, size_t b)
{
    bool same = s->cube->scenario[a] == s->cube->scenario[b];
    for (size_t i = 0; same && i < s->n_dims; i++) {
        const uint32_t *code = s->cube->dim[s->dim[i]].code;
        same = code[a] == code[b] ||
               strcmp(rmg_cube_label(s->cube, s->dim[i], a), rmg_cube_label(s->cube, s->dim[i], b)) == 0;
    }
    return same;
}

bool rmg_sums_same_row(const rmg_sums *s, size_t a, size_t b)
{
    return s->cube->month[a].index == s->cube->month[b].index && s->cube->span[a] == s->cube->span[b] &&
           rmg_sums_same_labels(s, a, b);
}

static void sort_by(rmg_sorting *order, const rmg_sums *s,
                    uint32_t (*number_of)(const rmg_sums *, const void *, size_t), const void *context,
                    size_t most)
{
    memset(order->begin, 0, (most + 1) * sizeof *order->begin);
    for (size_t i = 0; i < order->n; i++)
        order->begin[number_of(s, context, order->cell[i]) + 1]++;
    for (size_t k = 1; k <= most; k++)
        order->begin[k] += order->begin[k - 1];
    for (size_t i = 0; i < order->n; i++)
        order->spare[order->begin[number_of(s, context, order->cell[i])]++] = order->cell[i];
    uint32_t *sorted = order->spare;
    order->spare = order->cell;
    order->cell = sorted;
}

static uint32_t span_of(const rmg_sums *s, const void *context, size_t cell)
{
    (void)context;
    return s->cube->span[cell];
}

static uint32_t scenario_of(const rmg_sums *s, const void *context, size_t cell)
{
    (void)context;
    return s->cube->scenario[cell];
}

static uint32_t month_of(const rmg_sums *s, const void *first, size_t cell)
{
    return (uint32_t)(s->cube->month[cell].index - *(const int32_t *)first);
}

/* A label's rank among all of its dimension; the empty one has 0, as has none at all. */
typedef struct ranks {
    const uint32_t *code;
    uint32_t *rank;
} ranks;

static uint32_t rank_of(const rmg_sums *s, const void *context, size_t cell)
{
    (void)s;
    const ranks *r = context;
    uint32_t code = r->code[cell];
    return code == RMG_NO_LABEL || code == RMG_NO_DIM ? 0 : r->rank[code];
}

typedef struct named {
    const char *label;
    uint32_t code;
} named;

static int compare_names(const void *a, const void *b)
{
    return strcmp(((const named *)a)->label, ((const named *)b)->label);
}

static bool rank_labels(ranks *out, const rmg_dim *dim)
{
    size_t n = rmg_dict_count(dim->labels);
    named *name = rmg_zalloc(n, sizeof *name);
    *out = (ranks){dim->code, rmg_zalloc(n, sizeof *out->rank)};
    for (size_t i = 0; name != NULL && i < n; i++)
        name[i] = (named){rmg_dict_label(dim->labels, (uint32_t)i), (uint32_t)i};
    if (name != NULL && n > 1)
        qsort(name, n, sizeof *name, compare_names);
    uint32_t rank = 0;
    for (size_t i = 0; name != NULL && out->rank != NULL && i < n; i++) {
        rank += strcmp(name[i].label, i > 0 ? name[i - 1].label : "") != 0;
        out->rank[name[i].code] = rank;
    }
    free(name);
    return name != NULL && out->rank != NULL;
}

static void find_months(const rmg_cube *cube, int32_t *first, size_t *n)
{
    int32_t last = *first = cube->n_cells > 0 ? cube->month[0].index : 0;
    for (size_t i = 0; i < cube->n_cells; i++) {
        *first = cube->month[i].index < *first ? cube->month[i].index : *first;
        last = cube->month[i].index > last ? cube->month[i].index : last;
    }
    *n = (size_t)(last - *first) + 1;
}

static size_t most_numbers(const rmg_sums *s, size_t n_months)
{
    size_t most = n_months > 256 ? n_months : 256;
    for (size_t i = 0; i < s->n_dims; i++) {
        size_t n = rmg_dict_count(s->cube->dim[s->dim[i]].labels) + 1;
        most = n > most ? n : most;
    }
    return most;
}

/* Least significant first, as cards are sorted. */
bool rmg_sums_sort(rmg_sorting *order, const rmg_sums *s)
{
    int32_t first;
    size_t n_months;
    bool fine = true;
    find_months(s->cube, &first, &n_months);
    order->begin = rmg_zalloc(most_numbers(s, n_months) + 1, sizeof *order->begin);
    if (order->begin == NULL)
        return false;
    sort_by(order, s, span_of, NULL, 256);
    sort_by(order, s, month_of, &first, n_months);
    for (size_t i = s->n_dims; fine && i-- > 0;) {
        const rmg_dim *dim = &s->cube->dim[s->dim[i]];
        ranks rank;
        fine = rank_labels(&rank, dim);
        if (fine)
            sort_by(order, s, rank_of, &rank, rmg_dict_count(dim->labels) + 1);
        free(rank.rank);
    }
    sort_by(order, s, scenario_of, NULL, 256);
    return fine;
}
