#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "io/write/document_internal.h"

size_t rmg_table_add_column(rmg_table *table, const char *name, const char *heading, rmg_column_type type,
                            int decimals, bool plus)
{
    assert(table->n_rows == 0 && decimals >= 0 && decimals <= 4);
    rmg_document *document = table->owner;
    if (!document_grow(document, &table->column, &table->columns_capacity, table->n_columns + 1,
                       sizeof *table->column))
        return 0;
    const char *own = rmg_document_copy(document, name);
    table->column[table->n_columns] = (rmg_column){
        .name = own,
        .heading = heading != NULL ? rmg_document_copy(document, heading) : own,
        .type = type,
        .decimals = (uint8_t)decimals,
        .plus = plus};
    return table->n_columns++;
}

void rmg_table_set_formula(rmg_table *table, size_t column, const char *formula)
{
    if (column < table->n_columns)
        table->column[column].formula = formula;
}

void rmg_table_add_row(rmg_table *table)
{
    size_t used = table->n_rows * table->n_columns;
    if (!document_grow(table->owner, &table->cell, &table->cells_capacity, used + table->n_columns,
                       sizeof *table->cell))
        return;
    if (table->n_columns != 0)
        memset(table->cell + used, 0, table->n_columns * sizeof *table->cell);
    table->n_rows++;
}

static rmg_cell *last_cell(rmg_table *table, size_t column)
{
    bool there = table->n_rows != 0 && column < table->n_columns;
    assert(there || table->owner->failed);
    return there ? &table->cell[(table->n_rows - 1) * table->n_columns + column] : NULL;
}

void rmg_table_number(rmg_table *table, size_t column, int64_t number)
{
    rmg_cell *cell = last_cell(table, column);
    if (cell != NULL)
        *cell = (rmg_cell){.kind = RMG_CELL_NUMBER, .is.number = number};
}

void rmg_table_text(rmg_table *table, size_t column, const char *text)
{
    rmg_cell *cell = last_cell(table, column);
    if (cell != NULL && text != NULL)
        *cell = (rmg_cell){.kind = RMG_CELL_TEXT, .is.text = rmg_document_copy(table->owner, text)};
}

const rmg_cell *rmg_table_cell(const rmg_table *table, size_t row, size_t column)
{
    assert(row < table->n_rows && column < table->n_columns);
    if (table->maker == NULL)
        return &table->cell[row * table->n_columns + column];
    if (table->maker->at != row + 1) {
        memset(table->cell, 0, table->n_columns * sizeof *table->cell);
        table->maker->fill(table->maker->context, row, table->cell);
        table->maker->at = row + 1;
    }
    return &table->cell[column];
}

void rmg_table_set_maker(rmg_table *table, size_t n_rows, const rmg_row_maker *maker)
{
    assert(table->n_rows == 0 && table->maker == NULL);
    table->maker = document_room(table->owner, 1, sizeof *table->maker);
    if (table->maker == NULL || !document_grow(table->owner, &table->cell, &table->cells_capacity,
                                               table->n_columns, sizeof *table->cell)) {
        table->maker = NULL;
        maker->clear(maker->context);
        return;
    }
    *table->maker = *maker;
    table->maker->at = 0;
    table->n_rows = n_rows;
}

size_t rmg_table_find_column(const rmg_table *table, const char *name)
{
    size_t i = 0;
    while (i < table->n_columns && strcmp(table->column[i].name, name) != 0)
        i++;
    return i;
}

static void print_whole(char room[RMG_NUMBER_MAX], int64_t number)
{
    char digits[24];
    size_t n = sizeof digits;
    uint64_t rest = number < 0 ? (uint64_t)0 - (uint64_t)number : (uint64_t)number;
    digits[--n] = '\0';
    do {
        digits[--n] = (char)('0' + rest % 10);
        rest /= 10;
    } while (rest != 0);
    if (number < 0)
        digits[--n] = '-';
    memcpy(room, digits + n, sizeof digits - n);
}

static void print_exact(char room[RMG_NUMBER_MAX], const rmg_column *column, int64_t number, int per_year)
{
    switch (column->type) {
    case RMG_TYPE_TEXT:
    case RMG_TYPE_COUNT:
    case RMG_TYPE_YEAR:
        print_whole(room, number);
        break;
    case RMG_TYPE_AMOUNT:
        rmg_decimal_print(room, number, 2);
        break;
    case RMG_TYPE_QUANTITY:
        rmg_decimal_print(room, number, 0);
        break;
    case RMG_TYPE_PERCENT:
        rmg_decimal_print(room, rmg_units_round(number, column->decimals), column->decimals);
        break;
    case RMG_TYPE_SHARE:
        rmg_decimal_print(room, number, 4);
        break;
    case RMG_TYPE_PERIOD:
        rmg_period_print(room, (rmg_month){(int32_t)number}, per_year);
        break;
    case RMG_TYPE_DATE:
        rmg_date_print(room, (rmg_date){(int32_t)number});
        break;
    }
}

const char *rmg_table_exact(const rmg_table *table, size_t row, size_t column, char room[RMG_NUMBER_MAX])
{
    const rmg_cell *cell = rmg_table_cell(table, row, column);
    if (cell->kind == RMG_CELL_TEXT)
        return cell->is.text;
    room[0] = '\0';
    if (cell->kind == RMG_CELL_NUMBER)
        print_exact(room, &table->column[column], cell->is.number, table->per_year);
    return room;
}

void document_clear_table(rmg_table *table)
{
    if (table->maker != NULL)
        table->maker->clear(table->maker->context);
    free(table->column);
    free(table->cell);
    table->maker = NULL;
    table->column = NULL;
    table->cell = NULL;
    table->n_columns = table->n_rows = 0;
}
