#include "core/money.h"

#include <assert.h>
#include <math.h>

bool rmg_money_add(rmg_money *out, rmg_money a, rmg_money b)
{
    int64_t sum;
    if (__builtin_add_overflow(a.units, b.units, &sum))
        return false;
    out->units = sum;
    return true;
}

bool rmg_money_sub(rmg_money *out, rmg_money a, rmg_money b)
{
    int64_t difference;
    if (__builtin_sub_overflow(a.units, b.units, &difference))
        return false;
    out->units = difference;
    return true;
}

bool rmg_qty_add(rmg_qty *out, rmg_qty a, rmg_qty b)
{
    int64_t sum;
    if (__builtin_add_overflow(a.units, b.units, &sum))
        return false;
    out->units = sum;
    return true;
}

bool rmg_qty_sub(rmg_qty *out, rmg_qty a, rmg_qty b)
{
    int64_t difference;
    if (__builtin_sub_overflow(a.units, b.units, &difference))
        return false;
    out->units = difference;
    return true;
}

bool rmg_money_product(rmg_money *out, rmg_qty quantity, rmg_money price)
{
    rmg_wide product = (rmg_wide)quantity.units * price.units;
    return rmg_wide_to_int64(&out->units, rmg_wide_div_round(product, RMG_SCALE));
}

bool rmg_money_ratio(rmg_money *out, rmg_money amount, rmg_qty quantity)
{
    if (quantity.units == 0)
        return false;
    rmg_wide scaled = (rmg_wide)amount.units * RMG_SCALE;
    return rmg_wide_to_int64(&out->units, rmg_wide_div_round(scaled, quantity.units));
}

bool rmg_money_sum(rmg_money *out, const rmg_money *amounts, size_t n)
{
    rmg_wide sum = 0;
    for (size_t i = 0; i < n; i++)
        sum += amounts[i].units;
    return rmg_wide_to_int64(&out->units, sum);
}

bool rmg_money_from_double(rmg_money *out, double value)
{
    double units = round(value * RMG_SCALE);
    /* 2^63 is a double, INT64_MAX is not: compare with the power of two. */
    if (!isfinite(units) || units >= 0x1p63 || units < -0x1p63)
        return false;
    out->units = (int64_t)units;
    return true;
}

double rmg_money_to_double(rmg_money amount)
{
    return (double)amount.units / RMG_SCALE;
}

int64_t rmg_units_round(int64_t units, int decimals)
{
    assert(decimals >= 0 && decimals <= 4);
    int64_t step = 1;
    for (int i = decimals; i < 4; i++)
        step *= 10;
    int64_t rounded;
    rmg_wide nearest = rmg_wide_div_round(units, step) * step;
    /* at the very end of the range the nearest multiple may not fit: stay on the stored value */
    return rmg_wide_to_int64(&rounded, nearest) ? rounded : units;
}
