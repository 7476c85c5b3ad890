#include "core/unit_word.h"

#include <stddef.h>
#include <strings.h>

#include "core/text.h"

/* What files write, then how we say it. A new unit is a row. */
static const struct {
    const char *spelling[6];
    const char *one, *many;
} units[] = {
    {{"client", "clients", "cliënt", "cliënten", "clienten"}, RMG_N2("client", "clients")},
    {{"patient", "patients", "patiënt", "patiënten", "patienten"}, RMG_N2("patient", "patients")},
    {{"person", "persons", "people", "persoon", "personen"}, RMG_N2("person", "persons")},
    {{"klant", "klanten", "customer", "customers"}, RMG_N2("client", "clients")},
    {{"hour", "hours", "uur", "uren", "h"}, RMG_N2("hour", "hours")},
    {{"minute", "minutes", "minuut", "minuten", "min"}, RMG_N2("minute", "minutes")},
    {{"day", "days", "dag", "dagen"}, RMG_N2("day", "days")},
    {{"etmaal", "etmalen"}, RMG_N2("24-hour period", "24-hour periods")},
    {{"half-day", "half-days", "dagdeel", "dagdelen"}, RMG_N2("half-day", "half-days")},
    {{"week", "weeks", "weken"}, RMG_N2("week", "weeks")},
    {{"month", "months", "maand", "maanden"}, RMG_N2("month", "months")},
    {{"piece", "pieces", "stuk", "stuks", "pcs"}, RMG_N2("piece", "pieces")},
    {{"visit", "visits", "consult", "consulten", "consults"}, RMG_N2("visit", "visits")},
    {{"session", "sessions", "sessie", "sessies"}, RMG_N2("session", "sessions")},
    {{"trip", "trips", "rit", "ritten"}, RMG_N2("trip", "trips")},
    {{"treatment", "treatments", "behandeling", "behandelingen"}, RMG_N2("treatment", "treatments")},
    {{"trajectory", "traject", "trajecten"}, RMG_N2("care path", "care paths")},
};

#define N_PEOPLE 4 /* the first rows count people */

const char *rmg_unit_word(const char *unit, unsigned long n)
{
    for (size_t i = 0; i < sizeof units / sizeof *units; i++)
        for (size_t k = 0; k < 6 && units[i].spelling[k] != NULL; k++)
            if (strcasecmp(unit, units[i].spelling[k]) == 0)
                return rmg_text_plural(units[i].one, units[i].many, n);
    return unit;
}

bool rmg_unit_counts_people(const char *unit)
{
    for (size_t i = 0; i < N_PEOPLE; i++)
        for (size_t k = 0; k < 6 && units[i].spelling[k] != NULL; k++)
            if (strcasecmp(unit, units[i].spelling[k]) == 0)
                return true;
    return false;
}
