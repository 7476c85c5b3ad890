#include <string.h>

#include "cli/completion.h"
#include "cli/words.h"

/* Inside '...' of fish. */
static void add_quoted(rmg_buffer *out, const char *text)
{
    rmg_buffer_putc(out, '\'');
    for (; *text != '\0'; text++) {
        if (strchr("'\\", *text) != NULL)
            rmg_buffer_putc(out, '\\');
        rmg_buffer_putc(out, *text);
    }
    rmg_buffer_putc(out, '\'');
}

/* -n 'the command line has one of the commands in which the option acts' */
static void add_condition(rmg_buffer *out, rmg_option_id option)
{
    rmg_buffer_puts(out, "complete -c raming -n '__fish_seen_subcommand_from");
    for (int id = 0; id < RMG_COMMANDS; id++)
        if (rmg_option_applies(option, (rmg_command_id)id))
            rmg_buffer_printf(out, " %s", rmg_commands[id].name);
    rmg_buffer_putc(out, '\'');
}

static void add_option(rmg_buffer *out, rmg_option_id id)
{
    const rmg_option *option = &rmg_options[id];
    add_condition(out, id);
    rmg_buffer_printf(out, " -l %s", option->name);
    if (option->letter != 0)
        rmg_buffer_printf(out, " -s %c", option->letter);
    rmg_buffer words = {0};
    rmg_words_of_option(&words, id);
    if (words.length != 0) {
        rmg_buffer_puts(out, " -x -a ");
        add_quoted(out, rmg_buffer_text(&words));
    } else if (rmg_option_takes_file(id))
        rmg_buffer_puts(out, " -r -F");
    else if (option->kind != RMG_VALUE_FLAG)
        rmg_buffer_puts(out, " -x");
    rmg_buffer_puts(out, " -d ");
    add_quoted(out, option->help);
    rmg_buffer_putc(out, '\n');
    out->failed |= words.failed;
    rmg_buffer_clear(&words);
}

static void add_command(rmg_buffer *out, rmg_command_id id)
{
    rmg_buffer_printf(out, "complete -c raming -n __fish_use_subcommand -a %s -d ", rmg_commands[id].name);
    add_quoted(out, rmg_commands[id].purpose);
    rmg_buffer_putc(out, '\n');
    if (rmg_command_takes_files(id))
        rmg_buffer_printf(out, "complete -c raming -n '__fish_seen_subcommand_from %s' -F\n",
                          rmg_commands[id].name);
    rmg_buffer words = {0};
    rmg_words_of_argument(&words, id);
    if (words.length != 0) {
        rmg_buffer_printf(out, "complete -c raming -n '__fish_seen_subcommand_from %s' -a ",
                          rmg_commands[id].name);
        add_quoted(out, rmg_buffer_text(&words));
        rmg_buffer_putc(out, '\n');
    }
    out->failed |= words.failed;
    rmg_buffer_clear(&words);
}

void rmg_completion_fish(rmg_buffer *out)
{
    rmg_buffer_puts(
        out, "# fish completion for raming, made from its table of options\n\ncomplete -c raming -f\n");
    for (int id = 0; id < RMG_COMMANDS; id++)
        add_command(out, (rmg_command_id)id);
    for (int id = 0; id < RMG_OPTIONS; id++)
        add_option(out, (rmg_option_id)id);
}
