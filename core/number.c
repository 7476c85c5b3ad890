#include "core/number.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#include "core/money.h"

rmg_number_style rmg_number_style_of(const char *language, int decimals)
{
    bool dutch = language != NULL && strncmp(language, "nl", 2) == 0;
    return (rmg_number_style){
        .decimal = dutch ? ',' : '.', .group = dutch ? "." : ",", .minus = "-", .decimals = decimals};
}

static uint64_t magnitude(int64_t value)
{
    return value < 0 ? (uint64_t)0 - (uint64_t)value : (uint64_t)value;
}

/* The whole part with its groups, into out; returns the length. */
static size_t print_grouped(char *out, uint64_t whole, const char *group)
{
    char digits[24];
    size_t n = (size_t)snprintf(digits, sizeof digits, "%llu", (unsigned long long)whole), length = 0;
    size_t group_length = strlen(group);
    for (size_t i = 0; i < n; i++) {
        if (i != 0 && (n - i) % 3 == 0) {
            memcpy(out + length, group, group_length);
            length += group_length;
        }
        out[length++] = digits[i];
    }
    return length;
}

size_t rmg_number_format(char out[RMG_NUMBER_MAX], int64_t units, const rmg_number_style *style)
{
    assert(strlen(style->group) <= 3 && strlen(style->minus) <= 3);
    int64_t rounded = rmg_units_round(units, style->decimals);
    uint64_t size = magnitude(rounded);
    size_t length = 0;
    if (rounded < 0) {
        length = strlen(style->minus);
        memcpy(out, style->minus, length);
    } else if (style->plus && rounded > 0)
        out[length++] = '+';

    length += print_grouped(out + length, size / RMG_SCALE, style->group);
    if (style->decimals > 0) {
        char fraction[8];
        snprintf(fraction, sizeof fraction, "%04u", (unsigned)(size % RMG_SCALE));
        out[length++] = style->decimal;
        memcpy(out + length, fraction, (size_t)style->decimals);
        length += (size_t)style->decimals;
    }
    out[length] = '\0';
    return length;
}

bool rmg_percent_tenths(int64_t *tenths, int64_t part, int64_t whole)
{
    if (whole == 0)
        return false;
    return rmg_wide_to_int64(tenths, rmg_wide_div_round((rmg_wide)part * 1000, whole));
}

/* By hand, not by printf: tables of results have millions of these. */
size_t rmg_decimal_print(char out[RMG_NUMBER_MAX], int64_t units, int least)
{
    uint64_t size = magnitude(units), whole = size / RMG_SCALE;
    unsigned fraction = (unsigned)(size % RMG_SCALE);
    int decimals = 4;
    for (; decimals > least && fraction % 10 == 0; decimals--)
        fraction /= 10;

    char reversed[RMG_NUMBER_MAX];
    size_t n = 0, length = 0;
    for (int i = 0; i < decimals; i++, fraction /= 10)
        reversed[n++] = (char)('0' + fraction % 10);
    if (decimals > 0)
        reversed[n++] = '.';
    do {
        reversed[n++] = (char)('0' + whole % 10);
        whole /= 10;
    } while (whole != 0);
    if (units < 0)
        reversed[n++] = '-';
    while (n > 0)
        out[length++] = reversed[--n];
    out[length] = '\0';
    return length;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static rmg_code refuse(rmg_diag *why, const char *text, size_t length)
{
    rmg_code code = rmg_fail(why, RMG_EUSAGE,
                             "\"%.*s\" is not a number with a decimal point and at most 4 decimals",
                             (int)(length < 60 ? length : 60), text);
    rmg_hint(why, "write 1234.56, without grouping or currency");
    return code;
}

rmg_code rmg_decimal_parse(int64_t *units, const char *text, size_t length, rmg_diag *why)
{
    size_t i = 0, n_digits = 0, n_decimals = 0;
    bool negative = length > 0 && text[0] == '-', point = false;
    if (length > 0 && (text[0] == '-' || text[0] == '+'))
        i++;

    rmg_wide value = 0;
    for (; i < length; i++) {
        if (text[i] == '.' && !point) {
            point = true;
            continue;
        }
        if (!is_digit(text[i]) || (point && ++n_decimals > 4))
            return refuse(why, text, length);
        n_digits++;
        value = value * 10 + (text[i] - '0');
        if (value > (rmg_wide)INT64_MAX * 10)
            return rmg_fail(why, RMG_ERANGE, "%.*s is too large", (int)(length < 60 ? length : 60), text);
    }
    if (n_digits == 0 || (point && n_decimals == 0))
        return refuse(why, text, length);
    for (; n_decimals < 4; n_decimals++)
        value *= 10;
    if (!rmg_wide_to_int64(units, negative ? -value : value))
        return rmg_fail(why, RMG_ERANGE, "%.*s is too large", (int)(length < 60 ? length : 60), text);
    return RMG_OK;
}
