/* One written number -> exact units of 1/10000, under a given decimal mark. */
#ifndef RMG_IO_NUMERAL_H
#define RMG_IO_NUMERAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/diag.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef enum rmg_mark { RMG_MARK_NONE, RMG_MARK_POINT, RMG_MARK_COMMA } rmg_mark;

/* What a lone dash, n.b., nvt or n/a in a number cell means. */
typedef enum rmg_dash { RMG_DASH_REJECT, RMG_DASH_ZERO, RMG_DASH_EMPTY } rmg_dash;

typedef struct rmg_numeral_rules {
    rmg_mark mark; /* RMG_MARK_NONE: only numbers without a doubt are read (columns of whole numbers) */
    rmg_dash dash;
    bool percent;     /* a % is welcome (rate columns) */
    uint8_t currency; /* the file's currency (rmg_currency_name), 0 for any */
} rmg_numeral_rules;

typedef struct rmg_numeral {
    int64_t units;      /* 0 when empty or refused */
    const char *reason; /* NULL, or why it is refused: "bad-number" "bad-group" "overflow" "currency"
                           "dash" "spreadsheet-error" */
    bool empty;         /* nothing there (or a dash that means empty) */
    bool percent;       /* had a % sign; units are the number before it */
    bool rounded;       /* had more than four decimals that mattered; rounded half-even once */
    uint8_t decimals;   /* digits written after the mark, at most 255 */
    uint8_t currency;   /* 0 when none was written */
    int32_t change;     /* read minus written, in 1/100000000, cut: how much rounding changed */
} rmg_numeral;

/* Read one value; never fails otherwise than by out->reason. Outer blanks (also no-break ones) are ignored. */
void rmg_numeral_read(rmg_numeral *out, const char *text, size_t length, const rmg_numeral_rules *rules);

/* What a value says about the decimal mark of its column. */
typedef enum rmg_mark_proof {
    RMG_PROVES_NOTHING, /* no mark in it, or no number */
    RMG_PROVES_POINT,
    RMG_PROVES_COMMA,
    RMG_DOUBTFUL /* 1.234: reads as two numbers */
} rmg_mark_proof;
rmg_mark_proof rmg_numeral_proof(const char *text, size_t length);

/* "EUR", "USD", ...; "" for 0. */
const char *rmg_currency_name(uint8_t currency);

/* Words for a refused value, with a hint; why->code is RMG_EINPUT. Place: rmg_at() afterwards. */
void rmg_numeral_explain(rmg_diag *why, const rmg_numeral *numeral, const char *text, size_t length,
                         const rmg_numeral_rules *rules);

#ifdef __cplusplus
}
#endif
#endif
