#include "io/read/roles.h"

#include <stdlib.h>
#include <string.h>

#include "core/buffer.h"
#include "core/grow.h"
#include "core/text.h"
#include "io/read/fold.h"
#include "io/read/words.h"

/* --- recognising a header ------------------------------------------------------------------------------ */

static rmg_role mapped_role(const char *text, size_t length, const rmg_header_map *maps, size_t n_maps)
{
    for (size_t i = 0; i < n_maps; i++) {
        rmg_role role;
        if (rmg_role_find(&role, maps[i].name) &&
            rmg_fold_equal(text, length, maps[i].header, strlen(maps[i].header)))
            return role;
    }
    return RMG_ROLE_NONE;
}

/* The measure that a header names, else NULL. */
static const char *measure_of(const char *text, size_t length, const rmg_read_options *options)
{
    for (size_t i = 0; i < options->n_measures; i++) {
        const char *name = options->measures[i];
        rmg_role role;
        if (rmg_fold_equal(text, length, name, strlen(name)) ||
            (rmg_role_find(&role, name) && rmg_role_of_header(text, length) == role))
            return name;
    }
    return NULL;
}

static bool is_known(const rmg_field *field, const rmg_read_options *options)
{
    rmg_role unused;
    return mapped_role(field->text, field->length, options->maps, options->n_maps) != RMG_ROLE_NONE ||
           measure_of(field->text, field->length, options) != NULL ||
           rmg_role_of_header(field->text, field->length) != RMG_ROLE_NONE ||
           rmg_side_of_header(&unused, field->text, field->length) != RMG_SIDE_NONE;
}

/* A header that is a period. */
static bool read_period(rmg_period_text *out, const rmg_field *field)
{
    rmg_period_text_read(out, field->text, field->length);
    return out->reason == NULL && !out->empty;
}

/* The calendar of which three or more headers are periods, each another one; 0 when there is none. Bare
 * numbers (1..12, or years) count only as the run 1, 2, 3, ...: three of them may stand in any row of data. */
static int period_calendar(const rmg_record *record)
{
    static const int calendars[] = {12, 4, 13, 1};
    for (size_t c = 0; c < sizeof calendars / sizeof *calendars; c++) {
        size_t n = 0;
        bool runs = true, bare = false;
        int before = 0, before_year = 0;
        for (size_t i = 0; i < record->n_fields; i++) {
            rmg_period_text period;
            if (!read_period(&period, &record->field[i]) || period.per_year != calendars[c])
                continue;
            int ordinal = period.per_year == 1 ? period.year : period.number;
            bare |= period.ordinal || period.per_year == 1;
            if (n > 0)
                runs &= ordinal == before + 1 || (ordinal == 1 && period.year == before_year + 1);
            before = ordinal;
            before_year = period.year;
            n++;
        }
        if (n >= 3 && (runs || !bare))
            return calendars[c];
    }
    return 0;
}

/* The first field that is a month with a year of two digits, when three or more are: a header, though not one to use. */
static const rmg_field *short_years(const rmg_record *record)
{
    const rmg_field *first = NULL;
    size_t n = 0;
    for (size_t i = 0; i < record->n_fields; i++) {
        rmg_period_text period;
        rmg_period_text_read(&period, record->field[i].text, record->field[i].length);
        if (!period.two_digit_year)
            continue;
        first = first != NULL ? first : &record->field[i];
        n++;
    }
    return n >= 3 ? first : NULL;
}

static rmg_code refuse_short_years(const rmg_record *header, const rmg_field *field, rmg_diag *why)
{
    rmg_period_text period;
    rmg_period_text_read(&period, field->text, field->length);
    rmg_period_explain(why, &period, field->text, field->length);
    rmg_at(why, "", header->line, (uint32_t)(field - header->field) + 1);
    return RMG_EINPUT;
}

bool rmg_roles_is_header(const rmg_record *record, const rmg_read_options *options)
{
    if (record->reason != NULL || record->blank)
        return false;
    size_t known = 0;
    for (size_t i = 0; i < record->n_fields && known < 2; i++)
        known += is_known(&record->field[i], options);
    return known >= 2 || period_calendar(record) != 0 || short_years(record) != NULL;
}

bool rmg_role_column_is_number(const rmg_role_column *column)
{
    return column->is_period || column->is_total || column->is_measure || rmg_role_is_number(column->role);
}

/* --- deciding the roles -------------------------------------------------------------------------------- */

