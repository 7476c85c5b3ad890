/* Where the year ends: the sheet or the lines, then the months. */
#include "io/write/report/forecast_document_internal.h"
#include "io/write/report/report_internal.h"

#include "core/text.h"

static bool has_forecast(const rmg_report_unit *unit)
{
    const rmg_forecast *forecast = unit_forecast(unit);
    return forecast != NULL && forecast->n_years != 0;
}

/* The months of the unit itself; those of its lines would be pages of their own. */
static rmg_code add_months(rmg_document *document, const rmg_report_unit *unit, rmg_diag *why)
{
    rmg_forecast_report own = *unit->forecast;
    own.n = 1;
    return forecast_months_view(document, &own, why);
}

static rmg_code add_forecast(rmg_document *document, const rmg_report_unit *unit, rmg_diag *why)
{
    rmg_code code = rmg_forecast_add(document, unit->forecast, RMG_TABLE_YEAR, why);
    return code == RMG_OK ? add_months(document, unit, why) : code;
}

static const char *const charts[] = {"cumulative", NULL};

const rmg_section section_forecast = {.name = "forecast",
                                      .heading = RMG_N("Forecast"),
                                      .charts = charts,
                                      .has = has_forecast,
                                      .add = add_forecast};
