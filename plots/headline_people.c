/* Headlines of the charts about people and care: flow, shares, durations, KPIs. */
#include <stdio.h>
#include <string.h>

#include "core/text.h"
#include "plots/bullet_internal.h"
#include "plots/headline.h"
#include "plots/inout_internal.h"
#include "plots/lines_internal.h"
#include "plots/scatter_internal.h"

bool rmg_headline_scatter(rmg_buffer *out, const rmg_scatter_chart *chart)
{
    rmg_cloud cloud;
    char year[RMG_PERIOD_NAME_MAX], tolerance[RMG_NUMBER_MAX];
    rmg_buffer n = {0}, count = {0}, when = {0};
    size_t slow = 0;
    if (rmg_cloud_make(&cloud, chart, NULL) == RMG_OK)
        slow = cloud.count[RMG_LONG_SLOWER];
    rmg_figures figures = rmg_figures_plain(1);
    rmg_year_words(year, chart->last_year);
    if (chart->last_year != 0)
        rmg_words1(&when, RMG_T("in {year}"), "year", year);
    else
        rmg_buffer_puts(&when, year);
    rmg_count_word(&n, slow);
    rmg_capital_word(&count, rmg_buffer_text(&n));
    const rmg_slot slot[] = {{"n", rmg_buffer_text(&count)},
                             {"year", year},
                             {"when", rmg_buffer_text(&when)},
                             {"tolerance", rmg_figure(tolerance, &figures, chart->tolerance.units)},
                             {"subject", rmg_frame_subject(&chart->frame, "")}};
    if (slow == 0)
        rmg_fill_words(out, RMG_T("Duration per provider against {year}, {subject}"), slot, 5);
    else if (cloud.tolerance == RMG_SCALE)
        rmg_fill_words(
            out,
            rmg_text_plural("{n} provider: longer than the median and more than a month slower than {when}",
                            "{n} providers: longer than the median and more than a month slower than {when}",
                            slow),
            slot, 5);
    else
        rmg_fill_words(
            out,
            rmg_text_plural(
                "{n} provider: longer than the median and more than {tolerance} months slower than {when}",
                "{n} providers: longer than the median and more than {tolerance} months slower than "
                "{when}",
                slow),
            slot, 5);
    rmg_buffer_clear(&n);
    rmg_buffer_clear(&when);
    rmg_buffer_clear(&count);
    return slow > 0;
}

/* Longest run of known, complete months in which the printed balance has that sign and the stock is known; the
 * later one of two equally long runs. False when none has two months. */
static bool longest_run(const rmg_flow *flow, int sign, size_t *first, size_t *last)
{
    rmg_figures figures = rmg_flow_figures(flow->chart);
    size_t best = 0, run = 0;
    for (size_t k = 0; k < flow->n_known; k++) {
        int64_t units;
        bool holds = rmg_flow_balance(flow, k, &units) && flow->state[k] == RMG_STOCK_EXACT &&
                     (k == 0 ? flow->chart->has_opening : flow->state[k - 1] == RMG_STOCK_EXACT) &&
                     k != flow->odd && rmg_figures_round(&figures, units) * sign > 0;
        run = holds ? run + 1 : 0;
        if (run >= 2 && run >= best) {
            best = run;
            *first = k + 1 - run;
            *last = k;
        }
    }
    return best > 0;
}

bool rmg_headline_inout(rmg_buffer *out, const rmg_inout_chart *chart)
{
    rmg_flow flow;
    size_t first = 0, last = 0;
    bool known = rmg_flow_make(&flow, chart, NULL) == RMG_OK && flow.has_stock;
    bool falls = known && longest_run(&flow, -1, &first, &last);
    bool rises = known && !falls && longest_run(&flow, 1, &first, &last);
    if (!falls && !rises) {
        rmg_words1(out, RMG_T("{subject}: in and out"), "subject",
                   rmg_frame_subject(&chart->frame, RMG_T("Provisions")));
        return false;
    }
    char a[RMG_PERIOD_NAME_MAX], b[RMG_PERIOD_NAME_MAX], from[RMG_NUMBER_MAX], to[RMG_NUMBER_MAX];
    rmg_figures figures = rmg_flow_figures(chart);
    rmg_buffer months = {0}, capital = {0};
    rmg_buffer_printf(&months, "%s–%s",
                      rmg_period_full(a, (rmg_month){chart->first.index + (int32_t)first}, 12),
                      rmg_period_full(b, (rmg_month){chart->first.index + (int32_t)last}, 12));
    rmg_capital(&capital, rmg_buffer_text(&months));
    const rmg_slot slot[] = {
        {"months", rmg_buffer_text(&capital)},
        {"from", rmg_figure(from, &figures, first > 0 ? flow.stock[first - 1] : chart->opening.units)},
        {"to", rmg_figure(to, &figures, flow.stock[last])}};
    rmg_fill_words(out,
                   falls ? RMG_T("{months}: more out than in, the stock falls from {from} to {to}")
                         : RMG_T("{months}: more in than out, the stock rises from {from} to {to}"),
                   slot, 3);
    rmg_buffer_clear(&months);
    rmg_buffer_clear(&capital);
    return true;
}

/* Tenths of a percent to whole percents, halves away from zero. */
static long whole_percent(int64_t tenths)
{
    return (long)((tenths + 5) / 10);
}

