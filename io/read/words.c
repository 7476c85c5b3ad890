#include "io/read/words.h"

#include <string.h>

typedef struct kind_row {
    const char *word; /* folded */
    rmg_kind kind;
    bool prognosis;
} kind_row;

static const kind_row kind_words[] = {
    {"actual", RMG_ACTUAL, false},
    {"actuals", RMG_ACTUAL, false},
    {"real", RMG_ACTUAL, false},
    {"realisatie", RMG_ACTUAL, false},
    {"gerealiseerd", RMG_ACTUAL, false},
    {"werkelijk", RMG_ACTUAL, false},
    {"werkelijke", RMG_ACTUAL, false},
    {"plan", RMG_PLAN, false},
    {"begroting", RMG_PLAN, false},
    {"begroot", RMG_PLAN, false},
    {"budget", RMG_PLAN, false},
    {"prognose", RMG_PLAN, true},
    {"raming", RMG_PLAN, true},
    {"target", RMG_TARGET, false},
    {"norm", RMG_TARGET, false},
    {"streefwaarde", RMG_TARGET, false},
    {"ceiling", RMG_CEILING, false},
    {"plafond", RMG_CEILING, false},
    {"budgetplafond", RMG_CEILING, false},
    {"omzetplafond", RMG_CEILING, false},
    {"forecast", RMG_GIVEN_FORECAST, false},
    {"verwachting", RMG_GIVEN_FORECAST, false},
    {"givenforecast", RMG_GIVEN_FORECAST, false},
};

static const kind_row *find_kind(const char *folded)
{
    for (size_t i = 0; i < sizeof kind_words / sizeof *kind_words; i++)
        if (strcmp(kind_words[i].word, folded) == 0)
            return &kind_words[i];
    return NULL;
}

bool rmg_kind_word(rmg_kind *out, const char *text, size_t length)
{
    char folded[RMG_FOLD_MAX];
    rmg_fold(folded, text, length);
    const kind_row *row = find_kind(folded);
    if (row != NULL)
        *out = row->kind;
    return row != NULL;
}

static bool among(const char *folded, const char *const *words)
{
    for (; *words != NULL; words++)
        if (strcmp(*words, folded) == 0)
            return true;
    return false;
}

/* 1900..2100 as a word of its own, else 0. */
static int year_of(const char *folded)
{
    int year = 0;
    if (strlen(folded) != 4)
        return 0;
    for (int i = 0; i < 4; i++) {
        if (folded[i] < '0' || folded[i] > '9')
            return 0;
        year = year * 10 + (folded[i] - '0');
    }
    return year >= 1900 && year <= 2100 ? year : 0;
}

static void take_year(rmg_words *out, int year)
{
    if (out->year == 0)
        out->year = year;
    else if (year != out->year && out->second_year == 0)
        out->second_year = year;
}

static void take_kind(rmg_words *out, const kind_row *row, rmg_text_part word)
{
    if (out->has_kind) {
        out->kind_twice |= out->kind != row->kind;
        return;
    }
    out->has_kind = true;
    out->kind = row->kind;
    out->prognosis = row->prognosis;
    out->kind_word = word;
}

static void add_rest(rmg_words *out, rmg_text_part word)
{
    size_t used = strlen(out->rest);
    if (used + word.length + 2 > sizeof out->rest)
        return;
    if (used != 0)
        out->rest[used++] = ' ';
    memcpy(out->rest + used, word.text, word.length);
    out->rest[used + word.length] = '\0';
}

/* Two words that only together mean something. */
static bool take_pair(rmg_words *out, const char *first, const char *second)
{
    if ((strcmp(first, "vorig") == 0 && strcmp(second, "jaar") == 0) ||
        (strcmp(first, "last") == 0 && strcmp(second, "year") == 0)) {
        out->last_year = true;
        return true;
    }
    if (strcmp(first, "per") == 0 && (strcmp(second, "maand") == 0 || strcmp(second, "month") == 0)) {
        out->month = true;
        return true;
    }
    return false;
}

