/* Least squares against the certified values of the Statistical Reference Datasets of NIST (public domain):
 * Norris (lower difficulty), Pontius (lower, quadratic), Longley (higher), Wampler1 (higher, fifth degree).
 * https://www.itl.nist.gov/div898/strd/lls/lls.shtml */
#include <criterion/criterion.h>
#include <math.h>

#include "analysis/forecast/models/regress_internal.h"

static double digits(double ours, double certified)
{
    double off = fabs(ours - certified) / fabs(certified);
    return off > 0.0 ? -log10(off) : 16.0;
}

static void expect_digits(const rmg_regression *r, const double *beta, const double *se, double sigma,
                          double least)
{
    for (size_t j = 0; j < r->k; j++) {
        cr_expect_geq(digits(r->beta[j], beta[j]), least, "b%zu has %.1f digits", j,
                      digits(r->beta[j], beta[j]));
        cr_expect_geq(digits(r->se[j], se[j]), least, "se%zu has %.1f digits", j, digits(r->se[j], se[j]));
    }
    cr_expect_geq(digits(r->sigma, sigma), least);
}

Test(nist, norris)
{
    static const double y[] = {0.1,   338.8, 118.1, 888.0, 9.2,   228.1, 668.5, 998.5, 449.1,
                               778.9, 559.2, 0.3,   0.1,   778.1, 668.8, 339.3, 448.9, 10.8,
                               557.7, 228.3, 998.0, 888.8, 119.6, 0.3,   0.6,   557.6, 339.3,
                               888.0, 998.5, 778.9, 10.2,  117.6, 228.9, 668.4, 449.2, 0.2};
    static const double at[] = {0.2,   337.4, 118.2, 884.6, 10.1,  226.5, 666.3, 996.3, 448.6,
                                777.0, 558.2, 0.4,   0.6,   775.5, 666.9, 338.0, 447.5, 11.6,
                                556.0, 228.1, 995.8, 887.6, 120.2, 0.3,   0.3,   556.8, 339.1,
                                887.2, 999.0, 779.0, 11.1,  118.3, 229.2, 669.1, 448.9, 0.5};
    enum { N = sizeof y / sizeof *y };
    double x[2 * N];
    rmg_regression r;
    for (size_t t = 0; t < N; t++) {
        x[2 * t] = 1.0;
        x[2 * t + 1] = at[t];
    }
    cr_assert_eq(rmg_regress(&r, x, y, N, 2, NULL), RMG_OK);
    expect_digits(&r, (double[]){-0.262323073774029, 1.00211681802045},
                  (double[]){0.232818234301152, 0.429796848199937E-03}, 0.884796396144373, 11.5);
}

Test(nist, pontius)
{
    static const double y[] = {.11019,  .21956,  .32949,  .43899,  .54803,  .65694,  .76562,  .87487,
                               .98292,  1.09146, 1.20001, 1.30822, 1.41599, 1.52399, 1.63194, 1.73947,
                               1.84646, 1.95392, 2.06128, 2.16844, .11052,  .22018,  .32939,  .43886,
                               .54798,  .65739,  .76596,  .87474,  .98300,  1.09150, 1.20004, 1.30818,
                               1.41613, 1.52408, 1.63159, 1.73965, 1.84696, 1.95445, 2.06177, 2.16829};
    double x[3 * 40];
    rmg_regression r;
    for (size_t t = 0; t < 40; t++) {
        double load = 150000.0 * (double)(t % 20 + 1);
        x[3 * t] = 1.0;
        x[3 * t + 1] = load;
        x[3 * t + 2] = load * load;
    }
    cr_assert_eq(rmg_regress(&r, x, y, 40, 3, NULL), RMG_OK);
    expect_digits(&r, (double[]){0.673565789473684E-03, 0.732059160401003E-06, -0.316081871345029E-14},
                  (double[]){0.107938612033077E-03, 0.157817399981659E-09, 0.486652849992036E-16},
                  0.205177424076185E-03, 10.0);
}

Test(nist, longley)
{
    static const double rows[16][7] = {
        {60323, 83.0, 234289, 2356, 1590, 107608, 1947},  {61122, 88.5, 259426, 2325, 1456, 108632, 1948},
        {60171, 88.2, 258054, 3682, 1616, 109773, 1949},  {61187, 89.5, 284599, 3351, 1650, 110929, 1950},
        {63221, 96.2, 328975, 2099, 3099, 112075, 1951},  {63639, 98.1, 346999, 1932, 3594, 113270, 1952},
        {64989, 99.0, 365385, 1870, 3547, 115094, 1953},  {63761, 100.0, 363112, 3578, 3350, 116219, 1954},
        {66019, 101.2, 397469, 2904, 3048, 117388, 1955}, {67857, 104.6, 419180, 2822, 2857, 118734, 1956},
        {68169, 108.4, 442769, 2936, 2798, 120445, 1957}, {66513, 110.8, 444546, 4681, 2637, 121950, 1958},
        {68655, 112.6, 482704, 3813, 2552, 123366, 1959}, {69564, 114.2, 502601, 3931, 2514, 125368, 1960},
        {69331, 115.7, 518173, 4806, 2572, 127852, 1961}, {70551, 116.9, 554894, 4007, 2827, 130081, 1962}};
    double x[16 * 7], y[16];
    rmg_regression r;
    for (size_t t = 0; t < 16; t++) {
        y[t] = rows[t][0];
        x[7 * t] = 1.0;
        for (size_t j = 1; j < 7; j++)
            x[7 * t + j] = rows[t][j];
    }
    cr_assert_eq(rmg_regress(&r, x, y, 16, 7, NULL), RMG_OK);
    expect_digits(&r,
                  (double[]){-3482258.63459582, 15.0618722713733, -0.358191792925910E-01, -2.02022980381683,
                             -1.03322686717359, -0.511041056535807E-01, 1829.15146461355},
                  (double[]){890420.383607373, 84.9149257747669, 0.334910077722432E-01, 0.488399681651699,
                             0.214274163161675, 0.226073200069370, 455.478499142212},
                  304.854073561965, 9.0);
}

Test(nist, wampler_one)
{
    double x[21 * 6], y[21];
    rmg_regression r;
    for (size_t t = 0; t < 21; t++) {
        double power = 1.0;
        y[t] = 0.0;
        for (size_t j = 0; j < 6; j++) {
            x[6 * t + j] = power;
            y[t] += power;
            power *= (double)t;
        }
    }
    cr_assert_eq(rmg_regress(&r, x, y, 21, 6, NULL), RMG_OK);
    for (size_t j = 0; j < 6; j++)
        cr_expect_geq(digits(r.beta[j], 1.0), 8.0, "b%zu has %.1f digits", j, digits(r.beta[j], 1.0));
}

Test(nist, columns_that_depend_on_each_other_are_refused)
{
    double x[6 * 3], y[6];
    rmg_regression r;
    for (size_t t = 0; t < 6; t++) {
        x[3 * t] = 1.0;
        x[3 * t + 1] = (double)t;
        x[3 * t + 2] = 2.0 - 3.0 * (double)t;
        y[t] = (double)(t * t);
    }
    cr_expect_eq(rmg_regress(&r, x, y, 6, 3, NULL), RMG_ENODATA);
    cr_expect_eq(rmg_regress(&r, x, y, 3, 3, NULL), RMG_ENODATA);
}
