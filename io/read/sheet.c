/* A wide sheet: a row is a series, a column a period. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/even_spread.h"
#include "core/buffer.h"
#include "core/grow.h"
#include "core/number.h"
#include "core/text.h"
#include "io/read/intake_internal.h"

/* --- reading a row ------------------------------------------------------------------------------------- */

static rmg_code check_cells(rmg_intake *intake, const rmg_record *record, bool *ok, rmg_diag *why)
{
    for (size_t i = 0; i < intake->roles.n; i++) {
        const rmg_role_column *column = &intake->roles.column[i];
        if ((!column->is_period && !column->is_total) || intake->value[i].reason == NULL)
            continue;
        rmg_text_part text = rmg_intake_text(record, i);
        rmg_diag what = {0};
        rmg_numeral_explain(&what, &intake->value[i], text.text, text.length, &intake->rules[i]);
        *ok = false;
        return rmg_intake_reject(intake, record, i, intake->value[i].reason, &what, why);
    }
    return RMG_OK;
}

/* The words of the label count, unless the label is a dimension whose kind is said elsewhere. */
static bool label_names_series(const rmg_intake *intake)
{
    size_t label = intake->roles.label;
    if (label == RMG_NO_COLUMN)
        return false;
    bool kind_elsewhere = intake->roles.of[RMG_ROLE_KIND] != RMG_NO_COLUMN || intake->input->is_plan;
    return !(rmg_role_is_dimension(intake->roles.column[label].role) && kind_elsewhere);
}

static rmg_code row_year(rmg_intake *intake, const rmg_record *record, const rmg_words *words, int *year,
                         bool *ok, rmg_diag *why)
{
    size_t column = intake->roles.of[RMG_ROLE_YEAR];
    rmg_text_part text = rmg_intake_text(record, column);
    rmg_diag what = {0};
    int title = intake->title.second_year == 0 ? intake->title.year : 0;
    *year = words->year != 0 ? words->year : title != 0 ? title : intake->options->year;
    if (words->last_year && words->year == 0 && *year != 0)
        *year -= 1;
    if (text.length == 0)
        return RMG_OK;
    if (rmg_year_read(year, text.text, text.length, &what))
        return RMG_OK;
    *ok = false;
    rmg_hint(&what, "%s", RMG_T("write it as 2021"));
    return rmg_intake_reject(intake, record, column, "bad-period", &what, why);
}

/* The entry of a row for one year, made when it is not there; rows of `from` on belong to this record. */
static rmg_code entry_of(rmg_intake *intake, const rmg_sheet_row *model, size_t from, int year, size_t *entry,
                         rmg_diag *why)
{
    for (*entry = from; *entry < intake->n_sheet; ++*entry)
        if (intake->sheet[*entry].year == year)
            return RMG_OK;
    char *label = rmg_copy(model->label);
    if (label == NULL ||
        !rmg_grow(&intake->sheet, &intake->sheet_capacity, intake->n_sheet + 1, sizeof *intake->sheet)) {
        free(label);
        return rmg_nomem(why);
    }
    intake->sheet[intake->n_sheet] = *model;
    intake->sheet[intake->n_sheet].label = label;
    intake->sheet[intake->n_sheet].year = year;
    intake->n_sheet++;
    return RMG_OK;
}

static rmg_code take_cell(rmg_intake *intake, const rmg_sheet_row *model, size_t from, size_t column,
                          rmg_diag *why)
{
    rmg_diag what = {0};
    rmg_month period;
    int per_year;
    rmg_code code = rmg_period_resolve(&period, &per_year, &intake->roles.column[column].when, model->year,
                                       &intake->options->calendar, &what);
    if (code != RMG_OK) {
        rmg_at(&what, "", intake->dialect.header_line, (uint32_t)column + 1);
        return rmg_intake_error(intake, &what, "period", why);
    }
    size_t entry;
    code = entry_of(intake, model, from, rmg_period_year(period, per_year), &entry, why);
    if (code != RMG_OK)
        return code;
    rmg_sheet_row *row = &intake->sheet[entry];
    int at = rmg_period_number(period, per_year) - 1;
    row->per_year = per_year;
    const rmg_numeral *value = &intake->value[column];
    const rmg_period_text *when = &intake->roles.column[column].when;
    if (per_year == 12 && when->per_year == 13 && when->number == 13) {
        row->has_closing = !value->empty;
        row->closing = (rmg_money){value->units};
        return RMG_OK;
    }
    if (!value->empty && row->present[at])
        return rmg_intake_remark(intake, RMG_ERROR, "period", model->line, column, why, NULL, "%s",
                                 RMG_T("two columns of the sheet are the same period"));
    if (!value->empty) {
        row->present[at] = true;
        row->value[at] = (rmg_money){value->units};
    }
    return RMG_OK;
}

