/* A run again from its run.json: the same settings, the same inputs, proven by their digests. */
#ifndef RMG_CLI_PACK_RERUN_H
#define RMG_CLI_PACK_RERUN_H

#include "cli/pack/json.h"
#include "cli/pack/units.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Read FOLDER/run.json.
 * Errors  RMG_EINPUT it cannot be read or is no record of a run; RMG_ENOMEM */
rmg_code rmg_rerun_read(rmg_json **out, const char *folder, rmg_diag *why);

/* The settings of that run, to be cleared by the caller.
 * Errors  RMG_EINPUT a setting that this program does not know; RMG_ENOMEM */
rmg_code rmg_rerun_settings(rmg_settings *out, const rmg_json *run, rmg_diag *why);

/* Do the files that were read now have the digests of then?
 * Errors  RMG_EINPUT with the name of a file that has changed */
rmg_code rmg_rerun_check(const rmg_dataset *data, const rmg_json *run, rmg_diag *why);

#ifdef __cplusplus
}
#endif
#endif
