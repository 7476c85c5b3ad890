/* What the first pass decides about a file: marks, dates, currency, clients, calendar. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/text.h"
#include "io/read/intake_internal.h"

/* Words about a value begin with the value; what it should have been stands in front: amount "1.234" can be ... */
static void name_value(rmg_intake *intake, rmg_diag *what)
{
    char message[sizeof what->message];
    if (what->field == 0 || what->field > intake->roles.n || what->message[0] != '"')
        return;
    const rmg_role_column *column = &intake->roles.column[what->field - 1];
    const char *name = column->is_period || column->is_total ? rmg_role_name(RMG_ROLE_AMOUNT)
                                                             : rmg_role_name(column->role);
    snprintf(message, sizeof message, "%.*s", (int)sizeof message - 1, what->message);
    if (name[0] != '\0')
        snprintf(what->message, sizeof what->message, "%s %.480s", name, message);
}

/* A failure that is the file's goes to the list and the run goes on. */
static rmg_code file_problem(rmg_intake *intake, rmg_code code, rmg_diag *what, const char *reason,
                             rmg_diag *why)
{
    if (code == RMG_OK)
        return RMG_OK;
    name_value(intake, what);
    return rmg_intake_error(intake, what, reason, why);
}

static rmg_code unit_of_headers(rmg_intake *intake, rmg_diag *why)
{
    rmg_code code = RMG_OK;
    for (size_t i = 0; code == RMG_OK && i < intake->roles.n; i++) {
        const char *header = intake->roles.column[i].header;
        rmg_text_part unit = rmg_unit_in(header, strlen(header));
        if (unit.length > 0 && intake->roles.column[i].role == RMG_ROLE_AMOUNT)
            code = rmg_keep_text(&rmg_intake_file(intake)->unit, unit.text, unit.length, why);
    }
    return code;
}

/* A column of this file whose mark is proven, to mention in a hint. */
static const char *find_neighbour(const rmg_intake *intake, const rmg_number_column *but, rmg_mark *mark)
{
    for (size_t i = 0; i < intake->roles.n; i++) {
        const rmg_number_column *numbers = &intake->number[i];
        if (numbers == but || !rmg_role_is_number(intake->roles.column[i].role))
            continue;
        if (rmg_number_column_decide(mark, numbers, RMG_MARK_NONE, NULL, RMG_MARK_NONE, NULL) == RMG_OK &&
            *mark != RMG_MARK_NONE)
            return intake->roles.column[i].header;
    }
    return NULL;
}

static rmg_code decide_mark(rmg_intake *intake, const rmg_number_column *numbers, rmg_mark *mark,
                            rmg_diag *why)
{
    rmg_diag what = {0};
    rmg_mark other = RMG_MARK_NONE;
    const char *neighbour = find_neighbour(intake, numbers, &other);
    rmg_code code = rmg_number_column_decide(mark, numbers, intake->options->decimal, neighbour, other,
                                             &what);
    return file_problem(intake, code, &what, "decimal-mark", why);
}

static rmg_code warn_odd_decimals(rmg_intake *intake, const rmg_number_column *numbers, rmg_mark mark,
                                  rmg_diag *why)
{
    rmg_place place;
    if (!rmg_number_column_odd_decimals(numbers, mark, &place))
        return RMG_OK;
    return rmg_intake_remark(intake, RMG_WARNING, "odd-decimals", place.line, place.field - 1, why, NULL,
                             RMG_T("\"%s\" has three decimals where the others have at most two"),
                             place.text);
}

static void count_rounded(rmg_intake *intake, const rmg_number_column *numbers, rmg_mark mark, bool amounts)
{
    const rmg_reading *reading = rmg_number_column_reading(numbers, mark);
    rmg_file *file = rmg_intake_file(intake);
    file->n_rounded += reading->n_rounded;
    if ((int64_t)reading->largest_change > intake->out->largest_change)
        intake->out->largest_change = reading->largest_change;
    uint8_t decimals = reading->most_decimals < 4 ? reading->most_decimals : 4;
    if (amounts) {
        file->decimal = mark != RMG_MARK_NONE ? mark : file->decimal;
        file->decimals = decimals > file->decimals ? decimals : file->decimals;
    }
}

/* Amounts that are quantity x price are written the way the prices are. */
static void take_mark_of_price(rmg_intake *intake)
{
    size_t price = intake->roles.of[RMG_ROLE_PRICE];
    if (intake->roles.of[RMG_ROLE_AMOUNT] == RMG_NO_COLUMN && price != RMG_NO_COLUMN &&
        intake->roles.layout != RMG_LAYOUT_WIDE)
        rmg_intake_file(intake)->decimal = intake->rules[price].mark;
}

