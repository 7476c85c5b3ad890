#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "plots/finish.h"

typedef struct line {
    const char *text;
    size_t length;
} line;

static line next_line(const char **at, const char *end)
{
    const char *stop = memchr(*at, '\n', (size_t)(end - *at));
    line found = {*at, (size_t)((stop != NULL ? stop : end) - *at)};
    *at = stop != NULL ? stop + 1 : end;
    return found;
}

static const char *find(line l, const char *word)
{
    size_t n = strlen(word);
    for (size_t i = 0; i + n <= l.length; i++)
        if (memcmp(l.text + i, word, n) == 0)
            return l.text + i;
    return NULL;
}

static bool begins(line l, const char *word)
{
    return l.length >= strlen(word) && memcmp(l.text, word, strlen(word)) == 0;
}

void rmg_xml_escape(rmg_buffer *out, const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        switch (text[i]) {
        case '&':
            rmg_buffer_puts(out, "&amp;");
            break;
        case '<':
            rmg_buffer_puts(out, "&lt;");
            break;
        case '>':
            rmg_buffer_puts(out, "&gt;");
            break;
        case '"':
            rmg_buffer_puts(out, "&quot;");
            break;
        default:
            rmg_buffer_putc(out, (unsigned char)text[i] < 0x20 ? ' ' : text[i]);
        }
    }
}

/* "<text>a > b</text>": gnuplot has escaped & and <, but not >. */
static void copy_text(rmg_buffer *out, line l)
{
    const char *open = memchr(l.text, '>', l.length);
    const char *close = l.text + l.length - strlen("</text>");
    rmg_buffer_add(out, l.text, (size_t)(open + 1 - l.text));
    for (const char *c = open + 1; c < close; c++) {
        if (*c == '>')
            rmg_buffer_puts(out, "&gt;");
        else
            rmg_buffer_putc(out, *c);
    }
    rmg_buffer_puts(out, "</text>\n");
}

/* <use xlink:href='#gpPt6' transform='translate(x,y) scale(r)' color='c'/> -> <circle>; gpPt5 is the ring. */
static void copy_dot(rmg_buffer *out, line l)
{
    char x[24], y[24], r[24], colour[40];
    char copy[256];
    if (l.length >= sizeof copy)
        return;
    memcpy(copy, l.text, l.length);
    copy[l.length] = '\0';
    const char *place = strstr(copy, "translate(");
    bool ring = strstr(copy, "'#gpPt5'") != NULL;
    if (place == NULL || sscanf(place, "translate(%20[0-9.-],%20[0-9.-]) scale(%20[0-9.-])' color='%30[^']'",
                                x, y, r, colour) != 4)
        return;
    if (ring)
        rmg_buffer_printf(out, "<circle cx='%s' cy='%s' r='%s' fill='none' stroke='%s' stroke-width='2'/>\n",
                          x, y, r, colour);
    else
        rmg_buffer_printf(out, "<circle cx='%s' cy='%s' r='%s' fill='%s' stroke='none'/>\n", x, y, r, colour);
}

/* Groups of gnuplot name a colour and refer to it; say it directly. */
static void copy_group(rmg_buffer *out, line l)
{
    const char *colour = find(l, " color=\"");
    const char *current = find(l, " stroke=\"currentColor\"");
    if (colour == NULL) {
        rmg_buffer_add(out, l.text, l.length);
        rmg_buffer_putc(out, '\n');
        return;
    }
    const char *value = colour + strlen(" color=\"");
    const char *value_end = memchr(value, '"', (size_t)(l.text + l.length - value));
    const char *rest = value_end + 1;
    rmg_buffer_add(out, l.text, (size_t)(colour - l.text));
    if (current != NULL) {
        rmg_buffer_puts(out, " stroke=\"");
        rmg_buffer_add(out, value, (size_t)(value_end - value));
        rmg_buffer_putc(out, '"');
        rest = current + strlen(" stroke=\"currentColor\"");
    }
    rmg_buffer_add(out, rest, (size_t)(l.text + l.length - rest));
    rmg_buffer_putc(out, '\n');
}

/* Copy with every `word` replaced. */
static void copy_replaced(rmg_buffer *out, line l, const char *word, const char *by)
{
    const char *end = l.text + l.length, *hit;
    while ((hit = find(l, word)) != NULL) {
        rmg_buffer_add(out, l.text, (size_t)(hit - l.text));
        rmg_buffer_puts(out, by);
        l.text = hit + strlen(word);
        l.length = (size_t)(end - l.text);
    }
    rmg_buffer_add(out, l.text, l.length);
    rmg_buffer_putc(out, '\n');
}

