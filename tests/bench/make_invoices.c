/* Invoice lines for measuring how fast they become a cube: any number of rows, the same bytes for the same numbers.
 *
 *   make_invoices [ROWS [STYLE]] >invoices.csv
 *
 * STYLE  nl      semicolons, CRLF, decimal comma, every other amount from a thousand on grouped, one row in five with a
 *                quoted name that holds semicolons and doubled quotes (default)
 *        rfc     commas, CRLF, decimal point, one row in five quoted
 *        quoted  as nl, every field quoted
 *        cr      as nl, lone CR as line end
 *        wide    as nl with five dimensions of 200 000 labels together, and a cell for every row up to five million
 * Eleven columns; 36 months x 20 categories x 200 providers. The totals go to standard error as
 * "rows quantity amount", exact, so that a reader can be checked. */
#include <inttypes.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MONTHS = 36, CATEGORIES = 20, PROVIDERS = 200, PRODUCTS = 60, WIDE_CELLS = 5000000 };

typedef struct style {
    const char *name;
    char separator, decimal, group;
    const char *line_end;
    bool all_quoted, wide;
} style;

static const style styles[] = {
    {"nl", ';', ',', '.', "\r\n", false, false},    {"rfc", ',', '.', 0, "\r\n", false, false},
    {"quoted", ';', ',', '.', "\r\n", true, false}, {"cr", ';', ',', '.', "\r", false, false},
    {"wide", ';', ',', '.', "\r\n", false, true},
};

