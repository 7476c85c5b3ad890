/* Every option of the table stands in help, in the man page of each of its commands and in the completion of
 * each shell: whoever adds a row and forgets one of them finds out here. */
#include <criterion/criterion.h>
#include <criterion/redirect.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/command.h"
#include "cli/completion.h"
#include "cli/config_keys.h"
#include "cli/manual.h"

static rmg_buffer text;

static void tear_down(void)
{
    rmg_buffer_clear(&text);
}

TestSuite(manual, .fini = tear_down);

static bool holds(const char *before, const char *word, const char *after)
{
    char wanted[128];
    snprintf(wanted, sizeof wanted, "%s%s%s", before, word, after);
    return strstr(rmg_buffer_text(&text), wanted) != NULL;
}

Test(manual, the_page_of_a_command_has_every_option_of_it_and_no_other)
{
    for (int command = 0; command < RMG_COMMANDS; command++) {
        rmg_buffer_reset(&text);
        rmg_manual_command(&text, (rmg_command_id)command);
        for (int id = 0; id < RMG_OPTIONS; id++)
            cr_assert_eq(holds("*--", rmg_options[id].name, "*"),
                         rmg_option_applies((rmg_option_id)id, (rmg_command_id)command), "%s --%s",
                         rmg_commands[command].name, rmg_options[id].name);
        cr_assert(holds("# EXAMPLES\n\n```\n", rmg_commands[command].examples[0], "\n"));
    }
}

Test(manual, examples_come_before_the_synopsis)
{
    rmg_manual_command(&text, RMG_CMD_FORECAST);
    cr_assert_lt(strstr(rmg_buffer_text(&text), "# EXAMPLES"), strstr(rmg_buffer_text(&text), "# SYNOPSIS"));
}

Test(manual, the_page_of_the_program_has_every_command)
{
    rmg_manual_program(&text);
    for (int id = 0; id < RMG_COMMANDS; id++)
        cr_assert(holds("*raming ", rmg_commands[id].name, "* "), "%s", rmg_commands[id].name);
}

Test(manual, the_page_of_the_configuration_has_every_key)
{
    rmg_manual_config(&text);
    for (size_t i = 0; i < rmg_config_n_keys(); i++)
        cr_assert(holds("\n*", rmg_config_key_at(i).name, "*"), "%s", rmg_config_key_at(i).name);
}

Test(manual, bash_completes_every_option_and_command)
{
    rmg_completion_bash(&text);
    for (int id = 0; id < RMG_OPTIONS; id++) {
        cr_assert(holds(" --", rmg_options[id].name, " ") || holds(" --", rmg_options[id].name, "'"), "--%s",
                  rmg_options[id].name);
        if (rmg_options[id].kind != RMG_VALUE_FLAG)
            cr_assert(holds("\n    --", rmg_options[id].name, ")") ||
                      holds("\n    --", rmg_options[id].name, " |"));
    }
    for (int id = 0; id < RMG_COMMANDS; id++)
        cr_assert(holds("\n    ", rmg_commands[id].name, ")\n"));
}

Test(manual, zsh_completes_every_option_and_command)
{
    rmg_completion_zsh(&text);
    for (int id = 0; id < RMG_OPTIONS; id++)
        cr_assert(holds("--", rmg_options[id].name, "[") || holds("--", rmg_options[id].name, "=["), "--%s",
                  rmg_options[id].name);
    for (int id = 0; id < RMG_COMMANDS; id++)
        cr_assert(holds("        ", rmg_commands[id].name, ")\n"));
}

Test(manual, fish_completes_every_option_and_command)
{
    rmg_completion_fish(&text);
    for (int id = 0; id < RMG_OPTIONS; id++)
        cr_assert(holds(" -l ", rmg_options[id].name, " "), "--%s", rmg_options[id].name);
    for (int id = 0; id < RMG_COMMANDS; id++)
        cr_assert(holds("__fish_use_subcommand -a ", rmg_commands[id].name, " "));
}

/* Help prints, so it is read back from where standard output goes. */
static void read_help(rmg_command_id command)
{
    char block[4096];
    size_t n;
    FILE *out = cr_get_redirected_stdout();
    rmg_help_command(command);
    puts("\nEND OF HELP");
    fflush(stdout);
    rmg_buffer_reset(&text);
    while (!holds("END OF ", "HELP", "") && (n = fread(block, 1, 1, out)) != 0)
        rmg_buffer_add(&text, block, n);
}

Test(manual, help_has_every_option, .init = cr_redirect_stdout)
{
    for (int command = 0; command < RMG_COMMANDS; command++) {
        read_help((rmg_command_id)command);
        for (int id = 0; id < RMG_OPTIONS; id++)
            if (rmg_option_applies((rmg_option_id)id, (rmg_command_id)command))
                cr_assert(holds("--", rmg_options[id].name, ""), "%s --%s", rmg_commands[command].name,
                          rmg_options[id].name);
    }
}
