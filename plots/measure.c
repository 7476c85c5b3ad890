#include "plots/measure.h"

#include <fontconfig/fontconfig.h>
#include <pango/pango.h>
#include <pango/pangoft2.h>
#include <stdlib.h>
#include <string.h>

#include "core/grow.h"
#include "core/hash.h"
#include "core/text.h"

/* Everything is shaped once at this size and scaled: without hinting width is proportional to size. */
#define SHAPED_PX 100.0

/* Widths already measured: open addressing; thrown away when full, so that memory stays bounded. */
enum { SLOTS = 16384, SLOTS_USED_MAX = SLOTS * 3 / 4 };

typedef struct slot {
    uint64_t key; /* hash of weight and text; 0 = free */
    double width;
} slot;

struct rmg_measure {
    const char *family;
    bool first_choice, symbols;
    PangoFontMap *map;
    PangoContext *context;
    PangoLayout *layout;
    PangoContext *whole_pixels; /* the same with every glyph on a whole pixel */
    PangoLayout *whole_layout;
    PangoFontDescription *font[3]; /* per rmg_weight */
    slot *slots;
    size_t n_used;
};

/* fontconfig keeps its patterns by offsets, and pango's helper thread holds some: a leak checker cannot follow either.
 * What the library has loaded is not lost, it is only out of sight. */
#if defined(__has_feature)
#define RMG_LEAK_CHECK __has_feature(address_sanitizer)
#elif defined(__SANITIZE_ADDRESS__)
#define RMG_LEAK_CHECK 1
#else
#define RMG_LEAK_CHECK 0
#endif
#if RMG_LEAK_CHECK
const char *__lsan_default_suppressions(void);
const char *__lsan_default_options(void);

const char *__lsan_default_suppressions(void)
{
    return "leak:libfontconfig\n";
}

const char *__lsan_default_options(void)
{
    return "print_suppressions=0";
}
#endif

static const char *const families[] = {"Open Sans", "Liberation Sans", "DejaVu Sans"};
#define N_FAMILIES (sizeof families / sizeof *families)

/* Does fontconfig answer with this very family, and not with a stand-in? */
static bool installed(const char *family)
{
    FcPattern *wanted = FcPatternCreate();
    if (wanted == NULL)
        return false;
    FcPatternAddString(wanted, FC_FAMILY, (const FcChar8 *)family);
    FcConfigSubstitute(NULL, wanted, FcMatchPattern);
    FcDefaultSubstitute(wanted);
    FcResult result = FcResultNoMatch;
    FcPattern *found = FcFontMatch(NULL, wanted, &result);
    FcChar8 *name = NULL;
    bool same = found != NULL && FcPatternGetString(found, FC_FAMILY, 0, &name) == FcResultMatch &&
                strcmp((const char *)name, family) == 0;
    if (found != NULL)
        FcPatternDestroy(found);
    FcPatternDestroy(wanted);
    return same;
}

