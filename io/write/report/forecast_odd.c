/* Which line had which odd month, the most important ones by name. */
#include <stdlib.h>

#include "core/grow.h"
#include "core/text.h"
#include "io/write/report/forecast_document_internal.h"

enum { NAMED = 5 };

typedef struct odd {
    const rmg_forecast_report *report;
    size_t line;
    const rmg_anomaly *anomaly;
} odd;

const char *forecast_line_label(const rmg_forecast_report *report, size_t line)
{
    const rmg_groups *groups = report->groups;
    size_t depth = groups->group[line].depth;
    if (depth == 0)
        return RMG_T("total");
    uint32_t code = rmg_group_label(groups, line, depth - 1);
    return rmg_say_label(rmg_dict_label(report->cube->dim[groups->by[depth - 1]].labels, code));
}

/* "Jeugd / GGZ" */
static const char *path_of(rmg_document *document, const rmg_forecast_report *report, size_t line)
{
    const rmg_group *group = report->groups->group;
    const char *path = forecast_line_label(report, line);
    for (size_t up = group[line].parent; group[up].depth > group[report->first].depth; up = group[up].parent)
        path = rmg_document_printf(document, "%s / %s", forecast_line_label(report, up), path);
    return path;
}

static bool this_year(const odd *o)
{
    const rmg_forecast *forecast = &o->report->forecast[o->line];
    return rmg_period_year(o->anomaly->month, forecast->per_year) ==
           rmg_period_year(forecast->upto, forecast->per_year);
}

static double distance(const odd *o)
{
    double away = (double)o->anomaly->amount.units - (double)o->anomaly->expected.units;
    return away < 0 ? -away : away;
}

/* Those of this year first, the furthest from what is usual before the others. */
static int by_weight(const void *left, const void *right)
{
    const odd *a = left, *b = right;
    if (this_year(a) != this_year(b))
        return this_year(a) ? -1 : 1;
    double x = distance(a), y = distance(b);
    if (x < y || x > y)
        return x > y ? -1 : 1;
    return a->line < b->line ? -1 : a->line > b->line;
}

static size_t collect(odd *out, const rmg_forecast_report *report, rmg_anomaly_kind kind)
{
    size_t n = 0;
    for (size_t line = report->first; line < report->first + forecast_n_lines(report); line++)
        for (size_t i = 0; i < report->forecast[line].n_anomalies; i++) {
            const rmg_anomaly *anomaly = &report->forecast[line].anomaly[i];
            if (anomaly->kind != kind)
                continue;
            if (out != NULL)
                out[n] = (odd){report, line, anomaly};
            n++;
        }
    return n;
}

static void say(rmg_view *view, const char *lead, const char *what)
{
    rmg_view_add_row(view, RMG_VIEW_SENTENCE, 1, 1);
    rmg_view_text(view, 0, rmg_document_printf(view->owner, "%s %s", lead, what));
}

static rmg_code name_kind(rmg_view *view, const rmg_forecast_report *report, rmg_anomaly_kind kind,
                          const char *lead, rmg_diag *why)
{
    rmg_document *document = view->owner;
    size_t n = collect(NULL, report, kind);
    odd *found = rmg_zalloc(n, sizeof *found);
    if (found == NULL)
        return rmg_nomem(why);
    collect(found, report, kind);
    if (n > 1)
        qsort(found, n, sizeof *found, by_weight);
    for (size_t i = 0; i < n && i < NAMED; i++) {
        char text[RMG_ANOMALY_TEXT_MAX];
        rmg_anomaly_text(text, &report->forecast[found[i].line], found[i].anomaly);
        say(view, lead,
            rmg_document_printf(document, "%s %s", path_of(document, report, found[i].line), text));
    }
    if (n > NAMED)
        say(view, lead,
            rmg_document_printf(
                document,
                rmg_text_plural("%zu more, smaller", "%zu more, smaller", (unsigned long)(n - NAMED)),
                n - NAMED));
    free(found);
    return RMG_OK;
}

rmg_code forecast_odd_months(rmg_view *view, const rmg_forecast_report *report, rmg_diag *why)
{
    rmg_code code = name_kind(view, report, RMG_ANOMALY_OUTLIER, RMG_T("Unusual month, kept in the actuals:"),
                              why);
    return code == RMG_OK
               ? name_kind(view, report, RMG_ANOMALY_LEVEL_SHIFT, RMG_T("The level changed from:"), why)
               : code;
}
