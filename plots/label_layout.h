/* Where labels go so that none overlaps another: pure geometry, in pixels, y upwards. */
#ifndef RMG_PLOTS_LABEL_LAYOUT_H
#define RMG_PLOTS_LABEL_LAYOUT_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct rmg_box {
    double left, bottom, right, top;
} rmg_box;

bool rmg_boxes_overlap(const rmg_box *a, const rmg_box *b);
bool rmg_box_inside(const rmg_box *inner, const rmg_box *outer);

/* Labels beside the ends of lines. Order is kept, so leaders never cross.
 * true_y  n wished heights, in any order
 * placed  n heights out, at least `gap` apart and within low..high
 * Returns false when n labels do not fit between low and high; placed is then evenly spread. */
bool rmg_place_end_labels(double *placed, const double *true_y, size_t n, double gap, double low,
                          double high);

/* One label beside a dot: right, left, above, below, in that order; then the four corners.
 * taken   boxes that must stay free (dots, labels, axis numbers)
 * Returns false when no place is free; *out is then untouched. */
bool rmg_place_point_label(rmg_box *out, double x, double y, double radius, double width, double height,
                           const rmg_box *taken, size_t n_taken, const rmg_box *panel);

#ifdef __cplusplus
}
#endif
#endif
