#include "cli/convert.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/grow.h"
#include "core/text.h"

/* The cells of one kind (or plan version), period and labels, added up. */
typedef struct sum {
    size_t cell; /* any of them: it has their scenario and labels */
    rmg_month month;
    uint8_t span;
    rmg_wide amount, quantity;
    bool has_quantity;
    uint32_t unit;
    uint64_t rows;
} sum;

typedef struct sums {
    const rmg_cube *cube;
    const rmg_convert_how *how;
    size_t dim[RMG_DIMS_MAX], n_dims; /* that are told apart */
    size_t unit_dim;                  /* n_dims of the cube when there is none */
    bool version, decided;            /* some plan version is named, dated */
    sum *item;
    size_t n;
} sums;

/* ---- the order of the rows: kind, labels in byte order (empty first), period ---- */

static int compare_numbers(int64_t a, int64_t b)
{
    return (a > b) - (a < b);
}

static int compare_lines(const sums *s, size_t a, size_t b)
{
    int order = compare_numbers(s->cube->scenario[a], s->cube->scenario[b]);
    for (size_t i = 0; order == 0 && i < s->n_dims; i++)
        order = strcmp(rmg_cube_label(s->cube, s->dim[i], a), rmg_cube_label(s->cube, s->dim[i], b));
    return order;
}

static int compare_sums(const sums *s, const sum *a, const sum *b)
{
    int order = compare_lines(s, a->cell, b->cell);
    if (order == 0)
        order = compare_numbers(a->month.index, b->month.index);
    return order != 0 ? order : compare_numbers(a->span, b->span);
}

/* Merge sort: qsort() has no room for a context, and a stable order needs no tie rule. */
static void sort(const sums *s, sum *item, sum *spare, size_t n)
{
    if (n < 2)
        return;
    size_t half = n / 2, left = 0, right = half;
    sort(s, item, spare, half);
    sort(s, item + half, spare, n - half);
    for (size_t i = 0; i < n; i++) {
        bool take_left = right == n || (left < half && compare_sums(s, &item[left], &item[right]) <= 0);
        spare[i] = take_left ? item[left++] : item[right++];
    }
    memcpy(item, spare, n * sizeof *item);
}

/* ---- adding up ---- */

static sum sum_of_cell(const sums *s, size_t cell)
{
    const rmg_cube *cube = s->cube;
    return (sum){.cell = cell,
                 .month = cube->month[cell],
                 .span = cube->span[cell],
                 .amount = cube->amount[cell].units,
                 .quantity = cube->quantity[cell].units,
                 .has_quantity = cube->has_quantity[cell] == RMG_GIVEN_ALL,
                 .unit = s->unit_dim < cube->n_dims ? cube->dim[s->unit_dim].code[cell] : 0,
                 .rows = cube->n_rows[cell]};
}

/* Quantities in different units do not add up: unknown. */
static void merge(sum *into, const sum *from)
{
    into->amount += from->amount;
    into->quantity += from->quantity;
    into->has_quantity &= from->has_quantity && from->unit == into->unit;
    into->rows += from->rows;
}

static void merge_equal(sums *s)
{
    size_t n = 0;
    for (size_t i = 0; i < s->n; i++)
        if (n != 0 && compare_sums(s, &s->item[n - 1], &s->item[i]) == 0)
            merge(&s->item[n - 1], &s->item[i]);
        else
            s->item[n++] = s->item[i];
    s->n = n;
}

static rmg_code add_up(sums *s, const rmg_filter *filter, rmg_diag *why)
{
    size_t n = s->cube->n_cells;
    s->item = rmg_zalloc(n, sizeof *s->item);
    sum *spare = rmg_zalloc(n, sizeof *spare);
    if (s->item == NULL || spare == NULL) {
        free(spare);
        return rmg_nomem(why);
    }
    for (size_t cell = 0; cell < n; cell++)
        if (rmg_filter_keeps(filter, s->cube, cell))
            s->item[s->n++] = sum_of_cell(s, cell);
    sort(s, s->item, spare, s->n);
    free(spare);
    merge_equal(s);
    return RMG_OK;
}

