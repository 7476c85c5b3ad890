/* How `check` words what it understood, of tables of amounts and of registers alike. */
#ifndef RMG_IO_CHECK_WORDS_INTERNAL_H
#define RMG_IO_CHECK_WORDS_INTERNAL_H

#include "io/read/values/numeral.h"
#include "io/write/presentation.h"

/* For people: "separator ';'", "decimal comma", "1,234". For data: "comma", "point", "". */
const char *check_said_separator(rmg_document *document, char separator);
const char *check_said_decimal(rmg_mark decimal);
const char *check_said_count(rmg_document *document, uint64_t n);
const char *check_decimal_word(rmg_mark decimal);

/* "7 read = 4 used + 2 left out + 1 rejected" */
const char *check_rows_text(rmg_document *document, uint64_t read, uint64_t used, uint64_t left_out,
                            uint64_t rejected);

#endif
