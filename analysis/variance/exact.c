#include "analysis/variance/exact_internal.h"

#include <assert.h>
#include <math.h>

#define EFFECTS_MAX 12

/* Beyond this no effect can fit in 64 bits, and sums of a few such values still fit in 128. */
#define WHOLE_LIMIT ((rmg_wide)1 << 100)
/* Products of two denominators below this leave room for the sums of numerators over them. */
#define DEN_LIMIT ((rmg_wide)1 << 122)

rmg_fraction rmg_fraction_of(rmg_wide num, rmg_wide den)
{
    assert(den != 0);
    if (den < 0) {
        num = -num;
        den = -den;
    }
    rmg_wide whole = rmg_wide_div_floor(num, den);
    return (rmg_fraction){whole, num - whole * den, den};
}

rmg_fraction rmg_fraction_whole(int64_t value)
{
    return (rmg_fraction){value, 0, 1};
}

/* Rank of each effect by remainder, largest first, ties in order of declaration; compare(i, k) > 0 when i is larger. */
typedef int (*compare_rests)(const void *rests, size_t i, size_t k);

static void rank_rests(size_t *order, size_t n, const void *rests, compare_rests compare)
{
    for (size_t i = 0; i < n; i++) {
        size_t place = i;
        for (; place > 0 && compare(rests, i, order[place - 1]) > 0; place--)
            order[place] = order[place - 1];
        order[place] = i;
    }
}

/* Floors plus the missing units in order; more than one a term only where `difference` itself was rounded. */
static bool hand_out(int64_t *out, const rmg_wide *floors, size_t n, const size_t *order, int64_t difference)
{
    rmg_wide value[EFFECTS_MAX] = {0}, missing = difference;
    assert(n > 0);
    for (size_t i = 0; i < n; i++) {
        value[i] = floors[i];
        missing -= floors[i];
    }
    for (size_t i = 0; missing > 0; i = (i + 1) % n, missing--)
        value[order[i]]++;
    for (size_t i = n - 1; missing < 0; i = (i + n - 1) % n, missing++)
        value[order[i]]--;
    for (size_t i = 0; i < n; i++)
        if (!rmg_wide_to_int64(&out[i], value[i]))
            return false;
    return true;
}

static int compare_wide(const void *rests, size_t i, size_t k)
{
    const rmg_wide *rest = rests;
    return (rest[i] > rest[k]) - (rest[i] < rest[k]);
}

/* The denominators that occur: at most two, else false. */
static bool find_dens(rmg_wide den[2], const rmg_fraction *point, size_t n_points)
{
    den[0] = den[1] = 1;
    for (size_t i = 0; i < n_points; i++) {
        if (point[i].part == 0 || point[i].den == den[0] || point[i].den == den[1])
            continue;
        if (den[0] == 1)
            den[0] = point[i].den;
        else if (den[1] == 1)
            den[1] = point[i].den;
        else
            return false;
    }
    return den[0] <= DEN_LIMIT / den[1];
}

/* One effect as floor and remainder over halves * den[0] * den[1]. */
static void floor_effect(rmg_wide *whole, rmg_wide *rest, const rmg_effect *effect, const rmg_fraction *point,
                         size_t n_points, int halves, const rmg_wide den[2])
{
    rmg_wide common = den[0] * den[1], num = 0;
    *whole = 0;
    for (size_t i = 0; i < n_points; i++) {
        if (effect->sign[i] == 0)
            continue;
        rmg_wide other = point[i].part == 0 ? 0 : common / point[i].den;
        *whole += effect->sign[i] * point[i].whole;
        num += effect->sign[i] * point[i].part * other;
    }
    rmg_wide carry = rmg_wide_div_floor(num, common);
    *rest = num - carry * common;
    *whole += carry;
    if (halves == 2) {
        rmg_wide half = rmg_wide_div_floor(*whole, 2);
        *rest += (*whole - 2 * half) * common;
        *whole = half;
    }
}

