#include <criterion/criterion.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

#include "tests/support/files.h"
#include "tests/support/literals.h"

Test(support, a_literal_is_exact)
{
    cr_assert_eq(money("-17.04").units, -170400);
    cr_assert_eq(qty("0.1").units, 1000);
    cr_assert_eq(month("2021-04").index, 2021 * 12 + 3);
    cr_assert_str_eq(money_text(money("2.5")), "2.50");
    cr_assert_str_eq(qty_text(qty("41")), "41");
}

Test(support, a_wrong_literal_aborts, .signal = SIGABRT)
{
    money("1,5");
}

Test(support, a_file_comes_back_as_written)
{
    static const char bytes[] = "a;b\r\n\0end";
    char *folder = test_temp_dir();
    char *path = test_path(folder, "x.csv");
    cr_assert_eq(test_write_file(path, bytes, sizeof bytes), 0);

    size_t size = 0;
    char *back = test_read_file(path, &size);
    cr_assert_eq(size, sizeof bytes);
    cr_assert_eq(memcmp(back, bytes, size), 0);
    free(back);

    test_temp_dir_remove(folder);
    cr_assert_null(test_read_file(path, NULL), "the folder is gone");
    free(path);
}

Test(support, a_long_file_is_read_whole)
{
    size_t size = 0;
    char *text = test_read_file(RMG_TEST_MADE "/municipal/spend.csv", &size);
    cr_assert_not_null(text);
    cr_assert_gt(size, 9000000);
    cr_assert_eq(strlen(text), size);
    free(text);
}
