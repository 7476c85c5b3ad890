#include "analysis/variance/big_internal.h"

#include <assert.h>
#include <string.h>

static void trim(rmg_big *a)
{
    while (a->n > 0 && a->limb[a->n - 1] == 0)
        a->n--;
    if (a->n == 0)
        a->negative = false;
}

rmg_big rmg_big_of(rmg_wide value)
{
    rmg_big out = {.negative = value < 0};
    __extension__ unsigned __int128 rest = value < 0 ? -(unsigned __int128)value : (unsigned __int128)value;
    for (; rest != 0; rest >>= 32)
        out.limb[out.n++] = (uint32_t)rest;
    return out;
}

rmg_big rmg_big_power_of_ten(unsigned exponent)
{
    rmg_big out = rmg_big_of(1), ten = rmg_big_of(10);
    while (exponent-- > 0)
        out = rmg_big_mul(&out, &ten);
    return out;
}

static int compare_size(const rmg_big *a, const rmg_big *b)
{
    if (a->n != b->n)
        return a->n < b->n ? -1 : 1;
    for (size_t i = a->n; i-- > 0;)
        if (a->limb[i] != b->limb[i])
            return a->limb[i] < b->limb[i] ? -1 : 1;
    return 0;
}

static rmg_big add_size(const rmg_big *a, const rmg_big *b)
{
    const rmg_big *longer = a->n >= b->n ? a : b, *shorter = a->n >= b->n ? b : a;
    rmg_big out = {.n = longer->n};
    uint64_t carry = 0;
    for (size_t i = 0; i < longer->n; i++) {
        carry += (uint64_t)longer->limb[i] + (i < shorter->n ? shorter->limb[i] : 0);
        out.limb[i] = (uint32_t)carry;
        carry >>= 32;
    }
    if (carry != 0 && out.n == RMG_BIG_LIMBS)
        out.lost = true;
    else if (carry != 0)
        out.limb[out.n++] = (uint32_t)carry;
    return out;
}

/* |a| - |b| where |a| >= |b| */
static rmg_big sub_size(const rmg_big *a, const rmg_big *b)
{
    rmg_big out = {.n = a->n};
    int64_t borrow = 0;
    for (size_t i = 0; i < a->n; i++) {
        int64_t limb = (int64_t)a->limb[i] - (i < b->n ? b->limb[i] : 0) + borrow;
        borrow = limb < 0 ? -1 : 0;
        out.limb[i] = (uint32_t)limb;
    }
    trim(&out);
    return out;
}

static rmg_big add_signed(const rmg_big *a, const rmg_big *b, bool b_negative)
{
    rmg_big out;
    if (a->negative == b_negative) {
        out = add_size(a, b);
        out.negative = a->negative;
    } else if (compare_size(a, b) >= 0) {
        out = sub_size(a, b);
        out.negative = a->negative;
    } else {
        out = sub_size(b, a);
        out.negative = b_negative;
    }
    out.lost = out.lost || a->lost || b->lost;
    trim(&out);
    return out;
}

rmg_big rmg_big_add(const rmg_big *a, const rmg_big *b)
{
    return add_signed(a, b, b->negative);
}

rmg_big rmg_big_sub(const rmg_big *a, const rmg_big *b)
{
    return add_signed(a, b, !b->negative);
}

rmg_big rmg_big_mul(const rmg_big *a, const rmg_big *b)
{
    rmg_big out = {.negative = a->negative != b->negative, .lost = a->lost || b->lost};
    if (a->n + b->n > RMG_BIG_LIMBS) {
        out.lost = true;
        return out;
    }
    out.n = (uint16_t)(a->n + b->n);
    for (size_t i = 0; i < a->n; i++) {
        uint64_t carry = 0;
        for (size_t k = 0; k < b->n; k++) {
            carry += (uint64_t)a->limb[i] * b->limb[k] + out.limb[i + k];
            out.limb[i + k] = (uint32_t)carry;
            carry >>= 32;
        }
        out.limb[i + b->n] = (uint32_t)carry;
    }
    trim(&out);
    return out;
}

int rmg_big_sign(const rmg_big *a)
{
    return a->n == 0 ? 0 : a->negative ? -1 : 1;
}

int rmg_big_compare(const rmg_big *a, const rmg_big *b)
{
    if (rmg_big_sign(a) != rmg_big_sign(b))
        return rmg_big_sign(a) < rmg_big_sign(b) ? -1 : 1;
    return a->negative ? compare_size(b, a) : compare_size(a, b);
}

static void shift_in(rmg_big *a, uint32_t bit)
{
    uint32_t carry = bit;
    for (size_t i = 0; i < a->n; i++) {
        uint32_t next = a->limb[i] >> 31;
        a->limb[i] = a->limb[i] << 1 | carry;
        carry = next;
    }
    if (carry != 0) {
        assert(a->n < RMG_BIG_LIMBS); /* the rest stays below the divisor, which has room */
        a->limb[a->n++] = carry;
    }
}

/* |a| / b one bit at a time: slow and plain, for the rare split that comes here. */
static rmg_big divide_size(const rmg_big *a, const rmg_big *b, rmg_big *rest)
{
    rmg_big out = {.n = a->n};
    *rest = (rmg_big){0};
    for (size_t i = a->n; i-- > 0;)
        for (unsigned bit = 32; bit-- > 0;) {
            shift_in(rest, a->limb[i] >> bit & 1);
            if (compare_size(rest, b) >= 0) {
                *rest = sub_size(rest, b);
                out.limb[i] |= UINT32_C(1) << bit;
            }
        }
    trim(&out);
    return out;
}

rmg_big rmg_big_div_floor(const rmg_big *a, const rmg_big *b, rmg_big *rest)
{
    rmg_big out = {.lost = true};
    *rest = out;
    if (a->lost || b->lost || b->n == RMG_BIG_LIMBS)
        return out;
    assert(rmg_big_sign(b) > 0);
    out = divide_size(a, b, rest);
    if (!a->negative)
        return out;
    if (rest->n != 0) {
        rmg_big one = rmg_big_of(1);
        out = add_size(&out, &one);
        *rest = sub_size(b, rest);
    }
    out.negative = out.n != 0;
    return out;
}

bool rmg_big_to_int64(int64_t *out, const rmg_big *a)
{
    if (a->lost || a->n > 2)
        return false;
    rmg_wide value = (rmg_wide)a->limb[0] + ((rmg_wide)a->limb[1] << 32);
    return rmg_wide_to_int64(out, a->negative ? -value : value);
}
