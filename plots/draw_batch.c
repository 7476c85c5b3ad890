#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/grow.h"
#include "core/text.h"
#include "plots/draw_internal.h"
#include "plots/finish.h"
#include "plots/kept.h"

/* A process costs as much as some pictures: fewer than this many pages are not worth one. */
enum { PAGES_PER_PROCESS = 4, PROCESSES_MAX = 16, TIMEOUTS_MAX = 2 };

static rmg_script_look look_of(const rmg_batch *batch, size_t item)
{
    const rmg_draw_options *options = batch->options;
    const rmg_scene *page = &batch->item[item].scenes.page[0];
    rmg_picture_format format = batch->item[item].drawing->format;
    double scale = options->width > 0 ? options->width / page->width : 1;
    if (format == RMG_PICTURE_PDF && options->width == 0) /* slides 13.33 x 7.5 inch, pages A4 */
        scale = page->height > 1000 ? 11.69 * 96 / page->width : 0.8;
    return (rmg_script_look){.format = format,
                             .theme = options->theme,
                             .scale = scale,
                             .family = rmg_measure_family(batch->measure)};
}

/* ITEM-PAGE.EXT while working; NAME.EXT, NAME-2.EXT in a script that is kept. */
static void output_name(char out[128], const rmg_batch *batch, size_t item, size_t page,
                        const char *kept_name)
{
    const char *ending = rmg_picture_format_name(batch->item[item].drawing->format);
    if (kept_name == NULL)
        snprintf(out, 128, "%zu-%zu.%s", item + 1, page + 1, ending);
    else if (page == 0)
        snprintf(out, 128, "%.80s.%s", kept_name, ending);
    else
        snprintf(out, 128, "%.80s-%zu.%s", kept_name, page + 1, ending);
}

static void script_of(rmg_buffer *out, const rmg_batch *batch, size_t i, const char *kept_name)
{
    const rmg_batch_item *item = &batch->item[i];
    rmg_script_look look = look_of(batch, i);
    for (size_t page = 0; page < item->scenes.n; page++) {
        char name[128];
        output_name(name, batch, i, page, kept_name);
        if (page == 0 || look.format != RMG_PICTURE_PDF)
            rmg_script_open(out, &item->scenes.page[page], &look, name);
        rmg_script_page(out, &item->scenes.page[page], &look);
        if (page + 1 == item->scenes.n || look.format != RMG_PICTURE_PDF)
            rmg_script_close(out);
    }
}

void rmg_batch_kept_script(rmg_buffer *out, const rmg_batch *batch, size_t item, const char *name)
{
    rmg_script_look look = look_of(batch, item);
    const rmg_scenes *scenes = &batch->item[item].scenes;
    size_t files = look.format == RMG_PICTURE_PDF ? 1 : scenes->n;
    rmg_kept_head(out, name, look.format, batch->options->as_of);
    for (size_t page = 0; page < files; page++) {
        char file[128], id[RMG_PAGE_ID_MAX];
        output_name(file, batch, item, page, name);
        rmg_batch_page_id(id, batch, item, page);
        const rmg_kept_page line = {file, id, rmg_buffer_text(&scenes->page[page].title),
                                    rmg_buffer_text(&scenes->page[page].summary)};
        rmg_kept_page_line(out, &line);
    }
    rmg_script_head(out, &look);
    script_of(out, batch, item, name);
}

static void chunk_script(rmg_buffer *out, const rmg_batch *batch, size_t first, size_t n)
{
    bool begun = false;
    for (size_t i = first; i < first + n; i++) {
        const rmg_batch_item *item = &batch->item[i];
        if (item->code != RMG_OK || item->done)
            continue;
        rmg_script_look look = look_of(batch, i);
        if (!begun)
            rmg_script_head(out, &look);
        begun = true;
        script_of(out, batch, i, NULL);
    }
}

static rmg_gnuplot_run_limits limits_of(const rmg_batch *batch, size_t n)
{
    int seconds = batch->options->timeout_seconds;
    if (seconds <= 0)
        seconds = 60 + (int)(n < 10000 ? n : 10000);
    return (rmg_gnuplot_run_limits){.timeout_seconds = seconds,
                                    .cpu_seconds = seconds,
                                    .file_bytes = 1LL << 30,
                                    .interrupted = batch->options->interrupted};
}

