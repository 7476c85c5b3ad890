/* The pack as one PDF for the board: a front page with the totals and all units, then a page per unit. */
#ifndef RMG_CLI_PACK_BOOK_H
#define RMG_CLI_PACK_BOOK_H

#include "cli/pack/units.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct rmg_book {
    rmg_buffer
        board; /* PDF: front page or pages, the page of the total, the units in the order of the front page */
    rmg_buffer *unit;  /* n PDFs of one page in the order of units->unit; empty where there is no page */
    size_t n;          /* units->n, or 0 when they were not asked for */
    size_t n_left_out; /* units that have figures on the front page and no page of their own */
} rmg_book;

/* Draw the book of units that are filled (rmg_units_fill); all of it in one batch. Its bytes do not depend on the number
 * of processes.
 * each    also a PDF per unit
 * Errors  RMG_EOUTPUT gnuplot absent or failing, RMG_EINTERRUPTED, RMG_ENOMEM; the book is empty then */
rmg_code rmg_book_make(rmg_book *out, rmg_units *units, bool each, rmg_diag *why);
void rmg_book_clear(rmg_book *book);

#ifdef __cplusplus
}
#endif
#endif
