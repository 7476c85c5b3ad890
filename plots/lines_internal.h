/* Shares per month: printed tenths of a percent that sum to 100.0, and the line that the picture is about. */
#ifndef RMG_PLOTS_LINES_INTERNAL_H
#define RMG_PLOTS_LINES_INTERNAL_H

#include "plots/layout_internal.h"

enum { RMG_SHARES_MAX = 7 };

typedef struct rmg_shares {
    const rmg_lines_chart *chart;
    size_t n;                     /* lines drawn: parts, or the six largest and the rest */
    size_t part[RMG_SHARES_MAX];  /* index in the chart; n_parts: the rest together */
    bool folded;                  /* the last line is the rest */
    size_t n_months, first, last; /* first and last month in which all parts are known */
    int64_t *tenths;              /* n x n_months, printed */
    double *share;                /* n x n_months, exact, in percent */
    uint8_t *known;               /* n_months */
    size_t focus;                 /* line with the largest printed change */
} rmg_shares;

/* Errors  RMG_ENODATA no month with all parts known; RMG_EINPUT negative or too many; RMG_ENOMEM */
rmg_code rmg_shares_make(rmg_shares *out, const rmg_lines_chart *chart, rmg_diag *why);
void rmg_shares_clear(rmg_shares *shares);

const char *rmg_shares_name(const rmg_shares *shares, size_t line);
int64_t rmg_shares_change(const rmg_shares *shares, size_t line); /* tenths of a point, printed */

#endif
