#include <criterion/criterion.h>
#include <string.h>

#include "io/read/records/csv_fields_internal.h"

static void expect(rmg_csv *csv, const char *record, bool strict, const char *wanted)
{
    char got[256] = "";
    cr_assert_eq(rmg_csv_split(csv, record, strlen(record), strict), RMG_OK, "%s", record);
    for (size_t i = 0; i < rmg_csv_count(csv); i++) {
        strcat(got, "[");
        strncat(got, rmg_csv_text(csv) + rmg_csv_fields(csv)[i].start, rmg_csv_fields(csv)[i].length);
        strcat(got, "]");
    }
    cr_assert_str_eq(got, wanted);
}

Test(csv_fields, libcsv_says_what_the_fields_are)
{
    rmg_csv *csv = rmg_csv_new(';');
    expect(csv, "a;b;c", true, "[a][b][c]");
    expect(csv, "\"a;\"\"b\"\"\";\"\nc\"; d ", true, "[a;\"b\"][\nc][d]");
    expect(csv, "", true, "[]");
    expect(csv, "   ", true, "[]");
    expect(csv, ";;", true, "[][][]");
    rmg_csv_free(csv);
}

Test(csv_fields, a_literal_quote_needs_the_loose_mode)
{
    rmg_csv *csv = rmg_csv_new(';');
    cr_assert_eq(rmg_csv_split(csv, "12\" x;1", 7, true), RMG_EINPUT);
    expect(csv, "12\" x;1", false, "[12\" x][1]");
    expect(csv, "a;b", true, "[a][b]");
    rmg_csv_free(csv);
}

Test(csv_fields, a_refused_record_leaves_the_parser_in_order)
{
    rmg_csv *csv = rmg_csv_new('\t');
    cr_assert_eq(rmg_csv_split(csv, "\"a\"b\tc", 6, true), RMG_EINPUT);
    cr_assert_eq(rmg_csv_split(csv, "\"a", 2, true), RMG_EINPUT);
    expect(csv, "a\t\"b\"", true, "[a][b]");
    rmg_csv_free(csv);
}

Test(csv_fields, two_records_are_refused)
{
    rmg_csv *csv = rmg_csv_new(';');
    cr_assert_eq(rmg_csv_split(csv, "a\nb", 3, true), RMG_EINPUT);
    rmg_csv_free(csv);
    rmg_csv_free(NULL);
}
