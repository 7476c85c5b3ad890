/* What matters, in sentences: so far, at the end of the year, the ceiling, quantity and price. */
#include "core/text.h"
#include "io/write/report/report_internal.h"

static bool has_summary(const rmg_report_unit *unit)
{
    const rmg_forecast *forecast = unit_forecast(unit);
    return (forecast != NULL && forecast->n_years != 0) || unit->variance != NULL;
}

static rmg_code add_summary(rmg_document *document, const rmg_report_unit *unit, rmg_diag *why)
{
    (void)why;
    if (unit->forecast != NULL)
        rmg_forecast_sentences(document, unit->forecast, unit->forecast->first);
    if (unit->variance != NULL) {
        rmg_variance_sentences(document, unit->variance, 0);
        rmg_variance_verdict(document, unit->variance, 0);
    }
    return RMG_OK;
}

static const char *const charts[] = {"heat", NULL};

const rmg_section section_summary = {
    .name = "summary", .heading = RMG_N("Summary"), .charts = charts, .has = has_summary, .add = add_summary};