/* splitmix64, public domain (S. Vigna): one multiplication more than a counter, the same everywhere. */
static uint64_t next(uint64_t *state)
{
    uint64_t z = *state += UINT64_C(0x9E3779B97F4A7C15);
    z = (z ^ z >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
    z = (z ^ z >> 27) * UINT64_C(0x94D049BB133111EB);
    return z ^ z >> 31;
}

static uint64_t below(uint64_t *state, uint64_t n)
{
    return (next(state) >> 16) % n;
}

static char *put(char *at, const char *text)
{
    size_t n = strlen(text);
    memcpy(at, text, n);
    return at + n;
}

static char *put_number(char *at, uint64_t value, int digits)
{
    char text[24];
    int n = snprintf(text, sizeof text, "%0*" PRIu64, digits, value);
    memcpy(at, text, (size_t)n);
    return at + n;
}

/* 1234,56 or 1.234,56 */
static char *put_cents(char *at, uint64_t cents, const style *s, bool grouped)
{
    uint64_t whole = cents / 100;
    if (grouped && s->group != 0 && whole >= 1000) {
        at = put_number(at, whole / 1000, 1);
        *at++ = s->group;
        at = put_number(at, whole % 1000, 3);
    } else
        at = put_number(at, whole, 1);
    *at++ = s->decimal;
    return put_number(at, cents % 100, 2);
}

static char *next_field(char *at, const style *s)
{
    if (s->all_quoted)
        *at++ = '"';
    *at++ = s->separator;
    if (s->all_quoted)
        *at++ = '"';
    return at;
}

static char *put_provider(char *at, const style *s, uint64_t provider, bool quoted)
{
    char name[80];
    if (quoted) /* inside quotes a quote is doubled */
        snprintf(name, sizeof name, "Stichting \"\"De Vuurtoren\"\"%c locatie %03d", s->separator,
                 (int)provider);
    else
        snprintf(name, sizeof name, "Zorggroep Noorderlicht %03d", (int)provider);
    if (quoted && !s->all_quoted)
        *at++ = '"';
    at = put(at, name);
    if (quoted && !s->all_quoted)
        *at++ = '"';
    return at;
}

typedef struct totals {
    uint64_t rows, quantity, cents;
} totals;

static char *put_row(char *at, const style *s, uint64_t *state, totals *sum)
{
    uint64_t month = below(state, MONTHS), category = below(state, CATEGORIES),
             provider = below(state, PROVIDERS);
    uint64_t quantity = 1 + below(state, 400), cents = 1000 + below(state, 400000);
    sum->rows++;
    sum->quantity += quantity;
    sum->cents += cents;
    if (s->all_quoted)
        *at++ = '"';
    at = put_number(put(at, "F"), sum->rows, 9);
    at = next_field(at, s);
    at = put_number(at, 2019 + month / 12, 4);
    at = put_number(put(at, "-"), month % 12 + 1, 2);
    at = put_number(put(at, "-"), 1 + below(state, 28), 2);
    at = put_number(put(next_field(at, s), "Gemeente "), below(state, 12), 2);
    at = put_number(put(next_field(at, s), "Categorie "), category, 2);
    at = put_provider(next_field(at, s), s, provider, provider % 5 == 0);
    at = put_number(put(next_field(at, s), "P"), below(state, PRODUCTS), 3);
    at = put(next_field(at, s), below(state, 2) != 0 ? "uur" : "dag");
    at = put_number(next_field(at, s), quantity, 1);
    at = put_cents(next_field(at, s), cents, s, (cents & 1) != 0);
    at = put(next_field(at, s), below(state, 3) != 0 ? "betaald" : "in behandeling");
    at = put_number(put(next_field(at, s), "grootboek "), 4000 + below(state, 90), 4);
    if (s->all_quoted)
        *at++ = '"';
    return put(at, s->line_end);
}

/* Row i belongs to cell i modulo five million: labels and month are drawn from the cell's number. */
static char *put_wide_row(char *at, const style *s, uint64_t *state, totals *sum)
{
    uint64_t cell = sum->rows % WIDE_CELLS + 1, quantity = 1 + below(state, 400),
             cents = 1000 + below(state, 400000);
    uint64_t month = below(&cell, MONTHS);
    sum->rows++;
    sum->quantity += quantity;
    sum->cents += cents;
    at = put_number(put(at, "F"), sum->rows, 9);
    at = put_number(next_field(at, s), 2019 + month / 12, 4);
    at = put_number(put(at, "-"), month % 12 + 1, 2);
    at = put_number(put(at, "-"), 1 + below(state, 28), 2);
    at = put_number(put(next_field(at, s), "Gemeente "), below(&cell, 380), 3);
    at = put_number(put(next_field(at, s), "Categorie "), below(&cell, 600), 3);
    at = put_number(put(next_field(at, s), "Zorggroep Noorderlicht "), below(&cell, 150000), 6);
    at = put_number(put(next_field(at, s), "P"), below(&cell, 49000), 5);
    at = put_number(put(next_field(at, s), "Domein "), below(&cell, 20), 2);
    at = put_number(next_field(at, s), quantity, 1);
    at = put_cents(next_field(at, s), cents, s, false);
    at = put(next_field(at, s), "betaald");
    at = put_number(put(next_field(at, s), "grootboek "), 4000 + below(state, 90), 4);
    return put(at, s->line_end);
}

static void put_header(const style *s)
{
    static const char *const names[] = {"factuur",   "datum",       "gemeente", "categorie",
                                        "aanbieder", "productcode", "eenheid",  "aantal",
                                        "bedrag",    "status",      "rekening"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        printf(s->all_quoted ? "%s\"%s\"" : "%s%s", i != 0 ? (char[]){s->separator, 0} : "",
               s->wide && i == 6 ? "domein" : names[i]);
    fputs(s->line_end, stdout);
}

static const style *find_style(const char *name)
{
    for (size_t i = 0; i < sizeof styles / sizeof *styles; i++)
        if (strcmp(styles[i].name, name) == 0)
            return &styles[i];
    return NULL;
}

int main(int argc, char **argv)
{
    uint64_t rows = argc > 1 ? strtoull(argv[1], NULL, 10) : 10000000, state = 20210430;
    const style *s = find_style(argc > 2 ? argv[2] : "nl");
    if (s == NULL || rows == 0) {
        fprintf(stderr, "usage: make_invoices [ROWS [nl|rfc|quoted|cr|wide]]\n");
        return 2;
    }
    static char block[1 << 16];
    totals sum = {0};
    put_header(s);
    while (sum.rows < rows) {
        char *at = block;
        while (sum.rows < rows && (size_t)(at - block) < sizeof block - 512)
            at = s->wide ? put_wide_row(at, s, &state, &sum) : put_row(at, s, &state, &sum);
        if (fwrite(block, 1, (size_t)(at - block), stdout) != (size_t)(at - block))
            return 1;
    }
    fprintf(stderr, "%" PRIu64 " %" PRIu64 " %" PRIu64 ".%02d\n", sum.rows, sum.quantity, sum.cents / 100,
            (int)(sum.cents % 100));
    return fflush(stdout) == 0 ? 0 : 1;
}
