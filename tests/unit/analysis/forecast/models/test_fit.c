#include "analysis/forecast/models/model_internal.h"

#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/numerics.h"

enum { N = 60, H = 15, PATHS = 7 };

typedef struct hard {
    char name[24];
    double y[N];
    uint8_t present[N];
    size_t n;
} hard;

static double wave(size_t t)
{
    return sin(2.0 * 3.141592653589793 * (double)t / 12.0);
}

static double noise(size_t t)
{
    double z;
    rmg_normal_draws(&z, 1, 11, 3, t);
    return z;
}

/* A plain series with trend, season and noise; the hard ones are bent from it. */
static hard plain(const char *name, size_t n)
{
    hard h = {.n = n};
    snprintf(h.name, sizeof h.name, "%s", name);
    for (size_t t = 0; t < n; t++) {
        h.y[t] = 4812.37 + 17.04 * (double)t + 613.5 * wave(t) + 88.8 * noise(t);
        h.present[t] = 1;
    }
    return h;
}

static size_t make_hard(hard *out)
{
    size_t k = 0;
    out[k++] = plain("plain", N);
    out[k++] = plain("twelve months", 12);
    out[k++] = plain("two values", 2);
    out[k++] = plain("one value", 1);
    out[k++] = plain("thirteen months", 13);
    out[k++] = plain("twenty-five months", 25);
    out[k] = plain("constant", N);
    for (size_t t = 0; t < N; t++)
        out[k].y[t] = 35.4;
    out[++k] = plain("all zero", N);
    memset(out[k].y, 0, sizeof out[k].y);
    out[++k] = plain("three quarters zero", N);
    for (size_t t = 0; t < N; t++)
        out[k].y[t] = t % 4 == 1 ? 2.385 + fabs(noise(t)) : 0.0;
    out[++k] = plain("negatives", N);
    for (size_t t = 0; t < N; t++)
        out[k].y[t] = 300.0 * noise(t) - 17.04;
    out[++k] = plain("tiny", N);
    for (size_t t = 0; t < N; t++)
        out[k].y[t] *= 1e-8;
    out[++k] = plain("huge", N);
    for (size_t t = 0; t < N; t++)
        out[k].y[t] *= 1e9;
    out[++k] = plain("gaps", N);
    for (size_t t = 0; t < N; t++)
        out[k].present[t] = t > 2 && t % 7 != 3 && (t < 30 || t > 34);
    out[++k] = plain("unknown ends", N);
    for (size_t t = 0; t < N; t++)
        out[k].present[t] = t >= 9 && t < N - 3;
    out[++k] = plain("straight line", N);
    for (size_t t = 0; t < N; t++)
        out[k].y[t] = 100.0 + 2.5 * (double)t;
    out[++k] = plain("pure season", N);
    for (size_t t = 0; t < N; t++)
        out[k].y[t] = 100.0 + 20.0 * wave(t);
    out[++k] = plain("one month two and a half", N);
    out[k].y[41] *= 2.5;
    out[++k] = plain("a billion once", N);
    out[k].y[20] = 1e9;
    out[++k] = plain("zero tail", N);
    for (size_t t = 30; t < N; t++)
        out[k].y[t] = 0.0;
    out[++k] = plain("only the last differs", N);
    for (size_t t = 0; t < N; t++)
        out[k].y[t] = t == N - 1 ? 8.0 : 7.0;
    out[++k] = plain("one known", N);
    for (size_t t = 0; t < N; t++)
        out[k].present[t] = t == 17;
    out[++k] = plain("every other month", N);
    for (size_t t = 0; t < N; t++)
        out[k].present[t] = t % 2 == 0;
    return k + 1;
}

static rmg_model_input input_of(const hard *h)
{
    return (rmg_model_input){.y = h->y, .present = h->present, .n = h->n, .period = 12, .first = 0};
}

static void expect_finite(const double *x, size_t n, const char *model, const hard *h, const char *what)
{
    for (size_t i = 0; i < n; i++)
        cr_expect(isfinite(x[i]), "%s on %s: %s[%zu] is %g", model, h->name, what, i, x[i]);
}

