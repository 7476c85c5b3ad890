#include "plots/script.h"

#include <math.h>
#include <string.h>

/* What one unit of the script means in each terminal; the layout speaks in pixels of the full picture and in
 * points at 96 dpi. Measured with gnuplot 5.4.4 from its output. */
typedef struct terminal {
    const char *name;
    double font;      /* units per point */
    double line;      /* units of line width per pixel */
    double dash;      /* pixels per unit of a dash, per pixel of line width */
    double radius;    /* pixels per unit of point size */
    double text_drop; /* em by which text hangs too high */
    double own_font;  /* of the terminal itself; in svg it sets the size of points */
} terminal;

static const terminal terminals[] = {
    [RMG_PICTURE_SVG] = {"svg", 4.0 / 3.0, 1, 0.5, 0.375 * 20, 0.045, 20},
    [RMG_PICTURE_PNG] = {"pngcairo", 1, 1, 0.256, 3.05, 0, 15},
    [RMG_PICTURE_PDF] = {"pdfcairo", 1.5, 1.5, 0.275, 4, 0, 15},
};

/* gnuplot 5.4 reads a doubled quote wrongly at the beginning of a string and next to another one. So every apostrophe
 * stands outside, as the constant "'" joined with a dot: 't Hek -> "'".'t Hek' */
void rmg_script_quote(rmg_buffer *out, const char *text)
{
    bool open = false, any = false;
    for (; *text != '\0'; text++) {
        bool apostrophe = *text == '\'';
        if (open && apostrophe)
            rmg_buffer_putc(out, '\'');
        if (any && (apostrophe || !open))
            rmg_buffer_putc(out, '.');
        if (apostrophe)
            rmg_buffer_puts(out, "\"'\"");
        else {
            if (!open)
                rmg_buffer_putc(out, '\'');
            rmg_buffer_putc(out, (unsigned char)*text < 0x20 || *text == 0x7F ? ' ' : *text);
        }
        open = !apostrophe;
        any = true;
    }
    if (open)
        rmg_buffer_putc(out, '\'');
    if (!any)
        rmg_buffer_puts(out, "''");
}

/* A number with at most two decimals, without trailing zeros: short scripts, and never an exponent. */
static void number(rmg_buffer *out, double value)
{
    long long hundredths = llround(value * 100);
    unsigned long long size = hundredths < 0 ? 0ULL - (unsigned long long)hundredths
                                             : (unsigned long long)hundredths;
    if (hundredths < 0)
        rmg_buffer_putc(out, '-');
    char digits[24];
    int n = 0;
    unsigned long long whole = size / 100;
    do {
        digits[n++] = (char)('0' + whole % 10);
        whole /= 10;
    } while (whole != 0);
    while (n > 0)
        rmg_buffer_putc(out, digits[--n]);
    unsigned part = (unsigned)(size % 100);
    if (part == 0)
        return;
    rmg_buffer_putc(out, '.');
    rmg_buffer_putc(out, (char)('0' + part / 10));
    if (part % 10 != 0)
        rmg_buffer_putc(out, (char)('0' + part % 10));
}

static void colour(rmg_buffer *out, rmg_colour role, const rmg_script_look *look)
{
    rmg_buffer_printf(out, "rgb '#%06x'", (unsigned)rmg_colour_rgb(role, look->theme));
}

static void set_terminal(rmg_buffer *out, double width, double height, const rmg_script_look *look)
{
    rmg_buffer_printf(out, "set terminal %s noenhanced size ", terminals[look->format].name);
    if (look->format == RMG_PICTURE_PDF) { /* inches: pixels at 96 dpi */
        number(out, round(width * look->scale / 96 * 100) / 100);
        rmg_buffer_puts(out, "in,");
        number(out, round(height * look->scale / 96 * 100) / 100);
        rmg_buffer_puts(out, "in");
    } else {
        number(out, round(width * look->scale));
        rmg_buffer_putc(out, ',');
        number(out, round(height * look->scale));
    }
    rmg_buffer_printf(out, " font '%s,", look->family);
    number(out, terminals[look->format].own_font);
    rmg_buffer_puts(out, "' background ");
    colour(out, RMG_C_PAPER, look);
    rmg_buffer_putc(out, '\n');
}

