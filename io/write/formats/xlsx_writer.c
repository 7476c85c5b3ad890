/* A workbook: every data table is a sheet of real numbers, the words for people are a last sheet.
 *
 * Labels are written as strings, never as formulas. The creation time is fixed, so that the same document
 * gives the same bytes. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

#include "core/grow.h"
#include "core/text.h"
#include "io/write/formats/writers_internal.h"

#define FORMATS 40
#define LONGEST 32000 /* a cell holds 32767 characters */

typedef struct book {
    lxw_workbook *workbook;
    lxw_format *head, *text;
    lxw_format *number[FORMATS]; /* by pattern, made when first used */
    const char *pattern[FORMATS];
    rmg_document *scratch; /* owns the patterns */
    lxw_error error;
} book;

static void note_error(book *b, lxw_error error)
{
    if (b->error == LXW_NO_ERROR)
        b->error = error;
}

/* ---- formats ------------------------------------------------------------------------------------- */

static lxw_format *format_of(book *b, const char *pattern)
{
    size_t i = 0;
    while (i < FORMATS && b->pattern[i] != NULL && strcmp(b->pattern[i], pattern) != 0)
        i++;
    if (i == FORMATS)
        return NULL;
    if (b->pattern[i] == NULL) {
        b->pattern[i] = rmg_document_copy(b->scratch, pattern);
        b->number[i] = workbook_add_format(b->workbook);
        format_set_num_format(b->number[i], pattern);
    }
    return b->number[i];
}

/* "#,##0.00": the spreadsheet puts its own marks. With plus: a sign that stays live when figures change. */
static const char *pattern_of(book *b, const rmg_column *column)
{
    static const char zeros[] = ".0000";
    int decimals = column->decimals <= 4 ? column->decimals : 4;
    const char *number = rmg_document_printf(b->scratch, "#,##0%.*s", decimals > 0 ? decimals + 1 : 0, zeros);
    switch (column->type) {
    case RMG_TYPE_AMOUNT:
        return column->plus
                   ? rmg_document_printf(b->scratch, "\"▲ +\"%s;\"▼ -\"%s;%s", number, number, number)
                   : number;
    case RMG_TYPE_PERCENT:
        return column->plus ? rmg_document_printf(b->scratch, "+%s;-%s;%s", number, number, number) : number;
    case RMG_TYPE_QUANTITY:
        return "#,##0.####";
    case RMG_TYPE_SHARE:
        return "0%";
    case RMG_TYPE_DATE:
        return "yyyy-mm-dd";
    case RMG_TYPE_COUNT:
        return "#,##0";
    case RMG_TYPE_TEXT:
    case RMG_TYPE_YEAR:
    case RMG_TYPE_PERIOD:
        break;
    }
    return "0";
}

/* ---- cells --------------------------------------------------------------------------------------- */

static void put_text(book *b, lxw_worksheet *sheet, size_t row, size_t column, const char *text,
                     lxw_format *format)
{
    size_t length = strlen(text);
    char *cut = NULL;
    if (length > LONGEST) { /* shorter than the limit in characters whatever the letters */
        length = LONGEST;
        while (length > 0 && ((unsigned char)text[length] & 0xC0) == 0x80)
            length--;
        cut = rmg_copy_n(text, length);
        if (cut == NULL) {
            note_error(b, LXW_ERROR_MEMORY_MALLOC_FAILED);
            return;
        }
    }
    note_error(b, worksheet_write_string(sheet, (lxw_row_t)row, (lxw_col_t)column, cut != NULL ? cut : text,
                                         format));
    free(cut);
}

/* A spreadsheet counts days from 30 December 1899; 1970-01-01 is day 25569. */
static double value_of(const rmg_column *column, int64_t number)
{
    bool whole = column->type == RMG_TYPE_COUNT || column->type == RMG_TYPE_YEAR;
    if (column->type == RMG_TYPE_DATE)
        return (double)number + 25569;
    return whole ? (double)number : (double)number / RMG_SCALE;
}

/* "{actual_amount}-{base_amount}" in row 7 -> "=C7-B7". False when a column is not there. */
static bool expand_formula(rmg_buffer *out, const rmg_table *table, const char *formula, size_t row)
{
    rmg_buffer_putc(out, '=');
    for (const char *at = formula; *at != '\0'; at++) {
        if (*at != '{') {
            rmg_buffer_putc(out, *at);
            continue;
        }
        size_t length = strcspn(at, "}");
        char *name = rmg_copy_n(at + 1, length - 1), cell[LXW_MAX_CELL_NAME_LENGTH];
        size_t column = name != NULL ? rmg_table_find_column(table, name) : table->n_columns;
        free(name);
        if (column == table->n_columns)
            return false;
        lxw_rowcol_to_cell(cell, (lxw_row_t)row, (lxw_col_t)column);
        rmg_buffer_puts(out, cell);
        at += length;
    }
    return true;
}

