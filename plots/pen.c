#include <stdio.h>
#include <string.h>

#include "core/grow.h"
#include "plots/layout_internal.h"

void rmg_pen_page(rmg_pen *pen, double width, double height)
{
    rmg_scenes *scenes = pen->scenes;
    if (pen->code != RMG_OK)
        return;
    if (!rmg_grow(&scenes->page, &scenes->capacity, scenes->n + 1, sizeof *scenes->page)) {
        pen->code = rmg_nomem(pen->why);
        return;
    }
    pen->scene = &scenes->page[scenes->n++];
    *pen->scene = (rmg_scene){.width = width, .height = height};
}

/* The text without control characters, in `clean`; NULL after a failure. */
static const char *cleaned(rmg_pen *pen, rmg_buffer *clean, const char *text)
{
    if (pen->code == RMG_OK)
        pen->code = rmg_clean_text(clean, text, pen->why);
    if (pen->code == RMG_OK)
        pen->code = rmg_buffer_check(clean, pen->why);
    return pen->code == RMG_OK ? rmg_buffer_text(clean) : NULL;
}

double rmg_pen_width(rmg_pen *pen, const char *text, rmg_weight weight, double points)
{
    rmg_buffer clean = {0};
    const char *words = cleaned(pen, &clean, text);
    double width = words != NULL ? rmg_measure_width(pen->measure, words, weight, points) : 0;
    rmg_buffer_clear(&clean);
    return width;
}

double rmg_pen_text(rmg_pen *pen, double x, double y, rmg_text_style style, const char *text)
{
    rmg_buffer clean = {0};
    const char *words = cleaned(pen, &clean, text);
    double width = 0;
    if (words != NULL && words[0] != '\0') {
        width = rmg_measure_width(pen->measure, words, style.weight, style.points);
        rmg_scene_add_text(pen->scene, x, y, style, words, width);
    }
    rmg_buffer_clear(&clean);
    return width;
}

double rmg_pen_number(rmg_pen *pen, double x, double y, rmg_text_style style, long number)
{
    char text[32];
    snprintf(text, sizeof text, "%ld", number);
    return rmg_pen_text(pen, x, y, style, text);
}

double rmg_pen_fitted(rmg_pen *pen, double x, double y, rmg_text_style style, double width, const char *text)
{
    rmg_buffer clean = {0}, fitted = {0};
    const char *words = cleaned(pen, &clean, text);
    double used = 0;
    if (words != NULL) {
        rmg_measure_fit(&fitted, pen->measure, words, style.weight, style.points, width);
        if (strcmp(rmg_buffer_text(&fitted), words) != 0)
            pen->scenes->names_cut = true;
        used = rmg_pen_text(pen, x, y, style, rmg_buffer_text(&fitted));
    }
    rmg_buffer_clear(&fitted);
    rmg_buffer_clear(&clean);
    return used;
}

double rmg_pen_scenario(rmg_pen *pen, double x, double y, rmg_text_style style, double width,
                        const char *name)
{
    const char *bracket = strstr(name, " (");
    if (bracket == NULL || bracket == name || rmg_pen_width(pen, name, style.weight, style.points) <= width)
        return rmg_pen_fitted(pen, x, y, style, width, name);
    rmg_buffer word = {0};
    rmg_buffer_add(&word, name, (size_t)(bracket - name));
    double used = rmg_pen_fitted(pen, x, y, style, width, rmg_buffer_text(&word));
    rmg_buffer_clear(&word);
    return used;
}

static double advance(rmg_pen *pen, const char *text, rmg_weight weight, double points, double *whole)
{
    rmg_buffer clean = {0};
    const char *words = cleaned(pen, &clean, text);
    *whole = 0;
    double width = words != NULL ? rmg_measure_advance(pen->measure, words, weight, points, whole) : 0;
    rmg_buffer_clear(&clean);
    return width;
}

double rmg_pen_runs_width(rmg_pen *pen, double points, const rmg_run *run, size_t n)
{
    double width = 0, whole;
    for (size_t i = 0; i < n; i++)
        width += advance(pen, run[i].text, run[i].weight, points, &whole);
    return width;
}

double rmg_pen_runs(rmg_pen *pen, double x, double y, double points, rmg_colour colour, const rmg_run *run,
                    size_t n)
{
    double at = x, whole_at = x;
    for (size_t i = 0; i < n; i++) {
        /* outer blanks are room, not text: renderers drop them at the ends of a text */
        const char *words = run[i].text + strspn(run[i].text, " ");
        double whole, whole_words;
        double width = advance(pen, run[i].text, run[i].weight, points, &whole);
        double lead = width - advance(pen, words, run[i].weight, points, &whole_words);
        size_t length = strlen(words);
        while (length > 0 && words[length - 1] == ' ')
            length--;
        rmg_buffer text = {0};
        rmg_buffer_add(&text, words, length);
        rmg_pen_text(pen, at + lead, y, rmg_style(RMG_TEXT_LEFT, run[i].weight, points, colour),
                     rmg_buffer_text(&text));
        if (pen->code == RMG_OK && length > 0 && pen->scene->n_texts > 0)
            pen->scene->text[pen->scene->n_texts - 1].x_whole = whole_at + whole - whole_words;
        rmg_buffer_clear(&text);
        at += width;
        whole_at += whole;
    }
    return at - x;
}

/* Length of the first line of `text` that fits; at least one word. */
static size_t line_length(rmg_pen *pen, const char *text, rmg_text_style style, double width)
{
    size_t best = 0, length = strlen(text);
    for (size_t i = 1; i <= length; i++) {
        bool after_euro = i >= 3 && memcmp(text + i - 3, "€", 3) == 0; /* stays with its amount */
        if ((text[i] != ' ' && text[i] != '\0') || (after_euro && text[i] == ' '))
            continue;
        rmg_buffer line = {0};
        rmg_buffer_add(&line, text, i);
        bool fits = rmg_measure_width(pen->measure, rmg_buffer_text(&line), style.weight, style.points) <=
                    width;
        rmg_buffer_clear(&line);
        if (!fits)
            break;
        best = i;
    }
    if (best == 0)
        best = strcspn(text, " ");
    return best;
}

int rmg_pen_wrapped(rmg_pen *pen, double x, double y, rmg_text_style style, double width, double line_height,
                    int most, const char *text)
{
    rmg_buffer clean = {0};
    const char *rest = cleaned(pen, &clean, text);
    int lines = 0;
    while (rest != NULL && *rest != '\0' && lines < most) {
        size_t length = line_length(pen, rest, style, width);
        rmg_buffer line = {0};
        if (lines + 1 == most)
            rmg_buffer_puts(&line, rest);
        else
            rmg_buffer_add(&line, rest, length);
        rmg_pen_fitted(pen, x, y - line_height * lines, style, width, rmg_buffer_text(&line));
        rmg_buffer_clear(&line);
        rest += length;
        rest += strspn(rest, " ");
        lines++;
    }
    rmg_buffer_clear(&clean);
    return lines;
}
