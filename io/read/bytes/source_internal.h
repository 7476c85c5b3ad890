/* The bytes of a source as they lie, packed or not. */
#ifndef RMG_IO_SOURCE_INTERNAL_H
#define RMG_IO_SOURCE_INTERNAL_H

#include <stdbool.h>

#include "io/read/bytes/source.h"

typedef struct rmg_raw {
    int fd; /* -1: memory */
    bool close_fd;
    const unsigned char *bytes;
    size_t length, position;
    struct rmg_packed *packed; /* NULL: plain */
} rmg_raw;

/* How many bytes have been read since the last rewind, as they lie. */
uint64_t rmg_raw_position(const rmg_source *source);

/* Like source->read, but never unpacks. */
rmg_code rmg_raw_read(rmg_source *source, void *out, size_t capacity, size_t *got, rmg_diag *why);

#endif
