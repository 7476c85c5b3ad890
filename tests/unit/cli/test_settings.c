#include "cli/settings.h"

#include <criterion/criterion.h>
#include <string.h>

#include "cli/exit.h"

static rmg_settings settings;
static rmg_diag why;

#define PARSE(...)                                          \
    parse((char *const[]){(char[]){"raming"}, __VA_ARGS__}, \
          sizeof((char *const[]){NULL, __VA_ARGS__}) / sizeof(char *))
#define W(word) ((char[]){word})

static rmg_code parse(char *const *argv, size_t argc)
{
    why = (rmg_diag){0};
    rmg_settings_clear(&settings);
    return rmg_settings_parse(&settings, (int)argc, argv, &why);
}

static void tear_down(void)
{
    rmg_settings_clear(&settings);
}

TestSuite(settings, .fini = tear_down);

Test(settings, values_may_follow_in_every_usual_way)
{
    cr_assert_eq(
        PARSE(W("forecast"), W("a.csv"), W("--range=95"), W("--by"), W("provider"), W("-oout.csv"), W("-")),
        RMG_OK);
    cr_assert_eq(settings.command, RMG_CMD_FORECAST);
    cr_assert_eq(settings.files.n, 2);
    cr_assert_str_eq(settings.files.text[1], "-");
    cr_assert_eq(rmg_settings_whole(&settings, RMG_OPT_RANGE, 0), 95);
    cr_assert_str_eq(rmg_settings_text(&settings, RMG_OPT_OUTPUT), "out.csv");
}

Test(settings, defaults_hold_until_something_is_said)
{
    cr_assert_eq(PARSE(W("forecast"), W("a.csv")), RMG_OK);
    cr_assert_not(rmg_settings_has(&settings, RMG_OPT_RANGE));
    cr_assert_eq(rmg_settings_whole(&settings, RMG_OPT_RANGE, 0), 80);
    cr_assert(rmg_settings_is(&settings, RMG_OPT_METHOD, "auto"));
    rmg_money ceiling;
    cr_assert_not(rmg_settings_money(&settings, RMG_OPT_CEILING, &ceiling));
}

Test(settings, after_two_dashes_everything_is_a_file)
{
    cr_assert_eq(PARSE(W("check"), W("--"), W("--strange.csv"), W("-f")), RMG_OK);
    cr_assert_eq(settings.files.n, 2);
    cr_assert_eq(PARSE(W("check"), W("-qv"), W("-f"), W("b.csv")), RMG_OK);
    cr_assert(rmg_settings_has(&settings, RMG_OPT_QUIET) && rmg_settings_has(&settings, RMG_OPT_VERBOSE));
    cr_assert_str_eq(settings.files.text[0], "b.csv");
}

Test(settings, what_is_not_known_names_what_is)
{
    cr_assert_eq(PARSE(W("forcast"), W("a.csv")), RMG_EUSAGE);
    cr_assert(strstr(why.hint, "forecast") != NULL);
    cr_assert_eq(PARSE(W("forecast"), W("--celing"), W("5")), RMG_EUSAGE);
    cr_assert(strstr(why.hint, "--ceiling") != NULL);
    cr_assert_eq(PARSE(W("forecast"), W("-z")), RMG_EUSAGE);
}

Test(settings, an_option_that_cannot_act_is_an_error)
{
    cr_assert_eq(PARSE(W("check"), W("a.csv"), W("--ceiling"), W("5")), RMG_EUSAGE);
    cr_assert_eq(PARSE(W("demo"), W("--by"), W("provider")), RMG_EUSAGE);
}

Test(settings, values_of_the_wrong_form_are_refused_by_name)
{
    cr_assert_eq(PARSE(W("forecast"), W("--range"), W("veel")), RMG_EUSAGE);
    cr_assert_eq(PARSE(W("forecast"), W("--ceiling"), W("55.000,00")), RMG_EUSAGE);
    cr_assert_eq(PARSE(W("forecast"), W("--upto"), W("april")), RMG_EUSAGE);
    cr_assert_eq(PARSE(W("forecast"), W("--decimal"), W("komma")), RMG_EUSAGE);
    cr_assert(strstr(why.message, "comma|point") != NULL);
    cr_assert_eq(PARSE(W("forecast"), W("--range")), RMG_EUSAGE);
    cr_assert_eq(PARSE(W("forecast"), W("--quiet=no")), RMG_EUSAGE);
}

Test(settings, one_value_where_one_is_meant)
{
    cr_assert_eq(PARSE(W("forecast"), W("--range"), W("80"), W("--range"), W("95")), RMG_EUSAGE);
    cr_assert_eq(PARSE(W("forecast"), W("--where"), W("a=b"), W("--where"), W("c=d")), RMG_OK);
    cr_assert_eq(settings.given[RMG_OPT_WHERE].n, 2);
}

Test(settings, the_worse_exit_code_wins_in_the_stated_order)
{
    cr_assert_eq(rmg_exit_worse(RMG_EXIT_INPUT, RMG_EXIT_USAGE), RMG_EXIT_USAGE);
    cr_assert_eq(rmg_exit_worse(RMG_EXIT_OUTPUT, RMG_EXIT_INPUT), RMG_EXIT_INPUT);
    cr_assert_eq(rmg_exit_worse(RMG_EXIT_CONDITION, RMG_EXIT_DONE), RMG_EXIT_CONDITION);
    cr_assert_eq(rmg_exit_worse(RMG_EXIT_CONFIG, RMG_EXIT_INTERRUPTED), RMG_EXIT_INTERRUPTED);
    cr_assert_eq(rmg_exit_code(RMG_ENODATA), RMG_EXIT_INPUT);
}
