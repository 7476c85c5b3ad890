#include "io/read/bytes/source.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/buffer.h"
#include "core/hash.h"
#include "core/text.h"
#include "io/read/bytes/packed_internal.h"
#include "io/read/bytes/source_internal.h"

/* --- the bytes as they lie: a file by pread, or memory ------------------------------------------------- */

static rmg_code raw_fail(const rmg_source *source, rmg_diag *why)
{
    rmg_code code = rmg_fail(why, RMG_EINPUT, RMG_T("cannot be read: %s"), strerror(errno));
    rmg_at(why, source->name, 0, 0);
    return code;
}

rmg_code rmg_raw_read(rmg_source *source, void *out, size_t capacity, size_t *got, rmg_diag *why)
{
    rmg_raw *raw = source->state;
    *got = 0;
    if (raw->fd < 0) {
        size_t left = raw->length - raw->position;
        *got = left < capacity ? left : capacity;
        if (*got != 0)
            memcpy(out, raw->bytes + raw->position, *got);
    } else {
        ssize_t n;
        do
            n = pread(raw->fd, out, capacity, (off_t)raw->position);
        while (n < 0 && errno == EINTR);
        if (n < 0)
            return raw_fail(source, why);
        *got = (size_t)n;
    }
    raw->position += *got;
    return RMG_OK;
}

uint64_t rmg_raw_position(const rmg_source *source)
{
    const rmg_raw *raw = source->state;
    return raw != NULL ? raw->position : 0;
}

static rmg_code raw_rewind(rmg_source *source, rmg_diag *why)
{
    (void)why;
    ((rmg_raw *)source->state)->position = 0;
    return RMG_OK;
}

static void raw_close(rmg_source *source)
{
    rmg_raw *raw = source->state;
    if (raw->close_fd)
        close(raw->fd);
    free(raw);
}

/* --- opening ------------------------------------------------------------------------------------------- */

static rmg_code start(rmg_source *out, const char *name, rmg_diag *why)
{
    *out = (rmg_source){.fd = -1, .read = rmg_raw_read, .rewind = raw_rewind, .close = raw_close};
    out->name = rmg_copy(name);
    rmg_raw *raw = calloc(1, sizeof *raw);
    if (out->name == NULL || raw == NULL) {
        free(out->name);
        free(raw);
        *out = (rmg_source){.fd = -1};
        return rmg_nomem(why);
    }
    raw->fd = -1;
    out->state = raw;
    return RMG_OK;
}

/* Files that are no text at all: say what they are instead of showing their bytes. */
static rmg_code refuse_foreign(rmg_source *source, const unsigned char *head, size_t n, rmg_diag *why)
{
    static const struct {
        unsigned char magic[4];
        const char *what;
    } foreign[] = {
        {{'P', 'K', 3, 4}, RMG_N("this is a workbook or a zip file, not a text file")},
        {{0xD0, 0xCF, 0x11, 0xE0}, RMG_N("this is a workbook of an old Excel, not a text file")},
        {{'%', 'P', 'D', 'F'}, RMG_N("this is a PDF, not a text file")},
    };
    for (size_t i = 0; n >= 4 && i < sizeof foreign / sizeof foreign[0]; i++) {
        if (memcmp(head, foreign[i].magic, 4) != 0)
            continue;
        rmg_code code = rmg_fail(why, RMG_EINPUT, "%s", rmg_text(foreign[i].what));
        rmg_at(why, source->name, 0, 0);
        rmg_hint(why, "%s", RMG_T("save or export the table as CSV"));
        return code;
    }
    return RMG_OK;
}

static rmg_code look_inside(rmg_source *out, rmg_diag *why)
{
    unsigned char head[8] = {0};
    size_t n = 0, got = 1;
    rmg_code code = RMG_OK;
    while (code == RMG_OK && got > 0 && n < sizeof head) {
        code = rmg_raw_read(out, head + n, sizeof head - n, &got, why);
        n += got;
    }
    ((rmg_raw *)out->state)->position = 0;
    if (code == RMG_OK)
        code = refuse_foreign(out, head, n, why);
    if (code == RMG_OK && rmg_is_packed(head, n))
        code = rmg_source_unpack(out, why);
    return code;
}

