#include "io/read/names.h"

#include <stdio.h>
#include <string.h>

#include "io/read/fold.h"
#include "io/read/words.h"

typedef struct role_row {
    rmg_role role;
    const char *name;
    const char *also; /* folded, each between '|' */
} role_row;

static const role_row roles[] = {
    {RMG_ROLE_NONE, "", "|"},
    {RMG_ROLE_PERIOD, "period", "|period|periode|maand|boekperiode|boekmaand|jaarmaand|month|yyyymm|"},
    {RMG_ROLE_DATE, "date", "|date|datum|prestatiedatum|leverdatum|"},
    {RMG_ROLE_YEAR, "year", "|year|jaar|boekjaar|"},
    {RMG_ROLE_BOOKED, "booked",
     "|booked|boekdatum|factuurdatum|betaaldatum|declaratiedatum|posted|paiddate|paymentdate|invoicedate|"},
    {RMG_ROLE_AMOUNT, "amount",
     "|amount|bedrag|kosten|uitgaven|lasten|gedeclareerdbedrag|toegekendbedrag|realisatie|cost|spend|value|"},
    {RMG_ROLE_QUANTITY, "quantity",
     "|quantity|aantal|hoeveelheid|volume|q|clienten|#client|uren|minuten|units|"},
    {RMG_ROLE_PRICE, "price", "|price|prijs|tarief|kostprijs|kn|p|rate|unitprice|"},
    {RMG_ROLE_KIND, "kind", "|kind|"},
    {RMG_ROLE_VERSION, "version", "|version|versie|wijziging|primitief|actueel|"},
    {RMG_ROLE_DECIDED, "decided", "|decided|vastgesteld|besluitdatum|"},
    {RMG_ROLE_ID, "id", "|id|"},
    {RMG_ROLE_BSN, "bsn", "|bsn|burgerservicenummer|"},
    {RMG_ROLE_UNIT, "unit", "|"},
    {RMG_ROLE_QUANTITY_UNIT, "quantity_unit", "|quantityunit|"},
    {RMG_ROLE_PROVIDER, "provider",
     "|provider|aanbieder|zorgaanbieder|leverancier|instelling|crediteur|za|agb|agbcode|supplier|"
     "suppliername|"
     "vendor|vendorname|"},
    {RMG_ROLE_DOMAIN, "domain",
     "|domain|zorgterrein|zorgdomein|domein|wet|segment|taakveld|programma|servicearea|organisationalunit|"},
    {RMG_ROLE_CATEGORY, "category",
     "|category|inkoopcategorie|productcategorie|categorie|expenditurecategory|"},
    {RMG_ROLE_PRODUCT, "product", "|product|productcode|dienst|prestatie|zorgproduct|"},
    {RMG_ROLE_REGION, "region", "|region|gemeente|regio|wijk|woonplaats|"},
    {RMG_ROLE_REFERRER, "referrer", "|referrer|verwijzer|"},
    {RMG_ROLE_CLIENT, "client", "|client|clientnummer|clientid|pseudoniem|patient|"},
    {RMG_ROLE_SOURCE, "source", "|source|"},
    {RMG_ROLE_LINE_KIND, "line_kind", "|linekind|"},
    {RMG_ROLE_STEP, "step", "|step|"},
    {RMG_ROLE_ACCOUNT_KIND, "account_kind", "|accountkind|"},
};

const char *rmg_role_name(rmg_role role)
{
    return (unsigned)role < RMG_ROLES ? roles[role].name : "";
}

bool rmg_role_find(rmg_role *out, const char *name)
{
    for (int role = 1; role < RMG_ROLES; role++)
        if (strcmp(roles[role].name, name) == 0) {
            *out = (rmg_role)role;
            return true;
        }
    return false;
}

bool rmg_role_is_number(rmg_role role)
{
    return role == RMG_ROLE_AMOUNT || role == RMG_ROLE_QUANTITY || role == RMG_ROLE_PRICE;
}

bool rmg_role_is_time(rmg_role role)
{
    return role == RMG_ROLE_PERIOD || role == RMG_ROLE_DATE || role == RMG_ROLE_YEAR;
}

bool rmg_role_is_day(rmg_role role)
{
    return role == RMG_ROLE_DATE || role == RMG_ROLE_BOOKED || role == RMG_ROLE_DECIDED;
}

