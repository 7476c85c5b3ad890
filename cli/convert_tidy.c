/* Sums one a row. */
#include "cli/convert_sums_internal.h"

#include <stdlib.h>

#include "core/grow.h"
#include "core/text.h"

static bool any_quantity(const rmg_sums *s)
{
    for (size_t i = 0; i < s->n; i++)
        if (s->item[i].has_quantity)
            return true;
    return false;
}

static void add_columns(rmg_table *table, const rmg_sums *s)
{
    rmg_table_add_column(table, "kind", NULL, RMG_TYPE_TEXT, 0, false);
    rmg_table_add_column(table, "period", NULL, RMG_TYPE_TEXT, 0, false);
    rmg_sums_add_text_columns(table, s);
    if (s->quantity)
        rmg_table_add_column(table, "quantity", NULL, RMG_TYPE_QUANTITY, 2, false);
    rmg_table_add_column(table, "amount", NULL, RMG_TYPE_AMOUNT, 2, false);
    if (s->how.count_rows)
        rmg_table_add_column(table, "rows", NULL, RMG_TYPE_COUNT, 0, false);
}

static rmg_cell text_cell(const char *text)
{
    return (rmg_cell){.kind = RMG_CELL_TEXT, .is.text = text};
}

static rmg_cell number_cell(int64_t number)
{
    return (rmg_cell){.kind = RMG_CELL_NUMBER, .is.number = number};
}

/* Version, day of the decision and labels; returns the first cell behind them. Empty ones stay empty. */
static rmg_cell *fill_texts(const rmg_sums *s, size_t cell, rmg_cell *out)
{
    uint8_t scenario = s->cube->scenario[cell];
    rmg_date decided = s->cube->scenarios[scenario].decided;
    if (s->version)
        *out++ = text_cell(rmg_convert_version(s->cube, scenario));
    if (s->decided && decided.days != RMG_NO_DATE)
        *out = number_cell(decided.days);
    out += s->decided;
    for (size_t i = 0; i < s->n_dims; i++, out++) {
        const char *label = rmg_cube_label(s->cube, s->dim[i], cell);
        if (label[0] != '\0')
            *out = text_cell(label);
    }
    return out;
}

static const char *period_of(rmg_sums *s, const rmg_sum *item)
{
    if (item->span == 1)
        return s->periods[item->month.index - s->first];
    rmg_convert_period(s->period, item->month, item->span, s->cube->per_year);
    return s->period;
}

/* For rmg_table_set_maker(). That all of it can be said was checked before. */
static void fill_row(void *context, size_t row, rmg_cell *out)
{
    rmg_sums *s = context;
    const rmg_sum *item = &s->item[row];
    *out++ = text_cell(rmg_kind_name(s->cube->scenarios[s->cube->scenario[item->cell]].kind));
    *out++ = text_cell(period_of(s, item));
    out = fill_texts(s, item->cell, out);
    if (s->quantity && item->has_quantity)
        *out = number_cell((int64_t)item->quantity);
    out += s->quantity;
    *out++ = number_cell((int64_t)item->amount);
    if (s->how.count_rows)
        *out = number_cell((int64_t)item->rows);
}

static void clear_sums(void *context)
{
    rmg_sums *s = context;
    free(s->item);
    free(s->periods);
    free(s);
}

static bool print_periods(rmg_sums *s)
{
    int32_t last = s->first = s->n > 0 ? s->item[0].month.index : 0;
    for (size_t i = 0; i < s->n; i++) {
        s->first = s->item[i].month.index < s->first ? s->item[i].month.index : s->first;
        last = s->item[i].month.index > last ? s->item[i].month.index : last;
    }
    size_t n = (size_t)(last - s->first) + 1;
    s->periods = rmg_zalloc(n, sizeof *s->periods);
    for (size_t i = 0; s->periods != NULL && i < n; i++)
        rmg_period_print(s->periods[i], (rmg_month){s->first + (int32_t)i}, s->cube->per_year);
    return s->periods != NULL;
}

static rmg_code check_sums(const rmg_sums *s, rmg_diag *why)
{
    char period[RMG_PERIOD_MAX];
    int64_t units;
    for (size_t i = 0; i < s->n; i++) {
        const rmg_sum *item = &s->item[i];
        if (item->span != 1 && !rmg_convert_period(period, item->month, item->span, s->cube->per_year))
            return rmg_convert_no_period(item->month, item->span, s->cube->per_year, why);
        if (!rmg_wide_to_int64(&units, item->amount) ||
            (s->quantity && item->has_quantity && !rmg_wide_to_int64(&units, item->quantity)))
            return rmg_fail(why, RMG_ERANGE, RMG_T("a sum is too large to be exact"));
    }
    return RMG_OK;
}

/* The rows are made when they are written: so many of them would take more room than all that they are made of.
 * *s is moved into the table. */
rmg_code rmg_sums_fill_tidy(rmg_table *table, rmg_sums *s, rmg_diag *why)
{
    s->quantity = s->how.count_rows || any_quantity(s);
    add_columns(table, s);
    rmg_code code = check_sums(s, why);
    if (code != RMG_OK)
        return code;
    rmg_sums *kept = rmg_zalloc(1, sizeof *kept);
    if (kept == NULL)
        return rmg_nomem(why);
    *kept = *s;
    s->item = NULL;
    if (!print_periods(kept)) {
        clear_sums(kept);
        return rmg_nomem(why);
    }
    rmg_table_set_maker(table, kept->n,
                        &(rmg_row_maker){.fill = fill_row, .clear = clear_sums, .context = kept});
    return RMG_OK;
}