static rmg_code finish(rmg_source *out, rmg_code code, rmg_diag *why)
{
    if (code == RMG_OK)
        code = look_inside(out, why);
    if (code == RMG_OK && out->read == rmg_raw_read)
        out->fd = ((rmg_raw *)out->state)->fd;
    if (code != RMG_OK)
        rmg_source_close(out);
    return code;
}

static bool write_all(int fd, const char *bytes, size_t n)
{
    while (n > 0) {
        ssize_t written = write(fd, bytes, n);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        bytes += written;
        n -= (size_t)written;
    }
    return true;
}

static bool copy_all(int from, int to)
{
    char block[1 << 16];
    for (;;) {
        ssize_t n = read(from, block, sizeof block);
        if (n == 0)
            return true;
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0 || !write_all(to, block, (size_t)n))
            return false;
    }
}

/* A pipe can be read only once: keep what comes out of it in a file without a name. */
static rmg_code spool(rmg_source *out, int from, rmg_diag *why)
{
    FILE *file = tmpfile();
    int fd = file == NULL ? -1 : dup(fileno(file));
    if (file != NULL)
        fclose(file);
    if (fd < 0)
        return raw_fail(out, why);
    rmg_raw *raw = out->state;
    raw->fd = fd;
    raw->close_fd = true;
    return copy_all(from, fd) ? RMG_OK : raw_fail(out, why);
}

static rmg_code take_fd(rmg_source *out, int fd, bool close_fd, rmg_diag *why)
{
    struct stat info;
    rmg_raw *raw = out->state;
    if (fstat(fd, &info) != 0)
        return raw_fail(out, why);
    if (S_ISREG(info.st_mode)) {
        raw->fd = fd;
        raw->close_fd = close_fd;
        return RMG_OK;
    }
    rmg_code code;
    if (S_ISDIR(info.st_mode)) {
        code = rmg_fail(why, RMG_EINPUT, "%s", RMG_T("this is a folder, not a file"));
        rmg_at(why, out->name, 0, 0);
    } else {
        code = spool(out, fd, why);
    }
    if (close_fd)
        close(fd);
    return code;
}

rmg_code rmg_source_open(rmg_source *out, const char *path, rmg_diag *why)
{
    rmg_code code = start(out, path, why);
    if (code != RMG_OK)
        return code;
    bool standard_input = strcmp(path, "-") == 0;
    int fd = standard_input ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        code = raw_fail(out, why);
    else
        code = take_fd(out, fd, !standard_input, why);
    return finish(out, code, why);
}

rmg_code rmg_source_memory(rmg_source *out, const char *name, const void *bytes, size_t length, rmg_diag *why)
{
    rmg_code code = start(out, name, why);
    if (code != RMG_OK)
        return code;
    rmg_raw *raw = out->state;
    raw->bytes = bytes;
    raw->length = length;
    return finish(out, RMG_OK, why);
}

/* --- for all kinds ------------------------------------------------------------------------------------- */

rmg_code rmg_source_each_block(rmg_source *source, void (*take)(void *, const void *, size_t), void *context,
                               rmg_diag *why)
{
    char block[1 << 16];
    size_t got = 1;
    rmg_code code = source->rewind(source, why);
    while (code == RMG_OK && got > 0) {
        code = rmg_raw_read(source, block, sizeof block, &got, why);
        if (code == RMG_OK && got > 0)
            take(context, block, got);
    }
    rmg_code again = source->rewind(source, code == RMG_OK ? why : NULL);
    return code != RMG_OK ? code : again;
}

static void add_block(void *context, const void *bytes, size_t n)
{
    rmg_fingerprint *print = context;
    print->length += n;
    print->hash = rmg_hash_mix(print->hash ^ rmg_hash_bytes(bytes, n), UINT64_C(0xA0761D6478BD642F));
}

rmg_code rmg_source_fingerprint(rmg_source *source, rmg_fingerprint *out, rmg_diag *why)
{
    *out = (rmg_fingerprint){0};
    return rmg_source_each_block(source, add_block, out, why);
}

void rmg_source_close(rmg_source *source)
{
    if (source == NULL)
        return;
    if (source->close != NULL)
        source->close(source);
    free(source->name);
    *source = (rmg_source){.fd = -1};
}
