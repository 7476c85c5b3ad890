#include "io/read/fold.h"

#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <string.h>

struct pair {
    char a[64], b[64];
    int equal;
};

ParameterizedTestParameters(fold, compares_as_people_do)
{
    static struct pair pairs[] = {
        {"Paid Date", "paid_date", 1},
        {"Body_Name", "Body Name ", 1},
        {"Cliënt", "CLIENT", 1},
        {"AGB-code", "agbcode", 1},
        {"# client", "#Client", 1},
        {"Straße", "STRASSE", 1},
        {"cum.", "Cum", 1},
        {"e\xcc\x81", "É", 1},
        {"a\xc2\xa0"
         "b",
         "ab", 1},
        {"Œuvre", "oeuvre", 1},
        {"ĳs", "ijs", 1},
        {"", "  ", 1},
        {"€", "EUR", 0},
        {"1.5", "15", 0},
        {"maand", "maanden", 0},
        {"a", "b", 0},
    };
    return cr_make_param_array(struct pair, pairs, sizeof pairs / sizeof *pairs);
}

ParameterizedTest(struct pair *pair, fold, compares_as_people_do)
{
    cr_expect_eq(rmg_fold_equal(pair->a, strlen(pair->a), pair->b, strlen(pair->b)), pair->equal);
    bool hashes = rmg_fold_hash(pair->a, strlen(pair->a)) == rmg_fold_hash(pair->b, strlen(pair->b));
    cr_expect_eq(hashes, pair->equal);
    char a[RMG_FOLD_MAX], b[RMG_FOLD_MAX];
    rmg_fold(a, pair->a, strlen(pair->a));
    rmg_fold(b, pair->b, strlen(pair->b));
    cr_expect_eq(strcmp(a, b) == 0, pair->equal, "\"%s\" \"%s\"", a, b);
}

Test(fold, takes_off_blanks_of_every_kind)
{
    rmg_text_part part = rmg_trim("\xc2\xa0\t Zorg  BV \xe2\x80\xaf\n",
                                  strlen("\xc2\xa0\t Zorg  BV \xe2\x80\xaf\n"));
    cr_assert_eq(part.length, strlen("Zorg  BV"));
    cr_assert_eq(memcmp(part.text, "Zorg  BV", part.length), 0);
    cr_assert_eq(rmg_trim(" \t", 2).length, 0);
    cr_assert_eq(rmg_trim("", 0).length, 0);
}

Test(fold, a_long_text_is_cut_at_a_whole_character)
{
    char text[600], out[RMG_FOLD_MAX];
    for (size_t i = 0; i < sizeof text; i += 3)
        memcpy(text + i, "€", 3);
    size_t length = rmg_fold(out, text, sizeof text);
    cr_assert_lt(length, RMG_FOLD_MAX);
    cr_assert_eq(length % 3, 0);
    cr_assert_eq(strlen(out), length);
}

Test(fold, bytes_that_are_no_utf8_do_no_harm)
{
    static const char bad[] = "\xff\xc3\xe2\x82\xf0\x9f";
    char out[RMG_FOLD_MAX];
    rmg_fold(out, bad, sizeof bad - 1);
    cr_assert(rmg_fold_equal(bad, sizeof bad - 1, bad, sizeof bad - 1));
}

Test(fold, words_are_what_stands_between_blanks_and_punctuation)
{
    const char *text = " (t/m) Jeugd-GGZ, \"2021\": x €";
    size_t length = strlen(text);
    static const char *const wanted[] = {"t/m", "Jeugd", "GGZ", "2021", "x", "€"};
    rmg_text_part word;
    size_t n = 0;
    while (rmg_next_word(&word, &text, &length)) {
        cr_assert_lt(n, 6);
        cr_expect_eq(word.length, strlen(wanted[n]));
        cr_expect_eq(memcmp(word.text, wanted[n], word.length), 0, "word %zu", n);
        n++;
    }
    cr_assert_eq(n, 6);
}
