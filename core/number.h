/* Numbers as text, by our own code: no locale ever changes a digit. */
#ifndef RMG_CORE_NUMBER_H
#define RMG_CORE_NUMBER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/code.h"
#include "core/diag.h"

#ifdef __cplusplus
extern "C" {
#endif

#define RMG_NUMBER_MAX 64 /* bytes that hold any number written by this file, NUL included */

/* How people want to see a number. */
typedef struct rmg_number_style {
    char decimal;      /* '.' or ',' */
    const char *group; /* between thousands: "." or "," or "" */
    const char *minus; /* "-" for text, U+2212 for charts */
    bool plus;         /* write + before positive numbers */
    int decimals;      /* 0..4; rounded half away from zero from the stored value */
} rmg_number_style;

/* The style of a language, "nl" or anything else for English: 57.835 and 57,835. */
rmg_number_style rmg_number_style_of(const char *language, int decimals);

/* Write units/10000. Zero, also after rounding, carries no sign. Returns the length. */
size_t rmg_number_format(char out[RMG_NUMBER_MAX], int64_t units, const rmg_number_style *style);

/* part/whole in percent with one decimal, halves away from zero, as tenths of a percent.
 * False when whole is 0 or the result does not fit: print n/a. */
bool rmg_percent_tenths(int64_t *tenths, int64_t part, int64_t whole);

/* Exact decimal for machines: point, no grouping, at least `least` decimals and as many (at most 4) as needed. */
size_t rmg_decimal_print(char out[RMG_NUMBER_MAX], int64_t units, int least);

/* Exact decimal from options and configuration: optional sign, digits, optional point and up to 4 decimals.
 * Errors  RMG_EUSAGE not such a number or more than 4 decimals; RMG_ERANGE does not fit */
rmg_code rmg_decimal_parse(int64_t *units, const char *text, size_t length, rmg_diag *why);

#ifdef __cplusplus
}
#endif
#endif
