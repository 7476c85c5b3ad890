/* What the layouts of all kinds share: a pen that measures and draws on a page, and the page's frame. */
#ifndef RMG_PLOTS_LAYOUT_INTERNAL_H
#define RMG_PLOTS_LAYOUT_INTERNAL_H

#include "core/text.h"
#include "plots/axis.h"
#include "plots/figures.h"
#include "plots/headline.h"
#include "plots/scene.h"
#include "plots/words.h"

/* Slides are 1600 x 900, pages A4 landscape at 150 dpi. */
#define RMG_SLIDE_WIDTH 1600.0
#define RMG_SLIDE_HEIGHT 900.0
#define RMG_PAGE_WIDTH 1754.0
#define RMG_PAGE_HEIGHT 1240.0

/* Draws on the page `scene`; the first failure stays in `code`, further drawing does nothing. */
typedef struct rmg_pen {
    rmg_scenes *scenes;
    rmg_scene *scene;
    rmg_measure *measure;
    rmg_code code;
    rmg_diag *why;
} rmg_pen;

typedef struct rmg_run {
    const char *text;
    rmg_weight weight;
} rmg_run;

/* --- pages (pen.c) --- */

/* Begin a new page; the pen draws on it from now on. */
void rmg_pen_page(rmg_pen *pen, double width, double height);

static inline rmg_text_style rmg_style(rmg_text_align align, rmg_weight weight, double points,
                                       rmg_colour colour)
{
    return (rmg_text_style){.align = align, .weight = weight, .points = points, .colour = colour};
}

/* --- texts (pen.c) --- */

double rmg_pen_width(rmg_pen *pen, const char *text, rmg_weight weight, double points);
double rmg_pen_text(rmg_pen *pen, double x, double y, rmg_text_style style, const char *text); /* its width */
double rmg_pen_number(rmg_pen *pen, double x, double y, rmg_text_style style, long number);

/* The text cut at a word so that it is at most `width` wide. */
double rmg_pen_fitted(rmg_pen *pen, double x, double y, rmg_text_style style, double width, const char *text);

/* The name of a scenario: of "Begroting (bijgesteld)" the word before the bracket when there is no room for all. */
double rmg_pen_scenario(rmg_pen *pen, double x, double y, rmg_text_style style, double width,
                        const char *name);

/* Runs of regular and bold side by side from x, left aligned. Returns the whole width. */
double rmg_pen_runs(rmg_pen *pen, double x, double y, double points, rmg_colour colour, const rmg_run *run,
                    size_t n);
double rmg_pen_runs_width(rmg_pen *pen, double points, const rmg_run *run, size_t n);

/* Wrapped at words into at most `most` lines below each other, the last one cut. Returns how many. */
int rmg_pen_wrapped(rmg_pen *pen, double x, double y, rmg_text_style style, double width, double line_height,
                    int most, const char *text);

/* Names cut to a column's width; of those that become equal the later ones get a number: "Stichting De… (2)".
 * name  n of them, NULL for an empty one
 * out   n empty buffers */
void rmg_pen_names(rmg_pen *pen, rmg_buffer *out, const char *const *name, size_t n, rmg_weight weight,
                   double points, double width);

/* --- shapes (pen_shapes.c) --- */

void rmg_pen_line(rmg_pen *pen, double x1, double y1, double x2, double y2, rmg_colour colour, double width);
void rmg_pen_dashed(rmg_pen *pen, double x1, double y1, double x2, double y2, rmg_colour colour, double width,
                    double on, double off);
void rmg_pen_rect(rmg_pen *pen, double x1, double y1, double x2, double y2, rmg_colour colour);
void rmg_pen_outline(rmg_pen *pen, double x1, double y1, double x2, double y2, rmg_colour colour,
                     double width);
/* Hatched from upper left to lower right with an outline: what is expected, not known. */
void rmg_pen_hatched(rmg_pen *pen, double x1, double y1, double x2, double y2, rmg_colour colour,
                     double width);
