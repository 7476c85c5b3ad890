/* One row of a tidy or paired table: when, of which kind, how much. */
#include <string.h>

#include "core/hash.h"
#include "core/text.h"
#include "io/read/tidy_internal.h"

rmg_code rmg_tidy_reject(rmg_tidy_row *row, size_t column, const char *reason, const rmg_diag *what,
                         rmg_diag *why)
{
    row->ok = false;
    return rmg_intake_reject(row->intake, row->record, column, reason, what, why);
}

/* A column as its reader knows it: by its header. */
static const char *word_of(const rmg_intake *intake, size_t column, rmg_role role)
{
    const char *header = column < intake->roles.n ? intake->roles.column[column].header : "";
    return header[0] != '\0' ? header : rmg_role_name(role);
}

rmg_code rmg_tidy_reject_empty(rmg_tidy_row *row, size_t column, rmg_role role, rmg_diag *why)
{
    rmg_diag what = {0};
    rmg_fail(&what, RMG_EINPUT, RMG_T("%s is empty"), word_of(row->intake, column, role));
    rmg_hint(&what, "%s", RMG_T("fill it, or leave the row out; a month without spend is written as 0"));
    return rmg_tidy_reject(row, column, "missing-value", &what, why);
}

/* --- how much ------------------------------------------------------------------------------------------ */

/* The columns of one value: the only one of a tidy row, or one side of a paired row. */
typedef struct value_columns {
    rmg_side side;
    size_t amount, quantity, price;
} value_columns;

static bool belongs(rmg_side column, rmg_side side)
{
    if (side == RMG_SIDE_PLAN)
        return column == RMG_SIDE_PLAN || column == RMG_SIDE_TARGET;
    return column == side;
}

static value_columns find_columns(const rmg_intake *intake, rmg_side side)
{
    value_columns out = {side, RMG_NO_COLUMN, RMG_NO_COLUMN, RMG_NO_COLUMN};
    for (size_t i = 0; i < intake->roles.n; i++) {
        const rmg_role_column *column = &intake->roles.column[i];
        if (!rmg_role_is_number(column->role) || !belongs(column->side, side))
            continue;
        if (column->role == RMG_ROLE_AMOUNT)
            out.amount = i;
        else if (column->role == RMG_ROLE_QUANTITY)
            out.quantity = i;
        else
            out.price = i;
    }
    return out;
}

static bool is_given(const rmg_tidy_row *row, size_t column)
{
    return column != RMG_NO_COLUMN && !row->intake->value[column].empty;
}

static int64_t units_of(const rmg_tidy_row *row, size_t column)
{
    return is_given(row, column) ? row->intake->value[column].units : 0;
}

/* Amount against quantity x price: more than half a unit of the amount's last decimal apart? */
static bool disagrees(rmg_money amount, int decimals, rmg_qty quantity, rmg_money price)
{
    rmg_wide half = 50000000; /* half of 1.0 in 1/10^8 */
    for (int i = 0; i < decimals && i < 8; i++)
        half /= 10;
    rmg_wide apart = (rmg_wide)quantity.units * price.units - (rmg_wide)amount.units * RMG_SCALE;
    return (apart < 0 ? -apart : apart) > half;
}

static rmg_code warn_disagrees(rmg_tidy_row *row, const value_columns *at, const rmg_typed *typed,
                               rmg_diag *why)
{
    int decimals = row->intake->value[at->amount].decimals;
    if (!typed->has_quantity || !typed->has_price ||
        !disagrees(typed->amount, decimals, typed->quantity, typed->price))
        return RMG_OK;
    return rmg_intake_remark(row->intake, RMG_WARNING, "amount-differs", row->record->line, at->amount, why,
                             NULL, "%s", RMG_T("the amount is not quantity x price; the amount is used"));
}

/* Without an amount column, and without quantity and price to make it of, the amount is the product of the factors. */
static rmg_code multiply_measures(rmg_tidy_row *row, rmg_typed *typed, bool *given, rmg_diag *why)
{
    if (rmg_measure_product(row->intake, &typed->amount, given)) {
        rmg_intake_file(row->intake)->n_computed += *given;
        return RMG_OK;
    }
    rmg_diag what = {0};
    rmg_fail(&what, RMG_EINPUT, "%s",
             RMG_T("the product of the factors does not fit: more than 922337203685477.5807"));
    return rmg_tidy_reject(row, RMG_NO_COLUMN, "overflow", &what, why);
}

