/* Is a full year of months one annual amount divided by twelve? Such a row holds no seasonal pattern. */
#ifndef RMG_ANALYSIS_EVEN_SPREAD_H
#define RMG_ANALYSIS_EVEN_SPREAD_H

#include "core/series.h"

#ifdef __cplusplus
extern "C" {
#endif

/* True when every cumulated value lies within half a display unit of its share k/n of the total T:
 * |n c_k - k T| <= n/2 display units for all k. False when T is 0 or n < 3.
 * month     n amounts per period, not cumulated
 * decimals  of the printed source, 0..4: what one display unit is */
bool rmg_even_spread(const rmg_money *month, size_t n, int decimals);

/* The same for one year of a series; false when the year is not complete. */
bool rmg_even_spread_year(const rmg_series *series, int year, int decimals);

/* Fewest decimals (0..4) with which every known amount of the series can be written. */
int rmg_series_decimals(const rmg_series *series);

#ifdef __cplusplus
}
#endif
#endif
