#include <string.h>

#include "io/write/formats/writers_internal.h"

#define PIECE ((size_t)1 << 17) /* bytes that are handed over at once */

typedef struct csv {
    rmg_buffer *out;
    rmg_write_options *options;
    char separator, decimal;
} csv;

/* Would a spreadsheet take this text for a formula? */
static bool looks_like_formula(const char *text)
{
    while (*text == ' ')
        text++;
    switch (*text) {
    case '=':
    case '+':
    case '-':
    case '@':
    case '\t':
    case '\r':
        return true;
    default:
        return false;
    }
}

/* Quotes where the text would not come back without them: our own reader takes outer blanks off. */
static bool needs_quotes(const char *text, size_t length, char separator)
{
    if (length == 0)
        return false;
    if (text[0] == ' ' || text[length - 1] == ' ' || text[0] == '\t' || text[length - 1] == '\t')
        return true;
    for (size_t i = 0; i < length; i++) /* all of these are below the letters */
        if (text[i] <= ';' && (text[i] == separator || text[i] == '"' || text[i] == '\n' || text[i] == '\r'))
            return true;
    return false;
}

static void add_quoted(rmg_buffer *out, const char *text, bool apostrophe)
{
    rmg_buffer_putc(out, '"');
    if (apostrophe)
        rmg_buffer_putc(out, '\'');
    for (; *text != '\0'; text++) {
        if (*text == '"')
            rmg_buffer_putc(out, '"');
        rmg_buffer_putc(out, *text);
    }
    rmg_buffer_putc(out, '"');
}

static void add_text(const csv *to, const char *text)
{
    size_t length = strlen(text);
    bool guarded = !to->options->guard_off && looks_like_formula(text);
    if (guarded)
        to->options->n_guarded++;
    if (needs_quotes(text, length, to->separator))
        add_quoted(to->out, text, guarded);
    else {
        if (guarded)
            rmg_buffer_putc(to->out, '\'');
        rmg_buffer_add(to->out, text, length);
    }
}

/* Machine numbers have at most one point and no grouping. */
static void add_number(const csv *to, const char *text)
{
    size_t start = to->out->length;
    rmg_buffer_puts(to->out, text);
    if (to->decimal == '.' || to->out->failed)
        return;
    char *point = strchr(to->out->text + start, '.');
    if (point != NULL)
        *point = to->decimal;
}

static void add_cell(const csv *to, const rmg_table *table, size_t row, size_t column)
{
    char room[RMG_NUMBER_MAX];
    const rmg_cell *cell = rmg_table_cell(table, row, column);
    if (cell->kind == RMG_CELL_TEXT)
        add_text(to, cell->is.text);
    else if (cell->kind == RMG_CELL_NUMBER)
        add_number(to, rmg_table_exact(table, row, column, room));
}

static void add_header(const csv *to, const rmg_table *table)
{
    for (size_t i = 0; i < table->n_columns; i++) {
        if (i != 0)
            rmg_buffer_putc(to->out, to->separator);
        add_text(to, table->column[i].name);
    }
    rmg_buffer_puts(to->out, "\r\n");
}

static void add_row(const csv *to, const rmg_table *table, size_t row)
{
    size_t start = to->out->length;
    for (size_t i = 0; i < table->n_columns; i++) {
        if (i != 0)
            rmg_buffer_putc(to->out, to->separator);
        add_cell(to, table, row, i);
    }
    if (to->out->length == start) /* a lone empty cell must not look like a blank line */
        rmg_buffer_puts(to->out, "\"\"");
    rmg_buffer_puts(to->out, "\r\n");
}

static rmg_code hand_over(rmg_buffer *out, const rmg_write_options *options, rmg_diag *why)
{
    rmg_code code = rmg_buffer_check(out, why);
    if (code == RMG_OK)
        code = options->take(options->taker, out->text, out->length, why);
    rmg_buffer_reset(out);
    return code;
}

rmg_code rmg_table_write_csv(rmg_buffer *out, const rmg_table *table, rmg_write_options *options,
                             rmg_diag *why)
{
    bool dutch = options->dialect == RMG_CSV_EXCEL_NL;
    csv to = {out, options, dutch ? ';' : ',', dutch ? ',' : '.'};
    if (dutch)
        rmg_buffer_puts(out, "\xEF\xBB\xBF");
    add_header(&to, table);
    rmg_code code = rmg_buffer_check(out, why);
    for (size_t row = 0; code == RMG_OK && row < table->n_rows; row++) {
        add_row(&to, table, row);
        if (options->take != NULL && out->length >= PIECE)
            code = hand_over(out, options, why);
    }
    return code == RMG_OK ? rmg_buffer_check(out, why) : code;
}

rmg_code write_csv(rmg_buffer *out, const rmg_document *document, rmg_write_options *options, rmg_diag *why)
{
    if (document->n_tables == 0)
        return no_table(document, why);
    return rmg_table_write_csv(out, document->table[0], options, why);
}
