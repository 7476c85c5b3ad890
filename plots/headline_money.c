/* Headlines of the charts about amounts: cumulative, waterfall, variance table, panels, page. */
#include <stdio.h>
#include <string.h>

#include "core/text.h"
#include "core/wide.h"
#include "plots/cumulative_internal.h"
#include "plots/headline.h"
#include "plots/overview_internal.h"
#include "plots/panels_internal.h"

/* The month after the last actual in which the printed expected line first reaches the printed ceiling. */
static bool crossing_month(const rmg_cumulative_chart *chart, const rmg_figures *figures, size_t *month)
{
    size_t n_known = rmg_cumulative_known(chart);
    int64_t ceiling = rmg_figures_round(figures, chart->ceiling.units);
    for (size_t k = n_known > 0 ? n_known : 1; k < chart->n; k++) {
        rmg_money before, now;
        if (rmg_cumulative_main(chart, n_known, k - 1, &before) &&
            rmg_cumulative_main(chart, n_known, k, &now) &&
            rmg_figures_round(figures, before.units) < ceiling &&
            rmg_figures_round(figures, now.units) >= ceiling) {
            *month = k;
            return true;
        }
    }
    return false;
}

bool rmg_headline_cumulative(rmg_buffer *out, const rmg_cumulative_chart *chart)
{
    rmg_figures figures = rmg_cumulative_figures(chart);
    size_t crossing;
    rmg_money end;
    bool claim = chart->n > 0 && chart->has_ceiling && chart->has_chance &&
                 chart->chance_above_ceiling >= 0.5 && crossing_month(chart, &figures, &crossing) &&
                 rmg_cumulative_main(chart, rmg_cumulative_known(chart), chart->n - 1, &end) &&
                 rmg_figures_round(&figures, end.units) > rmg_figures_round(&figures, chart->ceiling.units);
    if (!claim) {
        rmg_words1(out, RMG_T("{subject}, cumulative"), "subject",
                   rmg_frame_subject(&chart->frame, RMG_T("Amounts")));
        return false;
    }
    char amount[RMG_AMOUNT_WORDS_MAX], month[RMG_PERIOD_NAME_MAX];
    rmg_buffer name = {0};
    rmg_frame_name(&name, &chart->frame);
    const rmg_slot slot[] = {
        {"name", rmg_buffer_text(&name)},
        {"amount", rmg_amount_words(amount, &figures, end.units)},
        {"month",
         rmg_period_full(month, (rmg_month){chart->first.index + (int32_t)crossing}, chart->per_year)}};
    rmg_fill_words(out, RMG_T("{name} is heading for {amount} and passes the ceiling in {month}"), slot, 3);
    rmg_buffer_clear(&name);
    return true;
}

bool rmg_headline_panels(rmg_buffer *out, const rmg_panels_chart *chart)
{
    rmg_panels panels;
    bool known = rmg_panels_make(&panels, chart, NULL) == RMG_OK;
    size_t n = known ? rmg_panels_far_above(&panels) : 0;
    if (n == 0)
        rmg_buffer_puts(out, rmg_frame_subject(&chart->frame, RMG_T("Providers")));
    else {
        rmg_buffer word = {0}, count = {0};
        rmg_count_word(&word, n);
        rmg_capital_word(&count, rmg_buffer_text(&word));
        rmg_words1(out,
                   panels.expected
                       ? rmg_text_plural("{n} provider is expected to end more than 10% above budget",
                                         "{n} providers are expected to end more than 10% above budget", n)
                       : rmg_text_plural("{n} provider is more than 10% above budget",
                                         "{n} providers are more than 10% above budget", n),
                   "n", rmg_buffer_text(&count));
        rmg_buffer_clear(&word);
        rmg_buffer_clear(&count);
    }
    rmg_panels_clear(&panels);
    return n > 0;
}

