/* The steps of the fast way as a whole. */
#ifndef RMG_IO_FAST_STEPS_INTERNAL_H
#define RMG_IO_FAST_STEPS_INTERNAL_H

#include "io/read/fast/part_internal.h"

struct rmg_fast {
    rmg_fast_plan plan;
    rmg_fast_part *part;
    size_t n;
};

/* --- sample.c: hypotheses from the beginning of the file ------------------------------------------------------ */

/* The survey of a sample writes into a dataset of its own. */
typedef struct rmg_fast_sample {
    rmg_read_options options; /* as the user's, but with the encoding found */
    rmg_dataset out;
    rmg_file file;
    rmg_intake intake;
    char *raw; /* the first bytes of the file, unpacked, up to a line end; n_bom of them are its mark */
    size_t n_raw, n_bom;
    rmg_encoding_choice encoding;
    char *text; /* the same as UTF-8, without the mark */
    size_t n;
    char line_end;
} rmg_fast_sample;

/* Errors  RMG_ENOMEM */
rmg_code rmg_fast_sample_begin(rmg_fast_sample *sample, const rmg_intake *intake);
void rmg_fast_sample_clear(rmg_fast_sample *sample);

/* The ordinary code finds the dialect and surveys the sample; the plan rests upon that. *fits is false when the fast way
 * is not for this file. Where something is wrong the ordinary code will find it again and say it.
 * Errors  RMG_ENOMEM */
rmg_code rmg_fast_sample_plan(rmg_fast_sample *sample, rmg_fast_plan *plan, rmg_intake *intake, bool *fits);

/* What the sample knows of the header becomes the file's; what it counted does not.
 * Errors  RMG_ENOMEM */
rmg_code rmg_fast_sample_adopt(rmg_fast_sample *sample, rmg_intake *intake, rmg_diag *why);

/* --- parts.c: rows side by side -------------------------------------------------------------------------------- */

/* How many rows a file of so many bytes may have. */
uint64_t rmg_fast_count_rows(const rmg_fast_sample *sample, uint64_t bytes);

/* Divide the file, read all parts, mend those that began inside a record. *fits is false when a hypothesis does not
 * hold.
 * Errors  RMG_ENOMEM; RMG_EINPUT the file can no longer be read */
rmg_code rmg_fast_parts_read(struct rmg_fast *fast, const rmg_fast_sample *sample, bool *fits);

/* --- merge.c ------------------------------------------------------------------------------------------------------ */

/* Labels and cells of all parts go into those of the first, in the order of the file.
 * Errors  RMG_ENOMEM */
rmg_code rmg_fast_merge(struct rmg_fast *fast, bool *fits);

/* --- collect.c: what the ordinary survey would have found ------------------------------------------------------------ */

/* Statistics of all parts and of the rows that were kept aside, and the equal rows.
 * Errors  RMG_ENOMEM */
rmg_code rmg_fast_collect(struct rmg_fast *fast, rmg_intake *intake, const rmg_intake *sample, bool *fits,
                          rmg_diag *why);

/* Hand the rows that were kept aside to the ordinary code, one by one, until *fits is false. */
typedef rmg_code (*rmg_fast_row_taker)(rmg_intake *intake, const rmg_record *record, bool *fits,
                                       rmg_diag *why);
rmg_code rmg_fast_replay(rmg_intake *intake, struct rmg_fast *fast, rmg_fast_row_taker take, bool *fits,
                         rmg_diag *why);

#endif
