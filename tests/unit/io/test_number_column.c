#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

#include "io/read/values/number_column.h"

static rmg_number_column column_of(const char *const *texts)
{
    rmg_number_column column = {0};
    rmg_numeral_rules rules = {0};
    for (unsigned line = 2; *texts != NULL; texts++, line++)
        rmg_number_column_add(&column, *texts, strlen(*texts), &rules, line, 3);
    return column;
}

#define COLUMN(...) column_of((const char *const[]){__VA_ARGS__, NULL})

static rmg_mark decide(const rmg_number_column *column, rmg_diag *why)
{
    rmg_mark mark;
    return rmg_number_column_decide(&mark, column, RMG_MARK_NONE, NULL, RMG_MARK_NONE, why) == RMG_OK
               ? mark
               : (rmg_mark)99;
}

Test(number_column, one_value_proves_the_mark_for_all)
{
    rmg_number_column c = COLUMN("1.234", "2.345,50", "7");
    cr_assert_eq(decide(&c, NULL), RMG_MARK_COMMA);
    c = COLUMN("1,234", "2,345.5", "");
    cr_assert_eq(decide(&c, NULL), RMG_MARK_POINT);
}

Test(number_column, whole_numbers_need_no_mark)
{
    rmg_number_column c = COLUMN("1", "-20", "3 000", "");
    cr_assert_eq(decide(&c, NULL), RMG_MARK_NONE);
    cr_assert_eq(c.n_values, 3);
}

Test(number_column, values_that_prove_nothing_are_refused_with_both_readings)
{
    rmg_diag why = {0};
    rmg_number_column c = COLUMN("12", "1.234", "4.500");
    cr_assert_eq(decide(&c, &why), 99);
    cr_assert_eq(why.code, RMG_EINPUT);
    cr_assert_eq(why.line, 3);
    cr_assert_eq(why.field, 3);
    cr_assert_str_eq(why.message, "\"1.234\" can be 1234 or 1.234");
    cr_assert_str_eq(
        why.hint, "no value in this column shows its decimal mark; say --decimal comma or --decimal point");
}

Test(number_column, a_neighbour_is_named_but_not_followed)
{
    rmg_diag why = {0};
    rmg_mark mark;
    rmg_number_column c = COLUMN("1.234");
    cr_assert_eq(rmg_number_column_decide(&mark, &c, RMG_MARK_NONE, "tarief", RMG_MARK_COMMA, &why),
                 RMG_EINPUT);
    cr_assert(strstr(why.hint, "\"tarief\" has commas") != NULL, "%s", why.hint);
}

Test(number_column, proof_both_ways_is_refused_with_the_first_lines_of_each)
{
    rmg_diag why = {0};
    rmg_number_column c = COLUMN("1.234,56", "1,234.56", "2,50", "0.5", "1,1", "2,2");
    cr_assert_eq(decide(&c, &why), 99);
    cr_assert_str_eq(
        why.message,
        "this column has decimal commas (line 2 \"1.234,56\", line 4 \"2,50\", line 6 \"1,1\") and "
        "decimal points (line 3 \"1,234.56\", line 5 \"0.5\")");
    cr_assert_eq(why.line, 2);
}

Test(number_column, what_the_user_declares_is_taken)
{
    rmg_mark mark;
    rmg_number_column c = COLUMN("1.234", "1234.56");
    cr_assert_eq(rmg_number_column_decide(&mark, &c, RMG_MARK_COMMA, NULL, RMG_MARK_NONE, NULL), RMG_OK);
    cr_assert_eq(mark, RMG_MARK_COMMA);
}

Test(number_column, malformed_values_prove_nothing)
{
    rmg_number_column c = COLUMN("12.34.567,00", "x", "12%", "#REF!", "-", "5");
    cr_assert_eq(decide(&c, NULL), RMG_MARK_NONE);
    cr_assert_eq(c.n_values, 6);
    cr_assert_eq(c.n_numbers, 1);
    cr_assert_eq(c.n_dashes, 1);
    cr_assert_eq(c.n_percent, 1);
}

