#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

#include "analysis/forecast/engine_internal.h"

enum { MEMBERS = 5 };

/* Weights of members that expect these amounts of the one period ahead. */
static void weights_of(double weight[MEMBERS], const double sum[MEMBERS])
{
    double point[MEMBERS];
    rmg_engine engine = {.n_members = MEMBERS};
    rmg_engine_input in = {.ahead = 1, .rest = 1};
    memcpy(point, sum, sizeof point);
    for (size_t m = 0; m < MEMBERS; m++)
        engine.member[m] = (rmg_member){.pool = true, .fitted = !isnan(sum[m]), .point = &point[m]};
    rmg_engine_weigh(&engine, &in, &rmg_tuning_shipped);
    for (size_t m = 0; m < MEMBERS; m++)
        weight[m] = engine.member[m].weight;
}

Test(weigh, members_that_agree_weigh_the_same)
{
    double weight[MEMBERS];
    weights_of(weight, (const double[]){2385.17, 2385.17, 2385.17, 2385.17, 2385.17});
    for (size_t m = 0; m < MEMBERS; m++)
        cr_expect_float_eq(weight[m], 0.2, 1e-12);
}

/* Median 100, distances 4 2 0 2 60: their median 2 makes 2.9652 the usual one and 8.8956 the reach of three. */
Test(weigh, one_member_that_runs_off_loses_its_say)
{
    double weight[MEMBERS], far = 1 / (1 + pow(60 / 8.8956, 2)), near = 1 / (1 + pow(2 / 8.8956, 2)),
                            four = 1 / (1 + pow(4 / 8.8956, 2)), total = far + 2 * near + four + 1;
    weights_of(weight, (const double[]){96, 98, 100, 102, 160});
    cr_expect_float_eq(weight[0], four / total, 1e-6);
    cr_expect_float_eq(weight[1], near / total, 1e-6);
    cr_expect_float_eq(weight[2], 1 / total, 1e-6);
    cr_expect_float_eq(weight[3], near / total, 1e-6);
    cr_expect_float_eq(weight[4], far / total, 1e-6);
}

Test(weigh, the_order_of_members_does_not_matter)
{
    double a[MEMBERS], b[MEMBERS];
    weights_of(a, (const double[]){-17.04, 3.3, 41, 2.385, 9});
    weights_of(b, (const double[]){9, 41, -17.04, 3.3, 2.385});
    cr_expect_float_eq(a[0], b[2], 1e-15);
    cr_expect_float_eq(a[2], b[1], 1e-15);
    cr_expect_float_eq(a[4], b[0], 1e-15);
}

Test(weigh, a_member_without_a_fit_gets_nothing)
{
    double weight[MEMBERS], sum = 0;
    weights_of(weight, (const double[]){96, (double)NAN, 100, 102, 104});
    for (size_t m = 0; m < MEMBERS; m++)
        sum += weight[m];
    cr_expect_eq(weight[1], 0);
    cr_expect_float_eq(sum, 1, 1e-12);
}

Test(weigh, zeros_outvote_a_lone_amount)
{
    double weight[MEMBERS];
    weights_of(weight, (const double[]){0, 0, 0, 0, 777.77});
    cr_expect_float_eq(weight[0], 0.25, 1e-12);
    cr_expect_float_eq(weight[4], 0, 1e-12);
}

Test(weigh, amounts_near_the_limits_of_a_double_stay_finite)
{
    double weight[MEMBERS];
    weights_of(weight, (const double[]){1e-300, 1e300, 3, 4, 5});
    for (size_t m = 0; m < MEMBERS; m++)
        cr_expect(isfinite(weight[m]) && weight[m] >= 0);
}
