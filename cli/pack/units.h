/* The units of a pack: what one of them is, and all that is computed and shown for it. Every figure comes from
 * the one study of the run, so that the units add up to it. */
#ifndef RMG_CLI_PACK_UNITS_H
#define RMG_CLI_PACK_UNITS_H

#include "cli/chart_study.h"
#include "io/write/report/report.h"
#include "plots/draw.h"

#ifdef __cplusplus
extern "C" {
#endif

enum { RMG_UNIT_CUMULATIVE, RMG_UNIT_WATERFALL, RMG_UNIT_CHARTS };

typedef struct rmg_unit {
    size_t group;            /* of the study */
    char *label;             /* as people read it: "Aanbieder A", "(leeg)"; "all" when there is one unit */
    char folder[96];         /* [a-z0-9-], unique in the pack */
    bool is_total;           /* the page of all units together; stands last, when there are several */
    char subject[300];       /* "Aanbieder A 2021": what its charts are about */
    char *domain, *provider; /* "" when it has none or several */
    char *segment;        /* label in the column that [pack] segment names; "" when it has none or several */
    rmg_chart_study from; /* a view of the study narrowed to the unit, and the unit's own split */
    bool has_variance;
    rmg_chart chart[RMG_UNIT_CHARTS];
    bool has_chart[RMG_UNIT_CHARTS];
    rmg_buffer picture[RMG_UNIT_CHARTS]; /* SVG */
    rmg_buffer image[RMG_UNIT_CHARTS];   /* PNG, after rmg_units_draw_images() */
    rmg_document document;
    rmg_buffer left_out; /* sections without data */
    rmg_code code;       /* RMG_OK, or why it has no page */
    rmg_diag why;
} rmg_unit;

typedef struct rmg_units {
    rmg_study study;
    const rmg_settings *settings;
    rmg_settings narrowed; /* the same, with --by = per; borrows all else */
    rmg_values by;
    rmg_unit *unit;
    size_t n;
    rmg_maybe_money alone; /* year-end of the total when it is forecast without its units */
    char title[256];
} rmg_units;

/* Read all files and compute the forecasts of all units at once.
 * per     dimensions with commas between, or NULL: one unit
 * only    label of the one unit wanted, or NULL: all
 * total_only  the page of all units together, and no other
 * Errors  those of reading and forecasting; RMG_EUSAGE no unit of that label */
rmg_code rmg_units_make(rmg_units *out, const rmg_settings *settings, const char *per, const char *only,
                        bool total_only, rmg_diag *why);

/* Split, charts and pictures of every unit; a unit that fails says so in `code` and stops no other.
 * pictures  false: charts are counted but not drawn
 * Errors    RMG_EOUTPUT gnuplot failed for all; RMG_ENOMEM */
rmg_code rmg_units_fill(rmg_units *units, bool pictures, rmg_diag *why);

/* The same charts once more as PNG.
 * Errors  RMG_EOUTPUT gnuplot failed; RMG_ENOMEM */
rmg_code rmg_units_draw_images(rmg_units *units, rmg_diag *why);

/* The page of every unit, with the sections that its template has (cli/pack/templates.h).
 * past      forecasts of earlier months of a unit, may be NULL
 * Errors    RMG_EUSAGE no such section; RMG_ENOMEM */
typedef const rmg_past_forecast *(*rmg_past_finder)(void *context, const rmg_unit *unit, size_t *n);
rmg_code rmg_units_document(rmg_units *units, rmg_past_finder past, void *context, rmg_diag *why);

/* What the run found about its files, for the quality section. */
rmg_quality rmg_units_quality(const rmg_study *study);

/* What [run] says of a place, "pack/{upto}", with the last closed month in it, beside the configuration; free() it.
 * NULL: no memory. */
char *rmg_units_place(const rmg_units *units, const char *key, const char *fallback);
/* The same for another month. */
char *rmg_units_place_of(const rmg_units *units, const char *key, const char *fallback, rmg_month upto);

const char *rmg_unit_chart_name(size_t chart); /* "cumulative", "waterfall" */

void rmg_units_clear(rmg_units *units);

#ifdef __cplusplus
}
#endif
#endif
