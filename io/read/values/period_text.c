#include "io/read/values/period_text.h"

#include <string.h>
#include <strings.h>

#include "core/text.h"
#include "io/read/values/tokens_internal.h"
#include "io/read/values/written_internal.h"

/* --- syntax ----------------------------------------------------------------------------------------------------------- */

static bool is_year(const rmg_token *t)
{
    return t->digits && t->length == 4 && t->value >= 1900 && t->value <= 2199;
}

static bool is_number(const rmg_token *t, int most)
{
    return t->digits && t->length <= 2 && t->value >= 1 && t->value <= most;
}

/* per_year of a letter before a number: M, K, Q, P; 0 for another text. */
static int letter(const rmg_token *t)
{
    if (t->digits || t->length != 1)
        return 0;
    switch (t->text[0] | 0x20) {
    case 'm':
        return 12;
    case 'q':
    case 'k':
        return 4;
    case 'p':
        return 13;
    default:
        return 0;
    }
}

static void set(rmg_period_text *out, int per_year, int number, int year)
{
    out->reason = NULL;
    out->per_year = per_year;
    out->number = number;
    out->year = year;
}

/* The closing entry that many ledgers book after the twelfth month. */
#define CLOSING 13

/* "4", "04", and "004" where a year stands beside it. */
static bool is_padded(const rmg_token *t, int most)
{
    return is_number(t, most) || (t->digits && t->length == 3 && t->value >= 1 && t->value <= most);
}

/* The number of a month beside its year; 13 is a closing entry. */
static void set_month(rmg_period_text *out, const rmg_token *number, int year)
{
    if (is_padded(number, 12))
        set(out, 12, number->value, year);
    else if (is_padded(number, CLOSING))
        set(out, 13, CLOSING, year);
}

static void read_one(rmg_period_text *out, const rmg_token *t)
{
    int month = t->digits ? 0 : rmg_month_name(t->text, t->length);
    if (month != 0) {
        set(out, 12, month, 0);
    } else if (is_number(t, 12)) {
        set(out, 12, t->value, 0);
        out->ordinal = true;
    } else if (is_year(t)) {
        set(out, 1, 1, t->value);
    } else if (t->length == 6 && t->value >= 190001 && t->value <= 219913 && t->value % 100 >= 1 &&
               t->value % 100 <= CLOSING) {
        int number = t->value % 100;
        set(out, number == CLOSING ? 13 : 12, number, t->value / 100);
    }
}

/* A month of a year: a name and a year in any order, 2021-04, 04-2021. */
static void read_month(rmg_period_text *out, const rmg_token *month, const rmg_token *year)
{
    int number = month->digits ? 0 : rmg_month_name(month->text, month->length);
    if (number != 0 && is_year(year))
        set(out, 12, number, year->value);
    else if (number != 0)
        out->two_digit_year = year->digits && year->length == 2;
}

static void read_two(rmg_period_text *out, const rmg_token *t)
{
    int per_year = letter(&t[0]);
    bool joined = t[1].before == '-' || t[1].before == '/' || t[1].before == '.';
    if (per_year != 0 && per_year != 12 && is_number(&t[1], per_year) && t[1].before != '-')
        set(out, per_year, t[1].value, 0); /* Q1, K 1, P07 */
    else if (t[0].digits && t[1].digits && joined && is_year(&t[0]))
        set_month(out, &t[1], t[0].value);
    else if (t[0].digits && t[1].digits && joined && is_year(&t[1]))
        set_month(out, &t[0], t[1].value);
    else if (t[0].digits)
        read_month(out, &t[1], &t[0]);
    else
        read_month(out, &t[0], &t[1]);
}

static bool is_word(const rmg_token *t, const char *const *words)
{
    for (; !t->digits && *words != NULL; words++)
        if (strlen(*words) == t->length && strncasecmp(*words, t->text, t->length) == 0)
            return true;
    return false;
}

/* "1e kwartaal 2021", "kwartaal 2", "2021 4th quarter": once the word is there, a number up to four and a year. */
static bool read_quarter(rmg_period_text *out, const rmg_tokens *tokens)
{
    static const char *const names[] = {"kwartaal", "kwrt", "kw", "quarter", "qtr", NULL};
    static const char *const endings[] = {"e", "ste", "de", "st", "nd", "rd", "th", NULL};
    int n_names = 0, number = 0, year = 0;
    for (size_t i = 0; i < tokens->n; i++) {
        const rmg_token *t = &tokens->token[i];
        bool ends = i > 0 && t->before == '\0' && tokens->token[i - 1].digits && is_word(t, endings);
        if (is_word(t, names))
            n_names++;
        else if (is_year(t) && year == 0)
            year = t->value;
        else if (t->digits && t->length == 1 && is_number(t, 4) && number == 0)
            number = t->value;
        else if (!ends)
            return false;
    }
    if (n_names != 1 || number == 0)
        return false;
    set(out, 4, number, year);
    return true;
}

/* 2021-Q2, 2021M04, 2021-P07; Q2 2021, P07-2021. */
static void read_three(rmg_period_text *out, const rmg_token *t)
{
    const rmg_token *year = is_year(&t[0]) ? &t[0] : &t[2];
    const rmg_token *sign = is_year(&t[0]) ? &t[1] : &t[0], *number = sign + 1;
    int per_year = letter(sign);
    if (is_year(year) && per_year != 0 && number->before == '\0' && is_number(number, per_year))
        set(out, per_year, number->value, year->value);
}

void rmg_period_text_read(rmg_period_text *out, const char *text, size_t length)
{
    rmg_tokens tokens;
    *out = (rmg_period_text){0};
    rmg_text_trim(&text, &length);
    if (length == 0) {
        out->empty = true;
        return;
    }
    out->reason = "bad-period";
    if (!rmg_tokens_read(&tokens, text, length))
        return;
    const rmg_token *t = tokens.token;
    if (tokens.after == '\0' && read_quarter(out, &tokens))
        return;
    if (tokens.after != '\0' && (tokens.n != 1 || t[0].digits))
        return; /* a point belongs to a month name only */
    if (tokens.n == 1)
        read_one(out, t);
    else if (tokens.n == 2)
        read_two(out, t);
    else if (tokens.n == 3)
        read_three(out, t);
}

void rmg_period_explain(rmg_diag *why, const rmg_period_text *period, const char *text, size_t length)
{
    char buffer[RMG_SHOWN_MAX];
    const char *shown = rmg_shown(buffer, text, length);
    if (period->two_digit_year) {
        rmg_fail(why, RMG_EINPUT, RMG_T("\"%s\" has a year of two digits"), shown);
        rmg_hint(why, "%s", RMG_T("write the year in full: jan 2021 or 2021-01"));
    } else if (strcmp(shown, "13") == 0) {
        rmg_fail(why, RMG_EINPUT, RMG_T("\"%s\" is not a month"), shown);
        rmg_hint(why, "%s", RMG_T("is it a closing entry? say --p13 december"));
    } else {
        rmg_fail(why, RMG_EINPUT, RMG_T("\"%s\" is not a period"), shown);
        rmg_hint(why, "%s", RMG_T("write 2021-04, april 2021, 2021-Q2 or the number of the month"));
    }
}

bool rmg_year_read(int *year, const char *text, size_t length, rmg_diag *what)
{
    rmg_period_text period;
    rmg_period_text_read(&period, text, length);
    if (period.reason == NULL && period.per_year == 1 && period.year != 0) {
        *year = period.year;
        return true;
    }
    rmg_fail(what, RMG_EINPUT, RMG_T("\"%.*s\" is not a year"), (int)(length < 60 ? length : 60), text);
    return false;
}
