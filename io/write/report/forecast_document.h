/* `forecast`: the year-end with its range, all rules, or the months. */
#ifndef RMG_IO_FORECAST_DOCUMENT_H
#define RMG_IO_FORECAST_DOCUMENT_H

#include "analysis/forecast/forecast.h"
#include "io/write/presentation.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef enum rmg_forecast_table { RMG_TABLE_YEAR, RMG_TABLE_RULES, RMG_TABLE_MONTHS } rmg_forecast_table;

/* "year", "rules", "months" */
bool rmg_forecast_table_find(rmg_forecast_table *out, const char *name);

/* What was forecast: one forecast per group, in the order of the groups. */
typedef struct rmg_forecast_report {
    const rmg_forecast *forecast; /* groups->n of them */
    const rmg_groups *groups;
    size_t first, n; /* only the lines first .. first + n - 1 (a unit and what is below it); n = 0: all */
    const rmg_cube *cube;
    const rmg_scenario *plan; /* the plan in use; NULL: none, then texts compare with last year */
    rmg_presentation show;
} rmg_forecast_report;

/* Data: FORMATS of the manual (docs/output.md), one row per group and year / rule / month.
 * People: one line alone reads as a sheet; several lines as a grid with their total.
 * out     empty; rmg_document_clear() it
 * Errors  RMG_ERANGE a rounded figure does not fit; RMG_ENOMEM */
rmg_code rmg_forecast_document(rmg_document *out, const rmg_forecast_report *report, rmg_forecast_table table,
                               rmg_diag *why);

/* The same, appended to a document that already has a title: a section of a report. */
rmg_code rmg_forecast_add(rmg_document *document, const rmg_forecast_report *report, rmg_forecast_table table,
                          rmg_diag *why);

/* The fixed sentences about one line: to date, year-end, ceiling, few months, even rows. */
void rmg_forecast_sentences(rmg_document *document, const rmg_forecast_report *report, size_t line);

#ifdef __cplusplus
}
#endif
#endif
