/* At build time: man pages and completions out of the tables that the program itself uses.
 *
 *   raming-generate manual FOLDER       raming.1.scd, raming-COMMAND.1.scd, raming.conf.5.scd
 *   raming-generate completions FOLDER  raming.bash, _raming, raming.fish */
#include <stdio.h>
#include <string.h>

#include "cli/completion.h"
#include "cli/manual.h"
#include "io/write/output.h"

static int write_text(const char *folder, const char *name, rmg_buffer *text)
{
    rmg_buffer path = {0};
    rmg_buffer_printf(&path, "%s/%s", folder, name);
    rmg_diag why = {0};
    rmg_code code = rmg_buffer_check(text, &why);
    if (code == RMG_OK)
        code = rmg_output_file(rmg_buffer_text(&path), rmg_buffer_text(text), text->length, &why);
    if (code != RMG_OK)
        fprintf(stderr, "raming-generate: %s\n", why.message);
    rmg_buffer_clear(&path);
    rmg_buffer_clear(text);
    return code != RMG_OK;
}

static int write_manual(const char *folder)
{
    rmg_buffer text = {0};
    rmg_manual_program(&text);
    int failed = write_text(folder, "raming.1.scd", &text);
    rmg_manual_config(&text);
    failed |= write_text(folder, "raming.conf.5.scd", &text);
    for (int id = 0; id < RMG_COMMANDS; id++) {
        char name[64];
        snprintf(name, sizeof name, "raming-%s.1.scd", rmg_commands[id].name);
        rmg_manual_command(&text, (rmg_command_id)id);
        failed |= write_text(folder, name, &text);
    }
    return failed;
}

static int write_completions(const char *folder)
{
    rmg_buffer text = {0};
    rmg_completion_bash(&text);
    int failed = write_text(folder, "raming.bash", &text);
    rmg_completion_zsh(&text);
    failed |= write_text(folder, "_raming", &text);
    rmg_completion_fish(&text);
    return failed | write_text(folder, "raming.fish", &text);
}

int main(int argc, char **argv)
{
    if (argc == 3 && strcmp(argv[1], "manual") == 0)
        return write_manual(argv[2]);
    if (argc == 3 && strcmp(argv[1], "completions") == 0)
        return write_completions(argv[2]);
    fputs("raming-generate: manual FOLDER | completions FOLDER\n", stderr);
    return 2;
}
