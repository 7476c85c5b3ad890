/* Charts with the figures of the house's example set, for tests, measurements and looking. Each fills a zeroed
 * chart and returns it ready to draw; rmg_chart_clear() it. */
#ifndef TESTS_SUPPORT_DEMO_CHARTS_H
#define TESTS_SUPPORT_DEMO_CHARTS_H

#include "plots/chart.h"

/* 1234.5 -> units */
rmg_money demo_money(double amount);
rmg_qty demo_qty(double quantity);

rmg_chart demo_cumulative(void);
rmg_chart demo_waterfall(void);
rmg_chart demo_scatter(void);
rmg_chart demo_inout(void);
rmg_chart demo_lines(void);
rmg_chart demo_variance_table(void);
rmg_chart demo_bullet(void);
rmg_chart demo_panels(void);
rmg_chart demo_page(void);
rmg_chart demo_heat(void);
rmg_chart demo_overview(void);

/* All of the above by kind. */
rmg_chart demo_chart(rmg_chart_kind kind);

#endif
