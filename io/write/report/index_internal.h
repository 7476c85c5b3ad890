/* The lines of a pack's index: in order, judged, rounded so that they add up to the total. */
#ifndef IO_INDEX_INTERNAL_H
#define IO_INDEX_INTERNAL_H

#include "core/buffer.h"
#include "io/write/report/index_document.h"

/* The base is the plan, or without one last year. */
enum { INDEX_TO_DATE, INDEX_YEAR_END, INDEX_BASE, INDEX_CEILING, INDEX_FIGURES };

typedef struct index_line {
    const rmg_index_unit *unit;    /* NULL: the total */
    const rmg_forecast *forecast;  /* NULL: none */
    const rmg_forecast_year *year; /* NULL: none */
    rmg_budget_light light;
    bool known[INDEX_FIGURES];
    int64_t shown[INDEX_FIGURES]; /* as printed */
    bool has_difference, has_range;
    int64_t difference, base; /* year-end minus base, and the base: as stored */
    rmg_maybe_number chance;  /* to end above the base */
    rmg_maybe_number ceiling_chance;
} index_line;

typedef struct index_lines {
    index_line *line;
    size_t n;
    bool has_total, any_light, any_range, any_chance, any_base, any_ceiling, any_ceiling_chance;
    const rmg_index *index;
} index_lines;

/* Total first (when there is one), then units: red, amber, green, not known; in each the largest overrun first.
 * Errors  RMG_ERANGE, RMG_ENOMEM */
rmg_code index_lines_make(index_lines *out, const rmg_index *index, rmg_diag *why);
void index_lines_clear(index_lines *lines);

/* The index as it is shown: whole amounts when the total (else the largest unit) has six digits or more. */
rmg_index index_shown(const rmg_index *index);

const char *index_line_name(const index_line *line);

/* Expected minus base as printed and as stored; false when one is not known. */
bool index_difference(const index_line *line, int64_t *shown, int64_t *stored);

/* Why a unit has no page or lacks sections; "" when there is nothing to say. */
const char *index_remark(rmg_document *document, const index_lines *lines, const index_line *line);
/* The same for all units at once; "" when there is nothing to say. */
const char *index_remark_for_all(rmg_document *document, const index_lines *lines);

/* Units without base have no difference; what they add to that of the total, so that the column adds up with it. ""
 * when no unit lacks one, or when the differences do not add up for another reason.
 * exact  as stored, else as printed */
const char *index_without_base(rmg_document *document, const index_lines *lines, bool exact);

/* What the total would be without its units; "" when there is nothing to say. */
const char *index_alone(rmg_document *document, const rmg_index *index);

/* The symbol of a light and its word for people. */
const char *index_symbol(rmg_budget_light light);
const char *index_light_word(rmg_budget_light light);

extern const char index_script[];
extern const char index_style[];

#endif
