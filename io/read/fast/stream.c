#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "io/read/bytes/source_internal.h"
#include "io/read/fast/feed_internal.h"

#define BLOCKS 16

typedef struct block {
    size_t n;
    char bytes[RMG_FAST_BLOCK];
} block;

struct rmg_fast_stream {
    rmg_source *source;
    pthread_t thread;
    pthread_mutex_t lock;
    pthread_cond_t changed;
    /* under the lock */
    size_t n_made, n_taken; /* blocks */
    bool ended, failed, stop;
    uint64_t raw_position; /* in the source */
    /* a block belongs to the thread that reads the source until it is made, then to the other until it is taken */
    block block[BLOCKS];
    size_t position; /* in the block being taken */
};

static rmg_code fill(rmg_source *source, block *b)
{
    size_t got = 1;
    rmg_code code = RMG_OK;
    b->n = 0;
    while (code == RMG_OK && got > 0 && b->n < sizeof b->bytes) {
        code = source->read(source, b->bytes + b->n, sizeof b->bytes - b->n, &got, NULL);
        b->n += code == RMG_OK ? got : 0;
    }
    return code;
}

/* Wait for a free block; false when no more is wanted. */
static bool wait_for_room(rmg_fast_stream *stream)
{
    pthread_mutex_lock(&stream->lock);
    while (stream->n_made - stream->n_taken == BLOCKS && !stream->stop)
        pthread_cond_wait(&stream->changed, &stream->lock);
    bool go_on = !stream->stop;
    pthread_mutex_unlock(&stream->lock);
    return go_on;
}

static void *read_ahead(void *context)
{
    rmg_fast_stream *stream = context;
    bool more = true;
    while (more && wait_for_room(stream)) {
        block *b = &stream->block[stream->n_made % BLOCKS]; /* only this thread changes n_made */
        rmg_code code = fill(stream->source, b);
        more = code == RMG_OK && b->n == sizeof b->bytes;
        pthread_mutex_lock(&stream->lock);
        stream->n_made += b->n > 0;
        stream->failed = code != RMG_OK;
        stream->ended = !more;
        stream->raw_position = rmg_raw_position(stream->source);
        pthread_cond_signal(&stream->changed);
        pthread_mutex_unlock(&stream->lock);
    }
    return NULL;
}

rmg_fast_stream *rmg_fast_stream_open(rmg_source *source)
{
    rmg_fast_stream *stream = malloc(sizeof *stream);
    if (stream == NULL)
        return NULL;
    memset(stream, 0, offsetof(rmg_fast_stream, block));
    stream->position = 0;
    stream->source = source;
    pthread_mutex_init(&stream->lock, NULL);
    pthread_cond_init(&stream->changed, NULL);
    if (source->rewind(source, NULL) == RMG_OK &&
        pthread_create(&stream->thread, NULL, read_ahead, stream) == 0)
        return stream;
    pthread_mutex_destroy(&stream->lock);
    pthread_cond_destroy(&stream->changed);
    free(stream);
    return NULL;
}

/* The block at hand, NULL at the end. */
static const block *wait_for_block(rmg_fast_stream *stream, bool *failed)
{
    pthread_mutex_lock(&stream->lock);
    while (stream->n_made == stream->n_taken && !stream->ended)
        pthread_cond_wait(&stream->changed, &stream->lock);
    bool there = stream->n_made > stream->n_taken;
    *failed = !there && stream->failed;
    pthread_mutex_unlock(&stream->lock);
    return there ? &stream->block[stream->n_taken % BLOCKS] : NULL; /* only this thread changes n_taken */
}

static void give_back(rmg_fast_stream *stream)
{
    stream->position = 0;
    pthread_mutex_lock(&stream->lock);
    stream->n_taken++;
    pthread_cond_signal(&stream->changed);
    pthread_mutex_unlock(&stream->lock);
}

bool rmg_fast_stream_read(rmg_fast_stream *stream, void *out, size_t capacity, size_t *n)
{
    bool failed;
    const block *b = wait_for_block(stream, &failed);
    *n = 0;
    if (b == NULL)
        return !failed;
    size_t left = b->n - stream->position;
    *n = left < capacity ? left : capacity;
    memcpy(out, b->bytes + stream->position, *n);
    stream->position += *n;
    if (stream->position == b->n)
        give_back(stream);
    return true;
}

uint64_t rmg_fast_stream_position(rmg_fast_stream *stream)
{
    pthread_mutex_lock(&stream->lock);
    uint64_t position = stream->raw_position;
    pthread_mutex_unlock(&stream->lock);
    return position;
}

void rmg_fast_stream_close(rmg_fast_stream *stream)
{
    if (stream == NULL)
        return;
    pthread_mutex_lock(&stream->lock);
    stream->stop = true;
    pthread_cond_signal(&stream->changed);
    pthread_mutex_unlock(&stream->lock);
    pthread_join(stream->thread, NULL);
    pthread_mutex_destroy(&stream->lock);
    pthread_cond_destroy(&stream->changed);
    free(stream);
}
