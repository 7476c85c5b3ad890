/* What is done to gnuplot's output before it gets its name: checked, made accessible, made repeatable. */
#ifndef RMG_PLOTS_FINISH_H
#define RMG_PLOTS_FINISH_H

#include "plots/gnuplot.h"

#ifdef __cplusplus
extern "C" {
#endif

/* gnuplot's SVG with title, description and role; ids that begin with `id`; fonts with stand-ins; dots as
 * circles; texts that are XML whatever they hold; without gnuplot's unused parts. */
void rmg_svg_finish(rmg_buffer *out, const char *raw, size_t length, const char *id, const char *title,
                    const char *description);

/* Overwrite cairo's creation time in place, at equal length, so that offsets stay valid.
 * as_of  RMG_NO_DATE or 0: 2000-01-01 */
void rmg_pdf_set_date(char *pdf, size_t length, rmg_date as_of);

/* What is put into a picture that gnuplot has drawn; the texts are used in an SVG only, the date in a PDF only. */
typedef struct rmg_picture_words {
    const char *id, *title, *description;
    rmg_date as_of;
} rmg_picture_words;

/* Check that the picture is whole and put its words in.
 * raw     as gnuplot wrote it; a PDF is changed in place
 * Errors  RMG_EOUTPUT it is not whole; RMG_ENOMEM */
rmg_code rmg_picture_finish(rmg_buffer *out, rmg_buffer *raw, rmg_picture_format format,
                            const rmg_picture_words *words, rmg_diag *why);

/* Append text for XML: & < > " and no characters that XML 1.0 refuses. */
void rmg_xml_escape(rmg_buffer *out, const char *text, size_t length);

/* Write a file whole or not at all: temporary name beside it, fsync, rename.
 * Errors  RMG_EOUTPUT with the reason */
rmg_code rmg_picture_write(const char *path, const char *bytes, size_t length, rmg_diag *why);

#ifdef __cplusplus
}
#endif
#endif
