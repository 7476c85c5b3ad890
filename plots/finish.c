#include "plots/finish.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/text.h"

static bool ends_with(const char *bytes, size_t length, const char *end, size_t end_length)
{
    while (length > 0 && (bytes[length - 1] == '\n' || bytes[length - 1] == '\r'))
        length--;
    return length >= end_length && memcmp(bytes + length - end_length, end, end_length) == 0;
}

rmg_code rmg_picture_check(const char *bytes, size_t length, rmg_picture_format format, rmg_diag *why)
{
    static const struct {
        const char *start, *end;
        size_t start_length, end_length;
    } whole[] = {
        [RMG_PICTURE_SVG] = {"<?xml", "</svg>", 5, 6},
        [RMG_PICTURE_PNG] = {"\x89PNG\r\n\x1a\n", "\0\0\0\0IEND\xae\x42\x60\x82", 8, 12},
        [RMG_PICTURE_PDF] = {"%PDF-", "%%EOF", 5, 5},
        [RMG_PICTURE_TEXT] = {"", "", 0, 0},
    };
    const char *name = rmg_picture_format_name(format);
    if (length == 0)
        return rmg_fail(why, RMG_EOUTPUT, RMG_T("gnuplot wrote an empty %s file"), name);
    bool start = length >= whole[format].start_length &&
                 memcmp(bytes, whole[format].start, whole[format].start_length) == 0;
    if (!start || !ends_with(bytes, length, whole[format].end, whole[format].end_length))
        return rmg_fail(why, RMG_EOUTPUT, RMG_T("the %s file is not whole (is the disk full?)"), name);
    return RMG_OK;
}

void rmg_pdf_set_date(char *pdf, size_t length, rmg_date as_of)
{
    static const char key[] = "/CreationDate (D:";
    int year = 2000, month = 1, day = 1;
    char stamp[32];
    if (as_of.days != RMG_NO_DATE && as_of.days != 0)
        rmg_date_parts(as_of, &year, &month, &day);
    snprintf(stamp, sizeof stamp, "%04d%02d%02d000000", year % 10000, month % 100, day % 100);
    for (size_t i = 0; i + sizeof key + 40 < length; i++) {
        if (pdf[i] != '/' || memcmp(pdf + i, key, sizeof key - 1) != 0)
            continue;
        char *at = pdf + i + sizeof key - 1;
        size_t digits = strspn(at, "0123456789");
        memcpy(at, stamp, digits < 14 ? digits : 14);
        char *close = memchr(at, ')', 32);
        /* a zone as +01'00 would tell where it was made: digits become zeros, the sign a plus */
        for (char *c = at + digits; close != NULL && c < close; c++)
            if (*c >= '1' && *c <= '9')
                *c = '0';
            else if (*c == '-')
                *c = '+';
    }
}

rmg_code rmg_picture_finish(rmg_buffer *out, rmg_buffer *raw, rmg_picture_format format,
                            const rmg_picture_words *words, rmg_diag *why)
{
    rmg_code code = rmg_picture_check(rmg_buffer_text(raw), raw->length, format, why);
    if (code != RMG_OK)
        return code;
    if (format == RMG_PICTURE_SVG)
        rmg_svg_finish(out, raw->text, raw->length, words->id, words->title, words->description);
    else {
        if (format == RMG_PICTURE_PDF)
            rmg_pdf_set_date(raw->text, raw->length, words->as_of);
        rmg_buffer_add(out, raw->text, raw->length);
    }
    return rmg_buffer_check(out, why);
}

static rmg_code refused(rmg_diag *why, const char *path, int error)
{
    return rmg_fail(why, RMG_EOUTPUT, RMG_T("%s cannot be written: %s"), path, strerror(error));
}

static int write_all(int fd, const char *bytes, size_t length)
{
    while (length > 0) {
        ssize_t n = write(fd, bytes, length);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return n < 0 ? errno : ENOSPC;
        bytes += n;
        length -= (size_t)n;
    }
    return 0;
}

/* A new file beside `path`, which only this process writes. Its mode is what the user's mask leaves of 0666. */
static int open_beside(rmg_buffer *name, const char *path)
{
    static unsigned count; /* only to find a free name sooner; it never reaches an output */
    const char *slash = strrchr(path, '/');
    for (int attempt = 0; attempt < 1000; attempt++) {
        rmg_buffer_reset(name);
        rmg_buffer_add(name, path, slash != NULL ? (size_t)(slash + 1 - path) : 0);
        rmg_buffer_printf(name, ".raming-%ld-%u", (long)getpid(), count++);
        if (name->failed)
            return -1;
        int fd = open(rmg_buffer_text(name), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (fd >= 0 || errno != EEXIST)
            return fd;
    }
    return -1;
}

rmg_code rmg_picture_write(const char *path, const char *bytes, size_t length, rmg_diag *why)
{
    rmg_buffer temporary = {0};
    rmg_code code = RMG_OK;
    int fd = open_beside(&temporary, path);
    if (fd < 0) {
        code = temporary.failed ? rmg_nomem(why) : refused(why, path, errno);
        rmg_buffer_clear(&temporary);
        return code;
    }
    int error = write_all(fd, bytes, length);
    if (error == 0 && fsync(fd) != 0 && errno != EINVAL && errno != EROFS) /* not every file system can */
        error = errno;
    if (close(fd) != 0 && error == 0)
        error = errno;
    if (error == 0 && rename(temporary.text, path) != 0)
        error = errno;
    if (error != 0) {
        unlink(temporary.text);
        code = refused(why, path, error);
    }
    rmg_buffer_clear(&temporary);
    return code;
}
