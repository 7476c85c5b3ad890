#include "io/read/values/written_internal.h"

#include <string.h>

/* --- which break is the decimal mark, and are the others groups? --------------------------------------------------- */

/* The groups before break n_groups: 1 to 3 digits, then threes, one sign throughout. A lone 0 begins no
 * group: 0.123 has decimals. */
static bool groups_are_right(const rmg_written *w, size_t n_groups, size_t n_last)
{
    if (n_groups == 0)
        return true;
    const rmg_break *first = &w->at[0];
    if (first->n_before < 1 || first->n_before > 3 || (first->n_before == 1 && w->body[0] == '0'))
        return false;
    for (size_t i = 1; i < n_groups; i++)
        if (w->at[i].n_before != 3 || w->at[i].kind != first->kind)
            return false;
    return n_last == 3 && !w->has_exponent;
}

/* Offset in the body of the decimal mark, or body_length when there is none. False: not a number that way. */
static bool find_decimals(const rmg_written *w, rmg_mark mark, size_t *at)
{
    size_t n = w->n_breaks;
    rmg_break_kind decimal = mark == RMG_MARK_COMMA ? RMG_BREAK_COMMA : RMG_BREAK_POINT;
    bool has = n > 0 && mark != RMG_MARK_NONE && w->at[n - 1].kind == decimal;
    if (w->dash_decimals && !has)
        return false;
    size_t n_groups = has ? n - 1 : n;
    for (size_t i = 0; i < n_groups; i++)
        if ((mark != RMG_MARK_NONE && w->at[i].kind == decimal) ||
            (mark == RMG_MARK_NONE && w->at[i].kind <= RMG_BREAK_COMMA))
            return false;
    *at = has ? w->at[n - 1].at : w->body_length;
    return groups_are_right(w, n_groups, has ? w->at[n - 1].n_before : w->n_after);
}

/* --- digits to units ------------------------------------------------------------------------------------------------- */

/* A number being read digit by digit. */
typedef struct sum {
    uint64_t units;
    bool overflow;
    uint32_t beyond; /* the four digits behind the units: powers -5 to -8 */
    bool more;       /* something other than zero behind those */
    int32_t change;  /* rounded minus exact, in 1/100000000 */
} sum;

static void add_digit(sum *s, unsigned digit, long power)
{
    if (power >= -4) {
        if (s->units > ((uint64_t)INT64_MAX - digit) / 10)
            s->overflow = true;
        else
            s->units = s->units * 10 + digit;
    } else if (power >= -8) {
        static const uint32_t worth[] = {1000, 100, 10, 1};
        s->beyond += digit * worth[-5 - power];
    } else if (digit != 0) {
        s->more = true;
    }
}

static long count_digits(const rmg_written *w, size_t end)
{
    long n = 0;
    for (size_t i = 0; i < end; i++)
        n += w->body[i] >= '0' && w->body[i] <= '9';
    return n;
}

/* Zeros that the exponent puts behind the last digit written. */
static void add_zeros(sum *s, long power)
{
    for (; power >= -4 && s->units != 0 && !s->overflow; power--)
        add_digit(s, 0, power);
}

/* False when the result does not fit. */
static bool round_half_even(sum *s)
{
    bool up = s->beyond > 5000 || (s->beyond == 5000 && (s->more || (s->units & 1) != 0));
    s->overflow |= up && s->units == (uint64_t)INT64_MAX;
    if (s->overflow)
        return false;
    s->units += up ? 1 : 0;
    s->change = up ? 10000 - (int32_t)s->beyond : -(int32_t)s->beyond;
    return true;
}

static void finish(rmg_numeral *out, const rmg_written *w, const sum *s)
{
    out->units = w->negative ? -(int64_t)s->units : (int64_t)s->units;
    out->change = w->negative ? -s->change : s->change;
    out->rounded = s->beyond != 0 || s->more;
    out->reason = NULL;
}

bool rmg_written_value(rmg_numeral *out, const rmg_written *written, rmg_mark mark)
{
    size_t decimal_at = 0;
    out->units = 0;
    out->rounded = false;
    out->change = 0;
    out->decimals = 0;
    if (!find_decimals(written, mark, &decimal_at)) {
        out->reason = "bad-group";
        return false;
    }
    sum s = {0};
    long power = count_digits(written, decimal_at) - 1 + written->exponent;
    for (size_t i = 0; i < written->body_length; i++)
        if (written->body[i] >= '0' && written->body[i] <= '9')
            add_digit(&s, (unsigned)(written->body[i] - '0'), power--);
    add_zeros(&s, power);
    if (!round_half_even(&s)) {
        out->reason = "overflow";
        return false;
    }
    finish(out, written, &s);
    long decimals = (long)written->body_length > (long)decimal_at ? -(power + 1) : 0;
    out->decimals = (uint8_t)(decimals < 0 ? 0 : decimals > 255 ? 255 : decimals);
    return true;
}
