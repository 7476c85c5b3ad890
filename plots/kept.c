#include "plots/kept.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/grow.h"
#include "core/text.h"
#include "plots/finish.h"
#include "plots/gnuplot.h"

#define MARK "#: "

/* ---- writing ------------------------------------------------------------------------------------- */

/* On one line whatever it holds: control characters and % as %0A. */
static void put_text(rmg_buffer *out, const char *key, const char *text)
{
    rmg_buffer_printf(out, MARK "%s ", key);
    for (const unsigned char *c = (const unsigned char *)text; *c != '\0'; c++)
        if (*c < 0x20 || *c == 0x7F || *c == '%')
            rmg_buffer_printf(out, "%%%02X", (unsigned)*c);
        else
            rmg_buffer_putc(out, (char)*c);
    rmg_buffer_putc(out, '\n');
}

void rmg_kept_head(rmg_buffer *out, const char *name, rmg_picture_format format, rmg_date as_of)
{
    char date[RMG_PERIOD_MAX] = "";
    if (as_of.days != RMG_NO_DATE && as_of.days != 0)
        rmg_date_print(date, as_of);
    rmg_buffer_printf(out,
                      "# raming chart script %s.gp    draws this picture again, to the byte\n"
                      "# gnuplot -d %s.gp    draws it without title, description and date\n",
                      name, name);
    put_text(out, "format", rmg_picture_format_name(format));
    if (date[0] != '\0')
        put_text(out, "date", date);
}

void rmg_kept_page_line(rmg_buffer *out, const rmg_kept_page *page)
{
    put_text(out, "page", page->file);
    put_text(out, "id", page->id);
    put_text(out, "title", page->title);
    put_text(out, "description", page->description);
}

/* ---- reading ------------------------------------------------------------------------------------- */

typedef struct kept {
    rmg_buffer script;
    rmg_buffer words; /* the values, each with its NUL */
    rmg_picture_format format;
    rmg_date as_of;
    struct kept_page {
        size_t file, id, title, description; /* offsets in words */
    } * page;
    size_t n, capacity;
} kept;

