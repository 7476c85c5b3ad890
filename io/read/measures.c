/* Numbers beside amount, quantity and price: rates, drivers, market sizes. They keep nine decimals. */
#include <string.h>

#include "io/read/intake_internal.h"
#include "io/read/values/written_internal.h"

/* Offset of the decimal mark in the body, or its length. */
static size_t decimal_at(const rmg_written *written, rmg_mark mark)
{
    if (written->n_breaks == 0 || mark == RMG_MARK_NONE)
        return written->body_length;
    const rmg_break *last = &written->at[written->n_breaks - 1];
    rmg_break_kind wanted = mark == RMG_MARK_COMMA ? RMG_BREAK_COMMA : RMG_BREAK_POINT;
    return last->kind == wanted ? last->at : written->body_length;
}

static long digits_before(const rmg_written *written, size_t end)
{
    long n = 0;
    for (size_t i = 0; i < end; i++)
        n += written->body[i] >= '0' && written->body[i] <= '9';
    return n;
}

/* As many of the digits up to the ninth decimal as fit; the next one rounds, halves away from zero. The number is
 * known to be one, and to fit in amounts. */
static rmg_rate read_rate(const char *text, size_t length, rmg_mark mark)
{
    rmg_written written;
    rmg_written_read(&written, text, length);
    long power = digits_before(&written, decimal_at(&written, mark)) - 1 + written.exponent;
    int64_t mantissa = 0;
    int decimals = 0;
    for (size_t i = 0; i < written.body_length; i++) {
        if (written.body[i] < '0' || written.body[i] > '9')
            continue;
        int digit = written.body[i] - '0';
        if (power < -RMG_RATE_DECIMALS || (power < 0 && mantissa > (INT64_MAX - 9) / 10)) {
            mantissa += power + decimals == -1 && digit >= 5;
            break;
        }
        mantissa = mantissa * 10 + digit;
        decimals = power < 0 ? (int)-power : 0;
        power--;
    }
    for (; power >= 0 && mantissa <= (INT64_MAX - 9) / 10; power--) /* zeros of an exponent */
        mantissa *= 10;
    return rmg_rate_make(written.negative ? -mantissa : mantissa, decimals);
}

void rmg_read_measures(rmg_intake *intake, const rmg_record *record)
{
    for (size_t m = 0; m < intake->out->cube.n_measures; m++) {
        size_t column = intake->measure_of[m];
        intake->measure[m] = (rmg_rate){0, RMG_NO_RATE};
        if (column == RMG_NO_COLUMN || intake->value[column].empty || intake->value[column].reason != NULL)
            continue;
        const rmg_field *field = &record->field[column];
        intake->measure[m] = intake->value[column].rounded
                                 ? read_rate(field->text, field->length, intake->rules[column].mark)
                                 : rmg_rate_make(intake->value[column].units, 4);
    }
}

bool rmg_measure_product(const rmg_intake *intake, rmg_money *out, bool *given)
{
    rmg_wide product = 1, divisor = 1;
    *given = intake->out->cube.n_measures > 0;
    *out = (rmg_money){0};
    for (size_t m = 0; m < intake->out->cube.n_measures; m++) {
        rmg_rate rate = intake->measure[m];
        if (rate.decimals == RMG_NO_RATE) {
            *given = false;
            return true;
        }
        if (__builtin_mul_overflow(product, rate.mantissa, &product))
            return false;
        for (int i = 0; i < rate.decimals; i++)
            if (__builtin_mul_overflow(divisor, 10, &divisor))
                return false;
    }
    if (__builtin_mul_overflow(product, RMG_SCALE, &product))
        return false;
    return rmg_wide_to_int64(&out->units, rmg_wide_div_round(product, divisor));
}
