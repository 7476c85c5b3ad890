/* The man pages, from the tables of commands, options and settings: scdoc text, always English. */
#ifndef RMG_CLI_MANUAL_H
#define RMG_CLI_MANUAL_H

#include "cli/options.h"
#include "core/buffer.h"

#ifdef __cplusplus
extern "C" {
#endif

/* raming(1): the commands, the exit codes, the files. */
void rmg_manual_program(rmg_buffer *out);

/* raming-COMMAND(1): examples first, then every option of the command. */
void rmg_manual_command(rmg_buffer *out, rmg_command_id command);

/* raming.conf(5): every section and key. */
void rmg_manual_config(rmg_buffer *out);

#ifdef __cplusplus
}
#endif
#endif
