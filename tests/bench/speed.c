/* How long `auto` takes, ranges included, on made monthly series of 100 months.
 *
 *   speed [LINES] [--write FILE N]
 *
 * First one series after the other on one core; then LINES lines (10000) below one total, on one thread and on two, each
 * line alone and all of them made to add up. --write only puts the first N series in FILE, one a row, for R.
 *
 * Clocks of walls say little on a machine that others use too: `ideal` is the processor time of one thread
 * divided by that of the busier thread of two, which is what the wall would say on two quiet cores. */
#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "analysis/forecast/forecast.h"
#include "analysis/numerics.h"
#include "tests/support/forecasts.h"

enum { MONTHS = 100, SAMPLE = 200, LINES = 10000, FIRST_YEAR = 2013, UPTO_YEAR = 2021, UPTO = 4 };

/* ---- series ----------------------------------------------------------------------------------------------- */

static double uniform(uint64_t *state)
{
    *state += UINT64_C(0x9E3779B97F4A7C15);
    uint64_t z = *state;
    z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
    z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
    return ((double)((z ^ (z >> 31)) >> 11) + 0.5) / 9007199254740992.0;
}

static double normal(uint64_t *state)
{
    double u = uniform(state), v = uniform(state);
    return sqrt(-2 * log(u)) * cos(6.283185307179586 * v);
}

/* Level between 100 and 100,000, some trend, a season of its own, noise of 3 to 20 %, and a level that wanders. */
static void make(double *y, uint64_t number)
{
    uint64_t state = number * UINT64_C(0xD1342543DE82EF95) + 1;
    double level = 100 * exp(uniform(&state) * log(1000)), trend = 0.004 * normal(&state);
    double noise = 0.03 + 0.17 * uniform(&state), wander = 0.02 * uniform(&state);
    double season[12], strength = 0.3 * uniform(&state);
    for (size_t j = 0; j < 12; j++)
        season[j] = 1 + strength * normal(&state) / 2;
    for (size_t t = 0; t < MONTHS; t++) {
        level *= exp(trend + wander * normal(&state));
        y[t] = round(100 * fmax(0, level * season[t % 12] * (1 + noise * normal(&state)))) / 100;
    }
}

static int write_series(const char *path, size_t n)
{
    FILE *file = fopen(path, "w");
    if (file == NULL)
        return 1;
    for (size_t i = 0; i < n; i++) {
        double y[MONTHS];
        make(y, i);
        for (size_t t = 0; t < MONTHS; t++)
            fprintf(file, "%s%.2f", t > 0 ? "," : "", y[t]);
        fputc('\n', file);
    }
    return fclose(file) != 0;
}

/* ---- clocks and digests ------------------------------------------------------------------------------------ */

