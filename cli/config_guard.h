/* The look at the raw lines of raming.conf that comes before libinih reads them. The library cuts long
 * lines and values with ` ;`, joins a line that begins with a blank to the one above, and takes the later of
 * two equal keys, all without a word. Whatever it would change is an error here.
 *
 * What passes the guard means the same to it and to the library; config.c checks that for every line. */
#ifndef RMG_CLI_CONFIG_GUARD_H
#define RMG_CLI_CONFIG_GUARD_H

#include <stddef.h>
#include <stdint.h>

#include "core/buffer.h"
#include "core/problem.h"

#ifdef __cplusplus
extern "C" {
#endif

#define RMG_CONFIG_LINE_MAX 198         /* bytes of a line, without its end */
#define RMG_CONFIG_SIZE_MAX (64 * 1024) /* bytes of a file */

/* A `[section]` (key NULL) or a `key = value` as the guard saw it. Owned by the list. */
typedef struct rmg_config_line {
    char *section, *key;
    uint64_t line;
} rmg_config_line;

typedef struct rmg_config_lines {
    rmg_config_line *item;
    size_t n, capacity;
    rmg_buffer text; /* what libinih may read: no byte order mark, line ends as LF, bad lines empty */
} rmg_config_lines;

/* Take the lines apart; every one that the library would not read as it stands is a problem.
 * out     cleared before; rmg_config_lines_clear() it also after a failure
 * Errors  RMG_ECONFIG at least one problem was added; RMG_ENOMEM */
rmg_code rmg_config_guard(rmg_config_lines *out, const char *source, const char *text, size_t length,
                          rmg_problems *problems, rmg_diag *why);

void rmg_config_lines_clear(rmg_config_lines *lines);

/* One problem of the configuration, with its line; used by all who judge it.
 * hint  NULL for none */
rmg_code rmg_config_problem(rmg_problems *problems, const char *source, uint64_t line, const char *hint,
                            rmg_diag *why, const char *format, ...) RMG_PRINTF(6, 7);

#ifdef __cplusplus
}
#endif
#endif
