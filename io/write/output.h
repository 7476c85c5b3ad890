/* Bytes into the world, whole or not at all.
 *
 * A file is written under a temporary name in its own folder, flushed to the disk, and renamed over the
 * old one; whatever goes wrong, the old file is still there and nothing new lies about. A short write, a
 * full disk or a closed pipe is RMG_EOUTPUT with the name and the system's reason. */
#ifndef RMG_IO_OUTPUT_H
#define RMG_IO_OUTPUT_H

#include <stdbool.h>
#include <stddef.h>

#include "core/diag.h"

#ifdef __cplusplus
extern "C" {
#endif

/* A file on its way: for producers that want a path to write to. Zero it to begin. */
typedef struct rmg_output {
    char *path;      /* where it shall stand */
    char *temporary; /* where it is being written; same folder */
} rmg_output;

/* Make the (empty) temporary file. A path that is a folder, or whose folder is missing, is refused here.
 * Errors  RMG_EOUTPUT, RMG_ENOMEM */
rmg_code rmg_output_begin(rmg_output *out, const char *path, rmg_diag *why);

/* Write the bytes into the temporary file.
 * Errors  RMG_EOUTPUT */
rmg_code rmg_output_fill(const rmg_output *out, const char *bytes, size_t size, rmg_diag *why);

/* Write more bytes behind those in the temporary file.
 * Errors  RMG_EOUTPUT */
rmg_code rmg_output_append(const rmg_output *out, const char *bytes, size_t size, rmg_diag *why);

/* Flush the temporary file to the disk and give it its name.
 * Errors  RMG_EOUTPUT; the temporary file is gone then, and the old one untouched */
rmg_code rmg_output_commit(rmg_output *out, rmg_diag *why);

/* Take the temporary file away again. Also after commit, and twice: does nothing then. */
void rmg_output_abandon(rmg_output *out);

/* All three steps for bytes in memory. A path that is a device or a pipe is written to directly. */
rmg_code rmg_output_file(const char *path, const char *bytes, size_t size, rmg_diag *why);

/* All bytes to an open descriptor (standard output is 1). `name` is for the message.
 * Errors  RMG_EOUTPUT, also when the reader has gone */
rmg_code rmg_output_descriptor(int descriptor, const char *name, const char *bytes, size_t size,
                               rmg_diag *why);

#ifdef __cplusplus
}
#endif
#endif
