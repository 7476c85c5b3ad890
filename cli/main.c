/* The program: settings in, one command, an exit code out. */
#include <limits.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "analysis/numerics.h"
#include "cli/command.h"
#include "cli/exit.h"
#include "cli/settings.h"
#include "cli/talk.h"
#include "core/text.h"

static const rmg_command_run run_of[RMG_COMMANDS] = {
    [RMG_CMD_CHECK] = rmg_run_check,       [RMG_CMD_FORECAST] = rmg_run_forecast,
    [RMG_CMD_VARIANCE] = rmg_run_variance, [RMG_CMD_CHART] = rmg_run_chart,
    [RMG_CMD_BACKTEST] = rmg_run_backtest, [RMG_CMD_REPORT] = rmg_run_report,
    [RMG_CMD_PACK] = rmg_run_pack,         [RMG_CMD_EXPLAIN] = rmg_run_explain,
    [RMG_CMD_DIFF] = rmg_run_diff,         [RMG_CMD_CONVERT] = rmg_run_convert,
    [RMG_CMD_DEMO] = rmg_run_demo,         [RMG_CMD_INIT] = rmg_run_init,
    [RMG_CMD_CONFIG] = rmg_run_config,     [RMG_CMD_HELP] = rmg_run_help,
    [RMG_CMD_VERSION] = rmg_run_version,
};

/* The catalogue lies beside the program, in the build tree as when installed: ../share/locale. */
static const char *catalogue_folder(void)
{
    static char folder[PATH_MAX + 32];
    ssize_t length = readlink("/proc/self/exe", folder, PATH_MAX);
    if (length <= 0)
        return NULL;
    folder[length] = '\0';
    for (int up = 0; up < 2; up++) {
        char *slash = strrchr(folder, '/');
        if (slash == NULL)
            return NULL;
        *slash = '\0';
    }
    strcat(folder, "/share/locale");
    return folder;
}

/* What the user's environment says about the language of messages, in the order that gettext uses. */
static const char *environment_language(void)
{
    static const char *const names[] = {"LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const char *value = getenv(names[i]);
        if (value != NULL && value[0] != '\0')
            return value;
    }
    return "en";
}

/* What --lang says, looked up before the command line is judged, so that its errors speak that language too. */
static const char *language_asked(int argc, char **argv)
{
    const char *asked = NULL;
    for (int i = 1; i < argc; i++) {
        if (strncmp(argv[i], "--lang=", 7) == 0)
            asked = argv[i] + 7;
        else if (strcmp(argv[i], "--lang") == 0 && i + 1 < argc)
            asked = argv[i + 1];
    }
    return asked != NULL && (strcmp(asked, "nl") == 0 || strcmp(asked, "en") == 0) ? asked : NULL;
}

/* LC_CTYPE and LC_MESSAGES only: numbers must not follow the locale. gettext needs a locale other than "C". */
static void set_language(const char *asked)
{
    if (setlocale(LC_CTYPE, "C.UTF-8") == NULL)
        setlocale(LC_CTYPE, "");
    if (setlocale(LC_MESSAGES, "C.UTF-8") == NULL)
        setlocale(LC_MESSAGES, "");
    rmg_text_set_language(asked != NULL ? asked : environment_language(), catalogue_folder());
}

static void set_loudness(const rmg_settings *settings)
{
    rmg_loudness loudness = rmg_settings_has(settings, RMG_OPT_QUIET)     ? RMG_QUIET
                            : rmg_settings_has(settings, RMG_OPT_VERBOSE) ? RMG_VERBOSE
                                                                          : RMG_NORMAL;
    bool colour = rmg_settings_is(settings, RMG_OPT_COLOR, "always") ||
                  (rmg_settings_is(settings, RMG_OPT_COLOR, "auto") &&
                   rmg_talk_colour_allowed(STDERR_FILENO));
    rmg_talk_setup(loudness, colour);
}

/* Errors of raming.conf are said one by one; the last word sums up when there is more than one. */
static rmg_code configure(rmg_settings *settings, rmg_diag *why)
{
    rmg_problems problems = {0};
    rmg_code code = rmg_settings_configure(settings, &problems, why);
    if (problems.n > 1) {
        rmg_talk_all_problems(&problems);
        rmg_fail(why, code, RMG_T("%zu errors in the configuration; nothing was done"), problems.n);
    }
    rmg_problems_clear(&problems);
    return code;
}

static rmg_code run(const rmg_settings *settings, bool *condition, rmg_diag *why)
{
    if (rmg_settings_has(settings, RMG_OPT_HELP)) {
        rmg_help_command(settings->command);
        return RMG_OK;
    }
    return run_of[settings->command](settings, condition, why);
}

/* What stdout could not take is a failed output, not a success. */
static rmg_code flush_output(rmg_diag *why)
{
    if (fflush(stdout) == 0 && !ferror(stdout))
        return RMG_OK;
    return rmg_fail(why, RMG_EOUTPUT,
                    RMG_T("standard output could not be written: the disk is full or the reader left"));
}

int main(int argc, char **argv)
{
    rmg_numerics_setup();
    signal(SIGPIPE, SIG_IGN); /* a reader that left shows up as a failed write */
    signal(SIGXFSZ, SIG_IGN); /* and so does a file that grows over the limit */

    rmg_settings settings;
    rmg_diag why = {0};
    bool condition = false;
    set_language(language_asked(argc, argv)); /* the configuration may then say another */
    rmg_code code = rmg_settings_parse(&settings, argc, argv, &why);
    if (code == RMG_OK)
        code = configure(&settings, &why);
    if (code == RMG_OK) {
        set_language(rmg_settings_text(&settings, RMG_OPT_LANG));
        set_loudness(&settings);
        code = run(&settings, &condition, &why);
    }
    if (code == RMG_OK)
        code = flush_output(&why);
    if (code != RMG_OK)
        rmg_talk_failure(&why);
    rmg_settings_clear(&settings);
    return code != RMG_OK ? rmg_exit_code(code) : condition ? RMG_EXIT_CONDITION : RMG_EXIT_DONE;
}
