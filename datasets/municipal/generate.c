/* Makes the municipal set: care spending of twelve invented municipalities over 36 months, with plan,
 * ceilings and the true totals. See README.md here.
 *
 *     municipal_generate FOLDER
 *
 * All arithmetic is on integers and the random numbers are our own, so the bytes are the same on every
 * machine; SHA256SUMS holds them to it. */
#include <inttypes.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "datasets/municipal/names.h"

enum { FIRST_YEAR = 2019, N_YEARS = 3, N_MONTHS = 12 * N_YEARS, SAMPLE_EVERY = 450 };

/* --- random numbers --------------------------------------------------------------------------------- */

/* splitmix64 (Steele, Lea & Flood, 2014) */
static uint64_t next_random(uint64_t *state)
{
    uint64_t z = (*state += 0x9e3779b97f4a7c15u);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
}

static int64_t between(uint64_t *state, int64_t low, int64_t high)
{
    return low + (int64_t)(next_random(state) % (uint64_t)(high - low + 1));
}

static bool chance(uint64_t *state, int64_t permille)
{
    return between(state, 0, 999) < permille;
}

/* --- who delivers what, where -------------------------------------------------------------------------- */

typedef struct offer { /* one provider delivering one product */
    int provider, product;
    int64_t price_cents[N_YEARS];
    int64_t planned_price_cents[N_YEARS];
    int64_t quantity[N_MUNICIPALITIES]; /* tenths of the unit in a normal month; 0: not delivered there */
    int first_month, last_month;        /* of 36 */
} offer;

typedef struct offers {
    offer item[N_PROVIDERS * 6];
    int n;
} offers;

static void index_prices(offer *o, uint64_t *state)
{
    static const int64_t agreed[N_YEARS] = {1000, 1024, 1029}; /* permille on the year before */
    const category *c = &categories[o->product / PRODUCTS_PER_CATEGORY];
    int64_t price = c->price_cents * (1000 + 70 * (o->product % PRODUCTS_PER_CATEGORY)) / 1000;
    price = price * between(state, 930, 1080) / 1000;
    int64_t planned = price;
    for (int year = 0; year < N_YEARS; year++) {
        price = price * (agreed[year] + between(state, -6, 14)) / 1000;
        planned = planned * agreed[year] / 1000;
        o->price_cents[year] = price;
        o->planned_price_cents[year] = planned;
    }
}

static void spread(offer *o, uint64_t *state)
{
    const category *c = &categories[o->product / PRODUCTS_PER_CATEGORY];
    for (int m = 0; m < N_MUNICIPALITIES; m++)
        if (chance(state, 905))
            o->quantity[m] = c->quantity * municipalities[m].size * between(state, 400, 1600) / 100000 + 1;
}

/* Some providers begin or stop in the middle: `new` and `ended` of the variance tables. */
static void limit_months(offer *o)
{
    o->first_month = o->provider % 17 == 5 ? 18 : 0;
    o->last_month = o->provider % 19 == 7 ? 23 : N_MONTHS - 1;
}

static void make_offers(offers *all, uint64_t *state)
{
    for (int p = 0; p < N_PROVIDERS; p++) {
        int first = (int)between(state, 0, N_PRODUCTS - 1);
        int n = (int)between(state, 2, 6);
        for (int k = 0; k < n; k++) {
            offer *o = &all->item[all->n++];
            memset(o, 0, sizeof *o);
            o->provider = p;
            o->product = (first + k) % N_PRODUCTS; /* neighbours: mostly one category */
            index_prices(o, state);
            spread(o, state);
            limit_months(o);
        }
    }
}

static bool delivers(const offer *o, int month)
{
    return month >= o->first_month && month <= o->last_month;
}

/* What is normal in this month, in tenths: base, growth per year, season of the category. */
static int64_t normal_quantity(const offer *o, int municipality, int month)
{
    const category *c = &categories[o->product / PRODUCTS_PER_CATEGORY];
    int64_t quantity = o->quantity[municipality];
    for (int year = 0; year < month / 12; year++)
        quantity = quantity * (1000 + c->growth) / 1000;
    return quantity * (1000 + season[c->season][month % 12]) / 1000;
}

