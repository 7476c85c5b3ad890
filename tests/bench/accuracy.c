/* How good `auto` is on the public monthly sets, beside each of its members and published figures.
 *
 *   accuracy FOLDER [--train]
 *
 * FOLDER holds m1_monthly.csv and hospital_monthly.csv. --train hides the last months of the training part in place
 * of the test months: what is tuned is tuned on that, and on nothing else. One configuration for both sets. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "analysis/forecast/anomaly_internal.h"
#include "analysis/forecast/engine_internal.h"
#include "analysis/forecast/forecast_internal.h"
#include "analysis/numerics.h"

enum { LENGTH_MAX = 400, SERIES_MAX = 1000, AHEAD_MAX = 18, PATHS = 1000, YEAR = 12 };

typedef struct series {
    char id[16];
    size_t n, n_train;
    int first;
    double y[LENGTH_MAX];
    uint8_t present[LENGTH_MAX];
} series;

typedef struct score {
    double smape, mase, msis;
    double months, inside[2]; /* single months; of them in the 80 % and the 95 % range */
    size_t n, n_mase;
} score;

static series set[SERIES_MAX];
static size_t n_set;

static size_t read_set(const char *folder, const char *name)
{
    char path[1024], line[256], id[16];
    snprintf(path, sizeof path, "%s/%s_monthly.csv", folder, name);
    FILE *file = fopen(path, "r");
    if (file == NULL)
        return 0;
    size_t n = 0;
    while (fgets(line, sizeof line, file) != NULL) {
        int index, year, month, is_test;
        double value;
        if (sscanf(line, "%15[^,],%d,%d,%d,%lf,%d", id, &index, &year, &month, &value, &is_test) != 6)
            continue;
        if (n == 0 || strcmp(id, set[n - 1].id) != 0) {
            if (n == SERIES_MAX)
                break;
            set[n++] = (series){.first = month - 1};
            snprintf(set[n - 1].id, sizeof set[0].id, "%s", id);
        }
        series *s = &set[n - 1];
        s->present[s->n] = 1;
        s->y[s->n++] = value;
        s->n_train += is_test == 0;
    }
    fclose(file);
    return n;
}

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

/* The engine as `raming forecast` calls it: odd months set aside, everything else as shipped. */
static rmg_engine run(const series *s, size_t n, size_t ahead, size_t rest)
{
    uint8_t present[LENGTH_MAX];
    bool non_negative = true;
    for (size_t t = 0; t < n; t++)
        non_negative = non_negative && s->y[t] >= 0;
    memcpy(present, s->present, n);
    rmg_engine_input in = {.y = s->y,
                           .present = present,
                           .n = n,
                           .period = YEAR,
                           .first = s->first,
                           .ahead = ahead,
                           .rest = rest,
                           .non_negative = non_negative,
                           .n_paths = PATHS,
                           .seed = 1};
    rmg_anomalies odd;
    rmg_model_input input = rmg_engine_model_input(&in, n);
    if (rmg_anomalies_find(&odd, &input, NULL) != RMG_OK)
        exit(1);
    for (size_t t = 0; t + 2 < n; t++)
        present[t] = odd.kind[t] != 1 + RMG_ANOMALY_OUTLIER;
    rmg_anomalies_clear(&odd);
    rmg_engine engine;
    if (rmg_engine_run(&engine, &in, rmg_rules_count(), false, &rmg_tuning_shipped, NULL) != RMG_OK)
        exit(1);
    return engine;
}

/* ---- months ahead --------------------------------------------------------------------------------------------- */

static double season_scale(const series *s, size_t n)
{
    double sum = 0;
    for (size_t t = YEAR; t < n; t++)
        sum += fabs(s->y[t] - s->y[t - YEAR]);
    return n > YEAR ? sum / (double)(n - YEAR) : 0;
}

static void count(score *to, const double *point, const double *truth, size_t h, double scale)
{
    double error = 0, smape = 0;
    for (size_t i = 0; i < h; i++) {
        double e = fabs(point[i] - truth[i]), size = fabs(point[i]) + fabs(truth[i]);
        error += e / (double)h;
        smape += size > 0 ? 200 * e / size / (double)h : 0;
    }
    to->smape += smape;
    to->n++;
    if (scale > 0) {
        to->mase += error / scale;
        to->n_mase++;
    }
}

static double quantile(double *sorted, double p)
{
    double at = p * (PATHS - 1);
    size_t below = (size_t)at;
    return sorted[below] +
           (at - (double)below) * (sorted[below + 1 < PATHS ? below + 1 : below] - sorted[below]);
}

