#include "io/read/values/written_internal.h"

#include <string.h>
#include <strings.h>

/* --- blanks ------------------------------------------------------------------------------------------------- */

static const struct {
    size_t n;
    char bytes[3];
    rmg_break_kind kind;
} blanks[] = {
    {1, {' '}, RMG_BREAK_SPACE},
    {1, {'\t'}, RMG_BREAK_SPACE},
    {2, {'\xC2', '\xA0'}, RMG_BREAK_NO_BREAK_SPACE},
    {3, {'\xE2', '\x80', '\xAF'}, RMG_BREAK_NARROW_SPACE},
    {3, {'\xE2', '\x80', '\x89'}, RMG_BREAK_NARROW_SPACE}, /* thin space */
};

#define N_BLANKS (sizeof blanks / sizeof blanks[0])

size_t rmg_blank_at(const char *text, size_t length)
{
    for (size_t i = 0; i < N_BLANKS; i++)
        if (length >= blanks[i].n && memcmp(text, blanks[i].bytes, blanks[i].n) == 0)
            return blanks[i].n;
    return 0;
}

size_t rmg_blank_before(const char *text, size_t length)
{
    for (size_t i = 0; i < N_BLANKS; i++)
        if (length >= blanks[i].n && memcmp(text + length - blanks[i].n, blanks[i].bytes, blanks[i].n) == 0)
            return blanks[i].n;
    return 0;
}

/* --- a text that is eaten from the left ------------------------------------------------------------------------ */

typedef struct rest {
    const char *text;
    size_t length;
} rest;

static void skip(rest *r, size_t n)
{
    r->text += n;
    r->length -= n;
}

static void skip_blanks(rest *r)
{
    for (size_t n; (n = rmg_blank_at(r->text, r->length)) != 0;)
        skip(r, n);
}

static bool digit_at(const rest *r, size_t offset)
{
    return offset < r->length && r->text[offset] >= '0' && r->text[offset] <= '9';
}

static size_t starts(const rest *r, const char *word)
{
    size_t n = strlen(word);
    return r->length >= n && strncasecmp(r->text, word, n) == 0 ? n : 0;
}

static bool is_word(const rest *r, const char *word)
{
    return starts(r, word) == r->length;
}

#define MINUS "\xE2\x88\x92"
#define EN_DASH "\xE2\x80\x93"
#define EM_DASH "\xE2\x80\x94"

static size_t dash_at(const rest *r)
{
    static const char *const dashes[] = {"-", MINUS, EN_DASH, EM_DASH};
    for (size_t i = 0; i < sizeof dashes / sizeof dashes[0]; i++)
        if (starts(r, dashes[i]) != 0)
            return strlen(dashes[i]);
    return 0;
}

/* --- texts that are no numbers ------------------------------------------------------------------------------------ */

static bool only_dashes(rest r)
{
    size_t n = rmg_currency_at(r.text, r.length, &n) != 0 ? n : 0;
    skip(&r, n);
    skip_blanks(&r);
    bool any = false;
    for (; (n = dash_at(&r)) != 0; any = true)
        skip(&r, n);
    skip_blanks(&r);
    if (rmg_currency_at(r.text, r.length, &n) != 0)
        skip(&r, n);
    return any && r.length == 0;
}

/* "-", "n.b.", "nvt": nobody knows whether that is zero or nothing. */
static bool is_dash(const rest *r)
{
    static const char *const words[] = {"n.b.", "nb", "n.b",  "nvt", "n.v.t.", "n.v.t",
                                        "n/a",  "na", "n.a.", "n.a", "nnb",    "n.n.b."};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if (is_word(r, words[i]))
            return true;
    return only_dashes(*r);
}

static bool is_spreadsheet_error(const rest *r)
{
    return (r->length >= 2 && r->text[0] == '#' && r->text[1] != ' ' && !digit_at(r, 1)) ||
           starts(r, "err:") != 0;
}

/* --- signs, currency, brackets: once each ---------------------------------------------------------------------- */

typedef struct signs {
    bool sign, open;
} signs;

static bool take_currency(rmg_written *w, rest *r)
{
    size_t n;
    uint8_t currency = rmg_currency_at(r->text, r->length, &n);
    if (currency == 0 || w->currency != 0)
        return false;
    w->currency = currency;
    skip(r, n);
    return true;
}

static bool take_sign(rmg_written *w, signs *s, rest *r)
{
    size_t minus = starts(r, "-") + starts(r, MINUS), n = minus + starts(r, "+");
    if (n == 0 || s->sign || s->open)
        return false;
    s->sign = true;
    w->negative = minus != 0;
    skip(r, n);
    return true;
}

static bool take_open(rmg_written *w, signs *s, rest *r)
{
    if (starts(r, "(") == 0 || s->sign || s->open)
        return false;
    s->open = w->negative = true;
    skip(r, 1);
    return true;
}

static void take_front(rmg_written *w, signs *s, rest *r)
{
    do
        skip_blanks(r);
    while (take_currency(w, r) || take_sign(w, s, r) || take_open(w, s, r));
}

