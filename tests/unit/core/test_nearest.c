#include "core/nearest.h"

#include <criterion/criterion.h>

static const char *nearest(const char *typed)
{
    static const char *const known[] = {"provider", "product", "region", "Jeugd", "Wmo", ""};
    rmg_nearest found = rmg_nearest_begin(typed);
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        rmg_nearest_try(&found, known[i]);
    return found.best != NULL ? found.best : "none";
}

Test(nearest, a_slip_of_the_pen_is_understood)
{
    cr_expect_str_eq(nearest("provdier"), "provider");
    cr_expect_str_eq(nearest("prodct"), "product");
    cr_expect_str_eq(nearest("Jeud"), "Jeugd");
    cr_expect_str_eq(nearest("regions"), "region");
}

Test(nearest, another_word_is_not)
{
    cr_expect_str_eq(nearest("amount"), "none");
    cr_expect_str_eq(nearest("Wlz"), "Wmo"); /* two of three letters: one slip in three and one more */
    cr_expect_str_eq(nearest("a name that is much longer than anything that anyone could have meant"),
                     "none");
}