/* Mean scaled interval score of the 95 % interval, as in the M4 competition. */
static void count_interval(score *to, const rmg_engine *e, const double *truth, size_t h, double scale)
{
    double sum = 0, column[PATHS];
    for (size_t i = 0; i < h; i++) {
        for (size_t p = 0; p < PATHS; p++)
            column[p] = e->paths[p * h + i];
        rmg_sort_doubles(column, PATHS);
        double low = quantile(column, 0.025), high = quantile(column, 0.975);
        to->months++;
        to->inside[0] += quantile(column, 0.1) <= truth[i] && truth[i] <= quantile(column, 0.9);
        to->inside[1] += low <= truth[i] && truth[i] <= high;
        sum += high - low + 40 * fmax(0, low - truth[i]) + 40 * fmax(0, truth[i] - high);
    }
    to->msis += scale > 0 ? sum / (double)h / scale : 0;
}

static void print_score(const char *name, const score *s)
{
    printf("  %-22s %8.3f %8.2f", name, s->mase / (double)s->n_mase, s->smape / (double)s->n);
    if (s->msis > 0)
        printf(" %8.2f %6.1f %6.1f", s->msis / (double)s->n_mase, 100 * s->inside[0] / s->months,
               100 * s->inside[1] / s->months);
    printf("\n");
}

static void months_ahead(const char *name, size_t h, bool train)
{
    score all = {0}, mean = {0}, member[RMG_MEMBERS_MAX] = {{0}};
    double weight[RMG_MEMBERS_MAX] = {0}, started = now();
    const char *names[RMG_MEMBERS_MAX] = {0};
    size_t n_members = 0;
    for (size_t i = 0; i < n_set; i++) {
        const series *s = &set[i];
        size_t n = s->n_train - (train ? h : 0);
        if (n < 2 * YEAR || n > s->n_train)
            continue;
        rmg_engine e = run(s, n, h, h);
        double scale = season_scale(s, n), plain[AHEAD_MAX] = {0}, n_plain = 0;
        count(&all, e.point, s->y + n, h, scale);
        count_interval(&all, &e, s->y + n, h, scale);
        n_members = e.n_members;
        for (size_t m = 0; m < e.n_members; m++) {
            names[m] = e.member[m].model->name;
            weight[m] += e.member[m].weight;
            if (!e.member[m].fitted)
                continue;
            count(&member[m], e.member[m].point, s->y + n, h, scale);
            n_plain += 1;
            for (size_t t = 0; t < h; t++)
                plain[t] += e.member[m].point[t];
        }
        for (size_t t = 0; t < h; t++)
            plain[t] /= n_plain;
        count(&mean, plain, s->y + n, h, scale);
        rmg_engine_clear(&e);
    }
    printf("\n%s, %zu months ahead, %zu series%s; %.2f ms per series with %d paths on one core\n", name, h,
           all.n, train ? " (last months of the training part)" : "",
           1000 * (now() - started) / (double)all.n, PATHS);
    printf("  %-22s %8s %8s %8s %6s %6s\n", "", "MASE", "sMAPE", "MSIS 95", "in 80%", "95 %");
    print_score("auto", &all);
    print_score("plain mean of members", &mean);
    for (size_t m = 0; m < n_members; m++) {
        char label[48];
        snprintf(label, sizeof label, "%s (%.0f %%)", names[m], 100 * weight[m] / (double)all.n);
        print_score(label, &member[m]);
    }
}

/* ---- the end of the year ---------------------------------------------------------------------------------------- */

static int by_size(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return x < y ? -1 : x > y;
}

typedef struct outturn {
    double ours[SERIES_MAX], run_rate[SERIES_MAX], inside[3];
    size_t n;
} outturn;

static void one_year(outturn *o, const series *s, size_t start, size_t k)
{
    double total = 0, known = 0, sums[PATHS], expected;
    for (size_t t = 0; t < YEAR; t++) {
        total += s->y[start + t];
        known += t < k ? s->y[start + t] : 0;
    }
    if (!(fabs(total) > 0))
        return;
    size_t h = YEAR - k;
    rmg_engine e = run(s, start + k, h, h);
    expected = known;
    for (size_t i = 0; i < h; i++)
        expected += e.point[i];
    for (size_t p = 0; p < PATHS; p++) {
        sums[p] = known;
        for (size_t i = 0; i < h; i++)
            sums[p] += e.paths[p * h + i];
    }
    rmg_sort_doubles(sums, PATHS);
    const double level[3] = {0.5, 0.8, 0.95};
    for (int i = 0; i < 3; i++)
        o->inside[i] += quantile(sums, (1 - level[i]) / 2) <= total &&
                        total <= quantile(sums, (1 + level[i]) / 2);
    o->ours[o->n] = 100 * fabs(expected - total) / fabs(total);
    o->run_rate[o->n++] = 100 * fabs(known / (double)k * YEAR - total) / fabs(total);
    rmg_engine_clear(&e);
}