static void put_number(book *b, lxw_worksheet *sheet, const rmg_table *table, size_t row, size_t column,
                       lxw_format *format)
{
    const rmg_column *is = &table->column[column];
    double value = value_of(is, rmg_table_cell(table, row, column)->is.number);
    rmg_buffer formula = {0};
    bool live = is->formula != NULL && expand_formula(&formula, table, is->formula, row + 1);
    if (formula.failed)
        note_error(b, LXW_ERROR_MEMORY_MALLOC_FAILED);
    else if (live)
        note_error(b, worksheet_write_formula_num(sheet, (lxw_row_t)(row + 1), (lxw_col_t)column,
                                                  formula.text, format, value));
    else
        note_error(b, worksheet_write_number(sheet, (lxw_row_t)(row + 1), (lxw_col_t)column, value, format));
    rmg_buffer_clear(&formula);
}

static void put_cell(book *b, lxw_worksheet *sheet, const rmg_table *table, size_t row, size_t column,
                     lxw_format *format)
{
    char room[RMG_NUMBER_MAX];
    const rmg_cell *cell = rmg_table_cell(table, row, column);
    if (cell->kind == RMG_CELL_EMPTY)
        return;
    rmg_column_type type = table->column[column].type;
    if (cell->kind == RMG_CELL_TEXT || type == RMG_TYPE_TEXT || type == RMG_TYPE_PERIOD)
        put_text(b, sheet, row + 1, column, rmg_table_exact(table, row, column, room), b->text);
    else
        put_number(b, sheet, table, row, column, format);
}

/* ---- sheets -------------------------------------------------------------------------------------- */

/* Wide enough for what stands in it, within reason; only the first rows are measured. */
static double width_of(const rmg_table *table, size_t column)
{
    char room[RMG_NUMBER_MAX];
    size_t widest = rmg_text_width(table->column[column].heading) + 3; /* room for the filter's arrow */
    for (size_t row = 0; row < table->n_rows && row < 200; row++) {
        size_t width = rmg_text_width(rmg_table_exact(table, row, column, room)) + 4;
        widest = width > widest ? width : widest;
    }
    return widest > 60 ? 60 : (double)widest;
}

/* Words that judge get a colour that follows when the word changes. */
static void color_words(book *b, lxw_worksheet *sheet, const rmg_table *table)
{
    static const struct {
        const char *column, *word;
        lxw_color_t color;
    } rules[] = {
        {"sign", "\"favourable\"", 0x0072B2}, {"sign", "\"adverse\"", 0xC0420A},
        {"light", "\"red\"", 0xC0420A},       {"light", "\"amber\"", 0x8A6400},
        {"light", "\"green\"", 0x0072B2},
    };
    for (size_t i = 0; i < sizeof rules / sizeof *rules && table->n_rows != 0; i++) {
        size_t column = rmg_table_find_column(table, rules[i].column);
        lxw_format *format = column < table->n_columns ? workbook_add_format(b->workbook) : NULL;
        if (format == NULL)
            continue;
        format_set_font_color(format, rules[i].color);
        lxw_conditional_format rule = {.type = LXW_CONDITIONAL_TYPE_CELL,
                                       .criteria = LXW_CONDITIONAL_CRITERIA_EQUAL_TO,
                                       .value_string = (char *)(uintptr_t)rules[i].word,
                                       .format = format};
        note_error(b, worksheet_conditional_format_range(sheet, 1, (lxw_col_t)column,
                                                         (lxw_row_t)table->n_rows, (lxw_col_t)column, &rule));
    }
}

static void add_table(book *b, const rmg_table *table)
{
    lxw_worksheet *sheet = workbook_add_worksheet(b->workbook, table->name);
    if (sheet == NULL) {
        note_error(b, LXW_ERROR_MEMORY_MALLOC_FAILED);
        return;
    }
    for (size_t i = 0; i < table->n_columns; i++) {
        worksheet_set_column(sheet, (lxw_col_t)i, (lxw_col_t)i, width_of(table, i), NULL);
        put_text(b, sheet, 0, i, table->column[i].heading, b->head);
    }
    for (size_t i = 0; i < table->n_columns; i++) {
        lxw_format *format = format_of(b, pattern_of(b, &table->column[i]));
        for (size_t row = 0; row < table->n_rows; row++)
            put_cell(b, sheet, table, row, i, format);
    }
    color_words(b, sheet, table);
    if (table->n_columns != 0) {
        worksheet_freeze_panes(sheet, 1, 0);
        worksheet_autofilter(sheet, 0, 0, (lxw_row_t)table->n_rows, (lxw_col_t)(table->n_columns - 1));
    }
    worksheet_set_landscape(sheet);
    worksheet_fit_to_pages(sheet, 1, 0);
    worksheet_repeat_rows(sheet, 0, 0);
}

