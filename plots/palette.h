/* Colours by their role. One place; contrast and colour-blind distance are tested from this table. */
#ifndef RMG_PLOTS_PALETTE_H
#define RMG_PLOTS_PALETTE_H

#include "plots/draw.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef enum rmg_colour {
    RMG_C_PAPER,     /* the ground */
    RMG_C_INK,       /* actual, headline */
    RMG_C_TEXT,      /* body */
    RMG_C_MUTED,     /* subtitle, notes */
    RMG_C_LAST_YEAR, /* lines only */
    RMG_C_HAIR,      /* grid */
    RMG_C_RULE,      /* thin dashed helper lines */
    RMG_C_SHADE,     /* ground of the months to come and of boxes */
    RMG_C_GOOD,      /* shapes and text */
    RMG_C_BAD,
    RMG_C_WARN, /* shape only */
    RMG_C_WARN_TEXT,
    RMG_C_INFLOW, /* bars only */
    RMG_C_INFLOW_TEXT,
    RMG_C_BAND95,
    RMG_C_BAND80,
    RMG_C_BAND50,
    RMG_C_TINT_BAD, /* areas between plan and actual */
    RMG_C_TINT_GOOD,
    RMG_C_WASH_BAD, /* quadrants of the point cloud */
    RMG_C_WASH_GOOD,
    RMG_C_NEUTRAL,   /* dots within the tolerance */
    RMG_C_TRACK,     /* ground of a bullet bar */
    RMG_C_TOLERANCE, /* band around the norm */
    RMG_COLOURS
} rmg_colour;

typedef enum rmg_colour_use {
    RMG_USE_GROUND,
    RMG_USE_TEXT,
    RMG_USE_SHAPE,
    RMG_USE_DECORATION
} rmg_colour_use;

typedef struct rmg_colour_row {
    const char *name;
    uint32_t rgb[3];    /* 0xRRGGBB per rmg_theme */
    rmg_colour_use use; /* text must reach 4.5 on paper and shade, shapes 3.0 on paper, decoration nothing */
} rmg_colour_row;

const rmg_colour_row *rmg_colour_info(rmg_colour colour);
uint32_t rmg_colour_rgb(rmg_colour colour, rmg_theme theme);

/* WCAG 2.1 contrast ratio, 1..21. */
double rmg_contrast(uint32_t a, uint32_t b);

typedef enum rmg_vision {
    RMG_VISION_NORMAL,
    RMG_VISION_PROTAN,
    RMG_VISION_DEUTAN,
    RMG_VISION_TRITAN
} rmg_vision;

/* CIE76 distance as seen with that vision.
 * Source  Machado, Oliveira & Fernandes 2009, severity 1.0; CIE L*a*b* with white D65 */
double rmg_colour_distance(uint32_t a, uint32_t b, rmg_vision vision);

/* CIE L*, 0..100. */
double rmg_lightness(uint32_t rgb);

#ifdef __cplusplus
}
#endif
#endif
