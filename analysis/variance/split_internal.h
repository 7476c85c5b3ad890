/* One leaf into its terms. Each convention is a row of a table and a function over a pairing. */
#ifndef RMG_ANALYSIS_VARIANCE_SPLIT_INTERNAL_H
#define RMG_ANALYSIS_VARIANCE_SPLIT_INTERNAL_H

#include "analysis/variance/exact_internal.h"
#include "analysis/variance/leaf_internal.h"

/* Sums of the ordinary leaves of one mix group. */
typedef struct rmg_mix_group {
    rmg_wide amount0, quantity0, quantity1;
    uint32_t parent; /* nested: the group of the whole; else itself */
    uint32_t unit;
    bool has_leaf;
} rmg_mix_group;

/* What all leaves of a run share. */
typedef struct rmg_split {
    const rmg_variance_options *options;
    const rmg_leaves *leaves;
    const rmg_variance *out;
    int8_t place[RMG_TERMS]; /* where a term stands in `effect`, -1: not in this run */
    rmg_mix_group *mix;
    size_t n_mix;
} rmg_split;

/* An ordinary leaf: both sides with quantities, a and b the two amounts that were never paid. */
typedef struct rmg_pairing {
    size_t index; /* of the leaf */
    const rmg_leaf *leaf;
    int64_t v0, v1, q0, q1;
    int64_t difference;  /* v1 - v0 */
    rmg_fraction p0, p1; /* the amounts at the prices used: v0 and v1, or exactly p x q with rounding_class */
    rmg_fraction a, b;   /* base price x comparison quantity; comparison price x base quantity */
} rmg_pairing;

typedef rmg_code (*rmg_split_function)(const rmg_split *how, const rmg_pairing *pair, rmg_variance_line *line,
                                       rmg_diag *why);

/* The terms that a convention prints, apart from the classes. */
typedef struct rmg_split_row {
    rmg_split_function split;
    uint8_t n_terms;
    rmg_term term[4];
} rmg_split_row;

const rmg_split_row *rmg_split_row_of(rmg_convention convention);

/* Fill a line for leaf i. */
rmg_code rmg_split_leaf(const rmg_split *how, size_t i, rmg_variance_line *line, rmg_diag *why);

/* True for a leaf that quantities and prices explain (not new, ended, unsplit or empty): these make up a mix. */
bool rmg_leaf_is_ordinary(const rmg_split *how, const rmg_leaf *leaf);

/* Write one effect; a term that this run does not have is a mistake of ours. */
void rmg_set_effect(const rmg_split *how, rmg_variance_line *line, rmg_term term, int64_t units);

/* Settle effects over points into the terms. Returns RMG_ERANGE naming the leaf when one does not fit. */
rmg_code rmg_settle_terms(const rmg_split *how, const rmg_pairing *pair, rmg_variance_line *line,
                          const rmg_term *term, const rmg_effect *effect, size_t n_effects,
                          const rmg_fraction *point, size_t n_points, int halves, rmg_diag *why);

rmg_code rmg_fail_leaf(const rmg_split *how, const rmg_leaf *leaf, rmg_code code, const char *what,
                       rmg_diag *why);

/* explain.c: one text per term, NULL where there is nothing to say; the caller frees them.
 * Errors  RMG_ENOMEM */
rmg_code rmg_explain_leaf(char **text, const rmg_split *how, size_t i, const rmg_variance_line *line,
                          rmg_diag *why);

/* factors.c */
rmg_code rmg_split_lmdi(const rmg_split *how, const rmg_pairing *pair, rmg_variance_line *line,
                        rmg_diag *why);
rmg_code rmg_split_factors(const rmg_split *how, size_t i, rmg_variance_line *line, rmg_diag *why);

/* mix.c */
rmg_code rmg_mix_prepare(rmg_split *how, rmg_leaves *leaves, rmg_diag *why);
rmg_code rmg_split_mix(const rmg_split *how, const rmg_pairing *pair, rmg_variance_line *line, rmg_diag *why);

/* standards.c: conventions that need more than quantity and price */
rmg_code rmg_split_planning(const rmg_split *how, const rmg_pairing *pair, rmg_variance_line *line,
                            rmg_diag *why);
rmg_code rmg_split_market(const rmg_split *how, const rmg_pairing *pair, rmg_variance_line *line,
                          rmg_diag *why);
rmg_code rmg_split_margin(const rmg_split *how, size_t i, rmg_variance_line *line, rmg_diag *why);
rmg_code rmg_split_flex(const rmg_split *how, size_t i, rmg_variance_line *line, rmg_diag *why);

#endif
