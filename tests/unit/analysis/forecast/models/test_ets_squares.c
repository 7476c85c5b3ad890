#include "analysis/forecast/models/ets_internal.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

enum { N = 53 };

static const rmg_ets_form forms[] = {
    {'A', 'N', false, 'N'}, {'M', 'N', false, 'N'}, {'A', 'A', false, 'N'}, {'M', 'A', true, 'N'},
    {'A', 'M', false, 'N'}, {'M', 'M', true, 'N'},  {'A', 'N', false, 'A'}, {'M', 'A', true, 'A'},
    {'A', 'A', true, 'M'},  {'M', 'A', false, 'M'}, {'M', 'N', false, 'M'}, {'M', 'M', false, 'M'},
    {'M', 'M', true, 'A'},
};

static double y[N];
static uint8_t present[N];

static void make_series(void)
{
    rmg_normal_draws(y, N, 41, 0, 0);
    for (size_t t = 0; t < N; t++) {
        y[t] = 1.2 + 0.008 * (double)t + 0.21 * sin(1.1 * (double)t) + 0.07 * y[t];
        present[t] = t % 9 != 5;
    }
}

static rmg_ets at_some_point(const rmg_ets_form *form, size_t m)
{
    rmg_ets ets = {.form = *form, .m = form->season == 'N' ? 1 : m};
    ets.x[RMG_ETS_ALPHA] = 0.31;
    ets.x[RMG_ETS_BETA_SHARE] = form->trend == 'N' ? 0.0 : 0.23;
    ets.x[RMG_ETS_GAMMA_SHARE] = form->season == 'N' ? 0.0 : 0.17;
    ets.x[RMG_ETS_PHI] = 0.91;
    ets.x[RMG_ETS_LEVEL] = 1.17;
    ets.x[RMG_ETS_SLOPE] = form->trend == 'M' ? 1.012 : 0.013;
    for (size_t j = 0; j + 1 < ets.m; j++)
        ets.x[RMG_ETS_SEASON + j] = (form->season == 'M' ? 1.0 : 0.0) + 0.05 * cos(1.7 * (double)j);
    ets.n_known = N - N / 9 - (N % 9 > 5 ? 1 : 0);
    return ets;
}

static bool may_move(const rmg_ets *ets, size_t j)
{
    if (j == RMG_ETS_BETA_SHARE || j == RMG_ETS_SLOPE)
        return ets->form.trend != 'N';
    if (j == RMG_ETS_PHI)
        return ets->form.damped;
    if (j == RMG_ETS_GAMMA_SHARE)
        return ets->form.season != 'N';
    return j < RMG_ETS_SEASON || j < RMG_ETS_SEASON + ets->m - 1;
}

/* J'r is half the gradient: compare with central differences, in every direction that the form has. */
static void check_gradient(const rmg_ets_form *form, size_t m)
{
    rmg_ets ets = at_some_point(form, m);
    rmg_ets_data data = {y, present, N};
    double f, c[RMG_LS_MAX], a[RMG_LS_MAX * RMG_LS_MAX], up, down, ignored[RMG_LS_MAX];
    double other[RMG_LS_MAX * RMG_LS_MAX];
    cr_assert(rmg_ets_squares(&ets, &data, ets.x, &f, c, a));
    for (size_t j = 0; j < RMG_ETS_DIM; j++) {
        double x[RMG_ETS_DIM], step = 1e-5;
        if (!may_move(&ets, j))
            continue;
        memcpy(x, ets.x, sizeof x);
        x[j] = ets.x[j] + step;
        cr_assert(rmg_ets_squares(&ets, &data, x, &up, ignored, other));
        x[j] = ets.x[j] - step;
        cr_assert(rmg_ets_squares(&ets, &data, x, &down, ignored, other));
        double want = (up - down) / (4.0 * step);
        cr_expect_float_eq(c[j], want, 1e-6 * (1.0 + fabs(want)),
                           "%c%c%d%c m %zu, unknown %zu: %.9g, differences %.9g", form->error, form->trend,
                           form->damped, form->season, m, j, c[j], want);
        cr_expect_geq(a[j * RMG_LS_MAX + j], 0.0);
    }
}

Test(ets_squares, derivatives_are_those_of_the_sum)
{
    static const size_t periods[] = {4, 12, 13};
    make_series();
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
        for (size_t k = 0; k < 3; k++)
            check_gradient(&forms[i], periods[k]);
}

/* The quick filter and the one with derivatives are two programs of one recursion. */
Test(ets_squares, sum_is_that_of_the_plain_filter)
{
    rmg_ets_data data = {y, present, N};
    make_series();
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
        rmg_ets ets = at_some_point(&forms[i], 12);
        double f, c[RMG_LS_MAX], a[RMG_LS_MAX * RMG_LS_MAX];
        cr_assert(rmg_ets_squares(&ets, &data, ets.x, &f, c, a));
        cr_assert(rmg_ets_filter(&ets, &data, NULL));
        cr_expect_float_eq((double)ets.n_known * log(f), ets.criterion, 1e-9, "form %zu", i);
    }
}

/* The prior's part of the gradient, against differences of the penalised sum. */
Test(ets_prior, derivatives_are_those_of_the_penalised_sum)
{
    rmg_ets_data data = {y, present, N};
    make_series();
    rmg_ets ets = at_some_point(&forms[9], 12);
    rmg_ets_prior prior;
    rmg_ets_prior_set(&prior, &ets, &data);
    ets.x[RMG_ETS_SEASON + 3] += 0.02;
    double n = (double)ets.n_known, f, c[RMG_LS_MAX], a[RMG_LS_MAX * RMG_LS_MAX], up, down;
    cr_assert(rmg_ets_squares(&ets, &data, ets.x, &f, c, a));
    rmg_ets_prior_add(&prior, n, ets.x, &f, c, a);
    for (size_t j = 0; j < RMG_ETS_DIM - 1; j++) {
        double x[RMG_ETS_DIM], step = 1e-5, other[RMG_LS_MAX * RMG_LS_MAX], ignored[RMG_LS_MAX];
        if (!may_move(&ets, j))
            continue;
        memcpy(x, ets.x, sizeof x);
        x[j] += step;
        cr_assert(rmg_ets_squares(&ets, &data, x, &up, ignored, other));
        up *= exp(rmg_ets_prior_at(&prior, x) / n);
        x[j] -= 2.0 * step;
        cr_assert(rmg_ets_squares(&ets, &data, x, &down, ignored, other));
        down *= exp(rmg_ets_prior_at(&prior, x) / n);
        double want = (up - down) / (4.0 * step);
        cr_expect_float_eq(c[j], want, 1e-6 * (1.0 + fabs(want)), "unknown %zu: %.9g, %.9g", j, c[j], want);
    }
}
