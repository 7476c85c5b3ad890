/* One page that opens offline: no script, no request, charts inside, readable by eye, ear and printer. */
#include <stdio.h>
#include <string.h>

#include "core/text.h"
#include "io/write/formats/writers_internal.h"

#define SHORT 24 /* columns of a text that is not broken */

void html_escape(rmg_buffer *out, const char *text)
{
    char shown[12];
    for (const char *next = text; *text != '\0'; text = next) {
        uint32_t c = next_character(&next);
        if (c == '&')
            rmg_buffer_puts(out, "&amp;");
        else if (c == '<')
            rmg_buffer_puts(out, "&lt;");
        else if (c == '>')
            rmg_buffer_puts(out, "&gt;");
        else if (c == '"')
            rmg_buffer_puts(out, "&quot;");
        else if (c == '\'')
            rmg_buffer_puts(out, "&#39;");
        else if (c == '\n')
            rmg_buffer_putc(out, '\n');
        else if (is_control(c, shown))
            rmg_buffer_puts(out, shown);
        else if (c == 0xFFFD)
            rmg_buffer_puts(out, "\xEF\xBF\xBD");
        else
            rmg_buffer_add(out, text, (size_t)(next - text));
    }
}

void html_element(rmg_buffer *out, const char *open, const char *text, const char *close)
{
    rmg_buffer_puts(out, open);
    html_escape(out, text);
    rmg_buffer_puts(out, close);
}

/* ---- tables -------------------------------------------------------------------------------------- */

/* r: to the right; k: short, kept on one line; and the tone. */
static void add_class(rmg_buffer *out, rmg_align align, rmg_tone tone, const char *text)
{
    static const char *const tones[] = {"", " good", " bad", " muted"};
    const char *place = align == RMG_RIGHT ? "r" : rmg_text_width(text) <= SHORT ? "k" : "";
    if (place[0] != '\0' || tone != RMG_TONE_NONE)
        rmg_buffer_printf(out, " class=\"%s%s\"", place, tones[tone] + (place[0] == '\0'));
}

static void add_cell(rmg_buffer *out, const rmg_view_cell *cell, bool head, rmg_align align)
{
    rmg_buffer_puts(out, head ? "<th scope=\"row\"" : "<td");
    if (cell->anchor[0] != '\0')
        html_element(out, " id=\"", cell->anchor, "\"");
    if (!head || align == RMG_RIGHT)
        add_class(out, align, cell->tone, cell->text);
    rmg_buffer_putc(out, '>');
    html_escape(out, cell->text);
    html_escape(out, cell->tail);
    rmg_buffer_puts(out, head ? "</th>" : "</td>");
}

static void add_head(rmg_buffer *out, const rmg_view *view)
{
    bool any = false;
    for (size_t i = 0; i < view->n_columns; i++)
        any |= view->column[i].heading[0] != '\0';
    if (!any)
        return;
    rmg_buffer_puts(out, "<thead><tr>");
    for (size_t i = 0; i < view->n_columns; i++) {
        const char *heading = view->column[i].heading;
        if (heading[0] == '\0') { /* an empty heading would be announced as one */
            rmg_buffer_puts(out, "<td></td>");
            continue;
        }
        rmg_buffer_puts(out, "<th scope=\"col\"");
        if (view->column[i].align == RMG_RIGHT)
            rmg_buffer_puts(out, " class=\"r\"");
        html_element(out, ">", heading, "</th>");
    }
    rmg_buffer_puts(out, "</tr></thead>\n");
}

static void add_row_start(rmg_buffer *out, const rmg_view_row *row)
{
    bool total = row->kind == RMG_VIEW_TOTAL;
    int level = row->level < 5 ? row->level : 5;
    rmg_buffer_puts(out, "<tr");
    if (level > 1 || total)
        rmg_buffer_puts(out, " class=\"");
    if (level > 1)
        rmg_buffer_printf(out, "l%d%s", level, total ? " " : "");
    if (total)
        rmg_buffer_puts(out, "total");
    rmg_buffer_puts(out, level > 1 || total ? "\">" : ">");
}