/* Every picture starts from here: a bare canvas whose coordinates are pixels of the full size. */
static void set_canvas(rmg_buffer *out, double width, double height)
{
    rmg_buffer_puts(out, "reset session\n"
                         "set encoding utf8\n"
                         "set samples 2\n"
                         "unset key\n"
                         "unset xtics\n"
                         "unset ytics\n"
                         "set border 0\n"
                         "set lmargin at screen 0; set rmargin at screen 1\n"
                         "set bmargin at screen 0; set tmargin at screen 1\n");
    rmg_buffer_puts(out, "set xrange [0:");
    number(out, width);
    rmg_buffer_puts(out, "]; set yrange [0:");
    number(out, height);
    rmg_buffer_puts(out, "]\n");
}

void rmg_script_head(rmg_buffer *out, const rmg_script_look *look)
{
    set_terminal(out, 160, 90, look);
    rmg_buffer_puts(out, "set output '/dev/null'\n");
    set_canvas(out, 160, 90);
    rmg_buffer_puts(out, "$rm_none << EOD\n0 0\nEOD\n"
                         "plot $rm_none using 1:2 with lines linecolor rgb '#1f2933' linewidth 1 notitle\n"
                         "unset output\n");
}

void rmg_script_open(rmg_buffer *out, const rmg_scene *page, const rmg_script_look *look, const char *name)
{
    set_terminal(out, page->width, page->height, look);
    rmg_buffer_printf(out, "set output '%s'\n", name);
}

void rmg_script_close(rmg_buffer *out)
{
    rmg_buffer_puts(out, "unset output\n");
}

static bool same_style(const rmg_shape_style *a, const rmg_shape_style *b)
{
    return a->kind == b->kind && a->colour == b->colour && fabs(a->width - b->width) < 1e-9 &&
           fabs(a->dash_on - b->dash_on) < 1e-9 && fabs(a->dash_off - b->dash_off) < 1e-9 &&
           a->series == b->series;
}

/* One past the run of shapes that are drawn alike, and so go into one data block. */
static size_t run_end(const rmg_scene *page, size_t first)
{
    size_t end = first + 1;
    while (end < page->n_shapes && same_style(&page->shape[first].style, &page->shape[end].style))
        end++;
    return end;
}

static void block_name(rmg_buffer *out, const rmg_shape_style *style, size_t number_of_run)
{
    rmg_buffer_printf(out, "$rm_%s%zu", style->series != NULL ? style->series : "", number_of_run);
}

/* Polygons and lines are parted by a blank line; dots stand one a line. Lines hold numbers only, so that none can
 * equal the end marker. */
static void write_block(rmg_buffer *out, const rmg_scene *page, size_t first, size_t end, size_t run)
{
    const rmg_shape_style *style = &page->shape[first].style;
    bool dots = style->kind == RMG_SHAPE_DOT || style->kind == RMG_SHAPE_RING;
    block_name(out, style, run);
    rmg_buffer_puts(out, " << EOD\n");
    for (size_t i = first; i < end; i++) {
        if (i > first && !dots)
            rmg_buffer_putc(out, '\n');
        for (size_t k = 0; k < page->shape[i].n; k++) {
            const rmg_point *point = &page->point[page->shape[i].first + k];
            number(out, point->x);
            rmg_buffer_putc(out, ' ');
            number(out, point->y);
            rmg_buffer_putc(out, '\n');
        }
    }
    rmg_buffer_puts(out, "EOD\n");
}

