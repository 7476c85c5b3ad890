/* Which letters the bytes stand for. A byte order mark decides; else valid UTF-8 is UTF-8; else the file is
 * Windows-1252, and that is reported. Nothing is replaced or dropped: a byte that stands for nothing is an
 * error with its place. */
#ifndef RMG_IO_ENCODING_H
#define RMG_IO_ENCODING_H

#include <stdbool.h>

#include "io/read/bytes/source.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef enum rmg_encoding {
    RMG_ENCODING_AUTO,
    RMG_UTF8,
    RMG_WINDOWS_1252,
    RMG_UTF16LE,
    RMG_UTF16BE,
    RMG_ENCODINGS
} rmg_encoding;

/* "utf-8", "windows-1252", "utf-16le", "utf-16be": the words of --encoding and of `check`; "" for auto. */
const char *rmg_encoding_name(rmg_encoding encoding);
/* These words and their usual spellings (utf8, cp1252, latin1, ...), letters in any case; "auto" too. */
bool rmg_encoding_find(rmg_encoding *out, const char *name);

typedef struct rmg_encoding_choice {
    rmg_encoding encoding;  /* never RMG_ENCODING_AUTO once decided */
    bool bom;               /* a byte order mark stood in front; it is no part of the text */
    bool assumed;           /* Windows-1252 only because it is not UTF-8: tell the user */
    unsigned char odd_byte; /* with `assumed`: the first byte that is not UTF-8 ... */
    uint64_t odd_line;      /* ... and its line */
} rmg_encoding_choice;

/* Decide for a whole source (read once, then rewound). `asked` other than RMG_ENCODING_AUTO is taken as it
 * is; a byte order mark of it is still left out.
 * Errors  RMG_EINPUT many NULs without a byte order mark; or as read */
rmg_code rmg_encoding_decide(rmg_encoding_choice *out, rmg_source *source, rmg_encoding asked, rmg_diag *why);

#ifdef __cplusplus
}
#endif
#endif
