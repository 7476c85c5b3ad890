#include "io/packed_internal.h"

#include <archive.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/text.h"
#include "io/source_internal.h"

typedef struct rmg_packed {
    struct archive *archive; /* NULL between a rewind and the next read */
    bool at_end;
    rmg_diag reading; /* what went wrong below libarchive */
    void (*close_raw)(rmg_source *source);
    char block[1 << 16];
} rmg_packed;

bool rmg_is_packed(const unsigned char *head, size_t n)
{
    static const struct {
        size_t n;
        unsigned char magic[6];
    } kinds[] = {{2, {0x1F, 0x8B}}, {4, {0x28, 0xB5, 0x2F, 0xFD}}, {6, {0xFD, '7', 'z', 'X', 'Z', 0}}};
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++)
        if (n >= kinds[i].n && memcmp(head, kinds[i].magic, kinds[i].n) == 0)
            return true;
    return false;
}

static la_ssize_t give_block(struct archive *archive, void *context, const void **block)
{
    rmg_source *source = context;
    rmg_packed *packed = ((rmg_raw *)source->state)->packed;
    size_t got = 0;
    if (rmg_raw_read(source, packed->block, sizeof packed->block, &got, &packed->reading) != RMG_OK) {
        archive_set_error(archive, EIO, "%s", packed->reading.message);
        return ARCHIVE_FATAL;
    }
    *block = packed->block;
    return (la_ssize_t)got;
}

static rmg_code packed_fail(rmg_source *source, rmg_diag *why)
{
    rmg_packed *packed = ((rmg_raw *)source->state)->packed;
    const char *words = archive_error_string(packed->archive);
    rmg_code code = rmg_fail(why, RMG_EINPUT, RMG_T("the packed file is cut off or damaged (%s)"),
                             words != NULL ? words : "?");
    rmg_at(why, source->name, 0, 0);
    rmg_hint(why, "%s", RMG_T("fetch or copy the file once more"));
    return code;
}

static rmg_code begin(rmg_source *source, rmg_diag *why)
{
    rmg_packed *packed = ((rmg_raw *)source->state)->packed;
    packed->at_end = false;
    packed->archive = archive_read_new();
    if (packed->archive == NULL)
        return rmg_nomem(why);
    struct archive *archive = packed->archive;
    archive_read_support_filter_gzip(archive);
    archive_read_support_filter_zstd(archive);
    archive_read_support_filter_xz(archive);
    archive_read_support_format_raw(archive);
    if (archive_read_open(archive, source, NULL, give_block, NULL) != ARCHIVE_OK)
        return packed_fail(source, why);
    struct archive_entry *entry;
    int status = archive_read_next_header(archive, &entry);
    packed->at_end = status == ARCHIVE_EOF; /* nothing was packed */
    return status == ARCHIVE_OK || status == ARCHIVE_EOF ? RMG_OK : packed_fail(source, why);
}

static rmg_code packed_read(rmg_source *source, void *out, size_t capacity, size_t *got, rmg_diag *why)
{
    rmg_packed *packed = ((rmg_raw *)source->state)->packed;
    rmg_code code = packed->archive == NULL ? begin(source, why) : RMG_OK;
    *got = 0;
    if (code != RMG_OK || packed->at_end)
        return code;
    la_ssize_t n = archive_read_data(packed->archive, out, capacity);
    if (n < 0)
        return packed_fail(source, why);
    packed->at_end = n == 0;
    *got = (size_t)n;
    return RMG_OK;
}

static rmg_code packed_rewind(rmg_source *source, rmg_diag *why)
{
    (void)why;
    rmg_raw *raw = source->state;
    archive_read_free(raw->packed->archive);
    raw->packed->archive = NULL;
    raw->position = 0;
    return RMG_OK;
}

static void packed_close(rmg_source *source)
{
    rmg_raw *raw = source->state;
    rmg_packed *packed = raw->packed;
    archive_read_free(packed->archive);
    raw->packed = NULL;
    packed->close_raw(source);
    free(packed);
}

rmg_code rmg_source_unpack(rmg_source *source, rmg_diag *why)
{
    rmg_packed *packed = calloc(1, sizeof *packed);
    if (packed == NULL)
        return rmg_nomem(why);
    packed->close_raw = source->close;
    ((rmg_raw *)source->state)->packed = packed;
    source->read = packed_read;
    source->rewind = packed_rewind;
    source->close = packed_close;
    return RMG_OK;
}
