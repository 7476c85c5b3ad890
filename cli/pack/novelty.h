/* What --fail-if asks of a pack: warnings that the month before did not have, or a figure of the summary. */
#ifndef RMG_CLI_PACK_NOVELTY_H
#define RMG_CLI_PACK_NOVELTY_H

#include "cli/settings.h"
#include "io/write/document.h"

#ifdef __cplusplus
extern "C" {
#endif

#define RMG_NEW_WARNINGS "new-warnings"

/* Warnings of `after` that `before` does not have. They are known by code and message, wherever their line is now; a
 * warning that comes more often than before is new that many times.
 * before, after  a warnings.csv each
 * Errors         those of rmg_plain_table_read() */
rmg_code rmg_count_new_warnings(size_t *n, const char *before, const char *after, rmg_diag *why);

#ifdef __cplusplus
}
#endif
#endif
