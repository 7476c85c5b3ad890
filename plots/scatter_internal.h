/* The point cloud: points sorted into quadrants, before they are drawn. */
#ifndef RMG_PLOTS_SCATTER_INTERNAL_H
#define RMG_PLOTS_SCATTER_INTERNAL_H

#include "plots/layout_internal.h"

typedef enum rmg_quadrant {
    RMG_LONG_SLOWER,
    RMG_SHORT_FASTER,
    RMG_SHORT_SLOWER,
    RMG_LONG_FASTER,
    RMG_QUADRANTS
} rmg_quadrant;

typedef struct rmg_cloud {
    const rmg_scatter_chart *chart;
    int64_t median, tolerance;   /* units */
    size_t count[RMG_QUADRANTS]; /* coloured points in each */
} rmg_cloud;

/* Errors  RMG_ENODATA no points; RMG_ENOMEM */
rmg_code rmg_cloud_make(rmg_cloud *out, const rmg_scatter_chart *chart, rmg_diag *why);

/* +1 slower than the tolerance, -1 faster, 0 within it (at exactly the tolerance too). */
int rmg_cloud_judge(const rmg_cloud *cloud, const rmg_scatter_point *point);
bool rmg_cloud_is_long(const rmg_cloud *cloud, const rmg_scatter_point *point);

#endif
