#include "cli/config_edit.h"

#include <glob.h>
#include <stdlib.h>
#include <string.h>

#include "cli/config_guard.h"
#include "core/text.h"

bool rmg_config_can_hold(const char *key, const char *value)
{
    rmg_buffer line = {0};
    rmg_buffer_printf(&line, "[run]\n%s = %s\n", key, value);
    rmg_config_lines lines = {0};
    rmg_problems problems = {0};
    size_t n = strlen(value);
    bool trimmed = n != 0 && strchr(" \t", value[0]) == NULL && strchr(" \t", value[n - 1]) == NULL;
    bool held = trimmed && !line.failed && strchr(value, '\n') == NULL &&
                rmg_config_guard(&lines, "", rmg_buffer_text(&line), line.length, &problems, NULL) ==
                    RMG_OK &&
                lines.n == 2 && strcmp(lines.item[1].key, key) == 0;
    rmg_config_lines_clear(&lines);
    rmg_problems_clear(&problems);
    rmg_buffer_clear(&line);
    return held;
}

/* ---- one key of an old file ---- */

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r';
}

/* Where a line without its end stands in the text. */
typedef struct place {
    size_t start, end, next; /* end: before the line end, next: behind it */
} place;

static place line_at(const char *text, size_t length, size_t start)
{
    const char *newline = memchr(text + start, '\n', length - start);
    size_t next = newline != NULL ? (size_t)(newline - text) + 1 : length;
    size_t end = next - (newline != NULL);
    while (end > start && is_blank(text[end - 1]))
        end--;
    return (place){start, end, next};
}

static bool is_section(const char *text, place line, const char *section)
{
    size_t n = strlen(section);
    return line.end - line.start == n + 2 && text[line.start] == '[' &&
           memcmp(text + line.start + 1, section, n) == 0;
}

static bool sets_key(const char *text, place line, const char *key)
{
    size_t n = strlen(key), at = line.start + n;
    if (line.end - line.start <= n || memcmp(text + line.start, key, n) != 0)
        return false;
    while (at < line.end && is_blank(text[at]))
        at++;
    return at < line.end && text[at] == '=';
}

/* The bytes [from, to) of the text give way to the new line. */
typedef struct gap {
    size_t from, to;
    bool in_section; /* else the section must be written too */
} gap;

static gap find_gap(const char *text, size_t length, const char *section, const char *key)
{
    gap found = {length, length, false};
    bool inside = false;
    for (size_t at = 0; at < length;) {
        place line = line_at(text, length, at);
        at = line.next;
        if (line.end == line.start)
            continue;
        if (text[line.start] == '[') {
            inside = is_section(text, line, section);
            found.in_section |= inside;
        }
        if (!inside)
            continue;
        if (sets_key(text, line, key))
            return (gap){line.start, line.next, true};
        found.from = found.to = line.next;
    }
    return found;
}

rmg_code rmg_config_set(rmg_buffer *out, const char *text, size_t length, const char *section,
                        const char *key, const char *value, rmg_diag *why)
{
    if (!rmg_config_can_hold(key, value))
        return rmg_fail(why, RMG_EOUTPUT, RMG_T("%s = %s cannot be written to the configuration"), key,
                        value);
    const char *bom = "\xEF\xBB\xBF";
    size_t skip = length >= 3 && memcmp(text, bom, 3) == 0 ? 3 : 0;
    gap g = find_gap(text + skip, length - skip, section, key);
    const char *newline = memchr(text, '\n', length);
    const char *end = newline != NULL && newline > text && newline[-1] == '\r' ? "\r\n" : "\n";
    rmg_buffer_add(out, text, skip + g.from);
    if (skip + g.from != 0 && text[skip + g.from - 1] != '\n')
        rmg_buffer_puts(out, end);
    if (!g.in_section)
        rmg_buffer_printf(out, "[%s]%s", section, end);
    rmg_buffer_printf(out, "%s = %s%s", key, value, end);
    rmg_buffer_add(out, text + skip + g.to, length - skip - g.to);
    return rmg_buffer_check(out, why);
}

/* ---- a new file ---- */

