/* Where a record ends: the quote state over physical lines. It finds the borders; what the fields of a record
 * with quotes are is for libcsv to say. */
#ifndef RMG_IO_SCAN_INTERNAL_H
#define RMG_IO_SCAN_INTERNAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "io/read/records/record.h"

typedef enum rmg_scan_state {
    RMG_SCAN_START,  /* at the beginning of a field, or in the blanks before it */
    RMG_SCAN_PLAIN,  /* in an unquoted field */
    RMG_SCAN_QUOTED, /* between quotes */
    RMG_SCAN_CLOSED, /* after a closing quote, or in the blanks behind it */
    RMG_SCAN_BAD     /* text after a closing quote: skipping to the next line end */
} rmg_scan_state;

typedef struct rmg_scan {
    unsigned char kind[256]; /* what a byte does; depends on the separator */
    rmg_scan_state state;
    bool has_quote, has_nul;
    bool literal_quote; /* a quote inside an unquoted field */
    bool blank_quote;   /* blanks between a quote and its separator */
    bool doubled_quote; /* a quote in a text, written twice */
    bool no_memory;
    size_t nul_field;
    uint64_t line;       /* of the last byte looked at */
    uint64_t next_line;  /* on which the next record starts */
    uint64_t quote_line; /* of the last opening quote */
    size_t length;       /* of the record without its line end */
    size_t consumed;     /* with it */
    size_t n_fields;     /* finished ones */
    rmg_field *field;    /* in the text; a quoted one with its quotes */
    size_t capacity;
    char separator;
    const char *block; /* 64 bytes of text whose marks are known, NULL: none */
    uint64_t marks;    /* a bit for each separator, line end, quote or NUL in them */
} rmg_scan;

void rmg_scan_init(rmg_scan *scan, char separator);
void rmg_scan_clear(rmg_scan *scan);

/* The text has moved or grown: what is known about its bytes no longer holds. */
void rmg_scan_forget(rmg_scan *scan);

/* Begin a record on that line. */
void rmg_scan_start(rmg_scan *scan, uint64_t line);

/* Scan one record from text[0]. False when it is not whole: its end may lie behind `length` (at_end false),
 * or there is no record, or a quote is open (at_end true; see state). */
bool rmg_scan_record(rmg_scan *scan, const char *text, size_t length, bool at_end);

/* Take the quotes off a quoted field; those that are doubled inside are written once, into `out`, which has room
 * for the field. Returns the bytes used there. */
size_t rmg_scan_unquote(rmg_field *field, char *out);

#endif