/* ---- what runs on: facts under their labels, sentences -------------------------------------------- */

static bool is_cells(const rmg_view_row *row)
{
    return row->kind == RMG_VIEW_CELLS || row->kind == RMG_VIEW_TOTAL;
}

static bool is_fact(const rmg_view_row *row)
{
    return row->kind == RMG_VIEW_TEXT || row->kind == RMG_VIEW_LIST;
}

static void add_items(rmg_buffer *out, const rmg_view_row *row)
{
    rmg_buffer_puts(out, "<ul class=\"items\">");
    for (size_t i = 1; i < row->n; i++)
        html_element(out, "<li>", row->cell[i].text, "</li>");
    rmg_buffer_puts(out, "</ul>");
}

static void add_fact(rmg_buffer *out, const rmg_view_row *row)
{
    html_element(out, "<dt>", row->cell[0].text, "</dt><dd");
    if (row->n > 1 && row->cell[1].anchor[0] != '\0')
        html_element(out, " id=\"", row->cell[1].anchor, "\"");
    rmg_buffer_putc(out, '>');
    bool first = true;
    for (size_t i = 1; row->kind == RMG_VIEW_TEXT && i < row->n; i++) {
        const rmg_view_cell *cell = &row->cell[i];
        if (cell->text[0] == '\0' && cell->tail[0] == '\0')
            continue;
        rmg_buffer_puts(out, first ? "" : "; ");
        html_escape(out, cell->text);
        html_escape(out, cell->tail);
        first = false;
    }
    if (row->kind == RMG_VIEW_LIST)
        add_items(out, row);
    rmg_buffer_puts(out, "</dd>\n");
}

static void add_row(rmg_buffer *out, const rmg_view *view, const rmg_view_row *row)
{
    add_row_start(out, row);
    add_cell(out, &row->cell[0], true, view->column[0].align);
    for (size_t i = 1; i < view->n_columns && i < row->n; i++)
        add_cell(out, &row->cell[i], false, view->column[i].align);
    rmg_buffer_puts(out, "</tr>\n");
}

static size_t add_table(rmg_buffer *out, const rmg_view *view, size_t i, const char *name)
{
    html_element(out, "<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"", name, "\">\n");
    html_element(out, "<table>\n<caption>", name, "</caption>\n");
    add_head(out, view);
    rmg_buffer_puts(out, "<tbody>\n");
    for (; i < view->n_rows && is_cells(&view->row[i]); i++)
        add_row(out, view, &view->row[i]);
    rmg_buffer_puts(out, "</tbody></table></div>\n");
    return i;
}

static size_t add_facts(rmg_buffer *out, const rmg_view *view, size_t i)
{
    rmg_buffer_puts(out, "<dl>\n");
    for (; i < view->n_rows && is_fact(&view->row[i]); i++)
        add_fact(out, &view->row[i]);
    rmg_buffer_puts(out, "</dl>\n");
    return i;
}

static void add_view(rmg_buffer *out, const rmg_view *view, const char *title)
{
    const char *name = view->caption[0] != '\0' ? view->caption : title;
    for (size_t i = 0; i < view->n_rows;) {
        if (is_cells(&view->row[i]))
            i = add_table(out, view, i, name);
        else if (is_fact(&view->row[i]))
            i = add_facts(out, view, i);
        else
            html_element(out, "<p>", view->row[i++].cell[0].text, "</p>\n");
    }
}

/* ---- charts -------------------------------------------------------------------------------------- */

/* A file of its own begins with declarations that have no place inside a page. */
static const char *skip_prolog(const char *svg)
{
    const char *start = strstr(svg, "<svg");
    return start != NULL ? start : "";
}

