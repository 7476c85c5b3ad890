/* The cumulative picture: what the slide and the page of one provider share. */
#ifndef RMG_PLOTS_CUMULATIVE_INTERNAL_H
#define RMG_PLOTS_CUMULATIVE_INTERNAL_H

#include "plots/layout_internal.h"

/* A cumulative chart with the places of its panel worked out. Month k (0-based) stands at rmg_cumulative_x(k). */
typedef struct rmg_cumulative_panel {
    const rmg_cumulative_chart *chart;
    rmg_figures figures;
    rmg_box box;
    rmg_axis y;
    double first_x, month_width;
    bool from_zero; /* lines start at 0 before the first month */
    size_t n_known; /* months up to and including the last actual */
    bool has_expected, has_plan, has_last_year;
    bool ceiling_drawn; /* false also when it is far above everything else */
    double line;        /* widths of lines and dots, 1 on a slide */
    double points;      /* size of the small texts */
} rmg_cumulative_panel;

/* The value of the main line in month k: actual, or expected after the last actual (and in it, where a month before it
 * is missing). False when unknown. */
bool rmg_cumulative_main(const rmg_cumulative_chart *chart, size_t n_known, size_t k, rmg_money *value);

/* Months up to and including the last one with an actual. */
size_t rmg_cumulative_known(const rmg_cumulative_chart *chart);

bool rmg_cumulative_has_expected(const rmg_cumulative_chart *chart);
bool rmg_cumulative_has_plan(const rmg_cumulative_chart *chart);
bool rmg_cumulative_has_last_year(const rmg_cumulative_chart *chart);

/* The year's total is an expectation: the last month is not known, or one before it is missing. */
bool rmg_cumulative_ahead(const rmg_cumulative_chart *chart);

/* The last known month, and the months before it that are missing: "mei", "mei, zonder april". */
void rmg_cumulative_last_words(rmg_buffer *out, const rmg_cumulative_chart *chart);

/* "realisatie t/m mei, zonder april, verwacht juni–december". */
void rmg_cumulative_span(rmg_buffer *out, const rmg_cumulative_chart *chart);

/* Figures of a chart: from the largest amount in it. */
rmg_figures rmg_cumulative_figures(const rmg_cumulative_chart *chart);

/* Main line minus plan (or last year) in month k, exact. False when one of them is unknown. */
bool rmg_cumulative_variance(const rmg_cumulative_chart *chart, size_t k, bool against_plan, int64_t *units);
/* The same as printed. Where both stand beside it (the last month, and tables in the unit of the source) it is the
 * difference of the printed figures, else the exact one rounded once (docs/methods/rounding.md). */
bool rmg_cumulative_variance_printed(const rmg_cumulative_chart *chart, const rmg_figures *figures, size_t k,
                                     bool against_plan, int64_t *units);

/* "Per saldo negatief: maart, april": the known months in which more was taken back than spent; then the
 * months that are missing. Nothing when there are none. */
void rmg_cumulative_corrections(rmg_buffer *out, const rmg_cumulative_chart *chart);

/* Work out the panel. `margin` is the room before the first and after the last month, in months.
 * Errors  RMG_EINPUT bands that are not nested (in pen) */
rmg_cumulative_panel rmg_cumulative_panel_make(rmg_pen *pen, const rmg_cumulative_chart *chart, rmg_box box,
                                               double margin, bool from_zero);

double rmg_cumulative_x(const rmg_cumulative_panel *panel, double k);

/* Ground, grid, bands, lines, dots, ceiling, axis numbers. */
void rmg_cumulative_draw(rmg_pen *pen, const rmg_cumulative_panel *panel);

/* Width of the widest number at the axis. */
double rmg_cumulative_axis_width(rmg_pen *pen, const rmg_cumulative_panel *panel);

/* True when none of the lines crosses the box. */
bool rmg_cumulative_free(const rmg_cumulative_panel *panel, const rmg_box *box);

/* One label at the end of a line. */
typedef struct rmg_end_label {
    const char *name;
    int64_t value;
    int64_t delta; /* expected minus this line, as printed */
    rmg_colour colour, delta_colour;
    rmg_weight weight;
    bool has_delta;
} rmg_end_label;

enum { RMG_END_LABELS_MAX = 4 };

/* The lines that end at the last month: at most last year, expected (or actual), plan, ceiling.
 * last_year_name  room for the year's number */
size_t rmg_cumulative_ends(const rmg_cumulative_panel *panel, rmg_end_label out[RMG_END_LABELS_MAX],
                           char last_year_name[16]);

#endif