/* One value of the row; *given is false when all its cells are empty. */
static rmg_code read_value(rmg_tidy_row *row, const value_columns *at, rmg_typed *typed, bool *given,
                           rmg_diag *why)
{
    bool amount = is_given(row, at->amount);
    typed->has_quantity = is_given(row, at->quantity);
    typed->has_price = is_given(row, at->price);
    typed->amount = (rmg_money){units_of(row, at->amount)};
    typed->quantity = (rmg_qty){units_of(row, at->quantity)};
    typed->price = (rmg_money){units_of(row, at->price)};
    *given = amount || typed->has_quantity || typed->has_price;
    if (amount)
        return warn_disagrees(row, at, typed, why);
    bool priced = at->quantity != RMG_NO_COLUMN && at->price != RMG_NO_COLUMN;
    if (row->intake->options->measures_multiply && at->amount == RMG_NO_COLUMN && !priced)
        return multiply_measures(row, typed, given, why);
    if (!*given)
        return RMG_OK;
    size_t column = at->amount != RMG_NO_COLUMN ? at->amount : typed->has_price ? at->quantity : at->price;
    if (!typed->has_quantity || !typed->has_price)
        return rmg_tidy_reject_empty(row, column,
                                     at->amount != RMG_NO_COLUMN ? RMG_ROLE_AMOUNT
                                     : typed->has_price          ? RMG_ROLE_QUANTITY
                                                                 : RMG_ROLE_PRICE,
                                     why);
    if (rmg_money_product(&typed->amount, typed->quantity, typed->price)) {
        rmg_intake_file(row->intake)->n_computed++;
        return RMG_OK;
    }
    rmg_diag what = {0};
    rmg_fail(&what, RMG_EINPUT, "%s", RMG_T("quantity x price does not fit: more than 922337203685477.5807"));
    rmg_hint(&what, "%s", RMG_T("is one of them perhaps a number of an invoice?"));
    return rmg_tidy_reject(row, column, "overflow", &what, why);
}

static rmg_code check_numbers(rmg_tidy_row *row, rmg_diag *why)
{
    rmg_intake *intake = row->intake;
    for (size_t i = 0; i < intake->roles.n; i++) {
        if (!rmg_role_column_is_number(&intake->roles.column[i]) || intake->value[i].reason == NULL)
            continue;
        rmg_text_part text = rmg_intake_text(row->record, i);
        rmg_diag what = {0};
        rmg_numeral_explain(&what, &intake->value[i], text.text, text.length, &intake->rules[i]);
        return rmg_tidy_reject(row, i, intake->value[i].reason, &what, why);
    }
    return RMG_OK;
}

/* --- what it is about ---------------------------------------------------------------------------------- */

/* All texts of the row but its time, version and kind: rows with one key are one series. */
static uint64_t key_of(const rmg_tidy_row *row)
{
    const rmg_roles *roles = &row->intake->roles;
    uint64_t key = UINT64_C(0x9E3779B97F4A7C15);
    if (roles->of[RMG_ROLE_PERIOD] == RMG_NO_COLUMN || roles->of[RMG_ROLE_DATE] != RMG_NO_COLUMN)
        return key; /* nothing that can be cumulative */
    for (size_t i = 0; i < roles->n; i++) {
        const rmg_role_column *column = &roles->column[i];
        bool text = rmg_role_is_dimension(column->role) || (column->role == RMG_ROLE_NONE && column->is_text);
        if (!text)
            continue;
        rmg_text_part part = rmg_intake_text(row->record, i);
        key = rmg_hash_mix(key ^ rmg_hash_bytes(part.text, part.length), UINT64_C(0xE7037ED1A0B428DB) + i);
    }
    return key;
}

static rmg_code check_id(rmg_tidy_row *row, rmg_diag *why)
{
    size_t column = column_of(row, RMG_ROLE_ID);
    rmg_text_part id = rmg_intake_text(row->record, column);
    if (id.length == 0)
        return RMG_OK;
    bool is_new;
    size_t file;
    uint64_t line;
    rmg_code code = rmg_ids_add(row->intake->ids, row->typed.kind == RMG_ACTUAL, id, row->intake->file,
                                row->record->line, &is_new, &file, &line, why);
    if (code != RMG_OK || is_new)
        return code;
    rmg_diag what = {0};
    rmg_fail(&what, RMG_EINPUT, RMG_T("id \"%.*s\" stood before, at %s:%llu"),
             (int)(id.length < 60 ? id.length : 60), id.text, row->intake->out->files[file].name,
             (unsigned long long)line);
    rmg_hint(&what, "%s", RMG_T("take one of the two rows out"));
    return rmg_tidy_reject(row, column, "duplicate-id", &what, why);
}

/* Rows equal in all fields are kept and counted; with an id of their own they cannot be. */
static rmg_code note_equal(rmg_tidy_row *row, rmg_diag *why)
{
    rmg_intake *intake = row->intake;
    if (text_of(row, RMG_ROLE_ID).length > 0 || intake->n_row_hashes >= RMG_EQUAL_ROWS_MAX)
        return RMG_OK;
    uint64_t hash = rmg_row_hash(row->record->field, row->record->n_fields, intake->dialect.separator,
                                 &intake->row_text);
    if (intake->row_text.failed)
        return rmg_nomem(why);
    return rmg_equal_rows_add(intake, hash, row->record->line, why);
}