static rmg_big big_effect(const rmg_effect *effect, const rmg_fraction *point, size_t n_points)
{
    rmg_big sum = {0};
    for (size_t i = 0; i < n_points; i++) {
        rmg_big num = rmg_big_of(point[i].whole), part = rmg_big_of(point[i].part);
        for (size_t k = 0; k < n_points; k++) {
            rmg_big den = rmg_big_of(point[k].den);
            num = rmg_big_mul(&num, &den);
            if (k != i)
                part = rmg_big_mul(&part, &den);
        }
        num = rmg_big_add(&num, &part);
        rmg_big sign = rmg_big_of(effect->sign[i]);
        num = rmg_big_mul(&num, &sign);
        sum = rmg_big_add(&sum, &num);
    }
    return sum;
}

static bool settle_points_big(int64_t *out, const rmg_effect *effect, size_t n_effects,
                              const rmg_fraction *point, size_t n_points, int halves, int64_t difference)
{
    rmg_big num[EFFECTS_MAX], den = rmg_big_of(halves);
    for (size_t i = 0; i < n_points; i++) {
        rmg_big own = rmg_big_of(point[i].den);
        den = rmg_big_mul(&den, &own);
    }
    for (size_t k = 0; k < n_effects; k++)
        num[k] = big_effect(&effect[k], point, n_points);
    return rmg_exact_settle_big(out, num, n_effects, &den, difference);
}

bool rmg_exact_settle(int64_t *out, const rmg_effect *effect, size_t n_effects, const rmg_fraction *point,
                      size_t n_points, int halves, int64_t difference)
{
    assert(n_effects > 0 && n_effects <= EFFECTS_MAX && n_points <= RMG_POINTS_MAX);
    rmg_wide floors[EFFECTS_MAX], rests[EFFECTS_MAX], den[2];
    for (size_t i = 0; i < n_points; i++)
        if (point[i].whole > WHOLE_LIMIT || point[i].whole < -WHOLE_LIMIT)
            return false;
    if (!find_dens(den, point, n_points))
        return settle_points_big(out, effect, n_effects, point, n_points, halves, difference);
    for (size_t k = 0; k < n_effects; k++)
        floor_effect(&floors[k], &rests[k], &effect[k], point, n_points, halves, den);
    size_t order[EFFECTS_MAX] = {0};
    rank_rests(order, n_effects, rests, compare_wide);
    return hand_out(out, floors, n_effects, order, difference);
}

static int compare_bigs(const void *rests, size_t i, size_t k)
{
    const rmg_big *rest = rests;
    return rmg_big_compare(&rest[i], &rest[k]);
}

bool rmg_exact_settle_big(int64_t *out, const rmg_big *num, size_t n_effects, const rmg_big *den,
                          int64_t difference)
{
    rmg_big rests[EFFECTS_MAX];
    rmg_wide floors[EFFECTS_MAX];
    for (size_t k = 0; k < n_effects; k++) {
        int64_t whole;
        rmg_big floored = rmg_big_div_floor(&num[k], den, &rests[k]);
        if (!rmg_big_to_int64(&whole, &floored))
            return false;
        floors[k] = whole;
    }
    size_t order[EFFECTS_MAX] = {0};
    rank_rests(order, n_effects, rests, compare_bigs);
    return hand_out(out, floors, n_effects, order, difference);
}

static int compare_doubles(const void *rests, size_t i, size_t k)
{
    const double *rest = rests;
    return (rest[i] > rest[k]) - (rest[i] < rest[k]);
}

bool rmg_exact_settle_double(int64_t *out, const double *value, size_t n_effects, int64_t difference)
{
    double rests[EFFECTS_MAX];
    rmg_wide floors[EFFECTS_MAX];
    for (size_t k = 0; k < n_effects; k++) {
        double whole = floor(value[k]);
        if (!(whole > -0x1p63 && whole < 0x1p63))
            return false;
        floors[k] = (int64_t)whole;
        rests[k] = value[k] - whole;
    }
    size_t order[EFFECTS_MAX] = {0};
    rank_rests(order, n_effects, rests, compare_doubles);
    return hand_out(out, floors, n_effects, order, difference);
}
