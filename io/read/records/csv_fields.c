#include "io/read/records/csv_fields_internal.h"

#include <csv.h>
#include <stdlib.h>
#include <string.h>

#include "core/grow.h"

struct rmg_csv {
    struct csv_parser parser;
    char *text; /* the fields' bytes, one behind the other */
    size_t n_text, text_capacity;
    rmg_csv_field *field;
    size_t n_fields, field_capacity;
    size_t n_rows;
    bool out_of_memory;
};

rmg_csv *rmg_csv_new(char separator)
{
    rmg_csv *csv = calloc(1, sizeof *csv);
    if (csv == NULL)
        return NULL;
    if (csv_init(&csv->parser, 0) != 0) {
        free(csv);
        return NULL;
    }
    csv_set_delim(&csv->parser, (unsigned char)separator);
    return csv;
}

void rmg_csv_free(rmg_csv *csv)
{
    if (csv == NULL)
        return;
    csv_free(&csv->parser);
    free(csv->text);
    free(csv->field);
    free(csv);
}

static void take_field(void *text, size_t length, void *context)
{
    rmg_csv *csv = context;
    if (!rmg_grow(&csv->field, &csv->field_capacity, csv->n_fields + 1, sizeof *csv->field) ||
        !rmg_grow(&csv->text, &csv->text_capacity, csv->n_text + length, 1)) {
        csv->out_of_memory = true;
        return;
    }
    csv->field[csv->n_fields++] = (rmg_csv_field){csv->n_text, length};
    if (length != 0)
        memcpy(csv->text + csv->n_text, text, length);
    csv->n_text += length;
}

static void take_row(int ended_by, void *context)
{
    (void)ended_by;
    ((rmg_csv *)context)->n_rows++;
}

/* A parser that has reported an error must not be finished, only begun anew. */
static rmg_code give_up(rmg_csv *csv)
{
    bool no_memory = csv->out_of_memory || csv_error(&csv->parser) == CSV_ENOMEM;
    unsigned char separator = csv_get_delim(&csv->parser);
    csv_free(&csv->parser);
    csv_init(&csv->parser, 0);
    csv_set_delim(&csv->parser, separator);
    return no_memory ? RMG_ENOMEM : RMG_EINPUT;
}

rmg_code rmg_csv_split(rmg_csv *csv, const char *record, size_t length, bool strict)
{
    csv->n_fields = csv->n_text = csv->n_rows = 0;
    csv->out_of_memory = false;
    csv_set_opts(&csv->parser, strict ? CSV_STRICT | CSV_STRICT_FINI : 0);
    if (csv_parse(&csv->parser, record, length, take_field, take_row, csv) != length)
        return give_up(csv);
    if (csv_fini(&csv->parser, take_field, take_row, csv) != 0 || csv->out_of_memory)
        return give_up(csv);
    if (csv->n_rows == 0) { /* libcsv is silent about a blank line; for us it is one empty field */
        take_field(NULL, 0, csv);
        csv->n_rows = 1;
    }
    return csv->out_of_memory ? RMG_ENOMEM : csv->n_rows == 1 ? RMG_OK : RMG_EINPUT;
}

size_t rmg_csv_count(const rmg_csv *csv)
{
    return csv->n_fields;
}

const rmg_csv_field *rmg_csv_fields(const rmg_csv *csv)
{
    return csv->field;
}

const char *rmg_csv_text(const rmg_csv *csv)
{
    return csv->text != NULL ? csv->text : "";
}
