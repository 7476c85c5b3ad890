/* Why the unit differs from its base. */
#include "core/text.h"
#include "io/write/report/report_internal.h"

static bool has_variance(const rmg_report_unit *unit)
{
    return unit->variance != NULL && unit->variance->variance->n_lines != 0;
}

static rmg_code add_variance(rmg_document *document, const rmg_report_unit *unit, rmg_diag *why)
{
    return rmg_variance_add(document, unit->variance, why);
}

static const char *const charts[] = {"waterfall", NULL};

const rmg_section section_variance = {.name = "variance",
                                      .heading = RMG_N("Variance"),
                                      .charts = charts,
                                      .has = has_variance,
                                      .add = add_variance};
