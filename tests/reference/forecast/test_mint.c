/* Shrunk correlations and the lines made to add up, against base R (mint.R, which writes the numbers below). */
#include <criterion/criterion.h>
#include <math.h>

#include "analysis/forecast/shrink_internal.h"

enum { N = 7, MONTHS = 30 };

static const uint32_t parent[N] = {0, 0, 1, 1, 0, 4, 4}, n_children[N] = {2, 2, 0, 0, 2, 0, 0};
static const double sd[N] = {40, 25, 12, 9, 31, 30, 5};
static const double y[N] = {1000, 420, 260, 190, 610, 480, 90.5};

/* R 4.2.2 */
static const double lambda_expected[] = {0.327613369731648};
static const double r_expected[] = {1,
                                    0.441467482289216,
                                    0.183977463185772,
                                    0.245457541101883,
                                    0.410162102083235,
                                    0.196292425853779,
                                    0.108687200775252,
                                    0.441467482289216,
                                    1,
                                    0.51418679884184,
                                    0.243586855685349,
                                    0.0644782618530227,
                                    0.362683379992117,
                                    0.0612577304471975,
                                    0.183977463185772,
                                    0.51418679884184,
                                    1,
                                    0.0531193202816146,
                                    0.0543604929343513,
                                    0.337791227519327,
                                    0.0240521572057131,
                                    0.245457541101883,
                                    0.243586855685349,
                                    0.0531193202816146,
                                    1,
                                    0.0233551737993573,
                                    0.0951807067327274,
                                    0.0270857589122929,
                                    0.410162102083235,
                                    0.0644782618530227,
                                    0.0543604929343513,
                                    0.0233551737993573,
                                    1,
                                    0.0118530259209389,
                                    -0.0227021252928657,
                                    0.196292425853779,
                                    0.362683379992117,
                                    0.337791227519327,
                                    0.0951807067327274,
                                    0.0118530259209389,
                                    1,
                                    0.179460188966663,
                                    0.108687200775252,
                                    0.0612577304471975,
                                    0.0240521572057131,
                                    0.0270857589122929,
                                    -0.0227021252928657,
                                    0.179460188966663,
                                    1};
static const double reconciled_expected[] = {1036.1161463542,  447.404357719664, 258.894562082128,
                                             188.509795637536, 588.71178863454,  496.814707123032,
                                             91.8970815115073};
static const double uncorrelated_expected[] = {1022.84139646631, 439.697006339651, 253.406084057377,
                                               186.290922282274, 583.144390126654, 492.30264985296,
                                               90.8417402736934};

static void make_errors(double *x)
{
    for (size_t t = 0; t < MONTHS; t++) {
        double *e = x + t * N;
        for (size_t j = 0; j < N; j++)
            e[j] = (double)((int)(((t + 1) * 7919 * (j + 1) + (j + 1) * 104729) % 97) - 48) / 10;
        e[0] += e[1] + e[4];
        e[1] += e[2];
        e[5] = e[5] * 3 + e[6];
    }
}

static void same(double ours, double theirs)
{
    cr_expect_lt(fabs(ours - theirs), 1e-9 * fmax(1, fabs(theirs)), "%.15g, R has %.15g", ours, theirs);
}

static void reconcile(double *out, const double *r)
{
    double w[N * N], missed[N];
    rmg_projection p;
    for (size_t i = 0; i < N * N; i++)
        w[i] = r[i] * sd[i / N] * sd[i % N];
    cr_assert_eq(rmg_projection_make(&p, w, parent, n_children, N, NULL), RMG_OK);
    for (size_t i = 0; i < N; i++)
        out[i] = y[i];
    rmg_projection_apply(&p, out, missed);
    rmg_projection_clear(&p);
}

Test(mint_reference, correlations_are_shrunk_as_schaefer_and_strimmer_have_it)
{
    double x[MONTHS * N], r[N * N], lambda = 0;
    make_errors(x);
    cr_assert_eq(rmg_shrink_correlations(r, &lambda, x, MONTHS, N, NULL), RMG_OK);
    same(lambda, lambda_expected[0]);
    for (size_t i = 0; i < N * N; i++)
        same(r[i], r_expected[i]);
}

/* A little is added to the diagonal of what is solved (1e-10 of the largest), hence not all digits. */
static void near(const double *ours, const double *theirs)
{
    for (size_t i = 0; i < N; i++)
        cr_expect_lt(fabs(ours[i] - theirs[i]), 1e-6, "%zu: %.12g, R has %.12g", i, ours[i], theirs[i]);
    cr_expect_float_eq(ours[0], ours[1] + ours[4], 1e-6);
    cr_expect_float_eq(ours[1], ours[2] + ours[3], 1e-6);
    cr_expect_float_eq(ours[4], ours[5] + ours[6], 1e-6);
}

Test(mint_reference, lines_add_up_where_the_trace_is_least)
{
    double out[N];
    reconcile(out, r_expected);
    near(out, reconciled_expected);
}

Test(mint_reference, without_correlations_it_is_weighted_least_squares)
{
    double out[N], r[N * N] = {0};
    for (size_t i = 0; i < N; i++)
        r[i * (N + 1)] = 1;
    reconcile(out, r);
    near(out, uncorrelated_expected);
}

Test(mint_reference, what_adds_up_already_does_not_move_and_no_error_means_no_projection)
{
    double w[N * N] = {0}, missed[N], whole[N] = {100, 60, 45, 15, 40, 39.5, 0.5};
    rmg_projection p;
    cr_expect_eq(rmg_projection_make(&p, w, parent, n_children, N, NULL), RMG_ENODATA);
    for (size_t i = 0; i < N; i++)
        w[i * (N + 1)] = i == 3 ? 0 : 1; /* one line has no error: it stays where it is */
    cr_assert_eq(rmg_projection_make(&p, w, parent, n_children, N, NULL), RMG_OK);
    rmg_projection_apply(&p, whole, missed);
    cr_expect_float_eq(whole[2], 45, 1e-9);
    whole[0] = 112;
    rmg_projection_apply(&p, whole, missed);
    cr_expect_float_eq(whole[3], 15, 1e-12);
    cr_expect_float_eq(whole[0], whole[1] + whole[4], 1e-6);
    rmg_projection_clear(&p);
}

/* Two columns of the same errors, one of them half unknown: correlated, but less than wholly. */
Test(mint_reference, unknown_errors_shrink)
{
    double x[MONTHS * 2], r[4], lambda = 0;
    for (size_t t = 0; t < MONTHS; t++) {
        x[2 * t] = (double)((int)(t * 31 % 17) - 8) + 0.5;
        x[2 * t + 1] = t % 2 == 0 ? 3 * x[2 * t] : (double)NAN;
    }
    cr_assert_eq(rmg_shrink_correlations(r, &lambda, x, MONTHS, 2, NULL), RMG_OK);
    cr_expect(r[1] > 0.2 && r[1] < 0.6, "%g", r[1]);
    cr_expect_eq(rmg_shrink_correlations(r, &lambda, x, 1, 2, NULL), RMG_OK); /* one month says nothing */
    cr_expect(lambda >= 1 && fabs(r[1]) < 1e-12);
}
