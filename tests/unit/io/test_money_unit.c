#include "io/read/values/money_unit.h"

#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <string.h>

#include "io/read/values/numeral.h"

typedef struct unit_case {
    char text[32];
    long factor; /* 0: no unit of money */
    char currency[4];
} unit_case;

ParameterizedTestParameters(money_unit, is_read_as)
{
    static unit_case cases[] = {
        {"€", 1, "EUR"},
        {"EUR", 1, "EUR"},
        {" euro ", 1, "EUR"},
        {"Euro's", 1, "EUR"},
        {"USD", 1, "USD"},
        {"x € 1.000", 1000, "EUR"},
        {"x €1.000", 1000, "EUR"},
        {"X 1000", 1000, ""},
        {"€ x 1 000", 1000, "EUR"},
        {"EUR 1.000.000", 1000000, "EUR"},
        {"duizend euro", 1000, "EUR"},
        {"mln €", 1000000, "EUR"},
        {"1.000 EUR", 1000, "EUR"},
        {"x 1.000.000.000", 1000000000, ""},
        {"", 0, ""},
        {"1000", 0, ""}, /* a number says no unit */
        {"x", 0, ""},
        {"x 100", 0, ""},
        {"x 1.00", 0, ""},
        {"x 1.000.000.000.000", 0, ""},
        {"uur", 0, ""},
        {"stuks", 0, ""},
        {"€/uur", 0, ""},
        {"euro per uur", 0, ""},
        {"europa", 0, ""},
        {"€ €", 0, ""},
        {"EUR USD", 0, ""},
        {"x x € 1.000", 0, ""},
        {"duizend miljoen", 0, ""},
    };
    return cr_make_param_array(unit_case, cases, sizeof cases / sizeof *cases);
}

ParameterizedTest(unit_case *c, money_unit, is_read_as)
{
    rmg_money_unit unit;
    bool found = rmg_money_unit_read(&unit, c->text, strlen(c->text));
    cr_assert_eq(found, c->factor != 0, "%s", c->text);
    if (!found)
        return;
    cr_expect_eq(unit.factor, c->factor, "%s", c->text);
    cr_expect_str_eq(rmg_currency_name(unit.currency), c->currency, "%s", c->text);
}
