/* JSON: one object; each row is built by json-c and printed at once, so that memory follows one row.
 * Numbers carry their own text: the exact decimal of the CSV, never a printed double. */
#include <json-c/json.h>

#include "io/write/formats/writers_internal.h"

#define FLAGS (JSON_C_TO_STRING_PLAIN | JSON_C_TO_STRING_NOSLASHESCAPE)

static bool is_text(const rmg_table *table, size_t row, size_t column)
{
    rmg_column_type type = table->column[column].type;
    return rmg_table_cell(table, row, column)->kind == RMG_CELL_TEXT || type == RMG_TYPE_TEXT ||
           type == RMG_TYPE_PERIOD || type == RMG_TYPE_DATE;
}

/* NULL is json-c's null. *failed is set when memory was out. */
static json_object *make_value(const rmg_table *table, size_t row, size_t column, bool *failed)
{
    char room[RMG_NUMBER_MAX];
    const rmg_cell *cell = rmg_table_cell(table, row, column);
    if (cell->kind == RMG_CELL_EMPTY)
        return NULL;
    const char *text = rmg_table_exact(table, row, column, room);
    json_object *value = is_text(table, row, column)
                             ? json_object_new_string(text)
                             : json_object_new_double_s((double)cell->is.number, text);
    *failed |= value == NULL;
    return value;
}

/* Print an object and let it go. */
static void print(rmg_buffer *out, json_object *object, bool failed)
{
    size_t length = 0;
    const char *text = object != NULL && !failed ? json_object_to_json_string_length(object, FLAGS, &length)
                                                 : NULL;
    if (text != NULL)
        rmg_buffer_add(out, text, length);
    else
        out->failed = true;
    json_object_put(object);
}

static void print_row(rmg_buffer *out, const rmg_table *table, size_t row)
{
    json_object *object = json_object_new_object();
    bool failed = object == NULL;
    for (size_t i = 0; i < table->n_columns && !failed; i++) {
        json_object *value = make_value(table, row, i, &failed);
        failed |= json_object_object_add(object, table->column[i].name, value) != 0;
    }
    print(out, object, failed);
}

static void print_rows(rmg_buffer *out, const rmg_table *table)
{
    rmg_buffer_puts(out, "[");
    for (size_t row = 0; row < table->n_rows; row++) {
        rmg_buffer_puts(out, row == 0 ? "\n" : ",\n");
        print_row(out, table, row);
    }
    rmg_buffer_puts(out, table->n_rows != 0 ? "\n]" : "]");
}

static json_object *warning_of(const rmg_problem *problem, bool *failed)
{
    json_object *object = json_object_new_object();
    if (object == NULL) {
        *failed = true;
        return NULL;
    }
    json_object *line = problem->line != 0 ? json_object_new_int64((int64_t)problem->line) : NULL;
    json_object *field = problem->field != 0 ? json_object_new_int64(problem->field) : NULL;
    int bad = json_object_object_add(object, "file", json_object_new_string(problem->source)) |
              json_object_object_add(object, "line", line) | json_object_object_add(object, "column", field) |
              json_object_object_add(object, "code", json_object_new_string(problem->reason)) |
              json_object_object_add(object, "message", json_object_new_string(problem->message)) |
              json_object_object_add(object, "hint", json_object_new_string(problem->hint));
    *failed |= bad != 0;
    return object;
}

static void print_warnings(rmg_buffer *out, const rmg_problems *warnings)
{
    rmg_buffer_puts(out, "[");
    for (size_t i = 0; i < warnings->n; i++) {
        bool failed = false;
        json_object *object = warning_of(&warnings->item[i], &failed);
        rmg_buffer_puts(out, i == 0 ? "\n" : ",\n");
        print(out, object, failed);
    }
    rmg_buffer_puts(out, warnings->n != 0 ? "\n]" : "]");
}

static void print_text(rmg_buffer *out, const char *text)
{
    if (text[0] == '\0')
        rmg_buffer_puts(out, "null");
    else
        print(out, json_object_new_string(text), false);
}

static void print_heading(rmg_buffer *out, const rmg_document *document)
{
    char upto[RMG_PERIOD_MAX] = "";
    if (document->upto.index != RMG_NO_MONTH)
        rmg_period_print(upto, document->upto, document->per_year);
    rmg_buffer_puts(out, "{\"command\":");
    print_text(out, document->command);
    rmg_buffer_puts(out, ",\"version\":\"" RMG_VERSION "\",\"year\":");
    if (document->year != 0)
        rmg_buffer_printf(out, "%d", document->year);
    else
        rmg_buffer_puts(out, "null");
    rmg_buffer_puts(out, ",\"upto\":");
    print_text(out, upto);
    rmg_buffer_puts(out, ",\"unit\":");
    print_text(out, document->unit);
}

rmg_code write_json(rmg_buffer *out, const rmg_document *document, rmg_write_options *options, rmg_diag *why)
{
    (void)options;
    if (document->n_tables == 0)
        return no_table(document, why);
    print_heading(out, document);
    rmg_buffer_puts(out, ",\"rows\":");
    print_rows(out, document->table[0]);
    rmg_buffer_puts(out, ",\"warnings\":");
    print_warnings(out, &document->warnings);
    rmg_buffer_puts(out, "}\n");
    return rmg_buffer_check(out, why);
}