static void check(const rmg_model *model, const hard *h, const double *z)
{
    rmg_fit fit = {0};
    rmg_model_input in = input_of(h);
    rmg_diag why = {0};
    rmg_code code = rmg_model_fit(&fit, model, &in, NULL, &why);
    cr_expect(code == RMG_OK || code == RMG_ENODATA, "%s on %s: code %d", model->name, h->name, (int)code);
    if (code != RMG_OK) {
        cr_expect_null(fit.fitted);
        cr_expect(strlen(why.message) > 10);
        return;
    }
    double point[H], sd[H], path[PATHS * H];
    expect_finite(fit.fitted, h->n, model->name, h, "fitted");
    expect_finite(fit.residual, h->n, model->name, h, "residual");
    expect_finite(fit.innovation, h->n, model->name, h, "innovation");
    expect_finite(&fit.sigma, 1, model->name, h, "sigma");
    expect_finite(&fit.aicc, 1, model->name, h, "aicc");
    rmg_fit_forecast(&fit, H, point);
    expect_finite(point, H, model->name, h, "point");
    if (rmg_fit_spread(&fit, H, sd))
        for (size_t i = 0; i < H; i++)
            cr_expect(sd[i] >= 0.0 && isfinite(sd[i]), "%s on %s: sd %g", model->name, h->name, sd[i]);
    rmg_fit_simulate(&fit, PATHS, H, z, path);
    expect_finite(path, PATHS * H, model->name, h, "path");
    rmg_fit_clear(&fit);
    rmg_fit_clear(&fit);
}

Test(fit, every_model_gives_finite_numbers_or_a_reason_on_every_hard_series)
{
    static hard series[32];
    double z[PATHS * H];
    size_t n_models = 0, n_series = make_hard(series);
    const rmg_model *const *models = rmg_models(&n_models);
    rmg_numerics_setup();
    rmg_normal_draws(z, PATHS * H, 20211, 0, 0);
    cr_assert_eq(n_models, 13);
    for (size_t k = 0; k < n_models; k++)
        for (size_t i = 0; i < n_series; i++)
            check(models[k], &series[i], z);
}

Test(fit, one_month_fewer_than_a_model_needs_is_refused_in_words)
{
    size_t n_models = 0;
    const rmg_model *const *models = rmg_models(&n_models);
    rmg_numerics_setup();
    for (size_t k = 0; k < n_models; k++) {
        hard h = plain("short", models[k]->min_known);
        rmg_model_input in = input_of(&h);
        rmg_fit fit = {0};
        rmg_diag why = {0};
        cr_expect_eq(rmg_model_fit(&fit, models[k], &in, NULL, &why), RMG_OK, "%s: %s", models[k]->name,
                     why.message);
        rmg_fit_clear(&fit);
        in.n--;
        cr_expect_eq(rmg_model_fit(&fit, models[k], &in, NULL, &why), RMG_ENODATA, "%s", models[k]->name);
        cr_expect_not_null(strstr(why.message, "needs"));
    }
}

Test(fit, a_series_sixteen_times_as_large_has_everything_sixteen_times_as_large_to_the_last_bit)
{
    size_t n_models = 0;
    const rmg_model *const *models = rmg_models(&n_models);
    hard small = plain("small", N), large = plain("large", N);
    rmg_numerics_setup();
    for (size_t t = 0; t < N; t++)
        large.y[t] *= 16.0;
    rmg_model_input in = input_of(&small), large_in = input_of(&large);
    for (size_t k = 0; k < n_models; k++) {
        double a[H], b[H];
        rmg_fit fit = {0}, large_fit = {0};
        cr_assert_eq(rmg_model_fit(&fit, models[k], &in, NULL, NULL), RMG_OK);
        cr_assert_eq(rmg_model_fit(&large_fit, models[k], &large_in, NULL, NULL), RMG_OK);
        rmg_fit_forecast(&fit, H, a);
        rmg_fit_forecast(&large_fit, H, b);
        for (size_t i = 0; i < H; i++)
            cr_expect_eq(16.0 * a[i], b[i], "%s at %zu: %.17g, %.17g", models[k]->name, i, 16.0 * a[i], b[i]);
        double shift = large_fit.log_likelihood - fit.log_likelihood;
        cr_expect_float_eq(shift, -(double)fit.n_terms * log(16.0), 1e-6, "%s: %g", models[k]->name, shift);
        rmg_fit_clear(&fit);
        rmg_fit_clear(&large_fit);
    }
}

/* Ten is no power of two: the same to many digits, not to the last. */
Test(fit, a_series_in_other_units_has_the_same_forecast)
{
    size_t n_models = 0;
    const rmg_model *const *models = rmg_models(&n_models);
    hard small = plain("small", N), large = plain("large", N);
    rmg_numerics_setup();
    for (size_t t = 0; t < N; t++)
        large.y[t] *= 1e7;
    rmg_model_input in = input_of(&small), large_in = input_of(&large);
    for (size_t k = 0; k < n_models; k++) {
        double a[H], b[H];
        rmg_fit fit = {0}, large_fit = {0};
        cr_assert_eq(rmg_model_fit(&fit, models[k], &in, NULL, NULL), RMG_OK);
        cr_assert_eq(rmg_model_fit(&large_fit, models[k], &large_in, NULL, NULL), RMG_OK);
        rmg_fit_forecast(&fit, H, a);
        rmg_fit_forecast(&large_fit, H, b);
        cr_expect_str_eq(fit.form, large_fit.form);
        for (size_t i = 0; i < H; i++)
            cr_expect_float_eq(b[i] / 1e7, a[i], 2e-3 * fabs(a[i]), "%s: %g and %g", models[k]->name, a[i],
                               b[i] / 1e7);
        rmg_fit_clear(&fit);
        rmg_fit_clear(&large_fit);
    }
}

