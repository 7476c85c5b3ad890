#include "io/scan_internal.h"

#include <stdlib.h>
#include <string.h>

#include "core/grow.h"

enum kind { ORDINARY, SEPARATOR, QUOTE, CR, LF, BLANK, ZERO };

void rmg_scan_init(rmg_scan *scan, char separator)
{
    memset(scan->kind, ORDINARY, sizeof scan->kind);
    scan->kind[' '] = scan->kind['\t'] = BLANK;
    scan->kind['"'] = QUOTE;
    scan->kind['\r'] = CR;
    scan->kind['\n'] = LF;
    scan->kind[0] = ZERO;
    scan->kind[(unsigned char)separator] = SEPARATOR;
}

void rmg_scan_clear(rmg_scan *scan)
{
    free(scan->field);
    scan->field = NULL;
    scan->capacity = 0;
}

void rmg_scan_start(rmg_scan *scan, uint64_t line)
{
    scan->state = RMG_SCAN_START;
    scan->has_quote = scan->literal_quote = scan->has_nul = scan->no_memory = false;
    scan->line = line;
    scan->length = scan->consumed = scan->n_fields = 0;
}

static void end_field(rmg_scan *scan, size_t start, size_t end)
{
    if (scan->n_fields == scan->capacity &&
        !rmg_grow(&scan->field, &scan->capacity, scan->n_fields + 1, sizeof *scan->field)) {
        scan->no_memory = true;
        return;
    }
    scan->field[scan->n_fields++] = (rmg_scan_field){start, end - start, scan->state == RMG_SCAN_CLOSED};
    scan->state = RMG_SCAN_START;
}

static void note_nul(rmg_scan *scan)
{
    if (!scan->has_nul)
        scan->nul_field = scan->n_fields;
    scan->has_nul = true;
}

/* Where we are in the text, and the field that we are in: its first byte, one past its last that is no blank. */
typedef struct cursor {
    const char *text;
    size_t i, length;
    size_t start, after;
} cursor;

static enum kind kind_at(const rmg_scan *scan, const cursor *c)
{
    return (enum kind)scan->kind[(unsigned char)c->text[c->i]];
}

/* Each of these moves on to a border (separator or line end), to another state, or to the end of the text. */

static void at_start(rmg_scan *scan, cursor *c)
{
    while (c->i < c->length && kind_at(scan, c) == BLANK)
        c->i++;
    c->start = c->after = c->i;
    if (c->i == c->length)
        return;
    enum kind kind = kind_at(scan, c);
    if (kind == QUOTE) {
        scan->state = RMG_SCAN_QUOTED;
        scan->has_quote = true;
        scan->quote_line = scan->line;
        c->i++;
    } else if (kind == ORDINARY || kind == ZERO) {
        scan->state = RMG_SCAN_PLAIN;
    }
}

static void in_plain(rmg_scan *scan, cursor *c)
{
    for (; c->i < c->length; c->i++) {
        enum kind kind = kind_at(scan, c);
        if (kind == ORDINARY) {
            c->after = c->i + 1;
        } else if (kind == QUOTE) { /* 12" monitor */
            scan->has_quote = scan->literal_quote = true;
            c->after = c->i + 1;
        } else if (kind == ZERO) {
            note_nul(scan);
            c->after = c->i + 1;
        } else if (kind != BLANK) {
            return;
        }
    }
}

static void in_quotes(rmg_scan *scan, cursor *c)
{
    for (; c->i < c->length; c->i++) {
        enum kind kind = kind_at(scan, c);
        if (kind == QUOTE) {
            scan->state = RMG_SCAN_CLOSED;
            c->after = ++c->i;
            return;
        }
        if (kind == CR || (kind == LF && c->text[c->i - 1] != '\r'))
            scan->line++;
        else if (kind == ZERO)
            note_nul(scan);
    }
}

static void after_quotes(rmg_scan *scan, cursor *c)
{
    if (c->after == c->i && kind_at(scan, c) == QUOTE) { /* a doubled quote */
        scan->state = RMG_SCAN_QUOTED;
        c->i++;
        return;
    }
    while (c->i < c->length && kind_at(scan, c) == BLANK)
        c->i++;
    if (c->i < c->length &&
        (kind_at(scan, c) == ORDINARY || kind_at(scan, c) == QUOTE || kind_at(scan, c) == ZERO))
        scan->state = RMG_SCAN_BAD;
}

static void in_bad(rmg_scan *scan, cursor *c)
{
    for (; c->i < c->length && kind_at(scan, c) != CR && kind_at(scan, c) != LF; c->i++)
        if (kind_at(scan, c) == ZERO)
            note_nul(scan);
}

static void step(rmg_scan *scan, cursor *c)
{
    switch (scan->state) {
    case RMG_SCAN_START:
        at_start(scan, c);
        break;
    case RMG_SCAN_PLAIN:
        in_plain(scan, c);
        break;
    case RMG_SCAN_QUOTED:
        in_quotes(scan, c);
        break;
    case RMG_SCAN_CLOSED:
        after_quotes(scan, c);
        break;
    case RMG_SCAN_BAD:
        in_bad(scan, c);
        break;
    }
}

/* The record ends before text[i]. False when a CR is the last byte that we have: an LF may belong to it. */
static bool end_record(rmg_scan *scan, const cursor *c, bool at_end)
{
    bool cr = c->i < c->length && c->text[c->i] == '\r';
    if (cr && c->i + 1 == c->length && !at_end)
        return false;
    if (scan->state != RMG_SCAN_BAD)
        end_field(scan, c->start, c->after);
    bool crlf = cr && c->i + 1 < c->length && c->text[c->i + 1] == '\n';
    scan->length = c->i;
    scan->consumed = c->i + (c->i == c->length ? 0 : crlf ? 2 : 1);
    scan->next_line = scan->line + 1;
    return true;
}

bool rmg_scan_record(rmg_scan *scan, const char *text, size_t length, bool at_end)
{
    cursor c = {.text = text, .length = length};
    while (c.i < length) {
        step(scan, &c);
        if (c.i == length)
            break;
        enum kind kind = kind_at(scan, &c);
        if (scan->state == RMG_SCAN_QUOTED) {
            continue;
        } else if (kind == SEPARATOR && scan->state != RMG_SCAN_BAD) {
            end_field(scan, c.start, c.after);
            c.start = c.after = ++c.i;
        } else if (kind == CR || kind == LF) {
            return end_record(scan, &c, at_end);
        }
    }
    scan->length = length;
    if (!at_end || length == 0 || scan->state == RMG_SCAN_QUOTED)
        return false;
    return end_record(scan, &c, at_end);
}
