#include "analysis/forecast/models/tools_internal.h"

#include <criterion/criterion.h>
#include <math.h>

/* Rosenbrock's valley as residuals: 10 (y - x^2), 1 - x; the minimum is at (1, 1). */
static bool valley(void *context, const double *x, double *r)
{
    (void)context;
    r[0] = 10.0 * (x[1] - x[0] * x[0]);
    r[1] = 1.0 - x[0];
    return true;
}

static double minimise(double *x, const double *lower, const double *upper)
{
    double work[6], f = 0.0;
    rmg_numeric_ls numeric = {valley, NULL, 2, 2, lower, upper, work};
    rmg_ls ls = {.function = rmg_numeric_squares,
                 .context = &numeric,
                 .dim = 2,
                 .lower = lower,
                 .upper = upper,
                 .terms = 1.0,
                 .tolerance = 1e-12,
                 .hopeless = HUGE_VAL,
                 .max_steps = 500};
    cr_assert(rmg_least_squares(&ls, x, &f));
    return f;
}

Test(least_squares, finds_the_end_of_the_valley)
{
    double x[2] = {-1.2, 1.0};
    double f = minimise(x, (double[]){-5.0, -5.0}, (double[]){5.0, 5.0});
    cr_expect_lt(f, 1e-12);
    cr_expect_float_eq(x[0], 1.0, 1e-6);
    cr_expect_float_eq(x[1], 1.0, 1e-6);
}

/* With x at most 0.5 the best is x = 0.5, y = 0.25, sum 0.25. */
Test(least_squares, stays_inside_the_box)
{
    double x[2] = {-1.2, 1.0};
    double f = minimise(x, (double[]){-5.0, -5.0}, (double[]){0.5, 5.0});
    cr_expect_float_eq(x[0], 0.5, 1e-9);
    cr_expect_float_eq(x[1], 0.25, 1e-4);
    cr_expect_float_eq(f, 0.25, 1e-6);
}

Test(least_squares, a_frozen_variable_does_not_move)
{
    double x[2] = {0.3, 2.0};
    minimise(x, (double[]){0.3, -5.0}, (double[]){0.3, 5.0});
    cr_expect_float_eq(x[0], 0.3, 0.0);
    cr_expect_float_eq(x[1], 0.09, 1e-6);
}

static bool never(void *context, const double *x, double *f, double *c, double *a)
{
    (void)context, (void)x, (void)f, (void)c, (void)a;
    return false;
}

Test(least_squares, an_inadmissible_start_is_said)
{
    double x[1] = {0.0}, f = 0.0, low[1] = {-1.0}, high[1] = {1.0};
    rmg_ls ls = {.function = never, .dim = 1, .lower = low, .upper = high, .terms = 1.0, .max_steps = 5};
    cr_expect_not(rmg_least_squares(&ls, x, &f));
}
