#define _GNU_SOURCE /* renameat2: swap two folders in one step */
#include "cli/pack/files.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/buffer.h"
#include "core/grow.h"
#include "core/text.h"

static rmg_code cannot(const char *path, rmg_diag *why)
{
    return rmg_fail(why, RMG_EOUTPUT, RMG_T("%s cannot be written: %s"), path, strerror(errno));
}

/* ---- folders ---- */

static int remove_one(const char *path, const struct stat *unused, int kind, struct FTW *walk)
{
    (void)unused;
    (void)kind;
    (void)walk;
    return remove(path);
}

static void remove_folder(const char *path)
{
    nftw(path, remove_one, 16, FTW_DEPTH | FTW_PHYS);
}

rmg_code rmg_make_folders(char *path, rmg_diag *why)
{
    for (char *slash = strchr(path + 1, '/'); slash != NULL; slash = strchr(slash + 1, '/')) {
        *slash = '\0';
        int failed = mkdir(path, 0777);
        rmg_code code = failed != 0 && errno != EEXIST ? cannot(path, why) : RMG_OK;
        *slash = '/';
        if (code != RMG_OK)
            return code;
    }
    return RMG_OK;
}

static bool is_there(const char *path)
{
    struct stat known;
    return lstat(path, &known) == 0;
}

static char *joined(const char *a, const char *between, const char *b)
{
    rmg_buffer path = {0};
    rmg_buffer_printf(&path, "%s%s%s", a, between, b);
    if (path.failed)
        rmg_buffer_clear(&path);
    return path.text;
}

/* "pack/2021-04" -> "pack/.2021-04.new": beside it, so that a rename is enough. */
static char *hidden_beside(const char *place)
{
    const char *slash = strrchr(place, '/');
    rmg_buffer path = {0};
    rmg_buffer_printf(&path, "%.*s.%s.new", slash != NULL ? (int)(slash - place) + 1 : 0, place,
                      slash != NULL ? slash + 1 : place);
    if (path.failed)
        rmg_buffer_clear(&path);
    return path.text;
}

static rmg_code begin_folder(rmg_pack_files *out, rmg_diag *why)
{
    out->temporary = hidden_beside(out->place);
    if (out->temporary == NULL)
        return rmg_nomem(why);
    remove_folder(out->temporary);
    rmg_code code = rmg_make_folders(out->temporary, why);
    if (code == RMG_OK && mkdir(out->temporary, 0777) != 0)
        code = cannot(out->temporary, why);
    return code;
}

rmg_code rmg_pack_files_begin(rmg_pack_files *out, const char *place, bool dry, bool replace, rmg_diag *why)
{
    *out = (rmg_pack_files){.place = rmg_copy(place)};
    if (out->place == NULL)
        return rmg_nomem(why);
    size_t n = strlen(out->place);
    while (n > 1 && out->place[n - 1] == '/')
        out->place[--n] = '\0';
    rmg_code code = RMG_OK;
    if (!dry && !replace && is_there(out->place)) {
        code = rmg_fail(why, RMG_EOUTPUT, RMG_T("%s is there already; nothing written"), out->place);
        rmg_hint(why, RMG_T("--replace puts the new month in its place"));
    }
    if (code == RMG_OK && !dry)
        code = begin_folder(out, why);
    if (code != RMG_OK)
        rmg_pack_files_clear(out);
    return code;
}

rmg_code rmg_pack_holds_others(bool *holds, const char *place, const char *folder, rmg_diag *why)
{
    *holds = false;
    char *path = joined(place, "/", "units");
    if (path == NULL)
        return rmg_nomem(why);
    DIR *units = opendir(path);
    free(path);
    for (const struct dirent *entry; units != NULL && !*holds && (entry = readdir(units)) != NULL;)
        *holds = entry->d_name[0] != '.' && strcmp(entry->d_name, folder) != 0;
    if (units != NULL)
        closedir(units);
    return RMG_OK;
}

/* ---- files ---- */