static rmg_code take_cells(rmg_intake *intake, const rmg_sheet_row *model, rmg_diag *why)
{
    size_t from = intake->n_sheet;
    rmg_code code = RMG_OK;
    for (size_t i = 0; code == RMG_OK && i < intake->roles.n && !rmg_intake_file(intake)->failed; i++)
        if (intake->roles.column[i].is_period)
            code = take_cell(intake, model, from, i, why);
    size_t total = intake->roles.total;
    if (code == RMG_OK && total != RMG_NO_COLUMN && !intake->value[total].empty && intake->n_sheet > from) {
        intake->sheet[intake->n_sheet - 1].has_total = true;
        intake->sheet[intake->n_sheet - 1].total = (rmg_money){intake->value[total].units};
    }
    return code;
}

static rmg_amounts words_of(const rmg_words *words)
{
    if (words->cumulative == words->month)
        return RMG_AMOUNTS_AUTO;
    return words->cumulative ? RMG_AMOUNTS_CUMULATIVE : RMG_AMOUNTS_MONTHLY;
}

/* With a broken fiscal year the first month of a sheet is the first of that year: a sheet that begins in
 * January was made for calendar years. */
static rmg_code check_first_month(rmg_intake *intake, rmg_diag *why)
{
    int start = intake->options->calendar.fiscal_start;
    if (intake->n_sheet > 0 || start <= 1)
        return RMG_OK;
    for (size_t i = 0; i < intake->roles.n; i++) {
        const rmg_role_column *column = &intake->roles.column[i];
        if (!column->is_period)
            continue;
        if (column->when.per_year != 12 || column->when.ordinal || column->when.number == start)
            return RMG_OK;
        return rmg_intake_remark(intake, RMG_ERROR, "fiscal-start", rmg_intake_file(intake)->header_line, i,
                                 why, RMG_T("let the sheet begin with the first month of the fiscal year"),
                                 RMG_T("the sheet begins with %s, but the fiscal year with %s"),
                                 column->header, rmg_month_full(start));
    }
    return RMG_OK;
}

rmg_code rmg_take_sheet_row(rmg_intake *intake, const rmg_record *record, rmg_diag *why)
{
    bool ok = true, named = label_names_series(intake);
    rmg_text_part label = rmg_intake_text(record, intake->roles.label);
    rmg_words words = {0};
    if (named)
        rmg_words_find(&words, label.text, label.length);
    rmg_sheet_row model = {.line = record->line, .words = words_of(&words)};
    rmg_code code = check_first_month(intake, why);
    ok = !rmg_intake_file(intake)->failed;
    if (code == RMG_OK && ok)
        code = check_cells(intake, record, &ok, why);
    if (code == RMG_OK && ok)
        code = rmg_row_kind_of(intake, record, &words, &model.kind, &ok, why);
    if (code == RMG_OK && ok)
        code = row_year(intake, record, &words, &model.year, &ok, why);
    if (code == RMG_OK && ok)
        code = rmg_row_scenario(intake, record, model.kind, &model.scenario, &ok, why);
    if (code != RMG_OK || !ok)
        return code;
    rmg_intake_file(intake)->rows_used++;
    intake->row_sum += rmg_row_hash(record->field, record->n_fields, intake->dialect.separator,
                                    &intake->row_text);
    intake->n_in_sum++;
    bool rest = named && words.has_kind;
    code = intake->row_text.failed ? rmg_nomem(why) : RMG_OK;
    if (code == RMG_OK)
        code = rmg_row_codes(intake, record, rest ? words.rest : NULL, model.code, why);
    if (code == RMG_OK)
        code = rmg_versions_note(intake, record, model.kind, model.scenario, model.year, why);
    model.label = rmg_copy_n(label.text, label.length);
    if (code == RMG_OK && model.label == NULL)
        code = rmg_nomem(why);
    if (code == RMG_OK)
        code = take_cells(intake, &model, why);
    free(model.label);
    return code;
}

