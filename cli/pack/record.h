/* run.json: what was asked, what was read and what was written, so that a figure can be defended later and two runs
 * can be compared. No clock, no host, no user, no path of the machine. */
#ifndef RMG_CLI_PACK_RECORD_H
#define RMG_CLI_PACK_RECORD_H

#include "cli/pack/files.h"
#include "cli/pack/units.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Errors  RMG_ENOMEM */
rmg_code rmg_run_record(rmg_buffer *out, const rmg_units *units, const rmg_pack_files *files, rmg_diag *why);

/* Digest of all inputs of a run together. */
rmg_sha256 rmg_inputs_digest(const rmg_dataset *data);

#ifdef __cplusplus
}
#endif
#endif
