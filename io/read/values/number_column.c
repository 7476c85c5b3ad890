#include "io/read/values/number_column.h"

#include <stdlib.h>
#include <string.h>

#include "core/number.h"
#include "core/text.h"
#include "io/read/values/place_internal.h"
#include "io/read/values/written_internal.h"

/* --- first pass -------------------------------------------------------------------------------------------------- */

static void add_reading(rmg_reading *reading, const rmg_numeral *n, const rmg_place *here)
{
    int32_t change = n->change < 0 ? -n->change : n->change;
    reading->n_fine++;
    reading->n_with_decimals += n->decimals > 0;
    if (n->decimals == 3 && reading->n_three++ == 0)
        reading->three = *here;
    reading->n_more += n->decimals > 3;
    if (n->decimals > reading->most_decimals)
        reading->most_decimals = n->decimals;
    reading->n_rounded += n->rounded;
    if (change > reading->largest_change)
        reading->largest_change = change;
}

static bool has_mark(const rmg_written *written)
{
    for (size_t i = 0; i < written->n_breaks; i++)
        if (written->at[i].kind <= RMG_BREAK_COMMA)
            return true;
    return false;
}

/* An overflowing number still shows how it is written. */
static bool is_written_so(const rmg_numeral *n)
{
    return n->reason == NULL || strcmp(n->reason, "overflow") == 0;
}

static void note_first(rmg_place *places, uint64_t n_before, const rmg_place *here)
{
    if (n_before < 3)
        places[n_before] = *here;
}

static void add_number(rmg_number_column *column, const rmg_written *written, const rmg_place *here)
{
    rmg_numeral point = {0}, comma = {0};
    rmg_written_value(&point, written, RMG_MARK_POINT);
    rmg_written_value(&comma, written, RMG_MARK_COMMA);
    bool as_point = is_written_so(&point), as_comma = is_written_so(&comma);
    if (point.reason == NULL)
        add_reading(&column->as_point, &point, here);
    if (comma.reason == NULL)
        add_reading(&column->as_comma, &comma, here);
    column->n_numbers += as_point || as_comma;
    if (as_point && as_comma && has_mark(written)) {
        if (column->n_doubtful++ == 0)
            column->doubtful = *here;
    } else if (as_point && !as_comma) {
        note_first(column->point, column->n_point++, here);
    } else if (as_comma && !as_point) {
        note_first(column->comma, column->n_comma++, here);
    }
}

/* The common case, digits only: a number under either mark. */
static bool only_digits(const char *text, size_t length)
{
    if (length == 0 || length > 14)
        return false;
    for (size_t i = 0; i < length; i++)
        if (text[i] < '0' || text[i] > '9')
            return false;
    return true;
}

void rmg_number_column_add(rmg_number_column *column, const char *text, size_t length,
                           const rmg_numeral_rules *rules, uint64_t line, uint32_t field)
{
    if (only_digits(text, length)) {
        column->n_values++;
        column->n_numbers++;
        column->as_point.n_fine++;
        column->as_comma.n_fine++;
        return;
    }
    rmg_written written;
    rmg_place here;
    rmg_written_read(&written, text, length);
    if (written.empty)
        return;
    column->n_values++;
    column->n_dashes += written.reason != NULL && strcmp(written.reason, "dash") == 0;
    column->n_percent += written.percent && written.reason == NULL;
    if (written.reason != NULL || (written.percent && !rules->percent))
        return;
    rmg_place_set(&here, text, length, line, field);
    if (written.currency != 0 && column->n_currency[written.currency]++ == 0)
        column->currency[written.currency] = here;
    add_number(column, &written, &here);
}

/* --- two parts of a column ----------------------------------------------------------------------------------------- */

static void merge_reading(rmg_reading *reading, const rmg_reading *more)
{
    reading->n_fine += more->n_fine;
    reading->n_with_decimals += more->n_with_decimals;
    if (reading->n_three == 0)
        reading->three = more->three;
    reading->n_three += more->n_three;
    reading->n_more += more->n_more;
    if (more->most_decimals > reading->most_decimals)
        reading->most_decimals = more->most_decimals;
    reading->n_rounded += more->n_rounded;
    if (more->largest_change > reading->largest_change)
        reading->largest_change = more->largest_change;
}

void rmg_number_column_merge(rmg_number_column *column, const rmg_number_column *more)
{
    if (column->n_doubtful == 0)
        column->doubtful = more->doubtful;
    rmg_places_append(column->point, column->n_point, more->point, more->n_point, 3);
    rmg_places_append(column->comma, column->n_comma, more->comma, more->n_comma, 3);
    column->n_values += more->n_values;
    column->n_numbers += more->n_numbers;
    column->n_dashes += more->n_dashes;
    column->n_percent += more->n_percent;
    column->n_doubtful += more->n_doubtful;
    column->n_point += more->n_point;
    column->n_comma += more->n_comma;
    merge_reading(&column->as_point, &more->as_point);
    merge_reading(&column->as_comma, &more->as_comma);
    for (size_t i = 1; i < RMG_CURRENCIES; i++) {
        if (column->n_currency[i] == 0)
            column->currency[i] = more->currency[i];
        column->n_currency[i] += more->n_currency[i];
    }
}

/* --- the verdict ------------------------------------------------------------------------------------------------------ */

