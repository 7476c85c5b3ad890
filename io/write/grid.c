/* A data table as a view: the plain way for people to see any table. */
#include "io/write/presentation.h"

#include "core/text.h"

static const char *cell_text(rmg_document *document, const rmg_table *table, size_t row, size_t column)
{
    char room[RMG_NUMBER_MAX];
    const rmg_cell *cell = rmg_table_cell(table, row, column);
    const rmg_column *is = &table->column[column];
    if (cell->kind == RMG_CELL_TEXT && is->is_word && cell->is.text[0] != '\0')
        return RMG_T(cell->is.text);
    if (cell->kind == RMG_CELL_TEXT) /* that of a made row lives no longer than the row */
        return table->maker != NULL ? rmg_document_copy(document, cell->is.text) : cell->is.text;
    if (cell->kind == RMG_CELL_EMPTY)
        return "";
    switch (is->type) {
    case RMG_TYPE_AMOUNT:
        return rmg_say_amount(document, cell->is.number, is->decimals, is->plus);
    case RMG_TYPE_QUANTITY:
        return rmg_say_exact(document, cell->is.number, is->decimals);
    case RMG_TYPE_PERCENT:
        return rmg_document_printf(document, "%s %%",
                                   rmg_say_amount(document, cell->is.number, is->decimals, is->plus));
    case RMG_TYPE_SHARE:
        return rmg_say_chance(document, (double)cell->is.number / RMG_SCALE);
    case RMG_TYPE_COUNT:
        return cell->is.number > INT64_MAX / RMG_SCALE || cell->is.number < INT64_MIN / RMG_SCALE
                   ? rmg_document_copy(document, rmg_table_exact(table, row, column, room))
                   : rmg_say_amount(document, cell->is.number * RMG_SCALE, 0, is->plus);
    case RMG_TYPE_TEXT:
    case RMG_TYPE_YEAR:
    case RMG_TYPE_PERIOD:
    case RMG_TYPE_DATE:
        break;
    }
    return rmg_document_copy(document, rmg_table_exact(table, row, column, room));
}

static bool is_left(rmg_column_type type)
{
    return type == RMG_TYPE_TEXT || type == RMG_TYPE_PERIOD || type == RMG_TYPE_DATE;
}

void rmg_document_add_grid(rmg_document *document, const rmg_table *table, const size_t *columns,
                           size_t n_columns, const char *caption)
{
    rmg_view *view = rmg_document_add_view(document, caption);
    size_t n = columns != NULL ? n_columns : table->n_columns;
    for (size_t i = 0; i < n; i++) {
        const rmg_column *column = &table->column[columns != NULL ? columns[i] : i];
        rmg_view_add_column(view, column->heading, is_left(column->type) ? RMG_LEFT : RMG_RIGHT);
    }
    for (size_t row = 0; row < table->n_rows; row++) {
        rmg_view_add_row(view, RMG_VIEW_CELLS, 0, 0);
        for (size_t i = 0; i < n; i++)
            rmg_view_text(view, i, cell_text(document, table, row, columns != NULL ? columns[i] : i));
    }
}