static PangoFontDescription *describe(const char *family, rmg_weight weight)
{
    PangoFontDescription *font = pango_font_description_new();
    pango_font_description_set_family(font, family);
    pango_font_description_set_weight(font, weight == RMG_BOLD ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_font_description_set_style(font, weight == RMG_ITALIC ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
    pango_font_description_set_absolute_size(font, SHAPED_PX * PANGO_SCALE);
    return font;
}

static rmg_code no_fonts(rmg_diag *why)
{
    rmg_fail(why, RMG_EOUTPUT,
             RMG_T("none of the fonts Open Sans, Liberation Sans and DejaVu Sans is installed"));
    rmg_hint(why, RMG_T("install fonts-open-sans and fonts-dejavu-core"));
    return RMG_EOUTPUT;
}

rmg_code rmg_measure_new(rmg_measure **out, rmg_diag *why)
{
    *out = NULL;
    size_t choice = 0;
    while (choice < N_FAMILIES && !installed(families[choice]))
        choice++;
    if (choice == N_FAMILIES)
        return no_fonts(why);

    rmg_measure *made = rmg_zalloc(1, sizeof *made);
    if (made == NULL || (made->slots = rmg_zalloc(SLOTS, sizeof *made->slots)) == NULL) {
        free(made);
        return rmg_nomem(why);
    }
    made->family = families[choice];
    made->first_choice = choice == 0;
    made->symbols = installed("DejaVu Sans");
    made->map = pango_ft2_font_map_new();
    made->context = pango_font_map_create_context(made->map);
    pango_context_set_round_glyph_positions(made->context, FALSE);
    made->layout = pango_layout_new(made->context);
    made->whole_pixels = pango_font_map_create_context(made->map);
    pango_context_set_round_glyph_positions(made->whole_pixels, TRUE);
    made->whole_layout = pango_layout_new(made->whole_pixels);
    for (int weight = 0; weight < 3; weight++)
        made->font[weight] = describe(made->family, (rmg_weight)weight);
    *out = made;
    return RMG_OK;
}

void rmg_measure_free(rmg_measure *measure)
{
    if (measure == NULL)
        return;
    for (int weight = 0; weight < 3; weight++)
        pango_font_description_free(measure->font[weight]);
    g_object_unref(measure->whole_layout);
    g_object_unref(measure->whole_pixels);
    g_object_unref(measure->layout);
    g_object_unref(measure->context);
    g_object_unref(measure->map);
    free(measure->slots);
    free(measure);
}

const char *rmg_measure_family(const rmg_measure *measure)
{
    return measure->family;
}

bool rmg_measure_is_first_choice(const rmg_measure *measure)
{
    return measure->first_choice;
}

bool rmg_measure_has_symbols(const rmg_measure *measure)
{
    return measure->symbols;
}

static double shape(rmg_measure *measure, const char *text, size_t length, rmg_weight weight)
{
    int width = 0;
    pango_layout_set_font_description(measure->layout, measure->font[weight]);
    pango_layout_set_text(measure->layout, text, (int)length);
    pango_layout_get_size(measure->layout, &width, NULL);
    return (double)width / PANGO_SCALE;
}

/* Width at SHAPED_PX, from memory if it was asked before. */
static double shaped_width(rmg_measure *measure, const char *text, size_t length, rmg_weight weight)
{
    uint64_t key = rmg_hash_bytes(text, length) * 4 + (uint64_t)weight + 1;
    size_t i = (size_t)(key ^ key >> 32) % SLOTS;
    while (measure->slots[i].key != 0) {
        if (measure->slots[i].key == key)
            return measure->slots[i].width;
        i = (i + 1) % SLOTS;
    }
    double width = shape(measure, text, length, weight);
    if (measure->n_used >= SLOTS_USED_MAX) {
        memset(measure->slots, 0, SLOTS * sizeof *measure->slots);
        measure->n_used = 0;
    }
    if (key != 0) {
        measure->slots[i] = (slot){.key = key, .width = width};
        measure->n_used++;
    }
    return width;
}

double rmg_measure_width(rmg_measure *measure, const char *text, rmg_weight weight, double points)
{
    return shaped_width(measure, text, strlen(text), weight) * (points * 4.0 / 3.0) / SHAPED_PX;
}

/* Pango leaves blanks at the ends out: measure between two bars. */
static double between_bars(PangoLayout *layout, const char *text)
{
    int both = 0, bars = 0;
    rmg_buffer framed = {0};
    pango_layout_set_text(layout, "||", 2);
    pango_layout_get_size(layout, &bars, NULL);
    rmg_buffer_printf(&framed, "|%s|", text);
    pango_layout_set_text(layout, rmg_buffer_text(&framed), -1);
    pango_layout_get_size(layout, &both, NULL);
    rmg_buffer_clear(&framed);
    return (double)(both - bars) / PANGO_SCALE;
}

double rmg_measure_advance(rmg_measure *measure, const char *text, rmg_weight weight, double points,
                           double *whole)
{
    PangoFontDescription *font = pango_font_description_copy(measure->font[weight]);
    pango_font_description_set_absolute_size(font, points * 4.0 / 3.0 * PANGO_SCALE);
    pango_layout_set_font_description(measure->whole_layout, font);
    *whole = between_bars(measure->whole_layout, text);
    pango_font_description_free(font);
    pango_layout_set_font_description(measure->layout, measure->font[weight]);
    return between_bars(measure->layout, text) * (points * 4.0 / 3.0) / SHAPED_PX;
}

double rmg_measure_height(double points)
{
    return points * 4.0 / 3.0;
}

static bool starts_character(char byte)
{
    return ((unsigned char)byte & 0xC0) != 0x80;
}

/* Length of the longest beginning that fits, cut before a space if there is one, else before a character. */
static size_t cut_length(rmg_measure *measure, const char *text, rmg_weight weight, double shaped_room)
{
    double ellipsis = shaped_width(measure, "…", strlen("…"), weight);
    size_t low = 0, high = strlen(text), best_word = 0;
    while (low + 1 < high) { /* the width grows with the length */
        size_t middle = (low + high) / 2;
        while (middle > low && !starts_character(text[middle]))
            middle--;
        if (middle == low)
            break;
        if (shape(measure, text, middle, weight) + ellipsis <= shaped_room)
            low = middle;
        else
            high = middle;
    }
    for (size_t i = 1; i <= low; i++)
        if (text[i] == ' ' && text[i - 1] != ' ')
            best_word = i;
    return best_word > 0 ? best_word : low;
}

void rmg_measure_fit(rmg_buffer *out, rmg_measure *measure, const char *text, rmg_weight weight,
                     double points, double width)
{
    double room = width * SHAPED_PX / (points * 4.0 / 3.0);
    if (shaped_width(measure, text, strlen(text), weight) <= room) {
        rmg_buffer_puts(out, text);
        return;
    }
    size_t length = cut_length(measure, text, weight, room);
    while (length > 0 && strchr(" ,;:-(", text[length - 1]) != NULL)
        length--;
    rmg_buffer_add(out, text, length);
    rmg_buffer_puts(out, "…");
}
