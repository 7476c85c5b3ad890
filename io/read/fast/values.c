#include "io/read/fast/values_internal.h"

/* --- numbers: -1.234.567,89 -------------------------------------------------------------------------------------- */

static inline size_t run(const char *text, size_t i, size_t length, int64_t *value)
{
    size_t first = i;
    while (i < length && (unsigned)(unsigned char)text[i] - '0' <= 9) {
        *value = *value * 10 + (text[i] - '0');
        i++;
    }
    return i - first;
}

bool rmg_fast_long_number(const char *text, size_t length, char decimal, char group, int64_t *units,
                          unsigned *n_decimals)
{
    static const int64_t scale[] = {10000, 1000, 100};
    if (length == 0 || length > 14)
        return false;
    size_t i = text[0] == '-', first = i;
    int64_t value = 0;
    size_t n = run(text, i, length, &value);
    if (n == 0)
        return false;
    i += n;
    if (i < length && text[i] == group && group != '\0') {
        if (n > 3 || (n == 1 && text[first] == '0'))
            return false;
        while (i < length && text[i] == group) {
            if (run(text, i + 1, length, &value) != 3)
                return false;
            i += 4;
        }
    }
    *n_decimals = 0;
    if (i < length && text[i] == decimal && decimal != '\0') {
        n = run(text, i + 1, length, &value);
        if (n < 1 || n > 2)
            return false;
        i += 1 + n;
        *n_decimals = (unsigned)n;
    }
    if (i != length)
        return false;
    value *= scale[*n_decimals];
    *units = first == 1 ? -value : value;
    return true;
}

/* --- totals ----------------------------------------------------------------------------------------------------- */

/* The words for totals begin, folded, with one of these. What is not ASCII is left to the ordinary code. */
bool rmg_fast_maybe_total(const char *text, size_t length)
{
    static const char *const beginnings[] = {"tot", "ein", "sub", "som", "gra", "sum"};
    char letter[3];
    size_t n = 0;
    for (size_t i = 0; i < length && n < 3; i++) {
        unsigned char c = (unsigned char)text[i];
        if (c >= 0x80)
            return true;
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))
            letter[n++] = (char)(c | 0x20);
        else if (c >= '0' && c <= '9')
            return false;
    }
    for (size_t i = 0; n == 3 && i < sizeof beginnings / sizeof beginnings[0]; i++)
        if (letter[0] == beginnings[i][0] && letter[1] == beginnings[i][1] && letter[2] == beginnings[i][2])
            return true;
    return false;
}
