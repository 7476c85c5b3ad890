/* raming.conf: read behind its guard, judged key by key, kept as what it says and on which line. */
#ifndef RMG_CLI_CONFIG_H
#define RMG_CLI_CONFIG_H

#include "cli/config_keys.h"
#include "core/problem.h"

#ifdef __cplusplus
extern "C" {
#endif

#define RMG_CONFIG_NAME "raming.conf"

typedef struct rmg_config_entry {
    char *section, *key, *value;
    uint64_t line;
} rmg_config_entry;

/* Zero it for "no configuration". */
typedef struct rmg_config {
    char *path;   /* as it was found or named: "raming.conf", "../raming.conf" */
    char *folder; /* what paths in it are relative to: "", "../" */
    rmg_config_entry *entry;
    size_t n, capacity;
} rmg_config;

/* Read a configuration from memory.
 * out       empty; complete when RMG_OK, empty otherwise
 * problems  every error of the file, each with its line
 * Errors    RMG_ECONFIG at least one problem was added; RMG_ENOMEM */
rmg_code rmg_config_read(rmg_config *out, const char *path, const char *text, size_t length,
                         rmg_problems *problems, rmg_diag *why);

/* The same from a file.
 * Errors  also RMG_ECONFIG with its words in `why` and no problem: the file cannot be opened or is too long */
rmg_code rmg_config_load(rmg_config *out, const char *path, rmg_problems *problems, rmg_diag *why);

/* raming.conf in the working folder or the nearest folder above; *path is NULL when there is none, else
 * free() it.
 * Errors  RMG_ENOMEM */
rmg_code rmg_config_find(char **path, rmg_diag *why);

/* The line that sets a key, or NULL. */
const rmg_config_entry *rmg_config_entry_of(const rmg_config *config, const char *section, const char *key);

/* Its value, or NULL. */
const char *rmg_config_text(const rmg_config *config, const char *section, const char *key);

/* A path of the file as it is to be opened: relative ones lie beside the configuration. free() it; NULL when
 * memory is out. */
char *rmg_config_path(const rmg_config *config, const char *path);

/* "raming.conf:4"; free() it. */
char *rmg_config_origin(const rmg_config *config, const rmg_config_entry *entry);

/* The files that a value names: the whole value as one name or pattern, else its words. Patterns are those of
 * the shell, their files in byte order.
 * take    gets each path, in order
 * Errors  RMG_ECONFIG with the line: something names no file; RMG_ENOMEM; what `take` returned */
rmg_code rmg_config_each_file(const rmg_config *config, const rmg_config_entry *entry,
                              rmg_code (*take)(void *context, const char *path, rmg_diag *why), void *context,
                              rmg_diag *why);

void rmg_config_clear(rmg_config *config);

#ifdef __cplusplus
}
#endif
#endif
