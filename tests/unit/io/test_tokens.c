#include <criterion/criterion.h>
#include <string.h>

#include "io/read/values/tokens_internal.h"

/* Runs as text: what stands before each, then d or w, then its length. */
static void expect(const char *text, const char *wanted)
{
    rmg_tokens t;
    char got[64] = "";
    size_t n = 0;
    if (rmg_tokens_read(&t, text, strlen(text)))
        for (size_t i = 0; i < t.n; i++) {
            if (t.token[i].before != '\0')
                got[n++] = t.token[i].before;
            got[n++] = t.token[i].digits ? 'd' : 'w';
            got[n++] = (char)('0' + t.token[i].length);
        }
    cr_assert_str_eq(got, wanted, "%s: %s", text, got);
}

Test(tokens, runs_of_digits_and_letters_with_what_joins_them)
{
    expect("2021-04-30", "d4-d2-d2");
    expect("2021M04", "d4w1d2");
    expect("31. M\xC3\xA4rz 2021", "d2~w5 d4");
    expect("  apr 2021 ", "w3 d4");
    expect("apr.", "w3");
    expect("30 / 04", "d2~d2");
}

Test(tokens, anything_else_is_refused)
{
    expect("", "");
    expect("-1", "");
    expect("1--2", "");
    expect("1_2", "");
    expect("1-2-3-4-5", "");
    expect("12-", "");
    expect("\x01", "");
}

Test(tokens, values_of_up_to_eight_digits)
{
    rmg_tokens t;
    cr_assert(rmg_tokens_read(&t, "20210430", 8));
    cr_assert_eq(t.token[0].value, 20210430);
    cr_assert(rmg_tokens_read(&t, "202104301", 9));
    cr_assert_eq(t.token[0].value, -1);
}
