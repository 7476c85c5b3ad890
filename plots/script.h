/* The text that gnuplot reads: constants, data blocks and labels. Pure: the same scene gives the same text.
 *
 * No formula, no file name from users: user text stands only inside rmg_script_quote(), in single quotes. */
#ifndef RMG_PLOTS_SCRIPT_H
#define RMG_PLOTS_SCRIPT_H

#include "core/buffer.h"
#include "plots/draw.h"
#include "plots/scene.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct rmg_script_look {
    rmg_picture_format format; /* svg, png or pdf */
    rmg_theme theme;
    double scale;       /* of the picture: 1 is full size */
    const char *family; /* font family, one of ours */
} rmg_script_look;

/* The head of every script: settings, and a throwaway picture so that the first real one starts from the same
 * state as all others. */
void rmg_script_head(rmg_buffer *out, const rmg_script_look *look);

/* Open an output. `name` holds only [a-z0-9.-]: it is not quoted text of users.
 * page  the first page, for its size */
void rmg_script_open(rmg_buffer *out, const rmg_scene *page, const rmg_script_look *look, const char *name);

/* One page onto the open output. */
void rmg_script_page(rmg_buffer *out, const rmg_scene *page, const rmg_script_look *look);

void rmg_script_close(rmg_buffer *out);

/* Append text as a gnuplot string: parts in single quotes, apostrophes as the constant "'" between them. Control
 * characters were taken out before (rmg_clean_text); one that is still there becomes a space. */
void rmg_script_quote(rmg_buffer *out, const char *text);

#ifdef __cplusplus
}
#endif
#endif
