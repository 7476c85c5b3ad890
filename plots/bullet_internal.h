/* KPI rows: what the traffic-light slide and the page of one provider share. */
#ifndef RMG_PLOTS_BULLET_INTERNAL_H
#define RMG_PLOTS_BULLET_INTERNAL_H

#include "plots/layout_internal.h"

/* Places of the columns and sizes of the texts of a row. */
typedef struct rmg_kpi_columns {
    double sign, name, norm, value, change; /* middle of the sign; left of the name; right edges */
    double points, small_points, sign_size;
} rmg_kpi_columns;

/* Move norm and value to the left where wide figures need it. */
void rmg_kpi_fit(rmg_pen *pen, rmg_kpi_columns *columns, const rmg_bullet_chart *chart);

/* Sign, name with its unit, norm, value and change in percent, around y. */
void rmg_kpi_row(rmg_pen *pen, const rmg_bullet_row *row, const rmg_kpi_columns *columns, double y);

/* Column headings at y. */
void rmg_kpi_heads(rmg_pen *pen, const rmg_kpi_columns *columns, double y, double points);

/* "● op norm   ▲ binnen marge (≤ 5%)   ◆ buiten marge (> 5%)": the margin only when all rows have the same. */
void rmg_kpi_legend(rmg_buffer *out, const rmg_bullet_chart *chart);

/* Rows that are judged (all but monitors) and red ones. */
void rmg_kpi_count(const rmg_bullet_chart *chart, size_t *judged, size_t *red);

#endif
