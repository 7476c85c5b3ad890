/* Writing raming.conf: a new one line by line, or one key of an old one with all else left as it stands. */
#ifndef RMG_CLI_CONFIG_EDIT_H
#define RMG_CLI_CONFIG_EDIT_H

#include <stdbool.h>

#include "core/buffer.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Would `key = value` read back as just that? (No ` ;`, no control characters, not too long.) */
bool rmg_config_can_hold(const char *key, const char *value);

/* Put `key = value` into the section: over the line that sets the key, else behind the last line of the
 * section, else in a new section at the end. Comments, order and line ends stay.
 * out     appended to: the whole new text
 * Errors  RMG_EOUTPUT the value cannot be held; RMG_ENOMEM */
rmg_code rmg_config_set(rmg_buffer *out, const char *text, size_t length, const char *section,
                        const char *key, const char *value, rmg_diag *why);

/* Append to a new file; a section line is written when it differs from *section, which then holds it.
 * A value that cannot be held, or a comment that does not fit, is left out: false. */
bool rmg_config_add(rmg_buffer *out, const char **section, const char *in_section, const char *comment,
                    const char *key, const char *value);

/* One value of a file list that names exactly these files, which are as they lie seen from the folder of the
 * configuration: names with blanks between them, or one pattern that the folders bear out.
 * Errors  RMG_EOUTPUT no one line can name them; RMG_ENOMEM */
rmg_code rmg_config_list_files(rmg_buffer *out, char *const *files, size_t n, rmg_diag *why);

#ifdef __cplusplus
}
#endif
#endif
