/* Headlines that make a claim, and the claim's own test on the figures as they are printed.
 *
 * A template is used only when its claim holds; otherwise the neutral title says what the picture shows.
 * Each function appends the whole headline and returns true when the claim was made. */
#ifndef RMG_PLOTS_HEADLINE_H
#define RMG_PLOTS_HEADLINE_H

#include "core/buffer.h"
#include "plots/chart.h"

#ifdef __cplusplus
extern "C" {
#endif

bool rmg_headline_cumulative(rmg_buffer *out, const rmg_cumulative_chart *chart);
bool rmg_headline_inout(rmg_buffer *out, const rmg_inout_chart *chart);
bool rmg_headline_lines(rmg_buffer *out, const rmg_lines_chart *chart);
bool rmg_headline_waterfall(rmg_buffer *out, const rmg_waterfall_chart *chart);
bool rmg_headline_variance_table(rmg_buffer *out, const rmg_variance_table_chart *chart);
bool rmg_headline_scatter(rmg_buffer *out, const rmg_scatter_chart *chart);
bool rmg_headline_bullet(rmg_buffer *out, const rmg_bullet_chart *chart);
bool rmg_headline_panels(rmg_buffer *out, const rmg_panels_chart *chart);
bool rmg_headline_page(rmg_buffer *out, const rmg_page_chart *chart);
bool rmg_headline_heat(rmg_buffer *out, const rmg_heat_chart *chart);
bool rmg_headline_overview(rmg_buffer *out, const rmg_overview_chart *chart);

/* The headline of any chart. */
bool rmg_headline(rmg_buffer *out, const rmg_chart *chart);

/* "nul" .. "twaalf" / "zero" .. "twelve", else digits. */
void rmg_count_word(rmg_buffer *out, size_t n);

/* The label for headlines: frame.name, else the subject without its year and a leading "Uitgaven". */
void rmg_frame_name(rmg_buffer *out, const rmg_chart_frame *frame);

#ifdef __cplusplus
}
#endif
#endif
