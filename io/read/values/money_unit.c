#include "io/read/values/money_unit.h"

#include <string.h>

#include "io/read/fold.h"
#include "io/read/values/written_internal.h"

#define FACTOR_MAX INT64_C(1000000000)

/* What is left of the text. */
typedef struct rest {
    const char *text;
    size_t length;
} rest;

static void skip(rest *at, size_t n)
{
    rmg_text_part part = rmg_trim(at->text + n, at->length - n);
    *at = (rest){part.text, part.length};
}

static bool ends_word(const rest *at, size_t n)
{
    unsigned char next = n < at->length ? (unsigned char)at->text[n] : ' ';
    bool letter = (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
    return !letter && next != '\'' && next != '/' && next != '%';
}

/* "euro" takes its plural along. */
static bool take_currency(rest *at, uint8_t *currency)
{
    size_t n;
    uint8_t found = rmg_currency_at(at->text, at->length, &n);
    if (found == 0)
        return false;
    if (n + 1 < at->length && at->text[n] == '\'' && at->text[n + 1] == 's')
        n += 2;
    else if (n < at->length && at->text[n] == 's')
        n += 1;
    if (!ends_word(at, n) && !(at->text[n] == 'x' || at->text[n] == 'X'))
        return false;
    *currency = found;
    skip(at, n);
    return true;
}

/* A 1 and groups of three zeros, with or without a mark between them. */
static bool take_thousands(rest *at, int64_t *factor)
{
    if (at->length == 0 || at->text[0] != '1')
        return false;
    size_t n = 1, zeros = 0;
    while (n < at->length) {
        char c = at->text[n];
        bool group = (c == '.' || c == ',' || c == ' ' || c == '\'') && zeros % 3 == 0 &&
                     n + 1 < at->length && at->text[n + 1] == '0';
        if (c != '0' && !group)
            break;
        zeros += c == '0';
        n++;
    }
    if (zeros == 0 || zeros % 3 != 0 || !ends_word(at, n))
        return false;
    for (*factor = 1; zeros > 0 && *factor <= FACTOR_MAX; zeros -= 3)
        *factor *= 1000;
    skip(at, n);
    return *factor <= FACTOR_MAX;
}

static bool take_word(rest *at, int64_t *factor)
{
    static const struct {
        const char *word;
        int64_t factor;
    } words[] = {{"duizend", 1000},    {"duizendtal", 1000}, {"duizendtallen", 1000}, {"thousand", 1000},
                 {"miljoen", 1000000}, {"million", 1000000}, {"mln", 1000000}};
    const char *text = at->text;
    size_t length = at->length;
    rmg_text_part word;
    if (!rmg_next_word(&word, &text, &length))
        return false;
    char folded[RMG_FOLD_MAX];
    rmg_fold(folded, word.text, word.length);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strcmp(folded, words[i].word) == 0) {
            *factor = words[i].factor;
            skip(at, (size_t)(text - at->text));
            return true;
        }
    return false;
}

bool rmg_money_unit_read(rmg_money_unit *out, const char *text, size_t length)
{
    rest at = {text, length};
    bool times = false, number = false, word = false;
    *out = (rmg_money_unit){.factor = 1};
    skip(&at, 0);
    while (at.length > 0) {
        bool scaled = number || word;
        if (!times && !scaled && (at.text[0] == 'x' || at.text[0] == 'X')) {
            times = true;
            skip(&at, 1);
        } else if (!scaled && take_thousands(&at, &out->factor)) {
            number = true;
        } else if (!scaled && take_word(&at, &out->factor)) {
            word = true;
        } else if (out->currency != 0 || !take_currency(&at, &out->currency)) {
            return false;
        }
    }
    return out->currency != 0 || word || (times && number);
}
