/* What the user asked for: the command, its files, and for each option its values and where each came from.
 * Precedence is command line, configuration, built-in default. */
#ifndef RMG_CLI_SETTINGS_H
#define RMG_CLI_SETTINGS_H

#include "cli/options.h"
#include "core/diag.h"
#include "core/money.h"
#include "core/month.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct rmg_values {
    char **text;
    size_t n, capacity;
    char *origin; /* "raming.conf:4", or NULL for the command line */
} rmg_values;

typedef struct rmg_settings {
    rmg_command_id command;
    rmg_values given[RMG_OPTIONS];
    rmg_values files; /* arguments after the command, in order */
} rmg_settings;

/* Take a command line apart. argv[0] is the program and is not looked at.
 * Errors  RMG_EUSAGE no or unknown command, unknown option, missing or wrong value, an option twice,
 *         an option that cannot act in this command; RMG_ENOMEM */
rmg_code rmg_settings_parse(rmg_settings *out, int argc, char *const *argv, rmg_diag *why);

/* Was it said, on the command line or in the configuration? */
bool rmg_settings_has(const rmg_settings *settings, rmg_option_id option);

/* The value: said, else the default, else NULL. For repeated options the first. */
const char *rmg_settings_text(const rmg_settings *settings, rmg_option_id option);

/* The same as a checked type; `fallback` when neither said nor defaulted. */
long rmg_settings_whole(const rmg_settings *settings, rmg_option_id option, long fallback);
bool rmg_settings_money(const rmg_settings *settings, rmg_option_id option, rmg_money *out);
bool rmg_settings_month(const rmg_settings *settings, rmg_option_id option, rmg_month *out);

/* True when the option's value (said or default) is this word. */
bool rmg_settings_is(const rmg_settings *settings, rmg_option_id option, const char *word);

void rmg_settings_clear(rmg_settings *settings);

#ifdef __cplusplus
}
#endif
#endif
