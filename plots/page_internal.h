/* The page of one provider: what its two files hand to each other. */
#ifndef RMG_PLOTS_PAGE_INTERNAL_H
#define RMG_PLOTS_PAGE_INTERNAL_H

#include "plots/bullet_internal.h"
#include "plots/cumulative_internal.h"
#include "plots/inout_internal.h"
#include "plots/waterfall_internal.h"

#define LEFT 50.0
#define RIGHT 1704.0
#define MIDDLE 955.0
#define RIGHT_PART 1000.0
#define UPPER_TITLE 938.0
#define LOWER_TITLE 438.0

typedef struct rmg_page {
    rmg_pen *pen;
    const rmg_page_chart *chart;
    rmg_figures figures;
    rmg_bridge bridge;
    rmg_flow flow;
    bool has_cumulative, has_bridge, has_flow;
    bool has_plan, has_end;
    int64_t plan, end; /* of the whole year, printed */
} rmg_page;

/* The four boxes at the top: budget, expectation, chance above the ceiling, day on which it is reached. */
void rmg_page_strip(rmg_page *p);

/* Main line minus plan to the end of month k, of the printed figures: on a page they stand beside it. */
bool rmg_page_variance(const rmg_page *p, size_t k, int64_t *units);

/* A table of the months in the lower half. False when there are no amounts or too many months. */
bool rmg_page_months(rmg_page *p);

#endif
