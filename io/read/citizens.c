/* Citizen service numbers under a header that does not say so. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/grow.h"
#include "core/text.h"
#include "io/read/fold.h"
#include "io/read/intake_internal.h"
#include "io/read/values/citizen.h"

#define ROWS 1000   /* data rows that are looked at */
#define DIFFERENT 3 /* so many different numbers: one may pass the test by chance */

typedef struct tally {
    uint64_t n_values, n_passed;
    size_t n_seen;
    char seen[DIFFERENT][9];
} tally;

/* The number of a legal entity passes the same test. */
static bool names_entities(const char *header)
{
    size_t length = strlen(header);
    rmg_text_part word;
    while (rmg_next_word(&word, &header, &length)) {
        char folded[RMG_FOLD_MAX];
        rmg_fold(folded, word.text, word.length);
        if (strcmp(folded, "rsin") == 0)
            return true;
    }
    return false;
}

/* Texts and free numbers; not what was mapped by hand, and clients have a rule of their own. */
static bool may_hold_citizens(const rmg_role_column *column)
{
    bool other = rmg_role_column_is_number(column) || rmg_role_is_time(column->role) ||
                 rmg_role_is_day(column->role) || column->role == RMG_ROLE_KIND ||
                 column->role == RMG_ROLE_CLIENT;
    return !other && !column->is_mapped && !names_entities(column->header);
}

static void add_value(tally *t, rmg_text_part text)
{
    t->n_values += text.length > 0;
    if (!rmg_is_citizen_number(text.text, text.length))
        return;
    t->n_passed++;
    for (size_t i = 0; i < t->n_seen; i++)
        if (memcmp(t->seen[i], text.text, 9) == 0)
            return;
    if (t->n_seen < DIFFERENT)
        memcpy(t->seen[t->n_seen++], text.text, 9);
}

static rmg_code count(const rmg_intake *intake, tally *tallies, rmg_records *records, rmg_diag *why)
{
    rmg_record record;
    bool more = true;
    rmg_code code = RMG_OK;
    for (size_t rows = 0; rows < ROWS;) {
        code = rmg_records_next(records, &record, &more, why);
        if (code != RMG_OK || !more)
            return code;
        if (rmg_intake_class(intake, &record) != RMG_IS_DATA)
            continue;
        rows++;
        for (size_t i = 0; i < intake->roles.n; i++)
            if (may_hold_citizens(&intake->roles.column[i]))
                add_value(&tallies[i], rmg_intake_text(&record, i));
    }
    return code;
}

static rmg_code count_all(rmg_intake *intake, tally *tallies, rmg_diag *why)
{
    rmg_records *records = NULL;
    rmg_code code = rmg_records_open(&records, &intake->source, &intake->dialect.encoding,
                                     intake->dialect.separator, why);
    if (code == RMG_OK)
        code = count(intake, tallies, records, why);
    rmg_records_close(records);
    return code;
}

static rmg_code refuse(rmg_intake *intake, size_t column, const tally *t, rmg_diag *why)
{
    const char *header = intake->roles.column[column].header;
    char hint[256];
    snprintf(hint, sizeof hint,
             RMG_T("replace it by a pseudonym before the file leaves the source system; if it is something "
                   "else: --map \"source=%.60s\""),
             header);
    return rmg_intake_remark(
        intake, RMG_ERROR, "bsn", rmg_intake_file(intake)->header_line, column, why, hint,
        RMG_T("column \"%s\" holds what look like citizen service numbers: %llu of %llu pass their test"),
        header, (unsigned long long)t->n_passed, (unsigned long long)t->n_values);
}

rmg_code rmg_check_citizens(rmg_intake *intake, rmg_diag *why)
{
    if (rmg_intake_file(intake)->failed)
        return RMG_OK;
    tally *tallies = rmg_zalloc(intake->roles.n, sizeof *tallies);
    if (tallies == NULL)
        return rmg_nomem(why);
    rmg_diag what = {0};
    rmg_code code = count_all(intake, tallies, &what);
    if (code != RMG_OK)
        code = rmg_intake_error(intake, &what, "record", why);
    for (size_t i = 0; code == RMG_OK && i < intake->roles.n; i++)
        if (tallies[i].n_seen == DIFFERENT && tallies[i].n_passed * 2 > tallies[i].n_values)
            code = refuse(intake, i, &tallies[i], why);
    free(tallies);
    return code;
}
