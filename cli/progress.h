/* A bar for work that lasts: on standard error, only when that is a terminal, gone when the work is done. */
#ifndef RMG_CLI_PROGRESS_H
#define RMG_CLI_PROGRESS_H

#include "cli/settings.h"
#include "io/read/dataset.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Have the reading show a bar, unless nobody can see it or wants to (-q). */
void rmg_progress_watch(rmg_read_options *options, const rmg_settings *settings);

/* Take the bar away, if there is one: before anything else is written. */
void rmg_progress_wipe(void);

#ifdef __cplusplus
}
#endif
#endif
