#include "cli/pack/log.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "cli/pack/files.h"
#include "cli/pack/record.h"
#include "core/grow.h"
#include "core/number.h"
#include "core/text.h"
#include "io/read/plain_table.h"
#include "io/write/write.h"

/* Columns before and behind those of the units' dimensions. */
enum { UPTO, LEVEL, N_HEAD };
enum {
    YEAR,
    RULE,
    ACTUAL,
    YEAR_END,
    LOW,
    HIGH,
    RANGE,
    PLAN,
    INPUTS,
    OUTCOME,
    ERROR,
    ERROR_PCT,
    INSIDE,
    N_TAIL
};
static const char *const head[N_HEAD] = {"upto", "level"};
static const char *const tail[N_TAIL] = {
    "year",      "rule",          "actual_to_date", "year_end", "year_end_low", "year_end_high", "range_pct",
    "plan_year", "inputs_sha256", "outcome",        "error",    "error_pct",    "inside"};

static const char *column_name(const rmg_log *log, size_t column)
{
    if (column < N_HEAD)
        return head[column];
    column -= N_HEAD;
    return column < log->n_by ? log->by[column] : tail[column - log->n_by];
}

static char **cell_of(const rmg_log *log, const rmg_log_row *row, size_t tail_column)
{
    return &row->cell[N_HEAD + log->n_by + tail_column];
}

/* ---- rows ---- */

static void clear_row(const rmg_log *log, rmg_log_row *row)
{
    for (size_t c = 0; row->cell != NULL && c < log->n_columns; c++)
        free(row->cell[c]);
    free(row->cell);
    row->cell = NULL;
}

static rmg_code add_row(rmg_log *log, rmg_log_row **row, rmg_diag *why)
{
    if (!rmg_grow(&log->row, &log->capacity, log->n + 1, sizeof *log->row))
        return rmg_nomem(why);
    log->row[log->n] = (rmg_log_row){.cell = rmg_zalloc(log->n_columns + 1, sizeof(char *))};
    if (log->row[log->n].cell == NULL)
        return rmg_nomem(why);
    *row = &log->row[log->n++];
    return RMG_OK;
}

/* Empty cells are "" and never NULL once a row is whole. */
static rmg_code set(char **cell, const char *text, rmg_diag *why)
{
    free(*cell);
    *cell = rmg_copy(text);
    return *cell != NULL ? RMG_OK : rmg_nomem(why);
}

static rmg_code set_money(char **cell, rmg_maybe_money value, rmg_diag *why)
{
    char text[RMG_NUMBER_MAX] = "";
    if (value.known)
        rmg_decimal_print(text, value.amount.units, 2);
    return set(cell, text, why);
}

static rmg_code set_whole(char **cell, int number, rmg_diag *why)
{
    char text[24];
    snprintf(text, sizeof text, "%d", number);
    return set(cell, text, why);
}

/* ---- reading ---- */

char *rmg_log_place(const rmg_units *units)
{
    return rmg_units_place(units, "log", "pack/forecast-log.csv");
}

static rmg_code take_table(rmg_log *log, const rmg_plain_table *table, const char *path, rmg_diag *why)
{
    for (size_t c = 0; c < log->n_columns; c++)
        if (!table->has_column[c]) {
            rmg_code code = rmg_fail(why, RMG_EOUTPUT,
                                     RMG_T("%s has no column \"%s\": it is the log of other units"), path,
                                     column_name(log, c));
            rmg_hint(why, RMG_T("name another file as log in [run]"));
            return code;
        }
    rmg_code code = RMG_OK;
    for (size_t r = 0; code == RMG_OK && r < table->n_rows; r++) {
        rmg_log_row *row;
        code = add_row(log, &row, why);
        if (code == RMG_OK)
            row->line = table->line[r];
        for (size_t c = 0; code == RMG_OK && c < log->n_columns; c++)
            code = set(&row->cell[c], rmg_plain_cell_at(table, r, c)->text, why);
    }
    return code;
}

