/* Places of values, kept while a column is judged. */
#ifndef RMG_IO_PLACE_INTERNAL_H
#define RMG_IO_PLACE_INTERNAL_H

#include <stddef.h>

#include "io/read/values/number_column.h"

/* Note a place, the text cut to fit at a whole character. */
void rmg_place_set(rmg_place *place, const char *text, size_t length, uint64_t line, uint32_t field);

/* Keep the first `most` places of two lists: those of `more` come after the n of `place`. */
void rmg_places_append(rmg_place *place, uint64_t n, const rmg_place *more, uint64_t n_more, size_t most);

#define RMG_PLACES_TEXT 200
/* 'line 4 "1.234,56", line 9 "2,50"' for the first of n places. */
const char *rmg_places_say(char out[RMG_PLACES_TEXT], const rmg_place *place, uint64_t n, size_t most);

#endif
