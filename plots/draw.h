/* From charts to files: layout, script, gnuplot, checks, rename. Batches run in few processes.
 *
 *   rmg_drawing drawing = {.folder = "out", .name = "jeugd", .chart = &chart, .format = RMG_PICTURE_SVG};
 *   code = rmg_charts_draw(&drawing, 1, &options, &why);     // writes out/jeugd.svg
 */
#ifndef RMG_PLOTS_DRAW_H
#define RMG_PLOTS_DRAW_H

#include "core/buffer.h"
#include "core/problem.h"
#include "plots/chart.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef enum rmg_picture_format {
    RMG_PICTURE_SVG,
    RMG_PICTURE_PNG,
    RMG_PICTURE_PDF,
    RMG_PICTURE_TEXT
} rmg_picture_format;
typedef enum rmg_theme { RMG_THEME_SCREEN, RMG_THEME_PRINT, RMG_THEME_DARK } rmg_theme;

/* "svg", "png", "pdf", "text"; "screen", "print", "dark". False when there is no such name. */
bool rmg_picture_format_find(rmg_picture_format *out, const char *name);
bool rmg_theme_find(rmg_theme *out, const char *name);
const char *rmg_picture_format_name(rmg_picture_format format); /* also the extension: "svg", ..., "txt" */

typedef struct rmg_drawing {
    const rmg_chart *chart;
    const rmg_chart *const
        *more; /* further charts, n_more of them, as further pages of the same file; or NULL */
    size_t n_more;
    const char *folder; /* where the picture goes, must exist */
    const char *name;   /* file name without extension and id of the SVG. Made from user text only through
                           rmg_picture_name(). Pages beyond the first: NAME-2, NAME-3 (PDF: pages in one file) */
    rmg_picture_format format;
    bool alternative;    /* also write NAME.txt, the text alternative */
    rmg_buffer *picture; /* not NULL: the first page goes into this buffer and no file is written */
    int pages;           /* out: how many pages (files, but for PDF) were written */
    rmg_code code;       /* out: RMG_OK, or why this one was not written */
} rmg_drawing;

typedef struct rmg_draw_options {
    const char *gnuplot; /* program, looked up on the path; NULL: "gnuplot" */
    int width;           /* pixels; 0: 1600 (page: 1754); 400..4000 */
    rmg_theme theme;
    bool keep_script;        /* leave NAME.gp beside the picture */
    int jobs;                /* processes at once; 0: 2 */
    int timeout_seconds;     /* per process, wall time; 0: 60 plus 1 a chart */
    rmg_date as_of;          /* date written into PDFs; RMG_NO_DATE or 0: 2000-01-01 */
    const bool *interrupted; /* set by a signal handler: stop, kill the group, remove temporaries; or NULL */
} rmg_draw_options;

/* Draw n pictures. Every one that could be made stands in its place, complete; nothing partial is left.
 * drawings  pages and code are filled in for each
 * notices   fonts replaced, names shortened, ...; one problem each, or NULL to drop them
 * Errors    RMG_EOUTPUT gnuplot absent, too old, failing, or the disk full (the message names the chart);
 *           RMG_EINPUT text or data that cannot be drawn (NUL, bands not nested, a bridge that does not close);
 *           RMG_EINTERRUPTED; RMG_ENOMEM. The first failure is reported, the others are in their `code`. */
rmg_code rmg_charts_draw(rmg_drawing *drawings, size_t n, const rmg_draw_options *options,
                         rmg_problems *notices, rmg_diag *why);

/* One chart as text for a terminal or a mail: its headline, and for running totals a plain picture of columns x rows
 * characters (which needs gnuplot), for the other kinds a table of their figures. Without line drawing characters, colours,
 * form feeds or other control characters. */
rmg_code rmg_chart_text(rmg_buffer *out, const rmg_chart *chart, int columns, int rows,
                        const rmg_draw_options *options, rmg_diag *why);

/* The picture in words: headline, unit, period, last actual, expected with range, largest deviations, gaps. */
rmg_code rmg_chart_alternative(rmg_buffer *out, const rmg_chart *chart, rmg_diag *why);

/* One picture into memory (inline SVG for a report). Ids are prefixed with `id`. */
rmg_code rmg_chart_picture(rmg_buffer *out, const rmg_chart *chart, const char *id, rmg_picture_format format,
                           const rmg_draw_options *options, rmg_problems *notices, rmg_diag *why);

/* "Stichting De Vuurtoren (EED)" -> "stichting-de-vuurtoren-eed": only [a-z0-9-], at most 60 bytes, never
 * empty. Two names may become equal: the caller numbers them. */
#define RMG_PICTURE_NAME_MAX 64
void rmg_picture_name(char out[RMG_PICTURE_NAME_MAX], const char *text);

#ifdef __cplusplus
}
#endif
#endif
