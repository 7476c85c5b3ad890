#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/settings.h"
#include "tests/support/files.h"

static rmg_settings settings;
static rmg_problems problems;
static rmg_diag why;
static char *folder;

static void enter(void)
{
    folder = test_temp_dir();
    cr_assert_eq(chdir(folder), 0);
}

static void leave(void)
{
    rmg_settings_clear(&settings);
    rmg_problems_clear(&problems);
    cr_assert_eq(chdir("/"), 0);
    test_temp_dir_remove(folder);
}

TestSuite(settings_config, .init = enter, .fini = leave);

static void write_text(const char *name, const char *text)
{
    cr_assert_eq(test_write_file(name, text, strlen(text)), 0);
}

/* The words of a command line, with one blank between them. */
static rmg_code run(const char *line)
{
    char copy[200], *argv[20] = {NULL};
    int argc = 0;
    strcpy(copy, line);
    for (char *word = strtok(copy, " "); word != NULL; word = strtok(NULL, " "))
        argv[argc++] = word;
    rmg_settings_clear(&settings);
    rmg_problems_clear(&problems);
    why = (rmg_diag){0};
    rmg_code code = rmg_settings_parse(&settings, argc, argv, &why);
    return code == RMG_OK ? rmg_settings_configure(&settings, &problems, &why) : code;
}

Test(settings_config, the_command_line_comes_before_the_file_and_the_file_before_the_default)
{
    write_text("raming.conf", "[forecast]\nrange = 90\nmethod = run-rate\n[variance]\nmix = yes\n");
    cr_assert_eq(run("raming forecast a.csv --range 95"), RMG_OK);
    cr_assert_eq(rmg_settings_whole(&settings, RMG_OPT_RANGE, 0), 95);
    cr_assert_str_eq(rmg_settings_text(&settings, RMG_OPT_METHOD), "run-rate");
    cr_assert_str_eq(settings.given[RMG_OPT_METHOD].origin[0], "raming.conf:3");
    cr_assert(rmg_settings_said(&settings, RMG_OPT_RANGE));
    cr_assert_not(rmg_settings_said(&settings, RMG_OPT_METHOD));
    cr_assert_eq(run("raming forecast a.csv --no-config"), RMG_OK);
    cr_assert_eq(rmg_settings_whole(&settings, RMG_OPT_RANGE, 0), 80);
}

Test(settings_config, what_cannot_act_in_this_command_is_left_for_the_others)
{
    write_text("raming.conf", "[forecast]\nrange = 90\n[variance]\nmix = yes\nmatch = month\n");
    cr_assert_eq(run("raming variance a.csv"), RMG_OK);
    cr_assert(rmg_settings_has(&settings, RMG_OPT_MIX));
    cr_assert_not(rmg_settings_has(&settings, RMG_OPT_RANGE));
    write_text("raming.conf", "[variance]\nmix = no\n");
    cr_assert_eq(run("raming variance a.csv"), RMG_OK);
    cr_assert_not(rmg_settings_has(&settings, RMG_OPT_MIX));
}

Test(settings_config, repeated_options_are_merged_name_by_name)
{
    write_text(
        "raming.conf",
        "[spend]\namounts = cumulative\namounts.plan = cumulative\nmap.amount = A=B\nmap.provider = P\n");
    cr_assert_eq(run("raming check a.csv --amounts plan=monthly --map amount=Bedrag"), RMG_OK);
    const rmg_values *amounts = &settings.given[RMG_OPT_AMOUNTS], *map = &settings.given[RMG_OPT_MAP];
    cr_assert_eq(amounts->n, 2);
    cr_assert_str_eq(amounts->text[0], "plan=monthly");
    cr_assert_str_eq(amounts->text[1], "cumulative");
    cr_assert_eq(map->n, 2);
    cr_assert_str_eq(map->text[1], "provider=P");
    cr_assert_eq(run("raming check a.csv"), RMG_OK);
    cr_assert_str_eq(settings.given[RMG_OPT_MAP].text[0], "amount=A=B");
}

