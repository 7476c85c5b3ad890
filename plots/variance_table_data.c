#include <stdlib.h>

#include "core/display.h"
#include "core/grow.h"
#include "plots/variance_table_internal.h"

/* One row before rounding. */
typedef struct sum {
    rmg_money base, comparison, effect[RMG_TABLE_TERMS_MAX];
} sum;

static rmg_code add_row(sum *s, const rmg_variance_row *row, size_t n_terms, rmg_diag *why)
{
    bool fits = rmg_money_add(&s->base, s->base, row->base) &&
                rmg_money_add(&s->comparison, s->comparison, row->comparison);
    for (size_t t = 0; fits && t < n_terms; t++)
        fits = rmg_money_add(&s->effect[t], s->effect[t], row->effect[t]);
    return fits ? RMG_OK : rmg_fail(why, RMG_ERANGE, "%s", RMG_T("the total of the table does not fit"));
}

static rmg_code check_row(const rmg_variance_row *row, size_t n_terms, rmg_diag *why)
{
    rmg_money difference, rest;
    bool fits = rmg_money_sub(&difference, row->comparison, row->base);
    rest = difference;
    for (size_t t = 0; fits && t < n_terms; t++)
        fits = rmg_money_sub(&rest, rest, row->effect[t]);
    if (fits && rest.units == 0)
        return RMG_OK;
    return rmg_fail(why, RMG_EINPUT, RMG_T("the effects of \"%.80s\" do not add up to its difference"),
                    row->label);
}

static double difference_of(const rmg_variance_row *row)
{
    return (double)row->comparison.units - (double)row->base.units;
}

static double size_of(double x)
{
    return x < 0 ? -x : x;
}

/* The rows that are shown by themselves: all, or the largest by size; then ordered by difference, largest first. */
static rmg_code choose(const rmg_variance_table_chart *chart, size_t *shown, size_t n_shown,
                       uint8_t *is_shown)
{
    for (size_t i = 0; i < n_shown; i++) {
        size_t best = chart->n;
        for (size_t k = 0; k < chart->n; k++)
            if (!is_shown[k] && (best == chart->n || size_of(difference_of(&chart->row[k])) >
                                                         size_of(difference_of(&chart->row[best]))))
                best = k;
        is_shown[best] = 1;
        shown[i] = best;
    }
    for (size_t i = 1; i < n_shown; i++) {
        size_t at = shown[i], k = i;
        for (; k > 0 && difference_of(&chart->row[shown[k - 1]]) < difference_of(&chart->row[at]); k--)
            shown[k] = shown[k - 1];
        shown[k] = at;
    }
    return RMG_OK;
}

/* Print the block together: total first, then the rows. */
static rmg_code round_block(rmg_table *t, sum *sums, rmg_diag *why)
{
    enum { ROWS = RMG_TABLE_ROWS_MAX + 1 };
    int64_t base[ROWS], comparison[ROWS], difference[ROWS], effect[ROWS * RMG_TABLE_TERMS_MAX];
    size_t n_terms = t->chart->n_terms;
    for (size_t r = 0; r <= t->n; r++) {
        base[r] = sums[r].base.units;
        comparison[r] = sums[r].comparison.units;
        for (size_t k = 0; k < n_terms; k++)
            effect[r * n_terms + k] = sums[r].effect[k].units;
    }
    rmg_display_block block = {.n_rows = t->n + 1,
                               .n_effects = n_terms,
                               .step = t->figures.step,
                               .base = base,
                               .comparison = comparison,
                               .difference = difference,
                               .effect = effect};
    rmg_code code = rmg_display_block_round(&block, false, why);
    for (size_t r = 0; code == RMG_OK && r <= t->n; r++) {
        rmg_table_row *row = r == 0 ? &t->total : &t->row[r - 1];
        row->base = base[r];
        row->comparison = comparison[r];
        row->printed[0] = difference[r];
        row->exact[0] = sums[r].comparison.units - sums[r].base.units;
        for (size_t k = 0; k < n_terms; k++) {
            row->printed[k + 1] = effect[r * n_terms + k];
            row->exact[k + 1] = sums[r].effect[k].units;
        }
    }
    return code;
}

static rmg_code fill(rmg_table *t, const size_t *shown, size_t n_shown, const uint8_t *is_shown,
                     rmg_diag *why)
{
    const rmg_variance_table_chart *chart = t->chart;
    sum sums[RMG_TABLE_ROWS_MAX + 1] = {0};
    int64_t largest = 0;
    rmg_code code = RMG_OK;
    for (size_t i = 0; i < n_shown && code == RMG_OK; i++) {
        t->row[i].label = chart->row[shown[i]].label;
        code = add_row(&sums[i + 1], &chart->row[shown[i]], chart->n_terms, why);
    }
    for (size_t i = 0; i < chart->n && code == RMG_OK; i++) {
        code = add_row(&sums[0], &chart->row[i], chart->n_terms, why);
        if (code == RMG_OK && !is_shown[i])
            code = add_row(&sums[n_shown + 1], &chart->row[i], chart->n_terms, why);
    }
    rmg_money difference;
    for (size_t r = 0; r <= t->n && code == RMG_OK; r++) {
        largest = rmg_largest(rmg_largest(largest, sums[r].base.units), sums[r].comparison.units);
        if (!rmg_money_sub(&difference, sums[r].comparison, sums[r].base))
            code = rmg_fail(why, RMG_ERANGE, "%s", RMG_T("the total of the table does not fit"));
    }
    t->figures = rmg_figures_for(&chart->frame, largest);
    return code == RMG_OK ? round_block(t, sums, why) : code;
}

rmg_code rmg_table_make(rmg_table *out, const rmg_variance_table_chart *chart, rmg_diag *why)
{
    *out = (rmg_table){.chart = chart};
    if (chart->n == 0)
        return rmg_fail(why, RMG_ENODATA, "%s", RMG_T("the table has no rows"));
    if (chart->n_terms > RMG_TABLE_TERMS_MAX)
        return rmg_fail(why, RMG_EINPUT, RMG_T("the table takes at most %d effects"), RMG_TABLE_TERMS_MAX);
    for (size_t i = 0; i < chart->n; i++) {
        rmg_code code = check_row(&chart->row[i], chart->n_terms, why);
        if (code != RMG_OK)
            return code;
    }
    bool folded = chart->n > RMG_TABLE_ROWS_MAX;
    size_t shown[RMG_TABLE_ROWS_MAX], n_shown = folded ? RMG_TABLE_ROWS_MAX - 1 : chart->n;
    uint8_t *is_shown = rmg_zalloc(chart->n, 1);
    if (is_shown == NULL)
        return rmg_nomem(why);
    out->n_folded = chart->n - n_shown;
    out->n = n_shown + folded;
    rmg_code code = choose(chart, shown, n_shown, is_shown);
    if (code == RMG_OK)
        code = fill(out, shown, n_shown, is_shown, why);
    free(is_shown);
    return code;
}

int64_t rmg_table_effect(const rmg_table *table, rmg_term kind)
{
    for (size_t t = 0; t < table->chart->n_terms; t++)
        if (table->chart->term[t] == kind)
            return table->total.printed[t + 1];
    return 0;
}
