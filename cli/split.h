/* The variance of a study: which two scenarios, by which convention, over which lines. */
#ifndef RMG_CLI_SPLIT_H
#define RMG_CLI_SPLIT_H

#include "analysis/variance/chain.h"
#include "analysis/variance/variance.h"
#include "cli/names.h"
#include "cli/phasing.h"
#include "cli/study.h"

#ifdef __cplusplus
extern "C" {
#endif

/* The options point into it; it must outlive the split. */
typedef struct rmg_split {
    rmg_variance variance;
    rmg_variance_options options; /* what it was made with */
    rmg_variance explained;       /* --explain: the same, a line per leaf with its formulas */
    bool has_explained;
    rmg_variance_chain chain; /* --chain: in place of all that */
    bool has_chain;
    const char *by[RMG_DIMS_MAX];
    rmg_names factors, mix_groups, links;
    rmg_phasing_choice phasing;
    rmg_series actual; /* of all lines together, for phasing by last year */
} rmg_split;

/* Split the scenario of --scenario (default actual) minus the base of --against (default: the plan, else last year), or
 * every link of --chain.
 * Errors  RMG_EUSAGE no such base or convention; those of rmg_variance_split(), with the place of the leaf's rows */
rmg_code rmg_split_study(rmg_split *out, const rmg_study *study, const rmg_settings *settings, rmg_diag *why);

/* Warn of leaves that a mistake in the files may be behind, with their rows.
 * Errors  those of rmg_variance_split() */
rmg_code rmg_split_warn(const rmg_split *split, const rmg_study *study, const rmg_settings *settings,
                        rmg_diag *why);

void rmg_split_clear(rmg_split *split);

#ifdef __cplusplus
}
#endif
#endif
