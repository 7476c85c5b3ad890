#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli/pack/files.h"
#include "cli/pack/json.h"
#include "tests/support/files.h"

static rmg_diag why;

/* ---- json ---- */

static rmg_json *read_json(const char *text)
{
    rmg_json *json = NULL;
    rmg_code code = rmg_json_read(&json, text, strlen(text), &why);
    cr_assert_eq(code == RMG_OK, json != NULL);
    return json;
}

Test(pack_json, a_record_is_read_as_it_was_written)
{
    rmg_json *json = read_json(
        "{\"a\":\"x \\\"y\\\" \\u00e9\\u20ac\\n\", \"n\":-1.50e3,\n \"list\":[{\"k\":\"1\"},{}] }");
    cr_assert_str_eq(rmg_json_text(json, "a"), "x \"y\" \xC3\xA9\xE2\x82\xAC\n");
    cr_assert_str_eq(rmg_json_text(json, "n"), "-1.50e3");
    cr_assert_str_eq(rmg_json_text(json, "none"), "");
    const rmg_json *list = rmg_json_get(json, "list");
    cr_assert_eq(list->kind, RMG_JSON_LIST);
    cr_assert_str_eq(rmg_json_text(list->child, "k"), "1");
    cr_assert_not_null(list->child->next);
    cr_assert_null(list->child->next->next);
    rmg_json_free(json);
}

Test(pack_json, what_is_no_json_is_refused)
{
    static const char *const bad[] = {"",        "{",           "{\"a\"}", "{\"a\":}",
                                      "[1,]",    "[1 2]",       "\"a",     "\"\\u12",
                                      "\"\\x\"", "{\"a\":1} x", "{1:2}",   "[[[[[[[[[[[[[[[[[[[["};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        cr_assert_null(read_json(bad[i]), "%s", bad[i]);
}

/* ---- files ---- */

static char *folder;

static void enter(void)
{
    folder = test_temp_dir();
    cr_assert_eq(chdir(folder), 0);
}

static void leave(void)
{
    cr_assert_eq(chdir("/"), 0);
    test_temp_dir_remove(folder);
}

TestSuite(pack_files, .init = enter, .fini = leave);

static void put(rmg_pack_files *files, const char *name, const char *text)
{
    cr_assert_eq(rmg_pack_files_put(files, name, text, strlen(text), &why), RMG_OK, "%s", why.message);
}

static void check_text(const char *path, const char *expected)
{
    char *text = test_read_file(path, NULL);
    cr_assert_not_null(text, "%s", path);
    cr_assert_str_eq(text, expected);
    free(text);
}

Test(pack_files, nothing_stands_in_its_place_before_all_of_it_does)
{
    rmg_pack_files files;
    cr_assert_eq(rmg_pack_files_begin(&files, "pack/2021-04/", false, false, &why), RMG_OK);
    put(&files, "units/a/report.html", "page");
    cr_assert_neq(access("pack/2021-04", F_OK), 0);
    cr_assert_eq(rmg_pack_files_commit(&files, &why), RMG_OK);
    rmg_pack_files_settle(&files);
    check_text("pack/2021-04/units/a/report.html", "page");
    rmg_sha256 expected = rmg_sha256_of("page", 4);
    cr_assert_arr_eq(files.file[0].digest.byte, expected.byte, sizeof expected.byte);
    rmg_pack_files_clear(&files);
}

Test(pack_files, an_old_month_stays_until_the_new_one_stands)
{
    rmg_pack_files files;
    cr_assert_eq(rmg_pack_files_begin(&files, "m", false, false, &why), RMG_OK);
    put(&files, "old", "1");
    cr_assert_eq(rmg_pack_files_commit(&files, &why), RMG_OK);
    rmg_pack_files_settle(&files);
    rmg_pack_files_clear(&files);
    cr_assert_eq(rmg_pack_files_begin(&files, "m", false, false, &why), RMG_EOUTPUT);
    cr_assert_eq(rmg_pack_files_begin(&files, "m", false, true, &why), RMG_OK);
    put(&files, "new", "2");
    check_text("m/old", "1");
    rmg_pack_files_clear(&files); /* given up: the old one is untouched and nothing new lies about */
    check_text("m/old", "1");
    cr_assert_neq(access(".m.new", F_OK), 0);
    cr_assert_eq(rmg_pack_files_begin(&files, "m", false, true, &why), RMG_OK);
    put(&files, "new", "2");
    cr_assert_eq(rmg_pack_files_commit(&files, &why), RMG_OK);
    rmg_pack_files_settle(&files);
    check_text("m/new", "2");
    cr_assert_neq(access("m/old", F_OK), 0);
    cr_assert_neq(access(".m.new", F_OK), 0);
    rmg_pack_files_clear(&files);
}

Test(pack_files, a_month_that_is_not_settled_makes_room_for_the_old_one_again)
{
    rmg_pack_files files;
    cr_assert_eq(rmg_pack_files_begin(&files, "m", false, false, &why), RMG_OK);
    put(&files, "old", "1");
    cr_assert_eq(rmg_pack_files_commit(&files, &why), RMG_OK);
    rmg_pack_files_clear(&files); /* there was none: the place is empty again */
    cr_assert_neq(access("m", F_OK), 0);
    cr_assert_eq(rmg_pack_files_begin(&files, "m", false, false, &why), RMG_OK);
    put(&files, "old", "1");
    cr_assert_eq(rmg_pack_files_commit(&files, &why), RMG_OK);
    rmg_pack_files_settle(&files);
    rmg_pack_files_clear(&files);
    cr_assert_eq(rmg_pack_files_begin(&files, "m", false, true, &why), RMG_OK);
    put(&files, "new", "2");
    cr_assert_eq(rmg_pack_files_commit(&files, &why), RMG_OK);
    check_text("m/new", "2");
    rmg_pack_files_clear(&files);
    check_text("m/old", "1");
    cr_assert_neq(access("m/new", F_OK), 0);
    cr_assert_neq(access(".m.new", F_OK), 0);
}

Test(pack_files, a_dry_run_counts_and_writes_nothing)
{
    rmg_pack_files files;
    cr_assert_eq(rmg_pack_files_begin(&files, "pack/m", true, false, &why), RMG_OK);
    put(&files, "a", "1");
    put(&files, "b/c", "2");
    cr_assert_eq(files.n, 2);
    cr_assert_eq(rmg_pack_files_commit(&files, &why), RMG_OK);
    cr_assert_neq(access("pack", F_OK), 0);
    rmg_pack_files_clear(&files);
}
