/* raming.conf from any bytes: read whole, or refused with a line for everything that is wrong with it. What is
 * read must be what stands in the file, which a naive reading of the same lines confirms. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "cli/config.h"

static void require(int holds)
{
    if (!holds)
        abort();
}

/* Does line number `line` of the text read `key = value`, give or take blanks around both? */
static int stands_there(const char *text, size_t size, const rmg_config_entry *entry)
{
    const char *at = text, *end = text + size;
    for (uint64_t line = 1; line < entry->line && at < end; line++) {
        const char *next = memchr(at, '\n', (size_t)(end - at));
        at = next != NULL ? next + 1 : end;
    }
    if (end - at >= 3 && entry->line == 1 && memcmp(at, "\xEF\xBB\xBF", 3) == 0)
        at += 3;
    size_t length = strlen(entry->key);
    if ((size_t)(end - at) < length || memcmp(at, entry->key, length) != 0)
        return 0;
    for (at += length; at < end && (*at == ' ' || *at == '\t'); at++)
        ;
    if (at == end || *at++ != '=')
        return 0;
    while (at < end && (*at == ' ' || *at == '\t'))
        at++;
    length = strlen(entry->value);
    if ((size_t)(end - at) < length || memcmp(at, entry->value, length) != 0)
        return 0;
    for (at += length; at < end && (*at == ' ' || *at == '\t' || *at == '\r'); at++)
        ;
    return at == end || *at == '\n';
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    rmg_config config = {0};
    rmg_problems problems = {0};
    rmg_diag why = {0};
    rmg_code code = rmg_config_read(&config, "raming.conf", (const char *)data, size, &problems, &why);
    require(code == RMG_OK || code == RMG_ECONFIG);
    require((code == RMG_OK) ==
            (problems.n == 0)); /* never refused without a line, never read with an error */
    for (size_t i = 0; i < problems.n; i++)
        require(problems.item[i].line != 0 && problems.item[i].message[0] != '\0');
    for (size_t i = 0; i < config.n; i++) {
        require(stands_there((const char *)data, size, &config.entry[i]));
        for (size_t k = 0; k < i; k++)
            require(strcmp(config.entry[k].section, config.entry[i].section) != 0 ||
                    strcmp(config.entry[k].key, config.entry[i].key) != 0);
    }
    rmg_problems_clear(&problems);
    rmg_config_clear(&config);
    return 0;
}
