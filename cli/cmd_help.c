#include <stdio.h>
#include <string.h>

#include "cli/command.h"
#include "core/text.h"

/* "  -o, --output FILE" in the left column; the right one wraps at 80 characters. */
#define LEFT 26
#define RIGHT 54

/* Printed width: UTF-8 continuation bytes take no place. */
static size_t width_of(const char *text, size_t bytes)
{
    size_t width = 0;
    for (size_t i = 0; i < bytes; i++)
        width += ((unsigned char)text[i] & 0xC0) != 0x80;
    return width;
}

static void print_wrapped(const char *text)
{
    size_t used = 0;
    while (*text != '\0') {
        size_t bytes = strcspn(text, " "), width = width_of(text, bytes);
        if (used != 0 && used + 1 + width > RIGHT) {
            printf("\n%*s", LEFT, "");
            used = 0;
        }
        printf("%s%.*s", used != 0 ? " " : "", (int)bytes, text);
        used += width + (used != 0);
        text += bytes;
        text += strspn(text, " ");
    }
}

static void print_left(const rmg_option *option)
{
    char left[80];
    char letter[8] = "    ";
    if (option->letter != 0)
        snprintf(letter, sizeof letter, "-%c, ", option->letter);
    int n = snprintf(left, sizeof left, "  %s--%s%s%s", letter, option->name,
                     option->metavar != NULL ? " " : "", option->metavar != NULL ? option->metavar : "");
    printf("%s", left);
    if (n >= LEFT - 1)
        printf("\n%*s", LEFT, "");
    else
        printf("%*s", LEFT - n, "");
}

static void print_option(const rmg_option *option)
{
    char more[160] = "";
    print_left(option);
    if (option->kind == RMG_VALUE_WORD)
        snprintf(more, sizeof more, " (%s)", option->choices);
    if (option->fallback != NULL) {
        size_t used = strlen(more);
        snprintf(more + used, sizeof more - used, RMG_T(" [default %s]"), option->fallback);
    }
    char text[512];
    snprintf(text, sizeof text, "%s%s", RMG_T(option->help), more);
    for (char *bar = text; (bar = strchr(bar, '|')) != NULL;)
        *bar = ' ';
    print_wrapped(text);
    putchar('\n');
}

void rmg_help_command(rmg_command_id id)
{
    const rmg_command *command = &rmg_commands[id];
    for (size_t i = 0; i < 4 && command->examples[i] != NULL; i++)
        printf("  %s\n", command->examples[i]);
    printf("\nraming %s%s%s\n", command->name, command->arguments[0] != '\0' ? " " : "", command->arguments);
    printf("  %s\n\n", RMG_T(command->purpose));
    for (int option = 0; option < RMG_OPTIONS; option++)
        if (rmg_option_applies((rmg_option_id)option, id))
            print_option(&rmg_options[option]);
}

static void print_commands(void)
{
    printf("  raming demo\n  raming check demo/uitgaven-jeugd.csv\n  raming forecast "
           "demo/uitgaven-jeugd.csv\n\n");
    printf("%s\n\n", RMG_T("raming COMMAND [OPTION...] FILE..."));
    for (int id = 0; id < RMG_COMMANDS; id++) {
        printf("  %-12s", rmg_commands[id].name);
        printf("%s\n", RMG_T(rmg_commands[id].purpose));
    }
    printf("\n%s\n", RMG_T("raming help COMMAND tells more"));
}

rmg_code rmg_run_help(const rmg_settings *settings, bool *condition, rmg_diag *why)
{
    (void)condition;
    if (settings->files.n == 0) {
        print_commands();
        return RMG_OK;
    }
    const char *name = settings->files.text[0];
    rmg_command_id id = rmg_command_find(name);
    if (id == RMG_COMMANDS) {
        rmg_code code = rmg_fail(why, RMG_EUSAGE, RMG_T("unknown command \"%s\""), name);
        const char *near = rmg_command_nearest(name);
        if (near != NULL)
            rmg_hint(why, RMG_T("did you mean raming help %s?"), near);
        return code;
    }
    rmg_help_command(id);
    return RMG_OK;
}
