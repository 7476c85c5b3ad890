/* What a closed period without rows of a line means when its total has rows in it. The one rule for it, so that lines add
 * up to their total in every period and no sum is guessed that the total denies (docs/adr/0027). */
#ifndef RMG_ANALYSIS_FORECAST_COVER_H
#define RMG_ANALYSIS_FORECAST_COVER_H

#include "core/series.h"

#ifdef __cplusplus
extern "C" {
#endif

/* How a series knows a period; the values stand in rmg_series.present. Each but the first counts in sums. */
enum {
    RMG_PRESENT_NOT = 0,
    RMG_PRESENT = 1,
    RMG_PRESENT_NO_ROWS = 2, /* 0: the total leaves nothing for the line; its state stays `unknown` */
    RMG_PRESENT_BEFORE = 3   /* 0: the line had not begun; models do not look at it */
};

typedef enum rmg_cover {
    RMG_COVER_CELLS,   /* an amount per period: an empty one may still have to be filled in */
    RMG_COVER_INVOICES /* a row per invoice: a period with rows is booked for every line */
} rmg_cover;

/* Complete `line` where `whole` knows a period up to `upto` and the line does not:
 *   invoices  0, from the first period of the year in which the line begins; RMG_PRESENT_BEFORE until its first row
 *   cells     inside the line, and behind it when it had gaps before, RMG_PRESENT_NO_ROWS. A line with an amount in every
 *             period so far that stops before `upto` is late: its periods stay unknown
 * A period that a lump holds stays as it is, and so does a line without any known period.
 * Errors  RMG_ENOMEM */
rmg_code rmg_cover_line(rmg_series *line, const rmg_series *whole, rmg_month upto, rmg_cover how,
                        rmg_diag *why);

#ifdef __cplusplus
}
#endif
#endif
