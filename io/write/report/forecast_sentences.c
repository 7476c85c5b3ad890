/* The fixed sentences of a forecast: same numbers, same words. */
#include "core/display.h"
#include "core/text.h"
#include "io/write/report/forecast_document_internal.h"

typedef struct wording {
    rmg_document *document;
    int64_t step;
    int decimals;
    bool is_plan;        /* Dutch has a word of its own after "than" */
    const char *version; /* of the plan, or NULL */
} wording;

static const char *say(const wording *w, int64_t units)
{
    return rmg_say_amount(w->document, units, w->decimals, false);
}

/* "278 (1.4 %) below plan": by the exact sign, with the printed difference. A plan has its own wording,
 * since Dutch says "lager dan begroot". */
static const char *compare(const wording *w, rmg_money actual, rmg_money base, const char *name)
{
    rmg_money difference;
    if (!rmg_money_sub(&difference, actual, base))
        return "";
    bool plan = w->is_plan;
    if (difference.units == 0)
        return plan ? RMG_T("equal to plan") : rmg_document_printf(w->document, RMG_T("equal to %s"), name);
    int64_t shown = rmg_display_round(actual.units, w->step) - rmg_display_round(base.units, w->step);
    const char *size = say(w, shown < 0 ? -shown : shown);
    const char *percent = rmg_say_percent(w->document, difference.units, base.units, true);
    bool below = difference.units < 0;
    if (plan)
        return below ? rmg_document_printf(w->document, RMG_T("%s (%s) below plan"), size, percent)
                     : rmg_document_printf(w->document, RMG_T("%s (%s) above plan"), size, percent);
    return below ? rmg_document_printf(w->document, RMG_T("%s (%s) below %s"), size, percent, name)
                 : rmg_document_printf(w->document, RMG_T("%s (%s) above %s"), size, percent, name);
}

static const char *comparison(const wording *w, rmg_money actual, rmg_money base, const char *name)
{
    const char *text = compare(w, actual, base, name);
    bool versioned = w->is_plan && w->version != NULL && text[0] != '\0';
    return versioned ? rmg_document_printf(w->document, "%s (%s)", text, w->version) : text;
}

static const char *letter(rmg_money actual, rmg_money base)
{
    return rmg_say_letter(actual.units<base.units, actual.units> base.units);
}

static void say_to_date(const wording *w, const rmg_forecast_report *report, const rmg_forecast *forecast,
                        const rmg_forecast_year *year, const forecast_base *base)
{
    if (!year->actual_to_date.known)
        return;
    const char *upto = rmg_say_period(w->document, forecast->upto, forecast->per_year,
                                      report->show.fiscal_start);
    rmg_money actual = year->actual_to_date.amount;
    const char *text = rmg_document_printf(w->document, RMG_T("Up to and including %s %s was spent"), upto,
                                           say(w, actual.units));
    if (!base->has_to_date) {
        rmg_document_add_sentence(w->document, rmg_document_printf(w->document, "%s.", text));
        return;
    }
    const char *mark = letter(actual, base->to_date);
    rmg_document_add_sentence(w->document,
                              rmg_document_printf(w->document, "%s, %s.%s%s", text,
                                                  comparison(w, actual, base->to_date, base->name),
                                                  mark[0] != '\0' ? " " : "", mark));
}

static void say_year_end(const wording *w, const rmg_forecast *forecast, const rmg_forecast_year *year,
                         const forecast_base *base)
{
    if (!year->year_end.known)
        return;
    rmg_money end = year->year_end.amount;
    bool is_known = forecast_is_known(year);
    const char *amount = say(w, end.units),
               *text = is_known ? rmg_document_printf(w->document, RMG_T("The year total is %s"), amount)
                                : rmg_document_printf(w->document, RMG_T("Expected year total %s"), amount);
    if (base->has_year)
        text = rmg_document_printf(w->document, "%s, %s", text, comparison(w, end, base->year, base->name));
    if (year->has_range && !is_known)
        text = rmg_document_printf(w->document, RMG_T("%s; %d %% range %s to %s"), text, forecast->range,
                                   say(w, year->range[RMG_BAND_ASKED].low.units),
                                   say(w, year->range[RMG_BAND_ASKED].high.units));
    rmg_document_add_sentence(w->document, rmg_document_printf(w->document, "%s.", text));
}

static void say_ceiling(const wording *w, const rmg_forecast_year *year)
{
    if (!year->ceiling.known)
        return;
    const char *amount = say(w, year->ceiling.amount.units),
               *text = rmg_document_printf(
                   w->document,
                   year->complete
                       ? RMG_T("The ceiling of %s is not expected to be reached this year.")
                       : RMG_T("The ceiling of %s is not expected to be reached within the horizon."),
                   amount);
    if (year->crossing.known) {
        const char *day = rmg_say_day(w->document, year->crossing.date);
        text = year->has_crossed
                   ? rmg_document_printf(w->document, RMG_T("The ceiling of %s was reached on %s."), amount,
                                         day)
                   : rmg_document_printf(w->document,
                                         RMG_T("The ceiling of %s is expected to be reached on %s."), amount,
                                         day);
    }
    rmg_document_add_sentence(w->document, text);
}

static void say_notes(const wording *w, const rmg_forecast *forecast)
{
    int n = rmg_forecast_months_used(forecast);
    if (forecast->notes & RMG_NOTE_FEW_MONTHS)
        rmg_document_add_sentence(
            w->document,
            rmg_document_printf(w->document,
                                rmg_text_plural("Based on %d month; the range is wide.",
                                                "Based on %d months; the range is wide.", (unsigned long)n),
                                n));
    if (forecast->notes & RMG_NOTE_EVEN_PLAN)
        rmg_document_add_sentence(
            w->document, RMG_T("The plan is one annual amount spread evenly: it holds no seasonal pattern."));
}

void rmg_forecast_sentences(rmg_document *document, const rmg_forecast_report *report, size_t line)
{
    const rmg_forecast *forecast = &report->forecast[line];
    if (forecast->n_years == 0)
        return;
    const rmg_forecast_year *year = &forecast->year[0];
    forecast_base base = forecast_base_of(document, report, year);
    const rmg_scenario *plan = report->plan;
    wording w = {.document = document,
                 .step = rmg_display_step(report->show.decimals),
                 .decimals = report->show.decimals,
                 .is_plan = plan != NULL && plan->kind == RMG_PLAN,
                 .version = rmg_version_name(plan)};
    say_to_date(&w, report, forecast, year, &base);
    say_year_end(&w, forecast, year, &base);
    say_ceiling(&w, year);
    say_notes(&w, forecast);
}
