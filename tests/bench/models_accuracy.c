/* How well and how fast each forecasting model does on the public monthly sets, and plain means of some of them.
 *
 *   models_accuracy FOLDER [--train] [--back N] [--only MODEL] [--limit N]
 *
 * FOLDER holds m1_monthly.csv and hospital_monthly.csv. --train hides the last h months of the training part in
 * place of the test months, so that a choice can be made without looking at the test; --back N hides N more. */
#include <gsl/gsl_errno.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "analysis/forecast/models/model_internal.h"

enum { MODELS_MAX = 24, LENGTH_MAX = 400, SERIES_MAX = 1000, AHEAD_MAX = 18 };

typedef struct series {
    char id[16];
    size_t n, n_train;
    int first;
    double y[LENGTH_MAX];
} series;

typedef struct score {
    double smape, mase, seconds, slowest;
    size_t failed;
} score;

static series set[SERIES_MAX];
static double point[SERIES_MAX][MODELS_MAX][AHEAD_MAX];

static size_t read_set(const char *path)
{
    FILE *file = fopen(path, "r");
    if (file == NULL)
        return 0;
    char line[256], id[16], before[16] = "";
    size_t n = 0;
    while (fgets(line, sizeof line, file) != NULL) {
        int index, year, month, is_test;
        double value;
        if (sscanf(line, "%15[^,],%d,%d,%d,%lf,%d", id, &index, &year, &month, &value, &is_test) != 6)
            continue;
        if (strcmp(id, before) != 0) {
            if (n == SERIES_MAX)
                break;
            set[n++] = (series){.first = month - 1};
            snprintf(set[n - 1].id, sizeof set[0].id, "%s", id);
            snprintf(before, sizeof before, "%s", id);
        }
        series *s = &set[n - 1];
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
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static double naive_error(const series *s)
{
    double sum = 0.0;
    for (size_t t = 12; t < s->n_train; t++)
        sum += fabs(s->y[t] - s->y[t - 12]);
    return sum / (double)(s->n_train - 12);
}

static void judge(score *sum, const series *s, const double *forecast, size_t h, size_t n_series)
{
    double smape = 0.0, mae = 0.0;
    for (size_t i = 0; i < h; i++) {
        double y = s->y[s->n_train + i], e = fabs(y - forecast[i]);
        double size = fabs(y) + fabs(forecast[i]);
        smape += size > 0.0 ? 200.0 * e / size / (double)h : 0.0;
        mae += e / (double)h;
    }
    double scale = naive_error(s);
    sum->smape += smape / (double)n_series;
    sum->mase += scale > 0.0 ? mae / scale / (double)n_series : 0.0;
}

static void forecast_one(size_t i, size_t k, const rmg_model *model, size_t h, score *sum)
{
    rmg_fit fit = {0};
    rmg_model_input in = {.y = set[i].y, .n = set[i].n_train, .period = 12, .first = set[i].first};
    double begin = now();
    rmg_code code = rmg_model_fit(&fit, model, &in, NULL, NULL);
    if (code == RMG_OK)
        rmg_fit_forecast(&fit, h, point[i][k]);
    double took = now() - begin;
    sum->seconds += took;
    sum->slowest = took > sum->slowest ? took : sum->slowest;
    sum->failed += code != RMG_OK;
    for (size_t a = 0; a < h && code != RMG_OK; a++)
        point[i][k][a] = set[i].y[set[i].n_train - 1];
    if (getenv("SHOW_FORMS") != NULL)
        printf("%s %s %s %.4f\n", set[i].id, model->name, fit.form, fit.aicc);
    rmg_fit_clear(&fit);
}

static void judge_mean(const char *title, const size_t *members, size_t n_members, size_t n, size_t h)
{
    score sum = {0};
    for (size_t i = 0; i < n; i++) {
        double mean[AHEAD_MAX] = {0};
        for (size_t k = 0; k < n_members; k++)
            for (size_t a = 0; a < h; a++)
                mean[a] += point[i][members[k]][a] / (double)n_members;
        judge(&sum, &set[i], mean, h, n);
    }
    printf("  %-44s %8.3f %7.4f\n", title, sum.smape, sum.mase);
}

static void judge_means(const rmg_model *const *models, size_t n_models, size_t n, size_t h)
{
    static const char *const means[] = {"ets theta",
                                        "ets theta stl-ets",
                                        "ets theta stl-ets seasonal-naive",
                                        "ets dotm",
                                        "ets dotm stl-ets",
                                        "ets dotm arima",
                                        "ets dotm arima ces",
                                        "ets dotm stl-ets arima",
                                        "ets dotm stl-ets arima ces",
                                        "ets theta dotm stl-ets arima ces",
                                        "ets dotm stl-ets arima ces seasonal-naive"};
    for (size_t m = 0; m < sizeof means / sizeof *means; m++) {
        char text[128];
        size_t members[MODELS_MAX], n_members = 0, wanted = 0;
        snprintf(text, sizeof text, "%s", means[m]);
        for (char *rest = NULL, *word = strtok_r(text, " ", &rest); word != NULL;
             word = strtok_r(NULL, " ", &rest)) {
            wanted++;
            for (size_t k = 0; k < n_models; k++)
                if (strcmp(models[k]->name, word) == 0)
                    members[n_members++] = k;
        }
        if (n_members == wanted)
            judge_mean(means[m], members, n_members, n, h);
    }
}

/* What the command line asks for. */
typedef struct wishes {
    const char *only;
    bool train;
    size_t back, limit;
} wishes;

static void hide(series *s, size_t n_months)
{
    if (s->n_train > n_months + 24)
        s->n_train -= n_months;
}

static void run_set(const char *folder, const char *name, size_t h, const wishes *w)
{
    char path[1024];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    size_t n = read_set(path), n_models = 0;
    n = w->limit < n ? w->limit : n;
    for (size_t i = 0; i < n && w->train; i++)
        hide(&set[i], h + w->back);
    printf("%s: %zu series, h = %zu\n  %-44s %8s %7s %10s %10s %s\n", name, n, h, "", "sMAPE", "MASE",
           "ms/series", "slowest", "failed");
    const rmg_model *const *models = rmg_models(&n_models);
    for (size_t k = 0; k < n_models; k++) {
        if (models[k]->intermittent || (w->only != NULL && strcmp(w->only, models[k]->name) != 0))
            continue;
        score sum = {0};
        for (size_t i = 0; i < n; i++) {
            forecast_one(i, k, models[k], h, &sum);
            judge(&sum, &set[i], point[i][k], h, n);
        }
        printf("  %-44s %8.3f %7.4f %10.3f %10.3f %zu\n", models[k]->name, sum.smape, sum.mase,
               1e3 * sum.seconds / (double)n, 1e3 * sum.slowest, sum.failed);
        fflush(stdout);
    }
    if (w->only == NULL)
        judge_means(models, n_models, n, h);
}

int main(int argc, char **argv)
{
    wishes w = {.limit = SERIES_MAX};
    if (argc < 2)
        return 2;
    for (int i = 2; i < argc; i++) {
        w.train = w.train || strcmp(argv[i], "--train") == 0;
        if (strcmp(argv[i], "--only") == 0 && i + 1 < argc)
            w.only = argv[++i];
        else if (strcmp(argv[i], "--back") == 0 && i + 1 < argc)
            w.back = strtoul(argv[++i], NULL, 10);
        else if (strcmp(argv[i], "--limit") == 0 && i + 1 < argc)
            w.limit = strtoul(argv[++i], NULL, 10);
    }
    gsl_set_error_handler_off();
    run_set(argv[1], "m1_monthly.csv", 18, &w);
    run_set(argv[1], "hospital_monthly.csv", 12, &w);
    return 0;
}
