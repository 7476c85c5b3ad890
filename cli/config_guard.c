#include "cli/config_guard.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/grow.h"
#include "core/text.h"

/* A line of the file without its end. */
typedef struct span {
    const char *text;
    size_t length;
} span;

typedef struct guard {
    rmg_config_lines *out;
    const char *source;
    rmg_problems *problems;
    rmg_diag *why;
    const char *section; /* the one that the lines stand in, or NULL */
    bool lost;           /* its heading cannot be read: its keys are nobody's */
    bool fit;            /* the line at hand may be read by the library */
    uint64_t line;
    size_t bad;
} guard;

rmg_code rmg_config_problem(rmg_problems *problems, const char *source, uint64_t line, const char *hint,
                            rmg_diag *why, const char *format, ...)
{
    char message[512], place[256], advice[256];
    snprintf(place, sizeof place, "%s", source);
    snprintf(advice, sizeof advice, "%s", hint != NULL ? hint : "");
    va_list args;
    va_start(args, format);
    vsnprintf(message, sizeof message, format, args);
    va_end(args);
    rmg_problem problem = {.severity = RMG_ERROR,
                           .code = RMG_ECONFIG,
                           .source = place,
                           .line = line,
                           .line_end = line,
                           .message = message,
                           .hint = advice};
    return rmg_problems_add(problems, &problem, why);
}

/* What libinih takes for a blank: isspace() in the C locale. */
static bool is_blank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static span trimmed(span s)
{
    while (s.length != 0 && is_blank(s.text[0]))
        s.text++, s.length--;
    while (s.length != 0 && is_blank(s.text[s.length - 1]))
        s.length--;
    return s;
}

/* ---- the rules that look at bytes ---- */

/* How many bytes the UTF-8 character at `text` takes; 0 when it is none. */
static size_t utf8_length(const unsigned char *text, size_t left)
{
    static const unsigned least[] = {0, 0, 0x80, 0x800, 0x10000};
    size_t n = text[0] < 0x80 ? 1 : text[0] >= 0xF0 ? 4 : text[0] >= 0xE0 ? 3 : 2;
    if (n == 1)
        return 1;
    if (n > left || text[0] < 0xC2 || text[0] > 0xF4)
        return 0;
    unsigned point = text[0] & (0x7Fu >> n);
    for (size_t i = 1; i < n; i++) {
        if ((text[i] & 0xC0) != 0x80)
            return 0;
        point = point << 6 | (text[i] & 0x3Fu);
    }
    bool good = point >= least[n] && point <= 0x10FFFF && (point < 0xD800 || point > 0xDFFF);
    return good ? n : 0;
}

static bool is_utf8(span line)
{
    for (size_t i = 0, n; i < line.length; i += n) {
        n = utf8_length((const unsigned char *)line.text + i, line.length - i);
        if (n == 0)
            return false;
    }
    return true;
}

static bool has_control(span line)
{
    for (size_t i = 0; i < line.length; i++)
        if (((unsigned char)line.text[i] < 0x20 && line.text[i] != '\t') || line.text[i] == 0x7F)
            return true;
    return false;
}

/* The mark of a comment inside a line: ` ;` or ` #`. 0 when there is none. */
static char comment_mark(span line)
{
    for (size_t i = 1; i < line.length; i++)
        if (is_blank(line.text[i - 1]) && (line.text[i] == ';' || line.text[i] == '#'))
            return line.text[i];
    return 0;
}

/* One more error, for which the library must not see the line. */
static void spoil(guard *g)
{
    g->bad++;
    g->fit = false;
}

static rmg_code bad(guard *g, const char *hint, const char *message)
{
    spoil(g);
    return rmg_config_problem(g->problems, g->source, g->line, hint, g->why, "%s", message);
}

static rmg_code bad_comment(guard *g, char mark)
{
    spoil(g);
    const char *hint = RMG_T("put the comment on a line of its own; write a separator as a word: semicolon");
    if (mark == ';')
        return rmg_config_problem(g->problems, g->source, g->line, hint, g->why, "%s",
                                  RMG_T("\" ;\" inside a value: the rest would be cut off"));
    return rmg_config_problem(g->problems, g->source, g->line, hint, g->why, "%s",
                              RMG_T("\" #\" inside a value: what follows would become part of it"));
}

/* *good is false when the line must not be looked at any further. */
static rmg_code check_bytes(guard *g, span line, bool *good)
{
    *good = false;
    if (line.length > RMG_CONFIG_LINE_MAX) {
        spoil(g);
        return rmg_config_problem(
            g->problems, g->source, g->line, RMG_T("name several files by one pattern: data/*.csv"), g->why,
            RMG_T("a line of %zu bytes; at most %d can be read"), line.length, RMG_CONFIG_LINE_MAX);
    }
    if (has_control(line))
        return bad(g, NULL, RMG_T("a control character"));
    if (!is_utf8(line))
        return bad(g, RMG_T("save the file as UTF-8"), RMG_T("text that is not UTF-8"));
    *good = true;
    return RMG_OK;
}

/* ---- the rules that look at sections and keys ---- */

static const rmg_config_line *find_line(const guard *g, const char *section, const char *key)
{
    for (size_t i = 0; i < g->out->n; i++) {
        const rmg_config_line *item = &g->out->item[i];
        bool same_key = key == NULL || item->key == NULL ? key == item->key : strcmp(key, item->key) == 0;
        if (same_key && strcmp(item->section, section) == 0)
            return item;
    }
    return NULL;
}

