#include "io/read/values/tokens_internal.h"

#include "io/read/values/written_internal.h"

void rmg_text_trim(const char **text, size_t *length)
{
    for (size_t n; (n = rmg_blank_at(*text, *length)) != 0; *length -= n)
        *text += n;
    for (size_t n; (n = rmg_blank_before(*text, *length)) != 0;)
        *length -= n;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_letter(const char *text, size_t length)
{
    char lower = (char)(*text | 0x20);
    return (lower >= 'a' && lower <= 'z') ||
           (((unsigned char)*text & 0x80) != 0 && rmg_blank_at(text, length) == 0);
}

/* One sign, with or without blanks around it, or blanks alone. False: something that joins nothing. */
static bool take_gap(const char **text, size_t *length, char *gap)
{
    bool blank = false, sign = false;
    *gap = '\0';
    while (*length > 0 && !is_digit(**text) && !is_letter(*text, *length)) {
        size_t n = rmg_blank_at(*text, *length);
        if (n != 0) {
            blank = true;
        } else if (!sign && (**text == '-' || **text == '/' || **text == '.' || **text == ',')) {
            sign = true;
            *gap = **text;
            n = 1;
        } else {
            return false;
        }
        *text += n;
        *length -= n;
    }
    if (blank)
        *gap = sign ? '~' : ' ';
    return true;
}

static void take_run(rmg_token *token, const char **text, size_t *length)
{
    token->text = *text;
    token->digits = is_digit(**text);
    token->value = token->digits ? 0 : -1;
    size_t n = 0;
    while (n < *length && (token->digits ? is_digit((*text)[n]) : is_letter(*text + n, *length - n))) {
        if (token->digits)
            token->value = n < 8 && token->value >= 0 ? token->value * 10 + ((*text)[n] - '0') : -1;
        n++;
    }
    token->length = n;
    *text += n;
    *length -= n;
}

bool rmg_tokens_read(rmg_tokens *out, const char *text, size_t length)
{
    *out = (rmg_tokens){0};
    rmg_text_trim(&text, &length);
    if (length > 64)
        return false;
    while (length > 0) {
        char gap;
        if (!take_gap(&text, &length, &gap))
            return false;
        if (length == 0) {
            out->after = gap;
            return out->n > 0 && gap == '.';
        }
        if (out->n == RMG_TOKENS_MAX || (out->n == 0 && gap != '\0'))
            return false;
        out->token[out->n].before = gap;
        take_run(&out->token[out->n++], &text, &length);
    }
    return out->n > 0;
}
