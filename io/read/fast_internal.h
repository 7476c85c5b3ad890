/* The fast way into the cube: one parallel pass over a plain file whose beginning has shown what it is.
 *
 * A sample is read by the ordinary code and gives hypotheses: columns, decimal marks, date order, UTF-8. The
 * pass then counts and adds up every row under them. A row that it cannot take is kept aside and goes through
 * the ordinary code afterwards; a row that contradicts a hypothesis ends the attempt, and the whole file is
 * read the ordinary way as if nothing had been tried. Both ways give the same cube, rows and words. */
#ifndef RMG_IO_FAST_INTERNAL_H
#define RMG_IO_FAST_INTERNAL_H

#include "io/read/intake_internal.h"

/* What tests turn to have small files read the fast way, in many parts. */
typedef struct rmg_fast_tuned {
    size_t least;  /* bytes of a file that is worth it */
    size_t sample; /* bytes that the hypotheses rest on */
    size_t jobs;   /* exactly so many parts; 0: as many as are worth it */
    size_t n_done; /* counts the files that went this way */
} rmg_fast_tuned;
extern rmg_fast_tuned rmg_fast_tuning;

/* In the survey: try it. *done is false when the file must be read the ordinary way; the intake is then as
 * it was. When it is true the intake is as the ordinary survey leaves it before its decisions, and holds what
 * was added up in intake->fast.
 * Errors  RMG_ENOMEM; RMG_EINPUT the file can no longer be read */
rmg_code rmg_fast_survey(rmg_intake *intake, bool *done, rmg_diag *why);

/* In the second pass: what was added up goes into the cube, and the odd rows go the ordinary way. */
rmg_code rmg_fast_take(rmg_intake *intake, rmg_diag *why);

void rmg_fast_clear(struct rmg_fast *fast);

#endif
