/* The second pass: what was added up goes into the cube. */
#include <stdlib.h>

#include "core/grow.h"
#include "io/read/fast/steps_internal.h"

static rmg_month in_calendar(uint32_t month, const rmg_calendar *calendar)
{
    int number;
    rmg_month calendar_month = {(int32_t)month + RMG_FAST_YEAR * 12};
    int year = rmg_fiscal_year(calendar_month, calendar, &number);
    return rmg_month_of(year, number);
}

/* Dimension of the cube by dimension of the part; and the cube's codes for its labels. */
typedef struct codes {
    size_t of[RMG_DIMS_MAX]; /* n_dims of the cube: none */
    uint32_t *code[RMG_DIMS_MAX];
} codes;

static void clear_codes(codes *c)
{
    for (size_t k = 0; k < RMG_DIMS_MAX; k++)
        free(c->code[k]);
}

static rmg_code make_codes(codes *c, const rmg_intake *intake, const rmg_fast_part *part, rmg_diag *why)
{
    const rmg_fast_plan *plan = part->plan;
    const rmg_cube *cube = &intake->out->cube;
    rmg_code code = RMG_OK;
    for (size_t k = 0; k < plan->n_dims; k++) {
        const rmg_fast_labels *labels = &part->labels[k];
        size_t d = 0;
        while (d < cube->n_dims && intake->column_of[d] != plan->dim[k])
            d++;
        c->of[k] = d;
        c->code[k] = rmg_zalloc(labels->n, sizeof **c->code);
        if (c->code[k] == NULL)
            return rmg_nomem(why);
        for (size_t i = 0; code == RMG_OK && d < cube->n_dims && i < labels->n; i++)
            code = rmg_dict_put(cube->dim[d].labels, labels->label[i].text, labels->label[i].length,
                                &c->code[k][i], why);
    }
    return code;
}

static void fill_codes(const codes *c, const rmg_fast_plan *plan, size_t n_dims, const uint32_t *key,
                       uint32_t *code)
{
    for (size_t d = 0; d < RMG_DIMS_MAX; d++)
        code[d] = RMG_NO_DIM;
    for (size_t k = 0; k < plan->n_dims; k++)
        if (c->of[k] < n_dims)
            code[c->of[k]] = key[k] == RMG_NO_LABEL ? RMG_NO_LABEL : c->code[k][key[k]];
}

/* Into an empty cube every cell goes as a new one, unless some of its rows have a quantity and others not: these are
 * two cells here and one there. */
static bool all_are_new(const rmg_intake *intake, const rmg_fast_part *part, const codes *c)
{
    const rmg_fast_cells *cells = &part->cells;
    bool same = intake->out->cube.n_cells == 0;
    for (size_t k = 0; k < part->plan->n_dims; k++)
        same &= c->of[k] < intake->out->cube.n_dims;
    for (size_t g = 1; same && g < cells->n_groups; g++)
        same = cells->key[g * cells->n_keys] == cells->key[0];
    return same;
}

static rmg_fact fact_of(const rmg_intake *intake, const rmg_fast_cell *cell, const uint32_t *key,
                        uint32_t month)
{
    return (rmg_fact){.scenario = RMG_ACTUAL,
                      .span = 1,
                      .month = in_calendar(month, &intake->options->calendar),
                      .booked = {RMG_NO_MONTH},
                      .amount = {(int64_t)cell->amount},
                      .quantity = {(int64_t)cell->quantity},
                      .has_quantity = key[0] != 0,
                      .n_rows = cell->n};
}

static rmg_code add_cells(rmg_intake *intake, const rmg_fast_part *part, const codes *c, rmg_diag *why)
{
    rmg_cube *cube = &intake->out->cube;
    bool new = all_are_new(intake, part, c);
    rmg_code code = new ? rmg_cube_reserve(cube, part->cells.n, why) : RMG_OK;
    for (size_t i = 0; code == RMG_OK && i < part->cells.n; i++) {
        const uint32_t *key;
        uint32_t month;
        const rmg_fast_cell *cell = rmg_fast_cells_at(&part->cells, i, &key, &month);
        rmg_diag what = {.code = RMG_OK};
        rmg_fact fact = fact_of(intake, cell, key, month);
        fill_codes(c, part->plan, cube->n_dims, key + 1, fact.code);
        code = new ? rmg_cube_append(cube, &fact, &what) : rmg_cube_add(cube, &fact, &what);
        if (code == RMG_ERANGE)
            code = rmg_intake_error(intake, &what, "overflow", why);
        else if (code != RMG_OK && why != NULL)
            *why = what;
    }
    return code;
}

