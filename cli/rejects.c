#include "cli/rejects.h"

#include "cli/deliver.h"
#include "io/document.h"

static void add_columns(rmg_table *table)
{
    static const struct {
        const char *name;
        rmg_column_type type;
    } columns[] = {{"file", RMG_TYPE_TEXT},    {"line", RMG_TYPE_COUNT}, {"line_end", RMG_TYPE_COUNT},
                   {"column", RMG_TYPE_COUNT}, {"field", RMG_TYPE_TEXT}, {"reason", RMG_TYPE_TEXT},
                   {"detail", RMG_TYPE_TEXT},  {"value", RMG_TYPE_TEXT}, {"raw", RMG_TYPE_TEXT}};
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
        rmg_table_add_column(table, columns[i].name, NULL, columns[i].type, 0, false);
}

static void add_row(rmg_table *table, const rmg_problem *problem)
{
    rmg_table_add_row(table);
    rmg_table_text(table, 0, problem->source);
    rmg_table_number(table, 1, (int64_t)problem->line);
    rmg_table_number(table, 2, (int64_t)problem->line_end);
    rmg_table_number(table, 3, problem->field);
    rmg_table_text(table, 4, problem->field_name);
    rmg_table_text(table, 5, problem->reason);
    rmg_table_text(table, 6, problem->message);
    rmg_table_text(table, 7, problem->value);
    rmg_table_text(table, 8, problem->raw);
}

rmg_code rmg_rejects_write(const char *path, const rmg_problems *problems, rmg_diag *why)
{
    rmg_document document;
    rmg_document_init(&document, "rejects", NULL, NULL);
    rmg_table *table = rmg_document_add_table(&document, "rejects");
    add_columns(table);
    for (size_t i = 0; i < problems->n; i++)
        if (problems->item[i].severity >= RMG_REJECT)
            add_row(table, &problems->item[i]);
    rmg_write_options options = {0};
    rmg_code code = rmg_deliver_as(&document, RMG_FORMAT_CSV, &options, path, why);
    rmg_document_clear(&document);
    return code;
}
