/* Packed files, read through libarchive. */
#ifndef RMG_IO_PACKED_INTERNAL_H
#define RMG_IO_PACKED_INTERNAL_H

#include <stdbool.h>

#include "io/read/bytes/source.h"

/* Do these first bytes begin a .gz, .zst or .xz file? */
bool rmg_is_packed(const unsigned char *head, size_t n);

/* Make a raw source unpack what it reads.
 * Errors  RMG_EINPUT damaged; RMG_ENOMEM */
rmg_code rmg_source_unpack(rmg_source *source, rmg_diag *why);

#endif
