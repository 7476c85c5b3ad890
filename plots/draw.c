#include "plots/draw.h"

#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/grow.h"
#include "core/text.h"
#include "plots/draw_internal.h"
#include "plots/finish.h"

static const char *const format_names[] = {"svg", "png", "pdf", "text"};
static const char *const theme_names[] = {"screen", "print", "dark"};

bool rmg_picture_format_find(rmg_picture_format *out, const char *name)
{
    for (size_t i = 0; i < sizeof format_names / sizeof *format_names; i++)
        if (strcmp(format_names[i], name) == 0) {
            *out = (rmg_picture_format)i;
            return true;
        }
    return false;
}

bool rmg_theme_find(rmg_theme *out, const char *name)
{
    for (size_t i = 0; i < sizeof theme_names / sizeof *theme_names; i++)
        if (strcmp(theme_names[i], name) == 0) {
            *out = (rmg_theme)i;
            return true;
        }
    return false;
}

const char *rmg_picture_format_name(rmg_picture_format format)
{
    return format == RMG_PICTURE_TEXT ? "txt" : format_names[format];
}

void rmg_picture_name(char out[RMG_PICTURE_NAME_MAX], const char *text)
{
    size_t n = 0;
    for (; *text != '\0' && n < 60; text++) {
        unsigned char c = (unsigned char)*text;
        if (c < 0x80 && isalnum(c))
            out[n++] = (char)tolower(c);
        else if (n > 0 && out[n - 1] != '-' && c < 0x80)
            out[n++] = '-';
    }
    while (n > 0 && out[n - 1] == '-')
        n--;
    out[n] = '\0';
    if (n == 0)
        strcpy(out, "chart");
}

void rmg_batch_fail(rmg_batch *batch, size_t item, rmg_code code, const rmg_diag *why)
{
    batch->item[item].code = code;
    if (batch->failed)
        return;
    batch->failed = true;
    batch->first = *why;
    batch->first.code = code;
    const char *name = batch->item[item].drawing->name;
    if (name == NULL || code == RMG_EINTERRUPTED || code == RMG_ENOMEM)
        return;
    char message[sizeof why->message];
    snprintf(message, sizeof message, "%s", why->message);
    char hint[sizeof why->hint];
    snprintf(hint, sizeof hint, "%s", why->hint);
    rmg_fail(&batch->first, code, RMG_T("chart %s: %s"), name, message);
    if (hint[0] != '\0')
        rmg_hint(&batch->first, "%s", hint);
}

/* Lay out one chart and add its pages to the item's, each with the chart in words. */
static rmg_code add_pages(rmg_batch *batch, rmg_batch_item *item, const rmg_chart *chart, rmg_diag *why)
{
    rmg_scenes scenes;
    rmg_code code = rmg_chart_layout(&scenes, chart, batch->measure, why);
    for (size_t page = 0; code == RMG_OK && page < scenes.n; page++)
        code = rmg_chart_alternative(&scenes.page[page].summary, chart, why);
    if (code == RMG_OK &&
        !rmg_grow(&item->scenes.page, &item->scenes.capacity, item->scenes.n + scenes.n, sizeof *scenes.page))
        code = rmg_nomem(why);
    if (code != RMG_OK) {
        rmg_scenes_clear(&scenes);
        return code;
    }
    for (size_t page = 0; page < scenes.n; page++) /* the pages move over */
        item->scenes.page[item->scenes.n++] = scenes.page[page];
    scenes.n = 0;
    rmg_scenes_clear(&scenes);
    return RMG_OK;
}

static void lay_out(rmg_batch *batch)
{
    for (size_t i = 0; i < batch->n; i++) {
        rmg_batch_item *item = &batch->item[i];
        rmg_diag why = {0};
        rmg_code code = add_pages(batch, item, item->drawing->chart, &why);
        for (size_t k = 0; k < item->drawing->n_more && code == RMG_OK; k++)
            code = add_pages(batch, item, item->drawing->more[k], &why);
        if (code != RMG_OK)
            rmg_batch_fail(batch, i, code, &why);
    }
}

/* A folder for scripts and raw pictures, beside the first target so that the disk is the same. */
static rmg_code make_work(rmg_batch *batch, rmg_diag *why)
{
    const rmg_drawing *first = batch->item[0].drawing;
    const char *folder = first->picture != NULL ? "/tmp" : first->folder != NULL ? first->folder : ".";
    if ((size_t)snprintf(batch->work, sizeof batch->work, "%s/.raming-XXXXXX", folder) >=
        sizeof batch->work) {
        batch->work[0] = '\0';
        return rmg_fail(why, RMG_EOUTPUT, RMG_T("the path %.100s... is too long"), folder);
    }
    if (mkdtemp(batch->work) == NULL) {
        batch->work[0] = '\0';
        return rmg_fail(why, RMG_EOUTPUT, RMG_T("cannot write into %s: %s"), folder, strerror(errno));
    }
    return RMG_OK;
}