/* --- how the amounts count ----------------------------------------------------------------------------- */

static size_t filled(const rmg_sheet_row *row, rmg_money value[RMG_PERIODS_MAX], int number[RMG_PERIODS_MAX])
{
    size_t n = 0;
    for (int p = 0; p < row->per_year && p < RMG_PERIODS_MAX; p++)
        if (row->present[p]) {
            value[n] = row->value[p];
            number[n++] = p + 1;
        }
    return n;
}

static void settle_without_evidence(const rmg_intake *intake, rmg_sheet_row *row)
{
    row->amounts = rmg_declared_amounts(intake->options, row->kind);
    row->because = RMG_BECAUSE_DECLARED;
    if (row->amounts == RMG_AMOUNTS_TRANSACTIONS)
        row->amounts = RMG_AMOUNTS_MONTHLY;
    if (row->per_year == 1) {
        row->amounts = RMG_AMOUNTS_MONTHLY;
        row->because = RMG_BECAUSE_NONE;
    }
    if (row->amounts != RMG_AMOUNTS_AUTO)
        return;
    row->because = RMG_BECAUSE_WORDS;
    row->amounts = row->words != RMG_AMOUNTS_AUTO ? row->words : rmg_amounts_by_words(intake);
}

/* Both readings of the first row that is not settled by the user, rather one with several values. */
static rmg_code refuse_rows(rmg_intake *intake, rmg_diag *why)
{
    rmg_money value[RMG_PERIODS_MAX];
    int number[RMG_PERIODS_MAX];
    for (size_t least = 2; least > 0; least--)
        for (size_t i = 0; i < intake->n_sheet; i++) {
            const rmg_sheet_row *row = &intake->sheet[i];
            size_t n = filled(row, value, number);
            bool settled = row->amounts != RMG_AMOUNTS_AUTO && row->because != RMG_BECAUSE_WORDS;
            if (!settled && n >= least)
                return rmg_amounts_refuse(intake, row->line, value, number, n, row->per_year, why);
        }
    return RMG_OK; /* nothing has a value */
}

/* Rows that words call cumulative: do their values allow it? */
static bool words_are_denied(const rmg_intake *intake)
{
    rmg_ballot ballot = {0};
    rmg_money value[RMG_PERIODS_MAX];
    int number[RMG_PERIODS_MAX];
    for (size_t i = 0; i < intake->n_sheet; i++) {
        const rmg_sheet_row *row = &intake->sheet[i];
        bool called = row->because == RMG_BECAUSE_WORDS && row->amounts == RMG_AMOUNTS_CUMULATIVE;
        if (called && row->kind != RMG_CEILING)
            rmg_ballot_add(&ballot, value, filled(row, value, number), row->per_year, true);
    }
    return rmg_ballot_denies_cumulative(&ballot);
}

static void settle_rest(rmg_intake *intake, rmg_amounts amounts, rmg_because because)
{
    for (size_t i = 0; i < intake->n_sheet; i++)
        if (intake->sheet[i].amounts == RMG_AMOUNTS_AUTO) {
            intake->sheet[i].amounts = amounts;
            intake->sheet[i].because = because;
        }
}

static rmg_code settle_by_evidence(rmg_intake *intake, rmg_diag *why)
{
    rmg_ballot ballot = {0};
    rmg_money value[RMG_PERIODS_MAX];
    int number[RMG_PERIODS_MAX], per_year = 12;
    bool undecided = false, agree = true;
    for (size_t i = 0; i < intake->n_sheet; i++) {
        const rmg_sheet_row *row = &intake->sheet[i];
        size_t n = filled(row, value, number);
        bool open = row->amounts == RMG_AMOUNTS_AUTO;
        agree &= !open || rmg_amounts_agree(number, n);
        rmg_ballot_add(&ballot, value, n, row->per_year, open && row->kind != RMG_CEILING);
        undecided |= open;
        per_year = row->per_year;
    }
    if (!undecided)
        return RMG_OK;
    char text[256] = "";
    rmg_amounts amounts = rmg_ballot_result(&ballot, per_year, text, sizeof text);
    if (amounts != RMG_AMOUNTS_AUTO) {
        settle_rest(intake, amounts, RMG_BECAUSE_EVIDENCE);
        return rmg_set_amounts_text(intake, text, why);
    }
    if (!agree)
        return refuse_rows(intake, why);
    settle_rest(intake, RMG_AMOUNTS_MONTHLY, RMG_BECAUSE_NONE);
    return rmg_amounts_say_agree(intake, why);
}

