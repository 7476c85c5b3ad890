#include <stdlib.h>

#include "core/grow.h"
#include "plots/scatter_internal.h"

static int by_value(const void *a, const void *b)
{
    const int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
    return x < y ? -1 : x > y;
}

/* Mean of the middle two for an even number, rounded away from zero in the last unit. */
static rmg_code median_of(int64_t *median, const rmg_scatter_chart *chart, rmg_diag *why)
{
    int64_t *value = rmg_zalloc(chart->n, sizeof *value);
    if (value == NULL)
        return rmg_nomem(why);
    for (size_t i = 0; i < chart->n; i++)
        value[i] = chart->point[i].months.units;
    qsort(value, chart->n, sizeof *value, by_value);
    int64_t low = value[(chart->n - 1) / 2], high = value[chart->n / 2];
    *median = low + (high - low + 1) / 2;
    free(value);
    return RMG_OK;
}

rmg_code rmg_cloud_make(rmg_cloud *out, const rmg_scatter_chart *chart, rmg_diag *why)
{
    *out = (rmg_cloud){.chart = chart};
    if (chart->n == 0)
        return rmg_fail(why, RMG_ENODATA, "%s", RMG_T("no provider has a duration in both years"));
    out->tolerance = chart->tolerance.units > 0 ? chart->tolerance.units : RMG_SCALE;
    rmg_code code = median_of(&out->median, chart, why);
    for (size_t i = 0; i < chart->n && code == RMG_OK; i++) {
        const rmg_scatter_point *point = &chart->point[i];
        int judged = rmg_cloud_judge(out, point);
        bool is_long = rmg_cloud_is_long(out, point);
        if (judged > 0)
            out->count[is_long ? RMG_LONG_SLOWER : RMG_SHORT_SLOWER]++;
        else if (judged < 0)
            out->count[is_long ? RMG_LONG_FASTER : RMG_SHORT_FASTER]++;
    }
    return code;
}

int rmg_cloud_judge(const rmg_cloud *cloud, const rmg_scatter_point *point)
{
    return point->change.units > cloud->tolerance ? 1 : point->change.units < -cloud->tolerance ? -1 : 0;
}

bool rmg_cloud_is_long(const rmg_cloud *cloud, const rmg_scatter_point *point)
{
    return point->months.units > cloud->median;
}
