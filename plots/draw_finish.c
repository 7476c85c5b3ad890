#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "core/text.h"
#include "plots/draw_internal.h"
#include "plots/finish.h"

static rmg_code read_raw(rmg_buffer *out, const char *path, rmg_diag *why)
{
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return rmg_fail(why, RMG_EOUTPUT, "%s", RMG_T("gnuplot ended well but wrote no picture"));
    char chunk[65536];
    ssize_t n;
    while ((n = read(fd, chunk, sizeof chunk)) > 0 || (n < 0 && errno == EINTR))
        if (n > 0)
            rmg_buffer_add(out, chunk, (size_t)n);
    int error = n < 0 ? errno : 0;
    close(fd);
    if (error != 0)
        return rmg_fail(why, RMG_EOUTPUT, RMG_T("the picture cannot be read back: %s"), strerror(error));
    return rmg_buffer_check(out, why);
}

/* folder/NAME.svg, or folder/NAME-2.svg for the second page */
static void path_of(rmg_buffer *out, const rmg_drawing *drawing, size_t page, const char *ending)
{
    rmg_buffer_printf(out, "%s/%s", drawing->folder != NULL ? drawing->folder : ".", drawing->name);
    if (page > 0)
        rmg_buffer_printf(out, "-%zu", page + 1);
    rmg_buffer_printf(out, ".%s", ending);
}

static rmg_code put(const rmg_drawing *drawing, size_t page, const char *ending, const rmg_buffer *bytes,
                    rmg_diag *why)
{
    if (drawing->picture != NULL) {
        if (page == 0)
            rmg_buffer_add(drawing->picture, bytes->text, bytes->length);
        return rmg_buffer_check(drawing->picture, why);
    }
    rmg_buffer path = {0};
    path_of(&path, drawing, page, ending);
    rmg_code code = rmg_buffer_check(&path, why);
    if (code == RMG_OK)
        code = rmg_picture_write(path.text, rmg_buffer_text(bytes), bytes->length, why);
    rmg_buffer_clear(&path);
    return code;
}

void rmg_batch_page_id(char out[RMG_PAGE_ID_MAX], const rmg_batch *batch, size_t item, size_t page)
{
    char id[RMG_PICTURE_NAME_MAX];
    const char *name = batch->item[item].drawing->name;
    rmg_picture_name(id, name != NULL ? name : "chart");
    snprintf(out, RMG_PAGE_ID_MAX, "%s%s%.0zu", id, page > 0 ? "-" : "", page > 0 ? page + 1 : 0);
}

/* The finished bytes of a page that gnuplot has written. */
static rmg_code finished(rmg_buffer *out, const rmg_batch *batch, size_t i, size_t page, rmg_diag *why)
{
    const rmg_batch_item *item = &batch->item[i];
    rmg_picture_format format = item->drawing->format;
    const rmg_scene *scene = &item->scenes.page[page];
    char path[640], id[RMG_PAGE_ID_MAX];
    rmg_buffer raw = {0};
    snprintf(path, sizeof path, "%s/%zu-%zu.%s", batch->work, i + 1, page + 1,
             rmg_picture_format_name(format));
    rmg_batch_page_id(id, batch, i, page);
    const rmg_picture_words words = {id, rmg_buffer_text(&scene->title), rmg_buffer_text(&scene->summary),
                                     batch->options->as_of};
    rmg_code code = read_raw(&raw, path, why);
    if (code == RMG_OK)
        code = rmg_picture_finish(out, &raw, format, &words, why);
    rmg_buffer_clear(&raw);
    return code;
}

/* NAME.gp: the same script with the picture's own name, and in comments what was put in afterwards. */
static rmg_code keep_script(const rmg_batch *batch, size_t i, rmg_diag *why)
{
    const rmg_drawing *drawing = batch->item[i].drawing;
    rmg_buffer script = {0};
    char name[RMG_PICTURE_NAME_MAX];
    rmg_picture_name(name, drawing->name);
    rmg_batch_kept_script(&script, batch, i, name);
    rmg_code code = rmg_buffer_check(&script, why);
    if (code == RMG_OK)
        code = put(drawing, 0, "gp", &script, why);
    rmg_buffer_clear(&script);
    return code;
}

rmg_code rmg_batch_finish(const rmg_batch *batch, size_t i, rmg_diag *why)
{
    const rmg_batch_item *item = &batch->item[i];
    const rmg_drawing *drawing = item->drawing;
    size_t files = drawing->format == RMG_PICTURE_PDF ? 1 : item->scenes.n;
    rmg_code code = RMG_OK;
    for (size_t page = 0; page < files && code == RMG_OK; page++) {
        rmg_buffer bytes = {0};
        code = finished(&bytes, batch, i, page, why);
        if (code == RMG_OK)
            code = put(drawing, page, rmg_picture_format_name(drawing->format), &bytes, why);
        rmg_buffer_clear(&bytes);
    }
    if (code == RMG_OK && batch->options->keep_script && drawing->picture == NULL)
        code = keep_script(batch, i, why);
    if (code == RMG_OK && drawing->alternative && drawing->picture == NULL)
        code = put(drawing, 0, "txt", &item->scenes.page[0].summary, why);
    return code;
}
