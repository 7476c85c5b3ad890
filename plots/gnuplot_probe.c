#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/text.h"
#include "plots/gnuplot_internal.h"

/* Asks version and terminals in one go, without a file. */
static char question[] = "set print '-'; print sprintf('gnuplot %.1f patchlevel %s', GPVAL_VERSION, "
                         "GPVAL_PATCHLEVEL); print GPVAL_TERMINALS";

static bool has_word(const char *list, const char *word)
{
    size_t length = strlen(word);
    for (const char *at = strstr(list, word); at != NULL; at = strstr(at + 1, word)) {
        bool begins = at == list || isspace((unsigned char)at[-1]);
        if (begins && (at[length] == '\0' || isspace((unsigned char)at[length])))
            return true;
    }
    return false;
}

static bool parse(rmg_gnuplot *out, const char *answer)
{
    if (sscanf(answer, "gnuplot %d.%d", &out->major, &out->minor) != 2)
        return false;
    size_t length = strcspn(answer + strlen("gnuplot "), "\n");
    if (length >= sizeof out->version)
        length = sizeof out->version - 1;
    memcpy(out->version, answer + strlen("gnuplot "), length);
    out->version[length] = '\0';
    out->svg = has_word(answer, "svg");
    out->png = has_word(answer, "pngcairo");
    out->pdf = has_word(answer, "pdfcairo");
    out->text = has_word(answer, "dumb");
    out->block = has_word(answer, "block");
    return true;
}

static rmg_code judge(const rmg_gnuplot *gnuplot, rmg_diag *why)
{
    if (gnuplot->major > 5 || (gnuplot->major == 5 && gnuplot->minor >= 4))
        return RMG_OK;
    rmg_fail(why, RMG_EOUTPUT, RMG_T("%s is version %d.%d; charts need 5.4 or later"), gnuplot->program,
             gnuplot->major, gnuplot->minor);
    rmg_hint(why, RMG_T("install gnuplot-nox (5.4 or later); tables and CSV need no gnuplot"));
    return RMG_EOUTPUT;
}

rmg_code rmg_gnuplot_probe(rmg_gnuplot *out, const char *program, rmg_diag *why)
{
    *out = (rmg_gnuplot){0};
    if (program == NULL)
        program = "gnuplot";
    if (strlen(program) >= sizeof out->program)
        return rmg_fail(why, RMG_EOUTPUT, "%s", RMG_T("the path of gnuplot is too long"));
    strcpy(out->program, program);

    rmg_child child;
    char name[sizeof out->program], no_settings[] = "-d", evaluate[] = "-e";
    strcpy(name, program);
    char *const argv[] = {name, no_settings, evaluate, question, NULL};
    const rmg_gnuplot_run_limits limits = {.timeout_seconds = 10, .cpu_seconds = 10, .file_bytes = 1 << 20};
    rmg_code code = rmg_child_start(&child, argv, NULL, STDOUT_FILENO, &limits, why);
    if (code != RMG_OK)
        return code;
    rmg_child_end(&child);
    bool ended = !child.timed_out && WIFEXITED(child.status);
    if (ended && WEXITSTATUS(child.status) == 127)
        code = rmg_fail(why, RMG_EOUTPUT, RMG_T("%s was not found: charts are drawn by gnuplot"), program);
    else if (!ended || !parse(out, rmg_buffer_text(&child.output)))
        code = rmg_fail(why, RMG_EOUTPUT, RMG_T("%s does not answer like gnuplot"), program);
    if (code != RMG_OK)
        rmg_hint(why, RMG_T("install gnuplot-nox (5.4 or later); tables and CSV need no gnuplot"));
    else
        code = judge(out, why);
    rmg_child_clear(&child);
    return code;
}
