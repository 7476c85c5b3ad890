#include "cli/config_edit.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "tests/support/files.h"

static rmg_buffer out;
static rmg_diag why;

static void tear_down(void)
{
    rmg_buffer_clear(&out);
}

TestSuite(config_edit, .fini = tear_down);

static const char *set(const char *text, const char *section, const char *key, const char *value)
{
    rmg_buffer_reset(&out);
    cr_assert_eq(rmg_config_set(&out, text, strlen(text), section, key, value, &why), RMG_OK, "%s",
                 why.message);
    return rmg_buffer_text(&out);
}

Test(config_edit, the_line_of_a_key_gives_way_and_nothing_else)
{
    cr_assert_str_eq(set("; ours\n[run]\nyear = 2021\n\n[spend]\namounts=monthly ; no\n", "spend", "amounts",
                         "cumulative"),
                     "; ours\n[run]\nyear = 2021\n\n[spend]\namounts = cumulative\n");
    cr_assert_str_eq(
        set("[spend]\namounts.plan = monthly\namounts = monthly\n", "spend", "amounts", "cumulative"),
        "[spend]\namounts.plan = monthly\namounts = cumulative\n");
}

Test(config_edit, a_new_key_stands_at_the_end_of_its_section)
{
    cr_assert_str_eq(set("[spend]\nfile = a.csv\n\n[forecast]\nrange = 90\n", "spend", "decimal", "comma"),
                     "[spend]\nfile = a.csv\ndecimal = comma\n\n[forecast]\nrange = 90\n");
    cr_assert_str_eq(set("[forecast]\namounts = x\n[spend]", "spend", "amounts", "monthly"),
                     "[forecast]\namounts = x\n[spend]\namounts = monthly\n");
}

Test(config_edit, a_section_that_is_missing_comes_at_the_end)
{
    cr_assert_str_eq(set("", "spend", "decimal", "comma"), "[spend]\ndecimal = comma\n");
    cr_assert_str_eq(set("[run]\nyear = 2021", "spend", "decimal", "comma"),
                     "[run]\nyear = 2021\n[spend]\ndecimal = comma\n");
}

Test(config_edit, line_ends_and_byte_order_mark_stay)
{
    cr_assert_str_eq(set("\xEF\xBB\xBF[spend]\r\nfile = a.csv\r\n", "spend", "dates", "dmy"),
                     "\xEF\xBB\xBF[spend]\r\nfile = a.csv\r\ndates = dmy\r\n");
}

Test(config_edit, what_would_not_read_back_is_not_written)
{
    static const char *const values[] = {"", " x", "x ", "a ; b", "a # b", "a\nb", "a\tb ;c", "caf\xE9"};
    for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
        cr_assert_not(rmg_config_can_hold("title", values[i]), "%s", values[i]);
        cr_assert_eq(rmg_config_set(&out, "", 0, "run", "title", values[i], &why), RMG_EOUTPUT);
    }
    cr_assert(rmg_config_can_hold("title", "Uitgaven; Jeugd =#1"));
    cr_assert_not(rmg_config_can_hold("map.a=b", "x"));
}

Test(config_edit, a_new_file_names_each_section_once)
{
    const char *section = NULL;
    cr_assert(rmg_config_add(&out, &section, "run", NULL, "year", "2021"));
    cr_assert(rmg_config_add(&out, &section, "run", "closed", "upto", "2021-04"));
    cr_assert_not(rmg_config_add(&out, &section, "spend", NULL, "file", "a ; b"));
    cr_assert(rmg_config_add(&out, &section, "spend", NULL, "file", "a.csv"));
    cr_assert_str_eq(rmg_buffer_text(&out),
                     "[run]\nyear = 2021\n; closed\nupto = 2021-04\n[spend]\nfile = a.csv\n");
}

/* ---- naming files ---- */

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
    rmg_buffer_clear(&out);
}

static rmg_code list(size_t n, const char *const *names)
{
    char *copy[32];
    for (size_t i = 0; i < n; i++) {
        copy[i] = strdup(names[i]);
        test_write_file(names[i], "x", 1);
    }
    rmg_buffer_reset(&out);
    rmg_code code = rmg_config_list_files(&out, copy, n, &why);
    for (size_t i = 0; i < n; i++)
        free(copy[i]);
    return code;
}

Test(config_edit, files_are_named_so_that_exactly_they_are_found, .init = enter, .fini = leave)
{
    cr_assert_eq(list(1, (const char *const[]){"uitgaven 2021.csv"}), RMG_OK);
    cr_assert_str_eq(rmg_buffer_text(&out), "uitgaven 2021.csv");
    cr_assert_eq(list(2, (const char *const[]){"b.csv", "a 1.csv"}), RMG_OK);
    cr_assert_str_eq(rmg_buffer_text(&out), "b.csv a?1.csv");
    cr_assert_eq(list(1, (const char *const[]){"week ;1 [x].csv"}), RMG_OK);
    cr_assert_str_eq(rmg_buffer_text(&out), "week??1??x?.csv");
}

Test(config_edit, many_files_are_named_by_a_pattern_that_finds_no_other, .init = enter, .fini = leave)
{
    char text[20][40];
    const char *names[20];
    for (int i = 0; i < 20; i++) {
        snprintf(text[i], sizeof text[i], "uitgaven-van-de-maand-%02d.csv", i);
        names[i] = text[i];
    }
    cr_assert_eq(list(20, names), RMG_OK);
    cr_assert_str_eq(rmg_buffer_text(&out), "uitgaven-van-de-maand-*.csv");
    cr_assert_eq(list(19, names), RMG_EOUTPUT); /* the pattern would find the twentieth */
}