rmg_code rmg_log_read(rmg_log *out, const char *path, const rmg_study *study, rmg_diag *why)
{
    *out = (rmg_log){.n_by = study->groups.n_by, .n_columns = N_HEAD + study->groups.n_by + N_TAIL};
    for (size_t i = 0; i < out->n_by; i++)
        out->by[i] = study->data.cube.dim[study->groups.by[i]].name;
    struct stat known;
    if (stat(path, &known) != 0)
        return RMG_OK;
    rmg_plain_want want[N_HEAD + RMG_DIMS_MAX + N_TAIL] = {{0}};
    for (size_t c = 0; c < out->n_columns; c++)
        want[c] = (rmg_plain_want){column_name(out, c), NULL, RMG_PLAIN_TEXT, c == UPTO};
    rmg_plain_table table = {0};
    rmg_code code = rmg_plain_table_read(&table, path, want, out->n_columns, ',', RMG_MARK_POINT, why);
    if (code == RMG_ENODATA)
        code = RMG_OK;
    else if (code == RMG_OK)
        code = take_table(out, &table, path, why);
    rmg_plain_table_clear(&table);
    if (code != RMG_OK)
        rmg_log_clear(out);
    return code;
}

/* ---- which row is whose ---- */

/* The labels of a unit beside the columns of the units' dimensions; "" beyond its depth. */
static bool is_of(const rmg_log *log, const rmg_log_row *row, const rmg_study *study, size_t group)
{
    for (size_t level = 0; level < log->n_by; level++) {
        uint32_t code = rmg_group_label(&study->groups, group, level);
        const char *label = rmg_dict_label(study->data.cube.dim[study->groups.by[level]].labels, code);
        if (strcmp(row->cell[N_HEAD + level], label) != 0)
            return false;
    }
    bool total = study->groups.group[group].depth == 0;
    return (strcmp(row->cell[LEVEL], "total") == 0) == total;
}

static rmg_maybe_money money_in(const char *text)
{
    rmg_maybe_money out = {.known = false};
    out.known = text[0] != '\0' && rmg_decimal_parse(&out.amount.units, text, strlen(text), NULL) == RMG_OK;
    return out;
}

/* An outcome counts once its year is closed in this run: so a page that is made again later stays as it was. */
static rmg_past_forecast past_of(const rmg_log *log, const rmg_log_row *row, const rmg_study *study,
                                 rmg_month upto)
{
    int per_year = study->data.cube.per_year;
    rmg_past_forecast past = {.upto = upto,
                              .year = atoi(*cell_of(log, row, YEAR)),
                              .range_pct = atoi(*cell_of(log, row, RANGE)),
                              .rule = *cell_of(log, row, RULE),
                              .year_end = money_in(*cell_of(log, row, YEAR_END)),
                              .low = money_in(*cell_of(log, row, LOW)),
                              .high = money_in(*cell_of(log, row, HIGH)),
                              .line = row->line};
    if (rmg_period(past.year, per_year, per_year).index <= study->upto.index)
        past.outcome = money_in(*cell_of(log, row, OUTCOME));
    return past;
}

const rmg_past_forecast *rmg_log_past(void *context, const rmg_unit *unit, size_t *n)
{
    rmg_log *log = context;
    const rmg_study *study = &unit->from.study;
    rmg_study whole = *study; /* the unit's view has no lines; the log names its labels by the run's */
    whole.groups.n_by = log->n_by;
    *n = 0;
    for (size_t i = 0; i < log->n && *n < sizeof log->past / sizeof *log->past; i++) {
        const rmg_log_row *row = &log->row[i];
        rmg_month upto;
        if (!rmg_month_parse(&upto, row->cell[UPTO]) || upto.index >= study->upto.index ||
            !is_of(log, row, &whole, unit->group))
            continue;
        log->past[(*n)++] = past_of(log, row, study, upto);
    }
    return log->past;
}

/* ---- the rows of this run ---- */

static rmg_code set_rule(char **cell, const rmg_forecast *forecast, rmg_diag *why)
{
    rmg_buffer name = {0};
    for (size_t r = 0; r < forecast->n_rules; r++)
        if (forecast->rule[r].chosen)
            rmg_buffer_printf(&name, "%s%s", name.length != 0 ? "+" : "",
                              rmg_rule_at(forecast->rule[r].rule)->name);
    rmg_code code = rmg_buffer_check(&name, why);
    if (code == RMG_OK)
        code = set(cell, rmg_buffer_text(&name), why);
    rmg_buffer_clear(&name);
    return code;
}

static rmg_code fill_key(const rmg_log *log, rmg_log_row *row, const rmg_study *study, size_t group,
                         rmg_diag *why)
{
    char upto[RMG_PERIOD_MAX];
    rmg_period_print(upto, study->upto, study->data.cube.per_year);
    rmg_code code = set(&row->cell[UPTO], upto, why);
    if (code == RMG_OK)
        code = set(&row->cell[LEVEL], study->groups.group[group].depth == 0 ? "total" : "line", why);
    for (size_t level = 0; code == RMG_OK && level < log->n_by; level++) {
        uint32_t label = rmg_group_label(&study->groups, group, level);
        code = set(&row->cell[N_HEAD + level],
                   rmg_dict_label(study->data.cube.dim[study->groups.by[level]].labels, label), why);
    }
    return code;
}

