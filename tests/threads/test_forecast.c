/* Lines forecast on several threads: no data race, and the bytes of one thread. */
#include <stdio.h>
#include <string.h>

#include "analysis/forecast/forecast.h"
#include "analysis/numerics.h"
#include "tests/support/forecasts.h"

enum { LINES = 9, MONTHS = 40 };

static void run(rmg_forecast *forecast, const rmg_forecast_input *input, int jobs)
{
    rmg_forecast_options options = rmg_forecast_defaults(rmg_month_of(2021, 4));
    options.jobs = jobs;
    options.paths = 50;
    if (rmg_forecast_lines(forecast, input, LINES, &options, NULL) != RMG_OK)
        puts("forecast failed");
}

int main(void)
{
    rmg_series series[LINES];
    rmg_forecast_input input[LINES] = {{0}};
    rmg_forecast one[LINES], four[LINES];
    double total[MONTHS] = {0}, value[MONTHS];
    rmg_numerics_setup();
    for (size_t i = LINES; i-- > 0;) {
        for (size_t t = 0; t < MONTHS; t++) {
            value[t] = i == 0 ? total[t] : (double)(100 * i + (t * 7919 + i * 31) % 57);
            total[t] += i == 0 ? 0 : value[t];
        }
        series[i] = rmg_test_series(2018, 1, value, MONTHS);
        input[i].actual = &series[i];
    }
    run(one, input, 1);
    run(four, input, 4);
    int differ = 0;
    for (size_t i = 0; i < LINES; i++)
        differ += memcmp(one[i].month, four[i].month, one[i].n_months * sizeof *one[i].month) != 0;
    printf("%d of %d lines differ\n", differ, LINES);
    rmg_forecasts_clear(one, LINES);
    rmg_forecasts_clear(four, LINES);
    for (size_t i = 0; i < LINES; i++)
        rmg_series_clear(&series[i]);
    return differ != 0;
}
