/* The front page: its lines as printed, in their order. */
#ifndef RMG_PLOTS_OVERVIEW_INTERNAL_H
#define RMG_PLOTS_OVERVIEW_INTERNAL_H

#include "plots/layout_internal.h"

enum {
    RMG_OVERVIEW_TOLERANCE = 2 /* percent of the plan */
};

typedef enum rmg_overview_column {
    RMG_OVERVIEW_PLAN,
    RMG_OVERVIEW_ACTUAL,
    RMG_OVERVIEW_EXPECTED,
    RMG_OVERVIEW_COLUMNS
} rmg_overview_column;

/* A unit, or the total, as printed. */
typedef struct rmg_overview_line {
    const rmg_overview_figures *exact;
    const char *name;                      /* NULL: the total */
    int page;                              /* 0: none */
    bool known[RMG_OVERVIEW_COLUMNS];      /* of printed[] */
    int64_t printed[RMG_OVERVIEW_COLUMNS]; /* columns foot: the lines add up to the total */
    bool has_difference;
    int64_t difference; /* expected - plan, of the printed ones */
    rmg_light light;    /* green up to the plan, amber at most 2% above it, red more; none when not known */
} rmg_overview_line;

typedef struct rmg_overview {
    const rmg_overview_chart *chart;
    rmg_figures figures;
    size_t n;                /* units */
    rmg_overview_line *line; /* n units in their order, then the total */
    size_t n_red, n_judged;
    size_t n_crossing; /* units whose expected path reaches their ceiling within the year */
    bool any_plan, any_range, any_ceiling, any_chance, any_page;
    bool ahead; /* the year is not complete */
} rmg_overview;

/* Errors  RMG_ENODATA no units; RMG_ERANGE; RMG_ENOMEM */
rmg_code rmg_overview_make(rmg_overview *out, const rmg_overview_chart *chart, rmg_diag *why);
void rmg_overview_clear(rmg_overview *overview);

/* Does the line reach its ceiling within the year? */
bool rmg_overview_crosses(const rmg_overview_figures *figures);

/* Lines on page `page`: the total counts as the last one.
 * first  out: the first of them */
size_t rmg_overview_lines_on(size_t n_lines, size_t page, size_t *first);

#endif