static void remove_work(const rmg_batch *batch)
{
    DIR *folder = batch->work[0] != '\0' ? opendir(batch->work) : NULL;
    if (folder == NULL)
        return;
    for (struct dirent *entry = readdir(folder); entry != NULL; entry = readdir(folder)) {
        rmg_buffer path = {0};
        if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
            continue;
        rmg_buffer_printf(&path, "%s/%s", batch->work, entry->d_name);
        unlink(rmg_buffer_text(&path));
        rmg_buffer_clear(&path);
    }
    closedir(folder);
    rmdir(batch->work);
}

static rmg_code note_fonts(const rmg_batch *batch, rmg_problems *notices, rmg_diag *why)
{
    rmg_buffer text = {0};
    rmg_code code = RMG_OK;
    if (notices == NULL ||
        (rmg_measure_is_first_choice(batch->measure) && rmg_measure_has_symbols(batch->measure)))
        return RMG_OK;
    if (!rmg_measure_is_first_choice(batch->measure))
        rmg_buffer_printf(&text, RMG_T("the font Open Sans is not installed; %s is used"),
                          rmg_measure_family(batch->measure));
    else
        rmg_buffer_puts(&text,
                        RMG_T("the font DejaVu Sans is not installed; signs such as ▲ may be missing"));
    const rmg_problem notice = {.severity = RMG_NOTE, .reason = "font", .message = text.text};
    code = rmg_problems_add(notices, &notice, why);
    rmg_buffer_clear(&text);
    return code;
}

static rmg_code check_options(const rmg_drawing *drawings, size_t n, const rmg_draw_options *options,
                              rmg_diag *why)
{
    if (options->width != 0 && (options->width < 400 || options->width > 4000))
        return rmg_fail(why, RMG_EUSAGE, RMG_T("width %d is not between 400 and 4000"), options->width);
    for (size_t i = 0; i < n; i++)
        if (drawings[i].picture == NULL &&
            (drawings[i].name == NULL || strchr(drawings[i].name, '/') != NULL))
            return rmg_fail(why, RMG_EUSAGE, "%s", RMG_T("a picture needs a name without a slash"));
    return RMG_OK;
}

static rmg_code terminal_present(const rmg_batch *batch, rmg_diag *why)
{
    const rmg_gnuplot *g = &batch->gnuplot;
    for (size_t i = 0; i < batch->n; i++) {
        rmg_picture_format format = batch->item[i].drawing->format;
        bool present = format == RMG_PICTURE_SVG ? g->svg : format == RMG_PICTURE_PNG ? g->png : g->pdf;
        if (format != RMG_PICTURE_TEXT && !present) {
            rmg_fail(why, RMG_EOUTPUT, RMG_T("this gnuplot (%s) cannot write %s"), g->version,
                     rmg_picture_format_name(format));
            rmg_hint(why, RMG_T("install gnuplot-nox (5.4 or later); tables and CSV need no gnuplot"));
            return RMG_EOUTPUT;
        }
    }
    return RMG_OK;
}

static rmg_code run(rmg_batch *batch, rmg_problems *notices, rmg_diag *why)
{
    rmg_code code = rmg_gnuplot_probe(&batch->gnuplot, batch->options->gnuplot, why);
    if (code == RMG_OK)
        code = terminal_present(batch, why);
    if (code == RMG_OK)
        code = rmg_measure_new(&batch->measure, why);
    if (code == RMG_OK)
        code = note_fonts(batch, notices, why);
    if (code != RMG_OK)
        return code;
    lay_out(batch);
    code = make_work(batch, why);
    if (code == RMG_OK)
        rmg_batch_run(batch);
    remove_work(batch);
    if (code == RMG_OK && batch->failed) {
        code = batch->first.code;
        if (why != NULL)
            *why = batch->first;
    }
    return code;
}

rmg_code rmg_charts_draw(rmg_drawing *drawings, size_t n, const rmg_draw_options *options,
                         rmg_problems *notices, rmg_diag *why)
{
    rmg_batch batch = {.options = options, .n = n};
    rmg_code code = check_options(drawings, n, options, why);
    if (code != RMG_OK || n == 0)
        return code;
    batch.item = rmg_zalloc(n, sizeof *batch.item);
    if (batch.item == NULL)
        return rmg_nomem(why);
    for (size_t i = 0; i < n; i++) {
        batch.item[i].drawing = &drawings[i];
        drawings[i].pages = 0;
    }
    code = run(&batch, notices, why);
    for (size_t i = 0; i < n; i++) {
        rmg_batch_item *item = &batch.item[i];
        drawings[i].code = item->done ? RMG_OK : item->code != RMG_OK ? item->code : code;
        drawings[i].pages = item->done ? (int)item->scenes.n : 0;
        rmg_scenes_clear(&item->scenes);
    }
    rmg_measure_free(batch.measure);
    free(batch.item);
    return code;
}

rmg_code rmg_chart_picture(rmg_buffer *out, const rmg_chart *chart, const char *id, rmg_picture_format format,
                           const rmg_draw_options *options, rmg_problems *notices, rmg_diag *why)
{
    rmg_drawing drawing = {.chart = chart, .name = id, .format = format, .picture = out};
    return rmg_charts_draw(&drawing, 1, options, notices, why);
}
