/* The check sum of .gz files. */
#ifndef RMG_IO_CRC32_INTERNAL_H
#define RMG_IO_CRC32_INTERNAL_H

#include <stddef.h>
#include <stdint.h>

/* CRC-32 as in RFC 1952, of more bytes: begin with 0, hand the result back in. */
uint32_t rmg_crc32(uint32_t crc, const void *bytes, size_t n);

#endif
