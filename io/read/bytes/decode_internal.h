/* Bytes of a source -> UTF-8, block by block. */
#ifndef RMG_IO_DECODE_INTERNAL_H
#define RMG_IO_DECODE_INTERNAL_H

#include <stdbool.h>

#include "io/read/bytes/encoding.h"

#define RMG_DECODE_LEAST 16 /* smallest `capacity` that rmg_decode() takes */

/* A pass over a source. When it meets something that the encoding does not define, it gives all that stands
 * before it and then `stopped` is set: the reader of the text knows the line and field. */
typedef struct rmg_decoder {
    rmg_source *source;
    rmg_encoding encoding;
    bool at_end;  /* of the source */
    bool stopped; /* at a byte that stands for nothing */
    bool past_bom;
    unsigned char bad[2]; /* what it stopped at */
    size_t n_bad;
    size_t position, length; /* of what is in raw */
    unsigned char raw[1 << 16];
} rmg_decoder;

/* From the first byte on.
 * Errors  as the source's rewind */
rmg_code rmg_decoder_start(rmg_decoder *decoder, rmg_source *source, const rmg_encoding_choice *choice,
                           rmg_diag *why);

/* Up to `capacity` bytes of whole characters; *got = 0 at the end or when it stopped.
 * Errors  as the source's read */
rmg_code rmg_decode(rmg_decoder *decoder, char *out, size_t capacity, size_t *got, rmg_diag *why);

/* One block of one encoding: whole characters, as many as fit. Without a byte order mark. */
typedef struct rmg_chunk {
    const unsigned char *in;
    size_t n_in;
    char *out;
    size_t n_out;
    size_t taken, made;
    size_t n_bad; /* bytes at in[taken] that stand for nothing */
} rmg_chunk;
void rmg_chunk_decode(rmg_chunk *chunk, rmg_encoding encoding);

/* Length of the longest valid beginning; *bad: what follows it can never become UTF-8. */
size_t rmg_utf8_valid(const unsigned char *text, size_t length, bool *bad);

#endif