Test(number_column, a_number_too_large_still_shows_its_mark)
{
    rmg_number_column c = COLUMN("1.234", "99999999999999999,99");
    cr_assert_eq(decide(&c, NULL), RMG_MARK_COMMA);
}

Test(number_column, one_value_with_three_decimals_among_others_is_odd)
{
    rmg_place place;
    rmg_number_column c = COLUMN("2,50", "1,234", "3,1");
    cr_assert_eq(decide(&c, NULL), RMG_MARK_COMMA);
    cr_assert(rmg_number_column_odd_decimals(&c, RMG_MARK_COMMA, &place));
    cr_assert_eq(place.line, 3);
    cr_assert_str_eq(place.text, "1,234");
    c = COLUMN("2,500", "1,234", "3,125", "0,125");
    cr_assert_not(rmg_number_column_odd_decimals(&c, RMG_MARK_COMMA, NULL));
}

Test(number_column, rounding_is_counted_under_the_mark)
{
    rmg_number_column c = COLUMN("0.1000000000000000055", "2.38545", "1.5");
    const rmg_reading *reading = rmg_number_column_reading(&c, RMG_MARK_POINT);
    cr_assert_eq(reading->n_rounded, 2);
    cr_assert_eq(reading->largest_change, 5000);
    cr_assert_eq(reading->most_decimals, 19);
}

Test(number_column, the_more_frequent_currency_is_that_of_the_file)
{
    uint8_t currency;
    rmg_diag why = {0};
    rmg_number_column a = COLUMN("\xE2\x82\xAC 1", "$ 2", "\xE2\x82\xAC 3"), b = COLUMN("4", "EUR 5");
    const rmg_number_column *both[] = {&a, &b};
    cr_assert_eq(rmg_currency_decide(&currency, both, 2, &why), RMG_OK);
    cr_assert_str_eq(rmg_currency_name(currency), "EUR");
    rmg_number_column tie = COLUMN("\xC2\xA3 1", "$ 2");
    const rmg_number_column *one[] = {&tie};
    cr_assert_eq(rmg_currency_decide(&currency, one, 1, &why), RMG_EINPUT);
    cr_assert_eq(currency, 0);
    cr_assert_neq(why.line, 0);
}

Test(number_column, parts_merge_to_what_the_whole_gives)
{
    static const char *const texts[] = {"1.234", "2,5", "7",      "1,125", "-", "\xE2\x82\xAC 3,00",
                                        "12,5%", "3.4", "0,00005"};
    enum { N = sizeof texts / sizeof texts[0] };
    rmg_numeral_rules rules = {0};
    rmg_number_column whole = {0};
    for (unsigned i = 0; i < N; i++)
        rmg_number_column_add(&whole, texts[i], strlen(texts[i]), &rules, i + 2, 1);
    for (unsigned cut = 0; cut <= N; cut++) {
        rmg_number_column first = {0}, second = {0};
        for (unsigned i = 0; i < N; i++)
            rmg_number_column_add(i < cut ? &first : &second, texts[i], strlen(texts[i]), &rules, i + 2, 1);
        rmg_number_column_merge(&first, &second);
        cr_assert_eq(first.n_comma, whole.n_comma);
        cr_assert_eq(first.n_point, whole.n_point);
        cr_assert_eq(first.n_doubtful, whole.n_doubtful);
        cr_assert_eq(first.doubtful.line, whole.doubtful.line);
        cr_assert_eq(first.as_comma.n_rounded, whole.as_comma.n_rounded);
        cr_assert_eq(first.as_comma.three.line, whole.as_comma.three.line);
        for (unsigned i = 0; i < 3 && i < whole.n_comma; i++)
            cr_assert_eq(first.comma[i].line, whole.comma[i].line);
    }
}
