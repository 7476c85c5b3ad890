#include <stdlib.h>
#include <string.h>

#include "core/grow.h"
#include "plots/layout_internal.h"

typedef struct fitting {
    rmg_pen *pen;
    rmg_weight weight;
    double points, width;
} fitting;

/* The name without control characters, cut to the width. Says whether it was cut. */
static bool fit(const fitting *f, rmg_buffer *out, const char *clean, double width)
{
    rmg_measure_fit(out, f->pen->measure, clean, f->weight, f->points, width);
    return strcmp(rmg_buffer_text(out), clean) != 0;
}

/* How many different names before this one were cut to the same letters. */
static size_t twins_before(const rmg_buffer *cut, const char *const *name, size_t i)
{
    size_t twins = 0;
    for (size_t k = 0; k < i; k++)
        twins += strcmp(rmg_buffer_text(&cut[k]), rmg_buffer_text(&cut[i])) == 0 &&
                 strcmp(name[k] != NULL ? name[k] : "", name[i] != NULL ? name[i] : "") != 0;
    return twins;
}

/* The number takes its own room from the name. */
static void number(const fitting *f, rmg_buffer *out, const char *clean, size_t which)
{
    rmg_buffer mark = {0};
    rmg_buffer_printf(&mark, " (%zu)", which);
    double whole;
    double room = f->width -
                  rmg_measure_advance(f->pen->measure, rmg_buffer_text(&mark), f->weight, f->points, &whole);
    rmg_buffer_reset(out);
    fit(f, out, clean, room);
    rmg_buffer_puts(out, rmg_buffer_text(&mark));
    rmg_buffer_clear(&mark);
}

static void fit_one(const fitting *f, rmg_buffer *out, rmg_buffer *cut, const char *const *name, size_t i)
{
    rmg_buffer clean = {0};
    f->pen->code = rmg_clean_text(&clean, name[i] != NULL ? name[i] : "", f->pen->why);
    if (f->pen->code == RMG_OK) {
        bool is_cut = fit(f, &cut[i], rmg_buffer_text(&clean), f->width);
        size_t twins = is_cut ? twins_before(cut, name, i) : 0;
        rmg_buffer_puts(&out[i], rmg_buffer_text(&cut[i]));
        if (twins > 0)
            number(f, &out[i], rmg_buffer_text(&clean), twins + 1);
        f->pen->scenes->names_cut |= is_cut;
        f->pen->code = rmg_buffer_check(&out[i], f->pen->why);
    }
    rmg_buffer_clear(&clean);
}

void rmg_pen_names(rmg_pen *pen, rmg_buffer *out, const char *const *name, size_t n, rmg_weight weight,
                   double points, double width)
{
    const fitting f = {pen, weight, points, width};
    rmg_buffer *cut = pen->code == RMG_OK ? rmg_zalloc(n, sizeof *cut) : NULL;
    if (cut == NULL) {
        pen->code = pen->code == RMG_OK ? rmg_nomem(pen->why) : pen->code;
        return;
    }
    for (size_t i = 0; i < n && pen->code == RMG_OK; i++)
        fit_one(&f, out, cut, name, i);
    for (size_t i = 0; i < n; i++)
        rmg_buffer_clear(&cut[i]);
    free(cut);
}