static rmg_code fill_figures(const rmg_log *log, rmg_log_row *row, const rmg_forecast *forecast, int year,
                             rmg_diag *why)
{
    const rmg_forecast_year *y = forecast->n_years != 0 ? &forecast->year[0] : NULL;
    rmg_maybe_money none = {0};
    const rmg_range *range = y != NULL && y->has_range ? &y->range[RMG_BAND_ASKED] : NULL;
    rmg_maybe_money low = {range != NULL, range != NULL ? range->low : none.amount};
    rmg_maybe_money high = {range != NULL, range != NULL ? range->high : none.amount};
    rmg_code code = set_whole(cell_of(log, row, YEAR), year, why);
    if (code == RMG_OK)
        code = set_rule(cell_of(log, row, RULE), forecast, why);
    const rmg_maybe_money figures[] = {y ? y->actual_to_date : none, y ? y->year_end : none, low, high};
    for (size_t i = 0; code == RMG_OK && i < sizeof figures / sizeof *figures; i++)
        code = set_money(cell_of(log, row, ACTUAL + i), figures[i], why);
    if (code == RMG_OK)
        code = set_whole(cell_of(log, row, RANGE), forecast->range, why);
    if (code == RMG_OK)
        code = set_money(cell_of(log, row, PLAN), y ? y->plan : none, why);
    return code;
}

static rmg_code fill_row(const rmg_log *log, rmg_log_row *row, const rmg_units *units, const rmg_unit *unit,
                         rmg_diag *why)
{
    char digest[RMG_SHA256_HEX];
    rmg_sha256_print(digest, rmg_inputs_digest(&units->study.data));
    rmg_code code = fill_key(log, row, &units->study, unit->group, why);
    if (code == RMG_OK)
        code = fill_figures(log, row, &units->study.forecast[unit->group], units->study.year, why);
    if (code == RMG_OK)
        code = set(cell_of(log, row, INPUTS), digest, why);
    for (size_t c = OUTCOME; code == RMG_OK && c < N_TAIL; c++)
        code = set(cell_of(log, row, c), "", why);
    return code;
}

static bool same_key(const rmg_log *log, const rmg_log_row *a, const rmg_log_row *b)
{
    for (size_t c = 0; c <= N_HEAD + log->n_by; c++) /* up to and including the year */
        if (strcmp(a->cell[c], b->cell[c]) != 0)
            return false;
    return true;
}

/* A rerun's row takes the place of the one that it made before. */
static void drop_earlier(rmg_log *log)
{
    const rmg_log_row *last = &log->row[log->n - 1];
    for (size_t i = 0; i + 1 < log->n; i++)
        if (same_key(log, &log->row[i], last)) {
            clear_row(log, &log->row[i]);
            log->row[i] = log->row[--log->n];
            return;
        }
}

/* ---- outcomes ---- */

/* What a year came to, when every period of it is known. */
static bool outcome_of(rmg_money *out, const rmg_series *actual, int year)
{
    rmg_wide sum = 0;
    int32_t first = rmg_period(year, 1, actual->per_year).index - actual->first.index;
    for (int32_t i = first; i < first + actual->per_year; i++) {
        if (i < 0 || (size_t)i >= actual->n || !actual->present[i])
            return false;
        sum += actual->amount[i].units;
    }
    return rmg_wide_to_int64(&out->units, sum);
}

static rmg_code fill_outcome(const rmg_log *log, rmg_log_row *row, rmg_money outcome, rmg_diag *why)
{
    rmg_maybe_money expected = money_in(*cell_of(log, row, YEAR_END)), error = {0};
    rmg_maybe_money low = money_in(*cell_of(log, row, LOW)), high = money_in(*cell_of(log, row, HIGH));
    error.known = expected.known && rmg_money_sub(&error.amount, expected.amount, outcome);
    char pct[RMG_NUMBER_MAX] = "";
    if (error.known && outcome.units != 0) {
        int64_t units;
        rmg_wide ratio = rmg_wide_div_round((rmg_wide)error.amount.units * 100 * RMG_SCALE, outcome.units);
        if (rmg_wide_to_int64(&units, ratio))
            rmg_decimal_print(pct, rmg_units_round(units, 2), 2);
    }
    bool inside = low.known && high.known && outcome.units >= low.amount.units &&
                  outcome.units <= high.amount.units;
    rmg_code code = set_money(cell_of(log, row, OUTCOME), (rmg_maybe_money){true, outcome}, why);
    if (code == RMG_OK)
        code = set_money(cell_of(log, row, ERROR), error, why);
    if (code == RMG_OK)
        code = set(cell_of(log, row, ERROR_PCT), pct, why);
    if (code == RMG_OK)
        code = set(cell_of(log, row, INSIDE), !low.known ? "" : inside ? "yes" : "no", why);
    return code;
}

