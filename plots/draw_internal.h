/* A batch of pictures on its way: laid out, written as scripts, drawn by a few processes, finished one by one. */
#ifndef RMG_PLOTS_DRAW_INTERNAL_H
#define RMG_PLOTS_DRAW_INTERNAL_H

#include "plots/gnuplot_internal.h"
#include "plots/scene.h"
#include "plots/script.h"

typedef struct rmg_batch_item {
    rmg_drawing *drawing;
    rmg_scenes scenes;
    rmg_code code;
    bool done;
} rmg_batch_item;

typedef struct rmg_batch {
    const rmg_draw_options *options;
    rmg_batch_item *item;
    size_t n;
    rmg_gnuplot gnuplot;
    rmg_measure *measure;
    char work[512]; /* temporary folder, absolute or relative to the current one */
    int timeouts;   /* how many single charts were not ready in time */
    rmg_diag first; /* the first failure */
    bool failed;
} rmg_batch;

/* Items of one format that one process draws. */
typedef struct rmg_chunk {
    size_t first, n;
    rmg_child child;
    rmg_code code;
    rmg_diag why;
} rmg_chunk;

/* The id of a page: of its picture's name, with its number beyond the first. */
#define RMG_PAGE_ID_MAX (RMG_PICTURE_NAME_MAX + 24)
void rmg_batch_page_id(char out[RMG_PAGE_ID_MAX], const rmg_batch *batch, size_t item, size_t page);

/* The script of one item alone, with its picture's own name. */
void rmg_batch_kept_script(rmg_buffer *out, const rmg_batch *batch, size_t item, const char *name);

/* Draw all items that are laid out; each gets its code. */
void rmg_batch_run(rmg_batch *batch);

/* Check what gnuplot wrote for an item and put it where it belongs. */
rmg_code rmg_batch_finish(const rmg_batch *batch, size_t item, rmg_diag *why);

/* Remember the first failure, with the chart's name. */
void rmg_batch_fail(rmg_batch *batch, size_t item, rmg_code code, const rmg_diag *why);

#endif
