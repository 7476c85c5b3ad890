/* Figures as they stand in a chart: one unit per page, one number of decimals, true minus, no locale. */
#ifndef RMG_PLOTS_FIGURES_H
#define RMG_PLOTS_FIGURES_H

#include "core/buffer.h"
#include "core/number.h"
#include "plots/chart.h"

#ifdef __cplusplus
extern "C" {
#endif

/* How amounts of a page are printed. All values stay in units of 1/10000 of the source's unit. */
typedef struct rmg_figures {
    int64_t per_one;   /* source units in one printed unit: 1, 1000, 1000000 */
    int64_t step;      /* one printed step, in 1/10000 source units */
    int decimals;      /* printed */
    int64_t unit_euro; /* euro in one printed unit; 0: unit not stated, or no money */
    int64_t source_euro;
    const char *currency; /* of the frame; NULL: "€" */
} rmg_figures;

/* Unit by the largest absolute value: below 100 thousand euro the euro, below 100 million EUR 1.000, else
 * millions with one decimal; never finer than the source. */
rmg_figures rmg_figures_for(const rmg_chart_frame *frame, int64_t largest);

/* Plain numbers with so many decimals: counts, months, KPI values. */
rmg_figures rmg_figures_plain(int decimals);

/* The sign of a currency: itself, or "€" for NULL. */
const char *rmg_currency(const char *currency);

/* "€", "€ 1.000", "€ mln"; "unit not stated", or "x 1.000" in thousands of it. */
void rmg_figures_unit(rmg_buffer *out, const rmg_figures *figures);

/* The same in thousands, without decimals: where the figures themselves are too wide. */
rmg_figures rmg_figures_thousands(const rmg_figures *figures);

/* The same unit with only as many decimals as these tick values need. */
rmg_figures rmg_tick_figures(const rmg_figures *figures, const int64_t *tick, size_t n);

/* The value as printed, still in units. */
int64_t rmg_figures_round(const rmg_figures *figures, int64_t units);

/* "57.835", "−278"; `signed` puts + before positive ones. Zero carries no sign. */
const char *rmg_figure(char out[RMG_NUMBER_MAX], const rmg_figures *figures, int64_t units);
const char *rmg_figure_signed(char out[RMG_NUMBER_MAX], const rmg_figures *figures, int64_t units);

/* "−1,4%" with its sign, from stored values; "–" when whole is 0. `decimals` is 0 or 1. */
const char *rmg_percent(char out[RMG_NUMBER_MAX], int64_t part, int64_t whole, int decimals, bool sign);

/* An amount in words for headlines: "€ 58,4 mln", "€ 587 duizend", "€ 110"; bare when the unit is not stated.
 * The sign is left out. */
#define RMG_AMOUNT_WORDS_MAX 96
const char *rmg_amount_words(char out[RMG_AMOUNT_WORDS_MAX], const rmg_figures *figures, int64_t units);

/* Chance in whole percent, "<1%" and ">99%" at the ends: a chance is never quite nothing or everything. */
const char *rmg_chance(char out[RMG_NUMBER_MAX], double share);

/* Largest absolute value of n amounts, never below 0 and never overflowing. */
int64_t rmg_largest(int64_t largest, int64_t units);

#ifdef __cplusplus
}
#endif
#endif
