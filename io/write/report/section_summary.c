/* What matters, in sentences: so far, at the end of the year, the ceiling, quantity and price. */
#include "core/text.h"
#include "io/write/report/report_internal.h"

static bool has_summary(const rmg_report_unit *unit)
{
    const rmg_forecast *forecast = unit_forecast(unit);
    return (forecast != NULL && forecast->n_years != 0) || unit->variance != NULL;
}

const char *rmg_say_alone(rmg_document *document, rmg_maybe_money alone, rmg_maybe_money total, int decimals)
{
    rmg_money difference;
    if (!alone.known || !total.known || !rmg_money_sub(&difference, alone.amount, total.amount) ||
        difference.units == 0)
        return "";
    const char *amount = rmg_say_amount(document, alone.amount.units, decimals, false);
    const char *percent = rmg_say_percent(document, difference.units, total.amount.units, true);
    return difference.units > 0
               ? rmg_document_printf(
                     document,
                     RMG_T("The total is the sum of the units; forecast without them it ends at "
                           "%s (%s higher)."),
                     amount, percent)
               : rmg_document_printf(
                     document,
                     RMG_T("The total is the sum of the units; forecast without them it ends at "
                           "%s (%s lower)."),
                     amount, percent);
}

static void say_alone(rmg_document *document, const rmg_report_unit *unit)
{
    const rmg_forecast *forecast = unit_forecast(unit);
    if (forecast == NULL || forecast->n_years == 0)
        return;
    const char *text = rmg_say_alone(document, unit->alone, forecast->year[0].year_end, unit->show.decimals);
    if (text[0] != '\0')
        rmg_document_add_sentence(document, text);
}

static rmg_code add_summary(rmg_document *document, const rmg_report_unit *unit, rmg_diag *why)
{
    (void)why;
    if (unit->forecast != NULL)
        rmg_forecast_sentences(document, unit->forecast, unit->forecast->first);
    say_alone(document, unit);
    if (unit->variance != NULL) {
        rmg_variance_sentences(document, unit->variance, 0);
        rmg_variance_verdict(document, unit->variance, 0);
    }
    return RMG_OK;
}

static const char *const charts[] = {"heat", NULL};

const rmg_section section_summary = {
    .name = "summary", .heading = RMG_N("Summary"), .charts = charts, .has = has_summary, .add = add_summary};