bool rmg_headline_page(rmg_buffer *out, const rmg_page_chart *chart)
{
    const rmg_cumulative_chart *c = &chart->cumulative;
    rmg_figures figures = c->n > 0 ? rmg_cumulative_figures(c) : rmg_figures_for(&chart->frame, 0);
    rmg_money end = {0};
    bool ahead = c->n > 0 && c->month[c->n - 1].has_plan && rmg_cumulative_ahead(c) &&
                 rmg_cumulative_main(c, rmg_cumulative_known(c), c->n - 1, &end);
    int64_t plan = ahead ? c->month[c->n - 1].plan.units : 0;
    int64_t printed = rmg_figures_round(&figures, end.units) - rmg_figures_round(&figures, plan);
    /* beyond the tolerance of 2% of a budget */
    bool claim = ahead && plan > 0 && printed > 0 && (rmg_wide)(end.units - plan) * 100 > (rmg_wide)plan * 2;
    rmg_buffer name = {0};
    rmg_frame_name(&name, &chart->frame);
    char amount[RMG_AMOUNT_WORDS_MAX] = "";
    if (claim)
        rmg_amount_words(amount, &figures, printed);
    const rmg_slot slot[] = {{"name", rmg_buffer_text(&name)},
                             {"amount", amount},
                             {"subject", rmg_frame_subject(&chart->frame, RMG_T("Amounts"))}};
    const char *subject = chart->frame.subject != NULL ? chart->frame.subject : "";
    bool named = chart->frame.name == NULL ||
                 strncmp(subject, rmg_buffer_text(&name), strlen(rmg_buffer_text(&name))) == 0;
    rmg_fill_words(out,
                   claim   ? RMG_T("{name}: expected {amount} above budget")
                   : named ? "{subject}"
                           : RMG_T("{name}: {subject}"),
                   slot, 3);
    rmg_buffer_clear(&name);
    return claim;
}

/* "Uitgaven Jeugd 2021 per aanbieder" */
static void overview_title(rmg_buffer *out, const rmg_overview_chart *chart)
{
    rmg_buffer by = {0};
    rmg_small(&by, chart->by != NULL && chart->by[0] != '\0' ? chart->by : RMG_T("Part"));
    rmg_words2(out, RMG_T("{subject} per {by}"), "subject",
               rmg_frame_subject(&chart->frame, RMG_T("Amounts")), "by", rmg_buffer_text(&by));
    rmg_buffer_clear(&by);
}

/* The claim that holds, and how many units it counts; NULL: none. That none is above budget is known only when all
 * are judged. */
static const char *overview_claim(const rmg_overview *o, size_t *n)
{
    *n = o->n_red;
    if (o->n_red > 0 && o->ahead)
        return rmg_text_plural("{n} of the {all} {units} is expected to end more than 2% above budget",
                               "{n} of the {all} {units} are expected to end more than 2% above budget", *n);
    if (o->n_red > 0)
        return rmg_text_plural("{n} of the {all} {units} ended more than 2% above budget",
                               "{n} of the {all} {units} ended more than 2% above budget", *n);
    *n = o->n_crossing;
    if (o->n_crossing > 0 && o->ahead)
        return rmg_text_plural("{n} of the {all} {units} is expected to reach its ceiling in {year}",
                               "{n} of the {all} {units} are expected to reach their ceiling in {year}", *n);
    *n = 0;
    if (o->n_judged < o->n)
        return NULL;
    return o->ahead ? RMG_T("None of the {all} {units} is expected to end more than 2% above budget")
                    : RMG_T("None of the {all} {units} ended more than 2% above budget");
}

static void fill_overview(rmg_buffer *out, const rmg_overview_chart *chart, const char *claim, size_t n)
{
    char year[24];
    rmg_buffer word = {0}, count = {0}, all = {0};
    rmg_count_word(&word, n);
    rmg_capital_word(&count, rmg_buffer_text(&word));
    rmg_count_word(&all, chart->n);
    snprintf(year, sizeof year, "%d",
             chart->frame.year != 0 ? chart->frame.year : rmg_period_year(chart->first, chart->per_year));
    const rmg_slot slot[] = {{"n", rmg_buffer_text(&count)},
                             {"all", rmg_buffer_text(&all)},
                             {"year", year},
                             {"units", chart->units != NULL ? chart->units : RMG_T("parts")}};
    rmg_fill_words(out, claim, slot, sizeof slot / sizeof *slot);
    rmg_buffer_clear(&word);
    rmg_buffer_clear(&count);
    rmg_buffer_clear(&all);
}

bool rmg_headline_overview(rmg_buffer *out, const rmg_overview_chart *chart)
{
    rmg_overview o;
    size_t n;
    bool known = rmg_overview_make(&o, chart, NULL) == RMG_OK;
    const char *claim = known && chart->n > 1 ? overview_claim(&o, &n) : NULL;
    if (claim != NULL)
        fill_overview(out, chart, claim, n);
    else
        overview_title(out, chart);
    if (known)
        rmg_overview_clear(&o);
    return claim != NULL;
}
