/* Random awkward series through every model: whatever comes, finite numbers or a reason, and nothing that depends on
 * other series. */
#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

#include "analysis/forecast/models/model_internal.h"
#include "analysis/numerics.h"

enum { ROUNDS = 400, N = 130, H = 14, PATHS = 3 };

typedef struct awkward {
    double y[N];
    uint8_t present[N];
    rmg_model_input in;
} awkward;

static double pick(uint64_t round, uint64_t what)
{
    double u;
    rmg_uniform_draws(&u, 1, 99, round, what);
    return u;
}

static double shape_value(int kind, size_t t, double z, double u)
{
    switch (kind) {
    case 0:
        return 100.0 + 10.0 * z;
    case 1:
        return exp(3.0 * z);
    case 2:
        return u < 0.75 ? 0.0 : 5.0 + z;
    case 3:
        return floor(3.0 * u);
    case 4:
        return z * exp(0.1 * (double)t);
    case 5:
        return 1000.0 + (double)t * 3.0 + 200.0 * sin((double)t * 0.5235987755982988) + z;
    case 6:
        return t % 12 == 11 ? 1e6 : u;
    default:
        return (t > 20 ? -1.0 : 1.0) * (50.0 + z);
    }
}

static void make(awkward *a, uint64_t round)
{
    static const int periods[] = {1, 4, 12, 13};
    static const double sizes[] = {1e-4, 1.0, 1e5, 1e12, 1e-9};
    double z[N], u[N];
    size_t n = 1 + (size_t)(pick(round, 1) * (N - 1));
    int kind = (int)(pick(round, 2) * 8.0);
    double size = sizes[(size_t)(pick(round, 3) * 5.0)], gaps = pick(round, 4) < 0.5 ? 0.0 : pick(round, 5);
    rmg_normal_draws(z, N, 98, round, 0);
    rmg_uniform_draws(u, N, 97, round, 0);
    for (size_t t = 0; t < N; t++) {
        a->y[t] = size * shape_value(kind, t, z[t], u[t]);
        a->present[t] = pick(round, 100 + t) >= gaps;
    }
    int period = periods[(size_t)(pick(round, 6) * 4.0)];
    a->in = (rmg_model_input){.y = a->y, .present = a->present, .n = n, .period = period};
    a->in.first = (int)(pick(round, 7) * period);
}

static bool all_finite(const double *x, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (!isfinite(x[i]))
            return false;
    return true;
}

static void try_again_shorter(const rmg_model *model, const awkward *a, const rmg_fit *fit)
{
    rmg_fit again = {0};
    rmg_model_input in = a->in;
    double point[H];
    in.n = a->in.n > 6 ? a->in.n - 5 : a->in.n;
    for (int reuse = RMG_REUSE_FORM; reuse <= RMG_REUSE_PARAMETERS; reuse++) {
        rmg_model_wish wish = {.earlier = fit, .reuse = (rmg_reuse)reuse};
        if (rmg_model_fit(&again, model, &in, &wish, NULL) != RMG_OK)
            continue;
        rmg_fit_forecast(&again, H, point);
        cr_expect(all_finite(point, H));
        rmg_fit_clear(&again);
    }
}

static void check(const rmg_model *model, const awkward *a, const double *z, uint64_t round)
{
    rmg_fit fit = {0};
    rmg_diag why = {0};
    double point[H], sd[H], path[PATHS * H];
    if (rmg_model_fit(&fit, model, &a->in, NULL, &why) != RMG_OK) {
        cr_expect_neq(why.message[0], '\0');
        return;
    }
    rmg_fit_forecast(&fit, H, point);
    cr_expect(all_finite(point, H), "%s, round %d", model->name, (int)round);
    cr_expect(all_finite(fit.fitted, a->in.n) && all_finite(fit.innovation, a->in.n));
    if (rmg_fit_spread(&fit, H, sd))
        cr_expect(all_finite(sd, H), "%s, round %d", model->name, (int)round);
    rmg_fit_simulate(&fit, PATHS, H, z, path);
    cr_expect(all_finite(path, PATHS * H), "%s, round %d", model->name, (int)round);
    try_again_shorter(model, a, &fit);
    rmg_fit_clear(&fit);
}

Test(models_property, random_awkward_series)
{
    static awkward a;
    double z[PATHS * H];
    size_t n = 0;
    const rmg_model *const *models = rmg_models(&n);
    rmg_numerics_setup();
    rmg_normal_draws(z, PATHS * H, 96, 0, 0);
    for (uint64_t round = 0; round < ROUNDS; round++) {
        make(&a, round);
        for (size_t k = 0; k < n; k++)
            check(models[k], &a, z, round);
    }
}
