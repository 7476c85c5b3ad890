/* Where bytes come from: a name and a way to read, so that files, packed files, standard input and memory
 * are one thing to all that follows. */
#ifndef RMG_IO_SOURCE_H
#define RMG_IO_SOURCE_H

#include <stddef.h>
#include <stdint.h>

#include "core/diag.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Zero it to begin; rmg_source_close() it. Every reading pass starts with rewind(). */
typedef struct rmg_source {
    char *name; /* as the user named it; "-" is standard input */
    int fd;     /* of a plain file that pread() works on, else -1: for the fast path only */
    void *state;
    /* Up to `capacity` bytes (at least 1) into `out`; *got = 0 at the end, and only there.
     * Errors  RMG_EINPUT cannot be read, or a packed file that is cut off or damaged; RMG_ENOMEM */
    rmg_code (*read)(struct rmg_source *source, void *out, size_t capacity, size_t *got, rmg_diag *why);
    /* Back to the first byte, as often as wanted.
     * Errors  as read */
    rmg_code (*rewind)(struct rmg_source *source, rmg_diag *why);
    void (*close)(struct rmg_source *source);
} rmg_source;

/* A file, plain or packed as .gz, .zst or .xz (its first bytes say so, not its name). "-" is standard
 * input, a path like /dev/fd/3 a pipe: these are kept in a nameless temporary file while they are read, so
 * that they too can be read twice.
 * Errors  RMG_EINPUT not there, not readable, a folder; RMG_ENOMEM */
rmg_code rmg_source_open(rmg_source *out, const char *path, rmg_diag *why);

/* Bytes in memory; the caller keeps them until the source is closed. They may be packed as well.
 * Errors  RMG_EINPUT damaged when packed; RMG_ENOMEM */
rmg_code rmg_source_memory(rmg_source *out, const char *name, const void *bytes, size_t length,
                           rmg_diag *why);

/* Hand over the bytes as they lie in the file (a packed file stays packed), block by block, from the first to
 * the last: for digests. The source is rewound afterwards.
 * Errors  as read */
rmg_code rmg_source_each_block(rmg_source *source,
                               void (*take)(void *context, const void *bytes, size_t length), void *context,
                               rmg_diag *why);

/* Two files with the same number are the same file: length and a 64-bit hash of the bytes as they lie.
 * Errors  as read */
typedef struct rmg_fingerprint {
    uint64_t length, hash;
} rmg_fingerprint;
rmg_code rmg_source_fingerprint(rmg_source *source, rmg_fingerprint *out, rmg_diag *why);

void rmg_source_close(rmg_source *source);

#ifdef __cplusplus
}
#endif
#endif
