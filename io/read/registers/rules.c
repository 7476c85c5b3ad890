#include "io/read/registers/rules_internal.h"

#include <string.h>

#include "core/money.h"
#include "core/text.h"

static size_t find(const rmg_register *table, const char *name)
{
    return rmg_schema_column_find(table->schema, name);
}

static const rmg_register_cell *at(const rmg_register *table, size_t row, const char *name)
{
    return rmg_register_at(table, row, find(table, name));
}

/* --- provisions ---------------------------------------------------------------------------------------- */

static bool in_order(const rmg_register *table, size_t row, const char *first, const char *second,
                     size_t *column, const char **reason, rmg_diag *what)
{
    const rmg_register_cell *a = at(table, row, first), *b = at(table, row, second);
    if (!a->known || !b->known || a->number <= b->number)
        return true;
    *column = find(table, second);
    *reason = "bad-date";
    rmg_fail(what, RMG_EINPUT, RMG_T("%s %s lies before %s %s"), second, rmg_register_text(table, b), first,
             rmg_register_text(table, a));
    rmg_hint(what, RMG_T("correct one of the two dates"));
    return false;
}

bool rmg_provision_rule(const rmg_register *table, size_t row, size_t *column, const char **reason,
                        rmg_diag *what)
{
    return in_order(table, row, "start", "end", column, reason, what) &&
           in_order(table, row, "first_care", "last_care", column, reason, what);
}

/* --- values of indicators ------------------------------------------------------------------------------ */

static bool missing(const rmg_register *table, const char *name, const char *because, size_t *column,
                    const char **reason, rmg_diag *what)
{
    *column = find(table, name);
    *reason = "missing-value";
    rmg_fail(what, RMG_EINPUT, RMG_T("%s is empty, and %s needs it"), name, because);
    rmg_hint(what, RMG_T("fill it, or leave the row out"));
    return false;
}

bool rmg_kpi_value_rule(const rmg_register *table, size_t row, size_t *column, const char **reason,
                        rmg_diag *what)
{
    const rmg_register_cell *numerator = at(table, row, "numerator");
    const rmg_register_cell *denominator = at(table, row, "denominator");
    const rmg_register_cell *value = at(table, row, "value"), *state = at(table, row, "state");
    if (numerator->known && !denominator->known && !value->known)
        return missing(table, "denominator", "numerator", column, reason, what);
    if (denominator->known && !numerator->known && !value->known)
        return missing(table, "numerator", "denominator", column, reason, what);
    const char *word = rmg_register_text(table, state);
    if (state->known && strcmp(word, "not-measured") != 0 && !value->known && !numerator->known)
        return missing(table, rmg_register_at(table, row, find(table, "value")) == value ? "value" : "", word,
                       column, reason, what);
    return true;
}

/* --- contracts ----------------------------------------------------------------------------------------- */

static const struct {
    const char *form, *needs[4];
} forms[] = {
    {"ceiling", {"ceiling"}},
    {"lump-sum", {"base", "lump_pct"}},
    {"lump-sum-bonus", {"base", "lump_pct", "bonus_pct", "payout"}},
    {"guarantee-bonus", {"base", "bonus_pct"}},
    {"shared-savings", {"benchmark", "share"}},
    {"bundle", {"benchmark"}},
    {"population", {"base"}},
};

static bool has_needs(const rmg_register *table, size_t row, size_t form, size_t *column, const char **reason,
                      rmg_diag *what)
{
    for (size_t i = 0; i < sizeof forms[form].needs / sizeof *forms[form].needs; i++) {
        const char *name = forms[form].needs[i];
        if (name != NULL && !at(table, row, name)->known)
            return missing(table, name, forms[form].form, column, reason, what);
    }
    return true;
}

bool rmg_contract_rule(const rmg_register *table, size_t row, size_t *column, const char **reason,
                       rmg_diag *what)
{
    const char *form = rmg_register_text(table, at(table, row, "form"));
    const char *payout = rmg_register_text(table, at(table, row, "payout"));
    if (strcmp(payout, "threshold") == 0 && !at(table, row, "threshold")->known)
        return missing(table, "threshold", "payout threshold", column, reason, what);
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
        if (strcmp(forms[i].form, form) == 0)
            return has_needs(table, row, i, column, reason, what);
    return true;
}

/* --- doubts -------------------------------------------------------------------------------------------- */

#define HUNDRED (100 * RMG_SCALE)

static bool doubt(const rmg_register *table, const char *name, size_t *column, const char **reason)
{
    *column = find(table, name);
    *reason = "doubtful";
    return false;
}

/* None of these columns may well be below zero. */
static bool not_negative(const rmg_register *table, size_t row, const char *const *names, size_t *column,
                         const char **reason, rmg_diag *what)
{
    for (; *names != NULL; names++) {
        const rmg_register_cell *cell = at(table, row, *names);
        if (!cell->known || cell->number >= 0)
            continue;
        rmg_fail(what, RMG_EINPUT, RMG_T("%s %s is negative"), *names, rmg_register_text(table, cell));
        return doubt(table, *names, column, reason);
    }
    return true;
}

bool rmg_provision_doubt(const rmg_register *table, size_t row, size_t *column, const char **reason,
                         rmg_diag *what)
{
    static const char *const names[] = {"volume", "price", NULL};
    return not_negative(table, row, names, column, reason, what);
}

bool rmg_kpi_doubt(const rmg_register *table, size_t row, size_t *column, const char **reason, rmg_diag *what)
{
    static const char *const names[] = {"weight", "min_n", NULL};
    const char *rule = rmg_register_text(table, at(table, row, "rule"));
    const rmg_register_cell *green = at(table, row, "green"), *amber = at(table, row, "amber");
    bool least = strcmp(rule, "at-least") == 0, most = strcmp(rule, "at-most") == 0;
    if (green->known && amber->known && green->percent == amber->percent &&
        ((least && green->number < amber->number) || (most && green->number > amber->number))) {
        rmg_fail(what, RMG_EINPUT, RMG_T("green %s and amber %s do not go with %s: amber would be stricter"),
                 rmg_register_text(table, green), rmg_register_text(table, amber), rule);
        return doubt(table, "amber", column, reason);
    }
    return not_negative(table, row, names, column, reason, what);
}

bool rmg_contract_doubt(const rmg_register *table, size_t row, size_t *column, const char **reason,
                        rmg_diag *what)
{
    static const char *const names[] = {"base",      "ceiling",   "benchmark", "lump_pct",
                                        "bonus_pct", "malus_pct", "share",     NULL};
    static const char *const shares[] = {"bonus_pct", "malus_pct", "signal_pct"};
    for (size_t i = 0; i < sizeof shares / sizeof *shares; i++) {
        const rmg_register_cell *cell = at(table, row, shares[i]);
        if (!cell->known || cell->number <= HUNDRED)
            continue;
        rmg_fail(what, RMG_EINPUT, RMG_T("%s %s is more than a hundred percent"), shares[i],
                 rmg_register_text(table, cell));
        return doubt(table, shares[i], column, reason);
    }
    return not_negative(table, row, names, column, reason, what);
}
