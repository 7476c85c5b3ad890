#include <criterion/criterion.h>
#include <string.h>

#include "plots/words.h"
#include "tests/support/language.h"

Test(words, places_are_filled_in_any_order)
{
    rmg_buffer out = {0};
    rmg_words2(&out, "{b} before {a}, {a} again, {c} unknown, { open", "a", "one", "b", "two");
    cr_assert_str_eq(rmg_buffer_text(&out), "two before one, one again, {c} unknown, { open");
    rmg_buffer_clear(&out);
}

Test(words, a_value_that_looks_like_a_place_is_not_filled_again)
{
    rmg_buffer out = {0};
    rmg_words2(&out, "{a}{b}", "a", "{b}", "b", "x");
    cr_assert_str_eq(rmg_buffer_text(&out), "{b}x");
    rmg_buffer_clear(&out);
}

Test(words, periods_have_short_and_full_names)
{
    char name[RMG_PERIOD_NAME_MAX];
    test_speak("nl");
    cr_assert_str_eq(rmg_period_short(name, rmg_month_of(2021, 3), 12), "mrt");
    cr_assert_str_eq(rmg_period_full(name, rmg_month_of(2021, 3), 12), "maart");
    cr_assert_str_eq(rmg_period_short(name, rmg_period(2021, 7, 13), 13), "P07");
    cr_assert_str_eq(rmg_period_short(name, rmg_period(2021, 2, 4), 4), "K2");
    cr_assert_str_eq(rmg_period_full(name, rmg_period(2021, 1, 1), 1), "2021");
}

Test(words, control_characters_become_blanks_and_a_mark_is_left_out)
{
    rmg_buffer out = {0};
    cr_assert_eq(rmg_clean_text(&out,
                                "\xEF\xBB\xBF"
                                "a\tb\nc\x7f"
                                "d\xC2\x85"
                                "e\xE2\x80\xAE"
                                "f",
                                NULL),
                 RMG_OK);
    cr_assert_str_eq(rmg_buffer_text(&out), "a b c d e f");
    rmg_buffer_clear(&out);
}

Test(words, bytes_that_are_not_utf8_are_refused_with_their_place)
{
    static const char *const bad[] = {"ab\xff",     "ab\xC0\x80", "ab\xED\xA0\x80", "ab\xF4\x90\x80\x80",
                                      "ab\xE2\x82", "ab\x80"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        rmg_buffer out = {0};
        rmg_diag why = {0};
        cr_assert_eq(rmg_clean_text(&out, bad[i], &why), RMG_EINPUT, "%zu", i);
        cr_assert_not_null(strstr(why.message, "3"), "%s", why.message);
        rmg_buffer_clear(&out);
    }
}

Test(words, dutch_letters_and_signs_pass)
{
    rmg_buffer out = {0};
    cr_assert_eq(rmg_clean_text(&out, "Cliënten één ĳ € ≥ ▲ 𝄞", NULL), RMG_OK);
    cr_assert_str_eq(rmg_buffer_text(&out), "Cliënten één ĳ € ≥ ▲ 𝄞");
    rmg_buffer_clear(&out);
}

Test(words, a_small_letter_spares_abbreviations)
{
    rmg_buffer out = {0};
    rmg_small(&out, "Begroting");
    rmg_small(&out, " EED"); /* begins with a blank */
    rmg_small(&out, "GGZ");
    rmg_capital(&out, "twee");
    cr_assert_str_eq(rmg_buffer_text(&out), "begroting EEDGGZTwee");
    rmg_buffer_clear(&out);
}