/* --- text --------------------------------------------------------------------------------------------- */

/* A Dutch CSV: semicolons, decimal commas, CRLF, quotes only where needed. */
static void put_text(FILE *out, const char *text)
{
    if (strpbrk(text, ";\"\r\n") == NULL) {
        fputs(text, out);
        return;
    }
    fputc('"', out);
    for (; *text != '\0'; text++) {
        if (*text == '"')
            fputc('"', out);
        fputc(*text, out);
    }
    fputc('"', out);
}

static void put_cents(FILE *out, int64_t cents, char mark)
{
    int64_t whole = llabs(cents);
    fprintf(out, "%s%" PRId64 "%c%02d", cents < 0 ? "-" : "", whole / 100, mark, (int)(whole % 100));
}

static void put_tenths(FILE *out, int64_t tenths)
{
    int64_t whole = llabs(tenths);
    fprintf(out, "%s%" PRId64, tenths < 0 ? "-" : "", whole / 10);
    if (whole % 10 != 0)
        fprintf(out, ",%d", (int)(whole % 10));
}

/* tenths x cents -> cents, half away from zero */
static int64_t amount_of(int64_t tenths, int64_t price_cents)
{
    int64_t product = tenths * price_cents;
    return (product < 0 ? product - 5 : product + 5) / 10;
}

/* --- the true totals ------------------------------------------------------------------------------------ */

typedef struct sum {
    int64_t rows, cents;
} sum;

typedef struct totals {
    sum year[N_YEARS];
    sum category[N_YEARS][N_CATEGORIES];
    sum provider[N_YEARS][N_PROVIDERS];
} totals;

static void add(sum *s, int64_t cents)
{
    s->rows++;
    s->cents += cents;
}

static void count(totals *t, int year, int product, int provider, int64_t cents)
{
    add(&t->year[year], cents);
    add(&t->provider[year][provider], cents);
    if (product >= 0)
        add(&t->category[year][product / PRODUCTS_PER_CATEGORY], cents);
}

static void put_total(FILE *out, const char *kind, const char *level, int year, const char *label, sum s)
{
    if (s.rows == 0)
        return;
    fprintf(out, "%s;%s;%d;", kind, level, FIRST_YEAR + year);
    put_text(out, label);
    fprintf(out, ";%" PRId64 ";", s.rows);
    put_cents(out, s.cents, ',');
    fputs("\r\n", out);
}

static void put_totals(FILE *out, const char *kind, const totals *t)
{
    for (int year = 0; year < N_YEARS; year++) {
        put_total(out, kind, "total", year, "", t->year[year]);
        for (int c = 0; c < N_CATEGORIES; c++)
            put_total(out, kind, "category", year, categories[c].name, t->category[year][c]);
        for (int p = 0; p < N_PROVIDERS; p++)
            put_total(out, kind, "provider", year, provider_names[p], t->provider[year][p]);
    }
}

/* --- spend ------------------------------------------------------------------------------------------------ */

typedef struct invoice {
    const offer *offer;
    int municipality, month;
    int64_t quantity; /* tenths */
    int booked_month, booked_day;
} invoice;

/* When the invoice is known: most in the month after, a few up to five months late. */
static void book(invoice *i, uint64_t *state)
{
    static const int up_to[] = {300, 700, 880, 960, 990, 1000};
    int64_t draw = between(state, 0, 999);
    int late = 0;
    while (draw >= up_to[late])
        late++;
    i->booked_month = i->month + late;
    i->booked_day = late == 0 ? (int)between(state, 25, 28) : (int)between(state, 1, 28);
}

static const char spend_header[] = "id;maand;boekdatum;gemeente;domein;inkoopcategorie;productcode;"
                                   "zorgaanbieder;aantal;quantity_unit;tarief;bedrag\r\n";

