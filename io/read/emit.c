/* Facts into the cube, and what a file's series look like for `check`. */
#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/even_spread.h"
#include "core/buffer.h"
#include "core/grow.h"
#include "core/hash.h"
#include "core/text.h"
#include "io/read/intake_internal.h"

/* A period of the file's own calendar in the cube's: whole years and quarters cover several periods. */
static bool to_cube(const rmg_cube *cube, const rmg_when *when, uint8_t span, rmg_month *month,
                    uint8_t *cells)
{
    int per_year = cube->per_year;
    if (when->per_year == per_year) {
        *month = when->period;
        *cells = span;
        return true;
    }
    if (when->per_year > per_year || per_year % when->per_year != 0)
        return false;
    int factor = per_year / when->per_year;
    *month = (rmg_month){when->period.index * factor};
    *cells = (uint8_t)(span * factor);
    return true;
}

static rmg_code hand_over(rmg_intake *intake, const rmg_typed *row, const rmg_fact *fact, rmg_diag *why)
{
    if (intake->options->take_row == NULL)
        return RMG_OK;
    rmg_row out = {.file = intake->file,
                   .line = row->line,
                   .fact = *fact,
                   .time = row->when.time,
                   .date = row->when.date,
                   .booked = row->booked,
                   .id = row->id != NULL ? row->id : ""};
    return intake->options->take_row(intake->options->taker, &intake->out->cube, &out, why);
}

/* What control totals are held against. */
static bool add_to_control(rmg_intake *intake, const rmg_typed *row)
{
    rmg_dataset *out = intake->out;
    if (intake->input->is_plan)
        return rmg_money_add(&out->plan_total, out->plan_total, row->amount);
    return row->kind != RMG_ACTUAL || rmg_money_add(&out->actual_total, out->actual_total, row->amount);
}

rmg_code rmg_emit(rmg_intake *intake, const rmg_typed *row, rmg_diag *why)
{
    rmg_cube *cube = &intake->out->cube;
    rmg_fact fact = {.scenario = row->scenario,
                     .amount = row->amount,
                     .price = row->price,
                     .quantity = row->quantity,
                     .has_quantity = row->has_quantity,
                     .has_price = row->has_price,
                     .booked = {RMG_NO_MONTH},
                     .measure = row->measure,
                     .n_rows = 1};
    memcpy(fact.code, row->code, sizeof fact.code);
    if (!to_cube(cube, &row->when, row->span, &fact.month, &fact.span))
        return rmg_intake_remark(intake, RMG_ERROR, "calendar", row->line, RMG_NO_COLUMN, why,
                                 RMG_T("give files of one calendar"),
                                 RMG_T("periods of %d a year do not fit the %d a year of the other rows"),
                                 row->when.per_year, cube->per_year);
    if (intake->options->keep_booked && row->booked.days != RMG_NO_DATE) {
        int per_year;
        rmg_code code = rmg_period_of_date(&fact.booked, &per_year, row->booked, &intake->options->calendar,
                                           why);
        if (code != RMG_OK)
            return code;
    }
    rmg_diag what = {0};
    rmg_code code = rmg_cube_add(cube, &fact, &what);
    if (code == RMG_OK && !add_to_control(intake, row))
        code = rmg_fail(&what, RMG_ERANGE, "%s", RMG_T("the sum of all rows does not fit"));
    if (code == RMG_ERANGE) {
        rmg_at(&what, "", row->line, 0);
        return rmg_intake_error(intake, &what, "overflow", why);
    }
    if (code != RMG_OK) {
        if (why != NULL)
            *why = what;
        return code;
    }
    return hand_over(intake, row, &fact, why);
}

/* --- codes --------------------------------------------------------------------------------------------- */

rmg_code rmg_row_codes(rmg_intake *intake, const rmg_record *record, const char *label, uint32_t *code,
                       rmg_diag *why)
{
    const rmg_cube *cube = &intake->out->cube;
    for (size_t d = 0; d < RMG_DIMS_MAX; d++)
        code[d] = RMG_NO_DIM;
    for (size_t d = 0; d < cube->n_dims; d++) {
        size_t column = intake->column_of[d];
        if (column == RMG_NO_COLUMN)
            continue;
        rmg_text_part text = rmg_intake_text(record, column);
        if (label != NULL && column == intake->roles.label)
            text = (rmg_text_part){label, strlen(label)};
        code[d] = RMG_NO_LABEL;
        if (text.length == 0)
            continue;
        rmg_code result = rmg_dict_put(cube->dim[d].labels, text.text, text.length, &code[d], why);
        if (result != RMG_OK)
            return result;
    }
    return RMG_OK;
}

