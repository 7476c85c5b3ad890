/* Random comparisons for property tests: rows that a test can turn, scale and reorder before they become a cube. */
#ifndef TESTS_SUPPORT_DRAWS_H
#define TESTS_SUPPORT_DRAWS_H

#include "analysis/variance/variance.h"

#define DRAW_LEVELS 6
#define DRAW_LEAVES 60

/* One side of a leaf, in units of 1/10000. */
typedef struct draw_side {
    bool has_row, has_quantity, has_price;
    int64_t quantity, price, amount;
} draw_side;

typedef struct draw_leaf {
    uint8_t label[DRAW_LEVELS]; /* the last is the leaf's own number */
    draw_side side[2];
} draw_leaf;

typedef struct draw {
    size_t n;
    draw_leaf leaf[DRAW_LEAVES];
} draw;

typedef enum draw_taste {
    DRAW_POSITIVE, /* both sides with positive quantity and amount */
    DRAW_SIGNED,   /* both sides with quantity not 0, any signs */
    DRAW_WILD      /* all of it: zeros, credits, missing quantities, list prices, rows on one side only */
} draw_taste;

uint64_t draw_next(uint64_t *state);
int64_t draw_between(uint64_t *state, int64_t low, int64_t high);

/* A new draw; the same state gives the same one. */
void draw_fill(draw *out, uint64_t *state, draw_taste taste);

/* A cube with the levels as dimensions "a" to "f"; side 0 is plan, side 1 actual, of 2021. `order` permutes rows, NULL
 * keeps them. */
rmg_cube draw_cube(const draw *from, const uint8_t *order);

/* The plan against the actual. */
rmg_variance_options draw_options(rmg_convention convention);

/* Split, or fail the test with the message. Asserts the sums of every line and of every parent. */
rmg_variance draw_split(const rmg_cube *cube, rmg_variance_options options);

/* The line of a leaf in a result without `by`; 0 (the total) when it is not printed. */
size_t draw_line(const rmg_variance *v, size_t leaf);

/* Value of a term on a line, 0 when the result lacks it. */
int64_t draw_effect(const rmg_variance *v, size_t line, rmg_term term);

#endif
