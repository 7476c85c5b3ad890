#include "io/read/fold.h"

#include <stdint.h>
#include <string.h>

/* Base letters of U+00C0..U+017F; '*' where the character stays as it is. Two-letter ones are in `pair`. */
static const char base_of[] = "aaaaaa*ceeeeiiiidnooooo*ouuuuy**aaaaaa*ceeeeiiiidnooooo*ouuuuy*y"
                              "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii**jjkkklllllll"
                              "lllnnnnnnn**oooooo**rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

typedef struct walker {
    const char *text;
    size_t length, at;
    char pending; /* second letter of a pair */
} walker;

static uint32_t next_character(walker *w)
{
    unsigned char c = (unsigned char)w->text[w->at++];
    if (c < 0x80)
        return c;
    size_t more = c >= 0xF0 ? 3 : c >= 0xE0 ? 2 : 1;
    uint32_t value = c & (0x3Fu >> more);
    for (; more > 0 && w->at < w->length && ((unsigned char)w->text[w->at] & 0xC0) == 0x80; more--)
        value = value << 6 | ((unsigned char)w->text[w->at++] & 0x3F);
    return value;
}

static bool is_blank(uint32_t c)
{
    return c == ' ' || (c >= '\t' && c <= '\r') || c == 0xA0 || c == 0x202F || c == 0xFEFF ||
           (c >= 0x2000 && c <= 0x200B);
}

static bool is_left_out(uint32_t c)
{
    return is_blank(c) || c == '_' || c == '-' || c == 0x2010 || c == 0x2011 ||
           (c >= 0x300 && c <= 0x36F); /* combining accents */
}

/* Two letters for one character, or 0. */
static const char *pair(uint32_t c)
{
    switch (c) {
    case 0xC6:
    case 0xE6:
        return "ae";
    case 0xDF:
        return "ss";
    case 0x132:
    case 0x133:
        return "ij";
    case 0x152:
    case 0x153:
        return "oe";
    default:
        return NULL;
    }
}

/* The next folded character; 0 at the end. */
static uint32_t next_folded(walker *w)
{
    if (w->pending != '\0') {
        uint32_t c = (unsigned char)w->pending;
        w->pending = '\0';
        return c;
    }
    while (w->at < w->length) {
        uint32_t c = next_character(w);
        if (is_left_out(c))
            continue;
        if (c >= 'A' && c <= 'Z')
            return c - 'A' + 'a';
        const char *two = pair(c);
        if (two != NULL) {
            w->pending = two[1];
            return (unsigned char)two[0];
        }
        if (c >= 0xC0 && c - 0xC0 < sizeof base_of - 1 && base_of[c - 0xC0] != '*')
            return (unsigned char)base_of[c - 0xC0];
        if (c == 0)
            continue;
        return c;
    }
    return 0;
}

/* Points at the end do not count: cut them before walking. */
static walker walk(const char *text, size_t length)
{
    rmg_text_part part = rmg_trim(text, length);
    while (part.length > 0 && (part.text[part.length - 1] == '.' || part.text[part.length - 1] == ' '))
        part.length--;
    return (walker){.text = part.text, .length = part.length};
}

static size_t put_character(char *out, uint32_t c)
{
    if (c < 0x80) {
        out[0] = (char)c;
        return 1;
    }
    if (c < 0x800) {
        out[0] = (char)(0xC0 | c >> 6);
        out[1] = (char)(0x80 | (c & 0x3F));
        return 2;
    }
    if (c < 0x10000) {
        out[0] = (char)(0xE0 | c >> 12);
        out[1] = (char)(0x80 | (c >> 6 & 0x3F));
        out[2] = (char)(0x80 | (c & 0x3F));
        return 3;
    }
    out[0] = (char)(0xF0 | (c >> 18 & 7));
    out[1] = (char)(0x80 | (c >> 12 & 0x3F));
    out[2] = (char)(0x80 | (c >> 6 & 0x3F));
    out[3] = (char)(0x80 | (c & 0x3F));
    return 4;
}

size_t rmg_fold(char out[RMG_FOLD_MAX], const char *text, size_t length)
{
    walker w = walk(text, length);
    size_t n = 0;
    for (uint32_t c = next_folded(&w); c != 0 && n + 4 < RMG_FOLD_MAX; c = next_folded(&w))
        n += put_character(out + n, c);
    out[n] = '\0';
    return n;
}

bool rmg_fold_equal(const char *a, size_t a_length, const char *b, size_t b_length)
{
    walker wa = walk(a, a_length), wb = walk(b, b_length);
    for (;;) {
        uint32_t ca = next_folded(&wa), cb = next_folded(&wb);
        if (ca != cb)
            return false;
        if (ca == 0)
            return true;
    }
}

unsigned long long rmg_fold_hash(const char *text, size_t length)
{
    walker w = walk(text, length);
    uint64_t hash = UINT64_C(14695981039346656037); /* FNV-1a over the characters */
    for (uint32_t c = next_folded(&w); c != 0; c = next_folded(&w))
        hash = (hash ^ c) * UINT64_C(1099511628211);
    return hash;
}

/* Where the last character before `end` begins. */
static size_t step_back(const char *text, size_t end)
{
    size_t at = end - 1;
    while (at > 0 && end - at < 4 && ((unsigned char)text[at] & 0xC0) == 0x80)
        at--;
    return at;
}

static bool blank_at(const char *text, size_t at, size_t end)
{
    unsigned char c = (unsigned char)text[at];
    if (c > ' ' && c < 0x80)
        return false;
    walker w = {.text = text, .length = end, .at = at};
    return is_blank(next_character(&w)) && w.at == end;
}

static size_t length_at(const char *text, size_t at, size_t end)
{
    if ((unsigned char)text[at] < 0x80)
        return 1;
    walker w = {.text = text, .length = end, .at = at};
    next_character(&w);
    return w.at - at;
}

rmg_text_part rmg_trim(const char *text, size_t length)
{
    size_t first = 0, last = length;
    while (first < last && blank_at(text, first, first + length_at(text, first, last)))
        first += length_at(text, first, last);
    while (last > first && blank_at(text, step_back(text, last), last))
        last = step_back(text, last);
    return (rmg_text_part){text + first, last - first};
}

static bool separates(uint32_t c)
{
    return is_blank(c) || strchr("_-(),;:\"'[]=", (int)(c < 0x80 ? c : 'a')) != NULL || c == 0x2013 ||
           c == 0x2014;
}

bool rmg_next_word(rmg_text_part *word, const char **text, size_t *length)
{
    walker w = {.text = *text, .length = *length};
    size_t first = *length;
    while (w.at < w.length) {
        size_t start = w.at;
        bool gap = separates(next_character(&w));
        if (gap && first != *length) {
            *word = (rmg_text_part){*text + first, start - first};
            *text += w.at;
            *length -= w.at;
            return true;
        }
        if (!gap && first == *length)
            first = start;
    }
    if (first == *length)
        return false;
    *word = (rmg_text_part){*text + first, *length - first};
    *text += *length;
    *length = 0;
    return true;
}
