#include "cli/convert.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/grow.h"
#include "core/text.h"

/* The cells of one kind (or plan version), period and labels, added up. */
typedef struct sum {
    rmg_wide amount, quantity;
    uint64_t rows;
    rmg_month month;
    uint32_t cell; /* any of them: it has their scenario and labels */
    uint32_t unit;
    uint8_t span;
    bool has_quantity;
} sum;

typedef struct sums {
    const rmg_cube *cube;
    rmg_convert_how how;
    size_t dim[RMG_DIMS_MAX], n_dims; /* that are told apart */
    size_t unit_dim;                  /* n_dims of the cube when there is none */
    bool version, decided;            /* some plan version is named, dated */
    bool quantity;                    /* there is a column of quantities */
    char period[RMG_PERIOD_MAX];      /* of the row being made, when it is longer than one */
    char (*periods)[RMG_PERIOD_MAX];  /* of single periods, from `first` on */
    int32_t first;
    sum *item;
    size_t n;
} sums;

/* ---- the order of the rows: kind, labels in byte order (empty first), period ---- */

static bool same_labels(const sums *s, size_t a, size_t b)
{
    bool same = s->cube->scenario[a] == s->cube->scenario[b];
    for (size_t i = 0; same && i < s->n_dims; i++) {
        const uint32_t *code = s->cube->dim[s->dim[i]].code;
        same = code[a] == code[b] ||
               strcmp(rmg_cube_label(s->cube, s->dim[i], a), rmg_cube_label(s->cube, s->dim[i], b)) == 0;
    }
    return same;
}

static bool same_row(const sums *s, size_t a, size_t b)
{
    return s->cube->month[a].index == s->cube->month[b].index && s->cube->span[a] == s->cube->span[b] &&
           same_labels(s, a, b);
}

/* Cells in the order of a number that each has, below `most`; equal ones stay in the order in which they were. */
typedef struct sorting {
    uint32_t *cell, *spare; /* the cells, in two arrays in turn */
    uint32_t *begin;        /* most + 1 */
    size_t n, most;
} sorting;

static void sort_by(sorting *order, const sums *s, uint32_t (*number_of)(const sums *, const void *, size_t),
                    const void *context, size_t most)
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

static uint32_t span_of(const sums *s, const void *context, size_t cell)
{
    (void)context;
    return s->cube->span[cell];
}

static uint32_t scenario_of(const sums *s, const void *context, size_t cell)
{
    (void)context;
    return s->cube->scenario[cell];
}

static uint32_t month_of(const sums *s, const void *first, size_t cell)
{
    return (uint32_t)(s->cube->month[cell].index - *(const int32_t *)first);
}

/* A label's rank among all of its dimension; the empty one has 0, as has none at all. */
typedef struct ranks {
    const uint32_t *code;
    uint32_t *rank;
} ranks;

static uint32_t rank_of(const sums *s, const void *context, size_t cell)
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

static size_t most_numbers(const sums *s, size_t n_months)
{
    size_t most = n_months > 256 ? n_months : 256;
    for (size_t i = 0; i < s->n_dims; i++) {
        size_t n = rmg_dict_count(s->cube->dim[s->dim[i]].labels) + 1;
        most = n > most ? n : most;
    }
    return most;
}

/* Least significant first, as cards are sorted. */
static bool sort(sorting *order, const sums *s)
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

/* ---- adding up ---- */

static sum sum_of_cell(const sums *s, size_t cell)
{
    const rmg_cube *cube = s->cube;
    return (sum){.cell = (uint32_t)cell,
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

static bool merge_equal(sums *s, const uint32_t *cell, size_t n)
{
    size_t n_sums = 0;
    for (size_t i = 0; i < n; i++)
        n_sums += i == 0 || !same_row(s, cell[i - 1], cell[i]);
    s->item = rmg_zalloc(n_sums, sizeof *s->item);
    for (size_t i = 0; s->item != NULL && i < n; i++) {
        sum one = sum_of_cell(s, cell[i]);
        if (i > 0 && same_row(s, cell[i - 1], cell[i]))
            merge(&s->item[s->n - 1], &one);
        else
            s->item[s->n++] = one;
    }
    return s->item != NULL;
}

static rmg_code add_up(sums *s, const rmg_filter *filter, rmg_diag *why)
{
    size_t n = s->cube->n_cells;
    sorting order = {.cell = rmg_zalloc(n, sizeof *order.cell), .spare = rmg_zalloc(n, sizeof *order.spare)};
    bool fine = order.cell != NULL && order.spare != NULL;
    for (size_t cell = 0; fine && cell < n; cell++)
        if (rmg_filter_keeps(filter, s->cube, cell))
            order.cell[order.n++] = (uint32_t)cell;
    fine = fine && sort(&order, s) && merge_equal(s, order.cell, order.n);
    free(order.cell);
    free(order.spare);
    free(order.begin);
    return fine ? RMG_OK : rmg_nomem(why);
}

/* ---- the year so far ---- */

static bool is_annual(const sums *s, const sum *item)
{
    return item->span == s->cube->per_year && s->cube->per_year > 1;
}

static bool same_year(const sums *s, const sum *a, const sum *b)
{
    int per_year = s->cube->per_year;
    return same_labels(s, a->cell, b->cell) &&
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

static void add_columns(rmg_table *table, const sums *s)
{
    rmg_table_add_column(table, "kind", NULL, RMG_TYPE_TEXT, 0, false);
    rmg_table_add_column(table, "period", NULL, RMG_TYPE_TEXT, 0, false);
    add_text_columns(table, s);
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
static rmg_cell *fill_texts(const sums *s, size_t cell, rmg_cell *out)
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

static const char *period_of(sums *s, const sum *item)
{
    if (item->span == 1)
        return s->periods[item->month.index - s->first];
    rmg_convert_period(s->period, item->month, item->span, s->cube->per_year);
    return s->period;
}

/* For rmg_table_set_maker(). That all of it can be said was checked before. */
static void fill_row(void *context, size_t row, rmg_cell *out)
{
    sums *s = context;
    const sum *item = &s->item[row];
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
    sums *s = context;
    free(s->item);
    free(s->periods);
    free(s);
}

static bool print_periods(sums *s)
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

static rmg_code check_sums(const sums *s, rmg_diag *why)
{
    char period[RMG_PERIOD_MAX];
    int64_t units;
    for (size_t i = 0; i < s->n; i++) {
        const sum *item = &s->item[i];
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
static rmg_code fill_tidy(rmg_table *table, sums *s, rmg_diag *why)
{
    s->quantity = s->how.count_rows || any_quantity(s);
    add_columns(table, s);
    rmg_code code = check_sums(s, why);
    if (code != RMG_OK)
        return code;
    sums *kept = rmg_zalloc(1, sizeof *kept);
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
    sums s = {.cube = cube, .how = *how, .unit_dim = rmg_cube_find_dim(cube, "quantity_unit")};
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
