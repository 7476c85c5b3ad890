#include "core/nearest.h"

#include <string.h>

#define LONGEST 63 /* longer names are not slips of the pen */

static size_t least(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* Edits to turn a into b, where swapping two neighbours is one edit (optimal string alignment). */
static size_t edits(const char *a, const char *b)
{
    size_t n = strlen(a), m = strlen(b);
    if (n > LONGEST || m > LONGEST)
        return LONGEST;
    size_t before[LONGEST + 1], last[LONGEST + 1], now[LONGEST + 1];
    memset(before, 0, sizeof before);
    for (size_t j = 0; j <= m; j++)
        last[j] = j;
    for (size_t i = 1; i <= n; i++) {
        now[0] = i;
        for (size_t j = 1; j <= m; j++) {
            size_t replaced = last[j - 1] + (a[i - 1] != b[j - 1]);
            now[j] = least(replaced, least(last[j], now[j - 1]) + 1);
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                now[j] = least(now[j], before[j - 2] + 1);
        }
        memcpy(before, last, sizeof before);
        memcpy(last, now, sizeof last);
    }
    return last[m];
}

rmg_nearest rmg_nearest_begin(const char *typed)
{
    /* one slip in three letters, at most three */
    return (rmg_nearest){typed, NULL, least(strlen(typed) / 3 + 1, 3) + 1};
}

void rmg_nearest_try(rmg_nearest *nearest, const char *known)
{
    size_t distance = edits(nearest->typed, known);
    if (distance < nearest->distance) {
        nearest->distance = distance;
        nearest->best = known;
    }
}
