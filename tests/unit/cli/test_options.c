#include "cli/options.h"

#include <criterion/criterion.h>
#include <string.h>

Test(options, every_row_of_the_table_is_filled)
{
    for (int id = 0; id < RMG_OPTIONS; id++) {
        const rmg_option *option = &rmg_options[id];
        cr_assert_not_null(option->name, "option %d", id);
        cr_assert_neq(option->commands, 0, "--%s acts nowhere", option->name);
        cr_assert(strlen(option->help) > 5, "--%s", option->name);
        cr_assert_eq(option->metavar == NULL, option->kind == RMG_VALUE_FLAG, "--%s", option->name);
        cr_assert_eq(option->choices != NULL, option->kind == RMG_VALUE_WORD, "--%s", option->name);
    }
    for (int id = 0; id < RMG_COMMANDS; id++) {
        cr_assert_not_null(rmg_commands[id].name);
        cr_assert_not_null(rmg_commands[id].examples[0], "%s has no example", rmg_commands[id].name);
    }
}

Test(options, names_and_letters_are_unique)
{
    for (int id = 0; id < RMG_OPTIONS; id++) {
        cr_assert_eq(rmg_option_find(rmg_options[id].name, strlen(rmg_options[id].name)), (rmg_option_id)id);
        if (rmg_options[id].letter != 0)
            cr_assert_eq(rmg_option_find_letter(rmg_options[id].letter), (rmg_option_id)id);
    }
    cr_assert_eq(rmg_option_find("amount", 6), RMG_OPTIONS); /* no abbreviations */
    cr_assert_eq(rmg_option_find_letter('\0'), RMG_OPTIONS);
}

Test(options, a_default_is_a_value_that_the_option_would_take)
{
    for (int id = 0; id < RMG_OPTIONS; id++)
        if (rmg_options[id].choices != NULL && rmg_options[id].fallback != NULL)
            cr_assert(rmg_choice_has(rmg_options[id].choices, rmg_options[id].fallback), "--%s",
                      rmg_options[id].name);
}

Test(options, a_slip_of_the_pen_finds_the_known_name)
{
    cr_assert_str_eq(rmg_option_nearest("amouts", RMG_COMMANDS), "amounts");
    cr_assert_str_eq(rmg_option_nearest("celiing", RMG_CMD_FORECAST), "ceiling");
    cr_assert_null(rmg_option_nearest("verdelingsmodel", RMG_COMMANDS));
    cr_assert_str_eq(rmg_command_nearest("forcast"), "forecast");
    cr_assert_null(rmg_command_nearest("xyzzy-is-a-place"));
}

Test(options, choices_are_whole_words)
{
    cr_assert(rmg_choice_has("comma|point", "point"));
    cr_assert_not(rmg_choice_has("comma|point", "comma|point"));
    cr_assert_not(rmg_choice_has("comma|point", "poin"));
    cr_assert_not(rmg_choice_has("comma|point", ""));
}
