#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "cli/command.h"
#include "cli/demo_files.h"
#include "core/buffer.h"
#include "core/text.h"
#include "io/write/output.h"

#define N_FILES (sizeof demo_files / sizeof *demo_files)

static rmg_code make_folder(const char *folder, rmg_diag *why)
{
    struct stat known;
    if (stat(folder, &known) == 0 && !S_ISDIR(known.st_mode))
        return rmg_fail(why, RMG_EOUTPUT, RMG_T("%s is a file, not a folder"), folder);
    if (mkdir(folder, 0777) != 0 && errno != EEXIST)
        return rmg_fail(why, RMG_EOUTPUT, RMG_T("%s could not be made: %s"), folder, strerror(errno));
    return RMG_OK;
}

static const char *path_of(rmg_buffer *path, const char *folder, const char *name)
{
    rmg_buffer_reset(path);
    rmg_buffer_printf(path, "%s/%s", folder, name);
    return rmg_buffer_text(path);
}

/* A demo file that the user has changed is his: it is not written over. */
static bool is_changed(const char *path, const unsigned char *bytes, size_t size)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL)
        return false;
    bool same = true;
    for (size_t i = 0; same && i < size; i++)
        same = fgetc(file) == bytes[i];
    same = same && fgetc(file) == EOF;
    fclose(file);
    return !same;
}

static rmg_code refuse_changed(const char *folder, rmg_buffer *path, rmg_diag *why)
{
    for (size_t i = 0; i < N_FILES; i++)
        if (is_changed(path_of(path, folder, demo_files[i].name), demo_files[i].bytes, demo_files[i].size)) {
            rmg_code code = rmg_fail(why, RMG_EOUTPUT, RMG_T("%s has been changed; nothing written"),
                                     rmg_buffer_text(path));
            rmg_hint(why, RMG_T("name another folder: raming demo FOLDER"));
            return code;
        }
    return RMG_OK;
}

static rmg_code write_files(const char *folder, rmg_buffer *path, rmg_diag *why)
{
    rmg_code code = RMG_OK;
    for (size_t i = 0; code == RMG_OK && i < N_FILES; i++)
        code = rmg_output_file(path_of(path, folder, demo_files[i].name), (const char *)demo_files[i].bytes,
                               demo_files[i].size, why);
    return code;
}

rmg_code rmg_run_demo(const rmg_settings *settings, bool *condition, rmg_diag *why)
{
    (void)condition;
    if (settings->files.n > 1)
        return rmg_fail(why, RMG_EUSAGE, RMG_T("demo takes one folder, not %zu"), settings->files.n);
    const char *folder = settings->files.n == 1 ? settings->files.text[0] : "demo";
    bool dry = rmg_settings_has(settings, RMG_OPT_DRY_RUN);
    rmg_buffer path = {0};
    rmg_code code = refuse_changed(folder, &path, why);
    if (code == RMG_OK && !dry)
        code = make_folder(folder, why);
    if (code == RMG_OK && !dry)
        code = write_files(folder, &path, why);
    rmg_buffer_clear(&path);
    if (code != RMG_OK)
        return code;
    printf(dry ? RMG_T("would write %s/:") : RMG_T("%s/ written:"), folder);
    for (size_t i = 0; i < N_FILES; i++)
        printf(" %s", demo_files[i].name);
    printf("\n%s raming check %s/%s\n", RMG_T("next:"), folder, demo_files[0].name);
    return RMG_OK;
}