bool rmg_config_add(rmg_buffer *out, const char **section, const char *in_section, const char *comment,
                    const char *key, const char *value)
{
    if (!rmg_config_can_hold(key, value))
        return false;
    if (*section == NULL || strcmp(*section, in_section) != 0)
        rmg_buffer_printf(out, "[%s]\n", in_section);
    *section = in_section;
    if (comment != NULL && strlen(comment) < RMG_CONFIG_LINE_MAX - 2 && strpbrk(comment, "\r\n") == NULL)
        rmg_buffer_printf(out, "; %s\n", comment);
    rmg_buffer_printf(out, "%s = %s\n", key, value);
    return true;
}

/* A name as a pattern that means it: what a pattern or the configuration would take otherwise is a `?`. */
static void add_name(rmg_buffer *out, const char *name)
{
    for (; *name != '\0'; name++)
        rmg_buffer_putc(out, strchr("*?[]\\;# \t", *name) != NULL ? '?' : *name);
}

static int by_bytes(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

/* Does the pattern find these files and no other? */
static bool finds_exactly(const char *pattern, char *const *files, size_t n)
{
    char **sorted = malloc((n + 1) * sizeof *sorted);
    glob_t found;
    if (sorted == NULL || glob(pattern, 0, NULL, &found) != 0) {
        free(sorted);
        return false;
    }
    memcpy(sorted, files, n * sizeof *sorted);
    qsort(sorted, n, sizeof *sorted, by_bytes);
    bool same = found.gl_pathc == n;
    for (size_t i = 0; same && i < n; i++)
        same = strcmp(found.gl_pathv[i], sorted[i]) == 0;
    globfree(&found);
    free(sorted);
    return same;
}

/* What all names begin and end with, and a * between. */
static void add_common(rmg_buffer *out, char *const *files, size_t n)
{
    size_t head = strlen(files[0]), tail = head;
    for (size_t i = 1; i < n; i++) {
        size_t length = strlen(files[i]), first = strlen(files[0]), k = 0;
        while (k < head && files[i][k] == files[0][k])
            k++;
        head = k;
        for (k = 0; k < tail && k < length && files[i][length - 1 - k] == files[0][first - 1 - k];)
            k++;
        tail = k;
    }
    char *begin = rmg_copy_n(files[0], head);
    if (begin == NULL) {
        out->failed = true;
        return;
    }
    add_name(out, begin);
    rmg_buffer_putc(out, '*');
    size_t length = strlen(files[0]);
    add_name(out, files[0] + length - (head + tail > length ? length - head : tail));
    free(begin);
}

rmg_code rmg_config_list_files(rmg_buffer *out, char *const *files, size_t n, rmg_diag *why)
{
    size_t start = out->length;
    bool good = true;
    if (n == 1 && rmg_config_can_hold("file", files[0]) && finds_exactly(files[0], files, 1)) {
        rmg_buffer_puts(out, files[0]);
        return rmg_buffer_check(out, why);
    }
    for (size_t i = 0; i < n; i++) {
        size_t at = out->length + (i != 0);
        rmg_buffer_puts(out, i != 0 ? " " : "");
        add_name(out, files[i]);
        good = good && !out->failed && finds_exactly(rmg_buffer_text(out) + at, &files[i], 1);
    }
    if (good && rmg_config_can_hold("file", rmg_buffer_text(out) + start))
        return rmg_buffer_check(out, why);
    rmg_buffer pattern = {0};
    add_common(&pattern, files, n);
    good = !pattern.failed && finds_exactly(rmg_buffer_text(&pattern), files, n) &&
           rmg_config_can_hold("file", rmg_buffer_text(&pattern));
    rmg_buffer_reset(out);
    rmg_buffer_puts(out, rmg_buffer_text(&pattern));
    rmg_buffer_clear(&pattern);
    if (good)
        return rmg_buffer_check(out, why);
    rmg_code code = rmg_fail(why, RMG_EOUTPUT,
                             RMG_T("the names of %zu files do not fit in one line of raming.conf"), n);
    rmg_hint(why, RMG_T("put the files in a folder of their own"));
    return code;
}