/* --- the row ------------------------------------------------------------------------------------------- */

static rmg_kind kind_of_side(const rmg_tidy_row *row, const value_columns *at)
{
    switch (at->side) {
    case RMG_SIDE_ACTUAL:
        return RMG_ACTUAL;
    case RMG_SIDE_CEILING:
        return RMG_CEILING;
    case RMG_SIDE_TARGET:
    case RMG_SIDE_PLAN:
        for (size_t i = 0; i < row->intake->roles.n; i++)
            if (row->intake->roles.column[i].side == RMG_SIDE_TARGET)
                return RMG_TARGET;
        return RMG_PLAN;
    case RMG_SIDE_NONE:
        break;
    }
    return row->typed.kind;
}

/* The values of a row; first all of them are read, so that a bad one takes the whole row out. */
typedef struct row_values {
    rmg_typed typed[4];
    size_t n;
} row_values;

static rmg_code read_side(rmg_tidy_row *row, rmg_side side, row_values *values, rmg_diag *why)
{
    value_columns at = find_columns(row->intake, side);
    rmg_typed *typed = &values->typed[values->n];
    *typed = row->typed;
    typed->kind = kind_of_side(row, &at);
    bool given;
    rmg_code code = read_value(row, &at, typed, &given, why);
    if (code != RMG_OK || !row->ok || !given)
        return code;
    bool valid;
    code = rmg_row_scenario(row->intake, row->record, typed->kind, &typed->scenario, &valid, why);
    row->ok &= valid;
    if (code == RMG_OK && valid)
        code = rmg_versions_note(row->intake, row->record, typed->kind, typed->scenario,
                                 rmg_period_year(typed->when.period, typed->when.per_year), why);
    typed->key = rmg_hash_mix(typed->key ^ (uint64_t)typed->kind, UINT64_C(0xE7037ED1A0B428DB));
    values->n++;
    return code;
}

static rmg_code read_values(rmg_tidy_row *row, row_values *values, rmg_diag *why)
{
    static const rmg_side sides[] = {RMG_SIDE_NONE, RMG_SIDE_ACTUAL, RMG_SIDE_PLAN, RMG_SIDE_CEILING};
    bool pairs = row->intake->roles.pairs;
    rmg_code code = RMG_OK;
    for (size_t i = pairs ? 1 : 0; code == RMG_OK && row->ok && i < (pairs ? 4 : 1); i++)
        code = read_side(row, sides[i], values, why);
    if (code != RMG_OK || !row->ok || values->n > 0)
        return code;
    size_t column = pairs ? RMG_NO_COLUMN : column_of(row, RMG_ROLE_AMOUNT);
    return rmg_tidy_reject_empty(row, column, RMG_ROLE_AMOUNT, why);
}

static rmg_code read_row(rmg_tidy_row *row, row_values *values, rmg_diag *why)
{
    rmg_code code = check_numbers(row, why);
    if (code == RMG_OK && row->ok)
        code = rmg_tidy_when(row, why);
    if (code == RMG_OK && row->ok && !row->intake->roles.pairs)
        code = rmg_row_kind_of(row->intake, row->record, NULL, &row->typed.kind, &row->ok, why);
    row->typed.key = key_of(row);
    if (code == RMG_OK && row->ok)
        code = read_values(row, values, why);
    if (code == RMG_OK && row->ok)
        code = check_id(row, why);
    return code;
}

static const char *copy_id(const rmg_tidy_row *row, char out[RMG_FOLD_MAX])
{
    rmg_text_part id = text_of(row, RMG_ROLE_ID);
    size_t length = id.length < RMG_FOLD_MAX - 1 ? id.length : RMG_FOLD_MAX - 1;
    memcpy(out, id.text, length);
    out[length] = '\0';
    return out;
}

rmg_code rmg_take_tidy(rmg_intake *intake, const rmg_record *record, rmg_diag *why)
{
    rmg_tidy_row row = {
        .intake = intake, .record = record, .ok = true, .typed = {.line = record->line, .span = 1}};
    row_values values = {.n = 0};
    char id[RMG_FOLD_MAX];
    rmg_code code = read_row(&row, &values, why);
    if (code != RMG_OK || !row.ok)
        return code;
    code = note_equal(&row, why);
    rmg_intake_file(intake)->rows_used++;
    uint32_t codes[RMG_DIMS_MAX];
    if (code == RMG_OK)
        code = rmg_row_codes(intake, record, NULL, codes, why);
    for (size_t i = 0; code == RMG_OK && i < values.n; i++) {
        memcpy(values.typed[i].code, codes, sizeof codes);
        values.typed[i].id = copy_id(&row, id);
        values.typed[i].measure = intake->out->cube.n_measures > 0 ? intake->measure : NULL;
        code = rmg_pending_add(intake, &values.typed[i], why);
    }
    return code;
}
