/* What the sections share. */
#ifndef IO_REPORT_INTERNAL_H
#define IO_REPORT_INTERNAL_H

#include "io/write/report/report.h"

extern const rmg_section section_summary, section_forecast, section_ceilings, section_variance,
    section_accuracy, section_quality;

/* The forecast of the unit itself (its line 0), or NULL. */
const rmg_forecast *unit_forecast(const rmg_report_unit *unit);

/* Begin a section: its heading, and its chart slots. */
void open_section(rmg_document *document, const rmg_section *section);

#endif
