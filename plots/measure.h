/* How wide a text will be: measured with Pango in the font of the script, 96 dpi, before anything is drawn. */
#ifndef RMG_PLOTS_MEASURE_H
#define RMG_PLOTS_MEASURE_H

#include <stdbool.h>
#include <stddef.h>

#include "core/buffer.h"
#include "core/diag.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef enum rmg_weight { RMG_REGULAR, RMG_BOLD, RMG_ITALIC } rmg_weight;

/* Opaque: the fonts in use and what was measured before. Not for several threads at once. */
typedef struct rmg_measure rmg_measure;

/* Find the fonts: Open Sans, else Liberation Sans, else DejaVu Sans, exact family match.
 * Errors  RMG_EOUTPUT none of them is installed (names the packages); RMG_ENOMEM */
rmg_code rmg_measure_new(rmg_measure **out, rmg_diag *why);
void rmg_measure_free(rmg_measure *measure);

/* The family in use, and whether it is the one wished for and the symbols (▲ ▼ ◆ ●) have theirs. */
const char *rmg_measure_family(const rmg_measure *measure);
bool rmg_measure_is_first_choice(const rmg_measure *measure);
bool rmg_measure_has_symbols(const rmg_measure *measure);

/* Width in pixels at `points` (1 pt = 4/3 px). The text is valid UTF-8 without control characters. */
double rmg_measure_width(rmg_measure *measure, const char *text, rmg_weight weight, double points);

/* The same with blanks at both ends counted, for texts that stand directly behind each other; *whole is the width
 * with every letter on a whole pixel, as the PNG has it. */
double rmg_measure_advance(rmg_measure *measure, const char *text, rmg_weight weight, double points,
                           double *whole);

/* Height of a line of text in pixels: what a label needs from its neighbours. */
double rmg_measure_height(double points);

/* The text cut at a word (at a character when the first word is too wide) with "…" so that it fits `width`.
 * Errors  in out->failed */
void rmg_measure_fit(rmg_buffer *out, rmg_measure *measure, const char *text, rmg_weight weight,
                     double points, double width);

#ifdef __cplusplus
}
#endif
#endif
