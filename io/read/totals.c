/* Totals rows: they are no facts, but they say what the facts should add up to. */
#include <stdlib.h>
#include <string.h>

#include "core/grow.h"
#include "core/number.h"
#include "core/text.h"
#include "io/read/intake_internal.h"

static bool is_text_column(const rmg_role_column *column)
{
    return !rmg_role_column_is_number(column);
}

/* Prices do not add up; amounts, quantities and months do. */
static bool adds_up(const rmg_role_column *column)
{
    return column->is_period || column->is_total || column->role == RMG_ROLE_AMOUNT ||
           column->role == RMG_ROLE_QUANTITY;
}

static rmg_code make_room(rmg_intake *intake, rmg_diag *why)
{
    rmg_totals_state *state = &intake->totals;
    if (state->sum != NULL)
        return RMG_OK;
    state->sum = rmg_zalloc(intake->roles.n, sizeof *state->sum);
    state->label = rmg_zalloc(intake->roles.n, sizeof *state->label);
    return state->sum != NULL && state->label != NULL ? RMG_OK : rmg_nomem(why);
}

/* A total word, alone or with a label of the row above. */
static bool is_total(const rmg_intake *intake, rmg_text_part text)
{
    if (rmg_is_total_word(text.text, text.length))
        return true;
    rmg_text_part block = rmg_total_of(text.text, text.length);
    if (block.length == 0 || intake->totals.n_rows == 0)
        return false;
    rmg_words words; /* "Totaal realisatie 2021" names no label, only what kind of rows it closes */
    rmg_words_find(&words, block.text, block.length);
    if ((words.has_kind || words.year != 0 || words.last_year) && words.rest[0] == '\0')
        return true;
    unsigned long long hash = rmg_fold_hash(block.text, block.length);
    for (size_t k = 0; k < intake->roles.n; k++)
        if (is_text_column(&intake->roles.column[k]) && intake->totals.label[k] == hash)
            return true;
    return false;
}

/* The label of a row is its first text; where that is its period or date, the text behind it too. */
static bool names_total(const rmg_intake *intake, const rmg_record *record, size_t *column)
{
    for (size_t i = 0; i < intake->roles.n; i++) {
        const rmg_role_column *role = &intake->roles.column[i];
        rmg_text_part text = rmg_intake_text(record, i);
        if (!is_text_column(role) || text.length == 0)
            continue;
        *column = i;
        if (is_total(intake, text))
            return true;
        if (!rmg_role_is_time(role->role) && role->role != RMG_ROLE_KIND && role->role != RMG_ROLE_BOOKED)
            return false;
    }
    return false;
}

/* The sums since an earlier totals row, or since the beginning (mark n_marks), equal the row's numbers? */
static bool agrees(const rmg_intake *intake, size_t mark, size_t *differs, rmg_wide *expected)
{
    size_t n = intake->roles.n;
    for (size_t i = 0; i < n; i++) {
        const rmg_numeral *value = &intake->value[i];
        if (!adds_up(&intake->roles.column[i]) || value->empty)
            continue;
        rmg_wide before = mark < intake->totals.n_marks ? intake->totals.marks[mark * n + i] : 0;
        rmg_wide sum = intake->totals.sum[i] - before;
        if (sum != value->units) {
            *differs = i;
            *expected = sum;
            return false;
        }
    }
    return true;
}

/* How many earlier totals rows a total may reach back to. */
#define REACH 64

/* Remember the sums at a totals row; of very many only the last ones. */
static rmg_code keep_mark(rmg_intake *intake, rmg_diag *why)
{
    rmg_totals_state *state = &intake->totals;
    size_t n = intake->roles.n;
    if (state->n_marks == 2 * (size_t)REACH) {
        memmove(state->marks, state->marks + REACH * n, REACH * n * sizeof *state->marks);
        state->n_marks = REACH;
    }
    if (!rmg_grow(&state->marks, &state->capacity, (state->n_marks + 1) * n, sizeof *state->marks))
        return rmg_nomem(why);
    memcpy(state->marks + state->n_marks * n, state->sum, n * sizeof *state->marks);
    state->n_marks++;
    return RMG_OK;
}

