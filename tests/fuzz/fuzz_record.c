/* A run.json from any bytes: a tree, or refused; and what comes out can be walked. */
#include <stdint.h>
#include <stdlib.h>

#include "cli/pack/json.h"

static size_t count(const rmg_json *json)
{
    size_t n = 0;
    for (; json != NULL; json = json->next)
        n += 1 + count(json->child);
    return n;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    rmg_json *json = NULL;
    rmg_diag why = {0};
    rmg_code code = rmg_json_read(&json, (const char *)data, size, &why);
    if ((code == RMG_OK) != (json != NULL) || count(json) > size + 1)
        abort();
    rmg_json_free(json);
    return 0;
}
