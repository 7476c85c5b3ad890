/* Series for forecast tests, from plain numbers. */
#ifndef RMG_TESTS_SUPPORT_FORECASTS_H
#define RMG_TESTS_SUPPORT_FORECASTS_H

#include "core/series.h"

#define RMG_UNKNOWN_MONTH (-1e300)

/* A monthly series from `year`, `month`; RMG_UNKNOWN_MONTH is not known. Aborts when memory is out. */
rmg_series rmg_test_series(int year, int month, const double *value, size_t n);

/* The same from running totals within each year. */
rmg_series rmg_test_cumulative(int year, const double *value, size_t n);

/* Append one series to another that begins where the first ends; the second is cleared. */
void rmg_test_append(rmg_series *series, rmg_series *more);

rmg_money rmg_test_money(double amount);

/* The sample of the manual: actuals of 2020 and of January to April 2021, plan of 2021. */
rmg_series rmg_test_demo_actual(void);
rmg_series rmg_test_demo_plan(void);

#endif
