#include "io/read/names.h"

#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <string.h>

struct header {
    char text[48], role[20];
};

ParameterizedTestParameters(names, know_the_aliases)
{
    static struct header headers[] = {
        {"Boekperiode", "period"},
        {"yyyymm", "period"},
        {"Boekjaar", "year"},
        {"prestatie-datum", "date"},
        {"Paid Date", "booked"},
        {"invoice_date", "booked"},
        {"Bedrag", "amount"},
        {"Gedeclareerd bedrag", "amount"},
        {"Realisatie", "amount"},
        {"Bedrag (x € 1.000)", "amount"},
        {"Bedrag cumulatief", "amount"},
        {"kosten per maand", "amount"},
        {"Aantal", "quantity"},
        {"# client", "quantity"},
        {"cliënten", "quantity"},
        {"KN", "price"},
        {"Tarief", "price"},
        {"ZA", "provider"},
        {"AGB-code", "provider"},
        {"Supplier Name ", "provider"},
        {"Service Area", "domain"},
        {"organisational unit", "domain"},
        {"Expenditure Category", "category"},
        {"Zorgproduct", "product"},
        {"Gemeente", "region"},
        {"Verwijzer", "referrer"},
        {"Cliënt-id", "client"},
        {"BSN", "bsn"},
        {"versie", "version"},
        {"vastgesteld", "decided"},
        {"quantity_unit", "quantity_unit"},
        {"ID", "id"},
        {"Kind", "kind"},
        {"Organisatonal Unit", ""},
        {"Trans No", ""},
        {"", ""},
        {"begroting", ""},
        {"|", ""},
        {"datum (boeking)", "date"},
        {"omschrijving cumulatief", ""},
    };
    return cr_make_param_array(struct header, headers, sizeof headers / sizeof *headers);
}

ParameterizedTest(struct header *header, names, know_the_aliases)
{
    rmg_role role = rmg_role_of_header(header->text, strlen(header->text));
    cr_expect_str_eq(rmg_role_name(role), header->role, "%s is %s", header->text, rmg_role_name(role));
}

/* Whose unit "eenheid" is only the values tell, so a header alone names no role. */
Test(names, every_role_but_the_unit_is_found_by_its_own_name)
{
    for (int i = 1; i < RMG_ROLES; i++) {
        rmg_role role, by_header;
        const char *name = rmg_role_name((rmg_role)i);
        cr_assert(rmg_role_find(&role, name), "%s", name);
        cr_expect_eq(role, (rmg_role)i);
        by_header = rmg_role_of_header(name, strlen(name));
        cr_expect_eq(by_header, i == RMG_ROLE_UNIT ? RMG_ROLE_NONE : (rmg_role)i, "%s", name);
    }
    rmg_role role = RMG_ROLE_ID;
    cr_expect_not(rmg_role_find(&role, "bedrag"));
    cr_expect_eq(role, RMG_ROLE_ID);
}

struct sided {
    char text[48], role[12];
    int side;
};

ParameterizedTestParameters(names, find_the_side_of_a_header)
{
    static struct sided sided[] = {
        {"KN target", "price", RMG_SIDE_TARGET},
        {"# client real", "quantity", RMG_SIDE_ACTUAL},
        {"prognose uitgaven", "amount", RMG_SIDE_PLAN},
        {"uitgaven real", "amount", RMG_SIDE_ACTUAL},
        {"Begroting", "amount", RMG_SIDE_PLAN},
        {"plafond", "amount", RMG_SIDE_CEILING},
        {"begroting cumulatief", "amount", RMG_SIDE_PLAN},
        {"aantal_plan", "quantity", RMG_SIDE_PLAN},
        {"norm", "amount", RMG_SIDE_TARGET},
        {"plan datum", "", RMG_SIDE_NONE},
        {"planning", "", RMG_SIDE_NONE},
        {"bedrag", "", RMG_SIDE_NONE},
        {"", "", RMG_SIDE_NONE},
        {"target group", "", RMG_SIDE_NONE},
    };
    return cr_make_param_array(struct sided, sided, sizeof sided / sizeof *sided);
}

ParameterizedTest(struct sided *sided, names, find_the_side_of_a_header)
{
    rmg_role role = RMG_ROLE_NONE;
    cr_expect_eq(rmg_side_of_header(&role, sided->text, strlen(sided->text)), (rmg_side)sided->side, "%s",
                 sided->text);
    cr_expect_str_eq(rmg_role_name(role), sided->role, "%s", sided->text);
}

Test(names, an_amount_may_be_headed_by_its_currency)
{
    static const char *const amounts[] = {"Bedrag in €", "Kosten (EUR)", "uitgaven euro", "Bedrag in euro's",
                                          "cost EUR"};
    for (size_t i = 0; i < sizeof amounts / sizeof *amounts; i++)
        cr_expect_eq(rmg_role_of_header(amounts[i], strlen(amounts[i])), RMG_ROLE_AMOUNT, "%s", amounts[i]);
    static const char *const others[] = {"Aantal in €", "in €", "€", "Bedrag in € per uur", "Jaar EUR"};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        cr_expect_eq(rmg_role_of_header(others[i], strlen(others[i])), RMG_ROLE_NONE, "%s", others[i]);
}

Test(names, units_and_currencies_are_told_apart)
{
    cr_expect(rmg_may_be_unit("Eenheid", 7) && !rmg_names_currency("Eenheid", 7));
    cr_expect(rmg_may_be_unit("Valuta", 6) && rmg_names_currency("Valuta", 6));
    cr_expect(!rmg_may_be_unit("", 0) && !rmg_may_be_unit("quantity_unit", 13));
}
