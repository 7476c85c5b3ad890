#include "core/unit_word.h"

#include <stddef.h>
#include <strings.h>

#include "core/text.h"

/* What files write, then how we say it. A new unit is a row. */
static const struct {
    const char *spelling[6];
    const char *one, *many;
} units[] = {
    {{"client", "clients", "cliënt", "cliënten", "clienten"}, "client", "clients"},
    {{"patient", "patients", "patiënt", "patiënten", "patienten"}, "patient", "patients"},
    {{"person", "persons", "people", "persoon", "personen"}, "person", "persons"},
    {{"klant", "klanten", "customer", "customers"}, "client", "clients"},
    {{"hour", "hours", "uur", "uren", "h"}, "hour", "hours"},
    {{"minute", "minutes", "minuut", "minuten", "min"}, "minute", "minutes"},
    {{"day", "days", "dag", "dagen"}, "day", "days"},
    {{"etmaal", "etmalen"}, "24-hour period", "24-hour periods"},
    {{"half-day", "half-days", "dagdeel", "dagdelen"}, "half-day", "half-days"},
    {{"week", "weeks", "weken"}, "week", "weeks"},
    {{"month", "months", "maand", "maanden"}, "month", "months"},
    {{"piece", "pieces", "stuk", "stuks", "pcs"}, "piece", "pieces"},
    {{"visit", "visits", "consult", "consulten", "consults"}, "visit", "visits"},
    {{"session", "sessions", "sessie", "sessies"}, "session", "sessions"},
    {{"trip", "trips", "rit", "ritten"}, "trip", "trips"},
    {{"treatment", "treatments", "behandeling", "behandelingen"}, "treatment", "treatments"},
    {{"trajectory", "traject", "trajecten"}, "care path", "care paths"},
};

const char *rmg_unit_word(const char *unit, unsigned long n)
{
    for (size_t i = 0; i < sizeof units / sizeof *units; i++)
        for (size_t k = 0; k < 6 && units[i].spelling[k] != NULL; k++)
            if (strcasecmp(unit, units[i].spelling[k]) == 0)
                return rmg_text_plural(units[i].one, units[i].many, n);
    return unit;
}
