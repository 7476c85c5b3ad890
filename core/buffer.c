#include "core/buffer.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/grow.h"

static bool make_room(rmg_buffer *buffer, size_t more)
{
    if (buffer->failed)
        return false;
    if (buffer->length < buffer->capacity && more < buffer->capacity - buffer->length)
        return true;
    if (more >= SIZE_MAX - buffer->length ||
        !rmg_grow(&buffer->text, &buffer->capacity, buffer->length + more + 1, 1))
        buffer->failed = true;
    return !buffer->failed;
}

void rmg_buffer_add(rmg_buffer *buffer, const char *text, size_t length)
{
    if (!make_room(buffer, length))
        return;
    if (length != 0)
        memcpy(buffer->text + buffer->length, text, length);
    buffer->length += length;
    buffer->text[buffer->length] = '\0';
}

void rmg_buffer_puts(rmg_buffer *buffer, const char *text)
{
    rmg_buffer_add(buffer, text, strlen(text));
}

void rmg_buffer_putc(rmg_buffer *buffer, char character)
{
    rmg_buffer_add(buffer, &character, 1);
}

void rmg_buffer_printf(rmg_buffer *buffer, const char *format, ...)
{
    va_list args, again;
    va_start(args, format);
    va_copy(again, args);
    int n = vsnprintf(NULL, 0, format, args);
    if (n < 0)
        buffer->failed = true;
    else if (make_room(buffer, (size_t)n)) {
        vsnprintf(buffer->text + buffer->length, (size_t)n + 1, format, again);
        buffer->length += (size_t)n;
    }
    va_end(again);
    va_end(args);
}

void rmg_buffer_reset(rmg_buffer *buffer)
{
    buffer->length = 0;
    if (buffer->text != NULL)
        buffer->text[0] = '\0';
}

rmg_code rmg_buffer_check(const rmg_buffer *buffer, rmg_diag *why)
{
    return buffer->failed ? rmg_nomem(why) : RMG_OK;
}

const char *rmg_buffer_text(const rmg_buffer *buffer)
{
    return buffer->text != NULL ? buffer->text : "";
}

void rmg_buffer_clear(rmg_buffer *buffer)
{
    if (buffer == NULL)
        return;
    free(buffer->text);
    *buffer = (rmg_buffer){0};
}

size_t rmg_cut_length(const char *text, size_t most)
{
    size_t n = strlen(text);
    if (n <= most)
        return n;
    n = most;
    while (n > 0 && ((unsigned char)text[n] & 0xC0) == 0x80)
        n--;
    return n;
}

char *rmg_copy_n(const char *text, size_t length)
{
    if (text == NULL)
        return NULL;
    char *copy = malloc(length + 1);
    if (copy != NULL) {
        memcpy(copy, text, length);
        copy[length] = '\0';
    }
    return copy;
}

char *rmg_copy(const char *text)
{
    return text != NULL ? rmg_copy_n(text, strlen(text)) : NULL;
}