static rmg_code disagree(rmg_intake *intake, const rmg_record *record, size_t label, size_t column,
                         rmg_wide sum, rmg_diag *why)
{
    rmg_text_part text = rmg_intake_text(record, label);
    char said[RMG_NUMBER_MAX], found[RMG_NUMBER_MAX];
    int decimals = intake->value[column].decimals < 4 ? intake->value[column].decimals : 4;
    rmg_say_sum(said, intake->value[column].units, decimals);
    rmg_say_sum(found, sum, decimals);
    return rmg_intake_remark(intake, RMG_ERROR, "total", record->line, column, why,
                             RMG_T("correct it, or say --totals drop or --totals keep"),
                             RMG_T("row \"%.*s\" says %s, but the rows that it closes add up to %s"),
                             (int)(text.length < 60 ? text.length : 60), text.text, said, found);
}

static rmg_code verify(rmg_intake *intake, const rmg_record *record, size_t label, rmg_total_found *found,
                       rmg_diag *why)
{
    const rmg_totals_state *state = &intake->totals;
    size_t differs = 0, unused_column;
    rmg_wide expected = 0, unused;
    size_t last = state->n_marks > 0 ? state->n_marks - 1 : 0;
    size_t least = state->n_marks > REACH ? state->n_marks - REACH : 0;
    bool equal = agrees(intake, last, &differs, &expected) ||
                 agrees(intake, state->n_marks, &unused_column, &unused);
    for (size_t mark = state->n_marks; !equal && mark-- > least;)
        equal = agrees(intake, mark, &unused_column, &unused);
    *found = equal ? RMG_TOTAL_EXCLUDED : RMG_TOTAL_FAILED;
    if (!equal)
        return disagree(intake, record, label, differs, expected, why);
    rmg_text_part text = rmg_intake_text(record, label);
    return rmg_intake_remark(intake, RMG_NOTE, "total", record->line, label, why, NULL,
                             RMG_T("row \"%.*s\" equals the rows that it closes and is left out"),
                             (int)(text.length < 60 ? text.length : 60), text.text);
}

/* A totals row whose numbers cannot be read is not known to be one: it is treated like any other row. */
static bool is_readable(const rmg_intake *intake)
{
    for (size_t i = 0; i < intake->roles.n; i++)
        if (adds_up(&intake->roles.column[i]) && intake->value[i].reason != NULL)
            return false;
    return true;
}

rmg_code rmg_totals_check(rmg_intake *intake, const rmg_record *record, rmg_total_found *found, rmg_diag *why)
{
    *found = RMG_TOTAL_NONE;
    size_t label = 0;
    rmg_code code = make_room(intake, why);
    if (code != RMG_OK || intake->options->totals == RMG_TOTALS_KEEP ||
        !names_total(intake, record, &label) || !is_readable(intake))
        return code;
    if (intake->options->totals == RMG_TOTALS_DROP)
        *found = RMG_TOTAL_EXCLUDED;
    else
        code = verify(intake, record, label, found, why);
    return code == RMG_OK ? keep_mark(intake, why) : code;
}

rmg_code rmg_totals_add(rmg_intake *intake, const rmg_record *record, rmg_diag *why)
{
    rmg_code code = make_room(intake, why);
    if (code != RMG_OK)
        return code;
    for (size_t i = 0; i < intake->roles.n; i++) {
        if (adds_up(&intake->roles.column[i]))
            intake->totals.sum[i] += intake->value[i].units;
        if (intake->has_block_totals && is_text_column(&intake->roles.column[i])) {
            rmg_text_part text = rmg_intake_text(record, i);
            if (text.length > 0) /* a block may be named in its first row only */
                intake->totals.label[i] = rmg_fold_hash(text.text, text.length);
        }
    }
    intake->totals.n_rows++;
    return RMG_OK;
}