/* Write the script of a chunk and start its process. */
static rmg_code start_chunk(rmg_batch *batch, rmg_chunk *chunk)
{
    char name[64], path[640], option[] = "-d", program[sizeof batch->gnuplot.program];
    rmg_buffer script = {0};
    snprintf(name, sizeof name, "%zu.gp", chunk->first + 1);
    snprintf(path, sizeof path, "%s/%s", batch->work, name);
    chunk_script(&script, batch, chunk->first, chunk->n);
    rmg_code code = rmg_buffer_check(&script, &chunk->why);
    if (code == RMG_OK)
        code = rmg_picture_write(path, script.text, script.length, &chunk->why);
    rmg_buffer_clear(&script);
    if (code != RMG_OK)
        return code;
    memcpy(program, batch->gnuplot.program, sizeof program);
    char *const argv[] = {program, option, name, NULL};
    rmg_gnuplot_run_limits limits = limits_of(batch, chunk->n);
    return rmg_child_start(&chunk->child, argv, batch->work, STDERR_FILENO, &limits, &chunk->why);
}

/* Wait for a chunk and finish what it drew. A bad chunk leaves its items undone. */
static void end_chunk(rmg_batch *batch, rmg_chunk *chunk)
{
    if (chunk->code == RMG_OK) {
        rmg_child_end(&chunk->child);
        chunk->code = rmg_child_verdict(&chunk->child, &chunk->why);
    }
    rmg_child_clear(&chunk->child);
    if (chunk->code != RMG_OK)
        return;
    for (size_t i = chunk->first; i < chunk->first + chunk->n; i++) {
        rmg_batch_item *item = &batch->item[i];
        rmg_diag why = {0};
        if (item->code != RMG_OK || item->done)
            continue;
        rmg_code code = rmg_batch_finish(batch, i, &why);
        item->done = code == RMG_OK;
        if (code != RMG_OK && chunk->n == 1) {
            chunk->code = code;
            chunk->why = why;
        } else if (code != RMG_OK)
            chunk->code = code; /* again, alone */
    }
}

static bool out_of_hands(const rmg_batch *batch, rmg_code code)
{
    return code == RMG_EINTERRUPTED || code == RMG_ENOMEM || batch->timeouts >= TIMEOUTS_MAX;
}

/* Draw the undone items of a failed chunk each in a process of its own, so that the culprit is named. */
static void retry_alone(rmg_batch *batch, const rmg_chunk *failed)
{
    for (size_t i = failed->first; i < failed->first + failed->n; i++) {
        rmg_chunk alone = {.first = i, .n = 1, .child = {.pid = -1, .fd = -1}};
        rmg_batch_item *item = &batch->item[i];
        if (item->code != RMG_OK || item->done)
            continue;
        if (out_of_hands(batch, failed->code)) {
            rmg_batch_fail(batch, i, failed->code, &failed->why);
            continue;
        }
        alone.code = start_chunk(batch, &alone);
        end_chunk(batch, &alone);
        batch->timeouts += alone.child.timed_out;
        if (alone.code != RMG_OK)
            rmg_batch_fail(batch, i, alone.code, &alone.why);
    }
}

static void end_and_retry(rmg_batch *batch, rmg_chunk *chunk)
{
    end_chunk(batch, chunk);
    if (chunk->code == RMG_OK)
        return;
    size_t open = 0, last = 0;
    for (size_t i = chunk->first; i < chunk->first + chunk->n; i++)
        if (batch->item[i].code == RMG_OK && !batch->item[i].done) {
            open++;
            last = i;
        }
    if (open == 1 && chunk->n == 1)
        rmg_batch_fail(batch, last, chunk->code, &chunk->why);
    else
        retry_alone(batch, chunk);
}

/* One past the run of items with the format of `first`. */
static size_t format_end(const rmg_batch *batch, size_t first, size_t *pages)
{
    size_t end = first;
    *pages = 0;
    while (end < batch->n && batch->item[end].drawing->format == batch->item[first].drawing->format) {
        *pages += batch->item[end].scenes.n;
        end++;
    }
    return end;
}

void rmg_batch_run(rmg_batch *batch)
{
    for (size_t first = 0, end; first < batch->n; first = end) {
        size_t pages;
        end = format_end(batch, first, &pages);
        size_t wanted = batch->options->jobs > 0 ? (size_t)batch->options->jobs : 2;
        size_t n_chunks = wanted < pages / PAGES_PER_PROCESS ? wanted : pages / PAGES_PER_PROCESS;
        n_chunks = n_chunks < 1 ? 1 : n_chunks > PROCESSES_MAX ? PROCESSES_MAX : n_chunks;
        rmg_chunk chunk[PROCESSES_MAX] = {0};
        size_t from = first;
        for (size_t c = 0; c < n_chunks; c++) {
            size_t to = first + (end - first) * (c + 1) / n_chunks;
            chunk[c] = (rmg_chunk){.first = from, .n = to - from, .child = {.pid = -1, .fd = -1}};
            if (to > from)
                chunk[c].code = start_chunk(batch, &chunk[c]);
            from = to;
        }
        for (size_t c = 0; c < n_chunks; c++)
            if (chunk[c].n > 0)
                end_and_retry(batch, &chunk[c]);
    }
}
