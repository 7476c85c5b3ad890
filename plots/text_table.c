#include <stdlib.h>
#include <string.h>

#include "core/grow.h"
#include "plots/text_internal.h"
#include "plots/words.h"

rmg_text_table rmg_text_table_make(size_t n_columns, uint32_t left)
{
    return (rmg_text_table){.n_columns = n_columns, .left = left};
}

rmg_buffer *rmg_text_table_row(rmg_text_table *table)
{
    if (table->failed || !rmg_grow(&table->cell, &table->capacity, (table->n_rows + 1) * table->n_columns,
                                   sizeof *table->cell)) {
        table->failed = true;
        return NULL;
    }
    rmg_buffer *row = &table->cell[table->n_rows++ * table->n_columns];
    memset(row, 0, table->n_columns * sizeof *row);
    return row;
}

/* Characters, as a terminal counts them: bytes that do not continue another. */
static size_t width_of(const char *text)
{
    size_t n = 0;
    for (; *text != '\0'; text++)
        n += ((unsigned char)*text & 0xC0) != 0x80;
    return n;
}

/* A name that is wider than its column is cut at a character, with "…". */
static void add_cell(rmg_buffer *out, const char *text, size_t width, bool left)
{
    size_t own = width_of(text), blanks = own < width ? width - own : 0;
    for (size_t i = 0; !left && i < blanks; i++)
        rmg_buffer_putc(out, ' ');
    if (own <= width)
        rmg_buffer_puts(out, text);
    else {
        const char *end = text;
        for (size_t n = 0; n < width && *end != '\0'; n++) {
            if (n + 1 == width)
                break;
            for (end++; ((unsigned char)*end & 0xC0) == 0x80;)
                end++;
        }
        rmg_buffer_add(out, text, (size_t)(end - text));
        rmg_buffer_puts(out, "…");
    }
    for (size_t i = 0; left && i < blanks; i++)
        rmg_buffer_putc(out, ' ');
}

static void trim(rmg_buffer *out)
{
    while (out->length > 0 && out->text[out->length - 1] == ' ')
        out->text[--out->length] = '\0';
}

/* User text may hold what a terminal would obey. */
static void clean_cells(rmg_text_table *table)
{
    for (size_t i = 0; i < table->n_rows * table->n_columns; i++) {
        rmg_buffer clean = {0};
        if (rmg_clean_text(&clean, rmg_buffer_text(&table->cell[i]), NULL) == RMG_OK) {
            rmg_buffer_clear(&table->cell[i]);
            table->cell[i] = clean;
        } else {
            rmg_buffer_clear(&clean);
            rmg_buffer_reset(&table->cell[i]);
        }
    }
}

enum { GAP = 2, NARROWEST_NAME = 12 };

/* The widest column that is aligned to the left gives way when the table is wider than the terminal. */
static void fit(size_t *width, const rmg_text_table *table, size_t columns)
{
    size_t sum = 0, widest = 0;
    for (size_t c = 0; c < table->n_columns; c++) {
        sum += width[c] + GAP;
        bool wider = ((table->left >> c) & 1) && (!((table->left >> widest) & 1) || width[c] > width[widest]);
        widest = wider ? c : widest;
    }
    if (sum <= columns + GAP)
        return;
    size_t over = sum - columns - GAP;
    width[widest] = width[widest] > over + NARROWEST_NAME ? width[widest] - over
                    : width[widest] > NARROWEST_NAME      ? NARROWEST_NAME
                                                          : width[widest];
}

static void clear(rmg_text_table *table)
{
    for (size_t i = 0; i < table->n_rows * table->n_columns; i++)
        rmg_buffer_clear(&table->cell[i]);
    free(table->cell);
    *table = (rmg_text_table){0};
}

void rmg_text_table_print(rmg_buffer *out, rmg_text_table *table, int columns)
{
    size_t width[32] = {0};
    out->failed |= table->failed || table->n_columns > 32;
    if (out->failed) {
        clear(table);
        return;
    }
    clean_cells(table);
    for (size_t i = 0; i < table->n_rows * table->n_columns; i++) {
        size_t own = width_of(rmg_buffer_text(&table->cell[i])), c = i % table->n_columns;
        width[c] = own > width[c] ? own : width[c];
    }
    fit(width, table, (size_t)columns);
    for (size_t r = 0; r < table->n_rows; r++) {
        for (size_t c = 0; c < table->n_columns; c++) {
            const char *text = rmg_buffer_text(&table->cell[r * table->n_columns + c]);
            if (c > 0)
                rmg_buffer_puts(out, "  ");
            add_cell(out, text, width[c], (table->left >> c) & 1);
        }
        trim(out);
        rmg_buffer_putc(out, '\n');
    }
    clear(table);
}