bool rmg_headline_lines(rmg_buffer *out, const rmg_lines_chart *chart)
{
    rmg_shares shares;
    char from[24] = "", to[24] = "";
    long before = 0, after = 0;
    bool known = rmg_shares_make(&shares, chart, NULL) == RMG_OK;
    const char *name = "";
    if (known) {
        const int64_t *tenths = shares.tenths + shares.focus * shares.n_months;
        before = whole_percent(tenths[shares.first]);
        after = whole_percent(tenths[shares.last]);
        snprintf(from, sizeof from, "%ld%%", before);
        snprintf(to, sizeof to, "%ld%%", after);
        size_t part = shares.part[shares.focus];
        bool has_short = part < chart->n_parts && chart->short_name[part] != NULL;
        name = has_short ? chart->short_name[part] : rmg_shares_name(&shares, shares.focus);
    }
    const rmg_slot slot[] = {{"name", name},
                             {"from", from},
                             {"to", to},
                             {"units", chart->unit_many != NULL ? chart->unit_many : RMG_T("provisions")},
                             {"subject", rmg_frame_subject(&chart->frame, RMG_T("Shares"))}};
    bool claim = known && before != after;
    rmg_fill_words(out,
                   !claim           ? RMG_T("{subject}: shares per month")
                   : after > before ? RMG_T("{name} grows from {from} to {to} of all {units}")
                                    : RMG_T("{name} shrinks from {from} to {to} of all {units}"),
                   slot, 5);
    rmg_shares_clear(&shares);
    return claim;
}

enum { NAMES_MAX = 3, HEADLINE_LETTERS = 78 };

static size_t letters(const char *text)
{
    size_t n = 0;
    for (; *text != '\0'; text++)
        n += ((unsigned char)*text & 0xC0) != 0x80;
    return n;
}

/* "instroom, uitstroom en wachttijd" of the red rows. */
static void red_names(rmg_buffer *out, const rmg_bullet_chart *chart, size_t n_red)
{
    size_t seen = 0;
    for (size_t i = 0; i < chart->n; i++) {
        if (chart->row[i].light != RMG_LIGHT_RED)
            continue;
        if (seen > 0)
            rmg_buffer_printf(out, "%s", seen + 1 == n_red ? RMG_T(" and ") : ", ");
        const char *name = chart->row[i].short_name != NULL ? chart->row[i].short_name : chart->row[i].name;
        rmg_small(out, name);
        seen++;
    }
}

bool rmg_headline_bullet(rmg_buffer *out, const rmg_bullet_chart *chart)
{
    size_t judged, red;
    rmg_kpi_count(chart, &judged, &red);
    if (red == 0) {
        rmg_buffer_puts(out, rmg_frame_subject(&chart->frame, RMG_T("KPIs")));
        if (chart->period != NULL)
            rmg_buffer_printf(out, ", %s", chart->period);
        return false;
    }
    rmg_buffer n = {0}, count = {0}, all = {0}, names = {0};
    rmg_count_word(&n, red);
    rmg_capital_word(&count, rmg_buffer_text(&n));
    rmg_count_word(&all, judged);
    const rmg_slot slot[] = {{"n", rmg_buffer_text(&count)}, {"all", rmg_buffer_text(&all)}};
    size_t before = out->length;
    rmg_fill_words(out, rmg_text_plural("{n} of the {all} KPIs is red", "{n} of the {all} KPIs are red", red),
                   slot, 2);
    red_names(&names, chart, red);
    if (red <= NAMES_MAX &&
        letters(rmg_buffer_text(out) + before) + letters(rmg_buffer_text(&names)) + 2 <= HEADLINE_LETTERS)
        rmg_buffer_printf(out, ": %s", rmg_buffer_text(&names));
    rmg_buffer_clear(&n);
    rmg_buffer_clear(&count);
    rmg_buffer_clear(&all);
    rmg_buffer_clear(&names);
    return true;
}

/* The last month in which any row has a light. */
static size_t last_lit(const rmg_heat_chart *chart)
{
    for (size_t m = chart->n_months; m > 0; m--)
        for (size_t r = 0; r < chart->n_rows; r++) {
            rmg_light light = chart->cell[r * chart->n_months + m - 1].light;
            if (light != RMG_LIGHT_NONE && light != RMG_LIGHT_MONITOR)
                return m;
        }
    return 0;
}

bool rmg_headline_heat(rmg_buffer *out, const rmg_heat_chart *chart)
{
    size_t month = last_lit(chart), red = 0;
    for (size_t r = 0; month > 0 && r < chart->n_rows; r++)
        red += chart->cell[r * chart->n_months + month - 1].light == RMG_LIGHT_RED;
    if (red == 0) {
        rmg_words1(out, RMG_T("{subject}: per month"), "subject",
                   rmg_frame_subject(&chart->frame, RMG_T("Signals")));
        return false;
    }
    char name[RMG_PERIOD_NAME_MAX];
    rmg_buffer word = {0}, count = {0}, all = {0};
    rmg_count_word(&word, red);
    rmg_capital_word(&count, rmg_buffer_text(&word));
    rmg_count_word(&all, chart->n_rows);
    const rmg_slot slot[] = {
        {"n", rmg_buffer_text(&count)},
        {"all", rmg_buffer_text(&all)},
        {"month", rmg_period_full(name, (rmg_month){chart->first.index + (int32_t)month - 1}, 12)}};
    if (chart->money)
        rmg_fill_words(out,
                       rmg_text_plural("{n} of {all} is more than 2% above budget in {month}",
                                       "{n} of {all} are more than 2% above budget in {month}", red),
                       slot, 3);
    else
        rmg_fill_words(
            out,
            rmg_text_plural("{n} of the {all} is red in {month}", "{n} of the {all} are red in {month}", red),
            slot, 3);
    rmg_buffer_clear(&word);
    rmg_buffer_clear(&count);
    rmg_buffer_clear(&all);
    return true;
}
