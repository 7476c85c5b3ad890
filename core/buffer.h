/* Text that grows: how scripts, documents and messages are put together before anyone writes them. */
#ifndef RMG_CORE_BUFFER_H
#define RMG_CORE_BUFFER_H

#include <stdbool.h>
#include <stddef.h>

#include "core/diag.h"

#ifdef __cplusplus
extern "C" {
#endif

/* Zero it to begin. `text` is NULL or ends in a NUL that `length` does not count; the text may hold NULs.
 * When memory runs out `failed` is set and stays set: append freely, check once at the end. */
typedef struct rmg_buffer {
    char *text;
    size_t length, capacity;
    bool failed;
} rmg_buffer;

void rmg_buffer_add(rmg_buffer *buffer, const char *text, size_t length);
void rmg_buffer_puts(rmg_buffer *buffer, const char *text);
void rmg_buffer_putc(rmg_buffer *buffer, char character);
void rmg_buffer_printf(rmg_buffer *buffer, const char *format, ...) RMG_PRINTF(2, 3);

/* Forget the text, keep the memory. */
void rmg_buffer_reset(rmg_buffer *buffer);

/* RMG_OK, or RMG_ENOMEM with the usual words if any append failed. */
rmg_code rmg_buffer_check(const rmg_buffer *buffer, rmg_diag *why);

/* The text, never NULL. */
const char *rmg_buffer_text(const rmg_buffer *buffer);

void rmg_buffer_clear(rmg_buffer *buffer);

/* Length of the text, or the largest number of bytes up to `most` that ends at a whole UTF-8 character. */
size_t rmg_cut_length(const char *text, size_t most);

/* A copy of the text on the heap, or NULL when memory is out or text is NULL. */
char *rmg_copy(const char *text);
char *rmg_copy_n(const char *text, size_t length);

#ifdef __cplusplus
}
#endif
#endif
