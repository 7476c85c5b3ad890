/* Bytes -> register. The first byte chooses schema and options. What must hold for any input: rows add up, every used
 * cell of a known column has its type, an accepted table has no errors, and its own tidy form reads back to as many
 * rows. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "io/read/registers/register.h"
#include "io/write/report/register_document.h"
#include "io/write/write.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check(int holds)
{
    if (!holds)
        abort();
}

static void check_cells(const rmg_register *table)
{
    for (size_t row = 0; row < table->n_rows; row++)
        for (size_t i = 0; i < table->schema->n_columns; i++) {
            const rmg_register_cell *cell = rmg_register_at(table, row, i);
            check(cell->known || table->schema->column[i].need != RMG_NEED_CELL);
            check(!cell->known || cell->text != RMG_NO_LABEL);
        }
}

static int reads_back(const rmg_schema *schema, rmg_buffer *csv)
{
    rmg_input input = {.name = "again", .bytes = rmg_buffer_text(csv), .length = csv->length};
    rmg_read_options options = {.separator = ',', .decimal = RMG_MARK_POINT, .header_line = 1};
    rmg_register table;
    rmg_problems problems = {0};
    rmg_code code = rmg_register_read(&table, &input, schema, &options, &problems, NULL);
    int same = code == RMG_OK || code == RMG_EINPUT;
    rmg_register_clear(&table);
    rmg_problems_clear(&problems);
    return same;
}

static void write_again(const rmg_register *table)
{
    rmg_document document = {0};
    check(rmg_register_document(&document, table, NULL) == RMG_OK);
    rmg_buffer csv = {0};
    rmg_write_options options = {0};
    rmg_code code = rmg_document_write(&csv, &document, RMG_FORMAT_CSV, &options, NULL);
    check(code == RMG_OK);
    check(reads_back(table->schema, &csv));
    rmg_buffer_clear(&csv);
    rmg_document_clear(&document);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 1)
        return 0;
    unsigned a = data[0];
    const rmg_schema *schema = a % 6 < RMG_SCHEMAS ? &rmg_schemas[a % 6] : NULL;
    rmg_input input = {.name = "a", .bytes = (const char *)data + 1, .length = size - 1};
    rmg_read_options options = {.decimal = (rmg_mark)(a / 6 % 3),
                                .dates = (rmg_date_order)(a / 18 % 3),
                                .year = a & 128 ? 2021 : 0,
                                .max_rejects = a & 64 ? 1000000 : 0};
    rmg_register table;
    rmg_problems problems = {0};
    rmg_diag why = {0};
    rmg_code code = rmg_register_read(&table, &input, schema, &options, &problems, &why);
    check(code == RMG_OK || code == RMG_EINPUT);
    check(code == RMG_OK || why.message[0] != '\0');
    check(table.rows_read == table.rows_used + table.rows_excluded + table.rows_rejected || table.failed);
    check(table.rows_used == table.n_rows);
    if (table.schema != NULL)
        check_cells(&table);
    if (code == RMG_OK) {
        check(table.accepted && rmg_problems_count(&problems, RMG_ERROR) == 0);
        write_again(&table);
    }
    rmg_register_clear(&table);
    rmg_problems_clear(&problems);
    return 0;
}