static void take_word(rmg_words *out, const char *folded, rmg_text_part word)
{
    static const char *const cumulative[] = {"cumulatief", "cumulatieve", "cum", "cumulative",
                                             "t/m",        "ytd",         NULL};
    static const char *const monthly[] = {"monthly", "maandelijks", NULL};
    const kind_row *kind = find_kind(folded);
    int year = year_of(folded);
    if (among(folded, cumulative))
        out->cumulative = true;
    else if (among(folded, monthly))
        out->month = true;
    else if (kind != NULL)
        take_kind(out, kind, word);
    else if (year != 0)
        take_year(out, year);
    else
        add_rest(out, word);
}

void rmg_words_find(rmg_words *out, const char *text, size_t length)
{
    memset(out, 0, sizeof *out);
    rmg_text_part word, second;
    while (rmg_next_word(&word, &text, &length)) {
        char folded[RMG_FOLD_MAX], next[RMG_FOLD_MAX];
        rmg_fold(folded, word.text, word.length);
        const char *after = text;
        size_t left = length;
        if (rmg_next_word(&second, &after, &left)) {
            rmg_fold(next, second.text, second.length);
            if (take_pair(out, folded, next)) {
                text = after;
                length = left;
                continue;
            }
        }
        take_word(out, folded, word);
    }
    if (out->last_year && !out->has_kind) {
        out->has_kind = true;
        out->kind = RMG_ACTUAL;
    }
    if (out->kind_twice)
        out->has_kind = false;
}

static const char *const total_words[] = {"totaal",     "eindtotaal", "subtotaal", "som", "total",
                                          "grandtotal", "sum",        "summe",     NULL};

/* Nearly all labels are no totals: the first letter tells. */
static bool may_be_total(const char *text, size_t length)
{
    return length >= 3 && strchr("tTeEsSgG", text[0]) != NULL && text[0] != '\0';
}

bool rmg_is_total_word(const char *text, size_t length)
{
    if (!may_be_total(text, length))
        return false;
    char folded[RMG_FOLD_MAX];
    rmg_fold(folded, text, length);
    return among(folded, total_words);
}

rmg_text_part rmg_total_of(const char *text, size_t length)
{
    rmg_text_part none = {text, 0}, word;
    if (!may_be_total(text, length))
        return none;
    const char *rest = text;
    size_t left = length;
    if (!rmg_next_word(&word, &rest, &left))
        return none;
    char folded[RMG_FOLD_MAX];
    rmg_fold(folded, word.text, word.length);
    if (strcmp(folded, "grand") == 0 && rmg_next_word(&word, &rest, &left)) {
        rmg_fold(folded, word.text, word.length);
        if (strcmp(folded, "total") != 0)
            return none;
    } else if (!among(folded, total_words)) {
        return none;
    }
    return rmg_trim(rest, left);
}

/* The bytes of a currency at the start of text, 0 when there is none. */
static size_t currency_length(const char *text, size_t length)
{
    static const char *const signs[] = {"€", "EUR", "eur", "Euro", "euro", "$", "£"};
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        if (length >= strlen(signs[i]) && memcmp(text, signs[i], strlen(signs[i])) == 0)
            return strlen(signs[i]);
    return 0;
}

static size_t skip_blanks(const char *text, size_t length, size_t at)
{
    rmg_text_part rest = rmg_trim(text + at, length - at);
    return rest.length == 0 ? length : (size_t)(rest.text - text);
}

/* End of a 1 followed by groups of three zeros, 0 when there is none. */
static size_t thousands(const char *text, size_t length, size_t at)
{
    if (at >= length || text[at] != '1')
        return 0;
    size_t zeros = 0, end = at + 1;
    for (size_t i = at + 1; i < length; i++) {
        if (text[i] == '0') {
            zeros++;
            end = i + 1;
        } else if ((text[i] != '.' && text[i] != ',' && text[i] != ' ') || zeros % 3 != 0) {
            break;
        }
    }
    return zeros > 0 && zeros % 3 == 0 ? end : 0;
}

rmg_text_part rmg_unit_in(const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        bool starts = i == 0 || text[i - 1] == ' ' || text[i - 1] == '(' || text[i - 1] == '[';
        if (!starts || (text[i] != 'x' && text[i] != 'X'))
            continue;
        size_t at = skip_blanks(text, length, i + 1);
        at += currency_length(text + at, length - at);
        at = skip_blanks(text, length, at);
        size_t end = thousands(text, length, at);
        if (end != 0)
            return (rmg_text_part){text + i, end - i};
    }
    return (rmg_text_part){text, 0};
}