Test(fit, the_same_call_gives_the_same_bits)
{
    size_t n_models = 0;
    const rmg_model *const *models = rmg_models(&n_models);
    hard h = plain("twice", N);
    rmg_model_input in = input_of(&h);
    double z[PATHS * H], first[PATHS * H], second[PATHS * H];
    rmg_numerics_setup();
    rmg_normal_draws(z, PATHS * H, 5, 0, 0);
    for (size_t k = 0; k < n_models; k++) {
        double *paths[] = {first, second};
        for (size_t i = 0; i < 2; i++) {
            rmg_fit fit = {0};
            cr_assert_eq(rmg_model_fit(&fit, models[k], &in, NULL, NULL), RMG_OK);
            rmg_fit_simulate(&fit, PATHS, H, z, paths[i]);
            rmg_fit_clear(&fit);
        }
        cr_expect_arr_eq(first, second, sizeof first, "%s", models[k]->name);
    }
}

/* What lies behind the last known month is forecast, so the forecast begins later by as much. */
Test(fit, an_unknown_end_is_forecast_through)
{
    hard h = plain("whole", N - 4), longer = plain("whole", N);
    rmg_numerics_setup();
    for (size_t t = N - 4; t < N; t++)
        longer.present[t] = 0;
    rmg_model_input in = input_of(&h), longer_in = input_of(&longer);
    size_t n_models = 0;
    const rmg_model *const *models = rmg_models(&n_models);
    for (size_t k = 0; k < n_models; k++) {
        double a[H], b[H];
        rmg_fit fit = {0}, longer_fit = {0};
        cr_assert_eq(rmg_model_fit(&fit, models[k], &in, NULL, NULL), RMG_OK);
        cr_assert_eq(rmg_model_fit(&longer_fit, models[k], &longer_in, NULL, NULL), RMG_OK);
        rmg_fit_forecast(&fit, H, a);
        rmg_fit_forecast(&longer_fit, H - 4, b);
        for (size_t i = 0; i < H - 4; i++)
            cr_expect_eq(a[i + 4], b[i], "%s", models[k]->name);
        for (size_t i = 0; i < 4; i++)
            cr_expect_float_eq(longer_fit.fitted[N - 4 + i], a[i], 1e-9 * fabs(a[i]), "%s", models[k]->name);
        rmg_fit_clear(&fit);
        rmg_fit_clear(&longer_fit);
    }
}

/* From a shorter stretch with the numbers of the longer one: no search, and the same when nothing was cut. */
Test(fit, numbers_can_be_used_again_from_an_earlier_origin)
{
    hard h = plain("rolling", N);
    rmg_model_input in = input_of(&h);
    size_t n_models = 0;
    const rmg_model *const *models = rmg_models(&n_models);
    rmg_numerics_setup();
    for (size_t k = 0; k < n_models; k++) {
        double a[H], b[H];
        rmg_fit fit = {0}, again = {0};
        in.n = N;
        cr_assert_eq(rmg_model_fit(&fit, models[k], &in, NULL, NULL), RMG_OK);
        rmg_model_wish wish = {.earlier = &fit, .reuse = RMG_REUSE_PARAMETERS};
        cr_assert_eq(rmg_model_fit(&again, models[k], &in, &wish, NULL), RMG_OK);
        rmg_fit_forecast(&fit, H, a);
        rmg_fit_forecast(&again, H, b);
        for (size_t i = 0; i < H; i++)
            cr_expect_float_eq(a[i], b[i], 1e-9 * fabs(a[i]), "%s: %g, %g", models[k]->name, a[i], b[i]);
        rmg_fit_clear(&again);
        for (int reuse = RMG_REUSE_FORM; reuse <= RMG_REUSE_PARAMETERS; reuse++) {
            in.n = N - 13;
            wish.reuse = (rmg_reuse)reuse;
            cr_assert_eq(rmg_model_fit(&again, models[k], &in, &wish, NULL), RMG_OK);
            rmg_fit_forecast(&again, H, b);
            expect_finite(b, H, models[k]->name, &h, "rolled");
            cr_expect_eq(again.n, N - 13);
            rmg_fit_clear(&again);
        }
        rmg_fit_clear(&fit);
    }
}

