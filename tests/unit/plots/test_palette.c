#include <criterion/criterion.h>
#include <math.h>

#include "plots/palette.h"

static uint32_t rgb(rmg_colour colour)
{
    return rmg_colour_rgb(colour, RMG_THEME_SCREEN);
}

/* WCAG's own examples: black on white is 21, and #777777 on white 4.48. */
Test(palette, contrast_follows_wcag)
{
    cr_assert_float_eq(rmg_contrast(0x000000, 0xffffff), 21.0, 1e-9);
    cr_assert_float_eq(rmg_contrast(0xffffff, 0x777777), 4.48, 0.005);
}

Test(palette, every_text_colour_can_be_read_on_paper_and_shade_in_every_theme)
{
    for (int theme = RMG_THEME_SCREEN; theme <= RMG_THEME_DARK; theme++)
        for (int c = 0; c < RMG_COLOURS; c++) {
            const rmg_colour_row *row = rmg_colour_info((rmg_colour)c);
            uint32_t paper = rmg_colour_rgb(RMG_C_PAPER, (rmg_theme)theme),
                     shade = rmg_colour_rgb(RMG_C_SHADE, (rmg_theme)theme);
            double on_paper = rmg_contrast(row->rgb[theme], paper),
                   on_shade = rmg_contrast(row->rgb[theme], shade);
            if (row->use == RMG_USE_TEXT) {
                cr_assert_geq(on_paper, 4.5, "%s in theme %d: %.2f", row->name, theme, on_paper);
                cr_assert_geq(on_shade, 4.5, "%s in theme %d: %.2f", row->name, theme, on_shade);
            }
            if (row->use == RMG_USE_SHAPE)
                cr_assert_geq(on_paper, 3.0, "%s in theme %d: %.2f", row->name, theme, on_paper);
        }
}

/* Texts of the point cloud stand on these washes. */
Test(palette, quadrant_names_can_be_read_on_their_wash)
{
    for (int theme = RMG_THEME_SCREEN; theme <= RMG_THEME_DARK; theme++) {
        cr_assert_geq(rmg_contrast(rmg_colour_rgb(RMG_C_BAD, (rmg_theme)theme),
                                   rmg_colour_rgb(RMG_C_WASH_BAD, (rmg_theme)theme)),
                      4.5);
        cr_assert_geq(rmg_contrast(rmg_colour_rgb(RMG_C_GOOD, (rmg_theme)theme),
                                   rmg_colour_rgb(RMG_C_WASH_GOOD, (rmg_theme)theme)),
                      4.5);
        cr_assert_geq(rmg_contrast(rmg_colour_rgb(RMG_C_INK, (rmg_theme)theme),
                                   rmg_colour_rgb(RMG_C_WASH_BAD, (rmg_theme)theme)),
                      4.5);
    }
}

/* Distances as the specification states them for this pair of hues. */
Test(palette, good_and_bad_differ_for_every_kind_of_vision)
{
    static const int wanted[] = {108, 85, 101, 105};
    for (int vision = RMG_VISION_NORMAL; vision <= RMG_VISION_TRITAN; vision++)
        cr_assert_float_eq(rmg_colour_distance(rgb(RMG_C_GOOD), rgb(RMG_C_BAD), (rmg_vision)vision),
                           wanted[vision], 1.0, "vision %d: %.1f", vision,
                           rmg_colour_distance(rgb(RMG_C_GOOD), rgb(RMG_C_BAD), (rmg_vision)vision));
}

Test(palette, a_common_green_and_red_would_not)
{
    static const int wanted[] = {120, 38, 7, 124};
    for (int vision = RMG_VISION_NORMAL; vision <= RMG_VISION_TRITAN; vision++)
        cr_assert_float_eq(rmg_colour_distance(0x2ca02c, 0xd62728, (rmg_vision)vision), wanted[vision], 1.5);
}

Test(palette, warn_keeps_its_distance_from_both)
{
    static const int good_warn[] = {121, 112, 123, 76}, bad_warn[] = {50, 40, 31, 42};
    for (int vision = RMG_VISION_NORMAL; vision <= RMG_VISION_TRITAN; vision++) {
        cr_assert_float_eq(rmg_colour_distance(rgb(RMG_C_GOOD), rgb(RMG_C_WARN), (rmg_vision)vision),
                           good_warn[vision], 1.5);
        cr_assert_float_eq(rmg_colour_distance(rgb(RMG_C_BAD), rgb(RMG_C_WARN), (rmg_vision)vision),
                           bad_warn[vision], 1.5);
    }
}

Test(palette, good_and_bad_keep_apart_in_the_dark_theme_too)
{
    for (int vision = RMG_VISION_NORMAL; vision <= RMG_VISION_TRITAN; vision++)
        cr_assert_geq(rmg_colour_distance(rmg_colour_rgb(RMG_C_GOOD, RMG_THEME_DARK),
                                          rmg_colour_rgb(RMG_C_BAD, RMG_THEME_DARK), (rmg_vision)vision),
                      40);
}

Test(palette, bands_grow_darker_towards_the_middle)
{
    cr_assert_float_eq(rmg_lightness(rgb(RMG_C_BAND95)), 91, 1);
    cr_assert_float_eq(rmg_lightness(rgb(RMG_C_BAND80)), 83, 1);
    cr_assert_float_eq(rmg_lightness(rgb(RMG_C_BAND50)), 74, 1);
}

Test(palette, every_colour_has_a_name)
{
    for (int c = 0; c < RMG_COLOURS; c++)
        cr_assert_not_null(rmg_colour_info((rmg_colour)c)->name);
}
