/* A column that says row by row in which unit the amounts stand. They are brought to the finest unit of the file,
 * which is exact; two currencies are not brought together. */
#include <stdio.h>
#include <string.h>

#include "core/text.h"
#include "io/read/intake_internal.h"
#include "io/read/values/money_unit.h"

/* --- the first pass ------------------------------------------------------------------------------------ */

void rmg_unit_begin(rmg_intake *intake)
{
    intake->n_units = 0;
    intake->unit_column = RMG_NO_COLUMN;
    for (size_t i = 0; i < intake->roles.n && intake->n_units < RMG_UNIT_COLUMNS; i++)
        if (intake->roles.column[i].may_be_unit)
            intake->unit[intake->n_units++] = (rmg_unit_tally){.column = i};
}

static void note_place(rmg_unit_place *place, const rmg_money_unit *unit, rmg_text_part text, uint64_t line)
{
    size_t n = text.length < sizeof place->text - 1 ? text.length : sizeof place->text - 1;
    place->line = line;
    place->factor = unit->factor;
    place->currency = unit->currency;
    memcpy(place->text, text.text, n);
    place->text[n] = '\0';
}

static void look(rmg_unit_tally *tally, rmg_text_part text, uint64_t line)
{
    rmg_money_unit unit;
    if (text.length == 0) {
        tally->n_empty++;
        return;
    }
    if (!rmg_money_unit_read(&unit, text.text, text.length)) {
        if (tally->other.line == 0)
            note_place(&tally->other, &(rmg_money_unit){0}, text, line);
        return;
    }
    if (tally->finest.line == 0 || unit.factor < tally->finest.factor)
        note_place(&tally->finest, &unit, text, line);
    if (tally->coarsest.line == 0 || unit.factor > tally->coarsest.factor)
        note_place(&tally->coarsest, &unit, text, line);
    if (unit.currency == 0)
        return;
    if (tally->currency.line == 0)
        note_place(&tally->currency, &unit, text, line);
    else if (unit.currency != tally->currency.currency && tally->second.line == 0)
        note_place(&tally->second, &unit, text, line);
}

void rmg_unit_look(rmg_intake *intake, const rmg_record *record)
{
    for (size_t i = 0; i < intake->n_units; i++)
        look(&intake->unit[i], rmg_intake_text(record, intake->unit[i].column), record->line);
}

/* --- the decision -------------------------------------------------------------------------------------- */

static bool is_mapped(const rmg_intake *intake, const rmg_unit_tally *tally)
{
    return intake->roles.column[tally->column].role == RMG_ROLE_UNIT;
}

/* "uur", "stuks", and perhaps "euro": a unit of quantities, or of something else. */
static bool is_of_money(const rmg_intake *intake, const rmg_unit_tally *tally)
{
    bool some = tally->finest.line != 0, other = tally->other.line != 0;
    return is_mapped(intake, tally) || (some && (!other || tally->coarsest.factor > 1));
}

static rmg_code fail(rmg_intake *intake, const rmg_unit_tally *tally, uint64_t line, const char *hint,
                     const char *message, rmg_diag *why)
{
    return rmg_intake_remark(intake, RMG_ERROR, "unit", line, tally->column, why, hint, "%s", message);
}

static const char *header_of(const rmg_intake *intake, const rmg_unit_tally *tally)
{
    return intake->roles.column[tally->column].header;
}

/* One currency, nothing but units, and no second column that says otherwise. */
static rmg_code check_column(rmg_intake *intake, const rmg_unit_tally *tally, rmg_diag *why)
{
    char text[512];
    if (tally->other.line != 0) {
        snprintf(text, sizeof text, RMG_T("column \"%.100s\" says the unit of amounts, but \"%s\" is none"),
                 header_of(intake, tally), tally->other.text);
        return fail(intake, tally, tally->other.line, RMG_T("write it as € or x € 1.000"), text, why);
    }
    if (tally->second.line == 0)
        return RMG_OK;
    snprintf(text, sizeof text,
             RMG_T("two currencies in one file: \"%s\" on line %llu and \"%s\" on line %llu"),
             tally->currency.text, (unsigned long long)tally->currency.line, tally->second.text,
             (unsigned long long)tally->second.line);
    return fail(intake, tally, tally->second.line, RMG_T("give each currency a file of its own"), text, why);
}

/* A currency alone says nothing against thousands of it. */
static bool contradicts(const rmg_intake *intake, const rmg_unit_tally *tally, const char *said)
{
    rmg_money_unit above;
    const char *header = header_of(intake, tally);
    if (!rmg_money_unit_read(&above, said, strlen(said)))
        return false;
    if (above.currency != 0 && tally->currency.line != 0 && above.currency != tally->currency.currency)
        return true;
    if (tally->coarsest.factor == 1 && rmg_names_currency(header, strlen(header)))
        return false;
    return above.factor != tally->finest.factor || above.factor != tally->coarsest.factor;
}

/* What the file says elsewhere: above the table, in the header of the amounts, in the cells. */
static rmg_code check_elsewhere(rmg_intake *intake, const rmg_unit_tally *tally, rmg_diag *why)
{
    const rmg_file *file = rmg_intake_file(intake);
    const char *other = file->unit[0] != '\0' && contradicts(intake, tally, file->unit) ? file->unit : "";
    uint8_t cells = intake->rules[intake->roles.n - 1].currency; /* all columns have the same */
    if (cells != 0 &&
        (tally->coarsest.factor > 1 || (tally->currency.line != 0 && cells != tally->currency.currency)))
        other = file->currency;
    if (other[0] == '\0')
        return RMG_OK;
    char text[512];
    snprintf(text, sizeof text, RMG_T("two units in one file: \"%s\" in column \"%.100s\", %s elsewhere"),
             tally->coarsest.text, header_of(intake, tally), other);
    return fail(intake, tally, tally->coarsest.line, RMG_T("take one of the two out of the file"), text, why);
}