/* ---- the year so far ---- */

static bool is_annual(const sums *s, const sum *item)
{
    return item->span == s->cube->per_year && s->cube->per_year > 1;
}

static bool same_year(const sums *s, const sum *a, const sum *b)
{
    int per_year = s->cube->per_year;
    return compare_lines(s, a->cell, b->cell) == 0 &&
           rmg_period_year(a->month, per_year) == rmg_period_year(b->month, per_year);
}

static rmg_code unknown_before(const sums *s, const sum *item, rmg_diag *why)
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
static rmg_code accumulate(sums *s, rmg_diag *why)
{
    const sum *last = NULL;
    for (size_t i = 0; i < s->n; i++) {
        sum *item = &s->item[i];
        if (is_annual(s, item))
            continue;
        bool first = last == NULL || !same_year(s, last, item);
        int32_t expected = first ? item->month.index - rmg_period_number(item->month, s->cube->per_year) + 1
                                 : last->month.index + 1;
        if (item->month.index != expected && !s->how->gaps_are_zero)
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

/* ---- tidy ---- */

static rmg_code put_amount(rmg_table *table, size_t column, rmg_wide value, rmg_diag *why)
{
    int64_t units;
    if (!rmg_wide_to_int64(&units, value))
        return rmg_fail(why, RMG_ERANGE, RMG_T("a sum is too large to be exact"));
    rmg_table_number(table, column, units);
    return RMG_OK;
}

static void look_at_versions(sums *s)
{
    for (size_t i = 0; i < s->n; i++) {
        uint8_t scenario = s->cube->scenario[s->item[i].cell];
        s->version |= rmg_convert_version(s->cube, scenario)[0] != '\0';
        s->decided |= s->cube->scenarios[scenario].decided.days != RMG_NO_DATE;
    }
    s->decided &= s->version;
}

static bool any_quantity(const sums *s)
{
    for (size_t i = 0; i < s->n; i++)
        if (s->item[i].has_quantity)
            return true;
    return false;
}

static void add_text_columns(rmg_table *table, const sums *s)
{
    if (s->version)
        rmg_table_add_column(table, "version", NULL, RMG_TYPE_TEXT, 0, false);
    if (s->decided)
        rmg_table_add_column(table, "decided", NULL, RMG_TYPE_DATE, 0, false);
    for (size_t i = 0; i < s->n_dims; i++)
        rmg_table_add_column(table, s->cube->dim[s->dim[i]].name, NULL, RMG_TYPE_TEXT, 0, false);
}

/* Returns the first column behind them. */
static size_t put_texts(rmg_table *table, const sums *s, size_t column, size_t cell)
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

static rmg_code put_tidy(rmg_table *table, const sums *s, const sum *item, bool quantity, rmg_diag *why)
{
    char period[RMG_PERIOD_MAX];
    if (!rmg_convert_period(period, item->month, item->span, s->cube->per_year))
        return rmg_convert_no_period(item->month, item->span, s->cube->per_year, why);
    rmg_table_add_row(table);
    rmg_table_text(table, 0, rmg_kind_name(s->cube->scenarios[s->cube->scenario[item->cell]].kind));
    rmg_table_text(table, 1, period);
    size_t column = put_texts(table, s, 2, item->cell);
    rmg_code code = RMG_OK;
    if (quantity && item->has_quantity)
        code = put_amount(table, column, item->quantity, why);
    column += quantity;
    if (code == RMG_OK)
        code = put_amount(table, column, item->amount, why);
    if (s->how->count_rows)
        rmg_table_number(table, column + 1, (int64_t)item->rows);
    return code;
}

static rmg_code fill_tidy(rmg_table *table, const sums *s, rmg_diag *why)
{
    bool quantity = s->how->count_rows || any_quantity(s);
    rmg_table_add_column(table, "kind", NULL, RMG_TYPE_TEXT, 0, false);
    rmg_table_add_column(table, "period", NULL, RMG_TYPE_TEXT, 0, false);
    add_text_columns(table, s);
    if (quantity)
        rmg_table_add_column(table, "quantity", NULL, RMG_TYPE_QUANTITY, 2, false);
    rmg_table_add_column(table, "amount", NULL, RMG_TYPE_AMOUNT, 2, false);
    if (s->how->count_rows)
        rmg_table_add_column(table, "rows", NULL, RMG_TYPE_COUNT, 0, false);
    rmg_code code = RMG_OK;
    for (size_t i = 0; code == RMG_OK && i < s->n; i++)
        code = put_tidy(table, s, &s->item[i], quantity, why);
    return code;
}

/* ---- wide ---- */

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

static rmg_code no_place(const sums *s, const sum *item, rmg_diag *why)
{
    char year[RMG_PERIOD_MAX];
    rmg_period_print(year, rmg_period(rmg_period_year(item->month, s->cube->per_year), 1, 1), 1);
    rmg_code code = rmg_fail(why, RMG_ENODATA, RMG_T("the annual amount of %s has no place among months"),
                             year);
    rmg_hint(why, RMG_T("--to tidy"));
    return code;
}

/* A ceiling is the year's amount: it stands in the last period, which is its sum and its last value. */
static rmg_code put_period(rmg_table *table, const sums *s, size_t first, const sum *item, rmg_diag *why)
{
    int per_year = s->cube->per_year, number = rmg_period_number(item->month, per_year);
    bool ceiling = s->cube->scenarios[s->cube->scenario[item->cell]].kind == RMG_CEILING;
    if (is_annual(s, item) && !ceiling)
        return no_place(s, item, why);
    if (item->span != 1 && !is_annual(s, item))
        return rmg_convert_no_period(item->month, item->span, per_year, why);
    if (is_annual(s, item))
        number = per_year;
    return put_amount(table, first + (size_t)number - 1, item->amount, why);
}

static size_t start_series(rmg_table *table, const sums *s, const sum *item)
{
    char name[64];
    rmg_kind kind = s->cube->scenarios[s->cube->scenario[item->cell]].kind;
    snprintf(name, sizeof name, "%s %d", series_word(kind), rmg_period_year(item->month, s->cube->per_year));
    rmg_table_add_row(table);
    rmg_table_text(table, 0, name);
    return put_texts(table, s, 1, item->cell);
}

static rmg_code fill_wide(rmg_table *table, const sums *s, rmg_diag *why)
{
    if (s->cube->per_year == 1)
        return rmg_fail(why, RMG_ENODATA, RMG_T("there are only whole years: no months to put side by side"));
    rmg_table_add_column(table, "series", NULL, RMG_TYPE_TEXT, 0, false);
    add_text_columns(table, s);
    add_period_columns(table, s->cube->per_year);
    size_t first = 0;
    rmg_code code = RMG_OK;
    for (size_t i = 0; code == RMG_OK && i < s->n; i++) {
        if (i == 0 || !same_year(s, &s->item[i - 1], &s->item[i]))
            first = start_series(table, s, &s->item[i]);
        code = put_period(table, s, first, &s->item[i], why);
    }
    return code;
}

rmg_code rmg_convert_cells(rmg_document *document, const rmg_cube *cube, const rmg_filter *filter,
                           const rmg_convert_how *how, rmg_diag *why)
{
    sums s = {.cube = cube, .how = how, .unit_dim = rmg_cube_find_dim(cube, "quantity_unit")};
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
        code = how->wide ? fill_wide(table, &s, why) : fill_tidy(table, &s, why);
    free(s.item);
    return code;
}
