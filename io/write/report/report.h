/* The page of one unit: sections in the order asked for, each from what the run computed for that unit.
 *
 * A section is one file (io/section_*.c) and one row of a table; it takes its part of the unit and appends
 * blocks and data tables to the document. A section whose part is absent is left out. */
#ifndef RMG_IO_REPORT_H
#define RMG_IO_REPORT_H

#include "core/buffer.h"
#include "io/write/report/forecast_document.h"
#include "io/write/report/variance_document.h"

#ifdef __cplusplus
extern "C" {
#endif

/* One past forecast of a unit, from the forecast log. */
typedef struct rmg_past_forecast {
    rmg_month upto;
    int year, range_pct;
    const char *rule;
    rmg_maybe_money year_end, low, high, outcome;
    uint64_t line; /* of the log; 0: not known */
} rmg_past_forecast;

/* What the reading of the run says about the data of a unit. */
typedef struct rmg_quality {
    const rmg_problems *problems; /* rejects and warnings; NULL: none */
    uint64_t rows_read, rows_used, rows_excluded, rows_rejected;
    uint64_t rows_after_upto; /* actuals later than upto, left out */
    bool has_rejected_sum;
    rmg_money rejected_sum;
} rmg_quality;

/* All parts are borrowed. NULL: that part is absent. */
typedef struct rmg_report_unit {
    const char *name;                    /* label as it is; "" for the whole */
    const char *figure_prefix;           /* of the ids of its figures; "" is fine for a single page */
    const rmg_forecast_report *forecast; /* its group 0 is the unit itself, groups below it are its lines */
    const rmg_variance_report *variance;
    const rmg_past_forecast *past;
    size_t n_past;
    const rmg_quality *quality;
    rmg_maybe_money
        alone; /* year-end of a total that is forecast without its lines; not known: not compared */
    rmg_presentation show;
} rmg_report_unit;

/* "Forecast without its units the total ends at 86,534,862 (0.7 % higher)": "" when there is nothing to compare, or both are
 * the same. */
const char *rmg_say_alone(rmg_document *document, rmg_maybe_money alone, rmg_maybe_money total, int decimals);

typedef struct rmg_section {
    const char *name;          /* word of `sections` and --sections, id in HTML: "summary", "forecast", ... */
    const char *heading;       /* marked for translation */
    const char *const *charts; /* names of its chart slots, NULL at the end */
    bool (*has)(const rmg_report_unit *unit);
    rmg_code (*add)(rmg_document *document, const rmg_report_unit *unit, rmg_diag *why);
} rmg_section;

/* All sections in their usual order: summary, forecast, ceilings, variance, accuracy, quality. */
size_t rmg_sections_count(void);
const rmg_section *rmg_section_at(size_t i);
const rmg_section *rmg_section_find(const char *name); /* NULL: no such section */

/* One page. Chart slots are "cumulative" (forecast), "waterfall" (variance), "heat" (summary): fill them with
 * rmg_document_fill_chart() before writing; a slot that stays empty leaves no trace. Every figure has an id, and
 * document->figure says which exact value stands behind it.
 * sections  names in the order wanted; NULL: all
 * left_out  buffer that gets the names of sections asked for that have no data, joined by ", "; may be NULL
 * out       empty; rmg_document_clear() it. Data tables are in the order of the sections: out->table[i]->name is the
 *           file name of a pack's tables/
 * Errors    RMG_EUSAGE no such section; RMG_ERANGE; RMG_ENOMEM */
rmg_code rmg_report_document(rmg_document *out, const rmg_report_unit *unit, const char *const *sections,
                             size_t n_sections, rmg_buffer *left_out, rmg_diag *why);

#ifdef __cplusplus
}
#endif
#endif
