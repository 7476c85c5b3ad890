#include "io/read/roles.h"

#include <criterion/criterion.h>
#include <criterion/parameterized.h>
#include <string.h>

/* A record of the fields of a text, cut at semicolons. */
typedef struct made_record {
    rmg_field field[32];
    rmg_record record;
} made_record;

static const rmg_record *cut(made_record *out, const char *text)
{
    size_t n = 0;
    for (;;) {
        size_t length = strcspn(text, ";");
        out->field[n++] = (rmg_field){.text = text, .length = length};
        if (text[length] == '\0')
            break;
        text += length + 1;
    }
    out->record = (rmg_record){
        .number = 1, .line = 1, .line_end = 1, .n_fields = n, .field = out->field, .raw = ""};
    return &out->record;
}

struct header {
    char text[96];
    int is;
};

ParameterizedTestParameters(roles, know_a_header_row)
{
    static struct header headers[] = {
        {"datum;bedrag", 1},
        {"Datum;Omschrijving;Bedrag (€)", 1},
        {";JAN;FEB;MRT", 1},
        {"Omschrijving;2021-01;2021-02;2021-03", 1},
        {";K1;K2;K3;K4", 1},
        {"naam;1;2;3;4", 1},
        {"naam;2019;2020;2021", 1},
        {"prognose uitgaven;uitgaven real", 1},
        {"datum;omschrijving", 0},
        {"Uitgaven Jeugd 2021", 0},
        {"x € 1.000", 0},
        {"Aanbieder A;4;9;11", 0}, /* numbers that do not run 1, 2, 3 are data */
        {"2021;2019;2020", 0},
        {"REALISATIE 2021;4500;9500;14300", 0},
        {"jan;2021-02;K3", 0}, /* three calendars */
        {"", 0},
        {";;;", 0},
    };
    return cr_make_param_array(struct header, headers, sizeof headers / sizeof *headers);
}

ParameterizedTest(struct header *header, roles, know_a_header_row)
{
    made_record made;
    rmg_read_options options = {0};
    cr_assert_eq(rmg_roles_is_header(cut(&made, header->text), &options), header->is, "%s", header->text);
}

Test(roles, mapped_headers_and_measures_are_known_names)
{
    made_record made;
    rmg_header_map map = {"amount", "Bedrag excl. BTW"};
    const char *const measure[] = {"marktomvang"};
    rmg_read_options options = {0};
    const rmg_record *record = cut(&made, "datum;BEDRAG_excl.-BTW.");
    cr_expect_not(rmg_roles_is_header(record, &options));
    options.maps = &map;
    options.n_maps = 1;
    cr_expect(rmg_roles_is_header(record, &options));
    record = cut(&made, "datum;Marktomvang");
    cr_expect_not(rmg_roles_is_header(record, &options));
    options.measures = measure;
    options.n_measures = 1;
    cr_expect(rmg_roles_is_header(record, &options));
}

Test(roles, a_row_that_cannot_be_split_is_no_header)
{
    made_record made;
    rmg_read_options options = {0};
    cut(&made, "datum;bedrag");
    made.record.reason = "nul";
    cr_expect_not(rmg_roles_is_header(&made.record, &options));
}

static rmg_roles must_decide(const char *text, const rmg_read_options *options)
{
    made_record made;
    rmg_roles roles = {0};
    rmg_diag why = {0};
    cr_assert_eq(rmg_roles_decide(&roles, cut(&made, text), options, &why), RMG_OK, "%s: %s", text,
                 why.message);
    return roles;
}

Test(roles, realisatie_is_an_amount_alone_and_a_side_beside_a_plan)
{
    rmg_read_options options = {0};
    rmg_roles roles = must_decide("maand;realisatie", &options);
    cr_expect_eq(roles.layout, RMG_LAYOUT_TIDY);
    cr_expect_eq(roles.of[RMG_ROLE_AMOUNT], 1);
    rmg_roles_clear(&roles);
    roles = must_decide("maand;realisatie;begroting", &options);
    cr_expect_eq(roles.layout, RMG_LAYOUT_PAIRED);
    cr_expect_eq(roles.column[1].side, RMG_SIDE_ACTUAL);
    cr_expect_eq(roles.column[2].side, RMG_SIDE_PLAN);
    rmg_roles_clear(&roles);
}

Test(roles, jaar_before_the_months_is_the_year_and_behind_them_the_total)
{
    rmg_read_options options = {0};
    rmg_roles roles = must_decide("naam;jaar;jan;feb;mrt;jaar", &options);
    cr_expect_eq(roles.of[RMG_ROLE_YEAR], 1);
    cr_expect_eq(roles.total, 5);
    cr_expect_eq(roles.label, 0);
    cr_expect_eq(roles.n_periods, 3);
    rmg_roles_clear(&roles);
}

Test(roles, a_map_wins_over_an_alias_and_only_in_files_that_have_it)
{
    rmg_header_map maps[] = {{"amount", "kosten"}, {"domain", "afdeling"}};
    rmg_read_options options = {.maps = maps, .n_maps = 2};
    rmg_roles roles = must_decide("datum;bedrag;kosten;wet", &options);
    cr_expect_eq(roles.of[RMG_ROLE_AMOUNT], 2);
    cr_expect_eq(roles.column[1].role, RMG_ROLE_NONE);
    cr_expect_eq(roles.of[RMG_ROLE_DOMAIN], 3);
    rmg_roles_clear(&roles);
}

struct refusal {
    char text[96], message[96];
};

ParameterizedTestParameters(roles, refuse_what_could_mean_two_things)
{
    static struct refusal refusals[] = {
        {"datum;bedrag;kosten", "both \"bedrag\" and \"kosten\" mean amount"},
        {"datum;BSN;bedrag", "column \"BSN\" holds citizen service numbers"},
        {"aanbieder;bedrag", "no column says when: no period, date or year"},
        {"datum;aanbieder", "no column holds an amount, and there is no quantity with a price"},
        {"maand;begroting;budget;realisatie", "both \"begroting\" and \"budget\" mean amount"},
        {"maand;begroting;bedrag;realisatie", "both \"bedrag\" and \"realisatie\" mean amount"},
        {"maand;2019;2020;2021", "months down (\"maand\") and years across: such a table is not read"},
    };
    return cr_make_param_array(struct refusal, refusals, sizeof refusals / sizeof *refusals);
}

ParameterizedTest(struct refusal *refusal, roles, refuse_what_could_mean_two_things)
{
    made_record made;
    rmg_roles roles = {0};
    rmg_diag why = {0};
    rmg_read_options options = {0};
    cr_assert_eq(rmg_roles_decide(&roles, cut(&made, refusal->text), &options, &why), RMG_EINPUT);
    cr_expect_str_eq(why.message, refusal->message);
    cr_expect_neq(why.hint[0], '\0');
    cr_expect_null(roles.column, "nothing is left");
}
