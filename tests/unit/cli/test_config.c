#include "cli/config.h"

#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/support/files.h"

static rmg_config config;
static rmg_problems problems;
static rmg_diag why;

static rmg_code read_config(const char *text)
{
    rmg_config_clear(&config);
    rmg_problems_clear(&problems);
    return rmg_config_read(&config, "jeugd/raming.conf", text, strlen(text), &problems, &why);
}

static void tear_down(void)
{
    rmg_config_clear(&config);
    rmg_problems_clear(&problems);
}

TestSuite(config, .fini = tear_down);

Test(config, what_it_says_and_on_which_line)
{
    cr_assert_eq(read_config("\xEF\xBB\xBF[run]\r\ntitle = Uitgaven; Jeugd = 2021\r\n\r\n[spend]\r\n"
                             "map.amount = Bedrag (€)\r\n"),
                 RMG_OK);
    cr_assert_eq(config.n, 2);
    cr_assert_str_eq(rmg_config_text(&config, "run", "title"), "Uitgaven; Jeugd = 2021");
    cr_assert_eq(rmg_config_entry_of(&config, "spend", "map.amount")->line, 5);
    cr_assert_null(rmg_config_text(&config, "spend", "title"));
    char *origin = rmg_config_origin(&config, &config.entry[1]);
    cr_assert_str_eq(origin, "jeugd/raming.conf:5");
    free(origin);
}

Test(config, paths_are_relative_to_the_file)
{
    cr_assert_eq(read_config(""), RMG_OK);
    char *beside = rmg_config_path(&config, "data/a.csv"), *far = rmg_config_path(&config, "/srv/a.csv");
    cr_assert_str_eq(beside, "jeugd/data/a.csv");
    cr_assert_str_eq(far, "/srv/a.csv");
    free(beside);
    free(far);
}

typedef struct bad {
    char text[48];
    unsigned line;
    char says[40], hint[24];
} bad;

ParameterizedTestParameters(config, what_is_not_known_names_what_is)
{
    static bad cases[] = {
        {"[forcast]\n", 1, "[forcast]", "[forecast]"},
        {"[forecast]\nmethd = auto\n", 2, "methd", "method"},
        {"[run]\nrange = 80\n", 2, "range", "[forecast]"},
        {"[spend]\nmap = Bedrag\n", 2, "map", "map"},
        {"[forecast]\nrange = veel\n", 2, "a whole number", ""},
        {"[forecast]\nrange = 100\n", 2, "1 to 99", ""},
        {"[forecast]\nmethod = dice\n", 2, "rule", ""},
        {"[variance]\nconvention = one-way\n", 2, "convention", ""},
        {"[variance]\nmix = true\n", 2, "yes|no", ""},
        {"[spend]\ndecimal = ,\n", 2, "comma|point", ""},
        {"[spend]\namounts = yearly\n", 2, "cumulative|monthly", ""},
        {"[spend]\namounts.plans = monthly\n", 2, "amounts.KIND", ""},
        {"[spend]\nmap.bedrag = Bedrag\n", 2, "map.NAME", ""},
        {"[spend]\ncontrol-total = 19.000,00\n", 2, "1234.56", ""},
        {"[run]\nupto = april\n", 2, "2021-04", ""},
        {"[calendar]\nfiscal-start = 13\n", 2, "1 to 12", ""},
        {"[calendar]\nfirst-day = 2021-02-29\n", 2, "2021-01-04", ""},
        {"[pack]\nformats = html docx\n", 2, "html|svg", ""},
        {"[run]\nlanguage = de\n", 2, "nl|en", ""},
    };
    return cr_make_param_array(bad, cases, sizeof cases / sizeof *cases);
}

ParameterizedTest(bad *c, config, what_is_not_known_names_what_is)
{
    cr_assert_eq(read_config(c->text), RMG_ECONFIG, "%s", c->text);
    cr_assert_eq(problems.n, 1, "%s", c->text);
    cr_assert_eq(problems.item[0].line, c->line, "%s", c->text);
    cr_assert(strstr(problems.item[0].message, c->says) != NULL, "%s: %s", c->text, problems.item[0].message);
    cr_assert(strstr(problems.item[0].hint, c->hint) != NULL, "%s: %s", c->text, problems.item[0].hint);
    cr_assert_eq(config.n, 0);
}

/* A line that the library cannot be given hides nothing of what the others say. */
Test(config, lines_that_cannot_be_read_do_not_hide_values_that_are_wrong)
{
    cr_assert_eq(
        read_config("[forecast]\nrange = veel\n blank\nmethd = auto\n[variance]\nmix = ja ; nee\nmix = ja\n"
                    "[forecast]\nmethod = dice\n"),
        RMG_ECONFIG);
    static const struct {
        unsigned line;
        const char *says;
    } wanted[] = {{2, "whole number"}, {3, "begins with a blank"},
                  {4, "methd"},        {6, "cut off"},
                  {7, "yes|no"},       {8, "line 1"},
                  {9, "rule"}};
    cr_assert_eq(problems.n, sizeof wanted / sizeof *wanted);
    for (size_t i = 0; i < problems.n; i++) {
        cr_expect_eq(problems.item[i].line, wanted[i].line, "%s", problems.item[i].message);
        cr_expect(strstr(problems.item[i].message, wanted[i].says) != NULL, "%s", problems.item[i].message);
    }
    cr_assert_eq(config.n, 0);
}