bool rmg_role_is_dimension(rmg_role role)
{
    return role >= RMG_ROLE_QUANTITY_UNIT;
}

static rmg_role find_alias(const char *folded)
{
    char key[RMG_FOLD_MAX + 2];
    if (folded[0] == '\0' || strchr(folded, '|') != NULL)
        return RMG_ROLE_NONE;
    snprintf(key, sizeof key, "|%s|", folded);
    for (int role = 1; role < RMG_ROLES; role++)
        if (strstr(roles[role].also, key) != NULL)
            return (rmg_role)role;
    return RMG_ROLE_NONE;
}

/* "Bedrag (x € 1.000)" without what stands in brackets at its end. */
static rmg_text_part before_brackets(const char *header, size_t length)
{
    rmg_text_part part = rmg_trim(header, length);
    if (part.length == 0 || (part.text[part.length - 1] != ')' && part.text[part.length - 1] != ']'))
        return part;
    char open = part.text[part.length - 1] == ')' ? '(' : '[';
    for (size_t i = part.length - 1; i > 0; i--)
        if (part.text[i] == open)
            return rmg_trim(part.text, i);
    return part;
}

/* The words of a header that are not about how amounts count. */
static rmg_role role_without_reading_words(const char *header, size_t length)
{
    rmg_words words;
    rmg_words_find(&words, header, length);
    if ((!words.cumulative && !words.month) || words.has_kind || words.kind_twice || words.year != 0)
        return RMG_ROLE_NONE;
    char folded[RMG_FOLD_MAX];
    rmg_fold(folded, words.rest, strlen(words.rest));
    rmg_role role = find_alias(folded);
    return rmg_role_is_number(role) ? role : RMG_ROLE_NONE;
}

static bool is_currency_word(const char *folded)
{
    static const char *const words[] = {"€", "eur", "euro", "euros", "euro's", "in€", NULL};
    for (size_t i = 0; words[i] != NULL; i++)
        if (strcmp(words[i], folded) == 0)
            return true;
    return false;
}

/* "Bedrag in €", "Kosten EUR": an amount or price, whatever it is of. */
static rmg_role role_before_currency(const char *header, size_t length)
{
    const char *text = header;
    size_t left = length, end = 0;
    rmg_text_part word;
    char folded[RMG_FOLD_MAX] = "";
    while (rmg_next_word(&word, &text, &left)) {
        rmg_fold(folded, word.text, word.length);
        if (is_currency_word(folded))
            break;
        if (strcmp(folded, "in") != 0)
            end = (size_t)(word.text - header) + word.length;
    }
    rmg_text_part behind = rmg_trim(text, left);
    bool plural = behind.length > 0 && behind.length <= 4 && behind.text[behind.length - 1] == 's';
    if (!is_currency_word(folded) || (behind.length > 0 && !plural)) /* euro's */
        return RMG_ROLE_NONE;
    rmg_fold(folded, header, end);
    rmg_role role = find_alias(folded);
    return role == RMG_ROLE_AMOUNT || role == RMG_ROLE_PRICE ? role : RMG_ROLE_NONE;
}

/* "BSN cliënt", "bsn-nummer": the word anywhere, unless the header says that it is a pseudonym. */
static bool names_citizens(const char *header, size_t length)
{
    static const char *const words[] = {"bsn", "burgerservicenummer", "burgerservicenr", "sofinummer",
                                        "sofinr"};
    bool found = false;
    rmg_text_part word;
    while (rmg_next_word(&word, &header, &length)) {
        char folded[RMG_FOLD_MAX];
        rmg_fold(folded, word.text, word.length);
        if (strncmp(folded, "pseudo", 6) == 0)
            return false;
        for (size_t i = 0; i < sizeof words / sizeof *words; i++)
            found |= strcmp(folded, words[i]) == 0;
    }
    return found;
}

rmg_role rmg_role_of_header(const char *header, size_t length)
{
    if (names_citizens(header, length))
        return RMG_ROLE_BSN;
    rmg_text_part part = before_brackets(header, length);
    char folded[RMG_FOLD_MAX];
    rmg_fold(folded, part.text, part.length);
    rmg_role role = find_alias(folded);
    if (role == RMG_ROLE_NONE)
        role = role_before_currency(part.text, part.length);
    return role != RMG_ROLE_NONE ? role : role_without_reading_words(part.text, part.length);
}

