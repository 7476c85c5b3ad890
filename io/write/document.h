/* What is to be said, without a format: a title, the unit, tables of exact values for machines, and the
 * same matter laid out for people. Every writer (io/write/write.h) turns one document into one format.
 *
 * Two views stand side by side:
 *   data    `table`: stable column names, exact stored values. CSV, JSON and XLSX are made of these.
 *   people  `block`: headings, laid out views, sentences, notes, charts, in reading order, in the
 *           language of the run, rounded for the eye. Table, Markdown and HTML are made of these.
 *
 * All text is copied into the document and lives until rmg_document_clear(). Filling never stops half
 * way: when memory is out `failed` is set and stays set, and the writers (or rmg_document_check) say so. */
#ifndef RMG_IO_DOCUMENT_H
#define RMG_IO_DOCUMENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/diag.h"
#include "core/money.h"
#include "core/month.h"
#include "core/number.h"
#include "core/problem.h"

#ifdef __cplusplus
extern "C" {
#endif

/* ---- data: typed tables ------------------------------------------------------------------------- */

/* What a number in a cell counts, and how machines see it. */
typedef enum rmg_column_type {
    RMG_TYPE_TEXT,     /* fixed words, sentences, users' labels; guarded against formulas in CSV */
    RMG_TYPE_AMOUNT,   /* units of 1/10000: money and prices, 2 to 4 decimals */
    RMG_TYPE_QUANTITY, /* units of 1/10000: as many decimals as it needs, 0 to 4 */
    RMG_TYPE_PERCENT,  /* units of 1/10000 of a percent, fixed decimals (1, or 2) */
    RMG_TYPE_SHARE,    /* units of 1/10000 from 0 to 1: four decimals */
    RMG_TYPE_COUNT,    /* a whole number as it is */
    RMG_TYPE_YEAR,     /* a whole number, never grouped */
    RMG_TYPE_PERIOD,   /* index of a rmg_month: 2021-04 */
    RMG_TYPE_DATE      /* days of a rmg_date: 2021-04-30 */
} rmg_column_type;

typedef struct rmg_column {
    const char *name;    /* stable: CSV header and JSON key */
    const char *heading; /* translated, for XLSX and views; equal to name when there is no better word */
    rmg_column_type type;
    uint8_t decimals; /* AMOUNT, QUANTITY: shown to people; PERCENT: in data and to people */
    bool plus;        /* people see + before positive numbers */
    /* XLSX only: how a spreadsheet computes the column from others, with their names in braces:
     * "{actual_amount}-{base_amount}"; NULL: it stands as a value. Cells keep their value as the result. */
    const char *formula;
    bool is_word; /* TEXT: a word of ours that people see in their language, while data keep it as it is */
} rmg_column;

typedef enum rmg_cell_kind { RMG_CELL_EMPTY, RMG_CELL_NUMBER, RMG_CELL_TEXT } rmg_cell_kind;

typedef struct rmg_cell {
    rmg_cell_kind kind; /* a cell of any column may be empty (absent, null) or hold a text */
    union {
        int64_t number; /* counted as the column's type says */
        const char *text;
    } is;
} rmg_cell;

struct rmg_document;

/* Makes the rows of a long table when they are looked at, one at a time.
 * fill     the cells of a row, empty before; its texts live until the next row is filled
 * clear    the context, with the document */
typedef struct rmg_row_maker {
    void (*fill)(void *context, size_t row, rmg_cell *cell);
    void (*clear)(void *context);
    void *context;
    size_t at; /* the row that table->cell holds, + 1 */
} rmg_row_maker;

typedef struct rmg_table {
    struct rmg_document *owner;
    const char *name; /* stable: file name in a pack, sheet name in XLSX: "forecast", "rules", ... */
    rmg_column *column;
    size_t n_columns, columns_capacity;
    rmg_cell *cell; /* n_rows x n_columns, row after row */
    size_t n_rows, cells_capacity;
    uint8_t per_year;     /* calendar of its PERIOD columns */
    rmg_row_maker *maker; /* NULL: `cell` holds all rows */
} rmg_table;

/* Add a table; columns first, then rows. The pointer stays valid while the document lives. Never NULL:
 * when memory is out it is a spare table that nobody prints. */
rmg_table *rmg_document_add_table(struct rmg_document *document, const char *name);

/* The same, but only behind figures of views: no writer prints it, `explain` reads it. */
rmg_table *rmg_document_add_inner_table(struct rmg_document *document, const char *name);

/* Add a column; heading NULL: the name. Returns its index. */
size_t rmg_table_add_column(rmg_table *table, const char *name, const char *heading, rmg_column_type type,
                            int decimals, bool plus);

/* Let a spreadsheet compute this column; see rmg_column.formula. `formula` must live as long (a literal). */
void rmg_table_set_formula(rmg_table *table, size_t column, const char *formula);

/* Begin the next row, all cells empty. The setters below write into this last row. */
void rmg_table_add_row(rmg_table *table);
void rmg_table_number(rmg_table *table, size_t column, int64_t number);
void rmg_table_text(rmg_table *table, size_t column, const char *text); /* NULL: stays empty */

/* Instead of adding rows: n_rows of them, each made when it is looked at. Owns the context from here on, also when
 * memory is out. */
void rmg_table_set_maker(rmg_table *table, size_t n_rows, const rmg_row_maker *maker);

/* Valid until a cell of another row is asked for, where rows are made. */
const rmg_cell *rmg_table_cell(const rmg_table *table, size_t row, size_t column);

/* Index of the column of that name, n_columns when there is none. */
size_t rmg_table_find_column(const rmg_table *table, const char *name);

/* The text of a cell for machines: exact decimal, point, no grouping; "" when empty. `room` is used for
 * numbers; texts are returned where they are. */
const char *rmg_table_exact(const rmg_table *table, size_t row, size_t column, char room[RMG_NUMBER_MAX]);

/* ---- people: views ------------------------------------------------------------------------------ */

typedef enum rmg_align { RMG_LEFT, RMG_RIGHT } rmg_align;

typedef struct rmg_view_column {
    const char *heading; /* "" for none */
    rmg_align align;
    uint8_t gap;   /* blanks before it in plain text */
    uint8_t least; /* least width in plain text */
    bool hangs;    /* a heading over 8 characters may hang over the column to the right */
} rmg_view_column;

typedef enum rmg_view_kind {
    RMG_VIEW_CELLS,   /* one cell per column */
    RMG_VIEW_TOTAL,   /* the same, weightier */
    RMG_VIEW_TEXT,    /* cell 0 is a label; the other texts begin at their column and run over the rest */
    RMG_VIEW_LIST,    /* cell 0 is a label; the other cells are equal items, several on a line */
    RMG_VIEW_SENTENCE /* cell 0 runs over the whole width */
} rmg_view_kind;

/* Colour follows, never leads: the text alone says everything. */
typedef enum rmg_tone { RMG_TONE_NONE, RMG_TONE_GOOD, RMG_TONE_BAD, RMG_TONE_MUTED } rmg_tone;

typedef struct rmg_view_cell {
    const char *text;   /* "" for nothing */
    const char *tail;   /* runs on after text without taking part in the alignment; "" for nothing */
    const char *anchor; /* id of the figure in HTML; "" for none */
    rmg_tone tone;
} rmg_view_cell;

typedef struct rmg_view_row {
    rmg_view_kind kind;
    uint8_t level; /* steps of indentation of cell 0 */
    rmg_view_cell *cell;
    size_t n;
} rmg_view_row;

typedef struct rmg_view {
    struct rmg_document *owner;
    const char *caption; /* said to those who cannot see the page; "" for none */
    rmg_view_column *column;
    size_t n_columns, columns_capacity;
    rmg_view_row *row;
    size_t n_rows, rows_capacity;
} rmg_view;

/* Add a view as the next block. Never NULL. */
rmg_view *rmg_document_add_view(struct rmg_document *document, const char *caption);

/* Add a column with a gap of 3; returns its index. Adjust gap, least and hangs in place. */
size_t rmg_view_add_column(rmg_view *view, const char *heading, rmg_align align);

/* Begin the next row with n cells (0: one per column), all empty; returns it, valid until the next one. */
rmg_view_row *rmg_view_add_row(rmg_view *view, rmg_view_kind kind, int level, size_t n);

/* Set a cell of the last row. */
void rmg_view_text(rmg_view *view, size_t cell, const char *text);
void rmg_view_tail(rmg_view *view, size_t cell, const char *text);
void rmg_view_tone(rmg_view *view, size_t cell, rmg_tone tone);
void rmg_view_anchor(rmg_view *view, size_t cell, const char *anchor);

/* This cell shows that figure of a data table: it gets the document's next figure id as its anchor, when the
 * document numbers its figures (rmg_document_number_figures), and is entered in document->figure. */
void rmg_view_figure(rmg_view *view, size_t cell, const rmg_table *table, size_t row, size_t column);

/* Lay out columns of a data table for people, one line per row, in the document's number style: amounts as
 * the columns' decimals say, absent values as "", months by name. columns NULL: all of them. */
void rmg_document_add_grid(struct rmg_document *document, const rmg_table *table, const size_t *columns,
                           size_t n_columns, const char *caption);

/* ---- the document ------------------------------------------------------------------------------- */

typedef enum rmg_block_kind {
    RMG_BLOCK_SECTION,  /* text is its heading, name its stable id */
    RMG_BLOCK_VIEW,     /* view */
    RMG_BLOCK_SENTENCE, /* text */
    RMG_BLOCK_NOTE,     /* text; printed after "note: " */
    RMG_BLOCK_WARNING,  /* text; printed after "warning: " */
    RMG_BLOCK_CHART     /* name, text is the text alternative, svg once somebody filled it */
} rmg_block_kind;

typedef struct rmg_block {
    rmg_block_kind kind;
    const char *name, *text;
    rmg_view *view;
    const char *svg; /* a finished picture as SVG text, or NULL: the writers leave the slot out */
    size_t svg_length;
} rmg_block;

/* A printed figure and the exact value behind it, for `explain`. */
typedef struct rmg_figure_place {
    const char *id;      /* "f12", or with the document's prefix "aanbieder-a-f12" */
    const char *section; /* name of the section it stands in, or "" */
    const rmg_table *table;
    size_t row, column;
} rmg_figure_place;

typedef struct rmg_document {
    const char *command, *title;
    const char *unit;     /* "x € 1.000", or "" when not stated */
    bool unit_said;       /* a view says the unit itself: the writers do not repeat it above */
    const char *language; /* "nl" or "en", of rmg_text_language() when it was made */
    int year;             /* 0: none */
    rmg_month upto;       /* RMG_NO_MONTH: none */
    uint8_t per_year;
    rmg_number_style style; /* of the language; decimals are set for each number */
    rmg_table **table;
    size_t n_tables, tables_capacity;
    rmg_table **inner; /* behind figures only */
    size_t n_inner, inner_capacity;
    rmg_block *block;
    size_t n_blocks, blocks_capacity;
    const char *figure_prefix; /* NULL: figures are not numbered */
    char figure_letter;        /* of the ids to come; 0: f */
    size_t n_main, n_other;    /* ids given with f, and with any other letter */
    rmg_figure_place *figure;  /* in document order */
    size_t n_figures, figures_capacity;
    rmg_problems warnings; /* copied in: the `warnings` of JSON */
    bool failed;           /* memory was out at some point */
    struct rmg_arena *arena;
    rmg_table spare_table;
    rmg_view spare_view;
} rmg_document;

/* An empty document in the language of the run. title and unit may be NULL. */
void rmg_document_init(rmg_document *document, const char *command, const char *title, const char *unit);
void rmg_document_clear(rmg_document *document);

/* RMG_OK, or RMG_ENOMEM when something could not be kept. */
rmg_code rmg_document_check(const rmg_document *document, rmg_diag *why);

/* From here on figures get ids: prefix + "f1", prefix + "f2", ... The prefix keeps them unique in a run. */
void rmg_document_number_figures(rmg_document *document, const char *prefix);

/* Ids to come have this letter and numbers of their own, 0: f again. For figures that may be missing when the document is
 * made once more, so that the others keep their ids. */
void rmg_document_letter_figures(rmg_document *document, char letter);

/* The figure of that id, or NULL. */
const rmg_figure_place *rmg_document_find_figure(const rmg_document *document, const char *id);

void rmg_document_add_section(rmg_document *document, const char *name, const char *heading);
void rmg_document_add_sentence(rmg_document *document, const char *text);
void rmg_document_add_note(rmg_document *document, const char *text);
void rmg_document_add_warning(rmg_document *document, const char *text);

/* A place for a picture; whoever draws fills it by name. False when there is no such slot. */
void rmg_document_add_chart(rmg_document *document, const char *name, const char *alternative);
bool rmg_document_fill_chart(rmg_document *document, const char *name, const char *svg, size_t length);

/* The problems of a run as the document's warnings (notes are left out). */
void rmg_document_add_problems(rmg_document *document, const rmg_problems *problems);

/* A copy that lives as long as the document. Never NULL. */
const char *rmg_document_copy(rmg_document *document, const char *text);
const char *rmg_document_printf(rmg_document *document, const char *format, ...) RMG_PRINTF(2, 3);

#ifdef __cplusplus
}
#endif
#endif
