#include <assert.h>
#include <stdlib.h>

#include "core/text.h"
#include "io/write/document_internal.h"

size_t rmg_view_add_column(rmg_view *view, const char *heading, rmg_align align)
{
    if (!document_grow(view->owner, &view->column, &view->columns_capacity, view->n_columns + 1,
                       sizeof *view->column))
        return 0;
    view->column[view->n_columns] = (rmg_view_column){
        .heading = rmg_document_copy(view->owner, heading), .align = align, .gap = 3};
    return view->n_columns++;
}

static void empty_cells(rmg_view_cell *cell, size_t n)
{
    for (size_t i = 0; i < n; i++)
        cell[i] = (rmg_view_cell){.text = "", .tail = "", .anchor = ""};
}

rmg_view_row *rmg_view_add_row(rmg_view *view, rmg_view_kind kind, int level, size_t n)
{
    if (n == 0)
        n = view->n_columns;
    rmg_view_cell *cell = document_room(view->owner, n, sizeof *cell);
    if (cell == NULL ||
        !document_grow(view->owner, &view->row, &view->rows_capacity, view->n_rows + 1, sizeof *view->row))
        return NULL;
    empty_cells(cell, n);
    rmg_view_row *row = &view->row[view->n_rows++];
    *row = (rmg_view_row){.kind = kind, .level = (uint8_t)level, .cell = cell, .n = n};
    return row;
}

static rmg_view_cell *last_cell(rmg_view *view, size_t cell)
{
    rmg_view_row *row = view->n_rows != 0 ? &view->row[view->n_rows - 1] : NULL;
    bool there = row != NULL && cell < row->n;
    assert(there || view->owner->failed);
    return there ? &row->cell[cell] : NULL;
}

void rmg_view_text(rmg_view *view, size_t cell, const char *text)
{
    rmg_view_cell *at = last_cell(view, cell);
    if (at != NULL)
        at->text = rmg_document_copy(view->owner, text);
}

void rmg_view_tail(rmg_view *view, size_t cell, const char *text)
{
    rmg_view_cell *at = last_cell(view, cell);
    if (at != NULL)
        at->tail = rmg_document_copy(view->owner, text);
}

void rmg_view_tone(rmg_view *view, size_t cell, rmg_tone tone)
{
    rmg_view_cell *at = last_cell(view, cell);
    if (at != NULL)
        at->tone = tone;
}

void rmg_view_anchor(rmg_view *view, size_t cell, const char *anchor)
{
    rmg_view_cell *at = last_cell(view, cell);
    if (at != NULL)
        at->anchor = rmg_document_copy(view->owner, anchor);
}

void document_clear_view(rmg_view *view)
{
    if (view == NULL)
        return;
    free(view->column);
    free(view->row);
    view->column = NULL;
    view->row = NULL;
    view->n_columns = view->n_rows = 0;
}
