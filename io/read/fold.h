/* Texts compared as people do: headers, words and labels without case, accents, blanks, `_`, `-` and trailing
 * points. For comparing only; what is shown is always the text as it stood. */
#ifndef RMG_IO_FOLD_H
#define RMG_IO_FOLD_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/* A text without blanks (also no-break ones) at both ends. */
typedef struct rmg_text_part {
    const char *text;
    size_t length;
} rmg_text_part;

rmg_text_part rmg_trim(const char *text, size_t length);

#define RMG_FOLD_MAX 128 /* bytes of a folded text, NUL included; longer ones are cut */

/* Write the folded text, NUL-terminated. Returns its length. */
size_t rmg_fold(char out[RMG_FOLD_MAX], const char *text, size_t length);

/* True when both fold to the same text, of any length. */
bool rmg_fold_equal(const char *a, size_t a_length, const char *b, size_t b_length);

/* The next word of a text: letters, digits and the signs inside them; blanks, `_`, `-`, `(`, `)`, `,`, `;`,
 * `:` and quotes separate. *text and *length move on. False when no word is left. */
bool rmg_next_word(rmg_text_part *word, const char **text, size_t *length);

/* A 64-bit hash of the folded text: equal texts, equal hashes. */
unsigned long long rmg_fold_hash(const char *text, size_t length);

#ifdef __cplusplus
}
#endif
#endif
