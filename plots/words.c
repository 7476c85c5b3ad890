#include "plots/words.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "core/text.h"

static const rmg_slot *slot_named(const rmg_slot *slot, size_t n, const char *name, size_t length)
{
    for (size_t i = 0; i < n; i++)
        if (slot[i].name != NULL && strlen(slot[i].name) == length && memcmp(slot[i].name, name, length) == 0)
            return &slot[i];
    return NULL;
}

void rmg_fill_words(rmg_buffer *out, const char *template_text, const rmg_slot *slot, size_t n)
{
    const char *at = template_text;
    while (*at != '\0') {
        const char *open = strchr(at, '{');
        const char *close = open != NULL ? strchr(open, '}') : NULL;
        if (close == NULL)
            break;
        const rmg_slot *found = slot_named(slot, n, open + 1, (size_t)(close - open) - 1);
        rmg_buffer_add(out, at, (size_t)(open - at));
        if (found != NULL)
            rmg_buffer_puts(out, found->text);
        else
            rmg_buffer_add(out, open, (size_t)(close - open) + 1);
        at = close + 1;
    }
    rmg_buffer_puts(out, at);
}

void rmg_words1(rmg_buffer *out, const char *template_text, const char *a, const char *a_text)
{
    const rmg_slot slot[] = {{a, a_text}};
    rmg_fill_words(out, template_text, slot, 1);
}

void rmg_words2(rmg_buffer *out, const char *template_text, const char *a, const char *a_text, const char *b,
                const char *b_text)
{
    const rmg_slot slot[] = {{a, a_text}, {b, b_text}};
    rmg_fill_words(out, template_text, slot, 2);
}

const char *rmg_period_short(char out[RMG_PERIOD_NAME_MAX], rmg_month period, int per_year)
{
    int number = rmg_period_number(period, per_year);
    if (per_year == 12)
        snprintf(out, RMG_PERIOD_NAME_MAX, "%s", rmg_month_short(number));
    else if (per_year == 1)
        snprintf(out, RMG_PERIOD_NAME_MAX, "%d", rmg_period_year(period, per_year));
    else if (per_year == 4)
        snprintf(out, RMG_PERIOD_NAME_MAX, "%s%d", RMG_T("Q"), number);
    else
        snprintf(out, RMG_PERIOD_NAME_MAX, "P%02d", number);
    return out;
}

const char *rmg_period_full(char out[RMG_PERIOD_NAME_MAX], rmg_month period, int per_year)
{
    if (per_year == 12)
        snprintf(out, RMG_PERIOD_NAME_MAX, "%s", rmg_month_full(rmg_period_number(period, per_year)));
    else
        rmg_period_short(out, period, per_year);
    return out;
}

const char *rmg_year_words(char out[RMG_PERIOD_NAME_MAX], int year)
{
    if (year == 0)
        snprintf(out, RMG_PERIOD_NAME_MAX, "%s", RMG_T("last year"));
    else
        snprintf(out, RMG_PERIOD_NAME_MAX, "%d", year);
    return out;
}

const char *rmg_unknown_words(void)
{
    return strcmp(rmg_text_language(), "nl") == 0 ? "n.b." : "unknown";
}

const char *rmg_day_words(char out[RMG_PERIOD_NAME_MAX], rmg_date date)
{
    int year, month, day;
    rmg_date_parts(date, &year, &month, &day);
    snprintf(out, RMG_PERIOD_NAME_MAX, "%d %s", day, rmg_month_full(month));
    return out;
}

void rmg_capital(rmg_buffer *out, const char *text)
{
    if (text[0] == '\0')
        return;
    rmg_buffer_putc(out, (char)toupper((unsigned char)text[0]));
    rmg_buffer_puts(out, text + 1);
}

void rmg_capital_word(rmg_buffer *out, const char *text)
{
    static const char accented[] = "\xC3\xA9\xC3\xA9n"; /* the only count word that begins with an accent */
    if (strcmp(text, accented) == 0)
        rmg_buffer_puts(out, "E\xC3\xA9n");
    else
        rmg_capital(out, text);
}

void rmg_small(rmg_buffer *out, const char *text)
{
    bool abbreviation = text[0] != '\0' && !islower((unsigned char)text[1]);
    if (text[0] == '\0')
        return;
    rmg_buffer_putc(out, abbreviation ? text[0] : (char)tolower((unsigned char)text[0]));
    rmg_buffer_puts(out, text + 1);
}

/* Length of the well-formed UTF-8 character at `s` and its code point; 0 when it is none.
 * Source  Unicode 15, table 3-7 */
static size_t decode(const unsigned char *s, uint32_t *point)
{
    if (s[0] < 0x80) {
        *point = s[0];
        return 1;
    }
    size_t n = s[0] >= 0xF0 ? 4 : s[0] >= 0xE0 ? 3 : 2;
    if (s[0] < 0xC2 || s[0] > 0xF4)
        return 0;
    uint32_t value = s[0] & (0x7Fu >> n);
    for (size_t i = 1; i < n; i++) {
        if ((s[i] & 0xC0) != 0x80)
            return 0;
        value = value << 6 | (s[i] & 0x3F);
    }
    static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    if (value < least[n] || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF))
        return 0;
    *point = value;
    return n;
}

/* Controls, line separators, direction marks and noncharacters: nothing that a label may hold. */
static bool is_control(uint32_t c)
{
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x2028 && c <= 0x202E) ||
           (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F || (c & 0xFFFE) == 0xFFFE ||
           (c >= 0xFDD0 && c <= 0xFDEF);
}

rmg_code rmg_clean_text(rmg_buffer *out, const char *text, rmg_diag *why)
{
    const unsigned char *s = (const unsigned char *)text;
    while (*s != '\0') {
        uint32_t point = 0;
        size_t n = decode(s, &point);
        if (n == 0) {
            int shown = (int)((const char *)s - text);
            return rmg_fail(why, RMG_EINPUT, RMG_T("byte %d of a name is 0x%02X: that is not UTF-8"),
                            shown + 1, *s);
        }
        if (is_control(point))
            rmg_buffer_putc(out, ' ');
        else if (point != 0xFEFF)
            rmg_buffer_add(out, (const char *)s, n);
        s += n;
    }
    return RMG_OK;
}
