/* The language of people: messages through gettext, numbers and month names by our own tables.
 * Only this file's source includes libintl. */
#ifndef RMG_CORE_TEXT_H
#define RMG_CORE_TEXT_H

#include <stddef.h>

#include "core/month.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Choose the language of all texts from here on: "nl" or "en". Process-wide; call it before threads start.
 * catalogue_folder  where nl/LC_MESSAGES/raming.mo lies, or NULL to keep the one in use */
void rmg_text_set_language(const char *language, const char *catalogue_folder);

/* "nl" or "en". */
const char *rmg_text_language(void);

/* The message in the language of the run; the English text itself when there is no translation. A translation
 * of a format is checked against the English one by msgfmt, so the compiler checks the arguments by that. */
#if defined(__GNUC__)
#define RMG_FORMAT_ARG(n) __attribute__((format_arg(n)))
#else
#define RMG_FORMAT_ARG(n)
#endif
const char *rmg_text(const char *message) RMG_FORMAT_ARG(1);
const char *rmg_text_plural(const char *one, const char *many, unsigned long n) RMG_FORMAT_ARG(1)
    RMG_FORMAT_ARG(2);

/* Short ("apr", "Apr") and full ("april", "April") names; number 1..12. */
const char *rmg_month_short(int number);
const char *rmg_month_full(int number);

/* Mark a message in a table for translation without translating it there. */
#define RMG_N(message) message
#define RMG_N2(one, many) one, many
#define RMG_T(message) rmg_text(message)

#ifdef __cplusplus
}
#endif
#endif