static rmg_code copy_headers(rmg_roles *out, const rmg_record *header, rmg_diag *why)
{
    out->column = rmg_zalloc(header->n_fields, sizeof *out->column);
    if (out->column == NULL)
        return rmg_nomem(why);
    out->n = header->n_fields;
    for (size_t i = 0; i < out->n; i++) {
        rmg_text_part part = rmg_trim(header->field[i].text, header->field[i].length);
        out->column[i].header = rmg_copy_n(part.text, part.length);
        if (out->column[i].header == NULL)
            return rmg_nomem(why);
    }
    return RMG_OK;
}

static void find_periods(rmg_roles *out, const rmg_record *header)
{
    int calendar = period_calendar(header);
    for (size_t i = 0; calendar != 0 && i < out->n; i++) {
        rmg_role_column *column = &out->column[i];
        if (read_period(&column->when, &header->field[i]) && column->when.per_year == calendar) {
            column->is_period = true;
            out->n_periods++;
        }
    }
    if (out->n_periods > 0)
        out->layout = RMG_LAYOUT_WIDE;
}

/* Two headers for one name. */
static rmg_code twice(const rmg_roles *roles, size_t first, size_t second, const char *name, rmg_diag *why)
{
    rmg_fail(why, RMG_EINPUT, RMG_T("both \"%s\" and \"%s\" mean %s"), roles->column[first].header,
             roles->column[second].header, name);
    const char *header = roles->column[first].header, *other = roles->column[second].header;
    if (rmg_fold_equal(header, strlen(header), other, strlen(other)))
        rmg_hint(why, "%s", RMG_T("give one of the two another header, or leave it out"));
    else
        rmg_hint(why, RMG_T("say which one: --map \"%s=%s\""), name, header);
    rmg_at(why, "", 0, (uint32_t)second + 1);
    return RMG_EINPUT;
}

static void note_words(rmg_roles *out, const rmg_role_column *column)
{
    rmg_words words;
    rmg_words_find(&words, column->header, strlen(column->header));
    out->cumulative |= words.cumulative;
    out->month |= words.month;
}

static rmg_code take_role(rmg_roles *out, size_t i, rmg_role role, rmg_diag *why)
{
    if (role == RMG_ROLE_BSN) {
        rmg_fail(why, RMG_EINPUT, RMG_T("column \"%s\" holds citizen service numbers"),
                 out->column[i].header);
        rmg_hint(why, RMG_T("replace it by a pseudonym before the file leaves the source system"));
        rmg_at(why, "", 0, (uint32_t)i + 1);
        return RMG_EINPUT;
    }
    if (out->of[role] != RMG_NO_COLUMN)
        return twice(out, out->of[role], i, rmg_role_name(role), why);
    out->of[role] = i;
    out->column[i].role = role;
    return RMG_OK;
}

static rmg_code take_mapped(rmg_roles *out, const rmg_header_map *maps, size_t n_maps, rmg_diag *why)
{
    for (size_t i = 0; i < out->n; i++) {
        const char *header = out->column[i].header;
        rmg_role role = mapped_role(header, strlen(header), maps, n_maps);
        if (role == RMG_ROLE_NONE)
            continue;
        out->column[i].is_period = false;
        out->column[i].is_mapped = true;
        rmg_code code = take_role(out, i, role, why);
        if (code != RMG_OK)
            return code;
    }
    return RMG_OK;
}

/* The name of a measure wins over what its header would mean, unless it is one of our own names: then the column
 * is both. */
static void take_measures(rmg_roles *out, const rmg_read_options *options, bool *keeps_out)
{
    for (size_t i = 0; i < out->n; i++) {
        rmg_role_column *column = &out->column[i];
        const char *name = column->is_period ? NULL
                                             : measure_of(column->header, strlen(column->header), options);
        rmg_role role;
        column->is_measure = name != NULL;
        keeps_out[i] = column->is_measure && !rmg_role_find(&role, name);
    }
}

/* "realisatie" alone is an alias of amount, but next to a plan side it is the actual side. */
static bool has_plan_side(const rmg_roles *roles)
{
    for (size_t i = 0; i < roles->n; i++) {
        rmg_role role;
        rmg_side side = rmg_side_of_header(&role, roles->column[i].header, strlen(roles->column[i].header));
        if (roles->column[i].role == RMG_ROLE_NONE && side > RMG_SIDE_ACTUAL)
            return true;
    }
    return false;
}

