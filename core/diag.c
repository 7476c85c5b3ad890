#include "core/diag.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#undef rmg_fail
#undef rmg_nomem

/* vsnprintf may cut a UTF-8 sequence in two; take the stump off. */
static void trim_cut_character(char *text)
{
    size_t n = strlen(text), start = n;
    while (start > 0 && ((unsigned char)text[start - 1] & 0xC0) == 0x80)
        start--;
    if (start == 0)
        return;
    unsigned char lead = (unsigned char)text[start - 1];
    size_t want = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
    if (lead >= 0x80 && n - (start - 1) < want)
        text[start - 1] = '\0';
}

__attribute__((format(printf, 3, 0))) static void print_into(char *text, size_t size, const char *format,
                                                             va_list args)
{
    int n = vsnprintf(text, size, format, args);
    if (n < 0)
        text[0] = '\0';
    else if ((size_t)n >= size)
        trim_cut_character(text);
}

rmg_code rmg_fail(rmg_diag *why, rmg_code code, const char *format, ...)
{
    if (why == NULL)
        return code;
    *why = (rmg_diag){.code = code};
    va_list args;
    va_start(args, format);
    print_into(why->message, sizeof why->message, format, args);
    va_end(args);
    return code;
}

void rmg_hint(rmg_diag *why, const char *format, ...)
{
    if (why == NULL)
        return;
    va_list args;
    va_start(args, format);
    print_into(why->hint, sizeof why->hint, format, args);
    va_end(args);
}

void rmg_at(rmg_diag *why, const char *source, uint64_t line, uint32_t field)
{
    if (why == NULL || why->source[0] != '\0')
        return;
    snprintf(why->source, sizeof why->source, "%s", source != NULL ? source : "");
    trim_cut_character(why->source);
    why->line = line;
    why->field = field;
}

rmg_code rmg_nomem(rmg_diag *why)
{
    return rmg_fail(why, RMG_ENOMEM, "out of memory");
}
