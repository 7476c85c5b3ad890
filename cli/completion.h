/* Completions for three shells, from the tables of commands and options. */
#ifndef RMG_CLI_COMPLETION_H
#define RMG_CLI_COMPLETION_H

#include "core/buffer.h"

#ifdef __cplusplus
extern "C" {
#endif

void rmg_completion_bash(rmg_buffer *out);
void rmg_completion_zsh(rmg_buffer *out);
void rmg_completion_fish(rmg_buffer *out);

#ifdef __cplusplus
}
#endif
#endif
