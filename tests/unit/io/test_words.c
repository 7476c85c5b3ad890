#include "io/read/words.h"

#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <string.h>

struct label {
    char text[64], kind[16], rest[32];
    int year, second, cumulative, month;
};

ParameterizedTestParameters(words, say_kind_year_and_reading)
{
    static struct label labels[] = {
        {"REALISATIE 2021", "actual", "", 2021, 0, 0, 0},
        {"Prognose", "plan", "", 0, 0, 0, 0},
        {"begroting Jeugd 2022", "plan", "Jeugd", 2022, 0, 0, 0},
        {"Target GGZ", "target", "GGZ", 0, 0, 0, 0},
        {"budget-plafond", "", "", 0, 0, 0, 0}, /* two kinds: none counts */
        {"Budgetplafond", "ceiling", "", 0, 0, 0, 0},
        {"verwachting 2021", "given-forecast", "", 2021, 0, 0, 0},
        {"vorig jaar", "actual", "", 0, 0, 0, 0},
        {"Last Year", "actual", "", 0, 0, 0, 0},
        {"Uitgaven cum. 2021", "", "Uitgaven", 2021, 0, 1, 0},
        {"realisatie t/m april", "actual", "april", 0, 0, 1, 0},
        {"YTD 2021", "", "", 2021, 0, 1, 0},
        {"kosten per maand", "", "kosten", 0, 0, 0, 1},
        {"2020 - 2021", "", "", 2020, 2021, 0, 0},
        {"Kamer 20211", "", "Kamer 20211", 0, 0, 0, 0},
        {"planning", "", "planning", 0, 0, 0, 0},
        {"", "", "", 0, 0, 0, 0},
    };
    return cr_make_param_array(struct label, labels, sizeof labels / sizeof *labels);
}

ParameterizedTest(struct label *label, words, say_kind_year_and_reading)
{
    rmg_words words;
    rmg_words_find(&words, label->text, strlen(label->text));
    cr_expect_str_eq(words.has_kind ? rmg_kind_name(words.kind) : "", label->kind, "%s", label->text);
    cr_expect_str_eq(words.rest, label->rest);
    cr_expect_eq(words.year, label->year);
    cr_expect_eq(words.second_year, label->second);
    cr_expect_eq(words.cumulative, label->cumulative, "%s", label->text);
    cr_expect_eq(words.month, label->month);
}

Test(words, only_prognose_and_raming_are_plans_with_a_note)
{
    rmg_words words;
    rmg_words_find(&words, "Raming", 6);
    cr_expect(words.prognosis);
    rmg_words_find(&words, "Begroting", 9);
    cr_expect_not(words.prognosis);
}

struct total {
    char text[32], of[16];
    int is;
};

ParameterizedTestParameters(words, know_totals)
{
    static struct total totals[] = {
        {"Totaal", "", 1},         {"EINDTOTAAL", "", 1},
        {"Sub-totaal", "", 1},     {"Grand Total", "", 1},
        {"Summe", "", 1},          {"som", "", 1},
        {"Total:", "", 0},         {"Totaal Jeugd", "Jeugd", 0},
        {"Grand total A", "A", 0}, {"Totaal Zorg BV", "Zorg BV", 0},
        {"Totale kosten", "", 0},  {"", "", 0},
        {"grand", "", 0},
    };
    return cr_make_param_array(struct total, totals, sizeof totals / sizeof *totals);
}

ParameterizedTest(struct total *total, words, know_totals)
{
    cr_expect_eq(rmg_is_total_word(total->text, strlen(total->text)), total->is, "%s", total->text);
    rmg_text_part of = rmg_total_of(total->text, strlen(total->text));
    cr_expect_eq(of.length, strlen(total->of), "%s", total->text);
    cr_expect_eq(memcmp(of.text, total->of, of.length), 0);
}

struct unit {
    char text[48], unit[24];
};

ParameterizedTestParameters(words, find_scaled_units)
{
    static struct unit units[] = {
        {"x € 1.000", "x € 1.000"},
        {"Uitgaven Jeugd (bedragen x € 1.000)", "x € 1.000"},
        {"x1000", "x1000"},
        {"(X EUR 1.000.000)", "X EUR 1.000.000"},
        {"bedragen x 1000 euro", "x 1000"},
        {"x € 1.00", ""},
        {"tax 1000", ""},
        {"1.000", ""},
        {"x", ""},
        {"x € ", ""},
    };
    return cr_make_param_array(struct unit, units, sizeof units / sizeof *units);
}

ParameterizedTest(struct unit *unit, words, find_scaled_units)
{
    rmg_text_part part = rmg_unit_in(unit->text, strlen(unit->text));
    cr_expect_eq(part.length, strlen(unit->unit), "%s", unit->text);
    cr_expect_eq(memcmp(part.text, unit->unit, part.length), 0);
}