static void add_chart(rmg_buffer *out, const rmg_block *block)
{
    if (block->svg == NULL)
        return;
    html_element(out, "<figure id=\"chart-", block->name, "\">\n");
    rmg_buffer_puts(out, skip_prolog(block->svg));
    if (block->text[0] != '\0')
        html_element(out, "<figcaption>", block->text, "</figcaption>");
    rmg_buffer_puts(out, "</figure>\n");
}

/* ---- the page ------------------------------------------------------------------------------------ */

static void add_section(rmg_buffer *out, const rmg_block *block, bool headed)
{
    html_element(out, "<section id=\"", block->name, "\">\n");
    html_element(out, headed ? "<h2>" : "<h1>", block->text, headed ? "</h2>\n" : "</h1>\n");
}

static void add_block(rmg_buffer *out, const rmg_block *block, const char *title)
{
    switch (block->kind) {
    case RMG_BLOCK_SECTION:
        break;
    case RMG_BLOCK_VIEW:
        add_view(out, block->view, title);
        break;
    case RMG_BLOCK_SENTENCE:
        html_element(out, "<p>", block->text, "</p>\n");
        break;
    case RMG_BLOCK_NOTE:
        html_element(out, "<p class=\"note\"><b>", RMG_T("note: "), "</b>");
        html_element(out, "", block->text, "</p>\n");
        break;
    case RMG_BLOCK_WARNING:
        html_element(out, "<p class=\"warning\"><b>", RMG_T("warning: "), "</b>");
        html_element(out, "", block->text, "</p>\n");
        break;
    case RMG_BLOCK_CHART:
        add_chart(out, block);
        break;
    }
}

static const char *page_title(const rmg_document *document)
{
    if (document->title[0] != '\0')
        return document->title;
    for (size_t i = 0; i < document->n_blocks; i++) {
        const rmg_block *block = &document->block[i];
        if (block->kind == RMG_BLOCK_SECTION)
            return block->text;
        if (block->kind == RMG_BLOCK_VIEW && block->view->caption[0] != '\0')
            return block->view->caption;
    }
    return document->command;
}

void html_page_start(rmg_buffer *out, const char *language, const char *title, const char *policy,
                     const char *style)
{
    rmg_buffer_printf(out, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n",
                      language);
    rmg_buffer_puts(out, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    rmg_buffer_printf(out,
                      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                      "style-src 'unsafe-inline'; img-src data:%s\">\n",
                      policy);
    rmg_buffer_puts(out, "<meta name=\"generator\" content=\"raming " RMG_VERSION "\">\n");
    html_element(out, "<title>", title, "</title>\n<style>\n");
    rmg_buffer_puts(out, html_style);
    rmg_buffer_puts(out, style);
    rmg_buffer_puts(out, "</style>\n</head>\n<body>\n<main>\n");
}

rmg_code write_html(rmg_buffer *out, const rmg_document *document, rmg_write_options *options, rmg_diag *why)
{
    (void)options;
    char room[96];
    bool open = false, headed = document->title[0] != '\0';
    const char *title = page_title(document);
    html_page_start(out, document->language, title, "", "");
    bool by_section = document->n_blocks != 0 && document->block[0].kind == RMG_BLOCK_SECTION;
    if (headed || !by_section)
        html_element(out, "<h1>", title, "</h1>\n");
    headed |= !by_section;
    if (document->unit[0] != '\0' && !document->unit_said)
        html_element(out, "<p class=\"unit\">", unit_line(document->unit, room), "</p>\n");
    for (size_t i = 0; i < document->n_blocks; i++) {
        const rmg_block *block = &document->block[i];
        if (block->kind == RMG_BLOCK_SECTION) {
            rmg_buffer_puts(out, open ? "</section>\n" : "");
            add_section(out, block, headed);
            headed = open = true;
        }
        add_block(out, block, title);
    }
    rmg_buffer_puts(out, open ? "</section>\n" : "");
    rmg_buffer_puts(out, "</main>\n</body>\n</html>\n");
    return rmg_buffer_check(out, why);
}