static double mean_of(const double *x, size_t n)
{
    double sum = 0;
    for (size_t i = 0; i < n; i++)
        sum += x[i];
    return sum / (double)n;
}

/* Which year is hidden, and of which series. Nobody wrote down on which cases the published run-rate of 8.1/4.2/2.5 % was measured; the
 * last twelve months of the series with 102 months or more (8.12/4.44/2.50) come nearest of some hundred choices tried. */
typedef struct hidden {
    const char *name;
    bool calendar; /* the last whole January-December of the training part; else its last twelve months */
    size_t least;  /* months in the training part */
} hidden;

static const hidden years[] = {{"last twelve months of the training part", false, 0},
                               {"last twelve months, series of 102 months or more", false, 102},
                               {"last full calendar year of the training part", true, 0}};

static bool year_start(size_t *start, const series *s, const hidden *year, size_t k)
{
    size_t end = s->n_train;
    if (year->calendar)
        end -= (size_t)(s->first + (int)s->n_train) % YEAR;
    *start = end - YEAR;
    return s->n_train >= year->least && end >= YEAR && end <= s->n_train && *start + k >= 2 * YEAR;
}

static void year_end(const char *name, const hidden *year)
{
    static outturn o;
    printf("\n%s, error of the year total in %%, %s\n", name, year->name);
    printf("  %5s %6s | %8s %8s %6s | %8s %8s %6s | %8s %6s %6s\n", "known", "series", "mean", "run-rate", "",
           "median", "run-rate", "", "in 50 %", "80 %", "95 %");
    for (size_t k = 3; k <= 9; k += 3) {
        size_t start;
        o = (outturn){0};
        for (size_t i = 0; i < n_set; i++)
            if (year_start(&start, &set[i], year, k))
                one_year(&o, &set[i], start, k);
        if (o.n == 0)
            continue;
        double ours = mean_of(o.ours, o.n), base = mean_of(o.run_rate, o.n), n = (double)o.n;
        qsort(o.ours, o.n, sizeof o.ours[0], by_size);
        qsort(o.run_rate, o.n, sizeof o.run_rate[0], by_size);
        double middle = o.ours[o.n / 2], base_middle = o.run_rate[o.n / 2];
        printf("  %5zu %6zu | %8.2f %8.2f %5.0f%% | %8.2f %8.2f %5.0f%% | %8.1f %6.1f %6.1f\n", k, o.n, ours,
               base, 100 * (ours / base - 1), middle, base_middle, 100 * (middle / base_middle - 1),
               100 * o.inside[0] / n, 100 * o.inside[1] / n, 100 * o.inside[2] / n);
    }
}

static const char published[] =
    "\nPublished, same measures (MASE, sMAPE):\n"
    "  M1        seasonal naive 1.314 17.299, theta 1.091 16.527, R ets 1.074 14.971, R STL+ETS 1.071 "
    "16.502,\n"
    "            mean of the three 1.034 15.193, with seasonal naive 1.033 14.681, TimesFM-2.0 1.052\n"
    "  hospital  seasonal naive 0.921 21.025, theta 0.762 17.354, R ets 0.767 17.560, R STL+ETS 0.778 "
    "18.071,\n"
    "            mean of the three 0.746 17.104, TimesFM-2.0 0.755\n"
    "\nYear totals by R 4.2.2, forecast 8.20, every third series of M1 (tests/bench/year_end_peers.R):\n"
    "                 known  run-rate    ets  theta  mean of both\n"
    "  last twelve        3     10.05   6.33   7.66   6.92  -31 %\n"
    "  months             6      6.38   4.14   4.67   4.30  -33 %\n"
    "                     9      2.92   1.87   1.96   1.83  -37 %\n"
    "  calendar year      3      8.51   7.62   7.72   7.54  -11 %\n"
    "                     6      5.94   4.43   5.10   4.65  -22 %\n"
    "                     9      3.35   2.06   2.14   2.05  -39 %\n";

int main(int argc, char **argv)
{
    if (argc < 2) {
        fprintf(stderr, "usage: accuracy FOLDER [--train]\n");
        return 2;
    }
    bool train = argc > 2 && strcmp(argv[2], "--train") == 0;
    const char *const names[2] = {"m1", "hospital"};
    const size_t ahead[2] = {18, 12};
    const size_t n_years[2] = {3, 1}; /* hospital ends in December and its series are of one length */
    rmg_numerics_setup();
    for (int i = 0; i < 2; i++) {
        n_set = read_set(argv[1], names[i]);
        if (n_set == 0) {
            printf("skipped: %s/%s_monthly.csv is not there\n", argv[1], names[i]);
            continue;
        }
        months_ahead(names[i], ahead[i], train);
        for (size_t y = 0; y < n_years[i]; y++)
            year_end(names[i], &years[y]);
    }
    printf("%s", published);
    return 0;
}