/* font-family="Open Sans" -> with stand-ins for machines that lack it; the chosen one stays first. */
static void copy_font(rmg_buffer *out, line l)
{
    static const char key[] = " font-family=\"";
    const char *family = find(l, key);
    if (family == NULL) {
        copy_group(out, l);
        return;
    }
    family += strlen(key);
    const char *line_end = l.text + l.length;
    const char *end = memchr(family, '"', (size_t)(line_end - family));
    if (end == NULL)
        end = line_end;
    bool first_choice = strncmp(family, "Open Sans", 9) == 0;
    rmg_buffer_add(out, l.text, (size_t)(end - l.text));
    rmg_buffer_puts(out, first_choice ? ", DejaVu Sans, Liberation Sans, sans-serif"
                                      : ", Open Sans, DejaVu Sans, sans-serif");
    rmg_buffer_add(out, end, (size_t)(line_end - end));
    rmg_buffer_putc(out, '\n');
}

static void write_names(rmg_buffer *out, const char *id, const char *title, const char *description)
{
    rmg_buffer_printf(out, "<title id=\"%s-title\">", id);
    rmg_xml_escape(out, title, strlen(title));
    rmg_buffer_printf(out, "</title>\n<desc id=\"%s-desc\">", id);
    rmg_xml_escape(out, description, strlen(description));
    rmg_buffer_puts(out, "</desc>\n");
}

/* The lines of the head; true when the line was one of them. */
static bool head_line(rmg_buffer *out, line l, const char *id, const char *title, const char *description)
{
    if (begins(l, "<svg"))
        rmg_buffer_printf(out, "<svg role=\"img\" aria-labelledby=\"%s-title %s-desc\"\n", id, id);
    else if (begins(l, " xmlns:xlink="))
        ; /* nothing refers any more */
    else if (begins(l, "<title>"))
        write_names(out, id, title, description);
    else if (begins(l, "<desc>"))
        ;
    else if (begins(l, "<g id=\"gnuplot_canvas\">"))
        rmg_buffer_printf(out, "<g id=\"%s-canvas\">\n", id);
    else
        return false;
    return true;
}

/* <g id="gnuplot_plot_3" > names our third data block. */
static void copy_plot_group(rmg_buffer *out, line l, const char *id)
{
    const char *number = find(l, "gnuplot_plot_") + strlen("gnuplot_plot_");
    int digits = 0;
    while (number + digits < l.text + l.length && number[digits] >= '0' && number[digits] <= '9')
        digits++;
    rmg_buffer_printf(out, "<g id=\"%s-plot-%.*s\">\n", id, digits, number);
}

static void body_line(rmg_buffer *out, line l, const char *id)
{
    if (begins(l, "\t\t<text"))
        copy_text(out, l);
    else if (find(l, "<use ") != NULL)
        copy_dot(out, l);
    else if (find(l, "<g id=\"gnuplot_plot_") != NULL)
        copy_plot_group(out, l, id);
    else if (find(l, "shape-rendering") != NULL)
        copy_replaced(out, l, " shape-rendering='crispEdges'", "");
    else
        copy_font(out, l);
}

void rmg_svg_finish(rmg_buffer *out, const char *raw, size_t length, const char *id, const char *title,
                    const char *description)
{
    const char *at = raw, *end = raw + length;
    line held = {0}; /* an opening group is held back: nothing is written when it is closed at once */
    bool in_marks = false, marks_seen = false;
    while (at < end) {
        line l = next_line(&at, end);
        if (!marks_seen && begins(l, "<defs>"))
            in_marks = marks_seen = true;
        if (in_marks) { /* the definitions of gnuplot's marks */
            in_marks = !begins(l, "</defs>");
            continue;
        }
        if (held.text != NULL && begins(l, "</g>") && l.length == strlen("</g>")) {
            held.text = NULL;
            continue;
        }
        if (held.text != NULL)
            body_line(out, held, id);
        held = (line){0};
        if (l.length == 0 || (!marks_seen && head_line(out, l, id, title, description)))
            continue;
        if (begins(l, "<g fill=\"none\" color="))
            held = l;
        else
            body_line(out, l, id);
    }
}