/* Of which unit a price or a factor is, no cell says. */
static rmg_code check_prices(rmg_intake *intake, const rmg_unit_tally *tally, rmg_diag *why)
{
    for (size_t i = 0; i < intake->roles.n; i++) {
        const rmg_role_column *column = &intake->roles.column[i];
        if (column->role != RMG_ROLE_PRICE && !column->is_measure)
            continue;
        char text[512];
        snprintf(text, sizeof text, RMG_T("amounts in \"%s\" and in \"%s\" beside a column \"%.100s\""),
                 tally->finest.text, tally->coarsest.text, column->header);
        return fail(intake, tally, tally->coarsest.line, RMG_T("bring the amounts to one unit in the source"),
                    text, why);
    }
    return RMG_OK;
}

static rmg_code tell(rmg_intake *intake, const rmg_unit_tally *tally, rmg_diag *why)
{
    return rmg_intake_remark(
        intake, RMG_NOTE, "unit", tally->coarsest.line, tally->column, why, NULL,
        RMG_T("column \"%s\" says the unit of each row: amounts in \"%s\" are brought to \"%s\""),
        header_of(intake, tally), tally->coarsest.text, tally->finest.text);
}

static rmg_code take_unit(rmg_intake *intake, const rmg_unit_tally *tally, rmg_diag *why)
{
    rmg_file *file = rmg_intake_file(intake);
    const rmg_unit_place *finest = &tally->finest;
    if (tally->coarsest.factor > 1) {
        intake->unit_column = tally->column;
        intake->unit_factor = finest->factor;
        intake->roles.column[tally->column].role = RMG_ROLE_UNIT; /* no dimension any more */
        intake->roles.of[RMG_ROLE_UNIT] = tally->column;
    }
    if (finest->factor > 1)
        return rmg_keep_text(&file->unit, finest->text, strlen(finest->text), why);
    const char *name = rmg_currency_name(tally->currency.currency);
    return rmg_keep_text(&file->currency, name, strlen(name), why);
}

static rmg_code decide(rmg_intake *intake, const rmg_unit_tally *tally, rmg_diag *why)
{
    const rmg_file *file = rmg_intake_file(intake);
    bool mixed = tally->finest.factor != tally->coarsest.factor;
    rmg_code code = check_column(intake, tally, why);
    if (code == RMG_OK && !file->failed && tally->finest.line != 0)
        code = check_elsewhere(intake, tally, why);
    if (code == RMG_OK && !file->failed && mixed)
        code = check_prices(intake, tally, why);
    if (code == RMG_OK && !file->failed && mixed)
        code = tell(intake, tally, why);
    if (code == RMG_OK && !file->failed && tally->finest.line != 0)
        code = take_unit(intake, tally, why);
    return code;
}

rmg_code rmg_unit_decide(rmg_intake *intake, rmg_diag *why)
{
    rmg_code code = RMG_OK;
    for (size_t i = 0; code == RMG_OK && i < intake->n_units && !rmg_intake_file(intake)->failed; i++) {
        const rmg_unit_tally *tally = &intake->unit[i];
        bool scaled = tally->coarsest.line != 0 && tally->coarsest.factor > 1;
        if (!is_of_money(intake, tally))
            continue;
        if (scaled && intake->unit_column != RMG_NO_COLUMN) {
            char text[256];
            snprintf(text, sizeof text,
                     RMG_T("two columns say the unit of the amounts: \"%.80s\" and \"%.80s\""),
                     intake->roles.column[intake->unit_column].header, header_of(intake, tally));
            return fail(intake, tally, tally->coarsest.line, RMG_T("leave one of the two out"), text, why);
        }
        code = decide(intake, tally, why);
    }
    return code;
}

/* --- the second pass ----------------------------------------------------------------------------------- */

static bool holds_amounts(const rmg_role_column *column)
{
    return column->is_period || column->is_total || column->role == RMG_ROLE_AMOUNT;
}

static void multiply(rmg_numeral *value, int64_t by)
{
    if (value->reason == NULL && !value->empty && __builtin_mul_overflow(value->units, by, &value->units)) {
        value->units = 0;
        value->reason = "overflow";
    }
}

int64_t rmg_unit_ratio(const rmg_intake *intake, const rmg_record *record)
{
    rmg_money_unit unit;
    if (intake->unit_column == RMG_NO_COLUMN)
        return 1;
    rmg_text_part text = rmg_intake_text(record, intake->unit_column);
    return rmg_money_unit_read(&unit, text.text, text.length) ? unit.factor / intake->unit_factor : 1;
}

void rmg_unit_apply(rmg_intake *intake, const rmg_record *record)
{
    int64_t ratio = rmg_unit_ratio(intake, record);
    for (size_t i = 0; ratio != 1 && i < intake->roles.n; i++)
        if (holds_amounts(&intake->roles.column[i]))
            multiply(&intake->value[i], ratio);
}

bool rmg_unit_missing(const rmg_intake *intake, const rmg_record *record)
{
    return intake->unit_column != RMG_NO_COLUMN && rmg_intake_text(record, intake->unit_column).length == 0;
}