/* --- into months --------------------------------------------------------------------------------------- */

/* Amount of each span of periods: one period, or several where only their sum is known. Returns how many. */
static size_t spans_of(const rmg_sheet_row *row, rmg_typed out[RMG_PERIODS_MAX], bool *fits)
{
    bool cumulative = row->amounts == RMG_AMOUNTS_CUMULATIVE;
    size_t n = 0;
    int before = 0; /* number of the last filled period */
    rmg_money last = {0};
    *fits = true;
    for (int p = 1; p <= row->per_year && p <= RMG_PERIODS_MAX; p++) {
        if (!row->present[p - 1])
            continue;
        rmg_typed *typed = &out[n++];
        *typed = (rmg_typed){.line = row->line,
                             .scenario = row->scenario,
                             .kind = row->kind,
                             .booked = {RMG_NO_DATE},
                             .span = 1,
                             .amount = row->value[p - 1]};
        int first = cumulative ? before + 1 : p;
        typed->span = (uint8_t)(p - first + 1);
        typed->when = (rmg_when){.period = rmg_period(row->year, first, row->per_year),
                                 .per_year = row->per_year,
                                 .time = row->per_year == 1 ? RMG_BY_YEAR : RMG_BY_PERIOD,
                                 .date = {RMG_NO_DATE}};
        if (cumulative)
            *fits &= rmg_money_sub(&typed->amount, row->value[p - 1], last);
        last = row->value[p - 1];
        before = p;
        memcpy(typed->code, row->code, sizeof typed->code);
    }
    return n;
}

/* A closing entry belongs to the last month: cumulative it takes its place, monthly it is added. */
static bool close_year(rmg_sheet_row *row)
{
    int last = row->per_year - 1;
    if (!row->has_closing)
        return true;
    row->has_closing = false;
    if (row->amounts != RMG_AMOUNTS_CUMULATIVE && row->present[last])
        return rmg_money_add(&row->value[last], row->value[last], row->closing);
    row->present[last] = true;
    row->value[last] = row->closing;
    return true;
}

/* A ceiling is the year's amount: one fact. */
static size_t one_amount(const rmg_sheet_row *row, rmg_typed *out, size_t n, bool *fits)
{
    rmg_money sum = {0};
    for (size_t i = 0; i < n; i++)
        *fits &= rmg_money_add(&sum, sum, out[i].amount);
    if (n == 0)
        return 0;
    out[0].amount = sum;
    out[0].span = 1;
    out[0].when.per_year = 1;
    out[0].when.period = rmg_period(row->year, 1, 1);
    out[0].when.time = RMG_BY_YEAR;
    return 1;
}

static rmg_code check_total(rmg_intake *intake, const rmg_sheet_row *row, const rmg_typed *span, size_t n,
                            rmg_diag *why)
{
    rmg_wide sum = 0;
    for (size_t i = 0; i < n; i++) /* cumulative: the differences add up to the last value */
        sum += span[i].amount.units;
    for (const rmg_sheet_row *other = row; other-- > intake->sheet && other->line == row->line;) {
        rmg_typed more[RMG_PERIODS_MAX];
        bool fits;
        if (row->amounts == RMG_AMOUNTS_CUMULATIVE)
            break;
        for (size_t i = spans_of(other, more, &fits); i-- > 0;)
            sum += more[i].amount.units;
    }
    if (!row->has_total || sum == row->total.units)
        return RMG_OK;
    char said[RMG_NUMBER_MAX], found[RMG_NUMBER_MAX];
    rmg_say_sum(said, row->total.units, rmg_intake_file(intake)->decimals);
    rmg_say_sum(found, sum, rmg_intake_file(intake)->decimals);
    return rmg_intake_remark(intake, RMG_ERROR, "total", row->line, intake->roles.total, why,
                             RMG_T("correct the sheet, or take that column out"),
                             RMG_T("column \"%s\" says %s, but the periods come to %s"),
                             intake->roles.column[intake->roles.total].header, said, found);
}

