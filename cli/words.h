/* What may be typed at a place: the words that completions offer and man pages list. */
#ifndef RMG_CLI_WORDS_H
#define RMG_CLI_WORDS_H

#include "cli/options.h"
#include "core/buffer.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Append the values that an option knows by name, with a blank between them; nothing when any text will do. */
void rmg_words_of_option(rmg_buffer *out, rmg_option_id option);

/* The same for the first argument of a command: kinds of charts, commands to get help on, sections. */
void rmg_words_of_argument(rmg_buffer *out, rmg_command_id command);

/* Is its value the name of a file? */
bool rmg_option_takes_file(rmg_option_id option);

/* Does the command take files (or a folder) as arguments? */
bool rmg_command_takes_files(rmg_command_id command);

#ifdef __cplusplus
}
#endif
#endif
