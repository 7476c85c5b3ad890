/* Every model fitted in four threads at once gives the bits that it gives alone: no hidden state. */
#include <math.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>

#include "analysis/forecast/models/model_internal.h"
#include "analysis/numerics.h"

enum { N = 48, H = 12, PATHS = 5, THREADS = 4, MODELS_MAX = 16 };

typedef struct job {
    double y[N];
    uint8_t present[N];
    double out[MODELS_MAX][PATHS * H];
} job;

static void make_series(job *j, unsigned number)
{
    rmg_normal_draws(j->y, N, 31, number, 0);
    for (size_t t = 0; t < N; t++) {
        j->y[t] = 900.5 + 4.25 * (double)t + 120.0 * sin((double)t * 0.5235987755982988) + 35.0 * j->y[t];
        j->present[t] = (t + number) % 11 != 4;
    }
}

static void *run(void *argument)
{
    job *j = argument;
    double z[PATHS * H];
    size_t n = 0;
    const rmg_model *const *models = rmg_models(&n);
    rmg_normal_draws(z, PATHS * H, 32, 0, 0);
    for (size_t k = 0; k < n && k < MODELS_MAX; k++) {
        rmg_fit fit = {0};
        rmg_model_input in = {.y = j->y, .present = j->present, .n = N, .period = 12};
        if (rmg_model_fit(&fit, models[k], &in, NULL, NULL) == RMG_OK)
            rmg_fit_simulate(&fit, PATHS, H, z, j->out[k]);
        rmg_fit_clear(&fit);
    }
    return NULL;
}

int main(void)
{
    static job together[THREADS], alone;
    pthread_t thread[THREADS];
    rmg_numerics_setup();
    for (unsigned i = 0; i < THREADS; i++) {
        make_series(&together[i], i);
        if (pthread_create(&thread[i], NULL, run, &together[i]) != 0)
            return 1;
    }
    for (unsigned i = 0; i < THREADS; i++)
        pthread_join(thread[i], NULL);
    for (unsigned i = 0; i < THREADS; i++) {
        memset(&alone, 0, sizeof alone);
        make_series(&alone, i);
        run(&alone);
        if (memcmp(alone.out, together[i].out, sizeof alone.out) != 0) {
            fprintf(stderr, "series %u: paths differ between one thread and four\n", i);
            return 1;
        }
    }
    return 0;
}