static rmg_code take_side(rmg_roles *out, size_t i, rmg_side side, rmg_role role, rmg_diag *why)
{
    for (size_t k = 0; k < i; k++) {
        bool same_side = out->column[k].side == side ||
                         (side >= RMG_SIDE_PLAN && side <= RMG_SIDE_TARGET &&
                          out->column[k].side >= RMG_SIDE_PLAN && out->column[k].side <= RMG_SIDE_TARGET);
        if (same_side && out->column[k].side != RMG_SIDE_NONE && out->column[k].role == role)
            return twice(out, k, i, rmg_role_name(role), why);
    }
    out->column[i].side = side;
    out->column[i].role = role;
    out->pairs = true;
    return RMG_OK;
}

static bool months_across(const rmg_roles *roles)
{
    for (size_t i = 0; i < roles->n; i++)
        if (roles->column[i].is_period)
            return roles->column[i].when.per_year != 1;
    return false;
}

static rmg_code refuse_years_across(const rmg_roles *roles, size_t i, rmg_diag *why)
{
    rmg_fail(why, RMG_EINPUT, RMG_T("months down (\"%s\") and years across: such a table is not read"),
             roles->column[i].header);
    rmg_hint(why, "%s",
             RMG_T("put months across with a row per year, or one amount a row with its year and month"));
    rmg_at(why, "", 0, (uint32_t)i + 1);
    return RMG_EINPUT;
}

/* A header whose role a map has given to another one keeps out of its way. */
static rmg_code take_column(rmg_roles *out, size_t i, bool sides, const bool *mapped, rmg_diag *why)
{
    rmg_role_column *column = &out->column[i];
    size_t length = strlen(column->header);
    if (column->is_period || column->role != RMG_ROLE_NONE || length == 0)
        return RMG_OK;
    rmg_role role = RMG_ROLE_NONE;
    rmg_side side = rmg_side_of_header(&role, column->header, length);
    if (sides && side != RMG_SIDE_NONE)
        return take_side(out, i, side, role, why);
    role = rmg_role_of_header(column->header, length);
    if (role == RMG_ROLE_NONE || mapped[role])
        return RMG_OK;
    if (out->layout == RMG_LAYOUT_WIDE && role == RMG_ROLE_PERIOD && !months_across(out))
        return refuse_years_across(out, i, why);
    if (out->layout == RMG_LAYOUT_WIDE && (rmg_role_is_number(role) || role == RMG_ROLE_PERIOD))
        return RMG_OK;
    return take_role(out, i, role, why);
}

/* A column after the last period headed totaal, total, jaar, t/m is the sheet's own total. */
static void find_total(rmg_roles *out)
{
    static const char *const words[] = {"totaal", "total", "jaar", "t/m", "jaartotaal", NULL};
    size_t last = 0;
    for (size_t i = 0; i < out->n; i++)
        last = out->column[i].is_period ? i : last;
    for (size_t i = last + 1; i < out->n; i++) {
        char folded[RMG_FOLD_MAX];
        rmg_fold(folded, out->column[i].header, strlen(out->column[i].header));
        for (size_t w = 0; words[w] != NULL && out->total == RMG_NO_COLUMN; w++)
            if (strcmp(folded, words[w]) == 0) {
                out->column[i].is_total = true;
                out->column[i].role = RMG_ROLE_NONE;
                out->total = i;
            }
    }
}

static rmg_code take_known(rmg_roles *out, const rmg_read_options *options, rmg_diag *why)
{
    bool *keeps_out = rmg_zalloc(out->n, sizeof *keeps_out);
    if (keeps_out == NULL)
        return rmg_nomem(why);
    take_measures(out, options, keeps_out);
    bool sides = out->layout != RMG_LAYOUT_WIDE && has_plan_side(out);
    bool mapped[RMG_ROLES];
    rmg_code code = take_mapped(out, options->maps, options->n_maps, why);
    for (int role = 0; role < RMG_ROLES; role++)
        mapped[role] = out->of[role] != RMG_NO_COLUMN;
    for (size_t i = 0; code == RMG_OK && i < out->n; i++)
        if (!out->column[i].is_total && !keeps_out[i])
            code = take_column(out, i, sides, mapped, why);
    free(keeps_out);
    if (out->pairs)
        out->layout = RMG_LAYOUT_PAIRED;
    return code;
}

static bool has(const rmg_roles *roles, rmg_role role)
{
    return roles->of[role] != RMG_NO_COLUMN;
}

