#include "io/read/plain_table.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>

#include "tests/support/files.h"
#include "tests/support/literals.h"

enum { NAME, MONTH, VALUE, COUNT };

static const rmg_plain_want want[] = {
    {"provider", "aanbieder|naam", RMG_PLAIN_TEXT, true},
    {"period", "maand", RMG_PLAIN_PERIOD, true},
    {"value", "waarde", RMG_PLAIN_NUMBER, false},
    {"count", NULL, RMG_PLAIN_NUMBER, RMG_PLAIN_COLUMN},
};

static rmg_plain_table table;
static rmg_diag why;

static rmg_code read_columns(const char *text, size_t n_want)
{
    char *folder = test_temp_dir(), *path = test_path(folder, "in.csv");
    cr_assert_eq(test_write_file(path, text, strlen(text)), 0);
    why = (rmg_diag){0};
    rmg_plain_table_clear(&table);
    rmg_code code = rmg_plain_table_read(&table, path, want, n_want, 0, RMG_MARK_NONE, &why);
    free(path);
    test_temp_dir_remove(folder);
    return code;
}

static rmg_code read_text(const char *text)
{
    return read_columns(text, 3);
}

static void tear_down(void)
{
    rmg_plain_table_clear(&table);
}

TestSuite(plain_table, .fini = tear_down);

Test(plain_table, columns_are_found_by_any_of_their_names_in_any_order)
{
    static const char text[] =
        "Waarde;Opmerking;Maand;Aanbieder\n2,38;x;apr 2021;De Vuurtoren\n;;2021-05;\"B; C\"\n";
    cr_assert_eq(read_text(text), RMG_OK, "%s", why.message);
    cr_assert_eq(table.n_rows, 2);
    cr_assert_str_eq(rmg_plain_cell_at(&table, 0, NAME)->text, "De Vuurtoren");
    cr_assert_eq(rmg_plain_cell_at(&table, 0, MONTH)->number, month("2021-04").index);
    cr_assert_eq(rmg_plain_cell_at(&table, 0, VALUE)->number, money("2.38").units);
    cr_assert_eq(rmg_plain_cell_at(&table, 0, VALUE)->decimals, 2);
    cr_assert_not(rmg_plain_cell_at(&table, 1, VALUE)->known);
    cr_assert_str_eq(rmg_plain_cell_at(&table, 1, NAME)->text, "B; C");
    cr_assert_eq(table.line[1], 3);
}

Test(plain_table, what_cannot_be_read_is_refused_with_its_place)
{
    cr_assert_eq(read_text("provider,period,value\nA,2021-04,veel\n"), RMG_EINPUT);
    cr_assert_eq(why.line, 2);
    cr_assert_eq(why.field, 3);
    cr_assert_eq(read_text("provider,period,value\nA,2021-13,1\n"), RMG_EINPUT);
    cr_assert_eq(why.field, 2);
    cr_assert_eq(read_text("provider,period,value\nA,2021-04,1\nB,2021-04\nC,2021-05,2\n"), RMG_EINPUT);
    cr_assert_eq(why.line, 3);
    cr_assert_eq(read_text("provider,period,value\n,2021-04,1\n"), RMG_EINPUT);
    cr_assert_eq(why.field, 1);
}

Test(plain_table, a_table_without_its_columns_names_them)
{
    cr_assert_eq(read_text("provider,amount\nA,1\n"), RMG_EINPUT);
    cr_assert_eq(read_text("provider,period\n"), RMG_ENODATA);
    cr_assert_eq(read_text("provider,naam,period\nA,B,2021-04\n"), RMG_EINPUT);
    cr_assert_null(table.cell);
}

Test(plain_table, a_doubtful_decimal_mark_is_not_guessed)
{
    cr_assert_eq(read_text("provider;period;value\nA;2021-04;1.234\n"), RMG_EINPUT);
    cr_assert_neq(why.hint[0], '\0');
}

Test(plain_table, a_column_may_be_needed_and_its_cells_empty)
{
    cr_assert_eq(read_columns("provider;period;count\nA;2021-04;3\nB;2021-04;\n", 4), RMG_OK, "%s",
                 why.message);
    cr_assert(rmg_plain_cell_at(&table, 0, COUNT)->known);
    cr_assert_not(rmg_plain_cell_at(&table, 1, COUNT)->known);
    cr_assert_eq(read_columns("provider;period\nA;2021-04\n", 4), RMG_EINPUT);
}
