/* The files that models.R wrote: series.csv and expected.csv. */
#ifndef TESTS_REFERENCE_FORECAST_EXPECTED_H
#define TESTS_REFERENCE_FORECAST_EXPECTED_H

#include <criterion/criterion.h>
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/forecast/models/model_internal.h"

enum { EXPECTED_MAX = 6000, SERIES_LENGTH_MAX = 500 };

typedef struct expected_line {
    char series[24], model[24], form[24], quantity[24];
    int number;
    double value;
} expected_line;

typedef struct test_series {
    double y[SERIES_LENGTH_MAX];
    uint8_t present[SERIES_LENGTH_MAX];
    rmg_model_input in;
} test_series;

static expected_line expected[EXPECTED_MAX];
static size_t n_expected;

static void field(char *out, size_t size, char **rest)
{
    char *comma = strpbrk(*rest, ",\r\n");
    size_t length = comma == NULL ? strlen(*rest) : (size_t)(comma - *rest);
    snprintf(out, size, "%.*s", (int)length, *rest);
    *rest += length + (comma != NULL);
}

static void read_expected(void)
{
    char line[256], text[32], *rest;
    FILE *file = fopen(RMG_TEST_DIR "/reference/forecast/expected.csv", "r");
    cr_assert_not_null(file);
    n_expected = 0;
    while (fgets(line, sizeof line, file) != NULL && n_expected < EXPECTED_MAX) {
        expected_line *e = &expected[n_expected++];
        rest = line;
        field(e->series, sizeof e->series, &rest);
        field(e->model, sizeof e->model, &rest);
        field(e->form, sizeof e->form, &rest);
        field(e->quantity, sizeof e->quantity, &rest);
        field(text, sizeof text, &rest);
        e->number = atoi(text);
        field(text, sizeof text, &rest);
        e->value = strtod(text, NULL);
    }
    fclose(file);
}

static void read_series(test_series *out, const char *name)
{
    char line[128], text[32], *rest;
    FILE *file = fopen(RMG_TEST_DIR "/reference/forecast/series.csv", "r");
    cr_assert_not_null(file);
    memset(out, 0, sizeof *out);
    while (fgets(line, sizeof line, file) != NULL) {
        rest = line;
        field(text, sizeof text, &rest);
        if (strcmp(text, name) != 0)
            continue;
        field(text, sizeof text, &rest);
        out->in.period = atoi(text);
        field(text, sizeof text, &rest);
        if (out->in.n == 0)
            out->in.first = atoi(text);
        field(text, sizeof text, &rest);
        size_t t = out->in.n++;
        out->present[t] = strcmp(text, "NA") != 0;
        out->y[t] = out->present[t] ? strtod(text, NULL) : 0.0;
    }
    fclose(file);
    out->in.y = out->y;
    out->in.present = out->present;
    cr_assert_gt(out->in.n, 0, "no series %s", name);
}

static double find_expected(const char *series, const char *model, const char *form, const char *quantity,
                            int number)
{
    for (size_t i = 0; i < n_expected; i++) {
        const expected_line *e = &expected[i];
        if (e->number == number && strcmp(e->series, series) == 0 && strcmp(e->model, model) == 0 &&
            strcmp(e->form, form) == 0 && strcmp(e->quantity, quantity) == 0)
            return e->value;
    }
    return NAN;
}

/* |a - b| relative to b, or absolute for numbers below 1. */
static double apart(double a, double b)
{
    return fabs(a - b) / fmax(fabs(b), 1.0);
}

/* Lines `quantity` 1..n of a case agree to a relative tolerance; returns how many there were. */
static size_t agree(const char *series, const char *model, const char *form, const char *quantity,
                    const double *ours, size_t n, double tolerance)
{
    for (size_t i = 0; i < n; i++) {
        double want = find_expected(series, model, form, quantity, (int)i + 1);
        if (isnan(want))
            return i;
        cr_expect(apart(ours[i], want) <= tolerance, "%s %s %s %s %zu: %.12g, R says %.12g", series, model,
                  form, quantity, i + 1, ours[i], want);
    }
    return n;
}

/* Call `check` for every (series, form) of a model that has a line `quantity` number 1. */
static size_t for_each_case(const char *model, const char *quantity,
                            void (*check)(const char *series, const char *form))
{
    size_t n = 0;
    read_expected();
    for (size_t i = 0; i < n_expected; i++) {
        const expected_line *e = &expected[i];
        if (e->number == 1 && strcmp(e->model, model) == 0 && strcmp(e->quantity, quantity) == 0) {
            check(e->series, e->form);
            n++;
        }
    }
    return n;
}

#endif
