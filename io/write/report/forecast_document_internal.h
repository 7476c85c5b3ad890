/* The parts of the forecast's document. */
#ifndef IO_FORECAST_DOCUMENT_INTERNAL_H
#define IO_FORECAST_DOCUMENT_INTERNAL_H

#include "io/write/report/forecast_document.h"

/* The lines that the report shows. */
size_t forecast_n_lines(const rmg_forecast_report *report);
static inline size_t forecast_end(const rmg_forecast_report *report)
{
    return report->first + forecast_n_lines(report);
}

/* Row of a line's year in the year table, which has the lines one after the other. */
size_t forecast_year_row(const rmg_forecast_report *report, size_t line, size_t year);

/* Data tables: exact values under stable names. */
rmg_table *forecast_year_table(rmg_document *document, const rmg_forecast_report *report);
rmg_table *forecast_rules_table(rmg_document *document, const rmg_forecast_report *report);
rmg_table *forecast_months_table(rmg_document *document, const rmg_forecast_report *report);

/* People's views. */
rmg_code forecast_sheet(rmg_document *document, const rmg_forecast_report *report, const rmg_table *table,
                        size_t line, rmg_diag *why);
rmg_code forecast_grid(rmg_document *document, const rmg_forecast_report *report, const rmg_table *table,
                       rmg_diag *why);
rmg_code forecast_months_view(rmg_document *document, const rmg_forecast_report *report, rmg_diag *why);

/* What a year is compared with: the plan or, without one, last year. Figures as printed. */
typedef struct forecast_base {
    const char *name;    /* "plan" */
    const char *heading; /* over its column */
    bool has_to_date, has_year;
    rmg_money to_date, year;
} forecast_base;

forecast_base forecast_base_of(rmg_document *document, const rmg_forecast_report *report,
                               const rmg_forecast_year *year);

/* Every period of that year is known: there is no range to speak of and no rule behind its total. */
static inline bool forecast_is_known(const rmg_forecast_year *year)
{
    return year->complete && year->months_known >= (int)year->n_months;
}

/* The last label of a line's group, or "total". */
const char *forecast_line_label(const rmg_forecast_report *report, size_t line);

/* Sentences under a grid of lines: which of them had which odd month.
 * Errors  RMG_ENOMEM */
rmg_code forecast_odd_months(rmg_view *view, const rmg_forecast_report *report, rmg_diag *why);

/* Units of a share of 1 (0.2357 -> 2357), as stored in a `chance_` column. */
int64_t forecast_share(double share);

/* Number of periods that a range or chance of this line rests on. */
int forecast_rests_on(const rmg_forecast *forecast, const rmg_forecast_year *year);

/* "Uitgaven Jeugd 2021, known up to and including April" */
const char *forecast_title(rmg_document *document, const rmg_forecast_report *report);

/* All that is worth telling about a line, sentence after sentence. */
const char *forecast_notes(rmg_document *document, const rmg_forecast *forecast, uint32_t without);

#endif
