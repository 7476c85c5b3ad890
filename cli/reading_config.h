/* What only raming.conf can say about reading: the calendar and the control totals. */
#ifndef RMG_CLI_READING_CONFIG_H
#define RMG_CLI_READING_CONFIG_H

#include "cli/config.h"
#include "io/read/dataset.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Control totals hold for the files of the configuration, so not when the command line named others.
 * own_files  no FILE was given
 * Errors     RMG_ECONFIG with the line: four-week periods without a first day, or together with a fiscal year */
rmg_code rmg_reading_configure(rmg_read_options *out, const rmg_config *config, bool own_files,
                               rmg_diag *why);

#ifdef __cplusplus
}
#endif
#endif
