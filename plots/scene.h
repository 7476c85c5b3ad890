/* A page in pixels: every shape and every text with its place, before gnuplot hears of it.
 *
 * x runs to the right, y upwards, (0,0) is the lower left corner. Shapes are drawn in the order in which they
 * were added, all texts after all shapes. A text's y is the middle of its line.
 * Memory: when it runs out `failed` is set and stays set; check once with rmg_scene_check(). */
#ifndef RMG_PLOTS_SCENE_H
#define RMG_PLOTS_SCENE_H

#include "core/buffer.h"
#include "plots/chart.h"
#include "plots/label_layout.h"
#include "plots/measure.h"
#include "plots/palette.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef enum rmg_text_align { RMG_TEXT_LEFT, RMG_TEXT_CENTRE, RMG_TEXT_RIGHT } rmg_text_align;

typedef struct rmg_text_style {
    rmg_text_align align;
    rmg_weight weight;
    double points; /* 1 pt = 4/3 px at full size */
    rmg_colour colour;
} rmg_text_style;

typedef enum rmg_shape_kind {
    RMG_SHAPE_AREA, /* closed polygon, filled */
    RMG_SHAPE_LINE, /* polyline of `width` pixels, dashed when dash_on > 0 */
    RMG_SHAPE_DOT,  /* one filled circle of `width` pixels radius per point */
    RMG_SHAPE_RING  /* the same, only its outline */
} rmg_shape_kind;

typedef struct rmg_shape_style {
    rmg_shape_kind kind;
    rmg_colour colour;
    double width;
    double dash_on, dash_off; /* pixels */
    const char *series;       /* [a-z_0-9] name of its data in the script, or NULL */
} rmg_shape_style;

typedef struct rmg_point {
    double x, y;
} rmg_point;

typedef struct rmg_shape {
    rmg_shape_style style;
    size_t first, n; /* run of points */
} rmg_shape;

typedef struct rmg_scene_text {
    double x, y, width; /* width as measured */
    double x_whole; /* x where every letter stands on a whole pixel (PNG at full size); mostly equal to x */
    rmg_text_style style;
    size_t text; /* offset in the scene's words */
} rmg_scene_text;

typedef struct rmg_scene {
    double width, height;
    rmg_shape *shape;
    size_t n_shapes, shapes_capacity;
    rmg_point *point;
    size_t n_points, points_capacity;
    rmg_scene_text *text;
    size_t n_texts, texts_capacity;
    rmg_buffer words;   /* the texts, each with its NUL */
    rmg_buffer title;   /* the headline, whole */
    rmg_buffer summary; /* the picture in words */
    bool failed;
} rmg_scene;

/* The pages of a chart. */
typedef struct rmg_scenes {
    rmg_scene *page;
    size_t n, capacity;
    bool names_cut; /* a name was shortened somewhere */
} rmg_scenes;

/* Lay out a chart, all its pages.
 * Errors  RMG_EINPUT texts that are not UTF-8, data that cannot be drawn; RMG_ENOMEM */
rmg_code rmg_chart_layout(rmg_scenes *out, const rmg_chart *chart, rmg_measure *measure, rmg_diag *why);

rmg_code rmg_scene_check(const rmg_scene *scene, rmg_diag *why);
void rmg_scene_clear(rmg_scene *scene);
void rmg_scenes_clear(rmg_scenes *scenes);

/* Add a shape of n points. */
void rmg_scene_add(rmg_scene *scene, const rmg_shape_style *style, const rmg_point *point, size_t n);

/* Add a text that is already clean; `width` as measured. */
void rmg_scene_add_text(rmg_scene *scene, double x, double y, rmg_text_style style, const char *text,
                        double width);

const char *rmg_scene_words(const rmg_scene *scene, const rmg_scene_text *text);

/* The place that a text takes: as wide as measured, one em high. */
rmg_box rmg_scene_text_box(const rmg_scene_text *text);

#ifdef __cplusplus
}
#endif
#endif
