/* How a number is written: its parts, before a decimal mark is chosen. */
#ifndef RMG_IO_WRITTEN_INTERNAL_H
#define RMG_IO_WRITTEN_INTERNAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "io/read/values/numeral.h"

#define RMG_BREAKS_MAX 8 /* of a number that fits: six groups and a mark */

typedef enum rmg_break_kind {
    RMG_BREAK_POINT,
    RMG_BREAK_COMMA,
    RMG_BREAK_SPACE,
    RMG_BREAK_NO_BREAK_SPACE,
    RMG_BREAK_NARROW_SPACE,
    RMG_BREAK_APOSTROPHE
} rmg_break_kind;

/* Something between digits, and how many digits stand before it (since the break before). */
typedef struct rmg_break {
    rmg_break_kind kind;
    size_t n_before;
    size_t at; /* offset in the text */
} rmg_break;

typedef struct rmg_written {
    const char *reason; /* NULL or why it is no number under any mark */
    bool empty;
    bool negative, percent;
    uint8_t currency;
    bool has_exponent;
    int exponent;       /* within +-9999 */
    bool dash_decimals; /* 1.155,- : the last break is a decimal mark, nothing behind it */
    const char *body;   /* from the first digit or mark to the last digit */
    size_t body_length;
    size_t n_breaks;
    rmg_break at[RMG_BREAKS_MAX];
    size_t n_after; /* digits after the last break (all digits if there is none) */
} rmg_written;

/* Take a text apart. */
void rmg_written_read(rmg_written *out, const char *text, size_t length);

/* The number under a mark (with RMG_MARK_NONE: only if it has neither point nor comma). False and
 * out->reason when it is none. Fills units, rounded, change, decimals and reason only. */
bool rmg_written_value(rmg_numeral *out, const rmg_written *written, rmg_mark mark);

/* The currency that a text begins with: its number, and the bytes it takes; 0 when it is none. */
uint8_t rmg_currency_at(const char *text, size_t length, size_t *n);

/* Bytes of a blank (space, tab, no-break, narrow no-break, thin) at the start or end of a text; 0 for none. */
size_t rmg_blank_at(const char *text, size_t length);
size_t rmg_blank_before(const char *text, size_t length);

#define RMG_SHOWN_MAX 64
/* A value as a message shows it: cut at a whole character with ... behind it. */
const char *rmg_shown(char out[RMG_SHOWN_MAX], const char *text, size_t length);

#endif
