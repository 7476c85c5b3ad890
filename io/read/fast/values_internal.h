/* Quick readings of plain values. They stand in a header so that the loops over rows hold them. All of them may
 * look at 16 bytes before a text and 16 behind it. */
#ifndef RMG_IO_FAST_VALUES_INTERNAL_H
#define RMG_IO_FAST_VALUES_INTERNAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "core/month.h"
#include "io/read/values/date_text.h"

#define RMG_FAST_YEAR 1800   /* months are counted from January of this year ... */
#define RMG_FAST_MONTHS 4800 /* ... to December 2199 */

#define RMG_EACH_BYTE(b) (UINT64_C(0x0101010101010101) * (b))

/* Eight characters as a number, the first in the lowest byte. */
static inline uint64_t rmg_eight(const char *text)
{
    uint64_t bytes;
    memcpy(&bytes, text, sizeof bytes);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    bytes = __builtin_bswap64(bytes);
#endif
    return bytes;
}

/* --- dates of ten characters ------------------------------------------------------------------------------- */

static inline bool rmg_fast_month(int year, int month, int day, int32_t *out)
{
    if (year < RMG_FAST_YEAR || year >= RMG_FAST_YEAR + RMG_FAST_MONTHS / 12 || month < 1 || month > 12 ||
        day < 1 || (day > 28 && day > rmg_days_in_month(year, month)))
        return false;
    *out = (year - RMG_FAST_YEAR) * 12 + month - 1;
    return true;
}

/* Ten characters without what they have in common with a pattern of zeros and signs: digits are left as their
 * values, signs as 0. False when one is anything else. */
static inline bool rmg_fast_digits(const char *text, uint64_t pattern, uint64_t limits, uint64_t *eight,
                                   unsigned *ninth, unsigned *tenth)
{
    *eight = rmg_eight(text) ^ pattern;
    *ninth = (unsigned)(unsigned char)text[8] - '0';
    *tenth = (unsigned)(unsigned char)text[9] - '0';
    return (((*eight + limits) | *eight) & RMG_EACH_BYTE(0x80)) == 0 && *ninth <= 9 && *tenth <= 9;
}

static inline int rmg_fast_two(uint64_t eight, unsigned at)
{
    return (int)((eight >> 8 * at & 0xFF) * 10 + (eight >> (8 * at + 8) & 0xFF));
}

/* Ten characters: 2021-04-30, or 30-04-2021 with one of - / . as the sign. */
static inline bool rmg_fast_date(const char *text, size_t length, const rmg_date_rules *rules, int32_t *month)
{
    const uint64_t digit = 0x76, zero = 0x7F; /* what added to a byte above 9 (above 0) sets its upper bit */
    uint64_t eight;
    unsigned ninth, tenth;
    if (length != 10)
        return false;
    if (text[4] == '-') {
        return rmg_fast_digits(text, UINT64_C(0x2D30302D30303030),
                               RMG_EACH_BYTE(digit) + (zero - digit) * UINT64_C(0x0100000100000000), &eight,
                               &ninth, &tenth) &&
               rmg_fast_month(rmg_fast_two(eight, 0) * 100 + rmg_fast_two(eight, 2), rmg_fast_two(eight, 5),
                              (int)(ninth * 10 + tenth), month);
    }
    unsigned char sign = (unsigned char)text[2];
    if (sign != '-' && sign != '/' && sign != '.')
        return false;
    uint64_t pattern = UINT64_C(0x3030003030003030) | (uint64_t)sign << 16 | (uint64_t)sign << 40;
    if (!rmg_fast_digits(text, pattern, RMG_EACH_BYTE(digit) + (zero - digit) * UINT64_C(0x0000010000010000),
                         &eight, &ninth, &tenth))
        return false;
    bool month_first = rules->order == RMG_DATES_MDY && (sign == '/' || rules->declared);
    int a = rmg_fast_two(eight, 0), b = rmg_fast_two(eight, 3);
    return rmg_fast_month(rmg_fast_two(eight, 6) * 100 + (int)(ninth * 10 + tenth), month_first ? a : b,
                          month_first ? b : a, month);
}

/* --- numbers: -234.567,89 ------------------------------------------------------------------------------------- */

/* Value of eight digits; each byte holds one. */
static inline uint64_t rmg_fast_value(uint64_t digits)
{
    digits = (digits * 10 + (digits >> 8)) & UINT64_C(0x00FF00FF00FF00FF);
    digits = (digits * 100 + (digits >> 16)) & UINT64_C(0x0000FFFF0000FFFF);
    return (digits * 10000 + (digits >> 32)) & UINT64_C(0xFFFFFFFF);
}

/* Up to eight digits, thousands grouped at most once, and none or two decimals. False is no verdict: the text may
 * still be a number. decimal and group are NUL when no mark is known. */
static inline bool rmg_fast_short_number(const char *text, size_t length, char decimal, char group,
                                         int64_t *units, unsigned *n_decimals)
{
    const char *end = text + length;
    size_t minus = length != 0 && text[0] == '-', n = length - minus;
    if (n - 1 > 11)
        return false;
    bool cents = n > 3 && end[-3] == decimal;
    unsigned tens = (unsigned)(unsigned char)end[-2] - '0', ones = (unsigned)(unsigned char)end[-1] - '0';
    bool fine = !cents || (tens <= 9 && ones <= 9);
    end -= cents ? 3 : 0;
    n -= cents ? 3 : 0;
    if (n > 8)
        return false;
    uint64_t digits = (rmg_eight(end - 8) ^ RMG_EACH_BYTE('0')) & ~UINT64_C(0) << (64 - 8 * n);
    if (n > 4 && (digits >> 32 & 0xFF) == (uint64_t)((unsigned char)group ^ '0') && group != '\0') {
        fine = fine && n < 8 && !(n == 5 && (digits >> 24 & 0xFF) == 0);
        digits = (digits & UINT64_C(0xFFFFFF0000000000)) | (digits & UINT64_C(0xFFFFFFFF)) << 8;
    }
    uint64_t value = rmg_fast_value(digits) * 10000 + (cents ? (tens * 10 + ones) * 100 : 0);
    *units = minus != 0 ? -(int64_t)value : (int64_t)value;
    *n_decimals = cents ? 2 : 0;
    return fine && (((digits + RMG_EACH_BYTE(0x76)) | digits) & RMG_EACH_BYTE(0x80)) == 0;
}

/* The same with any number of groups, one or two decimals and up to 14 characters. */
bool rmg_fast_long_number(const char *text, size_t length, char decimal, char group, int64_t *units,
                          unsigned *n_decimals);

/* --- totals ----------------------------------------------------------------------------------------------------- */

/* May this text be a word for a total, or begin with one? Nearly always the first character says no. */
bool rmg_fast_maybe_total(const char *text, size_t length);

static inline bool rmg_fast_cannot_be_total(char first)
{
    unsigned char c = (unsigned char)first, letter = c | 0x20;
    return (c >= '0' && c <= '9') || (letter >= 'a' && letter <= 'z' && letter != 't' && letter != 'e' &&
                                      letter != 's' && letter != 'g');
}

#endif