static void put_invoice(FILE *out, int64_t number, const invoice *i)
{
    const offer *o = i->offer;
    const category *c = &categories[o->product / PRODUCTS_PER_CATEGORY];
    fprintf(out, "F%06" PRId64 ";%d-%02d;", number, FIRST_YEAR + i->month / 12, i->month % 12 + 1);
    fprintf(out, "%02d-%02d-%d;", i->booked_day, i->booked_month % 12 + 1, FIRST_YEAR + i->booked_month / 12);
    put_text(out, municipalities[i->municipality].name);
    fprintf(out, ";%s;%s;%04d;", c->domain, c->name, 411 + 7 * o->product);
    put_text(out, provider_names[o->provider]);
    fputc(';', out);
    put_tenths(out, i->quantity);
    fprintf(out, ";%s;", c->unit);
    put_cents(out, o->price_cents[i->month / 12], ',');
    fputc(';', out);
    put_cents(out, amount_of(i->quantity, o->price_cents[i->month / 12]), ',');
    fputs("\r\n", out);
}

typedef struct ledger {
    FILE *out, *sample;
    int64_t n_rows;
    totals totals;
} ledger;

static void enter(ledger *l, const invoice *i)
{
    l->n_rows++;
    put_invoice(l->out, l->n_rows, i);
    if (l->n_rows % SAMPLE_EVERY == 1)
        put_invoice(l->sample, l->n_rows, i);
    int year = i->month / 12;
    count(&l->totals, year, i->offer->product, i->offer->provider,
          amount_of(i->quantity, i->offer->price_cents[year]));
}

/* One invoice, and now and then a credit on part of it that comes in later. */
static void deliver(ledger *l, const offer *o, int municipality, int month, uint64_t *state)
{
    invoice i = {.offer = o, .municipality = municipality, .month = month};
    i.quantity = normal_quantity(o, municipality, month) * between(state, 800, 1200) / 1000 + 1;
    book(&i, state);
    enter(l, &i);
    if (chance(state, 12)) {
        i.quantity = -(i.quantity * between(state, 50, 400) / 1000 + 1);
        i.booked_month++;
        enter(l, &i);
    }
}

static void write_spend(ledger *l, const offers *all, uint64_t *state)
{
    fputs(spend_header, l->out);
    fputs(spend_header, l->sample);
    for (int month = 0; month < N_MONTHS; month++)
        for (int k = 0; k < all->n; k++)
            for (int m = 0; m < N_MUNICIPALITIES; m++)
                if (delivers(&all->item[k], month) && all->item[k].quantity[m] > 0 && chance(state, 940))
                    deliver(l, &all->item[k], m, month, state);
}

/* --- plan and ceilings -------------------------------------------------------------------------------------- */

typedef struct plan_version {
    int year;
    const char *name, *decided;
    int64_t permille; /* of the normal quantity */
} plan_version;

static const plan_version versions[] = {
    {0, "primitief", "08-11-2018", 980},
    {1, "primitief", "07-11-2019", 985},
    {2, "primitief", "12-11-2020", 970},
    {2, "bijgesteld", "30-06-2021", 1010},
};

static int64_t planned_quantity(const offer *o, int month, const plan_version *v)
{
    int64_t quantity = 0;
    for (int m = 0; m < N_MUNICIPALITIES; m++)
        if (o->quantity[m] > 0)
            quantity += normal_quantity(o, m, month);
    return quantity * v->permille / 1000;
}

static void put_plan_row(FILE *out, totals *t, const plan_version *v, const offer *o, int month)
{
    const category *c = &categories[o->product / PRODUCTS_PER_CATEGORY];
    int64_t quantity = planned_quantity(o, month, v);
    int64_t cents = amount_of(quantity, o->planned_price_cents[v->year]);
    fprintf(out, "plan;%s;%s;%d-%02d;%s;%s;%04d;", v->name, v->decided, FIRST_YEAR + v->year, month % 12 + 1,
            c->domain, c->name, 411 + 7 * o->product);
    put_text(out, provider_names[o->provider]);
    fputc(';', out);
    put_tenths(out, quantity);
    fprintf(out, ";%s;", c->unit);
    put_cents(out, o->planned_price_cents[v->year], ',');
    fputc(';', out);
    put_cents(out, cents, ',');
    fputs("\r\n", out);
    count(t, v->year, o->product, o->provider, cents);
}

