/* The invented words and figures that the municipal set is made of. Any likeness to an existing
 * organisation or place is accidental. */
#ifndef DATASETS_MUNICIPAL_NAMES_H
#define DATASETS_MUNICIPAL_NAMES_H

#include <stdint.h>

enum {
    N_MUNICIPALITIES = 12,
    N_CATEGORIES = 8,
    PRODUCTS_PER_CATEGORY = 5,
    N_PRODUCTS = N_CATEGORIES * PRODUCTS_PER_CATEGORY,
    N_PROVIDERS = 60
};

typedef struct place {
    const char *name;
    int64_t size; /* 100 = average */
} place;

static const place municipalities[N_MUNICIPALITIES] = {
    {"Berkendam", 310},    {"Duinhaven", 180}, {"Eikerveen", 120},        {"Grasmeer", 95},
    {"Hoogwoude", 80},     {"Kleiveld", 70},   {"Lindestein", 65},        {"Molenrade", 60},
    {"'s-Wolkenhage", 55}, {"Rietdijk", 45},   {"Noorderwaard e.o.", 35}, {"Súdermar", 25},
};

enum { SEASON_NONE, SEASON_SCHOOL, SEASON_VISITS, SEASON_STAY, N_SEASONS };

/* Permille above or below normal, January to December. */
static const int64_t season[N_SEASONS][12] = {
    {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0},
    {40, 20, 70, 10, 0, 50, -240, -210, 80, 60, 90, 30},
    {60, -10, 60, -20, -30, 30, -90, -110, 40, 50, 50, -30},
    {20, -70, 20, -10, 20, -10, 20, 20, -10, 20, -10, 20},
};

typedef struct category {
    const char *domain, *name, *unit;
    int64_t price_cents;
    int64_t quantity; /* tenths of the unit, per month in an average municipality */
    int64_t growth;   /* permille a year */
    int season;
} category;

static const category categories[N_CATEGORIES] = {
    {"Jeugd", "Jeugd ambulant", "hour", 8910, 420, 45, SEASON_SCHOOL},
    {"Jeugd", "Jeugd GGZ", "minute", 187, 21300, 60, SEASON_SCHOOL},
    {"Jeugd", "Jeugd verblijf", "day", 24635, 96, 15, SEASON_STAY},
    {"Jeugd", "Pleegzorg", "day", 5218, 305, -10, SEASON_STAY},
    {"Wmo", "Begeleiding individueel", "hour", 6244, 515, 30, SEASON_VISITS},
    {"Wmo", "Huishoudelijke hulp", "hour", 3127, 960, 85, SEASON_VISITS},
    {"Wmo", "Dagbesteding", "piece", 4073, 270, -25, SEASON_SCHOOL},
    {"Wmo", "Beschermd wonen", "day", 13890, 152, 20, SEASON_NONE},
};

/* The first ten are traps: a separator, quotes, accents, an apostrophe in front, a word that looks like a
 * total, a sign that a spreadsheet takes for a formula, a name that is a number, and twins. */
static const char *const provider_names[N_PROVIDERS] = {
    "De Tweesprong; jeugd en gezin",
    "Praktijk \"Het Kompas\"",
    "Cliëntenhuis Oriëntatie",
    "'t Zilveren Hek",
    "Totaal Zorg BV",
    "+Samen Zelfstandig",
    "0042",
    "Stichting Ruïnezicht",
    "Kievitsveld zorg",
    "Kievitsveld Zorg",
    "Gezinshulp Achterlaan",
    "Gezinshulp Blauwborst",
    "Gezinshulp Citroenvlinder",
    "Gezinshulp Drieslag",
    "Gezinshulp Esdoornpad",
    "Ambulant Team Fluitenkruid",
    "Ambulant Team Geelgors",
    "Ambulant Team Hazelworm",
    "Ambulant Team IJsvogelbrug",
    "Ambulant Team Jeneverbes",
    "Behandelhuis Klokjesgras",
    "Behandelhuis Lisdoddeveld",
    "Behandelhuis Mosterdzaad",
    "Behandelhuis Nachtegaalweg",
    "Behandelhuis Ooievaarsbek",
    "Woonvorm Patrijzenhof",
    "Woonvorm Quinta",
    "Woonvorm Ratelpopulier",
    "Woonvorm Steenuilen",
    "Woonvorm Teunisbloem",
    "Dagcentrum Uiterwaardzicht",
    "Dagcentrum Veenpluis",
    "Dagcentrum Wollegras",
    "Dagcentrum Zandoogje",
    "Dagcentrum Aalbesgaard",
    "Thuishulp Bosanemoon",
    "Thuishulp Duizendblad",
    "Thuishulp Engelwortel",
    "Thuishulp Gagelstruik",
    "Thuishulp Heidekartelblad",
    "Pleeggezinnen Kamperfoelie",
    "Pleeggezinnen Lepelblad",
    "Pleeggezinnen Meidoornhaag",
    "Begeleiding Nagelkruid",
    "Begeleiding Parnassia",
    "Begeleiding Reigersnest",
    "Begeleiding Sleedoorn",
    "Begeleiding Tijmtapijt",
    "Begeleiding Valkruid",
    "Begeleiding Waterviolier",
    "Coöperatie Zonnedauw",
    "Coöperatie Akkerklokje",
    "Coöperatie Blaasjeskruid",
    "Zorgboerderij Dotterbloem",
    "Zorgboerderij Grutto & Zn.",
    "Zorgboerderij Kemphaan (locatie Oost)",
    "Zorgboerderij Kemphaan (locatie West)",
    "Zorgerf Moerasspirea",
    "Zorgerf Pijlkruid / Zwanenbloem",
    "Zorgerf Rode Klaver, Witte Klaver",
};

#endif