/* Mean and standard deviation of many paths are those that the closed forms say. */
Test(fit, paths_agree_with_point_forecast_and_spread)
{
    enum { MANY = 20000, AHEAD = 14 };
    static double z[MANY * AHEAD], path[MANY * AHEAD];
    hard h = plain("paths", N);
    rmg_model_input in = input_of(&h);
    size_t n_models = 0;
    const rmg_model *const *models = rmg_models(&n_models);
    rmg_numerics_setup();
    rmg_normal_draws(z, MANY * AHEAD, 77, 0, 0);
    for (size_t k = 0; k < n_models; k++) {
        double point[AHEAD], sd[AHEAD];
        rmg_fit fit = {0};
        cr_assert_eq(rmg_model_fit(&fit, models[k], &in, NULL, NULL), RMG_OK);
        rmg_fit_forecast(&fit, AHEAD, point);
        bool has_spread = rmg_fit_spread(&fit, AHEAD, sd);
        rmg_fit_simulate(&fit, MANY, AHEAD, z, path);
        for (size_t i = 0; i < AHEAD; i++) {
            double mean = 0.0, square = 0.0;
            for (size_t p = 0; p < MANY; p++)
                mean += path[p * AHEAD + i] / MANY;
            for (size_t p = 0; p < MANY; p++)
                square += (path[p * AHEAD + i] - mean) * (path[p * AHEAD + i] - mean) / MANY;
            cr_expect_float_eq(mean, point[i], 0.04 * sqrt(square) + 1e-9, "%s mean at %zu: %g, %g",
                               models[k]->name, i, mean, point[i]);
            if (has_spread)
                cr_expect_float_eq(sqrt(square), sd[i], 0.03 * sd[i], "%s sd at %zu: %g, %g", models[k]->name,
                                   i, sqrt(square), sd[i]);
        }
        rmg_fit_clear(&fit);
    }
}

Test(fit, a_multiplicative_form_is_refused_for_a_series_with_zeros)
{
    hard h = plain("zeros", N);
    h.y[8] = 0.0;
    rmg_model_input in = input_of(&h);
    rmg_fit fit = {0};
    rmg_diag why = {0};
    rmg_model_wish wish = {.form = "MAdM"};
    rmg_numerics_setup();
    cr_expect_eq(rmg_model_fit(&fit, rmg_model_find("ets"), &in, &wish, &why), RMG_EUSAGE);
    cr_expect_not_null(strstr(why.message, "MAdM"));
    wish.form = "AXN";
    cr_expect_eq(rmg_model_fit(&fit, rmg_model_find("ets"), &in, &wish, NULL), RMG_EUSAGE);
    wish.form = "1,1";
    cr_expect_eq(rmg_model_fit(&fit, rmg_model_find("arima"), &in, &wish, NULL), RMG_EUSAGE);
    wish.form = "7,1,1";
    cr_expect_eq(rmg_model_fit(&fit, rmg_model_find("arima"), &in, &wish, NULL), RMG_EUSAGE);
    wish.form = "none of these";
    cr_expect_eq(rmg_model_fit(&fit, rmg_model_find("theta"), &in, &wish, NULL), RMG_EUSAGE);
    cr_expect_eq(rmg_model_fit(&fit, rmg_model_find("ces"), &in, &wish, NULL), RMG_EUSAGE);
    cr_expect_null(rmg_model_find("crystal-ball"));
}

/* Models of differences and sums alone: a thousand more every month is a thousand more in the forecast. */
Test(fit, additive_forms_follow_a_shift)
{
    static const struct {
        char model[16], form[16];
    } cases[] = {{"seasonal-naive", ""}, {"drift", ""},     {"regression", ""},       {"ets", "ANN"},
                 {"ets", "AAdA"},        {"dotm", "plain"}, {"arima", "0,1,1,0,1,1"}, {"arima", "1,0,0,c"}};
    hard low = plain("low", N), high = plain("high", N);
    rmg_numerics_setup();
    for (size_t t = 0; t < N; t++)
        high.y[t] += 1000.0;
    rmg_model_input in = input_of(&low), high_in = input_of(&high);
    for (size_t k = 0; k < sizeof cases / sizeof *cases; k++) {
        double a[H], b[H];
        rmg_fit fit = {0}, high_fit = {0};
        rmg_model_wish wish = {.form = cases[k].form[0] != '\0' ? cases[k].form : NULL, .careful = true};
        const rmg_model *model = rmg_model_find(cases[k].model);
        cr_assert_eq(rmg_model_fit(&fit, model, &in, &wish, NULL), RMG_OK);
        cr_assert_eq(rmg_model_fit(&high_fit, model, &high_in, &wish, NULL), RMG_OK);
        rmg_fit_forecast(&fit, H, a);
        rmg_fit_forecast(&high_fit, H, b);
        for (size_t i = 0; i < H; i++)
            cr_expect_float_eq(b[i] - a[i], 1000.0, 0.5, "%s %s at %zu: %g", cases[k].model, cases[k].form, i,
                               b[i] - a[i]);
        rmg_fit_clear(&fit);
        rmg_fit_clear(&high_fit);
    }
}
