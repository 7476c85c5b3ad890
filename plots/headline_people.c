/* Headlines of the charts about people and care: flow, shares, durations, KPIs. */
#include <stdio.h>
#include <string.h>

#include "core/text.h"
#include "plots/headline.h"
#include "plots/scatter_internal.h"

bool rmg_headline_scatter(rmg_buffer *out, const rmg_scatter_chart *chart)
{
    rmg_cloud cloud;
    char year[16], tolerance[RMG_NUMBER_MAX];
    rmg_buffer n = {0}, count = {0};
    size_t slow = 0;
    if (rmg_cloud_make(&cloud, chart, NULL) == RMG_OK)
        slow = cloud.count[RMG_LONG_SLOWER];
    rmg_figures figures = rmg_figures_plain(1);
    snprintf(year, sizeof year, "%d", chart->last_year);
    rmg_count_word(&n, slow);
    rmg_capital(&count, rmg_buffer_text(&n));
    const rmg_slot slot[] = {{"n", rmg_buffer_text(&count)},
                             {"year", year},
                             {"tolerance", rmg_figure(tolerance, &figures, chart->tolerance.units)},
                             {"subject", rmg_frame_subject(&chart->frame, "")}};
    if (slow == 0)
        rmg_words(out, RMG_T("Duration per provider against {year}, {subject}"), slot, 4);
    else if (cloud.tolerance == RMG_SCALE)
        rmg_words(out,
                  rmg_text_plural(
                      "{n} provider: longer than the median and more than a month slower than in {year}",
                      "{n} providers: longer than the median and more than a month slower than in {year}",
                      slow),
                  slot, 4);
    else
        rmg_words(
            out,
            rmg_text_plural(
                "{n} provider: longer than the median and more than {tolerance} months slower than in {year}",
                "{n} providers: longer than the median and more than {tolerance} months slower than in "
                "{year}",
                slow),
            slot, 4);
    rmg_buffer_clear(&n);
    rmg_buffer_clear(&count);
    return slow > 0;
}
