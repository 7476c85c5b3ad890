/* Lists of names as options give them: "a,b,c". */
#ifndef RMG_CLI_NAMES_H
#define RMG_CLI_NAMES_H

#include <stddef.h>

#include "core/cube.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Zero it to begin. The names point into one copy of the text. */
typedef struct rmg_names {
    const char *name[RMG_DIMS_MAX];
    size_t n;
    char *text;
} rmg_names;

/* Take a list apart; NULL gives none. `option` is named in the message.
 * Errors  RMG_EUSAGE an empty name, or more than RMG_DIMS_MAX; RMG_ENOMEM */
rmg_code rmg_names_split(rmg_names *out, const char *option, const char *text, rmg_diag *why);

void rmg_names_clear(rmg_names *names);

#ifdef __cplusplus
}
#endif
#endif
