/* How a file is written: its encoding, its separator, and where its header row stands. */
#ifndef RMG_IO_DIALECT_H
#define RMG_IO_DIALECT_H

#include "io/read/bytes/encoding.h"
#include "io/read/records/record.h"

#ifdef __cplusplus
extern "C" {
#endif

#define RMG_HEADER_ROWS 50 /* the header is looked for in this many rows */

typedef struct rmg_dialect {
    rmg_encoding_choice encoding;
    char separator;
    bool separator_declared; /* by --sep or by a first line sep=X */
    uint64_t header_number;  /* record number of the header row; 0: none was found (separator was declared) */
    uint64_t header_line;
    size_t n_fields; /* of the header */
} rmg_dialect;

/* What the user said; zero for nothing. */
typedef struct rmg_dialect_asked {
    rmg_encoding encoding;
    char separator;       /* 0: find it */
    uint64_t header_line; /* 0: find it; else the physical line on which the header starts */
} rmg_dialect_asked;

/* Is this a header row? (two known names, or three periods: the answer belongs to the roles) */
typedef bool (*rmg_is_header)(const rmg_record *record, void *context);

/* Decide all of it: a sep= line is obeyed, else the separator is the one under which a header row is found
 * among the first 50 rows and the largest share of the rows after it, more than half, has as many fields as
 * the header (judged on at most the first RMG_DIALECT_ROWS rows).
 * Errors  RMG_EINPUT no separator does, or two do equally well; and those of encoding and records */
#define RMG_DIALECT_ROWS 2000
rmg_code rmg_dialect_decide(rmg_dialect *out, rmg_source *source, const rmg_dialect_asked *asked,
                            rmg_is_header is_header, void *context, rmg_diag *why);

/* "semicolon", "comma", "tab", "pipe" or the character itself; and the other way round for --sep. */
const char *rmg_separator_name(char separator);
bool rmg_separator_find(char *out, const char *name);

#ifdef __cplusplus
}
#endif
#endif
