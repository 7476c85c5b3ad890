#include "analysis/even_spread.h"

#include "core/wide.h"

static int64_t display_unit(int decimals)
{
    int64_t unit = RMG_SCALE;
    for (; decimals > 0; decimals--)
        unit /= 10;
    return unit;
}

bool rmg_even_spread(const rmg_money *month, size_t n, int decimals)
{
    rmg_wide total = 0, to_date = 0, slack = (rmg_wide)n * display_unit(decimals);
    for (size_t i = 0; i < n; i++)
        total += month[i].units;
    if (n < 3 || total == 0)
        return false;
    for (size_t k = 1; k <= n; k++) {
        to_date += month[k - 1].units;
        rmg_wide gap = (rmg_wide)n * to_date - (rmg_wide)k * total;
        if (2 * (gap < 0 ? -gap : gap) > slack) /* |n c_k - k T| <= n/2 units, doubled to stay whole */
            return false;
    }
    return true;
}

bool rmg_even_spread_year(const rmg_series *series, int year, int decimals)
{
    rmg_money month[UINT8_MAX];
    for (int i = 0; i < series->per_year; i++)
        if (!rmg_series_at(series, rmg_period(year, i + 1, series->per_year), &month[i]))
            return false;
    return rmg_even_spread(month, series->per_year, decimals);
}

int rmg_series_decimals(const rmg_series *series)
{
    int decimals = 0;
    for (size_t i = 0; i < series->n; i++)
        while (decimals < 4 && series->present[i] && series->amount[i].units % display_unit(decimals) != 0)
            decimals++;
    return decimals;
}
