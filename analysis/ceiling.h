/* A ceiling beside spend: what is left, what the rest of the year may cost, and when it is reached. */
#ifndef RMG_ANALYSIS_CEILING_H
#define RMG_ANALYSIS_CEILING_H

#include "core/diag.h"
#include "core/money.h"
#include "core/month.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Exact, from amounts alone. */
typedef struct rmg_ceiling_use {
    rmg_money remaining; /* ceiling - known to date; negative: over */
    bool has_used;       /* false when the ceiling is 0 */
    int64_t used_tenths; /* tenths of a percent */
    bool has_rate;       /* false when no period is left */
    rmg_money rate;      /* remaining / periods to go, rounded once */
} rmg_ceiling_use;

/* Errors  RMG_ERANGE */
rmg_code rmg_ceiling_use_of(rmg_ceiling_use *out, rmg_money ceiling, rmg_money known, int periods_to_go,
                            rmg_diag *why);

/* Day on which a running total first reaches `ceiling`.
 * month   amounts of n consecutive periods from `first`, per_year of them in a year
 * Returns false when it is not reached within them. Within the period: day = max(1, ceil(fraction x days)),
 *         fraction = what was missing at its start / amount of the period. per_year other than 12 and 4, 1
 *         divide the year's days evenly. */
bool rmg_crossing(rmg_date *out, const rmg_money *month, size_t n, rmg_month first, int per_year,
                  rmg_money ceiling);

#ifdef __cplusplus
}
#endif
#endif
