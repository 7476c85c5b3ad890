#include "tests/support/hard_charts.h"

#include <stdio.h>

#include "tests/support/hard_charts_internal.h"

static const hard_cases *const groups[] = {&hard_cumulative, &hard_variance, &hard_people, &hard_pages};

const char *hard_name(const char *name, size_t i)
{
    static char text[8][200][120]; /* a set of names per caller in turn */
    static size_t set;
    set += i == 0;
    snprintf(text[set % 8][i % 200], sizeof text[0][0], "%s %zu", name, i + 1);
    return text[set % 8][i % 200];
}

static const hard_case *at(size_t i)
{
    for (size_t g = 0; g < sizeof groups / sizeof *groups; g++) {
        if (i < groups[g]->n)
            return &groups[g]->row[i];
        i -= groups[g]->n;
    }
    return NULL;
}

size_t hard_charts_count(void)
{
    size_t n = 0;
    for (size_t g = 0; g < sizeof groups / sizeof *groups; g++)
        n += groups[g]->n;
    return n;
}

const char *hard_chart_name(size_t i)
{
    return at(i)->name;
}

rmg_chart hard_chart(size_t i)
{
    return at(i)->make();
}
