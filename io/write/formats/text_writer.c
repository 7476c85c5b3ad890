/* Plain text: views in columns, everything else as lines. Why this is our own code: docs/adr/0017. */
#include <stdlib.h>
#include <string.h>

#include "core/grow.h"
#include "core/text.h"
#include "io/write/formats/writers_internal.h"

#define USUAL_WIDTH 104 /* where lists and long names wrap when no width is given */
#define NOTE_WIDTH 90
#define LEAST_RUNNING 16 /* a text is not squeezed into fewer columns */
#define LEAST_LABEL 12
#define HANGING 8 /* a longer heading may hang over */

typedef struct slot {
    size_t start, width, heading_start;
} slot;

typedef struct page {
    rmg_buffer *out;
    const rmg_view *view;
    const rmg_write_options *options;
    slot *place;
    size_t at; /* column of the line being written */
} page;

/* ---- writing pieces ------------------------------------------------------------------------------ */

/* Text without anything that could steer the terminal; `limit` columns at most, then an ellipsis. */
static void add_clean(rmg_buffer *out, const char *text, size_t limit)
{
    char shown[12];
    bool cut = rmg_text_width(text) > limit;
    size_t room = cut ? limit - 1 : limit, used = 0;
    for (const char *next = text; *text != '\0'; text = next) {
        uint32_t c = next_character(&next);
        char one[8] = "";
        memcpy(one, text, (size_t)(next - text));
        size_t width = rmg_text_width(one);
        if (used + width > room)
            break;
        used += width;
        if (is_control(c, shown))
            rmg_buffer_puts(out, shown);
        else if (c == 0xFFFD && next - text == 1)
            rmg_buffer_puts(out, "\xEF\xBF\xBD");
        else
            rmg_buffer_add(out, text, (size_t)(next - text));
    }
    if (cut)
        rmg_buffer_puts(out, "\u2026");
}

static void pad_to(page *p, size_t column)
{
    for (; p->at < column; p->at++)
        rmg_buffer_putc(p->out, ' ');
}

static const char *tone_code(rmg_tone tone)
{
    static const char *const codes[] = {"", "\x1b[34m", "\x1b[31m", "\x1b[2m"};
    return codes[tone];
}

static void put(page *p, const rmg_view_cell *cell, const char *text, size_t limit)
{
    bool colored = p->options->color && cell->tone != RMG_TONE_NONE && text[0] != '\0';
    size_t width = rmg_text_width(text);
    if (colored)
        rmg_buffer_puts(p->out, tone_code(cell->tone));
    add_clean(p->out, text, limit);
    if (colored)
        rmg_buffer_puts(p->out, "\x1b[0m");
    p->at += width < limit ? width : limit;
}

/* End the line; blanks at its end are taken off. */
static void end_line(page *p)
{
    while (p->out->length > 0 && p->out->text[p->out->length - 1] == ' ')
        p->out->text[--p->out->length] = '\0';
    rmg_buffer_putc(p->out, '\n');
    p->at = 0;
}

/* Where a line of at most `width` columns may end: at its last blank, else at its end. */
static size_t break_at(const char *text, size_t length, size_t width)
{
    size_t best = length, columns = 0;
    for (const char *next = text, *at = text; at < text + length; at = next) {
        if (*at == ' ' && (columns <= width || best == length))
            best = (size_t)(at - text);
        if (columns > width && best != length)
            break;
        next_character(&next);
        columns++;
    }
    return columns > width ? best : length;
}

/* A text that runs to the end of the line, wrapped under its own first character where the terminal ends. */
static void put_running(page *p, const rmg_view_cell *cell, const char *text)
{
    size_t start = p->at, width = p->options->width > 0 ? (size_t)p->options->width : 0;
    if (width < start + LEAST_RUNNING || rmg_text_width(text) <= width - start) {
        put(p, cell, text, SIZE_MAX);
        return;
    }
    for (;;) {
        size_t length = break_at(text, strlen(text), width - start);
        char *line = rmg_copy_n(text, length);
        p->out->failed |= line == NULL;
        put(p, cell, line != NULL ? line : "", SIZE_MAX);
        free(line);
        if (text[length] == '\0')
            return;
        text += length + 1;
        end_line(p);
        pad_to(p, start);
    }
}

static size_t indent_of(const rmg_view_row *row)
{
    return 2 * (size_t)row->level;
}

/* ---- measuring ----------------------------------------------------------------------------------- */

static size_t larger(size_t a, size_t b)
{
    return a > b ? a : b;
}

