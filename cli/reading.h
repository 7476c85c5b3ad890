/* From settings to what the reader wants to know: files, and every reading option in its own type. */
#ifndef RMG_CLI_READING_H
#define RMG_CLI_READING_H

#include "cli/names.h"
#include "cli/settings.h"
#include "io/read/dataset.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Owns the arrays that `options` and `inputs` point into; the settings must outlive it. */
typedef struct rmg_read_request {
    rmg_read_options options;
    rmg_input *inputs;
    size_t n_inputs;
    rmg_header_map *maps;
    rmg_row_kind *kinds;
    char **names; /* dimensions named in --by and --where */
    size_t n_names, names_capacity;
    rmg_names factors; /* columns named in --factors */
    char **pieces;     /* left sides of NAME=VALUE options */
    size_t n_pieces, pieces_capacity;
} rmg_read_request;

/* grain  which dimensions to keep besides those of --by and --where
 * Errors  RMG_EUSAGE no file, or a value that does not have its form; RMG_ENOMEM */
rmg_code rmg_read_request_prepare(rmg_read_request *out, const rmg_settings *settings, size_t first_file,
                                  rmg_keep grain, rmg_diag *why);

void rmg_read_request_clear(rmg_read_request *reading);

#ifdef __cplusplus
}
#endif
#endif