/* Title, unit, sentences and notes; nothing when there is nothing to say. */
static void add_words(book *b, const rmg_document *document)
{
    lxw_worksheet *sheet = workbook_add_worksheet(b->workbook, RMG_T("notes"));
    size_t row = 0;
    if (sheet == NULL) {
        note_error(b, LXW_ERROR_MEMORY_MALLOC_FAILED);
        return;
    }
    worksheet_set_column(sheet, 0, 0, 110, NULL);
    if (document->title[0] != '\0')
        put_text(b, sheet, row++, 0, document->title, b->head);
    put_text(b, sheet, row++, 0, document->unit[0] != '\0' ? document->unit : RMG_T("unit not stated"),
             b->text);
    for (size_t i = 0; i < document->n_blocks; i++) {
        const rmg_block *block = &document->block[i];
        bool words = block->kind == RMG_BLOCK_SENTENCE || block->kind == RMG_BLOCK_NOTE ||
                     block->kind == RMG_BLOCK_WARNING;
        if (words || block->kind == RMG_BLOCK_SECTION)
            put_text(b, sheet, row++, 0, block->text, words ? b->text : b->head);
        for (size_t k = 0; block->kind == RMG_BLOCK_VIEW && k < block->view->n_rows; k++)
            if (block->view->row[k].kind == RMG_VIEW_SENTENCE)
                put_text(b, sheet, row++, 0, block->view->row[k].cell[0].text, b->text);
    }
}

static void fill_book(book *b, const rmg_document *document)
{
    b->head = workbook_add_format(b->workbook);
    format_set_bold(b->head);
    b->text = workbook_add_format(b->workbook);
    format_set_num_format(b->text, "@");
    for (size_t i = 0; i < document->n_tables; i++)
        add_table(b, document->table[i]);
    add_words(b, document);
    lxw_doc_properties fixed = {.created = 946684800}; /* 2000-01-01: no clock in any output */
    note_error(b, workbook_set_properties(b->workbook, &fixed));
}

/* ---- bytes --------------------------------------------------------------------------------------- */

/* libxlsxwriter writes to a name only; a nameless temporary file has one under /proc. */
static rmg_code make_book(FILE *file, const rmg_document *document, rmg_diag *why)
{
    char path[64];
    rmg_document scratch;
    snprintf(path, sizeof path, "/proc/self/fd/%d", fileno(file));
    rmg_document_init(&scratch, "", NULL, NULL);
    book b = {.workbook = workbook_new(path), .scratch = &scratch};
    if (b.workbook == NULL) {
        rmg_document_clear(&scratch);
        return rmg_nomem(why);
    }
    fill_book(&b, document);
    note_error(&b, workbook_close(b.workbook));
    bool failed = scratch.failed;
    rmg_document_clear(&scratch);
    if (b.error == LXW_ERROR_MEMORY_MALLOC_FAILED || failed)
        return rmg_nomem(why);
    return b.error == LXW_NO_ERROR
               ? RMG_OK
               : rmg_fail(why, RMG_EOUTPUT, RMG_T("the workbook cannot be made: %s"), lxw_strerror(b.error));
}

static rmg_code read_back(rmg_buffer *out, FILE *file, rmg_diag *why)
{
    char bytes[1 << 14];
    rewind(file);
    for (size_t n; (n = fread(bytes, 1, sizeof bytes, file)) > 0;)
        rmg_buffer_add(out, bytes, n);
    if (ferror(file))
        return rmg_fail(why, RMG_EOUTPUT, RMG_T("the workbook cannot be made: %s"), strerror(errno));
    return rmg_buffer_check(out, why);
}

static bool too_large(const rmg_document *document)
{
    for (size_t i = 0; i < document->n_tables; i++)
        if (document->table[i]->n_rows + 1 > LXW_ROW_MAX || document->table[i]->n_columns > LXW_COL_MAX)
            return true;
    return false;
}

rmg_code write_xlsx(rmg_buffer *out, const rmg_document *document, rmg_write_options *options, rmg_diag *why)
{
    (void)options;
    if (document->n_tables == 0)
        return no_table(document, why);
    if (too_large(document)) {
        rmg_fail(why, RMG_EOUTPUT, RMG_T("a sheet holds at most %d rows"), LXW_ROW_MAX);
        rmg_hint(why, "%s", RMG_T("write .csv, or fewer lines with --by"));
        return RMG_EOUTPUT;
    }
    FILE *file = tmpfile();
    if (file == NULL)
        return rmg_fail(why, RMG_EOUTPUT, RMG_T("the workbook cannot be made: %s"), strerror(errno));
    rmg_code code = make_book(file, document, why);
    if (code == RMG_OK)
        code = read_back(out, file, why);
    fclose(file);
    return code;
}
