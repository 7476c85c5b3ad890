/* Documents as bytes: one row of a table per format. */
#ifndef RMG_IO_WRITE_H
#define RMG_IO_WRITE_H

#include "core/buffer.h"
#include "io/write/document.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef enum rmg_format {
    RMG_FORMAT_TABLE, /* plain text for a terminal */
    RMG_FORMAT_CSV,   /* the first data table */
    RMG_FORMAT_JSON,
    RMG_FORMAT_MARKDOWN,
    RMG_FORMAT_HTML,
    RMG_FORMAT_XLSX, /* binary; every data table is a sheet */
    RMG_FORMATS
} rmg_format;

typedef enum rmg_csv_dialect {
    RMG_CSV_RFC4180, /* UTF-8, comma, CRLF, decimal point */
    RMG_CSV_EXCEL_NL /* byte order mark, semicolon, CRLF, decimal comma */
} rmg_csv_dialect;

/* Takes finished bytes on their way, so that a long table needs no room as a whole.
 * Errors  its own */
typedef rmg_code (*rmg_bytes_taker)(void *context, const char *bytes, size_t n, rmg_diag *why);

typedef struct rmg_write_options {
    rmg_csv_dialect dialect;
    bool guard_off; /* leave text cells that begin like a formula as they are */
    bool color;     /* RMG_FORMAT_TABLE: letters in colour */
    int width;      /* RMG_FORMAT_TABLE: columns of the terminal; 0 for no limit */
    rmg_bytes_taker
        take; /* CSV: gets the bytes as they are made, and what is left is appended; NULL: all of it is */
    void *taker;
    size_t n_guarded; /* out: text cells that got an apostrophe */
} rmg_write_options;

/* "table", "csv", "json", "md", "html", "xlsx"; false when there is no such format. */
bool rmg_format_find(rmg_format *out, const char *name);
const char *rmg_format_name(rmg_format format);

/* The format that a file name's ending asks for (".csv", ".html", ...); false when it asks for none. */
bool rmg_format_of_path(rmg_format *out, const char *path);

/* "rfc4180", "excel-nl". */
bool rmg_csv_dialect_find(rmg_csv_dialect *out, const char *name);

/* Append the document in that format.
 * Errors  RMG_ENOMEM; RMG_EUSAGE the format needs a data table and there is none; RMG_EOUTPUT (xlsx) */
rmg_code rmg_document_write(rmg_buffer *out, const rmg_document *document, rmg_format format,
                            rmg_write_options *options, rmg_diag *why);

/* One data table as CSV, and the exact reading of what it wrote: FORMATS of the manual, docs/output.md. */
rmg_code rmg_table_write_csv(rmg_buffer *out, const rmg_table *table, rmg_write_options *options,
                             rmg_diag *why);

/* Columns that a UTF-8 text takes on a terminal: combining marks none, East Asian wide characters two;
 * control characters as the four of "\x1b". Independent of any locale. */
size_t rmg_text_width(const char *text);

#ifdef __cplusplus
}
#endif
#endif
