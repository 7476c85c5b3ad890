/* Units of quantities as words: a file says "client" or "klant", a sentence says "75 clients" / "75 klanten". */
#ifndef RMG_CORE_UNIT_WORD_H
#define RMG_CORE_UNIT_WORD_H

#include <stdbool.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The unit in the language of the run, in the form that goes with n ("client" for 1, "clients" for others). Known in
 * English and Dutch, singular and plural, letters in any case; an unknown unit comes back as given. */
const char *rmg_unit_word(const char *unit, unsigned long n);

/* Does it count people: clients, patients, persons? */
bool rmg_unit_counts_people(const char *unit);

#ifdef __cplusplus
}
#endif
#endif