/* Providers that begin in the middle of 2020 were not foreseen: they are in no plan before 2021. */
static bool is_planned(const offer *o, const plan_version *v)
{
    return o->first_month <= 12 * v->year && delivers(o, 12 * v->year);
}

static void write_plan(FILE *out, totals t[], const offers *all)
{
    fputs("kind;versie;vastgesteld;maand;domein;inkoopcategorie;productcode;zorgaanbieder;aantal;"
          "quantity_unit;tarief;bedrag\r\n",
          out);
    for (size_t v = 0; v < sizeof versions / sizeof *versions; v++)
        for (int month = 12 * versions[v].year; month < 12 * versions[v].year + 12; month++)
            for (int k = 0; k < all->n; k++)
                if (is_planned(&all->item[k], &versions[v]))
                    put_plan_row(out, &t[v], &versions[v], &all->item[k], month);
}

/* A provider's ceiling: its first plan of the year and between -4 and +9 %, in whole thousands of euros. */
static void write_ceilings(FILE *out, totals *ceilings, const totals plan[], uint64_t *state)
{
    fputs("kind;jaar;zorgaanbieder;bedrag\r\n", out);
    for (int year = 0; year < N_YEARS; year++)
        for (int p = 0; p < N_PROVIDERS; p++) {
            int64_t cents = plan[year].provider[year][p].cents * between(state, 960, 1090) / 1000;
            if (cents == 0)
                continue;
            cents = (cents / 100000 + 1) * 100000;
            fprintf(out, "ceiling;%d;", FIRST_YEAR + year);
            put_text(out, provider_names[p]);
            fputc(';', out);
            put_cents(out, cents, ',');
            fputs("\r\n", out);
            count(ceilings, year, -1, p, cents);
        }
}

/* --- files ------------------------------------------------------------------------------------------------------ */

static FILE *open_in(const char *folder, const char *name)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *out = fopen(path, "wb");
    if (out == NULL) {
        fprintf(stderr, "%s: cannot be written\n", path);
        exit(1);
    }
    return out;
}

static void close_checked(FILE *out)
{
    if (ferror(out) || fclose(out) != 0) {
        fputs("writing failed\n", stderr);
        exit(1);
    }
}

int main(int argc, char **argv)
{
    static offers all;
    static ledger spend;
    static totals plan[sizeof versions / sizeof *versions], ceilings;
    if (argc != 2) {
        fputs("usage: municipal_generate FOLDER\n", stderr);
        return 2;
    }
    uint64_t state = 20210430;
    make_offers(&all, &state);

    spend.out = open_in(argv[1], "spend.csv");
    spend.sample = open_in(argv[1], "sample.csv");
    write_spend(&spend, &all, &state);
    close_checked(spend.out);
    close_checked(spend.sample);

    FILE *out = open_in(argv[1], "plan.csv");
    write_plan(out, plan, &all);
    close_checked(out);

    out = open_in(argv[1], "ceilings.csv");
    write_ceilings(out, &ceilings, plan, &state);
    close_checked(out);

    out = open_in(argv[1], "totals.csv");
    fputs("kind;level;year;label;rows;amount\r\n", out);
    put_totals(out, "actual", &spend.totals);
    for (size_t v = 0; v < sizeof versions / sizeof *versions; v++)
        put_totals(out, strcmp(versions[v].name, "primitief") == 0 ? "plan" : "plan bijgesteld", &plan[v]);
    put_totals(out, "ceiling", &ceilings);
    close_checked(out);
    return 0;
}