static rmg_code read_decided(rmg_intake *intake, const rmg_record *record, rmg_date *decided, bool *valid,
                             rmg_diag *why)
{
    size_t column = intake->roles.of[RMG_ROLE_DECIDED];
    rmg_text_part text = rmg_intake_text(record, column);
    *decided = (rmg_date){RMG_NO_DATE};
    *valid = true;
    if (text.length == 0)
        return RMG_OK;
    rmg_date_text read;
    rmg_date_read(&read, text.text, text.length, &intake->dates[column]);
    *decided = read.date;
    if (read.reason == NULL)
        return RMG_OK;
    *valid = false;
    rmg_diag what = {0};
    rmg_date_explain(&what, text.text, text.length);
    return rmg_intake_reject(intake, record, column, read.reason, &what, why);
}

rmg_code rmg_row_scenario(rmg_intake *intake, const rmg_record *record, rmg_kind kind, uint8_t *scenario,
                          bool *valid, rmg_diag *why)
{
    rmg_date decided;
    rmg_code code = read_decided(intake, record, &decided, valid, why);
    if (code != RMG_OK || !*valid)
        return code;
    const char *own = intake->input->scenario;
    rmg_text_part version = rmg_intake_text(record, intake->roles.of[RMG_ROLE_VERSION]);
    *scenario = (uint8_t)kind;
    if (kind == RMG_ACTUAL && own == NULL)
        return RMG_OK;
    if (own == NULL && version.length == 0 && decided.days == RMG_NO_DATE)
        return RMG_OK;
    char *name = own != NULL          ? rmg_copy(own)
                 : version.length > 0 ? rmg_copy_n(version.text, version.length)
                                      : rmg_copy(rmg_kind_name(kind));
    if (name == NULL)
        return rmg_nomem(why);
    code = rmg_cube_add_scenario(&intake->out->cube, kind, name, decided, scenario, why);
    free(name);
    return code;
}

/* --- series -------------------------------------------------------------------------------------------- */

rmg_code rmg_add_series(rmg_intake *intake, const rmg_file_series *series, const char *name, rmg_diag *why)
{
    rmg_file *file = rmg_intake_file(intake);
    char *copy = rmg_copy(name);
    size_t n = file->n_series;
    if (copy == NULL || !rmg_grow(&file->series, &intake->series_capacity, n + 1, sizeof *file->series)) {
        free(copy);
        return rmg_nomem(why);
    }
    file->series[n] = *series;
    file->series[n].name = copy;
    file->n_series++;
    return RMG_OK;
}

static bool is_series(const rmg_intake *intake, size_t i, const rmg_typed *row, int year)
{
    const rmg_file_series *series = &rmg_intake_file(intake)->series[i];
    return series->scenario == row->scenario && series->year == year &&
           intake->series_per_year[i] == row->when.per_year;
}

static size_t series_slot(const rmg_intake *intake, const rmg_typed *row, int year)
{
    uint64_t hash = rmg_hash_mix((uint64_t)(uint32_t)year << 16 ^ (uint64_t)row->when.per_year << 8 ^
                                     row->scenario,
                                 UINT64_C(0x9E3779B97F4A7C15));
    size_t mask = intake->n_series_slots - 1, slot = (size_t)hash & mask;
    while (intake->series_slots[slot] != 0 && !is_series(intake, intake->series_slots[slot] - 1, row, year))
        slot = (slot + 1) & mask;
    return slot;
}

/* A file with very many years and versions must not become slow. */
static bool grow_series_slots(rmg_intake *intake)
{
    const rmg_file *file = rmg_intake_file(intake);
    if ((file->n_series + 1) * 2 <= intake->n_series_slots)
        return true;
    size_t n_slots = intake->n_series_slots != 0 ? intake->n_series_slots * 2 : 64;
    size_t *slots = rmg_zalloc(n_slots, sizeof *slots);
    if (slots == NULL)
        return false;
    free(intake->series_slots);
    intake->series_slots = slots;
    intake->n_series_slots = n_slots;
    for (size_t i = 0; i < file->n_series; i++) {
        rmg_typed like = {.scenario = file->series[i].scenario,
                          .when = {.per_year = intake->series_per_year[i]}};
        slots[series_slot(intake, &like, file->series[i].year)] = i + 1;
    }
    return true;
}