static bool take_percent(rmg_written *w, rest *r)
{
    if (starts(r, "%") == 0 || w->percent)
        return false;
    w->percent = true;
    skip(r, 1);
    return true;
}

static bool take_close(signs *s, rest *r, bool *closed)
{
    if (!s->open || *closed || starts(r, ")") == 0)
        return false;
    *closed = true;
    skip(r, 1);
    return true;
}

/* A minus behind the number, unless brackets or a sign in front have spoken. */
static bool take_back_minus(rmg_written *w, signs *s, rest *r)
{
    return (starts(r, "-") != 0 || starts(r, MINUS) != 0) && take_sign(w, s, r);
}

static bool take_back(rmg_written *w, signs *s, rest *r)
{
    bool closed = false;
    do
        skip_blanks(r);
    while (take_percent(w, r) || take_close(s, r, &closed) || take_currency(w, r) ||
           take_back_minus(w, s, r));
    return r->length == 0 && closed == s->open;
}

/* --- digits and breaks ------------------------------------------------------------------------------------------------ */

/* What stands between two digits here: bytes of it, or 0 when the number ends. */
static size_t break_at(const rest *r, rmg_break_kind *kind)
{
    size_t n = 1;
    if (starts(r, ".") != 0) {
        *kind = RMG_BREAK_POINT;
        return 1;
    }
    if (starts(r, ",") != 0) {
        *kind = RMG_BREAK_COMMA;
        return 1;
    }
    if (starts(r, "'") != 0 || starts(r, "\xE2\x80\x99") != 0) {
        *kind = RMG_BREAK_APOSTROPHE;
        n = r->text[0] == '\'' ? 1 : 3;
        return digit_at(r, n) ? n : 0;
    }
    n = rmg_blank_at(r->text, r->length);
    for (size_t i = 0; n != 0 && i < N_BLANKS; i++)
        if (blanks[i].n == n && memcmp(blanks[i].bytes, r->text, n) == 0)
            *kind = blanks[i].kind;
    return n != 0 && r->text[0] != '\t' && digit_at(r, n) ? n : 0;
}

/* The ,- of 1.155,- (also with two dashes or a long one). */
static bool take_dash_decimals(rmg_written *w, rest *r)
{
    size_t n = dash_at(r);
    if (n == 0)
        return false;
    skip(r, n);
    skip(r, starts(r, "-"));
    w->dash_decimals = true;
    return true;
}

static const char *take_exponent(rmg_written *w, rest *r)
{
    if (starts(r, "e") == 0)
        return NULL;
    size_t n_sign = r->length > 1 && (r->text[1] == '+' || r->text[1] == '-') ? 1 : 0;
    bool negative = n_sign == 1 && r->text[1] == '-';
    if (!digit_at(r, 1 + n_sign))
        return NULL; /* "EUR" behind the number, perhaps */
    skip(r, 1 + n_sign);
    for (; digit_at(r, 0); skip(r, 1))
        if (w->exponent < 10000)
            w->exponent = w->exponent * 10 + (r->text[0] - '0');
    if (w->exponent > 9999)
        w->exponent = 9999;
    if (negative)
        w->exponent = -w->exponent;
    w->has_exponent = true;
    return w->dash_decimals ? "bad-number" : NULL;
}

static const char *take_body(rmg_written *w, rest *r)
{
    w->body = r->text;
    for (;;) {
        size_t n = 0;
        while (digit_at(r, n))
            n++;
        skip(r, n);
        w->n_after = n;
        w->body_length = (size_t)(r->text - w->body);
        rmg_break_kind kind = RMG_BREAK_POINT;
        size_t n_break = break_at(r, &kind);
        if (n_break == 0)
            break;
        if (w->n_breaks == RMG_BREAKS_MAX)
            return "bad-group";
        w->at[w->n_breaks++] = (rmg_break){kind, n, (size_t)(r->text - w->body)};
        skip(r, n_break);
        w->n_after = 0;
        if (!digit_at(r, 0)) {
            if (n == 0 || !take_dash_decimals(w, r))
                return "bad-number";
            break;
        }
    }
    if (w->n_breaks == 0 && w->n_after == 0)
        return "bad-number";
    return take_exponent(w, r);
}

void rmg_written_read(rmg_written *out, const char *text, size_t length)
{
    rest r = {text, length};
    signs s = {false, false};
    memset(out, 0, offsetof(rmg_written, at));
    out->n_after = 0;
    skip_blanks(&r);
    for (size_t n; (n = rmg_blank_before(r.text, r.length)) != 0;)
        r.length -= n;
    if (r.length == 0) {
        out->empty = true;
    } else if (digit_at(&r, 0)) { /* nearly all of them */
        out->reason = take_body(out, &r);
    } else if (is_dash(&r)) {
        out->reason = "dash";
    } else if (is_spreadsheet_error(&r)) {
        out->reason = "spreadsheet-error";
    } else {
        take_front(out, &s, &r);
        out->reason = take_body(out, &r);
    }
    if (!out->empty && out->reason == NULL && !take_back(out, &s, &r))
        out->reason = "bad-number";
}
