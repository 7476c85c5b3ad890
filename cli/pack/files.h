/* The files of a pack: written into a folder that nobody looks at yet, listed with their digests, and put in
 * place with one rename. */
#ifndef RMG_CLI_PACK_FILES_H
#define RMG_CLI_PACK_FILES_H

#include <stdbool.h>
#include <stddef.h>

#include "core/diag.h"
#include "core/sha256.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct rmg_pack_file {
    char *name; /* relative to the month's folder, with / */
    rmg_sha256 digest;
} rmg_pack_file;

typedef struct rmg_pack_files {
    char *place;     /* where the month shall stand: "pack/2021-04" */
    char *temporary; /* where it is being written, beside it; NULL: nothing is written, files are counted */
    bool committed;  /* the month stands in its place, and the old one, if any, in the temporary one */
    bool had_old;
    rmg_pack_file *file;
    size_t n, capacity;
} rmg_pack_files;

/* Begin. What a killed run left in the temporary folder is removed.
 * dry     count only
 * replace a month that is there may be replaced
 * Errors  RMG_EOUTPUT the month is there and may not be replaced, a folder cannot be made; RMG_ENOMEM */
rmg_code rmg_pack_files_begin(rmg_pack_files *out, const char *place, bool dry, bool replace, rmg_diag *why);

/* Does the month in `place` have a folder of a unit other than `folder`? No month: no.
 * Errors  RMG_ENOMEM */
rmg_code rmg_pack_holds_others(bool *holds, const char *place, const char *folder, rmg_diag *why);

/* Write one file; folders in its name are made.
 * Errors  RMG_EOUTPUT, RMG_ENOMEM */
rmg_code rmg_pack_files_put(rmg_pack_files *files, const char *name, const char *bytes, size_t size,
                            rmg_diag *why);

/* Put the month in its place. An old one waits beside it until rmg_pack_files_settle().
 * Errors  RMG_EOUTPUT; the old month stands then */
rmg_code rmg_pack_files_commit(rmg_pack_files *files, rmg_diag *why);

/* All is well: the old month goes. */
void rmg_pack_files_settle(rmg_pack_files *files);

/* Take away what was not settled, and the list: a month that was put in its place makes room for the old one again. */
void rmg_pack_files_clear(rmg_pack_files *files);

/* Make every folder in a path, up to its last slash.
 * Errors  RMG_EOUTPUT */
rmg_code rmg_make_folders(char *path, rmg_diag *why);

#ifdef __cplusplus
}
#endif
#endif