Test(settings_config, the_nearest_folder_above_counts)
{
    write_text("raming.conf", "[forecast]\nrange = 90\n");
    cr_assert_eq(mkdir("a", 0777), 0);
    cr_assert_eq(mkdir("a/b", 0777), 0);
    cr_assert_eq(chdir("a/b"), 0);
    cr_assert_eq(run("raming forecast x.csv"), RMG_OK);
    cr_assert_str_eq(settings.given[RMG_OPT_RANGE].origin[0], "../../raming.conf:2");
    write_text("../raming.conf", "[forecast]\nrange = 70\n");
    cr_assert_eq(run("raming forecast x.csv"), RMG_OK);
    cr_assert_eq(rmg_settings_whole(&settings, RMG_OPT_RANGE, 0), 70);
    cr_assert_eq(run("raming forecast x.csv --config ../../raming.conf"), RMG_OK);
    cr_assert_eq(rmg_settings_whole(&settings, RMG_OPT_RANGE, 0), 90);
}

Test(settings_config, its_files_are_read_when_none_is_named)
{
    write_text("raming.conf", "[spend]\nfile = *.csv\n[plan]\nfile = plan.txt\n");
    write_text("b.csv", "x");
    write_text("a.csv", "x");
    write_text("plan.txt", "x");
    cr_assert_eq(run("raming forecast"), RMG_OK);
    cr_assert_eq(settings.files.n, 2);
    cr_assert_str_eq(settings.files.text[0], "a.csv");
    cr_assert_str_eq(settings.given[RMG_OPT_PLAN].text[0], "plan.txt");
    cr_assert_eq(run("raming chart cumulative"), RMG_OK);
    cr_assert_eq(settings.files.n, 3);
    cr_assert_eq(run("raming forecast c.csv"), RMG_OK);
    cr_assert_eq(settings.files.n, 1);
    cr_assert_eq(settings.given[RMG_OPT_PLAN].n, 0);
    cr_assert_eq(run("raming chart"), RMG_OK);
    cr_assert_eq(settings.files.n, 0);
}

Test(settings_config, help_version_and_demo_do_not_need_a_good_file)
{
    write_text("raming.conf", "nonsense\n");
    cr_assert_eq(run("raming version"), RMG_OK);
    cr_assert_eq(run("raming demo"), RMG_OK);
    cr_assert_eq(run("raming forecast --help"), RMG_OK);
    cr_assert_eq(run("raming forecast a.csv"), RMG_ECONFIG);
    cr_assert_eq(why.line, 1);
    cr_assert_eq(problems.n, 1);
    cr_assert_eq(run("raming forecast a.csv --no-config"), RMG_OK);
    cr_assert_eq(run("raming forecast a.csv --no-config --config x.conf"), RMG_EUSAGE);
}

Test(settings_config, another_year_on_the_command_line_is_another_question)
{
    write_text("raming.conf", "[run]\nyear = 2021\nupto = 2021-04\n");
    cr_assert_eq(run("raming forecast a.csv --year 2020"), RMG_OK);
    cr_assert_not(rmg_settings_has(&settings, RMG_OPT_UPTO));
    cr_assert_eq(run("raming forecast a.csv --upto 2020-11"), RMG_OK);
    cr_assert_not(rmg_settings_has(&settings, RMG_OPT_YEAR));
    cr_assert_eq(run("raming forecast a.csv --upto 2021-03"), RMG_OK);
    cr_assert_eq(rmg_settings_whole(&settings, RMG_OPT_YEAR, 0), 2021);
    cr_assert_eq(run("raming forecast a.csv --horizon 6"), RMG_OK);
    cr_assert_not(rmg_settings_has(&settings, RMG_OPT_YEAR));
    cr_assert(rmg_settings_has(&settings, RMG_OPT_UPTO));
}
