#include "analysis/forecast/models/tools_internal.h"

#include <criterion/criterion.h>
#include <math.h>
#include <string.h>

#include "analysis/forecast/models/season_out_internal.h"

static const double shape[4] = {-3.5, 1.25, 4.0, -1.75};

static void season_on_line(double *y, size_t n)
{
    for (size_t t = 0; t < n; t++)
        y[t] = 50.0 + 0.7 * (double)t + shape[t % 4];
}

Test(season, indices_of_a_season_on_a_line_are_exact)
{
    double y[22], index[RMG_MODEL_PERIOD_MAX];
    season_on_line(y, 22);
    cr_assert(rmg_season_indices(index, y, 22, 4, false));
    for (size_t j = 0; j < 4; j++)
        cr_expect_float_eq(index[j], shape[j], 1e-12);
}

Test(season, ratios_average_one_and_need_a_positive_trend)
{
    double y[22], index[RMG_MODEL_PERIOD_MAX], sum = 0.0;
    season_on_line(y, 22);
    cr_assert(rmg_season_indices(index, y, 22, 4, true));
    for (size_t j = 0; j < 4; j++)
        sum += index[j];
    cr_expect_float_eq(sum, 4.0, 1e-12);
    for (size_t t = 0; t < 22; t++)
        y[t] -= 60.0;
    cr_expect_not(rmg_season_indices(index, y, 22, 4, true));
}

Test(season, less_than_two_years_has_none)
{
    double y[22], index[RMG_MODEL_PERIOD_MAX];
    season_on_line(y, 22);
    cr_expect_not(rmg_season_indices(index, y, 7, 4, false));
    cr_expect(rmg_season_indices(index, y, 8, 4, false));
    cr_expect_not(rmg_season_indices(index, y, 22, 1, false));
}

Test(season, a_clear_season_is_believed_and_noise_is_not)
{
    double y[48], index[RMG_MODEL_PERIOD_MAX], noise[48];
    season_on_line(y, 48);
    cr_assert(rmg_season_indices(index, y, 48, 4, false));
    cr_expect(rmg_season_shrink(index, y, 48, 4, false));
    cr_expect_float_eq(index[2], shape[2], 1e-9);
    rmg_normal_draws(noise, 48, 61, 0, 0);
    cr_assert(rmg_season_indices(index, noise, 48, 12, false));
    double before = fabs(index[0]);
    rmg_season_shrink(index, noise, 48, 12, false);
    cr_expect_lt(fabs(index[0]), 0.5 * before);
}

/* share = 1 - 2 (V / k) (m - 3) / (m - 1) / A by hand: V 3, A 4, k 6, m 12 */
Test(season, share_by_hand)
{
    cr_expect_float_eq(rmg_season_share(3.0, 4.0, 6.0, 12), 1.0 - 2.0 * 0.5 * (9.0 / 11.0) / 4.0, 1e-15);
    cr_expect_float_eq(rmg_season_share(300.0, 4.0, 6.0, 12), 0.0, 1e-15);
    cr_expect_float_eq(rmg_season_share(3.0, 0.0, 6.0, 12), 1.0, 1e-15);
}

Test(season, gaps_in_a_season_on_a_line_are_filled_with_it)
{
    double y[40], filled[40];
    uint8_t present[40];
    season_on_line(y, 40);
    memset(present, 1, sizeof present);
    present[11] = present[12] = present[25] = 0;
    rmg_model_input in = {.y = y, .present = present, .n = 40, .period = 4};
    rmg_interpolate(filled, &in);
    for (size_t t = 0; t < 40; t++)
        cr_expect_float_eq(filled[t], y[t], 0.2, "at %zu: %g, %g", t, filled[t], y[t]);
    cr_expect_float_eq(filled[10], y[10], 0.0);
}

Test(season_out, what_is_taken_out_comes_back)
{
    double y[40], adjusted[40];
    season_on_line(y, 40);
    rmg_model_input in = {.y = y, .n = 40, .period = 4};
    rmg_model_wish wish = {0};
    rmg_season_out season;
    cr_assert_eq(rmg_season_out_find(&season, adjusted, &in, &wish, "theta", NULL), RMG_OK);
    cr_expect_eq(season.m, 4);
    cr_expect(season.multiplicative);
    for (size_t t = 0; t < 40; t++)
        cr_expect_float_eq(rmg_season_in(&season, t, adjusted[t]), y[t], 1e-12);
}

Test(draws, are_uniform_and_normal_and_depend_on_their_place_only)
{
    enum { MANY = 20000 };
    static double z[MANY], part[10];
    double mean = 0.0, square = 0.0, fourth = 0.0;
    rmg_normal_draws(z, MANY, 7, 9, 0);
    for (size_t i = 0; i < MANY; i++) {
        mean += z[i] / MANY;
        square += z[i] * z[i] / MANY;
        fourth += z[i] * z[i] * z[i] * z[i] / MANY;
    }
    cr_expect_float_eq(mean, 0.0, 0.025);
    cr_expect_float_eq(square, 1.0, 0.04);
    cr_expect_float_eq(fourth, 3.0, 0.3);
    rmg_normal_draws(part, 10, 7, 9, 500);
    cr_expect_arr_eq(part, z + 500, sizeof part);
    rmg_normal_draws(part, 10, 7, 10, 500);
    cr_expect_arr_neq(part, z + 500, sizeof part);
    rmg_uniform_draws(z, MANY, 8, 0, 0);
    for (size_t i = 0; i < MANY; i++)
        cr_expect(z[i] > 0.0 && z[i] < 1.0);
}
