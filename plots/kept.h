/* A script that was kept beside its picture, and drawing it again to the byte. gnuplot alone draws the picture without what
 * raming puts into it afterwards: title, description and ids of an SVG, the date of a PDF. These stand in the script as
 * comments, a line each that begins with "#:". */
#ifndef RMG_PLOTS_KEPT_H
#define RMG_PLOTS_KEPT_H

#include "plots/draw.h"

#ifdef __cplusplus
extern "C" {
#endif

/* What is put into a page after it was drawn. */
typedef struct rmg_kept_page {
    const char *file; /* as the script names it */
    const char *id, *title, *description;
} rmg_kept_page;

/* Append the comments at the head of a kept script.
 * name  of the script, without its ending */
void rmg_kept_head(rmg_buffer *out, const char *name, rmg_picture_format format, rmg_date as_of);
void rmg_kept_page_line(rmg_buffer *out, const rmg_kept_page *page);

/* Run a kept script and finish its pages as when they were drawn first. It is run as it stands, as gnuplot would: it can
 * do what its owner can.
 * script  path of NAME.gp
 * folder, name  where the pictures go: folder/name.svg, folder/name-2.svg
 * pages   out: how many files were written
 * Errors  RMG_EINPUT no kept script; RMG_EOUTPUT as rmg_charts_draw(); RMG_ENOMEM */
rmg_code rmg_kept_draw(const char *script, const char *folder, const char *name,
                       const rmg_draw_options *options, int *pages, rmg_diag *why);

/* The format that a kept script draws.
 * Errors  RMG_EINPUT no kept script, or not readable */
rmg_code rmg_kept_format(rmg_picture_format *out, const char *script, rmg_diag *why);

#ifdef __cplusplus
}
#endif
#endif