void rmg_pen_dot(rmg_pen *pen, double x, double y, double radius, rmg_colour colour);
void rmg_pen_ring(rmg_pen *pen, double x, double y, double radius, rmg_colour colour);
/* The same sign as in texts: ● green, ▲ amber, ◆ red, ○ none; size is half its height. */
void rmg_pen_light(rmg_pen *pen, double x, double y, double size, rmg_light light);
void rmg_pen_triangle(rmg_pen *pen, double x, double y, double size, bool up, rmg_colour colour);
void rmg_pen_diamond(rmg_pen *pen, double x, double y, double size, rmg_colour colour);
void rmg_pen_arrow(rmg_pen *pen, double x, double from, double to, rmg_colour colour, double width);
/* From the end of a line, slanted to the label's height, then level. */
void rmg_pen_leader(rmg_pen *pen, double x, double y, double label_x, double label_y, rmg_colour colour);

/* --- the frame of a page (frame.c) --- */

/* Headline, subtitle runs and foot lines of a slide. The headline shrinks, wraps, then is cut. */
void rmg_pen_headline(rmg_pen *pen, const char *headline);
void rmg_pen_subtitle(rmg_pen *pen, double points, const rmg_run *run, size_t n);
void rmg_pen_foot(rmg_pen *pen, const char *text);

/* A box of the strip at the top of a page, `width` wide from x: what it is, its figure, a note. */
void rmg_pen_strip_box(rmg_pen *pen, double x, double width, const char *title, const char *value,
                       const char *note, rmg_colour colour);

/* "blad 2 van 5" in the lower right corner of a page; nothing when it is the only one. */
void rmg_pen_page_number(rmg_pen *pen, size_t number, size_t n_pages);

/* "Bron: grootboek." and the notes, each a sentence, appended to out with the part's own words between. */
void rmg_foot_text(rmg_buffer *out, const rmg_chart_frame *frame, const char *own_words);

/* Behind a part's own foot words: source and notes, and the page where there are several. */
void rmg_foot_add_page(rmg_buffer *foot, const rmg_chart_frame *frame, size_t number, size_t n_pages);

/* Subject without "organisation": "Uitgaven Jeugd 2021", or the fallback when the frame has none. */
const char *rmg_frame_subject(const rmg_chart_frame *frame, const char *fallback);

/* "Gemeente Voorbeeld  ·  Uitgaven Jeugd 2021": the beginning of a subtitle. The subject is left out when the headline
 * says it already; `before` stands behind what there is. */
void rmg_subtitle_lead(rmg_buffer *out, const rmg_chart_frame *frame, const char *subject,
                       const rmg_buffer *headline, const char *before);

/* Colour of a difference: bad, good or muted, by account. */
rmg_colour rmg_judged(rmg_account account, int64_t difference);

/* "realisatie t/m april, verwacht mei–december", or what there is of it. */
/* ", t/m augustus" of a comparison that stops before the year does; nothing with per_year 0. */
void rmg_until_words(rmg_buffer *out, rmg_month until, int per_year);

void rmg_span_words(rmg_buffer *out, rmg_month first, int per_year, size_t n, size_t n_known, bool expected);

/* --- one file per kind --- */

void rmg_layout_cumulative(rmg_pen *pen, const rmg_cumulative_chart *chart);
void rmg_layout_inout(rmg_pen *pen, const rmg_inout_chart *chart);
void rmg_layout_lines(rmg_pen *pen, const rmg_lines_chart *chart);
void rmg_layout_waterfall(rmg_pen *pen, const rmg_waterfall_chart *chart);
void rmg_layout_variance_table(rmg_pen *pen, const rmg_variance_table_chart *chart);
void rmg_layout_scatter(rmg_pen *pen, const rmg_scatter_chart *chart);
void rmg_layout_bullet(rmg_pen *pen, const rmg_bullet_chart *chart);
void rmg_layout_panels(rmg_pen *pen, const rmg_panels_chart *chart);
void rmg_layout_page(rmg_pen *pen, const rmg_page_chart *chart);
void rmg_layout_heat(rmg_pen *pen, const rmg_heat_chart *chart);
void rmg_layout_overview(rmg_pen *pen, const rmg_overview_chart *chart);

#endif
