#include <criterion/criterion.h>
#include <stdint.h>
#include <string.h>

#include "core/number.h"
#include "tests/support/literals.h"

static const char *shown(const char *amount, const char *language, int decimals)
{
    static char out[RMG_NUMBER_MAX];
    rmg_number_style style = rmg_number_style_of(language, decimals);
    size_t n = rmg_number_format(out, money(amount).units, &style);
    cr_assert_eq(n, strlen(out));
    return out;
}

Test(number, the_language_sets_marks_and_groups)
{
    cr_assert_str_eq(shown("57835", "nl", 0), "57.835");
    cr_assert_str_eq(shown("57835", "en", 0), "57,835");
    cr_assert_str_eq(shown("1234567.891", "nl", 2), "1.234.567,89");
    cr_assert_str_eq(shown("-157.5", "en", 2), "-157.50");
    cr_assert_str_eq(shown("999.995", "en", 2), "1,000.00");
}

Test(number, zero_has_no_sign_also_when_rounding_made_it)
{
    rmg_number_style style = rmg_number_style_of("en", 0);
    style.plus = true;
    char out[RMG_NUMBER_MAX];
    rmg_number_format(out, money("-0.4").units, &style);
    cr_assert_str_eq(out, "0");
    rmg_number_format(out, money("0.5").units, &style);
    cr_assert_str_eq(out, "+1");
}

Test(number, the_smallest_number_is_printed_whole)
{
    char out[RMG_NUMBER_MAX];
    rmg_decimal_print(out, INT64_MIN, 2);
    cr_assert_str_eq(out, "-922337203685477.5808");
}

Test(number, machines_get_as_many_decimals_as_needed)
{
    char out[RMG_NUMBER_MAX];
    rmg_decimal_print(out, money("2.385").units, 2);
    cr_assert_str_eq(out, "2.385");
    rmg_decimal_print(out, money("19000").units, 2);
    cr_assert_str_eq(out, "19000.00");
    rmg_decimal_print(out, qty("475").units, 0);
    cr_assert_str_eq(out, "475");
}

Test(number, what_is_printed_reads_back)
{
    uint64_t state = 88172645463325252u; /* xorshift64: any fixed start will do */
    for (int i = 0; i < 2000; i++) {
        state ^= state << 13, state ^= state >> 7, state ^= state << 17;
        int64_t units = (int64_t)state >> (state % 60), back;
        char out[RMG_NUMBER_MAX];
        size_t n = rmg_decimal_print(out, units, i % 5);
        cr_assert_eq(rmg_decimal_parse(&back, out, n, NULL), RMG_OK, "%s", out);
        cr_assert_eq(back, units, "%s", out);
    }
}

Test(number, options_take_a_point_and_nothing_else)
{
    int64_t units;
    rmg_diag why;
    cr_assert_eq(rmg_decimal_parse(&units, "1.234,56", 8, &why), RMG_EUSAGE);
    cr_assert_neq(why.hint[0], '\0');
    cr_assert_eq(rmg_decimal_parse(&units, "1.23456", 7, NULL), RMG_EUSAGE);
    cr_assert_eq(rmg_decimal_parse(&units, "", 0, NULL), RMG_EUSAGE);
    cr_assert_eq(rmg_decimal_parse(&units, ".", 1, NULL), RMG_EUSAGE);
    cr_assert_eq(rmg_decimal_parse(&units, "922337203685477.5808", 20, NULL), RMG_ERANGE);
    cr_assert_eq(rmg_decimal_parse(&units, "-922337203685477.5808", 21, NULL), RMG_OK);
    cr_assert_eq(units, INT64_MIN);
}

Test(number, percentages_round_once_and_know_no_base_of_zero)
{
    int64_t tenths;
    cr_assert(rmg_percent_tenths(&tenths, -278, 19278));
    cr_assert_eq(tenths, -14);
    cr_assert(rmg_percent_tenths(&tenths, 5, 10000));
    cr_assert_eq(tenths, 1); /* 0.05 % */
    cr_assert_not(rmg_percent_tenths(&tenths, 1, 0));
}
