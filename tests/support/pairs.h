/* Small comparisons for tests: rows of a base and of a comparison, said as a reader would say them. */
#ifndef TESTS_SUPPORT_PAIRS_H
#define TESTS_SUPPORT_PAIRS_H

#include "core/cube.h"

/* A cube for 2021 by months with the dimensions named, in order (NULL ends the list). */
rmg_cube test_pairs(const char *const *dims);

/* An annual row of 2021. kind "actual", "target", ...; labels in order of the dimensions, NULL where the source has no
 * such dimension, "" where it is empty. Figures as text, NULL where not given; amount NULL: quantity x price. */
void test_pair_add(rmg_cube *cube, const char *kind, const char *const *labels, const char *quantity,
                   const char *price, const char *amount);

/* The same for one month, 1..12. */
void test_pair_add_month(rmg_cube *cube, const char *kind, int month, const char *const *labels,
                         const char *quantity, const char *price, const char *amount);

/* An annual row with measures: figures[i] as text with up to 9 decimals, NULL where not given. */
void test_pair_add_rates(rmg_cube *cube, const char *kind, const char *const *labels,
                         const char *const *figures, const char *amount);

/* A rate as text: "1.75". */
rmg_rate test_rate(const char *text);

#endif
