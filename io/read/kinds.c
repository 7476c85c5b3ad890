/* Actual, plan, target, ceiling or a given forecast: which kind is a row of? */
#include <stdio.h>
#include <string.h>

#include "core/text.h"
#include "io/read/intake_internal.h"

/* --kind ROW=KIND for this row, or for every row that says nothing (ROW left out). */
static bool find_option(rmg_intake *intake, rmg_text_part label, bool every, rmg_kind *kind)
{
    for (size_t i = 0; i < intake->options->n_kinds; i++) {
        const rmg_row_kind *row = &intake->options->kinds[i];
        bool fits = every ? row->row == NULL
                          : row->row != NULL &&
                                rmg_fold_equal(label.text, label.length, row->row, strlen(row->row));
        if (fits) {
            intake->kind_acts[i < RMG_KINDS_TRACKED ? i : RMG_KINDS_TRACKED - 1] = true;
            *kind = row->kind;
            return true;
        }
    }
    return false;
}

static rmg_text_part label_of(const rmg_intake *intake, const rmg_record *record)
{
    size_t column = intake->roles.label;
    for (size_t i = 0; column == RMG_NO_COLUMN && i < intake->roles.n; i++)
        if (intake->roles.column[i].is_text || rmg_role_is_dimension(intake->roles.column[i].role))
            column = i;
    return rmg_intake_text(record, column);
}

static rmg_code note_prognosis(rmg_intake *intake, const rmg_record *record, rmg_text_part word,
                               rmg_diag *why)
{
    if (intake->n_prognosis_noted++ > 0)
        return RMG_OK;
    char name[100];
    snprintf(name, sizeof name, "%.*s", (int)(word.length < 99 ? word.length : 99), word.text);
    return rmg_intake_remark(intake, RMG_NOTE, "prognosis-is-plan", record->line, RMG_NO_COLUMN, why, NULL,
                             RMG_T("%s is read as a plan line, not as a forecast made from actuals"), name);
}

static bool is_prognosis(rmg_text_part word)
{
    return rmg_fold_equal(word.text, word.length, "prognose", 8) ||
           rmg_fold_equal(word.text, word.length, "raming", 6);
}

static rmg_code by_column(rmg_intake *intake, const rmg_record *record, rmg_text_part text, rmg_kind *kind,
                          bool *known, rmg_diag *why)
{
    *known = rmg_kind_word(kind, text.text, text.length);
    if (*known)
        return is_prognosis(text) ? note_prognosis(intake, record, text, why) : RMG_OK;
    return rmg_intake_remark(intake, RMG_ERROR, "kind", record->line, intake->roles.of[RMG_ROLE_KIND], why,
                             RMG_T("use actual, plan, target, ceiling or given-forecast"),
                             RMG_T("\"%.*s\" is no kind of row"), (int)(text.length < 60 ? text.length : 60),
                             text.text);
}

/* Another text column of the row that holds a kind word: it was meant to say it. */
static const char *find_kind_column(const rmg_intake *intake, const rmg_record *record)
{
    for (size_t i = 0; i < intake->roles.n; i++) {
        rmg_kind unused;
        rmg_text_part text = rmg_intake_text(record, i);
        if (i != intake->roles.label && intake->roles.column[i].role == RMG_ROLE_NONE &&
            rmg_kind_word(&unused, text.text, text.length))
            return intake->roles.column[i].header;
    }
    return NULL;
}

static rmg_code by_default(rmg_intake *intake, const rmg_record *record, rmg_text_part label, bool needed,
                           rmg_kind *kind, bool *known, rmg_diag *why)
{
    *known = true;
    if (find_option(intake, label, true, kind))
        return RMG_OK;
    *kind = intake->input->is_plan ? RMG_PLAN : RMG_ACTUAL;
    if (intake->input->is_plan || !needed)
        return RMG_OK;
    *known = false;
    int length = (int)(label.length < 60 ? label.length : 60);
    char hint[200];
    const char *column = find_kind_column(intake, record);
    if (column != NULL)
        snprintf(hint, sizeof hint, RMG_T("does column \"%.60s\" say it? --map \"kind=%.60s\""), column,
                 column);
    else
        snprintf(
            hint, sizeof hint,
            RMG_T("say it: --kind \"%.*s=plan\" (or actual, target, ceiling); of all rows: --kind actual"),
            length, label.text);
    return rmg_intake_remark(intake, RMG_ERROR, "kind", record->line, intake->roles.label, why, hint,
                             RMG_T("nothing says of which kind row \"%.*s\" is"), length, label.text);
}

rmg_code rmg_row_kind_of(rmg_intake *intake, const rmg_record *record, const rmg_words *words, rmg_kind *kind,
                         bool *known, rmg_diag *why)
{
    rmg_text_part label = label_of(intake, record);
    *known = true;
    if (find_option(intake, label, false, kind))
        return RMG_OK;
    rmg_text_part text = rmg_intake_text(record, intake->roles.of[RMG_ROLE_KIND]);
    if (text.length > 0)
        return by_column(intake, record, text, kind, known, why);
    if (words != NULL && words->has_kind) {
        *kind = words->kind;
        return words->prognosis && words->kind == RMG_PLAN ? note_prognosis(intake, record, label, why)
                                                           : RMG_OK;
    }
    return by_default(intake, record, label, words != NULL, kind, known, why);
}
