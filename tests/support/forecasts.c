#include "tests/support/forecasts.h"

#include <math.h>
#include <stdlib.h>

rmg_money rmg_test_money(double amount)
{
    return (rmg_money){llround(amount * RMG_SCALE)};
}

rmg_series rmg_test_series(int year, int month, const double *value, size_t n)
{
    rmg_series series;
    if (rmg_series_init(&series, rmg_month_of(year, month), 12, n, NULL) != RMG_OK)
        abort();
    for (size_t i = 0; i < n; i++)
        if (value[i] > RMG_UNKNOWN_MONTH) {
            series.amount[i] = rmg_test_money(value[i]);
            series.present[i] = 1;
        }
    return series;
}

rmg_series rmg_test_cumulative(int year, const double *value, size_t n)
{
    rmg_series series = rmg_test_series(year, 1, value, n);
    for (size_t i = n; i-- > 1;)
        if (i % 12 != 0)
            series.amount[i].units -= series.amount[i - 1].units;
    return series;
}

void rmg_test_append(rmg_series *series, rmg_series *more)
{
    rmg_series both;
    if (rmg_series_init(&both, series->first, series->per_year, series->n + more->n, NULL) != RMG_OK)
        abort();
    for (size_t i = 0; i < both.n; i++) {
        const rmg_series *from = i < series->n ? series : more;
        size_t at = i < series->n ? i : i - series->n;
        both.amount[i] = from->amount[at];
        both.present[i] = from->present[at];
    }
    rmg_series_clear(series);
    rmg_series_clear(more);
    *series = both;
}

static const double year_2020[] = {4869,  9737,  14606, 19474, 24343, 29211,
                                   34080, 38949, 43817, 48686, 53554, 58423};
static const double year_2021[] = {4500, 9500, 14300, 19000};
static const double plan_2021[] = {4820,  9639,  14459, 19278, 24098, 28917,
                                   33737, 38557, 43376, 48196, 53015, 57835};

rmg_series rmg_test_demo_actual(void)
{
    rmg_series series = rmg_test_cumulative(2020, year_2020, 12),
               more = rmg_test_cumulative(2021, year_2021, 4);
    rmg_test_append(&series, &more);
    return series;
}

rmg_series rmg_test_demo_plan(void)
{
    return rmg_test_cumulative(2021, plan_2021, 12);
}
