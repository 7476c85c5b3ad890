/* Charts that break layouts: gaps, zeros, corrections, huge and tiny amounts, long names, sixty providers.
 * Each is a row of a table with a name; they are drawn as golden scripts too. */
#ifndef TESTS_SUPPORT_HARD_CHARTS_H
#define TESTS_SUPPORT_HARD_CHARTS_H

#include "plots/chart.h"

size_t hard_charts_count(void);
const char *hard_chart_name(size_t i); /* "cumulative-no-plan" */
rmg_chart hard_chart(size_t i);        /* rmg_chart_clear() it */

#endif
