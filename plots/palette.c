#include "plots/palette.h"

#include <math.h>

/* Per role: screen, print, dark. Print leaves out grounds that only cost ink. Dark keeps the hues, raised in
 * lightness until they reach the same contrasts on a dark ground. */
static const rmg_colour_row colours[RMG_COLOURS] = {
    [RMG_C_PAPER] = {"paper", {0xffffff, 0xffffff, 0x161b22}, RMG_USE_GROUND},
    [RMG_C_INK] = {"ink", {0x1f2933, 0x1f2933, 0xf0f3f6}, RMG_USE_TEXT},
    [RMG_C_TEXT] = {"text", {0x323f4b, 0x323f4b, 0xd5dce3}, RMG_USE_TEXT},
    [RMG_C_MUTED] = {"muted", {0x5f6c7b, 0x5f6c7b, 0xa3b0be}, RMG_USE_TEXT},
    [RMG_C_LAST_YEAR] = {"last year", {0x8a95a1, 0x8a95a1, 0x7b8896}, RMG_USE_SHAPE},
    [RMG_C_HAIR] = {"hairline", {0xd9dee3, 0xd9dee3, 0x343c46}, RMG_USE_DECORATION},
    [RMG_C_RULE] = {"rule", {0x9aa5b1, 0x9aa5b1, 0x66727f}, RMG_USE_DECORATION},
    [RMG_C_SHADE] = {"shade", {0xf5f7f9, 0xffffff, 0x1e252e}, RMG_USE_GROUND},
    [RMG_C_GOOD] = {"good", {0x0072b2, 0x0072b2, 0x56b4e9}, RMG_USE_TEXT},
    [RMG_C_BAD] = {"bad", {0xc0420a, 0xc0420a, 0xff8a5c}, RMG_USE_TEXT},
    [RMG_C_WARN] = {"warn", {0xe6a700, 0xe6a700, 0xe6a700}, RMG_USE_DECORATION},
    [RMG_C_WARN_TEXT] = {"warn text", {0x8a6400, 0x8a6400, 0xf0c040}, RMG_USE_TEXT},
    [RMG_C_INFLOW] = {"inflow", {0x7f93a8, 0x7f93a8, 0x7f93a8}, RMG_USE_SHAPE},
    [RMG_C_INFLOW_TEXT] = {"inflow text", {0x52606d, 0x52606d, 0xa3b5c8}, RMG_USE_TEXT},
    [RMG_C_BAND95] = {"band 95", {0xdfe7ef, 0xdfe7ef, 0x263341}, RMG_USE_DECORATION},
    [RMG_C_BAND80] = {"band 80", {0xc3d1df, 0xc3d1df, 0x33475b}, RMG_USE_DECORATION},
    [RMG_C_BAND50] = {"band 50", {0xa3b8cc, 0xa3b8cc, 0x456079}, RMG_USE_DECORATION},
    [RMG_C_TINT_BAD] = {"tint bad", {0xf0c4ab, 0xf0c4ab, 0x5c3323}, RMG_USE_DECORATION},
    [RMG_C_TINT_GOOD] = {"tint good", {0xb5d6ea, 0xb5d6ea, 0x1f4058}, RMG_USE_DECORATION},
    [RMG_C_WASH_BAD] = {"wash bad", {0xfdf1ea, 0xffffff, 0x2a211e}, RMG_USE_GROUND},
    [RMG_C_WASH_GOOD] = {"wash good", {0xeef5fa, 0xffffff, 0x1a2530}, RMG_USE_GROUND},
    [RMG_C_NEUTRAL] = {"neutral", {0x8a95a1, 0x8a95a1, 0x7b8896}, RMG_USE_SHAPE},
    [RMG_C_TRACK] = {"track", {0xeef1f4, 0xeef1f4, 0x252d37}, RMG_USE_DECORATION},
    [RMG_C_TOLERANCE] = {"tolerance", {0xd5dce3, 0xd5dce3, 0x3a4552}, RMG_USE_DECORATION},
};

const rmg_colour_row *rmg_colour_info(rmg_colour colour)
{
    return &colours[colour];
}

uint32_t rmg_colour_rgb(rmg_colour colour, rmg_theme theme)
{
    return colours[colour].rgb[theme];
}

/* sRGB byte to linear light. */
static double linear(uint32_t byte)
{
    double c = byte / 255.0;
    return c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4);
}

static void split(double out[3], uint32_t rgb)
{
    for (int i = 0; i < 3; i++)
        out[i] = linear(rgb >> (16 - 8 * i) & 0xff);
}

static double luminance(uint32_t rgb)
{
    double c[3];
    split(c, rgb);
    return 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2];
}

double rmg_contrast(uint32_t a, uint32_t b)
{
    double la = luminance(a), lb = luminance(b);
    return (fmax(la, lb) + 0.05) / (fmin(la, lb) + 0.05);
}

static const double vision_matrix[4][3][3] = {
    [RMG_VISION_NORMAL] = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
    [RMG_VISION_PROTAN] = {{0.152286, 1.052583, -0.204868},
                           {0.114503, 0.786281, 0.099216},
                           {-0.003882, -0.048116, 1.051998}},
    [RMG_VISION_DEUTAN] = {{0.367322, 0.860646, -0.227968},
                           {0.280085, 0.672501, 0.047413},
                           {-0.011820, 0.042940, 0.968881}},
    [RMG_VISION_TRITAN] = {{1.255528, -0.076749, -0.178779},
                           {-0.078411, 0.930809, 0.147602},
                           {0.004733, 0.691367, 0.303900}},
};

static double lab_f(double t)
{
    return t > 216.0 / 24389.0 ? cbrt(t) : (24389.0 / 27.0 * t + 16.0) / 116.0;
}

/* Linear RGB to CIE L*a*b*, white D65. */
static void lab_of(double lab[3], const double rgb[3])
{
    double x = 0.4124564 * rgb[0] + 0.3575761 * rgb[1] + 0.1804375 * rgb[2];
    double y = 0.2126729 * rgb[0] + 0.7151522 * rgb[1] + 0.0721750 * rgb[2];
    double z = 0.0193339 * rgb[0] + 0.1191920 * rgb[1] + 0.9503041 * rgb[2];
    double fx = lab_f(x / 0.95047), fy = lab_f(y), fz = lab_f(z / 1.08883);
    lab[0] = 116.0 * fy - 16.0;
    lab[1] = 500.0 * (fx - fy);
    lab[2] = 200.0 * (fy - fz);
}

static void seen(double lab[3], uint32_t rgb, rmg_vision vision)
{
    double c[3], s[3];
    split(c, rgb);
    for (int i = 0; i < 3; i++) {
        const double *row = vision_matrix[vision][i];
        s[i] = fmin(1.0, fmax(0.0, row[0] * c[0] + row[1] * c[1] + row[2] * c[2]));
    }
    lab_of(lab, s);
}

double rmg_colour_distance(uint32_t a, uint32_t b, rmg_vision vision)
{
    double p[3], q[3];
    seen(p, a, vision);
    seen(q, b, vision);
    return sqrt((p[0] - q[0]) * (p[0] - q[0]) + (p[1] - q[1]) * (p[1] - q[1]) +
                (p[2] - q[2]) * (p[2] - q[2]));
}

double rmg_lightness(uint32_t rgb)
{
    double lab[3];
    seen(lab, rgb, RMG_VISION_NORMAL);
    return lab[0];
}
