#include "cli/convert_sums_internal.h"

#include <stdlib.h>

#include "core/grow.h"
#include "core/text.h"

/* ---- adding up ---- */

static rmg_sum sum_of_cell(const rmg_sums *s, size_t cell)
{
    const rmg_cube *cube = s->cube;
    return (rmg_sum){.cell = (uint32_t)cell,
                     .month = cube->month[cell],
                     .span = cube->span[cell],
                     .amount = cube->amount[cell].units,
                     .quantity = cube->quantity[cell].units,
                     .has_quantity = cube->has_quantity[cell] == RMG_GIVEN_ALL,
                     .unit = s->unit_dim < cube->n_dims ? cube->dim[s->unit_dim].code[cell] : 0,
                     .rows = cube->n_rows[cell]};
}

/* Quantities in different units do not add up: unknown. */
static void merge(rmg_sum *into, const rmg_sum *from)
{
    into->amount += from->amount;
    into->quantity += from->quantity;
    into->has_quantity &= from->has_quantity && from->unit == into->unit;
    into->rows += from->rows;
}

static bool merge_equal(rmg_sums *s, const uint32_t *cell, size_t n)
{
    size_t n_sums = 0;
    for (size_t i = 0; i < n; i++)
        n_sums += i == 0 || !rmg_sums_same_row(s, cell[i - 1], cell[i]);
    s->item = rmg_zalloc(n_sums, sizeof *s->item);
    for (size_t i = 0; s->item != NULL && i < n; i++) {
        rmg_sum one = sum_of_cell(s, cell[i]);
        if (i > 0 && rmg_sums_same_row(s, cell[i - 1], cell[i]))
            merge(&s->item[s->n - 1], &one);
        else
            s->item[s->n++] = one;
    }
    return s->item != NULL;
}

static rmg_code add_up(rmg_sums *s, const rmg_filter *filter, rmg_diag *why)
{
    size_t n = s->cube->n_cells;
    rmg_sorting order = {.cell = rmg_zalloc(n, sizeof *order.cell),
                         .spare = rmg_zalloc(n, sizeof *order.spare)};
    bool fine = order.cell != NULL && order.spare != NULL;
    for (size_t cell = 0; fine && cell < n; cell++)
        if (rmg_filter_keeps(filter, s->cube, cell))
            order.cell[order.n++] = (uint32_t)cell;
    fine = fine && rmg_sums_sort(&order, s) && merge_equal(s, order.cell, order.n);
    free(order.cell);
    free(order.spare);
    free(order.begin);
    return fine ? RMG_OK : rmg_nomem(why);
}

/* ---- the year so far ---- */

bool rmg_sum_is_annual(const rmg_sums *s, const rmg_sum *item)
{
    return item->span == s->cube->per_year && s->cube->per_year > 1;
}

bool rmg_sums_same_year(const rmg_sums *s, const rmg_sum *a, const rmg_sum *b)
{
    int per_year = s->cube->per_year;
    return rmg_sums_same_labels(s, a->cell, b->cell) &&
           rmg_period_year(a->month, per_year) == rmg_period_year(b->month, per_year);
}

static rmg_code unknown_before(const rmg_sums *s, const rmg_sum *item, rmg_diag *why)
{
    char period[RMG_PERIOD_MAX];
    rmg_period_print(period, item->month, s->cube->per_year);
    rmg_code code = rmg_fail(
        why, RMG_ENODATA, RMG_T("a period before %s is unknown, so the year so far is unknown too"), period);
    rmg_hint(why, RMG_T("--missing zero, when no rows means no spending; else --amounts-out monthly"));
    return code;
}

/* Annual amounts stay what they are. The others become sums from the first period of their year; a sum over
 * several periods ends in the last of them. */
static rmg_code accumulate(rmg_sums *s, rmg_diag *why)
{
    const rmg_sum *last = NULL;
    for (size_t i = 0; i < s->n; i++) {
        rmg_sum *item = &s->item[i];
        if (rmg_sum_is_annual(s, item))
            continue;
        bool first = last == NULL || !rmg_sums_same_year(s, last, item);
        int32_t expected = first ? item->month.index - rmg_period_number(item->month, s->cube->per_year) + 1
                                 : last->month.index + 1;
        if (item->month.index != expected && !s->how.gaps_are_zero)
            return unknown_before(s, item, why);
        if (!first) {
            item->amount += last->amount;
            item->quantity += last->quantity;
            item->has_quantity &= last->has_quantity && last->unit == item->unit;
            item->rows += last->rows;
        }
        item->month.index += item->span - 1;
        item->span = 1;
        last = item;
    }
    return RMG_OK;
}

/* ---- both forms ---- */

static void look_at_versions(rmg_sums *s)
{
    for (size_t i = 0; i < s->n; i++) {
        uint8_t scenario = s->cube->scenario[s->item[i].cell];
        s->version |= rmg_convert_version(s->cube, scenario)[0] != '\0';
        s->decided |= s->cube->scenarios[scenario].decided.days != RMG_NO_DATE;
    }
    s->decided &= s->version;
}

void rmg_sums_add_text_columns(rmg_table *table, const rmg_sums *s)
{
    if (s->version)
        rmg_table_add_column(table, "version", NULL, RMG_TYPE_TEXT, 0, false);
    if (s->decided)
        rmg_table_add_column(table, "decided", NULL, RMG_TYPE_DATE, 0, false);
    for (size_t i = 0; i < s->n_dims; i++)
        rmg_table_add_column(table, s->cube->dim[s->dim[i]].name, NULL, RMG_TYPE_TEXT, 0, false);
}

rmg_code rmg_convert_cells(rmg_document *document, const rmg_cube *cube, const rmg_filter *filter,
                           const rmg_convert_how *how, rmg_diag *why)
{
    rmg_sums s = {.cube = cube, .how = *how, .unit_dim = rmg_cube_find_dim(cube, "quantity_unit")};
    s.n_dims = how->by != NULL ? how->n_by : cube->n_dims;
    for (size_t i = 0; i < s.n_dims; i++)
        s.dim[i] = how->by != NULL ? how->by[i] : i;
    rmg_table *table = rmg_document_add_table(document, "sums");
    table->per_year = cube->per_year;
    rmg_code code = add_up(&s, filter, why);
    look_at_versions(&s);
    if (code == RMG_OK && how->cumulative)
        code = accumulate(&s, why);
    if (code == RMG_OK)
        code = how->wide ? rmg_sums_fill_wide(table, &s, why) : rmg_sums_fill_tidy(table, &s, why);
    free(s.item);
    return code;
}