/* A month's sum and number of rows, in order of first appearance. */
typedef struct month_sum {
    uint32_t month;
    uint64_t amount, n;
} month_sum;

typedef struct month_sums {
    month_sum *item;
    uint32_t *place; /* by month: index + 1 */
    size_t n;
} month_sums;

static bool sum_months(month_sums *sums, const rmg_fast_cells *cells)
{
    *sums = (month_sums){.item = rmg_zalloc(RMG_FAST_MONTHS, sizeof *sums->item),
                         .place = rmg_zalloc(RMG_FAST_MONTHS, sizeof *sums->place)};
    if (sums->item == NULL || sums->place == NULL)
        return false;
    for (size_t i = 0; i < cells->n; i++) {
        const uint32_t *key;
        uint32_t month;
        const rmg_fast_cell *cell = rmg_fast_cells_at(cells, i, &key, &month);
        if (sums->place[month] == 0) {
            sums->item[sums->n++].month = month;
            sums->place[month] = (uint32_t)sums->n;
        }
        month_sum *sum = &sums->item[sums->place[month] - 1];
        sum->amount += cell->amount;
        sum->n += cell->n;
    }
    return true;
}

static rmg_code count_month(rmg_intake *intake, const month_sum *sum, bool declared, rmg_diag *why)
{
    rmg_file *file = rmg_intake_file(intake);
    rmg_typed typed = {
        .kind = RMG_ACTUAL, .scenario = RMG_ACTUAL, .span = 1, .amount = {(int64_t)sum->amount}};
    typed.when = (rmg_when){
        in_calendar(sum->month, &intake->options->calendar), 12, RMG_BY_DATE, {RMG_NO_DATE}};
    rmg_code code = rmg_count_in_series(intake, &typed, RMG_AMOUNTS_TRANSACTIONS,
                                        declared ? RMG_BECAUSE_DECLARED : RMG_BECAUSE_WORDS, why);
    if (code != RMG_OK)
        return code;
    int year = rmg_period_year(typed.when.period, 12);
    for (size_t s = 0; s < file->n_series; s++)
        if (file->series[s].year == year && file->series[s].scenario == RMG_ACTUAL)
            file->series[s].n_values += sum->n - 1;
    file->n_values += sum->n - 1;
    if (!rmg_money_add(&intake->out->actual_total, intake->out->actual_total, typed.amount))
        return rmg_fail(why, RMG_ERANGE, "the sum of all rows does not fit");
    return RMG_OK;
}

/* What check says of the series, month by month. */
static rmg_code count_months(rmg_intake *intake, const rmg_fast_part *part, rmg_diag *why)
{
    month_sums sums;
    bool declared = rmg_declared_amounts(intake->options, RMG_ACTUAL) != RMG_AMOUNTS_AUTO;
    rmg_code code = sum_months(&sums, &part->cells) ? RMG_OK : rmg_nomem(why);
    for (size_t i = 0; code == RMG_OK && i < sums.n; i++)
        code = count_month(intake, &sums.item[i], declared, why);
    free(sums.item);
    free(sums.place);
    return code;
}

static rmg_code take_cells(rmg_intake *intake, const rmg_fast_part *part, rmg_diag *why)
{
    codes c = {0};
    rmg_code code = make_codes(&c, intake, part, why);
    if (code == RMG_OK)
        code = add_cells(intake, part, &c, why);
    if (code == RMG_OK)
        code = count_months(intake, part, why);
    clear_codes(&c);
    return code;
}

static rmg_code take_odd(rmg_intake *intake, const rmg_record *record, bool *fits, rmg_diag *why)
{
    (void)fits;
    return rmg_take_record(intake, record, why);
}

rmg_code rmg_fast_take(rmg_intake *intake, rmg_diag *why)
{
    struct rmg_fast *fast = intake->fast;
    rmg_file *file = rmg_intake_file(intake);
    bool fits = true;
    rmg_code code = rmg_take_preamble(intake, why);
    for (size_t p = 0; p < fast->n; p++) {
        file->rows_read += fast->part[p].n_taken;
        file->rows_used += fast->part[p].n_taken;
    }
    if (code == RMG_OK)
        code = take_cells(intake, &fast->part[0], why);
    rmg_fast_cells_clear(&fast->part[0].cells);
    return code == RMG_OK ? rmg_fast_replay(intake, fast, take_odd, &fits, why) : code;
}
