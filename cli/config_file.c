/* Where raming.conf lies, and the files that it names. */
#include <errno.h>
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/config.h"
#include "cli/config_guard.h"
#include "core/buffer.h"
#include "core/text.h"

/* ---- finding and loading ---- */

/* How many folders lie above the working folder. */
static size_t depth_of_working_folder(void)
{
    char *folder = getcwd(NULL, 0);
    size_t depth = 0;
    for (const char *at = folder; at != NULL && *at != '\0'; at++)
        depth += *at == '/' && at[1] != '\0';
    free(folder);
    return depth;
}

rmg_code rmg_config_find(char **path, rmg_diag *why)
{
    *path = NULL;
    rmg_buffer candidate = {0};
    size_t depth = depth_of_working_folder();
    for (size_t up = 0; up <= depth; up++) {
        rmg_buffer_reset(&candidate);
        for (size_t i = 0; i < up; i++)
            rmg_buffer_puts(&candidate, "../");
        rmg_buffer_puts(&candidate, RMG_CONFIG_NAME);
        struct stat known;
        if (stat(rmg_buffer_text(&candidate), &known) == 0 && S_ISREG(known.st_mode))
            break;
        rmg_buffer_reset(&candidate);
    }
    rmg_code code = rmg_buffer_check(&candidate, why);
    if (code == RMG_OK && candidate.length != 0)
        *path = candidate.text;
    else
        rmg_buffer_clear(&candidate);
    return code;
}

static rmg_code cannot_read(const char *path, rmg_diag *why)
{
    return rmg_fail(why, RMG_ECONFIG, RMG_T("%s cannot be read: %s"), path, strerror(errno));
}

static rmg_code read_whole(rmg_buffer *text, const char *path, rmg_diag *why)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL)
        return cannot_read(path, why);
    char block[4096];
    size_t n;
    errno = 0;
    while (text->length <= RMG_CONFIG_SIZE_MAX && (n = fread(block, 1, sizeof block, file)) != 0)
        rmg_buffer_add(text, block, n);
    rmg_code code = ferror(file) ? cannot_read(path, why) : rmg_buffer_check(text, why);
    fclose(file);
    if (code == RMG_OK && text->length > RMG_CONFIG_SIZE_MAX)
        code = rmg_fail(why, RMG_ECONFIG, RMG_T("%s has more than %d bytes: it is no configuration"), path,
                        RMG_CONFIG_SIZE_MAX);
    return code;
}

rmg_code rmg_config_load(rmg_config *out, const char *path, rmg_problems *problems, rmg_diag *why)
{
    *out = (rmg_config){0};
    rmg_buffer text = {0};
    rmg_code code = read_whole(&text, path, why);
    if (code == RMG_OK)
        code = rmg_config_read(out, path, rmg_buffer_text(&text), text.length, problems, why);
    rmg_buffer_clear(&text);
    return code;
}

/* ---- the files that it names ---- */

typedef rmg_code (*taker)(void *context, const char *path, rmg_diag *why);

/* A pattern as glob() is to see it: what the folder's own name holds is no pattern. NULL: no memory. */
static char *whole_pattern(const rmg_config *config, const char *pattern)
{
    rmg_buffer whole = {0};
    for (const char *at = config->folder; pattern[0] != '/' && *at != '\0'; at++) {
        if (strchr("*?[]\\", *at) != NULL)
            rmg_buffer_putc(&whole, '\\');
        rmg_buffer_putc(&whole, *at);
    }
    rmg_buffer_puts(&whole, pattern);
    if (whole.failed)
        rmg_buffer_clear(&whole);
    return whole.text;
}

/* Give every file of one pattern to `take`. *n counts them. */
static rmg_code each_match(const rmg_config *config, const char *pattern, size_t *n, taker take,
                           void *context, rmg_diag *why)
{
    *n = 0;
    char *path = whole_pattern(config, pattern);
    if (path == NULL)
        return rmg_nomem(why);
    glob_t found;
    int failed = glob(path, 0, NULL, &found);
    free(path);
    if (failed != 0)
        return failed == GLOB_NOSPACE ? rmg_nomem(why) : RMG_OK;
    rmg_code code = RMG_OK;
    *n = found.gl_pathc;
    for (size_t i = 0; code == RMG_OK && i < found.gl_pathc; i++)
        code = take(context, found.gl_pathv[i], why);
    globfree(&found);
    return code;
}

static rmg_code no_such_file(const rmg_config *config, const rmg_config_entry *entry, const char *pattern,
                             rmg_diag *why)
{
    rmg_code code = rmg_fail(why, RMG_ECONFIG, RMG_T("%s = %s: no such file"), entry->key, pattern);
    rmg_at(why, config->path, entry->line, 0);
    rmg_hint(why, RMG_T("paths are relative to the folder of %s"), config->path);
    return code;
}

static rmg_code each_word(const rmg_config *config, const rmg_config_entry *entry, taker take, void *context,
                          rmg_diag *why)
{
    rmg_code code = RMG_OK;
    for (const char *at = entry->value; code == RMG_OK && *at != '\0';) {
        size_t length = strcspn(at, " \t"), n;
        char *word = rmg_copy_n(at, length);
        if (word == NULL)
            return rmg_nomem(why);
        code = each_match(config, word, &n, take, context, why);
        if (code == RMG_OK && n == 0)
            code = no_such_file(config, entry, word, why);
        free(word);
        at += length;
        at += strspn(at, " \t");
    }
    return code;
}

rmg_code rmg_config_each_file(const rmg_config *config, const rmg_config_entry *entry, taker take,
                              void *context, rmg_diag *why)
{
    size_t n;
    rmg_code code = each_match(config, entry->value, &n, take, context, why);
    if (code != RMG_OK || n != 0 || strpbrk(entry->value, " \t") == NULL)
        return code != RMG_OK || n != 0 ? code : no_such_file(config, entry, entry->value, why);
    return each_word(config, entry, take, context, why);
}
