#include "io/read/records/scan_internal.h"

#include <stdlib.h>
#include <string.h>

#include "core/grow.h"
#include "io/read/records/marks_internal.h"

enum kind { ORDINARY, SEPARATOR, QUOTE, CR, LF, BLANK, ZERO };

void rmg_scan_init(rmg_scan *scan, char separator)
{
    scan->separator = separator;
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

void rmg_scan_forget(rmg_scan *scan)
{
    scan->block = NULL;
}

void rmg_scan_start(rmg_scan *scan, uint64_t line)
{
    scan->state = RMG_SCAN_START;
    scan->has_quote = scan->has_nul = scan->no_memory = false;
    scan->literal_quote = scan->blank_quote = scan->doubled_quote = false;
    scan->line = line;
    scan->length = scan->consumed = scan->n_fields = 0;
}

static void end_field(rmg_scan *scan, const char *start, const char *end, bool quoted)
{
    if (scan->n_fields == scan->capacity &&
        !rmg_grow(&scan->field, &scan->capacity, scan->n_fields + 1, sizeof *scan->field)) {
        scan->no_memory = true;
        return;
    }
    scan->field[scan->n_fields++] = (rmg_field){start, (size_t)(end - start), quoted};
}

/* --- any record, byte by byte -------------------------------------------------------------------------------- */

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
    size_t begin = c->i;
    while (c->i < c->length && kind_at(scan, c) == BLANK)
        c->i++;
    c->start = c->after = c->i;
    if (c->i == c->length)
        return;
    enum kind kind = kind_at(scan, c);
    if (kind == QUOTE) {
        scan->state = RMG_SCAN_QUOTED;
        scan->has_quote = true;
        scan->blank_quote |= c->i > begin;
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
    if (c->after == c->i && kind_at(scan, c) == QUOTE) {
        scan->state = RMG_SCAN_QUOTED;
        scan->doubled_quote = true;
        c->i++;
        return;
    }
    for (; c->i < c->length && kind_at(scan, c) == BLANK; c->i++)
        scan->blank_quote = true;
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
static bool end_record(rmg_scan *scan, const char *text, size_t i, size_t length, bool at_end)
{
    bool cr = i < length && text[i] == '\r';
    if (cr && i + 1 == length && !at_end)
        return false;
    bool crlf = cr && i + 1 < length && text[i + 1] == '\n';
    scan->length = i;
    scan->consumed = i + (i == length ? 0 : crlf ? 2 : 1);
    scan->next_line = scan->line + 1;
    return true;
}

static void end_here(rmg_scan *scan, cursor *c)
{
    end_field(scan, c->text + c->start, c->text + c->after, scan->state == RMG_SCAN_CLOSED);
    scan->state = RMG_SCAN_START;
}

static bool scan_any(rmg_scan *scan, const char *text, size_t length, bool at_end)
{
    cursor c = {.text = text, .length = length};
    while (c.i < length) {
        step(scan, &c);
        if (c.i == length)
            break;
        enum kind kind = kind_at(scan, &c);
        if (scan->state == RMG_SCAN_QUOTED)
            continue;
        if (kind == SEPARATOR && scan->state != RMG_SCAN_BAD) {
            end_here(scan, &c);
            c.start = c.after = ++c.i;
        } else if (kind == CR || kind == LF) {
            break;
        }
    }
    scan->length = length;
    if (c.i == length && (!at_end || length == 0 || scan->state == RMG_SCAN_QUOTED))
        return false;
    if (!end_record(scan, text, c.i, length, at_end))
        return false;
    if (scan->state != RMG_SCAN_BAD)
        end_here(scan, &c);
    return true;
}

/* --- a record without quotes, 64 bytes at a time ---------------------------------------------------------------- */

typedef enum plain { PLAIN_WHOLE, PLAIN_CUT, NOT_PLAIN } plain;

static void end_plain_field(rmg_scan *scan, const char *start, const char *end)
{
    while (start < end && scan->kind[(unsigned char)*start] == BLANK)
        start++;
    while (end > start && scan->kind[(unsigned char)end[-1]] == BLANK)
        end--;
    end_field(scan, start, end, false);
}

static uint64_t marks_of(const rmg_scan *scan, const char *block, const char *end)
{
    size_t left = (size_t)(end - block);
    return rmg_marks(block, left < 64 ? left : 64, scan->separator);
}

/* The fields up to the first mark that is no separator, or to the end of the text (NULL). */
static const char *plain_fields(rmg_scan *scan, const char **start, const char *end)
{
    const char *block = scan->block;
    uint64_t marks = scan->marks & UINT64_MAX << (*start - block);
    const char *mark = NULL;
    for (;; marks &= marks - 1) {
        while (marks == 0 && end - block > 64) {
            block += 64;
            marks = marks_of(scan, block, end);
        }
        if (marks == 0)
            break;
        mark = block + rmg_lowest_bit(marks);
        if (*mark != scan->separator)
            break;
        end_plain_field(scan, *start, mark);
        *start = mark + 1;
    }
    scan->block = block;
    scan->marks = marks;
    return marks == 0 ? NULL : mark;
}

static plain scan_plain(rmg_scan *scan, const char *text, size_t length, bool at_end)
{
    const char *start = text, *end = text + length;
    if (length == 0)
        return PLAIN_CUT;
    if (scan->block == NULL || text < scan->block || text - scan->block >= 64) {
        scan->block = text;
        scan->marks = marks_of(scan, text, end);
    }
    const char *mark = plain_fields(scan, &start, end);
    if (mark != NULL && (*mark == '"' || *mark == '\0'))
        return NOT_PLAIN;
    scan->length = length;
    if (mark == NULL && !at_end)
        return PLAIN_CUT;
    if (mark == NULL)
        mark = end;
    end_plain_field(scan, start, mark);
    return end_record(scan, text, (size_t)(mark - text), length, at_end) ? PLAIN_WHOLE : PLAIN_CUT;
}

bool rmg_scan_record(rmg_scan *scan, const char *text, size_t length, bool at_end)
{
    plain result = scan_plain(scan, text, length, at_end);
    if (result != NOT_PLAIN)
        return result == PLAIN_WHOLE;
    scan->n_fields = 0;
    return scan_any(scan, text, length, at_end);
}

size_t rmg_scan_unquote(rmg_field *field, char *out)
{
    const char *text = field->text + 1, *end = field->text + field->length - 1;
    field->text = text;
    field->length = (size_t)(end - text);
    const char *quote = memchr(text, '"', field->length);
    if (quote == NULL)
        return 0;
    size_t n = 0;
    for (; quote != NULL; quote = memchr(text, '"', (size_t)(end - text))) {
        size_t piece = (size_t)(quote - text) + 1;
        memcpy(out + n, text, piece);
        n += piece;
        text = quote + 2;
    }
    memcpy(out + n, text, (size_t)(end - text));
    n += (size_t)(end - text);
    *field = (rmg_field){out, n, true};
    return n;
}
