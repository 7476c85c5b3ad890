/* A folder for pictures, and looking at what lies in it: what the tests of drawing share. */
#ifndef TESTS_UNIT_PLOTS_DRAW_FOLDER_H
#define TESTS_UNIT_PLOTS_DRAW_FOLDER_H

#include <criterion/criterion.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "plots/draw.h"
#include "tests/support/demo_charts.h"
#include "tests/support/files.h"
#include "tests/support/language.h"

static char *folder;

static inline void start(void)
{
    folder = test_temp_dir();
    cr_assert_not_null(folder);
    test_speak("nl");
}

static inline void stop(void)
{
    test_temp_dir_remove(folder);
}

/* How many entries the folder has, hidden ones too. */
static inline size_t n_files(void)
{
    size_t n = 0;
    DIR *dir = opendir(folder);
    for (struct dirent *entry = readdir(dir); entry != NULL; entry = readdir(dir))
        n += strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0;
    closedir(dir);
    return n;
}

static inline char *read_picture(const char *name, size_t *size)
{
    char *path = test_path(folder, name), *bytes = test_read_file(path, size);
    free(path);
    return bytes;
}

static inline rmg_code draw_one(const rmg_chart *chart, const char *name, rmg_picture_format format,
                                const rmg_draw_options *options, rmg_diag *why)
{
    rmg_drawing drawing = {.chart = chart, .folder = folder, .name = name, .format = format};
    return rmg_charts_draw(&drawing, 1, options, NULL, why);
}

static inline void expect_same(const char *a, const char *b)
{
    size_t n, m;
    char *x = read_picture(a, &n), *y = read_picture(b, &m);
    cr_assert_not_null(x);
    cr_assert_not_null(y);
    cr_assert_eq(n, m, "%s has %zu bytes, %s %zu", a, n, b, m);
    cr_assert_eq(memcmp(x, y, n), 0, "%s and %s differ", a, b);
    free(x);
    free(y);
}

#endif
