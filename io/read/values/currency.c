#include "io/read/values/written_internal.h"

#include <string.h>
#include <strings.h>

/* One number per currency; a currency may have several signs. Longer texts stand before their beginnings. */
static const struct {
    uint8_t currency;
    const char *text;
} signs[] = {
    {1, "\xE2\x82\xAC"}, {1, "euro"}, {1, "EUR"},  {2, "US$"},       {2, "USD"},       {2, "$"},
    {3, "\xC2\xA3"},     {3, "GBP"},  {4, "CHF"},  {4, "SFr."},      {4, "Fr."},       {5, "DKK"},
    {6, "SEK"},          {7, "NOK"},  {8, "PLN"},  {8, "z\xC5\x82"}, {9, "CZK"},       {9, "K\xC4\x8D"},
    {10, "HUF"},         {11, "RON"}, {12, "BGN"}, {13, "JPY"},      {13, "\xC2\xA5"}, {14, "CNY"},
    {15, "CAD"},         {16, "AUD"}, {17, "AWG"}, {18, "ANG"},      {19, "XCG"},      {20, "SRD"},
    {21, "TRY"},         {22, "NLG"}, {23, "ISK"}, {24, "ZAR"},      {25, "INR"},
};

static const char *const names[] = {"",    "EUR", "USD", "GBP", "CHF", "DKK", "SEK", "NOK", "PLN",
                                    "CZK", "HUF", "RON", "BGN", "JPY", "CNY", "CAD", "AUD", "AWG",
                                    "ANG", "XCG", "SRD", "TRY", "NLG", "ISK", "ZAR", "INR"};

const char *rmg_currency_name(uint8_t currency)
{
    return currency < sizeof names / sizeof names[0] ? names[currency] : "";
}

uint8_t rmg_currency_at(const char *text, size_t length, size_t *n)
{
    *n = 0;
    if (length == 0 || (text[0] >= '0' && text[0] <= '9'))
        return 0;
    for (size_t i = 0; i < sizeof signs / sizeof signs[0]; i++) {
        size_t width = strlen(signs[i].text);
        if (width > length || strncasecmp(text, signs[i].text, width) != 0)
            continue;
        *n = width;
        return signs[i].currency;
    }
    return 0;
}