static double seconds(clockid_t clock)
{
    struct timespec t;
    clock_gettime(clock, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static uint64_t mix(uint64_t digest, int64_t value)
{
    return (digest ^ (uint64_t)value) * UINT64_C(0x100000001B3);
}

static uint64_t digest_of(const rmg_forecast *forecast, size_t n)
{
    uint64_t digest = UINT64_C(0xCBF29CE484222325);
    for (size_t i = 0; i < n; i++)
        for (size_t m = 0; m < forecast[i].n_months; m++) {
            const rmg_forecast_month *month = &forecast[i].month[m];
            digest = mix(mix(digest, month->amount.units), month->to_date.units);
            for (int band = 0; band < RMG_BANDS; band++)
                digest = mix(mix(digest, month->to_date_range[band].low.units),
                             month->to_date_range[band].high.units);
        }
    return digest;
}

/* ---- measuring ----------------------------------------------------------------------------------------------- */

static double one_by_one(void)
{
    double y[MONTHS], sum = 0;
    for (size_t i = 0; i < SAMPLE; i++) {
        make(y, i);
        rmg_series series = rmg_test_series(FIRST_YEAR, 1, y, MONTHS);
        rmg_forecast_input input = {.actual = &series};
        rmg_forecast_options options = rmg_forecast_defaults(rmg_month_of(UPTO_YEAR, UPTO));
        rmg_forecast forecast;
        double started = seconds(CLOCK_PROCESS_CPUTIME_ID);
        if (rmg_forecast_make(&forecast, &input, &options, NULL) != RMG_OK)
            exit(1);
        sum += seconds(CLOCK_PROCESS_CPUTIME_ID) - started;
        rmg_forecast_clear(&forecast);
        rmg_series_clear(&series);
    }
    return sum / SAMPLE;
}

typedef struct took {
    double wall, processor, busiest;
    uint64_t digest;
} took;

static took run(const rmg_forecast_input *input, size_t n, rmg_reconcile reconcile, int jobs)
{
    rmg_forecast *forecast = calloc(n, sizeof *forecast);
    rmg_forecast_options options = rmg_forecast_defaults(rmg_month_of(UPTO_YEAR, UPTO));
    options.reconcile = reconcile;
    options.jobs = jobs;
    double wall = seconds(CLOCK_MONOTONIC), processor = seconds(CLOCK_PROCESS_CPUTIME_ID),
           mine = seconds(CLOCK_THREAD_CPUTIME_ID);
    if (forecast == NULL || rmg_forecast_lines(forecast, input, n, &options, NULL) != RMG_OK)
        exit(1);
    took t = {.wall = seconds(CLOCK_MONOTONIC) - wall,
              .processor = seconds(CLOCK_PROCESS_CPUTIME_ID) - processor,
              .digest = digest_of(forecast, n)};
    mine = seconds(CLOCK_THREAD_CPUTIME_ID) - mine;
    t.busiest = fmax(mine, t.processor - mine);
    rmg_forecasts_clear(forecast, n);
    free(forecast);
    return t;
}

static int compare(const char *name, const rmg_forecast_input *input, size_t n, rmg_reconcile reconcile)
{
    took one = run(input, n, reconcile, 1), two = run(input, n, reconcile, 2);
    printf("  %-22s %8.1f %8.1f %8.1f %8.1f %8.2f %8.2f   %s\n", name, one.wall, one.processor, two.wall,
           two.processor, one.wall / two.wall, one.processor / two.busiest,
           one.digest == two.digest ? "same" : "DIFFERENT");
    fflush(stdout);
    return one.digest != two.digest;
}

static int many(size_t n)
{
    rmg_series *series = calloc(n + 1, sizeof *series);
    rmg_forecast_input *input = calloc(n + 1, sizeof *input);
    double total[MONTHS] = {0}, y[MONTHS];
    if (series == NULL || input == NULL)
        return 1;
    for (size_t i = 1; i <= n; i++) {
        make(y, i - 1);
        for (size_t t = 0; t < MONTHS; t++)
            total[t] += y[t];
        series[i] = rmg_test_series(FIRST_YEAR, 1, y, MONTHS);
        input[i] = (rmg_forecast_input){.actual = &series[i]};
    }
    for (size_t t = 0; t < MONTHS; t++)
        total[t] = round(100 * total[t]) / 100;
    series[0] = rmg_test_series(FIRST_YEAR, 1, total, MONTHS);
    input[0] = (rmg_forecast_input){.actual = &series[0]};

    printf("\n%zu lines below one total, seconds\n  %-22s %8s %8s %8s %8s %8s %8s   bytes\n", n, "",
           "1 thread", "processor", "2", "processor", "wall x", "ideal x");
    int differ = compare("each line alone", input, n + 1, RMG_RECONCILE_NONE);
    differ += compare("made to add up", input, n + 1, RMG_RECONCILE_MINT);
    for (size_t i = 0; i <= n; i++)
        rmg_series_clear(&series[i]);
    free(series);
    free(input);
    return differ;
}

int main(int argc, char **argv)
{
    rmg_numerics_setup();
    if (argc == 4 && strcmp(argv[1], "--write") == 0)
        return write_series(argv[2], (size_t)strtoul(argv[3], NULL, 10));
    size_t n = argc > 1 ? (size_t)strtoul(argv[1], NULL, 10) : LINES;
    if (n == 0 || n > 1000000) {
        fprintf(stderr, "usage: speed [LINES] [--write FILE N]\n");
        return 2;
    }
    printf("auto with ranges, %d months, %d to go, one core: %.5f seconds per series (mean of %d)\n", MONTHS,
           12 - UPTO, one_by_one(), SAMPLE);
    return many(n);
}
