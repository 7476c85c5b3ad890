#include "io/read/registers/register.h"

#include <stdlib.h>
#include <string.h>

#include "core/buffer.h"
#include "core/grow.h"
#include "core/text.h"
#include "io/read/fold.h"
#include "io/read/registers/register_internal.h"

const rmg_register_cell *rmg_register_at(const rmg_register *table, size_t row, size_t schema_column)
{
    static const rmg_register_cell absent = {.text = RMG_NO_LABEL};
    size_t field = schema_column < table->schema->n_columns ? table->field[schema_column] : RMG_NO_FIELD;
    return field != RMG_NO_FIELD ? &table->cell[row * table->n_columns + field] : &absent;
}

const char *rmg_register_text(const rmg_register *table, const rmg_register_cell *cell)
{
    return rmg_dict_label(table->texts, cell->text);
}

rmg_entry_type rmg_register_type(const rmg_register *table, size_t column)
{
    size_t is = table->column[column].is;
    return is < table->schema->n_columns ? table->schema->column[is].type : RMG_ENTRY_TEXT;
}

const char *rmg_register_column_name(const rmg_register *table, size_t column)
{
    size_t is = table->column[column].is;
    return is < table->schema->n_columns ? table->schema->column[is].name : table->column[column].header;
}

void rmg_register_clear(rmg_register *table)
{
    if (table == NULL)
        return;
    for (size_t i = 0; table->column != NULL && i < table->n_columns; i++)
        free(table->column[i].header);
    free(table->column);
    free(table->field);
    free(table->cell);
    free(table->line);
    free(table->name);
    rmg_dict_free(table->texts);
    *table = (rmg_register){0};
}

/* --- passes -------------------------------------------------------------------------------------------- */

static bool is_header_again(const rmg_register *table, const rmg_record *record)
{
    for (size_t i = 0; i < record->n_fields; i++)
        if (!rmg_fold_equal(record->field[i].text, record->field[i].length, table->column[i].header,
                            strlen(table->column[i].header)))
            return false;
    return true;
}

rmg_register_class rmg_register_classify(const rmg_register_reader *reader, const rmg_record *record)
{
    if (record->number == reader->dialect.header_number)
        return RMG_REGISTER_HEADER;
    if (record->blank)
        return RMG_REGISTER_BLANK;
    if (record->number < reader->dialect.header_number)
        return RMG_REGISTER_PREAMBLE;
    if (record->number > reader->last_data && record->reason == NULL)
        return RMG_REGISTER_FOOTER;
    if (record->reason != NULL || record->n_fields != reader->dialect.n_fields)
        return RMG_REGISTER_BROKEN;
    return is_header_again(reader->out, record) ? RMG_REGISTER_REPEATED : RMG_REGISTER_DATA;
}

rmg_code rmg_register_each(rmg_register_reader *reader, rmg_register_taker take, rmg_diag *why)
{
    rmg_records *records = NULL;
    rmg_code code = rmg_records_open(&records, &reader->source, &reader->dialect.encoding,
                                     reader->dialect.separator, why);
    rmg_record record;
    bool more = code == RMG_OK;
    while (more) {
        code = rmg_records_next(records, &record, &more, why);
        if (code == RMG_OK && more)
            code = take(reader, &record, why);
        more = more && code == RMG_OK;
    }
    rmg_records_close(records);
    return code;
}

/* --- reading ------------------------------------------------------------------------------------------- */

static rmg_code open_input(rmg_register_reader *reader, rmg_diag *why)
{
    const rmg_input *input = reader->input;
    return input->bytes != NULL
               ? rmg_source_memory(&reader->source, input->name, input->bytes, input->length, why)
               : rmg_source_open(&reader->source, input->path != NULL ? input->path : input->name, why);
}

/* A failure that is the file's is listed and ends its reading; only lack of memory ends the run. */
static rmg_code file_problem(rmg_register_reader *reader, rmg_code code, rmg_diag *what, rmg_diag *why)
{
    if (code == RMG_OK || reader->out->failed)
        return code == RMG_ENOMEM ? rmg_nomem(why) : RMG_OK;
    what->code = code;
    return rmg_register_error(reader, what, "unreadable", why);
}

static rmg_code read_rows(rmg_register_reader *reader, rmg_diag *why)
{
    rmg_diag what = {0};
    rmg_code code = open_input(reader, &what);
    if (code == RMG_OK)
        code = rmg_register_survey(reader, &what);
    if (code == RMG_OK && !reader->out->failed)
        code = rmg_register_each(reader, rmg_register_take, &what);
    code = file_problem(reader, code, &what, why);
    rmg_source_close(&reader->source);
    return code;
}

static rmg_code verdict(rmg_register *out, const rmg_read_options *options, rmg_diag *why)
{
    out->accepted = !out->failed && out->rows_rejected <= options->max_rejects;
    if (out->failed)
        return rmg_fail(why, RMG_EINPUT, RMG_T("%s cannot be used"), out->name);
    if (out->accepted)
        return RMG_OK;
    rmg_fail(why, RMG_EINPUT,
             rmg_text_plural("%llu row rejected, at most %llu allowed",
                             "%llu rows rejected, at most %llu allowed", (unsigned long)out->rows_rejected),
             (unsigned long long)out->rows_rejected, (unsigned long long)options->max_rejects);
    rmg_hint(why, "%s", RMG_T("correct the rows, or allow them: --max-rejects N"));
    return RMG_EINPUT;
}

static void clear_reader(rmg_register_reader *reader)
{
    free(reader->number);
    free(reader->date);
    free(reader->n_citizen);
    free(reader->n_filled);
    free(reader->numbers);
    free(reader->days);
    free(reader->key_line);
    rmg_dict_free(reader->keys);
}

rmg_code rmg_register_read(rmg_register *out, const rmg_input *input, const rmg_schema *schema,
                           const rmg_read_options *options, rmg_problems *problems, rmg_diag *why)
{
    *out = (rmg_register){.schema = schema};
    rmg_register_reader reader = {.out = out, .input = input, .options = options, .problems = problems};
    out->name = rmg_copy(input->name);
    out->texts = rmg_dict_new();
    reader.keys = rmg_dict_new();
    bool whole = out->name != NULL && out->texts != NULL && reader.keys != NULL;
    rmg_code code = whole ? read_rows(&reader, why) : rmg_nomem(why);
    clear_reader(&reader);
    if (code != RMG_OK) {
        rmg_register_clear(out);
        return code;
    }
    return verdict(out, options, why);
}
