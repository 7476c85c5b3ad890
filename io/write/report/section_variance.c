/* Why the unit differs from its base. */
#include "core/text.h"
#include "io/write/report/report_internal.h"

static bool has_variance(const rmg_report_unit *unit)
{
    return unit->variance != NULL && unit->variance->variance->n_lines != 0;
}

/* What was taken out for privacy is counted. */
static void say_suppressed(rmg_document *document, const rmg_variance *variance)
{
    size_t n = 0;
    for (size_t i = 0; i < variance->n_lines; i++)
        n += variance->line[i].suppressed;
    if (n != 0)
        rmg_document_add_note(
            document,
            rmg_document_printf(document,
                                rmg_text_plural("numbers of clients below %ld, and prices per client "
                                                "that rest on them, are not shown (%zu line)",
                                                "numbers of clients below %ld, and prices per client "
                                                "that rest on them, are not shown (%zu lines)",
                                                (unsigned long)n),
                                variance->min_clients, n));
}

static rmg_code add_variance(rmg_document *document, const rmg_report_unit *unit, rmg_diag *why)
{
    rmg_code code = rmg_variance_add(document, unit->variance, why);
    if (code == RMG_OK)
        say_suppressed(document, unit->variance->variance);
    return code;
}

static const char *const charts[] = {"waterfall", NULL};

const rmg_section section_variance = {.name = "variance",
                                      .heading = RMG_N("Variance"),
                                      .charts = charts,
                                      .has = has_variance,
                                      .add = add_variance};
