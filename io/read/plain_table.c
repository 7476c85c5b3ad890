#include "io/read/plain_table.h"

#include <stdlib.h>
#include <string.h>

#include "core/buffer.h"
#include "core/grow.h"
#include "io/read/registers/register.h"

/* The wanted columns as a schema of their own: a plain table is a register that only its reader knows. */
static void make_schema(rmg_schema *out, rmg_schema_column *column, const rmg_plain_want *want, size_t n_want)
{
    static const rmg_entry_type types[] = {[RMG_PLAIN_TEXT] = RMG_ENTRY_TEXT,
                                           [RMG_PLAIN_NUMBER] = RMG_ENTRY_RATE,
                                           [RMG_PLAIN_PERIOD] = RMG_ENTRY_PERIOD};
    static const rmg_need needs[] = {[RMG_PLAIN_OPTIONAL] = RMG_NEED_NONE,
                                     [RMG_PLAIN_FILLED] = RMG_NEED_CELL,
                                     [RMG_PLAIN_COLUMN] = RMG_NEED_COLUMN};
    for (size_t i = 0; i < n_want; i++)
        column[i] = (rmg_schema_column){.name = want[i].name,
                                        .type = types[want[i].type],
                                        .need = needs[want[i].required],
                                        .aliases = want[i].aliases};
    *out = (rmg_schema){.name = "", .one = "", .many = "", .column = column, .n_columns = n_want};
}

/* The first thing that is wrong is what the caller hears. */
static rmg_code first_problem(const rmg_problems *problems, rmg_diag *why)
{
    for (size_t i = 0; i < problems->n; i++) {
        const rmg_problem *problem = &problems->item[i];
        if (problem->severity != RMG_REJECT && problem->severity != RMG_ERROR)
            continue;
        rmg_fail(why, RMG_EINPUT, "%s", problem->message);
        if (problem->hint[0] != '\0')
            rmg_hint(why, "%s", problem->hint);
        rmg_at(why, problem->source, problem->line, problem->field);
        return RMG_EINPUT;
    }
    return RMG_OK;
}

static rmg_code copy_cell(rmg_plain_cell *out, const rmg_register *table, size_t row, size_t column,
                          rmg_diag *why)
{
    const rmg_register_cell *cell = rmg_register_at(table, row, column);
    *out = (rmg_plain_cell){.known = cell->known, .number = cell->number, .decimals = cell->decimals};
    out->text = rmg_copy(rmg_register_text(table, cell));
    return out->text != NULL ? RMG_OK : rmg_nomem(why);
}

static rmg_code copy_rows(rmg_plain_table *out, const rmg_register *table, rmg_diag *why)
{
    size_t n = out->n_columns;
    if (table->n_rows == 0) {
        rmg_code code = rmg_fail(why, RMG_ENODATA, "the table has a header but no rows");
        rmg_at(why, table->name, table->header_line, 0);
        return code;
    }
    out->cell = rmg_zalloc(table->n_rows * n, sizeof *out->cell);
    out->line = rmg_zalloc(table->n_rows, sizeof *out->line);
    if (out->cell == NULL || out->line == NULL)
        return rmg_nomem(why);
    out->n_rows = table->n_rows;
    rmg_code code = RMG_OK;
    for (size_t i = 0; code == RMG_OK && i < table->n_rows * n; i++)
        code = copy_cell(&out->cell[i], table, i / n, i % n, why);
    memcpy(out->line, table->line, table->n_rows * sizeof *out->line);
    for (size_t i = 0; i < n; i++)
        out->has_column[i] = table->field[i] != RMG_NO_FIELD;
    return code;
}

static rmg_code read_table(rmg_plain_table *out, const rmg_schema *schema, const rmg_read_options *options,
                           rmg_diag *why)
{
    rmg_input input = {.name = out->name};
    rmg_register table = {0};
    rmg_problems problems = {0};
    rmg_code code = rmg_register_read(&table, &input, schema, options, &problems, why);
    if (code == RMG_EINPUT)
        first_problem(&problems, why);
    if (code == RMG_OK)
        code = copy_rows(out, &table, why);
    rmg_register_clear(&table);
    rmg_problems_clear(&problems);
    return code;
}

rmg_code rmg_plain_table_read(rmg_plain_table *out, const char *path, const rmg_plain_want *want,
                              size_t n_want, char separator, rmg_mark decimal, rmg_diag *why)
{
    *out = (rmg_plain_table){.n_columns = n_want};
    rmg_schema_column *column = rmg_zalloc(n_want, sizeof *column);
    out->has_column = rmg_zalloc(n_want, sizeof *out->has_column);
    out->name = rmg_copy(path);
    rmg_schema schema;
    rmg_read_options options = {.separator = separator, .decimal = decimal};
    rmg_code code = column && out->has_column && out->name ? RMG_OK : rmg_nomem(why);
    if (code == RMG_OK) {
        make_schema(&schema, column, want, n_want);
        code = read_table(out, &schema, &options, why);
    }
    free(column);
    if (code != RMG_OK)
        rmg_plain_table_clear(out);
    return code;
}

const rmg_plain_cell *rmg_plain_cell_at(const rmg_plain_table *table, size_t row, size_t column)
{
    return &table->cell[row * table->n_columns + column];
}

void rmg_plain_table_clear(rmg_plain_table *table)
{
    if (table == NULL)
        return;
    for (size_t i = 0; table->cell != NULL && i < table->n_rows * table->n_columns; i++)
        free(table->cell[i].text);
    free(table->cell);
    free(table->line);
    free(table->has_column);
    free(table->name);
    *table = (rmg_plain_table){0};
}
