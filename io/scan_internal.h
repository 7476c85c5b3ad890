/* Where a record ends: the quote state over physical lines. It finds the borders; what the fields of a record
 * with quotes are is for libcsv to say. */
#ifndef RMG_IO_SCAN_INTERNAL_H
#define RMG_IO_SCAN_INTERNAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum rmg_scan_state {
    RMG_SCAN_START,  /* at the beginning of a field, or in the blanks before it */
    RMG_SCAN_PLAIN,  /* in an unquoted field */
    RMG_SCAN_QUOTED, /* between quotes */
    RMG_SCAN_CLOSED, /* after a closing quote, or in the blanks behind it */
    RMG_SCAN_BAD     /* text after a closing quote: skipping to the next line end */
} rmg_scan_state;

typedef struct rmg_scan_field {
    size_t start, length; /* in the record; of an unquoted field without its outer blanks */
    bool quoted;
} rmg_scan_field;

typedef struct rmg_scan {
    unsigned char kind[256]; /* what a byte does; depends on the separator */
    rmg_scan_state state;
    bool has_quote, literal_quote, has_nul;
    bool no_memory;
    size_t nul_field;
    uint64_t line;       /* of the last byte looked at */
    uint64_t next_line;  /* on which the next record starts */
    uint64_t quote_line; /* of the last opening quote */
    size_t length;       /* of the record without its line end */
    size_t consumed;     /* with it */
    size_t n_fields;     /* finished ones */
    rmg_scan_field *field;
    size_t capacity;
} rmg_scan;

void rmg_scan_init(rmg_scan *scan, char separator);
void rmg_scan_clear(rmg_scan *scan);

/* Begin a record on that line. */
void rmg_scan_start(rmg_scan *scan, uint64_t line);

/* Scan one record from text[0]. False when it is not whole: its end may lie behind `length` (at_end false),
 * or there is no record, or a quote is open (at_end true; see state). */
bool rmg_scan_record(rmg_scan *scan, const char *text, size_t length, bool at_end);

#endif
