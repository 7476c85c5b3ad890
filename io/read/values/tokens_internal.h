/* Dates and periods taken apart: runs of digits and of letters, and what stands between them. */
#ifndef RMG_IO_TOKENS_INTERNAL_H
#define RMG_IO_TOKENS_INTERNAL_H

#include <stdbool.h>
#include <stddef.h>

#define RMG_TOKENS_MAX 4

typedef struct rmg_token {
    const char *text;
    size_t length;
    bool digits; /* else letters */
    int value;   /* of up to eight digits; else -1 */
    /* What stands before it: 0 nothing (21M04), ' ' blanks, '-' '/' '.' ',' that sign, '~' a sign with blanks
     * ("31. maart", "mrt - 2021"). */
    char before;
} rmg_token;

typedef struct rmg_tokens {
    size_t n;
    rmg_token token[RMG_TOKENS_MAX];
    char after; /* what stands behind the last one: 0 or '.' */
} rmg_tokens;

/* False when there is anything else in the text, or more than RMG_TOKENS_MAX runs. */
bool rmg_tokens_read(rmg_tokens *out, const char *text, size_t length);

/* A text without its outer blanks. */
void rmg_text_trim(const char **text, size_t *length);

#endif
