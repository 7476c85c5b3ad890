/* The sample of the manual as a cube and as a forecast, without reading any file. */
#ifndef TESTS_SUPPORT_DEMO_H
#define TESTS_SUPPORT_DEMO_H

#include "core/cube.h"
#include "core/group.h"
#include "core/series.h"

/* Spend of 2021 up to April, plan of 2021 and spend of 2020; all amounts in whole units. Aborts when memory is
 * out. */
void test_demo_cube(rmg_cube *cube);

/* The cells of one kind as a series. */
void test_demo_series(rmg_series *out, const rmg_cube *cube, rmg_kind kind);

/* Amount in units. */
rmg_money test_money(const char *text);

#endif
