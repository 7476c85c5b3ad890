#include "core/grow.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

bool rmg_grow(void *block, size_t *capacity, size_t need, size_t size)
{
    if (need <= *capacity)
        return true;
    size_t wanted = *capacity < SIZE_MAX / 2 ? *capacity + *capacity / 2 : need;
    if (wanted < need)
        wanted = need;
    if (wanted < 8)
        wanted = 8;
    if (size != 0 && wanted > (size_t)PTRDIFF_MAX / size)
        return false;

    void *old;
    memcpy(&old, block, sizeof old);
    void *grown = realloc(old, wanted * size);
    if (grown == NULL)
        return false;
    memcpy(block, &grown, sizeof grown);
    *capacity = wanted;
    return true;
}

void *rmg_zalloc(size_t n, size_t size)
{
    return calloc(n != 0 ? n : 1, size != 0 ? size : 1);
}