static rmg_code keep(guard *g, char *section, char *key)
{
    rmg_config_lines *out = g->out;
    if (section == NULL || !rmg_grow(&out->item, &out->capacity, out->n + 1, sizeof *out->item)) {
        free(section);
        free(key);
        return rmg_nomem(g->why);
    }
    out->item[out->n++] = (rmg_config_line){section, key, g->line};
    return RMG_OK;
}

static rmg_code take_section(guard *g, span line)
{
    span name = {line.text + 1, line.length - 1};
    bool closed = name.length != 0 && name.text[name.length - 1] == ']';
    name.length -= closed;
    if (!closed || name.length == 0 || memchr(name.text, ']', name.length) != NULL)
        return bad(g, NULL, RMG_T("a section is written [name], with nothing behind it"));
    char *section = rmg_copy_n(name.text, name.length);
    if (section == NULL)
        return rmg_nomem(g->why);
    const rmg_config_line *before = find_line(g, section, NULL);
    rmg_code code = RMG_OK;
    g->lost = false;
    if (before != NULL) {
        g->bad++;
        code = rmg_config_problem(g->problems, g->source, g->line, RMG_T("put its keys together"), g->why,
                                  RMG_T("[%s] stands on line %llu already"), section,
                                  (unsigned long long)before->line);
        g->section = before->section;
        free(section);
        return code;
    }
    g->section = section;
    return keep(g, section, NULL);
}

/* Keys under a heading that cannot be read are judged no further. */
static void lose_section(guard *g)
{
    g->section = NULL;
    g->lost = true;
}

static rmg_code take_pair(guard *g, span name, span value)
{
    if (name.length == 0)
        return bad(g, NULL, RMG_T("no key before the ="));
    if (value.length == 0)
        return bad(g, RMG_T("write a value, or take the line out"), RMG_T("no value after the ="));
    if (g->lost) {
        g->fit = false;
        return RMG_OK;
    }
    if (g->section == NULL)
        return bad(g, RMG_T("begin with a section, such as [run]"),
                   RMG_T("a key before the first [section]"));
    char *key = rmg_copy_n(name.text, name.length);
    if (key == NULL)
        return rmg_nomem(g->why);
    const rmg_config_line *before = find_line(g, g->section, key);
    if (before == NULL)
        return keep(g, rmg_copy(g->section), key);
    spoil(g);
    rmg_code code = rmg_config_problem(g->problems, g->source, g->line, RMG_T("keep one of the two lines"),
                                       g->why, RMG_T("\"%s\" of [%s] is set on line %llu already"), key,
                                       g->section, (unsigned long long)before->line);
    free(key);
    return code;
}

static rmg_code take_line(guard *g, span line)
{
    bool good;
    if (line.length != 0 && line.text[0] == '[')
        lose_section(g); /* until its name is read */
    rmg_code code = check_bytes(g, line, &good);
    if (code != RMG_OK || !good || trimmed(line).length == 0)
        return code;
    if (is_blank(line.text[0]))
        return bad(g, RMG_T("take away the blank in front"),
                   RMG_T("a line that begins with a blank would be joined to the one above it"));
    if (line.text[0] == ';' || line.text[0] == '#')
        return RMG_OK;
    char mark = comment_mark(line);
    if (mark != 0)
        return bad_comment(g, mark);
    if (line.text[0] == '[')
        return take_section(g, trimmed(line));
    size_t at = 0;
    while (at < line.length && line.text[at] != '=' && line.text[at] != ':')
        at++;
    if (at == line.length || line.text[at] == ':')
        return bad(g, NULL, RMG_T("neither [section] nor key = value"));
    return take_pair(g, trimmed((span){line.text, at}),
                     trimmed((span){line.text + at + 1, line.length - at - 1}));
}

/* ---- the file as lines ---- */

static span next_line(const char **at, size_t *left)
{
    const char *end = memchr(*at, '\n', *left);
    span line = {*at, end != NULL ? (size_t)(end - *at) : *left};
    size_t taken = line.length + (end != NULL);
    *at += taken;
    *left -= taken;
    if (line.length != 0 && line.text[line.length - 1] == '\r')
        line.length--;
    return line;
}

rmg_code rmg_config_guard(rmg_config_lines *out, const char *source, const char *text, size_t length,
                          rmg_problems *problems, rmg_diag *why)
{
    *out = (rmg_config_lines){0};
    guard g = {.out = out, .source = source, .problems = problems, .why = why};
    if (length >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0) {
        text += 3;
        length -= 3;
    }
    rmg_code code = RMG_OK;
    while (code == RMG_OK && length != 0) {
        span line = next_line(&text, &length);
        g.line++;
        g.fit = true;
        code = take_line(&g, line);
        if (g.fit)
            rmg_buffer_add(&out->text, line.text, line.length);
        rmg_buffer_putc(&out->text, '\n');
    }
    if (code == RMG_OK)
        code = rmg_buffer_check(&out->text, why);
    if (code == RMG_OK && g.bad != 0)
        code = rmg_fail(why, RMG_ECONFIG, RMG_T("%zu errors"), g.bad);
    return code;
}

void rmg_config_lines_clear(rmg_config_lines *lines)
{
    for (size_t i = 0; i < lines->n; i++) {
        free(lines->item[i].section);
        free(lines->item[i].key);
    }
    free(lines->item);
    rmg_buffer_clear(&lines->text);
    *lines = (rmg_config_lines){0};
}
