/* Where the rows of a variance's leaf stand. The cube keeps no lines, so the files are read once more: only after a
 * refusal, or when leaves are to be warned about. */
#ifndef RMG_CLI_LEAF_ROWS_H
#define RMG_CLI_LEAF_ROWS_H

#include "analysis/variance/variance.h"
#include "cli/study.h"

#ifdef __cplusplus
extern "C" {
#endif

#define RMG_LEAF_ROWS_SHOWN 3

typedef struct rmg_leaf_rows {
    uint64_t n; /* how many rows there are; of the first few the place */
    size_t file[RMG_LEAF_ROWS_SHOWN];
    uint64_t line[RMG_LEAF_ROWS_SHOWN];
} rmg_leaf_rows;

/* Can the files of the run be read a second time? Standard input cannot. */
bool rmg_leaf_rows_can(const rmg_study *study);

/* rows[i]: those of leaf[i], in the order of the files.
 * Errors  those of rmg_read() */
rmg_code rmg_leaf_rows_find(rmg_leaf_rows *rows, const rmg_leaf_place *leaf, size_t n, const rmg_study *study,
                            const rmg_settings *settings, rmg_diag *why);

/* "spend.csv:4, spend.csv:9 and 3 more". */
void rmg_leaf_rows_print(char *out, size_t size, const rmg_leaf_rows *rows, const rmg_study *study);

/* Put the place of a refused leaf into `why`. It stays as it is when the rows cannot be found. */
void rmg_leaf_rows_tell(rmg_diag *why, const rmg_leaf_place *refused, const rmg_study *study,
                        const rmg_settings *settings);

/* Warn on stderr of the leaves of `variance` (one line per leaf) that a mistake in the files may be behind, the largest
 * first, with their rows. */
void rmg_leaf_rows_warn(const rmg_variance *variance, const rmg_study *study, const rmg_settings *settings);

/* The remarks that this is done for; more of them when the user asks for details. */
unsigned rmg_leaf_rows_remarks(const rmg_settings *settings);

#ifdef __cplusplus
}
#endif
#endif
