#include "cli/rejects.h"

#include "cli/deliver.h"
#include "io/write/document.h"
#include "io/write/output.h"
#include "io/write/write.h"

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

static rmg_code print(rmg_buffer *out, const rmg_document *document, rmg_diag *why)
{
    rmg_write_options options = {0};
    rmg_code code = rmg_document_write(out, document, RMG_FORMAT_CSV, &options, why);
    rmg_deliver_guarded(options.n_guarded);
    return code;
}

rmg_code rmg_rejects_print(rmg_buffer *out, const rmg_problems *problems, rmg_diag *why)
{
    rmg_document document;
    rmg_document_init(&document, "rejects", NULL, NULL);
    rmg_table *table = rmg_document_add_table(&document, "rejects");
    add_columns(table);
    for (size_t i = 0; i < problems->n; i++)
        if (problems->item[i].severity >= RMG_REJECT)
            add_row(table, &problems->item[i]);
    rmg_code code = print(out, &document, why);
    rmg_document_clear(&document);
    return code;
}

rmg_code rmg_warnings_print(rmg_buffer *out, const rmg_problems *problems, rmg_diag *why)
{
    rmg_document document;
    rmg_document_init(&document, "warnings", NULL, NULL);
    rmg_table *table = rmg_document_add_table(&document, "warnings");
    rmg_table_add_column(table, "file", NULL, RMG_TYPE_TEXT, 0, false);
    rmg_table_add_column(table, "line", NULL, RMG_TYPE_COUNT, 0, false);
    rmg_table_add_column(table, "column", NULL, RMG_TYPE_COUNT, 0, false);
    rmg_table_add_column(table, "code", NULL, RMG_TYPE_TEXT, 0, false);
    rmg_table_add_column(table, "message", NULL, RMG_TYPE_TEXT, 0, false);
    rmg_table_add_column(table, "hint", NULL, RMG_TYPE_TEXT, 0, false);
    for (size_t i = 0; i < problems->n; i++) {
        const rmg_problem *problem = &problems->item[i];
        if (problem->severity != RMG_WARNING)
            continue;
        rmg_table_add_row(table);
        rmg_table_text(table, 0, problem->source);
        rmg_table_number(table, 1, (int64_t)problem->line);
        rmg_table_number(table, 2, problem->field);
        rmg_table_text(table, 3, problem->reason);
        rmg_table_text(table, 4, problem->message);
        rmg_table_text(table, 5, problem->hint);
    }
    rmg_code code = print(out, &document, why);
    rmg_document_clear(&document);
    return code;
}

rmg_code rmg_rejects_write(const char *path, const rmg_problems *problems, rmg_diag *why)
{
    rmg_buffer bytes = {0};
    rmg_code code = rmg_rejects_print(&bytes, problems, why);
    if (code == RMG_OK)
        code = rmg_output_file(path, rmg_buffer_text(&bytes), bytes.length, why);
    rmg_buffer_clear(&bytes);
    return code;
}
