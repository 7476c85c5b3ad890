#include "cli/names.h"

#include <stdlib.h>
#include <string.h>

#include "core/buffer.h"
#include "core/text.h"

rmg_code rmg_names_split(rmg_names *out, const char *option, const char *text, rmg_diag *why)
{
    *out = (rmg_names){.text = rmg_copy(text)};
    if (text == NULL)
        return RMG_OK;
    if (out->text == NULL)
        return rmg_nomem(why);
    rmg_code code = RMG_OK;
    for (char *at = out->text; code == RMG_OK && at != NULL;) {
        char *comma = strchr(at, ',');
        if (comma != NULL)
            *comma = '\0';
        if (at[0] == '\0')
            code = rmg_fail(why, RMG_EUSAGE, RMG_T("--%s %s has an empty name between its commas"), option,
                            text);
        else if (out->n == RMG_DIMS_MAX)
            code = rmg_fail(why, RMG_EUSAGE, RMG_T("--%s takes at most %d names"), option, RMG_DIMS_MAX);
        else
            out->name[out->n++] = at;
        at = comma != NULL ? comma + 1 : NULL;
    }
    if (code != RMG_OK)
        rmg_names_clear(out);
    return code;
}

void rmg_names_clear(rmg_names *names)
{
    if (names == NULL)
        return;
    free(names->text);
    *names = (rmg_names){0};
}
