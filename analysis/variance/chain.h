/* A chain of scenarios, plan to forecast to actual: one bridge per link, and their sums beside the direct one.
 *
 * Totals of the links add up to the direct difference. Single effects do not, for any convention that depends on the
 * path, so columns say which they are: "direct" or "chained" (sum of links). */
#ifndef RMG_ANALYSIS_VARIANCE_CHAIN_H
#define RMG_ANALYSIS_VARIANCE_CHAIN_H

#include "analysis/variance/variance.h"

#ifdef __cplusplus
extern "C" {
#endif

#define RMG_CHAIN_LINKS_MAX 8
#define RMG_NO_LINE UINT32_MAX

/* The same labels in the direct comparison and in every link. */
typedef struct rmg_chain_line {
    uint32_t direct;                    /* line of `direct`, RMG_NO_LINE where it has none */
    uint32_t link[RMG_CHAIN_LINKS_MAX]; /* line of each link, or RMG_NO_LINE */
    rmg_money difference;               /* sum of the links' differences */
    rmg_money effect[RMG_EFFECTS_MAX];  /* chained: sum of the links' effects, per term of `direct` */
    uint32_t parent, end; /* index of the parent line, 0 for the total; one past the last line below */
} rmg_chain_line;

typedef struct rmg_variance_chain {
    size_t n_links;
    rmg_variance link[RMG_CHAIN_LINKS_MAX]; /* link i: scenario i + 1 minus scenario i */
    rmg_variance direct;                    /* the last minus the first */
    size_t n_lines;
    rmg_chain_line *
        line; /* without leaf lines; a parent before its children, siblings in the order of `direct`, those that
                  only links have behind them */
} rmg_variance_chain;

/* Split every link and the direct comparison over the months that all scenarios know, matched on the same dimensions.
 * sides    n_sides (3 to 9) scenarios in order; the sides in `options` are not read
 * Units    exact: per line, links' differences sum to the direct difference
 * Errors   RMG_EUSAGE too few or too many scenarios, or one that occurs twice in a row; those of rmg_variance_split() */
rmg_code rmg_variance_chain_make(rmg_variance_chain *out, const rmg_cube *cube,
                                 const rmg_variance_side *sides, size_t n_sides,
                                 const rmg_variance_options *options, rmg_diag *why);
void rmg_variance_chain_clear(rmg_variance_chain *chain);

#ifdef __cplusplus
}
#endif
#endif