static rmg_code decide_numbers(rmg_intake *intake, rmg_diag *why)
{
    rmg_code code = RMG_OK;
    rmg_mark months = RMG_MARK_NONE;
    if (intake->roles.layout == RMG_LAYOUT_WIDE) {
        code = decide_mark(intake, &intake->months, &months, why);
        if (code == RMG_OK)
            code = warn_odd_decimals(intake, &intake->months, months, why);
        count_rounded(intake, &intake->months, months, true);
    }
    for (size_t i = 0; code == RMG_OK && i < intake->roles.n; i++) {
        const rmg_role_column *column = &intake->roles.column[i];
        intake->rules[i] = (rmg_numeral_rules){.mark = months, .dash = intake->options->dash};
        if (!rmg_role_is_number(column->role) && !column->is_measure)
            continue;
        code = decide_mark(intake, &intake->number[i], &intake->rules[i].mark, why);
        if (code == RMG_OK)
            code = warn_odd_decimals(intake, &intake->number[i], intake->rules[i].mark, why);
        if (rmg_role_is_number(column->role))
            count_rounded(intake, &intake->number[i], intake->rules[i].mark, column->role == RMG_ROLE_AMOUNT);
    }
    take_mark_of_price(intake);
    return code;
}

static rmg_code decide_currency(rmg_intake *intake, rmg_diag *why)
{
    rmg_number_column all = intake->months;
    for (size_t i = 0; i < intake->roles.n; i++)
        if (rmg_role_is_number(intake->roles.column[i].role))
            rmg_number_column_merge(&all, &intake->number[i]);
    rmg_diag what = {0};
    uint8_t currency = 0;
    const rmg_number_column *const columns[] = {&all};
    rmg_code code = rmg_currency_decide(&currency, columns, 1, &what);
    if (code != RMG_OK)
        return file_problem(intake, code, &what, "currency", why);
    for (size_t i = 0; i < intake->roles.n; i++)
        intake->rules[i].currency = currency;
    const char *name = rmg_currency_name(currency);
    return rmg_keep_text(&rmg_intake_file(intake)->currency, name, strlen(name), why);
}

/* Amounts in euros under a title that says thousands of euros: one of the two is wrong. */
static rmg_code check_units(rmg_intake *intake, rmg_diag *why)
{
    const rmg_file *file = rmg_intake_file(intake);
    if (file->unit[0] == '\0' || file->currency[0] == '\0')
        return RMG_OK;
    for (size_t i = 0; i < intake->roles.n; i++)
        if (intake->roles.column[i].role == RMG_ROLE_AMOUNT || intake->roles.column[i].is_period)
            return rmg_intake_remark(intake, RMG_ERROR, "unit", file->header_line, i, why,
                                     RMG_T("take one of the two out of the file"),
                                     RMG_T("two units in one file: \"%s\" above the table, %s in its cells"),
                                     file->unit, file->currency);
    return RMG_OK;
}

static rmg_code decide_dates(rmg_intake *intake, rmg_diag *why)
{
    rmg_code code = RMG_OK;
    rmg_file *file = rmg_intake_file(intake);
    for (size_t i = 0; code == RMG_OK && i < intake->roles.n; i++) {
        rmg_role role = intake->roles.column[i].role;
        if (!rmg_role_is_day(role))
            continue;
        rmg_diag what = {0};
        intake->dates[i].serials = true;
        intake->dates[i].declared = intake->options->dates != RMG_DATES_AUTO;
        rmg_code decided = rmg_date_column_decide(&intake->dates[i].order, &intake->date[i],
                                                  intake->options->dates, &what);
        if (decided != RMG_OK)
            code = file_problem(intake, decided, &what, "date-order", why);
        if (role == RMG_ROLE_DATE || role == RMG_ROLE_BOOKED)
            file->dates = intake->dates[i].order;
        if (code == RMG_OK && intake->date[i].n_serials > 0)
            code = rmg_intake_remark(intake, RMG_NOTE, "excel-serial", 0, i, why, NULL,
                                     RMG_T("%llu dates are day numbers of a spreadsheet; read as days"),
                                     (unsigned long long)intake->date[i].n_serials);
    }
    return code;
}

static rmg_code check_client(rmg_intake *intake, rmg_diag *why)
{
    size_t i = intake->roles.of[RMG_ROLE_CLIENT];
    if (i == RMG_NO_COLUMN || intake->n_client == 0)
        return RMG_OK;
    if (intake->n_client_bsn * 2 > intake->n_client)
        return rmg_intake_remark(
            intake, RMG_ERROR, "bsn", rmg_intake_file(intake)->header_line, i, why,
            RMG_T("replace it by a pseudonym before the file leaves the source system"),
            RMG_T("column \"%s\" holds what look like citizen service numbers: %llu of %llu pass their test"),
            intake->roles.column[i].header, (unsigned long long)intake->n_client_bsn,
            (unsigned long long)intake->n_client);
    if (intake->n_client < 2 || !intake->one_client)
        return RMG_OK;
    intake->roles.of[RMG_ROLE_CLIENT] = RMG_NO_COLUMN;
    intake->roles.column[i].role = RMG_ROLE_NONE;
    intake->roles.column[i].is_text = true;
    return rmg_intake_remark(
        intake, RMG_NOTE, "one-client", 0, i, why, NULL,
        RMG_T("column \"%s\" has one value throughout: it is read as a dimension, not as clients"),
        intake->roles.column[i].header);
}

