#include "cli/config_guard.h"

#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <string.h>

static rmg_config_lines lines;
static rmg_problems problems;
static rmg_diag why;

static rmg_code guard(const char *text)
{
    rmg_config_lines_clear(&lines);
    rmg_problems_clear(&problems);
    return rmg_config_guard(&lines, "raming.conf", text, strlen(text), &problems, &why);
}

static void tear_down(void)
{
    rmg_config_lines_clear(&lines);
    rmg_problems_clear(&problems);
}

TestSuite(config_guard, .fini = tear_down);

typedef struct bad {
    char text[40];
    unsigned line;
    char says[40];
} bad;

ParameterizedTestParameters(config_guard, a_line_that_the_library_would_change_is_named)
{
    static bad cases[] = {
        {"[run]\ntitle = a ; b\n", 2, "cut off"},
        {"[run]\ntitle = a\t;b\n", 2, "cut off"},
        {"[run]\ntitle = a # b\n", 2, "part of it"},
        {"[run]\nyear = 2021\n 2022\n", 3, "begins with a blank"},
        {"[run]\nyear = 2021\n\tupto = x\n", 3, "begins with a blank"},
        {"[run]\nyear = 2021\nyear = 2022\n", 3, "line 2"},
        {"[run]\n[plan]\n[run]\n", 3, "line 1"},
        {"[run] ; of the month\n", 1, "cut off"},
        {"[run]year = 2021\n", 1, "nothing behind"},
        {"[run\n", 1, "nothing behind"},
        {"[]\n", 1, "nothing behind"},
        {"year = 2021\n", 1, "before the first"},
        {"[run]\nyear\n", 2, "key = value"},
        {"[run]\nyear: 2021\n", 2, "key = value"},
        {"[run]\n= 2021\n", 2, "no key"},
        {"[run]\nyear =\n", 2, "no value"},
        {"[spend]\nsep = ;\n", 2, "cut off"},
        {"[run]\ntitle = caf\xE9\n", 2, "UTF-8"},
        {"[run]\ntitle = \xED\xA0\x80\n", 2, "UTF-8"},
        {"[run]\ntitle = a\rb\n", 2, "control"},
    };
    return cr_make_param_array(bad, cases, sizeof cases / sizeof *cases);
}

ParameterizedTest(bad *c, config_guard, a_line_that_the_library_would_change_is_named)
{
    cr_assert_eq(guard(c->text), RMG_ECONFIG, "%s", c->text);
    cr_assert_eq(problems.n, 1, "%s", c->text);
    cr_assert_eq(problems.item[0].line, c->line, "%s", c->text);
    cr_assert(strstr(problems.item[0].message, c->says) != NULL, "%s: %s", c->text, problems.item[0].message);
}

Test(config_guard, lines_with_their_numbers_come_out)
{
    cr_assert_eq(guard("; settings\n\n[run]\n# year\nyear = 2021\n   \n[spend]\r\nmap.amount = A=B\r\n"),
                 RMG_OK);
    cr_assert_eq(lines.n, 4);
    cr_assert_str_eq(lines.item[1].key, "year");
    cr_assert_eq(lines.item[1].line, 5);
    cr_assert_str_eq(lines.item[3].section, "spend");
    cr_assert_str_eq(lines.item[3].key, "map.amount");
    cr_assert_eq(lines.item[3].line, 8);
    cr_assert_null(strchr(rmg_buffer_text(&lines.text), '\r'));
}

Test(config_guard, the_same_key_may_stand_in_two_sections)
{
    cr_assert_eq(guard("[spend]\nfile = a.csv\n[plan]\nfile = b.csv\n"), RMG_OK);
}

Test(config_guard, a_hundred_and_ninety_eight_bytes_fit_and_one_more_does_not)
{
    char text[300] = "[run]\n";
    memset(text + 6, 'x', 199);
    memcpy(text + 6, "title = ", 8);
    text[6 + 198] = '\n';
    text[6 + 199] = '\0';
    cr_assert_eq(guard(text), RMG_OK);
    memcpy(text + 6 + 198, "y\r\n", 4);
    cr_assert_eq(guard(text), RMG_ECONFIG);
    cr_assert(strstr(problems.item[0].message, "199") != NULL);
    memcpy(text + 6 + 198, "\r\n", 3); /* the line end does not count */
    cr_assert_eq(guard(text), RMG_OK);
}

Test(config_guard, all_that_is_wrong_is_said_at_once)
{
    cr_assert_eq(guard("year = 2021\n[run]\n blank\ntitle = a ; b\ntitle = c\ntitle = d\n"), RMG_ECONFIG);
    cr_assert_eq(problems.n, 4);
    cr_assert_eq(problems.item[3].line, 6);
}

Test(config_guard, a_nul_does_not_end_the_file_in_silence)
{
    static const char text[] = "[run]\nyear = 2021\0\nupto = 2021-04\n";
    cr_assert_eq(rmg_config_guard(&lines, "raming.conf", text, sizeof text - 1, &problems, &why),
                 RMG_ECONFIG);
    cr_assert_eq(problems.item[0].line, 2);
}
