/* The fields of one record, by libcsv: the only door to it. */
#ifndef RMG_IO_CSV_FIELDS_INTERNAL_H
#define RMG_IO_CSV_FIELDS_INTERNAL_H

#include <stdbool.h>
#include <stddef.h>

#include "core/diag.h"

typedef struct rmg_csv rmg_csv;

/* NULL when memory is out. */
rmg_csv *rmg_csv_new(char separator);
void rmg_csv_free(rmg_csv *csv);

typedef struct rmg_csv_field {
    size_t start, length; /* in rmg_csv_text() */
} rmg_csv_field;

/* Split one whole record, given without its line end.
 * strict  a quote inside an unquoted field is an error, and so is an unclosed one (else both are taken)
 * Returns RMG_OK; RMG_EINPUT when libcsv refuses the quotes or sees more than one record; RMG_ENOMEM */
rmg_code rmg_csv_split(rmg_csv *csv, const char *record, size_t length, bool strict);

size_t rmg_csv_count(const rmg_csv *csv);
const rmg_csv_field *rmg_csv_fields(const rmg_csv *csv);
const char *rmg_csv_text(const rmg_csv *csv);

#endif
