/* Markdown (GitHub's tables): cells as tables, everything that runs on as a list below them. */
#include <string.h>

#include "core/text.h"
#include "io/write/formats/writers_internal.h"

/* Text that means itself: Markdown's own signs are escaped, control characters shown. */
static void add_escaped(rmg_buffer *out, const char *text)
{
    char shown[12];
    for (const char *next = text; *text != '\0'; text = next) {
        uint32_t c = next_character(&next);
        if (c == '\n')
            rmg_buffer_putc(out, ' ');
        else if (is_control(c, shown)) {
            rmg_buffer_putc(out, '\\');
            rmg_buffer_puts(out, shown);
        } else if (c == 0xFFFD)
            rmg_buffer_puts(out, "\xEF\xBF\xBD");
        else {
            if (c < 0x80 && strchr("\\`*_{}[]<>#|~&$!", (int)c) != NULL)
                rmg_buffer_putc(out, '\\');
            rmg_buffer_add(out, text, (size_t)(next - text));
        }
    }
}

/* A line must not begin like a list, a heading or a quotation. */
static void add_paragraph(rmg_buffer *out, const char *lead, const char *text)
{
    rmg_buffer_puts(out, lead);
    if (text[0] != '\0' && strchr("-+=.0123456789", text[0]) != NULL)
        rmg_buffer_puts(out, "&#8203;");
    add_escaped(out, text);
    rmg_buffer_puts(out, "\n\n");
}

static bool is_cells(const rmg_view_row *row)
{
    return row->kind == RMG_VIEW_CELLS || row->kind == RMG_VIEW_TOTAL;
}

static void add_table_head(rmg_buffer *out, const rmg_view *view)
{
    rmg_buffer_putc(out, '|');
    for (size_t i = 0; i < view->n_columns; i++) {
        rmg_buffer_putc(out, ' ');
        add_escaped(out, view->column[i].heading);
        rmg_buffer_puts(out, " |");
    }
    rmg_buffer_puts(out, "\n|");
    for (size_t i = 0; i < view->n_columns; i++)
        rmg_buffer_puts(out, view->column[i].align == RMG_RIGHT ? "---:|" : "---|");
    rmg_buffer_putc(out, '\n');
}

static void add_table_row(rmg_buffer *out, const rmg_view *view, const rmg_view_row *row)
{
    const char *strong = row->kind == RMG_VIEW_TOTAL ? "**" : "";
    rmg_buffer_putc(out, '|');
    for (size_t i = 0; i < view->n_columns; i++) {
        const char *text = i < row->n ? row->cell[i].text : "", *tail = i < row->n ? row->cell[i].tail : "";
        rmg_buffer_putc(out, ' ');
        for (int level = 1; i == 0 && level < row->level; level++)
            rmg_buffer_puts(out, "&emsp;");
        if (text[0] != '\0' || tail[0] != '\0') {
            rmg_buffer_puts(out, strong);
            add_escaped(out, text);
            add_escaped(out, tail);
            rmg_buffer_puts(out, strong);
        }
        rmg_buffer_puts(out, " |");
    }
    rmg_buffer_putc(out, '\n');
}

static void add_item(rmg_buffer *out, const rmg_view_row *row)
{
    rmg_buffer_puts(out, "- ");
    if (row->kind == RMG_VIEW_SENTENCE) {
        add_escaped(out, row->cell[0].text);
        rmg_buffer_putc(out, '\n');
        return;
    }
    rmg_buffer_puts(out, "**");
    add_escaped(out, row->cell[0].text);
    rmg_buffer_puts(out, "**: ");
    bool first = true;
    for (size_t i = 1; i < row->n; i++) {
        if (row->cell[i].text[0] == '\0' && row->cell[i].tail[0] == '\0')
            continue;
        rmg_buffer_puts(out, first ? "" : row->kind == RMG_VIEW_LIST ? ", " : "; ");
        add_escaped(out, row->cell[i].text);
        add_escaped(out, row->cell[i].tail);
        first = false;
    }
    rmg_buffer_putc(out, '\n');
}

static void add_view(rmg_buffer *out, const rmg_view *view)
{
    for (size_t i = 0; i < view->n_rows; i++) {
        const rmg_view_row *row = &view->row[i];
        bool table = is_cells(row), before = i > 0 && is_cells(&view->row[i - 1]);
        if (i > 0 && table != before)
            rmg_buffer_putc(out, '\n');
        if (table && !before)
            add_table_head(out, view);
        if (table)
            add_table_row(out, view, row);
        else
            add_item(out, row);
    }
    rmg_buffer_putc(out, '\n');
}

static void add_block(rmg_buffer *out, const rmg_block *block)
{
    switch (block->kind) {
    case RMG_BLOCK_SECTION:
        add_paragraph(out, "## ", block->text);
        break;
    case RMG_BLOCK_VIEW:
        add_view(out, block->view);
        break;
    case RMG_BLOCK_SENTENCE:
        add_paragraph(out, "", block->text);
        break;
    case RMG_BLOCK_NOTE:
        rmg_buffer_printf(out, "> %s", RMG_T("note: "));
        add_paragraph(out, "", block->text);
        break;
    case RMG_BLOCK_WARNING:
        rmg_buffer_printf(out, "> **%s**", RMG_T("warning: "));
        add_paragraph(out, "", block->text);
        break;
    case RMG_BLOCK_CHART: /* a picture cannot stand in the text: its words do */
        if (block->text[0] != '\0')
            add_paragraph(out, "", block->text);
        break;
    }
}

rmg_code write_markdown(rmg_buffer *out, const rmg_document *document, rmg_write_options *options,
                        rmg_diag *why)
{
    (void)options;
    char room[96];
    if (document->title[0] != '\0')
        add_paragraph(out, "# ", document->title);
    if (document->unit[0] != '\0' && !document->unit_said)
        add_paragraph(out, "", unit_line(document->unit, room));
    for (size_t i = 0; i < document->n_blocks; i++)
        add_block(out, &document->block[i]);
    while (out->length > 1 && out->text[out->length - 1] == '\n' && out->text[out->length - 2] == '\n')
        out->text[--out->length] = '\0';
    return rmg_buffer_check(out, why);
}
