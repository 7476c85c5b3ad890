#include <criterion/criterion.h>

#include "analysis/variance/exact_internal.h"
#include "tests/support/draws.h"

Test(variance_exact, fractions_floor_towards_minus_infinity)
{
    rmg_fraction f = rmg_fraction_of(-7, 3);
    cr_assert(f.whole == -3 && f.part == 2 && f.den == 3);
    f = rmg_fraction_of(7, -3);
    cr_assert(f.whole == -3 && f.part == 2 && f.den == 3);
}

/* 1/2 and 1/2 of an odd difference: the tie goes to the effect declared first. */
Test(variance_exact, a_tie_goes_to_the_term_declared_first)
{
    rmg_fraction point[] = {rmg_fraction_whole(0), rmg_fraction_of(7, 2), rmg_fraction_whole(7)};
    rmg_effect effect[] = {{{-1, 1, 0}}, {{0, -1, 1}}};
    int64_t out[2];
    cr_assert(rmg_exact_settle(out, effect, 2, point, 3, 1, 7));
    cr_assert_eq(out[0], 4);
    cr_assert_eq(out[1], 3);
}

/* 1/3, 1/5 and 1/7 have three denominators: the wide way gives what the short one would. */
Test(variance_exact, three_denominators_go_the_wide_way)
{
    rmg_fraction point[] = {rmg_fraction_whole(0), rmg_fraction_of(100, 3), rmg_fraction_of(301, 5),
                            rmg_fraction_of(603, 7), rmg_fraction_whole(100)};
    rmg_effect effect[] = {{{-1, 1, 0, 0, 0}}, {{0, -1, 1, 0, 0}}, {{0, 0, -1, 1, 0}}, {{0, 0, 0, -1, 1}}};
    int64_t out[4];
    /* 33.33, 26.87, 25.94, 13.86: floors 97, three missing to .94, .87 and .86 */
    cr_assert(rmg_exact_settle(out, effect, 4, point, 5, 1, 100));
    cr_assert_eq(out[0], 33);
    cr_assert_eq(out[1], 27);
    cr_assert_eq(out[2], 26);
    cr_assert_eq(out[3], 14);
}

/* A difference that was itself rounded: the units follow it, also below the floors. */
Test(variance_exact, units_follow_a_rounded_difference)
{
    rmg_fraction point[] = {rmg_fraction_of(1, 2), rmg_fraction_of(21, 2)};
    rmg_effect effect[] = {{{-1, 1}}};
    int64_t out[1];
    cr_assert(rmg_exact_settle(out, effect, 1, point, 2, 1, 11));
    cr_assert_eq(out[0], 11);
    cr_assert(rmg_exact_settle(out, effect, 1, point, 2, 1, 9));
    cr_assert_eq(out[0], 9);
}

Test(variance_exact, what_does_not_fit_is_refused)
{
    rmg_fraction point[] = {rmg_fraction_whole(INT64_MIN),
                            rmg_fraction_of((rmg_wide)INT64_MAX * INT64_MAX, 3)};
    rmg_effect effect[] = {{{-1, 1}}};
    int64_t out[1];
    cr_assert_not(rmg_exact_settle(out, effect, 1, point, 2, 1, 0));
    double huge[] = {1e19, -1e19};
    cr_assert_not(rmg_exact_settle_double(out, huge, 2, 0));
}

/* (a b + c) / b gives back a and c, for operands of many lengths. */
Test(variance_exact, wide_division_undoes_wide_multiplication)
{
    uint64_t state = 5;
    for (int i = 0; i < 3000; i++) {
        rmg_big a = rmg_big_of(draw_between(&state, -1000000, 1000000)),
                b = rmg_big_of(draw_between(&state, 1, 99999));
        for (int k = i % 12; k > 0; k--) {
            rmg_big more = rmg_big_of((rmg_wide)(draw_next(&state) >> 1) * (int64_t)(draw_next(&state) >> 2) +
                                      1);
            a = rmg_big_mul(&a, &more);
            if (k % 2 == 0)
                b = rmg_big_mul(&b, &more);
        }
        rmg_big c = rmg_big_of(draw_between(&state, 0, 1)), rest;
        if (rmg_big_compare(&c, &b) >= 0)
            c = rmg_big_of(0);
        rmg_big product = rmg_big_mul(&a, &b);
        product = rmg_big_add(&product, &c);
        rmg_big back = rmg_big_div_floor(&product, &b, &rest);
        cr_assert_eq(rmg_big_compare(&back, &a), 0);
        cr_assert_eq(rmg_big_compare(&rest, &c), 0);
    }
}

Test(variance_exact, a_lost_number_stays_lost)
{
    rmg_big a = rmg_big_of(2), rest;
    for (int i = 0; i < 12; i++)
        a = rmg_big_mul(&a, &a);
    cr_assert(a.lost);
    rmg_big b = rmg_big_of(1);
    b = rmg_big_add(&b, &a);
    cr_assert(b.lost);
    int64_t out;
    cr_assert_not(rmg_big_to_int64(&out, &b));
    rmg_big one = rmg_big_of(1);
    b = rmg_big_div_floor(&b, &one, &rest);
    cr_assert(b.lost);
}

Test(variance_exact, wide_numbers_convert_at_the_ends_of_64_bits)
{
    int64_t out;
    rmg_big a = rmg_big_of(INT64_MIN);
    cr_assert(rmg_big_to_int64(&out, &a) && out == INT64_MIN);
    rmg_big one = rmg_big_of(1);
    a = rmg_big_sub(&a, &one);
    cr_assert_not(rmg_big_to_int64(&out, &a));
    a = rmg_big_of(INT64_MAX);
    cr_assert(rmg_big_to_int64(&out, &a) && out == INT64_MAX);
}
