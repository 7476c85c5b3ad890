/* Sentences with named places: "{n} of the {all} KPIs are red". A translation may use them in any order. */
#ifndef RMG_PLOTS_WORDS_H
#define RMG_PLOTS_WORDS_H

#include "core/buffer.h"
#include "core/month.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct rmg_slot {
    const char *name; /* without braces */
    const char *text;
} rmg_slot;

/* Append the template with its places filled in. A place without a slot stays as it is. */
void rmg_fill_words(rmg_buffer *out, const char *template_text, const rmg_slot *slot, size_t n);

/* The same for up to two places, the usual case; b may be NULL. */
void rmg_words1(rmg_buffer *out, const char *template_text, const char *a, const char *a_text);
void rmg_words2(rmg_buffer *out, const char *template_text, const char *a, const char *a_text, const char *b,
                const char *b_text);

/* Short ("apr", "P04", "K2"/"Q2", "2021") and full ("april") name of a period. */
#define RMG_PERIOD_NAME_MAX 24
const char *rmg_period_short(char out[RMG_PERIOD_NAME_MAX], rmg_month period, int per_year);
const char *rmg_period_full(char out[RMG_PERIOD_NAME_MAX], rmg_month period, int per_year);

/* "2020", or "last year" when the year is 0. */
const char *rmg_year_words(char out[RMG_PERIOD_NAME_MAX], int year);

/* What stands for a figure that is not there yet: "n.b.", "unknown". */
const char *rmg_unknown_words(void);

/* "9 december", "9 December" */
const char *rmg_day_words(char out[RMG_PERIOD_NAME_MAX], rmg_date date);

/* The text with a capital first letter (ASCII), or a small one unless it looks like an abbreviation. */
void rmg_capital(rmg_buffer *out, const char *text);
void rmg_capital_word(rmg_buffer *out, const char *text); /* also "één" -> "Eén" */
void rmg_small(rmg_buffer *out, const char *text);

/* The text, with control characters as spaces and a byte-order mark left out.
 * Errors  RMG_EINPUT not UTF-8 (names the text's beginning) */
rmg_code rmg_clean_text(rmg_buffer *out, const char *text, rmg_diag *why);

#ifdef __cplusplus
}
#endif
#endif
