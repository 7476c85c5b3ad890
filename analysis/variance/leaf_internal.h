/* The leaves of a comparison: one combination of all dimensions that both sides have, with both sides side by side. */
#ifndef RMG_ANALYSIS_VARIANCE_LEAF_INTERNAL_H
#define RMG_ANALYSIS_VARIANCE_LEAF_INTERNAL_H

#include "analysis/variance/variance.h"

/* What the cells of a side said about quantity and price. */
enum {
    RMG_SAW_QUANTITY = 1 << 0,
    RMG_LACKS_QUANTITY = 1 << 1, /* a cell with an amount gave none */
    RMG_SAW_PRICE = 1 << 2,
    RMG_LACKS_PRICE = 1 << 3, /* a cell gave none, or another */
    RMG_SAW_UNIT = 1 << 4,
    RMG_MIXED_UNITS = 1 << 5,
    RMG_HAS_ROWS = 1 << 6
};

typedef struct rmg_leaf_side {
    int64_t amount, quantity, price; /* units of 1/10000; price as stated */
    uint64_t n_rows;
    uint32_t unit; /* label code, RMG_NO_LABEL when none */
    uint8_t saw;
} rmg_leaf_side;

typedef struct rmg_leaf {
    uint32_t cell; /* one cell with its labels */
    uint32_t mix;  /* group of the mix, UINT32_MAX outside */
    rmg_month month;
    uint16_t note;
    uint8_t account; /* rmg_account */
    bool kinds_differ;
    uint32_t kind;  /* flex: label of line_kind, RMG_NO_LABEL when none */
    int64_t flexed; /* flex, step lines: the budget at the comparison's driver; else the budget */
    rmg_leaf_side side[2];
} rmg_leaf;

/* A row of a step line: what the line costs from this driver on. */
typedef struct rmg_step {
    uint32_t leaf;
    int64_t from, amount; /* units of 1/10000 */
} rmg_step;

/* How the cells of one side of a leaf state a measure. */
typedef struct rmg_stated {
    rmg_rate value, sum, month_sum;              /* the first; of all rows; of one statement per month */
    uint32_t months;                             /* bit per period number */
    bool given, lacks, differs, repeats, phased; /* repeats: two cells of one month state it */
} rmg_stated;

typedef struct rmg_leaves {
    rmg_leaf *leaf;
    size_t n, capacity;
    rmg_stated *stated; /* n x 2 x n_measures, or NULL */
    size_t n_measures;
    size_t measure[RMG_FACTORS_MAX];        /* which measures of the cube */
    size_t account_dim, kind_dim, step_dim; /* "account_kind", "line_kind", "step", or n_dims */
    rmg_step *step;
    size_t n_steps, step_capacity;
    uint32_t *hash, *slot; /* the table of keys; slot holds leaf + 1 */
    size_t hash_capacity, stated_capacity, n_slots;
    const rmg_cube *cube;
    const rmg_variance_options *options;
} rmg_leaves;

static inline bool rmg_side_has_rows(const rmg_leaf_side *side)
{
    return (side->saw & RMG_HAS_ROWS) != 0;
}

static inline bool rmg_side_knows_quantity(const rmg_leaf_side *side)
{
    return (side->saw & (RMG_SAW_QUANTITY | RMG_LACKS_QUANTITY | RMG_MIXED_UNITS)) == RMG_SAW_QUANTITY;
}

static inline bool rmg_side_knows_price(const rmg_leaf_side *side)
{
    return (side->saw & (RMG_SAW_PRICE | RMG_LACKS_PRICE)) == RMG_SAW_PRICE;
}

static inline rmg_stated *rmg_leaf_stated(const rmg_leaves *leaves, size_t leaf, int side, size_t measure)
{
    return &leaves->stated[(leaf * 2 + (size_t)side) * leaves->n_measures + measure];
}

/* Pair the cells of both sides. `out` gets what the comparison is about: dimensions, window, months left out.
 * `measures` names the measures whose statements are collected.
 * Errors  as rmg_variance_split(); on failure `leaves` is empty */
rmg_code rmg_leaves_make(rmg_leaves *leaves, rmg_variance *out, const rmg_cube *cube,
                         const rmg_variance_options *options, const size_t *measures, size_t n_measures,
                         rmg_diag *why);
/* flex: choose the budget of step lines, at both drivers (measure 0).
 * Errors  RMG_EINPUT no driver, or below the first step */
rmg_code rmg_steps_choose(rmg_leaves *leaves, const rmg_variance *out, rmg_diag *why);

void rmg_leaves_clear(rmg_leaves *leaves);

/* The leaf with the labels of a cell, made when there is none.
 * Errors  RMG_ENOMEM */
rmg_code rmg_leaf_find(size_t *leaf, rmg_leaves *leaves, const rmg_variance *out, size_t cell,
                       rmg_month month, rmg_diag *why);

/* leaf_units.c: two leaves that lie on one side each and are the same but for the unit are one leaf, whose quantities
 * cannot be compared.
 * Errors  RMG_ERANGE, RMG_ENOMEM */
rmg_code rmg_leaves_join_units(rmg_leaves *leaves, rmg_variance *out, rmg_diag *why);

/* refuse.c: fail with the leaf's name before the words, and tell options->refused which leaf it is. */
rmg_code rmg_refuse(const rmg_variance *out, const rmg_variance_options *options, const rmg_leaf *leaf,
                    rmg_code code, rmg_diag *why, const char *format, ...) RMG_PRINTF(6, 7);
rmg_code rmg_refuse_sum(const rmg_variance *out, const rmg_variance_options *options, const rmg_leaf *leaf,
                        rmg_diag *why);

/* "provider A, product B, 2021-03": which leaf, for messages. */
const char *rmg_leaf_name(char *out, size_t size, const rmg_variance *variance, const rmg_leaf *leaf);

#endif