static rmg_code fill_outcomes(rmg_log *log, const rmg_units *units, const rmg_unit *unit, rmg_diag *why)
{
    rmg_code code = RMG_OK;
    for (size_t i = 0; code == RMG_OK && i < log->n; i++) {
        rmg_log_row *row = &log->row[i];
        rmg_money outcome;
        int year = atoi(*cell_of(log, row, YEAR)), per_year = units->study.data.cube.per_year;
        if (rmg_period(year, per_year, per_year).index > units->study.upto.index)
            continue; /* that year is not closed yet */
        if ((*cell_of(log, row, OUTCOME))[0] == '\0' && is_of(log, row, &units->study, unit->group) &&
            outcome_of(&outcome, &units->study.actual[unit->group], year))
            code = fill_outcome(log, row, outcome, why);
    }
    return code;
}

static int compare_rows(const void *a, const void *b)
{
    const rmg_log_row *x = a, *y = b;
    int order = strcmp(x->cell[UPTO], y->cell[UPTO]);
    if (order == 0)
        order = -strcmp(x->cell[LEVEL], y->cell[LEVEL]); /* total before line */
    for (size_t c = N_HEAD; order == 0 && x->cell[c] != NULL && y->cell[c] != NULL; c++)
        order = strcmp(x->cell[c], y->cell[c]);
    return order;
}

rmg_code rmg_log_add(rmg_log *log, const rmg_units *units, rmg_diag *why)
{
    rmg_code code = RMG_OK;
    for (size_t i = 0; code == RMG_OK && i < units->n; i++) {
        rmg_log_row *row;
        if (units->unit[i].code != RMG_OK)
            continue;
        code = add_row(log, &row, why);
        if (code == RMG_OK)
            code = fill_row(log, row, units, &units->unit[i], why);
        if (code == RMG_OK)
            drop_earlier(log);
    }
    for (size_t i = 0; code == RMG_OK && i < units->n; i++)
        code = fill_outcomes(log, units, &units->unit[i], why);
    if (code == RMG_OK && log->n != 0)
        qsort(log->row, log->n, sizeof *log->row, compare_rows);
    return code;
}

/* ---- writing ---- */

static rmg_code print_log(rmg_buffer *out, const rmg_log *log, rmg_diag *why)
{
    rmg_document document;
    rmg_document_init(&document, "forecast-log", NULL, NULL);
    rmg_table *table = rmg_document_add_table(&document, "forecast-log");
    for (size_t c = 0; c < log->n_columns; c++)
        rmg_table_add_column(table, column_name(log, c), NULL, RMG_TYPE_TEXT, 0, false);
    for (size_t r = 0; r < log->n; r++) {
        rmg_table_add_row(table);
        for (size_t c = 0; c < log->n_columns; c++)
            if (log->row[r].cell[c][0] != '\0')
                rmg_table_text(table, c, log->row[r].cell[c]);
    }
    rmg_write_options options = {.guard_off = true}; /* we read it again */
    rmg_code code = rmg_table_write_csv(out, table, &options, why);
    rmg_document_clear(&document);
    return code;
}

static rmg_code make_folders(const char *path, rmg_diag *why)
{
    char *copy = rmg_copy(path);
    rmg_code code = copy != NULL ? rmg_make_folders(copy, why) : rmg_nomem(why);
    free(copy);
    return code;
}

rmg_code rmg_log_write(rmg_output *out, const rmg_log *log, const char *path, rmg_diag *why)
{
    rmg_buffer bytes = {0};
    rmg_code code = print_log(&bytes, log, why);
    if (code == RMG_OK)
        code = make_folders(path, why);
    if (code == RMG_OK)
        code = rmg_output_begin(out, path, why);
    if (code == RMG_OK)
        code = rmg_output_fill(out, rmg_buffer_text(&bytes), bytes.length, why);
    rmg_buffer_clear(&bytes);
    return code;
}

void rmg_log_clear(rmg_log *log)
{
    if (log == NULL)
        return;
    for (size_t i = 0; i < log->n; i++)
        clear_row(log, &log->row[i]);
    free(log->row);
    *log = (rmg_log){0};
}
