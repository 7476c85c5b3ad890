/* What words in titles, headers and labels say: which kind a row is of, its year, how amounts count, whether
 * a row is a total, in which unit amounts stand. */
#ifndef RMG_IO_WORDS_H
#define RMG_IO_WORDS_H

#include <stdbool.h>
#include <stddef.h>

#include "core/cube.h"
#include "io/read/fold.h"

#ifdef __cplusplus
extern "C" {
#endif

/* What a label or title says. */
typedef struct rmg_words {
    bool has_kind, kind_twice; /* kind_twice: words of two kinds, so none of them counts */
    rmg_kind kind;
    rmg_text_part kind_word;
    bool prognosis;          /* the kind word is prognose or raming: a plan line, and a note says so */
    bool last_year;          /* "vorig jaar", "last year": actual of the year before */
    int year, second_year;   /* first and another year in it; 0 when there is none */
    bool cumulative, month;  /* cumulatief, t/m, YTD; per maand, monthly */
    char rest[RMG_FOLD_MAX]; /* the other words, single blanks between them */
} rmg_words;

void rmg_words_find(rmg_words *out, const char *text, size_t length);

/* The kind that a single word (or "given-forecast", "vorig jaar", ...) means. */
bool rmg_kind_word(rmg_kind *out, const char *text, size_t length);

/* totaal, eindtotaal, subtotaal, som, total, grand total, sum, Summe; nothing else. */
bool rmg_is_total_word(const char *text, size_t length);

/* The word as above followed by a label ("Totaal Jeugd"): the label, else length 0. */
rmg_text_part rmg_total_of(const char *text, size_t length);

/* A scaled unit in a text: "x € 1.000", "x 1000", "(x EUR 1.000.000)". The part that says so, else length 0. */
rmg_text_part rmg_unit_in(const char *text, size_t length);

#ifdef __cplusplus
}
#endif
#endif
