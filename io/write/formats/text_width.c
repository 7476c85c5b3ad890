#include <stdio.h>

#include "io/write/formats/writers_internal.h"

uint32_t next_character(const char **text)
{
    const unsigned char *at = (const unsigned char *)*text;
    if (*at == 0)
        return 0;
    int more = *at < 0x80 ? 0 : *at >= 0xF0 ? 3 : *at >= 0xE0 ? 2 : *at >= 0xC2 ? 1 : -1;
    uint32_t value = more == 0 ? *at : more == 3 ? *at & 7u : more == 2 ? *at & 15u : *at & 31u;
    for (int i = 1; i <= more; i++) {
        if ((at[i] & 0xC0) != 0x80) {
            more = -1;
            break;
        }
        value = value << 6 | (at[i] & 0x3Fu);
    }
    *text += more < 0 ? 1 : more + 1;
    return more < 0 ? 0xFFFD : value;
}

bool is_control(uint32_t character, char shown[12])
{
    bool control = character < 0x20 || (character >= 0x7F && character < 0xA0);
    bool direction = (character >= 0x202A && character <= 0x202E) ||
                     (character >= 0x2066 && character <= 0x2069);
    if (control)
        snprintf(shown, 12, "\\x%02x", (unsigned)character);
    else if (direction)
        snprintf(shown, 12, "\\u%04x", (unsigned)character);
    return control || direction;
}

typedef struct span {
    uint32_t first, last;
} span;

static bool within(const span *spans, size_t n, uint32_t character)
{
    for (size_t i = 0; i < n; i++)
        if (character >= spans[i].first && character <= spans[i].last)
            return true;
    return false;
}

/* Unicode 15: the combining marks and the wide blocks that names in files may hold. */
static const span no_width[] = {{0x0300, 0x036F}, {0x0483, 0x0489}, {0x0591, 0x05BD}, {0x064B, 0x065F},
                                {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF}, {0x200B, 0x200F}, {0x20D0, 0x20FF},
                                {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}, {0xFEFF, 0xFEFF}};
static const span double_width[] = {
    {0x1100, 0x115F},   {0x2E80, 0x303E},   {0x3041, 0xA4CF},  {0xA960, 0xA97F}, {0xAC00, 0xD7A3},
    {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},   {0xFF01, 0xFF60},  {0xFFE0, 0xFFE6}, {0x1F300, 0x1F64F},
    {0x1F680, 0x1F6FF}, {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD}};

size_t rmg_text_width(const char *text)
{
    size_t width = 0;
    char shown[12];
    for (uint32_t c = next_character(&text); c != 0; c = next_character(&text)) {
        if (is_control(c, shown))
            width += c < 0x100 ? 4 : 6;
        else if (within(double_width, sizeof double_width / sizeof *double_width, c))
            width += 2;
        else
            width += !within(no_width, sizeof no_width / sizeof *no_width, c);
    }
    return width;
}