static rmg_code refuse_both(const rmg_number_column *column, rmg_diag *why)
{
    char comma[RMG_PLACES_TEXT], point[RMG_PLACES_TEXT];
    rmg_code code = rmg_fail(why, RMG_EINPUT,
                             RMG_T("this column has decimal commas (%s) and decimal points (%s)"),
                             rmg_places_say(comma, column->comma, column->n_comma, 3),
                             rmg_places_say(point, column->point, column->n_point, 3));
    rmg_hint(
        why, "%s",
        RMG_T("say which one is right, --decimal comma or --decimal point: the others are then rejected"));
    const rmg_place *first = column->comma[0].line <= column->point[0].line ? &column->comma[0]
                                                                            : &column->point[0];
    rmg_at(why, "", first->line, first->field);
    return code;
}

static void print_reading(char out[RMG_NUMBER_MAX], const char *text, rmg_mark mark)
{
    rmg_written written;
    rmg_numeral n = {0};
    rmg_written_read(&written, text, strlen(text));
    rmg_written_value(&n, &written, mark);
    rmg_decimal_print(out, n.units, 0);
    char *point = strchr(out,
                         '.'); /* as this language writes it, without groups: nothing may be doubtful here */
    if (point != NULL)
        *point = rmg_number_style_of(rmg_text_language(), 0).decimal;
}

static rmg_code refuse_doubt(const rmg_number_column *column, const char *neighbour, rmg_mark neighbour_mark,
                             rmg_diag *why)
{
    char as_comma[RMG_NUMBER_MAX], as_point[RMG_NUMBER_MAX];
    print_reading(as_comma, column->doubtful.text, RMG_MARK_COMMA);
    print_reading(as_point, column->doubtful.text, RMG_MARK_POINT);
    rmg_code code = rmg_fail(why, RMG_EINPUT, RMG_T("\"%s\" can be %s or %s"), column->doubtful.text,
                             as_comma, as_point);
    if (neighbour != NULL && neighbour_mark != RMG_MARK_NONE)
        rmg_hint(why,
                 neighbour_mark == RMG_MARK_COMMA ? RMG_T("no value in this column shows its decimal mark; "
                                                          "column \"%s\" has commas: --decimal comma?")
                                                  : RMG_T("no value in this column shows its decimal mark; "
                                                          "column \"%s\" has points: --decimal point?"),
                 neighbour);
    else
        rmg_hint(
            why, "%s",
            RMG_T("no value in this column shows its decimal mark; say --decimal comma or --decimal point"));
    rmg_at(why, "", column->doubtful.line, column->doubtful.field);
    return code;
}

rmg_code rmg_number_column_decide(rmg_mark *out, const rmg_number_column *column, rmg_mark declared,
                                  const char *neighbour, rmg_mark neighbour_mark, rmg_diag *why)
{
    *out = declared;
    if (declared != RMG_MARK_NONE)
        return RMG_OK;
    if (column->n_point != 0 && column->n_comma != 0)
        return refuse_both(column, why);
    if (column->n_point + column->n_comma == 0 && column->n_doubtful != 0)
        return refuse_doubt(column, neighbour, neighbour_mark, why);
    *out = column->n_point != 0 ? RMG_MARK_POINT : column->n_comma != 0 ? RMG_MARK_COMMA : RMG_MARK_NONE;
    return RMG_OK;
}

const rmg_reading *rmg_number_column_reading(const rmg_number_column *column, rmg_mark mark)
{
    return mark == RMG_MARK_COMMA ? &column->as_comma : &column->as_point;
}

bool rmg_number_column_odd_decimals(const rmg_number_column *column, rmg_mark mark, rmg_place *place)
{
    const rmg_reading *reading = rmg_number_column_reading(column, mark);
    uint64_t fewer = reading->n_with_decimals - reading->n_three - reading->n_more;
    bool odd = reading->n_three != 0 && reading->n_more == 0 && fewer != 0 &&
               (reading->n_three == 1 || reading->n_three * 10 <= fewer);
    if (odd && place != NULL)
        *place = reading->three;
    return odd;
}

/* --- currencies -------------------------------------------------------------------------------------------------------- */

static uint64_t count_currency(const rmg_number_column *const *columns, size_t n, uint8_t currency,
                               rmg_place *first)
{
    uint64_t count = 0;
    for (size_t i = 0; i < n; i++) {
        const rmg_place *place = &columns[i]->currency[currency];
        uint64_t here = columns[i]->n_currency[currency];
        if (here != 0 && (count == 0 || place->line < first->line))
            *first = *place;
        count += here;
    }
    return count;
}

rmg_code rmg_currency_decide(uint8_t *out, const rmg_number_column *const *columns, size_t n_columns,
                             rmg_diag *why)
{
    uint64_t most = 0;
    uint8_t winner = 0, equal = 0;
    rmg_place place = {0}, winner_place = {0}, equal_place = {0};
    for (uint8_t i = 1; i < RMG_CURRENCIES; i++) {
        uint64_t n = count_currency(columns, n_columns, i, &place);
        if (n > most) {
            most = n;
            winner = i;
            winner_place = place;
            equal = 0;
        } else if (n != 0 && n == most) {
            equal = i;
            equal_place = place;
        }
    }
    *out = winner;
    if (equal == 0)
        return RMG_OK;
    *out = 0;
    rmg_code code = rmg_fail(why, RMG_EINPUT,
                             RMG_T("two currencies in one file: %s (line %llu) and %s (line %llu)"),
                             rmg_currency_name(winner), (unsigned long long)winner_place.line,
                             rmg_currency_name(equal), (unsigned long long)equal_place.line);
    rmg_hint(why, "%s", RMG_T("give each currency a file of its own"));
    rmg_at(why, "", winner_place.line, winner_place.field);
    return code;
}
