/* The slide of the cumulative chart: what its two files hand to each other. */
#ifndef RMG_PLOTS_CUMULATIVE_SLIDE_INTERNAL_H
#define RMG_PLOTS_CUMULATIVE_SLIDE_INTERNAL_H

#include "plots/cumulative_internal.h"

/* Places of the slide, in pixels of 1600 x 900. */
#define PANEL_LEFT 104.0
#define PANEL_RIGHT 1144.0
#define PANEL_TOP 760.0
#define NAME_X 1164.0
#define VALUE_X 1448.0
#define DELTA_X 1560.0
#define END_GAP 27.0
#define NOTE_GAP 26.0
#define VARIANCE_BOTTOM 150.0
#define VARIANCE_TOP 273.0
#define MONTHS_Y 112.0
#define ROW_Y 76.0

/* Everything that the parts of the slide hand to each other. */
typedef struct rmg_slide {
    rmg_pen *pen;
    const rmg_cumulative_chart *chart;
    rmg_cumulative_panel panel;
    bool variance, against_plan; /* the panel below, and what it compares with */
    rmg_figures bars;            /* figures of the panel below: in thousands where whole ones are too wide */
    double bar_points;           /* and their size; 0: not shown */
    rmg_box taken[3];            /* texts inside the panel */
    size_t n_taken;
} rmg_slide;

/* Choose the figures of the panel below: as on the page, or in thousands. */
void rmg_slide_bar_figures(rmg_slide *s);

/* The panel of differences below the lines, and the row against last year under the months. */
void rmg_slide_variance(rmg_slide *s);
void rmg_slide_last_year(rmg_slide *s);

#endif