static rmg_code write_bytes(const char *path, const char *bytes, size_t size, rmg_diag *why)
{
    int file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (file < 0)
        return cannot(path, why);
    rmg_code code = RMG_OK;
    while (code == RMG_OK && size != 0) {
        ssize_t n = write(file, bytes, size);
        if (n < 0 && errno != EINTR)
            code = cannot(path, why);
        bytes += n > 0 ? n : 0;
        size -= n > 0 ? (size_t)n : 0;
    }
    if (close(file) != 0 && code == RMG_OK)
        code = cannot(path, why);
    return code;
}

static rmg_code list(rmg_pack_files *files, const char *name, const char *bytes, size_t size, rmg_diag *why)
{
    char *copy = rmg_copy(name);
    if (copy == NULL || !rmg_grow(&files->file, &files->capacity, files->n + 1, sizeof *files->file)) {
        free(copy);
        return rmg_nomem(why);
    }
    files->file[files->n++] = (rmg_pack_file){copy, rmg_sha256_of(bytes, size)};
    return RMG_OK;
}

rmg_code rmg_pack_files_put(rmg_pack_files *files, const char *name, const char *bytes, size_t size,
                            rmg_diag *why)
{
    rmg_code code = list(files, name, bytes, size, why);
    if (code != RMG_OK || files->temporary == NULL)
        return code;
    char *path = joined(files->temporary, "/", name);
    if (path == NULL)
        return rmg_nomem(why);
    code = rmg_make_folders(path, why);
    if (code == RMG_OK)
        code = write_bytes(path, bytes, size, why);
    free(path);
    return code;
}

/* All at once is quicker than file by file, and before the rename is soon enough. */
static void flush_to_disk(const char *folder)
{
    int handle = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (handle < 0)
        return;
    syncfs(handle);
    close(handle);
}

/* Where the system cannot swap, the old month moves aside for the moment between two renames. */
static int swap(const char *new_one, const char *place)
{
    if (renameat2(AT_FDCWD, new_one, AT_FDCWD, place, RENAME_EXCHANGE) == 0)
        return 0;
    char *aside = joined(new_one, "", "-old");
    int failed = aside == NULL || rename(place, aside) != 0;
    if (!failed && rename(new_one, place) != 0) {
        failed = 1;
        if (rename(aside, place) != 0)
            failed = 1;
    } else if (!failed)
        failed = rename(aside, new_one) != 0;
    free(aside);
    return failed;
}

rmg_code rmg_pack_files_commit(rmg_pack_files *files, rmg_diag *why)
{
    if (files->temporary == NULL)
        return RMG_OK;
    flush_to_disk(files->temporary);
    files->had_old = is_there(files->place);
    int failed = files->had_old ? swap(files->temporary, files->place)
                                : rename(files->temporary, files->place);
    if (failed != 0)
        return cannot(files->place, why);
    files->committed = true;
    return RMG_OK;
}

void rmg_pack_files_settle(rmg_pack_files *files)
{
    if (!files->committed)
        return;
    if (files->had_old)
        remove_folder(files->temporary);
    free(files->temporary);
    files->temporary = NULL;
    files->committed = false;
}

/* The new month back to where it was written, the old one to its place. */
static void take_back(rmg_pack_files *files)
{
    int failed = files->had_old ? swap(files->temporary, files->place)
                                : rename(files->place, files->temporary);
    if (failed != 0) { /* the new month stays; what lies beside it must not go */
        free(files->temporary);
        files->temporary = NULL;
    }
    files->committed = false;
}

void rmg_pack_files_clear(rmg_pack_files *files)
{
    if (files == NULL)
        return;
    if (files->committed)
        take_back(files);
    if (files->temporary != NULL)
        remove_folder(files->temporary);
    for (size_t i = 0; i < files->n; i++)
        free(files->file[i].name);
    free(files->file);
    free(files->temporary);
    free(files->place);
    *files = (rmg_pack_files){0};
}
