/* The tables of hard charts, one file of cases per group of kinds. */
#ifndef TESTS_SUPPORT_HARD_CHARTS_INTERNAL_H
#define TESTS_SUPPORT_HARD_CHARTS_INTERNAL_H

#include "tests/support/hard_charts.h"

#define LONG_NAME "Gemeenschappelijke Regeling Jeugdhulp en Maatschappelijke Ondersteuning Rijnmond-Zuid"

typedef struct hard_case {
    const char *name;
    rmg_chart (*make)(void);
} hard_case;

typedef struct hard_cases {
    const hard_case *row;
    size_t n;
} hard_cases;

/* "NAME 1", "NAME 2", ...: texts that live as long as the program, 200 at most. */
const char *hard_name(const char *name, size_t i);

/* Every amount of a month times a factor. */
void hard_scale_month(rmg_cumulative_month *m, double factor);

extern const hard_cases hard_cumulative, hard_variance, hard_people, hard_pages;

#endif