/* Each side needs an amount, or a quantity with a price. */
static rmg_code check_sides(const rmg_roles *roles, rmg_diag *why)
{
    for (int side = RMG_SIDE_ACTUAL; side <= RMG_SIDE_CEILING; side++) {
        bool has_role[RMG_ROLES] = {false};
        size_t last = RMG_NO_COLUMN;
        for (size_t i = 0; i < roles->n; i++) {
            rmg_side own = roles->column[i].side == RMG_SIDE_TARGET ? RMG_SIDE_PLAN : roles->column[i].side;
            if (own != (rmg_side)side)
                continue;
            has_role[roles->column[i].role] = true;
            last = i;
        }
        if (last == RMG_NO_COLUMN || has_role[RMG_ROLE_AMOUNT] ||
            (has_role[RMG_ROLE_QUANTITY] && has_role[RMG_ROLE_PRICE]))
            continue;
        rmg_fail(why, RMG_EINPUT,
                 RMG_T("the side of column \"%s\" has no amount, and no quantity with a price"),
                 roles->column[last].header);
        rmg_hint(why, "%s", RMG_T("add the missing column, or leave that side out"));
        rmg_at(why, "", 0, (uint32_t)last + 1);
        return RMG_EINPUT;
    }
    return RMG_OK;
}

/* Beside plan columns an amount without a side word is the actual one. A quantity or price could be either's. */
static rmg_code settle_sides(rmg_roles *out, rmg_diag *why)
{
    size_t amount = out->of[RMG_ROLE_AMOUNT];
    if (!out->pairs)
        return RMG_OK;
    if (amount != RMG_NO_COLUMN) {
        out->of[RMG_ROLE_AMOUNT] = RMG_NO_COLUMN;
        for (size_t i = 0; i < out->n; i++)
            if (out->column[i].side == RMG_SIDE_ACTUAL && out->column[i].role == RMG_ROLE_AMOUNT)
                return twice(out, amount, i, "amount", why);
        out->column[amount].side = RMG_SIDE_ACTUAL;
    }
    static const rmg_role roles[] = {RMG_ROLE_QUANTITY, RMG_ROLE_PRICE, RMG_ROLE_KIND};
    for (size_t k = 0; k < sizeof roles / sizeof *roles; k++) {
        size_t i = out->of[roles[k]];
        if (i == RMG_NO_COLUMN)
            continue;
        rmg_fail(why, RMG_EINPUT,
                 RMG_T("column \"%s\" stands beside plan columns, but says of no side that it is its %s"),
                 out->column[i].header, rmg_role_name(roles[k]));
        rmg_hint(why, RMG_T("write the side into its header (\"%s plan\"), or leave the column out"),
                 out->column[i].header);
        rmg_at(why, "", 0, (uint32_t)i + 1);
        return RMG_EINPUT;
    }
    return check_sides(out, why);
}

static rmg_code check_time(rmg_roles *out, rmg_diag *why)
{
    bool time = has(out, RMG_ROLE_PERIOD) || has(out, RMG_ROLE_DATE) || has(out, RMG_ROLE_YEAR);
    if (time || has(out, RMG_ROLE_BOOKED) || out->layout != RMG_LAYOUT_TIDY)
        return RMG_OK;
    rmg_fail(why, RMG_EINPUT, RMG_T("no column says when: no period, date or year"));
    rmg_hint(why, RMG_T("name it: --map \"period=HEADER\" or --map \"date=HEADER\""));
    return RMG_EINPUT;
}

/* Factors make an amount; a driver, a market or a margin does not. */
static rmg_code check_amount(rmg_roles *out, const rmg_read_options *options, rmg_diag *why)
{
    bool product = has(out, RMG_ROLE_QUANTITY) && has(out, RMG_ROLE_PRICE);
    for (size_t i = 0; options->measures_multiply && i < out->n; i++)
        product |= out->column[i].is_measure;
    if (out->layout != RMG_LAYOUT_TIDY || has(out, RMG_ROLE_AMOUNT) || product)
        return RMG_OK;
    rmg_fail(why, RMG_EINPUT, RMG_T("no column holds an amount, and there is no quantity with a price"));
    rmg_hint(why, RMG_T("name it: --map \"amount=HEADER\""));
    return RMG_EINPUT;
}

static void find_label(rmg_roles *out)
{
    for (size_t i = 0; i < out->n && out->label == RMG_NO_COLUMN; i++) {
        const rmg_role_column *column = &out->column[i];
        bool free_text = column->role == RMG_ROLE_NONE || rmg_role_is_dimension(column->role);
        if (!column->is_period && !column->is_total && free_text)
            out->label = i;
    }
}

static bool is_headed(const rmg_role_column *column, const char *const *words)
{
    char folded[RMG_FOLD_MAX];
    rmg_fold(folded, column->header, strlen(column->header));
    for (; *words != NULL; words++)
        if (strcmp(folded, *words) == 0)
            return true;
    return false;
}

