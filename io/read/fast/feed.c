#include "io/read/fast/feed_internal.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "io/read/bytes/decode_internal.h"

#define RAW \
    ((size_t)1 << 17) /* bytes that are made UTF-8 at once: what comes out is at most three times as much */

rmg_code rmg_fast_feed_init(rmg_fast_feed *feed, int fd, rmg_fast_stream *stream, rmg_encoding encoding,
                            uint64_t begin, uint64_t last)
{
    *feed = (rmg_fast_feed){.fd = fd, .stream = stream, .encoding = encoding, .at = begin, .last = last};
    feed->at_end = begin >= last;
    if (encoding != RMG_UTF8)
        feed->raw = malloc(RAW);
    return encoding == RMG_UTF8 || feed->raw != NULL ? RMG_OK : RMG_ENOMEM;
}

void rmg_fast_feed_clear(rmg_fast_feed *feed)
{
    free(feed->raw);
    *feed = (rmg_fast_feed){.fd = -1};
}

size_t rmg_fast_feed_most(const rmg_fast_feed *feed)
{
    return feed->encoding == RMG_UTF8 ? RMG_FAST_BLOCK : 3 * RAW;
}

static bool read_file(rmg_fast_feed *feed, char *out, size_t wanted, size_t *n)
{
    ssize_t got;
    do
        got = pread(feed->fd, out, wanted, (off_t)feed->at);
    while (got < 0 && errno == EINTR);
    *n = got > 0 ? (size_t)got : 0;
    return got > 0; /* the file may not have become shorter */
}

/* Bytes as they lie. */
static bool read_raw(rmg_fast_feed *feed, char *out, size_t capacity, size_t *n, uint64_t until)
{
    uint64_t left = (feed->at < until ? until : feed->last) - feed->at;
    size_t wanted = left < capacity ? (size_t)left : capacity;
    bool fine = feed->stream != NULL ? rmg_fast_stream_read(feed->stream, out, wanted, n)
                                     : read_file(feed, out, wanted, n);
    feed->at += *n;
    feed->at_end = feed->stream != NULL ? *n == 0 : feed->at >= feed->last;
    return fine;
}

bool rmg_fast_feed_read(rmg_fast_feed *feed, char *text, size_t *n, uint64_t until)
{
    size_t got = 0;
    *n = 0;
    if (feed->encoding == RMG_UTF8)
        return read_raw(feed, text, RMG_FAST_BLOCK, n, until);
    if (!read_raw(feed, feed->raw + feed->n_raw, RAW - feed->n_raw, &got, until))
        return false;
    feed->n_raw += got;
    rmg_chunk chunk = {.in = (const unsigned char *)feed->raw,
                       .n_in = feed->n_raw,
                       .out = text,
                       .n_out = rmg_fast_feed_most(feed)};
    rmg_chunk_decode(&chunk, feed->encoding);
    *n = chunk.made;
    feed->n_raw -= chunk.taken;
    memmove(feed->raw, feed->raw + chunk.taken, feed->n_raw);
    return chunk.n_bad == 0 && (feed->n_raw == 0 || !feed->at_end);
}

uint64_t rmg_fast_raw_length(rmg_encoding encoding, const char *text, size_t n)
{
    uint64_t characters = 0, long_ones = 0; /* those of four bytes are two units of UTF-16 */
    if (encoding == RMG_UTF8)
        return n;
    for (size_t i = 0; i < n; i++) {
        characters += ((unsigned char)text[i] & 0xC0) != 0x80;
        long_ones += (unsigned char)text[i] >= 0xF0;
    }
    return encoding == RMG_WINDOWS_1252 ? characters : 2 * (characters + long_ones);
}
