#include "io/read/bytes/packed_internal.h"

#include <archive.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/text.h"
#include "io/read/bytes/crc32_internal.h"
#include "io/read/bytes/source_internal.h"

/* libarchive 3.6 does not look at the check sum at the end of a .gz, so we do. */
typedef struct check_sum {
    bool wanted;          /* the file is a .gz */
    uint32_t crc, length; /* of what came out */
    size_t n_tail;
    unsigned char tail[8]; /* the last bytes of the file: what crc and length should be */
} check_sum;

typedef struct rmg_packed {
    struct archive *archive; /* NULL between a rewind and the next read */
    bool at_end;
    rmg_diag reading; /* what went wrong below libarchive */
    check_sum sum;
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

static void add_to_sum(check_sum *sum, const void *bytes, size_t n)
{
    sum->crc = rmg_crc32(sum->crc, bytes, n);
    sum->length += (uint32_t)n;
}

static void note_tail(check_sum *sum, const char *bytes, size_t n)
{
    size_t keep = n >= 8 ? 0 : sum->n_tail + n > 8 ? 8 - n : sum->n_tail, take = n < 8 ? n : 8;
    memmove(sum->tail, sum->tail + (sum->n_tail - keep), keep);
    memcpy(sum->tail + keep, bytes + (n - take), take);
    sum->n_tail = keep + take;
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
    note_tail(&packed->sum, packed->block, got);
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

static uint32_t little_endian(const unsigned char *bytes)
{
    return (uint32_t)bytes[0] | (uint32_t)bytes[1] << 8 | (uint32_t)bytes[2] << 16 | (uint32_t)bytes[3] << 24;
}

/* At the end. Several .gz in one file have several sums, of which only the last is known: refused as well. */
static rmg_code check_end(rmg_source *source, rmg_diag *why)
{
    rmg_packed *packed = ((rmg_raw *)source->state)->packed;
    check_sum *sum = &packed->sum;
    size_t got = 1;
    rmg_code code = RMG_OK;
    while (code == RMG_OK && sum->wanted && got > 0) { /* what libarchive left unread */
        code = rmg_raw_read(source, packed->block, sizeof packed->block, &got, why);
        note_tail(sum, packed->block, got);
    }
    if (code != RMG_OK || !sum->wanted)
        return code;
    if (sum->n_tail == 8 && little_endian(sum->tail) == sum->crc &&
        little_endian(sum->tail + 4) == sum->length)
        return RMG_OK;
    code = rmg_fail(why, RMG_EINPUT, "%s",
                    RMG_T("the check sum at the end of the packed file is not that of its contents"));
    rmg_at(why, source->name, 0, 0);
    rmg_hint(why, "%s", RMG_T("fetch the file once more; if it is several files in one, unpack it first"));
    return code;
}

static rmg_code begin(rmg_source *source, rmg_diag *why)
{
    rmg_packed *packed = ((rmg_raw *)source->state)->packed;
    packed->at_end = false;
    packed->sum = (check_sum){0};
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
    if (status != ARCHIVE_OK && status != ARCHIVE_EOF)
        return packed_fail(source, why);
    int filter = archive_filter_code(archive, 0);
    packed->sum.wanted = filter == ARCHIVE_FILTER_GZIP;
    if (filter == ARCHIVE_FILTER_NONE) { /* the beginning of a packed file, and no more */
        archive_set_error(archive, EIO, "truncated header");
        return packed_fail(source, why);
    }
    return packed->at_end ? check_end(source, why) : RMG_OK;
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
    if (packed->sum.wanted)
        add_to_sum(&packed->sum, out, *got);
    return packed->at_end ? check_end(source, why) : RMG_OK;
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