/* Does the cell take part in the width of its column? Texts that run on do not. */
static bool is_aligned(const rmg_view_row *row, size_t cell)
{
    if (row->kind == RMG_VIEW_SENTENCE)
        return false;
    return cell == 0 || row->kind == RMG_VIEW_CELLS || row->kind == RMG_VIEW_TOTAL ||
           (row->kind == RMG_VIEW_TEXT && row->cell[cell].tail[0] != '\0');
}

static size_t widest_cell(const rmg_view *view, size_t column)
{
    size_t width = 0;
    for (size_t i = 0; i < view->n_rows; i++) {
        const rmg_view_row *row = &view->row[i];
        if (column < row->n && is_aligned(row, column))
            width = larger(width,
                           rmg_text_width(row->cell[column].text) + (column == 0 ? indent_of(row) : 0));
    }
    return width;
}

/* A name column is cut when the lines would not fit on the terminal. */
static void fit_label(page *p)
{
    size_t n = p->view->n_columns, end = p->place[n - 1].start + p->place[n - 1].width;
    size_t limit = p->options->width > 0 ? (size_t)p->options->width : 0;
    if (limit == 0 || end <= limit || p->place[0].width <= LEAST_LABEL)
        return;
    size_t less = end - limit;
    if (less > p->place[0].width - LEAST_LABEL)
        less = p->place[0].width - LEAST_LABEL;
    p->place[0].width -= less;
    for (size_t i = 1; i < n; i++) {
        p->place[i].start -= less;
        p->place[i].heading_start -= less;
    }
}

static void measure(page *p)
{
    size_t at = 0;
    for (size_t i = 0; i < p->view->n_columns; i++) {
        const rmg_view_column *column = &p->view->column[i];
        size_t cells = larger(widest_cell(p->view, i), column->least);
        size_t heading = rmg_text_width(column->heading);
        size_t start = at + (i == 0 ? 0 : column->gap);
        slot *place = &p->place[i];
        bool hangs = column->hangs && heading > HANGING && heading > cells;
        place->width = hangs ? cells : larger(cells, heading);
        place->start = hangs ? start + 2 : start;
        place->heading_start = hangs || column->align == RMG_LEFT ? start : start + place->width - heading;
        at = place->start + place->width;
    }
    fit_label(p);
}

/* ---- rows ---------------------------------------------------------------------------------------- */

/* Nothing stands behind this cell in its row. */
static bool is_last(const rmg_view *view, const rmg_view_row *row, size_t cell)
{
    for (size_t i = cell + 1; i < row->n && i < view->n_columns; i++)
        if (row->cell[i].text[0] != '\0')
            return false;
    return true;
}

static void put_cell(page *p, const rmg_view_row *row, size_t i)
{
    const rmg_view_cell *cell = &row->cell[i];
    const slot *place = &p->place[i];
    size_t width = rmg_text_width(cell->text), start = place->start + (i == 0 ? indent_of(row) : 0);
    bool right = p->view->column[i].align == RMG_RIGHT && is_aligned(row, i);
    if (right && width < place->width)
        start = place->start + place->width - width;
    if (i > 0 && row->kind == RMG_VIEW_TEXT && p->at + 3 > start) /* the text before ran on */
        start = p->at + 3;
    if (cell->text[0] == '\0' && cell->tail[0] == '\0')
        return;
    pad_to(p, start);
    size_t limit = i == 0 && row->n > 1 ? place->width - (start - place->start) : SIZE_MAX;
    bool runs = !right && i > 0 && cell->tail[0] == '\0' && is_last(p->view, row, i);
    if (runs)
        put_running(p, cell, cell->text);
    else
        put(p, cell, cell->text, limit);
    put(p, cell, cell->tail, SIZE_MAX);
}

static void put_list(page *p, const rmg_view_row *row)
{
    size_t widest = 0, start = p->view->n_columns > 1 ? p->place[1].start : p->place[0].width + 3;
    size_t limit = p->options->width > 0 ? (size_t)p->options->width : USUAL_WIDTH;
    for (size_t i = 1; i < row->n; i++)
        widest = larger(widest, rmg_text_width(row->cell[i].text));
    size_t pitch = widest + 2, across = limit > start ? (limit - start + 2) / pitch : 0;
    if (across == 0)
        across = 1;

    put_cell(p, row, 0);
    for (size_t i = 1; i < row->n; i++) {
        size_t place_in_line = (i - 1) % across;
        if (i > 1 && place_in_line == 0)
            end_line(p);
        pad_to(p, start + place_in_line * pitch);
        put(p, &row->cell[i], row->cell[i].text, SIZE_MAX);
    }
}

