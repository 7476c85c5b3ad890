/* Rows of fields with their places in the file. libcsv is the parser of record (docs/adr); it alone decides
 * what the fields of a row with a quote in it are. */
#ifndef RMG_IO_RECORD_H
#define RMG_IO_RECORD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "io/read/bytes/encoding.h"
#include "io/read/bytes/source.h"

#ifdef __cplusplus
extern "C" {
#endif

#define RMG_RECORD_MAX (1u << 20) /* bytes in a record: 1 MiB of UTF-8 */

/* A field in UTF-8, not NUL-terminated. Blanks and tabs around an unquoted field are not part of it; a
 * quoted field is what stood between the quotes, doubled quotes made one. */
typedef struct rmg_field {
    const char *text; /* never NULL */
    size_t length;
    bool quoted;
} rmg_field;

/* One record; all of it is valid until the next rmg_records_next(). */
typedef struct rmg_record {
    uint64_t number;         /* 1 for the first record of the file (the sep= line is none) */
    uint64_t line, line_end; /* physical lines, 1-based */
    size_t n_fields;         /* at least 1; 0 when `reason` is set */
    const rmg_field *field;
    bool blank;           /* nothing but blanks and separators */
    const char *reason;   /* NULL; else this row cannot be split into fields: "bad-quote" or "nul" */
    uint32_t fault_field; /* with reason: the field in which it went wrong, 1-based */
    const char *raw;      /* the record as it stood (UTF-8), without its line end */
    size_t raw_length;
} rmg_record;

typedef struct rmg_records rmg_records; /* a reading pass */

/* Begin a pass from the first byte. The source stays the caller's and must outlive the pass.
 * encoding   as decided by rmg_encoding_decide()
 * separator  ';' ',' '\t' '|' or any other ASCII character but blank, quote and line ends
 * A first line "sep=X" is left out (its lines are counted).
 * Errors  RMG_EUSAGE no such separator; RMG_ENOMEM; or as the source's rewind */
rmg_code rmg_records_open(rmg_records **out, rmg_source *source, const rmg_encoding_choice *encoding,
                          char separator, rmg_diag *why);

/* The next record; *more is false after the last one. Blank rows are records too.
 * Errors  RMG_EINPUT with source, line and field: an unclosed quote (line of the opening quote), a record
 *         over RMG_RECORD_MAX, a byte that the encoding does not define; or as the source's read. The pass is
 *         over after an error. */
rmg_code rmg_records_next(rmg_records *records, rmg_record *out, bool *more, rmg_diag *why);

/* Hand every record to libcsv, also those without a quote: for tests that compare both ways. */
void rmg_records_use_libcsv_only(rmg_records *records);

void rmg_records_close(rmg_records *records);

/* Words for a row that cannot be split, as a reject: what was found and what to do. */
void rmg_record_explain(rmg_diag *why, const rmg_source *source, const rmg_record *record);

/* Words for a row that has another number of fields than the header. */
void rmg_record_explain_ragged(rmg_diag *why, const rmg_record *record, size_t expected);

#ifdef __cplusplus
}
#endif
#endif