static bool is_among(const char *names, const char *header, size_t length)
{
    char folded[RMG_FOLD_MAX], key[RMG_FOLD_MAX + 2];
    rmg_fold(folded, header, length);
    snprintf(key, sizeof key, "|%s|", folded);
    return folded[0] != '\0' && strchr(folded, '|') == NULL && strstr(names, key) != NULL;
}

bool rmg_names_currency(const char *header, size_t length)
{
    return is_among("|valuta|valutacode|munt|muntsoort|currency|currencycode|", header, length);
}

bool rmg_may_be_unit(const char *header, size_t length)
{
    return rmg_names_currency(header, length) ||
           is_among("|unit|eenheid|geldeenheid|bedrageenheid|eenheidbedrag|munteenheid|", header, length);
}

static rmg_side side_of_word(const char *folded)
{
    static const struct {
        const char *word;
        rmg_side side;
    } sides[] = {
        {"real", RMG_SIDE_ACTUAL},
        {"realisatie", RMG_SIDE_ACTUAL},
        {"actual", RMG_SIDE_ACTUAL},
        {"werkelijk", RMG_SIDE_ACTUAL},
        {"plan", RMG_SIDE_PLAN},
        {"begroting", RMG_SIDE_PLAN},
        {"begroot", RMG_SIDE_PLAN},
        {"budget", RMG_SIDE_PLAN},
        {"prognose", RMG_SIDE_PLAN},
        {"raming", RMG_SIDE_PLAN},
        {"target", RMG_SIDE_TARGET},
        {"norm", RMG_SIDE_TARGET},
        {"streefwaarde", RMG_SIDE_TARGET},
        {"ceiling", RMG_SIDE_CEILING},
        {"plafond", RMG_SIDE_CEILING},
        {"budgetplafond", RMG_SIDE_CEILING},
        {"omzetplafond", RMG_SIDE_CEILING},
    };
    for (size_t i = 0; i < sizeof sides / sizeof *sides; i++)
        if (strcmp(sides[i].word, folded) == 0)
            return sides[i].side;
    return RMG_SIDE_NONE;
}

static rmg_side side_of(rmg_text_part word)
{
    char folded[RMG_FOLD_MAX];
    rmg_fold(folded, word.text, word.length);
    return side_of_word(folded);
}

/* The first and the last word of a header, and where the rest begins and ends. */
typedef struct ends {
    rmg_text_part first, last, after_first, before_last;
    size_t n_words;
} ends;

static ends find_ends(rmg_text_part header)
{
    ends out = {.n_words = 0};
    const char *text = header.text;
    size_t length = header.length;
    rmg_text_part word;
    while (rmg_next_word(&word, &text, &length)) {
        if (out.n_words++ == 0) {
            out.first = word;
            out.after_first = rmg_trim(text, length);
        }
        out.last = word;
        out.before_last = rmg_trim(header.text, (size_t)(word.text - header.text));
    }
    return out;
}

/* "begroting cumulatief": nothing but a word about how amounts count, so the amount. */
static bool only_reading_words(rmg_text_part rest)
{
    rmg_words words;
    rmg_words_find(&words, rest.text, rest.length);
    return (words.cumulative || words.month) && words.rest[0] == '\0' && !words.has_kind && words.year == 0;
}

static bool is_number_role(rmg_role *role, rmg_text_part rest)
{
    if (only_reading_words(rest)) {
        *role = RMG_ROLE_AMOUNT;
        return true;
    }
    rmg_role found = rmg_role_of_header(rest.text, rest.length);
    if (!rmg_role_is_number(found))
        return false;
    *role = found;
    return true;
}

rmg_side rmg_side_of_header(rmg_role *role, const char *header, size_t length)
{
    rmg_text_part part = before_brackets(header, length);
    ends word = find_ends(part);
    if (word.n_words == 0)
        return RMG_SIDE_NONE;
    rmg_side side = side_of(word.first);
    if (word.n_words == 1) {
        if (side != RMG_SIDE_NONE)
            *role = RMG_ROLE_AMOUNT;
        return side;
    }
    if (side != RMG_SIDE_NONE && is_number_role(role, word.after_first))
        return side;
    side = side_of(word.last);
    return side != RMG_SIDE_NONE && is_number_role(role, word.before_last) ? side : RMG_SIDE_NONE;
}