static rmg_code check_periods(rmg_intake *intake, rmg_diag *why)
{
    for (size_t i = 0; i < intake->roles.n; i++)
        if (intake->roles.column[i].is_period)
            rmg_note_calendar(intake, &intake->roles.column[i].when);
    size_t date = intake->roles.of[RMG_ROLE_DATE], booked = intake->roles.of[RMG_ROLE_BOOKED];
    bool time = intake->roles.of[RMG_ROLE_PERIOD] != RMG_NO_COLUMN ||
                intake->roles.of[RMG_ROLE_YEAR] != RMG_NO_COLUMN || date != RMG_NO_COLUMN;
    if (intake->roles.layout == RMG_LAYOUT_WIDE)
        return RMG_OK;
    if (date != RMG_NO_COLUMN && intake->roles.of[RMG_ROLE_PERIOD] != RMG_NO_COLUMN)
        return rmg_intake_remark(
            intake, RMG_NOTE, "period-and-date", 0, date, why, NULL,
            RMG_T("rows are placed by \"%s\"; \"%s\" only says that they are transactions"),
            intake->roles.column[intake->roles.of[RMG_ROLE_PERIOD]].header,
            intake->roles.column[date].header);
    if (date != RMG_NO_COLUMN)
        intake->has_months = true;
    if (time || booked == RMG_NO_COLUMN)
        return RMG_OK;
    intake->has_months = true;
    intake->roles.of[RMG_ROLE_DATE] = booked;
    intake->booked_is_date = true;
    return rmg_intake_remark(intake, RMG_NOTE, "booked-as-date", 0, booked, why, NULL,
                             RMG_T("no other date: \"%s\" is taken as the date of a row"),
                             intake->roles.column[booked].header);
}

/* "prognose uitgaven" is the plan's side, not a forecast of ours. */
static rmg_code note_prognosis(rmg_intake *intake, rmg_diag *why)
{
    for (size_t i = 0; i < intake->roles.n; i++) {
        const char *header = intake->roles.column[i].header;
        rmg_words words;
        rmg_words_find(&words, header, strlen(header));
        if (intake->roles.column[i].side != RMG_SIDE_PLAN || !words.prognosis)
            continue;
        intake->n_prognosis_noted++;
        return rmg_intake_remark(
            intake, RMG_NOTE, "prognosis-is-plan", rmg_intake_file(intake)->header_line, i, why, NULL,
            RMG_T("%s is read as a plan line, not as a forecast made from actuals"), header);
    }
    return RMG_OK;
}

static rmg_code tell_encoding(rmg_intake *intake, rmg_diag *why)
{
    const rmg_encoding_choice *encoding = &intake->dialect.encoding;
    if (!encoding->assumed)
        return RMG_OK;
    return rmg_intake_remark(intake, RMG_NOTE, "encoding", encoding->odd_line, RMG_NO_COLUMN, why, NULL,
                             RMG_T("not UTF-8 (byte 0x%02X); read as Windows-1252"), encoding->odd_byte);
}

rmg_code rmg_survey_decide(rmg_intake *intake, rmg_diag *why)
{
    rmg_file *file = rmg_intake_file(intake);
    file->layout = intake->roles.layout;
    rmg_code code = unit_of_headers(intake, why);
    if (code == RMG_OK)
        code = tell_encoding(intake, why);
    if (code == RMG_OK)
        code = note_prognosis(intake, why);
    if (code == RMG_OK)
        code = decide_numbers(intake, why);
    if (code == RMG_OK)
        code = decide_currency(intake, why);
    if (code == RMG_OK)
        code = check_units(intake, why);
    if (code == RMG_OK)
        code = rmg_unit_decide(intake, why);
    if (code == RMG_OK)
        code = decide_dates(intake, why);
    if (code == RMG_OK)
        code = check_client(intake, why);
    if (code == RMG_OK)
        code = rmg_check_citizens(intake, why);
    if (code == RMG_OK)
        code = check_periods(intake, why);
    file->has_dates = intake->roles.of[RMG_ROLE_DATE] != RMG_NO_COLUMN;
    free(intake->number); /* large, and settled */
    free(intake->date);
    intake->number = NULL;
    intake->date = NULL;
    return code;
}
