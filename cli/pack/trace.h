/* From a printed figure to what it is made of: which rows of the files, how they count, and the formula with its
 * numbers. */
#ifndef RMG_CLI_PACK_TRACE_H
#define RMG_CLI_PACK_TRACE_H

#include "cli/convert.h"
#include "cli/pack/units.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Sets of rows, as bits. To date is up to and including the last closed month; a figure of one month has the rows of
 * that month, or those up to it. */
enum {
    RMG_ROWS_ACTUAL = 1 << 0, /* of the year, to date */
    RMG_ROWS_PLAN = 1 << 1,   /* of the whole year */
    RMG_ROWS_PLAN_TO_DATE = 1 << 2,
    RMG_ROWS_LAST_YEAR = 1 << 3,
    RMG_ROWS_LAST_YEAR_TO_DATE = 1 << 4,
    RMG_ROWS_CEILING = 1 << 5,
    RMG_ROWS_HISTORY = 1 << 6, /* all actuals, to date */
    RMG_ROWS_BASE = 1 << 7,    /* the two sides of the variance, in its months */
    RMG_ROWS_COMPARISON = 1 << 8,
    RMG_ROWS_LATER = 1 << 9 /* actuals after the last closed month */
};

/* How a column of our tables is made: a row of a table in trace_makings.c. */
typedef struct rmg_making {
    const char *table, *column; /* "*" and "": any */
    unsigned plus, minus;       /* rows that are added and taken away */
    unsigned beside;            /* rows that stand behind it in another way */
    const char *words;          /* message id: what it is */
    const char *formula;        /* "{actual_to_date} - {plan_to_date}", or NULL: the sum of the rows */
} rmg_making;

typedef struct rmg_trace {
    const rmg_unit *unit;
    const rmg_figure_place *figure;
    const rmg_making *making;
    size_t group; /* of the study: the line that the figure's row is about */
} rmg_trace;

/* Look a figure up in the pages of a run. False when no page has it. */
bool rmg_trace_find(rmg_trace *out, const rmg_units *units, const char *id);

const rmg_making *rmg_making_find(const rmg_figure_place *figure);

/* How a row stands behind the figure: it may count in part when it spreads over months outside the figure's. */
typedef enum rmg_row_part { RMG_ROW_NONE, RMG_ROW_BESIDE, RMG_ROW_PLUS, RMG_ROW_MINUS } rmg_row_part;
/* `rows` and `cube` may be of another reading of the same files; *whole is false when only a part of it counts. */
rmg_row_part rmg_trace_part(const rmg_trace *trace, const rmg_units *units, const rmg_kept_rows *rows,
                            const rmg_kept_row *row, const rmg_cube *cube, bool *whole);

/* The exact value as people read it; "unknown" when there is none. */
const char *rmg_trace_value(rmg_document *document, const rmg_trace *trace);

/* The formula with its numbers, "697,903.88 - 708,718.36"; "" when there is none. */
const char *rmg_trace_formula(rmg_document *document, const rmg_trace *trace, const rmg_units *units);

/* Is it an effect of the variance: quantity, price, mix, ...? */
bool rmg_trace_is_effect(const rmg_trace *trace);

#ifdef __cplusplus
}
#endif
#endif
