/* The one way to grow an array: checks overflow, keeps the old block when memory is out. */
#ifndef RMG_CORE_GROW_H
#define RMG_CORE_GROW_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Make room for at least `need` items of `size` bytes in the block that *block points to.
 * block     address of a pointer variable of any type; its old content stays valid on failure
 * capacity  in items; raised by half as much again, at least to `need`
 * Returns   false when memory is out or the size overflows; nothing has changed then */
bool rmg_grow(void *block, size_t *capacity, size_t need, size_t size);

/* Zeroed block of n items, or NULL. n = 0 gives a block that may be freed. */
void *rmg_zalloc(size_t n, size_t size);

#ifdef __cplusplus
}
#endif
#endif