static int hex(char c)
{
    return c >= '0' && c <= '9' ? c - '0' : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/* Put the value behind the others; its offset. */
static size_t take_text(kept *k, const char *text, size_t length)
{
    size_t at = k->words.length;
    for (size_t i = 0; i < length; i++) {
        bool coded = text[i] == '%' && i + 2 < length && hex(text[i + 1]) >= 0 && hex(text[i + 2]) >= 0;
        if (coded)
            rmg_buffer_putc(&k->words, (char)(unsigned char)(hex(text[i + 1]) * 16 + hex(text[i + 2])));
        else
            rmg_buffer_putc(&k->words, text[i]);
        i += coded ? 2 : 0;
    }
    rmg_buffer_putc(&k->words, '\0');
    return at;
}

/* Only a name that the script's own writer could have given: no path, nothing hidden. */
static bool is_file_name(const char *name)
{
    return name[0] != '\0' && name[0] != '.' &&
           name[strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789-.")] == '\0';
}

/* So many digits as a number; -1 when one of them is none. */
static int digits(const char *text, int n)
{
    int value = 0;
    for (int i = 0; i < n; i++) {
        if (text[i] < '0' || text[i] > '9')
            return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

static bool take_date(kept *k, const char *text)
{
    return strlen(text) == 10 && text[4] == '-' && text[7] == '-' &&
           rmg_date_make(&k->as_of, digits(text, 4), digits(text + 5, 2), digits(text + 8, 2));
}

static bool take_line(kept *k, const char *line, size_t length)
{
    const char *blank = memchr(line, ' ', length);
    if (blank == NULL)
        return false;
    size_t key = (size_t)(blank - line), value = take_text(k, blank + 1, length - key - 1);
    const char *text = rmg_buffer_text(&k->words) + value;
    struct kept_page *last = k->n > 0 ? &k->page[k->n - 1] : NULL;
    if (key == 6 && memcmp(line, "format", key) == 0)
        return rmg_picture_format_find(&k->format, text) && k->format != RMG_PICTURE_TEXT;
    if (key == 4 && memcmp(line, "date", key) == 0)
        return take_date(k, text);
    if (key == 4 && memcmp(line, "page", key) == 0) {
        if (!is_file_name(text) || !rmg_grow(&k->page, &k->capacity, k->n + 1, sizeof *k->page))
            return false;
        k->page[k->n++] = (struct kept_page){value, value, value, value};
        return true;
    }
    if (last != NULL && key == 2 && memcmp(line, "id", key) == 0)
        last->id = value;
    else if (last != NULL && key == 5 && memcmp(line, "title", key) == 0)
        last->title = value;
    else if (last != NULL && key == 11 && memcmp(line, "description", key) == 0)
        last->description = value;
    else
        return false;
    return true;
}

static rmg_code no_script(const char *path, rmg_diag *why)
{
    rmg_code code = rmg_fail(why, RMG_EINPUT, RMG_T("%s is not a script that --keep-script left"), path);
    rmg_hint(why, RMG_T("draw the chart again with --keep-script"));
    return code;
}

static rmg_code read_all(rmg_buffer *out, const char *path, rmg_code missing, rmg_diag *why)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL)
        return rmg_fail(why, missing, RMG_T("%s cannot be read: %s"), path, strerror(errno));
    char chunk[16384];
    for (size_t n; (n = fread(chunk, 1, sizeof chunk, file)) > 0;)
        rmg_buffer_add(out, chunk, n);
    bool failed = ferror(file) != 0;
    fclose(file);
    return failed ? rmg_fail(why, RMG_EINPUT, RMG_T("%s cannot be read: %s"), path, strerror(EIO))
                  : rmg_buffer_check(out, why);
}

static void clear(kept *k)
{
    rmg_buffer_clear(&k->script);
    rmg_buffer_clear(&k->words);
    free(k->page);
    *k = (kept){0};
}

static rmg_code read_kept(kept *k, const char *path, rmg_diag *why)
{
    *k = (kept){.format = RMG_PICTURE_TEXT};
    rmg_code code = read_all(&k->script, path, RMG_EINPUT, why);
    const char *at = rmg_buffer_text(&k->script);
    bool good = true;
    for (; code == RMG_OK && good && at[0] == '#'; at += strcspn(at, "\n"), at += *at == '\n')
        if (strncmp(at, MARK, strlen(MARK)) == 0)
            good = take_line(k, at + strlen(MARK), strcspn(at, "\n") - strlen(MARK));
    if (code == RMG_OK && (!good || k->n == 0 || k->format == RMG_PICTURE_TEXT))
        code = no_script(path, why);
    if (code == RMG_OK)
        code = rmg_buffer_check(&k->words, why);
    if (code != RMG_OK)
        clear(k);
    return code;
}

rmg_code rmg_kept_format(rmg_picture_format *out, const char *script, rmg_diag *why)
{
    kept k;
    rmg_code code = read_kept(&k, script, why);
    *out = k.format;
    clear(&k);
    return code;
}

/* ---- drawing ------------------------------------------------------------------------------------- */

static rmg_code run(const kept *k, const char *work, const rmg_draw_options *options, rmg_diag *why)
{
    rmg_gnuplot gnuplot;
    rmg_buffer path = {0};
    rmg_code code = rmg_gnuplot_probe(&gnuplot, options->gnuplot, why);
    rmg_buffer_printf(&path, "%s/kept.gp", work);
    if (code == RMG_OK)
        code = rmg_picture_write(rmg_buffer_text(&path), k->script.text, k->script.length, why);
    int seconds = options->timeout_seconds > 0 ? options->timeout_seconds : 60 + (int)k->n;
    const rmg_gnuplot_run_limits limits = {.timeout_seconds = seconds,
                                           .cpu_seconds = seconds,
                                           .file_bytes = 1LL << 30,
                                           .interrupted = options->interrupted};
    if (code == RMG_OK)
        code = rmg_gnuplot_run(&gnuplot, work, "kept.gp", &limits, why);
    rmg_buffer_clear(&path);
    return code;
}

static rmg_code finish_page(const kept *k, size_t page, const char *work, const char *folder,
                            const char *name, rmg_diag *why)
{
    const char *words = rmg_buffer_text(&k->words);
    const struct kept_page *p = &k->page[page];
    rmg_buffer path = {0}, raw = {0}, out = {0};
    rmg_buffer_printf(&path, "%s/%s", work, words + p->file);
    rmg_code code = read_all(&raw, rmg_buffer_text(&path), RMG_EOUTPUT, why);
    const rmg_picture_words put = {words + p->id, words + p->title, words + p->description, k->as_of};
    if (code == RMG_OK)
        code = rmg_picture_finish(&out, &raw, k->format, &put, why);
    rmg_buffer_reset(&path);
    rmg_buffer_printf(&path, "%s/%s", folder, name);
    if (page > 0)
        rmg_buffer_printf(&path, "-%zu", page + 1);
    rmg_buffer_printf(&path, ".%s", rmg_picture_format_name(k->format));
    if (code == RMG_OK)
        code = rmg_picture_write(rmg_buffer_text(&path), rmg_buffer_text(&out), out.length, why);
    rmg_buffer_clear(&path);
    rmg_buffer_clear(&raw);
    rmg_buffer_clear(&out);
    return code;
}

static void remove_work(const char *work)
{
    DIR *folder = opendir(work);
    for (struct dirent *entry = folder != NULL ? readdir(folder) : NULL; entry != NULL;
         entry = readdir(folder)) {
        rmg_buffer path = {0};
        rmg_buffer_printf(&path, "%s/%s", work, entry->d_name);
        if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0)
            unlink(rmg_buffer_text(&path));
        rmg_buffer_clear(&path);
    }
    if (folder != NULL)
        closedir(folder);
    rmdir(work);
}

rmg_code rmg_kept_draw(const char *script, const char *folder, const char *name,
                       const rmg_draw_options *options, int *pages, rmg_diag *why)
{
    kept k;
    rmg_buffer work = {0};
    rmg_code code = read_kept(&k, script, why);
    *pages = 0;
    if (code != RMG_OK)
        return code;
    rmg_buffer_printf(&work, "%s/.raming-XXXXXX", folder);
    code = rmg_buffer_check(&work, why);
    if (code == RMG_OK && mkdtemp(work.text) == NULL)
        code = rmg_fail(why, RMG_EOUTPUT, RMG_T("cannot write into %s: %s"), folder, strerror(errno));
    else if (code == RMG_OK) {
        code = run(&k, work.text, options, why);
        for (size_t page = 0; page < k.n && code == RMG_OK; page++) {
            code = finish_page(&k, page, work.text, folder, name, why);
            *pages += code == RMG_OK;
        }
        remove_work(work.text);
    }
    rmg_buffer_clear(&work);
    clear(&k);
    return code;
}