static void take_as_period(rmg_roles *out, const char *const *words)
{
    for (size_t i = 0; i < out->n && !has(out, RMG_ROLE_PERIOD); i++)
        if (out->column[i].role == RMG_ROLE_NONE && !out->column[i].is_measure &&
            is_headed(&out->column[i], words)) {
            out->column[i].role = RMG_ROLE_PERIOD;
            out->of[RMG_ROLE_PERIOD] = i;
        }
}

/* Where no other column says when, the number of the month does, else that of the quarter. */
static void find_numbered_period(rmg_roles *out)
{
    static const char *const months[] = {"maandnummer",     "maandnr",     "periodenummer", "periodenr",
                                         "boekingsperiode", "monthnumber", "fiscalperiod",  NULL};
    static const char *const quarters[] = {"kwartaal", "kwartaalnr", "kwartaalnummer", "quarter", NULL};
    if (out->layout == RMG_LAYOUT_WIDE)
        return;
    if (!has(out, RMG_ROLE_DATE)) {
        take_as_period(out, months);
        take_as_period(out, quarters);
    }
    size_t period = out->of[RMG_ROLE_PERIOD];
    if (period != RMG_NO_COLUMN)
        out->column[period].is_quarter = is_headed(&out->column[period], quarters);
}

static void find_book_side(rmg_roles *out)
{
    static const char *const words[] = {
        "dc",           "d/c",         "dcindicator", "debetcredit", "debet/credit",
        "debit/credit", "debitcredit", "sollhaben",   "soll/haben",  NULL};
    for (size_t i = 0; i < out->n; i++)
        out->column[i].is_book_side = out->column[i].role == RMG_ROLE_NONE &&
                                      is_headed(&out->column[i], words);
}

static void find_units(rmg_roles *out)
{
    for (size_t i = 0; i < out->n; i++) {
        rmg_role_column *column = &out->column[i];
        bool free = column->role == RMG_ROLE_NONE && !column->is_period && !column->is_total &&
                    !column->is_measure;
        column->may_be_unit = column->role == RMG_ROLE_UNIT ||
                              (free && rmg_may_be_unit(column->header, strlen(column->header)));
    }
}

/* The unnamed first column of a paired table is the product. */
static void name_product(rmg_roles *out)
{
    if (out->layout == RMG_LAYOUT_PAIRED && out->column[0].header[0] == '\0' && !has(out, RMG_ROLE_PRODUCT)) {
        out->column[0].role = RMG_ROLE_PRODUCT;
        out->of[RMG_ROLE_PRODUCT] = 0;
    }
}

rmg_code rmg_roles_decide(rmg_roles *out, const rmg_record *header, const rmg_read_options *options,
                          rmg_diag *why)
{
    *out = (rmg_roles){.layout = RMG_LAYOUT_TIDY, .label = RMG_NO_COLUMN, .total = RMG_NO_COLUMN};
    for (int role = 0; role < RMG_ROLES; role++)
        out->of[role] = RMG_NO_COLUMN;
    const rmg_field *short_year = period_calendar(header) == 0 ? short_years(header) : NULL;
    rmg_code code = short_year != NULL ? refuse_short_years(header, short_year, why)
                                       : copy_headers(out, header, why);
    if (code == RMG_OK) {
        find_periods(out, header);
        if (out->layout == RMG_LAYOUT_WIDE)
            find_total(out);
        code = take_known(out, options, why);
    }
    if (code == RMG_OK)
        code = settle_sides(out, why);
    if (code == RMG_OK)
        find_numbered_period(out);
    if (code == RMG_OK)
        code = check_time(out, why);
    if (code == RMG_OK)
        code = check_amount(out, options, why);
    if (code != RMG_OK) {
        rmg_roles_clear(out);
        return code;
    }
    if (out->layout == RMG_LAYOUT_WIDE)
        find_label(out);
    name_product(out);
    find_units(out);
    find_book_side(out);
    for (size_t i = 0; i < out->n; i++)
        if (out->column[i].role == RMG_ROLE_AMOUNT || out->column[i].is_period)
            note_words(out, &out->column[i]);
    return RMG_OK;
}

void rmg_roles_clear(rmg_roles *roles)
{
    if (roles == NULL)
        return;
    for (size_t i = 0; roles->column != NULL && i < roles->n; i++)
        free(roles->column[i].header);
    free(roles->column);
    *roles = (rmg_roles){0};
}