static rmg_code find_series(rmg_intake *intake, const rmg_typed *row, int year, rmg_amounts amounts,
                            rmg_because because, size_t *found, rmg_diag *why)
{
    rmg_file *file = rmg_intake_file(intake);
    if (!grow_series_slots(intake))
        return rmg_nomem(why);
    size_t slot = series_slot(intake, row, year);
    *found = intake->series_slots[slot] - 1;
    if (intake->series_slots[slot] != 0)
        return RMG_OK;
    *found = file->n_series;
    rmg_file_series series = {.kind = row->kind,
                              .scenario = row->scenario,
                              .year = year,
                              .annual = row->when.per_year == 1,
                              .first = row->when.period,
                              .last = row->when.period,
                              .amounts = amounts,
                              .because = because};
    size_t n = *found + 1;
    if (!rmg_grow(&intake->series_sum, &intake->sum_capacity, n * RMG_PERIODS_MAX,
                  sizeof *intake->series_sum) ||
        !rmg_grow(&intake->series_has, &intake->has_capacity, n * RMG_PERIODS_MAX,
                  sizeof *intake->series_has) ||
        !rmg_grow(&intake->series_per_year, &intake->per_year_capacity, n, sizeof *intake->series_per_year))
        return rmg_nomem(why);
    memset(intake->series_sum + *found * RMG_PERIODS_MAX, 0, RMG_PERIODS_MAX * sizeof *intake->series_sum);
    memset(intake->series_has + *found * RMG_PERIODS_MAX, 0, RMG_PERIODS_MAX * sizeof *intake->series_has);
    intake->series_per_year[*found] = row->when.per_year;
    intake->series_slots[slot] = *found + 1;
    return rmg_add_series(intake, &series, intake->out->cube.scenarios[row->scenario].name, why);
}

rmg_code rmg_count_in_series(rmg_intake *intake, const rmg_typed *row, rmg_amounts amounts,
                             rmg_because because, rmg_diag *why)
{
    size_t i = 0;
    int year = rmg_period_year(row->when.period, row->when.per_year);
    rmg_code code = find_series(intake, row, year, amounts, because, &i, why);
    if (code != RMG_OK)
        return code;
    rmg_file_series *series = &rmg_intake_file(intake)->series[i];
    int last = rmg_period_number(row->when.period, row->when.per_year) - 1 + row->span - 1;
    rmg_month end = {row->when.period.index + row->span - 1};
    series->n_values++;
    series->first = row->when.period.index < series->first.index ? row->when.period : series->first;
    series->last = end.index > series->last.index ? end : series->last;
    size_t place = i * RMG_PERIODS_MAX + (size_t)(last < RMG_PERIODS_MAX ? last : RMG_PERIODS_MAX - 1);
    rmg_money *sum = &intake->series_sum[place];
    intake->series_has[place] = true;
    rmg_intake_file(intake)->n_values++;
    if (!rmg_money_add(sum, *sum, row->amount))
        *sum = (rmg_money){0}; /* the cube has refused it already */
    return RMG_OK;
}

uint8_t rmg_decimals_needed(const rmg_money *amount, size_t n)
{
    static const int64_t unit[] = {10000, 1000, 100, 10};
    uint8_t decimals = 0;
    for (size_t i = 0; i < n; i++)
        while (decimals < 4 && amount[i].units % unit[decimals] != 0)
            decimals++;
    return decimals;
}

static void finish_one(rmg_intake *intake, size_t i)
{
    rmg_file_series *series = &rmg_intake_file(intake)->series[i];
    const rmg_money *sum = intake->series_sum + i * RMG_PERIODS_MAX;
    const bool *has = intake->series_has + i * RMG_PERIODS_MAX;
    size_t per_year = (size_t)intake->series_per_year[i], n_known = 0;
    rmg_money to_date = {0};
    for (size_t p = 0; p < per_year && p < RMG_PERIODS_MAX; p++) {
        if (!has[p])
            continue;
        n_known++;
        rmg_money_add(&to_date, to_date, sum[p]);
        series->total = to_date;
        series->last_value = series->amounts == RMG_AMOUNTS_CUMULATIVE ? to_date : sum[p];
    }
    series->n_empty = per_year - n_known;
    series->decimals = rmg_decimals_needed(sum, per_year);
    if (n_known == per_year && per_year > 2 && series->kind != RMG_CEILING)
        series->even_spread = rmg_even_spread(sum, per_year, series->decimals);
    assert(per_year > 0);
    int factor = intake->out->cube.per_year / (int)per_year;
    series->first.index *= factor;
    series->last.index = series->last.index * factor + factor - 1;
}

rmg_code rmg_finish_series(rmg_intake *intake, rmg_diag *why)
{
    (void)why;
    if (intake->roles.layout != RMG_LAYOUT_WIDE)
        for (size_t i = 0; i < rmg_intake_file(intake)->n_series; i++)
            finish_one(intake, i);
    return RMG_OK;
}
