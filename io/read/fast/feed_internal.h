/* Where the text of a part comes from: a place in a plain file, or the one stream of a packed file, unpacked by a thread
 * of its own; and of other letters than UTF-8, made UTF-8 block by block. */
#ifndef RMG_IO_FAST_FEED_INTERNAL_H
#define RMG_IO_FAST_FEED_INTERNAL_H

#include "io/read/bytes/encoding.h"

#define RMG_FAST_BLOCK ((size_t)1 << 18) /* bytes asked for at once */

/* --- stream.c: a source read ahead by another thread ------------------------------------------------------------ */

typedef struct rmg_fast_stream rmg_fast_stream;

/* Rewinds the source and begins to read it; until it is closed nobody else may. NULL: no memory, or no thread. */
rmg_fast_stream *rmg_fast_stream_open(rmg_source *source);
/* Up to `capacity` bytes; *n = 0 at the end. False when the source cannot be read. */
bool rmg_fast_stream_read(rmg_fast_stream *stream, void *out, size_t capacity, size_t *n);
/* Bytes of the source, as they lie, that have been read. */
uint64_t rmg_fast_stream_position(rmg_fast_stream *stream);
void rmg_fast_stream_close(rmg_fast_stream *stream);

/* --- feed.c ------------------------------------------------------------------------------------------------------- */

typedef struct rmg_fast_feed {
    int fd;                  /* of a plain file; else -1 */
    rmg_fast_stream *stream; /* not owned; NULL for a plain file */
    rmg_encoding encoding;
    uint64_t at;   /* offset in the file of the byte that is read next */
    uint64_t last; /* of the file: one past its last byte; UINT64_MAX for a stream */
    bool at_end;
    char *raw; /* bytes that are no text yet; NULL for UTF-8 */
    size_t n_raw;
} rmg_fast_feed;

/* Errors  RMG_ENOMEM */
rmg_code rmg_fast_feed_init(rmg_fast_feed *feed, int fd, rmg_fast_stream *stream, rmg_encoding encoding,
                            uint64_t begin, uint64_t last);
void rmg_fast_feed_clear(rmg_fast_feed *feed);

/* Bytes of text that one reading may give. */
size_t rmg_fast_feed_most(const rmg_fast_feed *feed);
/* The next text, of bytes before `until` as long as there are any. False when they cannot be read or stand for
 * nothing; the ordinary code words it. */
bool rmg_fast_feed_read(rmg_fast_feed *feed, char *text, size_t *n, uint64_t until);

/* Bytes in the file that a text stands for. */
uint64_t rmg_fast_raw_length(rmg_encoding encoding, const char *text, size_t n);

#endif
