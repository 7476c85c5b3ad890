/* Which known name did the user probably mean? Used wherever a name is refused. */
#ifndef RMG_CORE_NEAREST_H
#define RMG_CORE_NEAREST_H

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Begin with what was typed, try every known name, read `best` (NULL: nothing near). Ties keep the first. */
typedef struct rmg_nearest {
    const char *typed;
    const char *best;
    size_t distance;
} rmg_nearest;

rmg_nearest rmg_nearest_begin(const char *typed);
void rmg_nearest_try(rmg_nearest *nearest, const char *known);

#ifdef __cplusplus
}
#endif
#endif