static void put_row(page *p, const rmg_view_row *row)
{
    if (row->kind == RMG_VIEW_SENTENCE) {
        pad_to(p, indent_of(row));
        put_running(p, &row->cell[0], row->cell[0].text);
    } else if (row->kind == RMG_VIEW_LIST)
        put_list(p, row);
    else
        for (size_t i = 0; i < row->n && i < p->view->n_columns; i++)
            put_cell(p, row, i);
    end_line(p);
}

static void put_headings(page *p)
{
    bool any = false;
    for (size_t i = 0; i < p->view->n_columns; i++)
        any |= p->view->column[i].heading[0] != '\0';
    if (!any)
        return;
    static const rmg_view_cell plain = {.text = "", .tail = "", .anchor = ""};
    for (size_t i = 0; i < p->view->n_columns; i++)
        if (p->view->column[i].heading[0] != '\0') {
            pad_to(p, p->place[i].heading_start);
            put(p, &plain, p->view->column[i].heading, i == 0 ? p->place[0].width : SIZE_MAX);
        }
    end_line(p);
}

static void put_view(rmg_buffer *out, const rmg_view *view, const rmg_write_options *options)
{
    if (view->n_columns == 0)
        return;
    page p = {.out = out, .view = view, .options = options};
    p.place = rmg_zalloc(view->n_columns, sizeof *p.place);
    if (p.place == NULL) {
        out->failed = true;
        return;
    }
    measure(&p);
    put_headings(&p);
    for (size_t i = 0; i < view->n_rows; i++)
        put_row(&p, &view->row[i]);
    free(p.place);
}

/* ---- the page ------------------------------------------------------------------------------------ */

/* A text of one or more lines, the later ones under the first character after `lead`. width 0: not wrapped. */
static void put_lines(rmg_buffer *out, const char *lead, const char *text, size_t width)
{
    size_t indent = rmg_text_width(lead);
    rmg_buffer_puts(out, lead);
    for (;;) {
        size_t length = strcspn(text, "\n");
        if (width > indent)
            length = break_at(text, length, width - indent);
        char *line = rmg_copy_n(text, length);
        if (line != NULL)
            add_clean(out, line, SIZE_MAX);
        out->failed |= line == NULL;
        free(line);
        rmg_buffer_putc(out, '\n');
        if (text[length] == '\0')
            return;
        text += length + 1;
        for (size_t i = indent; i > 0; i--)
            rmg_buffer_putc(out, ' ');
    }
}

/* Notes are wrapped for reading, whatever the terminal. */
static void put_note(rmg_buffer *out, const char *lead, const char *text, const rmg_write_options *options)
{
    size_t width = options->width > 0 && options->width < NOTE_WIDTH ? (size_t)options->width : NOTE_WIDTH;
    put_lines(out, lead, text, width);
}

static void put_section(rmg_buffer *out, const rmg_block *block)
{
    if (out->length != 0)
        rmg_buffer_putc(out, '\n');
    put_lines(out, "", block->text, 0);
}

static void put_block(rmg_buffer *out, const rmg_block *block, const rmg_write_options *options)
{
    switch (block->kind) {
    case RMG_BLOCK_SECTION:
        put_section(out, block);
        break;
    case RMG_BLOCK_VIEW:
        put_view(out, block->view, options);
        break;
    case RMG_BLOCK_SENTENCE:
        put_lines(out, "", block->text, 0);
        break;
    case RMG_BLOCK_NOTE:
        put_note(out, RMG_T("note: "), block->text, options);
        break;
    case RMG_BLOCK_WARNING:
        put_note(out, RMG_T("warning: "), block->text, options);
        break;
    case RMG_BLOCK_CHART:
        break;
    }
}

rmg_code write_text(rmg_buffer *out, const rmg_document *document, rmg_write_options *options, rmg_diag *why)
{
    char room[96];
    if (document->title[0] != '\0')
        put_lines(out, "", document->title, 0);
    if (document->unit[0] != '\0' && !document->unit_said)
        put_lines(out, "", unit_line(document->unit, room), 0);
    for (size_t i = 0; i < document->n_blocks; i++) {
        bool apart = i > 0 && document->block[i].kind == RMG_BLOCK_VIEW &&
                     document->block[i - 1].kind == RMG_BLOCK_VIEW;
        if (apart)
            rmg_buffer_putc(out, '\n');
        put_block(out, &document->block[i], options);
    }
    return rmg_buffer_check(out, why);
}
