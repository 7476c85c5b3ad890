#include "cli/words.h"

#include <string.h>

#include "analysis/forecast/forecast.h"
#include "analysis/variance/variance.h"
#include "cli/config_keys.h"
#include "plots/chart.h"

static void add_word(rmg_buffer *out, const char *word)
{
    if (out->length != 0)
        rmg_buffer_putc(out, ' ');
    rmg_buffer_puts(out, word);
}

static void add_choices(rmg_buffer *out, const char *choices)
{
    if (out->length != 0)
        rmg_buffer_putc(out, ' ');
    for (const char *at = choices; *at != '\0'; at++)
        rmg_buffer_putc(out, *at == '|' ? ' ' : *at);
}

void rmg_words_of_option(rmg_buffer *out, rmg_option_id option)
{
    rmg_config_key key;
    if (rmg_options[option].choices != NULL)
        add_choices(out, rmg_options[option].choices);
    else if (option == RMG_OPT_METHOD) {
        add_word(out, "auto");
        for (size_t i = 0; i < rmg_rules_count(); i++)
            add_word(out, rmg_rule_at(i)->name);
    } else if (option == RMG_OPT_CONVENTION)
        for (size_t i = 0; i < RMG_CONVENTIONS; i++)
            add_word(out, rmg_convention_table()[i].name);
    else if (rmg_options[option].section != NULL &&
             rmg_config_key_find(&key, rmg_options[option].section, rmg_options[option].name, NULL) &&
             key.choices != NULL && !key.words && rmg_options[option].kind != RMG_VALUE_FLAG)
        add_choices(out, key.choices); /* amounts, kind: their plain form has fixed words */
}

void rmg_words_of_argument(rmg_buffer *out, rmg_command_id command)
{
    if (command == RMG_CMD_CHART)
        for (int kind = 0; kind < RMG_CHART_KINDS; kind++)
            add_word(out, rmg_chart_kind_info((rmg_chart_kind)kind)->name);
    if (command == RMG_CMD_CHART)
        add_word(out, "script");
    if (command == RMG_CMD_HELP)
        for (int id = 0; id < RMG_COMMANDS; id++)
            add_word(out, rmg_commands[id].name);
    if (command == RMG_CMD_CONFIG)
        for (size_t i = 0; rmg_config_section_at(i) != NULL; i++)
            add_word(out, rmg_config_section_at(i));
}

bool rmg_option_takes_file(rmg_option_id option)
{
    const char *metavar = rmg_options[option].metavar;
    return metavar != NULL && strcmp(metavar, "FILE") == 0;
}

bool rmg_command_takes_files(rmg_command_id command)
{
    const char *arguments = rmg_commands[command].arguments;
    return strstr(arguments, "FILE") != NULL || strstr(arguments, "FOLDER") != NULL;
}