Test(config, keys_under_a_heading_that_cannot_be_read_are_nobodys)
{
    cr_assert_eq(read_config("[run]\nyear = 2021\n[forecast\nrange = 80\nyear = 1\n =\n[plan]\nfil = x\n"),
                 RMG_ECONFIG);
    cr_assert_eq(problems.n, 3);
    cr_expect_eq(problems.item[0].line, 3);
    cr_expect_eq(problems.item[1].line, 6);
    cr_expect_eq(problems.item[2].line, 8);
}

Test(config, every_section_of_the_manual_is_known)
{
    static const char text[] =
        "[run]\n[spend]\n[plan]\n[provisions]\n[products]\n[kpi]\n[contracts]\n[calendar]\n"
        "[forecast]\n[variance]\n[flow]\n[privacy]\n[pack]\n";
    cr_assert_eq(read_config(text), RMG_OK, "%s", problems.n ? problems.item[0].message : "");
}

Test(config, the_demo_is_accepted_whole)
{
    size_t size;
    char *text = test_read_file(RMG_TEST_DATA "/demo/raming.conf", &size);
    cr_assert_not_null(text);
    cr_assert_eq(read_config(text), RMG_OK, "%s", problems.n ? problems.item[0].message : "");
    cr_assert_str_eq(rmg_config_text(&config, "spend", "amounts"), "cumulative");
    free(text);
}

Test(config, each_key_is_found_by_its_own_name_and_stands_once)
{
    for (size_t i = 0; i < rmg_config_n_keys(); i++) {
        rmg_config_key key = rmg_config_key_at(i), found;
        char name[64];
        snprintf(name, sizeof name, "%s%s", key.name, key.form == RMG_KEY_FAMILY ? ".amount" : "");
        cr_assert(rmg_config_key_find(&found, key.section, name, NULL), "[%s] %s", key.section, name);
        cr_assert(rmg_config_section_known(key.section));
        cr_assert(key.help != NULL && key.metavar != NULL, "[%s] %s", key.section, key.name);
        if (key.fallback != NULL)
            cr_assert_null(rmg_config_value_refused(&key, "", key.fallback), "[%s] %s", key.section,
                           key.name);
        for (size_t k = 0; k < i; k++) {
            rmg_config_key other = rmg_config_key_at(k);
            cr_assert(strcmp(other.section, key.section) != 0 || strcmp(other.name, key.name) != 0,
                      "[%s] %s stands twice", key.section, key.name);
        }
    }
}

Test(config, every_option_with_a_section_is_a_key)
{
    for (int id = 0; id < RMG_OPTIONS; id++) {
        size_t found = 0;
        for (size_t i = 0; i < rmg_config_n_keys(); i++)
            found += rmg_config_key_at(i).option == (rmg_option_id)id;
        if (rmg_options[id].section != NULL)
            cr_assert_eq(found, 1, "--%s", rmg_options[id].name);
    }
}

/* ---- files ---- */

static char taken[400];

static rmg_code take(void *context, const char *path, rmg_diag *unused)
{
    (void)context;
    (void)unused;
    const char *slash = strrchr(path, '/');
    strcat(strcat(taken, slash != NULL ? slash + 1 : path), "|");
    return RMG_OK;
}

static rmg_code files_of(const char *folder, const char *value)
{
    char text[200], *path = test_path(folder, "raming.conf");
    snprintf(text, sizeof text, "[spend]\nfile = %s\n", value);
    rmg_config_clear(&config);
    cr_assert_eq(rmg_config_read(&config, path, text, strlen(text), &problems, &why), RMG_OK);
    free(path);
    taken[0] = '\0';
    return rmg_config_each_file(&config, &config.entry[0], take, NULL, &why);
}

static void write_file(const char *folder, const char *name)
{
    char *path = test_path(folder, name);
    cr_assert_eq(test_write_file(path, "x", 1), 0);
    free(path);
}

Test(config, a_value_names_a_file_or_a_pattern_or_several_words)
{
    char *folder = test_temp_dir();
    write_file(folder, "b 2021.csv");
    write_file(folder, "a.csv");
    write_file(folder, "B.csv");
    cr_assert_eq(files_of(folder, "b 2021.csv"), RMG_OK);
    cr_assert_str_eq(taken, "b 2021.csv|");
    cr_assert_eq(files_of(folder, "*.csv"), RMG_OK);
    cr_assert_str_eq(taken, "B.csv|a.csv|b 2021.csv|");
    cr_assert_eq(files_of(folder, "B.csv  a.csv"), RMG_OK);
    cr_assert_str_eq(taken, "B.csv|a.csv|");
    cr_assert_eq(files_of(folder, "a.csv c.csv"), RMG_ECONFIG);
    cr_assert(strstr(why.message, "c.csv") != NULL);
    cr_assert_eq(why.line, 2);
    test_temp_dir_remove(folder);
}

Test(config, a_file_that_cannot_be_opened_says_why)
{
    cr_assert_eq(rmg_config_load(&config, "/no/such/raming.conf", &problems, &why), RMG_ECONFIG);
    cr_assert(strstr(why.message, "/no/such/raming.conf") != NULL);
    cr_assert_eq(rmg_config_load(&config, "/", &problems, &why), RMG_ECONFIG);
}
