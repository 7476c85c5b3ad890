#include "cli/manual.h"

#include <string.h>

#include "cli/config_keys.h"
#include "cli/exit.h"
#include "cli/words.h"

#define SOURCE "\"raming " RMG_VERSION "\" \"raming\""

/* Marks of scdoc in running text. */
static void add_plain(rmg_buffer *out, const char *text)
{
    for (; *text != '\0'; text++) {
        if (strchr("\\*_", *text) != NULL)
            rmg_buffer_putc(out, '\\');
        rmg_buffer_putc(out, *text);
    }
}

static void add_sentence(rmg_buffer *out, const char *text)
{
    if (text[0] >= 'a' && text[0] <= 'z')
        rmg_buffer_putc(out, (char)(text[0] - 'a' + 'A'));
    else
        rmg_buffer_putc(out, text[0]);
    add_plain(out, text + 1);
    rmg_buffer_putc(out, '.');
}

/* Words in capitals are places to fill in: _FILE_... */
static void add_places(rmg_buffer *out, const char *text)
{
    while (*text != '\0') {
        size_t n = strspn(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
        if (n > 1) {
            rmg_buffer_printf(out, "_%.*s_", (int)n, text);
            text += n;
            continue;
        }
        char one[2] = {*text++, '\0'};
        add_plain(out, one);
    }
}

static void add_examples(rmg_buffer *out, const char *const *examples)
{
    rmg_buffer_puts(out, "# EXAMPLES\n\n```\n");
    for (size_t i = 0; i < 4 && examples[i] != NULL; i++)
        rmg_buffer_printf(out, "%s\n", examples[i]);
    rmg_buffer_puts(out, "```\n\n");
}

/* ---- options ---- */

static void add_words(rmg_buffer *out, const char *before, rmg_option_id id)
{
    rmg_buffer words = {0};
    rmg_words_of_option(&words, id);
    if (words.length != 0) {
        rmg_buffer_puts(out, before);
        for (const char *at = rmg_buffer_text(&words); *at != '\0'; at++)
            if (*at == ' ')
                rmg_buffer_puts(out, ", ");
            else
                rmg_buffer_putc(out, *at);
        rmg_buffer_putc(out, '.');
    }
    out->failed |= words.failed;
    rmg_buffer_clear(&words);
}

static void add_option(rmg_buffer *out, rmg_option_id id)
{
    const rmg_option *option = &rmg_options[id];
    if (option->letter != 0)
        rmg_buffer_printf(out, "*-%c*, ", option->letter);
    rmg_buffer_printf(out, "*--%s*", option->name);
    if (option->metavar != NULL) {
        rmg_buffer_putc(out, ' ');
        add_places(out, option->metavar);
    }
    rmg_buffer_puts(out, "\n\t");
    add_sentence(out, option->help);
    add_words(out, " One of: ", id);
    if (option->fallback != NULL)
        rmg_buffer_printf(out, " Default: %s.", option->fallback);
    if (option->repeats)
        rmg_buffer_puts(out, " May be given several times.");
    rmg_buffer_puts(out, "\n\n");
}

void rmg_manual_command(rmg_buffer *out, rmg_command_id id)
{
    const rmg_command *command = &rmg_commands[id];
    rmg_buffer_printf(out, "raming-%s(1) " SOURCE "\n\n# NAME\n\nraming-%s - %s\n\n", command->name,
                      command->name, command->purpose);
    add_examples(out, command->examples);
    rmg_buffer_printf(out, "# SYNOPSIS\n\n*raming %s* [_OPTION_...] ", command->name);
    add_places(out, command->arguments);
    rmg_buffer_puts(out, "\n\n");
    rmg_buffer words = {0};
    rmg_words_of_argument(&words, id);
    if (words.length != 0 && id != RMG_CMD_HELP)
        rmg_buffer_printf(out, "The first argument is one of: %s.\n\n", rmg_buffer_text(&words));
    out->failed |= words.failed;
    rmg_buffer_clear(&words);
    rmg_buffer_puts(out, "# OPTIONS\n\n");
    for (int option = 0; option < RMG_OPTIONS; option++)
        if (rmg_option_applies((rmg_option_id)option, id))
            add_option(out, (rmg_option_id)option);
    rmg_buffer_puts(out, "# SEE ALSO\n\n*raming*(1), *raming.conf*(5)\n");
}

/* ---- the program ---- */

static const struct {
    int code;
    const char *meaning;
} exits[] = {
    {RMG_EXIT_DONE, "Done."},
    {RMG_EXIT_CONDITION, "Done, and a condition of *--fail-if* is true."},
    {RMG_EXIT_USAGE, "Wrong use: an unknown command, option, column or value, or an option that cannot act."},
    {RMG_EXIT_INPUT, "Input that could not be read safely, that lacks what the command needs, or with more "
                     "rejects than *--max-rejects*."},
    {RMG_EXIT_CONFIG, "The configuration is wrong."},
    {RMG_EXIT_OUTPUT, "Output could not be written, or gnuplot failed or is absent."},
    {RMG_EXIT_INTERRUPTED, "Interrupted."},
};

static void add_commands(rmg_buffer *out)
{
    rmg_buffer_puts(out, "# COMMANDS\n\n");
    for (int id = 0; id < RMG_COMMANDS; id++) {
        rmg_buffer_printf(out, "*raming %s* ", rmg_commands[id].name);
        add_places(out, rmg_commands[id].arguments);
        rmg_buffer_puts(out, "\n\t");
        add_sentence(out, rmg_commands[id].purpose);
        rmg_buffer_printf(out, " See *raming-%s*(1).\n\n", rmg_commands[id].name);
    }
}

static void add_exits(rmg_buffer *out)
{
    rmg_buffer_puts(out, "# EXIT STATUS\n\n");
    for (size_t i = 0; i < sizeof exits / sizeof *exits; i++)
        rmg_buffer_printf(out, "*%d*\n\t%s\n\n", exits[i].code, exits[i].meaning);
    rmg_buffer_puts(out, "When several apply, the first of 130, 2, 4, 3, 5, 1 is returned.\n\n");
}

void rmg_manual_program(rmg_buffer *out)
{
    static const char *const examples[] = {"raming demo", "raming check demo/uitgaven-jeugd.csv",
                                           "raming forecast demo/uitgaven-jeugd.csv", "raming help forecast"};
    rmg_buffer_puts(out,
                    "raming(1) " SOURCE "\n\n# NAME\n\n"
                    "raming - where spending ends, how sure that is and why it differs from the plan\n\n");
    add_examples(out, examples);
    rmg_buffer_puts(
        out, "# SYNOPSIS\n\n*raming* _COMMAND_ [_OPTION_...] _FILE_...\n\n# DESCRIPTION\n\n"
             "raming reads tables of spending, plans and ceilings as they come from a ledger or a "
             "spreadsheet. A value that can be read in two ways is refused with its place; what is not "
             "known is never taken for zero; every row that is not used is counted and listed. Results "
             "go to standard output, notes and warnings to standard error. A FILE of *-* is standard "
             "input.\n\n");
    add_commands(out);
    add_exits(out);
    rmg_buffer_puts(
        out, "# FILES\n\n_raming.conf_\n\tSettings, in the working folder or the nearest folder above it. "
             "See *raming.conf*(5).\n\n# ENVIRONMENT\n\n*NO_COLOR*\n\tWhen set and not empty: no "
             "colours, unless *--color* asks for them.\n\n*LANGUAGE*, *LC_ALL*, *LC_MESSAGES*, *LANG*\n"
             "\tThe language of messages, when neither *--lang* nor the configuration names one. The "
             "environment never changes a number.\n\n# SEE ALSO\n\n*raming.conf*(5)\n");
}

/* ---- the configuration ---- */

static void add_key(rmg_buffer *out, const rmg_config_key *key)
{
    rmg_buffer_printf(out, "*%s*", key->name);
    if (key->form == RMG_KEY_FAMILY)
        rmg_buffer_puts(out, "._NAME_");
    rmg_buffer_puts(out, " = ");
    add_places(out, key->metavar);
    rmg_buffer_puts(out, "\n\t");
    add_sentence(out, key->help);
    if (key->choices != NULL) {
        rmg_buffer_puts(out, key->words ? " Some of: " : " One of: ");
        for (const char *at = key->choices; *at != '\0'; at++)
            if (*at == '|')
                rmg_buffer_puts(out, ", ");
            else
                rmg_buffer_putc(out, *at);
        rmg_buffer_putc(out, '.');
    }
    if (key->fallback != NULL)
        rmg_buffer_printf(out, " Default: %s.", key->fallback);
    rmg_buffer_puts(out, "\n\n");
}

void rmg_manual_config(rmg_buffer *out)
{
    rmg_buffer_puts(
        out,
        "raming.conf(5) " SOURCE
        "\n\n# NAME\n\nraming.conf - settings of raming\n\n# EXAMPLES\n\n```\n[run]\n"
        "title = Uitgaven Jeugd 2021\n; last closed month\nupto = 2021-04\n[spend]\nfile = "
        "data/uitgaven-*.csv\n"
        "amounts = transactions\ndecimal = comma\nmap.amount = Bedrag excl. BTW\n[plan]\nfile = "
        "data/begroting.csv\n```\n\n"
        "# DESCRIPTION\n\nThe file is looked for in the working folder and then in the folders above it; "
        "*--config* names another and *--no-config* does without. Paths in it are relative to the file. What "
        "the "
        "command line says comes before what the file says. *raming config* prints every value with its "
        "origin.\n\nA key stands in its section, once. A comment begins a line of its own with *;*. These "
        "are errors, "
        "each with its line: a line of more than 198 bytes, a line that begins with a blank, a section or "
        "key "
        "that stands twice or that is not known, a value of the wrong kind, and *;* or *#* after a blank "
        "inside a "
        "value.\n\n# SECTIONS\n\n");
    const char *section = "";
    for (size_t i = 0; i < rmg_config_n_keys(); i++) {
        rmg_config_key key = rmg_config_key_at(i);
        if (strcmp(section, key.section) != 0) {
            section = key.section;
            rmg_buffer_printf(out, "## [%s]\n\n", section);
        }
        add_key(out, &key);
    }
    rmg_buffer_puts(out, "# SEE ALSO\n\n*raming*(1), *raming-config*(1)\n");
}
