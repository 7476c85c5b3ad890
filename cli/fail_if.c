#include "cli/fail_if.h"

#include <stdlib.h>
#include <string.h>

#include "core/buffer.h"
#include "core/nearest.h"
#include "core/number.h"
#include "core/text.h"

/* "COLUMN>N" taken apart; the texts are owned. */
typedef struct condition {
    char *column, *limit;
    bool above;
} condition;

static char *copy_trimmed(const char *text, size_t length)
{
    while (length != 0 && *text == ' ')
        text++, length--;
    while (length != 0 && text[length - 1] == ' ')
        length--;
    return rmg_copy_n(text, length);
}

static void clear_condition(condition *c)
{
    free(c->column);
    free(c->limit);
}

static rmg_code parse_condition(condition *out, const char *text, rmg_diag *why)
{
    size_t at = strcspn(text, "<>");
    if (at == 0 || text[at] == '\0' || text[at + 1] == '\0' || strpbrk(text + at + 1, "<>=") != NULL) {
        rmg_code code = rmg_fail(why, RMG_EUSAGE, RMG_T("--fail-if %s: expected COLUMN>N or COLUMN<N"), text);
        rmg_hint(why, RMG_T("for example --fail-if 'chance>0.5'"));
        return code;
    }
    *out = (condition){copy_trimmed(text, at), copy_trimmed(text + at + 1, strlen(text + at + 1)),
                       text[at] == '>'};
    if (out->column != NULL && out->limit != NULL)
        return RMG_OK;
    clear_condition(out);
    return rmg_nomem(why);
}

/* ---- the column ---- */

static size_t find_column(const rmg_table *table, const char *name)
{
    size_t column = 0;
    while (column < table->n_columns && strcmp(table->column[column].name, name) != 0)
        column++;
    return column;
}

static bool has_value(const rmg_table *table, size_t column)
{
    for (size_t row = 0; column < table->n_columns && row < table->n_rows; row++)
        if (table->cell[row * table->n_columns + column].kind != RMG_CELL_EMPTY)
            return true;
    return false;
}

/* `chance`: of the ceiling where there is one, else of the plan. */
static const char *full_name(const rmg_table *table, const char *name)
{
    if (strcmp(name, "chance") != 0)
        return name;
    bool ceiling = has_value(table, find_column(table, "ceiling"));
    return ceiling ? "chance_above_ceiling" : "chance_above_plan";
}

static rmg_code unknown_column(const rmg_table *table, const char *name, rmg_diag *why)
{
    rmg_code code = rmg_fail(why, RMG_EUSAGE, RMG_T("--fail-if: no column \"%s\""), name);
    rmg_nearest nearest = rmg_nearest_begin(name);
    rmg_nearest_try(&nearest, "chance");
    for (size_t i = 0; i < table->n_columns; i++)
        if (table->column[i].type != RMG_TYPE_TEXT)
            rmg_nearest_try(&nearest, table->column[i].name);
    if (nearest.best != NULL)
        rmg_hint(why, RMG_T("did you mean %s?"), nearest.best);
    else
        rmg_hint(why, RMG_T("--format csv shows the names of the columns"));
    return code;
}

/* ---- the limit, as the column counts ---- */

static bool parse_day(int64_t *days, const char *text)
{
    rmg_month month;
    rmg_date date;
    char head[8] = "";
    if (strlen(text) != 10 || text[7] != '-' || strspn(text + 8, "0123456789") != 2)
        return false;
    memcpy(head, text, 7);
    if (!rmg_month_parse(&month, head) ||
        !rmg_date_make(&date, rmg_month_year(month), rmg_month_number(month), atoi(text + 8)))
        return false;
    *days = date.days;
    return true;
}

static rmg_code parse_limit(int64_t *out, rmg_column_type type, int per_year, const condition *c,
                            rmg_diag *why)
{
    rmg_month month;
    bool good;
    const char *expected = RMG_T("a number as 1234.56");
    if (type == RMG_TYPE_PERIOD) {
        expected = RMG_T("a month as 2021-04");
        good = per_year == 12 && rmg_month_parse(&month, c->limit);
        *out = good ? month.index : 0;
    } else if (type == RMG_TYPE_DATE) {
        expected = RMG_T("a date as 2021-04-30");
        good = parse_day(out, c->limit);
    } else
        good = rmg_decimal_parse(out, c->limit, strlen(c->limit), NULL) == RMG_OK;
    return good ? RMG_OK
                : rmg_fail(why, RMG_EUSAGE, RMG_T("--fail-if %s: \"%s\"; %s %s"), c->column, c->limit,
                           RMG_T("expected"), expected);
}

/* Counts and years are whole; everything else with decimals is in units of 1/10000, like the limit. */
static bool meets(int64_t number, rmg_column_type type, int64_t limit, bool above)
{
    bool whole = type == RMG_TYPE_COUNT || type == RMG_TYPE_YEAR;
    rmg_wide value = whole ? (rmg_wide)number * RMG_SCALE : (rmg_wide)number;
    return above ? value > limit : value < limit;
}

static rmg_code judge(bool *holds, const rmg_table *table, const condition *c, rmg_diag *why)
{
    const char *name = full_name(table, c->column);
    size_t column = find_column(table, name);
    if (column == table->n_columns)
        return unknown_column(table, c->column, why);
    rmg_column_type type = table->column[column].type;
    if (type == RMG_TYPE_TEXT)
        return rmg_fail(why, RMG_EUSAGE, RMG_T("--fail-if: column \"%s\" holds no numbers"), name);
    int64_t limit = 0;
    rmg_code code = parse_limit(&limit, type, table->per_year, c, why);
    for (size_t row = 0; code == RMG_OK && row < table->n_rows; row++) {
        const rmg_cell *cell = &table->cell[row * table->n_columns + column];
        if (cell->kind == RMG_CELL_NUMBER)
            *holds |= meets(cell->is.number, type, limit, c->above);
    }
    return code;
}

rmg_code rmg_fail_if(bool *holds, const rmg_document *document, const rmg_values *conditions, rmg_diag *why)
{
    *holds = false;
    if (conditions->n != 0 && document->n_tables == 0)
        return rmg_fail(why, RMG_ENODATA, RMG_T("--fail-if: there is no table"));
    rmg_code code = RMG_OK;
    for (size_t i = 0; code == RMG_OK && i < conditions->n; i++) {
        condition c = {0};
        code = parse_condition(&c, conditions->text[i], why);
        if (code != RMG_OK)
            break;
        code = judge(holds, document->table[0], &c, why);
        clear_condition(&c);
    }
    if (code != RMG_OK)
        *holds = false;
    return code;
}
