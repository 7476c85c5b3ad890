/* A monthly series as the analyses take it: consecutive periods, each known or unknown. */
#ifndef RMG_CORE_SERIES_H
#define RMG_CORE_SERIES_H

#include "core/cube.h"

#ifdef __cplusplus
extern "C" {
#endif

/* An amount known only as a sum over several periods (an annual amount, a gap between cumulative values). */
typedef struct rmg_lump {
    rmg_month first;
    uint8_t span;
    rmg_money amount;
} rmg_lump;

typedef struct rmg_series {
    rmg_month first;
    uint8_t per_year;
    size_t n;
    rmg_money *amount; /* n of them; 0 where not present */
    uint8_t *present;  /* 0: nothing known about that period, which is not zero spend */
    rmg_lump *lump;
    size_t n_lumps;
} rmg_series;

/* An empty series of n unknown periods.
 * Errors  RMG_ENOMEM */
rmg_code rmg_series_init(rmg_series *out, rmg_month first, int per_year, size_t n, rmg_diag *why);

/* The sum per period of the given cells that belong to one scenario. Periods run from the first to the last
 * that occurs; a period without cells in between is unknown. Cells that span several periods become lumps.
 * cells     cell numbers (a run of rmg_groups.order), or NULL for all cells of the cube
 * Errors  RMG_ENODATA none of the cells is of that scenario; RMG_ERANGE; RMG_ENOMEM */
rmg_code rmg_series_from_cells(rmg_series *out, const rmg_cube *cube, const uint32_t *cells, size_t n_cells,
                               uint8_t scenario, rmg_diag *why);

/* True, with the amount, when that period is known. Outside the series nothing is known. */
bool rmg_series_at(const rmg_series *series, rmg_month month, rmg_money *amount);

/* Sum over `n` periods from `first`. *n_known says how many of them were known one by one or through a lump
 * lying wholly inside; only when it equals n is the sum complete. False when the sum does not fit. */
bool rmg_series_sum(const rmg_series *series, rmg_month first, size_t n, rmg_money *sum, size_t *n_known);

void rmg_series_clear(rmg_series *series);

#ifdef __cplusplus
}
#endif
#endif
