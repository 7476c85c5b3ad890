#include "core/wide.h"

#include <assert.h>

rmg_wide rmg_wide_div_floor(rmg_wide dividend, rmg_wide divisor)
{
    assert(divisor != 0);
    rmg_wide quotient = dividend / divisor, rest = dividend % divisor;
    return rest != 0 && (rest < 0) != (divisor < 0) ? quotient - 1 : quotient;
}

static rmg_wide magnitude(rmg_wide value)
{
    return value < 0 ? -value : value;
}

/* -1, 0 or 1 as the remainder lies below, on or above one half of the divisor; no doubling that could overflow. */
static int against_half(rmg_wide rest, rmg_wide divisor)
{
    rmg_wide part = magnitude(rest), other = magnitude(divisor) - part;
    return part < other ? -1 : part > other;
}

static rmg_wide step_away(rmg_wide quotient, rmg_wide dividend, rmg_wide divisor)
{
    return (dividend < 0) != (divisor < 0) ? quotient - 1 : quotient + 1;
}

rmg_wide rmg_wide_div_round(rmg_wide dividend, rmg_wide divisor)
{
    assert(divisor != 0);
    rmg_wide quotient = dividend / divisor, rest = dividend % divisor;
    return against_half(rest, divisor) >= 0 ? step_away(quotient, dividend, divisor) : quotient;
}

rmg_wide rmg_wide_div_even(rmg_wide dividend, rmg_wide divisor)
{
    assert(divisor != 0);
    rmg_wide quotient = dividend / divisor, rest = dividend % divisor;
    int half = against_half(rest, divisor);
    bool away = half > 0 || (half == 0 && quotient % 2 != 0);
    return away ? step_away(quotient, dividend, divisor) : quotient;
}

bool rmg_wide_to_int64(int64_t *out, rmg_wide value)
{
    if (value > INT64_MAX || value < INT64_MIN)
        return false;
    *out = (int64_t)value;
    return true;
}
