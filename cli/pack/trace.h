/* From a printed figure to what it is made of: which rows of the files, and how they make it. */
#ifndef RMG_CLI_PACK_TRACE_H
#define RMG_CLI_PACK_TRACE_H

#include "cli/convert.h"
#include "cli/pack/units.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Sets of rows, as bits. To date is up to and including the last closed month. */
enum {
    RMG_ROWS_ACTUAL = 1 << 0,       /* of the year, to date */
    RMG_ROWS_PLAN = 1 << 1,         /* of the whole year */
    RMG_ROWS_PLAN_TO_DATE = 1 << 2, /* also what an annual amount gives to date */
    RMG_ROWS_LAST_YEAR = 1 << 3,
    RMG_ROWS_LAST_YEAR_TO_DATE = 1 << 4,
    RMG_ROWS_CEILING = 1 << 5,
    RMG_ROWS_HISTORY = 1 << 6, /* all actuals, to date */
    RMG_ROWS_BASE = 1 << 7     /* what the variance compares with */
};

typedef struct rmg_trace {
    const rmg_unit *unit;
    const rmg_figure_place *figure;
    unsigned sets;
    bool is_sum;         /* the figure is the sum of the rows */
    const char *formula; /* message id */
} rmg_trace;

/* Look a figure up in the pages of a run. False when no page has it. */
bool rmg_trace_find(rmg_trace *out, const rmg_units *units, const char *id);

/* Does this row stand behind the figure? `rows` and `cube` may be of another reading of the same files. */
bool rmg_trace_has(const rmg_trace *trace, const rmg_units *units, const rmg_kept_rows *rows,
                   const rmg_kept_row *row, const rmg_cube *cube);

#ifdef __cplusplus
}
#endif
#endif
