/* The Dutch citizen service number (bsn): what it looks like, to keep it out. */
#ifndef RMG_IO_CITIZEN_H
#define RMG_IO_CITIZEN_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/* Nine digits that pass the eleven-test: 9 a + 8 b + ... + 2 h - i is a multiple of 11. One number of nine
 * digits in eleven passes by chance, so it takes a column of them to be sure. */
bool rmg_is_citizen_number(const char *text, size_t length);

#ifdef __cplusplus
}
#endif
#endif
