/* Sums with the months side by side, a row a series. */
#include "cli/convert_sums_internal.h"

#include <stdio.h>

#include "core/text.h"

static rmg_code put_amount(rmg_table *table, size_t column, rmg_wide value, rmg_diag *why)
{
    int64_t units;
    if (!rmg_wide_to_int64(&units, value))
        return rmg_fail(why, RMG_ERANGE, RMG_T("a sum is too large to be exact"));
    rmg_table_number(table, column, units);
    return RMG_OK;
}

/* Words that a reader of sheets knows again. */
static const char *series_word(rmg_kind kind)
{
    return kind == RMG_GIVEN_FORECAST ? "forecast" : rmg_kind_name(kind);
}

static void add_period_columns(rmg_table *table, int per_year)
{
    static const char *const months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    char name[16];
    for (int number = 1; number <= per_year; number++) {
        snprintf(name, sizeof name, per_year == 4 ? "Q%d" : "P%02d", number);
        rmg_table_add_column(table, per_year == 12 ? months[number - 1] : name, NULL, RMG_TYPE_AMOUNT, 2,
                             false);
    }
}

static rmg_code no_place(const rmg_sums *s, const rmg_sum *item, rmg_diag *why)
{
    char year[RMG_PERIOD_MAX];
    rmg_period_print(year, rmg_period(rmg_period_year(item->month, s->cube->per_year), 1, 1), 1);
    rmg_code code = rmg_fail(why, RMG_ENODATA, RMG_T("the annual amount of %s has no place among months"),
                             year);
    rmg_hint(why, RMG_T("--to tidy"));
    return code;
}

/* A ceiling is the year's amount: it stands in the last period, which is its sum and its last value. */
static rmg_code put_period(rmg_table *table, const rmg_sums *s, size_t first, const rmg_sum *item,
                           rmg_diag *why)
{
    int per_year = s->cube->per_year, number = rmg_period_number(item->month, per_year);
    bool ceiling = s->cube->scenarios[s->cube->scenario[item->cell]].kind == RMG_CEILING;
    if (rmg_sum_is_annual(s, item) && !ceiling)
        return no_place(s, item, why);
    if (item->span != 1 && !rmg_sum_is_annual(s, item))
        return rmg_convert_no_period(item->month, item->span, per_year, why);
    if (rmg_sum_is_annual(s, item))
        number = per_year;
    return put_amount(table, first + (size_t)number - 1, item->amount, why);
}

/* Returns the first column behind them. */
static size_t put_texts(rmg_table *table, const rmg_sums *s, size_t column, size_t cell)
{
    uint8_t scenario = s->cube->scenario[cell];
    rmg_date decided = s->cube->scenarios[scenario].decided;
    if (s->version)
        rmg_table_text(table, column, rmg_convert_version(s->cube, scenario));
    column += s->version;
    if (s->decided && decided.days != RMG_NO_DATE)
        rmg_table_number(table, column, decided.days);
    column += s->decided;
    for (size_t i = 0; i < s->n_dims; i++, column++)
        if (rmg_cube_label(s->cube, s->dim[i], cell)[0] != '\0')
            rmg_table_text(table, column, rmg_cube_label(s->cube, s->dim[i], cell));
    return column;
}

static size_t start_series(rmg_table *table, const rmg_sums *s, const rmg_sum *item)
{
    char name[64];
    rmg_kind kind = s->cube->scenarios[s->cube->scenario[item->cell]].kind;
    snprintf(name, sizeof name, "%s %d", series_word(kind), rmg_period_year(item->month, s->cube->per_year));
    rmg_table_add_row(table);
    rmg_table_text(table, 0, name);
    return put_texts(table, s, 1, item->cell);
}

rmg_code rmg_sums_fill_wide(rmg_table *table, const rmg_sums *s, rmg_diag *why)
{
    if (s->cube->per_year == 1)
        return rmg_fail(why, RMG_ENODATA, RMG_T("there are only whole years: no months to put side by side"));
    rmg_table_add_column(table, "series", NULL, RMG_TYPE_TEXT, 0, false);
    rmg_sums_add_text_columns(table, s);
    add_period_columns(table, s->cube->per_year);
    size_t first = 0;
    rmg_code code = RMG_OK;
    for (size_t i = 0; code == RMG_OK && i < s->n; i++) {
        if (i == 0 || !rmg_sums_same_year(s, &s->item[i - 1], &s->item[i]))
            first = start_series(table, s, &s->item[i]);
        code = put_period(table, s, first, &s->item[i], why);
    }
    return code;
}
