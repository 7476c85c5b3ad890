#include <criterion/criterion.h>
#include <string.h>

#include "core/buffer.h"
#include "core/diag.h"
#include "core/problem.h"

Test(diag, a_failure_is_one_statement_with_place_and_hint)
{
    rmg_diag why;
    cr_assert_eq(rmg_fail(&why, RMG_EUSAGE, "level %g is not between 0 and 1", 1.5), RMG_EUSAGE);
    rmg_hint(&why, "say %s", "0.8");
    rmg_at(&why, "spend.csv", 118, 6);
    rmg_at(&why, "other.csv", 1, 1);
    cr_assert_str_eq(why.message, "level 1.5 is not between 0 and 1");
    cr_assert_str_eq(why.hint, "say 0.8");
    cr_assert_str_eq(why.source, "spend.csv");
    cr_assert_eq(why.line, 118);
    cr_assert_eq(rmg_fail(NULL, RMG_ENODATA, "nobody listens"), RMG_ENODATA);
}

Test(diag, a_cut_text_ends_at_a_whole_character)
{
    rmg_diag why;
    char text[600];
    for (size_t shift = 0; shift < 4; shift++) {
        memset(text, 'a', shift);
        for (size_t i = shift; i + 3 <= sizeof text - 1; i += 3)
            memcpy(text + i, "\xE2\x82\xAC", 3); /* the euro sign */
        text[sizeof text - 4] = '\0';
        rmg_fail(&why, RMG_EINPUT, "%s", text);
        size_t n = strlen(why.message);
        cr_assert_geq(n, sizeof why.message - 4);
        cr_assert_eq((n - shift) % 3, 0);
    }
}

Test(problem, the_list_owns_what_it_is_given)
{
    rmg_problems list = {0};
    char value[] = "1.234";
    rmg_problem problem = {.severity = RMG_REJECT, .reason = "bad-number", .line = 7, .value = value};
    cr_assert_eq(rmg_problems_add(&list, &problem, NULL), RMG_OK);
    value[0] = 'x';
    rmg_diag why;
    rmg_fail(&why, RMG_EINPUT, "totals differ");
    cr_assert_eq(rmg_problems_add_diag(&list, &why, NULL), RMG_OK);
    cr_assert_str_eq(list.item[0].value, "1.234");
    cr_assert_str_eq(list.item[0].hint, "");
    cr_assert_str_eq(list.item[1].message, "totals differ");
    cr_assert_eq(rmg_problems_count(&list, RMG_REJECT), 1);
    cr_assert_eq(rmg_problems_count(&list, RMG_ERROR), 1);
    rmg_problems_clear(&list);
    rmg_problems_clear(&list);
}

Test(buffer, text_grows_and_keeps_its_nuls)
{
    rmg_buffer buffer = {0};
    for (int i = 0; i < 1000; i++)
        rmg_buffer_printf(&buffer, "%d;", i);
    rmg_buffer_add(&buffer, "a\0b", 3);
    cr_assert_eq(rmg_buffer_check(&buffer, NULL), RMG_OK);
    cr_assert_eq(buffer.length, 3890 + 3);
    cr_assert_eq(buffer.text[buffer.length], '\0');
    rmg_buffer_reset(&buffer);
    cr_assert_str_eq(rmg_buffer_text(&buffer), "");
    rmg_buffer_clear(&buffer);
    cr_assert_str_eq(rmg_buffer_text(&buffer), "");
}
