#include "cli/completion.h"
#include "cli/words.h"

static void add_names(rmg_buffer *out, rmg_command_id command)
{
    for (int id = 0; id < RMG_OPTIONS; id++)
        if (rmg_option_applies((rmg_option_id)id, command))
            rmg_buffer_printf(out, " --%s", rmg_options[id].name);
}

static void add_label(rmg_buffer *out, const rmg_option *option)
{
    rmg_buffer_printf(out, "    --%s", option->name);
    if (option->letter != 0)
        rmg_buffer_printf(out, " | -%c", option->letter);
    rmg_buffer_puts(out, ")\n");
}

/* What may follow an option: one of its words, a file, or anything. */
static void add_values(rmg_buffer *out)
{
    rmg_buffer_puts(out, "    case $prev in\n");
    for (int i = 0; i < RMG_OPTIONS; i++) {
        rmg_option_id id = (rmg_option_id)i;
        if (rmg_options[id].kind == RMG_VALUE_FLAG)
            continue;
        add_label(out, &rmg_options[id]);
        rmg_buffer words = {0};
        rmg_words_of_option(&words, id);
        if (words.length != 0)
            rmg_buffer_printf(out, "        COMPREPLY=($(compgen -W '%s' -- \"$cur\"))\n",
                              rmg_buffer_text(&words));
        else if (rmg_option_takes_file(id))
            rmg_buffer_puts(out, "        compopt -o filenames\n"
                                 "        COMPREPLY=($(compgen -f -- \"$cur\"))\n");
        else
            rmg_buffer_puts(out, "        COMPREPLY=()\n");
        rmg_buffer_puts(out, "        return\n        ;;\n");
        out->failed |= words.failed;
        rmg_buffer_clear(&words);
    }
    rmg_buffer_puts(out, "    esac\n");
}

static void add_commands(rmg_buffer *out)
{
    rmg_buffer_puts(out, "    case $command in\n");
    for (int i = 0; i < RMG_COMMANDS; i++) {
        rmg_command_id id = (rmg_command_id)i;
        rmg_buffer_printf(out, "    %s)\n        options='", rmg_commands[id].name);
        add_names(out, id);
        rmg_buffer_puts(out, "'\n        words='");
        rmg_buffer words = {0};
        rmg_words_of_argument(&words, id);
        rmg_buffer_puts(out, rmg_buffer_text(&words));
        rmg_buffer_printf(out, "'\n        files=%s\n        ;;\n", rmg_command_takes_files(id) ? "yes" : "");
        out->failed |= words.failed;
        rmg_buffer_clear(&words);
    }
    rmg_buffer_puts(out, "    esac\n");
}

static void add_command_names(rmg_buffer *out)
{
    for (int id = 0; id < RMG_COMMANDS; id++)
        rmg_buffer_printf(out, "%s%s", id != 0 ? " " : "", rmg_commands[id].name);
}

void rmg_completion_bash(rmg_buffer *out)
{
    rmg_buffer_puts(out,
                    "# bash completion for raming, made from its table of options\n\n_raming()\n{\n"
                    "    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]}\n"
                    "    local command= options= words= files= i\n"
                    "    # --option=value comes as three words\n"
                    "    if [ \"$cur\" = = ]; then\n        cur=\n"
                    "    elif [ \"$prev\" = = ]; then\n        prev=${COMP_WORDS[COMP_CWORD - 2]}\n    fi\n"
                    "    for ((i = 1; i < COMP_CWORD; i++)); do\n"
                    "        case ${COMP_WORDS[i]} in\n        -*) ;;\n"
                    "        *)\n            command=${COMP_WORDS[i]}\n            break\n            ;;\n"
                    "        esac\n    done\n"
                    "    if [ -z \"$command\" ]; then\n        COMPREPLY=($(compgen -W '");
    add_command_names(out);
    rmg_buffer_puts(out, "' -- \"$cur\"))\n        return\n    fi\n");
    add_values(out);
    add_commands(out);
    rmg_buffer_puts(out,
                    "    case $cur in\n    -*)\n        COMPREPLY=($(compgen -W \"$options\" -- \"$cur\"))\n"
                    "        return\n        ;;\n    esac\n"
                    "    # the first argument of a command may be one of a few words\n"
                    "    if [ -n \"$words\" ] && [ $((COMP_CWORD - i)) -eq 1 ]; then\n"
                    "        COMPREPLY=($(compgen -W \"$words\" -- \"$cur\"))\n"
                    "    elif [ -n \"$files\" ]; then\n        compopt -o filenames\n"
                    "        COMPREPLY=($(compgen -f -- \"$cur\"))\n    fi\n}\n"
                    "complete -F _raming raming\n");
}
