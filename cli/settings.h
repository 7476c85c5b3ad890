/* What the user asked for: the command, its files, and for each option its values and where each came from.
 * Precedence is command line, configuration, built-in default. */
#ifndef RMG_CLI_SETTINGS_H
#define RMG_CLI_SETTINGS_H

#include "cli/config.h"
#include "cli/options.h"
#include "core/diag.h"
#include "core/money.h"
#include "core/month.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct rmg_values {
    char **text;
    char **origin; /* beside text: "raming.conf:4", or NULL for the command line */
    size_t n, capacity, origin_capacity;
} rmg_values;

typedef struct rmg_settings {
    rmg_command_id command;
    rmg_values given[RMG_OPTIONS];
    rmg_values files; /* arguments after the command, in order */
    rmg_config config;
} rmg_settings;

/* Take a command line apart. argv[0] is the program and is not looked at.
 * Errors  RMG_EUSAGE no or unknown command, unknown option, missing or wrong value, an option twice,
 *         an option that cannot act in this command; RMG_ENOMEM */
rmg_code rmg_settings_parse(rmg_settings *out, int argc, char *const *argv, rmg_diag *why);

/* Find and read the configuration, unless the command uses none, and take over what the command line has not
 * said. Files of the configuration join when no FILE was given.
 * problems  errors of the file, each with its line
 * Errors    RMG_ECONFIG with the first of them in `why`; RMG_EUSAGE --config and --no-config together; RMG_ENOMEM */
rmg_code rmg_settings_configure(rmg_settings *settings, rmg_problems *problems, rmg_diag *why);

/* Append a value. origin is copied; NULL is the command line. */
rmg_code rmg_values_add(rmg_values *values, const char *text, const char *origin, rmg_diag *why);
void rmg_values_clear(rmg_values *values);

/* Was it said, on the command line or in the configuration? */
bool rmg_settings_has(const rmg_settings *settings, rmg_option_id option);

/* Was it said on the command line? What raming.conf says for every command may have no effect on this one. */
bool rmg_settings_said(const rmg_settings *settings, rmg_option_id option);

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
