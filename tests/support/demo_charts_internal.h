/* What the files of example charts share. */
#ifndef TESTS_SUPPORT_DEMO_CHARTS_INTERNAL_H
#define TESTS_SUPPORT_DEMO_CHARTS_INTERNAL_H

#include "tests/support/demo_charts.h"

rmg_chart_frame demo_frame(const char *subject, const char *source);

/* Ends the program when an example cannot be made. */
void demo_must(rmg_code code);

void demo_fill_bullet(rmg_bullet_chart *c);

#endif
