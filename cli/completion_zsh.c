#include <string.h>

#include "cli/completion.h"
#include "cli/words.h"

/* Inside '...' of the shell and [...] of _arguments. */
static void add_quoted(rmg_buffer *out, const char *text)
{
    for (; *text != '\0'; text++) {
        if (*text == '\'')
            rmg_buffer_puts(out, "'\\''");
        else {
            if (strchr("[]:\\", *text) != NULL)
                rmg_buffer_putc(out, '\\');
            rmg_buffer_putc(out, *text);
        }
    }
}

static void add_action(rmg_buffer *out, rmg_option_id id)
{
    rmg_buffer words = {0};
    rmg_words_of_option(&words, id);
    rmg_buffer_putc(out, ':');
    add_quoted(out, rmg_options[id].metavar);
    rmg_buffer_putc(out, ':');
    if (words.length != 0)
        rmg_buffer_printf(out, "(%s)", rmg_buffer_text(&words));
    else if (rmg_option_takes_file(id))
        rmg_buffer_puts(out, "_files");
    out->failed |= words.failed;
    rmg_buffer_clear(&words);
}

static void add_spec(rmg_buffer *out, rmg_option_id id, const char *dashes, const char *name)
{
    const rmg_option *option = &rmg_options[id];
    bool flag = option->kind == RMG_VALUE_FLAG;
    rmg_buffer_printf(out, "            '%s%s%s%s[", option->repeats ? "*" : "", dashes, name,
                      flag             ? ""
                      : dashes[1] != 0 ? "="
                                       : "+");
    add_quoted(out, option->help);
    rmg_buffer_putc(out, ']');
    if (!flag)
        add_action(out, id);
    rmg_buffer_puts(out, "' \\\n");
}

static void add_command(rmg_buffer *out, rmg_command_id id)
{
    rmg_buffer_printf(out, "        %s)\n            _arguments \\\n", rmg_commands[id].name);
    for (int option = 0; option < RMG_OPTIONS; option++) {
        if (!rmg_option_applies((rmg_option_id)option, id))
            continue;
        add_spec(out, (rmg_option_id)option, "--", rmg_options[option].name);
        const char letter[2] = {rmg_options[option].letter, '\0'};
        if (letter[0] != '\0')
            add_spec(out, (rmg_option_id)option, "-", letter);
    }
    rmg_buffer words = {0};
    rmg_words_of_argument(&words, id);
    if (words.length != 0)
        rmg_buffer_printf(out, "            '1:word:(%s)' \\\n", rmg_buffer_text(&words));
    rmg_buffer_puts(out, rmg_command_takes_files(id) ? "            '*:file:_files'\n" : "            \n");
    rmg_buffer_puts(out, "            ;;\n");
    out->failed |= words.failed;
    rmg_buffer_clear(&words);
}

void rmg_completion_zsh(rmg_buffer *out)
{
    rmg_buffer_puts(
        out, "#compdef raming\n# zsh completion for raming, made from its table of options\n\n_raming() {\n"
             "    local context state state_descr line\n    typeset -A opt_args\n"
             "    local -a commands\n    commands=(\n");
    for (int id = 0; id < RMG_COMMANDS; id++) {
        rmg_buffer_printf(out, "        '%s:", rmg_commands[id].name);
        add_quoted(out, rmg_commands[id].purpose);
        rmg_buffer_puts(out, "'\n");
    }
    rmg_buffer_puts(
        out, "    )\n    _arguments -C '1: :->command' '*:: :->rest'\n    case $state in\n    command)\n"
             "        _describe command commands\n        ;;\n    rest)\n        case $words[1] in\n");
    for (int id = 0; id < RMG_COMMANDS; id++)
        add_command(out, (rmg_command_id)id);
    rmg_buffer_puts(out, "        esac\n        ;;\n    esac\n}\n\n_raming \"$@\"\n");
}