static void write_line_style(rmg_buffer *out, const rmg_shape_style *style, const rmg_script_look *look)
{
    rmg_buffer_puts(out, " with lines linecolor ");
    colour(out, style->colour, look);
    rmg_buffer_puts(out, " linewidth ");
    number(out, style->width * look->scale * terminals[look->format].line);
    if (style->dash_on > 0) {
        double unit = terminals[look->format].dash * style->width;
        rmg_buffer_puts(out, " dashtype (");
        number(out, style->dash_on / unit);
        rmg_buffer_putc(out, ',');
        number(out, style->dash_off / unit);
        rmg_buffer_putc(out, ')');
    }
}

static void write_style(rmg_buffer *out, const rmg_shape_style *style, const rmg_script_look *look)
{
    switch (style->kind) {
    case RMG_SHAPE_AREA:
        rmg_buffer_puts(out, " with filledcurves closed fillcolor ");
        colour(out, style->colour, look);
        rmg_buffer_puts(out, " fillstyle solid noborder");
        break;
    case RMG_SHAPE_LINE:
        write_line_style(out, style, look);
        break;
    case RMG_SHAPE_DOT:
    case RMG_SHAPE_RING:
        rmg_buffer_printf(out, " with points pointtype %d pointsize ", style->kind == RMG_SHAPE_DOT ? 7 : 6);
        number(out, style->width * look->scale / terminals[look->format].radius);
        rmg_buffer_puts(out, " linewidth ");
        number(out, 1.5 * look->scale * terminals[look->format].line);
        rmg_buffer_puts(out, " linecolor ");
        colour(out, style->colour, look);
        break;
    }
}

static void write_label(rmg_buffer *out, const rmg_scene *page, const rmg_scene_text *text, size_t tag,
                        const rmg_script_look *look)
{
    static const char *const align[] = {"left", "center", "right"};
    static const char *const weight[] = {"", " Bold", " Italic"};
    const rmg_text_style *style = &text->style;
    rmg_buffer_printf(out, "set label %zu ", tag);
    rmg_script_quote(out, rmg_scene_words(page, text));
    rmg_buffer_puts(out, " at ");
    bool whole_pixels = look->format == RMG_PICTURE_PNG && look->scale > 0.999 && look->scale < 1.001;
    number(out, whole_pixels ? text->x_whole : text->x);
    rmg_buffer_putc(out, ',');
    number(out, text->y - terminals[look->format].text_drop * style->points * 4 / 3);
    rmg_buffer_printf(out, " %s front noenhanced font '%s%s,", align[style->align], look->family,
                      weight[style->weight]);
    number(out, style->points * terminals[look->format].font * look->scale);
    rmg_buffer_puts(out, "' textcolor ");
    colour(out, style->colour, look);
    rmg_buffer_putc(out, '\n');
}

static void write_plot(rmg_buffer *out, const rmg_scene *page, const rmg_script_look *look)
{
    size_t run = 0;
    for (size_t first = 0, end; first < page->n_shapes; first = end) {
        end = run_end(page, first);
        rmg_buffer_puts(out, run == 0 ? "plot " : ", \\\n     ");
        block_name(out, &page->shape[first].style, ++run);
        rmg_buffer_puts(out, " using 1:2");
        write_style(out, &page->shape[first].style, look);
        rmg_buffer_puts(out, " notitle");
    }
    if (run == 0)
        rmg_buffer_puts(out, "$rm_none << EOD\n0 0\nEOD\nplot $rm_none using 1:2 with dots notitle");
    rmg_buffer_putc(out, '\n');
}

void rmg_script_page(rmg_buffer *out, const rmg_scene *page, const rmg_script_look *look)
{
    size_t run = 0;
    set_canvas(out, page->width, page->height);
    for (size_t first = 0, end; first < page->n_shapes; first = end) {
        end = run_end(page, first);
        write_block(out, page, first, end, ++run);
    }
    for (size_t i = 0; i < page->n_texts; i++)
        write_label(out, page, &page->text[i], i + 1, look);
    write_plot(out, page, look);
}
