/* A command: a function that gets the settings and says how it went. One file per command; none calls another. */
#ifndef RMG_CLI_COMMAND_H
#define RMG_CLI_COMMAND_H

#include "cli/settings.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Errors are returned with their words in `why`; main prints them and turns the code into the exit code.
 * *condition is set when a --fail-if condition holds. */
typedef rmg_code (*rmg_command_run)(const rmg_settings *settings, bool *condition, rmg_diag *why);

rmg_code rmg_run_check(const rmg_settings *settings, bool *condition, rmg_diag *why);
rmg_code rmg_run_forecast(const rmg_settings *settings, bool *condition, rmg_diag *why);
rmg_code rmg_run_variance(const rmg_settings *settings, bool *condition, rmg_diag *why);
rmg_code rmg_run_chart(const rmg_settings *settings, bool *condition, rmg_diag *why);
rmg_code rmg_run_backtest(const rmg_settings *settings, bool *condition, rmg_diag *why);
rmg_code rmg_run_report(const rmg_settings *settings, bool *condition, rmg_diag *why);
rmg_code rmg_run_pack(const rmg_settings *settings, bool *condition, rmg_diag *why);
rmg_code rmg_run_diff(const rmg_settings *settings, bool *condition, rmg_diag *why);
rmg_code rmg_run_explain(const rmg_settings *settings, bool *condition, rmg_diag *why);
rmg_code rmg_run_convert(const rmg_settings *settings, bool *condition, rmg_diag *why);
rmg_code rmg_run_init(const rmg_settings *settings, bool *condition, rmg_diag *why);
rmg_code rmg_run_config(const rmg_settings *settings, bool *condition, rmg_diag *why);
rmg_code rmg_run_demo(const rmg_settings *settings, bool *condition, rmg_diag *why);
rmg_code rmg_run_help(const rmg_settings *settings, bool *condition, rmg_diag *why);
rmg_code rmg_run_version(const rmg_settings *settings, bool *condition, rmg_diag *why);

/* Help on one command, examples first. */
void rmg_help_command(rmg_command_id command);

#ifdef __cplusplus
}
#endif
#endif
