#include "io/write/output.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/buffer.h"
#include "core/text.h"

static rmg_code fail(rmg_diag *why, const char *name, int error)
{
    return rmg_fail(why, RMG_EOUTPUT, RMG_T("%s cannot be written: %s"), name, strerror(error));
}

static rmg_code write_all(int descriptor, const char *name, const char *bytes, size_t size, rmg_diag *why)
{
    while (size > 0) {
        ssize_t n = write(descriptor, bytes, size);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return fail(why, name, n < 0 ? errno : ENOSPC);
        bytes += n;
        size -= (size_t)n;
    }
    return RMG_OK;
}

rmg_code rmg_output_descriptor(int descriptor, const char *name, const char *bytes, size_t size,
                               rmg_diag *why)
{
    return write_all(descriptor, name, bytes, size, why);
}

/* "folder/.name.7.tmp": the dot keeps it out of sight, the folder makes the rename one step. */
static char *temporary_name(const char *path, unsigned attempt)
{
    const char *slash = strrchr(path, '/');
    int folder = slash != NULL ? (int)(slash - path) + 1 : 0;
    /* A name may have 255 bytes at most; what is cut off only makes the temporary name shorter. */
    rmg_buffer name = {0};
    rmg_buffer_printf(&name, "%.*s.%.200s.%ld-%u.tmp", folder, path, path + folder, (long)getpid(), attempt);
    if (!name.failed)
        return name.text;
    rmg_buffer_clear(&name);
    return NULL;
}

static int open_new(char **temporary, const char *path, mode_t mode)
{
    for (unsigned attempt = 0; attempt < 1000; attempt++) {
        *temporary = temporary_name(path, attempt);
        if (*temporary == NULL)
            return -1;
        int descriptor = open(*temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
        if (descriptor >= 0 || errno != EEXIST)
            return descriptor;
        free(*temporary);
        *temporary = NULL;
    }
    errno = EEXIST;
    return -1;
}

/* The file itself where path is a link to one; else a copy of path. */
static char *follow_link(const char *path)
{
    struct stat info;
    char *real = lstat(path, &info) == 0 && S_ISLNK(info.st_mode) ? realpath(path, NULL) : NULL;
    return real != NULL ? real : rmg_copy(path);
}

rmg_code rmg_output_begin(rmg_output *out, const char *path, rmg_diag *why)
{
    *out = (rmg_output){0};
    struct stat info;
    bool exists = stat(path, &info) == 0;
    if (path[0] == '\0' || (exists && S_ISDIR(info.st_mode)))
        return rmg_fail(why, RMG_EOUTPUT, RMG_T("%s cannot be written: it is a folder"), path);
    out->path = follow_link(path);
    if (out->path == NULL)
        return rmg_nomem(why);

    int descriptor = open_new(&out->temporary, out->path, 0666);
    if (descriptor < 0) {
        int error = errno;
        bool memory = out->temporary == NULL && error != EEXIST;
        free(out->temporary); /* never made: nothing to take away */
        out->temporary = NULL;
        rmg_output_abandon(out);
        return memory ? rmg_nomem(why) : fail(why, path, error);
    }
    if (exists && S_ISREG(info.st_mode)) /* a rerun keeps the access rights; failing that is no harm */
        (void)!fchmod(descriptor, info.st_mode & 0777);
    close(descriptor);
    return RMG_OK;
}

static int flush_to_disk(const char *path, int flags)
{
    int descriptor = open(path, flags | O_CLOEXEC);
    if (descriptor < 0)
        return -1;
    int result = fsync(descriptor);
    /* Some file systems cannot flush; what they say then is not about our bytes. */
    if (result != 0 && (errno == EINVAL || errno == EROFS))
        result = 0;
    int error = errno;
    if (close(descriptor) != 0)
        return -1;
    errno = error;
    return result;
}

static void flush_folder(const char *path)
{
    const char *slash = strrchr(path, '/');
    char *folder = slash == NULL ? rmg_copy(".") : rmg_copy_n(path, (size_t)(slash - path) + 1);
    if (folder != NULL) /* the file is complete either way: only its name could be lost in a power cut */
        (void)flush_to_disk(folder, O_RDONLY | O_DIRECTORY);
    free(folder);
}

rmg_code rmg_output_commit(rmg_output *out, rmg_diag *why)
{
    if (flush_to_disk(out->temporary, O_WRONLY) != 0 || rename(out->temporary, out->path) != 0) {
        rmg_code code = fail(why, out->path, errno);
        rmg_output_abandon(out);
        return code;
    }
    flush_folder(out->path);
    free(out->temporary);
    out->temporary = NULL;
    rmg_output_abandon(out);
    return RMG_OK;
}

void rmg_output_abandon(rmg_output *out)
{
    if (out == NULL)
        return;
    if (out->temporary != NULL)
        unlink(out->temporary);
    free(out->temporary);
    free(out->path);
    *out = (rmg_output){0};
}

static rmg_code write_temporary(const rmg_output *out, int how, const char *bytes, size_t size, rmg_diag *why)
{
    int descriptor = open(out->temporary, O_WRONLY | O_CLOEXEC | how);
    if (descriptor < 0)
        return fail(why, out->path, errno);
    rmg_code code = write_all(descriptor, out->path, bytes, size, why);
    if (close(descriptor) != 0 && code == RMG_OK)
        code = fail(why, out->path, errno);
    return code;
}

rmg_code rmg_output_fill(const rmg_output *out, const char *bytes, size_t size, rmg_diag *why)
{
    return write_temporary(out, O_TRUNC, bytes, size, why);
}

rmg_code rmg_output_append(const rmg_output *out, const char *bytes, size_t size, rmg_diag *why)
{
    return write_temporary(out, O_APPEND, bytes, size, why);
}

static rmg_code write_device(const char *path, const char *bytes, size_t size, rmg_diag *why)
{
    int descriptor = open(path, O_WRONLY | O_CLOEXEC);
    if (descriptor < 0)
        return fail(why, path, errno);
    rmg_code code = write_all(descriptor, path, bytes, size, why);
    if (close(descriptor) != 0 && code == RMG_OK)
        code = fail(why, path, errno);
    return code;
}

rmg_code rmg_output_file(const char *path, const char *bytes, size_t size, rmg_diag *why)
{
    struct stat info;
    if (stat(path, &info) == 0 && !S_ISREG(info.st_mode) && !S_ISDIR(info.st_mode))
        return write_device(path, bytes, size, why);

    rmg_output out = {0};
    rmg_code code = rmg_output_begin(&out, path, why);
    if (code == RMG_OK)
        code = rmg_output_fill(&out, bytes, size, why);
    if (code == RMG_OK)
        code = rmg_output_commit(&out, why);
    rmg_output_abandon(&out);
    return code;
}