static rmg_code warn_flat_tail(rmg_intake *intake, const rmg_sheet_row *row, const rmg_typed *span, size_t n,
                               rmg_diag *why)
{
    if (row->amounts != RMG_AMOUNTS_CUMULATIVE || row->kind != RMG_ACTUAL || n < 3 ||
        span[n - 1].amount.units != 0)
        return RMG_OK;
    return rmg_intake_remark(intake, RMG_WARNING, "flat-tail", row->line, RMG_NO_COLUMN, why,
                             RMG_T("empty the cells of months that are not booked yet"),
                             RMG_T("%s ends in equal cumulative values: most likely months that are not "
                                   "booked yet; they count as 0"),
                             row->label);
}

static rmg_code add_sheet_series(rmg_intake *intake, const rmg_sheet_row *row, const rmg_typed *span,
                                 size_t n, rmg_diag *why)
{
    rmg_money value[RMG_PERIODS_MAX], month[RMG_PERIODS_MAX];
    int number[RMG_PERIODS_MAX];
    size_t n_filled = filled(row, value, number), per_year = (size_t)row->per_year;
    rmg_file_series series = {.kind = row->kind,
                              .scenario = row->scenario,
                              .year = row->year,
                              .annual = row->per_year == 1,
                              .amounts = row->amounts,
                              .because = row->because,
                              .n_values = n_filled,
                              .n_empty = per_year - n_filled};
    rmg_file *file = rmg_intake_file(intake);
    file->n_values += n_filled;
    file->n_empty += series.n_empty;
    if (n_filled > 0) {
        int cube_year = intake->out->cube.per_year, factor = cube_year / row->per_year;
        series.last_value = value[n_filled - 1];
        series.first = rmg_period(row->year, (number[0] - 1) * factor + 1, cube_year);
        series.last = rmg_period(row->year, number[n_filled - 1] * factor, cube_year);
    } else {
        series.first = series.last = (rmg_month){RMG_NO_MONTH};
    }
    for (size_t i = 0; i < n; i++) {
        month[i] = span[i].amount;
        rmg_money_add(&series.total, series.total, span[i].amount);
    }
    series.decimals = rmg_decimals_needed(month, n);
    if (n == per_year && per_year > 2 && row->kind != RMG_CEILING)
        series.even_spread = rmg_even_spread(month, n, series.decimals);
    return rmg_add_series(intake, &series, row->label, why);
}

static rmg_code emit_row(rmg_intake *intake, rmg_sheet_row *row, rmg_diag *why)
{
    rmg_typed span[RMG_PERIODS_MAX];
    bool fits, closed = close_year(row);
    size_t n = spans_of(row, span, &fits);
    fits &= closed;
    rmg_code code = check_total(intake, row, span, n, why);
    if (code == RMG_OK)
        code = warn_flat_tail(intake, row, span, n, why);
    if (code == RMG_OK)
        code = add_sheet_series(intake, row, span, n, why);
    if (row->kind == RMG_CEILING)
        n = one_amount(row, span, n, &fits);
    if (code == RMG_OK && !fits)
        return rmg_intake_remark(intake, RMG_ERROR, "overflow", row->line, RMG_NO_COLUMN, why, NULL, "%s",
                                 RMG_T("the difference or sum of two amounts of this row does not fit"));
    for (size_t i = 0; code == RMG_OK && i < n && !rmg_intake_file(intake)->failed; i++)
        code = rmg_emit(intake, &span[i], why);
    return code;
}

rmg_code rmg_finish_sheet(rmg_intake *intake, rmg_diag *why)
{
    if (rmg_intake_file(intake)->failed)
        return RMG_OK;
    for (size_t i = 0; i < intake->n_sheet; i++)
        settle_without_evidence(intake, &intake->sheet[i]);
    rmg_code code = words_are_denied(intake) ? refuse_rows(intake, why) : settle_by_evidence(intake, why);
    for (size_t i = 0; code == RMG_OK && i < intake->n_sheet && !rmg_intake_file(intake)->failed; i++)
        code = emit_row(intake, &intake->sheet[i], why);
    return code;
}
